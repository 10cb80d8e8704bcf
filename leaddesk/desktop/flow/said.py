"""Why now, and what to ask: two columns of sentences that wrap."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.theme.fonts import SEMIBOLD
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.paint import text, wrapped

LABEL, GAP, LINE = 16, 5, 23


class Said(QWidget):
    """A label of 13/600 and sentences of 15/23 below it."""

    def __init__(self, theme: Theme, label: str, empty: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = label
        self._empty = empty
        self._sentences: tuple[str, ...] = ()
        self.setAccessibleName(label)

    def show_sentences(self, sentences: tuple[str, ...]) -> None:
        """Show these, each from a new line."""
        self._sentences = sentences
        self.setAccessibleDescription(" ".join(sentences) or self._empty)
        self.update()

    def _lines(self, wide: int) -> list[str]:
        shown = self._sentences or (self._empty,)
        return [line for sentence in shown for line in wrapped(sentence, 15, wide)]

    def tall(self, wide: int) -> int:
        """Return the height it needs in that width."""
        return LABEL + GAP + LINE * len(self._lines(wide))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw label and lines; where there is nothing to say, that quietly."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        wide = self.width()
        text(painter, QRect(0, 0, wide, LABEL), self._label, tokens.text2, 13, SEMIBOLD)
        ink = tokens.text if self._sentences else tokens.text3
        for number, line in enumerate(self._lines(wide)):
            text(painter, QRect(0, LABEL + GAP + LINE * number, wide, LINE), line, ink, 15)
