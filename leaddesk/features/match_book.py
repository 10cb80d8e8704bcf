"""The pairs of the book that may be one, and what speaks for and against each."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from leaddesk.features.match_find import rarity_for
from leaddesk.features.match_keys import driver_of
from leaddesk.features.match_records import LEAD, records_of
from leaddesk.features.match_shown import shown_of
from leaddesk.matching.explain import Line, explain
from leaddesk.matching.find import judge
from leaddesk.matching.score import EVEN, shipped, size_shift

_APART = (
    "NOT EXISTS (SELECT 1 FROM apart WHERE retracted_at IS NULL"
    " AND a_id = min(x.row_id, y.row_id) AND b_id = max(x.row_id, y.row_id))"
)
_PAIRS = (
    "SELECT x.row_id, y.row_id, p.score, p.sure FROM match_pair p"  # noqa: S608 - our own words
    " JOIN match_record x ON x.doc = p.a JOIN match_record y ON y.doc = p.b"
    f" WHERE p.what = ? AND p.score >= ? AND {_APART}"
    " ORDER BY p.score DESC, p.a, p.b LIMIT ?"
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two leads, or two companies, that may be one; `a` came into the book first.

    Attributes:
        score: 0 to 100; 50 is even.
        sure: may be taken as one, though never without the rep.
    """

    a: UUID
    b: UUID
    score: int
    sure: bool


def pairs(
    session: Session, what: str = LEAD, limit: int = 1_000, least: int = EVEN
) -> tuple[Pair, ...]:
    """Return the pairs to look at, the likeliest first; those kept apart are left out.

    Args:
        session: a reader.
        what: lead or company.
        limit: at most so many.
        least: their least score.
    """
    rows = driver_of(session).execute(_PAIRS, (what, least, limit)).fetchall()
    return tuple(
        Pair(UUID(bytes=a), UUID(bytes=b), score, bool(sure)) for a, b, score, sure in rows
    )


def evidence(
    session: Session, a: UUID, b: UUID, what: str = LEAD
) -> tuple[int, bool, Sequence[Line]]:
    """Return the score of two leads or companies, whether it is sure, and what it is made of.

    Raises:
        KeyError: one of them does not stand.
    """
    found = records_of(session, what, [a, b])
    one, two = found[a], found[b]
    rarity, size = rarity_for(session, what, [one, two])
    judged = judge(one, two, rarity, shipped(), size_shift(size))
    own = shown_of(session, what, [a, b])
    lines = explain(one, two, judged, shipped(), shown=(own[a], own[b]))
    return judged.score, judged.sure, lines
