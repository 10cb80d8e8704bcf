"""The leads picked for one key on all of them."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import QObject, Signal


class Picks(QObject):
    """Picked leads in the order they were picked.

    Signals:
        changed: other leads are picked than before.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._leads: dict[UUID, None] = {}

    @property
    def leads(self) -> tuple[UUID, ...]:
        """The picked leads."""
        return tuple(self._leads)

    def __len__(self) -> int:
        return len(self._leads)

    def __contains__(self, lead: object) -> bool:
        return lead in self._leads

    def toggle(self, lead: UUID) -> None:
        """Pick a lead, or let it go."""
        if lead in self._leads:
            del self._leads[lead]
        else:
            self._leads[lead] = None
        self.changed.emit()

    def add(self, leads: Iterable[UUID]) -> None:
        """Pick leads too."""
        before = len(self._leads)
        self._leads.update(dict.fromkeys(leads))
        if len(self._leads) != before:
            self.changed.emit()

    def toggle_all(self, leads: Iterable[UUID]) -> None:
        """Pick all of these, or let them go where all are picked already."""
        meant = dict.fromkeys(leads)
        if meant and all(lead in self._leads for lead in meant):
            for lead in meant:
                del self._leads[lead]
            self.changed.emit()
        else:
            self.add(meant)

    def clear(self) -> None:
        """Let all go."""
        if self._leads:
            self._leads.clear()
            self.changed.emit()
