"""How to reach the company itself: one line a phone, mail or address, and one to add another."""

from uuid import UUID

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop import words
from leaddesk.desktop.theme.fonts import MEDIUM
from leaddesk.desktop.theme.icons import contact_icon, paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.edit_line import PAD, EditLine
from leaddesk.desktop.widgets.paint import text
from leaddesk.domain.rows import ContactRow

ROW = 36
_TEXT = 28


class ContactLine(QWidget):
    """Icon, value, label; the value is edited in place, an empty one takes the line off.

    Signals:
        value_edited: (contact id, new value).
    """

    value_edited = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row: ContactRow | None = None
        self.value = EditLine(theme, self.tr("Contact"), 13, MEDIUM, parent=self)
        self.value.edited.connect(self._on_edited)

    @property
    def id(self) -> UUID | None:
        """The contact point shown."""
        return self._row.id if self._row else None

    def show_row(self, row: ContactRow) -> None:
        """Show this one."""
        self._row = row
        struck = row.opted_out_on is not None
        self.value.show_text(row.value, struck=struck, role="text3" if struck else "text")
        self.setAccessibleName(f"{row.value} {words.contact_word(row.label)}".strip())
        self._place()
        self.update()

    def _on_edited(self, value: str) -> None:
        if self._row is not None:
            self.value_edited.emit(self._row.id, value)

    def _place(self) -> None:
        wide = max(40, min(self.value.natural_width(), self.width() - _TEXT - 90))
        self.value.setGeometry(_TEXT - PAD, 8, wide, 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon, label and hairline."""
        if self._row is None:
            return
        painter = QPainter(self)
        tokens = self._theme.tokens
        paint_icon(painter, contact_icon(self._row.kind), QRectF(0, 10, 16, 16), tokens.text3)
        left = self.value.geometry().right() + 9 - PAD
        room = QRect(left, 0, self.width() - left, ROW)
        text(painter, room, words.contact_word(self._row.label), tokens.text3)
        painter.fillRect(0, ROW - 1, self.width(), 1, tokens.soft)


class CompanyContacts(QWidget):
    """All contact points of a company, and the line that adds one.

    Signals:
        value_edited: (contact id, new value).
        added: a phone, mail, website or address that was typed.
    """

    value_edited = Signal(object, str)
    added = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: list[ContactLine] = []
        self._count = 0
        self.add = EditLine(theme, self.tr("Add a contact"), 13, role="text3", parent=self)
        self.add.show_text(self.tr("Add a phone, mail, website or address"), value="")
        self.add.edited.connect(self.added)
        self.setAccessibleName(self.tr("Contact"))

    def show_rows(self, rows: tuple[ContactRow, ...]) -> None:
        """Show these."""
        for _ in range(len(rows) - len(self._lines)):
            line = ContactLine(self._theme, self)
            line.value_edited.connect(self.value_edited)
            self._lines.append(line)
        self._count = len(rows)
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(rows))
        for line, row in zip(self._lines, rows, strict=False):
            line.show_row(row)
        self._place()
        self.update()

    def line(self, contact: UUID) -> EditLine | None:
        """Return the value of one contact point."""
        return next((each.value for each in self._lines if each.id == contact), None)

    def tall(self) -> int:
        """Return the height it needs."""
        return ROW * (self._count + 1)

    def _place(self) -> None:
        for number, line in enumerate(self._lines):
            line.setGeometry(0, number * ROW, self.width(), ROW)
        wide = min(self.add.natural_width(), self.width() - _TEXT)
        self.add.setGeometry(_TEXT - PAD, self._count * ROW + 8, max(40, wide), 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every line the width."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign before the line that adds."""
        painter = QPainter(self)
        box = QRectF(0, self._count * ROW + 10, 16, 16)
        paint_icon(painter, "plus", box, self._theme.tokens.text3)
