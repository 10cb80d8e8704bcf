"""The middle of the window: header, list and footer, or one calm card where nothing is due."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop import words
from leaddesk.desktop.clock import Clock
from leaddesk.desktop.inbox.header import HEIGHT, PageHeader
from leaddesk.desktop.inbox.list import InboxList
from leaddesk.desktop.inbox.offer import OfferBar
from leaddesk.desktop.inbox.page import Page
from leaddesk.desktop.inbox.rail import IMPORT, INBOX, STATUS
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import FooterBar
from leaddesk.desktop.widgets.notice import NoticeCard
from leaddesk.domain.rows import InboxGroup, InboxView

AGAIN = "again"
"""What the card asks for where the book could not be opened."""

START = Page()


class InboxPane(QWidget):
    """Header 56, list, footer 36, and a hairline at the right.

    Signals:
        notice_acted: the button of the card: a page to look at, or `AGAIN`.
    """

    notice_acted = Signal(str)

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self._act = ""
        self._names: Mapping[str, str] = {}
        self.header = PageHeader(theme, clock, self)
        self.list = InboxList(theme, clock, self)
        self.footer = FooterBar(theme, self)
        self.offer = OfferBar(theme, self)
        self.offer.height_changed.connect(self._place)
        self.clock_bar = OfferBar(theme, self, "clock")
        self.clock_bar.height_changed.connect(self._place)
        self.notice = NoticeCard(theme, self)
        self.notice.hide()
        self.notice.acted.connect(self._on_acted)
        self.list.pointed.connect(self.footer.show_consequence)
        self.footer.height_changed.connect(self._place)
        self.setAccessibleName(self.tr("Inbox"))

    def use_names(self, names: Mapping[str, str]) -> None:
        """Call statuses by these names, by key."""
        self._names = names

    def show_view(self, view: InboxView, page: Page = START, *, from_top: bool = False) -> None:
        """Show a page of the whole inbox; where it has no lead, say so and what could be done."""
        self.header.show_title(page.title(self._names))
        self.header.show_count(view.no_next_step)
        self.list.show_view(
            page.cut(view),
            with_later=page.with_later,
            unfolded=page.is_one_group,
            from_top=from_top,
        )
        if self.list.is_empty:
            self._say_empty(view, page)
        self.notice.setVisible(self.list.is_empty)
        self._place()

    def show_error(self, title: str, body: str) -> None:
        """Say in place that there is no book to show, why, and what works instead."""
        self._act = AGAIN
        self.header.hide_count()
        self.notice.show_notice(title, body, self.tr("Try again"), error=True)
        self.notice.show()
        self._place()

    def focus(self) -> None:
        """Take the keys: the list, or the one button where there is none."""
        if self.notice.isVisible() and self.notice.has_button:
            self.notice.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_empty(self, view: InboxView, page: Page) -> None:
        if not view.leads:
            self._act = IMPORT
            body = self.tr("Drop a file here, paste a list, or press Ctrl+N.")
            self.notice.show_notice(self.tr("Your book is empty"), body, self.tr("Import"))
            return
        title, body = page.empty_words(self._names)
        new = next((group for group in view.groups if group.status == words.TRIAGE), None)
        if page.name != INBOX:
            self._act = INBOX
            button, keys = self.tr("Inbox"), ("Alt", "0")
            self.notice.show_notice(title, body, button, keys)
        elif new is not None and new.later:
            self._act = STATUS + words.TRIAGE
            look = (
                self.tr("You could look through 1 new lead.")
                if new.later == 1
                else self.tr("You could look through {n} new leads.")
            ).format(n=words.number(new.later))
            button = f"{new.name} {words.number(new.later)}"
            body = f"{self._next_words(view)} {look}".strip()
            self.notice.show_notice(title, body, button, ("Alt", self._digit_of(view, new)))
        else:
            self._act = ""
            self.notice.show_notice(title, self._next_words(view))

    def _digit_of(self, view: InboxView, group: InboxGroup) -> str:
        drawn = [each.status for each in view.groups if each.due or each.later]
        return str(drawn.index(group.status) + 1)

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
        wide, tall, footer = self.width() - 1, self.height(), self.footer.height()
        self.header.setGeometry(0, 0, wide, HEIGHT)
        top = HEIGHT
        for bar in (self.clock_bar, self.offer):
            room = 0 if bar.isHidden() else bar.tall_for(wide)
            bar.setGeometry(0, top, wide, room)
            top += room
        self.list.setGeometry(0, top, wide, max(0, tall - top - footer))
        self.footer.setGeometry(0, tall - footer, wide, footer)
        if not self.notice.isHidden():
            size = self.notice.sizeHint()
            self.notice.setGeometry(20, top + 20, min(size.width(), wide - 40), size.height())
            self.notice.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height out."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hairline to the detail pane."""
        painter = QPainter(self)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._theme.tokens.line)
