"""What all routes of one server process share: the databases, the signer, lanes, the hub."""

import asyncio
import contextlib
import time
from collections import OrderedDict
from collections.abc import AsyncIterator
from enum import StrEnum

from leaddesk.server import sign_in
from leaddesk.server.place import Place
from leaddesk.server.sign_in import NotAllowed, Signer
from leaddesk.server.wake import Hub


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
