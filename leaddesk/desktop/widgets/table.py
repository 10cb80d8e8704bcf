"""A table painted like the rest: rows of 34 px under a head of 30, walked by keys."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from leaddesk.desktop.theme.fonts import REGULAR, SEMIBOLD
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.keys import ENTER
from leaddesk.desktop.widgets.overlay_bar import OverlayBar
from leaddesk.desktop.widgets.paint import text

ROW, HEAD = 34, 30
LEFT, GAP, RIGHT = 20, 12, 16
Index = QModelIndex | QPersistentModelIndex

_MOVES = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, the least it needs, and its share of what is left over."""

    title: str
    least: int
    share: int = 0
    goes: int = 0  # above 0: it gives way in a narrow window, the highest first


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell; `note` follows in small quiet letters."""

    words: str
    ink: str = "text2"
    weight: int = REGULAR
    icon: str = ""
    note: str = ""


def column_widths(columns: Sequence[Column], wide: int) -> list[int]:
    """Share a width out, gaps not counted; 0 is a column that gave way."""
    shown = list(columns)
    while True:
        gaps = LEFT + GAP * (len(shown) - 1) + RIGHT
        spare = wide - gaps - sum(column.least for column in shown)
        leaving = max(shown, key=lambda column: column.goes)
        if spare >= 0 or not leaving.goes:
            break
        shown.remove(leaving)
    shares = sum(column.share for column in shown) or 1
    return [
        max(0, column.least + (spare * column.share // shares)) if column in shown else 0
        for column in columns
    ]


class TableModel(QAbstractTableModel):
    """Rows of any kind as cells; the first cell of a row speaks for the whole row."""

    def __init__(
        self,
        columns: Sequence[Column],
        cells: Callable[[Any], Sequence[Cell]],
        spoken: Callable[[Any], str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._cells, self._spoken = cells, spoken
        self._rows: Sequence[Any] = ()

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, at: int) -> Any:
        """Return what stands in a row; None where there is none."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def cell(self, index: Index) -> Cell:
        """Return what stands in a cell."""
        return self._cells(self._rows[index.row()])[index.column()]

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return a column's name."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return a cell's text; the tip has it whole."""
        if self.row(index.row()) is None:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return self._spoken(self._rows[index.row()])
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            cell = self.cell(index)
            return f"{cell.words} {cell.note}".strip()
        return None


class _CellDelegate(QAbstractItemDelegate):
    """Paints a cell: fills run over the whole row, so that cells show no seams."""

    def __init__(self, theme: Theme, table: "Table") -> None:
        super().__init__(table)
        self._theme, self._table = theme, table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, edge, icon and words of one cell."""
        rect: QRect = option.rect
        current = index.row() == self._table.currentIndex().row()
        tokens, focused = self._theme.tokens, self._table.hasFocus()
        self._paint_ground(painter, rect, current=current, row=index.row())
        first = index.column() == 0
        if first and current and focused:
            painter.fillRect(rect.left(), rect.top(), 3, ROW, tokens.accent)
        last = index.column() == len(self._table.rows.columns) - 1
        room = rect.adjusted(LEFT if first else 0, 0, -RIGHT if last else -GAP, 0)
        cell = self._table.rows.cell(index)
        ink = getattr(tokens, cell.ink)
        if cell.icon:
            paint_icon(painter, cell.icon, QRectF(room.left(), room.top() + 10, 14, 14), ink)
            room.setLeft(room.left() + 20)
        used = text(painter, room, cell.words, ink, 13, cell.weight)
        rest = room.adjusted(used + (8 if used else 0), 0, 0, 0)
        text(painter, rest, cell.note, tokens.text3, 12)

    def _paint_ground(self, painter: QPainter, rect: QRect, *, current: bool, row: int) -> None:
        tokens = self._theme.tokens
        fill, edge = tokens.canvas, tokens.soft
        if current:
            focused = self._table.hasFocus()
            fill = tokens.sel if focused else tokens.pressed
            edge = tokens.selline if focused else tokens.soft
        elif row == self._table.hovered:
            fill = tokens.hover
        painter.fillRect(rect, fill)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, edge)


class TableHead(QWidget):
    """The names of the columns, 30 high."""

    def __init__(self, theme: Theme, table: "Table", parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._table = theme, table
        self.setAccessibleName(self.tr("Columns"))
        self.setFixedHeight(HEAD)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, names and edge."""
        painter = QPainter(self)
        tokens, columns = self._theme.tokens, self._table.rows.columns
        painter.fillRect(self.rect(), tokens.sunken)
        painter.fillRect(0, HEAD - 1, self.width(), 1, tokens.line)
        x = LEFT
        for column, wide in zip(columns, column_widths(columns, self.width()), strict=True):
            if wide:
                room = QRect(x, 0, wide, HEAD - 1)
                text(painter, room, column.title, tokens.text2, 12, SEMIBOLD)
                x += wide + GAP


class Table(QTableView):
    """The rows; keys that are not its own go on to the page.

    Signals:
        current_row: what is current now, or None.
        acted: the current row was entered: Enter, or a double click.
    """

    current_row = Signal(object)
    acted = Signal(object)

    def __init__(self, theme: Theme, model: TableModel, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = model
        model.setParent(self)
        self.hovered, self._none = -1, ""
        self._theme = theme
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(0)
        side = self.verticalHeader()
        side.hide()
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setDefaultSectionSize(ROW)
        self.setMouseTracking(True)
        self.setItemDelegate(_CellDelegate(theme, self))
        self.setModel(model)
        self._bar = OverlayBar(theme, self.verticalScrollBar(), self)

    def show_rows(self, rows: Sequence[Any], at: int = 0, none: str = "") -> None:
        """Show these, one of them current; `none` stands there where there are none."""
        self.hovered, self._none = -1, none
        self.rows.show_rows(rows)
        self.go(at)
        self._fit()

    def current(self) -> Any:
        """Return what is current, or None."""
        return self.rows.row(self.currentIndex().row())

    def go(self, at: int) -> None:
        """Make a row current."""
        at = max(0, min(self.rows.rowCount() - 1, at))
        self.setCurrentIndex(self.rows.index(at, 0))
        self.current_row.emit(self.current())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell the page, and repaint both rows whole."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.current_row.emit(self.current())
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the rows, or that there are none."""
        QPainter(self.viewport()).fillRect(event.rect(), self._theme.tokens.canvas)
        super().paintEvent(event)
        if not self.rows.rowCount():
            room = QRect(LEFT, 8, self.viewport().width() - LEFT - RIGHT, ROW)
            text(QPainter(self.viewport()), room, self._none, self._theme.tokens.text3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrows, enter by Enter; other keys are the page's."""
        key = Qt.Key(event.key())
        if key in _MOVES:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go(0 if key == Qt.Key.Key_Home else self.rows.rowCount() - 1)
        elif key in ENTER and self.current() is not None:
            self.acted.emit(self.current())
        else:
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click enters the row."""
        event.accept()
        if self.current() is not None:
            self.acted.emit(self.current())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the hover fill."""
        self._hover(self.rowAt(int(event.position().y())))

    def viewportEvent(self, event: QEvent) -> bool:
        """Take the hover fill away when the pointer leaves."""
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Light the current row."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Dim it."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out among the columns."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        widths = column_widths(self.rows.columns, self.width())
        last = max(at for at, wide in enumerate(widths) if wide)
        for at, wide in enumerate(widths):
            self.setColumnHidden(at, not wide)
            extra = (LEFT if at == 0 else 0) + (RIGHT if at == last else GAP)
            self.setColumnWidth(at, wide + extra)
        self._bar.setGeometry(self.width() - OverlayBar.WIDE, 0, OverlayBar.WIDE, self.height())
        self._bar.raise_()
