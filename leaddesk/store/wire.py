"""How values travel: as SQLite keeps them, so that a desk neither encodes nor decodes a row.

Ids are 16 bytes, moments whole microseconds since 1970, days ISO text, truth 0 or 1, JSON text.
"""

import json
from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, Date, Integer
from sqlalchemy.types import JSON

from leaddesk.store.columns import EPOCH, MICROSECOND, Id, JsonMap, Moment, microseconds
from leaddesk.store.down_tables import WIRE_BY_NAME
from leaddesk.store.tables import rule_of

VERSIONED = ("seq", "field_ver")

Convert = Callable[[Any], Any]


@cache
def own_columns(table: str) -> tuple[str, ...]:
    """Return the columns that a person's change may hold, without the id."""
    model = WIRE_BY_NAME[table]
    names = [column.key for column in model.__table__.c if rule_of(model, column.key) != "local"]
    return tuple(name for name in names if name != "id")


@cache
def sent_columns(table: str) -> tuple[str, ...]:
    """Return the columns of a row in a page: the id, its own, and its versions."""
    return ("id", *own_columns(table), *VERSIONED)


@cache
def whole_columns(table: str) -> tuple[str, ...]:
    """Return every column, the derived ones too: how rows come in a first sync."""
    return tuple(column.key for column in WIRE_BY_NAME[table].__table__.c)


@cache
def empty_values(table: str) -> dict[str, Any]:
    """Return what each own column holds where a making does not name it, in wire form."""
    found: dict[str, Any] = {}
    for column in WIRE_BY_NAME[table].__table__.c:
        if column.key in own_columns(table):
            default = column.default.arg if column.default is not None else None
            found[column.key] = int(default) if isinstance(default, bool) else default
    return found


def kind_of(table: str, field: str) -> Any:
    """Return the type of a column; that of a custom field is text."""
    return None if "." in field else WIRE_BY_NAME[table].__table__.c[field].type


def wire_of_plain(table: str, field: str, value: Any) -> Any:
    """Return a value of JSON form (`columns.plain`) in wire form."""
    kind = kind_of(table, field)
    if value is None or kind is None:
        return value
    if isinstance(kind, Id):
        return UUID(value).bytes
    if isinstance(kind, Moment):
        return microseconds(datetime.fromisoformat(value))
    if isinstance(kind, Boolean):
        return int(value)
    return json_text(value) if is_json(kind) else value


def plain_of_wire(table: str, field: str, value: Any) -> Any:
    """Return a value of wire form in JSON form."""
    kind = kind_of(table, field)
    if value is None or kind is None:
        return value
    if isinstance(kind, Id):
        return bytes(value).hex()
    if isinstance(kind, Moment):
        return (EPOCH + value * MICROSECOND).isoformat()
    if isinstance(kind, Boolean):
        return bool(value)
    return json.loads(value) if is_json(kind) else value


def is_json(kind: Any) -> bool:
    """Whether a column keeps JSON."""
    return isinstance(kind, JSON) or kind is JsonMap


def json_text(value: Any) -> str:
    """Return JSON as both databases' rows carry it on the wire."""
    return json.dumps(value, ensure_ascii=False)


class UnfitError(ValueError):
    """A value that a column cannot hold."""


def check_value(table: str, field: str, value: Any) -> None:
    """Check that a value in wire form can be kept.

    Raises:
        UnfitError: it cannot.
    """
    if "." in field:
        if value is not None and not isinstance(value, str):
            raise UnfitError(f"{field} is text")
        return
    column = WIRE_BY_NAME[table].__table__.c[field]
    if value is None:
        if not column.nullable:
            raise UnfitError(f"{field} is missing")
        return
    if not _fits(column.type, value):
        raise UnfitError(f"{field} cannot be {value!r:.40}")


def _fits(kind: Any, value: Any) -> bool:
    if isinstance(kind, Id):
        return isinstance(value, bytes) and len(value) == 16
    if isinstance(kind, Moment):
        return isinstance(value, int) and 0 <= value < 8_000_000_000_000_000
    if isinstance(kind, Date):
        return isinstance(value, str) and _is_day(value)
    if is_json(kind):
        return isinstance(value, str) and _is_json_text(value)
    if isinstance(kind, Boolean | Integer):
        return isinstance(value, int) and -(2**31) <= value < 2**31
    return isinstance(value, str) and "\0" not in value


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_json_text(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True
