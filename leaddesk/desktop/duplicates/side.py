"""The left of the page: its name, how many pairs, the pairs, and what was looked through."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from leaddesk.desktop.duplicates import words
from leaddesk.desktop.duplicates.pairs import Pairs
from leaddesk.desktop.theme.fonts import SEMIBOLD, width
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.overlay_bar import OverlayBar
from leaddesk.desktop.widgets.paint import text, wrapped
from leaddesk.domain.merge_rows import PairList

HEAD, _LINE = 56, 16


class Scrolling(QScrollArea):
    """An area that leaves every key to the page: arrows choose there."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it to the page."""
        event.ignore()


def scrolling(body: QWidget, parent: QWidget) -> QScrollArea:
    """Return an area that scrolls a widget up and down, with no bar of its own."""
    area = Scrolling(parent)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(body)
    area.viewport().setAutoFillBackground(False)
    area.setAccessibleName(body.accessibleName())
    return area


class PairsSide(QWidget):
    """Header 56, pairs 57 each, and a quiet note below them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count, self._note = "", ""
        self.setAccessibleName(self.tr("Duplicates"))
        self._body = QWidget()
        self._body.setAccessibleName(self.tr("Pairs"))
        self.pairs = Pairs(theme, self._body)
        self._remark = _Remark(theme, self._body)
        self._area = scrolling(self._body, self)
        self._bar = OverlayBar(theme, self._area.verticalScrollBar(), self)

    def show_list(self, pairs: PairList) -> None:
        """Show the pairs and how far the book was looked through."""
        self._count = words.pairs_text(pairs.total) if pairs.total else ""
        self.setAccessibleDescription(self._count)
        self._remark.show_words(words.looked_text(pairs) if pairs.rows else "")
        self.pairs.show_pairs(pairs.rows)
        self._place()
        self.update()

    def _place(self) -> None:
        wide, tall = self.width() - 1, max(0, self.height() - HEAD)
        self._area.setGeometry(0, HEAD, wide, tall)
        self.pairs.setGeometry(0, 0, wide, self.pairs.height())
        need = self._remark.tall(wide)
        self._remark.setGeometry(0, self.pairs.height(), wide, need)
        self._body.resize(wide, self.pairs.height() + need)
        self._bar.setGeometry(wide - OverlayBar.WIDE, HEAD, OverlayBar.WIDE, tall)
        self._bar.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height out."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, name, count and edges."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.canvas)
        painter.fillRect(0, HEAD - 1, self.width(), 1, tokens.line)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), tokens.line)
        wide = width(self._count)
        right = self.width() - 17
        used = text(
            painter,
            QRect(20, 0, right - 28, HEAD - 1),
            self.tr("Duplicates"),
            tokens.text,
            18,
            SEMIBOLD,
        )
        if 20 + used + 12 + wide <= right:
            text(painter, QRect(right - wide, 1, wide + 1, HEAD - 2), self._count, tokens.text3)


class _Remark(QWidget):
    """A sentence in quiet letters, broken into the lines it needs."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, ""
        self.setAccessibleName(self.tr("What was looked through"))

    def show_words(self, said: str) -> None:
        """Say this."""
        self._words = said
        self.setAccessibleName(said or self.tr("What was looked through"))
        self.update()

    def tall(self, wide: int) -> int:
        """Return the height needed at a width."""
        lines = wrapped(self._words, 12, wide - 36)
        return 14 + _LINE * len(lines) + 14 if lines else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.canvas)
        for at, line in enumerate(wrapped(self._words, 12, self.width() - 36)):
            room = QRect(20, 14 + _LINE * at, self.width() - 36, _LINE)
            text(painter, room, line, tokens.text3, 12)
