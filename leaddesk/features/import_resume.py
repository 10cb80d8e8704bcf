"""One import at a time; what a crash left half done is finished or taken back later."""

import contextlib
import hashlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from uuid import UUID

from filelock import FileLock, Timeout
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.features.import_undo import take_back_batch
from leaddesk.features.imports import Options, Progress, go_on, look_at, options_of, unfinished
from leaddesk.store.database import Database

LOCK = "import.lock"


@contextlib.contextmanager
def alone(book: Database) -> Iterator[None]:
    """Hold the right to import into a book.

    Raises:
        Refused: another LeadDesk is importing.
    """
    lock = FileLock(book.folder / LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise Refused(
            "Another import into this book is running.", "Wait for it to end, then try again."
        ) from error
    try:
        yield
    finally:
        lock.release()


def settle(
    book: Database, now: datetime, progress: Progress = lambda _counts, _of: None
) -> tuple[str, ...]:
    """Finish what a crash stopped; take it back where the file is gone or has changed.

    Returns:
        One sentence for each import that was settled; none while another import runs.
    """
    if not book.read(unfinished):
        return ()
    with contextlib.suppress(Refused), alone(book):
        return settle_alone(book, now, progress)
    return ()


def settle_alone(
    book: Database, now: datetime, progress: Progress = lambda _counts, _of: None
) -> tuple[str, ...]:
    """As `settle`, for a caller who holds the right to import."""
    return tuple(_settle(book, *each, now, progress) for each in book.read(_stopped))


def _stopped(session: Session) -> list[tuple[UUID, Path, str, Options]]:
    """Return what is needed of each stopped batch, as values that outlive the session."""
    return [
        (each.id, Path(each.path), each.sha256, options_of(each)) for each in unfinished(session)
    ]


def _settle(
    book: Database,
    batch: UUID,
    path: Path,
    sha256: str,
    options: Options,
    now: datetime,
    progress: Progress,
) -> str:
    if _is_same(path, sha256):
        done = go_on(book, batch, look_at(path, options), options, now, progress)
        rows = f"{done.counts.rows} rows"
        return f"The import of {path.name} was interrupted and is finished now: {rows}."
    take_back_batch(book, batch, now)
    return f"The import of {path.name} was interrupted and its file is gone, so it was taken back."


def _is_same(path: Path, sha256: str) -> bool:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == sha256
    except OSError:
        return False
