"""The rows under the rep's hands: keys and pointer move, pick out and open."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip

from leaddesk.desktop.companies.rows import ROW, Row, Rows
from leaddesk.desktop.widgets.keys import ENTER, is_bare

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_LEAPS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class RowList(Rows[Row]):
    """Rows that answer keys and pointer; keys it does not know go on to the page.

    Signals:
        opened: the id of a row, by Enter or a double click.
        left_above: Up was pressed on the first row.
    """

    opened = Signal(object)
    left_above = Signal()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and open; other keys are the page's."""
        key = Qt.Key(event.key())
        if not is_bare(event) or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        elif key in _STEPS:
            self.step(_STEPS[key])
        elif key in _LEAPS:
            self.set_current(self._current + _LEAPS[key] * self._leap())
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.set_current(0 if key == Qt.Key.Key_Home else self._count - 1)
        elif key in ENTER:
            if self._id is not None:
                self.opened.emit(self._id)
        else:
            event.ignore()

    def step(self, by: int) -> None:
        """Make the next row (1) or the one before (-1) current."""
        if self._current <= 0 and by < 0:
            self.set_current(0)
            self.left_above.emit()
        else:
            self.set_current(self._current + by)

    def _leap(self) -> int:
        first, last = self._seen()
        return max(1, last - first - 1)

    # Pointer

    def event(self, event: QEvent) -> bool:
        """Say a row whole where the pointer rests: words that have no room are cut."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self.row(event.pos().y() // ROW)
            if row is not None:
                QToolTip.showText(event.globalPos(), self.describe(row), self)
            return True
        return super().event(event)

    def _under(self, event: QMouseEvent) -> int:
        index = int(event.position().y()) // ROW
        return index if 0 <= index < self._count else -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click makes a row current."""
        index = self._under(event)
        if index >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.set_current(index)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The press said it all."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the row."""
        if self._under(event) == self._current and self._id is not None:
            self.opened.emit(self._id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the hover fill."""
        self._set_hover(self._under(event))

    def leaveEvent(self, event: QEvent) -> None:
        """Take the hover fill away."""
        super().leaveEvent(event)
        self._set_hover(-1)

    def _set_hover(self, index: int) -> None:
        before, self._hover = self._hover, index
        for line in {before, index} - {-1}:
            self.update(0, ROW * line, self.width(), ROW)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Light the current row; by Tab it comes into view."""
        super().focusInEvent(event)
        if self._current < 0:
            self.set_current(0)
        elif event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        ):
            self._show_current()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Dim the current row."""
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint for another width."""
        super().resizeEvent(event)
        self.update()
