"""The edge between two panes, to be dragged: an invisible strip over the hairline."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

WIDE = 7


class Edge(QWidget):
    """A strip that the pointer drags left and right; the keys have no need of it.

    Signals:
        dragged: how far to the right of where it stands, in pixels.
        reset: a double click: the usual width again.
    """

    dragged = Signal(int)
    reset = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setAccessibleName(name)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say how far it is pulled."""
        self.dragged.emit(round(event.position().x()) - WIDE // 2)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go back to the usual width."""
        event.accept()
        self.reset.emit()
