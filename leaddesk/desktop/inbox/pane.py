"""The middle of the window: header, list and footer, or one calm card where nothing is due."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop import words
from leaddesk.desktop.clock import Clock
from leaddesk.desktop.inbox.header import HEIGHT, PageHeader
from leaddesk.desktop.inbox.list import InboxList
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import FooterBar
from leaddesk.desktop.widgets.notice import WIDE, NoticeCard
from leaddesk.domain.rows import InboxView

FOOTER = 36


class InboxPane(QWidget):
    """Header 56, list, footer 36, and a hairline at the right.

    Signals:
        notice_acted: the button of the empty card: "import", or the page to look at ("new").
    """

    notice_acted = Signal(str)

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self._act = ""
        self.header = PageHeader(theme, clock, self)
        self.list = InboxList(theme, clock, self)
        self.footer = FooterBar(theme, self)
        self._notice = NoticeCard(theme, self)
        self._notice.hide()
        self._notice.acted.connect(self._on_acted)
        self.list.pointed.connect(self.footer.show_consequence)
        self.setAccessibleName(self.tr("Inbox"))

    def show_view(self, view: InboxView, *, with_later: bool = False) -> None:
        """Show groups and counts; where nothing is due, say so and what could be done."""
        self.header.show_count(view.no_next_step)
        self.list.show_view(view, with_later=with_later)
        empty = self.list.anchor() is None
        if empty:
            self._say_empty(view)
        self._notice.setVisible(empty)
        self._place()

    def show_error(self, title: str, body: str, button: str = "", key: str = "") -> None:
        """Say in place what happened and what still works."""
        self._act = "error"
        self._notice.show_notice(title, body, button, key, error=True)
        self._notice.show()
        self._place()

    def _say_empty(self, view: InboxView) -> None:
        if not view.leads:
            self._act = "import"
            body = self.tr("Drop a file here, paste a list, or press Ctrl+N.")
            self._notice.show_notice(self.tr("Your book is empty"), body, self.tr("Import"))
            return
        self._act = ""
        self._notice.show_notice(self.tr("Nothing due"), self._next_words(view))

    def _next_words(self, view: InboxView) -> str:
        if not view.next_name or view.next_due_on is None:
            return ""
        now, zone = self._clock.now(), self._clock.zone
        when = words.short_moment(view.next_due_on, view.next_due_at, now, zone)
        form = self.tr("Next is {name} at {when}.")
        if view.next_due_on != self._clock.today():
            form = self.tr("Next is {name}, {when}.")
        return form.format(name=view.next_name, when=when)

    def _on_acted(self) -> None:
        self.notice_acted.emit(self._act)

    def _place(self) -> None:
        wide, tall = self.width() - 1, self.height()
        self.header.setGeometry(0, 0, wide, HEIGHT)
        self.list.setGeometry(0, HEIGHT, wide, max(0, tall - HEIGHT - FOOTER))
        self.footer.setGeometry(0, tall - FOOTER, wide, FOOTER)
        if not self._notice.isHidden():
            self._notice.setGeometry(20, HEIGHT + 20, WIDE, self._notice.sizeHint().height())
            self._notice.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height out."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hairline to the detail pane."""
        painter = QPainter(self)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._theme.tokens.line)
