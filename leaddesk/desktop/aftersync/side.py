"""The left of the page: what is to choose, what was not sent, what was merged without asking."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QToolTip, QWidget

from leaddesk.desktop.access import Spoken, say_current
from leaddesk.desktop.aftersync import words
from leaddesk.desktop.theme.fonts import REGULAR, SEMIBOLD
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.keys import is_bare
from leaddesk.desktop.widgets.paint import text
from leaddesk.desktop.words import number
from leaddesk.domain.sync_rows import AfterSync

HEADER, ROW, MORE = 30, 57, 40
FEW = 5
"""So many merged leads are listed before "13 more"."""

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}


@dataclass(frozen=True, slots=True)
class Item:
    """One line: a heading (`thing` None), something to look at, or how many more there are.

    Attributes:
        key: by which it is known again.
        thing: a `ClashRow`, `TrayRow` or `MergedLead`; MORE_MARK: unfolds.
    """

    key: Any
    title: str
    said: str = ""
    thing: Any = None


UNFOLD = "unfold"


class Things(QWidget):
    """Painted lines under headings, one of them current.

    Signals:
        current_changed: the `ClashRow`, `TrayRow` or `MergedLead` now current, or None.
    """

    current_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items: list[Item] = []
        self._current, self._hover = -1, -1
        self._found = AfterSync()
        self._whole = False
        self.setAccessibleName(self.tr("To look at"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_found(self, found: AfterSync) -> None:
        """List what there is; what was current stays so, else what is now in its place."""
        before = self._items[self._current] if 0 <= self._current < len(self._items) else None
        at = self._current
        self._found = found
        self._items = self._listed(found)
        keys = [item.key for item in self._items]
        if before is not None and before.key in keys:
            at = keys.index(before.key)
        self._current = self._near(at)
        self.setFixedHeight(sum(self._tall(item) for item in self._items))
        self._tell()
        self.update()

    def _listed(self, found: AfterSync) -> list[Item]:
        items: list[Item] = []
        if found.clashes:
            items.append(Item("h1", self.tr("Your choice"), number(len(found.clashes))))
            items += [Item(row.id, row.name, words.changed_text(row), row) for row in found.clashes]
        if found.tray:
            items.append(Item("h2", self.tr("Not sent"), number(len(found.tray))))
            items += [
                Item(("tray", row.id), row.name or row.what, words.tray_text(row), row)
                for row in found.tray
            ]
        if found.merged:
            items.append(Item("h3", self.tr("Merged without asking"), number(len(found.merged))))
            few = len(found.merged) if self._whole else FEW
            items += [
                Item(("merged", each.lead), each.name, each.said, each)
                for each in found.merged[:few]
            ]
            if len(found.merged) > few:
                more = self.tr("{n} more").format(n=number(len(found.merged) - few))
                items.append(Item("more", more, thing=UNFOLD))
        return items

    def _near(self, at: int) -> int:
        """Return the nearest line that can be current."""
        can = [n for n, item in enumerate(self._items) if item.thing not in (None, UNFOLD)]
        if not can:
            return -1
        return min(can, key=lambda n: (abs(n - at), -n))

    @staticmethod
    def _tall(item: Item) -> int:
        return HEADER if item.thing is None else MORE if item.thing == UNFOLD else ROW

    def current(self) -> Any:
        """Return what is current; None: nothing is there."""
        return self._items[self._current].thing if self._current >= 0 else None

    def titles(self) -> list[str]:
        """Return what the lines say, from above."""
        return [item.title for item in self._items]

    def step(self, by: int) -> None:
        """Go to the next line or the one before; past the last one, "13 more" unfolds."""
        at = self._current + by
        while 0 <= at < len(self._items):
            if self._items[at].thing == UNFOLD:
                self._unfold()
                return
            if self._items[at].thing is not None:
                self._go(at)
                return
            at += by

    def look_for(self, said: str) -> None:
        """Make the first line current whose words hold these."""
        held = said.casefold()
        for at, item in enumerate(self._items):
            if item.thing not in (None, UNFOLD) and held in item.title.casefold():
                self._go(at)
                return

    def _go(self, at: int) -> None:
        self._current = at
        self._bring_into_view()
        self._tell()
        self.update()

    def _unfold(self) -> None:
        self._whole = True
        self.show_found(self._found)

    def _tell(self) -> None:
        item = self._items[self._current] if self._current >= 0 else None
        self.setAccessibleDescription(self._spoken(item) if item else "")
        say_current(self)
        self.current_changed.emit(item.thing if item else None)

    def _bring_into_view(self) -> None:
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if isinstance(parent, QScrollArea):
            rect = self._rect(self._current)
            parent.ensureVisible(0, rect.center().y(), 0, rect.height() // 2 + HEADER)

    @staticmethod
    def _spoken(item: Item) -> str:
        return f"{item.title}, {item.said}" if item.said else item.title

    def spoken_lines(self) -> tuple[Spoken, ...]:
        """Return the lines for the screen reader."""
        return tuple(
            Spoken(
                self._spoken(item), self._rect(at), at == self._current, header=item.thing is None
            )
            for at, item in enumerate(self._items)
        )

    def _rect(self, at: int) -> QRect:
        top = sum(self._tall(item) for item in self._items[:at])
        return QRect(0, top, self.width(), self._tall(self._items[at]))

    def _at(self, y: float) -> int:
        for at in range(len(self._items)):
            rect = self._rect(at)
            if rect.top() <= y <= rect.bottom():
                return at
        return -1

    # Keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and J, K go through the lines; the rest is the page's."""
        key = Qt.Key(event.key())
        letter = key in (Qt.Key.Key_J, Qt.Key.Key_K)
        if key in _STEPS and is_bare(event) and (not letter or self._theme.keymap.single_keys):
            self.step(_STEPS[key])
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Say a line whole where the pointer rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self._at(event.pos().y())
            if at >= 0:
                QToolTip.showText(event.globalPos(), self._spoken(self._items[at]), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click makes a line current."""
        at = self._at(event.position().y())
        if at >= 0 and self._items[at].thing == UNFOLD:
            self._unfold()
        elif at >= 0 and self._items[at].thing is not None:
            self._go(at)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the hover fill."""
        self._set_hover(self._at(event.position().y()))

    def leaveEvent(self, event: QEvent) -> None:
        """Take the hover fill away."""
        super().leaveEvent(event)
        self._set_hover(-1)

    def _set_hover(self, at: int) -> None:
        if at != self._hover:
            self._hover = at
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Light the current line."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Dim it."""
        super().focusOutEvent(event)
        self.update()

    # Paint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines exposed."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.tokens.canvas)
        top = 0
        for at, item in enumerate(self._items):
            rect = QRect(0, top, self.width(), self._tall(item))
            top += rect.height()
            if rect.intersects(event.rect()):
                (self._paint_header if item.thing is None else self._paint_row)(
                    painter, at, item, rect
                )

    def _paint_header(self, painter: QPainter, _at: int, item: Item, rect: QRect) -> None:
        tokens = self._theme.tokens
        painter.fillRect(rect, tokens.sunken)
        painter.fillRect(0, rect.bottom(), rect.width(), 1, tokens.line)
        room = rect.adjusted(20, 0, -16, -1)
        used = text(painter, room, item.title, tokens.text2, 12, SEMIBOLD)
        count = room.adjusted(used + 8, 0, 0, 0)
        text(painter, count, item.said, tokens.text2, 12, SEMIBOLD, Qt.AlignmentFlag.AlignRight)

    def _paint_row(self, painter: QPainter, at: int, item: Item, rect: QRect) -> None:
        tokens, current = self._theme.tokens, at == self._current
        fill = tokens.sel if current else tokens.hover if at == self._hover else tokens.canvas
        if current and not self.hasFocus():
            fill = tokens.pressed
        painter.fillRect(rect, fill)
        if item.thing == UNFOLD:
            text(painter, rect.adjusted(20, 0, -16, 0), item.title, tokens.text2)
            return
        painter.fillRect(0, rect.bottom(), rect.width(), 1, tokens.soft)
        if current and self.hasFocus():
            painter.fillRect(0, rect.top(), 3, ROW, tokens.accent)
        room = QRect(20, rect.top() + 10, rect.width() - 36, 18)
        is_choice = not hasattr(item.thing, "rows")
        text(painter, room, item.title, tokens.text, 13, 500 if is_choice else REGULAR)
        text(painter, room.translated(0, 19), item.said, tokens.text2, 12)
