"""Verified copies of the book: made daily by themselves, on demand, and before a migration."""

import contextlib
import os
import shutil
from datetime import date, datetime
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.store import trouble
from leaddesk.store.database import BOOK, KEY_MARK, connect, telling
from leaddesk.store.founding import schema_version
from leaddesk.store.vault import fingerprint

KEEP_DAILY = 7
KEEP_WEEKLY = 4
DAILY = "daily-"
PAGES_A_STEP = 256  # 1 MiB: the writer waits for one step at most


def folder_of(book: Path) -> Path:
    """Return the folder of a book's automatic copies."""
    return book.parent / "backups"


def copy(book: Path, key: bytes, target: Path) -> None:
    """Copy a book, in use or not, to an encrypted file of the same key, and verify the copy.

    The copy appears under its name only when it is whole, checked and on disk.

    Raises:
        Refused: the target is the book, cannot be written, or the disk is full.
    """
    target = target.absolute()
    if target.exists() and target.samefile(book):
        raise Refused(
            said("{target} is the book itself.", target=target),
            said("Name another file for the copy."),
        )
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    with telling():
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            part.unlink(missing_ok=True)
            with (
                contextlib.closing(connect(book, key, wal=False)) as source,
                contextlib.closing(connect(part, key, wal=False)) as aim,
            ):
                source.backup(aim, pages=PAGES_A_STEP)
                aim.execute("PRAGMA journal_mode = DELETE")
            verify(part, key)
            _to_disk(part)
            part.replace(target)
            _to_disk(target.parent)
        except (NotADirectoryError, FileExistsError, IsADirectoryError) as error:
            raise Refused(
                said("{target} cannot be written.", target=target),
                said("Name a file in a folder that is there."),
            ) from error
        finally:
            for left in (part, part.with_name(part.name + "-journal")):
                with contextlib.suppress(OSError):
                    left.unlink()


def verify(path: Path, key: bytes) -> None:
    """Check every page and every index of a file.

    Raises:
        Refused: damaged, or another key's.
    """
    try:
        with contextlib.closing(connect(path, key, wal=False)) as connection:
            pages = connection.execute("PRAGMA cipher_integrity_check").fetchall()
            rows = connection.execute("PRAGMA quick_check(5)").fetchall()
            connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlcipher.DatabaseError as error:
        raise _bad_copy(path) from error
    if pages or rows != [("ok",)]:
        raise _bad_copy(path)


def _bad_copy(path: Path) -> Refused:
    return Refused(
        said("{path} is not a whole copy of a book of this key.", path=path),
        said("Choose another copy."),
    )


def alone(book: Path, key: bytes) -> None:
    """Fold the write-ahead log into the file, which only works while no one else has it open.

    Raises:
        Refused: another process has the book open.
    """
    with contextlib.closing(connect(book, key, wal=False)) as connection:
        connection.execute("PRAGMA busy_timeout = 300")
        try:
            mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
        except sqlcipher.OperationalError as error:
            raise trouble.in_use() from error
        if mode != "delete":
            raise trouble.in_use()


def restore(folder: Path, key: bytes, source: Path) -> Path | None:
    """Put a copy in the book's place; the present book is kept beside it.

    Returns:
        Where the replaced book lies now, or None if there was none.

    Raises:
        Refused: the copy is not whole or of another key, or the book is open elsewhere.
    """
    book = folder / BOOK
    from leaddesk.store import migrate

    if not source.is_file():
        raise Refused(
            said("There is no file {source}.", source=source),
            said("Copies lie in {folder_of}.", folder_of=folder_of(book)),
        )
    with telling():
        verify(source, key)
        if schema_version(source, key) not in migrate.known():
            raise trouble.newer_schema(source)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if book.exists():
            with contextlib.suppress(sqlcipher.DatabaseError):  # a damaged book may be replaced
                alone(book, key)
        part = folder / f".{BOOK}.{os.getpid()}.restore"
        try:
            shutil.copyfile(source, part)
            _to_disk(part)
            return _swap(book, part, key)
        finally:
            part.unlink(missing_ok=True)


def _swap(book: Path, part: Path, key: bytes) -> Path | None:
    kept = None
    if book.exists():
        kept = book.with_name(f"before-restore-{datetime.now().astimezone():%Y%m%d-%H%M%S}.db")
        try:
            os.link(book, kept)  # the book stays in its place until the copy takes it in one step
        except OSError:  # a file system without hard links
            shutil.copyfile(book, kept)
            _to_disk(kept)
    for left in ("-wal", "-shm"):
        book.with_name(BOOK + left).unlink(missing_ok=True)
    (book.parent / KEY_MARK).write_text(fingerprint(key) + "\n")
    part.replace(book)
    _to_disk(book.parent)
    return kept


def daily(book: Path, key: bytes, today: date) -> Path | None:
    """Make today's automatic copy if there is none yet, and let old ones go.

    Kept are the newest 7 days and the newest of each of the last 4 weeks, so that every automatic
    copy is gone within 28 days (DECISIONS, Erasing).

    Returns:
        The copy made, or None if today's was there.
    """
    target = folder_of(book) / f"{DAILY}{today.isoformat()}.db"
    if target.exists():
        return None
    copy(book, key, target)
    for old in expired(sorted(folder_of(book).glob(f"{DAILY}*.db")), today):
        old.unlink(missing_ok=True)
    return target


def expired(copies: list[Path], today: date) -> list[Path]:
    """Return the automatic copies that are no longer kept, given all of them in any order."""
    days = sorted(((day, path) for path in copies if (day := _day_of(path))), reverse=True)
    keep = {path for _, path in days[:KEEP_DAILY]}
    weeks: dict[tuple[int, int], Path] = {}
    for day, path in days:
        if (today - day).days < 7 * KEEP_WEEKLY:
            weeks.setdefault(day.isocalendar()[:2], path)
    keep.update(list(weeks.values())[:KEEP_WEEKLY])
    return [path for day, path in days if path not in keep or (today - day).days >= 28]


def _day_of(path: Path) -> date | None:
    """Return the day of an automatic copy; None for a file of the rep's among them."""
    try:
        return date.fromisoformat(path.stem.removeprefix(DAILY))
    except ValueError:
        return None


def _to_disk(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on disk."""
    if path.is_dir() and os.name != "posix":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
