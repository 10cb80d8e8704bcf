"""Follows the rep's zone: a step with a time falls on another day where the clock is another."""

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.features.working_time import working_hours
from leaddesk.store.database import Database
from leaddesk.store.local_tables import Setting
from leaddesk.store.outbox import ledger
from leaddesk.store.tables import Lead

KEY = "zone_seen"
AT_ONCE = 200


def follow_zone(book: Database) -> None:
    """Derive anew the leads whose step falls on another day than in the zone seen last."""
    seen, zone = book.read(_seen)
    if seen == zone:
        return
    if seen:
        follow_days(book)
    book.write(_keep, zone)


def follow_days(book: Database) -> int:
    """Derive anew the leads whose step falls on another day here, and return how many.

    Also after a first sync: it brings what the server derived, in the server's own zone.
    """
    now = datetime.now(UTC)
    leads = book.read(_moved)
    for start in range(0, len(leads), AT_ONCE):
        book.write_as({"kind": "clock"}, derive_anew, leads[start : start + AT_ONCE], now=now)
    return len(leads)


def _seen(session: Session) -> tuple[str, str]:
    kept = session.get(Setting, KEY)
    return str(kept.value) if kept else "", str(working_hours(session).zone)


def _moved(session: Session) -> list[UUID]:
    hours = working_hours(session)
    query = select(Lead.id, Lead.due_on, Lead.due_at).where(Lead.due_at.is_not(None))
    return [
        lead for lead, day, at in session.execute(query) if at and hours.local(at).date() != day
    ]


def derive_anew(session: Session, leads: Sequence[UUID], *, now: datetime) -> None:  # noqa: ARG001 - the ledger takes the moment
    """Let every follower look at some leads before the commit."""
    for lead in leads:
        ledger(session).touch(lead, "lead")


def _keep(session: Session, zone: str) -> None:
    session.merge(Setting(key=KEY, value=zone))
