"""The head of one pair: both names, how likely they are one, and the way to the next pair."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.duplicates import words
from leaddesk.desktop.theme.fonts import SEMIBOLD, width
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING, IconButton
from leaddesk.desktop.widgets.paint import text
from leaddesk.domain.merge_rows import PairRow

TALL = 56


class PairHead(QWidget):
    """Title 15 and verdict 12; at the right "1 of 3" and two arrows.

    Signals:
        stepped: 1 to the next pair, -1 to the one before.
    """

    stepped = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title, self._verdict, self._place_said = "", "", ""
        self.before = IconButton(theme, "chevl", self.tr("Pair before, Page up"), self)
        self.next = IconButton(theme, "chevr", self.tr("Next pair, Page down"), self)
        self.before.clicked.connect(self._on_before)
        self.next.clicked.connect(self._on_next)
        self.setAccessibleName(self.tr("Pair"))
        self.setFixedHeight(TALL)

    def show_pair(self, pair: PairRow | None, place: int, total: int) -> None:
        """Name a pair and say which of how many it is."""
        self._title = words.headline(pair) if pair else ""
        self._verdict = words.verdict(pair.score, pair.what) if pair else ""
        self._place_said = words.place_text(place, total) if pair else ""
        self.setAccessibleName(self._title or self.tr("Pair"))
        self.setAccessibleDescription(", ".join(filter(None, (self._verdict, self._place_said))))
        self.setToolTip(self._title)
        self.before.setEnabled(place > 1)
        self.next.setEnabled(place < total)
        for button in (self.before, self.next):
            button.setVisible(pair is not None)
        self.update()

    def _on_before(self) -> None:
        self.stepped.emit(-1)

    def _on_next(self) -> None:
        self.stepped.emit(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the arrows at the right."""
        super().resizeEvent(event)
        side, top = 28 + 2 * RING, 14 - RING
        self.next.setGeometry(self.width() - 12 - side + RING, top, side, side)
        self.before.setGeometry(self.next.x() - 28 - 4, top, side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, words and edge."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.canvas)
        painter.fillRect(0, TALL - 1, self.width(), 1, tokens.line)
        wide = width(self._place_said, 12)
        right = self.before.x() - 8
        text(
            painter, QRect(right - wide, 0, wide + 1, TALL - 1), self._place_said, tokens.text3, 12
        )
        room = QRect(20, 9, right - wide - 12 - 20, 20)
        text(painter, room, self._title, tokens.text, 15, SEMIBOLD)
        text(painter, QRect(20, 29, room.width(), 16), self._verdict, tokens.text2, 12)
