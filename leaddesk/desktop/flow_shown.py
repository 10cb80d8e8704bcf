"""What flow mode shows: the lead its walk stands on, as it is in the book at that moment."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.desktop.flow import saying
from leaddesk.desktop.flow.page import FlowPage
from leaddesk.desktop.flow.walk import Kept, Walk
from leaddesk.desktop.lead.driver import LeadDriver
from leaddesk.desktop.theme.theme import Theme
from leaddesk.domain.flow import differs, ended_since
from leaddesk.domain.flow_rows import FlowEnd, FlowStop, FlowWish
from leaddesk.domain.rows import LeadDetail
from leaddesk.domain.said import retold


class FlowShown(QObject):
    """Shows the lead of a queue on which its walk stands, as it is now, on a `FlowPage`.

    Signals:
        opened: the page covers the window.
        left: the id of the lead the rep was on, or None.
        empty: there is no lead to walk.
        kept: the `FlowPlace` to go on from, or None; told when the flow is left.
        reach_asked: how the lead shown is to be reached, `phone`, `email` or `address`.
        no_next_step_asked: the rep wants to see the leads without a next step.
    """

    opened = Signal()
    left = Signal(object)
    empty = Signal()
    kept = Signal(object)
    reach_asked = Signal(str)
    no_next_step_asked = Signal()

    def __init__(
        self, door: Door, theme: Theme, clock: Clock, about: LeadDriver, window: QWidget
    ) -> None:
        super().__init__(window)
        self._door = door
        self._clock = clock
        self._about = about
        self._shown = about.shown
        self._lead: UUID | None = None
        self._leaving: UUID | None = None
        self._what = ""
        self._detail: LeadDetail | None = None
        self._filled: LeadDetail | None = None  # what stands on the page
        self._is_done = False  # the lead shown was dealt with in this flow
        self._ours = False  # what changed the lead shown was said here
        self._acted = False
        self._back_to: int | None = None  # where undo went away from, if its lead is no more
        self.walk = Walk(door, clock, self)
        self._soon = QTimer(self, singleShot=True, interval=0)  # fires after the frame is painted
        self._soon.timeout.connect(self._on_soon)
        self.page = FlowPage(theme, clock, window)
        self.page.hide()
        self._show_by_walk()

    def _show_by_walk(self) -> None:
        """Follow the walk, and what becomes of the lead shown."""
        walk = self.walk
        walk.stopped.connect(self._on_stopped)
        walk.following.connect(self._on_following)
        walk.stood.connect(self._on_stood)
        walk.ended.connect(self._on_ended)
        walk.lost.connect(self._on_lost)
        self._about.loaded.connect(self._on_loaded)
        self.page.moved.connect(self._on_page_moved)

    # Beginning and going on

    @property
    def is_open(self) -> bool:
        """Whether flow mode covers the window."""
        return not self.page.isHidden()

    @property
    def lead(self) -> UUID | None:
        """The lead shown."""
        return self._lead

    def start(self, wish: FlowWish, title: str, what: str, total: int) -> None:
        """Begin a flow; the rep's row is shown at once, the others are read behind it.

        Args:
            wish: what to walk.
            title: of the list the rep comes from.
            what: says what the leads are ("due today").
            total: how many there were when the list was painted.
        """
        self._open(title, what)
        detail = self._about.detail
        if wish.lead is not None:
            self._lead = wish.lead
            self._show_place(total)
            if detail is not None and detail.id == wish.lead:
                self._on_loaded(detail)
            self._shown.leave(wish.lead)  # keys wait for the queue
        self.walk.start(wish)

    def go_on(self, title: str, what: str, otherwise: Callable[[], None]) -> None:
        """Go on with the flow of today; where there is none any more, do `otherwise`."""
        self.walk.look(partial(self._on_kept, title, what, otherwise))

    def _on_kept(
        self, title: str, what: str, otherwise: Callable[[], None], kept: Kept | None
    ) -> None:
        if kept is None:
            otherwise()
            return
        self._open(title, what)
        self._acted = True
        self.walk.go_on(kept)

    def _open(self, title: str, what: str) -> None:
        self._lead, self._leaving, self._acted = None, None, False
        self._detail, self._filled = None, None
        self._what = what
        self.page.open(title)
        self.opened.emit()

    def _on_lost(self, error: Exception) -> None:
        self._close()
        self._door.tell(error)
        self.empty.emit()

    # Showing

    def _on_stopped(self, stop: FlowStop) -> None:
        """Show the lead of a stop, or the end."""
        if not len(self.walk):
            self._close()
            self.empty.emit()
            return
        self._lead, self._is_done, self._detail, self._ours = stop.lead, False, None, False
        self._shown.aim(stop.lead)
        self._shown.stay()
        self._filled = None
        if stop.detail is not None:
            self._fill(stop.detail)
        self._soon.start()
        if stop.lead is None:
            self.page.footer.show_next("")
            self.walk.tell_end()
        self._show_place(len(self.walk))

    def _show_place(self, total: int) -> None:
        at = self.walk.at if self._lead is not None else total
        shown = min(at + 1, total) if self._lead is not None else total
        self.page.top.show_place(saying.count(shown, total), self._what, at / max(1, total))

    def _on_soon(self) -> None:
        """Bring the lead as it is now, once what was known of it is painted."""
        self._about.show(self._lead)

    def _on_following(self, stop: FlowStop) -> None:
        self.page.footer.show_next(saying.next_up(stop))

    def _on_stood(self, stood: bool) -> None:  # noqa: FBT001 - a signal's own argument
        self._is_done = not stood
        if self._detail is not None:
            self._fill(self._detail)

    def _on_ended(self, end: FlowEnd) -> None:
        if self.is_open and self._lead is None:
            self.page.show_end(end)

    def _on_loaded(self, detail: LeadDetail | None) -> None:
        if not self.is_open or self._leaving is not None:
            return
        if detail is None:
            if self._lead is not None and not self.walk.is_between:
                place, self._back_to = self._back_to, None
                self._seek(self.walk.at + 1 if place is None else place)  # it is gone from the book
        elif detail.id == self._lead:
            back, self._back_to = self._back_to, None
            before, self._detail = self._detail, detail
            if before is None and back is None and ended_since(self._filled, detail):
                self._seek(self.walk.at + 1)  # it ended elsewhere while it was read ahead
                return
            ours, self._ours = self._ours, False
            if detail != self._filled:
                self._fill(detail)
            if before is None:
                self.walk.look_ahead()
            if before is not None and not ours and differs(before, detail):
                self.page.footer.show_done(saying.changed(detail), undo=False)

    def _fill(self, detail: LeadDetail) -> None:
        self._filled = detail
        why = saying.why(detail, self._clock, done=self._is_done)
        self.page.show_lead(detail, self._instruction(detail), why, saying.ask(detail))
        self._about.follow(self.page.anchor())

    def _instruction(self, detail: LeadDetail) -> str:
        database = self._door.desk.database
        process = database.context.processes.get(detail.path) if database else None
        status = process.statuses.get(detail.status) if process else None
        return retold(status.instruction) if status else ""

    def show_count(self, no_next_step: int) -> None:
        """Show the figure that must stay zero."""
        self.page.top.show_count(no_next_step)

    def place(self, room: QRect) -> None:
        """Give the page the whole window."""
        self.page.setGeometry(room)

    def _on_page_moved(self) -> None:
        if self.is_open:
            self._about.follow(self.page.anchor())

    def _seek(self, at: int) -> None:
        self.walk.seek(at)
        if self._lead is not None:
            self._shown.leave(self._lead)

    def _close(self) -> None:
        self._soon.stop()
        self.page.close_flow()
        self.walk.forget()
        self._shown.stay()
        self._lead, self._leaving, self._detail = None, None, None
