"""Compares many pairs of one list at a time, with the very outcome of comparing each alone.

Every value becomes a number, every pair of values is looked at once, and every combination of
levels is weighed once: some 15,000 combinations stand for a million pairs.
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

from leaddesk.matching.evidence import Evidence, Far, Feature, features, weigh_up
from leaddesk.matching.rarity import Rarity
from leaddesk.matching.records import Record

Numbers = NDArray[np.int64]
Small = NDArray[np.int16]
AT_ONCE = 500_000  # pairs, so that memory stays flat however many there are
_MOST = 1 << 62  # of a packed number
_UNASKED = -1


@dataclass(frozen=True, slots=True)
class Chunk:
    """The evidence of some pairs.

    Attributes:
        first, second: the positions of their records.
        kinds: the different evidence there is.
        kind: for each pair, which of `kinds` is its evidence.
    """

    first: Numbers
    second: Numbers
    kinds: Sequence[Evidence]
    kind: Numbers


class Batch:
    """A list of records made ready for comparing many of its pairs.

    Args:
        records: the list.
        rarity: how common names and numbers are.
    """

    def __init__(self, records: Sequence[Record], rarity: Rarity) -> None:
        self._columns = [_Column(each, records) for each in features(rarity)]

    def chunks(self, first: Numbers, second: Numbers) -> Iterator[Chunk]:
        """Hand out the evidence of pairs of positions, some at a time."""
        for start in range(0, len(first), AT_ONCE):
            yield self._chunk(first[start : start + AT_ONCE], second[start : start + AT_ONCE])

    def _chunk(self, first: Numbers, second: Numbers) -> Chunk:
        found: dict[str, _Levels] = {}
        for column in self._columns:
            seen = _seen(column.feature, found, len(first))
            found[column.feature.name] = column.levels(first, second, seen)
        at, kind = _combined(list(found.values()), len(first))
        columns = [each.of(at) for each in found.values()]
        kinds = [weigh_up(dict(zip(found, row, strict=True))) for row in zip(*columns, strict=True)]
        return Chunk(first, second, kinds, kind)


@dataclass(frozen=True, slots=True)
class _Levels:
    """The levels of one feature and, for each pair, which it is."""

    names: list[str]
    codes: Small

    def of(self, pairs: Numbers) -> list[str]:
        """Return the levels of some pairs."""
        return [self.names[code] for code in self.codes[pairs].tolist()]


def _combined(found: Sequence[_Levels], size: int) -> tuple[Numbers, Numbers]:
    """Return a pair for each combination of levels and, for each pair, its combination."""
    packed, most = np.zeros(size, dtype=np.int64), 1
    for each in found:
        if most * len(each.names) >= _MOST:
            packed, most = _renumbered(packed)
        packed = packed * len(each.names) + each.codes  # numpy makes it 64 bits wide
        most *= len(each.names)
    _, at, kind = np.unique(packed, return_index=True, return_inverse=True)
    return at, kind.astype(np.int64)


def _seen(feature: Feature, found: Mapping[str, _Levels], size: int) -> NDArray[np.bool_] | None:
    """Return for which pairs a feature is looked at; None: for all."""
    if not feature.needs:
        return None
    needed = [found[name] for name in feature.needs]
    at, kind = _combined(needed, size)
    wanted = [feature.when(*row) for row in zip(*(each.of(at) for each in needed), strict=True)]
    return np.array(wanted, dtype=np.bool_)[kind]


def _renumbered(packed: Numbers) -> tuple[Numbers, int]:
    known, numbers = np.unique(packed, return_inverse=True)
    return numbers.astype(np.int64), len(known)


class _Column:
    """The values of one feature as numbers, of the records that were asked for."""

    def __init__(self, feature: Feature, records: Sequence[Record]) -> None:
        self.feature = feature
        self._records = records
        self._codes = np.full(len(records), _UNASKED, dtype=np.int64)
        self._numbers: dict[Hashable, int] = {}
        self._values: list[Hashable] = []

    def levels(self, first: Numbers, second: Numbers, seen: NDArray[np.bool_] | None) -> _Levels:
        """Return the level of each pair, empty where it is not looked at."""
        if seen is None:
            return self._levels(first, second)
        codes = np.zeros(len(first), dtype=np.int16)
        looked = self._levels(first[seen], second[seen])
        codes[seen] = looked.codes + 1
        return _Levels(["", *looked.names], codes)

    def _ask(self, places: Numbers) -> None:
        """Make numbers of the values of some records."""
        asked = np.unique(places[self._codes[places] == _UNASKED])
        value, numbers = self.feature.value, self._numbers
        found = (value(self._records[at]) for at in asked.tolist())
        self._codes[asked] = [numbers.setdefault(each, len(numbers)) for each in found]
        self._values.extend(islice(numbers, len(self._values), None))

    def _levels(self, first: Numbers, second: Numbers) -> _Levels:
        self._ask(first)
        self._ask(second)
        one, two = self._codes[first], self._codes[second]
        size = len(self._values)
        packed = np.minimum(one, two) * size + np.maximum(one, two)
        known, inverse = np.unique(packed, return_inverse=True)
        value = self._values.__getitem__
        ones, twos = (map(value, each.tolist()) for each in np.divmod(known, max(size, 1)))
        names: dict[str, int] = {}
        level = self.feature.level
        far = self.feature.far
        if far:
            codes = self._near(far, list(ones), list(twos), names)
        else:
            codes = [names.setdefault(each, len(names)) for each in map(level, ones, twos)]
        return _Levels(list(names), np.array(codes, dtype=np.int16)[inverse])

    def _near(self, far: Far, ones: list[Any], twos: list[Any], names: dict[str, int]) -> list[int]:
        """Return the levels where those far apart by their letters need no closer look."""
        texts = [[far.text(each) for each in values] for values in (ones, twos)]
        slips = cpdist(*texts, scorer=OSA.distance, score_cutoff=far.slips, workers=2)
        level = self.feature.level
        known = names.setdefault(far.level, len(names))
        return [
            known
            if slip > far.slips and text and other
            else names.setdefault(level(one, two), len(names))
            for slip, text, other, one, two in zip(slips.tolist(), *texts, ones, twos, strict=True)
        ]
