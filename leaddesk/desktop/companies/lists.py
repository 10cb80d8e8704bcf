"""The two lists of the page: all companies, and the leads of one, which may be picked."""

from uuid import UUID

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.companies import words
from leaddesk.desktop.companies.row_list import RowList
from leaddesk.desktop.theme.fonts import REGULAR, SEMIBOLD
from leaddesk.desktop.theme.icons import paint_icon, step_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.keys import is_bare
from leaddesk.desktop.widgets.paint import frame, text
from leaddesk.domain.company_rows import CompanyLead, CompanyRow
from leaddesk.domain.rows import Due

LEFT, TEXT_LEFT, RIGHT = 20, 48, 16
_LINE1, _LINE2, _TALL = 10, 29, 18  # tops of the two lines, and their height
_DUE, _GAP, _RIGHT_MOST = 88, 12, 160
_STATUS_MOST, _STATUS, _STATUS_LEAST = 216, 152, 96
_LEAST_TEXT, _ROOMY_TEXT = 220, 300
LATER = "later"  # phase of a lead that comes back by itself


class _Ink:
    """Draws the right edge that both lists share: when something is due, and below it a remark."""

    def __init__(self, theme: Theme, clock: Clock) -> None:
        self._theme, self._clock = theme, clock

    def due(
        self, painter: QPainter, rect: QRect, lead: CompanyLead | None, below: str = ""
    ) -> tuple[int, int]:
        """Draw due day, and `below` or the time, at the right edge; return the widths used."""
        tokens = self._theme.tokens
        top, second = ("", "")
        if lead is not None:
            top, second = words.due(lead, self._clock.now(), self._clock.zone)
        late = lead is not None and lead.due is Due.OVERDUE
        rests = lead is not None and lead.phase == LATER
        ink = tokens.danger if late else tokens.text2 if rests else tokens.text
        weight = REGULAR if rests and not late else SEMIBOLD
        right, align = rect.right() + 1 - RIGHT, Qt.AlignmentFlag.AlignRight
        room = QRect(right - _RIGHT_MOST, rect.top() + _LINE1, _RIGHT_MOST, _TALL)
        wide = text(painter, room, top, ink, 13, weight, align)
        if late:
            box = QRectF(right - wide - 17, rect.top() + _LINE1 + 3, 13, 13)
            paint_icon(painter, "alert", box, tokens.danger)
            wide += 17
        line = room.translated(0, _LINE2 - _LINE1)
        return wide, text(painter, line, below or second, tokens.text3, 12, REGULAR, align)


class CompanyRows(RowList[CompanyRow]):
    """All companies found, each with whom is worked and what is next."""

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setAccessibleName(self.tr("Companies"))
        self._clock, self._ink = clock, _Ink(theme, clock)

    def describe(self, row: CompanyRow) -> str:
        """Return a company for the screen reader."""
        return words.row_name(row, self._clock.now(), self._clock.zone)

    def paint_words(self, painter: QPainter, rect: QRect, row: CompanyRow, *, strong: bool) -> None:
        """Draw name and place, who is worked and what is next; at the right due and counts."""
        tokens = self._theme.tokens
        used, below = self._ink.due(painter, rect, row.next, words.counts(row))
        end = rect.right() + 1 - RIGHT
        line = QRect(LEFT, rect.top() + _LINE1, end - used - _GAP - LEFT, _TALL)
        taken = text(painter, line, row.name, tokens.text, 13, SEMIBOLD)
        text(painter, line.adjusted(taken + 8, 0, 0, 0), row.place, tokens.text2)
        line = QRect(LEFT, rect.top() + _LINE2, end - below - _GAP - LEFT, _TALL)
        quiet = tokens.text2 if strong else tokens.text3
        ink = tokens.text if row.worked else quiet
        taken = text(painter, line, words.worked(row), ink)
        text(painter, line.adjusted(taken + 10, 0, 0, 0), words.next_step(row), quiet, 12)


class LeadRows(RowList[CompanyLead]):
    """The leads of a company; Space picks, so that picked ones can be split off.

    Signals:
        picks_changed: how many are picked now.
    """

    picks_changed = Signal(int)

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setAccessibleName(self.tr("Leads of the company"))
        self._clock, self._ink = clock, _Ink(theme, clock)
        self._picked: dict[UUID, None] = {}

    @property
    def picked(self) -> list[UUID]:
        """The leads picked, in the order of picking."""
        return list(self._picked)

    def let_go(self) -> None:
        """Pick none."""
        if self._picked:
            self._picked.clear()
            self._told()

    def picked_state(self, index: int) -> bool:
        """Return whether a lead is picked."""
        row = self.row(index)
        return row is not None and row.id in self._picked

    def toggle(self) -> None:
        """Pick the current lead, or let it go."""
        row = self.current()
        if row is None:
            return
        if row.id in self._picked:
            del self._picked[row.id]
        else:
            self._picked[row.id] = None
        self._told()

    def extend(self, by: int) -> None:
        """Pick the current lead, go on, and pick that one too."""
        before = self.current()
        self.set_current(self.index + by)
        for row in (before, self.current()):
            if row is not None:
                self._picked[row.id] = None
        self._told()

    def _told(self) -> None:
        row = self.current()
        if row is not None:
            self.setAccessibleDescription(self.describe(row))
        self.picks_changed.emit(len(self._picked))
        self.update()

    def describe(self, row: CompanyLead) -> str:
        """Return a lead for the screen reader."""
        picked = row.id in self._picked
        return words.lead_name(row, self._clock.now(), self._clock.zone, picked=picked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space picks; Shift with an arrow picks on."""
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Space and is_bare(event):
            self.toggle()
        elif shift and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.extend(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click makes a lead current; on its icon, or with Ctrl, it picks."""
        super().mousePressEvent(event)
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control or event.position().x() < TEXT_LEFT - 6:
            self.toggle()

    def _columns(self, wide: int) -> tuple[int, int]:
        """Return left and width of the status column; it gives way before the name does."""
        end = wide - RIGHT - _DUE - _GAP
        for column in (_STATUS_MOST, _STATUS, _STATUS_LEAST):
            least = _LEAST_TEXT if column < _STATUS_MOST else _ROOMY_TEXT
            if end - column - _GAP - TEXT_LEFT >= least:
                return end - column, column
        return end, 0

    def paint_words(
        self, painter: QPainter, rect: QRect, row: CompanyLead, *, strong: bool
    ) -> None:
        """Draw name, step, status, last touch and due; one that ended is quiet."""
        tokens, now, zone = self._theme.tokens, self._clock.now(), self._clock.zone
        ended = row.phase in {"closed", "converted"}
        quiet = tokens.text2 if strong else tokens.text3
        self._paint_mark(painter, rect, row)
        used, _ = self._ink.due(painter, rect, row if row.due_on else None)
        left, column = self._columns(rect.width())
        end = left - _GAP if column else rect.right() + 1 - RIGHT - used - _GAP
        line = QRect(TEXT_LEFT, rect.top() + _LINE1, end - TEXT_LEFT, _TALL)
        name = tokens.text2 if ended else tokens.text
        taken = text(painter, line, row.name, name, 13, SEMIBOLD)
        text(painter, line.adjusted(taken + 8, 0, 0, 0), row.title, tokens.text2)
        ink = quiet if ended else tokens.text
        text(painter, line.translated(0, _LINE2 - _LINE1), words.step(row), ink)
        if column:
            line = QRect(left, rect.top() + _LINE1, column, _TALL)
            text(painter, line, words.status(row), quiet if ended else tokens.text2, 13, REGULAR)
            touch = line.translated(0, _LINE2 - _LINE1)
            text(painter, touch, words.last(row, now, zone), quiet, 12)

    def _paint_mark(self, painter: QPainter, rect: QRect, row: CompanyLead) -> None:
        """Draw the icon of the step, or the checkbox of one that is picked."""
        tokens = self._theme.tokens
        if row.id not in self._picked:
            icon = step_icon(row.kind) if row.step else "ban"
            box = QRectF(LEFT, rect.top() + 11, 16, 16)
            paint_icon(painter, icon, box, tokens.text3)
            return
        box = QRectF(LEFT + 1, rect.top() + 12, 14, 14)
        frame(painter, box, 3, tokens.accentfill, tokens.accentfill)
        paint_icon(painter, "check", box.adjusted(1, 1, -1, -1), tokens.onaccent, 2.2)
