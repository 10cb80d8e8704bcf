"""The keys of the fields, drawn below them."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.theme.fonts import width
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.paint import KEY, key_caps, keys_width, text

_LINE, _GAP, _BETWEEN = 24, 16, 6


class KeyHints(QWidget):
    """Key caps and what they do, line below line where there is no room; left to begin at 132."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._left = 132
        self._tell()
        theme.keymap.changed.connect(self._tell)

    def _hints(self) -> list[tuple[tuple[str, ...], str]]:
        now = self._theme.keymap.now
        both = ("B",) if self._theme.keymap.single_keys else ()
        hints = [
            ((*now(("J",)), *now(("K",))), self.tr("field")),
            (("\N{LEFTWARDS ARROW}", "\N{RIGHTWARDS ARROW}"), self.tr("choose")),
            (both, self.tr("keep both")),
            (now(("E",)), self.tr("type another value")),
        ]
        return [each for each in hints if each[0]]

    def _tell(self) -> None:
        said = ", ".join(f"{' '.join(keys)} {word}" for keys, word in self._hints())
        self.setAccessibleName(said)
        self.update()

    def begin_at(self, left: int) -> None:
        """Begin below the cells."""
        self._left = left
        self.update()

    def tall(self, wide: int) -> int:
        """Return the height needed at a width."""
        places = self._places(wide)
        return places[-1].bottom() + 1 if places else 0

    def _places(self, wide: int) -> list[QRect]:
        places: list[QRect] = []
        x, y = self._left, 0
        for keys, word in self._hints():
            need = keys_width(keys) + _BETWEEN + width(word, 12)
            if x > self._left and x + need > wide - 20:
                x, y = self._left, y + _LINE
            places.append(QRect(x, y, need, _LINE))
            x += need + _GAP
        return places

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the line anew."""
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw caps and words."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.canvas)
        for (keys, word), place in zip(self._hints(), self._places(self.width()), strict=True):
            top = place.top() + (_LINE - KEY) // 2
            after = key_caps(
                painter, place.left(), top, keys, tokens.text2, tokens.ctl, tokens.canvas
            )
            room = QRect(after + _BETWEEN, place.top(), place.right() + 2 - after, _LINE)
            text(painter, room, word, tokens.text2, 12)
