"""The follower that matching stands on; what it needs is loaded with the first write that matters.

The tables of weights and nicknames take 0.1 s to load, which a window's start need not spend.
"""

from collections.abc import Mapping, Sequence, Set
from uuid import UUID

from sqlalchemy.orm import Session

from leaddesk.store.outbox import Key


class MatchKeys:
    """The follower: who a lead or company is has changed, so its keys and pairs have."""

    _fields = frozenset(
        {
            "lead",
            "lead.name",
            "lead.first",
            "lead.last",
            "lead.website",
            "lead.company_id",
            "lead.retracted_at",
            "company.name",
        }
    )
    _own = frozenset(
        f"company{part}" for part in ("", ".name", ".website", ".retracted_at", ".contacts")
    )

    def cares(self, what: str) -> bool:
        """Names, firm and contact points; a call changes none of it."""
        return what in self._fields or what.startswith("contact_point")

    def after_flush(self, session: Session, leads: Sequence[UUID]) -> None:
        """Bring up the leads."""
        from leaddesk.features.match_find import follow

        follow(session, "lead", leads)

    def spread(self, session: Session, rows: Mapping[Key, Set[str]]) -> None:
        """Bring up the companies whose own row or address was hit."""
        from leaddesk.features.match_find import follow, owners_of

        hit = [row_id for (_, row_id), what in rows.items() if self._own & what]
        points = [row_id for (table, row_id) in rows if table == "contact_point"]
        hit += owners_of(session, points)
        if hit:
            follow(session, "company", list(dict.fromkeys(hit)))
