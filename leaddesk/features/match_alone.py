"""Whether one pair is worth a full comparison: what `PairFilter` says of many, without numpy."""

from rapidfuzz.distance import JaroWinkler

from leaddesk.matching.numbered import are_numbered_apart
from leaddesk.matching.records import Record

ALIKE = 0.75
"""Jaro-Winkler likeness of two names below which they are not worth comparing further."""


def is_worth(one: Record, two: Record) -> bool:
    """Whether two records are alike in a name, or reached the same way, or one is nameless."""
    reached = not (
        set(one.emails).isdisjoint(two.emails) and set(one.phones).isdisjoint(two.phones)
    )
    return (reached or _is_alike(one, two)) and not are_numbered_apart(one, two)


def _is_alike(one: Record, two: Record) -> bool:
    if not (one.last and two.last):
        return True
    names = ((one.last, two.last), (one.last, two.first), (one.first, two.last))
    return any(JaroWinkler.normalized_similarity(*both, score_cutoff=ALIKE) > 0 for both in names)
