"""A thin scroll bar laid over a list's right edge, so that no column gives way to it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.paint import CLEAR, frame

_LEAST_THUMB = 32


class OverlayBar(QWidget):
    """Shows and moves another scroll bar; hidden while there is nothing to scroll.

    A QScrollBar drawn by hand would ask QStyle for its parts: 5 ms at start-up for its enums alone.
    """

    WIDE = 10

    def __init__(self, theme: Theme, target: QScrollBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._target = target
        self._held: float | None = None  # where in the thumb the pointer took it
        self.setAccessibleName(self.tr("Scroll"))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        target.rangeChanged.connect(self._on_range_changed)
        target.valueChanged.connect(self._on_value_changed)
        self._on_range_changed()

    def refresh(self) -> None:
        """Show it again where there is something to scroll."""
        self._on_range_changed()

    def _on_range_changed(self) -> None:
        self.setVisible(self._target.maximum() > self._target.minimum())
        self.update()

    def _on_value_changed(self) -> None:
        self.update()

    def _thumb(self) -> tuple[float, float]:
        """Return top and height of the thumb."""
        most, page = self._target.maximum(), max(1, self._target.pageStep())
        tall = max(_LEAST_THUMB, self.height() * page / (most + page))
        return (self.height() - tall) * self._target.value() / max(1, most), tall

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the thumb, or leap a page towards the click."""
        top, tall = self._thumb()
        y = event.position().y()
        if top <= y < top + tall:
            self._held = y - top
        else:
            page = self._target.pageStep()
            self._target.setValue(self._target.value() + (page if y > top else -page))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scroll along with a thumb that is held."""
        if self._held is not None:
            room = self.height() - self._thumb()[1]
            part = (event.position().y() - self._held) / max(1.0, room)
            self._target.setValue(round(part * self._target.maximum()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._held = None
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Grow under the pointer."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the thumb."""
        top, tall = self._thumb()
        strong = self.underMouse() or self._held is not None
        wide = 6.0 if strong else 4.0
        thumb = QRectF(self.width() - 2 - wide, top + 2, wide, tall - 4)
        tokens = self._theme.tokens
        frame(QPainter(self), thumb, wide / 2, tokens.field if strong else tokens.ctl, CLEAR)
