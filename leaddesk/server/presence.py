"""Tells everybody who talks to a company, also those who may not see the lead (company shield).

A row holds who, in which status and since when; nothing of the contact, and not which lead it is.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from leaddesk.domain.process import OPEN
from leaddesk.store.columns import Id
from leaddesk.store.database import book_of
from leaddesk.store.down_tables import Presence
from leaddesk.store.ids import derived_id
from leaddesk.store.ledger import ledger
from leaddesk.store.tables import Lead

AT_ONCE = 500

_HITS = frozenset(
    {
        "lead",
        "lead.status",
        "lead.owner_id",
        "lead.company_id",
        "lead.private",
        "lead.path",
        "lead.retracted_at",
    }
)
_LEADS = select(
    Lead.id,
    Lead.company_id,
    Lead.owner_id,
    Lead.path,
    Lead.status,
    Lead.phase,
    Lead.private,
    Lead.retracted_at,
    Lead.entered_at,
).where(Lead.id.in_(bindparam("leads", expanding=True, type_=Id)))


class WhoTalks:
    """Keeps a row for every lead of a company that is worked on; runs after `DerivedColumns`."""

    def cares(self, what: str) -> bool:
        """Only whose lead it is, of which company, and where it stands."""
        return what in _HITS

    def after_flush(self, session: Session, leads: Sequence[UUID]) -> None:
        """Write what changed; most writes change none of it."""
        for start in range(0, len(leads), AT_ONCE):
            part = list(leads[start : start + AT_ONCE])
            rows = session.connection().execute(_LEADS, {"leads": part}).all()
            _keep(session, rows)


def presence_id(workspace_id: UUID, lead_id: UUID) -> UUID:
    """Return the id of a lead's presence, which does not say which lead it is."""
    return derived_id(workspace_id, "presence", lead_id.hex)


def _keep(session: Session, rows: Sequence[Any]) -> None:
    book = book_of(session)
    ids = {row.id: presence_id(book.book_id, row.id) for row in rows}
    query = select(Presence).where(Presence.id.in_(list(ids.values())))
    known = {each.id: each for each in session.scalars(query)}
    at = ledger(session).at
    for row in rows:
        present = known.get(ids[row.id])
        if not _is_worked(session, row):
            if present is not None and present.retracted_at is None:
                present.retracted_at = at
            continue
        if present is None:
            session.add(
                Presence(
                    id=ids[row.id], company_id=row.company_id, member_id=row.owner_id,
                    path=row.path, status=row.status, since=row.entered_at or at,
                )
            )  # fmt: skip
        else:
            _update(present, row, row.entered_at or at)


def _update(present: Presence, row: Any, since: Any) -> None:
    """Bring a row up to date; what stays as it is makes no change."""
    begins = present.retracted_at is not None or present.member_id != row.owner_id
    moved = present.company_id != row.company_id
    if begins or moved:
        present.since = since
    present.retracted_at = None
    present.company_id, present.member_id = row.company_id, row.owner_id
    present.path, present.status = row.path, row.status


def _is_worked(session: Session, row: Any) -> bool:
    """Whether somebody talks: an open lead of a company, past the first status."""
    if row.company_id is None or row.private or row.retracted_at is not None or row.phase != OPEN:
        return False
    process = book_of(session).processes.get(row.path)
    return process is None or row.status != process.first.key
