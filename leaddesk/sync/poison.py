"""Finds the one group of changes that the server fails on, and lets what is behind it through.

A request that fails three times goes up group by group; a group that fails five times is given up:
what the rep had typed goes to the tray, and its numbers are sent as used (SYNC.md 3.3).
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from leaddesk.store.columns import microseconds
from leaddesk.store.pulled import AGGREGATES, driver_of
from leaddesk.sync import again, incoming, outgoing
from leaddesk.sync.protocol import (
    DUP,
    MOST_OPS,
    OK,
    SCHEMA,
    SKIP,
    Op,
    Page,
    Result,
    RowsRequest,
    SyncAnswer,
    SyncRequest,
    decode_op,
    encode_op,
)
from leaddesk.sync.transport import Away
from leaddesk.sync.tray import to_tray

if TYPE_CHECKING:
    from leaddesk.sync.client import Client

TOGETHER, ALONE = 3, 5
"""So often a request fails before its groups go alone, and a group before it is given up."""

BUSY = 503
"""The server asks to be left alone for a while: that is no fault of what was sent."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """The request that fails: its first and last number, how often it did, and how it is sent."""

    first: int
    last: int
    fails: int = 0
    alone: bool = False


def next_push(session: Session, most: int = MOST_OPS) -> outgoing.Push:
    """Return what to send; see `outgoing.next_push`. What fails together goes group by group."""
    trouble = _trouble(session)
    return outgoing.next_push(session, 1 if trouble is not None and trouble.alone else most)


def went_through(session: Session, push: outgoing.Push) -> None:
    """Note that a request was answered: once all of the one that failed was, all is well."""
    trouble = _trouble(session)
    if trouble is None or push.last_n < trouble.first:
        return
    more = trouble.alone and push.last_n < trouble.last
    _keep(session, Trouble(push.last_n + 1, trouble.last, alone=True) if more else None)


def failed(client: "Client", push: outgoing.Push, away: Away) -> bool:
    """Note that a request failed, and give a group up that has failed often enough.

    Returns whether it was given up: then what is behind it may go.

    Raises:
        Away: the server does not say how far it has come.
    """
    if not push.ops or away.status < 500 or away.status == BUSY:
        return False
    trouble: Trouble = client.write(_note_failure, push)
    if not trouble.alone or trouble.fails < ALONE:
        return False
    return _give_up(client, push)


def _note_failure(session: Session, push: outgoing.Push) -> Trouble:
    trouble = _trouble(session)
    first = push.last_n - len(push.ops) + 1
    if trouble is None or trouble.first != first:
        alone = trouble is not None and trouble.alone
        last = trouble.last if trouble is not None and alone else push.last_n
        trouble = Trouble(first, max(last, push.last_n), alone=alone)
    trouble = Trouble(first, trouble.last, trouble.fails + 1, trouble.alone)
    if not trouble.alone and trouble.fails >= TOGETHER:
        trouble = Trouble(first, trouble.last, alone=True)
    _keep(session, trouble)
    return trouble


def _give_up(client: "Client", push: outgoing.Push) -> bool:
    """Give a group up, unless the server has it: an error may hide that it was taken."""
    first = push.last_n - len(push.ops) + 1
    answer: SyncAnswer = client.ask("/v1/sync", client.book.read(_how_far, client), SyncAnswer)
    if answer.nonce:
        client.write(_keep_nonce, answer.nonce)
    if answer.status != OK:
        return False  # the next request is answered the same and finds the way back
    if answer.last_n >= first:
        client.write(_take_as_known, first, min(answer.last_n, push.last_n), client.now())
        if client.has_cursor():
            again.reconcile(client)
        return True
    page = _as_it_stands(client, push)
    client.write(_park, push, page, client.now())
    return True


def _how_far(session: Session, client: "Client") -> SyncRequest:
    """Return the request that changes nothing and is answered with the server's last number."""
    driver = driver_of(session)
    incarnation, nonce, acked = driver.execute(
        "SELECT incarnation, nonce, acked_n FROM sync_state WHERE id = 1"
    ).fetchone()
    return SyncRequest(
        incarnation=incarnation,
        nonce=nonce,
        prev_h=outgoing.hash_before(driver, acked + 1),
        ops=[],
        cursor="",
        clock=microseconds(client.now()),
        top=0,
        schema=SCHEMA,
        last_n=acked,
    )


def _keep_nonce(session: Session, nonce: str) -> None:
    driver_of(session).execute("UPDATE sync_state SET nonce = ? WHERE id = 1", (nonce,))


def _take_as_known(session: Session, first: int, last: int, now: Any) -> None:
    """Take ops as answered that the server has; how they stand there comes with reconciling."""
    results = [Result(n, DUP) for n in range(first, last + 1)]
    incoming.take_results(session, results, now=now)
    went_through(session, outgoing.Push(b"", [], last))


def _as_it_stands(client: "Client", push: outgoing.Push) -> Page:
    """Return what a group changed as the server has it; nothing where it fails on that, too."""
    wanted = client.book.read(_aggregates, [decode_op(body) for body in push.ops])
    if not any((wanted.leads, wanted.companies, wanted.singles)):
        return Page()
    try:
        page: Page = client.ask("/v1/rows", wanted, Page)
    except Away as away:
        if away.status < 500:
            raise
        return Page()
    return page


def _aggregates(session: Session, ops: Sequence[Op]) -> RowsRequest:
    """Return the aggregates that ops changed, but for those they made."""
    driver = driver_of(session)
    tops = outgoing.roots(driver, [_line_of(op) for op in ops])
    made = {op.id for op in ops if op.k in outgoing.MAKINGS and op.f is None}
    found: dict[str, list[bytes]] = {}
    for op in ops:
        below = op.e not in AGGREGATES
        agg = tops.get((op.e, op.id)) if below else op.id
        what = op.e if not below else "company" if _is_firm(driver, agg) else "lead"
        if agg is not None and agg not in made:
            found.setdefault(what, []).append(agg)
    leads, companies = found.pop("lead", []), found.pop("company", [])
    return RowsRequest(list(dict.fromkeys(leads)), list(dict.fromkeys(companies)), found)


def _line_of(op: Op) -> outgoing.Line:
    return outgoing.Line(0, op.e, op.id, op.k, op.f, None, op.base, op.u, op.at, None)


def _is_firm(driver: Any, agg: bytes | None) -> bool:
    return driver.execute("SELECT 1 FROM company WHERE id = ?", (agg,)).fetchone() is not None


def _park(session: Session, push: outgoing.Push, page: Page, now: Any) -> None:
    """Put what a group said into the tray, and let its numbers go up as used."""
    first, at = push.last_n - len(push.ops) + 1, microseconds(now)
    ops = [decode_op(body) for body in push.ops]
    for op in ops:
        to_tray(session, op, SKIP, at)
    skips = [
        Op(op.n, op.u, op.g, "", bytes(16), SKIP, None, None, 0, op.at) for op in ops
    ]  # of no row: nothing of it stays on top of what comes
    driver_of(session).executemany(
        "UPDATE outbox SET entity = ?, row_id = ?, kind = ?, field = NULL, value = NULL, base = 0,"
        " body = ? WHERE n = ?",
        [(op.e, op.id, op.k, encode_op(op), op.n) for op in skips],
    )
    again.hash_anew(session, first)
    for op in ops:
        if op.k in outgoing.MAKINGS and op.f is None:
            incoming.unmake(session, op, whole=True, at=at)
    incoming.take_page(session, page, at_head=False, force=True, now=now)
    trouble = _trouble(session)
    _keep(session, Trouble(first, trouble.last if trouble else push.last_n, alone=True))


def _trouble(session: Session) -> Trouble | None:
    row = (
        driver_of(session)
        .execute("SELECT value FROM setting WHERE key = ?", (again.PUSH_TROUBLE,))
        .fetchone()
    )
    return Trouble(**json.loads(row[0])) if row else None


def _keep(session: Session, trouble: Trouble | None) -> None:
    driver = driver_of(session)
    driver.execute("DELETE FROM setting WHERE key = ?", (again.PUSH_TROUBLE,))
    if trouble is not None:
        text = json.dumps(asdict(trouble))
        driver.execute("INSERT INTO setting (key, value) VALUES (?, ?)", (again.PUSH_TROUBLE, text))
