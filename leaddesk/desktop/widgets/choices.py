"""One of several, and yes or no: Qt's own radio buttons and checkboxes, painted like the rest."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy, QWidget

from leaddesk.desktop.theme.fonts import MEDIUM, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.keys import ENTER
from leaddesk.desktop.widgets.paint import CLEAR, crisp, focus_ring, frame, text

TALL, SIDE, _BOX, _GAP = 28, 6, 14, 8


def _wide(label: str) -> int:
    return SIDE + _BOX + _GAP + width(label, 13, MEDIUM) + SIDE + 2


class Radio(QRadioButton):
    """One of several; arrows go among those of one parent, as everywhere."""

    def __init__(self, theme: Theme, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Circle, gap, words."""
        return QSize(_wide(self.text()), TALL)

    def minimumSizeHint(self) -> QSize:
        """As large as it likes: words are never cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """A click anywhere on it counts."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, as Space does."""
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw circle, dot, words and ring."""
        painter = QPainter(self)
        tokens, on = self._theme.tokens, self.isChecked()
        _paint_hover(painter, self, self._theme)
        box = QRectF(SIDE, (TALL - _BOX) / 2, _BOX, _BOX)
        edge = tokens.accentfill if on else tokens.field
        frame(painter, box, _BOX / 2, tokens.accentfill if on else tokens.canvas, edge)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.onaccent)
            painter.drawEllipse(box.center(), 3, 3)
        _paint_words(painter, self, self._theme)


class Check(QCheckBox):
    """Yes or no, kept at once."""

    def __init__(self, theme: Theme, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Box, gap, words."""
        return QSize(_wide(self.text()), TALL)

    def minimumSizeHint(self) -> QSize:
        """As large as it likes: words are never cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """A click anywhere on it counts."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter changes it, as Space does."""
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, check, words and ring."""
        painter = QPainter(self)
        tokens, on = self._theme.tokens, self.isChecked()
        _paint_hover(painter, self, self._theme)
        box = QRectF(SIDE, (TALL - _BOX) / 2, _BOX, _BOX)
        edge = tokens.accentfill if on else tokens.field
        frame(painter, box, 3, tokens.accentfill if on else tokens.canvas, edge)
        if on:
            paint_icon(painter, "check", box.adjusted(1, 1, -1, -1), tokens.onaccent, 2.2)
        _paint_words(painter, self, self._theme)


def _paint_hover(painter: QPainter, button: Radio | Check, theme: Theme) -> None:
    crisp(painter)
    if button.underMouse() and button.isEnabled():
        frame(painter, QRectF(button.rect()), 6, theme.tokens.hover, CLEAR)


def _paint_words(painter: QPainter, button: Radio | Check, theme: Theme) -> None:
    tokens = theme.tokens
    left = SIDE + _BOX + _GAP
    room = QRect(left, 0, button.width() - left, TALL)
    ink = tokens.text if button.isEnabled() else tokens.disabled
    text(painter, room, button.text(), ink, 13, MEDIUM)
    if button.hasFocus():
        focus_ring(painter, QRectF(button.rect()).adjusted(3, 3, -3, -3), 4, tokens.accent)
