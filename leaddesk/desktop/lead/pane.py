"""The right of the window: one lead whole, what to do first and what was done last."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.lead.answers import Answers
from leaddesk.desktop.lead.contacts import Contacts
from leaddesk.desktop.lead.header import HEIGHT, LeadHeader
from leaddesk.desktop.lead.notes import LeadNotes
from leaddesk.desktop.lead.outcomes import OutcomeGrid
from leaddesk.desktop.lead.step_card import StepCard
from leaddesk.desktop.lead.timeline import Timeline
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import KeyHint, SectionLabel
from leaddesk.desktop.widgets.button import RING, Button, Look
from leaddesk.desktop.widgets.edit_line import EditLine
from leaddesk.desktop.widgets.overlay_bar import OverlayBar
from leaddesk.domain.rows import LeadDetail

CONTACT = "contact:"  # before a contact id in the name of an edited field
_INSET = 20
_ROOMY, _NARROW_RIGHT = 464, 16  # below this the outcome cells need every pixel


class LeadPane(QWidget):
    """Header, contacts, next step, outcomes, qualification, timeline.

    Signals:
        outcome_chosen: the key of an outcome.
        field_edited: (`name`, `title`, `company` or `contact:ID`, new text).
        answer_edited: (qualification key, new value; empty is "not known").
        snooze_asked, wait_asked, change_asked: for the next step.
        log_asked, note_asked: log with a note; a note alone.
        reach_asked: (kind, value) of a contact to call, mail or find.
        timeline_asked: the whole timeline is wanted.
        company_asked: the company of the lead, with all its leads.
        same_asked: the lead that it may be, beside it.
        hold_asked: the lead shall go on hold, or be released.
        share_asked: the team shall see the lead again.
        pointed: what the outcome under the pointer would do; empty when it leaves.
    """

    outcome_chosen = Signal(str)
    field_edited = Signal(str, str)
    answer_edited = Signal(str, str)
    snooze_asked = Signal()
    wait_asked = Signal()
    change_asked = Signal()
    log_asked = Signal()
    note_asked = Signal()
    reach_asked = Signal(str, str)
    timeline_asked = Signal()
    pointed = Signal(str)
    company_asked = Signal()
    same_asked = Signal()
    share_asked = Signal()
    hold_asked = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lead: LeadDetail | None = None
        self._header = LeadHeader(theme, self)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setAccessibleName(self.tr("Lead"))
        self._body = QWidget()
        self._body.setAccessibleName(self.tr("Lead"))
        self._area.setWidget(self._body)
        self._bar = OverlayBar(theme, self._area.verticalScrollBar(), self)
        self._build(theme, clock)
        self._connect()
        self.setAccessibleName(self.tr("Lead"))
        self.show_lead(None)

    def _build(self, theme: Theme, clock: Clock) -> None:
        body = self._body
        self.notes = LeadNotes(theme, body)
        self._contacts = Contacts(theme, body)
        self._step = StepCard(theme, clock, body)
        self._asked = SectionLabel(theme, self.tr("What happened?"), parent=body)
        self._log = KeyHint(theme, self.tr("Log with a note"), ("L",), body)
        self._grid = OutcomeGrid(theme, clock, body)
        self._known = SectionLabel(theme, self.tr("Qualification"), parent=body)
        self._answers = Answers(theme, body)
        self._past = SectionLabel(theme, self.tr("Timeline"), parent=body)
        self._note = KeyHint(theme, self.tr("Add a note"), ("N",), body)
        self._timeline = Timeline(theme, clock, body)
        self._all = Button(theme, self.tr("Show all"), (), Look.GHOST, parent=body)

    def _connect(self) -> None:
        self._header.field_edited.connect(self.field_edited)
        self._header.company_asked.connect(self.company_asked)
        self.notes.same_asked.connect(self.same_asked)
        self.notes.share_asked.connect(self.share_asked)
        self.notes.hold_asked.connect(self.hold_asked)
        self._contacts.value_edited.connect(self._on_value_edited)
        self._contacts.reach_asked.connect(self.reach_asked)
        self._step.snooze_asked.connect(self.snooze_asked)
        self._step.wait_asked.connect(self.wait_asked)
        self._step.change_asked.connect(self.change_asked)
        self._grid.outcome_chosen.connect(self.outcome_chosen)
        self._grid.pointed.connect(self.pointed)
        self._grid.pointed.connect(self._timeline.show_preview)
        self._answers.answered.connect(self.answer_edited)
        self._log.clicked.connect(self._on_log_clicked)
        self._note.clicked.connect(self._on_note_clicked)
        self._all.clicked.connect(self._on_all_clicked)

    def show_lead(self, lead: LeadDetail | None) -> None:
        """Show a lead, or an empty pane; the same lead again keeps the scroll."""
        same = lead is not None and self._lead is not None and lead.id == self._lead.id
        if not same:
            for line in self.findChildren(EditLine):
                line.commit()  # told while `lead_id` is still the lead it was typed for
        self._lead = lead
        for part in (self._header, self._area):
            part.setVisible(lead is not None)
        if lead is None:
            self.update()
            return
        self._header.show_lead(lead)
        self.notes.show_lead(lead)
        self._contacts.show_rows(lead.contacts)
        self._step.show_step(lead.step, missing=lead.step is None and lead.phase == "open")
        self._grid.show_choices(lead.choices)
        self._answers.show_rows(lead.answers)
        self._show_remarks(lead)
        self._timeline.show_rows(lead.timeline)
        self.setAccessibleName(lead.name)
        self._place()
        if not same:
            self._area.verticalScrollBar().setValue(0)

    def _show_remarks(self, lead: LeadDetail) -> None:
        known = sum(1 for answer in lead.answers if answer.value)
        form = self.tr("{n} of {of} known")
        self._known.show_remark(form.format(n=known, of=len(lead.answers)))
        for part in (self._asked, self._log, self._grid):
            part.setVisible(bool(lead.choices))
        for answers in (self._known, self._answers):
            answers.setVisible(bool(lead.answers))
        more = lead.timeline_total > len(lead.timeline)
        self._all.show_label(self.tr("Show all {n}").format(n=lead.timeline_total))
        self._all.setVisible(more)

    @property
    def lead_id(self) -> UUID | None:
        """The lead shown."""
        return self._lead.id if self._lead else None

    def begin_edit(self) -> None:
        """Open the name for editing."""
        self._header.begin_edit()

    def begin_answer(self, key: str) -> None:
        """Open the answer to one qualification field."""
        self._answers.begin_edit(key)

    def edit_again(self, field: str, typed: str) -> None:
        """Open a field with what was typed into it and could not be saved."""
        line = (
            self._contacts.line(UUID(field.removeprefix(CONTACT)))
            if field.startswith(CONTACT)
            else self._header.line(field)
            or self._answers.line(field)
            or self._contacts.lacking(field)
        )
        if line is not None:
            line.begin(typed)

    def begin_contact(self, kind: str) -> None:
        """Open the line where a number or mail is added, in sight."""
        line = self._contacts.lacking(kind)
        if line is not None:
            self._area.ensureWidgetVisible(line)
            line.begin()

    def _on_value_edited(self, contact: UUID | str, value: str) -> None:
        field = contact if isinstance(contact, str) else f"{CONTACT}{contact}"
        self.field_edited.emit(field, value)

    def _on_log_clicked(self) -> None:
        self.log_asked.emit()

    def _on_note_clicked(self) -> None:
        self.note_asked.emit()

    def _on_all_clicked(self) -> None:
        self.timeline_asked.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        self._header.set_lit(lit=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the mark away."""
        super().focusOutEvent(event)
        self._header.set_lit(lit=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits log; other keys are the window's."""
        digit = self._theme.keymap.digit(event)
        if not (digit and self._grid.press(digit)):
            super().keyPressEvent(event)

    def _place(self) -> None:
        """Stack the sections (UI.md, distances from the mockup)."""
        wide = self.width()
        inner = max(200, wide - _INSET - (_INSET if wide >= _ROOMY else _NARROW_RIGHT))
        self._header.setGeometry(0, 0, wide, HEIGHT)
        self._area.setGeometry(0, HEIGHT, wide, max(0, self.height() - HEIGHT))
        y = self.notes.place(_INSET, 6, inner)
        self._contacts.setGeometry(_INSET, y, inner, self._contacts.tall())
        y += self._contacts.tall() + 8
        self._step.setGeometry(_INSET, y, inner, self._step.tall())
        y += self._step.tall()
        if not self._grid.isHidden():
            y = self._place_label(self._asked, self._log, y + 18, inner) + 6
            left, tall = _INSET - RING, self._grid.tall()
            self._grid.setGeometry(left, y - RING, inner + 2 * RING, tall + 2 * RING)
            y += tall
        if not self._answers.isHidden():
            y = self._place_label(self._known, None, y + 18, inner) + 2
            self._answers.setGeometry(_INSET, y, inner, self._answers.tall())
            y += self._answers.tall()
        y = self._place_label(self._past, self._note, y + 18, inner) + 2
        self._timeline.setGeometry(_INSET, y, inner, self._timeline.tall())
        y += self._timeline.tall()
        if not self._all.isHidden():
            size = self._all.sizeHint()
            self._all.setGeometry(_INSET + 14, y, size.width(), size.height())
            y += size.height()
        self._body.resize(wide, y + 20)
        bar = OverlayBar.WIDE
        self._bar.setGeometry(wide - bar, HEIGHT, bar, self.height() - HEIGHT)
        self._bar.raise_()

    def _place_label(self, label: SectionLabel, hint: KeyHint | None, y: int, inner: int) -> int:
        right = 0
        if hint is not None:
            size = hint.sizeHint()
            hint.setGeometry(_INSET + inner - size.width() + 1, y - 2, size.width(), 24)
            right = size.width()
        label.setGeometry(_INSET, y, inner - right, 20)
        return y + 20

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack anew."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        QPainter(self).fillRect(self.rect(), self._theme.tokens.canvas)
