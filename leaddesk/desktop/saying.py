"""What the window says: its title, and the line below the list or on the open page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from leaddesk.desktop import words
from leaddesk.domain.rows import Touched

if TYPE_CHECKING:
    from leaddesk.desktop.window import Window


class Saying(QObject):
    """Says what was done or not done wherever the rep looks: inbox, page or flow mode."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window

    def show_title(self) -> None:
        """Name page and program, and the one figure that must stay zero."""
        window = self._window
        page = window.screens.page
        title = window.inbox.header.title if page is None else page.accessibleName()
        form = QCoreApplication.translate("Window", "{page} - No-next-step: {n} - LeadDesk")
        count = window.driver.view.no_next_step
        window.setWindowTitle(form.format(page=title, n=words.number(count)))

    def show_trouble(self, text: str, mend: str) -> None:
        """Say what could not be done; before the first inbox, in its place."""
        window = self._window
        if not window.was_shown:
            window.inbox.show_error(text, mend)
            window.inbox.focus()
            return
        window.inbox.footer.show_trouble(text, mend)
        window.screens.tell("show_trouble", text, mend)
        window.flow.show_trouble(text, mend)

    def show_done(self, touched: Touched) -> None:
        """Say what was done, with the way to undo it."""
        rest = ". ".join(part for part in (touched.detail, *touched.left_alone) if part)
        self._window.inbox.footer.show_done(f"{touched.label}.", rest)
        self._window.screens.tell("show_done", touched)

    def show_going(self, done: int, of: int) -> None:
        """Say how far a command on many has come."""
        form = QCoreApplication.translate("Window", "{done} of {of} leads so far.")
        said = form.format(done=words.number(done), of=words.number(of))
        self._window.inbox.footer.show_done(said, undo=False)

    def show_picked(self) -> None:
        """Say how many leads are picked, and what may be done to all of them."""
        window = self._window
        picked = len(window.inbox.list.picks)
        if not picked:
            window.inbox.footer.show_hints()
            return
        translate = QCoreApplication.translate
        form = (
            translate("Window", "1 lead picked.")
            if picked == 1
            else translate("Window", "{n} leads picked.")
        )
        acts = ("note", "snooze", "path", "tag", "close", "give")
        known = (name for name in acts if name not in window.keys.unknown())
        keys = " ".join(cap for name in known for cap in window.keymap.caps_of(name))
        rest = translate("Window", "A digit, {keys} does it to all; Esc lets them go.")
        footer = window.inbox.footer
        footer.show_done(form.format(n=words.number(picked)), rest.format(keys=keys), undo=False)
