"""What a merge did, as its row keeps it, so that any device can take it back on any later day.

The detail of a `LeadMerge` or `CompanyMerge`, all ids as hex and values in their JSON form:
`fields`: of the row that stays, {name: [before, after]}; `moved`: rows that changed their parent,
{table: [ids]}; `changed`: other rows, {table: {id: {name: [before, after]}}}; `made`: {table:
[ids]}; `values`: of rows made that may be changed later, {id: value}; `note`: the line in the
timeline.
"""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from leaddesk.store.columns import plain
from leaddesk.store.outbox import Key, ledger
from leaddesk.store.tables import BY_NAME

Detail = Mapping[str, Any]
_VALUED = frozenset({"answer", "contact_point"})


class Recorder:
    """Tells what a part of a command writes from what the command wrote before it."""

    def __init__(self, session: Session) -> None:
        session.flush()
        self._session = session
        book = ledger(session)
        self._made = set(book.made)
        self._before = {
            key: {name: tuple(pair) for name, pair in fields.items()}
            for key, fields in book.changed.items()
        }

    def detail(self, stays: Key, parent: str) -> dict[str, Any]:
        """Return what was written since.

        Args:
            stays: the row that stays.
            parent: the column that names it in the rows below.
        """
        self._session.flush()
        fields: dict[str, Any] = {}
        moved: dict[str, list[str]] = defaultdict(list)
        changed: dict[str, dict[str, Any]] = defaultdict(dict)
        for key, pairs in self._changes():
            table, row = key[0], key[1].hex
            if key == stays:
                fields = pairs
                continue
            if parent in pairs and table not in {"lead", "company"}:
                del pairs[parent]
                moved[table].append(row)
            if pairs:
                changed[table][row] = pairs
        made, values = self._fresh()
        return {
            "fields": fields, "moved": dict(moved), "changed": dict(changed),
            "made": made, "values": values,
        }  # fmt: skip

    def _changes(self) -> list[tuple[Key, dict[str, Any]]]:
        """Return each row that changed since, with its fields before and after."""
        after = ledger(self._session).changed
        found = []
        for key in dict.fromkeys((*self._before, *after)):
            old, new = self._before.get(key, {}), after.get(key, {})
            pairs = {
                name: [plain(pair[0]), plain(pair[1])]
                for name in dict.fromkeys((*old, *new))
                if (pair := _between(old.get(name), new.get(name))) is not None
            }
            if pairs:
                found.append((key, pairs))
        return found

    def _fresh(self) -> tuple[dict[str, list[str]], dict[str, str]]:
        made: dict[str, list[str]] = defaultdict(list)
        values: dict[str, str] = {}
        for table, row_id in ledger(self._session).made:
            if (table, row_id) in self._made:
                continue
            made[table].append(row_id.hex)
            if table in _VALUED:
                values[row_id.hex] = self._session.get_one(BY_NAME[table], row_id).value
        return dict(made), values


def _between(old: tuple[Any, ...] | None, new: list[Any] | None) -> tuple[Any, Any] | None:
    """Return before and after of what came since `old`, where two changes of a field are one."""
    if new is None:
        return None if old is None else (old[1], old[0])
    before = new[0] if old is None else old[1]
    return None if before == new[1] else (before, new[1])


def ids(detail: Detail, part: str) -> list[tuple[str, UUID]]:
    """Return table and id of the rows in a part of a detail."""
    found = detail.get(part) or {}
    return [(table, UUID(row)) for table, rows in found.items() for row in rows]
