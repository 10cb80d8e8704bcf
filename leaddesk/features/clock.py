"""What the calendar does by itself: a nurtured lead whose date has come is approached afresh."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.process import LATER
from leaddesk.domain.rows import Touched
from leaddesk.features.leads import wake
from leaddesk.features.working_time import working_hours
from leaddesk.store.outbox import ledger
from leaddesk.store.tables import Lead

AT_ONCE = 50


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
        wake(session, lead, "The date has come", now)
    return Touched(frozenset(lead.id for lead in woken))
