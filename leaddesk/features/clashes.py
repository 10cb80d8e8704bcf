"""What else stands on a day, so that a new date does not hit another appointment."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.calendar import WorkingHours
from leaddesk.domain.process import LATER, OPEN
from leaddesk.domain.said import said
from leaddesk.features.working_time import working_hours
from leaddesk.store.tables import Lead

AN_APPOINTMENT = timedelta(minutes=30)
"""Two steps closer than this are said to clash."""

SHOWN = 3


@dataclass(frozen=True, slots=True)
class Beside:
    """Whether the rep is free at a moment, and who else stands on that day."""

    free: bool
    at: datetime | None
    others: str


def beside(
    session: Session,
    lead_id: UUID,
    day: date,
    at: datetime | None,
    *,
    now: datetime,  # noqa: ARG001 - every feature is asked with the moment
) -> Beside:
    """Return the timed steps of other leads on a day, those at the same time first."""
    hours = working_hours(session)
    query = (
        select(Lead.name, Lead.company_name, Lead.due_at)
        .where(
            Lead.phase.in_((OPEN, LATER)),
            Lead.due_on == day,
            Lead.due_at.is_not(None),
            Lead.id != lead_id,
        )
        .order_by(Lead.due_at)
        .limit(50)
    )
    found = [(company or name, due) for name, company, due in session.execute(query) if due]
    if at is not None:
        clash = [(who, due) for who, due in found if abs(due - at) < AN_APPOINTMENT]
        if clash:
            return Beside(free=False, at=at, others=_said(clash, hours))
        found.sort(key=lambda each: abs(each[1] - at))
    return Beside(free=True, at=at, others=_said(found[:SHOWN], hours))


def _said(steps: list[tuple[str, datetime]], hours: WorkingHours) -> str:
    """Return "Voss Antriebe is at 09:00" for one or more, in order of time."""
    parts = [
        said("{name} is at {time}", name=who, time=f"{hours.local(due):%H:%M}")
        for who, due in sorted(steps, key=lambda each: each[1])
    ]
    return ", ".join(parts)
