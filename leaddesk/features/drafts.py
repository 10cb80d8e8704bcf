"""What was typed and not yet saved, kept through Esc, a crash and a restart."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, delete, select
from sqlalchemy.orm import Session

from leaddesk.domain.rows import LeadDetail, Touched
from leaddesk.features.lead_detail import lead_detail
from leaddesk.store.local_tables import Draft

KINDS = ("log", "note", "wait", "change", "snooze", "close")
"""What a draft of a lead may be of; its place is the kind, a colon and the lead's id in hex."""

_OF_PLACES = select(Draft.place, Draft.text).where(
    Draft.place.in_(bindparam("at_places", expanding=True))
)
_DROP = delete(Draft).where(Draft.place == bindparam("at_place"))


def keep_draft(session: Session, place: str, typed: Mapping[str, Any], *, now: datetime) -> None:
    """Keep what stands in a place ("log:<lead id>"); nothing typed clears it."""
    if any(typed.values()):
        session.merge(Draft(place=place, text=dict(typed), at=now))
    else:
        drop_draft(session, place)


def drop_draft(session: Session, place: str) -> None:
    """Forget a draft: it was saved, or emptied."""
    session.connection().execute(_DROP, {"at_place": place})


def draft(session: Session, place: str) -> Mapping[str, Any]:
    """Return what was typed in a place and not saved; empty where nothing was."""
    kept = session.get(Draft, place)
    return dict(kept.text) if kept else {}


def lead_and_drafts(
    session: Session, lead_id: UUID, *, timeline: int, now: datetime
) -> tuple[LeadDetail, dict[str, Mapping[str, Any]]]:
    """Return a lead whole and what was typed about it, so that a popover opens without waiting."""
    detail = lead_detail(session, lead_id, timeline=timeline, now=now)
    places = [f"{kind}:{lead_id.hex}" for kind in KINDS]
    kept = session.execute(_OF_PLACES, {"at_places": places})
    return detail, {place: dict(text) for place, text in kept}


def say_and_drop_draft(
    session: Session,
    feature: Callable[..., Touched],
    place: str,
    *args: Any,
    now: datetime,
) -> Touched:
    """Do what was typed in a place; it is no draft any more, in the same transaction."""
    drop_draft(session, place)
    return feature(session, *args, now=now)
