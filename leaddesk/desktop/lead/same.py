"""A quiet line above a lead that may be in the book twice; it leads to both side by side."""

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.theme.fonts import MEDIUM
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING, Pressable
from leaddesk.desktop.widgets.paint import KEY, focus_ring, frame, key_caps, keys_width, text
from leaddesk.domain.rows import SameLead

_TALL = 32


class SameNote(Pressable):
    """Says whom a lead may be, with the key that shows both; hidden where there is nobody."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._said = ""

    def show_same(self, same: SameLead | None) -> None:
        """Name whom the lead may be; None: nobody."""
        self.setVisible(same is not None)
        if same is not None:
            form = self.tr("May be the same as {name}")
            self._said = form.format(name=same.name)
            key = "+".join(self._caps())
            self.setText(self._said)
            self.setAccessibleName(", ".join(part for part in (self._said, key) if part))
            self.setToolTip(self._said)
            self.update()

    def _caps(self) -> tuple[str, ...]:
        return self.theme.keymap.caps_of("same")

    def tall(self) -> int:
        """Return the height of the shape with the gap below it; 0: it is hidden."""
        return 0 if self.isHidden() else _TALL + 8

    def sizeHint(self) -> QSize:
        """Shape plus room for the ring."""
        return QSize(240, _TALL + 2 * RING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the note in the colour of duplicates."""
        painter = QPainter(self)
        tokens = self.theme.tokens
        shape = self.rect().adjusted(RING, RING, -RING, -RING)
        fill = tokens.hover if self.hovered else tokens.warntint
        frame(painter, QRectF(shape), 8, fill, tokens.warnline)
        if self.hasFocus():
            focus_ring(painter, QRectF(shape), 8, tokens.accent)
        box = QRectF(shape.left() + 10, shape.top() + (_TALL - 14) / 2, 14, 14)
        paint_icon(painter, "dup", box, tokens.warn)
        caps = self._caps()
        right = shape.right() - 8 - keys_width(caps)
        top = shape.top() + (_TALL - KEY) // 2
        key_caps(painter, right, top, caps, tokens.text2, tokens.ctl, tokens.canvas)
        room = QRect(shape.left() + 34, shape.top(), right - shape.left() - 44, _TALL)
        text(painter, room, self._said, tokens.text, 13, MEDIUM)
