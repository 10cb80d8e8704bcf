"""Lines of one kind below one another, as the lead's pane shows contacts and answers."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.theme.theme import Theme

Line = TypeVar("Line", bound=QWidget)


class Lines(QWidget, Generic[Line]):
    """Keeps as many line widgets as were ever needed, and shows the first of them.

    Args:
        tall: height of one line in pixels.
    """

    def __init__(self, theme: Theme, tall: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line_tall = tall
        self._made: list[Line] = []
        self._count = 0

    @property
    def shown(self) -> Sequence[Line]:
        """Return the lines in use."""
        return self._made[: self._count]

    def make(self) -> Line:
        """Return a new line, connected."""
        raise NotImplementedError

    def use(self, count: int) -> Sequence[Line]:
        """Show this many lines, and return them to be filled."""
        self._made += [self.make() for _ in range(count - len(self._made))]
        self._count = count
        for number, line in enumerate(self._made):
            line.setVisible(number < count)
        return self.shown

    def tall(self) -> int:
        """Return the height it needs."""
        return self._line_tall * self._count

    def place(self) -> None:
        """Give every line its room."""
        for number, line in enumerate(self._made):
            line.setGeometry(0, number * self._line_tall, self.width(), self._line_tall)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every line the width."""
        super().resizeEvent(event)
        self.place()
