"""The version of each field: the number a server gave the change that set it last."""

import json
from collections.abc import Iterable, Mapping
from uuid import UUID

from sqlalchemy.orm import Session

from leaddesk.store.ledger import Key

BORN = ""
"""The key in `field_ver` that holds for every field not named: the number of the row's making."""

AT_ONCE = 500

Versions = Mapping[str, int]


def version(versions: Versions | None, field: str) -> int:
    """Return a field's version; 0: no server has numbered it."""
    if not versions:
        return 0
    return versions.get(field) or versions.get(BORN, 0)


def base_versions(session: Session, keys: Iterable[Key]) -> dict[Key, Versions]:
    """Return the versions of rows that a server knows; of others nothing."""
    by_table: dict[str, list[UUID]] = {}
    for table, row_id in keys:
        by_table.setdefault(table, []).append(row_id)
    found: dict[Key, Versions] = {}
    for table, ids in by_table.items():
        for start in range(0, len(ids), AT_ONCE):
            part = [row_id.bytes for row_id in ids[start : start + AT_ONCE]]
            marks = ",".join("?" * len(part))
            rows = session.connection().exec_driver_sql(
                f"SELECT id, field_ver FROM {table}"  # noqa: S608 - our own names and marks
                f" WHERE seq > 0 AND id IN ({marks})",
                tuple(part),
            )
            found.update(
                ((table, UUID(bytes=row_id)), json.loads(versions or "{}"))
                for row_id, versions in rows
            )
    return found
