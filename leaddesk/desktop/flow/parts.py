"""The pressable parts of flow mode: quiet hints of 13 px, and buttons 44 high."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.desktop.theme.fonts import MEDIUM, SEMIBOLD, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import KeyHint
from leaddesk.desktop.widgets.button import RING, Pressable
from leaddesk.desktop.widgets.paint import (
    BLACK_FIFTH,
    CLEAR,
    KEY,
    focus_ring,
    frame,
    key_caps,
    keys_width,
    text,
)

BIG_KEY = 22
TALL = 44
_GAP = 6


class Hint(KeyHint):
    """Words and key in 13 px, text2."""

    def sizeHint(self) -> QSize:
        """Words, gap, caps; room for the ring."""
        caps = keys_width(self.caps)
        return QSize(width(self.text()) + (_GAP + caps if caps else 0) + 2 * RING, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw words and caps; darker under the pointer."""
        painter = QPainter(self)
        tokens = self.theme.tokens
        ink = tokens.text if self.hovered else tokens.text2
        room = QRect(RING, 0, self.width() - RING, self.height())
        used = text(painter, room, self.text(), ink)
        top = (self.height() - KEY) // 2
        x = RING + used + _GAP
        key_caps(painter, x, top, self.caps, tokens.text2, tokens.ctl, tokens.canvas)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()).adjusted(2, 3, -2, -3), 4, tokens.accent)


def big_key(
    painter: QPainter, left: int, top: int, word: str, ink: QColor, edge: QColor, fill: QColor
) -> int:
    """Draw a key cap 22 high; return the x after it."""
    wide = big_key_width(word)
    frame(painter, QRectF(left, top, wide, BIG_KEY), 5, fill, edge)
    room = QRect(left, top, wide, BIG_KEY)
    text(painter, room, word, ink, 13, MEDIUM, Qt.AlignmentFlag.AlignHCenter)
    return left + wide


def big_key_width(word: str) -> int:
    """Return the room a large key cap takes; none without a word."""
    return max(BIG_KEY, width(word, 13, MEDIUM) + 10) if word else 0


class BigButton(Pressable):
    """One action in 15 px: icon, words, key; the primary one is Call."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        key: str,
        icon: str = "",
        *,
        primary: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._key = key
        self._icon = icon
        self._primary = primary
        self.show_label(label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_label(self, label: str, key: str | None = None) -> None:
        """Change the words, and the usual key where given."""
        self._key = self._key if key is None else key
        self.setText(label)
        self.setAccessibleName(", ".join(part for part in (label, self._cap()) if part))
        self.updateGeometry()
        self.update()

    def _cap(self) -> str:
        return "+".join(self.theme.keymap.now((self._key,))) if self._key else ""

    def _weight(self) -> int:
        return SEMIBOLD if self._primary else MEDIUM

    def sizeHint(self) -> QSize:
        """Shape plus room for the ring."""
        cap = big_key_width(self._cap())
        wide = (18 if self._icon else 14) + (18 + 12 if self._icon else 0)
        wide += width(self.text(), 15, self._weight()) + (12 + cap if cap else 2) + 12 + 1
        return QSize(wide + 2 * RING, TALL + 2 * RING)

    def _colours(self) -> tuple[QColor, QColor, QColor]:
        """Fill, edge, ink of the present state."""
        tokens = self.theme.tokens
        if self._primary:
            strong = self.hovered or self.isDown()
            fill = tokens.accentfillhover if strong else tokens.accentfill
            return fill, CLEAR, tokens.onaccent
        fill = tokens.pressed if self.isDown() else tokens.hover if self.hovered else tokens.canvas
        return fill, tokens.ctl, tokens.text

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the shape, icon, words, key and ring."""
        painter = QPainter(self)
        tokens = self.theme.tokens
        fill, edge, ink = self._colours()
        shape = self.rect().adjusted(RING, RING, -RING, -RING)
        frame(painter, QRectF(shape), 8, fill, edge)
        if self.hasFocus():
            focus_ring(painter, QRectF(shape), 8, tokens.accent)
        x = shape.left() + (18 if self._icon else 14)
        if self._icon:
            paint_icon(painter, self._icon, QRectF(x, shape.top() + 13, 18, 18), ink)
            x += 30
        room = QRect(x, shape.top(), shape.right() - x, shape.height())
        x += text(painter, room, self.text(), ink, 15, self._weight()) + 12
        cap = self._cap()
        if cap:
            key_ink, key_edge = (tokens.onaccent, CLEAR) if self._primary else _cap_inks(self.theme)
            ground = BLACK_FIFTH if self._primary else tokens.canvas
            big_key(painter, x, shape.top() + 11, cap, key_ink, key_edge, ground)


def _cap_inks(theme: Theme) -> tuple[QColor, QColor]:
    return theme.tokens.text2, theme.tokens.ctl
