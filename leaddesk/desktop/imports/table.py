"""The rows of a file with their verdicts: a model any screen reader can walk, painted by hand."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from leaddesk.desktop.imports import words
from leaddesk.desktop.theme.fonts import MEDIUM, REGULAR, SEMIBOLD, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.keys import is_bare
from leaddesk.desktop.widgets.overlay_bar import OverlayBar
from leaddesk.desktop.widgets.paint import text
from leaddesk.desktop.words import number
from leaddesk.domain.import_shown import ImportLine

ROW, HEAD = 34, 30
ROW_NO, VERDICT, NAME, COMPANY, EMAIL, WHY = range(6)
Index = QModelIndex | QPersistentModelIndex

_LEFT, _GAP, _RIGHT = 20, 12, 16
_LEAST_FIXED = (36, 92)  # row and verdict, where their words are short
_PARTS = (120, 152, 188)  # name, company, email in a page of 1440
_WHY, _LEAST_WHY, _LEAST_PART = 216, 150, 88
_STEPS = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}
_MOVES = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)


def _fixed_widths() -> tuple[int, int]:
    """Return what row number and verdict take in the language of the screen."""
    row = QCoreApplication.translate("RowModel", "Row")
    verdict = max(width(words.verdict_word(each), 13, SEMIBOLD) for each in words.VERDICT_ICONS)
    least = _LEAST_FIXED
    return max(least[0], width(row, 12, SEMIBOLD) + 2), max(least[1], 20 + verdict)


def column_widths(wide: int) -> list[int]:
    """Share a width out: row, verdict, name, company, email, why; 0 is a column that gave way.

    The reason gives first, then the three parts; then Email and Company go, never the reason.
    """
    shown, sides = 3, _fixed_widths()
    while True:
        fixed = _LEFT + sum(sides) + _GAP * (2 + shown) + _RIGHT
        parts, room = _PARTS[:shown], wide - fixed
        spare = room - sum(parts) - _WHY
        if spare >= 0:
            parts = tuple(part + spare // 5 for part in parts)
        elif room - sum(parts) < _LEAST_WHY:
            share = (room - _LEAST_WHY) / sum(parts)
            parts = tuple(int(part * share) for part in parts)
        if shown == 1 or min(parts) >= _LEAST_PART:
            break
        shown -= 1
    why = max(0, room - sum(parts))
    return [*sides, *parts, *[0] * (3 - shown), why]


class RowModel(QAbstractTableModel):
    """Rows of a file as text; roles for the screen reader included."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: tuple[ImportLine, ...] = ()

    def show_lines(self, lines: tuple[ImportLine, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> ImportLine | None:
        """Return the line of a row of the table."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def find(self, row: int) -> int:
        """Return where a row of the file stands here, or the next one after it; 0 for none."""
        return next((at for at, line in enumerate(self._lines) if line.row >= row), 0)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return six: row, verdict, name, company, email, why."""
        return 0 if parent is not None and parent.isValid() else len(self.heads())

    def heads(self) -> tuple[str, ...]:
        """Return the names of the columns."""
        return (
            self.tr("Row"),
            self.tr("Verdict"),
            self.tr("Name"),
            self.tr("Company"),
            self.tr("Email"),
            self.tr("Why"),
        )

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return a column's name."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.heads()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return a cell's text; its first cell speaks for the whole row."""
        line = self.line(index.row())
        if line is None:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == ROW_NO:
            return words.row_name(line)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == WHY:
            return words.why(line)
        return self._cell(line, index.column()) if role == Qt.ItemDataRole.DisplayRole else None

    def _cell(self, line: ImportLine, column: int) -> str:
        if column == NAME:
            return line.name or self.tr("No name")
        return (
            number(line.row),
            words.verdict_word(line.verdict),
            "",
            line.company,
            line.email,
            words.why(line),
        )[column]


class _RowDelegate(QAbstractItemDelegate):
    """Paints a cell: fills run over the whole row, so that cells show no seams."""

    def __init__(self, theme: Theme, table: "RowTable") -> None:
        super().__init__(table)
        self._theme, self._table = theme, table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, edge, icon and text of one cell."""
        line = self._table.rows.line(index.row())
        if line is None:
            return
        rect: QRect = option.rect
        current = index.row() == self._table.currentIndex().row()
        self._paint_ground(painter, rect, current=current, row=index.row())
        tokens, column = self._theme.tokens, index.column()
        left = _LEFT if column == ROW_NO else 0
        if column == ROW_NO and current and self._table.hasFocus():
            painter.fillRect(rect.left(), rect.top(), 3, ROW, tokens.accent)
        room = rect.adjusted(left, 0, -_RIGHT if column == WHY else -_GAP, 0)
        words_shown = index.data() or ""
        if column == VERDICT:
            ink = getattr(tokens, words.VERDICT_INKS[line.verdict])
            box = QRectF(room.left(), room.top() + 10, 14, 14)
            paint_icon(painter, words.VERDICT_ICONS[line.verdict], box, ink)
            text(painter, room.adjusted(20, 0, _GAP, 0), words_shown, ink, 13, SEMIBOLD)
            return
        nameless = column == NAME and not line.name
        quiet = column == ROW_NO or nameless
        ink = tokens.text3 if quiet else tokens.text if column == NAME else tokens.text2
        weight = MEDIUM if column == NAME and not nameless else REGULAR
        text(painter, room, words_shown, ink, 13, weight)

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

    def __init__(self, theme: Theme, table: "RowTable", parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._table = theme, table
        self.setFixedHeight(HEAD)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, names and edge."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.sunken)
        painter.fillRect(0, HEAD - 1, self.width(), 1, tokens.line)
        x = _LEFT
        for head, wide in zip(
            self._table.rows.heads(), column_widths(self._table.width()), strict=True
        ):
            if wide:
                text(painter, QRect(x, 0, wide, HEAD - 1), head, tokens.text2, 12, SEMIBOLD)
                x += wide + _GAP


class RowTable(QTableView):
    """The table itself; letters and other keys go on to the page.

    Signals:
        current_line: the `ImportLine` now current, or None.
    """

    current_line = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = RowModel(self)
        self.hovered, self._none = -1, ""
        self._theme = theme
        self.setAccessibleName(self.tr("Rows of the file"))
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
        self.setItemDelegate(_RowDelegate(theme, self))
        self.setModel(self.rows)
        self._bar = OverlayBar(theme, self.verticalScrollBar(), self)

    def show_lines(self, lines: tuple[ImportLine, ...], keep: int = 0, none: str = "") -> None:
        """Show these; the row of the file that was current, or the next after it, is current.

        `none` is what stands there where there are none.
        """
        self.hovered, self._none = -1, none
        self.rows.show_lines(lines)
        self._go(self.rows.find(keep))
        self._fit()

    def current(self) -> ImportLine | None:
        """Return the current line."""
        return self.rows.line(self.currentIndex().row())

    def step(self, by: int) -> None:
        """Make the next or the last row current."""
        self._go(max(0, min(self.rows.rowCount() - 1, self.currentIndex().row() + by)))

    def _go(self, row: int) -> None:
        self.setCurrentIndex(self.rows.index(row, 0))
        self.current_line.emit(self.current())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell the page, and repaint both rows whole."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.current_line.emit(self.current())
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the rows, or that there are none."""
        QPainter(self.viewport()).fillRect(event.rect(), self._theme.tokens.canvas)
        super().paintEvent(event)
        if not self.rows.rowCount():
            room = QRect(_LEFT, 8, self.viewport().width() - _LEFT - _RIGHT, ROW)
            text(QPainter(self.viewport()), room, self._none, self._theme.tokens.text3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrows, J and K; other keys are the page's."""
        key = Qt.Key(event.key())
        if is_bare(event) and key in _STEPS:
            self.step(_STEPS[key])
        elif key in _MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out among the columns."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        widths = column_widths(self.width())
        for column, wide in enumerate(widths):
            self.setColumnHidden(column, not wide)
            extra = _RIGHT if column == WHY else _GAP
            extra += _LEFT if column == ROW_NO else 0
            self.setColumnWidth(column, wide + extra)
        self._bar.setGeometry(self.width() - OverlayBar.WIDE, 0, OverlayBar.WIDE, self.height())
        self._bar.raise_()
