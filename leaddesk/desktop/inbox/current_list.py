"""The current lead of the inbox: kept in its place on the screen whatever happens around it."""

from uuid import UUID

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop import words
from leaddesk.desktop.access import say_current
from leaddesk.desktop.clock import Clock
from leaddesk.desktop.inbox.geometry import CURRENT, HEADER, Block, Place
from leaddesk.desktop.inbox.grouped_list import GroupedList
from leaddesk.desktop.inbox.presses import Presses
from leaddesk.desktop.theme.theme import Theme
from leaddesk.domain.rows import Choice, InboxRow, InboxView


class CurrentList(GroupedList):
    """A grouped list with one current lead and its outcomes.

    Signals:
        current_changed: the id of the lead now current, or None.
        outcome_chosen: (lead id, outcome key), a digit or a button.
        pointed: what the outcome under the pointer would do; empty when it leaves.
    """

    current_changed = Signal(object)
    outcome_chosen = Signal(object, str)
    pointed = Signal(str)

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(theme, clock, parent)
        self.setAccessibleName(self.tr("Inbox"))
        self._folds: set[str] = set()
        self._unfolded = False
        self._orders: tuple[list[str], list[str]] = ([], [])  # statuses of this view, and the last
        self._lead: UUID | None = None
        self._presses = Presses()
        self._strip.digit_chosen.connect(self._on_digit_chosen)
        self._strip.pointed.connect(self.pointed)

    # What the owner brings

    def show_view(
        self,
        view: InboxView,
        *,
        with_later: bool = False,
        unfolded: bool = False,
        from_top: bool = False,
    ) -> None:
        """Show the groups; the current line stays where it is on the screen.

        Known rows count as old from now on: they are painted, but a digit waits for their
        successors. `with_later` also counts leads due later (a status page), `unfolded` shows
        every group open (a page of one group), `from_top` begins at the first lead (another page).
        """
        before = None if from_top else self.anchor()
        height = self._screen_y()
        self._unfolded = unfolded
        self._orders = ([group.status for group in view.groups], self._orders[0])
        shown = [(group, group.due + (group.later if with_later else 0)) for group in view.groups]
        self._groups = tuple(group for group, count in shown if count)
        self._geometry.blocks = [
            Block(group.status, count, group.status in self._folds and not unfolded)
            for group, count in shown
            if count
        ]
        self._pages.age()
        self._presses.wait(viewed=True)
        self._geometry.current = (
            self._settle(before[1], before[2]) if before else self._geometry.first_lead()
        )
        if from_top:
            self._update_range()
            self.verticalScrollBar().setValue(0)
            self._show_current()
        else:
            self._hold_at(height)
        self._resolve()

    def show_rows(self, status: str, offset: int, rows: tuple[InboxRow, ...]) -> None:
        """Take rows in as they arrive, in any order."""
        self._pages.put(status, offset, rows)
        self._resolve()

    def offer(self, choices: tuple[Choice, ...], lead_id: UUID | None = None) -> None:
        """Offer outcomes for the current lead; ignored when they are for another one."""
        if lead_id is not None and lead_id != self._lead:
            return
        self._presses.offer(choices, self._lead)
        self._strip.show_choices(choices)
        self._act(self._presses.due())

    def ready(self) -> None:
        """Take digits for the current lead again: the last outcome was refused."""
        self._presses.release()
        self.current_changed.emit(self._lead)

    # The place

    @property
    def folded_statuses(self) -> frozenset[str]:
        """The groups that the rep folded away."""
        return frozenset() if self._unfolded else frozenset(self._folds)

    @property
    def is_empty(self) -> bool:
        """Whether no group has a lead to show."""
        return not self._geometry.blocks

    def anchor(self) -> tuple[UUID | None, str, int] | None:
        """Return (lead, status, index) of the current line; index -1 is a folded header."""
        current = self._geometry.current
        if current is None:
            return None
        return self._lead, self._geometry.blocks[current.group].status, current.index

    def set_current(self, status: str, index: int) -> None:
        """Go to a line; past the end of its group to the next group's first lead."""
        self._move(self._settle(status, index), by_hand=False)

    def keep_current(self, lead_id: UUID, status: str, index: int) -> None:
        """Say where the current lead stands now; it does not move on the screen."""
        height = self._screen_y()
        if lead_id != self._lead:
            height = None
        self._geometry.current = self._settle(status, index)
        self._hold_at(height)
        self._resolve()

    def _settle(self, status: str, index: int) -> Place | None:
        """Find the line, or the first lead of the group that came after one that is gone."""
        if self._geometry.find(status) is not None:
            return self._geometry.settle(status, index)
        for order in self._orders:
            if status not in order:
                continue
            for later in order[order.index(status) + 1 :]:
                group = self._geometry.find(later)
                if group is not None and self._geometry.blocks[group].shown:
                    return Place(group, 0)
            return self._geometry.last_lead()
        return self._geometry.first_lead()

    def current_rect(self) -> QRect:
        """Return the current line in coordinates of this widget; empty when there is none."""
        current = self._geometry.current
        if current is None:
            return QRect()
        top = self._geometry.top_of(current) - self._scroll()
        return QRect(0, top, self.viewport().width(), self._geometry.height_of(current))

    def lift(self, by: int) -> None:
        """Move the current line up on the screen, as far as its group's header, to make room."""
        height = self._screen_y()
        if height is not None:
            self._hold_at(max(min(height, HEADER), height - by))

    def is_idle(self) -> bool:
        """Whether the current lead is known and no digit is held back."""
        return self._presses.idle

    def _screen_y(self) -> int | None:
        current = self._geometry.current
        return self._geometry.top_of(current) - self._scroll() if current else None

    def _hold_at(self, height: int | None) -> None:
        self._update_range()
        current = self._geometry.current
        if current is not None and height is not None:
            bar, wanted = self.verticalScrollBar(), self._geometry.top_of(current) - height
            bar.setMaximum(max(bar.maximum(), wanted))  # a short list leaves room below instead
            bar.setValue(wanted)
        self._show_current()

    def _show_current(self) -> None:
        """Scroll as little as it takes to see the current line whole, below the sticky header."""
        current = self._geometry.current
        if current is None or self.viewport().height() < HEADER + CURRENT:
            return  # not laid out yet: resizeEvent comes here again
        top, bar = self._geometry.top_of(current), self.verticalScrollBar()
        over = top if current.is_header else top - HEADER
        under = top + self._geometry.height_of(current) - self.viewport().height()
        bar.setValue(max(min(bar.value(), over), under))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current line in view."""
        super().resizeEvent(event)
        self._show_current()

    def _move(self, place: Place | None, *, by_hand: bool = True) -> None:
        if place is None:
            return
        if by_hand:
            self._presses.drop()
        self._presses.wait()
        self._geometry.current = place
        self._update_range()
        self._show_current()
        self._resolve()

    def _resolve(self) -> None:
        """Find out which lead is current and tell; until its row is here, nothing is told."""
        current = self._geometry.current
        row = None
        if current is not None and not current.is_header:
            status = self._geometry.blocks[current.group].status
            row = self._pages.fresh(status, current.index)
            if row is None:
                self._refresh()
                return
        lead = row.id if row else None
        came_back = self._presses.aim(row)
        changed = lead != self._lead or came_back
        self._lead = lead
        self._refresh()
        if changed:
            self._describe(row, current)
            self.current_changed.emit(lead)
        self._act(self._presses.due())

    def _describe(self, row: InboxRow | None, current: Place | None) -> None:
        spoken = ""
        if current is not None:
            group = self._groups[current.group]
            now, zone = self._clock.now(), self._clock.zone
            spoken = words.row_name(row, group.name, now, zone) if row else words.group_name(group)
            if row is not None and self._is_picked(row.id):
                spoken = f"{self.tr('Picked.')} {spoken}"
        self.setAccessibleDescription(spoken)
        say_current(self)

    def _act(self, choice: Choice | None) -> None:
        if choice is not None and self._lead is not None:
            self.outcome_chosen.emit(self._lead, choice.key)

    def _on_digit_chosen(self, digit: int) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._act(self._presses.press(digit))

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The outcomes offered for the current lead."""
        return self._presses.choices
