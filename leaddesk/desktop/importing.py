"""The Import page of a window: made when it is first asked for, shown over list and lead."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.desktop.theme.theme import Theme

if TYPE_CHECKING:
    from leaddesk.desktop.imports.driver import ImportDriver


class Importing(QObject):
    """Holds the page back until a rep, a dropped file or a stopped import wants it.

    Signals:
        left: the rep goes back to the inbox.
        done: a `Touched` for the undo line.
    """

    left = Signal()
    done = Signal(object)

    def __init__(self, door: Door, theme: Theme, clock: Clock, window: QWidget) -> None:
        super().__init__(window)
        self._door, self._theme, self._clock, self._window = door, theme, clock, window
        self._driver: ImportDriver | None = None

    @property
    def driver(self) -> "ImportDriver":
        """The page's driver, made when it is first needed."""
        if self._driver is None:
            from leaddesk.desktop.imports.driver import ImportDriver

            self._driver = ImportDriver(self._door, self._theme, self._clock, self._window)
            self._driver.left.connect(self.left)
            self._driver.done.connect(self.done)
        return self._driver

    @property
    def is_open(self) -> bool:
        """Whether the page is what the window shows."""
        return self._driver is not None and not self._driver.page.isHidden()

    @property
    def page(self) -> QWidget:
        """The page itself."""
        return self.driver.page

    def show(self) -> None:
        """Bring the page up."""
        self.driver.show()

    def hide(self) -> None:
        """Put the page away; an import goes on."""
        if self._driver is not None:
            self._driver.hide()

    def place(self, room: QRect) -> None:
        """Give the page its room."""
        if self._driver is not None:
            self._driver.page.setGeometry(room)

    def take(self, dropped: QMimeData) -> bool:
        """Look at the first file dropped; False where there is none."""
        files = [url.toLocalFile() for url in dropped.urls() if url.isLocalFile()]
        if files:
            self.driver.look_at(files[0])
        return bool(files)

    def finish_stopped(self) -> None:
        """Finish what a crash or a closed window left half done, in the background."""
        self.driver.finish_stopped()

    def stop(self) -> None:
        """The window closes: an import stops at a whole chunk and goes on at the next start."""
        if self._driver is not None:
            self._driver.stop()
