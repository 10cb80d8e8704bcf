"""How a file is read where it may be read in more than one way: which sheet, which order of dates.

The bar is there only while there is something to choose.
"""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.theme.fonts import width
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.field import HEIGHT as FIELD
from leaddesk.desktop.widgets.paint import text
from leaddesk.desktop.widgets.picker import PickField
from leaddesk.domain.import_shown import ImportSeen

TALL = FIELD + 16
SHEET, DATES = "sheet", "date_order"
_SIDE, _GAP, _BETWEEN, _EDGES = 20, 8, 24, 50


class ReadingBar(QWidget):
    """Caption and field of each choice, side by side.

    Signals:
        sheet_chosen: another sheet of the workbook.
        dates_chosen: dmy or mdy.
    """

    sheet_chosen = Signal(str)
    dates_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chosen: dict[str, str] = {}
        self._agreed: dict[str, str] = {}  # what the file shown was read with
        self._captions = {SHEET: self.tr("Sheet"), DATES: self.tr("Dates")}
        self.sheet = PickField(theme, self._captions[SHEET], self)
        self.dates = PickField(theme, self._captions[DATES], self)
        self._fields = {SHEET: self.sheet, DATES: self.dates}
        self.dates.offer(
            [("dmy", self.tr("Day first, 31/12")), ("mdy", self.tr("Month first, 12/31"))]
        )
        self.sheet.picked.connect(self._on_sheet)
        self.dates.picked.connect(self._on_dates)
        self.setAccessibleName(self.tr("How the file is read"))
        self.hide()

    @property
    def read_as(self) -> dict[str, str]:
        """What the rep chose, as options of an import: sheet, date_order."""
        return dict(self._chosen)

    def forget(self) -> None:
        """Another file: nothing is chosen."""
        self._chosen, self._agreed = {}, {}

    def restore(self, seen: ImportSeen) -> None:
        """Go back to a file as it was read last: it cannot be read as was chosen."""
        self._chosen = dict(self._agreed)
        self.show_seen(seen)

    def show_seen(self, seen: ImportSeen) -> None:
        """Offer what a file leaves open, with how it was read."""
        self._agreed = dict(self._chosen)
        self.sheet.offer([(name, name) for name in seen.sheets])
        self.sheet.show_value(seen.sheet)
        self.sheet.setVisible(len(seen.sheets) > 1)
        self.dates.show_value(seen.date_order)
        self.dates.setVisible(bool(seen.date_order))
        self._place()

    @property
    def has_choices(self) -> bool:
        """Whether there is something to choose."""
        return not all(field.isHidden() for field in self._fields.values())

    def _on_sheet(self, name: str) -> None:
        self._chosen = {SHEET: name}  # the other sheet's dates say for themselves
        self.sheet_chosen.emit(name)

    def _on_dates(self, order: str) -> None:
        self._chosen[DATES] = order
        self.dates_chosen.emit(order)

    def _shown(self) -> list[str]:
        return [name for name, field in self._fields.items() if not field.isHidden()]

    def _place(self) -> None:
        shown = self._shown()
        captions = sum(width(self._captions[name], 12) + _GAP for name in shown)
        room = self.width() - 2 * _SIDE - captions - _BETWEEN * max(0, len(shown) - 1)
        left = _SIDE
        for name in shown:
            field = self._fields[name]
            wide = min(width(field.text(), 13) + _EDGES, max(80, room // len(shown)))
            left += width(self._captions[name], 12) + _GAP
            field.setGeometry(left, (TALL - FIELD) // 2, wide, FIELD)
            left += wide + _BETWEEN
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, captions and edge."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.canvas)
        painter.fillRect(0, TALL - 1, self.width(), 1, tokens.line)
        for name in self._shown():
            caption, right = self._captions[name], self._fields[name].x() - _GAP
            wide = width(caption, 12)
            text(painter, QRect(right - wide, 0, wide + 1, TALL - 1), caption, tokens.text2, 12)
