"""After any commands every open lead has a next step, and undo puts all back exactly."""

import shutil
import tempfile
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar
from uuid import UUID

import hypothesis
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from leaddesk.domain.errors import Refused
from leaddesk.domain.oneline import NewLead
from leaddesk.domain.process import CLOSED, CONVERTED
from leaddesk.domain.rows import Touched
from leaddesk.domain.when import When
from leaddesk.features import company_changes, doctor, drafts, leads
from leaddesk.features.clock import wake_sleepers
from leaddesk.features.lead_detail import lead_detail
from leaddesk.features.opening import processes
from leaddesk.features.outcomes import log_outcome
from leaddesk.features.undo import redo, undo
from leaddesk.store.database import Database
from leaddesk.store.tables import Company, ContactPoint
from tests.builders import NOW, TODAY, add_lead, day, open_here, sql, visible
from tests.searching import LongSearch

WORDS = st.text(max_size=10) | st.sampled_from(
    ["", " ", "Ray", "Änne Öz", "'; --", '"', "#hot #cold", "@Rival #hot", "0171 39200", "x@y.zz"]
)
NAMES = st.sampled_from(["Ann Ray", "Tom Ferrer", "Ruth", "Ánn Ray", "李 雷"]) | st.text(
    min_size=1, max_size=8
).filter(str.strip)
DAYS = st.integers(-3, 200).map(lambda days: TODAY + timedelta(days=days))
WHENS = st.none() | st.builds(
    When, DAYS, st.none() | st.times().map(lambda clock: clock.replace(second=0, microsecond=0))
)
FIELDS = st.sampled_from(
    [
        "name", "first", "last", "company", "title", "source", "rating", "wants", "phone", "email",
        "address", "tags", "need", "role", "timing", "supplier", "custom.size", "no such field",
    ]
)  # fmt: skip
ANSWERS = st.dictionaries(
    st.sampled_from(["need", "role", "phone", "person", "value", "source"]), WORDS, max_size=3
)
TARGETS = st.sampled_from(["", "", "", "nurture", "disqualified", "reach", "lost", "nowhere"])
PICK = st.integers(0, 1_000)
STEP_CHECKS = ("derived", "normals", "counts", "outbox", "undo", "search")


class Commands(RuleBasedStateMachine):
    """Every command of the features in any order, with the clock moving on."""

    empty_book: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="leaddesk-commands-"))
        shutil.copytree(self.empty_book, self.folder / "p")
        self.book: Database = open_here(self.folder / "p")
        self.now: datetime = NOW
        self.leads: list[UUID] = []
        self.done: list[tuple[Any, Any]] = []  # visible data before and after each command
        self.undone: list[tuple[Any, Any]] = []
        self.shown: Any = visible(self.book)
        self.calendar_wrote = False  # what the clock did stays, so undo may leave things alone

    @initialize(name=NAMES)
    def _one_lead(self, name: str) -> None:
        self.leads.append(add_lead(self.book, name))
        self._note_done()

    def _run(self, feature: Callable[..., Touched], *args: Any, **more: Any) -> Touched | None:
        """Run a command; a refused one must have changed nothing."""
        try:
            touched = self.book.write(feature, *args, now=self.now, **more)
        except Refused:
            assert visible(self.book) == self.shown
            return None
        self._note_done()
        return touched

    def _note_done(self) -> None:
        before, self.shown = self.shown, visible(self.book)
        if self.shown != before:
            self.done.append((before, self.shown))
            self.undone.clear()

    def _lead(self, pick: int) -> UUID:
        return self.leads[pick % len(self.leads)]

    @rule(
        name=NAMES, company=WORDS, phone=WORDS, email=WORDS, tag=WORDS, notes=WORDS, due=WHENS,
        path=st.sampled_from(["direct", "distributor", "web", "gone"]),
    )  # fmt: skip
    def add(
        self, name: str, company: str, phone: str, email: str, tag: str, notes: str, due: Any,
        path: str,
    ) -> None:  # fmt: skip
        new = NewLead(
            name=name, company=company, phones=(phone,), emails=(email,), tags=(tag,),
            notes=notes, next=due,
        )  # fmt: skip
        touched = self._run(leads.add_lead, new, path=path)
        if touched and touched.made:
            self.leads.append(touched.made)

    @rule(
        pick=PICK, key=st.integers(0, 6).map(str), note=WORDS, when=WHENS, reason=WORDS,
        to_status=TARGETS, answers=ANSWERS,
    )  # fmt: skip
    def press(
        self, pick: int, key: str, note: str, when: Any, reason: str, to_status: str, answers: Any
    ) -> None:
        self._run(
            log_outcome, self._lead(pick), key,
            note=note, when=when, reason=reason, to_status=to_status, answers=answers,
        )  # fmt: skip

    @rule(pick=PICK, key=st.integers(1, 6).map(str))
    def press_alone(self, pick: int, key: str) -> None:
        lead = self._lead(pick)
        promised = self._promised(lead, key)
        if self._run(log_outcome, lead, key) and promised is not None:
            self._holds(lead, promised)

    def _promised(self, lead: UUID, key: str) -> Any:
        try:
            detail = self.book.read(lead_detail, lead, now=self.now)
        except Refused:
            return None
        return next((each for each in detail.choices if str(each.digit) == key), None)

    def _holds(self, lead: UUID, promised: Any) -> None:
        """The consequence shown on the button is the one that came."""
        detail = self.book.read(lead_detail, lead, now=self.now)
        assert detail.status == promised.to_status
        assert detail.attempt == promised.attempt
        if promised.next_on is not None:
            due = [(step.due_on, step.due_at) for step in detail.steps]
            assert (promised.next_on, promised.next_at) in due

    @rule(pick=PICK, fields=st.dictionaries(FIELDS, WORDS, min_size=1, max_size=2))
    def change(self, pick: int, fields: dict[str, str]) -> None:
        self._run(leads.set_fields, self._lead(pick), fields)

    @rule(pick=PICK, value=WORDS)
    def change_contact(self, pick: int, value: str) -> None:
        points = self.book.read(lambda session: [row.id for row in session.query(ContactPoint)])
        if points:
            self._run(leads.set_contact, points[pick % len(points)], value)

    @rule(name=WORDS | NAMES, country=WORDS)
    def make_company(self, name: str, country: str) -> None:
        self._run(company_changes.make_company, name, country=country)

    @rule(
        pick=PICK, field=st.sampled_from(["name", "name", "country", "size"]), value=WORDS | NAMES
    )
    def edit_company(self, pick: int, field: str, value: str) -> None:
        if company := self._company(pick):
            self._run(company_changes.edit_company, company, {field: value})

    @rule(pick=PICK, value=WORDS)
    def add_company_contact(self, pick: int, value: str) -> None:
        if company := self._company(pick):
            self._run(company_changes.add_company_contact, company, value)

    @rule(pick=PICK, value=WORDS)
    def change_company_contact(self, pick: int, value: str) -> None:
        points = self.book.read(
            lambda session: [row.id for row in session.query(ContactPoint) if row.company_id]
        )
        if points:
            self._run(company_changes.set_company_contact, points[pick % len(points)], value)

    @rule(pick=PICK, others=st.lists(PICK, max_size=3))
    def attach_leads(self, pick: int, others: list[int]) -> None:
        if company := self._company(pick):
            self._run(company_changes.attach_leads, company, [self._lead(each) for each in others])

    @rule(pick=PICK, others=st.lists(PICK, max_size=3), name=WORDS | NAMES, into=st.none() | PICK)
    def split_leads(self, pick: int, others: list[int], name: str, into: int | None) -> None:
        if company := self._company(pick):
            leads = [self._lead(each) for each in others]
            target = None if into is None else self._company(into)
            self._run(company_changes.split_leads, company, leads, name, into=target)

    def _company(self, pick: int) -> UUID | None:
        found = self.book.read(
            lambda session: [row.id for row in session.query(Company).order_by(Company.id)]
        )
        return found[pick % len(found)] if found else None

    @rule(pick=PICK, text=WORDS)
    def note(self, pick: int, text: str) -> None:
        self._run(leads.note, self._lead(pick), text)

    @rule(pick=PICK, when=WHENS)
    def snooze(self, pick: int, when: Any) -> None:
        self._run(leads.snooze, self._lead(pick), when)

    @rule(pick=PICK, what=WORDS, when=WHENS)
    def wait(self, pick: int, what: str, when: Any) -> None:
        self._run(leads.wait_for, self._lead(pick), what, when)

    @rule(pick=PICK, text=WORDS, when=WHENS, kind=st.sampled_from(["", "call", "mail", "wait"]))
    def set_step(self, pick: int, text: str, when: Any, kind: str) -> None:
        self._run(leads.set_step, self._lead(pick), text, when, kind=kind)

    @rule(pick=PICK, reason=WORDS, status=st.sampled_from(["", "lost", "cancelled", "reach", "x"]))
    def close(self, pick: int, reason: str, status: str) -> None:
        self._run(leads.close_lead, self._lead(pick), reason, status=status)

    @rule(pick=PICK)
    def reopen(self, pick: int) -> None:
        self._run(leads.reopen_lead, self._lead(pick))

    @rule(pick=PICK, typed=WORDS)
    def draft(self, pick: int, typed: str) -> None:
        place = f"log:{self._lead(pick)}"
        self.book.write(drafts.keep_draft, place, {"note": typed}, now=self.now)
        assert self.book.read(drafts.draft, place) == ({"note": typed} if typed else {})
        assert visible(self.book) == self.shown

    @rule()
    def undo_one(self) -> None:
        self._step(undo, self.done, self.undone, side=0)

    @rule()
    def redo_one(self) -> None:
        self._step(redo, self.undone, self.done, side=1)

    def _step(self, feature: Any, these: list[Any], those: list[Any], side: int) -> None:
        try:
            touched = self.book.write(feature, now=self.now)
        except Refused:
            assert not these or self.calendar_wrote
            return
        self.shown = visible(self.book)
        if self.calendar_wrote:
            return
        pair = these.pop()
        those.append(pair)
        assert self.shown == pair[side]
        assert touched.left_alone == ()

    @rule(minutes=st.integers(0, 3 * 24 * 60) | st.just(100 * 24 * 60))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule()
    def wake(self) -> None:
        self.book.write(wake_sleepers, now=self.now)
        shown = visible(self.book)
        self.calendar_wrote = self.calendar_wrote or shown != self.shown
        self.shown = shown

    @precondition(lambda self: not self.calendar_wrote)
    @rule()
    def undo_all_then_redo_all(self) -> None:
        before, count = self.shown, len(self.done)
        for _ in range(count):
            self.undo_one()
        assert count == 0 or not self.shown["lead"]
        for _ in range(count):
            self.redo_one()
        assert self.shown == before

    @rule()
    def reopen_the_book(self) -> None:
        self.book.close()
        self.book = open_here(self.folder / "p")
        assert visible(self.book) == self.shown

    @invariant()
    def every_open_lead_has_a_dated_step_that_is_open(self) -> None:
        open_steps = {
            row["lead_id"]
            for row in self.shown["task"]
            if row["done_at"] is None and date.fromisoformat(row["due_on"])
        }
        for lead in self.shown["lead"]:
            path = processes().get(lead["path"]) or next(iter(processes().values()))
            status = path.statuses[lead["status"]]
            if status.phase not in {CLOSED, CONVERTED}:
                assert lead["id"] in open_steps, f"{lead['name']!r} in {lead['status']}"

    @invariant()
    def what_is_derived_equals_a_fresh_derivation(self) -> None:
        found = {name: self.book.read(doctor.CHECKS[name]) for name in STEP_CHECKS}
        assert not any(found.values()), found

    def teardown(self) -> None:
        checks = doctor.examine(self.book)
        self.book.close()
        shutil.rmtree(self.folder)
        assert all(check.ok for check in checks), checks


def _search(empty_book: Path, seed: int, examples: int, steps: int) -> None:
    Commands.empty_book = empty_book
    machine = hypothesis.seed(seed)(type("Seeded", (Commands,), {}))
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            derandomize=False,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_any_commands_keep_the_invariants_and_undo_exactly(
    empty_book: Path, long_search: LongSearch
):
    for seed in long_search.seeds(1):
        _search(empty_book, seed, examples=12, steps=25)


def test_undo_survives_a_restart(profile: Path):
    with open_here(profile) as book:
        lead = add_lead(book, due=day("2026-11-24"))
        before = visible(book)
        book.write(log_outcome, lead, "voicemail", note="#hot", now=NOW)

    with open_here(profile) as book:
        book.write(undo, now=NOW)
        assert visible(book) == before
    with open_here(profile) as book:
        book.write(redo, now=NOW)
        assert [row["label"] for row in visible(book)["activity"]] == ["Voicemail"]
        assert sql(book, "SELECT count(*) FROM undo") == [(4,)]
