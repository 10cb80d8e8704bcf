"""The merges that the history of a lead shows and takes back."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.rows import Touched
from leaddesk.features.merge import unmerge
from leaddesk.features.merge_back import LEADS, standing_merge
from leaddesk.store.local_tables import UndoRow
from leaddesk.store.tables import Lead, LeadMerge


def merge_notes(session: Session, lead_id: UUID) -> dict[UUID, UUID]:
    """Return the lines that say a merge which stands, each with the lead that went.

    Those of leads that went before are among them: their lines came along.
    """
    found: dict[UUID, UUID] = {}
    winners, seen = {lead_id}, {lead_id}
    while winners:
        query = select(LeadMerge).where(
            LeadMerge.winner_id.in_(winners), LeadMerge.retracted_at.is_(None)
        )
        rows = session.scalars(query).all()
        notes = ((row.loser_id, (row.detail or {}).get("note")) for row in rows)
        found.update({UUID(note): loser for loser, note in notes if note})
        winners = {row.loser_id for row in rows} - seen
        seen |= winners
    return found


def take_apart_from_history(
    session: Session, lead: Lead, row: Any, *, now: datetime
) -> Touched | None:
    """Take the merge back that a line of the history says; None: it says none that stands.

    Args:
        session: of a running command.
        lead: whose history it is.
        row: the line's row: the lead itself, or the activity that says the merge.
        now: the moment.
    """
    if row is lead:
        loser = lead.id if standing_merge(session, LEADS, lead.id) is not None else None
    else:
        loser = merge_notes(session, lead.id).get(row.id)
    return unmerge(session, loser, now=now) if loser is not None else None


def merge_made(session: Session, entry: int) -> UUID | None:
    """Return the lead that went by a command that was a merge and stands; None: it was none."""
    query = select(UndoRow).where(UndoRow.n == entry, UndoRow.entity == LeadMerge.__tablename__)
    rows = session.scalars(query).all()
    if len(rows) != 1 or rows[0].before is not None:
        return None
    merge = session.get(LeadMerge, rows[0].row_id)
    return merge.loser_id if merge is not None and merge.retracted_at is None else None
