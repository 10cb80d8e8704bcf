"""One outcome as a button: cell of the pane, key of the strip, digit of the popover."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from leaddesk.desktop.theme.fonts import MEDIUM, SEMIBOLD, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING, Pressable
from leaddesk.desktop.widgets.keys import ENTER
from leaddesk.desktop.widgets.paint import CLEAR, KEY, focus_ring, frame, key_caps, text
from leaddesk.desktop.words import plain_label

CELL_HEIGHT = 50
_WIDE_CELL = 144
_WORDS_LEFT = 35  # of a cell with room; 31 where it is tight


class OutcomeCell(Pressable):
    """An outcome with its consequence, 144x50; disabled it shows the remedy in its place.

    Signals:
        pointed: the outcome's words while the pointer is on it, empty when it leaves.
    """

    pointed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._digit = ""
        self._label = ""
        self._then = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_outcome(self, digit: int, label: str, then: str, spoken: str) -> None:
        """Draw this outcome; `spoken` is its accessible name."""
        self._digit, self._label, self._then = str(digit), label, then
        self.setText(label)
        self.setAccessibleName(spoken)
        self.setToolTip("")
        self.update()

    def natural_width(self) -> int:
        """Return the width of the shape at which neither line is cut."""
        label = width(plain_label(self._label), 13, SEMIBOLD)
        return _WORDS_LEFT + max(label, width(self._then.partition(", ")[0], 12)) + 2

    def sizeHint(self) -> QSize:
        """Shape plus room for the ring."""
        return QSize(144 + 2 * RING, CELL_HEIGHT + 2 * RING)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell what it would do."""
        super().enterEvent(event)
        self.pointed.emit(self.accessibleName())

    def leaveEvent(self, event: QEvent) -> None:
        """Stop telling."""
        super().leaveEvent(event)
        self.pointed.emit("")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cell in its state."""
        painter = QPainter(self)
        tokens = self.theme.tokens
        on = self.isEnabled()
        box = self.rect().adjusted(RING, RING, -RING, -RING)
        fill = tokens.pressed if self.isDown() else tokens.hover if self.hovered else tokens.raised
        edge = tokens.field if self.hovered else tokens.ctl if on else tokens.line
        frame(painter, QRectF(box), 8, fill if on else CLEAR, edge)
        if self.hasFocus():
            focus_ring(painter, QRectF(box), 8, tokens.accent)
        ink = tokens.text2 if on else tokens.disabled
        key_edge, key_fill = (tokens.ctl, tokens.canvas) if on else (tokens.line, CLEAR)
        tight = box.width() < _WIDE_CELL
        at = box.left() + (7 if tight else 9)
        key_caps(painter, at, box.top() + 9, (self._digit,), ink, key_edge, key_fill)
        left = 31 if tight else _WORDS_LEFT
        line = QRect(box.left() + left, box.top() + 8, box.width() - left - 2, 18)
        name = tokens.text if on else tokens.disabled
        whole = width(self._label, 13, SEMIBOLD) <= line.width()
        label = self._label if whole else plain_label(self._label)
        text(painter, line, label, name, 13, SEMIBOLD)
        whole = width(self._then, 12) <= line.width()
        then = (
            self._then if whole else self._then.partition(", ")[0]
        )  # where to says more than when
        text(painter, QRect(line.left(), line.bottom() + 1, line.width(), 16), then, ink, 12)


class StripButton(QToolButton):
    """One outcome in the strip under the current row: 30 high, key cap 18 and a short label.

    Signals:
        pointed: the consequence while the pointer is on it, empty when it leaves.
    """

    HEIGHT = 30
    pointed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._digit = ""
        self._room = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_outcome(self, digit: int, label: str, spoken: str, room: int = 0) -> None:
        """Draw this outcome in `room` pixels (0: as wide as it likes); the digit always shows."""
        self._digit, self._room = str(digit), room
        self.setText(label)
        self.setAccessibleName(spoken)
        self.setFixedSize(self.sizeHint())
        self.update()

    def natural_width(self) -> int:
        """Return the width at which nothing is cut."""
        return 6 + KEY + 6 + width(self.text(), 13, MEDIUM) + 7

    def sizeHint(self) -> QSize:
        """Exactly the drawn shape; the ring is drawn inside the strip's own margin."""
        return QSize(self._room or self.natural_width(), self.HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button; focus is a 2 px edge, for the strip leaves no room around it."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        down, over = self.isDown(), self.underMouse()
        fill = tokens.pressed if down else tokens.hover if over else tokens.canvas
        focused = self.hasFocus()
        edge = tokens.accent if focused else tokens.selline
        frame(painter, QRectF(self.rect()), 6, fill, edge, 2 if focused else 1)
        key_caps(painter, 6, 6, (self._digit,), tokens.text2, tokens.ctl)
        room = QRect(30, 0, self.width() - 35, self.height())
        text(painter, room, self.text(), tokens.text, 13, MEDIUM)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell what it would do."""
        super().enterEvent(event)
        self.pointed.emit(self.accessibleName())

    def leaveEvent(self, event: QEvent) -> None:
        """Stop telling."""
        super().leaveEvent(event)
        self.pointed.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as Space does."""
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Repaint with the accent edge."""
        super().focusInEvent(event)
        self.update()


class DigitChoice(Pressable):
    """A choice of a popover, 34 high: digit, label, and a check when it is the chosen one."""

    HEIGHT = 34

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._digit = ""
        self.setCheckable(True)
        self.setFixedHeight(self.HEIGHT)
        self.setFocusPolicy(
            Qt.FocusPolicy.NoFocus
        )  # the popover moves among them by digit and arrow
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def natural_width(self) -> int:
        """Return the width at which the label is not cut, chosen or not."""
        return 34 + width(plain_label(self.text()), 13, SEMIBOLD) + 19

    def show_choice(self, digit: str, label: str, spoken: str) -> None:
        """Draw this choice; an empty digit leaves the key cap out."""
        self._digit = digit
        self.setText(label)
        self.setAccessibleName(spoken)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the choice; chosen is fill, edge, weight and check."""
        painter = QPainter(self)
        tokens, chosen = self.theme.tokens, self.isChecked()
        rest = tokens.hover if self.hovered else tokens.canvas
        edge = tokens.selline if chosen else tokens.ctl
        frame(painter, QRectF(self.rect()), 6, tokens.sel if chosen else rest, edge)
        left = 10
        if self._digit:
            left = key_caps(painter, 8, 8, (self._digit,), tokens.text2, tokens.ctl) + 8
        room = QRect(left, 0, self.width() - left - (19 if chosen else 8), self.height())
        weight = SEMIBOLD if chosen else MEDIUM
        whole = width(self.text(), 13, weight) <= room.width()
        label = self.text() if whole else plain_label(self.text())
        text(painter, room, label, tokens.text, 13, weight)
        if chosen:
            box = QRectF(self.width() - 18, 10, 14, 14)
            paint_icon(painter, "check", box, tokens.accenttext, 1.8)
