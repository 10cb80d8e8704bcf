"""Fits weights to examples: logistic regression with a Gaussian prior, by Newton's method."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leaddesk.matching.score import STRETCH

_RIDGE, _RIDGE_BIAS = 0.2, 1e-3  # how firmly a weight is held at nothing
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


def fit(samples: Sequence[Sample]) -> tuple[float, dict[str, float]]:
    """Return bias and weights that tell same from not same best, stretched, to three decimals."""
    names = sorted({level for sample in samples for level in sample.levels})
    place = {name: at for at, name in enumerate(names, start=1)}
    x = np.zeros((len(samples), len(names) + 1))
    x[:, 0] = 1.0
    for at, sample in enumerate(samples):
        x[at, [place[level] for level in sample.levels]] = 1.0
    firmly = np.array([_RIDGE_BIAS, *(_RIDGE for _ in names)])
    beta = STRETCH * _newton(x, samples, firmly)
    return round(float(beta[0]), 3), {k: round(float(beta[at]), 3) for k, at in place.items()}


def _newton(x: Matrix, samples: Sequence[Sample], firmly: Matrix) -> Matrix:
    same = np.array([sample.same for sample in samples], dtype=np.float64)
    offset = np.array([sample.shift for sample in samples])
    times = np.array([sample.times for sample in samples])
    beta = np.zeros(x.shape[1])
    for _ in range(_ROUNDS):
        chance = 1.0 / (1.0 + np.exp(-np.clip(x @ beta + offset, -30, 30)))
        slope = x.T @ (times * (same - chance)) - firmly * beta
        weight = times * chance * (1.0 - chance) + 1e-9
        step = np.linalg.solve((x * weight[:, None]).T @ x + np.diag(firmly), slope)
        step *= min(1.0, _LONGEST_STEP / max(1e-12, float(np.abs(step).max())))
        beta += step
        if float(np.abs(step).max()) < _STILL:
            break
    return beta
