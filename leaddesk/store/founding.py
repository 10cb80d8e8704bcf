"""Makes a new book whole or not at all, and checks one that is there before it is opened."""

import contextlib
import os
from datetime import UTC, datetime
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.store import trouble
from leaddesk.store.database import BOOK, KEY_MARK, SCHEMA, connect
from leaddesk.store.ids import new_id
from leaddesk.store.vault import fingerprint


def make_ready(folder: Path, key: bytes) -> None:
    """Make the book if there is none; check key, health and schema of one that is there."""
    book = folder / BOOK
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except (FileExistsError, NotADirectoryError) as error:
        raise Refused(
            said("{folder} is a file, not a folder.", folder=folder),
            said("Choose a folder with --profile."),
        ) from error
    if not os.access(folder, os.W_OK):
        raise trouble.as_refused(OSError("readonly database")) or AssertionError
    if not book.exists():
        _make_book(book, key)
    version = schema_version(book, key)
    if version != SCHEMA:
        from leaddesk.store import migrate

        migrate.bring_up(book, key, version)


def schema_version(book: Path, key: bytes) -> str:
    """Return the migration a book stands at; empty: its row is missing.

    Raises:
        Refused: the key is not the book's, or the file is damaged.
    """
    mark = book.parent / KEY_MARK
    known = mark.read_text().strip() if mark.exists() else ""
    if known and known != fingerprint(key):
        raise trouble.wrong_key(book)
    try:
        with contextlib.closing(connect(book, key, wal=False)) as connection:
            found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            return str(found[0]) if found else ""
    except sqlcipher.DatabaseError as error:
        said = str(error)
        if "no such table" in said:  # a book is made whole or not at all: this one lost its tables
            raise trouble.damaged(book) from error
        if "not a database" in said:
            raise (trouble.damaged(book) if known else trouble.wrong_key(book)) from error
        raise


def _make_book(book: Path, key: bytes) -> None:
    """Make a new book beside its place and move it there whole, so a crash leaves none or all."""
    from leaddesk.store import migrate

    fresh = book.with_name(f".{BOOK}.{os.getpid()}.new")
    fresh.unlink(missing_ok=True)
    try:
        migrate.build(fresh, key)
        with contextlib.closing(connect(fresh, key, wal=False)) as connection:
            ids = [new_id().bytes for _ in range(3)]
            now = int(datetime.now(UTC).timestamp() * 1_000_000)
            connection.execute("INSERT INTO book VALUES (?,?,?,?)", [*ids, now])
        try:
            os.link(fresh, book)
        except FileExistsError:  # another LeadDesk made it in the same moment: use that one
            return
        except OSError:  # a file system without hard links
            fresh.rename(book)
        (book.parent / KEY_MARK).write_text(fingerprint(key) + "\n")
    finally:
        fresh.unlink(missing_ok=True)
