"""What happened so far, newest first; above it what the pointed outcome would add."""

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

ROW = 28


class Timeline(QWidget):
    """One painted row an event, 28 high."""

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self._rows: tuple[TimelineRow, ...] = ()
        self._preview = ""
        self.setAccessibleName(self.tr("Timeline"))

    def show_rows(self, rows: tuple[TimelineRow, ...]) -> None:
        """Show these, in the order given."""
        self._rows, self._preview = rows, ""
        lines = (f"{row.label} {row.text} {self._when(row)}." for row in rows)
        self.setAccessibleDescription(" ".join(lines))
        self.update()

    def show_preview(self, line: str) -> None:
        """Show what an outcome would add, above the rest; empty takes it away."""
        self._preview = line
        self.update()

    def tall(self) -> int:
        """Return the height it needs."""
        return ROW * max(1, len(self._rows))

    def _when(self, row: TimelineRow) -> str:
        return words.past_moment(row.at, self._clock.now(), self._clock.zone)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows that are exposed."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        top = 0
        if self._preview:
            paint_icon(painter, "plus", QRectF(0, 6, 16, 16), tokens.text3)
            text(painter, QRect(28, 0, self.width() - 28, ROW), self._preview, tokens.text3)
            top = ROW
        elif not self._rows:
            text(painter, QRect(28, 0, self.width(), ROW), self.tr("Nothing yet"), tokens.text3)
        for row in self._rows:
            if top + ROW >= event.rect().top() and top <= event.rect().bottom():
                self._paint_row(painter, top, row)
            top += ROW

    def _paint_row(self, painter: QPainter, top: int, row: TimelineRow) -> None:
        tokens = self._theme.tokens
        paint_icon(
            painter, activity_icon(row.kind, row.label), QRectF(0, top + 6, 16, 16), tokens.text3
        )
        when = self._when(row)
        wide = width(when, 12)
        room = QRect(28, top, self.width() - 28 - wide - 12, ROW)
        used = text(painter, room, row.label, tokens.text, 13, MEDIUM)
        marked_text(
            painter, room.adjusted(used + 8, 0, 0, 0), row.text, tokens.text2, tokens.accenttext
        )
        right = QRect(self.width() - wide, top, wide, ROW)
        text(painter, right, when, tokens.text3, 12, REGULAR, Qt.AlignmentFlag.AlignRight)
