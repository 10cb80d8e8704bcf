"""One SQL for SQLite and PostgreSQL: marks, and values between wire form and the database's own."""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, Date
from sqlalchemy.orm import Session

from leaddesk.store.columns import EPOCH, MICROSECOND, Id, Moment, microseconds
from leaddesk.store.down_tables import WIRE_BY_NAME
from leaddesk.store.wire import is_json

Convert = Callable[[Any], Any]
Values = Sequence[Any]


def is_postgres(session: Session) -> bool:
    """Whether a session's database is PostgreSQL."""
    known: bool | None = session.info.get("postgres")
    if known is None:
        known = session.info["postgres"] = session.connection().dialect.name == "postgresql"
    return known


def sql(session: Session, query: str) -> str:
    """Return a query written with `?` in the marks of the session's driver."""
    return query.replace("?", "%s") if is_postgres(session) else query


def run(session: Session, query: str, values: Values = ()) -> list[Any]:
    """Run one query written with `?`, values in the database's own form, and return its rows."""
    made = session.connection().exec_driver_sql(sql(session, query), tuple(values))
    return list(made) if made.returns_rows else []


def run_many(session: Session, query: str, values: Iterable[Values]) -> None:
    """Run one statement for many rows."""
    rows = [tuple(each) for each in values]
    if rows:
        session.connection().exec_driver_sql(sql(session, query), rows)


def marks(count: int) -> str:
    """Return marks for a list of values."""
    return ",".join("?" * count)


def among(session: Session, column: str, ids: Sequence[bytes]) -> tuple[str, list[Any]]:
    """Return the condition that a column holds one of some ids, and its values.

    PostgreSQL gets one array: a list of hundreds of marks is parsed anew each time.
    """
    if is_postgres(session):
        return f"{column} = ANY(?)", [[UUID(bytes=each) for each in ids]]
    return f"{column} IN ({marks(len(ids))})", list(ids)


def by_index(session: Session) -> None:
    """Read the rest of a transaction by indexes only.

    What a device is sent is always asked for by indexed ids, but PostgreSQL takes an array of 500
    for a large share of a table it has no figures of yet, and then reads all of it each time.
    """
    if is_postgres(session):
        session.connection().exec_driver_sql("SET LOCAL enable_seqscan = off")


def db_id(session: Session, value: bytes | None) -> Any:
    """Return an id as the database keeps it."""
    return UUID(bytes=value) if value is not None and is_postgres(session) else value


def wire_id(value: Any) -> bytes:
    """Return an id that the database gave as it travels."""
    return value.bytes if isinstance(value, UUID) else bytes(value)


def db_moment(session: Session, at: int | None) -> Any:
    """Return microseconds as the database keeps a moment."""
    return moment(at) if at is not None and is_postgres(session) else at


def wire_moment(value: Any) -> int:
    """Return a moment that the database gave in microseconds."""
    return microseconds(value) if isinstance(value, datetime) else int(value)


def moment(at: int) -> datetime:
    """Return microseconds as an aware moment."""
    return EPOCH + at * MICROSECOND


def db_json(session: Session, text: str | None) -> Any:
    """Return JSON text as the database keeps it."""
    return _jsonb(text) if is_postgres(session) else text


def to_db(session: Session, table: str, columns: Sequence[str]) -> list[Convert | None]:
    """Return what turns each column's wire form into the database's; None: it is the same."""
    if not is_postgres(session):
        return [None] * len(columns)
    return [_postgres(table, column) for column in columns]


def converted(row: Values, converts: Sequence[Convert | None]) -> list[Any]:
    """Return a row with its values converted; what is missing stays so."""
    return [
        value if convert is None or value is None else convert(value)
        for value, convert in zip(row, converts, strict=True)
    ]


@cache
def _postgres(table: str, column: str) -> Convert | None:
    kind = WIRE_BY_NAME[table].__table__.c[column].type
    if isinstance(kind, Id):
        return _uuid
    if isinstance(kind, Moment):
        return moment
    if isinstance(kind, Date):
        return date.fromisoformat
    if isinstance(kind, Boolean):
        return bool
    return _jsonb if is_json(kind) else None


def selected(session: Session, table: str, columns: Sequence[str]) -> str:
    """Return what to select so that the database gives each column in wire form by itself."""
    if not is_postgres(session):
        return ", ".join(f'"{column}"' for column in columns)
    return ", ".join(_expression(table, column) for column in columns)


@cache
def _expression(table: str, column: str) -> str:
    kind, name = WIRE_BY_NAME[table].__table__.c[column].type, f'"{column}"'
    if isinstance(kind, Id):
        return f"uuid_send({name})"
    if isinstance(kind, Moment):
        return f"(extract(epoch from {name}) * 1000000)::bigint"
    if isinstance(kind, Date) or is_json(kind):
        return f"{name}::text"
    return f"{name}::int" if isinstance(kind, Boolean) else name


def _uuid(value: bytes) -> UUID:
    return UUID(bytes=value)


def _jsonb(text: str | None) -> Any:
    from psycopg.types.json import Jsonb

    return None if text is None else Jsonb(json.loads(text))
