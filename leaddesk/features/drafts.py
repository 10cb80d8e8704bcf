"""What was typed and not yet saved, kept through Esc, a crash and a restart."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete
from sqlalchemy.orm import Session

from leaddesk.store.local_tables import Draft

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
