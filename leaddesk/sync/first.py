"""The first sync: part by part, what is due today first, each part kept with where the next begins.

The inbox can be used meanwhile; a cut loses one part at most.
"""

import time
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from leaddesk.store.pulled import driver_of
from leaddesk.sync import incoming
from leaddesk.sync.protocol import PHASES, Rows, SnapshotPart, SnapshotRequest

if TYPE_CHECKING:
    from leaddesk.sync.client import Client

ROWS_AT_ONCE = 600
"""Rows in one transaction: it holds the write lock for about 10 ms (DECISIONS, The book, 4)."""

REST_S = 0.003

FIRST_SIZE, SIZE = 200, 1_000
"""Leads in a part: the first ones small, so that the inbox has something to show at once."""


class FirstSync:
    """Brings everything the device may see into the book."""

    def __init__(self, client: "Client") -> None:
        self._client = client
        self._loaded = 0
        self._total = 0

    def run(self) -> None:
        """Go on from where the last part ended until all are there; then the pull takes over."""
        client = self._client
        resume = client.book.read(incoming.resume_of)
        phase = resume.get("phase", PHASES[0])
        key = bytes.fromhex(resume.get("key", ""))
        self._loaded, self._total = resume.get("loaded", 0), resume.get("total", 0)
        with client.book.bulk():
            while True:
                part = self._part(phase, key)
                self._write(part)
                if part.done or not part.next_key:
                    if phase == PHASES[-1]:
                        break
                    phase, key = PHASES[PHASES.index(phase) + 1], b""
                else:
                    key = part.next_key
                client.write(self._note, phase, key, part)
                client.book.checkpoint()
        client.write(_done)
        client.book.checkpoint()
        client.heard({"state": "receiving", "changed": True})

    def _part(self, phase: str, key: bytes) -> SnapshotPart:
        client = self._client
        size = FIRST_SIZE if phase == "due" and not key else SIZE
        today = _local_day(client.now())
        asked = SnapshotRequest(phase, key, size=size, today=today)
        part: SnapshotPart = client.ask("/v1/snapshot", asked, SnapshotPart)
        self._total = part.total or self._total
        return part

    def _write(self, part: SnapshotPart) -> None:
        client = self._client
        for tables in _small(part.page.tables):
            client.write(incoming.take_snapshot_rows, tables)
            time.sleep(REST_S)
        self._loaded += part.count
        client.heard(
            {"state": "first", "loaded": self._loaded, "total": self._total, "changed": True}
        )

    def _note(self, session: Session, phase: str, key: bytes, part: SnapshotPart) -> None:
        kept: dict[str, Any] = incoming.resume_of(session)
        if part.page.cursor:
            kept |= {"cursor": part.page.cursor, "seq": part.page.seq}
        kept |= {"phase": phase, "key": key.hex(), "loaded": self._loaded, "total": self._total}
        incoming.keep_resume(session, kept)


def _done(session: Session) -> None:
    """Let the pull go on from the number at which the first part was read."""
    kept = incoming.resume_of(session)
    driver_of(session).execute(
        "UPDATE sync_state SET cursor = ?, seq = ? WHERE id = 1", (kept["cursor"], kept["seq"])
    )
    incoming.keep_resume(session, {"leave": kept.get("leave")})


def _small(tables: Mapping[str, Rows]) -> Iterator[dict[str, Rows]]:
    """Cut a part into transactions: the rows below leads first, so that a lead comes whole."""
    order = sorted(tables, key=lambda name: name == "lead")
    for name in order:
        rows = tables[name]
        for start in range(0, len(rows.rows), ROWS_AT_ONCE):
            yield {name: Rows(rows.columns, rows.rows[start : start + ROWS_AT_ONCE])}


def _local_day(now: datetime) -> str:
    return now.astimezone().date().isoformat()
