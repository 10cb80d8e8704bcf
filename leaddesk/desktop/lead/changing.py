"""What a rep says of a lead besides outcomes: snooze, wait, step, note, end, fields in place."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.desktop.lead.drafts import Drafts, place
from leaddesk.desktop.lead.pane import CONTACT, LeadPane
from leaddesk.desktop.lead.reading import DateReader
from leaddesk.desktop.lead.short_form import About, ShortAnswer, ShortForm
from leaddesk.desktop.theme.theme import Theme
from leaddesk.domain.rows import Choice, LeadDetail, Touched
from leaddesk.domain.shield import HOLD

MOVES_ON = frozenset({About.SNOOZE, About.WAIT, About.CLOSE})
"""After these the next lead is wanted."""


class Changing(QObject):
    """The short form and the fields of the pane, turned into commands; nothing typed is lost.

    Signals:
        leaving: the id of a lead that is left for the next one.
        refused: a command was refused; the lead stays current.
        done: the `Touched` of a command.
    """

    leaving = Signal(object)
    refused = Signal()
    done = Signal(object)

    def __init__(
        self,
        door: Door,
        pane: LeadPane,
        theme: Theme,
        clock: Clock,
        dates: DateReader,
        drafts: Drafts,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._door = door
        self._pane = pane
        self._clock = clock
        self._dates = dates
        self._drafts = drafts
        self._asked: tuple[LeadDetail, QRect] | None = None
        self.paths: dict[str, str] = {}  # names of the lead processes by id
        self.form = ShortForm(theme, clock, dates.moment, window)
        self.form.saved.connect(self._on_answered)
        self.form.draft_changed.connect(self._on_draft_changed)
        pane.field_edited.connect(self._on_field_edited)
        pane.answer_edited.connect(self._on_answer_edited)

    def ask(self, about: About, lead: LeadDetail, anchor: QRect) -> None:
        """Open the form for a snooze, a wait, another step, a note or an end."""
        self._asked = lead, anchor
        kept = self._drafts.typed_in(place(about.value, lead.id))
        if about is About.PATH:
            kept = {"reason": self.paths.get(lead.path, "")}
        self.form.ask(about, lead, anchor, reasons=self.offered(about, lead), kept=kept)

    def offered(self, about: About, lead: LeadDetail) -> tuple[str, ...]:
        """Return what a form offers by digit: the paths, or the reasons a lead may end with."""
        return tuple(self.paths.values()) if about is About.PATH else _reasons(lead.choices)

    def _on_draft_changed(self, about: About, lead: UUID, words: dict[str, Any]) -> None:
        self._drafts.keep(place(about.value, lead), words)

    def _on_answered(self, answer: ShortAnswer) -> None:
        where = place(answer.about.value, answer.lead)
        self._drafts.keep(where, self.form.draft())
        if answer.about in MOVES_ON:
            self.leaving.emit(answer.lead)
        from leaddesk.features.drafts import say_and_drop_draft

        feature, args = self.meant(answer)
        self._door.do(
            say_and_drop_draft,
            feature,
            where,
            answer.lead,
            *args,
            then=self._done_in(where),
            failed=self._failing(answer),
            now=self._clock.now(),
        )

    def meant(self, answer: ShortAnswer) -> tuple[Callable[..., Touched], tuple[Any, ...]]:
        """Return the feature an answer asks for, and what it takes after the lead."""
        from leaddesk.features import leads
        from leaddesk.features.path_change import change_path

        when = self._dates.said(answer.day, answer.at)
        why = ", ".join(part for part in (answer.reason, answer.text) if part)
        paths = {name: path for path, name in self.paths.items()}
        meanings: dict[About, tuple[Callable[..., Touched], tuple[Any, ...]]] = {
            About.SNOOZE: (leads.snooze, (when,)),
            About.WAIT: (leads.wait_for, (answer.text, when)),
            About.CHANGE: (leads.set_step, (answer.text, when)),
            About.NOTE: (leads.note, (answer.text,)),
            About.CLOSE: (leads.close_lead, (why or self.tr("Not known"),)),
            About.PATH: (change_path, (paths.get(answer.reason, ""),)),
            About.TAG: (leads.set_fields, ({"tags": answer.text},)),
        }
        return meanings[answer.about]

    def _done_in(self, where: str) -> Callable[[Touched], None]:
        def done(touched: Touched) -> None:
            self._drafts.saved(where)
            self.done.emit(touched)

        return done

    def _failing(self, answer: ShortAnswer) -> Callable[[Exception], None]:
        """Return what takes an error: the form comes back as it was, and says why."""

        def failed(error: Exception) -> None:
            self.refused.emit()
            self._door.tell(error)
            if self._asked is not None and self._asked[0].id == answer.lead:
                self.ask(answer.about, *self._asked)
                self.form.show_refusal(self._door.words(error))

        return failed

    def reopen(self, lead: UUID) -> None:
        """Bring a closed lead back."""
        from leaddesk.features.leads import reopen_lead

        self._do(self._on_refused, reopen_lead, lead)

    def give(self, lead: UUID, member: UUID) -> None:
        """Give a lead to a member of the workspace; the next one is wanted then."""
        from leaddesk.features import assign

        self.leaving.emit(lead)
        self._do(self._on_refused, assign.give, lead, member)

    def hold_or_release(self, lead: LeadDetail) -> None:
        """Put a lead on hold, after which the next one is wanted, or release it."""
        from leaddesk.features.holding import hold_or_release

        if lead.step is None or lead.step.kind != HOLD:
            self.leaving.emit(lead.id)
        self._do(self._on_refused, hold_or_release, lead.id)

    def set_private(self, lead: UUID, *, private: bool) -> None:
        """Keep a lead from the team, or share it again."""
        from leaddesk.features import assign

        self._do(self._on_refused, assign.set_private, lead, private=private)

    # Fields in place

    def _on_field_edited(self, field: str, text: str) -> None:
        from leaddesk.features import leads

        lead = self._pane.lead_id
        if lead is None:
            return
        failed = self._putting_back(lead, field, text)
        if field.startswith(CONTACT):
            self._do(failed, leads.set_contact, UUID(field.removeprefix(CONTACT)), text)
        else:
            self._do(failed, leads.set_fields, lead, {field: text})

    def _on_answer_edited(self, key: str, value: str) -> None:
        from leaddesk.features import leads

        lead = self._pane.lead_id
        if lead is not None:
            failed = self._putting_back(lead, key, value)
            self._do(failed, leads.set_fields, lead, {key: value})

    def _putting_back(self, lead: UUID, field: str, text: str) -> Callable[[Exception], None]:
        """Return what takes an error: the field opens again with what was typed."""

        def failed(error: Exception) -> None:
            self._on_refused(error)
            if self._pane.lead_id == lead:
                self._pane.edit_again(field, text)

        return failed

    def _do(
        self, failed: Callable[[Exception], None], feature: Any, *args: Any, **how: Any
    ) -> None:
        now = self._clock.now()
        self._door.do(feature, *args, then=self.done.emit, failed=failed, now=now, **how)

    def _on_refused(self, error: Exception) -> None:
        self.refused.emit()
        self._door.tell(error)


def _reasons(choices: tuple[Choice, ...]) -> tuple[str, ...]:
    """Return the reasons a lead may end with here, each once."""
    return tuple(dict.fromkeys(reason for choice in choices for reason in choice.reasons))[:6]
