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
_USUAL_SIZE = 30_000  # records of the book at which the bias holds (design page MATCHING)
_SMALLEST = 1000  # a shorter list is no surer than this: its rows were chosen by somebody


@dataclass(frozen=True, slots=True)
class Weights:
    """Natural log-odds by profile and level, and the bias of each profile."""

    bias: Mapping[str, float]
    levels: Mapping[str, Mapping[str, float]]

    def z(self, evidence: Evidence, shift: float = 0.0) -> float:
        """Return the log-odds of a pair; a veto is minus infinity."""
        if evidence.vetoed:
            return -math.inf
        known = self.levels[evidence.profile]
        return self.bias[evidence.profile] + shift + sum(known.get(x, 0.0) for x in evidence.levels)

    def explain(self, evidence: Evidence, shift: float = 0.0) -> tuple[tuple[str, int], ...]:
        """Return one line a group with its points, the strongest first; 50 and they make the score
        (but for rounding).

        The last line is what holds of any two records in a list this size.
        """
        known = self.levels[evidence.profile]
        groups: dict[str, tuple[list[str], float]] = {}
        for level in evidence.levels:
            group, _, what = level.partition(": ")
            words, weight = groups.get(group, ([], 0.0))
            groups[group] = ([*words, what], weight + known.get(level, 0.0))
        lines = [(f"{key}: {', '.join(w)}", round(POINTS * z)) for key, (w, z) in groups.items()]
        lines.sort(key=lambda line: -abs(line[1]))
        base = round(POINTS * (self.bias[evidence.profile] + shift))
        return (*lines, ("in a book this size", base))


def size_shift(records: int) -> float:
    """Return what a list's size adds to the log-odds: chance namesakes grow with it."""
    return -0.5 * math.log(max(records, _SMALLEST) / _USUAL_SIZE)


def score(z: float) -> int:
    """Return the points of a pair, 0 to 100: 50 is even, 90 sure."""
    return 0 if z == -math.inf else max(0, min(100, round(EVEN + POINTS * z)))


@cache
def shipped() -> Weights:
    """Return the weights that come with the program, learned by `leaddesk.matching.learn`."""
    raw = json.loads((resources() / "weights.json").read_text(encoding="utf-8"))
    return Weights(raw["bias"], raw["levels"])
