"""One line of the rail: an icon, a word and a count, wide or as icon and count alone."""

from enum import Enum

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop import words
from leaddesk.desktop.theme.fonts import MEDIUM, REGULAR, SEMIBOLD
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import Pressable
from leaddesk.desktop.widgets.paint import CLEAR, focus_ring, frame, text


class Kind(Enum):
    """What an item is in the rail."""

    MAIN = 28
    SUB = 26


class RailItem(Pressable):
    """A page to go to; active, hovered or quiet.

    Signals:
    """

    stepped = Signal(int)
    focused = Signal()

    def __init__(self, theme: Theme, page: str, kind: Kind, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.page = page
        self.kind = kind
        self.compact = False
        self._icon = ""
        self._count = 0
        self._alarm = False
        self.setCheckable(True)

    def show_item(self, icon: str, label: str, count: int = 0, *, alarm: bool = False) -> None:
        """Fill the line; a count of zero is not drawn, `alarm` draws it in danger."""
        self._icon, self._count, self._alarm = icon, count, alarm and count > 0
        self.setText(label)
        self.setToolTip(label if self.compact else "")
        self.setAccessibleName(f"{label}, {words.number(count)}" if count else label)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go along the rail without leaving the page; Enter goes to the page."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    @property
    def count(self) -> int:
        """The count shown."""
        return self._count

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into sight."""
        super().focusInEvent(event)
        self.focused.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw fill, icon, word and count."""
        painter = QPainter(self)
        tokens, active = self.theme.tokens, self.isChecked()
        box = QRectF(self.rect())
        if active or self.hovered:
            frame(painter, box, 6, tokens.sel if active else tokens.hover, CLEAR)
        if self.hasFocus():
            focus_ring(painter, box.adjusted(2, 2, -2, -2), 4, tokens.accent)
        ink = tokens.accenttext if active else tokens.text2
        quiet = tokens.accenttext if active else tokens.text3
        inset = 6 if self.compact else 8
        if self._icon:
            top = (self.height() - 16) / 2
            paint_icon(painter, self._icon, QRectF(inset, top, 16, 16), quiet)
        count = words.number(self._count) if self._count else ""
        if self.compact:
            if self._count > 999:  # three letters are all there is room for
                count = f"{min(99, self._count // 1000)}k"
            room = QRect(inset + 20, 0, self.width() - inset - 19, self.height())
            text(painter, room, count, quiet, 11, SEMIBOLD if active else MEDIUM)
            return
        strong = SEMIBOLD if active or self._alarm else MEDIUM
        room = self.rect().adjusted(0, 0, -8, 0)
        color = tokens.danger if self._alarm else quiet
        used = text(painter, room, count, color, 12, strong, Qt.AlignmentFlag.AlignRight)
        weight = SEMIBOLD if active else REGULAR if self.kind is Kind.SUB else MEDIUM
        line = QRect(34, 0, self.width() - 34 - used - 16, self.height())
        text(painter, line, self.text(), ink, 13, weight)
