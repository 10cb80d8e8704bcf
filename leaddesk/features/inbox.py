"""What to do now: the groups of the inbox, and any window of its rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Date, Integer, Text, bindparam, func, select, text, tuple_
from sqlalchemy.orm import Session

from leaddesk.domain.calendar import WorkingHours, due_state
from leaddesk.domain.process import GROUP_ORDER, LATER, OPEN, Process, Status
from leaddesk.domain.rows import InboxGroup, InboxRow, InboxView
from leaddesk.domain.said import retold
from leaddesk.features.deriving import TAG_SEPARATOR, UNTIMED, qualification_keys
from leaddesk.features.working_time import working_hours
from leaddesk.store.columns import EPOCH, Id
from leaddesk.store.database import BookContext, book_of
from leaddesk.store.down_tables import Presence
from leaddesk.store.local_tables import AgendaCount, Tally
from leaddesk.store.tables import Lead

ORDER = (Lead.due_on, Lead.due_rank, Lead.id)

_TODAY = bindparam("today", type_=Date)
_DAY, _MINUTE = bindparam("day", type_=Text), bindparam("minute", type_=Integer)
_COUNTS = (
    select(
        AgendaCount.status,
        func.sum(AgendaCount.n).filter(AgendaCount.due_on < _DAY),
        func.sum(AgendaCount.n).filter(AgendaCount.due_on == _DAY),
        func.sum(AgendaCount.n).filter(AgendaCount.due_on > _DAY),
    )
    .where(AgendaCount.phase == OPEN)
    .group_by(AgendaCount.status)
)
_OF_TODAY = (Lead.phase == OPEN, Lead.due_on == _TODAY)
_PASSED = (
    select(Lead.status, func.count())
    .where(*_OF_TODAY, Lead.due_rank <= _MINUTE)
    .where(Lead.status.in_(select(AgendaCount.status).where(AgendaCount.due_on == _DAY)))
    .group_by(Lead.status)
)
_NEXT_RANK = select(
    func.min(  # one step into the index for each status that has something today
        select(func.min(Lead.due_rank))
        .where(*_OF_TODAY, Lead.status == AgendaCount.status)
        .where(Lead.due_rank > _MINUTE, Lead.due_rank < UNTIMED)
        .correlate(AgendaCount)
        .scalar_subquery()
    )
).where(AgendaCount.phase == OPEN, AgendaCount.due_on == _DAY)
_TOTALS = select(
    text(  # named, for the planner would walk all open leads on the agenda index
        "(SELECT count(*) FROM lead INDEXED BY ix_lead_orphan"
        " WHERE phase = 'open' AND due_on IS NULL) AS orphans"
    ),
    select(func.sum(AgendaCount.n))
    .where(AgendaCount.phase == LATER)
    .scalar_subquery()
    .label("nurture"),
    select(Tally.n).where(Tally.name == "companies").scalar_subquery().label("companies"),
    select(Lead.id).where(Lead.phase > "").limit(1).scalar_subquery().label("lead"),
)
_PLACE_NAMES = ("status", "phase", "due_on", "due_rank", "id")
_PLACE = select(Lead.status, Lead.phase, *ORDER).where(Lead.id == bindparam("lead", type_=Id))
_AT_PLACE = (Lead.phase == bindparam("phase"), Lead.status == bindparam("status"))
_BEFORE = select(  # whole days by their counts, so that a lead far down costs no more
    func.coalesce(
        select(func.sum(AgendaCount.n))
        .where(
            AgendaCount.phase == bindparam("phase"),
            AgendaCount.status == bindparam("status"),
            AgendaCount.due_on < bindparam("day"),
        )
        .scalar_subquery(),
        0,
    )
    + select(func.count())
    .select_from(Lead)
    .where(
        *_AT_PLACE,
        Lead.due_on == bindparam("due_on", type_=Date),
        tuple_(Lead.due_rank, Lead.id)
        < tuple_(bindparam("due_rank", type_=Integer), bindparam("id", type_=Id)),
    )
    .scalar_subquery()
)
_ROWS = (
    select(
        Lead.id,
        Lead.name,
        Lead.company_name,
        Lead.tag_list,
        Lead.status,
        Lead.path,
        Lead.step_kind,
        Lead.step_text,
        Lead.due_on,
        Lead.due_at,
        Lead.attempt,
        Lead.known,
        Lead.last_label,
        Lead.last_at,
        Lead.score,
        Lead.score_reason,
        Lead.waiting,
        select(Presence.id)
        .where(
            Presence.company_id == Lead.company_id,
            Presence.member_id != bindparam("me", type_=Id),
            Presence.retracted_at.is_(None),
        )
        .exists()
        .label("talked"),
    )
    .where(Lead.phase == bindparam("phase"), Lead.status == bindparam("status"))
    .order_by(*ORDER)
    .limit(bindparam("limit"))
    .offset(bindparam("offset"))
)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one group's rows, counted from its first."""

    status: str
    offset: int
    limit: int


@dataclass(frozen=True, slots=True)
class InboxWindow:
    """The inbox as a screen needs it: all groups, and the rows of the spans asked for.

    Attributes:
        place: (status, index) of the lead asked about, None where it is not in the inbox.
        next_change: when the inbox changes by itself.
    """

    view: InboxView
    rows: tuple[tuple[Span, tuple[InboxRow, ...]], ...]
    place: tuple[str, int] | None = None
    next_change: datetime | None = None


def inbox_view(session: Session, *, now: datetime) -> InboxView:
    """Return the groups in order with their counts; a group without leads is left out."""
    today = working_hours(session).today(now)
    counts = _counts(session, today)
    passed = _passed_today(session, today, now)
    groups = tuple(
        _group(status, counts.get(status.key, (0, 0, 0)), passed.get(status.key, 0))
        for status in _statuses(book_of(session))
        if sum(counts.get(status.key, (0, 0, 0)))
    )
    upcoming = None if any(group.due for group in groups) else _next(session, today)
    totals = session.connection().execute(_TOTALS).one()
    return InboxView(
        groups=groups,
        no_next_step=totals.orphans,
        nurture=totals.nurture or 0,
        companies=totals.companies or 0,
        leads=int(totals.lead is not None),
        next_name=upcoming.name if upcoming else "",
        next_due_on=upcoming.due_on if upcoming else None,
        next_due_at=upcoming.due_at if upcoming else None,
    )


def inbox_window(
    session: Session, spans: Sequence[Span], lead: UUID | None = None, *, now: datetime
) -> InboxWindow:
    """Return view, rows and the place of one lead from one snapshot."""
    place = place_of(session, lead) if lead else None
    return InboxWindow(
        inbox_view(session, now=now),
        tuple((span, inbox_rows(session, span, now=now)) for span in spans),
        place,
        next_change(session, now=now),
    )


def inbox_rows(session: Session, span: Span, *, now: datetime) -> tuple[InboxRow, ...]:
    """Return rows of one group in inbox order: overdue, then today, then later."""
    hours = working_hours(session)
    book = book_of(session)
    at = {
        "phase": _phase(book, span.status),
        "status": span.status,
        "limit": span.limit,
        "offset": span.offset,
        "me": book.user_id,
    }
    found = session.connection().execute(_ROWS, at)
    return tuple(_row(row, book.processes.get(row.path), hours, now) for row in found)


def place_of(session: Session, lead_id: UUID) -> tuple[str, int] | None:
    """Return the group and index of a lead, or None if it is neither open nor for later."""
    connection = session.connection()
    found = connection.execute(_PLACE, {"lead": lead_id}).one_or_none()
    if found is None or found.phase not in {OPEN, LATER}:
        return None
    if found.due_on is None:  # one without a next step stands before all dated ones
        return found.status, 0
    at = dict(zip(_PLACE_NAMES, found, strict=True)) | {"day": found.due_on.isoformat()}
    before = connection.execute(_BEFORE, at).scalar_one()
    return found.status, before


def _phase(book: BookContext, status: str) -> str:
    """Return where leads of a status are listed: among the open ones, or for later."""
    for process in book.processes.values():
        if status in process.statuses:
            return LATER if process.statuses[status].phase == LATER else OPEN
    return OPEN


def next_change(session: Session, *, now: datetime) -> datetime:
    """Return the next moment at which the inbox changes by itself: a timed step, or midnight."""
    hours = working_hours(session)
    today = hours.today(now)
    midnight = hours.at(today + timedelta(days=1), datetime.min.time())
    at = {"today": today, "day": today.isoformat(), "minute": _minute(now)}
    rank = session.connection().execute(_NEXT_RANK, at).scalar()
    return midnight if rank is None else min(midnight, EPOCH + timedelta(minutes=rank))


def _minute(moment: datetime) -> int:
    return (moment - EPOCH) // timedelta(minutes=1)


def _statuses(book: BookContext) -> list[Status]:
    """Return the active statuses of all paths, each once, in the order of their groups."""
    found: list[Status] | None = book.cache.get("active statuses")
    if found is None:
        known: dict[str, Status] = {}
        for process in book.processes.values():
            for status in process.statuses.values():
                if status.phase == OPEN:
                    known.setdefault(status.key, status)
        order = {key: place for place, key in enumerate(GROUP_ORDER)}
        found = sorted(known.values(), key=lambda status: order.get(status.key, len(order)))
        book.cache["active statuses"] = found
    return found


def _counts(session: Session, today: date) -> dict[str, tuple[int, int, int]]:
    """Return overdue days, today and later for each status."""
    rows = session.connection().execute(_COUNTS, {"day": today.isoformat()})
    return {status: (before or 0, same or 0, after or 0) for status, before, same, after in rows}


def _passed_today(session: Session, today: date, now: datetime) -> dict[str, int]:
    """Count the steps of today whose time has passed, for each status."""
    at = {"today": today, "day": today.isoformat(), "minute": _minute(now)}
    return dict(session.connection().execute(_PASSED, at).all())


def _group(status: Status, counts: tuple[int, int, int], passed: int) -> InboxGroup:
    before, same, after = counts
    return InboxGroup(
        status=status.key,
        name=retold(status.name),
        icon=status.icon,
        instruction=retold(status.instruction),
        overdue=before + passed,
        today=same - passed,
        later=after,
    )


def _next(session: Session, today: date) -> Any:
    query = select(Lead.name, Lead.due_on, Lead.due_at).where(
        Lead.phase == OPEN, Lead.due_on > today
    )
    return session.execute(query.order_by(*ORDER).limit(1)).one_or_none()


def _row(found: Any, process: Process | None, hours: WorkingHours, now: datetime) -> InboxRow:
    status = process.statuses.get(found.status) if process else None
    return InboxRow(
        id=found.id,
        name=found.name,
        company=found.company_name,
        tags=tuple(found.tag_list.split(TAG_SEPARATOR)) if found.tag_list else (),
        status=found.status,
        path=found.path,
        kind=found.step_kind,
        step=retold(found.step_text),
        due_on=found.due_on,
        due_at=found.due_at,
        due=due_state(found.due_on, found.due_at, now, hours),
        attempt=found.attempt,
        attempts=status.attempts if status else None,
        known=found.known,
        asked=len(qualification_keys(process)) if process else 0,
        last=retold(found.last_label),
        last_at=found.last_at,
        score=found.score,
        reason=retold(found.score_reason),
        waiting=found.waiting,
        talked=bool(found.talked),
    )
