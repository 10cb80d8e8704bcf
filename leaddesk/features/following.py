"""What must follow every write of a lead: its derived columns, its next step, its search entry.

Followers run in the transaction of the write, after the flush and before the commit, whoever wrote:
a key, an import, later a pull. All that is derived can be made anew (`leaddesk doctor --repair`).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.process import LATER, OPEN
from leaddesk.features.deriving import (
    ActivitySaid,
    Children,
    Derived,
    LeadSaid,
    TaskSaid,
    derive_lead,
    normal_value,
    search_text,
)
from leaddesk.features.working_time import working_hours
from leaddesk.matching.normalise import normal_company
from leaddesk.store import search
from leaddesk.store.database import book_of
from leaddesk.store.outbox import ledger, write_derived
from leaddesk.store.tables import Activity, Answer, Company, ContactPoint, Lead, Tag, Task

AT_ONCE = 500
"""Leads looked up in one query; SQLite plans it well and the write lock stays short."""

MISSING_STEP = "Choose a next step"


class DerivedColumns:
    """Keeps what the inbox is painted from, and gives an open lead without a step one."""

    _tables = frozenset({"lead", "task", "activity", "contact_point", "tag", "answer"})

    def cares(self, what: str) -> bool:
        """Every table of a lead's aggregate counts."""
        return what.partition(".")[0] in self._tables

    def after_flush(self, session: Session, leads: Sequence[UUID]) -> None:
        """Derive anew; add the missing next step, which brings the lead back here once more."""
        today = working_hours(session).today(ledger(session).at)
        for part in _parts(leads):
            rows = derive(session, part)
            write_derived(session, Lead, [row._asdict() for row in rows])
            for row in rows:
                if row.phase in {OPEN, LATER} and row.due_on is None:
                    session.add(
                        Task(lead_id=row.id, kind="decide", text=MISSING_STEP, due_on=today)
                    )


class Normals:
    """Keeps the normalised form of addresses and company names, by which the same one is found."""

    def cares(self, what: str) -> bool:
        """Contact points made or changed; companies come with their leads."""
        return what.startswith("contact_point")

    def after_flush(self, session: Session, leads: Sequence[UUID]) -> None:
        """Write the normalised values that changed."""
        for part in _parts(leads):
            query = select(
                ContactPoint.id, ContactPoint.kind, ContactPoint.value, ContactPoint.normal
            ).where(ContactPoint.lead_id.in_(part))
            found = session.execute(query)
            fresh = [
                {"id": point, "normal": normal}
                for point, kind, value, old in found
                if (normal := normal_value(kind, value)) != old
            ]
            write_derived(session, ContactPoint, fresh)


class SearchIndex:
    """Keeps every lead findable by name, company, phone, email, notes and tags."""

    _whole = frozenset({"contact_point", "tag"})
    _fields = frozenset(
        {
            "lead",
            "lead.name",
            "lead.company_id",
            "lead.retracted_at",
            "lead.wants",
            "activity.text",
            "activity.retracted_at",
        }
    )

    def cares(self, what: str) -> bool:
        """Only what a search looks at; a call without a note changes none of it."""
        return what in self._fields or what.partition(".")[0] in self._whole

    def after_flush(self, session: Session, leads: Sequence[UUID]) -> None:
        """Index the leads anew; retracted ones are forgotten."""
        for part in _parts(leads):
            texts = dict(search_texts(session, part))
            search.forget(session, [lead for lead in part if lead not in texts])
            search.index(session, list(texts.items()))


def followers() -> tuple[Any, ...]:
    """Return all followers in the order they must run."""
    return (Normals(), DerivedColumns(), SearchIndex())


def derive(session: Session, leads: Sequence[UUID]) -> list[Derived]:
    """Work out the local columns of leads from their rows."""
    processes = book_of(session).processes
    open_tasks = _by_lead(
        session, leads, Task, *_columns(Task, TaskSaid), where=Task.done_at.is_(None)
    )
    activities = _by_lead(session, leads, Activity, *_columns(Activity, ActivitySaid))
    tags = _by_lead(session, leads, Tag, Tag.name)
    answers = _by_lead(session, leads, Answer, Answer.field, Answer.value)
    points = _by_lead(session, leads, ContactPoint, ContactPoint.kind)
    own = [getattr(Lead, name) for name in LeadSaid._fields[:-1]]
    query = (
        select(*own, Company.name)
        .outerjoin_from(Lead, Company, Lead.company_id == Company.id)
        .where(Lead.id.in_(leads))
    )
    return [
        derive_lead(
            processes,
            LeadSaid._make(row),
            Children(
                [TaskSaid._make(each[1:]) for each in open_tasks[row[0]]],
                [ActivitySaid._make(each[1:]) for each in activities[row[0]]],
                [each[1] for each in tags[row[0]]],
                {each[1]: each[2] for each in answers[row[0]]},
                [each[1] for each in points[row[0]]],
            ),
        )
        for row in session.execute(query)
    ]


def _columns(table: Any, said: Any) -> list[Any]:
    return [getattr(table, name) for name in said._fields]


def search_texts(session: Session, leads: Sequence[UUID]) -> Iterator[tuple[UUID, tuple[str, ...]]]:
    """Yield what each lead is found by, in the order of `store.search.COLUMNS`."""
    points = _by_lead(session, leads, ContactPoint, ContactPoint.kind, ContactPoint.value)
    notes = _by_lead(session, leads, Activity, Activity.text, where=Activity.text != "")
    tags = _by_lead(session, leads, Tag, Tag.name)
    query = (
        select(Lead.id, Lead.name, Lead.wants, Company.name)
        .outerjoin_from(Lead, Company, Lead.company_id == Company.id)
        .where(Lead.id.in_(leads), Lead.retracted_at.is_(None))
    )
    for lead, name, wants, company in session.execute(query):
        texts = [text for text in (wants, *(row[1] for row in notes[lead])) if text]
        said = [(row[1], row[2]) for row in points[lead]]
        yield lead, search_text(name, company or "", said, texts, [row[1] for row in tags[lead]])


def company_key(name: str) -> str:
    """Return the form of a company's name by which the same one is found."""
    return normal_company(name)


def _by_lead(
    session: Session, leads: Sequence[UUID], table: Any, *columns: Any, where: Any = None
) -> dict[UUID, list[Any]]:
    query = select(table.lead_id, *columns).where(
        table.lead_id.in_(leads), table.retracted_at.is_(None)
    )
    found: dict[UUID, list[Any]] = defaultdict(list)
    for row in session.execute(query if where is None else query.where(where)):
        found[row[0]].append(row)
    return found


def _parts(leads: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    for start in range(0, len(leads), AT_ONCE):
        yield leads[start : start + AT_ONCE]
