"""Flow mode as a part of the window: what it walks, where it takes the keys, how it ends."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.desktop.inbox.rail import INBOX, NEW, NURTURE, OVERDUE, TODAY
from leaddesk.desktop.theme.theme import Theme
from leaddesk.domain.flow_rows import FlowPlace, FlowWish, Which
from leaddesk.domain.rows import Due, InboxView

if TYPE_CHECKING:
    from leaddesk.desktop.flowing import FlowDriver
    from leaddesk.desktop.panes import Panes

_WHICH = {OVERDUE: Which.OVERDUE, TODAY: Which.TODAY}


class FlowMode(QObject):
    """Holds flow mode back until the rep presses Start, and knows where to go on from.

    Signals:
        opened: it covers the window now.
        left: it is gone; the id of the lead the rep was on, or None.
        reach_asked: how the lead shown is to be reached, `phone`, `email` or `address`.
    """

    opened = Signal()
    left = Signal(object)
    reach_asked = Signal(str)

    def __init__(self, door: Door, theme: Theme, clock: Clock, panes: "Panes") -> None:
        super().__init__(panes)
        self._door, self._theme, self._clock, self._panes = door, theme, clock, panes
        self._driver: FlowDriver | None = None
        self.kept: FlowPlace | None = None
        header = panes.inbox.header
        header.start_asked.connect(self.start)
        header.start_here_asked.connect(self.start_here)

    @property
    def driver(self) -> "FlowDriver":
        """What drives the page, made when it is first needed."""
        if self._driver is None:
            from leaddesk.desktop.flowing import FlowDriver

            driver = FlowDriver(
                self._door, self._theme, self._clock, self._panes.about, self._panes
            )
            driver.opened.connect(self.opened)
            driver.left.connect(self._on_left)
            driver.empty.connect(self._on_empty)
            driver.kept.connect(self._on_kept)
            driver.reach_asked.connect(self.reach_asked)
            driver.no_next_step_asked.connect(driver.leave)
            self._driver = driver
        return self._driver

    @property
    def is_open(self) -> bool:
        """Whether flow mode covers the window."""
        return self._driver is not None and self._driver.is_open

    @property
    def page(self) -> QWidget:
        """The page that covers the window."""
        return self.driver.page

    def anchor(self) -> QRect:
        """Return where popovers open in flow mode, in coordinates of the window."""
        return self.driver.page.anchor()

    def place(self, room: QRect) -> None:
        """Give the page the whole window."""
        if self._driver is not None:
            self._driver.place(room)

    def command(self, name: str) -> bool:
        """Do a command as flow mode does it; False: it is done as elsewhere."""
        return self.is_open and (name in {"start", "start_here"} or self.driver.command(name))

    def show_trouble(self, text: str, mend: str) -> None:
        """Say in flow mode what could not be done and what works instead."""
        if self.is_open:
            self.driver.page.footer.show_trouble(f"{text} {mend}".strip())

    def show_lacking(self, kind: str) -> None:
        """Say that there is nothing to reach the lead by; a number is added on its card."""
        card = self.driver.page.card
        if kind == "phone":
            card.call()
        elif kind == "email":
            card.mail()
        else:
            self.show_trouble(self.tr("This lead has no address yet."), "")

    # Beginning

    def start(self) -> None:
        """Go on with the flow of today, or begin one at the current row."""
        if not self._may_start():
            return
        kept = self.kept
        if kept is not None and kept.day == self._clock.today():
            title = self._panes.inbox.header.title
            self.driver.go_on(title, self._what(kept.page), self.start_here)
        else:
            self.start_here()

    def start_here(self) -> None:
        """Begin a flow at the current row; the place in another one is given up."""
        if not self._may_start():
            return
        self.kept = None
        wish, total = self._wish()
        title = self._panes.inbox.header.title
        self.driver.start(wish, title, self._what(wish.page), total)

    def _may_start(self) -> bool:
        panes = self._panes
        return not (self.is_open or panes.screens.open) and panes.driver.page.name != NURTURE

    def _wish(self) -> tuple[FlowWish, int]:
        """Return what the list shows from the current row on, and how many leads that is about."""
        panes = self._panes
        page, items = panes.driver.page, panes.inbox.list
        anchor = items.anchor()
        lead = anchor[0] if anchor is not None and anchor[2] >= 0 else None
        groups = page.cut(panes.driver.view).groups
        which = _WHICH.get(page.name, Which.DUE)
        if page.with_later and (self._is_later(lead) or not any(each.due for each in groups)):
            which = Which.ALL
        counted = {
            each.status: each.due + (each.later if which is Which.ALL else 0) for each in groups
        }
        wanted = {key: n for key, n in counted.items() if n}
        seen = {key: n for key, n in wanted.items() if key not in items.folded_statuses}
        chosen = seen or wanted
        return FlowWish(page.name, tuple(chosen), which, lead), sum(chosen.values())

    def _is_later(self, lead: UUID | None) -> bool:
        detail = self._panes.about.detail
        if lead is None or detail is None or detail.id != lead or detail.step is None:
            return False
        return detail.step.due is Due.LATER

    def _what(self, page: str) -> str:
        """Return what the leads of a page are."""
        names = {
            OVERDUE: self.tr("overdue"),
            NEW: self.tr("new"),
            INBOX: self.tr("due today"),
            TODAY: self.tr("due today"),
        }
        return names.get(page, self.tr("of this list"))

    # Ending

    def close(self) -> None:
        """Go away: the rep wants another page."""
        if self.is_open:
            self.kept = self.driver.close()
            self._show_start()

    def _on_kept(self, place: FlowPlace | None) -> None:
        self.kept = place
        self._show_start()

    def _on_left(self, lead: object) -> None:
        self.left.emit(lead)

    def _on_empty(self) -> None:
        self.kept = None
        self._show_start()
        self.left.emit(None)

    def stop(self) -> None:
        """The window closes: the place is kept."""
        if self._driver is not None:
            self._driver.stop()

    # The header's button

    def look(self) -> None:
        """Look whether there is a flow of today to go on with."""
        from leaddesk.features.flow import kept_place

        self._door.ask(kept_place, then=self._on_looked, lane="flow", now=self._clock.now())

    def _on_looked(self, place: FlowPlace | None) -> None:
        if not self.is_open:
            self._on_kept(place)

    def show_view(self, view: InboxView) -> None:
        """The list was shown anew."""
        if self._driver is not None:
            self._driver.show_count(view.no_next_step)
        self._show_start()

    def _show_start(self) -> None:
        panes, kept = self._panes, self.kept
        groups = panes.driver.page.cut(panes.driver.view).groups
        with_later = panes.driver.page.with_later
        some = any(each.due or (with_later and each.later) for each in groups)
        place = ""
        if kept is not None and kept.day == self._clock.today():
            from leaddesk.desktop.flow.saying import count

            place = count(kept.at + 1, kept.total)
        on = (some or bool(place)) and panes.driver.page.name != NURTURE
        panes.inbox.header.show_start(on=on, kept=place)
