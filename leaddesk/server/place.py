"""Where a server keeps its workspaces: a folder of SQLite files, or schemas of one PostgreSQL."""

import contextlib
import os
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar
from uuid import UUID

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import QueuePool

from leaddesk.domain.errors import Refused
from leaddesk.domain.process import Process
from leaddesk.domain.said import said
from leaddesk.server import paths, publish
from leaddesk.server.paths import Paths
from leaddesk.store import outbox
from leaddesk.store.database import BookContext
from leaddesk.store.ledger import Ledger
from leaddesk.store.locking import begin_soon

P = ParamSpec("P")
T = TypeVar("T")

POOL = 20
TRIES = 6
"""How often a transaction that two servers ran into each other with is begun anew."""

SHARED = "leaddesk"
SERVER = UUID(int=0)
"""Who the server itself is, where it writes: no member has this id."""


@dataclass(slots=True)
class Written:
    """What a transaction on the server wrote: the number reached, and who should look."""

    seq: int = 0
    scopes: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Actor:
    """Who writes: a member, his role, and the device."""

    user_id: UUID = SERVER
    device_id: UUID = SERVER
    role: str = "server"


class Place:
    """All databases of a server.

    Args:
        url: `sqlite:///FOLDER` or `postgresql://...`.
        processes: the lead processes that ship; a workspace's own replace them.
        followers: what must follow every write of a lead.

    Raises:
        Refused: an address that is none of both, or a database that is not there.
    """

    def __init__(
        self,
        url: str,
        *,
        processes: Mapping[str, Process],
        followers: Sequence[outbox.Follower] = (),
    ) -> None:
        self.processes = processes
        self._followers = followers
        self._lock = threading.RLock()
        self._spaces: dict[UUID, Space] = {}
        self.heard: list[Callable[[UUID, Written], None]] = []
        self.opened: list[Callable[[Space], None]] = []
        self.folder: Path | None = None
        if url.startswith("sqlite:///"):
            self.folder = Path(url.removeprefix("sqlite:///")).expanduser()
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._engine = sqlite_engine(self.folder / "server.db")
        elif url.startswith(("postgresql://", "postgres://")):
            self._engine = postgres_engine(url)
        else:
            raise Refused(
                said("This is no database that LeadDesk knows: {url}", url=url.partition("@")[0]),
                said("Write sqlite:///FOLDER or postgresql://USER@HOST/NAME."),
            )
        self.url = url
        with telling():
            self._bring_up()
        self._shared: sessionmaker[Session] = sessionmaker(
            bind=self._engine, expire_on_commit=False
        )

    @property
    def is_postgres(self) -> bool:
        """Whether the workspaces are schemas of PostgreSQL."""
        return self.folder is None

    def _bring_up(self) -> None:
        from leaddesk.server import migrate

        migrate.bring_up_shared(self._engine)

    def shared(
        self, feature: Callable[Concatenate[Session, P], T], *args: P.args, **kw: P.kwargs
    ) -> T:
        """Run a feature on the tables of the whole server, in one transaction."""
        found: T = self._again(self._in_shared, feature, *args, **kw)
        return found

    def _in_shared(self, feature: Callable[..., T], *args: Any, **kw: Any) -> T:
        with self._shared() as session:
            if self.is_postgres:
                session.connection().exec_driver_sql(f"SET LOCAL search_path TO {SHARED}")
            result = feature(session, *args, **kw)
            session.commit()
            return result

    def space(self, workspace_id: UUID) -> "Space":
        """Return a workspace's database, brought up to date when it is first asked for."""
        with self._lock:
            found = self._spaces.get(workspace_id)
            if found is None:
                engine = self._engine
                if self.folder is not None:
                    engine = sqlite_engine(self.folder / f"{workspace_id}.db")
                found = Space(self, workspace_id, engine, self._followers)
                for look in self.opened:
                    look(found)
                self._spaces[workspace_id] = found
            return found

    def _again(self, how: Callable[..., T], *args: Any, **kw: Any) -> T:
        for attempt in range(TRIES):
            try:
                with telling():
                    return how(*args, **kw)
            except DBAPIError as error:
                if attempt == TRIES - 1 or not is_passing(error):
                    raise
                time.sleep(0.005 * 2**attempt)
        raise AssertionError("the last try returns or raises")

    def tell(self, workspace_id: UUID, written: Written) -> None:
        """Tell who listens in this process that a workspace was written to."""
        for hear in self.heard:
            hear(workspace_id, written)

    def notify(self, channel: str, notice: str) -> None:
        """Send a notice to every process at this PostgreSQL, on a connection of its own."""
        with self._notices.connect() as connection:
            connection.exec_driver_sql("SELECT pg_notify(%s, %s)", (channel, notice))

    def notices(self, channel: str, until: threading.Event) -> Iterator[str]:
        """Yield the notices of a channel until told to stop."""
        with self._notices.connect() as connection:
            driver: Any = connection.connection.driver_connection
            driver.execute(f"LISTEN {channel}")
            while not until.is_set():
                for notice in driver.notifies(timeout=0.5, stop_after=1):
                    yield notice.payload

    @property
    def _notices(self) -> Engine:
        return self._engine.execution_options(isolation_level="AUTOCOMMIT")

    def close(self) -> None:
        """Close all connections."""
        for space in self._spaces.values():
            space.close()
        self._engine.dispose()


class Space:
    """One workspace's database: what a feature is run on, as `Database` is on a desk."""

    def __init__(
        self, place: Place, workspace_id: UUID, engine: Engine, followers: Sequence[Any]
    ) -> None:
        self.place, self.id, self._engine = place, workspace_id, engine
        self.schema = f"ws_{workspace_id.hex}"
        self._bring_up()
        session_class = type("SpaceSession", (Session,), {})
        outbox.listen(session_class, followers, publish.finish)
        self._new: sessionmaker[Session] = sessionmaker(
            class_=session_class, expire_on_commit=False
        )
        begin = engine.execution_options(begin="BEGIN")
        self._reading = begin
        self.paths = Paths(place.processes, self._process_texts)
        self.cache: dict[str, Any] = {}

    @property
    def processes(self) -> Mapping[str, Process]:
        """The lead processes in use: the workspace's own before those that ship."""
        return self.paths.now()

    def _process_texts(self) -> Mapping[str, str]:
        with self._new(bind=self._reading) as session:
            self._enter(session)
            found = paths.texts(session)
            session.rollback()
            return found

    def _bring_up(self) -> None:
        from leaddesk.server import migrate

        with telling():
            migrate.bring_up_workspace(
                self._engine, self.schema if self.place.is_postgres else None
            )

    def write(
        self,
        feature: Callable[Concatenate[Session, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Run a feature of the desk as the server itself, in one transaction."""
        return self.write_as(Actor(), feature, *args, **kwargs)[0]

    def write_as(
        self, actor: Actor, feature: Callable[Concatenate[Session, P], T], *args: Any, **kwargs: Any
    ) -> tuple[T, Written]:
        """As `write`, by a member; returns also what was written."""
        result, written = self.place._again(self._write, actor, feature, *args, **kwargs)  # noqa: SLF001 - one house
        if written.seq:
            self.place.tell(self.id, written)
        return result, written

    def _write(
        self, actor: Actor, feature: Callable[..., T], *args: Any, **kwargs: Any
    ) -> tuple[T, Written]:
        now = kwargs.get("now")
        with self._new(bind=self._engine) as session:
            session.info["book"] = self.context(actor)
            session.info["actor"] = actor
            session.info["written"] = written = Written()
            session.info["ledger"] = Ledger(
                user_id=actor.user_id,
                device_id=actor.device_id,
                at=now if isinstance(now, datetime) else datetime.now(UTC),
                kind="server",
            )
            self._enter(session, writing=True)
            try:
                result = feature(session, *args, **kwargs)
                session.commit()
            finally:
                session.info.pop("ledger", None)
                session.rollback()
            return result, written

    def read(
        self,
        feature: Callable[Concatenate[Session, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Run a read in one consistent snapshot."""
        found: T = self.place._again(self._read, feature, *args, **kwargs)  # noqa: SLF001 - one house
        return found

    def _read(self, feature: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        bind = self._reading
        if self.place.is_postgres:
            bind = bind.execution_options(
                isolation_level="REPEATABLE READ", postgresql_readonly=True
            )
        with self._new(bind=bind) as session:
            session.info["book"] = self.context(Actor())
            self._enter(session)
            try:
                return feature(session, *args, **kwargs)
            finally:
                session.rollback()

    def _enter(self, session: Session, *, writing: bool = False) -> None:
        """Look into the workspace; only a writer may write to synced tables (migration 0002)."""
        connection = session.connection()
        if self.place.is_postgres:
            opened = "; SET LOCAL app.seq TO 'open'" if writing else ""
            connection.exec_driver_sql(f"SET LOCAL search_path TO {self.schema}{opened}")
        elif writing:
            driver: Any = connection.connection.driver_connection
            driver.seq_open = 1

    def context(self, actor: Actor) -> BookContext:
        """Return what a feature finds in `session.info["book"]`."""
        return BookContext(self.id, actor.user_id, actor.device_id, self.processes, self.cache)

    def close(self) -> None:
        """Close the connections of a workspace that has its own file."""
        if not self.place.is_postgres:
            self._engine.dispose()


class Guarded(sqlite3.Connection):
    """A connection that knows whether it may write to synced tables now."""

    seq_open = 0

    def may_write(self) -> int:
        """Return 1 while `Space.write` holds it."""
        return self.seq_open


def _close_seq(connection: Any, _record: object) -> None:
    connection.seq_open = 0


def sqlite_engine(path: Path) -> Engine:
    """Return an engine over one SQLite file, one writer and many readers."""

    def connect() -> Any:
        connection = sqlite3.connect(
            path, isolation_level=None, check_same_thread=False, timeout=10, cached_statements=256,
            factory=Guarded,
        )  # fmt: skip
        connection.create_function("leaddesk_seq", 0, connection.may_write)
        for setting in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON",
                        "temp_store = MEMORY", "cache_size = -16000"):  # fmt: skip
            connection.execute(f"PRAGMA {setting}")
        return connection

    engine = create_engine(
        "sqlite://", creator=connect, poolclass=QueuePool, pool_size=8, max_overflow=POOL,
        pool_reset_on_return=None,
    )  # fmt: skip
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))

    def start(connection: Any) -> None:
        begin_soon(connection, connection.get_execution_options().get("begin", "BEGIN IMMEDIATE"))

    event.listen(engine, "begin", start)
    event.listen(engine, "checkin", _close_seq)
    return engine


def postgres_engine(url: str) -> Engine:
    """Return an engine over PostgreSQL by psycopg 3."""
    driver = url.replace("postgres://", "postgresql://", 1).replace(
        "postgresql://", "postgresql+psycopg://", 1
    )
    return create_engine(driver, pool_size=POOL, max_overflow=5, pool_pre_ping=True)


def is_passing(error: DBAPIError) -> bool:
    """Whether a transaction failed only because of another one, or a connection that was lost."""
    state = getattr(error.orig, "sqlstate", None)
    return state in {"40001", "40P01", "55P03"} or bool(error.connection_invalidated)


@contextlib.contextmanager
def telling() -> Iterator[None]:
    """Say in words that a database is not there."""
    try:
        yield
    except DBAPIError as error:
        name = type(error.orig).__name__
        if (
            name == "OperationalError"
            and "connection" in str(error.orig)
            and "failed" in str(error.orig)
        ):
            raise Refused(
                said("The database cannot be reached."),
                said(
                    "Check its address, and whether it runs: {error}",
                    error=str(error.orig).splitlines()[0],
                ),
            ) from error
        raise
