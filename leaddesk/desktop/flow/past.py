"""The last three things that happened, so that the rep knows where the talk stopped."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop import words
from leaddesk.desktop.clock import Clock
from leaddesk.desktop.theme.fonts import MEDIUM, REGULAR, width
from leaddesk.desktop.theme.icons import activity_icon, paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.paint import marked_text, text
from leaddesk.domain.rows import TimelineRow

ROW, MOST, TOP = 28, 3, 13


class Past(QWidget):
    """A hairline and up to three rows of 28, newest first."""

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self._rows: tuple[TimelineRow, ...] = ()
        self.setAccessibleName(self.tr("Timeline"))

    def show_rows(self, rows: tuple[TimelineRow, ...]) -> None:
        """Show the newest of these."""
        self._rows = rows[:MOST]
        lines = (f"{row.label} {row.text} {self._when(row)}." for row in self._rows)
        self.setAccessibleDescription(" ".join(lines))
        self.update()

    def tall(self) -> int:
        """Return the height it needs, the hairline included."""
        return TOP + ROW * max(1, len(self._rows))

    def _when(self, row: TimelineRow) -> str:
        day = row.at.astimezone(self._clock.zone).date()
        return words.moment_text(day, row.at, self._clock.now(), self._clock.zone)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw hairline and rows."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(0, 0, self.width(), 1, tokens.soft)
        if not self._rows:
            room = QRect(28, TOP, self.width() - 28, ROW)
            text(painter, room, self.tr("Nothing yet"), tokens.text3)
        for number, row in enumerate(self._rows):
            self._paint_row(painter, TOP + ROW * number, row)

    def _paint_row(self, painter: QPainter, top: int, row: TimelineRow) -> None:
        tokens = self._theme.tokens
        icon = activity_icon(row.kind, row.label)
        paint_icon(painter, icon, QRectF(0, top + 6, 16, 16), tokens.text3)
        when = self._when(row)
        wide = width(when)
        room = QRect(28, top, self.width() - 28 - wide - 12, ROW)
        used = text(painter, room, row.label, tokens.text, 13, MEDIUM)
        rest = room.adjusted(used + 8, 0, 0, 0)
        marked_text(painter, rest, row.text, tokens.text2, tokens.accenttext)
        right = QRect(self.width() - wide, top, wide, ROW)
        text(painter, right, when, tokens.text3, 13, REGULAR, Qt.AlignmentFlag.AlignRight)
