"""Rows of one height on a widget as tall as all of them, of which only what is seen is painted."""

from typing import Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from leaddesk.desktop.access import Spoken, say_current
from leaddesk.desktop.companies.pages import PAGE, Pages
from leaddesk.desktop.theme.theme import Theme
from leaddesk.domain.company_rows import CompanyLead, CompanyRow

Row = TypeVar("Row", CompanyRow, CompanyLead)

ROW = 56
AHEAD_MS = 150


class Rows(QWidget, Generic[Row]):
    """Rows by index inside a scroll area, one of them current; subclasses paint and describe a row.

    Signals:
        rows_wanted: (offset, limit) of rows to bring with `show_rows`; asked once each.
        current_changed: the id of the row now current, or None.
    """

    rows_wanted = Signal(int, int)
    current_changed = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages: Pages[Row] = Pages()
        self._count, self._current, self._hover = 0, -1, -1
        self._id: UUID | None = None
        self.moves = 0  # how often another row was made current
        self._lit = False
        self._wants = QTimer(self, singleShot=True, interval=0)
        self._wants.timeout.connect(self._on_wants_due)
        self._ahead = QTimer(self, singleShot=True, interval=AHEAD_MS)
        self._ahead.timeout.connect(self._on_ahead_due)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # What the owner brings

    def show_count(self, count: int, *, anew: bool = False) -> None:
        """Say how many rows there are; `anew`: it is another list, which begins at its first row.

        Else known rows are painted until their successors come.
        """
        if anew:
            self._pages.clear()
            self._id, self._current = None, -1
        else:
            self._pages.age()
        self._count = count
        self._current = min(self._current, count - 1)
        self.setFixedHeight(max(ROW, ROW * count))
        self.update()

    def show_rows(self, offset: int, rows: tuple[Row, ...]) -> None:
        """Take rows in as they arrive."""
        self._pages.put(offset, rows)
        self._resolve()
        self.update()

    def place_current(self, index: int) -> None:
        """Say where the current row stands now; the first where it is not there any more."""
        self._current = max(-1, min(index, self._count - 1))
        self._resolve()

    def set_current(self, index: int) -> None:
        """Make a row current and bring it into view."""
        if self._count:
            self._current = max(0, min(index, self._count - 1))
            self.moves += 1
            self._show_current()
            self._resolve()
            self.update()

    def _show_current(self) -> None:
        area = self._area()
        body = area.widget() if area is not None else None
        if area is not None and body is not None:
            middle = self.mapTo(body, QPoint(0, ROW * self._current + ROW // 2))
            area.ensureVisible(0, middle.y(), 0, ROW // 2 + 1)

    def _area(self) -> QScrollArea | None:
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        return parent

    def set_lit(self, *, lit: bool) -> None:
        """Keep the look of focus while a panel about the current row has it."""
        self._lit = lit
        self.update()

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._count

    @property
    def index(self) -> int:
        """Where the current row stands; -1: there is none."""
        return self._current

    def current(self) -> Row | None:
        """Return the current row; None while it is not known."""
        return self._pages.fresh(self._current) if self._current >= 0 else None

    def row(self, index: int) -> Row | None:
        """Return a row; None while it is not known."""
        return self._pages.row(index)

    def in_view(self) -> list[tuple[int, int]]:
        """Return (offset, limit) of the pages on the screen, known or not."""
        first, last = self._seen()
        return [(number * PAGE, PAGE) for number in range(first // PAGE, last // PAGE + 1)]

    def _seen(self) -> tuple[int, int]:
        room = self.visibleRegion().boundingRect()
        if room.isEmpty():
            return 0, 0
        return room.top() // ROW, min(max(0, self._count - 1), room.bottom() // ROW)

    def _on_wants_due(self) -> None:
        self._ask(*self._seen())
        self._ahead.start()

    def _on_ahead_due(self) -> None:
        """Ask for a screen to either side, once nothing else is going on."""
        first, last = self._seen()
        span = last - first + 1
        self._ask(max(0, first - span), min(self._count - 1, last + span))

    def _ask(self, first: int, last: int) -> None:
        for offset, limit in self._pages.missing(first, last) if self._count else ():
            self.rows_wanted.emit(offset, limit)

    def _resolve(self) -> None:
        """Find out which row is current and tell; until it is here, nothing is told."""
        row = self.current()
        if row is None and self._current >= 0:
            self._wants.start()
            return
        found = row.id if row else None
        if found != self._id:
            self._id = found
            spoken = self.describe(row) if row else ""
            self.setAccessibleDescription(spoken)
            say_current(self)
            self.current_changed.emit(found)

    def spoken_lines(self) -> tuple[Spoken, ...]:
        """Return the rows on the screen as a screen reader says them."""
        first, last = self._seen() if self._count else (0, -1)
        return tuple(self._spoken(index) for index in range(first, last + 1))

    def _spoken(self, index: int) -> Spoken:
        row, rect = self._pages.row(index), QRect(0, ROW * index, self.width(), ROW)
        name = self.describe(row) if row is not None else ""
        return Spoken(name, rect, index == self._current, self.picked_state(index))

    # What a subclass says

    def describe(self, row: Row) -> str:
        """Return a row for the screen reader."""
        raise NotImplementedError

    def paint_words(self, painter: QPainter, rect: QRect, row: Row, *, strong: bool) -> None:
        """Draw the words of a row; the ground is drawn."""
        raise NotImplementedError

    def picked_state(self, index: int) -> bool | None:  # noqa: ARG002 - only some lists have picks
        """Return whether a row is picked; None: none can be."""
        return None

    # Paint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows exposed, and ask for those that are not here."""
        painter = QPainter(self)
        room, tokens = event.rect(), self._theme.tokens
        painter.fillRect(room, tokens.canvas)
        last = min(self._count - 1, room.bottom() // ROW)
        for index in range(room.top() // ROW, last + 1):
            self._paint_row(painter, index)
        self._wants.start()

    def _paint_row(self, painter: QPainter, index: int) -> None:
        tokens = self._theme.tokens
        rect = QRect(0, ROW * index, self.width(), ROW)
        lit = self._lit or self.hasFocus()
        current, picked = index == self._current, bool(self.picked_state(index))
        row = self._pages.row(index)
        fill, edge = tokens.canvas, tokens.soft
        if (current and lit) or picked:
            fill, edge = tokens.sel, tokens.selline
        elif current:
            fill, edge = tokens.pressed, tokens.line
        elif index == self._hover and row is not None:
            fill = tokens.hover
        painter.fillRect(rect, fill)
        painter.fillRect(0, rect.bottom(), rect.width(), 1, edge)
        if current and lit:
            painter.fillRect(0, rect.top(), 3, ROW, tokens.accent)
        if row is not None:
            self.paint_words(painter, rect, row, strong=current or picked)
