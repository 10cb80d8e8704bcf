"""The left of the page: name and count, the search field, and the list or why it is empty."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.companies.header import HEIGHT, ListHeader
from leaddesk.desktop.companies.lists import CompanyRows
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import announce
from leaddesk.desktop.widgets.field import HEIGHT as FIELD
from leaddesk.desktop.widgets.field import Field
from leaddesk.desktop.widgets.notice import NoticeCard
from leaddesk.desktop.widgets.overlay_bar import OverlayBar

_BAND = 8 + FIELD + 8


def scrolling(body: QWidget, parent: QWidget) -> QScrollArea:
    """Return an area that scrolls a widget of its own width up and down, with no bar of its own."""
    area = QScrollArea(parent)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(body)
    area.viewport().setAutoFillBackground(False)
    area.setAccessibleName(body.accessibleName())
    return area


class CompaniesSide(QWidget):
    """Header 56, field 34, all companies.

    Signals:
        new_asked: New company, at the top or on the card of an empty list.
        typed: the words in the field after each key.
    """

    new_asked = Signal()
    typed = Signal(str)

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Companies"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.header = ListHeader(theme, self)
        self.field = Field(theme, self.tr("Find a company, Ctrl+F"), self)
        self.field.set_icon("search")
        self.field.set_placeholder(self.tr("Find a company"))
        self.rows = CompanyRows(theme, clock)
        self._area = scrolling(self.rows, self)
        self._bar = OverlayBar(theme, self._area.verticalScrollBar(), self)
        self._notice = NoticeCard(theme, self)
        self._notice.hide()
        self._notice.acted.connect(self.new_asked)
        self.header.new_clicked.connect(self.new_asked)
        self.field.edited.connect(self.typed)
        self.rows.left_above.connect(self.begin_search)
        self.setFocusProxy(self.rows)

    def begin_search(self) -> None:
        """Go into the field."""
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.edit.selectAll()

    def show_count(self, found: int, count: int, *, anew: bool) -> None:
        """Say how many companies were found of how many; none: why, and what can be done."""
        self.header.show_count(found, count)
        self.rows.show_count(found, anew=anew)
        if not found:
            self._say_empty(count)
            announce(self, self._notice.accessibleName())
        self._notice.setVisible(not found)
        self._place()

    @property
    def nothing_found(self) -> str:
        """The words typed, where they find nothing; else empty."""
        return "" if self.rows.count else self.field.text().strip()

    def _say_empty(self, count: int) -> None:
        keys = ("N",) if self._theme.keymap.single_keys else ()
        label = self.tr("New company")
        if not count:
            body = self.tr("They come with leads.")
            self._notice.show_notice(self.tr("No companies yet"), body, label, keys)
            return
        form = self.tr("No company is called “{words}”")
        said = form.format(words=self.field.text().strip())
        self._notice.show_notice(said, "", label, ("Enter",))

    def to_top(self) -> None:
        """Scroll to the first row."""
        self._area.verticalScrollBar().setValue(0)

    def _place(self) -> None:
        wide, top = self.width() - 1, HEIGHT + _BAND
        self.header.setGeometry(0, 0, wide, HEIGHT)
        self.field.setGeometry(12, HEIGHT + 8, wide - 24, FIELD)
        tall = max(0, self.height() - top)
        self._area.setGeometry(0, top, wide, tall)
        self.rows.setFixedWidth(wide)
        self._bar.setGeometry(wide - OverlayBar.WIDE, top, OverlayBar.WIDE, tall)
        self._bar.raise_()
        if not self._notice.isHidden():
            size = self._notice.sizeHint()
            card = min(size.width(), wide - 40)
            self._notice.setGeometry(20, top + 16, card, size.height())
            self._notice.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height out."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the line under the field and the edge to the company."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.canvas)
        painter.fillRect(0, HEIGHT + _BAND - 1, self.width(), 1, tokens.line)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), tokens.line)
