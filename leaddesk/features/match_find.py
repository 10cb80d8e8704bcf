"""Whom one lead or company may be: the few records that share a key with it, compared."""

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from leaddesk.features.match_alone import is_worth
from leaddesk.features.match_keys import (
    AT_ONCE,
    bring_up,
    counts_of,
    driver_of,
    packed_keys,
    size_of,
    unpacked,
)
from leaddesk.matching.blocking import MOST_HOLDERS
from leaddesk.matching.evidence import Rarity, values
from leaddesk.matching.find import Judged, best
from leaddesk.matching.records import Record, load
from leaddesk.matching.score import shipped

PAIRED_AT_ONCE = 20
"""Records changed by one command whose pairs are looked for in its own transaction; beyond them
the sweep does it (DECISIONS, The book, 7)."""

NEWEST_UNINDEXED = 5_000
"""While an import comes in, so many of its newest records are looked through one by one."""

ADD_PAIR = "INSERT OR REPLACE INTO match_pair (a, b, what, score, sure) VALUES (?,?,?,?,?)"


def follow(session: Session, what: str, ids: Sequence[UUID]) -> None:
    """Bring the tables up to date, pairs too where few were hit."""
    few = len(ids) <= PAIRED_AT_ONCE
    changed = bring_up(session, what, ids, paired=few)
    for doc in changed if few else ():
        pair_up(session, what, doc)


def owners_of(session: Session, points: Sequence[UUID]) -> list[UUID]:
    """Return the companies that contact points belong to."""
    driver = driver_of(session)
    found = []
    for point in points:
        row = driver.execute(
            "SELECT company_id FROM contact_point WHERE id = ?", (point.bytes,)
        ).fetchone()
        found += [UUID(bytes=row[0])] if row and row[0] else []
    return found


@dataclass(frozen=True, slots=True)
class Found:
    """A record of the book that may be the one asked for."""

    doc: int
    row_id: UUID
    record: Record
    judged: Judged


def likely(session: Session, what: str, record: Record, *, but: int = 0) -> list[Found]:
    """Return whom a record may be, best first: those of 50 points and more.

    Args:
        session: a reader or writer.
        what: lead or company.
        record: the one asked for.
        but: its own number in the book, where it has one.
    """
    docs = sharing(session, unpacked(packed_keys(what, record))) - {but}
    loaded = [each for each in _loaded(session, docs) if is_worth(record, each[1])]
    numbers = {other.id: doc for doc, other in loaded}
    others = [other for _, other in loaded]
    rarity, size = rarity_for(session, what, [record, *others])
    return [
        Found(numbers[each.record.id], UUID(hex=each.record.id), each.record, each.judged)
        for each in best(record, others, rarity, shipped(), size)
    ]


def rarity_for(session: Session, what: str, records: Iterable[Record]) -> tuple[Rarity, int]:
    """Return how rare the names and numbers of some records are in the book, and its size."""
    named = {value for record in records for value in values(record)}
    size = size_of(session, what)
    return Rarity(size, counts_of(session, what, named)), size


def sharing(session: Session, keys: Sequence[int]) -> set[int]:
    """Return the records that share a narrow key."""
    driver = driver_of(session)
    ask = f"SELECT doc FROM match_key WHERE hash = ? LIMIT {MOST_HOLDERS + 1}"  # noqa: S608 - a number
    found: set[int] = set()
    for key in keys:
        holders = driver.execute(ask, (key,)).fetchall()
        if len(holders) <= MOST_HOLDERS:
            found.update(doc for (doc,) in holders)
    return found | _unindexed(driver, keys)


def _unindexed(driver: Any, keys: Sequence[int]) -> set[int]:
    """Return those that share a key among the newest records whose keys are not in order yet."""
    rows = driver.execute(
        "SELECT doc, keys FROM match_record WHERE indexed = 0 ORDER BY doc DESC LIMIT ?",
        (NEWEST_UNINDEXED,),
    )
    wanted = [struct.pack("<q", key) for key in keys]
    return {doc for doc, held in rows if any(_holds(held, key) for key in wanted)}


def _holds(held: bytes, key: bytes) -> bool:
    at = held.find(key)
    while at >= 0 and at % 8:
        at = held.find(key, at + 1)
    return at >= 0


def _loaded(session: Session, docs: Iterable[int]) -> Iterable[tuple[int, Record]]:
    wanted = sorted(docs)
    for start in range(0, len(wanted), AT_ONCE):
        part = wanted[start : start + AT_ONCE]
        marks = ",".join("?" * len(part))
        rows = driver_of(session).execute(
            f"SELECT doc, row_id, body FROM match_record WHERE doc IN ({marks})",  # noqa: S608 - marks only
            part,
        )
        for doc, row_id, body in rows.fetchall():
            yield doc, load(row_id.hex(), body)


def record_at(session: Session, doc: int) -> Record | None:
    """Return a record by its number."""
    return next((record for _, record in _loaded(session, [doc])), None)


def pair_up(session: Session, what: str, doc: int) -> None:
    """Look for the pairs of one record and keep them; those kept apart are left out when read."""
    record = record_at(session, doc)
    if record is None:
        return
    found = likely(session, what, record, but=doc)
    add_pairs(session, what, ((doc, each.doc, each.judged) for each in found))


def add_pairs(session: Session, what: str, pairs: Iterable[tuple[int, int, Judged]]) -> None:
    """Keep pairs by the numbers of their records."""
    rows = (
        (min(one, two), max(one, two), what, judged.score, int(judged.sure))
        for one, two, judged in pairs
    )
    driver_of(session).executemany(ADD_PAIR, rows)
