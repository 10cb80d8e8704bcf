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

from leaddesk.features.match_filter import PairFilter
from leaddesk.features.match_held import READ_AT_ONCE, Brought, HeldCounts, HeldKeys
from leaddesk.features.match_keys import ALL, AT_ONCE, driver_of, packed_keys, value_key
from leaddesk.features.match_records import LEAD
from leaddesk.matching.blocking import MOST_HOLDERS
from leaddesk.matching.evidence import Rarity, values
from leaddesk.matching.find import Judged, judge_many
from leaddesk.matching.records import Record, dump, load
from leaddesk.matching.score import shipped, size_shift

SETTLED = 10_000
"""Leads from which on the rarity of a name changes little any more."""

MANY_PAIRS = 12
"""Pairs a record, on the average of a part, above which those that share one key only are left
out: there are 3 in `leads_50000`, where such pairs are 1.6 in 100 of those with 50 points."""

_LONGEST_TAIL = 600_000
"""Keys that are kept sorted together of those that came with the file: merging takes as much again
for a moment."""

_MOST_LOADED = 4_000
"""Records kept ready to compare: 2 kB each."""

_FRESH = 1 << 29
"""What the file brought is numbered from here; below are the book's records."""

_IN_PART = 1 << 30
"""Records of the same part are numbered from here, by their place in it."""

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
            before.subtract(_counted(held))
            self._later.update(_counted(held))
        self._counts.add(before)
        self._begun = False
        self._packed: Sequence[bytes] = ()
        self._loaded: dict[int, tuple[UUID, Record]] = {}

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
        self._packed = packed
        first, second, every, leads = self._taking_part(session, records)
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
        self, session: Session, records: Sequence[Record]
    ) -> tuple[Numbers, Numbers, list[Record], list[UUID | None]]:
        """Return pairs by place, all records that take part, and the lead of each (None: new)."""
        pairs = self._sharing(self._packed)
        self._load(session, {number for _, number in pairs if number < _IN_PART})
        every = list(records)
        leads: list[UUID | None] = [None] * len(records)
        places: dict[int, int] = {_IN_PART + at: at for at in range(len(records))}
        for _, number in pairs:
            if number not in places and number in self._loaded:  # else gone since the run began
                places[number] = len(every)
                lead, record = self._loaded[number]
                every.append(record)
                leads.append(lead)
        known = [(place, places[number]) for place, number in pairs if number in places]
        both = np.array(known, dtype=np.int64).reshape(-1, 2)
        return both[:, 0], both[:, 1], every, leads

    @property
    def is_settled(self) -> bool:
        """Whether there are leads enough to know how rare a name is."""
        return self._size >= SETTLED

    def packed(self, place: int) -> bytes:
        """Return the blocking keys of a record of the part."""
        return self._packed[place]

    def add(self, lead: UUID, record: Record, place: int, known: Record | None = None) -> None:
        """Remember what a record of the file makes of a lead.

        Args:
            lead: which it became, or is.
            record: the record.
            place: of it in the part.
            known: what was known of the lead before, where it is one; None for a new one.
        """
        whole = record if known is None else joined(known, record)
        packed = self._packed[place] if known is None else b""
        packed = packed or packed_keys(LEAD, whole)
        self._waiting.append((_FRESH + self._fresh.add(lead, dump(whole)), packed))
        self._later.update(_counted(whole))
        if known is not None:
            self._later.subtract(_counted(known))

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

    def _sharing(self, held: Sequence[bytes]) -> list[tuple[int, int]]:
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
        return list(zip(asking[earlier].tolist(), others[earlier].tolist(), strict=True))

    def _load(self, session: Session, numbers: set[int]) -> None:
        missing = sorted(number for number in numbers if number not in self._loaded)
        if len(self._loaded) + len(missing) > _MOST_LOADED:
            self._loaded = {n: each for n, each in self._loaded.items() if n in numbers}
        for number in missing:
            if number >= _FRESH:
                lead, body = self._fresh[number - _FRESH]
                self._loaded[number] = lead, load(lead.hex, body)
        docs = [number for number in missing if number < _FRESH]
        for start in range(0, len(docs), AT_ONCE):
            part = docs[start : start + AT_ONCE]
            marks = ",".join("?" * len(part))
            rows = driver_of(session).execute(
                f"SELECT doc, row_id, body FROM match_record WHERE doc IN ({marks})",  # noqa: S608 - marks only
                part,
            )
            for doc, row_id, body in rows:
                self._loaded[doc] = UUID(bytes=row_id), load(row_id.hex(), body)


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


def _counted(record: Record) -> list[int]:
    return [value_key(LEAD, value) for value in (*values(record), ALL)]


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
