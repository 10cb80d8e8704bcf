"""Backup and restore of a server's workspaces: one file for both databases.

The file is zstandard over JSON lines. The first line says format, revisions and workspaces; before
the rows of each database stands a line with its tables, columns and counts, taken in the snapshot
that the rows come from; the last line is the SHA-256 of everything before it. Values are in wire
form (`store/wire.py`), ids and bytes as hex, JSON as itself.
"""

import hashlib
import io
import json
import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import IO, Any
from uuid import UUID

import zstandard
from sqlalchemy import Boolean, Date, LargeBinary, MetaData, Table, func, select
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.server import migrate
from leaddesk.server.form import moment
from leaddesk.server.place import Place
from leaddesk.server.tables import Secret, Workspace
from leaddesk.store.columns import Id, Moment, microseconds

FORMAT = 1
LEVEL = 6
AT_ONCE = 1_000
"""Rows read or written with one statement."""

Convert = Callable[[Any], Any]
Line = list[Any] | dict[str, Any]


@cache
def shared_tables() -> MetaData:
    """Return the tables of the whole server."""
    return migrate.shared_metadata()


@cache
def workspace_tables() -> MetaData:
    """Return the tables of one workspace."""
    return migrate.workspace_metadata()


@dataclass(slots=True)
class Counted:
    """What a backup holds: rows by workspace."""

    workspaces: dict[UUID, str] = field(default_factory=dict)
    rows: int = 0


def backup(place: Place, file: Path, only: UUID | None, *, now: datetime) -> Counted:
    """Write all workspaces, or one, to a file that appears only when it is whole.

    Args:
        place: the databases.
        file: replaced where it is there.
        only: this workspace; the server's own secret then stays at home.
        now: the moment, for the first line.

    Raises:
        Refused: there is nothing to write, the file cannot be written, or the database broke off.
    """
    names = place.shared(_names, only)
    if not names:
        raise Refused(said("This database holds no workspace."), said("Check --database."))
    counted = Counted(names)
    manifest = {
        "format": FORMAT,
        "revision": migrate.heads(),
        "at": now.isoformat(),
        "workspaces": [{"id": key.hex, "name": name} for key, name in names.items()],
    }
    with _fresh(file) as out:
        packed = zstandard.ZstdCompressor(level=LEVEL, write_checksum=True)
        with packed.stream_writer(out, closefd=False) as stream:
            lines = _Lines(stream)
            lines.write(manifest)
            counted.rows += place.shared(_Section(lines, None, ids=names, with_secret=only is None))
            for key in names:
                counted.rows += place.space(key).read(_Section(lines, key))
            lines.end()
    return counted


def _names(session: Session, only: UUID | None) -> dict[UUID, str]:
    found = session.scalars(select(Workspace).order_by(Workspace.created_at))
    return {each.id: each.name for each in found if only in {None, each.id}}


@contextmanager
def _fresh(file: Path) -> Iterator[IO[bytes]]:
    """Give a file to write; it takes the name when it is whole and on the disk."""
    partial = file.with_name(f"{file.name}.partial")
    try:
        with os.fdopen(os.open(partial, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        partial.replace(file)
        _sync_folder(file.parent)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise Refused(
            said("The file {file} cannot be written.", file=str(file)), error.strerror or ""
        ) from error
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


class _Lines:
    """Writes lines and keeps their hash."""

    def __init__(self, stream: Any) -> None:
        self._stream, self._hash = stream, hashlib.sha256()

    def write(self, line: Line) -> None:
        data = json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        self._hash.update(data)
        self._stream.write(data)

    def end(self) -> None:
        """Write the last line, which is not in the hash."""
        self._stream.write(json.dumps({"sha256": self._hash.hexdigest()}).encode() + b"\n")


class _Section:
    """Writes the tables of one database, called with a session in one snapshot."""

    def __init__(
        self,
        lines: _Lines,
        workspace: UUID | None,
        *,
        ids: Collection[UUID] = (),
        with_secret: bool = False,
    ) -> None:
        self._lines, self._workspace, self._ids = lines, workspace, ids
        self._with_secret, self._begun = with_secret, False

    def __call__(self, session: Session) -> int:
        if self._begun:  # a transaction begun anew would write its rows twice
            raise Refused(said("The database broke off."), said("Start the backup again."))
        self._begun = True
        queries = {table: self._query(table) for table in self._tables()}
        execute = session.connection().execute
        counts = {
            table.name: execute(select(func.count()).select_from(query.subquery())).scalar_one()
            for table, query in queries.items()
        }
        columns = {table.name: [each.name for each in table.c] for table in queries}
        key = self._workspace.hex if self._workspace else None
        self._lines.write({"workspace": key, "columns": columns, "counts": counts})
        for table, query in queries.items():
            converts = [_outward(column.type) for column in table.c]
            for row in execute(query, execution_options={"yield_per": AT_ONCE}):
                self._lines.write([table.name, *_converted(row, converts)])
        return sum(counts.values())

    def _tables(self) -> list[Table]:
        if self._workspace is not None:
            return workspace_tables().sorted_tables
        return [
            table
            for table in shared_tables().sorted_tables
            if self._with_secret or table.name != Secret.__tablename__
        ]

    def _query(self, table: Table) -> Any:
        if self._workspace is not None or table.name == Secret.__tablename__:
            return select(table)
        key = table.c.id if table.name == Workspace.__tablename__ else table.c.workspace_id
        return select(table).where(key.in_(self._ids))


def _converted(row: Sequence[Any], converts: Sequence[Convert | None]) -> list[Any]:
    return [
        value if convert is None or value is None else convert(value)
        for value, convert in zip(row, converts, strict=True)
    ]


def _outward(kind: Any) -> Convert | None:
    if isinstance(kind, Id):
        return _hex_of_id
    if isinstance(kind, LargeBinary):
        return _hex_of_bytes
    if isinstance(kind, Moment):
        return microseconds
    if isinstance(kind, Date):
        return date.isoformat
    return int if isinstance(kind, Boolean) else None


def _hex_of_id(value: UUID) -> str:
    return value.hex


def _hex_of_bytes(value: bytes) -> str:
    return bytes(value).hex()


def _inward(kind: Any) -> Convert | None:
    if isinstance(kind, Id):
        return UUID
    if isinstance(kind, LargeBinary):
        return bytes.fromhex
    if isinstance(kind, Moment):
        return moment
    if isinstance(kind, Date):
        return date.fromisoformat
    return bool if isinstance(kind, Boolean) else None


@dataclass(slots=True)
class Section:
    """The rows of one database in a file; `workspace` None: those of the whole server."""

    workspace: UUID | None
    columns: Mapping[str, Sequence[str]]
    counts: Mapping[str, int]
    rows: Iterator[tuple[str, dict[str, Any]]]


class Archive:
    """A file to restore from, open for as long as it is read.

    Args:
        stream: the file, at any place.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._hash = hashlib.sha256()
        self._lines: Iterator[Line] = iter(())
        self._next: Any = None
        self.names: dict[UUID, str] = {}

    def sections(self) -> Iterator[Section]:
        """Read from the beginning; each section's rows must be read before the next is asked for.

        Raises:
            Refused: the file is damaged, cut off, none of ours, or of a newer program.
        """
        with _telling():
            self._stream.seek(0)
            self._hash = hashlib.sha256()
            opened = zstandard.ZstdDecompressor().stream_reader(self._stream, closefd=False)
            self._lines = self._read(io.BufferedReader(opened, 1 << 20))
            manifest: Any = next(self._lines)
            _check_age(manifest)
            self.names = {UUID(each["id"]): each["name"] for each in manifest["workspaces"]}
            self._next = next(self._lines)
            for expected in (None, *self.names):
                yield self._section(expected)
            if not isinstance(self._next, _End):
                raise _damaged()

    def _section(self, expected: UUID | None) -> Section:
        head = self._next
        key = None if head["workspace"] is None else UUID(head["workspace"])
        known = (shared_tables() if key is None else workspace_tables()).tables
        if key != expected or any(
            name not in known or not set(columns) <= set(known[name].c.keys())
            for name, columns in head["columns"].items()
        ):
            raise _damaged()
        return Section(key, head["columns"], head["counts"], self._rows(head, known))

    def _rows(
        self, head: Mapping[str, Any], known: Mapping[str, Table]
    ) -> Iterator[tuple[str, dict[str, Any]]]:
        with _telling():
            converts = {
                name: [_inward(known[name].c[each].type) for each in columns]
                for name, columns in head["columns"].items()
            }
            counts = dict.fromkeys(head["counts"], 0)
            for line in self._lines:
                if not isinstance(line, list):
                    self._next = line
                    break
                name, *values = line
                counts[name] += 1
                values = _converted(values, converts[name])
                yield name, dict(zip(head["columns"][name], values, strict=True))
            if counts != head["counts"]:
                raise _damaged()

    def _read(self, lines: Any) -> Iterator[Line]:
        for data in lines:
            line: Line = json.loads(data)
            if isinstance(line, dict) and "sha256" in line:
                if line["sha256"] != self._hash.hexdigest() or lines.read(1):
                    raise _damaged()
                yield _End()
                return
            self._hash.update(data)
            yield line
        raise _damaged()

    def check(self) -> None:
        """Read all of it; see `sections`."""
        for section in self.sections():
            for _ in section.rows:
                pass


class _End(dict[str, Any]):
    """The last line, and it was right."""


def _check_age(manifest: Any) -> None:
    heads = migrate.heads()
    newer = manifest["format"] > FORMAT or any(
        revision > heads[which] for which, revision in manifest["revision"].items()
    )
    if newer:
        raise Refused(
            said("This backup was written by a newer LeadDesk."),
            said("Update LeadDesk here, then restore it."),
        )


@contextmanager
def _telling() -> Iterator[None]:
    try:
        yield
    except (zstandard.ZstdError, ValueError, TypeError, LookupError, OverflowError) as error:
        raise _damaged() from error


def _damaged() -> Refused:
    return Refused(
        said("This file is damaged, or no backup of LeadDesk; nothing was restored."),
        said("Take another backup, or another copy of this one."),
    )
