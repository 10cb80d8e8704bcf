"""What the calendar does by itself: steps come due, and nurtured leads whose date has come."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.process import LATER, OPEN
from leaddesk.domain.rows import Touched
from leaddesk.domain.said import noted
from leaddesk.features.waking import wake
from leaddesk.features.working_time import working_hours
from leaddesk.store.local_tables import AgendaCount
from leaddesk.store.outbox import ledger
from leaddesk.store.tables import Lead

AT_ONCE = 50
LOOKS_BACK = timedelta(hours=12)
"""After a longer sleep the inbox itself says what is overdue; no old step is announced."""


@dataclass(frozen=True, slots=True)
class CameDue:
    """A timed step whose moment has come."""

    lead: UUID
    name: str
    company: str
    step: str
    at: datetime


def came_due(session: Session, since: datetime, *, now: datetime) -> tuple[CameDue, ...]:
    """Return the timed steps whose moment lies after `since` and not after now, at most a batch."""
    since = max(since, now - LOOKS_BACK)
    hours = working_hours(session)
    days = {hours.today(since), hours.today(now)}
    at_work = select(AgendaCount.status).where(
        AgendaCount.due_on.in_([day.isoformat() for day in days])
    )
    query = (
        select(Lead.id, Lead.name, Lead.company_name, Lead.step_text, Lead.due_at)
        .where(Lead.phase == OPEN, Lead.status.in_(at_work), Lead.due_on.in_(days))
        .where(Lead.due_at > since, Lead.due_at <= now, Lead.waiting.is_(False))
        .order_by(Lead.due_at, Lead.id)
    )
    found = session.execute(query.limit(AT_ONCE)).all()
    return tuple(CameDue(*row[:4], row[4]) for row in found if row[4] is not None)


def sleepers_due(session: Session, *, now: datetime) -> int:
    """Return how many nurtured leads have reached their date (at most a batch)."""
    today = working_hours(session).today(now)
    query = select(Lead.id).where(Lead.phase == LATER, Lead.due_on <= today)
    return len(session.execute(query.limit(AT_ONCE)).all())


def wake_sleepers(session: Session, *, now: datetime) -> Touched:
    """Move a batch of nurtured leads whose date has come to Re-engage.

    Nobody pressed a key for it, so it is not on the undo list.
    """
    ledger(session).kind = "clock"
    today = working_hours(session).today(now)
    query = select(Lead).where(Lead.phase == LATER, Lead.due_on <= today).order_by(Lead.due_on)
    woken = session.scalars(query.limit(AT_ONCE)).all()
    for lead in woken:
        wake(session, lead, noted("The date has come"), now)
    return Touched(frozenset(lead.id for lead in woken))
