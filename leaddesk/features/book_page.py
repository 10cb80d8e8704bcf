"""The book as Settings shows it: where it lies, how large it is, its copies, a copy made now."""

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from leaddesk.domain.process import Process
from leaddesk.domain.settings_rows import BookFacts, CopyKind, CopyRow
from leaddesk.features.exports import count_rows
from leaddesk.features.working_time import working_hours
from leaddesk.store import backup
from leaddesk.store.database import Database, book_of

OWN = "own-"


def book_facts(book: Database) -> BookFacts:
    """Return where the book lies, its size and its copies, newest first."""
    leads, companies = book.read(_counts)
    log = book.path.with_name(book.path.name + "-wal")
    size = sum(path.stat().st_size for path in (book.path, log) if path.exists())
    return BookFacts(book.folder, size, leads, companies, copies(book.path))


def _counts(session: Session) -> tuple[int, int]:
    return count_rows(session, "lead"), count_rows(session, "company")


def copies(book: Path) -> tuple[CopyRow, ...]:
    """Return the copies that lie with a book, newest first."""
    found = [*backup.folder_of(book).glob("*.db"), *book.parent.glob("before-restore-*.db")]
    rows = [_row(path) for path in found if path.is_file()]
    rows.sort(key=lambda row: row.at, reverse=True)
    daily = [row for row in rows if row.kind is CopyKind.DAILY][: backup.KEEP_DAILY]
    return tuple(
        row if row.kind is not CopyKind.DAILY or row in daily else _weekly(row) for row in rows
    )


def _row(path: Path) -> CopyRow:
    known = path.stat()
    at = datetime.fromtimestamp(known.st_mtime, UTC)
    return CopyRow(path, at, known.st_size, _kind(path.name))


def _kind(name: str) -> CopyKind:
    if name.startswith(backup.DAILY):
        return CopyKind.DAILY
    if name.startswith("before-restore-"):
        return CopyKind.REPLACED
    return CopyKind.UPDATE if name.startswith("before-") else CopyKind.OWN


def _weekly(row: CopyRow) -> CopyRow:
    return CopyRow(row.path, row.at, row.size, CopyKind.WEEKLY)


def back_up(book: Database, target: Path | None, *, now: datetime) -> Path:
    """Make a verified copy; without a target it lies with the others, by its moment.

    Raises:
        Refused: the target is the book, cannot be written, or the disk is full.
    """
    if target is None:
        local = book.read(working_hours).local(now)
        target = backup.folder_of(book.path) / f"{OWN}{local:%Y-%m-%d-%H%M%S}.db"
    backup.copy(book.path, book.key, target)
    return target


def lead_processes(session: Session) -> tuple[Process, ...]:
    """Return the lead processes in use, the default path first."""
    return tuple(book_of(session).processes.values())
