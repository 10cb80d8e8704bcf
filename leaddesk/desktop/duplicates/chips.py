"""What speaks for and against two being one, as chips whose points make the score."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from leaddesk.desktop.access import Spoken
from leaddesk.desktop.theme.fonts import SEMIBOLD, width
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.paint import frame, text

TALL, _GAP, _TOP, _BOTTOM = 28, 8, 12, 14
_LEFT, _BETWEEN, _RIGHT = 8, 7, 10


class Chips(QWidget):
    """Points and words, line below line; as tall as they need."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips: list[tuple[str, str, bool]] = []
        self._boxes: list[QRect] = []
        self.setAccessibleName(self.tr("What speaks for and against"))

    def show_chips(self, chips: list[tuple[str, str, bool]]) -> None:
        """Show points, words, and whether they speak for it."""
        self._chips = chips
        self.setAccessibleDescription(", ".join(f"{points} {said}" for points, said, _ in chips))
        self._lay_out()
        self.update()

    def tall(self, wide: int) -> int:
        """Return the height needed at a width."""
        boxes = self._boxes_at(wide)
        return boxes[-1].bottom() + 1 + _BOTTOM if boxes else 0

    def _boxes_at(self, wide: int) -> list[QRect]:
        boxes: list[QRect] = []
        x, y, room = 20, _TOP, max(120, wide - 40)
        for points, said, _ in self._chips:
            need = _LEFT + width(points, 13, SEMIBOLD) + _BETWEEN + width(said) + _RIGHT
            need = min(need, room)
            if x > 20 and x + need > 20 + room:
                x, y = 20, y + TALL + _GAP
            boxes.append(QRect(x, y, need, TALL))
            x += need + _GAP
        return boxes

    def _lay_out(self) -> None:
        self._boxes = self._boxes_at(self.width())

    def spoken_lines(self) -> tuple[Spoken, ...]:
        """Return the chips for the screen reader."""
        pairs = zip(self._chips, self._boxes, strict=True)
        return tuple(Spoken(f"{points} {said}", box) for (points, said, _), box in pairs)

    def event(self, event: QEvent) -> bool:
        """Say a chip whole where the pointer rests: long words are cut."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            said = self._at(event.pos())
            if said:
                QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().event(event)

    def _at(self, place: QPoint) -> str:
        for (points, said, _), box in zip(self._chips, self._boxes, strict=True):
            if box.contains(place):
                return f"{points} {said}"
        return ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines for this width."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chips and the edge below them."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.canvas)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tokens.line)
        for (points, said, good), box in zip(self._chips, self._boxes, strict=True):
            frame(painter, QRectF(box), 6, tokens.sunken, tokens.line)
            inner = box.adjusted(_LEFT, 0, -_RIGHT + 2, 0)
            ink = tokens.ok if good else tokens.text3
            used = text(painter, inner, points, ink, 13, SEMIBOLD, Qt.AlignmentFlag.AlignLeft)
            text(painter, inner.adjusted(used + _BETWEEN, 0, 0, 0), said, tokens.text)
