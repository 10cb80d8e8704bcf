"""Flow mode driven: through the leads of a queue by the same lead driver as the inbox."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.desktop.flow.acts import FlowActs
from leaddesk.desktop.flow_shown import FlowShown
from leaddesk.desktop.lead.driver import LeadDriver
from leaddesk.desktop.lead.short_form import About
from leaddesk.desktop.reaching import ADDRESS
from leaddesk.desktop.theme.theme import Theme
from leaddesk.domain.flow_rows import FlowPlace
from leaddesk.domain.rows import Touched


class FlowDriver(FlowShown):
    """Takes the keys and buttons of flow mode.

    Keys pressed while a lead is on its way to the disk, or the next one on its way to the screen,
    wait in `ShownLead`, as in the inbox; so does a step to another lead.
    """

    def __init__(
        self, door: Door, theme: Theme, clock: Clock, about: LeadDriver, window: QWidget
    ) -> None:
        super().__init__(door, theme, clock, about, window)
        self.acts = FlowActs(door, clock, self)
        self._connect()

    def _connect(self) -> None:
        page, about = self.page, self._about
        page.digit_pressed.connect(self._on_digit)
        page.left.connect(self.leave)
        page.skip_asked.connect(self.skip)
        page.back_asked.connect(self.back)
        page.undo_asked.connect(self.undo)
        page.snooze_asked.connect(self._on_snooze_asked)
        page.note_asked.connect(self._on_note_asked)
        page.reach_asked.connect(self.reach_asked)
        page.value_added.connect(self._on_value_added)
        page.no_next_step_asked.connect(self.no_next_step_asked)
        self.acts.undone.connect(self._on_undone)
        self.acts.redone.connect(self._on_redone)
        self.acts.added.connect(about.done)
        self.acts.not_added.connect(page.card.edit_again)
        about.leaving.connect(self._on_leaving)
        about.refused.connect(self._on_refused)
        about.done.connect(self._on_done)
        self._door.changed.connect(self._on_changed)

    # Stepping

    def _once_still(self, act: Callable[[], None]) -> None:
        """Do it now, or once what was logged is on disk and the next lead is shown."""
        if self._leaving is not None or self.walk.is_between:
            self._shown.once_shown(act)
        else:
            act()

    def skip(self) -> None:
        """Go on to the next lead that still stands; this one stays as it is."""
        self._once_still(self._skip)

    def _skip(self) -> None:
        if self._lead is not None:
            self._acted = True
            self._advance()

    def _advance(self) -> None:
        self.walk.advance()
        if self.walk.is_between and self._lead is not None:
            self._shown.leave(self._lead)  # keys wait for the lead that is asked for

    def back(self) -> None:
        """Go back to the lead before, whatever became of it."""
        self._once_still(self.walk.go_back)

    def undo(self) -> None:
        """Take the newest command back, and go back to its lead."""
        self._once_still(self.acts.undo)

    def _on_undone(self, touched: Touched) -> None:
        self._about.done.emit(touched)
        if not self.is_open:
            return
        self._is_done = self._is_done and self._lead not in touched.leads
        places = [at for lead in touched.leads if (at := self.walk.find(lead)) >= 0]
        if places and self._lead not in touched.leads:
            self._back_to = self.walk.at
            self.walk.go_to(min(places))

    def redo(self) -> None:
        """Do again what was undone last, and go on."""
        self._once_still(self.acts.redo)

    def _on_redone(self, touched: Touched) -> None:
        self._about.done.emit(touched)
        if self.is_open and self._lead in touched.leads and not self.walk.is_between:
            self._seek(self.walk.at)

    # What the rep says

    def _on_digit(self, digit: int) -> None:
        if self._lead is not None:
            self._shown.once_shown(partial(self._choose, digit))

    def _choose(self, digit: int) -> None:
        detail = self._about.detail
        if detail is None or detail.id != self._lead:
            return
        choice = next((each for each in detail.choices if each.digit == digit), None)
        if choice is not None:
            self._about.choose(detail.id, choice.key)

    def command(self, name: str) -> bool:
        """Do a command of the window as flow mode does it; False: it is done as elsewhere."""
        acts: dict[str, Callable[[], Any]] = {
            "next": self.skip,
            "before": self.back,
            "undo": self.undo,
            "redo": self.redo,
            "call": self.page.card.call,
            "mail": self.page.card.mail,
            "map": self._on_map_asked,
        }
        if name in acts:
            acts[name]()
        return name in acts

    def _on_snooze_asked(self) -> None:
        self._about.ask_short(About.SNOOZE)

    def _on_note_asked(self) -> None:
        self._about.ask_short(About.NOTE)

    def _on_map_asked(self) -> None:
        self.reach_asked.emit(ADDRESS)

    def _on_value_added(self, field: str, typed: str) -> None:
        if self._lead is not None:
            self.acts.add(self._lead, field, typed)

    # What happened

    def _on_leaving(self, lead: UUID) -> None:
        if self.is_open and lead == self._lead:
            self._leaving, self._acted = lead, True
            self.walk.save()

    def _on_refused(self) -> None:
        self._leaving = None

    def _on_changed(self, touched: Touched) -> None:
        if not self.is_open:
            return
        self.walk.hit(touched)
        if self._leaving is not None and self._leaving in touched.leads:
            self._leaving = None
            self._advance()

    def _on_done(self, touched: Touched) -> None:
        if self.is_open:
            self._ours = self._lead in touched.leads
            rest = ". ".join(part for part in (touched.detail, *touched.left_alone) if part)
            self.page.footer.show_done(f"{touched.label}.", rest)

    # Leaving

    def leave(self) -> None:
        """Go back to the list, to the row of the lead shown."""
        self._once_still(self._leave)

    def _leave(self) -> None:
        lead = self._lead
        self.kept.emit(self.close())
        self.left.emit(lead)

    def close(self) -> FlowPlace | None:
        """Put the page away; return the place kept, if there is one to go on from."""
        goes_on = self._acted and self._lead is not None and len(self.walk) > 0
        place = self.walk.place() if goes_on else None
        self.walk.save()
        if place is None:
            self.walk.drop()
        self._close()
        return place

    def stop(self) -> None:
        """The window closes: keep the place."""
        self._soon.stop()
        self.walk.save()
        self.page.top.stop()
