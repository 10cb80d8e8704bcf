"""Brings the workspaces of a backup into a database that does not hold them.

The devices of a restored workspace have seen more than it holds: it gets a new epoch and goes on
above all numbers they know, so that they reconcile and send again what it lost (SYNC.md 3.9).
"""

from collections.abc import Iterator
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import MetaData, Table, delete, func, insert, or_, select
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.server.archive import (
    AT_ONCE,
    Archive,
    Counted,
    Section,
    shared_tables,
    workspace_tables,
)
from leaddesk.server.form import run
from leaddesk.server.outliving import LEAP
from leaddesk.server.place import Place
from leaddesk.server.tables import Secret, Stream, Workspace
from leaddesk.store.ids import new_id

Rows = dict[str, list[dict[str, Any]]]


def restore(place: Place, file: Path) -> Counted:
    """Restore a backup; the whole file is checked before anything is written.

    Each workspace comes in one transaction; the row that names it comes last of all, so that no
    server serves it before it is whole.

    Args:
        place: the databases to restore into.
        file: what `archive.backup` wrote.

    Raises:
        Refused: the file is missing, damaged or of a newer program, or one of its workspaces is in
            the database already; nothing was changed then.
    """
    try:
        stream = file.open("rb")
    except OSError as error:
        raise Refused(
            said("The file {file} cannot be read.", file=str(file)), error.strerror or ""
        ) from error
    with stream:
        archive = Archive(stream)
        archive.check()
        place.shared(_refuse_known, archive.names)
        for workspace_id, name in archive.names.items():
            if place.space(workspace_id).read(_head):
                raise _known(name)
        return _bring(place, archive)


def _bring(place: Place, archive: Archive) -> Counted:
    counted = Counted(dict(archive.names))
    shared: Rows = {}
    for section in archive.sections():
        counted.rows += sum(section.counts.values())
        if section.workspace is None:
            shared = {
                name: [row for _, row in rows]
                for name, rows in groupby(section.rows, key=itemgetter(0))
            }
        else:
            place.space(section.workspace).write(_fill, section)
    for row in shared.get(Workspace.__tablename__, ()):
        row["epoch"] = new_id().hex
    place.shared(_fill_shared, shared)
    return counted


def _refuse_known(session: Session, names: dict[UUID, str]) -> None:
    known = session.scalar(
        select(Workspace.name).where(
            or_(Workspace.id.in_(names), Workspace.name.in_(names.values()))
        )
    )
    if known is not None:
        raise _known(known)


def _known(name: str) -> Refused:
    return Refused(
        said("This database holds the workspace {name} already; nothing was restored.", name=name),
        said("Name an empty folder or database, and let the server use that."),
    )


def _head(session: Session) -> int:
    return session.scalar(select(func.max(Stream.seq))) or 0


def _fill(session: Session, section: Section) -> None:
    _empty(session, workspace_tables())
    written = 0
    for table, rows in _batches(workspace_tables(), section):
        session.connection().execute(insert(table), rows)
        written += len(rows)
    if written != sum(section.counts.values()):  # a transaction begun anew: its rows are read
        raise Refused(said("The database broke off."), said("Restore into an empty one again."))
    run(session, "UPDATE stream SET seq = seq + ? WHERE stream = 0", (LEAP,))


def _empty(session: Session, tables: MetaData) -> None:
    """Take away the few rows with which a new workspace is made."""
    for table in tables.sorted_tables:
        session.connection().execute(delete(table))


def _batches(tables: MetaData, section: Section) -> Iterator[tuple[Table, list[dict[str, Any]]]]:
    for name, rows in groupby(section.rows, key=itemgetter(0)):
        values = (row for _, row in rows)
        while batch := list(islice(values, AT_ONCE)):
            yield tables.tables[name], batch


def _fill_shared(session: Session, shared: Rows) -> None:
    """Write who may come in; the server's secret only where no workspace lives by another."""
    if session.scalar(select(func.count()).select_from(Workspace)):
        shared.pop(Secret.__tablename__, None)
    elif Secret.__tablename__ in shared:
        session.connection().execute(delete(shared_tables().tables[Secret.__tablename__]))
    for name, rows in shared.items():
        session.connection().execute(insert(shared_tables().tables[name]), rows)
