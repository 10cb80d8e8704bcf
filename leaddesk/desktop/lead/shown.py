"""Which lead is meant: the one the list is on, never the one that was shown a moment ago."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.desktop.lead.ahead import TypedAhead
from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import LeadDetail, Touched

MOST_HELD_MS = 3_000
"""A key waits for its lead this long at most: the keyboard is never dead."""


class ShownLead(QObject):
    """Asks for the lead the list is on, and holds keys that mean it until it is there.

    Signals:
        came: (LeadDetail, drafts by place) of the lead meant.
        gone: there is no lead to show.
    """

    came = Signal(object, object)
    gone = Signal()

    def __init__(self, door: Door, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._door = door
        self._clock = clock
        self.detail: LeadDetail | None = None
        self._lead: UUID | None = None
        self._left: UUID | None = None  # logged, and not on disk yet
        self._fresh = False  # the lead shown is the one meant, and nothing is on its way
        self._owed = False  # what was logged changed a lead that was not shown anew yet
        self._long = False
        self._held: Callable[[], None] | None = None
        self._ahead = TypedAhead(self)
        self._patience = QTimer(self, singleShot=True, interval=MOST_HELD_MS)
        self._patience.timeout.connect(self._drop_held)
        door.changed.connect(self._on_changed)

    @property
    def is_settled(self) -> bool:
        """Whether the lead shown is the one the list is on, and nothing about it is on its way."""
        return self._fresh and self._left is None

    def aim(self, lead: UUID | None) -> None:
        """Mean this lead from now on; it is shown by `show`, once the list is painted."""
        if lead != self._lead:
            self._long = False
            if lead is None or not (self._left or self._owed):  # a key meant the one that is gone
                self._drop_held()
        self._lead, self._fresh, self._owed = lead, False, False

    def show(self, lead: UUID | None) -> None:
        """Bring a lead."""
        self.aim(lead)
        if lead is None:
            self.detail = None
            self.gone.emit()
            return
        from leaddesk.features.drafts import lead_and_drafts
        from leaddesk.features.lead_detail import TIMELINE

        self._door.ask(
            lead_and_drafts,
            lead,
            then=self._on_detail,
            failed=self._on_gone,
            lane="lead",
            newest_only=True,
            timeline=100_000 if self._long else TIMELINE,
            now=self._clock.now(),
        )

    def show_long(self) -> None:
        """Bring the whole timeline too."""
        self._long = True
        self.show(self._lead)

    def settle(self) -> None:
        """The list was shown anew: a lead that was logged and stayed current is shown anew too."""
        if self._owed:
            self.show(self._lead)

    def leave(self, lead: UUID) -> None:
        """A command was sent after which the next lead is wanted."""
        self._left, self._fresh = lead, False

    def stay(self) -> None:
        """The command was refused: the lead shown is meant still."""
        self._left = None
        self._fresh = self.detail is not None and self.detail.id == self._lead

    def once_shown(self, act: Callable[[], None]) -> None:
        """Do it now, or once the lead the list is on is shown; keys pressed meanwhile wait too."""
        if self.detail is not None and self._fresh:
            act()
        elif self._lead is not None:
            self._held = act
            self._ahead.hold()
            self._patience.start()

    def _on_detail(self, found: tuple[LeadDetail, dict[str, Any]]) -> None:
        detail, drafts = found
        self.detail = detail
        self._fresh = detail.id == self._lead and detail.id != self._left
        self.came.emit(detail, drafts)
        if self._fresh and self._held is not None:
            held, self._held = self._held, None
            self._patience.stop()
            kept = self._ahead.take()  # what it was held for may go on to another lead
            held()
            self._ahead.play(kept)

    def _on_gone(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            self._door.tell(error)
        self.detail = None
        self._drop_held()
        self.gone.emit()

    def _drop_held(self) -> None:
        self._held = None
        self._patience.stop()
        self._ahead.drop()

    def _on_changed(self, touched: Touched) -> None:
        if self._lead is None:
            self._left = None
        elif self._left is not None:
            if self._left not in touched.leads:
                return  # another's change; what was logged is still on its way
            self._owed = self._left == self._lead
            self._left = None
        elif not touched.leads or self._lead in touched.leads:
            self.show(self._lead)
