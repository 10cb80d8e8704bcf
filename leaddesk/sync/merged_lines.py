"""What two people's edits of one lead became without asking: what After sync lists below."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from leaddesk.store.columns import microseconds
from leaddesk.store.pulled import driver_of
from leaddesk.store.versions import BORN
from leaddesk.store.wire import VERSIONED, plain_of_wire
from leaddesk.sync.protocol import Rows

_SHOWN_MERGED = frozenset({"lead", "contact_point", "task", "activity", "tag", "answer"})


@dataclass(slots=True)
class Came:
    """What a round brought, as the rep is told."""

    rows: int = 0
    leads: set[bytes] = field(default_factory=set)
    mine: set[int] = field(default_factory=set)


def note_merged(session: Session, table: str, rows: Rows, came: Came, now: datetime) -> None:
    """Note what another person did to leads that this book changed too: for After sync."""
    at = {name: place for place, name in enumerate(rows.columns)}
    others = [row for row in rows.rows if row[at["seq"]] not in came.mine]
    came.rows += len(others)
    parent = "id" if table == "lead" else "lead_id"
    if table not in _SHOWN_MERGED or parent not in at or not came.leads:
        return
    driver = driver_of(session)
    for row in others:
        if row[at[parent]] not in came.leads:
            continue
        for name, value, by in _news(table, at, row):
            driver.execute(
                "INSERT INTO merged_line (round_at, lead_id, entity, row_id, field, mine, by,"
                " value) VALUES (?,?,?,?,?,0,?,?)",
                (microseconds(now), row[at[parent]], table, row[at["id"]], name, by,
                 json.dumps(value, ensure_ascii=False)),
            )  # fmt: skip


def _news(table: str, at: Mapping[str, int], row: Sequence[Any]) -> Iterable[tuple[Any, ...]]:
    versions = json.loads(row[at["field_ver"]] or "{}")
    seq = row[at["seq"]]
    if versions.get(BORN) == seq:
        shown = next((name for name in ("text", "value", "name") if name in at), None)
        yield "", row[at[shown]] if shown else None, row[at["created_by"]]
        return
    for name, number in versions.items():
        if number == seq and name in at and name not in VERSIONED:
            yield name, plain_of_wire(table, name, row[at[name]]), None
