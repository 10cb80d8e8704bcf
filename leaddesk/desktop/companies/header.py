"""The heads of the two panes: the page's name with its count, and the company's own fields."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop import words
from leaddesk.desktop.theme.fonts import SEMIBOLD
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING, Button, IconButton
from leaddesk.desktop.widgets.edit_line import PAD, EditLine
from leaddesk.desktop.widgets.paint import text
from leaddesk.domain.company_rows import CompanyDetail

HEIGHT = 56
_DOT = 14  # between country and website


class ListHeader(QWidget):
    """Title 18, how many there are, and New company.

    Signals:
        new_clicked: the button.
    """

    new_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = ""
        keys = ("N",) if theme.keymap.single_keys else ()
        self._new = Button(theme, self.tr("New company"), keys, parent=self)
        self._new.clicked.connect(self.new_clicked)
        self.setAccessibleName(self.tr("Companies"))
        self.setFixedHeight(HEIGHT)

    def show_count(self, found: int, count: int) -> None:
        """Say how many companies there are, and how many of them were found."""
        form = self.tr("{n} of {of}") if found != count else "{of}"
        self._count = form.format(n=words.number(found), of=words.number(count)) if count else ""
        self.setAccessibleDescription(self._count)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the right."""
        super().resizeEvent(event)
        size = self._new.sizeHint()
        left = self.width() - 16 + RING - size.width()
        self._new.setGeometry(left, 14 - RING, size.width(), size.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, title, count and edge."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.canvas)
        painter.fillRect(0, HEIGHT - 1, self.width(), 1, tokens.line)
        room = QRect(20, 0, self._new.x() - 28, HEIGHT - 1)
        used = text(painter, room, self.tr("Companies"), tokens.text, 18, SEMIBOLD)
        text(painter, room.adjusted(used + 10, 3, 0, 0), self._count, tokens.text3)


class CompanyHeader(QWidget):
    """Name 15/600, country and website below, all edited in place; in a narrow window a way back.

    Signals:
        field_edited: (`name`, `country` or `website`, new text).
        back_clicked: back to the list.
    """

    field_edited = Signal(str, str)
    back_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lit = False
        self._back = IconButton(theme, "chevl", self.tr("Back to all companies"), self)
        self._back.clicked.connect(self.back_clicked)
        self.name = EditLine(theme, self.tr("Name"), 15, SEMIBOLD, parent=self)
        self.country = EditLine(theme, self.tr("Country"), 12, role="text2", parent=self)
        self.website = EditLine(theme, self.tr("Website"), 12, role="text2", parent=self)
        self.name.edited.connect(self._on_name_edited)
        self.country.edited.connect(self._on_country_edited)
        self.website.edited.connect(self._on_website_edited)
        self.setFixedHeight(HEIGHT)

    def show_company(self, company: CompanyDetail) -> None:
        """Show its fields; an empty one says what belongs there."""
        self.name.show_text(company.name)
        self._show(self.country, company.country, self.tr("Country"))
        self._show(self.website, company.website, self.tr("Website"))
        self.setAccessibleName(company.name)
        self._place()
        self.update()

    def _show(self, line: EditLine, value: str, otherwise: str) -> None:
        line.show_text(value or otherwise, role="text2" if value else "text3", value=value)

    def line(self, field: str) -> EditLine | None:
        """Return the line of a field."""
        lines = {"name": self.name, "country": self.country, "website": self.website}
        return lines.get(field)

    def show_back(self, *, on: bool) -> None:
        """Offer the way back, where the company lies over the list."""
        self._back.setVisible(on)
        self._place()

    def _on_name_edited(self, said: str) -> None:
        self.field_edited.emit("name", said)

    def _on_country_edited(self, said: str) -> None:
        self.field_edited.emit("country", said)

    def _on_website_edited(self, said: str) -> None:
        self.field_edited.emit("website", said)

    def _place(self) -> None:
        size = self._back.sizeHint()
        self._back.setGeometry(10 - RING, 14 - RING, size.width(), size.height())
        left = (20 if self._back.isHidden() else 44) - PAD
        most = max(80, self.width() - left - 16)
        self.name.setGeometry(left, 10, min(self.name.natural_width(), most), 20)
        wide = min(self.country.natural_width(), most // 2)
        self.country.setGeometry(left, 30, wide, 16)
        at = left + wide + _DOT - PAD
        self.website.setGeometry(
            at, 30, min(self.website.natural_width(), self.width() - at - 16), 16
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and edge."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.canvas)
        painter.fillRect(0, HEIGHT - 1, self.width(), 1, tokens.line)
