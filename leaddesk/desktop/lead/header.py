"""Who the lead is: name, title and company, edited in place, and where it stands."""

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.theme.fonts import MEDIUM, SEMIBOLD, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING, IconButton
from leaddesk.desktop.widgets.edit_line import PAD, EditLine
from leaddesk.desktop.widgets.paint import CLEAR, frame, text
from leaddesk.domain.rows import LeadDetail

HEIGHT = 56
_WHOLE = 28  # room of the button that shows the company


class LeadHeader(QWidget):
    """Name 15/600, `title at company` below, status and score at the right.

    Signals:
        field_edited: (`name`, `title` or `company`, new text).
        company_asked: the rep wants to see the company with all its leads.
    """

    field_edited = Signal(str, str)
    company_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lead: LeadDetail | None = None
        self._lit = False
        self._name = EditLine(theme, self.tr("Name"), 15, SEMIBOLD, parent=self)
        self._title = EditLine(theme, self.tr("Title"), 12, role="text2", parent=self)
        self._company = EditLine(theme, self.tr("Company"), 12, role="text2", parent=self)
        self._name.edited.connect(self._on_name_edited)
        self._title.edited.connect(self._on_title_edited)
        self._company.edited.connect(self._on_company_edited)
        self._whole = IconButton(theme, "company", self.tr("All of the company"), self)
        self._whole.clicked.connect(self.company_asked)
        self.setFixedHeight(HEIGHT)

    def show_lead(self, lead: LeadDetail) -> None:
        """Show this lead."""
        self._lead = lead
        self._name.show_text(lead.name)
        self._title.show_text(lead.title)
        self._company.show_text(lead.company)
        key = "+".join(self._theme.keymap.caps_of("company"))
        said = self.tr("All of {company}").format(company=lead.company)
        self._whole.show_label("", f"{said}, {key}" if key else said)
        self._whole.setToolTip(self._whole.accessibleName())
        self.setAccessibleName(lead.name)
        self._place()
        self.update()

    def set_lit(self, *, lit: bool) -> None:
        """Mark that digits and letters go to this pane."""
        self._lit = lit
        self.update()

    def begin_edit(self) -> None:
        """Open the name."""
        self._name.begin()

    def line(self, field: str) -> EditLine | None:
        """Return the line of `name`, `title` or `company`."""
        lines = {"name": self._name, "title": self._title, "company": self._company}
        return lines.get(field)

    def _on_name_edited(self, words: str) -> None:
        self.field_edited.emit("name", words)

    def _on_title_edited(self, words: str) -> None:
        self.field_edited.emit("title", words)

    def _on_company_edited(self, words: str) -> None:
        self.field_edited.emit("company", words)

    def _status(self) -> str:
        lead = self._lead
        if lead is None:
            return ""
        if lead.attempts is None:
            return lead.status_name
        form = self.tr("{status}, try {n} of {of}")
        return form.format(status=lead.status_name, n=lead.attempt, of=lead.attempts)

    def _score(self) -> str:
        return self.tr("Score {n}").format(n=self._lead.score) if self._lead else ""

    def _right_width(self) -> int:
        return (
            12 + width(self._score(), 12, MEDIUM) + 12 + 12 + width(self._status(), 12, MEDIUM) + 20
        )

    def _joint(self) -> str:
        both = self._lead is not None and self._lead.title and self._lead.company
        return self.tr(" at ") if both else ""

    def _place(self) -> None:
        room = max(80, self.width() - 20 - self._right_width() - 12)
        left = 20 - PAD
        self._name.setGeometry(left, 10, min(self._name.natural_width(), room), 20)
        title = min(self._title.natural_width(), room) if self._title.text() else 0
        self._title.setGeometry(left, 30, title, 16)
        at = left + max(0, title - 2 * PAD) + width(self._joint(), 12)
        has_company = self._lead is not None and self._lead.company_id is not None
        most = max(0, 20 + room - at - (_WHOLE if has_company else 0))
        self._company.setGeometry(at, 30, min(self._company.natural_width(), most), 16)
        size = self._whole.sizeHint()
        left = self._company.geometry().right() + 1 - RING
        self._whole.setGeometry(left, 38 - size.height() // 2, size.width(), size.height())
        self._whole.setVisible(has_company)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw status, score and edge."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.canvas)
        painter.fillRect(0, HEIGHT - 1, self.width(), 1, tokens.line)
        if self._lit:
            painter.fillRect(0, 0, 3, HEIGHT, tokens.accent)
        if self._lead is None:
            return
        text(
            painter,
            QRect(self._title.geometry().right() + 1 - PAD, 30, 40, 16),
            self._joint(),
            tokens.text2,
            12,
        )
        score = self._score()
        wide = width(score, 12, MEDIUM) + 12
        tag = QRect(self.width() - 12 - wide, 18, wide, 20)
        frame(painter, QRectF(tag), 4, tokens.tag, CLEAR)
        text(painter, tag.adjusted(6, 0, 0, 0), score, tokens.text2, 12, MEDIUM)
        status = self._status()
        left = tag.left() - 12 - width(status, 12, MEDIUM)
        text(painter, QRect(left, 18, tag.left() - left, 20), status, tokens.text2, 12, MEDIUM)
        icon = self._lead.status_icon or "circle"
        paint_icon(painter, icon, QRectF(left - 20, 21, 14, 14), tokens.text2)
