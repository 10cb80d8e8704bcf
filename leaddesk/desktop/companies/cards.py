"""Whom the rep talks to at a company, and what is next there: two cards that open the lead."""

from uuid import UUID

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.companies import words
from leaddesk.desktop.theme.fonts import MEDIUM, SEMIBOLD, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import Pressable
from leaddesk.desktop.widgets.paint import focus_ring, frame, text
from leaddesk.domain.company_rows import CompanyDetail, CompanyLead
from leaddesk.domain.rows import Due

TALL = 82
RING = 3  # room around the card for the focus ring


class LeadCard(Pressable):
    """A label, a line of 15/500, a remark; at the right of the label when it is due.

    Signals:
        lead_chosen: the id of the lead it is about.
    """

    lead_chosen = Signal(object)

    def __init__(self, theme: Theme, clock: Clock, label: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._clock = clock
        self._label = label
        self._main, self._below, self._due = "", "", ""
        self._late = False
        self._lead: UUID | None = None
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        if self._lead is not None:
            self.lead_chosen.emit(self._lead)

    def _fill(self, lead: CompanyLead | None, main: str, below: str, due: str = "") -> None:
        self._lead, self._main, self._below, self._due = lead.id if lead else None, main, below, due
        self._late = bool(lead and lead.due is Due.OVERDUE and due)
        self.setEnabled(lead is not None)
        said = ". ".join(part for part in (main, below, due) if part)
        self.setAccessibleName(f"{self._label}: {said}")
        self.setToolTip(main if width(main, 15, MEDIUM) > self.width() - 32 else "")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        tokens = self.theme.tokens
        box = self.rect().adjusted(RING, RING, -RING, -RING)
        fill = tokens.hover if self.hovered else tokens.raised
        frame(painter, QRectF(box), 8, fill, tokens.line)
        if self.hasFocus():
            focus_ring(painter, QRectF(box), 8, tokens.accent)
        room = box.adjusted(13, 0, -13, 0)
        ink = tokens.danger if self._late else tokens.text2
        line = QRect(room.left(), box.top() + 10, room.width(), 18)
        wide = text(painter, line, self._due, ink, 12, MEDIUM, Qt.AlignmentFlag.AlignRight)
        if self._late:
            left = line.right() + 1 - wide - 17
            paint_icon(painter, "alert", QRectF(left, line.top() + 2, 13, 13), ink)
            wide += 17
        label = line.adjusted(0, 0, -wide - 8 if wide else 0, 0)
        text(painter, label, self._label, tokens.text2, 12, SEMIBOLD)
        main = tokens.text if self._lead else tokens.text3
        text(painter, line.translated(0, 20).adjusted(0, 0, 0, 2), self._main, main, 15, MEDIUM)
        text(painter, line.translated(0, 41), self._below, tokens.text2, 12)


class WorkedCard(LeadCard):
    """Who is being worked, and where it stands with him or her."""

    def show_company(self, company: CompanyDetail) -> None:
        """Show whom."""
        lead, now, zone = company.worked, self._clock.now(), self._clock.zone
        if lead is None:
            self._fill(None, words.worked(company), "")
            return
        below = ". ".join(
            part for part in (words.status(lead), words.last(lead, now, zone)) if part
        )
        name = ", ".join(part for part in (lead.name, lead.title) if part)
        self._fill(lead, name, below)


class NextCard(LeadCard):
    """What is next at the company, with whom, and when."""

    def show_company(self, company: CompanyDetail) -> None:
        """Show the step."""
        lead, now, zone = company.next, self._clock.now(), self._clock.zone
        if lead is None:
            self._fill(None, self.tr("Nothing planned"), "")
            return
        below = self.tr("With {name}").format(name=lead.name)
        self._fill(lead, words.step(lead), below, words.when(lead, now, zone))
