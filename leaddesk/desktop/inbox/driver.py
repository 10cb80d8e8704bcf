"""Keeps the list in step with the book: asks for what is shown, and never moves the rep's row."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.desktop.inbox.page import Page
from leaddesk.desktop.inbox.pane import InboxPane
from leaddesk.desktop.inbox.rail import NURTURE, STATUS, Rail
from leaddesk.domain.rows import InboxRow, InboxView, Touched

BEHIND_MS = 400
"""A list that is not seen follows its book once nothing has changed for this long."""

LONGEST_WAIT_MS = 30_000
"""The clock is looked at this often at least, so that a computer that slept is soon right again."""


class InboxDriver(QObject):
    """Asks the desk for the page shown, at every change and when the clock says so.

    Signals:
        shown: an `InboxView` was painted.
        elsewhere: the id of a lead to go to that no page lists: it is closed.
        ticked: the clock was looked at: something may have come due.
    """

    shown = Signal(object)
    elsewhere = Signal(object)
    ticked = Signal()

    def __init__(
        self, door: Door, pane: InboxPane, rail: Rail, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._door = door
        self._pane = pane
        self._rail = rail
        self._clock = clock
        self._view = InboxView()
        self.page = Page()
        self._leaving: UUID | None = None
        self._wanted: UUID | None = None
        self._only_here = False
        self._arriving = False  # another page was asked for and is not painted yet
        self._places: dict[str, UUID | None] = {}  # where the rep was on each page
        self._tick = QTimer(self, singleShot=True)
        self._tick.timeout.connect(self._on_tick)
        self._behind = QTimer(self, singleShot=True, interval=BEHIND_MS)
        self._behind.timeout.connect(self.refresh)
        self._is_seen = True
        self._list = pane.list
        self._list.rows_wanted.connect(self._on_rows_wanted)
        self._list.span_wanted.connect(self._on_span_wanted)
        self._list.group_wanted.connect(self._on_group_wanted)
        door.changed.connect(self._on_changed)

    @property
    def view(self) -> InboxView:
        """The whole inbox as last painted."""
        return self._view

    def show_page(self, name: str) -> None:
        """Go to a page of the rail."""
        if name != self.page.name:
            anchor = self._list.anchor()
            if not self._arriving:
                self._places[self.page.name] = anchor[0] if anchor else None
            self.page = Page(name)
            self._arriving = True
        self._rail.set_active(name)
        self.refresh()

    def go_to(self, lead: UUID, *, only_here: bool = False) -> None:
        """Make a lead current once its place is known; `only_here`: where this page lists it."""
        self._wanted, self._only_here = lead, only_here
        self.refresh()

    def leave(self, lead: UUID) -> None:
        """Go on to the next lead once what was done to this one is on disk."""
        self._leaving = lead

    def stay(self) -> None:
        """The command was refused: the lead stays current and takes digits again."""
        self._leaving = None
        self._list.ready()

    def refresh(self) -> None:
        """Ask for view, rows and the place of the current lead in one snapshot."""
        from leaddesk.features.inbox import Span, inbox_window

        lead = self._wanted or self._meant()
        first = self.page.first
        spans = [
            Span(status, offset + first(self._view, status), limit)
            for status, offset, limit in self._list.in_view()
        ]
        self._door.ask(
            inbox_window,
            spans,
            lead,
            then=self._on_window,
            lane="inbox",
            newest_only=True,
            now=self._clock.now(),
        )

    def _meant(self) -> UUID | None:
        """Return the lead to stay on: the current one, or where the rep was on the page gone to."""
        anchor = self._list.anchor()
        current = anchor[0] if anchor else None
        return (self._places.get(self.page.name) or current) if self._arriving else current

    def _on_window(self, window: object) -> None:
        view: InboxView = window.view  # type: ignore[attr-defined]  # an InboxWindow; its module loads SQLAlchemy
        anchor, arriving, meant = self._list.anchor(), self._arriving, self._meant()
        before, self._view = self._view, view
        self._rail.show_view(view)
        page = self.page
        self._arriving = False
        self._pane.show_view(view, page, from_top=arriving)
        if arriving and self._wanted is None:
            self._arrive(meant, window.place)  # type: ignore[attr-defined]
        else:
            self._settle(anchor, window.place)  # type: ignore[attr-defined]
        for span, rows in window.rows:  # type: ignore[attr-defined]
            moved = page.first(view, span.status) - page.first(before, span.status)
            offset = span.offset - page.first(before, span.status)
            if not moved:
                self._list.show_rows(span.status, offset, rows)
        self._ask_rows()
        self._wait_until(window.next_change)  # type: ignore[attr-defined]
        self.shown.emit(view)

    def _settle(
        self, anchor: tuple[UUID | None, str, int] | None, place: tuple[str, int] | None
    ) -> None:
        """Keep the rep's lead where it is on the screen; a lead that was left makes way."""
        if self._wanted is not None:
            self._reach(self._wanted, place)
            return
        if anchor is None:
            return
        lead, status, index = anchor
        if lead is not None and lead == self._leaving:
            self._leaving = None
            at = (status, index + self.page.first(self._view, status))
            stays = place is not None and place[0] == status and place[1] <= at[1]
            self._list.set_current(status, index + 1 if stays and self._is_shown(place) else index)
        elif lead is not None and place is not None and self._is_shown(place):
            first = self.page.first(self._view, place[0])
            self._list.keep_current(lead, place[0], place[1] - first)

    def _arrive(self, meant: UUID | None, place: tuple[str, int] | None) -> None:
        """Stand where the rep was on this page before, if that is still there."""
        if meant is not None and place is not None and self._is_shown(place):
            self._list.set_current(place[0], place[1] - self.page.first(self._view, place[0]))

    def _reach(self, wanted: UUID, place: tuple[str, int] | None) -> None:
        """Make the wanted lead current, on its own status' page where this one has it not."""
        if self._is_shown(place) and place is not None:
            self._wanted = None
            self._list.set_current(place[0], place[1] - self.page.first(self._view, place[0]))
        elif self._only_here:
            self._wanted = None
        elif place is not None:
            status = place[0]
            self.show_page(NURTURE if status == NURTURE else STATUS + status)
        else:
            self._wanted = None
            self.elsewhere.emit(wanted)

    def _is_shown(self, place: tuple[str, int] | None) -> bool:
        """Whether a place of the whole inbox is on this page."""
        if place is None:
            return False
        page = self.page
        for group in page.cut(self._view).groups:
            if group.status == place[0]:
                first = page.first(self._view, group.status)
                shown = group.due + (group.later if page.with_later else 0)
                return first <= place[1] < first + shown
        return False

    def _ask_rows(self) -> None:
        for status, offset, limit in self._list.wanted():
            self._on_rows_wanted(status, offset, limit)

    def _on_rows_wanted(self, status: str, offset: int, limit: int) -> None:
        from leaddesk.features.inbox import Span, inbox_rows

        first = self.page.first(self._view, status)
        self._door.ask(
            inbox_rows,
            Span(status, offset + first, limit),
            then=self._taker(self._view, status, offset),
            lane="rows",
            now=self._clock.now(),
        )

    def _on_span_wanted(self, status: str, first: int, count: int) -> None:
        self._pick(status, first, count, self._list.picks.add)

    def _on_group_wanted(self, status: str, count: int) -> None:
        self._pick(status, 0, count, self._list.picks.toggle_all)

    def _pick(self, status: str, first: int, count: int, then: Callable[..., None]) -> None:
        from leaddesk.features.several import leads_of_group

        first += self.page.first(self._view, status)
        self._door.ask(leads_of_group, status, first=first, count=count, then=then, lane="pick")

    def _taker(
        self, view: InboxView, status: str, offset: int
    ) -> Callable[[tuple[InboxRow, ...]], None]:
        """Return what takes rows in, unless the view has moved on by the time they come."""

        def take(rows: tuple[InboxRow, ...]) -> None:
            if view is self._view:
                self._list.show_rows(status, offset, rows)

        return take

    def set_seen(self, *, on: bool) -> None:
        """Say whether the list is seen: behind flow mode it keeps out of the way of its keys."""
        self._is_seen = on
        if on:
            self._behind.stop()
            self.refresh()

    def _on_changed(self, _touched: Touched) -> None:
        if self._is_seen:
            self.refresh()
        else:
            self._behind.start()

    # The clock

    def _wait_until(self, moment: datetime) -> None:
        wait_s = (moment - self._clock.now()).total_seconds()
        self._tick.start(int(max(50, min(LONGEST_WAIT_MS, wait_s * 1000 + 20))))

    def _on_tick(self) -> None:
        """Show what has become due, and bring nurtured leads back whose date has come."""
        from leaddesk.features.clock import sleepers_due

        self.refresh()
        self.ticked.emit()
        self._door.ask(sleepers_due, then=self._on_sleepers, lane="clock", now=self._clock.now())

    def _on_sleepers(self, number: int) -> None:
        from leaddesk.features.clock import wake_sleepers

        if number:
            self._door.do(wake_sleepers, now=self._clock.now())

    def stop(self) -> None:
        """Stop looking at the clock."""
        self._tick.stop()
        self._behind.stop()
