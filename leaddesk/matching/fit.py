"""Fits weights to examples: logistic regression with a Gaussian prior, by Newton's method."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leaddesk.matching.evidence import Evidence
from leaddesk.matching.score import STRETCH, Weights

FEWEST_DECISIONS = 50  # of the rep, before anything is learned from them (design page MATCHING)
_RIDGE, _RIDGE_BIAS = 0.2, 1e-3  # how firmly a weight is held at nothing when learned anew
_TRUST, _TRUST_BIAS = 4.0, 2.0  # how firmly at the shipped weight when learned from decisions
_ROUNDS, _STILL = 60, 1e-6
_LONGEST_STEP = 3.0
Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sample:
    """Pairs alike in all that counts.

    Attributes:
        levels: what held of them.
        same: whether each was one.
        shift: what the size of the list added, before it is stretched.
        times: how often they count.
    """

    levels: tuple[str, ...]
    same: bool
    shift: float
    times: float


@dataclass(frozen=True, slots=True)
class Decision:
    """What the rep said of a pair: merged, or kept apart.

    Attributes:
        evidence: as `judge` found it.
        same: whether the two were merged.
        shift: `size_shift` of the book then.
    """

    evidence: Evidence
    same: bool
    shift: float = 0.0


@dataclass(frozen=True, slots=True)
class Prior:
    """What weights are before anything is learned, and how firmly they are held there."""

    levels: Mapping[str, float]
    bias: float
    firmly: float
    bias_firmly: float


NOTHING_KNOWN = Prior({}, 0.0, _RIDGE, _RIDGE_BIAS)


def fit(samples: Sequence[Sample], prior: Prior = NOTHING_KNOWN) -> tuple[float, dict[str, float]]:
    """Return bias and weights that tell same from not same best, stretched, to three decimals."""
    names = sorted({level for sample in samples for level in sample.levels})
    place = {name: at for at, name in enumerate(names, start=1)}
    x = np.zeros((len(samples), len(names) + 1))
    x[:, 0] = 1.0
    for at, sample in enumerate(samples):
        x[at, [place[level] for level in sample.levels]] = 1.0
    start = np.array([prior.bias, *(prior.levels.get(name, 0.0) for name in names)]) / STRETCH
    firmly = np.array([prior.bias_firmly, *(prior.firmly for _ in names)])
    beta = STRETCH * _newton(x, samples, start, firmly)
    return round(float(beta[0]), 3), {k: round(float(beta[at]), 3) for k, at in place.items()}


def _newton(x: Matrix, samples: Sequence[Sample], start: Matrix, firmly: Matrix) -> Matrix:
    same = np.array([sample.same for sample in samples], dtype=np.float64)
    offset = np.array([sample.shift for sample in samples])
    times = np.array([sample.times for sample in samples])
    beta = start.copy()
    for _ in range(_ROUNDS):
        chance = 1.0 / (1.0 + np.exp(-np.clip(x @ beta + offset, -30, 30)))
        slope = x.T @ (times * (same - chance)) - firmly * (beta - start)
        weight = times * chance * (1.0 - chance) + 1e-9
        step = np.linalg.solve((x * weight[:, None]).T @ x + np.diag(firmly), slope)
        step *= min(1.0, _LONGEST_STEP / max(1e-12, float(np.abs(step).max())))
        beta += step
        if float(np.abs(step).max()) < _STILL:
            break
    return beta


def refit(weights: Weights, decisions: Sequence[Decision]) -> Weights:
    """Return the weights corrected by what the rep decided, the given ones where he said nothing.

    The given weights are a Gaussian prior, so that a few odd decisions move little. Fewer than
    `FEWEST_DECISIONS` change nothing. Pairs that a rule holds apart teach nothing.
    """
    told = [each for each in decisions if not each.evidence.vetoed]
    if len(told) < FEWEST_DECISIONS:
        return weights
    bias, levels = dict(weights.bias), {kind: dict(w) for kind, w in weights.levels.items()}
    for profile in {each.evidence.profile for each in told}:
        samples = [
            Sample(each.evidence.levels, each.same, each.shift / STRETCH, 1.0)
            for each in told
            if each.evidence.profile == profile
        ]
        prior = Prior(levels[profile], bias[profile], _TRUST, _TRUST_BIAS)
        bias[profile], changed = fit(samples, prior)
        levels[profile].update(changed)
    return Weights(bias, levels)
