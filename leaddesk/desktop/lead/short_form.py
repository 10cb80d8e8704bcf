"""One short answer about a lead: when to come back, what to wait for, what to do, why it ends."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any
from uuid import UUID

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.desktop import words
from leaddesk.desktop.clock import Clock
from leaddesk.desktop.lead.draft_popover import DraftPopover
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.digit_grid import DigitGrid
from leaddesk.desktop.widgets.field import Field
from leaddesk.domain.rows import LeadDetail
from leaddesk.domain.said import retold

When = tuple[date, datetime | None]


class About(Enum):
    """What the form asks."""

    SNOOZE = "snooze"
    WAIT = "wait"
    CHANGE = "change"
    NOTE = "note"
    CLOSE = "close"
    PATH = "path"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """What was answered.

    Attributes:
        about: which form it was.
        lead: the lead it was opened for.
        text: the note, what is waited for, or the step.
        day, at: the date read; None where the form asks none.
        reason: the reason picked, when closing; empty is "not known". The path picked.
    """

    about: About
    lead: UUID
    text: str = ""
    day: date | None = None
    at: datetime | None = None
    reason: str = ""


class ShortForm(DraftPopover):
    """A popover with the one or two rows its question needs; Esc keeps what was typed.

    Signals:
        saved: the ShortAnswer.
        draft_changed: (About, lead id, `draft()`), a moment after the last key.
    """

    saved = Signal(object)
    draft_changed = Signal(object, object, object)

    def __init__(
        self, theme: Theme, clock: Clock, read: Callable[[str], When | None], parent: QWidget
    ) -> None:
        super().__init__(theme, parent, 440)
        self._clock = clock
        self._read = read
        self._question = About.NOTE
        self._lead: LeadDetail | None = None
        self._given = ("", "")  # what stood there before the first key
        self._reasons: tuple[str, ...] = ()
        self._called = ""
        self._when: When | None = None
        self._grid = DigitGrid(theme, self.tr("Why"), 2, self)
        self._words = Field(theme, self.tr("Note"), self)
        self._words.color_words()
        self._date = Field(theme, self.tr("When"), self)
        self._date.set_placeholder(self.tr("thu 10am, in 3 days or 26 Nov"))
        self._date.edited.connect(self._on_date_edited)
        self._grid.picked.connect(self._on_reason_picked)
        self._words.edited.connect(self._on_edited)
        for part in (self._grid, self._words, self._date):
            part.hide()

    def ask(
        self,
        about: About,
        lead: LeadDetail,
        anchor: QRect,
        *,
        reasons: tuple[str, ...] = (),
        kept: Mapping[str, Any] | None = None,
        called: str = "",
    ) -> None:
        """Open for one question, with what was typed into it before.

        `reasons` are the ways a lead may end, or the paths; `called` stands for the lead's name
        where the answer is for several.
        """
        self._tell_now()
        self._called, self._reasons = called or lead.name, reasons
        {
            About.SNOOZE: self._open_snooze,
            About.WAIT: self._open_wait,
            About.CHANGE: self._open_change,
            About.NOTE: self._open_note,
            About.CLOSE: self._open_close,
            About.PATH: self._open_path,
            About.TAG: self._open_tag,
        }[about](lead, anchor)
        if kept:
            self._put_back(kept)

    def _put_back(self, kept: Mapping[str, Any]) -> None:
        self._words.set_text(kept.get("text", ""))
        if self._asks_date():
            self._date.set_text(kept.get("date", ""))
            self._read_date()
        if kept.get("reason") in self._reasons:
            self._grid.choose(self._reasons.index(kept["reason"]))
        self._show_result()

    def _open_snooze(self, lead: LeadDetail, anchor: QRect) -> None:
        """Ask when the lead is to come back."""
        self._start(About.SNOOZE, lead)
        self.set_head("clock", self.tr("Snooze"), self._called)
        self.set_rows([(self.tr("Until"), self._date)])
        self._offer_date(self.tr("tomorrow"))
        self._open(anchor, self._date)

    def _open_wait(self, lead: LeadDetail, anchor: QRect) -> None:
        """Ask what they owe us, and when to ask again."""
        self._start(About.WAIT, lead)
        self.set_head("clock", self.tr("Waiting for them"), self._called)
        self._words.set_placeholder(self.tr("What they send or decide"))
        self.set_rows([(self.tr("For"), self._words), (self.tr("Back"), self._date)])
        self._offer_date(self.tr("in 3 days"))
        self._open(anchor, self._words)

    def _open_change(self, lead: LeadDetail, anchor: QRect) -> None:
        """Ask what to do next, and when; the present step stands there."""
        self._start(About.CHANGE, lead)
        self.set_head("pencil", self.tr("Change the next step"), self._called)
        self._words.set_placeholder(self.tr("What to do"))
        self._words.set_text(lead.step.text if lead.step else "")
        self.set_rows([(self.tr("Do"), self._words), (self.tr("When"), self._date)])
        self._open(anchor, self._words)

    def _open_note(self, lead: LeadDetail, anchor: QRect) -> None:
        """Ask for a note that logs nothing else."""
        self._start(About.NOTE, lead)
        self.set_head("note", self.tr("Note"), self._called)
        self._words.set_placeholder(self.tr("What happened, in a few words"))
        self.set_rows([(self.tr("Note"), self._words)])
        self._open(anchor, self._words)

    def _open_path(self, lead: LeadDetail, anchor: QRect) -> None:
        """Ask which process the lead is to follow; a digit is the whole answer."""
        self._start(About.PATH, lead)
        self.set_head("flip", self.tr("Change the path"), self._called)
        self._grid.show_choices(tuple(map(retold, self._reasons)))
        self.set_rows([("", self._grid)])
        self._open(anchor, self._grid)

    def _open_tag(self, lead: LeadDetail, anchor: QRect) -> None:
        """Ask for words that mark the lead."""
        self._start(About.TAG, lead)
        self.set_head("note", self.tr("Tag"), self._called)
        self._words.set_placeholder(self.tr("fair key-account; -fair takes it away"))
        self.set_rows([(self.tr("Tags"), self._words)])
        self._open(anchor, self._words)

    def _open_close(self, lead: LeadDetail, anchor: QRect) -> None:
        """Ask why the lead ends; nothing picked is "not known"."""
        self._start(About.CLOSE, lead)
        self.set_head("x", self.tr("Close"), self._called)
        self._grid.show_choices(tuple(map(retold, self._reasons)))
        self._words.set_placeholder(self.tr("Anything worth keeping"))
        self.set_rows([("", self._grid), (self.tr("Note"), self._words)])
        self._open(anchor, self._grid)

    def draft(self) -> dict[str, str]:
        """Return what was typed; what stands there by itself is no draft."""
        words, date = self._words.text(), self._date.text()
        if words == self._given[0] and date == self._given[1]:
            return {}
        return {"text": words, "date": date, "reason": self._reason()}

    def _on_edited(self) -> None:
        self.clear_refusal()
        self._told.start()

    def _on_told(self) -> None:
        if self._lead is not None:
            self.draft_changed.emit(self._question, self._lead.id, self.draft())

    def _reason(self) -> str:
        chosen = self._grid.chosen if self._question in (About.CLOSE, About.PATH) else -1
        return self._reasons[chosen] if chosen >= 0 else ""

    def _start(self, about: About, lead: LeadDetail) -> None:
        self._question, self._lead, self._when = about, lead, None
        self._words.set_text("")
        self._date.set_text("")
        self._date.show_readback("")
        self._date.clear_note()
        self.clear_refusal()

    def _offer_date(self, said: str) -> None:
        """Put a date there that Enter takes; the first letter typed replaces it."""
        self._date.set_text(said)
        self._read_date()
        self._date.edit.selectAll()

    def _open(self, anchor: QRect, focus: QWidget) -> None:
        self._given = self._words.text(), self._date.text()
        self._show_result()
        self.appear(anchor, focus)

    def _asks_date(self) -> bool:
        return self._question in (About.SNOOZE, About.WAIT, About.CHANGE)

    def _may_keep_date(self) -> bool:
        """Whether an empty date is an answer: a changed step keeps the one it has."""
        has_date = self._lead is not None and self._lead.step is not None
        return self._question is About.CHANGE and has_date and not self._date.text().strip()

    def commit(self) -> None:
        """Save; a missing or unreadable date is said in place."""
        if self._lead is None:
            return
        if self._question is About.PATH and self._grid.chosen < 0:
            self.set_result("", self.tr("Choose a path: 1 to {n}").format(n=len(self._reasons)))
            return
        if self._asks_date() and self._when is None and not self._may_keep_date():
            self._date.show_error(self.tr("Not a time. Try thu 10am, in 3 days or 26 Nov."))
            self.lay_out()
            self._date.edit.setFocus()
            return
        day, at = self._when or (None, None)
        answer = ShortAnswer(
            self._question, self._lead.id, self._words.text().strip(), day, at, self._reason()
        )
        self._told.stop()
        self.leave()
        self.saved.emit(answer)

    def _on_date_edited(self) -> None:
        self._read_date()
        self._on_edited()

    def _read_date(self) -> None:
        said = self._date.text()
        self._when = self._read(said.strip()) if said.strip() else None
        now, zone = self._clock.now(), self._clock.zone
        shown = words.moment_text(*self._when, now, zone) if self._when else ""
        self._date.show_readback(shown)
        self._date.clear_note()
        self.lay_out()
        self._show_result()

    def _on_reason_picked(self, _number: int) -> None:
        if self._question is About.PATH:
            self.commit()
            return
        self._show_result()
        self._on_edited()
        self._words.edit.setFocus()

    def _show_result(self) -> None:
        now, zone = self._clock.now(), self._clock.zone
        when = words.moment_text(*self._when, now, zone) if self._when else ""
        lead_in = {About.SNOOZE: self.tr("Back"), About.WAIT: self.tr("Back")}.get(
            self._question, ""
        )
        if self._question is About.CLOSE:
            chosen = self._grid.chosen
            when = retold(self._reasons[chosen]) if chosen >= 0 else self.tr("reason not known")
            lead_in = self.tr("Closed,")
        self.set_result(lead_in if when else "", when)
