"""The Join page among the screens; joining itself runs in a child (`desktop/workspace.py`)."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.desktop.join.page import JoinPage
from leaddesk.desktop.theme.theme import Theme


class JoinDriver(QObject):
    """Brings the page up.

    Signals:
        left: the rep goes back to the inbox.
        done: a `Touched`; joining is not on the undo list, so it is never sent.
    """

    left = Signal()
    done = Signal(object)

    def __init__(self, _door: Door, theme: Theme, _clock: Clock, window: QWidget) -> None:
        super().__init__(window)
        self.page = JoinPage(theme, window)
        self.page.hide()
        self.page.left.connect(self.left)

    def show(self) -> None:
        """Bring the page up, with the keys in its first field."""
        self.page.show()
        self.page.raise_()
        self.page.enter()

    def hide(self) -> None:
        """Put the page away; what was typed stays."""
        self.page.hide()

    def stop(self) -> None:
        """The window closes."""
