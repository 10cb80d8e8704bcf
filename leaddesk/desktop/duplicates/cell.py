"""One value of a field in a merge: a radio or a box, 38 high, and why it was chosen beforehand."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.theme.fonts import MEDIUM, REGULAR, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.theme.tokens import Tokens
from leaddesk.desktop.widgets.button import RING, Pressable
from leaddesk.desktop.widgets.keys import ENTER
from leaddesk.desktop.widgets.paint import CLEAR, crisp, focus_ring, frame, text

TALL = 38
_NONE = Qt.KeyboardModifier.NoModifier
_MARK, _LEFT, _GAP = 14, 10, 9


class MergeCell(Pressable):
    """A value that may stand; the widget is 3 px larger than its shape, for the focus ring."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._words, self._reason, self._note = "", "", ""
        self._many, self._empty = False, False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_value(self, words: str, *, on: bool, many: bool, empty: bool, spoken: str) -> None:
        """Show a value and whether it stands.

        Args:
            words: the value.
            on: whether it stands.
            many: both may stand, so it is a box and not a radio.
            empty: there is no value; the words say so.
            spoken: the accessible name.
        """
        self._words, self._many, self._empty = words, many, empty
        self.setChecked(on)
        self.setText(words)
        self.setAccessibleName(spoken)
        self.update()

    def show_reason(self, reason: str, note: str = "") -> None:
        """Say why it was chosen beforehand, or in quiet letters what else there is to say."""
        self._reason, self._note = reason, note
        tip = f"{self._words}\n{reason}" if reason else self._words
        self.setToolTip(tip)
        self.update()

    def nextCheckState(self) -> None:
        """Stay as it is: the page decides what a press does."""

    def sizeHint(self) -> QSize:
        """Shape plus room for the ring."""
        return QSize(160 + 2 * RING, TALL + 2 * RING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter press it; arrows and all with Ctrl are the page's."""
        bare = event.modifiers() in (_NONE, Qt.KeyboardModifier.KeypadModifier)
        if bare and (event.key() in ENTER or event.key() == Qt.Key.Key_Space):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw shape, mark, value and reason."""
        painter = QPainter(self)
        tokens, on = self.theme.tokens, self.isChecked()
        shape = self.rect().adjusted(RING, RING, -RING, -RING)
        rest = tokens.hover if self.hovered else tokens.canvas
        fill, edge = (tokens.sel, tokens.selline) if on else (rest, tokens.line)
        frame(painter, QRectF(shape), 6, fill, edge)
        if self.hasFocus():
            focus_ring(painter, QRectF(shape), 6, tokens.accent)
        mark = QRectF(shape.left() + _LEFT, shape.top() + (TALL - _MARK) / 2, _MARK, _MARK)
        self._paint_mark(painter, mark, tokens, on=on)
        left = shape.left() + _LEFT + _MARK + _GAP
        room = QRect(left, shape.top(), shape.right() - 9 - left, TALL)
        ink = tokens.text3 if self._empty else tokens.text if on else tokens.text2
        weight = MEDIUM if on and not self._empty else REGULAR
        used = text(painter, room, self._words, ink, 13, weight)
        self._paint_reason(painter, room.adjusted(used + 12, 1, 0, 1), tokens)

    def _paint_reason(self, painter: QPainter, room: QRect, tokens: Tokens) -> None:
        """Draw the reason at the right, whole or not at all: the tool tip has it."""
        words = self._note or self._reason
        if words and width(words, 12) <= room.width():
            right = Qt.AlignmentFlag.AlignRight
            ink = tokens.text2 if self.isChecked() else tokens.text3
            text(painter, room, words, ink, 12, REGULAR, right)

    def _paint_mark(self, painter: QPainter, box: QRectF, tokens: Tokens, *, on: bool) -> None:
        if self._many:
            fill, edge = (tokens.accentfill, CLEAR) if on else (tokens.canvas, tokens.field)
            frame(painter, box, 3, fill, edge)
            if on:
                tick = box.adjusted(1.5, 1.5, -1.5, -1.5)
                paint_icon(painter, "check", tick, tokens.onaccent, 2.2)
            return
        crisp(painter)
        thick = 4.5 if on else 1.0
        painter.setPen(QPen(tokens.accent if on else tokens.field, thick))
        painter.setBrush(tokens.canvas)
        inset = thick / 2
        painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))
