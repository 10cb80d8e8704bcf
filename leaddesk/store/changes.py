"""The lines of the outbox: one a row made, one a field changed (DECISIONS, The book, 5)."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from leaddesk.store.columns import microseconds, plain
from leaddesk.store.ledger import Key, Ledger
from leaddesk.store.local_tables import Outbox
from leaddesk.store.tables import BY_NAME, rule_of
from leaddesk.store.versions import base_versions, version

MAKING = {"tag": "add", "activity": "append"}
"""Op kind that brings a row to life, where it is not plain `create` (SYNC.md 3.3)."""

_KIND_OF_RULE = {
    "field": "set",
    "guarded": "set",
    "append": "set",
    "set": "set",
    "transition": "transition",
    "assign": "assign",
}
_MAKINGS = ", ".join(f"'{kind}'" for kind in ("create", *MAKING.values()))
ADD_MAKING = "INSERT INTO outbox (entity, row_id, kind, group_id, at) VALUES (?,?,?,?,?)"


def write_changes(session: Session, book: Ledger) -> None:
    """Write what a ledger gathered to the outbox; what a row not sent yet changed is part of it."""
    connection = session.connection()
    at = microseconds(book.at)
    connection.exec_driver_sql(
        ADD_MAKING,
        [
            (table, row_id.bytes, MAKING.get(table, "create"), book.n, at)
            for table, row_id in book.made
        ],
    ) if book.made else None
    changed = {key: fields for key, fields in book.changed.items() if fields}
    if changed:
        folded = _unsent_makings(session, [row_id for _, row_id in changed])
        bases = base_versions(session, [key for key in changed if key not in folded])
        rows = [
            _op(key, name, pair, book) | {"base": version(bases.get(key), name)}
            for key, fields in changed.items()
            if key not in folded
            for name, pair in fields.items()
            if not _is_parent(key[0], name)
        ]
        if rows:
            connection.execute(insert(Outbox), rows)


def _is_parent(table: str, name: str) -> bool:
    """Whether a field names the row's parent, which the merge of two parents changes by itself."""
    return name in {"lead_id", "company_id"} and rule_of(BY_NAME[table], name) == "append"


def _unsent_makings(session: Session, row_ids: Sequence[UUID]) -> set[Key]:
    """Return the rows whose making was never sent: their changes are part of it.

    One with a body was sent under an earlier incarnation: the server may have it as it was then.
    """
    found: set[Key] = set()
    for start in range(0, len(row_ids), 500):
        part = [row_id.bytes for row_id in row_ids[start : start + 500]]
        marks = ",".join("?" * len(part))
        rows = session.connection().exec_driver_sql(
            f"SELECT entity, row_id FROM outbox WHERE row_id IN ({marks})"  # noqa: S608 - marks only
            f" AND kind IN ({_MAKINGS}) AND n IS NULL AND body IS NULL",
            tuple(part),
        )
        found.update((entity, UUID(bytes=row_id)) for entity, row_id in rows)
    return found


def _op(key: Key, name: str, pair: Sequence[Any], book: Ledger) -> dict[str, Any]:
    table, row_id = key
    return {
        "entity": table,
        "row_id": row_id,
        "kind": _op_kind(table, name, pair[1]),
        "field": name,
        "value": plain(pair[1]),
        "group_id": book.n,
        "at": book.at,
    }


def _op_kind(table: str, name: str, after: Any) -> str:
    if name == "retracted_at":
        if table == "tag":
            return "add" if after is None else "remove"
        return "restore" if after is None else "retract"
    return _KIND_OF_RULE[rule_of(BY_NAME[table], name.partition(".")[0])]
