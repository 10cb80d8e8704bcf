"""Any merges, edits and unmerges in any order: no row is lost, and all taken back is as before."""

import shutil
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any, ClassVar
from uuid import UUID

import hypothesis
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from leaddesk.domain.errors import Refused
from leaddesk.domain.merge_rows import BOTH, A, B, Pick, Side
from leaddesk.features import doctor, leads, merge, merge_companies
from leaddesk.features.apart import keep_apart
from leaddesk.features.undo import redo, undo
from leaddesk.store.tables import Company, CompanyMerge, Lead, LeadMerge
from tests.builders import NOW, add_lead, day, open_here, press, sql, visible
from tests.merging import without_merges
from tests.searching import LongSearch

PHASES = (Phase.explicit, Phase.generate)
PICK = st.integers(0, 1_000)
FIELDS = ("name", "company", "title", "email:", "phone:", "phone:mobile", "tags", "status", "wants")
CHOICES = st.dictionaries(
    st.sampled_from(FIELDS), st.sampled_from([A, B, BOTH, Pick(Side.TYPED, "Typed in")]), max_size=3
)
CHECKS = (
    "orphans",
    "next_step",
    "derived",
    "normals",
    "counts",
    "search",
    "outbox",
    "undo",
    "matching",
)
PEOPLE = (
    ("Birgit Meyer", "Hansen", "0431 39200 0", "b@hansen.example", "Fair"),
    ("Birgit Meier", "Hansen AG", "+49 431 39200 0", "birgit@hansen.example", "Key"),
    ("B. Meyer", "Hansen Kälte", "0171 39200 63", "b@hansen.example", "fair"),
    ("Meyer", "", "0431 39200 0", "meyer@hansen.example", ""),
)


class Merges(RuleBasedStateMachine):
    """Four leads at three companies, and every command of merging."""

    empty_book: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="leaddesk-merges-"))
        shutil.copytree(self.empty_book, self.folder / "p")
        self.book = open_here(self.folder / "p")
        self.now = NOW
        self.edits = self.edited = False
        self.alias = False  # a lead came back to a company that had been merged meanwhile
        self.leads: list[UUID] = []

    @initialize(edits=st.booleans())
    def _people(self, edits: bool) -> None:
        self.edits = edits
        for number, (name, company, phone, email, tag) in enumerate(PEOPLE):
            lead = add_lead(
                self.book,
                name,
                company,
                phones=(phone,),
                emails=(email,),
                tags=(tag,),
                notes=f"Note {number}",
                due=day("2026-11-27") if number % 2 else None,
                now=NOW - timedelta(days=number),
            )
            fields = {
                "title": f"Title {number // 2}",
                "need": f"need {number}",
                "role": "x" * number,
            }
            self.book.write(leads.set_fields, lead, fields, now=NOW)
            self.leads.append(lead)
        press(self.book, self.leads[1], "1")
        self.companies = self.book.read(
            lambda session: [row.id for row in session.query(Company).order_by(Company.id)]
        )
        self.first = without_merges(self.book)
        self.rows, self.setup = self._count(), self._done()

    def _count(self) -> dict[str, int]:
        tables = ("lead", "company", "contact_point", "task", "activity", "tag", "answer")
        return {table: sql(self.book, f"SELECT count(*) FROM {table}")[0][0] for table in tables}  # noqa: S608

    def _done(self) -> int:
        """Return how many commands stand."""
        query = "SELECT count(*) FROM undo WHERE undone_by IS NULL AND kind = 'command'"
        return int(sql(self.book, query)[0][0])

    def _run(self, feature: Any, *args: Any, **how: Any) -> bool:
        self.now += timedelta(minutes=1)
        before = visible(self.book)
        try:
            self.book.write(feature, *args, now=self.now, **how)
        except Refused:
            assert visible(self.book) == before
            return False
        return True

    def _two(self, a: int, b: int) -> tuple[UUID, UUID]:
        return self.leads[a % 4], self.leads[b % 4]

    @rule(a=PICK, b=PICK, choices=CHOICES, keeps_b=st.booleans())
    def merge(self, a: int, b: int, choices: dict[str, Pick], keeps_b: bool) -> None:
        one, two = self._two(a, b)
        keep = two if keeps_b else one
        if not self._run(merge.merge, one, two, choices, keep=keep):
            self._run(merge.merge, one, two, keep=keep)

    @rule(a=PICK)
    def unmerge(self, a: int) -> None:
        if self._run(merge.unmerge, self.leads[a % 4]) and self._losers(CompanyMerge):
            self.alias = True

    @rule(a=PICK, b=PICK)
    def apart(self, a: int, b: int) -> None:
        if self.edits:
            self.edited = self._run(keep_apart, *self._two(a, b)) or self.edited

    @rule(a=PICK, b=PICK)
    def merge_companies(self, a: int, b: int) -> None:
        size = len(self.companies)
        one, two = self.companies[a % size], self.companies[b % size]
        self._run(merge_companies.merge_companies, one, two)

    @rule(a=PICK)
    def unmerge_company(self, a: int) -> None:
        company = self.companies[a % len(self.companies)]
        self._run(merge_companies.unmerge_company, company)

    @rule(a=PICK, value=st.sampled_from(["Owner", "Buyer"]))
    def edit(self, a: int, value: str) -> None:
        fields = {"title": value, "need": value, "tags": value}
        if self.edits:
            self.edited = self._run(leads.set_fields, self.leads[a % 4], fields) or self.edited

    @rule(a=PICK)
    def note(self, a: int) -> None:
        if self.edits:
            self.edited = self._run(leads.note, self.leads[a % 4], "More") or self.edited

    @rule()
    def undo_one(self) -> None:
        if self._done() > self.setup:
            self._run(undo)

    @rule()
    def undo_and_redo(self) -> None:
        before = without_merges(self.book)
        if self._done() > self.setup:
            self._run(undo)
            self._run(redo)
            assert without_merges(self.book) == before

    @rule()
    def take_all_back(self) -> None:
        for kind, table in (
            (merge.unmerge, LeadMerge),
            (merge_companies.unmerge_company, CompanyMerge),
        ):
            while losers := self._losers(table):
                self._run(kind, losers[0])
        if not self.edited and not self.alias:
            assert without_merges(self.book) == self.first

    def _losers(self, table: Any) -> list[UUID]:
        return self.book.read(
            lambda session: [
                row.loser_id for row in session.query(table).where(table.retracted_at.is_(None))
            ]
        )

    @invariant()
    def no_row_is_lost_and_the_book_is_sound(self) -> None:
        if not self.leads:
            return
        count = self._count()
        assert all(count[table] >= before for table, before in self.rows.items())
        found = {name: self.book.read(doctor.CHECKS[name]) for name in (*CHECKS, "merges")}
        assert not any(found.values()), found

    @invariant()
    def each_lead_leads_to_one_that_stands(self) -> None:
        for lead in self.leads:

            def stands(session: Any, lead: UUID = lead) -> bool:
                return session.get_one(Lead, merge.find_merged(session, lead)).retracted_at is None

            assert self.book.read(stands)

    @invariant()
    def every_note_stands_on_a_lead_that_stands(self) -> None:
        if self.leads:
            shown = visible(self.book)
            standing = {row["id"] for row in shown["lead"]}
            for row in shown["activity"]:
                assert row["lead_id"] in standing

    def teardown(self) -> None:
        self.take_all_back()
        checks = doctor.examine(self.book)
        self.book.close()
        shutil.rmtree(self.folder)
        assert all(check.ok for check in checks), checks


def test_any_merges_lose_nothing_and_come_apart_in_any_order(
    empty_book: Path, long_search: LongSearch
):
    Merges.empty_book = empty_book
    for seed in long_search.seeds(1):
        machine = hypothesis.seed(seed)(type("Seeded", (Merges,), {}))
        run_state_machine_as_test(
            machine,
            settings=settings(
                max_examples=5,
                stateful_step_count=18,
                deadline=None,
                derandomize=False,
                database=None,
                suppress_health_check=list(HealthCheck),
                phases=PHASES,
            ),
        )
