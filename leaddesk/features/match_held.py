"""What is held of a whole crowd while a file comes in, in flat arrays: keys and counts.

A hundred thousand leads hold 2.9 million blocking keys and 280,000 counted values; as Python
objects they would take 300 MB, so they lie in arrays of numbers, sorted. Of each key the upper half
is held: 8 bytes an entry with its holder. Among 6 million keys one in 700 that is asked for meets a
half that is another's; then two records more are compared, in every run the same two.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.int32]
Places = NDArray[np.int64]
Holders = NDArray[np.int32]

READ_AT_ONCE = 2_000
"""Rows of a table that are turned into numbers together."""


class HeldKeys:
    """Blocking keys with the number of who holds them, sorted by key."""

    def __init__(self, keys: Keys, holders: Holders, *, is_sorted: bool = False) -> None:
        if not is_sorted:
            order = np.argsort(keys)  # those of one key in any order: far quicker
            keys, holders = keys[order], holders[order]
        self.keys, self.holders = keys, holders

    @classmethod
    def of(cls, numbers: Sequence[int], packed: Sequence[bytes]) -> "HeldKeys":
        """Return the keys of some records, packed 8 bytes each."""
        return cls(_halves(packed), holders_of(numbers, packed))

    @classmethod
    def read(cls, rows: Iterable[Sequence[tuple[int, bytes]]], size: int) -> "HeldKeys":
        """Return the keys that a table has, `size` of them or fewer, read some rows at a time."""
        keys, holders = np.empty(size, dtype=np.int32), np.empty(size, dtype=np.int32)
        end = 0
        for part in rows:
            numbers, packed = zip(*part, strict=True)
            some = _halves(packed)
            start, end = end, end + some.size
            keys[start:end], holders[start:end] = some, holders_of(numbers, packed)
        return cls(keys[:end], holders[:end])

    def merged(self, other: "HeldKeys") -> "HeldKeys":
        """Return these and others together; of equal keys these first."""
        places = np.searchsorted(self.keys, other.keys, "right") + np.arange(other.keys.size)
        mine = np.ones(self.keys.size + other.keys.size, dtype=np.bool_)
        mine[places] = False
        keys = np.empty(mine.size, dtype=np.int32)
        holders = np.empty(mine.size, dtype=np.int32)
        keys[places], holders[places] = other.keys, other.holders
        keys[mine], holders[mine] = self.keys, self.holders
        return HeldKeys(keys, holders, is_sorted=True)

    def spans(self, asked: Keys) -> tuple[Places, Places]:
        """Return where the holders of each key begin, and how many they are."""
        starts = np.searchsorted(self.keys, asked, "left")
        held = np.zeros(asked.size, dtype=np.bool_)
        inside = starts < self.keys.size
        held[inside] = self.keys[starts[inside]] == asked[inside]  # most are nobody's
        counts = np.zeros(asked.size, dtype=np.int64)
        counts[held] = np.searchsorted(self.keys, asked[held], "right") - starts[held]
        return starts, counts


def _halves(packed: Sequence[bytes]) -> Keys:
    """Return the upper half of each key of some records, packed 8 bytes each."""
    return np.frombuffer(b"".join(packed), dtype="<i4")[1::2].astype(np.int32)


def holders_of(numbers: Sequence[int], packed: Sequence[bytes]) -> Holders:
    """Return for each key of some records, packed 8 bytes each, the number of its record."""
    sizes = np.fromiter((len(each) // 8 for each in packed), dtype=np.int64, count=len(packed))
    return np.repeat(np.asarray(numbers, dtype=np.int32), sizes)


class HeldCounts:
    """How many records hold each value, by the number that stands for the value.

    Args:
        rows: numbers and counts, in the order of the numbers.
    """

    def __init__(self, rows: Iterable[tuple[int, int]]) -> None:
        self._keys, self._counts = array("q"), array("l")
        for key, count in rows:
            self._keys.append(key)
            self._counts.append(count)
        self._asked: dict[int, int] = {}

    def __getitem__(self, key: int) -> int:
        """Return a count; 0 where nobody holds the value."""
        found = self._asked.get(key)
        if found is None:
            at = bisect_left(self._keys, key)
            there = at < len(self._keys) and self._keys[at] == key
            found = self._asked[key] = self._counts[at] if there else 0
        return found

    def add(self, more: Mapping[int, int]) -> None:
        """Count more; less than nothing is taken off."""
        self._asked.clear()
        keys, counts = np.array(self._keys), np.array(self._counts)
        fresh = np.array(sorted(more), dtype=np.int64)
        added = np.array([more[key] for key in fresh.tolist()], dtype=counts.dtype)
        at = np.searchsorted(keys, fresh)
        there = np.zeros(fresh.size, dtype=np.bool_)
        inside = at < keys.size
        there[inside] = keys[at[inside]] == fresh[inside]
        counts[at[there]] += added[there]
        keys = np.insert(keys, at[~there], fresh[~there])
        counts = np.insert(counts, at[~there], added[~there])
        self._keys, self._counts = array("q", keys.tobytes()), array("l", counts.tobytes())
