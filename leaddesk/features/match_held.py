"""What is held of a whole crowd while a file comes in, in flat arrays: keys, counts, bodies.

A hundred thousand leads hold 2.9 million blocking keys and 280,000 counted values; as Python
objects they would take 300 MB, so they lie in arrays of numbers, sorted, 12 bytes an entry.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.int64]
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
        return cls(*_flat(numbers, packed))

    @classmethod
    def read(cls, rows: Iterable[Sequence[tuple[int, bytes]]], size: int) -> "HeldKeys":
        """Return the keys that a table has, `size` of them or fewer, read some rows at a time."""
        keys, holders = np.empty(size, dtype=np.int64), np.empty(size, dtype=np.int32)
        end = 0
        for part in rows:
            some, of = _flat([doc for doc, _ in part], [packed for _, packed in part])
            start, end = end, end + some.size
            keys[start:end], holders[start:end] = some, of
        return cls(keys[:end], holders[:end])

    def merged(self, other: "HeldKeys") -> "HeldKeys":
        """Return these and others together; of equal keys these first."""
        places = np.searchsorted(self.keys, other.keys, "right") + np.arange(other.keys.size)
        mine = np.ones(self.keys.size + other.keys.size, dtype=np.bool_)
        mine[places] = False
        keys = np.empty(mine.size, dtype=np.int64)
        holders = np.empty(mine.size, dtype=np.int32)
        keys[places], holders[places] = other.keys, other.holders
        keys[mine], holders[mine] = self.keys, self.holders
        return HeldKeys(keys, holders, is_sorted=True)

    def spans(self, asked: Keys) -> tuple[Keys, Keys]:
        """Return where the holders of each key begin, and how many they are."""
        starts = np.searchsorted(self.keys, asked, "left")
        held = np.zeros(asked.size, dtype=np.bool_)
        inside = starts < self.keys.size
        held[inside] = self.keys[starts[inside]] == asked[inside]  # most are nobody's
        counts = np.zeros(asked.size, dtype=np.int64)
        counts[held] = np.searchsorted(self.keys, asked[held], "right") - starts[held]
        return starts, counts


def _flat(numbers: Sequence[int], packed: Sequence[bytes]) -> tuple[Keys, Holders]:
    keys = np.frombuffer(b"".join(packed), dtype="<i8").astype(np.int64)
    sizes = np.fromiter((len(each) // 8 for each in packed), dtype=np.int64, count=len(packed))
    return keys, np.repeat(np.asarray(numbers, dtype=np.int32), sizes)


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


class Brought:
    """Leads that a file brings or fills, by their place: id and what is known of them."""

    def __init__(self) -> None:
        self._leads = bytearray()
        self._bodies = bytearray()
        self._ends = array("q", [0])

    def __len__(self) -> int:
        return len(self._ends) - 1

    def add(self, lead: UUID, body: str) -> int:
        """Keep one more, and return its place."""
        self._leads += lead.bytes
        self._bodies += body.encode("utf-8", "surrogatepass")
        self._ends.append(len(self._bodies))
        return len(self) - 1

    def __getitem__(self, at: int) -> tuple[UUID, str]:
        """Return id and body of one."""
        if not 0 <= at < len(self):
            raise IndexError(at)
        lead = bytes(self._leads[at * 16 : at * 16 + 16])
        body = self._bodies[self._ends[at] : self._ends[at + 1]]
        return UUID(bytes=lead), body.decode("utf-8", "surrogatepass")


class RowOf:
    """Which row of a file brought a lead: 24 bytes a lead, whose ids grow with the rows."""

    def __init__(self) -> None:
        self._leads = bytearray()
        self._rows = array("q")

    def add(self, lead: UUID, row: int) -> None:
        """Keep one more, with an id above all before (`new_id`)."""
        self._leads += lead.bytes
        self._rows.append(row)

    def get(self, lead: UUID) -> int:
        """Return the row; 0 where the file did not bring the lead."""
        at = bisect_left(range(len(self._rows)), lead.bytes, key=self._at)
        there = at < len(self._rows) and self._at(at) == lead.bytes
        return self._rows[at] if there else 0

    def _at(self, at: int) -> bytes:
        return bytes(self._leads[at * 16 : at * 16 + 16])
