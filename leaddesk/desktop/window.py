"""The window: rail, list and lead side by side, and the keys that reach all of them."""

from collections import Counter

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QHideEvent,
    QKeyEvent,
    QShowEvent,
)

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.desktop.keys import Keys, sheet
from leaddesk.desktop.paging import Paging
from leaddesk.desktop.palette import COMMAND, PAGE, Palette
from leaddesk.desktop.saying import Saying
from leaddesk.desktop.screens import HISTORY
from leaddesk.desktop.theme.theme import Theme
from leaddesk.domain.calendar import WorkingHours
from leaddesk.domain.rows import InboxView, LeadDetail


class Window(Paging):
    """Three panes under a rep's hands, and the book behind them.

    Signals:
        painted: the first inbox is on the screen.
        closed: the window is closed, and with it the book.
    """

    painted = Signal()
    closed = Signal()

    def __init__(self, door: Door, theme: Theme, clock: Clock, owner: tuple[str, str]) -> None:
        super().__init__(door, theme, clock)
        self.keymap = theme.keymap
        self._was_shown = False
        self._uses: Counter[str] = Counter()  # outcomes of this run, by status
        self.rail.show_owner(*owner)
        self.setAcceptDrops(True)
        self.keys = Keys(self)
        self.saying = Saying(self)
        self._connect()
        self.inbox.list.set_learned(self.preferences.learned)
        self.setWindowTitle("LeadDesk")
        self.resize(1440, 900)

    def _connect(self) -> None:
        door, items = self._door, self.inbox.list
        door.opened.connect(self._on_opened)
        door.failed.connect(self.saying.show_trouble)
        items.current_changed.connect(self._on_current)
        items.outcome_chosen.connect(self._on_outcome)
        items.opened.connect(self._on_lead_opened)
        self.inbox.footer.undo_asked.connect(self.undo)
        self.inbox.footer.keys_asked.connect(self.show_keys)
        self.inbox.notice_acted.connect(self._on_notice)
        self.rail.page_chosen.connect(self.go)
        self.rail.search_asked.connect(self.search)
        self.driver.shown.connect(self._on_shown)
        self.driver.elsewhere.connect(self.about.show)
        about = self.about
        about.offered.connect(items.offer)
        about.leaving.connect(self._on_leaving)
        about.refused.connect(self.driver.stay)
        about.done.connect(self.saying.show_done)
        about.loaded.connect(self._on_loaded)
        self.lead.pointed.connect(self.inbox.footer.show_consequence)
        self.lead.log_asked.connect(about.open_log)
        self.lead.snooze_asked.connect(self.keys.snooze)
        self.lead.wait_asked.connect(self.keys.wait)
        self.lead.change_asked.connect(self.keys.change)
        self.lead.note_asked.connect(self.keys.note)
        self.lead.company_asked.connect(self.keys.company)
        self.lead.hold_asked.connect(self.keys.hold)
        self.lead.same_asked.connect(self.keys.same)
        self.lead.reach_asked.connect(self.reach)
        self.peek.call_asked.connect(self.keys.call)
        self.peek.mail_asked.connect(self.keys.mail)
        self.reaching.told.connect(self.saying.show_trouble)
        self.reaching.lacking.connect(self._on_lacking)
        self.reaching.returned.connect(self._on_returned)
        about.leaving.connect(self.reaching.logged)
        self.peek.log_asked.connect(about.open_log)
        self.peek.open_asked.connect(self.open_lead)
        self.finding.use_acts(Palette(self.keymap, self.keys.now_known, self.rail.pages).find)
        self.finding.act_chosen.connect(self._on_act_chosen)
        self.finding.went_to.connect(self._on_went_to)
        self.finding.added.connect(self._on_added)
        self.finding.done.connect(self.saying.show_done)
        self.driver.ticked.connect(self.notifying.look)
        self.notifying.asked.connect(self._on_notified)
        self.several.done.connect(self.saying.show_done)
        self.several.going.connect(self.saying.show_going)
        items.picks.changed.connect(self.saying.show_picked)
        self.flow.opened.connect(self._on_flow_opened)
        self.flow.left.connect(self._on_flow_left)
        self.flow.reach_asked.connect(self.reach)
        self.screens.left.connect(self._on_screen_left)
        self.screens.done.connect(self.saying.show_done)
        self.screens.went_to.connect(self._on_went_to)
        self.screens.acted.connect(self.keys.act)

    @property
    def was_shown(self) -> bool:
        """Whether the first inbox is on the screen."""
        return self._was_shown

    # The book

    def _on_opened(self) -> None:
        from leaddesk.features.working_time import working_hours

        self.driver.refresh()
        self._door.ask(working_hours, then=self._on_hours, lane="clock")
        self._door.desk.watch(on=self.isVisible())

    def _on_hours(self, hours: WorkingHours) -> None:
        self._clock.zone = hours.zone
        self.about.use_hours(hours)
        self.finding.use_hours(hours)

    def use_names(self, names: dict[str, str], paths: dict[str, str]) -> None:
        """Call statuses and lead processes by these names, by key."""
        self.about.changing.paths = paths
        self.finding.use_names(names)
        self.inbox.use_names(names)

    def _on_shown(self, view: InboxView) -> None:
        self.saying.show_title()
        self.flow.show_view(view)
        if not self.flow.is_open:
            self.about.shown.settle()
        if not self._was_shown:
            self._was_shown = True
            self.inbox.focus()
            self.flow.look()
            self.painted.emit()

    # What the rep does

    def _on_outcome(self, lead: object, key: str) -> None:
        anchor = self.inbox.list.anchor()
        if anchor is not None:
            self._uses[anchor[1]] += 1
        self.about.anchor_at(self.row())
        self.about.choose(lead, key)  # type: ignore[arg-type]  # a UUID, as the list says

    def _on_loaded(self, lead: LeadDetail | None) -> None:
        self.peek.show_lead(lead)

    def reach(self, kind: str, value: str = "") -> None:
        """Call, mail or find the current lead, by the contact named or the first there is."""

        def once_shown() -> None:
            if self.about.detail is not None:
                self.reaching.reach(self.about.detail, kind, value)

        self.about.shown.once_shown(once_shown)

    def _on_lacking(self, kind: str) -> None:
        """Let the rep type the number or mail that is not there."""
        if self.flow.is_open:
            self.flow.show_lacking(kind)
            return
        self.open_lead()
        self.lead.begin_contact(kind)

    def _on_returned(self, lead: object) -> None:
        """Offer to log the call or mail the rep comes back from, unless he is at something."""
        detail = self.about.detail
        idle = not any(panel.isVisible() for panel in self._over)
        if idle and detail is not None and detail.id == lead:
            self.about.open_log()

    def _on_added(self, lead: object) -> None:
        self.driver.go_to(lead, only_here=True)  # type: ignore[arg-type]  # a UUID

    def _on_notified(self, lead: object) -> None:
        self.bring_to_front()
        self._on_went_to(lead)

    def undo(self) -> None:
        """Take the newest command back."""
        from leaddesk.features.undo_whole import undo_newest

        self._door.do(undo_newest, then=self.saying.show_done, whole=True, now=self._clock.now())

    def redo(self) -> None:
        """Do again what was undone last."""
        from leaddesk.features.undo_whole import redo_newest

        self._door.do(redo_newest, then=self.saying.show_done, whole=True, now=self._clock.now())

    def show_history(self) -> None:
        """Show the history of the current lead."""
        lead = self._next if self.about.detail is None else self.about.detail.id
        if lead is not None:
            self.screens.get(HISTORY).aim(lead)
            self.go(HISTORY)

    def search(self) -> None:
        """Open the search at the rail's box."""
        self.finding.place(self.inbox.geometry())
        self.finding.open_search(QRect(8, 44, 480, 60))

    def open_palette(self) -> None:
        """Open the search with commands and pages first."""
        self.finding.place(self.inbox.geometry())
        self.finding.open_search(QRect(8, 44, 480, 60), acts_first=True)

    def _on_act_chosen(self, name: str) -> None:
        if name.startswith(PAGE):
            self.go(name.removeprefix(PAGE))
        else:
            self.keys.act(name.removeprefix(COMMAND))

    def new_lead(self) -> None:
        """Open the one-line box."""
        self.finding.open_new(self.inbox.geometry())

    def show_keys(self) -> None:
        """Show all keys."""
        self.sheet.open(sheet(self.keymap, self.keys.unknown()))

    def bring_to_front(self) -> None:
        """Come to the front: the program was started again."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def showEvent(self, event: QShowEvent) -> None:
        """Look for what others write while the window is shown."""
        super().showEvent(event)
        self.place()
        self._door.desk.watch(on=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop looking."""
        super().hideEvent(event)
        self._door.desk.watch(on=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key says that no pane took."""
        if not self.keys.press(event):
            event.ignore()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep drafts, let a running import stop at a whole chunk, close the book."""
        for popover in (self.about.popover, self.about.form):
            if popover.isVisible():
                popover.dismiss()
        self.screens.stop()
        self.several.stop()
        self.flow.stop()
        self.notifying.stop()
        self.pairs_count.stop()
        if self._uses:
            self.preferences.note_uses(self._uses)
        self._soon.stop()
        self.driver.stop()
        self._door.close()
        self.closed.emit()
        super().closeEvent(event)
