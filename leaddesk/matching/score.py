"""From evidence to a score that a rep can follow: a bias and a sum of small weights."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from leaddesk import resources
from leaddesk.matching.evidence import Evidence

POINTS = 3.7  # points of the score a unit of log-odds (design page DECISIONS)
EVEN = 50  # the score where same and not same are equally likely; the default threshold
SURE = 90  # the score from which a pair may be taken as one (design page DECISIONS)
_NOT_SURE = (SURE - 1 - EVEN) / POINTS  # the most that evidence may give that is not backed
STRETCH = 1.6
"""What the learned log-odds are multiplied by. They are cautious: of the pairs of leads above 6.7
of them 9,998 of 10,000 were right, weighed by weights that had not seen the set."""
_SIZE = 0.5 * STRETCH  # for each unit of the logarithm of the size (design page MATCHING)
_USUAL_SIZE = 30_000  # records of the book at which the bias holds (design page MATCHING)
_SMALLEST = 1000  # a shorter list is no surer than this: its rows were chosen by somebody


@dataclass(frozen=True, slots=True)
class Weights:
    """Log-odds by profile and level, stretched, and the bias of each profile."""

    bias: Mapping[str, float]
    levels: Mapping[str, Mapping[str, float]]

    def z(self, evidence: Evidence, shift: float = 0.0) -> float:
        """Return the log-odds of a pair, before any rule."""
        known = self.levels[evidence.profile]
        parts = [known.get(level, 0.0) for level in evidence.levels]
        return math.fsum((self.bias[evidence.profile], shift, *parts))


def ruled(z: float, evidence: Evidence) -> float:
    """Return the log-odds that the rules leave.

    A veto makes minus infinity; what is not backed is never sure.
    """
    if evidence.vetoed:
        return -math.inf
    return z if evidence.is_backed else min(z, _NOT_SURE)


def size_shift(records: int) -> float:
    """Return what a list's size adds to the log-odds: chance namesakes grow with it."""
    return -_SIZE * math.log(max(records, _SMALLEST) / _USUAL_SIZE)


def score(z: float) -> int:
    """Return the points of a pair, 0 to 100: 50 is even, 90 sure."""
    return 0 if z == -math.inf else max(0, min(100, round(EVEN + POINTS * z)))


@cache
def shipped() -> Weights:
    """Return the weights that come with the program, learned by `leaddesk.matching.learn`."""
    raw = json.loads((resources() / "weights.json").read_text(encoding="utf-8"))
    return Weights(raw["bias"], raw["levels"])
