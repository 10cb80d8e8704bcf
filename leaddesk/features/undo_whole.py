"""Undo and redo as the rep presses them: an import is taken back in chunks, all else at once."""

from datetime import datetime

from sqlalchemy.orm import Session

from leaddesk.domain.rows import Touched
from leaddesk.features.import_redo import redo_import
from leaddesk.features.import_resume import alone
from leaddesk.features.import_undo import take_back_import
from leaddesk.features.undo import newest, newest_undone, redo, undo
from leaddesk.store.database import Database
from leaddesk.store.local_tables import Undo


def undo_newest(book: Database, *, now: datetime) -> Touched:
    """Take back the newest command that still stands.

    Raises:
        Refused: there is nothing to undo, or it is an import and one is running.
    """
    entry = book.read(_newest_import)
    if entry is not None:
        with alone(book):
            return take_back_import(book, entry, now)
    return book.write(undo, now=now)


def redo_newest(book: Database, *, now: datetime) -> Touched:
    """Do again what was undone last.

    Raises:
        Refused: there is nothing to redo, or it is an import and one is running.
    """
    entry = book.read(_undone_import)
    if entry is not None:
        with alone(book):
            return redo_import(book, entry, now)
    return book.write(redo, now=now)


def _undone_import(session: Session) -> int | None:
    """Return the entry that took an import back, if that is what redo does again."""
    entry = newest_undone(session)
    if entry is None or entry.undoes is None:
        return None
    return entry.n if session.get_one(Undo, entry.undoes).kind == "import" else None


def _newest_import(session: Session) -> int | None:
    entry = newest(session)
    return entry.n if entry is not None and entry.kind == "import" else None
