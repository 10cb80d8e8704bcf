"""The first sync: part by part, what is due today first, each part kept with where the next begins.

The inbox can be used meanwhile; a cut loses one part at most.
"""

import time
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from leaddesk.store.pulled import driver_of
from leaddesk.sync import incoming
from leaddesk.sync.protocol import PHASES, SNAPSHOT_LEADS, Rows, SnapshotPart, SnapshotRequest

if TYPE_CHECKING:
    from leaddesk.sync.client import Client

ROWS_AT_ONCE = 600
"""Rows in one transaction beside a window: about 10 ms of lock (DECISIONS, The book, 4)."""

LEADS_AT_ONCE = 200
"""Leads put into the search index in one transaction there."""

PARTS_TO_CHECKPOINT = 10
"""Parts after which the write-ahead log is folded into the file; beside a window after each."""

CACHE_KB = 131_072

REST_S = 0.003
"""After each of them; alone nobody waits."""

FIRST_SIZE, SIZE = 200, SNAPSHOT_LEADS
"""Leads in a part: the first ones small, so that the inbox has something to show at once."""


class FirstSync:
    """Brings everything the device may see into the book."""

    def __init__(self, client: "Client") -> None:
        self._client = client
        self._loaded = 0
        self._total = 0
        self._since = 0
        self._today = _local_day(client.now())
        self._parts = 0

    def run(self) -> int:
        """Go on from where the last part ended until all are there; then the pull takes over.

        The next part is fetched while one is written. Returns how many leads came.
        """
        client = self._client
        resume = client.book.read(incoming.resume_of)
        phase = resume.get("phase", PHASES[0])
        key = bytes.fromhex(resume.get("key", ""))
        self._loaded, self._total = resume.get("loaded", 0), resume.get("total", 0)
        self._since, self._today = resume.get("seq", 0), resume.get("today", self._today)
        with client.book.bulk(CACHE_KB), ThreadPoolExecutor(1, "first-sync") as fetching:
            coming: Future[SnapshotPart] | None = fetching.submit(self._part, phase, key)
            while coming is not None:
                part = coming.result()
                after = _after(part)
                coming = fetching.submit(self._part, *after) if after else None
                self._write(part)
                if after:
                    client.write(self._note, *after, part)
                    self._parts += 1
                    if client.beside_window or self._parts % PARTS_TO_CHECKPOINT == 0:
                        client.book.checkpoint()
        client.write(_done)
        client.book.checkpoint()
        client.heard({"state": "receiving", "changed": True})
        return self._loaded

    def _part(self, phase: str, key: bytes) -> SnapshotPart:
        client = self._client
        size = FIRST_SIZE if phase == "due" and not key else SIZE
        asked = SnapshotRequest(phase, key, size=size, today=self._today, since=self._since)
        part: SnapshotPart = client.ask("/v1/snapshot", asked, SnapshotPart)
        self._total = part.total or self._total
        self._since = part.page.seq or self._since
        return part

    def _write(self, part: SnapshotPart) -> None:
        client = self._client
        tables = part.page.tables
        if client.beside_window:
            for some in _small(tables):
                client.write(incoming.take_snapshot_rows, some)
                time.sleep(REST_S)
            for some in _whole_leads(tables):
                client.write(incoming.have_found, some)
                time.sleep(REST_S)
        elif tables:
            client.write(_take_whole, tables)
        self._loaded += part.count
        client.heard(
            {"state": "first", "loaded": self._loaded, "total": self._total, "changed": True}
        )

    def _note(self, session: Session, phase: str, key: bytes, part: SnapshotPart) -> None:
        kept: dict[str, Any] = incoming.resume_of(session)
        if part.page.cursor:
            kept |= {"cursor": part.page.cursor, "seq": part.page.seq}
        kept |= {
            "today": self._today,
            "phase": phase,
            "key": key.hex(),
            "loaded": self._loaded,
            "total": self._total,
        }
        incoming.keep_resume(session, kept)


def _take_whole(session: Session, tables: Mapping[str, Rows]) -> None:
    """Write a part in one transaction: each commit encrypts every index page it touched.

    40,000 leads in small ones took 3.1 s of commits; beside a window that is the price of a short
    lock.
    """
    incoming.take_snapshot_rows(session, tables)
    incoming.have_found(session, tables)


def _after(part: SnapshotPart) -> tuple[str, bytes] | None:
    """Return what follows a part; None: it was the last."""
    if not part.done and part.next_key:
        return part.phase, part.next_key
    if part.phase == PHASES[-1]:
        return None
    return PHASES[PHASES.index(part.phase) + 1], b""


def _done(session: Session) -> None:
    """Let the pull go on from the number at which the first part was read."""
    incoming.lose_found(session)
    kept = incoming.resume_of(session)
    driver_of(session).execute(
        "UPDATE sync_state SET cursor = ?, seq = ? WHERE id = 1", (kept["cursor"], kept["seq"])
    )
    incoming.keep_resume(session, {"leave": kept.get("leave"), "days": True})


def days_wait(session: Session) -> bool:
    """Whether what a first sync brought has still to be put on the rep's own days."""
    return bool(incoming.resume_of(session).get("days"))


def days_done(session: Session) -> None:
    """Note that it has been."""
    incoming.keep_resume(session, {**incoming.resume_of(session), "days": None})


def _small(tables: Mapping[str, Rows]) -> Iterator[dict[str, Rows]]:
    """Cut a part into transactions: the rows below leads first, so that a lead comes whole."""
    order = sorted(tables, key=lambda name: name == "lead")
    for name in order:
        rows = tables[name]
        for start in range(0, len(rows.rows), ROWS_AT_ONCE):
            yield {name: Rows(rows.columns, rows.rows[start : start + ROWS_AT_ONCE])}


def _whole_leads(tables: Mapping[str, Rows]) -> Iterator[dict[str, Rows]]:
    """Cut a part into some leads at a time, each with what it is found by."""
    if "lead" not in tables:
        return
    columns, rows = tables["lead"].columns, tables["lead"].rows
    own = columns.index("id")
    for start in range(0, len(rows), LEADS_AT_ONCE):
        part = rows[start : start + LEADS_AT_ONCE]
        ids = {row[own] for row in part}
        found = {"lead": Rows(columns, part)}
        for name in ("contact_point", "activity", "tag"):
            if name in tables:
                below = tables[name]
                at = below.columns.index("lead_id")
                found[name] = Rows(below.columns, [row for row in below.rows if row[at] in ids])
        yield found


def _local_day(now: datetime) -> str:
    return now.astimezone().date().isoformat()
