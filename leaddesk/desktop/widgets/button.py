"""Buttons that carry their key: plain, primary, ghost and icon."""

from enum import Enum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from leaddesk.desktop.theme.fonts import MEDIUM, SEMIBOLD, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.keys import ENTER
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

RING = 3  # room around the shape for the focus ring, so that it is never cut


class Look(Enum):
    """How loud a button is; one primary a screen."""

    PLAIN = "plain"
    PRIMARY = "primary"
    GHOST = "ghost"


class Pressable(QAbstractButton):
    """A button that only its painter draws; keeps the pointer's state, and Enter presses it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover fill."""
        super().enterEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as Space does."""
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    @property
    def hovered(self) -> bool:
        """Whether the pointer is over it and it would answer."""
        return self.underMouse() and self.isEnabled()


class Button(Pressable):
    """One action: words, and at the right the key that does the same.

    The widget is 3 px larger than the drawn shape on every side (`RING`), which is where the focus
    ring goes; `sizeHint` counts that in.
    """

    def __init__(
        self,
        theme: Theme,
        label: str,
        keys: tuple[str, ...] = (),
        look: Look = Look.PLAIN,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._keys = keys
        self._look = look
        self._icon = icon
        self._tall = 28
        self._fixed = 0
        self.show_label(label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_label(self, label: str, spoken: str = "", keys: tuple[str, ...] | None = None) -> None:
        """Change the words, and the keys where given.

        `spoken` is the accessible name where the words alone do not do.
        """
        self.setText(label)
        if keys is not None:
            self._keys = keys
        key = "+".join(self.caps)
        name = spoken or label
        self.setAccessibleName(f"{name}, {key}" if key and not spoken else name)
        self.updateGeometry()
        self.update()

    @property
    def caps(self) -> tuple[str, ...]:
        """The key caps as they are now: the rep may have chosen another key."""
        return self.theme.keymap.now(self._keys)

    def set_height(self, height: int) -> None:
        """Use 32 (large) or 44 (flow) instead of 28."""
        self._tall = height
        self.updateGeometry()

    def set_shape_width(self, wide: int) -> None:
        """Give the drawn shape a width, so that buttons below one another line up; key at right."""
        self._fixed = wide
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Shape plus room for the ring."""
        return QSize(self._shape_width() + 2 * RING, self._tall + 2 * RING)

    def _weight(self) -> int:
        return SEMIBOLD if self._look is Look.PRIMARY else MEDIUM

    def _shape_width(self) -> int:
        if self._fixed:
            return self._fixed
        wide = 11 + (20 if self._icon and self.text() else 0)
        if not self.text():
            return 28
        wide += width(self.text(), 13, self._weight())
        return wide + (7 + keys_width(self.caps) + 6 if self.caps else 11)

    def _colours(self) -> tuple[QColor, QColor, QColor]:
        """Fill, edge, ink of the present state."""
        tokens, look = self.theme.tokens, self._look
        if not self.isEnabled():
            return CLEAR, CLEAR if look is Look.GHOST else tokens.line, tokens.disabled
        if look is Look.PRIMARY:
            fill = tokens.accentfillhover if self.hovered or self.isDown() else tokens.accentfill
            return fill, CLEAR, tokens.onaccent
        rest = CLEAR if look is Look.GHOST else tokens.canvas
        fill = tokens.pressed if self.isDown() else tokens.hover if self.hovered else rest
        edge = CLEAR if look is Look.GHOST else tokens.ctl
        return fill, edge, tokens.text2 if look is Look.GHOST else tokens.text

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the shape, the words, the key and the ring."""
        painter = QPainter(self)
        tokens = self.theme.tokens
        fill, edge, ink = self._colours()
        shape = QRect(RING, (self.height() - self._tall) // 2, self._shape_width(), self._tall)
        frame(painter, QRectF(shape), 6, fill, edge)
        if self.hasFocus():
            focus_ring(painter, QRectF(shape), 6, tokens.accent)
        x = self._paint_icon(painter, shape, ink)
        text(painter, shape.adjusted(x - RING, 0, -4, 0), self.text(), ink, 13, self._weight())
        if self.caps:
            left = shape.right() + 1 - 6 - keys_width(self.caps)
            top = shape.top() + (self._tall - KEY) // 2
            key_caps(painter, left, top, self.caps, *self._key_colours(ink))

    def _paint_icon(self, painter: QPainter, shape: QRect, ink: QColor) -> int:
        if not self._icon:
            return RING + 11
        size = 13 if self.text() else 16
        left = shape.left() + (11 if self.text() else (shape.width() - size) // 2)
        top = shape.top() + (self._tall - size) / 2
        paint_icon(painter, self._icon, QRectF(left, top, size, size), ink, 1.6)
        return left + 20

    def _key_colours(self, ink: QColor) -> tuple[QColor, QColor, QColor]:
        """Ink, edge, fill of the key caps."""
        tokens = self.theme.tokens
        if not self.isEnabled():
            return ink, tokens.line, CLEAR
        if self._look is Look.PRIMARY:
            return tokens.onaccent, CLEAR, BLACK_FIFTH
        return tokens.text2, tokens.ctl, tokens.canvas


class IconButton(Button):
    """A square button with a drawing only; its name is for the screen reader and the tip."""

    def __init__(self, theme: Theme, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", (), Look.GHOST, icon, parent)
        self.setAccessibleName(name)
        self.setToolTip(name)
