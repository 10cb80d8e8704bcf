"""Tells connected devices that there is something new: nothing but the number, over one stream.

Within a process by a call, between processes of one PostgreSQL by LISTEN and NOTIFY after the
commit, and without that by looking at the counter each second (SYNC.md 3.11).
"""

import asyncio
import contextlib
import json
import logging
import threading
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from uuid import UUID

from leaddesk.server.place import Place, Written

log = logging.getLogger(__name__)

CHANNEL = "leaddesk_wake"
APART_S = 2.0
"""The first wake goes at once, then at most one in this time (DECISIONS, Sync, pace)."""

KEEP_ALIVE_S = 25.0
MOST_SCOPES = 400
"""Scopes named in one notice: PostgreSQL takes 8,000 bytes; more means everybody."""


@dataclass(eq=False, slots=True)
class Ear:
    """One connected device: what it may see, and the newest number it was not told of."""

    workspace_id: UUID
    scopes: frozenset[int]
    device_id: UUID
    seq: int = 0
    ring: asyncio.Event = field(default_factory=asyncio.Event)


class Hub:
    """All ears of this process."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._ears: dict[UUID, set[Ear]] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping = threading.Event()
        self._listener: threading.Thread | None = None
        place.heard.append(self._on_written)

    @property
    def count(self) -> int:
        """Return how many devices are connected."""
        return sum(map(len, self._ears.values()))

    def begin(self) -> None:
        """Listen to the other processes from now on."""
        self._loop = asyncio.get_running_loop()
        if self._place.is_postgres:
            self._listener = threading.Thread(target=self._listen, name="wake", daemon=True)
            self._listener.start()

    def close_streams(self) -> None:
        """End all streams: a server that stops need not wait for them."""
        self._stopping.set()
        for ears in self._ears.values():
            for ear in ears:
                ear.ring.set()

    def end(self) -> None:
        """Close all streams and stop listening."""
        self.close_streams()
        if self._listener is not None:
            self._listener.join(timeout=5)

    async def stream(self, ear: Ear) -> AsyncIterator[bytes]:
        """Yield the lines of a device's stream until it goes or the server stops."""
        self._ears.setdefault(ear.workspace_id, set()).add(ear)
        try:
            yield b": here\n\n"
            while not self._stopping.is_set():
                try:
                    await asyncio.wait_for(ear.ring.wait(), KEEP_ALIVE_S)
                except TimeoutError:
                    yield b": still here\n\n"
                    continue
                if self._stopping.is_set():
                    return
                ear.ring.clear()
                yield b"data: " + json.dumps({"seq": ear.seq}).encode() + b"\n\n"
                await self._rest()
        finally:
            self._ears[ear.workspace_id].discard(ear)

    async def _rest(self) -> None:
        """Wait until the next wake may go, or the server stops."""
        for _ in range(20):
            if self._stopping.is_set():
                return
            await asyncio.sleep(APART_S / 20)

    def drop(self, device_id: UUID) -> None:
        """Let a device that was revoked ask at once, and hear so."""
        for ears in self._ears.values():
            for ear in ears:
                if ear.device_id == device_id:
                    ear.ring.set()

    def _on_written(self, workspace_id: UUID, written: Written) -> None:
        """Take the news of a transaction of this process, on the thread that ran it."""
        if self._loop is None or self._stopping.is_set():
            return
        with contextlib.suppress(RuntimeError):  # the loop has ended
            self._loop.call_soon_threadsafe(self._ring, workspace_id, written.seq, written.scopes)
        if self._place.is_postgres:
            self._notify(workspace_id, written)

    def _ring(self, workspace_id: UUID, seq: int, scopes: frozenset[int] | None) -> None:
        for ear in self._ears.get(workspace_id, ()):
            if seq > ear.seq and (scopes is None or scopes & ear.scopes):
                ear.seq = seq  # a notice of this process comes back from PostgreSQL: told already
                ear.ring.set()

    def _notify(self, workspace_id: UUID, written: Written) -> None:
        named = sorted(written.scopes) if len(written.scopes) <= MOST_SCOPES else None
        notice = json.dumps([workspace_id.hex, written.seq, named])
        try:
            self._place.notify(CHANNEL, notice)
        except Exception:  # the change is saved; devices ask by themselves within a minute
            log.warning("a notice could not be sent", exc_info=True)

    def _listen(self) -> None:
        while not self._stopping.is_set():
            try:
                for notice in self._place.notices(CHANNEL, self._stopping):
                    self._take(notice)
            except Exception:  # the database went away: look again until it is back
                log.warning("not listening to PostgreSQL", exc_info=True)
                self._stopping.wait(1.0)

    def _take(self, notice: str) -> None:
        workspace, seq, scopes = json.loads(notice)
        named = None if scopes is None else frozenset(scopes)
        if self._loop is not None:
            with contextlib.suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._ring, UUID(hex=workspace), seq, named)
