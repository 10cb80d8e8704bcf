"""What goes up: changes get their numbers and hashes when they first enter a request."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from leaddesk.store.outbox import MAKING
from leaddesk.store.pulled import AGGREGATES, BELOW_LEAD, children, driver_of
from leaddesk.store.wire import empty_values, own_columns, wire_of_plain
from leaddesk.sync.protocol import MOST_GROUP, MOST_OPS, Op, chain, decode_op, encode_op

MOST_RAW = 1024 * 1024
"""Bytes of ops in one request, before they are compressed (SYNC.md 3.3)."""

MAKINGS = frozenset({"create", *MAKING.values()})
_PARENTS = {
    table: parent for table, parent in (*BELOW_LEAD, *AGGREGATES["company"]) if parent != "id"
} | {"contact_point": "coalesce(lead_id, company_id)", "clash": "coalesce(lead_id, company_id)"}
_MARKED = "SELECT n, body FROM outbox WHERE n IS NOT NULL AND seq IS NULL ORDER BY n"
_LINES = "SELECT id, entity, row_id, kind, field, value, base, group_id, at, body FROM outbox"
_WAITING = f"{_LINES} WHERE n IS NULL ORDER BY id LIMIT ?"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the outbox that has no number yet."""

    id: int
    entity: str
    row_id: bytes
    kind: str
    field: str | None
    value: str | None
    base: int
    group_id: int
    at: int
    body: bytes | None  # of an op that an earlier incarnation sent

    @property
    def is_making(self) -> bool:
        """Whether it stands for its row as it is."""
        return self.kind in MAKINGS and self.field is None


@dataclass(frozen=True, slots=True)
class Push:
    """Ops for one request, and the hash of the op before the first."""

    prev_h: bytes
    ops: list[bytes]
    last_n: int


def next_push(session: Session, most: int = MOST_OPS) -> Push:
    """Return what to send: what was sent and not answered once more, else the next changes.

    Numbers and hashes are kept before anything is sent, so that a repeat has the same bytes.
    """
    driver = driver_of(session)
    last_n, last_h = driver.execute("SELECT last_n, last_h FROM sync_state WHERE id = 1").fetchone()
    sent = driver.execute(_MARKED).fetchall()
    if sent:
        again = list(_not_too_many(sent, most))
        return Push(hash_before(driver, sent[0][0]), [body for _, body in again], again[-1][0])
    numbered = list(_numbered(session, _groups(session, most), last_n, last_h))
    if numbered:
        last_n, last_h = numbered[-1][1], numbered[-1][2]
        driver.executemany(
            "UPDATE outbox SET n = ?, hash = ?, body = ? WHERE id = ?",
            [(n, h, body, line) for line, n, h, body in numbered],
        )
        driver.execute(
            "UPDATE sync_state SET last_n = ?, last_h = ? WHERE id = 1", (last_n, last_h)
        )
        return Push(hash_before(driver, numbered[0][1]), [each[3] for each in numbered], last_n)
    return Push(last_h, [], last_n)


def _not_too_many(sent: Sequence[tuple[int, bytes]], most: int) -> Iterator[tuple[int, bytes]]:
    """Yield the first ops that were sent before, cut only between groups: a replay may be long."""
    raw, last = 0, None
    for count, (n, body) in enumerate(sent):
        op = decode_op(body)
        group = op.u, op.g
        if (count >= most or raw > MOST_RAW) and group != last:
            return
        raw, last = raw + len(body), group
        yield n, body


def hash_before(driver: Any, n: int) -> bytes:
    """Return the hash of the op before one; of the first it is empty."""
    if n == 1:
        return b""
    (incarnation,) = driver.execute("SELECT incarnation FROM sync_state WHERE id = 1").fetchone()
    for query, values in (
        ("SELECT hash FROM outbox WHERE n = ?", (n - 1,)),
        ("SELECT hash FROM journal WHERE incarnation = ? AND n = ?", (incarnation, n - 1)),
    ):
        row = driver.execute(query, values).fetchone()
        if row:
            return bytes(row[0])
    raise AssertionError(f"the hash of op {n - 1} is lost")


def _groups(session: Session, most: int) -> list[list[Line]]:
    """Return the next changes by command and aggregate, in the order they began."""
    driver = driver_of(session)
    lines = [Line(*row) for row in driver.execute(_WAITING, (most,))]
    if len(lines) == most:
        lines += _below(driver, lines)
        last = lines[most - 1]
        while more := _rest(session, lines, last):  # a merge found brings in the lead that goes
            lines += more
    tops = roots(driver, lines)
    joined = _joined(driver, lines)
    new = (line for line in lines if line.entity == "lead" and line.is_making)
    made = {line.row_id: line.group_id for line in new}
    merges = {(command, top) for (command, _), top in joined.items()}
    groups: dict[tuple[int, bytes], list[Line]] = {}
    for line in lines:
        root = tops.get((line.entity, line.row_id), line.row_id)
        while (line.group_id, root) in joined:
            root = joined[line.group_id, root]
        command = line.group_id
        if line.is_making and (command, root) not in merges:
            command = made.get(root, command)  # a new lead goes as it is now, with all its rows
        groups.setdefault((command, root), []).append(line)
    return list(_first(groups.values(), most))


def _joined(driver: Any, lines: Sequence[Line]) -> dict[tuple[int, bytes], bytes]:
    """Return, by command, what goes into which aggregate: a merge is taken whole or not at all."""
    found: dict[tuple[int, bytes], bytes] = {}
    for line in lines:
        if line.entity in {"lead_merge", "company_merge"}:
            row = driver.execute(
                f"SELECT winner_id, loser_id FROM {line.entity} WHERE id = ?",  # noqa: S608 - our own names
                (line.row_id,),
            ).fetchone()
            if row is None:  # it left this book; its change is still the server's to judge
                continue
            top, loser = row
            while (line.group_id, top) in found:
                top = found[line.group_id, top]
            if top != loser:
                found[line.group_id, loser] = top
    return found


def _first(groups: Iterable[list[Line]], most: int) -> Iterator[list[Line]]:
    taken = 0
    for group in groups:
        part = group[:MOST_GROUP]
        if taken and taken + len(part) > most:
            return
        taken += len(part)
        yield part


def _below(driver: Any, lines: Sequence[Line]) -> list[Line]:
    """Return the makings below new leads that wait further back: a lead goes up with its rows."""
    leads = [line.row_id for line in lines if line.entity == "lead" and line.is_making]
    known = {line.id for line in lines}
    found: list[Line] = []
    for start in range(0, len(leads), 500):
        part = leads[start : start + 500]
        marks = ",".join("?" * len(part))
        for table, parent in BELOW_LEAD:
            rows = driver.execute(
                "SELECT o.id, o.entity, o.row_id, o.kind, o.field, o.value, o.base, o.group_id,"  # noqa: S608 - our own names
                f" o.at, o.body FROM {table} c JOIN outbox o ON o.row_id = c.id AND o.entity = ?"
                f" WHERE c.{parent} IN ({marks}) AND o.n IS NULL",
                (table, *part),
            )
            found += [line for line in (Line(*row) for row in rows) if line.id not in known]
    return sorted(found, key=lambda line: line.id)


def _rest(session: Session, lines: Sequence[Line], last: Line) -> list[Line]:
    """Return what else the last command did to aggregates that are in already: all or nothing.

    Its lines stand table by table, so that those of one lead are far apart where it did many.
    """
    driver = driver_of(session)
    taken = [line for line in lines if line.group_id == last.group_id]
    tops = roots(driver, taken)
    own = {tops.get((line.entity, line.row_id), line.row_id) for line in taken}
    own |= {each for pair in _joined(driver, taken).items() for each in (pair[0][1], pair[1])}
    known = {line.id for line in lines}
    rows: dict[bytes, None] = dict.fromkeys(own)
    for what in ("lead", "company"):
        for ids in children(session, what, list(own)).values():
            rows.update(dict.fromkeys(ids))
    found: list[Line] = []
    wanted = list(rows)
    for start in range(0, len(wanted), 500):
        part = wanted[start : start + 500]
        query = (
            f"{_LINES} WHERE row_id IN ({','.join('?' * len(part))})"
            " AND n IS NULL AND group_id = ? AND id > ?"
        )
        found += [Line(*row) for row in driver.execute(query, (*part, last.group_id, last.id))]
    return sorted((line for line in found if line.id not in known), key=lambda line: line.id)


def roots(driver: Any, lines: Sequence[Line]) -> dict[tuple[str, bytes], bytes]:
    """Return the aggregate of rows that are not their own."""
    by_table: dict[str, list[bytes]] = {}
    for line in lines:
        if line.entity in _PARENTS:
            by_table.setdefault(line.entity, []).append(line.row_id)
    found: dict[tuple[str, bytes], bytes] = {}
    for table, ids in by_table.items():
        for start in range(0, len(ids), 500):
            part = ids[start : start + 500]
            marks = ",".join("?" * len(part))
            query = f"SELECT id, {_PARENTS[table]} FROM {table} WHERE id IN ({marks})"  # noqa: S608 - our own names
            found.update(((table, row_id), root) for row_id, root in driver.execute(query, part))
    return found


def _numbered(
    session: Session, groups: Sequence[list[Line]], n: int, h: bytes
) -> Iterator[tuple[int, int, bytes, bytes]]:
    """Yield line, number, hash and bytes of each op, at most MOST_RAW bytes but one group whole."""
    made = _makings(session, [line for group in groups for line in group if line.is_making])
    raw = 0
    for number, group in enumerate(groups, 1):
        if raw > MOST_RAW:
            return
        for line in group:
            n += 1
            op = _op(line, made, n, number)
            body = encode_op(op)
            h = chain(h, body)
            raw += len(body)
            yield line.id, n, h, body


def _op(line: Line, made: dict[tuple[str, bytes], dict[str, Any]], n: int, g: int) -> Op:
    was = None
    if line.body is not None:
        was = _was(line.body)
    if line.is_making:
        value: Any = made.get((line.entity, line.row_id))
        if value is None:
            value = {}
    else:
        assert line.field is not None  # noqa: S101 - only makings have none
        plain = json.loads(line.value) if line.value is not None else None
        value = wire_of_plain(line.entity, line.field, plain)
    return Op(
        n=n,
        u=line.group_id,
        g=g,
        e=line.entity,
        id=line.row_id,
        k=line.kind,
        f=line.field,
        v=value,
        base=line.base,
        at=line.at,
        was=was,
    )


def _was(body: bytes) -> tuple[int, int, bytes]:
    """Return incarnation, number and hash under which an op was sent before: see `adopt`."""
    incarnation, n = int.from_bytes(body[:8], "big"), int.from_bytes(body[8:16], "big")
    return incarnation, n, body[16:48]


def mark_sent_before(incarnation: int, n: int, h: bytes) -> bytes:
    """Return what is kept in `outbox.body` of an op that an earlier incarnation sent."""
    return incarnation.to_bytes(8, "big") + n.to_bytes(8, "big") + h


def _makings(session: Session, lines: Sequence[Line]) -> dict[tuple[str, bytes], dict[str, Any]]:
    """Return what each new row holds that is not empty, in wire form."""
    by_table: dict[str, list[bytes]] = {}
    for line in lines:
        by_table.setdefault(line.entity, []).append(line.row_id)
    found: dict[tuple[str, bytes], dict[str, Any]] = {}
    for table, ids in by_table.items():
        names, empty = own_columns(table), empty_values(table)
        quoted = ", ".join(f'"{name}"' for name in names)
        for start in range(0, len(ids), 500):
            part = ids[start : start + 500]
            marks = ",".join("?" * len(part))
            query = f"SELECT id, {quoted} FROM {table} WHERE id IN ({marks})"  # noqa: S608 - our own names
            for row_id, *values in driver_of(session).execute(query, part):
                pairs = zip(names, values, strict=True)
                found[table, row_id] = {k: v for k, v in pairs if v != empty[k]}
    return found


def unsent_ops(session: Session, rows: Mapping[str, Iterable[bytes]]) -> list[tuple[int, Op]]:
    """Return what waits about some rows and never got a number, each with its line."""
    lines = [
        Line(*found)
        for table, ids in rows.items()
        for row_id in ids
        for found in driver_of(session).execute(f"{_LINES} WHERE row_id = ? AND entity = ?"
                                                " AND n IS NULL ORDER BY id", (row_id, table))
    ]  # fmt: skip
    made = _makings(session, [line for line in lines if line.is_making])
    return [(line.id, _op(line, made, 0, 0)) for line in sorted(lines, key=lambda each: each.id)]


def has_unsent(session: Session) -> bool:
    """Whether anything waits that no server has answered."""
    query = "SELECT 1 FROM outbox WHERE seq IS NULL LIMIT 1"
    return driver_of(session).execute(query).fetchone() is not None


def waiting(session: Session) -> int:
    """Return how many commands of the rep no server has answered."""
    query = "SELECT count(DISTINCT group_id) FROM outbox WHERE seq IS NULL"
    return int(driver_of(session).execute(query).fetchone()[0])
