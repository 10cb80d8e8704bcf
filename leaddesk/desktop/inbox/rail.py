"""The left rail: whose book this is, search, and the pages with what waits on each."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from leaddesk.desktop import words
from leaddesk.desktop.inbox.rail_item import Kind, RailItem
from leaddesk.desktop.inbox.sync_chip import SyncChip
from leaddesk.desktop.sync_words import ChipWords
from leaddesk.desktop.theme.fonts import REGULAR, SEMIBOLD, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import Pressable
from leaddesk.desktop.widgets.paint import (
    CLEAR,
    focus_ring,
    frame,
    key_caps,
    keys_width,
    text,
)
from leaddesk.domain.rows import InboxGroup, InboxView

WIDE, COMPACT = 224, 60
STATUS = "status:"  # before a status key in the name of a page
INBOX, OVERDUE, TODAY, NEW = "inbox", "overdue", "today", "new"
NURTURE, COMPANIES, IMPORT, SETTINGS = "nurture", "companies", "import", "settings"
DUPLICATES, AFTER_SYNC = "duplicates", "aftersync"


class SearchBox(Pressable):
    """Looks like a field and opens the search; the typing happens in the panel."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.compact = False
        self.setText(self.tr("Search or command"))
        self.setAccessibleName(self.text())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a field at rest."""
        painter = QPainter(self)
        tokens = self.theme.tokens
        if self.compact:
            if self.hovered:
                frame(painter, QRectF(self.rect()), 6, tokens.hover, CLEAR)
            paint_icon(painter, "search", QRectF(6, 7, 16, 16), tokens.text3)
        else:
            edge = tokens.field if self.hovered else tokens.ctl
            frame(painter, QRectF(self.rect()), 6, tokens.canvas, edge)
            paint_icon(painter, "search", QRectF(10, 8, 14, 14), tokens.text3)
            caps = self.theme.keymap.caps_of("search")
            left = self.width() - 7 - keys_width(caps)
            room = QRect(32, 0, left - 36, 30)
            whole = width(self.text()) <= room.width()
            text(painter, room, self.text() if whole else self.tr("Search"), tokens.text3)
            key_caps(painter, left, 6, caps, tokens.text2, tokens.ctl, tokens.canvas)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), 4, tokens.accent)


class Rail(QWidget):
    """Pages and their counts, 224 px or, compact, 60.

    Signals:
        page_chosen: `inbox`, `overdue`, `today`, `new`, `status:KEY`, `nurture`, `companies`,
            `duplicates`, `import`, `settings` or, by the sync chip, `aftersync`.
        search_asked: the rep clicked the search box.
    """

    page_chosen = Signal(str)
    search_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._workspace, self._rep = "", ""
        self._active = INBOX
        self._compact = False
        self._labels: list[tuple[str, int]] = []
        self._lines: list[int] = []
        self._offset = 0  # how far the items are moved up
        self._tall = 0  # what all of them need
        self._search = SearchBox(theme, self)
        self._search.clicked.connect(self._on_search_clicked)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_item_clicked)
        self._items: dict[str, RailItem] = {}
        for page in (INBOX, OVERDUE, TODAY, NEW, NURTURE, COMPANIES, DUPLICATES, IMPORT, SETTINGS):
            self._item(page)
        self.setAccessibleName(self.tr("Pages"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._statuses: tuple[InboxGroup, ...] = ()
        self._pairs = 0
        self.chip = SyncChip(theme, self)
        self.chip.clicked.connect(self._on_chip_clicked)
        self.show_view(InboxView())

    def sizeHint(self) -> QSize:
        """224 or 60 wide."""
        return QSize(COMPACT if self._compact else WIDE, 560)

    def show_owner(self, workspace: str, rep: str) -> None:
        """Say whose book this is."""
        self._workspace, self._rep = workspace, rep
        self.update()

    def set_compact(self, *, on: bool) -> None:
        """Shrink to icon and count (windows under 1400 px)."""
        if on != self._compact:
            self._compact = on
            self._search.compact = self.chip.compact = on
            for item in self._items.values():
                item.compact = on
                item.setToolTip(item.text() if on else "")
            self.updateGeometry()
            self._place()

    def set_active(self, page: str) -> None:
        """Mark the page shown."""
        self._active = page
        self._group.setExclusive(False)  # else a page that the rail does not list leaves its mark
        for name, item in self._items.items():
            item.setChecked(name == page)
        self._group.setExclusive(True)
        self.setFocusProxy(self._items.get(page, self._items[INBOX]))

    def show_view(self, view: InboxView) -> None:
        """Show the counts of the inbox and one item a status with leads."""
        new = sum(group.today for group in view.groups if group.status == words.TRIAGE)
        due = view.overdue + view.today
        self._items[INBOX].show_item("inbox", self.tr("Inbox"), due)
        self._items[OVERDUE].show_item("", self.tr("Overdue"), view.overdue, alarm=True)
        self._items[TODAY].show_item("", self.tr("Today"), view.today - new)
        self._items[NEW].show_item("", self.tr("New"), new)
        self._items[NURTURE].show_item("nurture", self.tr("Nurture"), view.nurture)
        self._items[COMPANIES].show_item("company", self.tr("Companies"), view.companies)
        self.show_pairs(self._pairs)
        self._items[IMPORT].show_item("import", self.tr("Import"))
        self._items[SETTINGS].show_item("settings", self.tr("Settings"))
        self._statuses = view.groups
        for group in view.groups:
            item = self._item(STATUS + group.status)
            item.show_item(group.icon, group.name, group.due)
        self.set_active(self._active)
        self._place()

    def show_pairs(self, count: int) -> None:
        """Show how many pairs may be one."""
        self._pairs = count
        self._items[DUPLICATES].show_item("dup", self.tr("Duplicates"), count)

    def show_sync(self, words: ChipWords | None) -> None:
        """Show where the book stands with its workspace; None: it is in none, and no chip."""
        if words is not None:
            self.chip.show_words(words)
        if self.chip.isHidden() != (words is None):
            self.chip.setVisible(words is not None)
        self._place()

    def _floor(self) -> int:
        """Return how far down the items may go: the chip is below them."""
        if self.chip.isHidden():
            return self.height()
        left, wide = (6, 47) if self._compact else (8, WIDE - 17)
        tall = self.chip.tall(wide)
        self.chip.setGeometry(left, self.height() - 8 - tall, wide, tall)
        return self.chip.y() - 8

    def _on_chip_clicked(self) -> None:
        self.page_chosen.emit(AFTER_SYNC)

    def _item(self, page: str) -> RailItem:
        if page not in self._items:
            kind = Kind.SUB if page in (OVERDUE, TODAY, NEW) else Kind.MAIN
            item = RailItem(self._theme, page, kind, self)
            item.compact = self._compact
            self._items[page] = item
            self._group.addButton(item)
            item.stepped.connect(self._on_stepped)
            item.focused.connect(self._on_focused)
        return self._items[page]

    def pages(self) -> tuple[tuple[str, str], ...]:
        """Return (name, title) of the pages that can be gone to now."""
        shown = [page for _, pages in self._sections() for page in pages]
        return tuple((page, self._items[page].text()) for page in shown)

    def _sections(self) -> list[tuple[str, list[str]]]:
        statuses = [STATUS + group.status for group in self._statuses]
        subs = [] if self._compact else [OVERDUE, TODAY, NEW]
        sections = [
            ("", [INBOX, *subs]),
            (self.tr("Do next"), statuses),
            (self.tr("Later"), [NURTURE]),
            (self.tr("Book"), [COMPANIES, DUPLICATES, IMPORT, SETTINGS]),
        ]
        return [section for section in sections if section[1]]

    def _place(self) -> None:
        """Put every item of the present sections in its place; hide the others."""
        self._labels, self._lines = [], []
        left, wide = (6, 48) if self._compact else (8, WIDE - 17)
        if self._compact:
            self._search.setGeometry(6, 56, 48, 30)
        else:
            self._search.setGeometry(12, 56, WIDE - 25, 30)
        top = 86 if self._compact else 98
        floor = self._floor()
        self._offset = max(0, min(self._offset, self._tall - floor))
        y = top - self._offset
        for item in self._items.values():
            item.hide()
        for label, pages in self._sections():
            y += self._begin_section(label, y)
            for page in pages:
                item = self._items[page]
                tall = 30 if self._compact else item.kind.value
                item.setGeometry(left, y, wide, tall)
                item.setVisible(y >= top and (y + tall <= floor or self.chip.isHidden()))
                y += tall
        self._tall = y + self._offset + 8
        self.update()

    def _on_focused(self) -> None:
        item = self.sender()
        if isinstance(item, RailItem):
            self._bring_into_view(item)

    def _bring_into_view(self, item: RailItem) -> None:
        """Move the items so that one is in sight, where the rail is too short for all."""
        top = 86 if self._compact else 98
        low, high = item.y() + item.height() + 8 - self._floor(), top - item.y()
        if low > 0 or high > 0:
            self._offset += low if low > 0 else -high
            self._place()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Look further down or up, where the rail is too short for all."""
        self._offset -= event.angleDelta().y() // 4
        self._place()

    def _begin_section(self, label: str, y: int) -> int:
        if self._compact:
            if label != self.tr("Book"):
                self._lines.append(y + 6)
                return 13
            return 0
        if label:
            self._labels.append((label, y + 14))
        return 34 if label else 0

    def _on_item_clicked(self, item: RailItem) -> None:
        self.set_active(item.page)
        self.page_chosen.emit(item.page)

    def _on_stepped(self, step: int) -> None:
        shown = [page for _, pages in self._sections() for page in pages]
        items = [self._items[page] for page in shown]
        at = next((n for n, item in enumerate(items) if item.hasFocus()), 0)
        target = items[max(0, min(len(items) - 1, at + step))]
        self._bring_into_view(target)
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_search_clicked(self) -> None:
        self.search_asked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the edge where it is."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, edge, owner and section labels."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.rail)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), tokens.line)
        mono = QRect(16, 14, 28, 28)
        frame(painter, QRectF(mono), 7, tokens.text, CLEAR)
        letter = self._workspace[:1].upper()
        center = Qt.AlignmentFlag.AlignHCenter
        text(painter, mono, letter, tokens.rail, 13, SEMIBOLD, center)
        top = 84 if self._compact else 96
        for line in (each for each in self._lines if each >= top or (self._compact and each < 86)):
            painter.fillRect(16, line, 28, 1, tokens.line)
        if self._compact:
            return
        text(painter, QRect(54, 12, 160, 17), self._workspace, tokens.text, 13, SEMIBOLD)
        text(painter, QRect(54, 29, 160, 16), self._rep, tokens.text3, 12, REGULAR)
        floor = self._floor() - 16
        for label, at in self._labels:
            if at < top or at > floor:
                continue
            text(painter, QRect(16, at, 180, 16), label, tokens.text3, 11, SEMIBOLD)
