"""How many pairs wait on the Duplicates page: asked after every change, so from counts alone."""

from sqlalchemy import text
from sqlalchemy.orm import Session

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


def count_pairs(session: Session) -> int:
    """Return how many pairs there are to look at; those kept apart do not count."""
    connection = session.connection()
    pairs: int = connection.scalar(_PAIRS, {"least": EVEN}) or 0
    apart: int = connection.scalar(_APART, {"least": EVEN}) or 0
    return pairs - apart


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
