"""The fields of a merge below one another, with the two sides named above them."""

from collections.abc import Mapping, Set

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from leaddesk.desktop.duplicates.field_row import GAP, INSET, LAP, ROW, FieldRow
from leaddesk.desktop.theme.fonts import SEMIBOLD, width
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.paint import text
from leaddesk.domain.merge_rows import MergePlan, Pick

_HEAD = 56
_LABEL, _LABEL_MOST = 104, 150


class Fields(QWidget):
    """Rows of fields, of which one has the keys.

    Signals:
        chosen: (key of the field, side) that was pressed.
        typed: (key of the field, text).
    """

    chosen = Signal(str, str)
    typed = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[FieldRow] = []
        self._shown: list[FieldRow] = []
        self._titles, self._notes = ("", ""), ("", "")
        self._label = _LABEL
        self.setAccessibleName(self.tr("Fields"))

    def show_plan(
        self,
        plan: MergePlan,
        picks: Mapping[str, Pick],
        titles: tuple[str, str],
        notes: tuple[str, str],
        marked: Set[str] = frozenset(),
    ) -> None:
        """Show the fields of two, some marked; `titles` and `notes` stand above the columns."""
        self._titles, self._notes = titles, notes
        longest = max((width(each.label) for each in plan.fields), default=0)
        self._label = max(_LABEL, min(_LABEL_MOST, longest + 4))
        while len(self._rows) < len(plan.fields):
            self._rows.append(self._make())
        self._shown = self._rows[: len(plan.fields)]
        for row, field in zip(self._shown, plan.fields, strict=True):
            row.show_field(field, picks[field.key], titles, self._label)
            row.mark(on=field.key in marked)
            row.show()
        for row in self._rows[len(plan.fields) :]:
            row.hide()
        self.setFixedHeight(_HEAD + ROW * len(self._shown) + LAP)
        self._place()
        self.update()

    def _make(self) -> FieldRow:
        row = FieldRow(self._theme, self)
        row.chosen.connect(self.chosen)
        row.typed.connect(self.typed)
        return row

    # Keys

    def current(self) -> FieldRow | None:
        """Return the row with the keys."""
        return next((row for row in self._shown if row.holds_focus()), None)

    def step(self, by: int) -> None:
        """Give the keys to the next field (1) or the one before (-1) that can be chosen."""
        open_ = [row for row in self._shown if row.can_choose]
        if not open_:
            return
        at, side = 0, None
        for number, row in enumerate(open_):
            if row.holds_focus():
                at, side = max(0, min(len(open_) - 1, number + by)), row.side
        open_[at].focus_cell(side)
        self._bring_into_view(open_[at])

    def enter(self) -> None:
        """Take the keys: the first field that can be chosen."""
        first = next((row for row in self._shown if row.can_choose), None)
        if first is not None:
            first.focus_standing()
            self._bring_into_view(first)

    def row_of(self, key: str) -> FieldRow | None:
        """Return the row of a field."""
        return next((row for row in self._shown if row.field and row.field.key == key), None)

    def _bring_into_view(self, row: FieldRow) -> None:
        parent = self.parentWidget()
        while parent is not None:
            body = parent.widget() if isinstance(parent, QScrollArea) else None
            if body is not None and isinstance(parent, QScrollArea):
                middle = row.mapTo(body, row.rect().center())
                parent.ensureVisible(0, middle.y(), 0, ROW)
                return
            parent = parent.parentWidget()

    # Layout

    def cells_left(self) -> int:
        """Return where the cells begin."""
        return INSET + self._label + GAP

    def _place(self) -> None:
        for number, row in enumerate(self._shown):
            top = _HEAD + ROW * number - LAP
            row.setGeometry(0, top, self.width(), ROW + 2 * LAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every row the width."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the names of the two sides."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        left = self.cells_left()
        room = max(120, self.width() - left - INSET)
        half = (room - GAP) // 2
        for at, (title, note) in enumerate(zip(self._titles, self._notes, strict=True)):
            x = left + 11 + at * (room - half)
            text(painter, QRect(x, 14, half - 11, 18), title, tokens.text, 13, SEMIBOLD)
            text(painter, QRect(x, 32, half - 11, 16), note, tokens.text2, 12)
