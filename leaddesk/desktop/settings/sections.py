"""The list of sections at the left of Settings."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from leaddesk.desktop.theme.fonts import MEDIUM, SEMIBOLD, width
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import Pressable
from leaddesk.desktop.widgets.paint import CLEAR, focus_ring, frame, text

_ROW, _PAD = 30, 12
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SectionItem(Pressable):
    """One section; Up and Down go to the next.

    Signals:
        stepped: 1 or -1.
    """

    stepped = Signal(int)

    def __init__(self, theme: Theme, name: str, title: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.name = name
        self.setText(title)
        self.setAccessibleName(title)
        self.setToolTip(title)
        self.setCheckable(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go among the sections."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the item; the one shown is filled, accented and heavier."""
        painter = QPainter(self)
        tokens, on = self.theme.tokens, self.isChecked()
        box = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        if on or self.hovered:
            frame(painter, box, 6, tokens.sel if on else tokens.hover, CLEAR)
        if self.hasFocus():
            focus_ring(painter, box.adjusted(3, 3, -3, -3), 4, tokens.accent)
        room = QRect(10, 0, self.width() - 14, self.height())
        ink = tokens.accenttext if on else tokens.text2
        text(painter, room, self.text(), ink, 13, SEMIBOLD if on else MEDIUM)


class SectionList(QWidget):
    """Sections below one another; an arrow shows the next at once.

    Signals:
        chosen: the name of a section.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, sections: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Sections of Settings"))
        self._group = QButtonGroup(self)
        self.items = [SectionItem(theme, name, title, self) for name, title in sections]
        for item in self.items:
            self._group.addButton(item)
            item.stepped.connect(self._on_stepped)
        self._group.buttonClicked.connect(self._on_clicked)
        self.show_chosen(self.items[0].name)

    def natural_width(self) -> int:
        """Return the width at which no title is cut."""
        widest = max(width(item.text(), 13, SEMIBOLD) for item in self.items)
        return max(168, widest + 14 + 2 * _PAD + 4)

    def show_chosen(self, name: str) -> None:
        """Mark the section shown; it is the one stop of Tab here."""
        had = any(item.hasFocus() for item in self.items)
        for item in self.items:
            on = item.name == name
            item.setChecked(on)
            item.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)
            if on:
                self.setFocusProxy(item)
                if had:
                    item.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self, item: SectionItem) -> None:
        self.show_chosen(item.name)
        self.chosen.emit(item.name)

    def _on_stepped(self, by: int) -> None:
        at = next(at for at, item in enumerate(self.items) if item.isChecked())
        item = self.items[max(0, min(len(self.items) - 1, at + by))]
        self._on_clicked(item)
        item.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the items."""
        super().resizeEvent(event)
        for at, item in enumerate(self.items):
            item.setGeometry(_PAD, _PAD + _ROW * at, self.width() - 2 * _PAD - 1, _ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and edge."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.canvas)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), tokens.line)
