"""Everybody whom the records of a file may be: the leads of the book, and those the file brings.

For many records at once: the blocking keys lie in memory (12 bytes each, some 29 a lead) instead of
being asked for one by one, and what the book knew at the start is not asked for again, so that a
dry run and the import see the same.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session

from leaddesk.features.match_brought import Brought
from leaddesk.features.match_filter import PairFilter
from leaddesk.features.match_held import READ_AT_ONCE, HeldCounts, HeldKeys
from leaddesk.features.match_keys import ALL, AT_ONCE, Form, counted, driver_of, form_of, value_key
from leaddesk.features.match_records import LEAD
from leaddesk.matching.blocking import MOST_HOLDERS
from leaddesk.matching.evidence import Rarity
from leaddesk.matching.find import Judged, judge_many
from leaddesk.matching.records import Record, load
from leaddesk.matching.score import shipped, size_shift

SETTLED = 10_000
"""Leads from which on the rarity of a name changes little any more."""

MANY_PAIRS = 12
"""Pairs a record, on the average of a part, above which those that share one key only are left
out: there are 3 in `leads_50000`, where such pairs are 1.6 in 100 of those with 50 points."""

_LONGEST_TAIL = 600_000
"""Keys that are kept sorted together of those that came with the file: merging takes as much again
for a moment."""

_FRESH = 1 << 29
"""What the file brought is numbered from here; below are the book's records."""

_IN_PART = 1 << 30
"""Records of the same part are numbered from here, by their place in it."""

_GONE = -1
"""Place of a record that has gone since the run began."""

_BITS = 31
"""A pair in one number: the place in the part, and behind it so many bits of the other's number."""

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Near:
    """Somebody whom a record may be.

    Attributes:
        lead: of the book or brought by an earlier part; None for a record of the same part.
        place: of that record in the part.
        record: what is known of it.
        judged: how near it is.
    """

    lead: UUID | None
    place: int
    record: Record
    judged: Judged


class Crowd:
    """The leads of a book and of the file that comes in.

    Args:
        session: a reader, at the start of the run.
        since: records from this number on came with the part that is judged now, before a stop:
            how rare a name is, is judged as it was before them.
    """

    def __init__(self, session: Session, since: int | None = None) -> None:
        self._book = _book_keys(session)
        self._tails = [HeldKeys.of([], [])]
        self._waiting: list[tuple[int, bytes]] = []
        self._fresh = Brought()
        self._counts = HeldCounts(
            driver_of(session).execute("SELECT hash, n FROM match_count ORDER BY hash")
        )
        self._later: Counter[int] = Counter()  # of the part that is being judged
        before: Counter[int] = Counter()
        for held in _came_since(session, since) if since is not None else ():
            before.subtract(counted(held))
            self._later.update(counted(held))
        self._counts.add(before)
        self._begun = False

    def near(
        self, session: Session, records: Sequence[Record], packed: Sequence[bytes]
    ) -> list[list[Near]]:
        """Return for each record whom it may be, the likeliest first: those of 50 points and more.

        Of the same part only those before it.

        Args:
            session: a reader.
            records: one part of the file.
            packed: the blocking keys of each; none of those that need no look.
        """
        self._put_in_order()
        if self._begun:
            self._counts.add(self._later)
            self._later.clear()
        self._begun = True
        first, second, every, leads = self._taking_part(session, records, packed)
        worth = PairFilter(every).worth(first, second)
        first, second = first[worth], second[worth]
        rarity, weights = Rarity(self._size, self._count), shipped()
        shift = size_shift(self._size)
        found: list[list[Near]] = [[] for _ in records]
        whom, both = np.unique(np.concatenate([first, second]), return_inverse=True)
        compared = [every[at] for at in whom.tolist()]
        pairs = both[: first.size], both[first.size :]
        for one, two, judged in judge_many(compared, pairs, rarity, weights, shift):
            at = int(whom[two])
            found[whom[one]].append(Near(leads[at], at, every[at], judged))
        for each in found:
            each.sort(key=lambda near: (-near.judged.z, near.lead is None, near.record.id))
        return found

    def _taking_part(
        self, session: Session, records: Sequence[Record], packed: Sequence[bytes]
    ) -> tuple[Numbers, Numbers, list[Record], list[UUID | None]]:
        """Return pairs by place, all records that take part, and the lead of each (None: new)."""
        asking, others = self._sharing(packed)
        is_ours = others >= _IN_PART
        numbers = np.unique(others[~is_ours])
        loaded = self._loaded(session, numbers.tolist())
        every = list(records)
        leads: list[UUID | None] = [None] * len(records)
        places = np.full(numbers.size + 1, _GONE, dtype=np.int64)
        for at, number in enumerate(numbers.tolist()):
            if number in loaded:
                places[at] = len(every)
                lead, record = loaded[number]
                every.append(record)
                leads.append(lead)
        second = np.where(is_ours, others - _IN_PART, places[np.searchsorted(numbers, others)])
        there = second != _GONE
        return asking[there], second[there], every, leads

    @property
    def is_settled(self) -> bool:
        """Whether there are leads enough to know how rare a name is."""
        return self._size >= SETTLED

    def add(self, lead: UUID, form: Form) -> None:
        """Remember a lead that a record of the file became."""
        self._waiting.append((_FRESH + self._fresh.add(lead, form.body), form.keys))
        self._later.update(form.counted)

    def fill(self, lead: UUID, known: Record, record: Record) -> None:
        """Remember what a record of the file makes of a lead of which something was known."""
        self.add(lead, form_of(joined(known, record)))
        self._later.subtract(counted(known))

    @property
    def _size(self) -> int:
        return self._counts[value_key(LEAD, ALL)]

    def _count(self, value: str) -> int:
        return self._counts[value_key(LEAD, value)]

    def _put_in_order(self) -> None:
        if self._waiting:
            numbers, packed = zip(*self._waiting, strict=True)
            fresh = HeldKeys.of(numbers, packed)
            if self._tails[-1].keys.size < _LONGEST_TAIL:
                fresh = self._tails.pop().merged(fresh)
            self._tails.append(fresh)
            self._waiting.clear()

    def _sharing(self, held: Sequence[bytes]) -> tuple[Numbers, Numbers]:
        """Return place of a record and number of one that shares a narrow key, each pair once."""
        own = HeldKeys.of(range(_IN_PART, _IN_PART + len(held)), held)
        segments = (self._book, *self._tails, own)
        asked = own.keys
        spans = [segment.spans(asked) for segment in segments]
        narrow = np.sum([count for _, count in spans], axis=0) <= MOST_HOLDERS
        places = own.holders.astype(np.int64) - _IN_PART
        parts = []
        for segment, (starts, counts) in zip(segments, spans, strict=True):
            begins, sizes = starts[narrow], counts[narrow]
            asking = np.repeat(places[narrow], sizes)
            offsets = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
            others = segment.holders[np.repeat(begins, sizes) + offsets]
            parts.append(asking << _BITS | others)
        pairs, shared = np.unique(np.concatenate(parts), return_counts=True)
        if pairs.size > MANY_PAIRS * len(held):
            pairs = pairs[shared > 1]
        asking, others = pairs >> _BITS, pairs & ((1 << _BITS) - 1)
        earlier = (others < _IN_PART) | (others - _IN_PART < asking)
        return asking[earlier], others[earlier]

    def _loaded(self, session: Session, numbers: Sequence[int]) -> dict[int, tuple[UUID, Record]]:
        """Return those of some records that are still there."""
        found: dict[int, tuple[UUID, Record]] = {}
        for number in numbers:
            if number >= _FRESH:
                lead, body = self._fresh[number - _FRESH]
                found[number] = lead, load(lead.hex, body)
        docs = [number for number in numbers if number < _FRESH]
        for start in range(0, len(docs), AT_ONCE):
            part = docs[start : start + AT_ONCE]
            marks = ",".join("?" * len(part))
            rows = driver_of(session).execute(
                f"SELECT doc, row_id, body FROM match_record WHERE doc IN ({marks})",  # noqa: S608 - marks only
                part,
            )
            for doc, row_id, body in rows:
                found[doc] = UUID(bytes=row_id), load(row_id.hex(), body)
        return found


def joined(known: Record, record: Record) -> Record:
    """Return a record with what it lacked of another: what filling a lead makes of it."""
    lacking: dict[str, Any] = {
        name: getattr(record, name)
        for name in ("company", "domain", "street", "house", "postcode", "city", "state", "birth")
        if not getattr(known, name)
    }
    if not known.is_person:
        lacking |= {n: getattr(record, n) for n in ("first", "last", "nicks", "generation")}
    return replace(
        known,
        emails=tuple(dict.fromkeys((*known.emails, *record.emails))),
        phones=tuple(dict.fromkeys((*known.phones, *record.phones))),
        **lacking,
    )


def _came_since(session: Session, since: int) -> Iterator[Record]:
    ask = "SELECT row_id, body FROM match_record WHERE what = 'lead' AND doc >= ?"
    for row_id, body in driver_of(session).execute(ask, (since,)).fetchall():
        yield load(row_id.hex(), body)


def _book_keys(session: Session) -> HeldKeys:
    driver = driver_of(session)
    leads = "FROM match_record WHERE what = 'lead'"
    size = driver.execute(f"SELECT coalesce(sum(length(keys)), 0) / 8 {leads}").fetchone()[0]
    rows = driver.execute(f"SELECT doc, keys {leads} ORDER BY doc")
    return HeldKeys.read(iter(lambda: rows.fetchmany(READ_AT_ONCE), []), size)
