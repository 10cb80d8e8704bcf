"""What each device must hold at rest, asked of the server's tables by SQL of our own."""

import json
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from leaddesk.server.form import is_postgres, selected
from leaddesk.store.down_tables import WIRE_BY_NAME
from leaddesk.store.pulled import BELOW_COMPANY, BELOW_LEAD, driver_of
from leaddesk.store.wire import sent_columns
from leaddesk.sync.protocol import decode_op
from tests.sync.world import Rep, World

Rows = dict[str, dict[bytes, tuple[Any, ...]]]

OF_LEADS = {"lead", *(name for name, _ in BELOW_LEAD)}


def on_server(world: World, user: UUID) -> Rows:
    """Return every row that a member may see."""
    return world.space.read(_entitled, user)


def _entitled(session: Session, user: UUID) -> Rows:
    members = _all(session, "member")
    at = {name: place for place, name in enumerate(sent_columns("member"))}
    me = members[user.bytes]
    mine = {user.bytes}
    if me[at["team_id"]] is not None:
        mine |= {each for each, row in members.items() if row[at["team_id"]] == me[at["team_id"]]}
    leads = {
        lead
        for lead, row in _all(session, "lead").items()
        if _field("lead", row, "owner_id") == user.bytes
        or (_field("lead", row, "owner_id") in mine and not _field("lead", row, "private"))
    }
    found: Rows = {}
    for table in WIRE_BY_NAME:
        rows = _all(session, table)
        if table in OF_LEADS:
            parent = "id" if table == "lead" else dict(BELOW_LEAD)[table]
            company = dict(BELOW_COMPANY).get(table)
            rows = {
                row_id: row
                for row_id, row in rows.items()
                if _field(table, row, parent) in leads
                or (company and _field(table, row, parent) is None)
            }
        found[table] = rows
    return found


def _field(table: str, row: tuple[Any, ...], name: str) -> Any:
    return row[sent_columns(table).index(name)]


def _all(session: Session, table: str) -> dict[bytes, tuple[Any, ...]]:
    names = sent_columns(table)
    what = selected(session, table, names).replace(":", "\\:")
    rows = session.execute(text(f"SELECT {what} FROM {table}"))  # noqa: S608 - our own names
    return {bytes(row[0]): row for row in (_plain(names, list(row)) for row in rows)}


def _plain(names: tuple[str, ...], row: list[Any]) -> tuple[Any, ...]:
    """Return a row with its JSON read: two databases write the same JSON in two ways."""
    return tuple(
        json.dumps(json.loads(value), sort_keys=True)
        if name in {"field_ver", "custom", "detail", "base", "stands", "aside"} and value
        else bytes(value) if isinstance(value, bytes | memoryview) else value
        for name, value in zip(names, row, strict=True)
    )  # fmt: skip


def on_device(rep: Rep) -> Rows:
    """Return every row that a device holds."""
    return rep.book.read(_held)


def _held(session: Session) -> Rows:
    found: Rows = {}
    for table in WIRE_BY_NAME:
        names = sent_columns(table)
        quoted = ", ".join(f'"{name}"' for name in names)
        rows = driver_of(session).execute(f"SELECT {quoted} FROM {table}")  # noqa: S608 - our own names
        found[table] = {row[0]: _plain(names, list(row)) for row in rows}
    return found


def differences(world: World, rep: Rep) -> list[str]:
    """Say where a device differs from what the server has for its user."""
    there, here = on_server(world, rep.book.context.user_id), on_device(rep)
    said = []
    for table in WIRE_BY_NAME:
        names = sent_columns(table)
        for row_id in there[table].keys() | here[table].keys():
            a, b = there[table].get(row_id), here[table].get(row_id)
            if a is None or b is None:
                said.append(f"{rep.name}: {table} {row_id.hex()} only {'here' if b else 'there'}")
            elif a != b:
                parts = [
                    f"{name} {x!r} there, {y!r} here"
                    for name, x, y in zip(names, a, b, strict=True)
                    if x != y
                ]
                said.append(f"{rep.name}: {table} {row_id.hex()} " + "; ".join(parts))
    return said


def lost_words(world: World, rep: Rep) -> list[str]:
    """Return acknowledged changes of which the server has neither value nor history nor clash."""
    taken = rep.book.read(
        lambda session: driver_of(session).execute("SELECT body FROM journal").fetchall()
    )
    refused = rep.book.read(
        lambda session: {
            row[0] for row in driver_of(session).execute("SELECT row_id FROM attention").fetchall()
        }
    )
    ops = [decode_op(body) for (body,) in taken]
    return world.space.read(_missing, ops, refused)


def _missing(session: Session, ops: list[Any], refused: set[bytes]) -> list[str]:
    kept: dict[tuple[bytes, str], set[str]] = {}
    text_of = json.dumps if is_postgres(session) else _json  # psycopg has read the JSON already
    audited = text("SELECT row_id, field, before, after FROM audit")
    for row_id, field, before, after in session.execute(audited):
        kept.setdefault((_id(row_id), field), set()).update({text_of(before), text_of(after)})
    for row_id, field, stands, aside in session.execute(
        text("SELECT row_id, field, stands, aside FROM clash")
    ):
        kept.setdefault((_id(row_id), field), set()).update({text_of(stands), text_of(aside)})
    there = {
        table: {_id(row[0]) for row in session.execute(text(f"SELECT id FROM {table}"))}  # noqa: S608 - our own names
        for table in WIRE_BY_NAME
    }
    lost = []
    last = {(op.id, op.f): op.n for op in ops}
    for op in ops:
        if op.k == "skip" or op.id in refused or last[op.id, op.f] != op.n:
            continue  # the tray has it, or the same person has written something else over it
        if op.f is None:
            if op.id not in there[op.e]:
                lost.append(f"{op.e} {op.id.hex()} was made and is nowhere")
        elif op.e == "lead" and op.k == "set" and isinstance(op.v, str) and op.v:
            values = kept.get((op.id, op.f), set())
            elsewhere = {
                each for (_, field), all_ in kept.items() if field == op.f for each in all_
            }
            current = _current(session, op)
            if json.dumps(op.v) not in values | elsewhere and op.v != current:
                lost.append(f"lead {op.id.hex()} {op.f} = {op.v!r} is nowhere")
    return lost


def _current(session: Session, op: Any) -> Any:
    if op.f.startswith("custom."):
        return None
    for row_id, value in session.execute(text(f'SELECT id, "{op.f}" FROM {op.e}')):  # noqa: S608 - our own names
        if _id(row_id) == op.id:
            return value
    return None


def _id(value: Any) -> bytes:
    return value.bytes if isinstance(value, UUID) else bytes(value)


def _json(value: Any) -> str:
    return "null" if value is None else str(value)


def open_without_step(world: World) -> int:
    """Return how many open leads on the server have no step."""
    query = "SELECT count(*) FROM lead WHERE phase = 'open' AND due_on IS NULL"
    return int(world.space.read(lambda session: session.execute(text(query)).scalar_one()))


def made_twice(world: World) -> list[str]:
    """Return activities that are there more than once for one op: by what they say and when."""
    query = (
        "SELECT text, count(*) FROM activity WHERE kind = 'note' AND text <> ''"
        " AND retracted_at IS NULL GROUP BY text HAVING count(*) > 1"
    )
    return [row[0] for row in world.space.read(lambda session: session.execute(text(query)).all())]
