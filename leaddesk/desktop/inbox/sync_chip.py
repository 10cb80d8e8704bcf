"""The sync chip at the bottom of the rail: where the book stands with its workspace."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.sync_words import CHOOSE, DANGER, ChipWords
from leaddesk.desktop.theme.fonts import MEDIUM, SEMIBOLD, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import announce
from leaddesk.desktop.widgets.button import Pressable
from leaddesk.desktop.widgets.paint import focus_ring, frame, text, wrapped

TALL, _LINE, _LEFT = 34, 16, 32
_MOST_LINES = 3


class SyncChip(Pressable):
    """Icon and words; icon alone in a narrow rail, where the tip has the words."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.compact = False
        self.words = ChipWords("", "cloudok")
        self.hide()

    def show_words(self, words: ChipWords) -> None:
        """Say where the book stands; what needs the rep is said aloud, once."""
        if words == self.words:
            return
        louder = words.look != self.words.look and words.look in {CHOOSE, DANGER}
        self.words = words
        self.setText(words.text)
        self.setAccessibleName(words.text)
        self.setAccessibleDescription(words.tip)
        self.setToolTip(" ".join(part for part in (words.text, words.tip) if part))
        if louder and self.isVisible():
            announce(self, words.text)
        self.update()

    def _lines(self, wide: int) -> list[str]:
        return wrapped(self.words.text, 12, wide - _LEFT - 8, self._weight())[:_MOST_LINES]

    def _weight(self) -> int:
        return SEMIBOLD if self.words.look == CHOOSE else MEDIUM

    def tall(self, wide: int) -> int:
        """Return the height needed at a width: 34, or more where the words need more lines."""
        return TALL if self.compact else max(TALL, 18 + _LINE * len(self._lines(wide)))

    def _colours(self) -> tuple[QColor, QColor, QColor]:
        """Fill, edge, ink."""
        tokens = self.theme.tokens
        if self.words.look == DANGER:
            return tokens.dangertint, tokens.dangerline, tokens.danger
        if self.words.look == CHOOSE:
            return tokens.sel, tokens.selline, tokens.accenttext
        fill = tokens.hover if self.hovered else tokens.canvas
        return fill, tokens.ctl, tokens.text2

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw shape, icon and words."""
        painter = QPainter(self)
        fill, edge, ink = self._colours()
        box = QRectF(self.rect())
        frame(painter, box, 8, fill, edge)
        if self.hasFocus():
            focus_ring(painter, box.adjusted(3, 3, -3, -3), 5, self.theme.tokens.accent)
        count = str(self.words.count) if self.words.count and self.compact else ""
        beside = width(count, 11, SEMIBOLD) + 4 if count else 0
        left = (self.width() - 16 - beside) / 2 if self.compact else 9
        paint_icon(painter, self.words.icon, QRectF(left, (self.height() - 16) / 2, 16, 16), ink)
        if self.compact:
            room = QRect(round(left) + 20, 0, beside, self.height())
            text(painter, room, count, ink, 11, SEMIBOLD)
            return
        lines = self._lines(self.width())
        top = (self.height() - _LINE * len(lines)) // 2
        for at, line in enumerate(lines):
            room = QRect(_LEFT, top + _LINE * at, self.width() - _LEFT - 6, _LINE)
            text(painter, room, line, ink, 12, self._weight())
