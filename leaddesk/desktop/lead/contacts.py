"""How to reach the lead: one row a phone, email or address, its value edited in place."""

from uuid import UUID

from PySide6.QtCore import QDate, QLocale, QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop import words
from leaddesk.desktop.lead.lines import Lines
from leaddesk.desktop.theme.fonts import MEDIUM, width
from leaddesk.desktop.theme.icons import contact_icon, paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.edit_line import PAD, EditLine
from leaddesk.desktop.widgets.paint import text
from leaddesk.domain.rows import ContactRow

ROW = 36


class ContactLine(QWidget):
    """Icon, value, kind; a value that opted out is struck and says since when.

    Signals:
        value_edited: (contact id, new value).
    """

    value_edited = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row: ContactRow | None = None
        self._last = False
        self._value = EditLine(theme, self.tr("Contact"), 13, MEDIUM, parent=self)
        self._value.edited.connect(self._on_edited)

    def show_row(self, row: ContactRow, *, last: bool) -> None:
        """Show this contact point; the last has no hairline below."""
        self._row, self._last = row, last
        struck = row.opted_out_on is not None
        self._value.show_text(row.value, struck=struck, role="text3" if struck else "text")
        self.setAccessibleName(f"{words.contact_word(row.label)} {row.value} {self._refusal()}")
        self._place()
        self.update()

    @property
    def id(self) -> UUID | None:
        """The contact point shown."""
        return self._row.id if self._row else None

    @property
    def line(self) -> EditLine:
        """The value, to be edited."""
        return self._value

    def _on_edited(self, value: str) -> None:
        if self._row is not None:
            self.value_edited.emit(self._row.id, value)

    def _refusal(self) -> str:
        if self._row is None or self._row.opted_out_on is None:
            return ""
        day = self._row.opted_out_on
        when = QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")
        calls = self._row.kind == "phone"
        form = (
            self.tr("No calls - opted out {day}") if calls else self.tr("No mail - opted out {day}")
        )
        return form.format(day=when)

    def _place(self) -> None:
        room = self.width() - 28 - (width(self._refusal(), 12) + 12 if self._refusal() else 0)
        wide = max(20, min(self._value.natural_width(), room - 60 + 2 * PAD))
        self._value.setGeometry(28 - PAD, 8, wide, 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon, kind, refusal and hairline."""
        if self._row is None:
            return
        painter = QPainter(self)
        tokens = self._theme.tokens
        paint_icon(painter, contact_icon(self._row.kind), QRectF(0, 10, 16, 16), tokens.text3)
        refusal = self._refusal()
        wide = width(refusal, 12) if refusal else 0
        left = self._value.geometry().right() + 9 - PAD
        room = QRect(left, 0, self.width() - left - wide, ROW)
        text(painter, room, words.contact_word(self._row.label), tokens.text3)
        text(painter, QRect(self.width() - wide, 0, wide, ROW), refusal, tokens.text2, 12)
        if not self._last:
            painter.fillRect(0, ROW - 1, self.width(), 1, tokens.soft)


class Contacts(Lines[ContactLine]):
    """All contact points of a lead, below one another.

    Signals:
        value_edited: (contact id, new value).
    """

    value_edited = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, ROW, parent)
        self.setAccessibleName(self.tr("Contact"))

    def make(self) -> ContactLine:
        """Return a new line, connected."""
        line = ContactLine(self._theme, self)
        line.value_edited.connect(self.value_edited)
        return line

    def show_rows(self, rows: tuple[ContactRow, ...]) -> None:
        """Show these; where there is none, say so."""
        for line, row in zip(self.use(len(rows)), rows, strict=True):
            line.show_row(row, last=row is rows[-1])
        self.place()
        self.update()

    def line(self, contact: UUID) -> EditLine | None:
        """Return the value of one contact point."""
        return next((each.line for each in self.shown if each.id == contact), None)

    def tall(self) -> int:
        """Return the height it needs: where there is none, that of the sentence."""
        return max(ROW, super().tall())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Say that there is nothing yet."""
        if not self.shown:
            painter = QPainter(self)
            tokens = self._theme.tokens
            room = QRect(28, 0, self.width() - 28, ROW)
            text(painter, room, self.tr("No phone or mail yet"), tokens.text3)
