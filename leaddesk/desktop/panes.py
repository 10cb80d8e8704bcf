"""The panes of the window: what stands where at each size, and what the keys go through."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.desktop.finding import Finding
from leaddesk.desktop.flow_mode import FlowMode
from leaddesk.desktop.inbox.driver import InboxDriver
from leaddesk.desktop.inbox.pane import InboxPane
from leaddesk.desktop.inbox.rail import Rail
from leaddesk.desktop.layout import LIST, MIDDLE, Layout, least
from leaddesk.desktop.lead.driver import LeadDriver
from leaddesk.desktop.lead.pane import LeadPane
from leaddesk.desktop.lead.peek import PeekBar
from leaddesk.desktop.notifying import Notifying
from leaddesk.desktop.pairs_count import PairsCount
from leaddesk.desktop.reaching import Reaching
from leaddesk.desktop.screens import Screens
from leaddesk.desktop.several import Several
from leaddesk.desktop.tabbing import step
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.edge import WIDE, Edge
from leaddesk.desktop.widgets.keys_sheet import KeysSheet
from leaddesk.desktop.widgets.popover import Popover


class Panes(QWidget):
    """Rail, list and lead side by side, and what opens over them."""

    def __init__(self, door: Door, theme: Theme, clock: Clock) -> None:
        super().__init__()
        self.theme = theme
        self.preferences = theme.preferences
        self.setMinimumSize(*least(self.screen().availableSize()))
        self.rail = Rail(theme, self)
        self.inbox = InboxPane(theme, clock, self)
        self.lead = LeadPane(theme, clock, self)
        self.peek = PeekBar(theme, self)
        self.sheet = KeysSheet(theme, self)
        self.driver = InboxDriver(door, self.inbox, self.rail, clock, self)
        self.pairs_count = PairsCount(door, self.driver, self.rail, self)
        self.about = LeadDriver(door, self.lead, theme, clock, self)
        self.finding = Finding(door, theme, clock, self)
        self.screens = Screens(door, theme, clock, self)
        self.notifying = Notifying(door, theme, clock, self)
        self.reaching = Reaching(clock, self)
        self.about.use_watch(self.reaching.spent)
        self.several = Several(door, theme, clock, self.about, self.inbox.list, self)
        self.flow = FlowMode(door, theme, clock, self)
        self._edge = Edge(self.tr("Width of the list"), self)
        self._edge.dragged.connect(self._on_edge_dragged)
        self._edge.reset.connect(self._on_edge_reset)
        self._over: list[QWidget] = []
        over = (self.about.popover, self.about.form, self.sheet)
        for panel in (*over, self.finding.search, self.finding.box):
            self.add_over(panel)
        self.several.made.connect(self.add_over)
        theme.changed.connect(self._on_theme)

    def _on_edge_dragged(self, by: int) -> None:
        """Give the list the width the edge is pulled to."""
        room = Layout(self.width(), self.height(), self.inbox.width() + by)
        if room.list_width != self.inbox.width():
            self.preferences.list_width = room.list_width
            self.place()

    def _on_edge_reset(self) -> None:
        self.preferences.list_width = LIST
        self.place()

    def add_over(self, panel: QWidget) -> None:
        """Keep the current row lit and in sight while this panel is open."""
        self._over.append(panel)
        panel.installEventFilter(self)

    def _on_theme(self) -> None:
        for child in self.findChildren(QWidget):
            child.update()
        self.update()
        self.place()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through, in order."""
        if self.flow.is_open:
            return [self.flow.page]
        if self.screens.page is not None:
            return [self.rail, *self.screens.parts()]
        return [self.rail, self.inbox.list, self.lead]

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab goes through rail, list, lead and footer, in the order they are read."""
        panes = self.panes()
        if not (self.screens.open or self.flow.is_open):
            inbox = self.inbox
            panes = [self.rail, inbox.header, inbox.clock_bar, inbox.offer, inbox.notice]
            panes += [inbox.list, self.lead, inbox.footer, self.peek]
        return step(panes, self, 1 if next else -1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the row lit while something is open over the list: its place is not lost."""
        if event.type() in {QEvent.Type.Show, QEvent.Type.Hide}:
            self.inbox.list.set_lit(lit=any(panel.isVisible() for panel in self._over))
        if event.type() in {QEvent.Type.Show, QEvent.Type.Resize}:
            self._make_room(watched)
        return super().eventFilter(watched, event)

    def _make_room(self, panel: QObject) -> None:
        """Lift the row where a popover would cover it: there is room neither below nor above."""
        if self.flow.is_open:
            return
        row = self.row()
        if isinstance(panel, Popover) and panel.isVisible() and panel.geometry().intersects(row):
            self.inbox.list.lift(panel.below(row) - self.height())
            self.about.follow(self.row())

    def row(self) -> QRect:
        """Return where the current row stands in the window; in flow mode, where its lead does."""
        if self.flow.is_open:
            return self.flow.anchor()
        row = self.inbox.list.current_rect()
        row.translate(self.inbox.list.mapTo(self, QPoint(0, 0)))
        return row

    def place(self) -> None:
        """Lay all out for this size."""
        room = Layout(self.width(), self.height(), self.preferences.list_width)
        flows = self.flow.is_open
        elsewhere = flows or bool(self.screens.open)
        self.flow.place(self.rect())
        for pane in (self.rail, self.inbox):
            pane.setVisible(not flows)
        self.rail.set_compact(on=room.compact_rail)
        self.inbox.footer.set_terse(on=room.narrow)
        self.rail.setGeometry(room.rail)
        self.inbox.setGeometry(room.inbox)
        self.lead.setGeometry(room.lead)
        self.peek.setGeometry(room.peek)
        self.screens.place(room.rest)
        self.peek.setVisible(room.narrow and not elsewhere)
        if flows or not room.narrow:
            self.lead.setVisible(not elsewhere)
        self._edge.setGeometry(room.lead.left() - WIDE // 2 - 1, 0, WIDE, self.height())
        self._edge.setVisible(not room.compact_rail and not elsewhere)
        self._edge.raise_()
        self.about.follow(self.row())
        for panel in self._over:
            self._make_room(panel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the panes out for this width."""
        super().resizeEvent(event)
        if event.oldSize().width() >= MIDDLE > self.width() or not event.oldSize().isValid():
            self.lead.setVisible(self.width() >= MIDDLE)
        self.place()
