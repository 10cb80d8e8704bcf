"""How to reach the lead: the number in large type, Call and Mail; a number that lacks is added."""

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop import words
from leaddesk.desktop.flow.parts import BigButton
from leaddesk.desktop.theme.fonts import REGULAR, SEMIBOLD, width
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING
from leaddesk.desktop.widgets.edit_line import PAD, EditLine
from leaddesk.desktop.widgets.paint import frame, text
from leaddesk.domain.rows import ContactRow, LeadDetail

TALL, LOW = 90, 72
WRONG = "wrong number"
"""Label of a number that the outcome of that name put behind the others."""

PHONE, EMAIL = "phone", "email"


class ReachCard(QWidget):
    """Number 26/36, what else there is below it, Mail and Call at the right.

    Signals:
        reach_asked: `phone` or `email`: the button, or the key drawn on it.
        value_added: (`phone` or `email`, what was typed where there was none).
    """

    reach_asked = Signal(str)
    value_added = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._phones: tuple[ContactRow, ...] = ()
        self._mails: tuple[ContactRow, ...] = ()
        self._adding = PHONE
        self._mail = BigButton(theme, self.tr("Mail"), "M", parent=self)
        self._call = BigButton(theme, self.tr("Call"), "D", "reach", primary=True, parent=self)
        self._new = EditLine(theme, self.tr("Phone"), 15, REGULAR, parent=self)
        self._new.hide()
        self._mail.clicked.connect(self.mail)
        self._call.clicked.connect(self.call)
        self._new.edited.connect(self._on_added)

    def show_lead(self, lead: LeadDetail) -> None:
        """Show how to reach this lead."""
        rows = [row for row in lead.contacts if row.label.casefold() != WRONG]
        self._phones = tuple(row for row in rows if row.kind == PHONE)
        self._mails = tuple(row for row in rows if row.kind == EMAIL)
        self._new.hide()
        number = self.tr("Call") if self._phones else self.tr("Add a number")
        self._call.show_label(number)
        self._call.setVisible(not self._is_refused(self._phones))
        mail = self.tr("Mail") if self._mails else self.tr("Add a mail")
        self._mail.show_label(mail)
        self._mail.setVisible(not self._is_refused(self._mails))
        self.setAccessibleName(f"{self._number()} {self._below()}".strip())
        self._place()
        self.update()

    @staticmethod
    def _is_refused(rows: tuple[ContactRow, ...]) -> bool:
        """Whether there are numbers, and none that may be used."""
        return bool(rows) and all(row.opted_out_on is not None for row in rows)

    def call(self) -> None:
        """Call; where there is no number, ask for one."""
        if not self._phones:
            self._begin(PHONE)
        elif not self._is_refused(self._phones):
            self.reach_asked.emit(PHONE)

    def mail(self) -> None:
        """Mail; where there is no address, ask for one."""
        if not self._mails:
            self._begin(EMAIL)
        elif not self._is_refused(self._mails):
            self.reach_asked.emit(EMAIL)

    def _begin(self, what: str) -> None:
        self._adding = what
        self._new.show_text("")
        name = self.tr("Phone") if what == PHONE else self.tr("Email")
        self._new.setAccessibleName(name)
        self._new.show()
        self._place()
        self._new.begin()

    def edit_again(self, what: str, typed: str) -> None:
        """Open the field with what could not be saved."""
        self._begin(what)
        self._new.commit()
        self._new.begin(typed)

    def _on_added(self, typed: str) -> None:
        self._new.hide()
        if typed:
            self.value_added.emit(self._adding, typed)

    def _usable(self) -> ContactRow | None:
        may = [row for row in self._phones if row.opted_out_on is None]
        return next(iter(may or self._phones), None)

    def _number(self) -> str:
        row = self._usable()
        return row.value if row is not None else self.tr("No number yet")

    def _below(self) -> str:
        """Return "Mobile. Office +33 4 65 71 20 11", or since when they want no calls."""
        row = self._usable()
        if row is None:
            return ", ".join(mail.value for mail in self._mails)
        parts = [words.contact_word(row.label)] if row.label else []
        if self._is_refused(self._phones):
            parts.append(self._refusal(row))
        others = [each for each in self._phones if each is not row]
        parts += [f"{words.contact_word(each.label)} {each.value}".strip() for each in others]
        parts += [mail.value for mail in self._mails if not others][:1]
        return ". ".join(parts)

    def _refusal(self, row: ContactRow) -> str:
        return words.refusal(PHONE, row.opted_out_on) if row.opted_out_on else ""

    def _place(self) -> None:
        right = self.width() - 17
        middle = self.height() // 2
        for button, gap in ((self._call, 16), (self._mail, 16)):
            if not button.isHidden():
                size = button.sizeHint()
                left = right - size.width() + RING
                button.setGeometry(left, middle - size.height() // 2, size.width(), size.height())
                right -= size.width() - 2 * RING + gap
        self._new.setGeometry(21 - PAD, middle - 13, 300, 26)

    def _room(self) -> int:
        shown = [each.x() for each in (self._mail, self._call) if not each.isHidden()]
        return min([*shown, self.width()]) - 21 - 12

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons at the right."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card, the number and the line below it."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        frame(painter, QRectF(self.rect()), 10, tokens.canvas, tokens.line)
        if not self._new.isHidden():
            return
        top = (self.height() - 56) // 2
        row = self._usable()
        ink = tokens.text if row is not None and row.opted_out_on is None else tokens.text3
        number, room = self._number(), self._room()
        size = 26 if width(number, 26, SEMIBOLD) <= room else 18
        used = text(painter, QRect(21, top, room, 36), number, ink, size, SEMIBOLD)
        if row is not None and row.opted_out_on is not None:
            painter.fillRect(21, top + 19, used, 1, ink)
        text(painter, QRect(21, top + 38, room, 18), self._below(), tokens.text2)
