"""The current lead beside the list: shown whole, logged, changed, with every draft kept."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import date, datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.desktop.lead.draft import LogDraft
from leaddesk.desktop.lead.pane import LeadPane
from leaddesk.desktop.lead.popover import LogPopover
from leaddesk.desktop.lead.short_form import About, ShortAnswer, ShortForm
from leaddesk.desktop.theme.theme import Theme
from leaddesk.domain.calendar import WorkingHours
from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import Choice, LeadDetail, Touched
from leaddesk.domain.when import When, read_when

Read = tuple[date, datetime | None]


class LeadDriver(QObject):
    """Shows one lead and turns what the rep says about it into commands.

    Signals:
        offered: (choices, lead id) for the list's strip.
        leaving: the id of a lead that is left for the next one as soon as its command is on disk.
        refused: a command of this lead was refused; it stays current.
        done: the `Touched` of a command, for the undo line.
        loaded: a lead is shown.
        asking: whether a popover is open over the list.
    """

    offered = Signal(object, object)
    leaving = Signal(object)
    refused = Signal()
    done = Signal(object)
    loaded = Signal(object)
    asking = Signal(bool)

    def __init__(
        self, door: Door, pane: LeadPane, theme: Theme, clock: Clock, window: QWidget
    ) -> None:
        super().__init__(window)
        self._door = door
        self._pane = pane
        self._clock = clock
        self._hours = WorkingHours(zone=clock.zone)
        self._lead: UUID | None = None
        self._detail: LeadDetail | None = None
        self._long = False
        self._anchor = QRect()
        self._left: UUID | None = None
        self.popover = LogPopover(theme, clock, self.read_date, window)
        self.form = ShortForm(theme, clock, self.read_date, window)
        self._connect()

    def _connect(self) -> None:
        self.popover.saved.connect(self._on_saved)
        self.popover.draft_changed.connect(self._on_draft_changed)
        self.popover.next_read.connect(self._on_next_read)
        self.form.saved.connect(self._on_answered)
        for popover in (self.popover, self.form):
            popover.installEventFilter(self)
        pane = self._pane
        pane.outcome_chosen.connect(self._on_outcome)
        pane.field_edited.connect(self._on_field_edited)
        pane.answer_edited.connect(self._on_answer_edited)
        pane.timeline_asked.connect(self._on_timeline_asked)
        self._door.changed.connect(self._on_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when a popover comes and goes."""
        if event.type() in {QEvent.Type.Show, QEvent.Type.Hide}:
            self.asking.emit(event.type() == QEvent.Type.Show)
        return super().eventFilter(watched, event)

    @property
    def detail(self) -> LeadDetail | None:
        """The lead as last shown."""
        return self._detail

    def use_hours(self, hours: WorkingHours) -> None:
        """Read dates by the rep's own working hours from now on."""
        self._hours = hours

    def anchor_at(self, row: QRect) -> None:
        """Open popovers at this row, in coordinates of the window."""
        self._anchor = row

    def read_date(self, words: str) -> Read | None:
        """Read a date in words by our own grammar, and by dateparser once it is loaded."""
        when = self._read(words)
        return None if when is None else (when.day, when.moment(self._hours))

    def _read(self, words: str) -> When | None:
        import sys

        if "dateparser" in sys.modules:
            from leaddesk.features.when_words import read_when_words

            return read_when_words(words, self._clock.now(), self._hours)
        return read_when(words, self._clock.now(), self._hours)

    def show(self, lead: UUID | None) -> None:
        """Show a lead; its outcomes are offered as soon as they are known."""
        if lead != self._lead:
            self._long = False
        self._lead = lead
        if lead is None:
            self._detail = None
            self._pane.show_lead(None)
            self.loaded.emit(None)
            return
        from leaddesk.features.lead_detail import TIMELINE, lead_detail

        self._door.ask(
            lead_detail,
            lead,
            then=self._on_detail,
            failed=self._on_gone,
            lane="lead",
            newest_only=True,
            timeline=100_000 if self._long else TIMELINE,
            now=self._clock.now(),
        )

    def _on_detail(self, detail: LeadDetail) -> None:
        self._detail = detail
        self._pane.show_lead(detail)
        self.offered.emit(detail.choices, detail.id)
        self.loaded.emit(detail)

    def _on_gone(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            self._door.tell(error)
        self._detail = None
        self._pane.show_lead(None)

    def _on_changed(self, touched: Touched) -> None:
        left, self._left = self._left, None
        if self._lead is None or (left == self._lead and left in touched.leads):
            return
        if not touched.leads or self._lead in touched.leads:
            self.show(self._lead)

    def _on_timeline_asked(self) -> None:
        self._long = True
        self.show(self._lead)

    # Logging

    def choose(self, lead: UUID, key: str) -> None:
        """Log an outcome at once, or open the popover on what it still asks."""
        detail = self._detail
        if detail is None or detail.id != lead:
            return
        choice = next((each for each in detail.choices if each.key == key), None)
        if choice is not None and choice.needs_answer:
            self._open_popover(LogDraft(lead, key))
        else:
            self._log(LogDraft(lead, key))

    def _on_outcome(self, key: str) -> None:
        if self._detail is not None:
            self.choose(self._detail.id, key)

    def open_log(self) -> None:
        """Open the popover with nothing chosen, or with what was typed before."""
        if self._detail is not None:
            self._open_popover(LogDraft(self._detail.id))

    def _open_popover(self, fresh: LogDraft) -> None:
        from leaddesk.features.drafts import draft

        self._door.ask(draft, _place(fresh.lead), then=self._opener(fresh), lane="lead-draft")

    def _opener(self, fresh: LogDraft) -> Callable[[dict[str, Any]], None]:
        def open_with(kept: dict[str, Any]) -> None:
            detail = self._detail
            if detail is None or detail.id != fresh.lead:
                return
            text = {**asdict(fresh), **kept, "lead": fresh.lead}
            text["outcome"] = fresh.outcome or text["outcome"]
            self.popover.open(detail, detail.choices, LogDraft(**text), self._anchor)

        return open_with

    def _on_draft_changed(self, typed: LogDraft) -> None:
        from leaddesk.features.drafts import keep_draft

        if typed.lead is not None:
            words = {**asdict(typed), "lead": "", "answers": dict(typed.answers)}
            if not (typed.note or typed.next_words or any(typed.answers.values())):
                words = {}
            self._door.do(keep_draft, _place(typed.lead), words, now=self._clock.now())

    def _on_saved(self, typed: LogDraft) -> None:
        self._log(typed)

    def _log(self, typed: LogDraft) -> None:
        from leaddesk.features.outcomes import log_and_drop_draft

        lead = typed.lead
        if lead is None:
            return
        answers = dict(typed.answers)
        if "contact" in answers:
            answers["phone"] = answers.pop("contact")
        self._leave(lead)
        self._door.do(
            log_and_drop_draft,
            lead,
            typed.outcome,
            _place(lead),
            then=self.done.emit,
            failed=self._failing(typed),
            note=typed.note,
            when=self._read(typed.next_words) if typed.next_words.strip() else None,
            reason=typed.reason,
            to_status=typed.to_status,
            answers=answers,
            now=self._clock.now(),
        )

    def _failing(self, typed: LogDraft) -> Callable[[Exception], None]:
        """Return what takes an error: the popover comes back with every word that was typed."""

        def failed(error: Exception) -> None:
            self._left = None
            self.refused.emit()
            self._door.tell(error)
            detail = self._detail
            if detail is not None and detail.id == typed.lead and (typed.note or typed.next_words):
                self.popover.open(detail, detail.choices, typed, self._anchor)

        return failed

    def _on_next_read(self, day: date, at: datetime | None) -> None:
        from leaddesk.features.clashes import beside

        if self._detail is not None:
            self._door.ask(
                beside,
                self._detail.id,
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

    # Short answers

    def ask_short(self, about: About) -> None:
        """Open the form for a snooze, a wait, another step, a note or an end."""
        detail = self._detail
        if detail is None:
            return
        if about is About.SNOOZE:
            self.form.open_snooze(detail, self._anchor)
        elif about is About.WAIT:
            self.form.open_wait(detail, self._anchor)
        elif about is About.CHANGE:
            self.form.open_change(detail, self._anchor)
        elif about is About.NOTE:
            self.form.open_note(detail, self._anchor)
        else:
            self.form.open_close(detail, _reasons(detail.choices), self._anchor)

    def _on_answered(self, answer: ShortAnswer) -> None:
        from leaddesk.features import leads

        when = self._when(answer)
        lead = answer.lead
        if answer.about is About.SNOOZE:
            self._do(lead, leads.snooze, lead, when, moves=True)
        elif answer.about is About.WAIT:
            self._do(lead, leads.wait_for, lead, answer.text, when, moves=True)
        elif answer.about is About.CHANGE:
            self._do(lead, leads.set_step, lead, answer.text, when)
        elif answer.about is About.NOTE:
            self._do(lead, leads.note, lead, answer.text)
        else:
            why = ", ".join(part for part in (answer.reason, answer.text) if part)
            self._do(lead, leads.close_lead, lead, why or self.tr("Not known"), moves=True)

    def _when(self, answer: ShortAnswer) -> When | None:
        if answer.day is None:
            return None
        clock = None
        if answer.at is not None:
            clock = self._hours.local(answer.at).time().replace(tzinfo=None)
        return When(answer.day, clock)

    def reopen(self) -> None:
        """Bring a closed lead back."""
        from leaddesk.features.leads import reopen_lead

        if self._detail is not None:
            self._do(self._detail.id, reopen_lead, self._detail.id)

    def _on_field_edited(self, field: str, text: str) -> None:
        from leaddesk.features import leads

        if self._detail is None:
            return
        kind, _, contact = field.partition(":")
        if kind == "contact":
            self._do(self._detail.id, leads.set_contact, UUID(contact), text)
        else:
            self._do(self._detail.id, leads.set_fields, self._detail.id, {field: text})

    def _on_answer_edited(self, key: str, value: str) -> None:
        from leaddesk.features import leads

        if self._detail is not None:
            self._do(self._detail.id, leads.set_fields, self._detail.id, {key: value})

    def _do(self, lead: UUID, feature: Any, *args: Any, moves: bool = False) -> None:
        if moves:
            self._leave(lead)
        self._door.do(
            feature, *args, then=self.done.emit, failed=self._on_refused, now=self._clock.now()
        )

    def _leave(self, lead: UUID) -> None:
        """Say that the next lead is wanted, so that this one need not be shown once more."""
        self._left = lead
        self.leaving.emit(lead)

    def _on_refused(self, error: Exception) -> None:
        self._left = None
        self.refused.emit()
        self._door.tell(error)


def _place(lead: UUID | None) -> str:
    """Return where a lead's log draft is kept."""
    return f"log:{lead.hex if lead else ''}"


def _reasons(choices: tuple[Choice, ...]) -> tuple[str, ...]:
    """Return the reasons a lead may end with here, each once."""
    return tuple(dict.fromkeys(reason for choice in choices for reason in choice.reasons))[:6]
