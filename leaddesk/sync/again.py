"""The way back into step: after a copy went on, a server was restored, or what one may see changed.

One path for all of it: the server lists what there is for this device, and what differs is fetched
whole (SYNC.md 3.9).
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.store.columns import microseconds
from leaddesk.store.pulled import AGGREGATES, driver_of
from leaddesk.store.wire import plain_of_wire
from leaddesk.sync import incoming
from leaddesk.sync.outgoing import hash_before, mark_sent_before
from leaddesk.sync.protocol import (
    SKIP,
    Leaving,
    Listing,
    Op,
    Page,
    PullRequest,
    RenewAnswer,
    RowsRequest,
    SyncAnswer,
    chain,
    decode_op,
)
from leaddesk.sync.transport import Away

if TYPE_CHECKING:
    from leaddesk.sync.client import Client

PUSH_TROUBLE = "push_trouble"
"""The setting that holds which request fails; see `poison`."""

SELF_CHECK = "self_check"
"""The setting that holds when the book is compared; see `selfcheck`."""

BEGUN_ANEW = "begun_anew"
"""The setting that holds when a book last came whole because it was away too long."""

HOUR_US = 3_600_000_000
AT_ONCE = 200
MANY_LEAVE = 200
"""Where more leads leave in a round than this, the server is asked once more why."""

MOST_SHARE = 0.3
"""The share of a book that goes without a reason at most."""


def renew(client: "Client") -> None:
    """Count ops anew under another incarnation; what was sent under the old one says so."""
    answer: RenewAnswer = client.ask("/v1/renew", PullRequest(""), RenewAnswer)
    client.write(_renumber, answer)
    client.kept_anew(answer.incarnation, answer.nonce)


def _renumber(session: Session, answer: RenewAnswer) -> None:
    driver = driver_of(session)
    (old,) = driver.execute("SELECT incarnation FROM sync_state WHERE id = 1").fetchone()
    sent = driver.execute(
        "SELECT id, n, hash FROM outbox WHERE n IS NOT NULL AND seq IS NULL ORDER BY n"
    ).fetchall()
    driver.executemany(
        "UPDATE outbox SET n = NULL, hash = NULL, body = ? WHERE id = ?",
        [(mark_sent_before(old, n, h), line) for line, n, h in sent],
    )
    driver.execute("DELETE FROM outbox WHERE kind = ?", (SKIP,))
    driver.execute("DELETE FROM setting WHERE key = ?", (PUSH_TROUBLE,))
    driver.execute(
        "UPDATE sync_state SET incarnation = ?, nonce = ?, last_n = 0, last_h = x'', acked_n = 0"
        " WHERE id = 1",
        (answer.incarnation, answer.nonce),
    )


def replay(client: "Client", answer: SyncAnswer) -> None:
    """Send once more what a restored server does not have any more, from the journal."""
    if not client.write(_put_back, answer):
        renew(client)


def _put_back(session: Session, answer: SyncAnswer) -> bool:
    """Put ops after the server's last one back into the outbox; False: its last is not ours."""
    driver = driver_of(session)
    (incarnation,) = driver.execute("SELECT incarnation FROM sync_state WHERE id = 1").fetchone()
    if answer.last_n:
        row = driver.execute(
            "SELECT hash FROM journal WHERE incarnation = ? AND n = ? UNION ALL"
            " SELECT hash FROM outbox WHERE n = ? LIMIT 1",
            (incarnation, answer.last_n, answer.last_n),
        ).fetchone()
        if row is not None and row[0] != answer.last_h:
            return False
    lost = driver.execute(
        "SELECT n, hash, body FROM journal WHERE incarnation = ? AND n > ? ORDER BY n",
        (incarnation, answer.last_n),
    ).fetchall()
    for n, h, body in lost:
        driver.execute("DELETE FROM outbox WHERE n = ?", (n,))
        _add_line(driver, decode_op(body), n, h, body)
    if lost:
        hash_anew(session, lost[0][0])  # what was erased with a lead that left goes up as used
    driver.execute(
        "UPDATE sync_state SET nonce = ?, acked_n = min(acked_n, ?) WHERE id = 1",
        (answer.nonce, answer.last_n),
    )
    return True


def hash_anew(session: Session, first: int) -> None:
    """Chain the ops from a number on anew: the server has none of them."""
    driver = driver_of(session)
    h = hash_before(driver, first)
    for line, body in driver.execute(
        "SELECT id, body FROM outbox WHERE n >= ? AND seq IS NULL ORDER BY n", (first,)
    ).fetchall():
        h = chain(h, body)
        driver.execute("UPDATE outbox SET hash = ? WHERE id = ?", (h, line))
    driver.execute("UPDATE sync_state SET last_h = ? WHERE id = 1", (h,))


def _add_line(driver: Any, op: Op, n: int, h: bytes, body: bytes) -> None:
    value = None if op.f is None else json.dumps(plain_of_wire(op.e, op.f, op.v))
    driver.execute(
        "INSERT INTO outbox (n, entity, row_id, kind, field, value, base, group_id, at, hash, body)"
        " VALUES (?,?,?,?,?,?,?,?,?,?,?)",
        (n, op.e, op.id, op.k, op.f, value, op.base, op.u, op.at, h, body),
    )


def reconcile(client: "Client") -> None:
    """Compare everything with the server, fetch what differs, let go of what is not for us.

    Raises:
        Refused: very many leads would go that are still for us.
    """
    listing: Listing = client.ask("/v1/listing", PullRequest(""), Listing)
    wanted, gone = client.book.read(_difference, listing)
    check_leaving(client, gone)
    fetch(client, wanted)
    client.write(_settle, listing, gone)


def begin_anew(client: "Client") -> None:
    """Bring everything anew after a long absence, as `reconcile`; once an hour at most.

    Raises:
        Away: the server asks for it once more within the hour: one of the two is at fault.
        Refused: see `reconcile`.
    """
    now = microseconds(client.now())
    since = now - client.book.read(_begun_at)
    if 0 <= since < HOUR_US:
        raise Away("server", (HOUR_US - since) / 1_000_000)
    reconcile(client)
    client.write(_note_begun, now)


def _begun_at(session: Session) -> int:
    query = "SELECT value FROM setting WHERE key = ?"
    row = driver_of(session).execute(query, (BEGUN_ANEW,)).fetchone()
    return int(row[0]) if row else -HOUR_US


def _note_begun(session: Session, now: int) -> None:
    driver_of(session).execute(
        "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", (BEGUN_ANEW, str(now))
    )


def fetch(client: "Client", wanted: Mapping[str, list[bytes]]) -> None:
    """Fetch aggregates whole, by kind, and take them as they are there."""
    for what, ids in wanted.items():
        for start in range(0, len(ids), AT_ONCE):
            part = ids[start : start + AT_ONCE]
            page: Page = client.ask("/v1/rows", _rows_request(what, part), Page)
            client.write(incoming.take_page, page, at_head=False, force=True, now=client.now())


def _rows_request(what: str, ids: list[bytes]) -> RowsRequest:
    if what == "lead":
        return RowsRequest(leads=ids)
    return RowsRequest(companies=ids) if what == "company" else RowsRequest(singles={what: ids})


def _settle(session: Session, listing: Listing, gone: list[bytes]) -> None:
    incoming.leave(session, gone)
    driver_of(session).execute(
        "UPDATE sync_state SET cursor = ?, seq = ? WHERE id = 1", (listing.cursor, listing.seq)
    )
    check_soon(session)


def check_soon(session: Session) -> None:
    """Let the book be compared with the server at the next rest; see `selfcheck`."""
    driver_of(session).execute(
        "UPDATE setting SET value = json_set(value, '$.due', 0) WHERE key = ?", (SELF_CHECK,)
    )


def _difference(session: Session, listing: Listing) -> tuple[dict[str, list[bytes]], list[bytes]]:
    """Return what is other there than here, by kind, and what is only here."""
    wanted: dict[str, list[bytes]] = {}
    gone: list[bytes] = []
    for what in AGGREGATES:
        here = dict(_here(session, what)) | dict.fromkeys(_half_seen(session, what), -1)
        there = dict(listing.aggregates.get(what, ()))
        wanted[what] = [agg for agg, seq in there.items() if here.get(agg) != seq]
        if what in {"lead", "company"}:
            gone += [agg for agg, seq in here.items() if seq != 0 and agg not in there]
    return wanted, gone


def _here(session: Session, what: str) -> Iterable[tuple[bytes, int]]:
    """Yield the aggregates of a kind with the highest number of their rows."""
    parts = " UNION ALL ".join(
        f"SELECT {parent} AS agg, seq FROM {table}"  # noqa: S608 - our own names
        for table, parent in AGGREGATES[what]
    )
    query = f"SELECT agg, max(seq) FROM ({parts}) WHERE agg IS NOT NULL GROUP BY agg"  # noqa: S608 - our own names
    yield from driver_of(session).execute(query)


def _half_seen(session: Session, what: str) -> Iterable[bytes]:
    """Yield aggregates that have the number of an own change, but perhaps not what came before it.

    The change was answered, and no page has brought the feed up to it.
    """
    for table, parent in AGGREGATES[what]:
        query = (
            f"SELECT DISTINCT t.{parent} FROM outbox o JOIN {table} t ON t.id = o.row_id"  # noqa: S608 - our own names
            " WHERE o.entity = ? AND o.seq IS NOT NULL"
        )
        yield from (agg for (agg,) in driver_of(session).execute(query, (table,)) if agg)


def check_leaving(client: "Client", leave: Sequence[bytes], before: int = 0) -> None:
    """Ask the server once more before very many leads go from this computer.

    A few of many may have come back in the meantime; they come with the next page.

    Args:
        client: the book's side.
        leave: leads that are to go.
        before: how many went in this round already.

    Raises:
        Refused: very many would go that are still for this book.
    """
    if len(leave) + before <= MANY_LEAVE:
        return
    answer: Leaving = client.ask("/v1/leaving", Leaving(list(leave)), Leaving)
    unexplained = len(set(leave) - set(answer.leads))
    if unexplained > MANY_LEAVE or unexplained > MOST_SHARE * client.book.read(_count_leads):
        raise Refused(
            said("The server wants to take {n} leads from this computer.", n=unexplained),
            said("Nothing was taken. Ask an admin whether that is meant."),
        )


def _count_leads(session: Session) -> int:
    return int(driver_of(session).execute("SELECT count(*) FROM lead").fetchone()[0])
