"""What all routes of one server process share: the databases, the signer, lanes, the hub.

And what it does by itself beside them, once an hour.
"""

import asyncio
import contextlib
import logging
import threading
import time
from collections import OrderedDict
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import select

from leaddesk.server import sign_in
from leaddesk.server.markers import keep_markers
from leaddesk.server.place import Place
from leaddesk.server.sign_in import NotAllowed, Signer
from leaddesk.server.tables import Workspace
from leaddesk.server.wake import Hub

log = logging.getLogger(__name__)


class Lane(StrEnum):
    """Kinds of work, each with room of its own, so that a storm of one does not stop another."""

    PUSH = "push"
    PULL = "pull"
    SNAPSHOT = "snapshot"


ROOM = {Lane.PUSH: 8, Lane.PULL: 8, Lane.SNAPSHOT: 3}
"""Requests of a lane at once in a process: the two cores they run on do no more at a time."""

QUEUE = {Lane.PUSH: 2_000, Lane.PULL: 2_000, Lane.SNAPSHOT: 200}
"""Requests of a lane that wait; beyond that a device is asked to come later."""


class Busy(Exception):  # noqa: N818 - an answer, not an error
    """The lane is full; `after_s` says when to come again."""

    def __init__(self, after_s: int) -> None:
        super().__init__("busy")
        self.after_s = after_s


class Allowance:
    """So many failures in a time for each address: guessing codes is slow."""

    def __init__(self, most: int, per_s: float) -> None:
        self._most, self._per_s = most, per_s
        self._seen: OrderedDict[str, list[float]] = OrderedDict()

    def check(self, who: str) -> None:
        """Let an address try.

        Raises:
            NotAllowed: it has failed too often.
        """
        now = time.monotonic()
        recent = [at for at in self._seen.get(who, ()) if now - at < self._per_s]
        if len(recent) >= self._most:
            raise NotAllowed("slow_down", "Too many wrong codes. Try again in an hour.")

    def failed(self, who: str) -> None:
        """Count a failure."""
        self._seen[who] = [*self._seen.pop(who, [])[-self._most :], time.monotonic()]
        while len(self._seen) > 10_000:
            self._seen.popitem(last=False)


class Pace:
    """How many enquiries each API key may still bring, in this process."""

    def __init__(self, burst: int = 60, per_s: float = 2.0) -> None:
        self._burst, self._per_s = burst, per_s
        self._left: OrderedDict[bytes, tuple[float, float]] = OrderedDict()

    def wait_s(self, key: bytes, now: float) -> int:
        """Count an enquiry; return 0, or after how many seconds to come again."""
        left, then = self._left.pop(key, (float(self._burst), now))
        left = min(self._burst, left + (now - then) * self._per_s)
        allowed = left >= 1
        self._left[key] = (left - 1 if allowed else left, now)
        while len(self._left) > 10_000:
            self._left.popitem(last=False)
        return 0 if allowed else max(1, round((1 - left) / self._per_s))


class House:
    """One server process."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.signer = Signer(place.shared(sign_in.server_secret))
        self.hub = Hub(place)
        self.enrolling = Allowance(20, 3600.0)
        self.pace = Pace()
        self.waiting = dict.fromkeys(Lane, 0)
        self.served = dict.fromkeys(Lane, 0)
        self.mismatches = 0  # self-checks of devices that found a difference
        self.began = time.time()
        self._rooms = {lane: asyncio.Semaphore(ROOM[lane]) for lane in Lane}

    @contextlib.asynccontextmanager
    async def room(self, lane: Lane) -> AsyncIterator[None]:
        """Wait for room in a lane.

        Raises:
            Busy: very many wait already.
        """
        if self.waiting[lane] >= QUEUE[lane]:
            raise Busy(5)
        self.waiting[lane] += 1
        try:
            async with self._rooms[lane]:
                yield
        finally:
            self.waiting[lane] -= 1
            self.served[lane] += 1


class Housekeeping:
    """Removes what a server keeps for a time only: by itself, in a thread of its own.

    Args:
        place: the databases.
        first_s: rest after the start, before the first time.
        every_s: rest between two times.
    """

    def __init__(self, place: Place, first_s: float = 60.0, every_s: float = 3600.0) -> None:
        self._place, self._first_s, self._every_s = place, first_s, every_s
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._keep_on, name="housekeeping", daemon=True)

    def begin(self) -> None:
        """Keep house from now on."""
        self._thread.start()

    def end(self) -> None:
        """Stop."""
        self._stopping.set()
        self._thread.join(timeout=10)

    def _keep_on(self) -> None:
        rest = self._first_s
        while not self._stopping.wait(rest):
            self.keep(datetime.now(UTC))
            rest = self._every_s

    def keep(self, now: datetime) -> None:
        """Go through all workspaces once; one that fails does not stop the others."""
        for workspace in self._place.shared(
            lambda session: list(session.scalars(select(Workspace.id)))
        ):
            if self._stopping.is_set():
                return
            try:
                self._place.space(workspace).write(keep_markers, now=now)
            except Exception:
                log.exception("housekeeping of a workspace failed")
