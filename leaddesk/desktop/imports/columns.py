"""Which column is which field, beside the rows; each can be put right."""

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from leaddesk.desktop.imports import words
from leaddesk.desktop.imports.table import HEAD
from leaddesk.desktop.theme.fonts import MEDIUM, SEMIBOLD, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import KeyHint, announce
from leaddesk.desktop.widgets.keys import ENTER, is_bare
from leaddesk.desktop.widgets.overlay_bar import OverlayBar
from leaddesk.desktop.widgets.paint import text
from leaddesk.desktop.words import number
from leaddesk.domain.import_shown import ImportColumn, ImportSeen, ImportStatus

ROW, PAD = 27, 5
_SIDE, _FIELD, _ARROW = 16, 108, 12
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_J: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_K: -1}


class ColumnList(QAbstractScrollArea):
    """Columns with their fields, and below them the values of the status column.

    Signals:
        change_asked: (name, field, rectangle in this widget) of the column to put right.
        status_asked: (text, key of its status, rectangle) of the value to put right.
    """

    change_asked = Signal(str, str, QRect)
    status_asked = Signal(str, str, QRect)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns: tuple[ImportColumn, ...] = ()
        self._statuses: tuple[ImportStatus, ...] = ()
        self._remembered: frozenset[str] = frozenset()
        self._status_head = ""
        self._current, self._hover = 0, -1
        self.open_to_change = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Columns"))
        self.viewport().setMouseTracking(True)
        self._bar = OverlayBar(theme, self.verticalScrollBar(), self)

    def show_seen(self, seen: ImportSeen) -> None:
        """Show the columns of a file; the current one stays current."""
        self._columns, self._statuses = seen.columns, seen.statuses
        self._remembered = frozenset(seen.remembered)
        self._status_head = ""
        if seen.statuses:
            self._status_head = self.tr("{column} values").format(column=seen.status_column)
        self._current = min(self._current, max(0, self._many() - 1))
        self._describe()
        self._update_range()

    def column(self) -> ImportColumn | None:
        """Return the current column; None where a value of the status column is current."""
        return self._columns[self._current] if self._current < len(self._columns) else None

    def status(self) -> ImportStatus | None:
        """Return the current value of the status column; None where a column is current."""
        at = self._current - len(self._columns)
        return self._statuses[at] if 0 <= at < len(self._statuses) else None

    def _many(self) -> int:
        return len(self._columns) + len(self._statuses)

    def change(self) -> None:
        """Ask for another field of the current column, or another status of the current value."""
        column, status = self.column(), self.status()
        if not self.open_to_change:
            return
        self._see()
        top = self._top(self._current) - self.verticalScrollBar().value()
        room = QRect(0, top, self.width(), ROW)
        if column is not None:
            self.change_asked.emit(column.name, column.field, room)
        elif status is not None:
            self.status_asked.emit(status.text, status.key, room)

    def _top(self, at: int) -> int:
        """Return where a line begins: the values stand below a head of their own."""
        return PAD + ROW * at + (HEAD + 2 * PAD if at >= len(self._columns) else 0)

    # Keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrows, J and K; Enter changes; other keys are the page's."""
        key = Qt.Key(event.key())
        if not is_bare(event):
            event.ignore()
        elif key in _STEPS:
            self._go(self._current + _STEPS[key])
        elif key in ENTER:
            self.change()
        else:
            event.ignore()

    def _go(self, at: int) -> None:
        self._current = max(0, min(self._many() - 1, at))
        self._see()
        self._describe()
        self.viewport().update()

    def _see(self) -> None:
        bar, top = self.verticalScrollBar(), self._top(self._current)
        if top < bar.value():
            bar.setValue(top - PAD)
        elif top + ROW > bar.value() + self.viewport().height():
            bar.setValue(top + ROW + PAD - self.viewport().height())

    def _describe(self) -> None:
        column, status = self.column(), self.status()
        said = ""
        if status is not None:
            form = self.tr("{value}, {n} times: {status}")
            if status.remembered:
                form = self.tr("{value}, {n} times: {status}, as last time")
            count = number(status.count)
            said = form.format(value=status.text, n=count, status=status.name)
        if column is not None:
            form = self.tr("{column}: {field}")
            if column.name in self._remembered:
                form = self.tr("{column}: {field}, as last time")
            said = form.format(column=column.name, field=words.field_word(column.field))
        self.setAccessibleDescription(said)
        if self.hasFocus():
            announce(self, said)

    def _at(self, event: QMouseEvent) -> int:
        y = int(event.position().y()) + self.verticalScrollBar().value()
        lines = (at for at in range(self._many()) if 0 <= y - self._top(at) < ROW)
        return next(lines, -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a column asks for its field, one on a value for its status."""
        if (at := self._at(event)) >= 0:
            self._go(at)
            self.change()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The press said it all."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the hover fill, and the column's values as a tip."""
        at = self._at(event)
        if at != self._hover:
            self._hover = at
            self.viewport().setToolTip(self._tip(at) if at >= 0 else "")
            self.viewport().update()

    def _tip(self, at: int) -> str:
        if at >= len(self._columns):
            status = self._statuses[at - len(self._columns)]
            return "\n".join(
                (status.text, *((self.tr("as last time"),) if status.remembered else ()))
            )
        column = self._columns[at]
        remembered = (self.tr("as last time"),) if column.name in self._remembered else ()
        return "\n".join((*column.samples, *remembered))

    def viewportEvent(self, event: QEvent) -> bool:
        """Take the hover fill away when the pointer leaves."""
        if event.type() == QEvent.Type.Leave and self._hover >= 0:
            self._hover = -1
            self.viewport().update()
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Light the current column."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Dim it."""
        super().focusOutEvent(event)
        self.viewport().update()

    # Layout and paint

    def _tall(self) -> int:
        columns = 2 * PAD + ROW * len(self._columns)
        return columns + (HEAD + 2 * PAD + ROW * len(self._statuses) if self._statuses else 0)

    def _update_range(self) -> None:
        bar, tall = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(tall)
        bar.setSingleStep(ROW)
        bar.setRange(0, max(0, self._tall() - tall))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the new size."""
        super().resizeEvent(event)
        self._bar.setGeometry(self.width() - OverlayBar.WIDE, 0, OverlayBar.WIDE, self.height())
        self._bar.raise_()
        self._update_range()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Paint the frame anew."""
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the columns, then the values of the status column."""
        painter = QPainter(self.viewport())
        tokens, wide = self._theme.tokens, self.viewport().width()
        painter.fillRect(self.viewport().rect(), tokens.canvas)
        y = PAD - self.verticalScrollBar().value()
        for at, column in enumerate(self._columns):
            self._paint_column(painter, y, at, column)
            y += ROW
        if not self._statuses:
            return
        y += PAD
        painter.fillRect(0, y, wide, HEAD, tokens.sunken)
        painter.fillRect(0, y, wide, 1, tokens.line)
        painter.fillRect(0, y + HEAD - 1, wide, 1, tokens.line)
        head = QRect(_SIDE, y, wide - 2 * _SIDE, HEAD)
        text(painter, head, self._status_head, tokens.text2, 12, SEMIBOLD)
        y += HEAD + PAD
        for at, status in enumerate(self._statuses, len(self._columns)):
            self._paint_status(painter, y, at, status)
            y += ROW

    def _paint_column(self, painter: QPainter, top: int, at: int, column: ImportColumn) -> None:
        tokens, wide = self._theme.tokens, self.viewport().width()
        self._paint_ground(painter, top, at)
        room = _paint_arrow(painter, wide, top, tokens.text3)
        used = text(painter, room, column.name, tokens.text2)
        if column.name in self._remembered:
            word = self.tr("as last time")
            rest = room.adjusted(used + 6, 0, 0, 0)
            if width(word, 11) <= rest.width():
                text(painter, rest, word, tokens.text3, 11)
        ink = tokens.text2 if column.field in (words.OWN, words.LEAVE_OUT) else tokens.text
        _paint_right(painter, wide, top, words.field_word(column.field), ink)

    def _paint_ground(self, painter: QPainter, top: int, at: int) -> None:
        """Light the current line, and the one under the pointer."""
        tokens, wide = self._theme.tokens, self.viewport().width()
        lit = at == self._current and self.hasFocus()
        if lit or at == self._hover:
            painter.fillRect(0, top, wide, ROW, tokens.sel if lit else tokens.hover)
        if lit:
            painter.fillRect(0, top, 3, ROW, tokens.accent)

    def _paint_status(self, painter: QPainter, top: int, at: int, status: ImportStatus) -> None:
        tokens, wide = self._theme.tokens, self.viewport().width()
        self._paint_ground(painter, top, at)
        room = _paint_arrow(painter, wide, top, tokens.text3)
        count = number(status.count)
        room.setRight(room.right() - 8 * len(count))
        used = text(painter, room, status.text, tokens.text2)
        text(painter, QRect(room.left() + used + 4, top + 1, 60, ROW), count, tokens.text3)
        ink = tokens.text if status.known else tokens.text2
        _paint_right(painter, wide, top, status.name, ink)


def _paint_arrow(painter: QPainter, wide: int, top: int, ink: QColor) -> QRect:
    """Draw the arrow; return the room for what stands before it."""
    left = wide - _SIDE - _FIELD - 22
    paint_icon(painter, "arrow", QRectF(left, top + 7.5, _ARROW, _ARROW), ink)
    return QRect(_SIDE, top + 1, left - 8 - _SIDE, ROW)


def _paint_right(painter: QPainter, wide: int, top: int, word: str, ink: QColor) -> None:
    room = QRect(wide - _SIDE - _FIELD, top + 1, _FIELD, ROW)
    text(painter, room, word, ink, 13, MEDIUM)


class ColumnsPane(QWidget):
    """Head 30 with its key, the list, and the edge to the rows."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.list = ColumnList(theme, self)
        self._remembered = ""
        self._change = KeyHint(theme, self.tr("Change"), ("E",), self)
        self._change.clicked.connect(self.list.change)
        self.setAccessibleName(self.tr("Columns"))

    def show_seen(self, seen: ImportSeen) -> None:
        """Show the columns of a file, and how many are read as the rep corrected them last."""
        self.list.show_seen(seen)
        form = self.tr("{n} as last time")
        count = len(seen.remembered)
        self._remembered = form.format(n=number(count)) if count else ""
        self.setAccessibleDescription(self._remembered)
        self.update()

    def set_open(self, *, on: bool) -> None:
        """Take corrections, or only show what was read."""
        self.list.open_to_change = on
        self._change.setVisible(on)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Place head and list."""
        size = self._change.sizeHint()
        self._change.setGeometry(self.width() - 15 - size.width(), 3, size.width(), 24)
        self.list.setGeometry(1, HEAD, self.width() - 1, max(0, self.height() - HEAD))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the edge and the head."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(0, 0, self.width(), HEAD, tokens.sunken)
        painter.fillRect(0, HEAD - 1, self.width(), 1, tokens.line)
        painter.fillRect(0, 0, 1, self.height(), tokens.line)
        end = self.width() - _SIDE if self._change.isHidden() else self._change.x() - 8
        room = QRect(1 + _SIDE, 0, end - 1 - _SIDE, HEAD - 1)
        used = text(painter, room, self.tr("Columns"), tokens.text2, 12, SEMIBOLD)
        text(painter, room.adjusted(used + 8, 0, 0, 0), self._remembered, tokens.text3, 12)
