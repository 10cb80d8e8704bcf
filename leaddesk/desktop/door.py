"""The desk's door as Qt signals: what a feature answers arrives on the thread of the window."""

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import noted, retold, said
from leaddesk.store.desk import Desk

log = logging.getLogger(__name__)

CALM = noted("Something went wrong in LeadDesk itself. What you saved is safe.")


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
        self._file: tuple[Path, tuple[int, int]] | None = None
        self._closed = False
        self._begin()

    def _begin(self) -> None:
        self.desk = Desk(self._open, self._deliver, self.changed.emit, self.tell)

    def do(self, feature: Callable[..., Any], *args: Any, **how: Any) -> None:
        """Queue a command, as `Desk.do`; refused where the book's file is not there any more."""
        if not self._closed:
            self.desk.do(self._while_there, feature, *args, **how)

    def ask(self, feature: Callable[..., Any], *args: Any, **how: Any) -> None:
        """Queue a read, as `Desk.ask`."""
        if not self._closed:
            self.desk.ask(feature, *args, **how)

    def _while_there(self, book: Any, feature: Callable[..., Any], *args: Any, **how: Any) -> Any:
        """Run a command. An open file that was deleted still takes every write, and keeps none."""
        if self._file is not None:
            path, mark = self._file
            if _mark(path) != mark:
                raise Refused(
                    said(
                        "The book is gone from {folder}, so nothing more can be saved.",
                        folder=path.parent,
                    ),
                    said(
                        "Put it back there and start LeadDesk again; what you typed is still here."
                    ),
                )
        return feature(book, *args, **how)

    def open_again(self) -> None:
        """Try once more to open a book that could not be opened."""
        self.desk.close()
        self._begin()

    def swap(self, act: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Close the book, do something with its file, and open what lies there then.

        All of it on the new writer's thread: what is asked meanwhile waits, what was queued before
        is done first. The book opens again also where `act` fails, whose error is told.

        Args:
            act: has the file to itself.
            then: gets its result once the book is open.
        """
        old = self.desk

        def opened() -> Any:
            old.close()
            try:
                result = act()
            except Exception as error:  # the book must open again, whatever this was
                if not isinstance(error, Refused):
                    log.exception("the book's file could not be changed")
                self._deliver(partial(self.tell, error))
                return self._open()
            book = self._open()
            self._deliver(lambda: then(result))
            return book

        self.desk = Desk(opened, self._deliver, self.changed.emit, self.tell)

    def renew(self) -> None:
        """Have every screen ask anew what it asks only when a book opens, as the working hours."""
        self.opened.emit()

    def _open(self) -> Any:
        """Open the book and say so, on the writer's thread; the desk itself may not be made yet."""
        book = self._open_book()
        self._file = book.path, _mark(book.path)
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
            self.failed.emit(retold(CALM), "")

    def words(self, error: Exception) -> str:
        """Return an error as one text for the rep, for the place where the words were typed."""
        return str(error) if isinstance(error, Refused) else retold(CALM)

    def close(self) -> None:
        """Finish what is queued and close the book; what is asked later is not done."""
        self._closed = True
        self.desk.close()


def _mark(path: Path) -> tuple[int, int]:
    """Return what tells a file from another one of the same name; zeros where there is none."""
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_dev, found.st_ino


def _loaded(_book: Any, load: Callable[[], None]) -> None:
    """Load what is needed next, on the writer's thread."""
    load()
