"""Flow mode: which leads to walk, where the rep is among them, and what came of them.

The queue is written once, the place in a few bytes at each step. Nothing is written about what was
done: a lead is done when it does not stand any more as it did at the beginning, so undo, a crash
between two writes and another window need no bookkeeping.
"""

import base64
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, delete, select, text
from sqlalchemy.orm import Session

from leaddesk.domain.flow_rows import (
    ID_BYTES,
    FlowEnd,
    FlowPlace,
    FlowQueue,
    FlowStop,
    FlowWish,
    Which,
    packed_due,
    turned,
)
from leaddesk.domain.process import OPEN
from leaddesk.features.lead_detail import lead_detail
from leaddesk.features.working_time import working_hours
from leaddesk.store.columns import EPOCH, Id
from leaddesk.store.database import book_of
from leaddesk.store.ids import new_id
from leaddesk.store.local_tables import Setting
from leaddesk.store.tables import Activity, Lead

QUEUE, PLACE = "flow.queue", "flow.place"
FIRST_LOOK, LONGEST_LOOK = 8, 512
"""Leads looked at in one question: few, for mostly the next one stands; then ever more."""

_DUE = text(  # read wholly from ix_lead_agenda; plain values, for forty thousand are read at once
    "SELECT id, due_on, due_rank FROM lead"
    " WHERE phase = 'open' AND status = :status AND due_on <= :last"
    " ORDER BY due_on, due_rank, id"
)
_STAND = select(
    Lead.id,
    Lead.status,
    Lead.phase,
    Lead.path,
    Lead.due_on,
    Lead.due_rank,
    Lead.name,
    Lead.company_name,
).where(Lead.id.in_(bindparam("leads", type_=Id, expanding=True)))
_LOGGED = select(Activity.lead_id).where(
    Activity.lead_id.in_(bindparam("leads", type_=Id, expanding=True)),
    Activity.id > bindparam("mark", type_=Id),
    Activity.outcome > "",
    Activity.retracted_at.is_(None),
)
_DROP = delete(Setting).where(Setting.key.in_((QUEUE, PLACE)))
_VALUE = select(Setting.value).where(Setting.key == bindparam("at_key"))


def build_flow(session: Session, wish: FlowWish, *, now: datetime) -> FlowQueue:
    """Return the leads to walk, in the order of the inbox, from the rep's row on and round."""
    today = working_hours(session).today(now)
    runs: list[tuple[str, int]] = []
    leads: list[bytes] = []
    dues = array("Q")
    ordinals: dict[str, int] = {}
    for status in wish.statuses:
        rows = _rows(session, status, wish.which, today, now)
        for lead, due_on, rank in rows:
            leads.append(lead)
            if due_on not in ordinals:
                ordinals[due_on] = date.fromisoformat(due_on).toordinal() << 32
            dues.append(ordinals[due_on] | rank)
        if rows:
            runs.append((status, len(rows)))
    queue = FlowQueue(new_id(), today, wish.page, tuple(runs), b"".join(leads), dues.tobytes())
    return _from(queue, wish.lead)


def _rows(session: Session, status: str, which: Which, today: date, now: datetime) -> Sequence[Any]:
    """Return id, day and rank of the leads of one group; overdue ones are the first of it."""
    last = date.max if which is Which.ALL else today
    at = {"status": status, "last": last.isoformat()}
    rows = session.connection().execute(_DUE, at).all()
    if which in {Which.DUE, Which.ALL}:
        return rows
    day, minute = today.isoformat(), (now - EPOCH) // timedelta(minutes=1)
    late = sum(1 for _, due_on, rank in rows if due_on < day or rank <= minute)
    return rows[:late] if which is Which.OVERDUE else rows[late:]


def _from(queue: FlowQueue, lead: UUID | None) -> FlowQueue:
    first = queue.find(lead) if lead else -1
    if first <= 0:
        return queue
    runs, leads, dues = turned(queue.runs, queue.leads, queue.dues, first)
    return FlowQueue(queue.mark, queue.day, queue.page, runs, leads, dues)


# Walking


def flow_stop(session: Session, queue: FlowQueue, at: int, by: int = 1) -> FlowStop:
    """Return the nearest lead from `at` on (`by` 1) or back (-1) that stands as at the beginning.

    Those on the way were closed, put off or logged since; they are passed over.
    """
    passed: list[int] = []
    look = FIRST_LOOK
    while 0 <= at < len(queue):
        places = [at + n * by for n in range(look) if 0 <= at + n * by < len(queue)]
        rows = {row.id: row for row in _found(session, queue, places)}
        standing = _standing(session, queue, places, rows)
        for place in places:
            if place in standing:
                row = rows[queue.lead(place)]
                return FlowStop(place, row.id, row.name, row.company_name, tuple(passed))
            passed.append(place)
        at, look = places[-1] + by, min(2 * look, LONGEST_LOOK)
    return FlowStop(at, passed=tuple(passed))


def flow_ahead(session: Session, queue: FlowQueue, at: int, *, now: datetime) -> FlowStop:
    """Return the nearest lead that stands together with all there is to show of it."""
    stop = flow_stop(session, queue, at)
    if stop.lead is None:
        return stop
    return replace(stop, detail=lead_detail(session, stop.lead, now=now))


def stands(session: Session, queue: FlowQueue, at: int) -> bool:
    """Whether a lead is as it was when the flow began: not logged, moved, put off or closed."""
    rows = {row.id: row for row in _found(session, queue, [at])}
    return at in _standing(session, queue, [at], rows)


def flow_end(
    session: Session, queue: FlowQueue, passed: Iterable[int] = (), end: int | None = None
) -> FlowEnd:
    """Return what came of the leads of a flow, up to the place `end`."""
    left_out = set(passed)
    places = [at for at in range(len(queue) if end is None else end) if at not in left_out]
    moved: Counter[tuple[str, str]] = Counter()
    done = skipped = 0
    for first in range(0, len(places), LONGEST_LOOK):
        part = places[first : first + LONGEST_LOOK]
        rows = {row.id: row for row in _found(session, queue, part)}
        standing = _standing(session, queue, part, rows)
        skipped += len(standing)
        for at in part:
            row = rows.get(queue.lead(at))
            if row is None or at in standing:
                continue
            done += 1
            if row.status != queue.status(at):
                moved[(row.status, _name(session, row.path, row.status))] += 1
    went = tuple((key, name, n) for (key, name), n in moved.most_common())
    total = moved.total()
    return FlowEnd(done, total, done - total, skipped, len(left_out), went)


def _name(session: Session, path: str, status: str) -> str:
    processes = book_of(session).processes
    for process in (processes.get(path), *processes.values()):
        if process is not None and status in process.statuses:
            return process.statuses[status].name
    return status


def _found(session: Session, queue: FlowQueue, places: Sequence[int]) -> Sequence[Any]:
    leads = [queue.lead(at) for at in places]
    return session.connection().execute(_STAND, {"leads": leads}).all() if leads else ()


def _standing(
    session: Session, queue: FlowQueue, places: Sequence[int], rows: dict[UUID, Any]
) -> set[int]:
    """Return the places whose lead is as it was; `rows` are the leads as they are."""
    leads = {at: queue.lead(at) for at in places}
    same = {
        at: lead
        for at, lead in leads.items()
        if (row := rows.get(lead)) is not None
        and row.phase == OPEN
        and row.status == queue.status(at)
        and packed_due(row.due_on, row.due_rank) == queue.due(at)
    }
    if not same:
        return set()
    given = {"leads": list(same.values()), "mark": queue.mark}
    logged = set(session.connection().execute(_LOGGED, given).scalars())
    return {at for at, lead in same.items() if lead not in logged}


# Kept across a restart


def keep_flow(session: Session, queue: FlowQueue, place: FlowPlace) -> None:
    """Keep a flow that begins: all its leads, once."""
    kept = {
        "mark": queue.mark.hex,
        "day": queue.day.isoformat(),
        "page": queue.page,
        "runs": [list(run) for run in queue.runs],
        "leads": base64.b64encode(queue.leads).decode(),
        "dues": base64.b64encode(queue.dues).decode(),
    }
    session.merge(Setting(key=QUEUE, value=kept))
    keep_place(session, place)


def keep_place(session: Session, place: FlowPlace) -> None:
    """Keep how far a flow has come."""
    kept = {
        "mark": place.mark.hex,
        "day": place.day.isoformat(),
        "page": place.page,
        "at": place.at,
        "total": place.total,
        "passed": list(place.passed),
    }
    session.merge(Setting(key=PLACE, value=kept))


def drop_flow(session: Session) -> None:
    """Forget the flow: it has ended, or another one begins."""
    session.connection().execute(_DROP)


def kept_place(session: Session, *, now: datetime) -> FlowPlace | None:
    """Return where the rep is in the flow of today; None: there is none of this day."""
    kept = session.connection().execute(_VALUE, {"at_key": PLACE}).scalar()
    if not kept or kept["day"] != working_hours(session).today(now).isoformat():
        return None
    if kept["at"] >= kept["total"]:  # it has ended
        return None
    return FlowPlace(
        mark=UUID(hex=kept["mark"]),
        day=date.fromisoformat(kept["day"]),
        page=kept["page"],
        at=kept["at"],
        total=kept["total"],
        passed=tuple(kept["passed"]),
    )


def go_on_flow(session: Session, *, now: datetime) -> tuple[FlowQueue, FlowPlace, FlowStop] | None:
    """Return the flow of today, how far it has come and the next lead of it that still stands."""
    kept = kept_flow(session, now=now)
    return None if kept is None else (*kept, flow_ahead(session, kept[0], kept[1].at, now=now))


def kept_flow(session: Session, *, now: datetime) -> tuple[FlowQueue, FlowPlace] | None:
    """Return the flow of today and how far it has come; None: there is none that is whole."""
    place = kept_place(session, now=now)
    kept = session.connection().execute(_VALUE, {"at_key": QUEUE}).scalar()
    if place is None or not kept or kept["mark"] != place.mark.hex:
        return None
    queue = FlowQueue(
        mark=place.mark,
        day=place.day,
        page=kept["page"],
        runs=tuple((status, count) for status, count in kept["runs"]),
        leads=base64.b64decode(kept["leads"]),
        dues=base64.b64decode(kept["dues"]),
    )
    whole = len(queue) == place.total and len(queue.leads) % ID_BYTES == 0
    return (queue, place) if whole else None
