"""Finds the pairs of a whole list that are likely one person or firm."""

from collections.abc import Sequence
from dataclasses import dataclass

from leaddesk.matching.blocking import candidates
from leaddesk.matching.evidence import Rarity, compare
from leaddesk.matching.records import Record
from leaddesk.matching.score import EVEN, Weights, score, size_shift


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that may be one; `a` is the id that comes first in the alphabet."""

    a: str
    b: str
    score: int


def find_pairs(records: Sequence[Record], weights: Weights, threshold: int = EVEN) -> list[Pair]:
    """Return the pairs of a list whose score reaches the threshold, best first.

    The order of the records changes nothing; ids must be unique.
    """
    rarity, shift = Rarity(records), size_shift(len(records))
    found = []
    for one, two in candidates(records):
        a, b = sorted((records[one], records[two]), key=_id)
        points = score(weights.z(compare(a, b, rarity), shift))
        if points >= threshold:
            found.append(Pair(a.id, b.id, points))
    found.sort(key=lambda pair: (-pair.score, pair.a, pair.b))
    return found


def _id(record: Record) -> str:
    return record.id
