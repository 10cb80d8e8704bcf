"""Rewrites what still holds words of leads that left: the search index, and the log of writes.

An index only marks a text as gone; the write-ahead log holds pages as they were. In short
transactions, so that a window beside it does not wait. A rep's 5,000 leads take 0.2 s, 200,000
take 6 s, which is why a large index is rewritten once an hour at most.
"""

import time

from sqlalchemy.orm import Session

from leaddesk.store import search
from leaddesk.store.database import Database
from leaddesk.store.ledger import PULL
from leaddesk.store.pulled import driver_of
from leaddesk.sync.erasing import INDEX, LOG, UNTIDY

REST_S = 0.003
LARGE = 20_000
"""Leads from which on the index is rewritten once an hour only."""

EVERY_S = 3_600.0


class Tidying:
    """Rewrites what is to be rewritten of one book.

    Args:
        book: from which leads may leave.
        beside_window: whether a window works on it at the same time.
    """

    def __init__(self, book: Database, *, beside_window: bool = False) -> None:
        self._book, self._beside_window = book, beside_window
        self._last = -EVERY_S

    def tidy(self) -> None:
        """Rewrite index and log where leads have left since the last time.

        A log that somebody reads from just now is emptied the next time.
        """
        left = self._book.read(_left)
        if left == INDEX:
            now = time.monotonic()
            if now < self._last + EVERY_S and self._book.read(_is_large):
                return
            self._last = now
            for table in search.INDEXES:
                self._rewrite(table)
            self._write(_keep_left, LOG)
        if left and self._book.empty_log():
            self._write(_keep_left, "")

    def _rewrite(self, table: str) -> None:
        first = True
        while self._write(search.rewrite_part, table, first=first):
            first = False
            if self._beside_window:
                time.sleep(REST_S)

    def _write(self, feature: object, *args: object, **more: object) -> bool:
        done: bool = self._book.write_as({"kind": PULL}, feature, *args, **more)  # type: ignore[arg-type]
        return done


def _left(session: Session) -> str:
    row = (
        driver_of(session).execute("SELECT value FROM setting WHERE key = ?", (UNTIDY,)).fetchone()
    )
    return str(row[0]) if row else ""


def _is_large(session: Session) -> bool:
    (doc,) = driver_of(session).execute("SELECT coalesce(max(doc), 0) FROM search_doc").fetchone()
    return int(doc) > LARGE


def _keep_left(session: Session, what: str) -> bool:
    driver = driver_of(session)
    driver.execute("DELETE FROM setting WHERE key = ?", (UNTIDY,))
    if what:
        driver.execute("INSERT INTO setting (key, value) VALUES (?, ?)", (UNTIDY, what))
    return True
