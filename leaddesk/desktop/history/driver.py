"""The history of one lead in step with the book: shown, and an old value brought back."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.desktop.history.page import HistoryPage
from leaddesk.desktop.theme.theme import Theme
from leaddesk.domain.errors import Refused
from leaddesk.domain.history_rows import HistoryRow, LeadHistory
from leaddesk.domain.rows import Touched

LANE = "history"


class HistoryDriver(QObject):
    """The History page of the lead it was aimed at.

    Signals:
        left: the rep goes back to the inbox.
        done: a `Touched` for the undo line.
        went_to: the rep goes back to the lead.
    """

    left = Signal()
    done = Signal(object)
    went_to = Signal(object)

    def __init__(self, door: Door, theme: Theme, clock: Clock, window: QWidget) -> None:
        super().__init__(window)
        self._door, self._clock = door, clock
        self._lead: UUID | None = None
        self._there = True
        self.page = HistoryPage(theme, clock, window)
        self.page.hide()
        self.page.left.connect(self._on_left)
        self.page.return_asked.connect(self._on_return_asked)
        self.page.undo_asked.connect(self._on_undo_asked)
        door.changed.connect(self._on_changed)

    def aim(self, lead: UUID) -> None:
        """Show the history of this lead from now on."""
        if lead != self._lead:
            self.page.forget()
        self._lead = lead
        self._ask()

    def show(self) -> None:
        """Bring the page up, with the keys in it."""
        self.page.show()
        self.page.raise_()
        self.page.setFocus()

    def hide(self) -> None:
        """Put the page away."""
        self.page.hide()

    def stop(self) -> None:
        """The window closes: nothing runs here."""

    def show_done(self, touched: Touched) -> None:
        """Say on the page what was done, here or by an undo."""
        rest = ". ".join(part for part in (touched.detail, *touched.left_alone) if part)
        self.page.foot.show_done(f"{touched.label}.", rest)

    def show_trouble(self, text: str, mend: str) -> None:
        """Say on the page what could not be done."""
        self.page.foot.show_trouble(text, mend)

    def _ask(self) -> None:
        from leaddesk.features.lead_history import lead_history

        if self._lead is not None:
            self._door.ask(
                lead_history,
                self._lead,
                then=self._on_history,
                failed=self._on_refused,
                lane=LANE,
                newest_only=True,
                now=self._clock.now(),
            )

    def _on_history(self, history: LeadHistory) -> None:
        self._there = history.there
        self.page.show_history(history)

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self.page.foot.show_trouble(error.text, error.mend)
        else:
            self._door.tell(error)

    def _on_changed(self, touched: Touched) -> None:
        if self.page.isVisible() and (not touched.leads or self._lead in touched.leads):
            self._ask()

    def _on_return_asked(self, row: HistoryRow) -> None:
        from leaddesk.features.history_return import bring_back

        self._door.do(
            bring_back,
            self._lead,
            row.entry,
            row.entity,
            row.row,
            row.field,
            then=self.done.emit,
            failed=self._on_refused,
            now=self._clock.now(),
        )

    def _on_undo_asked(self) -> None:
        from leaddesk.features.undo_whole import undo_newest

        self._door.do(
            undo_newest,
            then=self.done.emit,
            failed=self._on_refused,
            whole=True,
            now=self._clock.now(),
        )

    def _on_left(self) -> None:
        if self._lead is not None and self._there:
            self.went_to.emit(self._lead)
        else:
            self.left.emit()
