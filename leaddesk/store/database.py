"""The encrypted file of a profile: opened, read by many, written by one at a time."""

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar
from uuid import UUID

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, create_engine, event, select
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import QueuePool

from leaddesk.domain.errors import Refused
from leaddesk.domain.process import Process
from leaddesk.domain.rows import Touched
from leaddesk.domain.said import stored
from leaddesk.store import guarding, outbox, trouble
from leaddesk.store.garbage import seldom_collected
from leaddesk.store.local_tables import Book
from leaddesk.store.locking import BUSY_MS, begin_soon

P = ParamSpec("P")
T = TypeVar("T")

BOOK = "book.db"
KEY_MARK = "book.key-id"
SCHEMA = "0005"
"""The newest migration this program knows (`migrations/versions`)."""

CHECKPOINT_PAGES = 1_000
"""Pages of 4 KiB in the write-ahead log after which a commit folds it into the file."""


@dataclass(frozen=True, slots=True)
class BookContext:
    """Who is writing, and by which processes: what a feature finds in `session.info["book"]`."""

    book_id: UUID
    user_id: UUID
    device_id: UUID
    processes: Mapping[str, Process]
    cache: dict[str, Any] = field(default_factory=dict)


def book_of(session: Session) -> BookContext:
    """Return the context of the book a session belongs to."""
    found: BookContext = session.info["book"]
    return found


def connect(path: Path, key: bytes, *, wal: bool = True) -> Any:
    """Open a raw connection to an encrypted file with the settings every connection has.

    Raises:
        sqlcipher3 errors: the caller gives them their sentence.
    """
    connection = sqlcipher.connect(
        str(path),
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
        timeout=BUSY_MS / 1000,
    )
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA temp_store = MEMORY")
        if wal:
            connection.execute("PRAGMA journal_mode = WAL")
    except BaseException:
        connection.close()
        raise
    return connection


def _log_emptied(driver: Any) -> bool:
    driver.execute("PRAGMA busy_timeout = 0")
    try:
        (busy, *_) = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        driver.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    return not busy


class _BookSession(Session):
    """Sessions of the book; ledger and followers hang on a subclass made for each Database."""


class Database:
    """One profile's book, open.

    Args:
        folder: the profile; the book is `book.db` in it.
        key: 32 bytes.
        processes: the lead processes by path.
        followers: what must follow every write.
        guarded: also refuse any write to a synced table from elsewhere (tests).

    Attributes:
        gate: asked before each feature with its arguments whether it may run; it may refuse.

    Raises:
        Refused: wrong key, damaged, newer schema, no room, not to be written, in use.
    """

    def __init__(
        self,
        folder: Path,
        key: bytes,
        *,
        processes: Mapping[str, Process],
        followers: Sequence[outbox.Follower] = (),
        guarded: bool = False,
    ) -> None:
        self.folder = folder
        self.path = folder / BOOK
        self.key = key
        self._guarded = guarded
        self._writing: outbox.Ledger | None = None
        from leaddesk.store.founding import make_ready  # it stands on this module

        with telling():
            make_ready(folder, key)
        self._writer = self._engine("BEGIN IMMEDIATE", size=1)
        self._reader = self._engine("BEGIN", size=4)
        session_class = type("BookSession", (_BookSession,), {})
        outbox.listen(session_class, followers)
        self._new_session: sessionmaker[Session] = sessionmaker(
            class_=session_class, expire_on_commit=False
        )
        self._open: dict[Any, _Asked] = {}
        self.gate: Callable[[Session, Any, tuple[Any, ...]], None] | None = None
        event.listen(self._reader, "before_cursor_execute", self._stop_between)
        self.context = BookContext(*self._ids(), processes=processes)

    def reload(self) -> None:
        """Read anew whose book this is: it has joined a workspace, perhaps by another process."""
        book_id, user_id, device_id = self._ids()
        self.context = replace(self.context, book_id=book_id, user_id=user_id, device_id=device_id)

    def _ids(self) -> tuple[UUID, UUID, UUID]:
        with telling(), self._reader.connect() as connection:
            row = connection.execute(select(Book.book_id, Book.user_id, Book.device_id)).one()
        return row[0], row[1], row[2]

    def _engine(self, begin: str, size: int) -> Engine:
        engine = create_engine(
            "sqlite://",
            module=sqlcipher,
            creator=self._connect,
            poolclass=QueuePool,
            pool_size=size,
            max_overflow=4,
            pool_reset_on_return=None,
        )

        def start(connection: Any) -> None:
            begin_soon(connection, connection.get_execution_options().get("begin", begin))

        event.listen(engine, "begin", start)
        return engine

    def _connect(self) -> Any:
        connection = connect(self.path, self.key)
        if self._guarded:
            guarding.guard(connection, self._is_writing)
        return connection

    def _is_writing(self) -> int:
        return self._writing.writing if self._writing else 0

    def write(
        self,
        feature: Callable[Concatenate[Session, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Run a feature in one transaction that is on disk when this returns."""
        return self.write_as({}, feature, *args, **kwargs)

    def write_as(
        self,
        how: Mapping[str, Any],
        feature: Callable[Concatenate[Session, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """As `write`, with settings of the ledger: kind, n, label."""
        with telling(), self._new_session(bind=self._writer) as session:
            now = kwargs.get("now")
            session.info["book"] = self.context
            self._writing = session.info["ledger"] = outbox.Ledger(
                user_id=self.context.user_id,
                device_id=self.context.device_id,
                at=now if isinstance(now, datetime) else datetime.now(UTC),
                **how,
            )
            try:
                self._check(session, feature, args)
                result = feature(session, *args, **kwargs)
                if isinstance(result, Touched):
                    self._writing.label = stored(result.label)
                    self._writing.detail = stored(result.detail)
                session.commit()
            finally:
                self._writing = None
                session.info.pop("ledger", None)
                session.rollback()
            return result

    def _check(self, session: Session, feature: Any, args: tuple[Any, ...]) -> None:
        if self.gate is not None:
            self.gate(session, feature, args)

    @contextlib.contextmanager
    def bulk(self, cache_kb: int = 32_768) -> Iterator[None]:
        """Let the writes within commit without waiting for the disk; what comes after waits again.

        The next ordinary write makes them durable. Call `checkpoint` now and then.

        Args:
            cache_kb: pages kept decrypted; random index entries need the whole index in it.
        """
        self._pragma("synchronous = NORMAL", "wal_autocheckpoint = 0", f"cache_size = -{cache_kb}")
        try:
            with seldom_collected():
                yield
        finally:
            self._pragma(
                "synchronous = FULL",
                f"wal_autocheckpoint = {CHECKPOINT_PAGES}",
                "cache_size = -8000",
            )

    def _pragma(self, *texts: str) -> None:
        with contextlib.closing(self._writer.raw_connection()) as raw:
            for text in texts:
                raw.driver_connection.execute(f"PRAGMA {text}")  # type: ignore[union-attr]  # a live pool connection

    def checkpoint(self) -> None:
        """Fold what bulk chunks wrote into the file, without keeping other writers waiting."""
        with telling(), contextlib.closing(self._reader.raw_connection()) as raw:
            raw.driver_connection.execute("PRAGMA wal_checkpoint(PASSIVE)")  # type: ignore[union-attr]  # a live pool connection

    def empty_log(self) -> bool:
        """Fold the write-ahead log into the file and empty it; False: somebody reads from it now.

        It holds pages as they were, also of what has been erased since.
        """
        with telling(), contextlib.closing(self._reader.raw_connection()) as raw:
            return _log_emptied(raw.driver_connection)

    def read(
        self,
        feature: Callable[Concatenate[Session, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Run a read in one consistent snapshot."""
        return self.read_in("", feature, *args, **kwargs)

    def read_in(
        self,
        lane: str,
        feature: Callable[Concatenate[Session, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """As `read`, so that `interrupt(lane)` can stop it."""
        asked = _Asked(lane)
        while True:
            try:
                return self._read(asked, feature, *args, **kwargs)
            except Interrupted:
                if asked.stopped:
                    raise  # else it was meant for a read that had ended: ask once more

    @contextlib.contextmanager
    def reading_before(self) -> Iterator[Session]:
        """Give a session on one snapshot, for who works out what he then writes in bulk.

        It reads on the writer's connection, whose cache has what was just written; no lock is held.
        """
        bind = self._writer.execution_options(begin="BEGIN")
        with telling(), self._new_session(bind=bind) as session:
            session.info["book"] = self.context
            try:
                yield session
            finally:
                session.rollback()

    def _read(
        self,
        asked: "_Asked",
        feature: Callable[Concatenate[Session, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        with telling(), self._new_session(bind=self._reader) as session:
            session.info["book"] = self.context
            raw = session.connection().connection.driver_connection
            self._open[raw] = asked
            try:
                self._check(session, feature, args)
                return feature(session, *args, **kwargs)
            finally:
                del self._open[raw]
                session.rollback()

    def interrupt(self, lane: str) -> None:
        """Stop the reads of a lane that run now; they end with `Interrupted`."""
        for raw, asked in tuple(self._open.items()):
            if asked.lane == lane:
                asked.stopped = True
                raw.interrupt()

    def _stop_between(self, connection: Any, *_: object) -> None:
        """Stop a read that was interrupted while no statement of its ran."""
        asked = self._open.get(connection.connection.driver_connection)
        if asked is not None and asked.stopped:
            raise Interrupted

    def data_version(self) -> int:
        """Return a number that changes when another process, not this writer, has written."""
        with contextlib.closing(self._writer.raw_connection()) as raw:
            cursor = raw.driver_connection.execute("PRAGMA data_version")  # type: ignore[union-attr]  # a live pool connection
            return int(cursor.fetchone()[0])

    def close(self) -> None:
        """Close every connection; the last one folds the write-ahead log into the file."""
        self._reader.dispose()
        self._writer.dispose()

    def __enter__(self) -> "Database":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@dataclass(slots=True)
class _Asked:
    """A read that runs: its lane, and whether it was stopped for a newer one."""

    lane: str
    stopped: bool = False


class Interrupted(Exception):  # noqa: N818 - not an error: the rep typed on
    """A read was stopped because a newer question came."""


@contextlib.contextmanager
def telling() -> Iterator[None]:
    """Turn failures of disk and file into the sentence a rep reads; leave bugs as they are."""
    try:
        yield
    except (Refused, Interrupted):
        raise
    except Exception as error:
        cause = getattr(error, "orig", None) or error
        if "interrupted" in str(cause).lower():
            raise Interrupted from error
        refused = trouble.as_refused(cause)
        if refused is None:
            raise
        raise refused from error
