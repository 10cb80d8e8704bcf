"""One key on all picked leads: the same forms as for one, the same features, one undo."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, partial
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
from leaddesk.domain.team_rows import Colleague
from leaddesk.store.desk import Desk

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
        self._runs: list[_Run] = []  # commands that are under way
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

    @property
    def is_busy(self) -> bool:
        """Whether a command is under way."""
        return bool(self._runs)

    def name(self) -> str:
        """Return what stands for the name of the leads ("12 leads")."""
        count = len(self._list.picks)
        form = self.tr("1 lead") if count == 1 else self.tr("{n} leads")
        return form.format(n=words.number(count))

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

    def hold_or_release(self) -> None:
        """Put all on hold, or release those that are."""
        from leaddesk.features.holding import hold_or_release

        self._do(hold_or_release, noted("Hold changed for {n} leads"), ())

    def give(self, person: Colleague) -> None:
        """Give all to a member of the workspace."""
        from leaddesk.features import assign

        form = noted("{n} leads given to {other}").replace("{other}", stored(person.name))
        self._do(assign.give, form, (person.id,))

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
        same = Same(feature, label, args, how)
        run = _Run(self._door.desk, leads, same, Part(), self._clock.now())
        self._runs.append(run)
        self._go_on(run)

    def _go_on(self, run: "_Run") -> None:
        """Do the next part; the rep's other keys come in between."""
        then, failed = partial(self._on_part, run, run.part), partial(self._on_failed, run)
        self._door.do(_next_part, run, then=then, failed=failed, whole=True)

    def _on_part(self, run: "_Run", before: Any, part: Any) -> None:
        self._door.changed.emit(Touched(frozenset(part.done[len(before.done) :])))
        if run.is_whole or self._door.desk is not run.desk:  # another book came in its place
            self._runs.remove(run)
            self._end(part)
        else:
            self.going.emit(len(part.done), len(run.leads))
            self._go_on(run)

    def _on_failed(self, run: "_Run", error: Exception) -> None:
        self._runs.remove(run)
        self._door.tell(error)

    def _end(self, part: Any) -> None:
        from leaddesk.features.several import ended

        if part.taken_back:  # whoever did that has said so
            return
        try:
            self.done.emit(ended(part))
        except Refused as refused:
            self._door.tell(refused)

    def stop(self) -> None:
        """The window closes: what was begun is done to all before the book closes."""
        for run in self._runs:
            if self._door.desk is run.desk:
                self._door.do(_all_parts, run, whole=True)
                self._window.hide()  # at once, for thousands take a while


@dataclass(slots=True, eq=False)
class _Run:
    """A command on several that is under way; `part` is set on the writer's thread."""

    desk: Desk
    leads: tuple[UUID, ...]
    same: Any
    part: Any
    now: datetime

    @property
    def is_whole(self) -> bool:
        return bool(self.part.at >= len(self.leads))


def _next_part(book: Any, run: _Run) -> Any:
    from leaddesk.features.several import do_part

    run.part = do_part(book, run.leads, run.same, run.part, now=run.now)
    return run.part


def _all_parts(book: Any, run: _Run) -> None:
    while not run.is_whole:
        _next_part(book, run)
