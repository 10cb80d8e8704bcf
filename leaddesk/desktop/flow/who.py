"""Who the lead is, largest on the page: status and its instruction, name, job and town."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.theme.fonts import REGULAR, SEMIBOLD, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.paint import text
from leaddesk.domain.flow import town
from leaddesk.domain.rows import LeadDetail

HEIGHT = 104  # 20, 10, 48, 2, 24


class Who(QWidget):
    """Status line 15/20, name 40/48, subtitle 18/24."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._status, self._icon, self._instruction = "", "", ""
        self._name, self._about = "", ""
        self.setFixedHeight(HEIGHT)

    def show_lead(self, lead: LeadDetail, instruction: str) -> None:
        """Show this lead; `instruction` is what the rep does in its status."""
        self._status, self._icon = lead.status_name, lead.status_icon or "circle"
        self._instruction = instruction
        self._name, self._about = lead.name, self._words(lead)
        self.setAccessibleName(f"{self._name}. {self._about}".strip())
        self.setAccessibleDescription(f"{self._status}. {self._instruction}")
        self.setToolTip(self._cut())
        self.update()

    def _words(self, lead: LeadDetail) -> str:
        """Return "Workshop owner at Atelier Moreau, Lyon"."""
        firm = lead.company or lead.title
        if lead.title and lead.company:
            firm = self.tr("{title} at {company}").format(title=lead.title, company=lead.company)
        address = next((row.value for row in lead.contacts if row.kind == "address"), "")
        return ", ".join(part for part in (firm, town(address) or lead.country) if part)

    def _size(self) -> int:
        """Return 40 px, or 26 where the name is longer than the column."""
        return 40 if width(self._name, 40, SEMIBOLD) <= self.width() else 26

    def _cut(self) -> str:
        """Return what is not to be read whole; empty where all is."""
        parts = [
            (self._name, width(self._name, self._size(), SEMIBOLD)),
            (self._about, width(self._about, 18)),
        ]
        return "\n".join(words for words, wide in parts if wide > self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the three lines."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        paint_icon(painter, self._icon, QRectF(0, 1, 18, 18), tokens.accenttext)
        room = QRect(26, 0, self.width() - 26, 20)
        used = text(painter, room, self._status, tokens.accenttext, 15, SEMIBOLD)
        room = room.adjusted(used + 8, 0, 0, 0)
        text(painter, room, self._instruction, tokens.text2, 15)
        name = QRect(0, 30, self.width(), 48)
        text(painter, name, self._name, tokens.text, self._size(), SEMIBOLD)
        text(painter, QRect(0, 80, self.width(), 24), self._about, tokens.text2, 18, REGULAR)
