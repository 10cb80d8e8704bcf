"""The one figure that must stay zero, in the header of every list and of flow mode."""

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.desktop import words
from leaddesk.desktop.theme.fonts import MEDIUM, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import Pressable
from leaddesk.desktop.widgets.paint import focus_ring, text


class NoNextStep(Pressable):
    """`No-next-step: 0` with a check; above zero an alarm that opens those leads."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._count = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Show how many open leads have neither a dated step nor a named wait."""
        self._count = count
        self.setText(self.tr("No-next-step: {n}").format(n=words.number(count)))
        self.setAccessibleName(self.text())
        self.setEnabled(count > 0)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Icon and words."""
        return QSize(width(self.text(), 12, MEDIUM) + 32, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw check or alarm, and the words."""
        painter = QPainter(self)
        tokens = self.theme.tokens
        bad = self._count > 0
        icon, ink = ("alert", tokens.danger) if bad else ("check", tokens.ok)
        paint_icon(painter, icon, QRectF(4, 7, 14, 14), ink, 1.4 if bad else 1.8)
        color = tokens.danger if bad else tokens.text2
        text(painter, QRect(24, 0, self.width() - 24, 28), self.text(), color, 12, MEDIUM)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), 4, tokens.accent)
