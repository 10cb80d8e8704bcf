"""The bulk writer of what a server sent: rows as they are on the wire, and rows that go.

The sister of `outbox.write_many`: what it writes is neither undone nor sent, and what this book has
changed and not sent yet stays on top of it.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from leaddesk.store.columns import Id
from leaddesk.store.down_tables import WIRE_BY_NAME
from leaddesk.store.ledger import ledger
from leaddesk.store.versions import BORN
from leaddesk.store.wire import wire_of_plain

AT_ONCE = 500

BELOW_LEAD = (
    ("contact_point", "lead_id"),
    ("task", "lead_id"),
    ("activity", "lead_id"),
    ("tag", "lead_id"),
    ("answer", "lead_id"),
    ("lead_merge", "winner_id"),
    ("clash", "lead_id"),
)
BELOW_COMPANY = (
    ("contact_point", "company_id"),
    ("company_merge", "winner_id"),
    ("presence", "company_id"),
    ("clash", "company_id"),
)
AGGREGATES: dict[str, tuple[tuple[str, str], ...]] = {
    "lead": (("lead", "id"), *BELOW_LEAD),
    "company": (("company", "id"), *BELOW_COMPANY),
    **{name: ((name, "id"),) for name in WIRE_BY_NAME
       if name not in {"lead", "company"} | {each for each, _ in (*BELOW_LEAD, *BELOW_COMPANY)}},
}  # fmt: skip
"""What an aggregate is made of: tables, and the column that names the aggregate in each."""

Row = Sequence[Any]


def take_in(session: Session, table: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Write rows that a server sent; of a row that is here, only what is newer."""
    places = _id_places(table, tuple(columns))
    bound = [list(row) for row in rows]
    for row in bound:
        for at in places:
            if row[at] is not None:
                row[at] = bytearray(row[at])  # the driver tries to adapt `bytes`: twice the time
    book = ledger(session)
    book.writing += 1
    driver_of(session).executemany(_upsert(table, tuple(columns)), bound)
    book.writing -= 1


@lru_cache(maxsize=64)
def _id_places(table: str, columns: tuple[str, ...]) -> tuple[int, ...]:
    kinds = WIRE_BY_NAME[table].__table__.c
    return tuple(at for at, name in enumerate(columns) if isinstance(kinds[name].type, Id))


@lru_cache(maxsize=64)
def _upsert(table: str, columns: tuple[str, ...]) -> str:
    known = set(WIRE_BY_NAME[table].__table__.c.keys())
    if unknown := set(columns) - known:
        raise ValueError(f"{table} has no {unknown}")
    names = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" * len(columns))
    news = ", ".join(f'"{name}" = excluded."{name}"' for name in columns if name != "id")
    return (
        f"INSERT INTO {table} ({names}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {news}"  # noqa: S608 - our own names
        f" WHERE excluded.seq >= {table}.seq"
    )


def driver_of(session: Session) -> Any:
    """Return the raw connection of a session."""
    return session.connection().connection.driver_connection


@dataclass(frozen=True, slots=True)
class Pending:
    """What this book did to a row and the feed has not brought back yet.

    Attributes:
        making: whether it made the row: then the row stays as it is here.
        fields: its changes, values in JSON text.
    """

    making: bool
    fields: dict[str, str | None]


def pending(session: Session, table: str, ids: Sequence[bytes], upto: int) -> dict[bytes, Pending]:
    """Return what was changed in rows and is not in the feed up to a number."""
    found: dict[bytes, Pending] = {}
    driver = driver_of(session)
    for start in range(0, len(ids), AT_ONCE):
        part = ids[start : start + AT_ONCE]
        marks = ",".join("?" * len(part))
        query = (
            "SELECT row_id, field, value, seq FROM outbox"  # noqa: S608 - marks only
            f" WHERE row_id IN ({marks}) AND entity = ? AND (seq IS NULL OR seq > ?) ORDER BY id"
        )
        for row_id, field, value, seq in driver.execute(query, (*part, table, upto)):
            known = found.get(row_id) or Pending(making=False, fields={})
            if field is None:
                known = Pending(making=seq is None, fields=known.fields)
            else:
                known.fields[field] = value
            found[row_id] = known
    return found


def overlay(session: Session, table: str, row_id: bytes, changes: Mapping[str, str | None]) -> None:
    """Put this book's own changes on top of a row that was just taken in."""
    fields: dict[str, Any] = {}
    custom: dict[str, Any] = {}
    for field, value in changes.items():
        plain = json.loads(value) if value is not None else None
        if field.startswith("custom."):
            custom[field.removeprefix("custom.")] = plain
        else:
            fields[field] = wire_of_plain(table, field, plain)
    driver = driver_of(session)
    if custom:
        (kept,) = driver.execute(f"SELECT custom FROM {table} WHERE id = ?", (row_id,)).fetchone()  # noqa: S608 - our own names
        merged = {**(json.loads(kept) if kept else {}), **custom}
        left = {name: text for name, text in merged.items() if text is not None}
        fields["custom"] = json.dumps(left, ensure_ascii=False) if left else None
    if not fields:
        return
    book = ledger(session)
    book.writing += 1
    sets = ", ".join(f'"{name}" = ?' for name in fields)
    driver.execute(f"UPDATE {table} SET {sets} WHERE id = ?", (*fields.values(), row_id))  # noqa: S608 - our own names
    book.writing -= 1


def let_go(session: Session, table: str, ids: Sequence[bytes]) -> None:
    """Erase rows from this computer: they stay on the server for those who may see them."""
    if not ids:
        return
    if table not in WIRE_BY_NAME:
        raise ValueError(f"{table} does not sync")
    book = ledger(session)
    book.writing += 1
    driver = driver_of(session)
    each = [(row_id,) for row_id in ids]
    driver.executemany(f"DELETE FROM {table} WHERE id = ?", each)  # noqa: S608 - our own names
    book.writing -= 1
    for start in range(0, len(ids), AT_ONCE):  # neither has an index of its rows: one look for all
        part = tuple(ids[start : start + AT_ONCE])
        marks = ",".join("?" * len(part))
        driver.execute(f"DELETE FROM undo_row WHERE row_id IN ({marks})", part)  # noqa: S608 - marks only
        driver.execute(f"DELETE FROM merged_line WHERE row_id IN ({marks})", part)  # noqa: S608 - marks only


def children(session: Session, what: str, ids: Sequence[bytes]) -> dict[str, list[bytes]]:
    """Return the ids of all rows of aggregates, by table, their own rows among them."""
    driver = driver_of(session)
    found: dict[str, list[bytes]] = {}
    for table, parent in AGGREGATES[what]:
        for start in range(0, len(ids), AT_ONCE):
            part = ids[start : start + AT_ONCE]
            marks = ",".join("?" * len(part))
            rows = driver.execute(
                f"SELECT id FROM {table} WHERE {parent} IN ({marks})",  # noqa: S608 - our own names
                tuple(part),
            )
            found.setdefault(table, []).extend(row_id for (row_id,) in rows)
    return found


def touch_rows(
    session: Session, table: str, columns: Sequence[str], rows: Iterable[Row], since: int
) -> None:
    """Let the followers look at what rows of a table belong to.

    Args:
        session: of a pull.
        table, columns, rows: what was taken in.
        since: the number up to which this book had them: only what is newer counts as hit.
    """
    book = ledger(session)
    at = {name: place for place, name in enumerate(columns)}
    parent = {"lead": "id"}.get(table, "lead_id")
    for row in rows:
        hit = _hit(table, row[at["field_ver"]], since)
        key = (table, UUID(bytes=row[at["id"]]))
        if table == "company" or (table == "contact_point" and not row[at["lead_id"]]):
            book.others.setdefault(key, set()).update(hit)
        elif parent in at and row[at[parent]]:
            book.touch(UUID(bytes=row[at[parent]]), *hit)


def _hit(table: str, field_ver: str | None, since: int) -> set[str]:
    """Return what is hit in a row, in the words of `Follower.cares`."""
    versions = json.loads(field_ver or "{}")
    new = {field for field, number in versions.items() if number > since}
    if BORN in new or since < 0:
        whole = {table, f"{table}.text"}
        return whole | {"company.name"} if table == "company" else whole
    return {f"{table}.{field}" for field in new}
