"""One key on all picked leads: the same forms as for one, the same features, one undo."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.desktop import words
from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.desktop.inbox.list import InboxList
from leaddesk.desktop.lead.draft import LogDraft
from leaddesk.desktop.lead.driver import LeadDriver
from leaddesk.desktop.lead.popover import LogPopover
from leaddesk.desktop.lead.short_form import About, ShortAnswer, ShortForm
from leaddesk.desktop.theme.theme import Theme
from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import Choice, Touched
from leaddesk.domain.said import noted, stored

ASKS = frozenset({"ask_date", "ask_reason", "choose"})
"""Answers that hold for all of them; a number or a person is of one lead only."""


class Several(QObject):
    """What is done while leads are picked.

    Signals:
        done: the `Touched` of a command on several.
        going: (how many are done, of how many) of a command that takes its time.
        made: a popover that may open over the list.
    """

    done = Signal(object)
    made = Signal(object)
    going = Signal(int, int)

    def __init__(
        self,
        door: Door,
        theme: Theme,
        clock: Clock,
        about: LeadDriver,
        items: InboxList,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._door, self._clock = door, clock
        self._about, self._list = about, items
        self._kept: dict[str, Any] = {}  # what was typed for several and not saved, by question
        self._running = 0  # counts commands, so that one that was stopped goes no further
        self._theme, self._window = theme, window
        items.digit_for_picked.connect(self.choose)

    @cached_property
    def popover(self) -> LogPopover:
        """The log popover for several, made when it is first needed."""
        made = LogPopover(self._theme, self._clock, self._about.read_date, self._window)
        made.saved.connect(self._on_logged)
        made.draft_changed.connect(self._on_log_typed)
        self.made.emit(made)
        return made

    @cached_property
    def form(self) -> ShortForm:
        """The short form for several, made when it is first needed."""
        made = ShortForm(self._theme, self._clock, self._about.read_date, self._window)
        made.saved.connect(self._on_answered)
        made.draft_changed.connect(self._on_typed)
        self.made.emit(made)
        return made

    @property
    def is_on(self) -> bool:
        """Whether leads are picked: a command means all of them."""
        return bool(self._list.picks)

    def name(self) -> str:
        """Return what stands for the name of the leads ("12 leads")."""
        return self.tr("{n} leads").format(n=words.number(len(self._list.picks)))

    def stop(self) -> None:
        """Go no further with a command that is under way."""
        self._running += 1

    # What is meant

    def choose(self, digit: int) -> None:
        """Log the outcome of that digit for all, or ask first what holds for all."""
        choices = self._choices()
        choice = next((each for each in choices if each.digit == digit), None)
        if choice is None:
            return
        if choice.needs_answer:
            self._open_log(choices, LogDraft(outcome=choice.key))
        else:
            self._log(choice, LogDraft(outcome=choice.key))

    def log(self) -> None:
        """Open the log popover for all."""
        self._open_log(self._choices(), LogDraft())

    def ask(self, about: About) -> None:
        """Ask what a snooze, note, path, tag or end needs."""
        detail = self._about.detail
        if detail is not None:
            self.form.ask(
                about,
                detail,
                self._about.anchor,
                reasons=self._about.changing.offered(about, detail),
                kept=self._kept.get(about.value),
                called=self.name(),
            )

    def _choices(self) -> tuple[Choice, ...]:
        """Return the outcomes of the current lead; what only one lead can answer is not asked."""
        return tuple(
            replace(each, asks=(), action=each.action if each.action in ASKS else "")
            for each in self._list.choices
        )

    def _open_log(self, choices: tuple[Choice, ...], fresh: LogDraft) -> None:
        detail = self._about.detail
        if detail is None or not choices:
            return
        kept = self._kept.get("log", LogDraft())
        draft = replace(kept, lead=detail.id, outcome=fresh.outcome or kept.outcome)
        self.popover.open(detail, choices, draft, self._about.anchor, called=self.name())

    # Doing it

    def _on_log_typed(self, typed: LogDraft) -> None:
        self._kept["log"] = replace(typed, lead=None)

    def _on_typed(self, about: About, _lead: UUID, typed: dict[str, Any]) -> None:
        self._kept[about.value] = typed

    def _on_logged(self, typed: LogDraft) -> None:
        choice = next((each for each in self._choices() if each.key == typed.outcome), None)
        if choice is not None:
            self._kept.pop("log", None)
            self._log(choice, typed)

    def _log(self, choice: Choice, typed: LogDraft) -> None:
        from leaddesk.features.outcomes import log_outcome

        label = words.plain_label(stored(choice.label))
        when = self._about.read_words(typed.next_words) if typed.next_words.strip() else None
        how = {
            "note": typed.note,
            "when": when,
            "reason": typed.reason,
            "to_status": typed.to_status,
        }
        form = noted("{label} logged for {n} leads")
        self._do(log_outcome, form.replace("{label}", label), (choice.key,), how)

    def _on_answered(self, answer: ShortAnswer) -> None:
        self._kept.pop(answer.about.value, None)
        feature, args = self._about.changing.meant(answer)
        form = {
            About.SNOOZE: noted("{n} leads snoozed"),
            About.WAIT: noted("Waiting for {n} leads"),
            About.CHANGE: noted("Next step changed for {n} leads"),
            About.NOTE: noted("Note added for {n} leads"),
            About.CLOSE: noted("{n} leads closed"),
            About.PATH: noted("{n} leads are on the path {path} now"),
            About.TAG: noted("Tags changed for {n} leads"),
        }[answer.about]
        self._do(feature, form.replace("{path}", stored(answer.reason)), args)

    def _do(
        self,
        feature: Callable[..., Any],
        label: str,
        args: tuple[Any, ...],
        how: dict[str, Any] | None = None,
    ) -> None:
        from leaddesk.features.several import Part, Same

        leads = self._list.picks.leads
        self._list.picks.clear()
        self._running += 1
        self._go_on(leads, Same(feature, label, args, how), Part(), self._running)

    def _go_on(self, leads: tuple[UUID, ...], same: Any, part: Any, run: int) -> None:
        """Do the next part; the rep's other keys come in between."""
        from leaddesk.features.several import Part, do_part, ended

        def then(after: Part) -> None:
            self._door.changed.emit(Touched(frozenset(after.done[len(part.done) :])))
            if after.at >= len(leads) or run != self._running:
                self._end(ended, after)
            else:
                self.going.emit(len(after.done), len(leads))
                self._go_on(leads, same, after, run)

        now = self._clock.now()
        self._door.do(
            do_part, leads, same, part, then=then, failed=self._door.tell, whole=True, now=now
        )

    def _end(self, ended: Callable[..., Any], part: Any) -> None:
        try:
            self.done.emit(ended(part))
        except Refused as refused:
            self._door.tell(refused)
