"""Where the rep is in a flow: the queue, the place in it, who comes next; kept at each step."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.domain.flow_rows import FlowEnd, FlowPlace, FlowQueue, FlowStop, FlowWish
from leaddesk.domain.rows import Touched

LANE, NEXT = "flow", "flow-next"

SAVE_MS = 50
"""A place is kept this long after it was reached: the next lead is painted first. A command on
that lead keeps it at once, so that a crash never goes back behind what was logged."""

Kept = tuple[FlowQueue, FlowPlace, FlowStop]


class Walk(QObject):
    """Goes through a queue and remembers the place; who shows the leads is told where to.

    Signals:
        stopped: the `FlowStop` to show now.
        following: the `FlowStop` after it, as soon as it is known.
        stood: whether a lead gone back to still stands as at the beginning.
        ended: the `FlowEnd`.
        lost: an error that kept the queue from being read.
    """

    stopped = Signal(object)
    following = Signal(object)
    stood = Signal(bool)
    ended = Signal(object)
    lost = Signal(object)

    def __init__(self, door: Door, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._door = door
        self._clock = clock
        self.queue: FlowQueue | None = None
        self.at = 0
        self._passed: set[int] = set()
        self._following: FlowStop | None = None
        self.is_between = False  # where to go next was asked for and is not known yet
        self._unsaved = False
        self._soon = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._soon.timeout.connect(self.save)

    def __len__(self) -> int:
        return len(self.queue) if self.queue is not None else 0

    def find(self, lead: UUID) -> int:
        """Return the place of a lead; -1 where it is not in this flow."""
        return self.queue.find(lead) if self.queue is not None else -1

    # Beginning and ending

    def start(self, wish: FlowWish) -> None:
        """Read which leads there are, then stop at the first."""
        from leaddesk.features.flow import build_flow

        self.forget()
        self.is_between = True
        self._door.ask(
            build_flow,
            wish,
            then=self._on_built,
            failed=self._on_lost,
            lane=LANE,
            newest_only=True,
            now=self._clock.now(),
        )

    def _on_built(self, queue: FlowQueue) -> None:
        from leaddesk.features.flow import keep_flow

        if not self.is_between:
            return  # the rep has left meanwhile
        self.queue = queue
        if not len(queue):
            self.stopped.emit(FlowStop(0))
            return
        self._door.do(keep_flow, queue, self.place())
        self._stop(FlowStop(0, queue.lead(0)), keep=False)

    def _on_lost(self, error: Exception) -> None:
        self.forget()
        self.lost.emit(error)

    def look(self, then: Callable[[Kept | None], None]) -> None:
        """Read the flow of today, if there is one to go on with."""
        from leaddesk.features.flow import go_on_flow

        now = self._clock.now()
        self._door.ask(go_on_flow, then=then, lane=LANE, newest_only=True, now=now)

    def go_on(self, kept: Kept) -> None:
        """Go on where a flow was left; who was dealt with since then was dealt with in it."""
        self.queue, place, stop = kept
        self.at, self._passed = place.at, set(place.passed)
        self._stop(replace(stop, passed=()))

    def forget(self) -> None:
        """Be in no flow."""
        self.queue, self.at, self._passed = None, 0, set()
        self._following, self.is_between = None, False
        self._soon.stop()
        self._unsaved = False

    def drop(self) -> None:
        """Forget the flow in the book too: it has ended."""
        from leaddesk.features.flow import drop_flow

        if self.queue is not None:
            self._door.do(drop_flow)

    def place(self) -> FlowPlace:
        """Return how far the flow has come."""
        queue = self.queue
        if queue is None:
            raise AssertionError("there is a place only in a queue")
        passed = tuple(sorted(self._passed))
        return FlowPlace(queue.mark, queue.day, queue.page, self.at, len(queue), passed)

    def tell_end(self) -> None:
        """Work out what came of the flow."""
        from leaddesk.features.flow import flow_end

        passed = tuple(self._passed)
        self._door.ask(flow_end, self.queue, passed, then=self._on_end, lane=LANE, newest_only=True)

    def _on_end(self, end: FlowEnd) -> None:
        self.ended.emit(end)

    # Stepping

    def _stop(self, stop: FlowStop, *, keep: bool = True) -> None:
        self.is_between = False
        self.at, self._following = stop.at, None
        self._passed |= set(stop.passed)
        self._unsaved = self._unsaved or keep
        self.stopped.emit(stop)
        if self._unsaved and not self._soon.isActive():
            self._soon.start()

    def save(self) -> None:
        """Keep the place, if it is another than the one kept."""
        from leaddesk.features.flow import keep_place

        self._soon.stop()
        if self._unsaved and self.queue is not None:
            self._door.do(keep_place, self.place())
        self._unsaved = False

    def advance(self) -> None:
        """Go on to the next lead that stands: at once, if that is known."""
        if self._following is not None:
            self._stop(self._following)
        else:
            self.seek(self.at + 1)

    def seek(self, at: int) -> None:
        """Go on to the first lead that stands from a place on."""
        from leaddesk.features.flow import flow_ahead

        self.is_between = True
        now = self._clock.now()
        self._door.ask(
            flow_ahead, self.queue, at, then=self._on_stop, lane=NEXT, newest_only=True, now=now
        )

    def _on_stop(self, stop: FlowStop) -> None:
        if self.is_between and self.queue is not None:
            self._stop(stop)

    def go_back(self) -> None:
        """Go to the lead before, whatever became of it; not to one that was passed over."""
        at = self.at - 1
        while at in self._passed:
            at -= 1
        if at >= 0:
            self.go_to(at)

    def go_to(self, at: int) -> None:
        """Go to a lead that was shown before, and say whether it is still to be done."""
        from leaddesk.features.flow import stands

        queue = self.queue
        if queue is None:
            return
        self._passed.discard(at)
        self._stop(FlowStop(at, queue.lead(at)))
        then = partial(self._on_stands, at)
        self._door.ask(stands, queue, at, then=then, lane=LANE, newest_only=True)

    def _on_stands(self, at: int, stood: object) -> None:
        if at == self.at and not self.is_between:
            self.stood.emit(bool(stood))

    def look_ahead(self) -> None:
        """Read who follows, so that the next key need not wait for it."""
        from leaddesk.features.flow import flow_ahead

        if self.queue is None or self.is_between or self.at >= len(self):
            return
        self._following = None
        self._door.ask(
            flow_ahead,
            self.queue,
            self.at + 1,
            then=partial(self._on_following, self.at),
            lane=NEXT,
            newest_only=True,
            now=self._clock.now(),
        )

    def _on_following(self, at: int, stop: FlowStop) -> None:
        if at == self.at and not self.is_between and self.queue is not None:
            self._following = stop
            self.following.emit(stop)

    def hit(self, touched: Touched) -> None:
        """Ask anew who follows, where that lead was changed."""
        known = self._following
        if known is not None and (not touched.leads or known.lead in touched.leads):
            self.look_ahead()
