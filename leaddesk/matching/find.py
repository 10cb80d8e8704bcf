"""Finds who is likely one person or firm: a pair, one record against others, a whole list."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from leaddesk.matching.evidence import Evidence, compare
from leaddesk.matching.rarity import Rarity
from leaddesk.matching.records import Record
from leaddesk.matching.score import EVEN, SURE, Weights, ruled, score, size_shift

if TYPE_CHECKING:  # numpy is imported where a list is looked through, so that a start need not wait
    from leaddesk.matching.pairs import Numbers


@dataclass(frozen=True, slots=True)
class Judged:
    """What comes of comparing two records.

    Attributes:
        score: points, 0 to 100: 50 is even.
        z: the log-odds behind it; minus infinity where something vetoes.
        sure: may be taken as one without asking.
        evidence: what held of the pair.
        before_rules: z as the weights alone have it.
    """

    score: int
    z: float
    sure: bool
    evidence: Evidence
    before_rules: float


@dataclass(frozen=True, slots=True)
class Likely:
    """A record that may be the one asked for."""

    record: Record
    judged: Judged


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that may be one; `a` is the id that comes first in the alphabet."""

    a: str
    b: str
    score: int


def judge(a: Record, b: Record, rarity: Rarity, weights: Weights, shift: float) -> Judged:
    """Return how likely two records are one, the same either way round.

    Args:
        a, b: the records.
        rarity: how common names and numbers are in the book.
        weights: what evidence counts (`shipped()`).
        shift: what the size of the book adds (`size_shift(leads)`).
    """
    return _judged(compare(a, b, rarity), weights, shift)


def _judged(evidence: Evidence, weights: Weights, shift: float) -> Judged:
    before_rules = weights.z(evidence, shift)
    z = ruled(before_rules, evidence)
    points = score(z)
    return Judged(points, z, points >= SURE, evidence, before_rules)


def judge_many(
    records: Sequence[Record],
    pairs: "tuple[Numbers, Numbers]",
    rarity: Rarity,
    weights: Weights,
    shift: float,
    least: int = EVEN,
) -> Iterator[tuple[int, int, Judged]]:
    """Hand out the pairs that reach a score, each exactly as `judge` judges it; far quicker.

    Args:
        records: a list.
        pairs: positions of the first and the second record of each pair, as `candidates` returns.
        rarity, weights, shift: see `judge`.
        least: the least score.
    """
    import numpy as np

    from leaddesk.matching.batch import Batch

    for chunk in Batch(records, rarity).chunks(*pairs):
        judged = [_judged(kind, weights, shift) for kind in chunk.kinds]
        likely = np.array([each.score >= least for each in judged], dtype=np.bool_)[chunk.kind]
        columns = (chunk.first[likely], chunk.second[likely], chunk.kind[likely])
        for one, two, kind in zip(*(each.tolist() for each in columns), strict=True):
            yield one, two, judged[kind]


def best(
    record: Record, others: Iterable[Record], rarity: Rarity, weights: Weights, size: int
) -> list[Likely]:
    """Return the records that a new one may be, best first: those of score 50 and more.

    Args:
        record: the new one.
        others: the records that share a key with it (`blocking.hashes`).
        rarity, weights: see `judge`.
        size: how many records the book holds.
    """
    shift = size_shift(size)
    found = [Likely(other, judge(record, other, rarity, weights, shift)) for other in others]
    found = [each for each in found if each.judged.score >= EVEN]
    return sorted(found, key=lambda each: (-each.judged.z, each.record.id))


def find_pairs(records: Sequence[Record], weights: Weights, threshold: int = EVEN) -> list[Pair]:
    """Return the pairs of a list whose score reaches the threshold, best first.

    The order of the records changes nothing; ids must be unique.
    """
    from leaddesk.matching.pairs import candidates

    rarity, shift = Rarity.of(records), size_shift(len(records))
    found = []
    pairs = candidates(records)
    for one, two, judged in judge_many(records, pairs, rarity, weights, shift, threshold):
        a, b = sorted((records[one].id, records[two].id))
        found.append(Pair(a, b, judged.score))
    found.sort(key=lambda pair: (-pair.score, pair.a, pair.b))
    return found
