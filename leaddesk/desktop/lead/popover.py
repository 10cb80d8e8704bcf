"""The log popover: what happened, in a few words, and when to talk again."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.desktop import words
from leaddesk.desktop.clock import Clock
from leaddesk.desktop.lead.draft import LogDraft
from leaddesk.desktop.lead.draft_popover import DraftPopover
from leaddesk.desktop.lead.questions import Questions
from leaddesk.desktop.theme.icons import step_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.digit_grid import DigitGrid
from leaddesk.desktop.widgets.field import Field
from leaddesk.domain.rows import Choice, LeadDetail

When = tuple[date, datetime | None]

_PAUSE = re.compile(r"[,;]\s*|[.]\s+|\s+[-\N{EN DASH}]\s+")
LONGEST_DATE = 30
"""Letters of the longest date that a note may end with ("on Thursday 26 November 10:30")."""


class LogPopover(DraftPopover):
    """Digits, questions, Note and Next; Enter saves, Esc keeps the draft.

    Signals:
        saved: the LogDraft to log.
        draft_changed: the LogDraft as it stands, a moment after the last key.
        next_read: (day, moment or None) as soon as Next names another one; answer `show_clash`.
    """

    saved = Signal(object)
    draft_changed = Signal(object)
    next_read = Signal(object, object)

    def __init__(
        self, theme: Theme, clock: Clock, read: Callable[[str], When | None], parent: QWidget
    ) -> None:
        super().__init__(theme, parent)
        self._clock = clock
        self._read = read
        self._lead: LeadDetail | None = None
        self._choices: tuple[Choice, ...] = ()
        self._when: When | None = None
        self._spent = ""
        self._in_note = ""  # the words at the end of the note that say when
        self._digits = DigitGrid(theme, self.tr("What happened?"), 3, self)
        self._questions = Questions(theme, self)
        self._note = Field(theme, self.tr("Note"), self)
        self._next = Field(theme, self.tr("Next"), self)
        self._note.set_placeholder(self.tr("What happened, in a few words"))
        self._note.color_words()
        self._note.hide()
        self._next.hide()
        self._digits.picked.connect(self._on_picked)
        self._digits.moved.connect(self._on_moved)
        self._questions.changed.connect(self._on_changed)
        self._questions.answered.connect(self._on_answered)
        self._note.edited.connect(self._on_note_edited)
        self._next.edited.connect(self._on_next_edited)
        self._next.edit.editingFinished.connect(self._on_next_left)

    def open(
        self,
        lead: LeadDetail,
        choices: tuple[Choice, ...],
        draft: LogDraft | None = None,
        anchor: QRect | None = None,
        *,
        called: str = "",
    ) -> None:
        """Open for a lead with its outcomes, a draft put back; focus goes to what is open first.

        `anchor` is the lead's row in coordinates of the parent; `called` stands for its name where
        the answer is for several.
        """
        self._tell_now()
        kept = draft or LogDraft(lead.id)
        self._lead, self._choices = lead, choices
        self._next.clear_note()
        self.clear_refusal()
        self._spent, self._in_note = kept.spent, ""
        self._set_heading(lead, called)
        now, zone = self._clock.now(), self._clock.zone
        spoken = tuple(words.outcome_name(choice, now, zone) for choice in choices)
        self._digits.show_choices(tuple(choice.label for choice in choices), spoken)
        self._note.set_text(kept.note)
        keys = [choice.key for choice in choices]
        self._digits.choose(keys.index(kept.outcome) if kept.outcome in keys else -1)
        self._next.set_text(kept.next_words)
        self._show_choice()
        self._questions.fill(kept.answers, kept.reason, kept.to_status)
        self._show_next()
        self._offer_date()
        self._read_next()
        self.appear(anchor or self._anchor, self._first_stop(kept.next_words))
        self._told.stop()

    def _set_heading(self, lead: LeadDetail, called: str) -> None:
        kind = lead.step.kind if lead.step else "call"
        about = called or ", ".join(part for part in (lead.name, lead.company) if part)
        time = words.time_text(self._clock.now(), self._clock.zone)
        today = self.tr("Today {time}").format(time=time)
        right = ", ".join(part for part in (today, self._spent) if part)
        self.set_head(step_icon(kind), words.log_title(kind), about, right)

    def _first_stop(self, next_words: str | None = None) -> QWidget:
        """Return what is open first; `next_words`: what the draft has for Next, None: no draft."""
        choice = self._choice()
        if choice is None:
            return self._digits
        wants_date = choice.action == "ask_date" and next_words == ""
        return self._questions.first() or (self._next if wants_date else self._note)

    def show_clash(self, words_: str, *, free: bool = True) -> None:
        """Say under Next what else stands at that time ("You are free then.")."""
        if self._when is not None and words_:
            self._next.show_hint(words_, good=free)
        else:
            self._next.clear_note()
        self.lay_out()

    def draft(self) -> LogDraft:
        """Return what stands in the popover now."""
        choice = self._choice()
        return LogDraft(
            lead=self._lead.id if self._lead else None,
            outcome=choice.key if choice else "",
            note=self._note.text(),
            next_words=self._next.typed() or self._in_note,
            answers=self._questions.answers(),
            reason=self._questions.reason(),
            to_status=self._questions.target()[0],
            spent=self._spent,
        )

    def _offer_date(self) -> None:
        """Put the default date of an outcome that asks for one into Next, to be typed over."""
        choice = self._choice()
        if not self._next.typed() and not self._in_note:
            asks = choice is not None and choice.action == "ask_date" and choice.next_on is not None
            now, zone = self._clock.now(), self._clock.zone
            self._next.offer(words.default_date(choice, now, zone) if asks else "")

    def commit(self) -> None:
        """Save what stands here; an unreadable date or a missing outcome is said in place."""
        choice = self._choice()
        if choice is None:
            self.set_result(
                "", self.tr("Choose what happened: 1 to {n}").format(n=len(self._choices))
            )
            self._digits.setFocus()
            return
        unread = bool(self._next.text().strip()) and self._when is None
        missing = choice.action == "ask_date" and choice.next_on is None and self._when is None
        if self._next.isVisible() and (unread or missing):
            self._say_not_a_time()
            self._next.edit.setFocus()
            return
        self._told.stop()
        draft = self.draft()
        self.leave()
        self.saved.emit(draft)

    # What follows from the choice

    def _choice(self) -> Choice | None:
        chosen = self._digits.chosen
        return self._choices[chosen] if 0 <= chosen < len(self._choices) else None

    def _show_choice(self) -> None:
        """Show the rows the outcome needs, and what it leads to."""
        choice = self._choice()
        rows: list[tuple[str, QWidget]] = [("", self._digits)]
        rows += self._questions.ask(choice)
        rows.append((self.tr("Note"), self._note))
        if self._may_have_date(choice):
            rows.append((self.tr("Next"), self._next))
        self.set_rows(rows)
        self._next.set_placeholder(words.default_date(choice, self._clock.now(), self._clock.zone))
        self._show_result()

    def _may_have_date(self, choice: Choice | None) -> bool:
        return words.may_have_date(choice, self._questions.target()[0])

    def _show_next(self) -> None:
        """Show Next where the target picked has one, hide it where the lead ends."""
        wanted = self._may_have_date(self._choice())
        if wanted == any(part is self._next for _, part in self._rows):
            return
        rows = [row for row in self._rows if row[1] is not self._next]
        self.set_rows([*rows, (self.tr("Next"), self._next)] if wanted else rows)

    def _show_result(self) -> None:
        choice = self._choice()
        small = self.tr("Kept on this computer")
        if choice is None:
            self.set_result("", self.tr("What happened?"), small)
            return
        choice, when = _led_to(choice, self._questions.target(), self._when)
        said = words.result_text(choice, *when, self._clock.now(), self._clock.zone)
        self.set_result(self.tr("Then"), said, small)

    # Slots

    def _on_picked(self, _number: int) -> None:
        kept = self.draft()
        self._show_choice()
        self._questions.fill(kept.answers, kept.reason, kept.to_status)
        self._offer_date()
        self._on_changed()
        self._read_next()
        self._first_stop().setFocus()

    def _on_moved(self, _number: int) -> None:
        self._show_choice()
        self._offer_date()
        self._on_changed()
        self._read_next()

    def _on_note_edited(self) -> None:
        """Take a date that ends the note (", thu 10am") into Next, unless one was typed there."""
        ending = date_words(self._note.text())
        found = ending if ending and self._read(ending) else ""
        if found != self._in_note and not self._next.typed():
            self._in_note = found
            self._next.offer(found)
            self._offer_date()
            self._read_next()
        self._on_changed()

    def _on_changed(self) -> None:
        self.clear_refusal()
        self._show_next()
        self._show_result()
        self._told.start()

    def _on_answered(self, part: QWidget) -> None:
        """Go on from a question that a digit answered."""
        parts = [each for _, each in self._rows]
        if part in parts:
            parts[parts.index(part) + 1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_told(self) -> None:
        self.draft_changed.emit(self.draft())

    def _on_next_edited(self) -> None:
        self._read_next()
        self._on_changed()

    def _read_next(self) -> None:
        said = self._next.text().strip()
        before, self._when = self._when, self._read(said) if said else None
        now, zone = self._clock.now(), self._clock.zone
        self._next.show_readback(words.moment_text(*self._when, now, zone) if self._when else "")
        if self._when != before:
            self._next.clear_note()
            self.lay_out()
            if self._when is not None:
                self.next_read.emit(*self._when)
        self._show_result()

    def _on_next_left(self) -> None:
        if self._next.text().strip() and self._when is None:
            self._say_not_a_time()

    def _say_not_a_time(self) -> None:
        self._next.show_error(self.tr("Not a time. Try thu 10am, in 3 days or 26 Nov."))
        self.lay_out()


def _led_to(
    choice: Choice, target: tuple[str, str], when: When | None
) -> tuple[Choice, tuple[date | None, datetime | None]]:
    """Return an outcome with the target picked for it, and its next date, if it may have one."""
    key, name = target
    if key:
        choice = replace(choice, to_name=name, stays=False)
    has_date = words.may_have_date(choice, key)
    return choice, (when or (choice.next_on, choice.next_at)) if has_date else (None, None)


def date_words(note: str) -> str:
    """Return what stands after the last comma, semicolon, dash or full stop of a note.

    Only that part is read as a date, and only whole: "met her on thu" says nothing of what is next.
    """
    parts = _PAUSE.split(note.strip())
    return parts[-1].strip() if len(parts) > 1 and len(parts[-1]) <= LONGEST_DATE else ""
