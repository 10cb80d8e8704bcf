"""How many pairs wait on the Duplicates page: asked after every change, so from counts alone."""

from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from leaddesk.domain.rows import SameLead

EVEN = 50
"""Least score of a pair that is offered, as `matching.score.EVEN`, which takes long to load."""

_PAIRS = text(
    "SELECT count(*) FROM match_pair WHERE what IN ('lead', 'company') AND score >= :least"
)
_APART = text(  # by the pairs kept apart, which are few
    "SELECT count(*) FROM apart k JOIN match_record x ON x.row_id = k.a_id"
    " JOIN match_record y ON y.row_id = k.b_id"
    " JOIN match_pair p ON p.a = min(x.doc, y.doc) AND p.b = max(x.doc, y.doc)"
    " WHERE k.retracted_at IS NULL AND p.score >= :least"
)

_PAIRS_OF = (
    "SELECT p.{other} AS doc, p.score FROM match_record r JOIN match_pair p ON p.{own} = r.doc"
    " WHERE r.row_id = :lead AND p.score >= :least"
)
_SAME = text(
    "SELECT l.id, l.name, q.score FROM"  # noqa: S608 - our own words
    f" ({_PAIRS_OF.format(own='a', other='b')} UNION ALL {_PAIRS_OF.format(own='b', other='a')}) q"
    " JOIN match_record y ON y.doc = q.doc JOIN lead l ON l.id = y.row_id"
    " WHERE NOT EXISTS (SELECT 1 FROM apart WHERE retracted_at IS NULL"
    " AND a_id = min(l.id, :lead) AND b_id = max(l.id, :lead))"
    " ORDER BY q.score DESC LIMIT 1"
)


def count_pairs(session: Session) -> int:
    """Return how many pairs there are to look at; those kept apart do not count."""
    connection = session.connection()
    pairs: int = connection.scalar(_PAIRS, {"least": EVEN}) or 0
    apart: int = connection.scalar(_APART, {"least": EVEN}) or 0
    return pairs - apart


def same_as(session: Session, lead: UUID) -> SameLead | None:
    """Return the likeliest lead that a lead may be; None: there is no such pair."""
    asked = {"lead": lead.bytes, "least": EVEN}
    row = session.connection().execute(_SAME, asked).one_or_none()
    return SameLead(UUID(bytes=row.id), row.name, row.score) if row is not None else None


def load_page(_session: Session) -> None:
    """Load what the Duplicates page stands on."""
    from leaddesk.features import (  # noqa: F401 - loading is the point
        apart,
        duplicates,
        match_book,
        merge,
        merge_companies,
        merge_preview,
    )
