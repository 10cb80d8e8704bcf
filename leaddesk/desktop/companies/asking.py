"""What is asked in the panel: a new company, leads to attach, where to split leads off to."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.companies import words
from leaddesk.desktop.companies.page import CompaniesPage
from leaddesk.desktop.door import Door
from leaddesk.desktop.widgets.chooser import Offer
from leaddesk.domain.company_rows import CompanyHit
from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import Hit, Touched

LANE = "company-panel"


class Asking(QObject):
    """Opens the panel, answers what is typed into it, and does what was chosen.

    Signals:
        done: the `Touched` of a command.
        went_to: the id of a company to show.
    """

    done = Signal(object)
    went_to = Signal(object)

    def __init__(self, door: Door, page: CompaniesPage, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._door, self._page, self._clock = door, page, clock
        self._chooser = page.chooser
        self._split: list[UUID] = []
        self._typed = ""
        self._answer: Callable[[str], None] = self._offer_new
        self._take: Callable[[UUID | None, str], None] = self._make
        self._chooser.words_changed.connect(self._on_words)
        self._chooser.chosen.connect(self._on_chosen)
        self._chooser.closed.connect(self._on_closed)
        page.new_asked.connect(self.ask_new)
        page.attach_asked.connect(self.ask_attach)
        page.split_asked.connect(self.ask_split)

    def _open(self, title: str, name: str, placeholder: str, remark: str) -> None:
        self._chooser.open(title, name, placeholder, remark, self._page.over())

    def _on_words(self, typed: str) -> None:
        self._typed = typed
        if typed.strip():
            self._answer(typed)
        else:
            self._chooser.offer(typed, ())

    def _on_chosen(self, found: UUID | None, typed: str) -> None:
        self._take(found, typed)

    def _on_closed(self) -> None:
        self._page.pane.leads.set_lit(lit=False)

    def _ask(self, feature: Callable[..., Any], then: Callable[[Any], None]) -> None:
        now = self._clock.now()
        self._door.ask(feature, self._typed, then=then, lane=LANE, newest_only=True, now=now)

    def _do(
        self, then: Callable[[Touched], None], feature: Callable[..., Any], *args: Any, **how: Any
    ) -> None:
        now = self._clock.now()
        self._door.do(feature, *args, then=then, failed=self._on_failed, now=now, **how)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Refused) and self._chooser.isVisible():
            self._chooser.show_error(str(error))
        else:
            self._door.tell(error)

    # A new company

    def ask_new(self) -> None:
        """Ask what it is called."""
        self._answer, self._take = self._offer_new, self._make
        remark = self.tr("Enter makes it. Choose one below to go there instead.")
        self._open(self.tr("New company"), self.tr("Name"), self.tr("What it is called"), remark)
        if self._page.side.nothing_found:
            self._chooser.begin(self._page.side.nothing_found)

    def _offer_new(self, _typed: str) -> None:
        from leaddesk.features.companies import companies_like

        self._ask(companies_like, self._on_new_found)

    def _on_new_found(self, hits: tuple[CompanyHit, ...]) -> None:
        form = self.tr("Make “{name}”")
        made = Offer(None, "plus", form.format(name=self._typed.strip()))
        self._chooser.offer(self._typed, (made, *map(_company, hits)))

    def _make(self, found: UUID | None, typed: str) -> None:
        from leaddesk.features.company_changes import make_company

        if found is not None:
            self._chooser.leave()
            self.went_to.emit(found)
        else:
            self._do(self._on_made, make_company, typed)

    def _on_made(self, touched: Touched) -> None:
        self._chooser.leave()
        self.done.emit(touched)
        self.went_to.emit(touched.made)

    # Leads to attach

    def ask_attach(self) -> None:
        """Ask which leads belong to the company shown, one after the other."""
        company = self._page.pane.detail
        if company is None:
            return
        self._answer, self._take = self._offer_leads, self._attach
        title = self.tr("Attach leads to {company}").format(company=company.name)
        remark = self.tr("Enter attaches, and the next can be typed. Esc when done.")
        hint = self.tr("Name, company, phone or words of a note")
        self._open(title, self.tr("Find a lead"), hint, remark)

    def _offer_leads(self, _typed: str) -> None:
        from leaddesk.features.search import search

        self._ask(search, self._on_leads_found)

    def _on_leads_found(self, hits: tuple[Hit, ...]) -> None:
        self._chooser.offer(self._typed, tuple(map(self._lead, hits)))

    def _lead(self, hit: Hit) -> Offer:
        company = self._page.pane.detail
        here = company is not None and hit.company == company.name
        right = self.tr("Here already") if here else ""
        return Offer(hit.id, "user", hit.name, hit.company, right)

    def _attach(self, found: UUID | None, typed: str) -> None:
        from leaddesk.features.company_changes import attach_leads

        company = self._page.pane.company_id
        if found is None:
            form = self.tr("Nobody called “{words}”.")
            said = form.format(words=typed.strip()) if typed.strip() else self.tr("Type a name.")
            self._chooser.show_error(said)
        elif company is not None:
            self._do(self._on_attached, attach_leads, company, [found])

    def _on_attached(self, touched: Touched) -> None:
        self._chooser.show_added(touched.label)
        self.done.emit(touched)

    # Leads to split off

    def ask_split(self) -> None:
        """Ask where the leads picked, or the current one, belong."""
        pane = self._page.pane
        current = pane.leads.current()
        self._split = pane.leads.picked or ([current.id] if current is not None else [])
        if pane.detail is None or not self._split:
            return
        self._answer, self._take = self._offer_targets, self._split_off
        pane.leads.set_lit(lit=True)
        form = self.tr("Split {leads} off {company}")
        said = words.leads(len(self._split))
        if len(self._split) == 1 and current is not None and current.id == self._split[0]:
            said = current.name
        title = form.format(leads=said, company=pane.detail.name)
        remark = self.tr("Enter moves them to a new company, or to the one chosen below.")
        hint = self.tr("The company they belong to")
        self._open(title, self.tr("Company"), hint, remark)

    def _offer_targets(self, _typed: str) -> None:
        from leaddesk.features.companies import companies_like

        self._ask(companies_like, self._on_targets_found)

    def _on_targets_found(self, hits: tuple[CompanyHit, ...]) -> None:
        here = self._page.pane.company_id
        others = tuple(_company(hit) for hit in hits if hit.id != here)
        form = self.tr("New company “{name}”")
        made = Offer(None, "plus", form.format(name=self._typed.strip()))
        same = self._typed.strip().casefold()
        known = any(offer.title.casefold() == same for offer in others)
        self._chooser.offer(self._typed, others if known else (made, *others))

    def _split_off(self, found: UUID | None, typed: str) -> None:
        from leaddesk.features.company_changes import split_leads

        company = self._page.pane.company_id
        if company is not None:
            self._do(self._on_split, split_leads, company, self._split, typed, into=found)

    def _on_split(self, touched: Touched) -> None:
        self._page.pane.leads.let_go()
        self._chooser.leave()
        self.done.emit(touched)


def _company(hit: CompanyHit) -> Offer:
    return Offer(hit.id, "company", hit.name, hit.place, words.leads(hit.leads))
