"""The leads of companies by phase and status: counts, order, who is worked, who is due first.

All of it but the rows shown comes from the index on a lead's company (`ix_lead_company`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from leaddesk.domain.calendar import WorkingHours, due_state
from leaddesk.domain.company_rows import CompanyLead, Stretch
from leaddesk.domain.process import CLOSED, CONVERTED, GROUP_ORDER, LATER, OPEN
from leaddesk.domain.said import retold
from leaddesk.features.working_time import working_hours
from leaddesk.store.columns import Id
from leaddesk.store.database import book_of
from leaddesk.store.tables import Lead

PHASES = (OPEN, LATER, CONVERTED, CLOSED)
FIRST_LOOK = frozenset({"accept", "respond", "triage"})
"""Statuses in which nobody has decided yet to work a lead."""

_IDS = bindparam("ids", expanding=True, type_=Id)
_COUNTS = (
    select(Lead.company_id, Lead.phase, Lead.status, func.count(), func.min(Lead.due_on))
    .where(Lead.company_id.in_(_IDS), Lead.phase.in_(PHASES))
    .group_by(Lead.company_id, Lead.phase, Lead.status)
)
_LEADS = select(
    Lead.id,
    Lead.company_id,
    Lead.name,
    Lead.title,
    Lead.path,
    Lead.status,
    Lead.phase,
    Lead.reason,
    Lead.step_kind,
    Lead.step_text,
    Lead.due_on,
    Lead.due_at,
    Lead.due_rank,
    Lead.waiting,
    Lead.attempt,
    Lead.last_label,
    Lead.last_at,
)
_IN_STATUS = (
    _LEADS.where(
        Lead.company_id == bindparam("company", type_=Id),
        Lead.phase == bindparam("phase"),
        Lead.status == bindparam("status"),
    )
    .order_by(Lead.due_on, Lead.due_rank)
    .limit(bindparam("limit"))
    .offset(bindparam("offset"))
)
Group = tuple[str, str]


@dataclass(slots=True)
class Groups:
    """The leads of one company by phase and status: how many, and the earliest day."""

    counts: dict[Group, int] = field(default_factory=dict)
    days: dict[Group, date] = field(default_factory=dict)

    def of(self, *phases: str) -> int:
        """Return how many leads are in these phases."""
        return sum(n for (phase, _), n in self.counts.items() if phase in phases)

    def ordered(self) -> list[Group]:
        """Return the groups as a company lists them: the furthest along first, what ended last."""
        return sorted(self.counts, key=lambda group: (PHASES.index(group[0]), -_progress(group[1])))

    @property
    def worked(self) -> Group | None:
        """Where the leads being worked are that are furthest along."""
        open_ = [group for group in self.ordered() if group[0] == OPEN]
        return next((group for group in open_ if group[1] not in FIRST_LOOK), None)

    @property
    def soonest(self) -> list[Group]:
        """Where what is due first may be: the same day may come first in several."""
        for phase in (OPEN, LATER):
            days = {group: day for group, day in self.days.items() if group[0] == phase}
            if days:
                first = min(days.values())
                return [group for group, day in days.items() if day == first]
        return []


def _progress(status: str) -> float:
    """Return how far along a status is; one taken up again stands before the first try."""
    if status == "reengage":
        return GROUP_ORDER.index("triage") + 0.5
    return GROUP_ORDER.index(status) if status in GROUP_ORDER else len(GROUP_ORDER)


def groups_of(session: Session, ids: Sequence[UUID]) -> Mapping[UUID, Groups]:
    found = {each: Groups() for each in ids}
    for company, phase, status, n, day in session.connection().execute(_COUNTS, {"ids": ids}):
        if company is None:
            continue
        found[company].counts[phase, status] = n
        if day is not None:
            found[company].days[phase, status] = day
    return found


def shown_of(
    session: Session, groups: Mapping[UUID, Groups], now: datetime
) -> Mapping[UUID, tuple[CompanyLead | None, CompanyLead | None]]:
    """Return who is being worked and who is due first, for each company."""
    firsts = _firsts(session, groups)
    make = Maker(session, now)
    shown = {}
    for company, each in groups.items():
        worked = firsts.get((company, *each.worked)) if each.worked else None
        soonest = [firsts[company, *group] for group in each.soonest if (company, *group) in firsts]
        first = min(soonest, key=lambda row: (row.due_on, row.due_rank), default=None)
        shown[company] = (make.lead(worked), make.lead(first))
    return shown


FIRST = (
    "SELECT id FROM lead INDEXED BY ix_lead_company"
    " WHERE company_id = ? AND phase = ? AND status = ? ORDER BY due_on, due_rank LIMIT 1"
)


def _firsts(session: Session, groups: Mapping[UUID, Groups]) -> Mapping[tuple[UUID, str, str], Any]:
    """Return the lead due first in each group that may be shown; one step into the index each."""
    driver: Any = session.connection().connection.driver_connection
    wanted = {
        (company, *group)
        for company, each in groups.items()
        for group in (*each.soonest, *([each.worked] if each.worked else []))
    }
    ids = [
        UUID(bytes=row[0])
        for company, phase, status in wanted
        for row in driver.execute(FIRST, (company.bytes, phase, status))
    ]
    query = _LEADS.where(Lead.id.in_(_IDS))
    return {
        (row.company_id, row.phase, row.status): row
        for row in session.connection().execute(query, {"ids": ids})
    }


class Maker:
    """Makes the leads of a company as the page shows them."""

    def __init__(self, session: Session, now: datetime) -> None:
        self._processes = book_of(session).processes
        self._hours: WorkingHours = working_hours(session)
        self._now = now

    def leads(self, rows: Iterable[Any]) -> tuple[CompanyLead, ...]:
        """Return the leads of rows of `_LEADS`."""
        return tuple(lead for row in rows if (lead := self.lead(row)) is not None)

    def lead(self, row: Any) -> CompanyLead | None:
        """Return the lead of a row of `_LEADS`; None for none."""
        if row is None:
            return None
        process = self._processes.get(row.path) or next(iter(self._processes.values()))
        status = process.statuses.get(row.status)
        return CompanyLead(
            id=row.id,
            name=row.name,
            title=row.title,
            status=row.status,
            status_name=retold(status.name) if status else row.status,
            status_icon=status.icon if status else "",
            phase=row.phase,
            reason=retold(row.reason),
            kind=row.step_kind,
            step=retold(row.step_text),
            due_on=row.due_on,
            due_at=row.due_at,
            due=due_state(row.due_on, row.due_at, self._now, self._hours) if row.due_on else None,
            waiting=row.waiting,
            attempt=row.attempt,
            attempts=status.attempts if status else None,
            last=retold(row.last_label),
            last_at=row.last_at,
        )


def leads_at(
    session: Session, company: UUID, groups: Groups, span: Stretch, now: datetime
) -> tuple[CompanyLead, ...]:
    """Return a stretch of a company's leads: status by status, in each what is due first."""
    make, connection = Maker(session, now), session.connection()
    found: list[CompanyLead] = []
    skip, left = span.offset, span.limit
    for phase, status in groups.ordered():
        count = groups.counts[phase, status]
        if skip >= count:
            skip -= count
            continue
        if not left:
            break
        asked = {"company": company, "phase": phase, "status": status}
        rows = connection.execute(_IN_STATUS, {**asked, "limit": left, "offset": skip}).all()
        found += make.leads(rows)
        skip, left = 0, left - len(rows)
    return tuple(found)
