"""One import at a time; what a crash left half done is finished or taken back later."""

import contextlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from uuid import UUID

from filelock import FileLock, Timeout
from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.features.import_redo import COMING_BACK, redo_import
from leaddesk.features.import_undo import TAKING_BACK, take_back_batch
from leaddesk.features.imports import Options, Progress, go_on, look_at, options_of, unfinished
from leaddesk.ingest.reading import Preview
from leaddesk.store.database import Database
from leaddesk.store.local_tables import ImportBatch, Undo

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
            said("Another import into this book is running."),
            said("Wait for it to end, then try again."),
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
    if not book.read(unfinished) and not book.read(half_undone):
        return ()
    with contextlib.suppress(Refused), alone(book):
        return settle_alone(book, now, progress)
    return ()


def settle_alone(
    book: Database, now: datetime, progress: Progress = lambda _counts, _of: None
) -> tuple[str, ...]:
    """As `settle`, for a caller who holds the right to import."""
    return _finish_undone(book, now) + tuple(
        _settle(book, *each, now, progress) for each in book.read(_stopped)
    )


def finish_half_undone(book: Database, now: datetime) -> None:
    """Finish the undo or redo of an import that a crash stopped; nothing while another runs."""
    if book.read(half_undone):
        with contextlib.suppress(Refused), alone(book):
            _finish_undone(book, now)


def _finish_undone(book: Database, now: datetime) -> tuple[str, ...]:
    return tuple(_finish_one(book, *each, now) for each in book.read(half_undone))


def half_undone(session: Session) -> list[tuple[UUID, str, int | None]]:
    """Return id, file name, and what redo does again, of each import half taken back or brought."""
    query = select(ImportBatch.id, ImportBatch.path, Undo.undone_by, ImportBatch.state).join_from(
        ImportBatch, Undo, Undo.n == ImportBatch.undo_n
    )
    return [
        (batch, Path(path).name, by if state == COMING_BACK else None)
        for batch, path, by, state in session.execute(
            query.where(ImportBatch.state.in_((TAKING_BACK, COMING_BACK)))
        )
    ]


def _finish_one(book: Database, batch: UUID, name: str, again: int | None, now: datetime) -> str:
    if again is None:
        take_back_batch(book, batch, now)
        return said(
            "Taking back the import of {name} was interrupted and is finished now.", name=name
        )
    redo_import(book, again, now)
    return said(
        "Bringing the import of {name} again was interrupted and is finished now.", name=name
    )


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
    seen = _same_file(path, sha256, options)
    if seen is not None:
        done = go_on(book, batch, seen, options, now, progress)
        if done.counts.rows == 1:
            return said(
                "The import of {name} was interrupted and is finished now: 1 row.", name=path.name
            )
        return said(
            "The import of {name} was interrupted and is finished now: {n} rows.",
            name=path.name,
            n=done.counts.rows,
        )
    take_back_batch(book, batch, now)
    return said(
        "The import of {name} was interrupted and its file is gone, so it was taken back.",
        name=path.name,
    )


def _same_file(path: Path, sha256: str, options: Options) -> Preview | None:
    """Look at the file of a stopped import; None where it is gone or not as it was."""
    try:
        seen = look_at(path, options)
    except Refused:
        return None
    return seen if seen.sha256 == sha256 else None
