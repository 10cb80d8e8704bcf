"""One company whole: its fields, whom one talks to, what is next, how to reach it, its leads."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.companies import words
from leaddesk.desktop.companies.cards import RING, TALL, NextCard, WorkedCard
from leaddesk.desktop.companies.contacts import CompanyContacts
from leaddesk.desktop.companies.header import HEIGHT, CompanyHeader
from leaddesk.desktop.companies.lists import LeadRows
from leaddesk.desktop.companies.side import scrolling
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import KeyHint, SectionLabel
from leaddesk.desktop.widgets.edit_line import EditLine
from leaddesk.desktop.widgets.overlay_bar import OverlayBar
from leaddesk.desktop.widgets.talk_note import TalkNote
from leaddesk.domain.company_rows import CompanyDetail

CONTACT = "contact:"
"""Before the id of a contact point in the name of a field."""

_INSET = 20
_BESIDE = 560  # room from which the two cards stand side by side


class CompanyPane(QWidget):
    """Header above, all else scrolls.

    Signals:
        field_edited: (`name`, `country`, `website` or `contact:ID`, new text).
        contact_added: what was typed.
        lead_opened: the id of a lead to go to.
        attach_asked, split_asked, apart_asked: the quiet buttons.
        back_asked: back to the list.
    """

    field_edited = Signal(str, str)
    contact_added = Signal(str)
    lead_opened = Signal(object)
    attach_asked = Signal()
    split_asked = Signal()
    apart_asked = Signal()
    back_asked = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.detail: CompanyDetail | None = None
        self.setAccessibleName(self.tr("Company"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.header = CompanyHeader(theme, self)
        self._body = QWidget()
        self._body.setAccessibleName(self.tr("Company"))
        self._area = scrolling(self._body, self)
        self._bar = OverlayBar(theme, self._area.verticalScrollBar(), self)
        self._build(theme, clock)
        self._connect()
        self.setFocusProxy(self.leads)
        self.show_company(None)

    def _build(self, theme: Theme, clock: Clock) -> None:
        body = self._body
        single = theme.keymap.single_keys
        self.talk = TalkNote(theme, body)
        self.worked = WorkedCard(theme, clock, self.tr("Being worked"), body)
        self.next = NextCard(theme, clock, self.tr("Next"), body)
        self._reach = SectionLabel(theme, self.tr("Contact"), parent=body)
        self._apart = KeyHint(theme, self.tr("Take apart"), ("U",) if single else (), body)
        self.contacts = CompanyContacts(theme, body)
        self._label = SectionLabel(theme, self.tr("Leads"), parent=body)
        self._attach = KeyHint(theme, self.tr("Attach…"), ("A",) if single else (), body)
        self._split = KeyHint(theme, self.tr("Split off…"), ("S",) if single else (), body)
        self.leads = LeadRows(theme, clock, body)

    def _connect(self) -> None:
        self.header.field_edited.connect(self.field_edited)
        self.header.back_clicked.connect(self.back_asked)
        self.contacts.value_edited.connect(self._on_value_edited)
        self.contacts.added.connect(self.contact_added)
        self.worked.lead_chosen.connect(self.lead_opened)
        self.next.lead_chosen.connect(self.lead_opened)
        self.leads.opened.connect(self.lead_opened)
        self.leads.picks_changed.connect(self._on_picks_changed)
        self._attach.clicked.connect(self.attach_asked)
        self._split.clicked.connect(self.split_asked)
        self._apart.clicked.connect(self.apart_asked)

    def show_company(self, company: CompanyDetail | None) -> None:
        """Show a company, or none; the same one again keeps the scroll and the picks."""
        same = company is not None and self.detail is not None and company.id == self.detail.id
        if not same:
            for line in self.findChildren(EditLine):
                line.commit()  # told while `company_id` is still the one it was typed for
            self.leads.let_go()
        self.detail = company
        for part in (self.header, self._area):
            part.setVisible(company is not None)
        if company is None:
            self._bar.hide()
            self.update()
            return
        self._bar.refresh()
        self.setAccessibleName(company.name)
        self.header.show_company(company)
        self.talk.show_said(company.talking)
        self.worked.show_company(company)
        self.next.show_company(company)
        self.contacts.show_rows(company.contacts)
        merged = self.tr("Merged with {name}").format(name=company.merged)
        self._reach.show_remark(merged if company.merged else "")
        self._apart.setVisible(bool(company.merged))
        self.leads.show_count(company.leads, anew=not same)
        self.leads.setVisible(bool(company.leads))
        self._split.setVisible(bool(company.leads))
        self._on_picks_changed(len(self.leads.picked))
        self._place()
        if not same:
            self._area.verticalScrollBar().setValue(0)

    @property
    def company_id(self) -> UUID | None:
        """The company shown."""
        return self.detail.id if self.detail else None

    def edit_again(self, field: str, typed: str) -> None:
        """Open a field with what was typed into it and could not be saved."""
        line = (
            self.contacts.line(UUID(field.removeprefix(CONTACT)))
            if field.startswith(CONTACT)
            else self.header.line(field)
        )
        if line is not None:
            line.begin(typed)

    def enter(self) -> None:
        """Take the keys: the leads, or what there is where there are none."""
        first = self.contacts.add if self.leads.isHidden() else self.leads
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_value_edited(self, contact: UUID, value: str) -> None:
        self.field_edited.emit(f"{CONTACT}{contact}", value)

    def _on_picks_changed(self, count: int) -> None:
        if self.detail is None:
            return
        remark = words.remark(self.detail)
        if count:
            form = self.tr("{n} picked")
            remark = ", ".join(part for part in (remark, form.format(n=count)) if part)
        self._label.show_remark(remark)

    def _place(self) -> None:
        """Stack the sections (distances as in the lead's pane)."""
        wide = self.width()
        inner = max(200, wide - _INSET - 16)
        self.header.setGeometry(0, 0, wide, HEIGHT)
        tall = max(0, self.height() - HEIGHT)
        self._area.setGeometry(0, HEIGHT, wide, tall)
        y = 14
        if not self.talk.isHidden():
            tall = self.talk.tall(inner)
            self.talk.setGeometry(_INSET, y, inner, tall)
            y += tall + 12
        y = self._place_cards(y, inner) + 16
        apart = self._apart.sizeHint()
        room = apart.width() + 12 if not self._apart.isHidden() else 0
        self._reach.setGeometry(_INSET, y, inner - room, 20)
        left = _INSET + inner - apart.width() + 1
        self._apart.setGeometry(left, y - 4, apart.width(), 28)
        y += 20
        self.contacts.setGeometry(_INSET, y, inner, self.contacts.tall())
        y += self.contacts.tall() + 14
        y = self._place_label(y, inner) + 8
        self.leads.setGeometry(0, y, wide, self.leads.height())
        y += self.leads.height() if not self.leads.isHidden() else 0
        self._body.resize(wide, max(y, tall))
        self._bar.setGeometry(wide - OverlayBar.WIDE, HEIGHT, OverlayBar.WIDE, tall)
        self._bar.raise_()

    def _place_cards(self, y: int, inner: int) -> int:
        left, tall = _INSET - RING, TALL + 2 * RING
        if inner >= _BESIDE:
            half = (inner - 12) // 2
            self.worked.setGeometry(left, y - RING, half + 2 * RING, tall)
            self.next.setGeometry(left + half + 12, y - RING, inner - half - 12 + 2 * RING, tall)
            return y + TALL
        self.worked.setGeometry(left, y - RING, inner + 2 * RING, tall)
        self.next.setGeometry(left, y + TALL + 8 - RING, inner + 2 * RING, tall)
        return y + 2 * TALL + 8

    def _place_label(self, y: int, inner: int) -> int:
        right = _INSET + inner
        for hint in (self._split, self._attach):
            if not hint.isHidden():
                size = hint.sizeHint()
                hint.setGeometry(right - size.width() + 1, y - 4, size.width(), 28)
                right -= size.width() + 16
        self._label.setGeometry(_INSET, y, right - _INSET, 20)
        return y + 20

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack anew."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        QPainter(self).fillRect(self.rect(), self._theme.tokens.canvas)
