"""Keeps records, blocking keys and counts of leads and companies in tables, in every transaction.

The tables are worked on by the driver itself: these are some 30 small statements a lead.
"""

import struct
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from leaddesk.features.match_records import COMPANY, LEAD, records_of
from leaddesk.matching.blocking import hashes
from leaddesk.matching.evidence import values
from leaddesk.matching.records import Record, dump, load

AT_ONCE = 500
"""Records brought up to date by one set of queries."""

_COMPANY_SALT = 0x2545F4914F6CDD1D
"""Tells the keys of companies from those of leads: they are never compared with one another."""

ALL = "records"
"""Under this name `match_count` keeps how many records there are."""

ADD_RECORD = (
    "INSERT INTO match_record (doc, row_id, what, body, keys, indexed, paired)"
    " VALUES (?,?,?,?,?,?,?)"
)
ADD_COUNT = (
    "INSERT INTO match_count (hash, n) VALUES (?,?) ON CONFLICT (hash) DO UPDATE SET n = n + ?"
)
ADD_KEY = "INSERT OR IGNORE INTO match_key (hash, doc) VALUES (?,?)"


@dataclass(frozen=True, slots=True)
class Kept:
    """A record as the table has it."""

    doc: int
    row_id: UUID
    body: str
    keys: bytes
    indexed: bool


class Form(NamedTuple):
    """What matching knows of a lead, as the tables keep it.

    Attributes:
        body: `dump` of its record.
        keys: its blocking keys, 8 bytes each.
        counted: the numbers of the values it holds.
    """

    body: str
    keys: bytes
    counted: tuple[int, ...]


def form_of(record: Record) -> Form:
    """Return what the tables keep of a lead."""
    return Form(dump(record), packed_keys(LEAD, record), counted(record))


def counted(record: Record) -> tuple[int, ...]:
    """Return the numbers of the values that a lead holds."""
    return tuple(value_key(LEAD, value) for value in (*values(record), ALL))


def driver_of(session: Session) -> Any:
    """Return the driver's own connection of a session."""
    return session.connection().connection.driver_connection


def bring_up(session: Session, what: str, ids: Sequence[UUID], *, paired: bool) -> list[int]:
    """Bring the tables up to date for leads or companies; return the records that are other now.

    Args:
        session: of a running command, flushed.
        what: lead or company.
        ids: what was hit.
        paired: whether the caller looks for the pairs of the records returned.
    """
    changed: list[int] = []
    for start in range(0, len(ids), AT_ONCE):
        part = ids[start : start + AT_ONCE]
        fresh = records_of(session, what, part)
        old = {each.row_id: each for each in kept(session, part)}
        changed += _update(session, what, fresh, old, paired=paired)
    return changed


def _update(
    session: Session,
    what: str,
    fresh: Mapping[UUID, Record],
    old: Mapping[UUID, Kept],
    *,
    paired: bool,
) -> list[int]:
    bodies = {row_id: dump(record) for row_id, record in fresh.items()}
    gone = [each for row_id, each in old.items() if bodies.get(row_id) != each.body]
    new = [row_id for row_id, body in bodies.items() if row_id not in old or old[row_id] in gone]
    free = next_doc(session)  # before any is taken out: those that changed keep their number
    begin(session, free)
    _forget(session, what, gone)
    docs = {each.row_id: each.doc for each in gone}
    rows: list[tuple[Any, ...]] = []
    for row_id in new:
        keys = packed_keys(what, fresh[row_id])
        doc = docs.get(row_id)
        if doc is None:
            doc, free = free, free + 1
        rows.append((doc, row_id.bytes, what, bodies[row_id], keys, 1, int(paired)))
    driver = driver_of(session)
    driver.executemany(ADD_RECORD, rows)
    driver.executemany(ADD_KEY, ((key, row[0]) for row in rows for key in unpacked(row[4])))
    count(session, what, [fresh[row_id] for row_id in new], 1)
    return [row[0] for row in rows]


def _forget(session: Session, what: str, gone: Sequence[Kept]) -> None:
    """Take records out of the tables, with their pairs."""
    driver = driver_of(session)
    docs = [(each.doc,) for each in gone]
    keys = ((key, each.doc) for each in gone if each.indexed for key in unpacked(each.keys))
    driver.executemany("DELETE FROM match_key WHERE hash = ? AND doc = ?", keys)
    driver.executemany("DELETE FROM match_record WHERE doc = ?", docs)
    driver.executemany("DELETE FROM match_pair WHERE a = ?", docs)
    driver.executemany("DELETE FROM match_pair WHERE b = ?", docs)
    count(session, what, [load(each.row_id.hex, each.body) for each in gone], -1)


def kept(session: Session, ids: Sequence[UUID]) -> list[Kept]:
    """Return the records that the table has of leads or companies."""
    marks = ",".join("?" * len(ids))
    rows = driver_of(session).execute(
        f"SELECT doc, row_id, body, keys, indexed FROM match_record WHERE row_id IN ({marks})",  # noqa: S608 - marks only
        [row_id.bytes for row_id in ids],
    )
    return [
        Kept(doc, UUID(bytes=row_id), body, keys, bool(indexed))
        for doc, row_id, body, keys, indexed in rows
    ]


def next_doc(session: Session) -> int:
    """Return the first number after all records."""
    last = driver_of(session).execute("SELECT max(doc) FROM match_record").fetchone()[0]
    return (last or 0) + 1


def begin(session: Session, first: int) -> None:
    """Note by which rules the tables are made, with the first record of a book."""
    if first == 1:
        from leaddesk.features.match_form import note_form

        note_form(session)


def count(session: Session, what: str, records: Iterable[Record], sign: int) -> None:
    """Add to the counts what records hold, or take it off."""
    held = Counter(value for record in records for value in (*values(record), ALL))
    rows = [(value_key(what, value), sign * n, sign * n) for value, n in sorted(held.items())]
    driver_of(session).executemany(ADD_COUNT, rows)


def counts_of(session: Session, what: str, named: Iterable[str]) -> dict[str, int]:
    """Return how many records hold each value; values that none holds are left out."""
    by_key = {value_key(what, value): value for value in named}
    found: dict[str, int] = {}
    keys = list(by_key)
    for start in range(0, len(keys), AT_ONCE):
        part = keys[start : start + AT_ONCE]
        marks = ",".join("?" * len(part))
        rows = driver_of(session).execute(
            f"SELECT hash, n FROM match_count WHERE hash IN ({marks})",  # noqa: S608 - marks only
            part,
        )
        found.update((by_key[key], n) for key, n in rows if n > 0)
    return found


def size_of(session: Session, what: str) -> int:
    """Return how many leads or companies can be compared."""
    return counts_of(session, what, [ALL]).get(ALL, 0)


@lru_cache(maxsize=4096)
def value_key(what: str, value: str) -> int:
    """Return the number under which a value is counted."""
    digest = blake2b(f"{what} {value}".encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)


def packed_keys(what: str, record: Record) -> bytes:
    """Return the blocking keys of a record, 8 bytes each."""
    found = hashes(record)
    if what == COMPANY:
        found = [key ^ _COMPANY_SALT for key in found]
    return struct.pack(f"<{len(found)}q", *found)


def unpacked(keys: bytes) -> tuple[int, ...]:
    """Return the keys that `packed_keys` packed."""
    return struct.unpack(f"<{len(keys) // 8}q", keys)
