"""Checks that what matching keeps says what the book says, and makes it anew."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from leaddesk.features.match_keys import ALL, AT_ONCE, driver_of, packed_keys, unpacked, value_key
from leaddesk.features.match_records import COMPANY, LEAD, records_of
from leaddesk.matching.evidence import values
from leaddesk.matching.records import dump, load
from leaddesk.store.database import Database

_STRAY = (
    "SELECT count(*) FROM match_pair WHERE a NOT IN (SELECT doc FROM match_record)"
    " OR b NOT IN (SELECT doc FROM match_record)"
)


def stale(session: Session) -> str:
    """Return what is wrong in a few words; what the sweep has still to do is not wrong."""
    records = entries = 0
    counted: dict[int, int] = {}
    for part in _parts(session):
        records += _stale_records(session, part)
        entries += sum(len(unpacked(keys)) for _, _, _, keys, indexed in part if indexed)
        for _, what, body, _, _ in part:
            for value in (*values(load("", body)), ALL):
                key = value_key(what, value)
                counted[key] = counted.get(key, 0) + 1
    driver = driver_of(session)
    kept = {key: n for key, n in driver.execute("SELECT hash, n FROM match_count") if n}
    wrong = records + driver.execute(_STRAY).fetchone()[0]
    wrong += len(kept.items() ^ counted.items()) + _lost_entries(session, entries)
    return f"{wrong} match records, keys, counts or pairs are stale" if wrong else ""


Row = tuple[bytes, str, str, bytes, int]


def _parts(session: Session) -> Iterator[Sequence[Row]]:
    last = 0
    ask = (
        "SELECT doc, row_id, what, body, keys, indexed FROM match_record"
        " WHERE doc > ? ORDER BY doc LIMIT ?"
    )
    while rows := driver_of(session).execute(ask, (last, AT_ONCE)).fetchall():
        last = rows[-1][0]
        yield [row[1:] for row in rows]


def _stale_records(session: Session, part: Sequence[Row]) -> int:
    wrong = 0
    for what in (LEAD, COMPANY):
        ids = [UUID(bytes=row_id) for row_id, kind, *_ in part if kind == what]
        fresh = records_of(session, what, ids) if ids else {}
        for row_id, kind, body, keys, _ in part:
            if kind == what:
                record = fresh.get(UUID(bytes=row_id))
                right = record and (dump(record), packed_keys(what, record)) == (body, keys)
                wrong += not right
    return wrong


def _lost_entries(session: Session, expected: int) -> int:
    """Return how many index entries are missing or too many, of records that are in order."""
    ask = (
        "SELECT count(*) FROM match_key k WHERE EXISTS"
        " (SELECT 1 FROM match_record r WHERE r.doc = k.doc AND r.indexed = 1)"
    )
    return abs(int(driver_of(session).execute(ask).fetchone()[0]) - expected)


def make_anew(book: Database, now: datetime) -> None:
    """Empty the tables and fill them again."""
    from leaddesk.features.match_sweep import empty_tables, sweep

    book.write_as({"kind": "clock"}, empty_tables, now=now)
    sweep(book, now)
