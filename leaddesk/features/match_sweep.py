"""Does what matching has left to do: records that are missing, keys to put in order, pairs to find.

A book from before matching, an import, a pull and a bulk undo leave work here. It goes in small
transactions with rests between them, and may stop after any.
"""

import time
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from leaddesk.features import match_bulk, match_form, match_whole
from leaddesk.features.match_entries import put_in_order
from leaddesk.features.match_find import pair_up
from leaddesk.features.match_keys import AT_ONCE, driver_of, kept
from leaddesk.features.match_records import COMPANY, LEAD, records_of
from leaddesk.matching.records import Record
from leaddesk.store.database import Database

REST_S = 0.003
"""How long the write lock is left to others between two transactions (DECISIONS, The book, 4)."""

RECORDS_A_WRITE = 20
"""Records made or paired in one transaction: some 8 ms where each is looked for alone."""

MISSING_A_WRITE = 60
"""Records that were missing and are written in one transaction: some 6 ms."""

MANY = 1_000
"""More records than these are compared all at once: 4 ms each alone, 0.1 ms together."""

_MISSING = {
    LEAD: "SELECT id FROM lead WHERE retracted_at IS NULL AND NOT EXISTS"
    " (SELECT 1 FROM match_record WHERE row_id = lead.id) LIMIT ?",
    COMPANY: "SELECT id FROM company WHERE retracted_at IS NULL AND NOT EXISTS"
    " (SELECT 1 FROM match_record WHERE row_id = company.id) LIMIT ?",
}
_UNPAIRED = "SELECT doc, what FROM match_record WHERE paired = 0 ORDER BY doc LIMIT ?"
Stop = Callable[[], bool]


def sweep(book: Database, now: datetime, stop: Stop = lambda: False) -> int:
    """Do all that is left to do, and return how many records were looked through for pairs.

    Args:
        book: the book.
        now: the moment.
        stop: asked between transactions; True ends the sweep, which goes on another time.
    """
    if book.read(match_form.is_old):
        book.write_as({"kind": "clock"}, empty_tables, now=now)
    for what in (LEAD, COMPANY):
        _make_missing(book, what, now, stop)
    put_in_order(book, now, stop)
    return _find_pairs(book, now, stop)


def is_waiting(session: Session) -> bool:
    """Whether there is anything to do."""
    driver = driver_of(session)
    flags = ("paired = 0", "indexed = 0")
    asks = [f"SELECT 1 FROM match_record WHERE {flag} LIMIT 1" for flag in flags]  # noqa: S608 - our own words
    if any(driver.execute(ask).fetchone() for ask in asks) or _is_made_by_other_rules(session):
        return True
    return any(_missing(session, what, 1) for what in (LEAD, COMPANY))


def _is_made_by_other_rules(session: Session) -> bool:
    any_record = driver_of(session).execute("SELECT 1 FROM match_record LIMIT 1").fetchone()
    return any_record is not None and match_form.is_old(session)


def empty_tables(session: Session, *, now: datetime) -> None:  # noqa: ARG001 - the ledger takes the moment
    """Begin anew by the present rules."""
    match_form.empty(session)


def _make_missing(book: Database, what: str, now: datetime, stop: Stop) -> None:
    while not stop() and (ids := book.read(_missing, what, 10_000)):
        for start in range(0, len(ids), AT_ONCE):
            found = list(book.read(records_of, what, ids[start : start + AT_ONCE]).items())
            for at in range(0, len(found), MISSING_A_WRITE):
                if stop():
                    return
                _write(book, _add_missing, what, found[at : at + MISSING_A_WRITE], now)


def _missing(session: Session, what: str, most: int) -> list[UUID]:
    rows = driver_of(session).execute(_MISSING[what], (most,)).fetchall()
    return [UUID(bytes=row_id) for (row_id,) in rows]


def _add_missing(
    session: Session,
    what: str,
    found: Sequence[tuple[UUID, Record]],
    *,
    now: datetime,  # noqa: ARG001 - the ledger takes the moment
) -> None:
    """Write records, but those that a change has made meanwhile."""
    there = {each.row_id for each in kept(session, [row_id for row_id, _ in found])}
    missing = [each for each in found if each[0] not in there]
    match_bulk.write_new_records(session, what, match_bulk.new_records(what, missing))


def _find_pairs(book: Database, now: datetime, stop: Stop) -> int:
    done = 0
    for what in (LEAD, COMPANY):
        if not stop() and book.read(_unpaired_count, what) > MANY:
            done += match_whole.find_all(book, what, now, stop)
    while not stop() and (waiting := book.read(_unpaired)):
        for what in (LEAD, COMPANY):
            docs = [doc for doc, kind in waiting if kind == what]
            for start in range(0, len(docs), RECORDS_A_WRITE):
                if stop():
                    return done
                part = docs[start : start + RECORDS_A_WRITE]
                _write(book, _pair_up, what, part, now)
                done += len(part)
    return done


def _unpaired_count(session: Session, what: str) -> int:
    ask = "SELECT count(*) FROM match_record WHERE paired = 0 AND what = ?"
    return int(driver_of(session).execute(ask, (what,)).fetchone()[0])


def _unpaired(session: Session) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = driver_of(session).execute(_UNPAIRED, (10_000,)).fetchall()
    return found


def _pair_up(session: Session, what: str, docs: Sequence[int], *, now: datetime) -> None:  # noqa: ARG001 - the ledger takes the moment
    for doc in docs:
        driver_of(session).execute("DELETE FROM match_pair WHERE a = ? OR b = ?", (doc, doc))
        pair_up(session, what, doc)
    driver_of(session).executemany(
        "UPDATE match_record SET paired = 1 WHERE doc = ?", ((doc,) for doc in docs)
    )


def _write(book: Database, act: Callable[..., None], what: str, part: Any, now: datetime) -> None:
    book.write_as({"kind": "clock"}, act, what, part, now=now)
    time.sleep(REST_S)
