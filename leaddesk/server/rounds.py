"""One push: is the chain of ops whole, what becomes of each, and how far the device has come."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

import msgspec
from sqlalchemy.orm import Session

from leaddesk.server.deciding import Verdict
from leaddesk.server.form import (
    db_id,
    db_moment,
    is_postgres,
    marks,
    run,
    run_many,
    wire_id,
    wire_moment,
)
from leaddesk.server.judging import Judge
from leaddesk.server.rights import Person
from leaddesk.store.columns import microseconds
from leaddesk.store.outbox import settle_now
from leaddesk.store.versions import BORN
from leaddesk.sync.protocol import (
    APPLIED,
    FORK,
    GAP,
    MOST_GROUP,
    OK,
    Op,
    Result,
    SyncRequest,
    chain,
    decode_op,
)

KEPT_RESULTS = 2_000
"""How many results of an incarnation are kept for a device that asks again (SYNC.md 3.3)."""


@dataclass(slots=True)
class Device:
    """How far a device has come, locked for the length of a push."""

    id: UUID
    incarnation: int
    last_n: int
    last_h: bytes
    nonce: str
    nonce_before: str
    contact_at: int
    contact_top: int
    made_at: int


@dataclass(slots=True)
class Pushed:
    """What a push came to.

    Attributes:
        repair: aggregates, by kind, whose state the device must take as it is here.
        mine: fields by row that this push set, where all of its ops were simply applied.
    """

    status: str
    nonce: str
    results: list[Result] = field(default_factory=list)
    repair: dict[str, list[bytes]] = field(default_factory=dict)
    last_n: int = 0
    last_h: bytes = b""
    mine: dict[bytes, set[str]] = field(default_factory=dict)


def device_state(session: Session, device_id: UUID) -> Device:
    """Return a device's state, locked."""
    lock = " FOR UPDATE" if is_postgres(session) else ""
    rows = run(
        session,
        "SELECT incarnation, last_n, last_h, nonce, nonce_before, contact_at, contact_top, made_at"  # noqa: S608 - our own words
        f" FROM device_state WHERE device_id = ?{lock}",
        (db_id(session, device_id.bytes),),
    )
    incarnation, n, h, nonce, before, at, top, made = rows[0]
    return Device(
        device_id, incarnation, n, bytes(h), nonce, before, wire_moment(at), top, wire_moment(made)
    )


def push(
    session: Session, device_id: UUID, who: Person, request: SyncRequest, *, now: datetime
) -> Pushed:
    """Take a device's ops in one transaction."""
    device = device_state(session, device_id)
    status = _chain_status(session, device, request)
    if status != OK:
        return Pushed(status, device.nonce, last_n=device.last_n, last_h=device.last_h)
    first = request.last_n - len(request.ops) + 1
    known = _known(session, device, request.ops, first)
    hashes = _hashes(request.prev_h, request.ops[: len(known)])
    if any(each.hash not in (b"", h) for each, h in zip(known, hashes, strict=True)):
        return Pushed(FORK, device.nonce, last_n=device.last_n, last_h=device.last_h)
    fresh = request.ops[len(known) :]
    results, repair = _repeated(known)
    is_repeat = bool(known) and not fresh and request.nonce == device.nonce_before
    nonce = device.nonce if is_repeat else secrets.token_urlsafe(9)
    mine: dict[bytes, set[str]] = {}
    if fresh:
        decided = _decide(session, device, who, request, fresh, now)
        results += decided.results
        if not known and all(each.code == APPLIED for each in decided.results):
            mine = decided.mine
        for what, ids in decided.repair.items():
            repair.setdefault(what, []).extend(ids)
    _move_on(session, device, request, nonce, now)
    return Pushed(OK, nonce, results, repair, device.last_n, device.last_h, mine)


def _chain_status(session: Session, device: Device, request: SyncRequest) -> str:
    """Return whether the ops go on where this device's last ones ended (SYNC.md 3.3, 1)."""
    if request.incarnation != device.incarnation:
        return FORK
    if request.nonce not in {device.nonce, device.nonce_before}:
        return FORK
    first = request.last_n - len(request.ops) + 1
    if first > device.last_n + 1 or (not request.ops and request.last_n > device.last_n):
        return GAP
    if len(request.ops) > MOST_GROUP:
        return GAP
    before = first - 1
    if before == device.last_n:
        return OK if request.prev_h == device.last_h else FORK
    if before == 0:
        return OK
    kept = run(
        session,
        "SELECT hash FROM op_result WHERE incarnation = ? AND n = ?",
        (device.incarnation, before),
    )
    return OK if not kept or bytes(kept[0][0]) == request.prev_h else FORK


@dataclass(frozen=True, slots=True)
class _Known:
    n: int
    hash: bytes
    code: str
    seq: int
    what: str
    agg_id: bytes | None


def _known(session: Session, device: Device, bodies: Sequence[bytes], first: int) -> list[_Known]:
    """Return the results of ops that were taken before."""
    last = min(device.last_n, first + len(bodies) - 1)
    if last < first:
        return []
    rows = run(
        session,
        "SELECT n, hash, code, seq, what, agg_id FROM op_result"
        " WHERE incarnation = ? AND n >= ? AND n <= ? ORDER BY n",
        (device.incarnation, first, last),
    )
    found = {row[0]: row for row in rows}
    known = []
    for n in range(first, last + 1):
        row = found.get(n)
        if row is None:  # longer ago than results are kept: it was taken
            known.append(_Known(n, b"", APPLIED, 0, "", None))
        else:
            agg = wire_id(row[5]) if row[5] is not None else None
            known.append(_Known(n, bytes(row[1]), row[2], row[3], row[4], agg))
    return known


def _repeated(known: Sequence[_Known]) -> tuple[list[Result], dict[str, list[bytes]]]:
    """Return the answers once more; what was not simply applied, the device takes as it is here."""
    repair: dict[str, list[bytes]] = {}
    for each in known:
        if each.code != APPLIED and each.agg_id is not None:
            repair.setdefault(each.what, []).append(each.agg_id)
    return [Result(each.n, each.code, each.seq) for each in known], repair


def _decide(
    session: Session,
    device: Device,
    who: Person,
    request: SyncRequest,
    bodies: Sequence[bytes],
    now: datetime,
) -> Pushed:
    ops = [_read(body) for body in bodies]
    hashes = _hashes(device.last_h, bodies)
    before = _sent_before(session, ops)
    clock = Clock(device, microseconds(now), request.clock)
    judge = Judge(session, who, device.incarnation, clock)
    asked = [op for op in ops if op is not None and before.get(op.n) is None]
    verdicts = dict(zip([op.n for op in asked], judge.decide(asked), strict=True))
    judge.board.write()
    settle_now(session)
    pushed = _answered(session, device, ops, hashes, verdicts, before)
    for row_id in judge.moved:
        pushed.mine.pop(row_id, None)
    return pushed


def _read(body: bytes) -> Op | None:
    try:
        return decode_op(body)
    except (msgspec.DecodeError, ValueError):
        return None


def _hashes(h: bytes, bodies: Sequence[bytes]) -> list[bytes]:
    found = []
    for body in bodies:
        h = chain(h, body)
        found.append(h)
    return found


def _sent_before(session: Session, ops: Sequence[Op | None]) -> dict[int, tuple[str, int]]:
    """Return the results of ops that came under an earlier incarnation already (SYNC.md 3.9)."""
    found = {}
    for op in ops:
        if op is None or op.was is None:
            continue
        rows = run(
            session,
            "SELECT hash, code, seq FROM op_result WHERE incarnation = ? AND n = ?",
            (op.was[0], op.was[1]),
        )
        if rows and bytes(rows[0][0]) == op.was[2]:
            found[op.n] = rows[0][1], rows[0][2]
    return found


def _answered(
    session: Session,
    device: Device,
    ops: Sequence[Op | None],
    hashes: Sequence[bytes],
    verdicts: Mapping[int, Verdict],
    before: Mapping[int, tuple[str, int]],
) -> Pushed:
    """Note the result of each op, and how far the device has come."""
    seqs: Mapping[tuple[str, UUID], int] = session.info.get("seqs", {})
    head = session.info["written"].seq
    pushed = Pushed(OK, "")
    rows = []
    for op, h in zip(ops, hashes, strict=True):
        n = device.last_n + 1
        verdict = Verdict("unknown") if op is None or op.n != n else verdicts.get(n)
        seq = seqs.get((op.e, UUID(bytes=op.id)), head) if op and len(op.id) == 16 else head
        if verdict is None:
            code, seq = before[n]
            verdict = Verdict(code)
        pushed.results.append(Result(n, verdict.code, seq, verdict.clash, verdict.note))
        if verdict.code != APPLIED and verdict.agg_id:
            pushed.repair.setdefault(verdict.what, []).append(verdict.agg_id)
        if op is not None:
            pushed.mine.setdefault(op.id, set()).add(op.f or BORN)
        agg = db_id(session, verdict.agg_id or None)
        rows.append((device.incarnation, n, h, verdict.code, seq, agg, verdict.what))
        device.last_n, device.last_h = n, h
    run_many(
        session,
        "INSERT INTO op_result (incarnation, n, hash, code, seq, agg_id, what)"  # noqa: S608 - marks only
        f" VALUES ({marks(7)})",
        rows,
    )
    return pushed


def _move_on(
    session: Session, device: Device, request: SyncRequest, nonce: str, now: datetime
) -> None:
    run(
        session,
        "UPDATE device_state SET last_n = ?, last_h = ?, nonce = ?, nonce_before = ?,"
        " contact_at = ?, contact_top = ? WHERE device_id = ?",
        (
            device.last_n,
            device.last_h,
            nonce,
            request.nonce,
            db_moment(session, microseconds(now)),
            max(device.contact_top, request.top),
            db_id(session, device.id.bytes),
        ),
    )
    if request.ops:
        run(
            session,
            "DELETE FROM op_result WHERE incarnation = ? AND n <= ?",
            (device.incarnation, device.last_n - KEPT_RESULTS),
        )


class Clock:
    """Corrects the moments of a device: by its offset, and never outside of what can be so.

    An op cannot be from the future, nor older than the last contact at which it was not yet made
    (SYNC.md 3.12).
    """

    def __init__(self, device: Device, now: int, device_now: int) -> None:
        self._device, self._now, self._offset = device, now, now - device_now

    def __call__(self, op: Op) -> int:
        """Return the corrected moment of an op, microseconds."""
        device = self._device
        least = device.contact_at if op.u > device.contact_top else device.made_at
        return min(max(op.at + self._offset, least), self._now)
