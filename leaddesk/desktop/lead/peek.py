"""The lead in 52 px, for windows too narrow for the detail pane."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.theme.fonts import MEDIUM, width
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING, Button
from leaddesk.desktop.widgets.paint import text
from leaddesk.domain.rows import LeadDetail

HEIGHT = 52


class PeekBar(QWidget):
    """Name, first number and title of the current lead; Log and Open beside them.

    Signals:
        call_asked, mail_asked, log_asked, open_asked: the buttons.
    """

    call_asked = Signal()
    mail_asked = Signal()
    log_asked = Signal()
    open_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lead: LeadDetail | None = None
        self._call = Button(theme, self.tr("Call"), ("D",), parent=self)
        self._mail = Button(theme, self.tr("Mail"), ("M",), parent=self)
        self._log = Button(theme, self.tr("Log"), ("L",), parent=self)
        self._open = Button(theme, self.tr("Open"), ("Enter",), parent=self)
        self._buttons = (self._call, self._mail, self._log, self._open)
        self._call.clicked.connect(self._on_call_clicked)
        self._mail.clicked.connect(self._on_mail_clicked)
        self._log.clicked.connect(self._on_log_clicked)
        self._open.clicked.connect(self._on_open_clicked)
        self.setFixedHeight(HEIGHT)
        self.show_lead(None)

    def show_lead(self, lead: LeadDetail | None) -> None:
        """Show a lead, or nothing."""
        self._lead = lead
        for button in self._buttons:
            button.setVisible(lead is not None)
        self.setAccessibleName(lead.name if lead else self.tr("Lead"))
        self.update()

    def _number(self) -> str:
        contacts = self._lead.contacts if self._lead else ()
        phones = (row.value for row in contacts if row.kind == "phone" and not row.opted_out_on)
        return next(phones, "")

    def _about(self) -> str:
        if self._lead is None:
            return ""
        lead = self._lead
        form = (
            self.tr("{title} at {company}") if lead.title and lead.company else "{title}{company}"
        )
        return form.format(title=lead.title, company=lead.company)

    def _on_call_clicked(self) -> None:
        self.call_asked.emit()

    def _on_mail_clicked(self) -> None:
        self.mail_asked.emit()

    def _on_log_clicked(self) -> None:
        self.log_asked.emit()

    def _on_open_clicked(self) -> None:
        self.open_asked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons at the right."""
        super().resizeEvent(event)
        right = self.width() - 16
        for button in reversed(self._buttons):
            size = button.sizeHint()
            button.setGeometry(right - size.width() + RING, 9, size.width(), size.height())
            right -= size.width() - 2 * RING + 8

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, edge and the two lines."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.sunken)
        painter.fillRect(0, 0, self.width(), 1, tokens.line)
        if self._lead is None:
            return
        room = QRect(20, 10, self._call.x() - 32, 18)
        used = text(painter, room, self._lead.name, tokens.text, 13, MEDIUM)
        rest = room.adjusted(used + 5, 0, 0, 0)
        if width(self._number()) <= rest.width():  # half a number is none
            text(painter, rest, self._number(), tokens.text2)
        text(painter, QRect(20, 28, room.width(), 16), self._about(), tokens.text2, 12)
