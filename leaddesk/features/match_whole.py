"""Finds the pairs of a whole book at once, away from the write lock, and then writes them down."""

import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from itertools import compress
from typing import Any

import numpy as np
from sqlalchemy.orm import Session

from leaddesk.features.match_filter import PairFilter
from leaddesk.features.match_find import ADD_PAIR
from leaddesk.features.match_keys import driver_of
from leaddesk.matching.find import Pair, find_pairs
from leaddesk.matching.records import Record, load
from leaddesk.matching.score import EVEN, SURE, shipped
from leaddesk.store.database import Database

REST_S = 0.003
A_WRITE = 400
"""Pairs or marks written in one transaction: some 5 ms."""

Row = tuple[int, int, str, int, int]


def find_all(
    book: Database, what: str, now: datetime, stop: Callable[[], bool] = lambda: False
) -> int:
    """Look for all pairs of leads or of companies, and return how many records there are.

    What changes meanwhile is left alone: its own change has looked for its pairs already.
    """
    bodies = book.read(_bodies, what)
    records = {doc: load(str(doc), body) for doc, body in bodies.items()}
    rows = _rows(what, records, find_pairs(list(records.values()), shipped(), EVEN))
    docs = list(records)
    del records
    old = book.read(_pairs_kept, what) - {row[:2] for row in rows}
    work = (*_parts(_drop_pairs, sorted(old)), *_parts(_add_pairs, rows), *_parts(_mark, docs))
    for act, part in work:
        if stop():
            return 0
        book.write_as({"kind": "clock"}, act, part, bodies, now=now)
        time.sleep(REST_S)
    return len(docs)


def _rows(what: str, records: Mapping[int, Record], pairs: Sequence[Pair]) -> list[Row]:
    """Return the pairs as the table keeps them, but those that one alone would not look at."""
    places = {doc: place for place, doc in enumerate(records)}
    both = np.array([[places[int(p.a)], places[int(p.b)]] for p in pairs], dtype=np.int64)
    both = both.reshape(-1, 2)
    worth = PairFilter(list(records.values())).worth(both[:, 0], both[:, 1])
    return [
        (
            min(int(pair.a), int(pair.b)),
            max(int(pair.a), int(pair.b)),
            what,
            pair.score,
            int(pair.score >= SURE),
        )
        for pair in compress(pairs, worth.tolist())
    ]


def _parts(act: Callable[..., None], rows: Sequence[Any]) -> list[tuple[Any, Sequence[Any]]]:
    return [(act, rows[start : start + A_WRITE]) for start in range(0, len(rows), A_WRITE)]


def _bodies(session: Session, what: str) -> dict[int, str]:
    ask = "SELECT doc, body FROM match_record WHERE what = ?"
    return dict(driver_of(session).execute(ask, (what,)).fetchall())


def _pairs_kept(session: Session, what: str) -> set[tuple[int, int]]:
    return set(
        driver_of(session).execute("SELECT a, b FROM match_pair WHERE what = ?", (what,)).fetchall()
    )


def _drop_pairs(
    session: Session,
    pairs: Sequence[tuple[int, int]],
    bodies: Mapping[int, str],
    *,
    now: datetime,  # noqa: ARG001 - the ledger takes the moment
) -> None:
    """Forget pairs that are none by now, but of records that changed meanwhile."""
    same = _unchanged(session, {doc for pair in pairs for doc in pair}, bodies)
    gone = (pair for pair in pairs if same.issuperset(pair))
    driver_of(session).executemany("DELETE FROM match_pair WHERE a = ? AND b = ?", gone)


def _add_pairs(
    session: Session,
    rows: Sequence[Row],
    bodies: Mapping[int, str],
    *,
    now: datetime,  # noqa: ARG001 - the ledger takes the moment
) -> None:
    same = _unchanged(session, {doc for row in rows for doc in row[:2]}, bodies)
    kept = (row for row in rows if row[0] in same and row[1] in same)
    driver_of(session).executemany(ADD_PAIR, kept)


def _mark(
    session: Session,
    docs: Sequence[int],
    bodies: Mapping[int, str],
    *,
    now: datetime,  # noqa: ARG001 - the ledger takes the moment
) -> None:
    same = _unchanged(session, set(docs), bodies)
    driver_of(session).executemany(
        "UPDATE match_record SET paired = 1 WHERE doc = ? AND paired = 0", ((doc,) for doc in same)
    )


def _unchanged(session: Session, docs: set[int], bodies: Mapping[int, str]) -> set[int]:
    """Return the records that are as they were compared."""
    marks = ",".join("?" * len(docs))
    rows = driver_of(session).execute(
        f"SELECT doc, body FROM match_record WHERE doc IN ({marks})",  # noqa: S608 - marks only
        sorted(docs),
    )
    return {doc for doc, body in rows if bodies.get(doc) == body}
