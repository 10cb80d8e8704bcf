"""The list the rep lives in: 100,000 leads, one current, every step and outcome by key."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

from leaddesk.desktop.inbox.current_list import CurrentList
from leaddesk.desktop.inbox.geometry import HEADER, ROW, Place
from leaddesk.desktop.widgets.keys import ENTER, is_bare

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class InboxList(CurrentList):
    """The inbox under the rep's hands; keys it does not know go on to the window.

    Signals:
        opened: the id of a lead to open, Enter or a double click.
    """

    opened = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, fold, open or log; other keys are the window's."""
        if digit := self._theme.keymap.digit(event):
            self._act(self._presses.press(digit))
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
        else:
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
