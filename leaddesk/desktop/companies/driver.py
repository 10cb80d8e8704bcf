"""The Companies page in step with the book: asks for what is seen, does what the rep says."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.companies.asking import Asking
from leaddesk.desktop.companies.editing import Editing
from leaddesk.desktop.companies.page import CompaniesPage
from leaddesk.desktop.companies.pages import PAGE
from leaddesk.desktop.door import Door
from leaddesk.desktop.theme.theme import Theme
from leaddesk.domain.company_rows import CompanyList, CompanyShown, Stretch
from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import Touched


class CompaniesDriver(QObject):
    """Keeps list and company as the book has them, and the rep on the company he is on.

    Signals:
        left: the rep goes back to the inbox.
        done: a `Touched` for the undo line.
        went_to: the id of a lead to go to.
        acted: the name of a command of the window: undo, keys.
        shown: the list was painted anew.
    """

    left = Signal()
    done = Signal(object)
    went_to = Signal(object)
    acted = Signal(str)
    shown = Signal()

    def __init__(self, door: Door, theme: Theme, clock: Clock, window: QWidget) -> None:
        super().__init__(window)
        self._door, self._clock = door, clock
        self._wanted: UUID | None = None  # to be gone to once its place is known
        self._opens = False  # and to be opened then
        self._anew = True  # the next list is another one
        self._asked = 0  # lists asked for so far: rows of an older one are not shown
        self._moves = 0  # of the list, when it was asked for
        self.page = CompaniesPage(theme, clock, window)
        self.page.hide()
        self._side, self._pane = self.page.side, self.page.pane
        self._soon = QTimer(self, singleShot=True, interval=0)  # fires after the list is painted
        self._soon.timeout.connect(self._ask_company)
        self.asking = Asking(door, self.page, clock, self)
        self.editing = Editing(door, self._pane, clock, self)
        self._connect()

    def _connect(self) -> None:
        self.page.left.connect(self.left)
        self.page.footer.undo_asked.connect(self._on_undo_asked)
        self.page.footer.keys_asked.connect(self._on_keys_asked)
        self.asking.done.connect(self.done)
        self.editing.done.connect(self.done)
        self.asking.went_to.connect(self.go_to)
        self._side.typed.connect(self._on_typed)
        self._side.rows.current_changed.connect(self._on_current)
        self._side.rows.rows_wanted.connect(self._on_rows_wanted)
        self._pane.leads.rows_wanted.connect(self._on_leads_wanted)
        self._pane.lead_opened.connect(self.went_to)
        self._door.changed.connect(self._on_changed)

    def show(self) -> None:
        """Bring the page up, with the keys in its list."""
        self.page.show()
        self.page.raise_()
        self.page.setFocus()
        self.refresh()

    def hide(self) -> None:
        """Put the page away; the place in it stays."""
        self.page.chooser.leave()
        self.page.hide()

    def stop(self) -> None:
        """The window closes."""
        self._soon.stop()

    def show_done(self, touched: Touched) -> None:
        """Say on the page what was done, here or by an undo."""
        rest = ". ".join(part for part in (touched.detail, *touched.left_alone) if part)
        self.page.footer.show_done(f"{touched.label}.", rest)

    def show_trouble(self, text: str, mend: str) -> None:
        """Say on the page what could not be done."""
        self.page.footer.show_trouble(text, mend)

    def _on_undo_asked(self) -> None:
        self.acted.emit("undo")

    def _on_keys_asked(self) -> None:
        self.acted.emit("keys")

    def command(self, name: str) -> bool:
        """Do a command of the keys registry; False where it means nothing here."""
        return self.page.command(name)

    def go_to(self, company: UUID, *, opens: bool = False) -> None:
        """Make a company current, wherever it stands; `opens`: go into it."""
        self._wanted, self._opens = company, opens
        if self._side.field.text():
            self._side.field.set_text("")
            self._anew = True
        self.refresh()

    # The list

    def refresh(self) -> None:
        """Ask for the rows on the screen and the place of the current company in one snapshot."""
        from leaddesk.features.companies import company_list

        self._asked += 1
        current = self._side.rows.current()
        here = self._wanted or (current.id if current and not self._anew else None)
        self._moves = self._side.rows.moves
        spans = [Stretch(0, PAGE)] if self._anew else self._in_view()
        self._door.ask(
            company_list,
            self._side.field.text(),
            spans,
            here,
            then=self._on_list,
            lane="companies",
            newest_only=True,
            now=self._clock.now(),
        )

    def _in_view(self) -> list[Stretch]:
        return [Stretch(*span) for span in self._side.rows.in_view()]

    def _on_list(self, found: CompanyList) -> None:
        rows, anew = self._side.rows, self._anew
        self._anew = False
        self._side.show_count(found.total, found.all, anew=anew)
        if anew:
            self._side.to_top()
        for span, part in found.rows:
            rows.show_rows(span.offset, part)
        self._settle(found.place, anew=anew)
        if found.total:
            self._soon.start()
        else:
            self._pane.show_company(None)
        self.shown.emit()

    def _settle(self, place: int | None, *, anew: bool) -> None:
        """Stay on the current company, go to the one wanted, or begin at the first."""
        rows = self._side.rows
        if self._wanted is not None and place is not None:
            rows.set_current(place)
        elif anew:
            rows.set_current(0)
        elif rows.moves != self._moves:  # the rep went on meanwhile: where he is now stands where?
            rows.place_current(rows.index)
            self.refresh()
        else:
            rows.place_current(rows.index if place is None else place)

    def _on_typed(self, _words: str) -> None:
        self._anew = True
        self.refresh()

    def _on_rows_wanted(self, offset: int, limit: int) -> None:
        from leaddesk.features.companies import company_list

        self._door.ask(
            company_list,
            self._side.field.text(),
            [Stretch(offset, limit)],
            then=self._rows_taker(self._asked),
            lane="companies-rows",
            now=self._clock.now(),
        )

    def _rows_taker(self, asked: int) -> Callable[[CompanyList], None]:
        """Return what takes rows in, unless another list was asked for meanwhile."""

        def take(found: CompanyList) -> None:
            for span, part in found.rows if asked == self._asked else ():
                self._side.rows.show_rows(span.offset, part)

        return take

    # The company

    def _on_current(self, _company: object) -> None:
        self._soon.start()

    def _ask_company(self) -> None:
        from leaddesk.features.companies import company_shown

        row = self._side.rows.current()
        if row is None:
            return
        spans = [Stretch(0, PAGE)]
        if row.id == self._pane.company_id and self._pane.leads.count:
            spans = [Stretch(*span) for span in self._pane.leads.in_view()]
        self._door.ask(
            company_shown,
            row.id,
            spans,
            then=self._on_company,
            failed=self._on_gone,
            lane="company",
            newest_only=True,
            now=self._clock.now(),
        )

    def _on_company(self, found: CompanyShown) -> None:
        index = self._pane.leads.index
        same = self._pane.company_id == found.detail.id
        self._pane.show_company(found.detail)
        for span, part in found.rows:
            self._pane.leads.show_rows(span.offset, part)
        self._pane.leads.place_current(index if same else 0)
        if self._wanted == found.detail.id:
            opens, self._wanted, self._opens = self._opens, None, False
            if opens:
                self.page.open_company()

    def _on_gone(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            self._door.tell(error)
        self._pane.show_company(None)

    def _on_leads_wanted(self, offset: int, limit: int) -> None:
        from leaddesk.features.companies import company_shown

        company = self._pane.company_id
        if company is not None:
            self._door.ask(
                company_shown,
                company,
                [Stretch(offset, limit)],
                then=self._on_leads,
                failed=self._on_gone,
                lane="company-rows",
                now=self._clock.now(),
            )

    def _on_leads(self, found: CompanyShown) -> None:
        if found.detail.id == self._pane.company_id:
            for span, part in found.rows:
                self._pane.leads.show_rows(span.offset, part)

    def _on_changed(self, _touched: Touched) -> None:
        if self.page.isVisible():
            self.refresh()
