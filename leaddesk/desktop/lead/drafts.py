"""What was typed about a lead and not saved: at hand at once, on disk a moment later."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door

LOG, SEPARATOR = "log", ":"

Typed = Mapping[str, Any]


def place(kind: str, lead: UUID) -> str:
    """Return where a draft is kept: "log:<lead id>", "note:<lead id>"."""
    return f"{kind}{SEPARATOR}{lead.hex}"


class Drafts(QObject):
    """Drafts by place.

    What is typed here is kept in memory too, so that it outlives a disk that takes nothing, and
    so that a popover opens without waiting for the disk.
    """

    def __init__(self, door: Door, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._door = door
        self._clock = clock
        self._typed: dict[str, Typed] = {}
        self._stored: dict[str, Typed] = {}

    def learn(self, stored: Mapping[str, Typed]) -> None:
        """Take what the book keeps of the lead shown."""
        self._stored = dict(stored)

    def typed_in(self, where: str) -> Typed:
        """Return what was typed in a place and not saved; empty where nothing was."""
        return self._typed.get(where, self._stored.get(where, {}))

    def keep(self, where: str, words: Typed) -> None:
        """Keep what stands in a place; nothing typed clears it."""
        from leaddesk.features.drafts import keep_draft

        self._typed[where] = dict(words)
        self._door.do(keep_draft, where, dict(words), now=self._clock.now())

    def saved(self, where: str) -> None:
        """Forget a draft: it is saved, and the book has dropped it in the same transaction."""
        self._typed.pop(where, None)
        self._stored.pop(where, None)
