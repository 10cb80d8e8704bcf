"""The list the rep lives in: 100,000 leads, one current, every step and outcome by key."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.inbox.folding_list import FoldingList
from leaddesk.desktop.inbox.geometry import HEADER, ROW, Place
from leaddesk.desktop.inbox.picking import Picks
from leaddesk.desktop.inbox.row_paint import TEXT_LEFT
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.keys import ENTER, is_bare

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class InboxList(FoldingList):
    """The inbox under the rep's hands; keys it does not know go on to the window.

    Signals:
        opened: the id of a lead to open, Enter or a double click.
        digit_for_picked: a digit pressed while leads are picked: it means all of them.
        span_wanted: (status, first, count) of leads to pick.
        group_wanted: (status, count) of leads to pick, or to let go where all are picked.
    """

    opened = Signal(object)
    digit_for_picked = Signal(int)
    span_wanted = Signal(str, int, int)
    group_wanted = Signal(str, int)

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(theme, clock, parent)
        self.picks = Picks(self)
        self.picks.changed.connect(self._on_picks_changed)
        self._extends = False  # the next lead that becomes current is picked too
        self.current_changed.connect(self._on_current_changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, fold, open or log; other keys are the window's."""
        if digit := self._theme.keymap.digit(event):
            self._on_digit_chosen(digit)
        elif event.modifiers() == Qt.KeyboardModifier.ShiftModifier and event.key() in _STEPS:
            self.extend(_STEPS[Qt.Key(event.key())])
        elif not self._is_plain(event) or not self._go(event.key()):
            event.ignore()

    def _is_plain(self, event: QKeyEvent) -> bool:
        return is_bare(event) and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier

    def _go(self, key: int) -> bool:
        """Do what a moving key says; False when it is none."""
        if key in _STEPS:
            self.step(_STEPS[Qt.Key(key)])
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._leap(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_Home:
            self._move(self._geometry.first_lead())
        elif key == Qt.Key.Key_End:
            self._move(self._geometry.last_lead())
        elif key == Qt.Key.Key_Left:
            self._fold_here(on=True)
        elif key == Qt.Key.Key_Right:
            self._fold_here(on=False)
        elif key == Qt.Key.Key_Space:
            self._toggle_pick()
        elif key in ENTER:
            if self._lead is not None:
                self.opened.emit(self._lead)
            else:
                self._fold_here(on=False)
        else:
            return False
        return True

    def step(self, step: int) -> None:
        """Go to the next line (1) or the one before (-1)."""
        current = self._geometry.current
        target = self._geometry.stop(current, step) if current else self._geometry.first_lead()
        self._move(target)
        if target is None and step < 0:
            self.verticalScrollBar().setValue(0)

    # Picking

    def _on_digit_chosen(self, digit: int) -> None:
        if self.picks:
            self.digit_for_picked.emit(digit)
        else:
            super()._on_digit_chosen(digit)

    def extend(self, step: int) -> None:
        """Pick the current lead, and the one the step leads to."""
        if self._lead is not None:
            self.picks.add([self._lead])
        self._extends = True
        self.step(step)

    def pick_group(self) -> None:
        """Pick every lead of the current group, or let them go where all are picked."""
        current = self._geometry.current
        if current is not None:
            self._pick_group(current.group)

    def _pick_group(self, group: int) -> None:
        block = self._geometry.blocks[group]
        self.group_wanted.emit(block.status, block.count)

    def _toggle_pick(self) -> None:
        current = self._geometry.current
        if current is not None and current.is_header:
            self._pick_group(current.group)
        elif self._lead is not None:
            self.picks.toggle(self._lead)

    def _on_current_changed(self, lead: object) -> None:
        if self._extends and lead is not None:
            self._extends = False
            self.picks.add([lead])  # type: ignore[list-item]  # a UUID

    def _on_picks_changed(self) -> None:
        current = self._geometry.current
        row = self._row(current) if current and not current.is_header else None
        if row is not None:
            self._describe(row, current)
        self.viewport().update()

    def _is_picked(self, lead: object) -> bool:
        return lead in self.picks

    def _pick_by_click(self, place: Place, event: QMouseEvent) -> bool:
        """Pick by a click on the icon or with Ctrl, a stretch with Shift; False: a plain click."""
        held, row = event.modifiers(), self._row(place)
        current = self._geometry.current
        if held & Qt.KeyboardModifier.ShiftModifier and current and current.group == place.group:
            low, high = sorted((max(0, current.index), place.index))
            block = self._geometry.blocks[place.group]
            self.span_wanted.emit(block.status, low, high - low + 1)
        elif row is not None and (
            held & Qt.KeyboardModifier.ControlModifier or event.position().x() < TEXT_LEFT - 6
        ):
            self.picks.toggle(row.id)
        else:
            return False
        return True

    def _leap(self, step: int) -> None:
        place = self._geometry.current
        for _ in range(max(1, self.viewport().height() // ROW - 2)):
            further = self._geometry.stop(place, step) if place else None
            place = further or place
        self._move(place)

    def _fold_here(self, *, on: bool) -> None:
        current = self._geometry.current
        if current is not None:
            self.fold(self._geometry.blocks[current.group].status, on=on)

    # Pointer

    def _place_under(self, point: QPoint) -> Place | None:
        return self._geometry.at(point.y() + self._scroll())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click makes a lead current; on a header it folds."""
        place = self._place_under(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or place is None:
            event.ignore()
        elif place.is_header:
            self._toggle(place.group)
        elif not self._pick_by_click(place, event):
            self._move(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The press said it all."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the lead."""
        place = self._place_under(event.position().toPoint())
        if place is not None and not place.is_header and self._lead is not None:
            self.opened.emit(self._lead)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the hover fill, repainting the two lines it concerns."""
        self._set_hover(self._place_under(event.position().toPoint()))

    def viewportEvent(self, event: QEvent) -> bool:
        """Take the hover fill away when the pointer leaves."""
        if event.type() == QEvent.Type.Leave:
            self._set_hover(None)
        return super().viewportEvent(event)

    def _set_hover(self, place: Place | None) -> None:
        if place == self._hover:
            return
        before, self._hover = self._hover, place
        for line in (before, place):
            if line is not None and line.group < len(self._geometry.blocks):
                top = self._geometry.top_of(line) - self._scroll()
                self.viewport().update(0, top, self.viewport().width(), max(HEADER, ROW))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Light the current line."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Dim the current line."""
        super().focusOutEvent(event)
        self.viewport().update()
