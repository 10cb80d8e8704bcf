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
from leaddesk.sync.protocol import PHASES, Rows, SnapshotPart, SnapshotRequest

if TYPE_CHECKING:
    from leaddesk.sync.client import Client

ROWS_AT_ONCE = 600
"""Rows in one transaction: it holds the write lock for about 10 ms (DECISIONS, The book, 4)."""

LEADS_AT_ONCE = 200
"""Leads put into the search index in one transaction."""

REST_S = 0.003
"""After each transaction beside a window; where there is none, only long enough to be let in."""

SHORT_REST_S = 0.0003

FIRST_SIZE, SIZE = 200, 1_000
"""Leads in a part: the first ones small, so that the inbox has something to show at once."""


class FirstSync:
    """Brings everything the device may see into the book."""

    def __init__(self, client: "Client") -> None:
        self._client = client
        self._loaded = 0
        self._total = 0
        self._rest_s = REST_S if client.beside_window else SHORT_REST_S

    def run(self) -> None:
        """Go on from where the last part ended until all are there; then the pull takes over.

        The next part is fetched while one is written.
        """
        client = self._client
        resume = client.book.read(incoming.resume_of)
        phase = resume.get("phase", PHASES[0])
        key = bytes.fromhex(resume.get("key", ""))
        self._loaded, self._total = resume.get("loaded", 0), resume.get("total", 0)
        with client.book.bulk(), ThreadPoolExecutor(1, "first-sync") as fetching:
            coming: Future[SnapshotPart] | None = fetching.submit(self._part, phase, key)
            while coming is not None:
                part = coming.result()
                after = _after(part)
                coming = fetching.submit(self._part, *after) if after else None
                self._write(part)
                if after:
                    client.write(self._note, *after, part)
                    client.book.checkpoint()
        client.write(_done)
        client.book.checkpoint()
        client.heard({"state": "receiving", "changed": True})

    def _part(self, phase: str, key: bytes) -> SnapshotPart:
        client = self._client
        size = FIRST_SIZE if phase == "due" and not key else SIZE
        asked = SnapshotRequest(phase, key, size=size, today=_local_day(client.now()))
        part: SnapshotPart = client.ask("/v1/snapshot", asked, SnapshotPart)
        self._total = part.total or self._total
        return part

    def _write(self, part: SnapshotPart) -> None:
        client = self._client
        for tables in _small(part.page.tables):
            client.write(incoming.take_snapshot_rows, tables)
            time.sleep(self._rest_s)
        for tables in _whole_leads(part.page.tables):
            client.write(incoming.have_found, tables)
            time.sleep(self._rest_s)
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


def _after(part: SnapshotPart) -> tuple[str, bytes] | None:
    """Return what follows a part; None: it was the last."""
    if not part.done and part.next_key:
        return part.phase, part.next_key
    if part.phase == PHASES[-1]:
        return None
    return PHASES[PHASES.index(part.phase) + 1], b""


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
