"""The desk's door as Qt signals: what a feature answers arrives on the thread of the window."""

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from leaddesk.domain.errors import Refused
from leaddesk.store.desk import Desk

log = logging.getLogger(__name__)

CALM = "Something went wrong in LeadDesk itself. What you saved is safe."


class Door(QObject):
    """Hands features to the desk and says what they touched.

    Signals:
        changed: a `Touched`, after every command here and for what other processes wrote.
        failed: (text, mend) of an error that nobody took.
        opened: the book is open.
    """

    changed = Signal(object)
    failed = Signal(str, str)
    opened = Signal()
    _delivered = Signal(object)

    def __init__(
        self,
        open_book: Callable[[], Any],
        warm_up: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._delivered.connect(self._on_delivered, Qt.ConnectionType.QueuedConnection)
        self._open_book = open_book
        self._warm_up = warm_up
        self.desk = Desk(self._open, self._deliver, self.changed.emit, self.tell)
        self.do = self.desk.do
        self.ask = self.desk.ask

    def _open(self) -> Any:
        """Open the book and say so, on the writer's thread; the desk itself may not be made yet."""
        book = self._open_book()
        self._deliver(self._on_opened)
        return book

    def _on_opened(self) -> None:
        """Let the window ask first; what its first frame does not need is loaded after that."""
        self.opened.emit()
        self.do(_loaded, self._warm_up, whole=True)

    def _deliver(self, what: Callable[[], None]) -> None:
        self._delivered.emit(what)

    @Slot(object)
    def _on_delivered(self, what: Callable[[], None]) -> None:
        what()

    def tell(self, error: Exception) -> None:
        """Say an error as a rep may read it; a bug, whose traceback is logged, as one calm line."""
        if isinstance(error, Refused):
            self.failed.emit(error.text, error.mend)
        else:
            self.failed.emit(self.tr(CALM), "")

    def words(self, error: Exception) -> str:
        """Return an error as one text for the rep, for the place where the words were typed."""
        return str(error) if isinstance(error, Refused) else self.tr(CALM)

    def close(self) -> None:
        """Finish what is queued and close the book."""
        self.desk.close()


def _loaded(_book: Any, load: Callable[[], None]) -> None:
    """Load what is needed next, on the writer's thread."""
    load()
