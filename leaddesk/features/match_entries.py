"""Puts the blocking keys of records that came in bulk into the index, in the order of the index."""

import time
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session

from leaddesk.features.match_held import READ_AT_ONCE, holders_of
from leaddesk.features.match_keys import ADD_KEY, driver_of, unpacked
from leaddesk.features.presence import is_window_open
from leaddesk.store.database import Database

REST_S = 0.003
"""How long the write lock is left to others between two transactions (DECISIONS, The book, 4)."""

AT_A_TIME = 120_000
"""Records whose keys are put in order together, sorted in memory: 100 MB at most. The more at once,
the fewer pages of the index are written again and again."""

KEYS_A_WRITE = 4_000
"""Index entries written by one short transaction; in order, so that they fall on few pages."""

ALONE_TIMES = 10
"""So many times more is written by one transaction while no window is open: 40 ms instead of 4."""

CHECKPOINT_AFTER = 100
"""Transactions after which the log is folded in while keys are put in order."""


def put_in_order(book: Database, now: datetime, stop: Callable[[], bool] = lambda: False) -> None:
    """Write the index entries of records that came in bulk."""
    with book.bulk():
        while not stop() and (entries := book.read(unindexed)).records:
            start, folded = 0, 0
            while start < entries.keys.size:
                size = _keys_a_write(book)
                part = entries.part(start, size)
                book.write_as({"kind": "clock"}, write_entries, part, now=now)
                time.sleep(REST_S)
                start += size
                if start - folded >= CHECKPOINT_AFTER * KEYS_A_WRITE:
                    book.checkpoint()
                    folded = start
            for start in range(0, len(entries.records), KEYS_A_WRITE):
                some = entries.records[start : start + KEYS_A_WRITE]
                book.write_as({"kind": "clock"}, mark_indexed, entries, some, now=now)
            book.checkpoint()


def _keys_a_write(book: Database) -> int:
    """Return how many entries one transaction writes: more while no window waits for the lock."""
    return KEYS_A_WRITE * (1 if is_window_open(book.folder) else ALONE_TIMES)


@dataclass(frozen=True, slots=True)
class Entries:
    """Index entries that are still to be written, in the order of the index: 12 bytes each.

    Attributes:
        keys, docs: of each entry.
        records: all whose entries these are; one may have none.
    """

    keys: NDArray[np.int64]
    docs: NDArray[np.int32]
    records: Sequence[int]

    def part(self, start: int, count: int) -> list[tuple[int, int]]:
        """Return some of them as (key, doc)."""
        span = slice(start, start + count)
        return list(zip(self.keys[span].tolist(), self.docs[span].tolist(), strict=True))

    def of(self, doc: int) -> set[int]:
        """Return the keys of one record."""
        return set(self.keys[self.docs == doc].tolist())


def unindexed(session: Session) -> Entries:
    """Return the entries of some records that are not in the index yet."""
    driver, waiting = driver_of(session), "FROM match_record WHERE indexed = 0 ORDER BY doc LIMIT ?"
    docs, size = [], 0
    for doc, length in driver.execute(f"SELECT doc, length(keys) {waiting}", (AT_A_TIME,)):
        docs.append(doc)
        size += length // 8
    keys, holders, end = np.empty(size, dtype=np.int64), np.empty(size, dtype=np.int32), 0
    rows = driver.execute(f"SELECT doc, keys {waiting}", (AT_A_TIME,))
    for part in iter(lambda: rows.fetchmany(READ_AT_ONCE), []):
        numbers, packed = zip(*part, strict=True)
        some = np.frombuffer(b"".join(packed), dtype="<i8")
        start, end = end, end + some.size
        keys[start:end], holders[start:end] = some, holders_of(numbers, packed)
    order = np.argsort(keys)
    return Entries(keys[order], holders[order], array("q", docs))


def write_entries(session: Session, entries: Sequence[tuple[int, int]], *, now: datetime) -> None:  # noqa: ARG001 - the ledger takes the moment
    """Write some index entries; a record that has gone or changed meanwhile is no harm.

    An entry too many only leads to a comparison too many.
    """
    driver_of(session).executemany(ADD_KEY, entries)


def mark_indexed(
    session: Session,
    entries: Entries,
    docs: Sequence[int],
    *,
    now: datetime,  # noqa: ARG001 - the ledger takes the moment
) -> None:
    """Say that all entries of some records are written, the next ones of `entries.records`.

    Entries of a record that went or changed while they were being written are taken out again.
    """
    driver, ends = driver_of(session), (docs[0], docs[-1])
    waiting = "doc BETWEEN ? AND ? AND indexed = 0"
    same = {doc for (doc,) in driver.execute(f"SELECT doc FROM match_record WHERE {waiting}", ends)}  # noqa: S608 - our own words
    driver.execute(f"UPDATE match_record SET indexed = 1 WHERE {waiting}", ends)  # noqa: S608 - as above
    for doc in docs:
        if doc in same:
            continue
        row = driver.execute("SELECT keys FROM match_record WHERE doc = ?", (doc,)).fetchone()
        stale = entries.of(doc) - (set(unpacked(row[0])) if row else set())
        driver.executemany(
            "DELETE FROM match_key WHERE hash = ? AND doc = ?", ((key, doc) for key in stale)
        )
