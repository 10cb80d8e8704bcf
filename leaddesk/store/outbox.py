"""The two writers of synced tables: the flush hook, and its bulk sister `write_many`.

Both note every change in the transaction's `Ledger`; before the commit the ledger writes the outbox
and the undo entry in the same transaction. Features know nothing of this, so none can forget it.
Followers may write derived columns only, through `write_derived`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache, partial
from typing import Any
from uuid import UUID

from sqlalchemy import Dialect, Update, bindparam, event, inspect, select, update
from sqlalchemy.orm import Session

from leaddesk.store.changes import ADD_MAKING, MAKING, write_changes
from leaddesk.store.columns import Id, Moment, microseconds
from leaddesk.store.down_tables import WIRE
from leaddesk.store.ids import new_id
from leaddesk.store.ledger import (
    PULL,
    Follower,
    Key,
    Ledger,
    ledger,
    new_entry,
    open_entry,
    spread,
    write_undo,
)
from leaddesk.store.tables import BY_NAME, rule_of

__all__ = [
    "MAKING",
    "Follower",
    "Key",
    "Ledger",
    "Ready",
    "ledger",
    "listen",
    "make_ready",
    "open_entry",
    "retract_many",
    "run_many",
    "settle",
    "settle_now",
    "write_derived",
    "write_many",
]

_SYNCED_COLUMNS = {
    table.__tablename__: frozenset(
        column.key for column in table.__table__.c if rule_of(table, column.key) != "local"
    )
    for table in WIRE
}


def listen(
    session_class: type[Session],
    followers: Sequence[Follower],
    finish: Callable[[Session, Ledger], None] | None = None,
) -> None:
    """Hook the ledger and the followers into every session of a class.

    Args:
        session_class: made for one database.
        followers: what must follow every write.
        finish: what is written last; None: undo and outbox, as on a desk.
    """
    event.listen(session_class, "before_flush", _before_flush)
    event.listen(session_class, "after_flush", _after_flush)

    def settle_all(session: Session) -> None:
        settle(session, followers, finish or _finish)

    def before_commit(session: Session) -> None:
        if session.info.get("ledger") is not None:
            settle_all(session)

    session_class.followers = tuple(followers)  # type: ignore[attr-defined]  # as below
    session_class.settle_all = settle_all  # type: ignore[attr-defined]  # of the class made for it
    event.listen(session_class, "before_commit", before_commit)


def settle_now(session: Session) -> None:
    """Run the followers and number or note what was written, before the transaction ends."""
    session.settle_all()  # type: ignore[attr-defined]  # see `listen`


def _before_flush(session: Session, _context: object, _instances: object) -> None:
    synced_rows = [row for row in (*session.new, *session.dirty) if isinstance(row, WIRE)]
    if any(isinstance(row, WIRE) for row in session.deleted):
        raise AssertionError("a synced row is retracted, never deleted")
    if not synced_rows:
        return
    book = ledger(session)
    book.writing += 1
    for row in synced_rows:
        if row in session.new:
            _note_new(book, row)
        else:
            _note_dirty(book, row)


def _after_flush(session: Session, _context: object) -> None:
    book: Ledger | None = session.info.get("ledger")
    if book is not None:
        book.writing = 0


def _note_new(book: Ledger, row: Any) -> None:
    row.id = row.id or new_id()
    row.created_at = row.created_at or book.at
    row.created_by = row.created_by or book.user_id
    table = row.__tablename__
    book.made[(table, row.id)] = None
    book.hit(row, *_made(table, getattr(row, "text", "")))


def _made(table: str, text: str) -> tuple[str, ...]:
    return (table, f"{table}.text") if text else (table,)


def _note_dirty(book: Ledger, row: Any) -> None:
    table = row.__tablename__
    allowed = _SYNCED_COLUMNS[table]
    hit: list[str] = []
    for attribute in inspect(row).attrs:
        history = attribute.history
        if attribute.key not in allowed or not history.has_changes():
            continue
        hit.append(f"{table}.{attribute.key}")
        before = history.deleted[0] if history.deleted else None
        _note_field(book, (table, row.id), attribute.key, before, history.added[0])
        if attribute.key == row.lead_of:
            book.touch(before, table, f"{table}.{attribute.key}")  # the lead it was below
        elif table == "contact_point" and attribute.key == "company_id" and before:
            book.others.setdefault(("company", before), set()).add("company.contacts")
    if hit:
        book.hit(row, *hit)


def _note_field(book: Ledger, key: Key, name: str, before: Any, after: Any) -> None:
    if key in book.made:
        return
    if name != "custom":
        if before != after:
            book.note_change(key, name, before, after)
        return
    old, new = before or {}, after or {}
    for part in sorted(old.keys() | new.keys()):
        if old.get(part) != new.get(part):
            book.note_change(key, f"custom.{part}", old.get(part), new.get(part))


@dataclass(frozen=True, slots=True)
class Ready:
    """New rows of one synced table, encoded before the write lock is taken."""

    table: str
    statement: str
    values: list[tuple[Any, ...]]
    id_at: int  # where in a row's values its id is
    rows: Sequence[dict[str, Any]]

    @property
    def ids(self) -> list[bytearray]:
        """The id of each row."""
        return [value[self.id_at] for value in self.values]

    def touched(self) -> Iterator[tuple[UUID, tuple[str, ...]]]:
        """Yield each lead that a row belongs to, with what is hit in it."""
        lead_of = BY_NAME[self.table].lead_of
        for row in self.rows if lead_of else ():
            if row[lead_of]:
                yield row[lead_of], _made(self.table, row.get("text", ""))


def make_ready(
    table: type[Any], rows: Sequence[dict[str, Any]], user_id: UUID, at: datetime, dialect: Dialect
) -> Ready:
    """Encode new rows for `write_many`.

    Args:
        table: a class of `store/tables.py`.
        rows: Python values by column; all rows must have the same keys. `id`, `created_at` and
            `created_by` are added where they are missing; columns left out take their default.
        user_id, at: who makes them and when.
        dialect: of the book.
    """
    name = table.__tablename__
    for row in rows:
        if "id" not in row:
            row["id"] = new_id()
        row.setdefault("created_at", at)
        row.setdefault("created_by", user_id)
    names = tuple(rows[0]) if rows else ()
    statement, encoders = _insertion(name, names, dialect)
    values = [
        list(row.values()) if tuple(row) == names else [row[key] for key in names] for row in rows
    ]
    for place, encode in encoders:
        last, encoded = object(), None  # rows one after another often share the very same value
        for value in values:
            if value[place] is not last:
                last, encoded = value[place], encode(value[place])
            value[place] = encoded
    id_at = names.index("id") if names else 0
    return Ready(name, statement, [tuple(value) for value in values], id_at, rows)


@lru_cache(maxsize=64)
def _insertion(
    table: str, names: tuple[str, ...], dialect: Dialect
) -> tuple[str, list[tuple[int, Callable[[Any], Any]]]]:
    """Return the statement for a table and set of columns, and what encodes which place."""
    columns = BY_NAME[table].__table__.c
    encoders = [(at, _encoder(columns[name].type, dialect)) for at, name in enumerate(names)]
    quoted = ", ".join(f'"{name}"' for name in names)
    marks = ", ".join("?" * len(names))
    statement = f"INSERT INTO {table} ({quoted}) VALUES ({marks})"  # noqa: S608 - our own names
    return statement, [(at, encode) for at, encode in encoders if encode is not None]


def _encoder(kind: Any, dialect: Dialect) -> Callable[[Any], Any] | None:
    """Return what turns a value into what the driver keeps; None: it is kept as it is."""
    if isinstance(kind, Id) and dialect.name == "sqlite":
        return _id_bytes
    if isinstance(kind, Moment):
        return partial(kind.process_bind_param, dialect=dialect)
    found: Callable[[Any], Any] | None = kind.bind_processor(dialect)
    return found


def _id_bytes(value: UUID | None) -> bytearray | None:
    """Return an id as the driver binds it fastest: it tries to adapt `bytes`, not `bytearray`."""
    return None if value is None else bytearray(value.bytes)


def write_many(session: Session, ready: Sequence[Ready], *, follow: bool = True) -> None:
    """Write many new rows at once, with their changes and undo.

    Args:
        session: of a running command.
        ready: parents before children.
        follow: whether the followers must run for their leads; False for leads that come with all
            that is derived.
    """
    book = ledger(session)
    filled = [each for each in ready if each.values]
    if not filled:
        return
    entry = book.n if book.n is not None else new_entry(session, book)
    at = microseconds(book.at)
    made = [(each.table, each.ids) for each in filled]
    undo = [(entry, table, row_id) for table, ids in made for row_id in ids]
    changes = [
        (table, row_id, MAKING.get(table, "create"), entry, at)
        for table, ids in made
        for row_id in ids
    ]
    book.writing += 1
    for each in filled:
        run_many(session, each.statement, each.values)
        if follow:
            for lead, what in each.touched():
                book.touch(lead, *what)
    book.writing -= 1
    run_many(session, "INSERT INTO undo_row (n, entity, row_id) VALUES (?,?,?)", undo)
    run_many(session, ADD_MAKING, changes)


def run_many(session: Session, statement: str, values: Sequence[tuple[Any, ...]]) -> None:
    """Run one statement for many rows by the driver itself, while the write lock is held."""
    driver: Any = session.connection().connection.driver_connection
    driver.executemany(statement, values)


def write_derived(session: Session, table: type[Any], rows: Sequence[dict[str, Any]]) -> None:
    """Write local columns of rows that exist; every row has `id` and the same local columns."""
    if not rows:
        return
    names = tuple(name for name in rows[0] if name != "id")
    statement = _derivation(table.__tablename__, names)
    values = [{"row_id": row["id"], **{f"new_{name}": row[name] for name in names}} for row in rows]
    book = ledger(session)
    book.writing += 1
    session.connection().execute(statement, values)
    book.writing -= 1


@lru_cache(maxsize=16)
def _derivation(table: str, names: tuple[str, ...]) -> Update:
    """Return the statement that writes local columns of one row."""
    model = BY_NAME[table]
    if any(rule_of(model, name) != "local" for name in names):
        raise AssertionError(f"only local columns may be derived: {names}")
    return (
        update(model.__table__)
        .where(model.__table__.c.id == bindparam("row_id"))
        .values({name: bindparam(f"new_{name}") for name in names})
    )


def settle(
    session: Session,
    followers: Iterable[Follower],
    finish: Callable[[Session, Ledger], None],
) -> None:
    """Run the followers and write outbox and undo: the last thing before every commit."""
    session.flush()
    book = ledger(session)
    spread(session, book, followers)
    waiting = book.leads
    for _ in range(3):  # a follower may add a row (a missing next step); then all look once more
        if not waiting:
            break
        book.leads = {}
        for follower in followers:
            hit = [lead for lead, whats in waiting.items() if any(map(follower.cares, whats))]
            if hit:
                follower.after_flush(session, hit)
        session.flush()
        waiting = book.leads
    if book.made or any(book.changed.values()) or book.undoes is not None:
        finish(session, book)
        book.made, book.changed = {}, {}


def _finish(session: Session, book: Ledger) -> None:
    if book.kind != PULL:
        write_undo(session, book)
        write_changes(session, book)


def retract_many(
    session: Session, table: type[Any], row_ids: Sequence[UUID], *, back: bool = False
) -> None:
    """Take back many rows of one synced table at once, or let them stand again.

    Those that are so already stay. The caller touches their leads, whose followers then run.
    """
    book, gone = ledger(session), table.retracted_at
    query = select(table.id, gone).where(
        table.id.in_(row_ids), gone.is_not(None) if back else gone.is_(None)
    )
    befores = {row_id: before for row_id, before in session.execute(query)}  # noqa: C416 - typed
    after = None if back else book.at
    for row_id, before in befores.items():
        key = (table.__tablename__, row_id)
        book.note_change(key, "retracted_at", before, after)
        if not table.lead_of:
            book.others.setdefault(key, set()).add(f"{key[0]}.retracted_at")
    book.writing += 1
    statement = update(table.__table__).where(table.__table__.c.id.in_(list(befores)))
    session.connection().execute(statement.values(retracted_at=after))
    book.writing -= 1
