"""What one transaction changed, and the undo entry that is written from it before the commit."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol, runtime_checkable
from uuid import UUID

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from leaddesk.domain.said import stored
from leaddesk.store.columns import plain
from leaddesk.store.ids import new_id
from leaddesk.store.local_tables import Undo, UndoRow

_NEW_ENTRY = insert(Undo)
ADD_UNDO_ROW = """
INSERT INTO undo_row (n, entity, row_id, before, after) VALUES (?,?,?,?,?)
ON CONFLICT (n, entity, row_id) DO UPDATE
SET before = json_patch(excluded.before, before), after = json_patch(after, excluded.after)
WHERE before IS NOT NULL AND excluded.before IS NOT NULL
"""
"""One line a row; one that several chunks of an import touched keeps first and last values."""

Key = tuple[str, UUID]

PULL = "pull"
"""Kind of a ledger whose changes a server numbered already."""


class Follower(Protocol):
    """Something that must follow every write of some tables, in the same transaction."""

    def cares(self, what: str) -> bool:
        """Whether a hit matters: `task` (a row made), `lead.status` (a field changed)."""

    def after_flush(self, session: Session, leads: Sequence[UUID]) -> None:
        """Bring what is derived up to date for the leads hit."""


@runtime_checkable
class Spreader(Protocol):
    """A follower also of rows that belong to no lead: companies, and the addresses of these."""

    def spread(self, session: Session, rows: Mapping[Key, Set[str]]) -> None:
        """Bring up to date what is derived of the rows, and touch the leads they concern.

        Args:
            session: of the command, flushed.
            rows: what was hit in which row, in the words of `Follower.cares`.
        """


@runtime_checkable
class Arrival(Protocol):
    """A follower that takes the rows of a first sync as they come, without asking for them."""

    def arrived(
        self, session: Session, tables: Mapping[str, tuple[Sequence[str], Sequence[Sequence[Any]]]]
    ) -> None:
        """Bring up what is derived of whole leads; columns and rows in wire form by table."""


@dataclass(slots=True)
class Ledger:
    """What one transaction changed, gathered flush by flush and written once before the commit.

    Attributes:
        user_id, device_id: who is writing.
        at: the moment of the command.
        kind: command, import, undo, redo, clock for what the calendar does by itself, or pull for
            what a server sent: that is neither undone nor sent.
        n: number of the undo entry to add to; None: a new one is made if anything changed.
    """

    user_id: UUID
    device_id: UUID
    at: datetime
    kind: str = "command"
    label: str = ""
    detail: str = ""
    n: int | None = None
    undoes: int | None = None
    writing: int = 0
    made: dict[Key, None] = field(default_factory=dict)
    changed: dict[Key, dict[str, list[Any]]] = field(default_factory=dict)
    leads: dict[UUID, set[str]] = field(default_factory=dict)
    others: dict[Key, set[str]] = field(default_factory=dict)  # rows that belong to no lead

    def hit(self, row: Any, *what: str) -> None:
        """Note what was hit in a row: in its lead's aggregate, or in the row where it has none."""
        lead_id = getattr(row, row.lead_of) if row.lead_of else None
        if lead_id is None:
            self.others.setdefault((row.__tablename__, row.id), set()).update(what)
        else:
            self.touch(lead_id, *what)

    def touch(self, lead_id: UUID | None, *what: str) -> None:
        """Note what was hit in a lead's aggregate: a table, or a table and field."""
        if lead_id is not None:
            self.leads.setdefault(lead_id, set()).update(what)

    def note_change(self, key: Key, name: str, before: Any, after: Any) -> None:
        """Note one field's change; several in one transaction fold into one."""
        fields = self.changed.setdefault(key, {})
        if name in fields:
            fields[name][1] = after
            if fields[name][0] == after:
                del fields[name]
        else:
            fields[name] = [before, after]


def ledger(session: Session) -> Ledger:
    """Return the ledger of the running command; outside one, writing is a bug."""
    found: Ledger | None = session.info.get("ledger")
    if found is None:
        raise AssertionError("a synced table was written outside a command")
    return found


def spread(session: Session, book: Ledger, followers: Iterable[Follower]) -> None:
    """Let followers look at the rows hit that belong to no lead."""
    rows, book.others = book.others, {}
    for follower in followers if rows else ():
        if isinstance(follower, Spreader):
            follower.spread(session, rows)


def open_entry(session: Session, label: str) -> int:
    """Make the undo entry of a command that takes many transactions, and return its number."""
    book = ledger(session)
    book.label = stored(label)
    return new_entry(session, book)


def new_entry(session: Session, book: Ledger) -> int:
    """Make the undo entry of a ledger, and return its number."""
    connection = session.connection()
    made = connection.execute(
        _NEW_ENTRY,
        {
            "id": new_id(),
            "user_id": book.user_id,
            "device_id": book.device_id,
            "kind": book.kind,
            "label": book.label,
            "detail": book.detail,
            "at": book.at,
            "undoes": book.undoes,
        },
    )
    book.n = int(made.inserted_primary_key[0])  # type: ignore[index]  # an INSERT has one
    if book.undoes is not None:
        undone = update(Undo).where(Undo.n == book.undoes).values(undone_by=book.n)
        connection.execute(undone)
    return book.n


def write_undo(session: Session, book: Ledger) -> None:
    """Write what the ledger gathered to its undo entry."""
    connection = session.connection()
    if book.n is None:
        new_entry(session, book)
    rows: list[tuple[Any, ...]] = [
        (book.n, table, row_id.bytes, None, None) for table, row_id in book.made
    ]
    encode = UndoRow.__table__.c.before.type.bind_processor(session.connection().dialect)
    for (table, row_id), fields in book.changed.items():
        if fields:
            before = {name: plain(pair[0]) for name, pair in fields.items()}
            after = {name: plain(pair[1]) for name, pair in fields.items()}
            rows.append((book.n, table, row_id.bytes, encode(before), encode(after)))  # type: ignore[misc]  # never None for JSON
    if rows:
        connection.exec_driver_sql(ADD_UNDO_ROW, rows)
