"""Keeps a book in step until told to stop: pushes soon after a change, pulls when woken.

Speaks the line protocol of the window's child process: one object a state, and hears `push`, `now`
and the end of its input.
"""

import contextlib
import queue
import random
import threading
import time
from collections.abc import Callable
from typing import Any, Protocol, TextIO

from leaddesk.domain.errors import Refused
from leaddesk.sync import selfcheck
from leaddesk.sync.client import Client, Revoked, Round, TooOld
from leaddesk.sync.transport import Away, Denied, Transport

PUSH_SOON_S, PUSH_LATEST_S = 0.05, 0.25
"""After the last word that something was committed, and at latest after the first."""

POLL_S = 60.0
POLL_SPREAD = 0.2
LOOK_S = 5.0
"""How often the outbox is looked at where nobody says `push`: another process may write."""

LONGEST_BACK_OFF_S = 60.0
FULL_TURN = 2


class Counts(Protocol):
    """The numbers a state is told with."""

    @property
    def waiting(self) -> int: ...

    @property
    def refused(self) -> int: ...

    @property
    def clashes(self) -> int: ...


class Watch:
    """Keeps one book in step.

    Args:
        client: its side of sync.
        tell: hears each state.
        counts: what waits now.
        words: where the window's words come from.
        within_s: how long to rest at most before the first round, at random: a thousand windows
            are opened at nine. Not where something waits, and no longer than until the rep clicks.
    """

    def __init__(
        self,
        client: Client,
        tell: Callable[[dict[str, Any]], None],
        counts: Callable[[], Counts],
        words: TextIO,
        *,
        within_s: float = 0.0,
    ) -> None:
        self._within_s = within_s
        self._client, self._tell_line, self._counts, self._words = client, tell, counts, words
        self._events: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._failed = 0
        self._wake: _Wake | None = None
        client.heard = self._tell

    def run(self) -> None:
        """Go on until the input ends or the server parts from this device."""
        threading.Thread(target=self._listen, name="words", daemon=True).start()
        try:
            if not self._begin():
                return
            while True:
                rest = self._round()
                if rest is None or not self._wait(rest):
                    return
        finally:
            if self._wake is not None:
                self._wake.stop()
            self._tell({"state": "ended"})

    def _begin(self) -> bool:
        """Rest a moment before the first round; False: the input has ended."""
        if self._within_s and not self._counts().waiting:
            return self._wait(random.uniform(0.0, self._within_s))  # noqa: S311 - no secret
        return True

    def _round(self) -> float | None:
        """Do a round; return seconds until the next one unless woken, None: it was the last."""
        try:
            done = self._client.round()
        except Away as away:
            self._failed += 1
            self._tell({"state": "offline", "why": away.why, **self._numbers()})
            return max(self._back_off(), away.after_s)
        except TooOld:
            self._tell({"state": "refused", "why": "upgrade", **self._numbers()})
            return POLL_S
        except Revoked as revoked:
            self._tell({"state": "revoked", "text": revoked.text, "wiped": revoked.wiped,
                        "changed": bool(revoked.wiped)})  # fmt: skip
            return None
        except Refused as refused:
            self._failed += 1
            self._tell({"state": "offline", "why": "server", "text": str(refused)})
            return self._back_off()
        self._failed = 0
        self._say_done(done)
        self._listen_for_wakes()
        self._check()
        return POLL_S * (1 + random.uniform(-POLL_SPREAD, POLL_SPREAD))  # noqa: S311 - no secret

    def _check(self) -> None:
        """Compare the book with the server once a day; one that cannot be asked now is later."""
        with contextlib.suppress(Away, Denied, TooOld):
            if selfcheck.when_due(self._client):
                self._tell({"state": "synced", "changed": True, **self._numbers()})

    def _back_off(self) -> float:
        """Return a random share of the longest wait: many devices must not come back at once."""
        longest = min(LONGEST_BACK_OFF_S, float(FULL_TURN ** min(self._failed, 6)))
        return random.uniform(0.2, longest)  # noqa: S311 - no secret

    def _say_done(self, done: Round) -> None:
        self._tell(
            {
                "state": "synced",
                "sent": done.sent,
                "received": done.received,
                "changed": done.changed,
                **self._numbers(),
            }
        )

    def _numbers(self) -> dict[str, int]:
        now = self._counts()
        return {"waiting": now.waiting, "refused": now.refused, "clashes": now.clashes}

    def _tell(self, what: dict[str, Any]) -> None:
        with contextlib.suppress(BrokenPipeError, ValueError):
            self._tell_line(what)

    def _wait(self, rest_s: float) -> bool:
        """Wait until there is something to do; False: the input has ended."""
        end = time.monotonic() + rest_s
        while (left := end - time.monotonic()) > 0:
            try:
                event = self._events.get(timeout=min(left, LOOK_S))
            except queue.Empty:
                if self._failed == 0 and self._counts().waiting:
                    return True
                continue
            if event == "end":
                return False
            if event == "push":
                return self._settled()
            return True
        return True

    def _settled(self) -> bool:
        """Wait a moment for more of the same; False: the input has ended."""
        latest = time.monotonic() + PUSH_LATEST_S
        while time.monotonic() < latest:
            try:
                event = self._events.get(timeout=PUSH_SOON_S)
            except queue.Empty:
                return True
            if event == "end":
                self._events.put("end")
                return True
        return True

    def _listen(self) -> None:
        for line in self._words:
            word = line.strip()
            if word in {"push", "now"}:
                self._events.put(word)
        self._events.put("end")

    def _listen_for_wakes(self) -> None:
        if self._wake is None or not self._wake.is_alive:
            transport = Transport(self._client.transport.url)
            transport.token = self._client.transport.token
            self._wake = _Wake(transport, lambda: self._events.put("wake"))
            self._wake.begin()


class _Wake:
    """The stream that says that the server has something new; polling goes on without it."""

    def __init__(self, transport: Transport, woken: Callable[[], None]) -> None:
        self._transport, self._woken = transport, woken
        self._thread = threading.Thread(target=self._run, name="wake", daemon=True)
        self._stopped = False

    @property
    def is_alive(self) -> bool:
        return self._thread.is_alive()

    def begin(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopped = True
        self._transport.close()
        self._thread.join(timeout=2)

    def _run(self) -> None:
        try:
            for _ in self._transport.wakes():
                if self._stopped:
                    return
                self._woken()
        except (Away, Denied):
            return
        except Exception:
            if not self._stopped:
                raise
