"""What must follow every write of a lead: its derived columns, its next step, its search entry.

Followers run in the transaction of the write, after the flush and before the commit, whoever wrote:
a key, an import, later a pull. All that is derived can be made anew (`leaddesk doctor --repair`).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from leaddesk.domain.process import LATER, OPEN, Process
from leaddesk.domain.scoring import Facts, score
from leaddesk.features.working_time import working_hours
from leaddesk.matching.normalise import (
    normal_company,
    normal_email,
    normal_name,
    normal_phone,
)
from leaddesk.store import search
from leaddesk.store.columns import EPOCH
from leaddesk.store.database import book_of
from leaddesk.store.outbox import ledger, write_derived
from leaddesk.store.tables import Activity, Answer, Company, ContactPoint, Lead, Tag, Task

AT_ONCE = 500
"""Leads looked up in one query; SQLite plans it well and the write lock stays short."""

UNTIMED = 1_000_000_000
"""Rank of a step without a time: after every timed one of its day (minutes since 1970)."""

TAG_SEPARATOR = "\x1f"
MISSING_STEP = "Choose a next step"


class Derived(NamedTuple):
    """The local columns of one lead."""

    id: UUID
    phase: str
    entered_at: datetime
    attempt: int
    step_kind: str
    step_text: str
    waiting: bool
    due_on: date | None
    due_at: datetime | None
    due_rank: int
    last_kind: str
    last_label: str
    last_at: datetime | None
    score: int
    score_reason: str
    known: int
    tag_list: str
    company_name: str
    name_key: str


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


def normal_value(kind: str, value: str) -> str:
    """Return the form of an address by which the same one is found."""
    if kind == "email":
        return normal_email(value)
    if kind in {"phone", "fax"}:
        return normal_phone(value)
    return value.strip().casefold()


def derive(session: Session, leads: Sequence[UUID]) -> list[Derived]:
    """Work out the local columns of leads from their rows."""
    children = _Children(session, leads)
    return [children.derive(lead) for lead in session.execute(_leads(leads))]


def _leads(leads: Sequence[UUID]) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Lead.id,
            Lead.name,
            Lead.path,
            Lead.status,
            Lead.source,
            Lead.rating,
            Lead.wants,
            Lead.created_at,
            Lead.retracted_at,
            Company.name.label("company"),
        )
        .outerjoin_from(Lead, Company, Lead.company_id == Company.id)
        .where(Lead.id.in_(leads))
    )


class _Children:
    """The rows below some leads, fetched at once, and what follows from them."""

    def __init__(self, session: Session, leads: Sequence[UUID]) -> None:
        self._processes: Mapping[str, Process] = book_of(session).processes
        self._tasks = _by_lead(
            session,
            leads,
            Task,
            Task.kind,
            Task.text,
            Task.due_on,
            Task.due_at,
            Task.waiting,
            where=Task.done_at.is_(None),
        )
        self._activities = _by_lead(
            session,
            leads,
            Activity,
            Activity.at,
            Activity.id,
            Activity.kind,
            Activity.label,
            Activity.status,
            Activity.to_status,
            Activity.attempt,
            Activity.outcome,
        )
        self._tags = _by_lead(session, leads, Tag, Tag.name)
        self._answers = _by_lead(session, leads, Answer, Answer.field, Answer.value)
        self._points = _by_lead(session, leads, ContactPoint, ContactPoint.kind)

    def derive(self, lead: Row[Any]) -> Derived:
        process = self._processes.get(lead.path) or next(iter(self._processes.values()))
        status = process.statuses.get(lead.status)
        phase = "" if lead.retracted_at else (status.phase if status else OPEN)
        step = self._step(lead.id) if phase in {OPEN, LATER} else None
        history = sorted(self._activities[lead.id], key=lambda row: (row.at, row.id), reverse=True)
        attempt, entered_at = _attempt(history, lead.status, lead.created_at)
        tags = sorted(row.name for row in self._tags[lead.id])
        known = self._known(process, lead.id)
        points, reason = score(self._facts(lead, history, attempt, known, tags, process))
        last = history[0] if history else None
        return Derived(
            id=lead.id,
            phase=phase,
            entered_at=entered_at,
            attempt=attempt,
            step_kind=step.kind if step else "",
            step_text=step.text if step else "",
            waiting=bool(step and step.waiting),
            due_on=step.due_on if step else None,
            due_at=step.due_at if step else None,
            due_rank=due_rank(step.due_at, points) if step else 0,
            last_kind=last.kind if last else "",
            last_label=last.label if last else "",
            last_at=last.at if last else None,
            score=points,
            score_reason=reason,
            known=known,
            tag_list=TAG_SEPARATOR.join(tags),
            company_name=lead.company or "",
            name_key=normal_name(lead.name),
        )

    def _step(self, lead: UUID) -> Row[Any] | None:
        return min(self._tasks[lead], key=_when, default=None)

    def _known(self, process: Process, lead: UUID) -> int:
        wanted = qualification_keys(process)
        return sum(1 for row in self._answers[lead] if row.value and row.field in wanted)

    def _facts(
        self,
        lead: Row[Any],
        history: Sequence[Row[Any]],
        attempt: int,
        known: int,
        tags: Sequence[str],
        process: Process,
    ) -> Facts:
        kinds = [row.kind for row in self._points[lead.id]]
        last = history[0] if history else None
        return Facts(
            source=lead.source,
            rating=lead.rating,
            phones=kinds.count("phone"),
            emails=kinds.count("email"),
            known=known,
            asked=len(qualification_keys(process)),
            attempt=attempt,
            last_kind=last.kind if last else "",
            last_label=last.label if last else "",
            spoke=any(row.outcome == "spoke" for row in history),
            tags=tuple(tags),
            wants=bool(lead.wants),
        )


def qualification_keys(process: Process) -> tuple[str, ...]:
    """Return the fields that tell whether a lead of this path is worth the rep's time."""
    status = process.statuses.get("qualify")
    return tuple(ask.key for ask in status.asks) if status else ()


def due_rank(due_at: datetime | None, points: int) -> int:
    """Return the order of a step within its day: timed ones by time, then the best score first."""
    if due_at is None:
        return UNTIMED + 1_000 - points
    return (due_at - EPOCH) // timedelta(minutes=1)


def _when(task: Row[Any]) -> tuple[date, bool, datetime]:
    return (task.due_on, task.due_at is None, task.due_at or EPOCH)


def _attempt(
    history: Iterable[Row[Any]], status: str, created_at: datetime
) -> tuple[int, datetime]:
    """Return the number of the try to be made next, and when the lead entered its status."""
    attempt = 1
    for row in history:
        if row.to_status and row.to_status != row.status:
            return attempt, row.at
        if row.attempt is not None and row.status == status:
            attempt += 1
    return attempt, created_at


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
        phones = [_digits(point.value) for point in points[lead] if point.kind == "phone"]
        emails = [point.value for point in points[lead] if point.kind == "email"]
        texts = (
            [wants, *(note.text for note in notes[lead])]
            if wants
            else [n.text for n in notes[lead]]
        )
        yield (
            lead,
            (
                name,
                company or "",
                " ".join(phones),
                " ".join(emails),
                " ".join(texts),
                " ".join(tag.name for tag in tags[lead]),
            ),
        )


def _digits(phone: str) -> str:
    return "".join(sign for sign in phone if sign.isdigit())


def company_key(name: str) -> str:
    """Return the form of a company's name by which the same one is found."""
    return normal_company(name)


def _by_lead(
    session: Session, leads: Sequence[UUID], table: Any, *columns: Any, where: Any = None
) -> dict[UUID, list[Row[Any]]]:
    query = select(table.lead_id, *columns).where(
        table.lead_id.in_(leads), table.retracted_at.is_(None)
    )
    found: dict[UUID, list[Row[Any]]] = defaultdict(list)
    for row in session.execute(query if where is None else query.where(where)):
        found[row[0]].append(row)
    return found


def _parts(leads: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    for start in range(0, len(leads), AT_ONCE):
        yield leads[start : start + AT_ONCE]
