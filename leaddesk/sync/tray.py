"""Puts what the server did not take where the rep can read, mend, send again or discard it."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy.orm import Session

from leaddesk.store.pulled import AGGREGATES, driver_of
from leaddesk.store.wire import plain_of_wire
from leaddesk.sync.outgoing import unsent_ops
from leaddesk.sync.protocol import Op

_ADD = (
    "INSERT INTO attention (entity, row_id, lead_id, kind, field, value, code, name, group_id,"
    " state, at) VALUES (?,?,?,?,?,?,?,?,?,'waiting',?)"
)


def to_tray(session: Session, op: Op, code: str, at: int) -> None:
    """Keep what the rep had typed; `code` says why it is there, `at` is now in microseconds."""
    driver = driver_of(session)
    lead, name = _lead_of(driver, op)
    value: Any = op.v
    if op.f is not None:
        value = plain_of_wire(op.e, op.f, op.v)
    elif isinstance(op.v, dict):
        value = {key: plain_of_wire(op.e, key, each) for key, each in op.v.items()}
    text = json.dumps(value, ensure_ascii=False)
    driver.execute(_ADD, (op.e, op.id, lead, op.k, op.f, text, code, name, op.u, at))


def _lead_of(driver: Any, op: Op) -> tuple[bytes | None, str]:
    lead = op.id if op.e == "lead" else None
    if lead is None and isinstance(op.v, dict):
        lead = op.v.get("lead_id") or op.v.get("winner_id")
    if lead is None and (op.e, "lead_id") in AGGREGATES["lead"]:
        row = driver.execute(f"SELECT lead_id FROM {op.e} WHERE id = ?", (op.id,)).fetchone()  # noqa: S608 - our own names
        lead = row[0] if row else None
    if lead is None:
        return None, ""
    row = driver.execute("SELECT name FROM lead WHERE id = ?", (lead,)).fetchone()
    if row is None and op.e == "lead" and isinstance(op.v, dict):
        return lead, str(op.v.get("name", ""))
    return lead, row[0] if row else ""


def unsent_to_tray(session: Session, rows: Mapping[str, Iterable[bytes]], at: int) -> None:
    """Move what was never sent of rows that are about to go from the outbox to the tray.

    Left in the outbox it would go up without its words: they are in the rows.
    """
    driver = driver_of(session)
    for line, op in unsent_ops(session, rows):
        to_tray(session, op, "dependency", at)
        driver.execute("DELETE FROM outbox WHERE id = ?", (line,))
