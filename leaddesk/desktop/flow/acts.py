"""Commands that flow mode sends by itself: undo, redo, and a number that was lacking."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.domain.rows import Touched


class FlowActs(QObject):
    """Sends them and says what they hit.

    Signals:
        undone, redone, added: the `Touched` of a command.
        not_added: (`phone` or `email`, what was typed), refused; why was said already.
    """

    undone = Signal(object)
    redone = Signal(object)
    added = Signal(object)
    not_added = Signal(str, str)

    def __init__(self, door: Door, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._door = door
        self._clock = clock

    def undo(self) -> None:
        """Take the newest command back."""
        from leaddesk.features.undo_whole import undo_newest

        self._door.do(undo_newest, then=self._on_undone, whole=True, now=self._clock.now())

    def redo(self) -> None:
        """Do again what was undone last."""
        from leaddesk.features.undo_whole import redo_newest

        self._door.do(redo_newest, then=self._on_redone, whole=True, now=self._clock.now())

    def add(self, lead: UUID, field: str, typed: str) -> None:
        """Give a lead its first number or mail."""
        from leaddesk.features.leads import set_fields

        self._door.do(
            set_fields,
            lead,
            {field: typed},
            then=self._on_added,
            failed=partial(self._on_not_added, field, typed),
            now=self._clock.now(),
        )

    def _on_undone(self, touched: Touched) -> None:
        self.undone.emit(touched)

    def _on_redone(self, touched: Touched) -> None:
        self.redone.emit(touched)

    def _on_added(self, touched: Touched) -> None:
        self.added.emit(touched)

    def _on_not_added(self, field: str, typed: str, error: Exception) -> None:
        self._door.tell(error)
        self.not_added.emit(field, typed)
