"""How to reach the lead: one row a phone, email or address, its value edited in place."""

from uuid import UUID

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop import words
from leaddesk.desktop.lead.lines import Lines
from leaddesk.desktop.theme.fonts import MEDIUM, REGULAR, width
from leaddesk.desktop.theme.icons import contact_icon, paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING, Button
from leaddesk.desktop.widgets.edit_line import PAD, EditLine
from leaddesk.desktop.widgets.paint import text
from leaddesk.domain.rows import ContactRow

ROW = 36
BUTTON = 80  # all of one width, so that they line up
KEYS = {"phone": "D", "email": "M", "address": "G"}


class ContactLine(QWidget):
    """Icon, value, kind and the button that reaches it; a missing number or mail can be added.

    A value that opted out is struck, and says since when in place of its button.

    Signals:
        value_edited: (contact id, or the kind of one to be added; new value).
        reach_asked: (kind, value).
    """

    value_edited = Signal(object, str)
    reach_asked = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row: ContactRow | None = None
        self._lacks = ""
        self._last = False
        self._shape = BUTTON
        self._value = EditLine(theme, self.tr("Contact"), 13, MEDIUM, parent=self)
        self._value.edited.connect(self._on_edited)
        self._button = Button(theme, "", parent=self)
        self._button.clicked.connect(self._on_clicked)

    def show_row(self, row: ContactRow, *, first: bool, last: bool) -> None:
        """Show this contact point; the first of its kind has a key, the last no hairline below."""
        self._row, self._lacks, self._last = row, "", last
        struck = row.opted_out_on is not None
        self._value.show_text(row.value, struck=struck, role="text3" if struck else "text")
        self.setAccessibleName(f"{words.contact_word(row.label)} {row.value} {self._refusal()}")
        label = words.reach_word(row.kind)
        self._button.setVisible(bool(label) and not struck)
        keys = (KEYS[row.kind],) if first and row.kind in KEYS else ()
        self._button.show_label(label, keys=keys, spoken=f"{label} {row.value}")
        self._place()
        self.update()

    def show_lack(self, kind: str, *, last: bool) -> None:
        """Offer to add a number or a mail that is not there."""
        self._row, self._lacks, self._last = None, kind, last
        said = self.tr("Add a number") if kind == "phone" else self.tr("Add a mail")
        self._value.show_text(said, role="accenttext", value="")
        self.setAccessibleName(said)
        self._button.hide()
        self._place()
        self.update()

    @property
    def id(self) -> UUID | None:
        """The contact point shown."""
        return self._row.id if self._row else None

    @property
    def lacks(self) -> str:
        """The kind that could be added here; empty: something is here."""
        return self._lacks

    @property
    def line(self) -> EditLine:
        """The value, to be edited."""
        return self._value

    def _on_edited(self, value: str) -> None:
        if self._row is not None:
            self.value_edited.emit(self._row.id, value)
        elif value:
            self.value_edited.emit(self._lacks, value)

    def _on_clicked(self) -> None:
        if self._row is not None:
            self.reach_asked.emit(self._row.kind, self._row.value)

    def _refusal(self) -> str:
        if self._row is None or self._row.opted_out_on is None:
            return ""
        return words.refusal(self._row.kind, self._row.opted_out_on)

    def _right(self) -> int:
        """Return the width that the button, or the sentence in its place, takes."""
        if not self._button.isHidden():
            return self._shape + 8
        return width(self._refusal(), 12) + 12 if self._refusal() else 0

    def _place(self) -> None:
        self._button.set_shape_width(0)
        self._shape = max(BUTTON, self._button.sizeHint().width() - 2 * RING)
        self._button.set_shape_width(self._shape)
        label = words.contact_word(self._row.label) if self._row else ""
        room = self.width() - 28 - self._right() - width(label, 13) - 9
        wide = max(20, min(self._value.natural_width(), room + 2 * PAD))
        self._value.setGeometry(28 - PAD, 8, wide, 20)
        if not self._button.isHidden():
            left = self.width() - self._shape - RING
            self._button.setGeometry(left, 4 - RING, self._shape + 2 * RING, 28 + 2 * RING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon, kind, refusal and hairline."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        kind = self._row.kind if self._row else self._lacks
        paint_icon(painter, contact_icon(kind), QRectF(0, 10, 16, 16), tokens.text3)
        if self._row is not None:
            left = self._value.geometry().right() + 9 - PAD
            room = QRect(left, 0, self.width() - left - self._right(), ROW)
            text(painter, room, words.contact_word(self._row.label), tokens.text3, 13, REGULAR)
            refusal = self._refusal()
            wide = width(refusal, 12) if refusal else 0
            text(painter, QRect(self.width() - wide, 0, wide, ROW), refusal, tokens.text2, 12)
        if not self._last:
            painter.fillRect(0, ROW - 1, self.width(), 1, tokens.soft)


class Contacts(Lines[ContactLine]):
    """All contact points of a lead, below one another.

    Signals:
        value_edited: (contact id, or the kind of one to be added; new value).
        reach_asked: (kind, value).
    """

    value_edited = Signal(object, str)
    reach_asked = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, ROW, parent)
        self.setAccessibleName(self.tr("Contact"))

    def make(self) -> ContactLine:
        """Return a new line, connected."""
        line = ContactLine(self._theme, self)
        line.value_edited.connect(self.value_edited)
        line.reach_asked.connect(self.reach_asked)
        return line

    def show_rows(self, rows: tuple[ContactRow, ...]) -> None:
        """Show these, and offer what a rep needs and is not there."""
        kinds = [row.kind for row in rows]
        lacks = [kind for kind in ("phone", "email") if kind not in kinds]
        lines = self.use(len(rows) + len(lacks))
        for number, row in enumerate(rows):
            last = number == len(lines) - 1
            lines[number].show_row(row, first=kinds.index(row.kind) == number, last=last)
        for number, kind in enumerate(lacks, len(rows)):
            lines[number].show_lack(kind, last=number == len(lines) - 1)
        self.place()
        self.update()

    def line(self, contact: UUID) -> EditLine | None:
        """Return the value of one contact point."""
        return next((each.line for each in self.shown if each.id == contact), None)

    def lacking(self, kind: str) -> EditLine | None:
        """Return where a number or mail that is not there can be added."""
        return next((each.line for each in self.shown if each.lacks == kind), None)
