"""The rows that a request is about, as they stand and as its ops leave them; written at its end."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from leaddesk.server.form import (
    converted,
    db_id,
    is_postgres,
    marks,
    run,
    run_many,
    selected,
    to_db,
    wire_id,
    wire_moment,
)
from leaddesk.store.ledger import ledger
from leaddesk.store.pulled import AGGREGATES
from leaddesk.store.versions import BORN, version
from leaddesk.store.wire import empty_values, own_columns, plain_of_wire
from leaddesk.sync.merge import Stamp

AT_ONCE = 500

RowKey = tuple[str, bytes]


@dataclass(slots=True)
class Row:
    """One row: its values in wire form, the versions of its fields, and what was changed now."""

    table: str
    id: bytes
    values: dict[str, Any]
    versions: Mapping[str, int] = field(default_factory=dict)
    is_new: bool = False
    before: dict[str, Any] = field(default_factory=dict)
    stamps: dict[str, Stamp] = field(default_factory=dict)

    @property
    def retracted(self) -> bool:
        """Whether it was taken back."""
        return self.values.get("retracted_at") is not None

    def value(self, name: str) -> Any:
        """Return a field's value; of a custom field by `custom.key`."""
        if name.startswith("custom."):
            return self.custom().get(name.removeprefix("custom."))
        return self.values[name]

    def custom(self) -> dict[str, Any]:
        """Return the custom fields."""
        return json.loads(self.values["custom"]) if self.values["custom"] else {}

    def version(self, name: str) -> int:
        """Return a field's version; one that this request has set is as its author saw it."""
        return version(self.versions, name)

    def set(self, name: str, value: Any, stamp: Stamp) -> None:
        """Change a field."""
        self.before.setdefault(name, self.value(name))
        self.stamps[name] = stamp
        if name.startswith("custom."):
            held = self.custom()
            held[name.removeprefix("custom.")] = value
            left = {key: text for key, text in held.items() if text is not None}
            self.values["custom"] = json.dumps(left, ensure_ascii=False) if left else None
        else:
            self.values[name] = value

    def copy(self) -> "Row":
        """Return the row as it is now, for a group that may be refused."""
        return Row(
            self.table, self.id, dict(self.values), self.versions, self.is_new,
            dict(self.before), dict(self.stamps),
        )  # fmt: skip


class Board:
    """Rows by table and id, loaded when first asked for, many at once where it is known before."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._rows: dict[RowKey, Row | None] = {}
        self._kept: dict[RowKey, Row | None] | None = None
        self._stamps: dict[tuple[bytes, str], Stamp] = {}
        self._befores: dict[tuple[bytes, str], str | None] = {}

    def load(self, keys: Iterable[RowKey]) -> None:
        """Load rows, locked in the order of their ids."""
        by_table: dict[str, list[bytes]] = {}
        for key in keys:
            if key not in self._rows:
                self._rows[key] = None
                by_table.setdefault(key[0], []).append(key[1])
        for table, ids in by_table.items():
            for row in self._select(table, "id", sorted(ids), lock=True):
                self._rows[table, row.id] = row

    def get(self, table: str, row_id: bytes) -> Row | None:
        """Return a row; None: there is none."""
        if (table, row_id) not in self._rows:
            self.load([(table, row_id)])
        return self._rows[table, row_id]

    def below(self, table: str, column: str, parent: bytes) -> list[Row]:
        """Return the rows of a table that name a parent, as this request leaves them."""
        for row in self._select(table, column, [parent]):
            self._rows.setdefault((table, row.id), row)
        found = (row for key, row in self._rows.items() if key[0] == table)
        return [row for row in found if row is not None and row.values[column] == parent]

    def _select(
        self, table: str, column: str, ids: Sequence[bytes], *, lock: bool = False
    ) -> Iterable[Row]:
        names = own_columns(table)
        what = selected(self.session, table, ("id", "field_ver", *names))
        held = " ORDER BY id FOR UPDATE" if lock and is_postgres(self.session) else ""
        for start in range(0, len(ids), AT_ONCE):
            part = [db_id(self.session, row_id) for row_id in ids[start : start + AT_ONCE]]
            query = (
                f"SELECT {what} FROM {table}"  # noqa: S608 - our own names
                f" WHERE {column} IN ({marks(len(part))}){held}"
            )
            for row_id, versions, *values in run(self.session, query, part):
                pairs = dict(zip(names, values, strict=True))
                yield Row(table, row_id, pairs, json.loads(versions or "{}"))

    def touch(self, row: Row) -> Row:
        """Return a row that may be changed: within a group, one that can be put back."""
        key = (row.table, row.id)
        if self._kept is not None and key not in self._kept:
            self._kept[key] = row.copy()
        return row

    def make(self, table: str, row_id: bytes, values: Mapping[str, Any], stamp: Stamp) -> Row:
        """Add a row."""
        if self._kept is not None:
            self._kept.setdefault((table, row_id), None)
        row = Row(table, row_id, empty_values(table) | dict(values), {}, is_new=True)
        row.stamps[""] = stamp
        self._rows[table, row_id] = row
        return row

    def begin(self) -> None:
        """Begin a group."""
        self._kept = {}

    def end(self, *, stands: bool) -> None:
        """End a group; if it does not stand, its rows are as before."""
        if not stands and self._kept is not None:
            self._rows.update(self._kept)
        self._kept = None

    def stamp(self, row: Row, name: str) -> Stamp:
        """Return who set a field and when: by this request, or by the audit."""
        if name in row.stamps:
            return row.stamps[name]
        if row.is_new:
            return row.stamps[""]
        known = self._stamps.get((row.id, name))
        if known is None:
            known = self._stamps[row.id, name] = self._audited(row, name)
        return known

    def _audited(self, row: Row, name: str) -> Stamp:
        at = version(row.versions, name)
        rows = run(
            self.session,
            'SELECT authored_at, "by", boss, before FROM audit WHERE row_id = ? AND seq = ?'
            " AND field IN (?, ?) ORDER BY field DESC LIMIT 1",
            (db_id(self.session, row.id), at, name, BORN),
        )
        if rows:
            self._befores[row.id, name] = self._json_text(rows[0][3])
            return Stamp(wire_moment(rows[0][0]), wire_id(rows[0][1]), bool(rows[0][2]))
        return Stamp(row.values["created_at"], row.values["created_by"])

    def _json_text(self, value: Any) -> str | None:
        if value is None:
            return None
        return json.dumps(value) if is_postgres(self.session) else str(value)

    def before(self, row: Row, name: str) -> str | None:
        """Return what a field held before the change that stands, as JSON, where that is known."""
        self.stamp(row, name)
        return self._befores.get((row.id, name))

    def write(self) -> None:
        """Write every row made or changed, and note it in the ledger of the transaction."""
        book = ledger(self.session)
        stamps = self.session.info.setdefault("stamps", {})
        rows = [row for row in self._rows.values() if row is not None]
        book.writing += 1
        self._insert([row for row in rows if row.is_new])
        self._update([row for row in rows if not row.is_new and row.before])
        book.writing -= 1
        for row in rows:
            if row.is_new or row.before:
                key = (row.table, UUID(bytes=row.id))
                stamps.update({(key, name): stamp for name, stamp in row.stamps.items()})
                self._note(row, key)

    def _insert(self, rows: Sequence[Row]) -> None:
        by_table: dict[str, list[Row]] = {}
        for row in rows:
            by_table.setdefault(row.table, []).append(row)
        for table in (name for name in ORDER if name in by_table):
            names = ("id", *own_columns(table))
            converts = to_db(self.session, table, names)
            quoted = ", ".join(f'"{name}"' for name in names)
            run_many(
                self.session,
                f"INSERT INTO {table} ({quoted}) VALUES ({marks(len(names))})",  # noqa: S608 - our own names
                [
                    converted([row.id, *(row.values[name] for name in names[1:])], converts)
                    for row in by_table[table]
                ],
            )

    def _update(self, rows: Sequence[Row]) -> None:
        by_shape: dict[tuple[str, tuple[str, ...]], list[Row]] = {}
        for row in rows:
            names = tuple(sorted({name.partition(".")[0] for name in row.before}))
            by_shape.setdefault((row.table, names), []).append(row)
        for (table, names), same in by_shape.items():
            converts = to_db(self.session, table, (*names, "id"))
            sets = ", ".join(f'"{name}" = ?' for name in names)
            run_many(
                self.session,
                f"UPDATE {table} SET {sets} WHERE id = ?",  # noqa: S608 - our own names
                [
                    converted([*(row.values[name] for name in names), row.id], converts)
                    for row in same
                ],
            )

    def _note(self, row: Row, key: tuple[str, UUID]) -> None:
        book = ledger(self.session)
        hit: set[str] = set()
        if row.is_new:
            book.made[key] = None
            hit |= {row.table, f"{row.table}.text"}
        for name, before in row.before.items() if not row.is_new else ():
            hit.add(f"{row.table}.{name}")
            book.note_change(
                key,
                name,
                plain_of_wire(row.table, name, before),
                plain_of_wire(row.table, name, row.value(name)),
            )
        self._hit(row, key, hit)

    def _hit(self, row: Row, key: tuple[str, UUID], hit: set[str]) -> None:
        book = ledger(self.session)
        column = {"lead": "id", "lead_merge": "winner_id"}.get(row.table, "lead_id")
        lead = row.id if row.table == "lead" else row.values.get(column)
        if lead is not None:
            book.touch(UUID(bytes=lead), *hit)
            if row.before.get(column):
                book.touch(UUID(bytes=row.before[column]), *hit)
        else:
            if row.is_new and row.table == "company":
                hit.add("company.name")
            book.others.setdefault(key, set()).update(hit)


ORDER = tuple(dict.fromkeys(name for what in AGGREGATES.values() for name, _ in what))
"""Every table, in an order in which rows may be written."""
