"""The current lead beside the list: shown whole and logged, and never taken for another one."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import date, datetime
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.desktop.lead.changing import Changing
from leaddesk.desktop.lead.draft import LogDraft
from leaddesk.desktop.lead.drafts import LOG, Drafts, place
from leaddesk.desktop.lead.pane import LeadPane
from leaddesk.desktop.lead.popover import LogPopover
from leaddesk.desktop.lead.reading import DateReader
from leaddesk.desktop.lead.short_form import About
from leaddesk.desktop.lead.shown import ShownLead
from leaddesk.desktop.theme.theme import Theme
from leaddesk.domain.calendar import WorkingHours
from leaddesk.domain.rows import LeadDetail, Touched


class LeadDriver(QObject):
    """Shows one lead and turns what the rep says about it into commands.

    Signals:
        offered: (choices, lead id) for the list's strip.
        leaving: the id of a lead that is left for the next one as soon as its command is on disk.
        refused: a command of this lead was refused; it stays current.
        done: the `Touched` of a command, for the undo line.
        loaded: a lead is shown.
    """

    offered = Signal(object, object)
    leaving = Signal(object)
    refused = Signal()
    done = Signal(object)
    loaded = Signal(object)

    def __init__(
        self, door: Door, pane: LeadPane, theme: Theme, clock: Clock, window: QWidget
    ) -> None:
        super().__init__(window)
        self._door = door
        self._pane = pane
        self._clock = clock
        self._anchor = QRect()
        self._spent: Callable[[UUID], str] = _nothing
        self.shown = ShownLead(door, clock, self)
        self._dates = DateReader(clock)
        self.read_date, self.read_words = self._dates.moment, self._dates.read
        self.drafts = Drafts(door, clock, self)
        self.popover = LogPopover(theme, clock, self.read_date, window)
        self.changing = Changing(door, pane, theme, clock, self._dates, self.drafts, window)
        self.form = self.changing.form
        self._connect()

    def _connect(self) -> None:
        self.popover.saved.connect(self._log)
        self.popover.draft_changed.connect(self._on_draft_changed)
        self.popover.next_read.connect(self._on_next_read)
        self.changing.leaving.connect(self._leave)
        self.changing.refused.connect(self._on_refused)
        self.changing.done.connect(self.done)
        self._pane.outcome_chosen.connect(self._on_outcome)
        self._pane.timeline_asked.connect(self.shown.show_long)
        self.shown.came.connect(self._on_came)
        self.shown.gone.connect(self._on_gone)

    @property
    def detail(self) -> LeadDetail | None:
        """The lead as last shown."""
        return self.shown.detail

    def use_watch(self, spent: Callable[[UUID], str]) -> None:
        """Ask this how long a call or mail took that was begun here."""
        self._spent = spent

    @property
    def anchor(self) -> QRect:
        """Where popovers open, in coordinates of the window."""
        return self._anchor

    def use_hours(self, hours: WorkingHours) -> None:
        """Read dates by the rep's own working hours from now on."""
        self._dates.hours = hours

    def anchor_at(self, row: QRect) -> None:
        """Open popovers at this row, in coordinates of the window."""
        self._anchor = row

    def follow(self, row: QRect) -> None:
        """Take an open popover along to where its row is in a window of another size."""
        self.anchor_at(row)
        for popover in (self.popover, self.form):
            if popover.isVisible():
                popover.follow(row)

    # Which lead is meant

    def show(self, lead: UUID | None) -> None:
        """Show a lead; its outcomes are offered as soon as they are known."""
        self.shown.show(lead)

    def _on_came(self, detail: LeadDetail, drafts: dict[str, Any]) -> None:
        self.drafts.learn(drafts)
        self._pane.show_lead(detail)
        self.offered.emit(detail.choices, detail.id)
        self.loaded.emit(detail)

    def _on_gone(self) -> None:
        self._pane.show_lead(None)
        self.loaded.emit(None)

    # Logging

    def choose(self, lead: UUID, key: str) -> None:
        """Log an outcome at once, or open the popover on what it still asks."""
        detail = self.detail
        if detail is None or detail.id != lead:
            return
        choice = next((each for each in detail.choices if each.key == key), None)
        if choice is not None and choice.needs_answer:
            self._open_popover(LogDraft(lead, key))
        else:
            self._send(LogDraft(lead, key), drops_draft=False)

    def _on_outcome(self, key: str) -> None:
        if self.detail is not None:
            self.choose(self.detail.id, key)

    def open_log(self) -> None:
        """Open the popover with nothing chosen, or with what was typed before."""
        self.shown.once_shown(self._open_log)

    def _open_log(self) -> None:
        if self.detail is not None:
            self._open_popover(LogDraft(self.detail.id))

    def ask_short(self, about: About) -> None:
        """Open the form for a snooze, a wait, another step, a note or an end."""
        self.shown.once_shown(partial(self._ask_short, about))

    def _ask_short(self, about: About) -> None:
        if self.detail is not None:
            self.changing.ask(about, self.detail, self._anchor)

    def reopen(self) -> None:
        """Bring a closed lead back."""
        self.shown.once_shown(self._reopen)

    def hold_or_release(self) -> None:
        """Put the lead on hold while somebody talks to its company, or release it."""
        self.shown.once_shown(self._hold_or_release)

    def _hold_or_release(self) -> None:
        if self.detail is not None:
            self.changing.hold_or_release(self.detail)

    def _reopen(self) -> None:
        if self.detail is not None:
            self.changing.reopen(self.detail.id)

    def _open_popover(self, fresh: LogDraft) -> None:
        detail = self.detail
        if detail is None or fresh.lead is None:
            return
        kept = self.drafts.typed_in(place(LOG, fresh.lead))
        text = {**asdict(fresh), **kept, "lead": fresh.lead}
        text["outcome"] = fresh.outcome or text["outcome"]
        text["spent"] = self._spent(fresh.lead)
        self.popover.open(detail, detail.choices, LogDraft(**text), self._anchor)

    def _on_draft_changed(self, typed: LogDraft) -> None:
        if typed.lead is not None:
            words = {**asdict(typed), "lead": "", "spent": "", "answers": dict(typed.answers)}
            if not (typed.note or typed.next_words or any(typed.answers.values())):
                words = {}
            self.drafts.keep(place(LOG, typed.lead), words)

    def _log(self, typed: LogDraft) -> None:
        self._on_draft_changed(typed)
        self._send(typed, drops_draft=True)

    def _send(self, typed: LogDraft, *, drops_draft: bool) -> None:
        """Log an outcome. A digit alone leaves what was typed before for the next time."""
        from leaddesk.features.outcomes import log_and_drop_draft, log_outcome

        lead = typed.lead
        if lead is None:
            return
        answers = dict(typed.answers)
        if "contact" in answers:
            answers["phone"] = answers.pop("contact")
        self._leave(lead)
        where = place(LOG, lead)
        self._door.do(
            log_and_drop_draft if drops_draft else log_outcome,
            lead,
            typed.outcome,
            *((where,) if drops_draft else ()),
            then=self._done_in(where) if drops_draft else self.done.emit,
            failed=self._failing(typed),
            note=". ".join(part for part in (typed.spent, typed.note) if part),
            when=self._dates.read(typed.next_words) if typed.next_words.strip() else None,
            reason=typed.reason,
            to_status=typed.to_status,
            answers=answers,
            now=self._clock.now(),
        )

    def _done_in(self, where: str) -> Callable[[Touched], None]:
        def done(touched: Touched) -> None:
            self.drafts.saved(where)
            self.done.emit(touched)

        return done

    def _failing(self, typed: LogDraft) -> Callable[[Exception], None]:
        """Return what takes an error: the popover comes back with every word that was typed."""

        def failed(error: Exception) -> None:
            self._on_refused()
            self._door.tell(error)
            detail = self.detail
            if detail is None or detail.id != typed.lead:
                return
            if typed.note or typed.next_words or any(typed.answers.values()):
                self.popover.open(detail, detail.choices, typed, self._anchor)
                self.popover.show_refusal(self._door.words(error))

        return failed

    def _on_next_read(self, day: date, at: datetime | None) -> None:
        from leaddesk.features.clashes import beside

        if self.detail is not None:
            self._door.ask(
                beside,
                self.detail.id,
                day,
                at,
                then=self._on_beside,
                lane="lead-clash",
                newest_only=True,
                now=self._clock.now(),
            )

    def _on_beside(self, found: object) -> None:
        """Say whether the rep is free then, and who else stands on that day."""
        free: bool = found.free  # type: ignore[attr-defined]  # a Beside; its module loads SQLAlchemy
        names: str = found.others  # type: ignore[attr-defined]
        if free:
            said = self.tr("You are free then.") if found.at else ""  # type: ignore[attr-defined]
            self.popover.show_clash(f"{said} {names}".strip())
        else:
            self.popover.show_clash(names, free=False)

    def _leave(self, lead: UUID) -> None:
        """Say that the next lead is wanted, so that this one need not be shown once more."""
        self.shown.leave(lead)
        self.leaving.emit(lead)

    def _on_refused(self) -> None:
        self.shown.stay()
        self.refused.emit()


def _nothing(_lead: UUID) -> str:
    """Say that no time was counted for a lead."""
    return ""
