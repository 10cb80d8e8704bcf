"""Where the rep is: on which lead and page, in flow mode or not; and the ways between them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.desktop.inbox.pane import AGAIN
from leaddesk.desktop.layout import MIDDLE
from leaddesk.desktop.panes import Panes
from leaddesk.desktop.screens import IMPORT, MAKERS
from leaddesk.desktop.theme.theme import Theme

if TYPE_CHECKING:
    from leaddesk.desktop.saying import Saying


class Paging(Panes):
    """The panes, with what goes from one lead or page to another; `saying` is the window's."""

    saying: "Saying"

    def __init__(self, door: Door, theme: Theme, clock: Clock) -> None:
        super().__init__(door, theme, clock)
        self._door = door
        self._clock = clock
        self._soon = QTimer(self, singleShot=True, interval=0)  # fires after the frame is painted
        self._soon.timeout.connect(self._on_soon)
        self._next: UUID | None = None

    # Leads

    def _on_current(self, lead: object) -> None:
        self._next = lead if isinstance(lead, UUID) else None
        if self.flow.is_open:
            return  # the list follows behind it; the lead shown is the flow's
        self.about.shown.aim(self._next)
        self._soon.start()

    def _on_soon(self) -> None:
        """Show the lead beside the list, once the list itself is painted."""
        self.about.anchor_at(self.row())
        self.about.show(self._next)

    def _on_leaving(self, lead: UUID) -> None:
        if not self.flow.is_open:
            self.driver.leave(lead)

    def _on_flow_opened(self) -> None:
        self._soon.stop()
        self.driver.set_seen(on=False)
        self.place()

    def _on_flow_left(self, lead: object) -> None:
        """Go back to the list, to the row of the lead that flow mode was on."""
        self.driver.set_seen(on=True)
        self.place()
        self.inbox.focus()
        anchor = self.inbox.list.anchor()
        self._on_current(anchor[0] if anchor else None)
        if isinstance(lead, UUID):
            self.driver.go_to(lead, only_here=True)

    def _on_lead_opened(self, _lead: object) -> None:
        self.open_lead()

    def open_lead(self) -> None:
        """Go into the lead: its pane takes the keys; in a narrow window it comes over the list."""
        self.lead.show()
        self.lead.raise_()
        self.lead.setFocus(Qt.FocusReason.OtherFocusReason)
        self.place()

    def back(self) -> None:
        """Go back to the list, to the same row; picked leads are let go first."""
        if self.inbox.list.picks and self.inbox.list.isVisible() and not self.screens.open:
            self.inbox.list.picks.clear()
            return
        if self.screens.open:
            self._show_inbox()
        if self.width() < MIDDLE:
            self.lead.hide()
        self.inbox.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_went_to(self, lead: object) -> None:
        self._close_flow()
        self._show_inbox()
        self.driver.go_to(lead)  # type: ignore[arg-type]  # a UUID
        self.inbox.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # Pages

    def go(self, page: str) -> None:
        """Show a page: one of the rail, or a screen."""
        self._close_flow()
        if page in MAKERS:
            self.screens.show(page)
            self.rail.set_active(page)
            self.place()
            self.saying.show_title()
            return
        self._show_inbox()
        self.driver.show_page(page)
        self.inbox.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_flow(self) -> None:
        if self.flow.is_open:
            self.flow.close()
            self._on_flow_left(None)

    def _show_inbox(self) -> None:
        self.screens.hide()
        self.rail.set_active(self.driver.page.name)
        self.place()
        self.saying.show_title()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped anywhere."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at the file dropped, on the Import page."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.look_at(files)

    def look_at(self, files: Sequence[str]) -> None:
        """Look at a file on the Import page, which says why where there are several."""
        self.screens.get(IMPORT).bring(files)
        self.go(IMPORT)

    def _on_screen_left(self) -> None:
        self._show_inbox()
        self.inbox.focus()

    def finish_stopped_imports(self) -> None:
        """Finish what a crash or a closed window left half done, in the background."""
        self.screens.get(IMPORT).finish_stopped()

    def _on_notice(self, act: str) -> None:
        if act == AGAIN:
            self._door.open_again()
        elif act:
            self.go(act)
