"""Compares the book with the server by sums once a day, and mends what differs.

A book that was damaged, or a fault in either program, would otherwise show when a lead is missed
(SYNC.md 3.14). Compared at the same place in the feed only.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from leaddesk.store.columns import microseconds
from leaddesk.store.pulled import AGGREGATES, driver_of, let_go
from leaddesk.sync import again, incoming
from leaddesk.sync.protocol import OK, Digest, DigestRequest
from leaddesk.sync.sums import bucket_sums

if TYPE_CHECKING:
    from leaddesk.sync.client import Client

DAY_US = 86_400_000_000
SPREAD = 0.2
"""A device checks itself after a day, give or take this share: not all at once."""

Rows = dict[bytes, tuple[str, bytes, int]]
"""Kind and id of the aggregate, and number, by the row's id."""


@dataclass(frozen=True, slots=True)
class Checked:
    """How the self-check stands: moments in microseconds, 0: never.

    Attributes:
        due: when the next one is; 0: at once.
        at: when the last one was; `mismatches` how often anything differed, `rows` how much the
            last time, `found` when.
    """

    due: int = 0
    at: int = 0
    mismatches: int = 0
    rows: int = 0
    found: int = 0


def checked(session: Session) -> Checked:
    """Return how the self-check stands."""
    row = (
        driver_of(session)
        .execute("SELECT value FROM setting WHERE key = ?", (again.SELF_CHECK,))
        .fetchone()
    )
    return Checked(**json.loads(row[0])) if row else Checked()


def when_due(client: "Client") -> int:
    """Check the book if it is time, mend it, and return how many rows differed.

    Raises:
        Away, Revoked, Refused: see `Client.round`.
    """
    now = microseconds(client.now())
    stands = client.book.read(checked)
    if stands.due > now and stands.due - now < 2 * DAY_US:  # a clock that was wrong waits not long
        return 0
    found = check(client)
    if found is None:
        return 0
    client.write(_note, found, now)
    return found


def check(client: "Client") -> int | None:
    """Compare, mend, and return how many rows differed; None: the two are not at one place now.

    Raises:
        Away, Revoked, Refused: see `Client.round`.
    """
    cursor: str = client.book.read(_cursor)
    if not cursor:
        return None
    there: Digest = client.ask("/v1/digest", DigestRequest(cursor), Digest)
    here: list[int] | None = client.book.read(_sums, cursor)
    if there.status != OK or here is None:
        return None
    buckets = [n for n, each in enumerate(there.sums) if each != here[n]]
    if not buckets:
        return 0
    listed: Digest = client.ask("/v1/digest", DigestRequest(cursor, buckets), Digest)
    mine: Rows | None = client.book.read(_in_buckets, cursor, frozenset(buckets))
    if listed.status != OK or mine is None:
        return None
    return _mend(client, {row: (what, agg, seq) for what, agg, row, seq in listed.rows}, mine)


def _mend(client: "Client", there: Rows, here: Rows) -> int:
    """Fetch whole what differs, let go of what is not for this book."""
    both = there.keys() | here.keys()
    wrong = [row for row in both if there.get(row, _NONE)[2] != here.get(row, _NONE)[2]]
    again.check_leaving(client, [row for row in wrong if row not in there and here[row][1] == row])
    wanted: dict[str, list[bytes]] = {}
    extra: dict[str, list[bytes]] = {}
    for row in wrong:
        what, agg, _ = there.get(row) or here[row]
        if row not in there and what not in {"lead", "company"}:
            extra.setdefault(what, []).append(row)
        else:
            wanted.setdefault(what, []).append(agg)
    again.fetch(client, {what: list(dict.fromkeys(ids)) for what, ids in wanted.items()})
    for table, ids in extra.items():
        client.write(let_go, table, ids)
    return len(wrong)


_NONE = ("", b"", 0)


def _cursor(session: Session) -> str:
    row = driver_of(session).execute("SELECT cursor FROM sync_state WHERE id = 1").fetchone()
    return str(row[0]) if row else ""


def _is_at(session: Session, cursor: str) -> bool:
    """Whether the book is as the server left it at a place, but for what waits to be sent."""
    answered = "SELECT 1 FROM outbox WHERE seq IS NOT NULL LIMIT 1"
    return (
        _cursor(session) == cursor
        and not incoming.resume_of(session).get("leave")
        and driver_of(session).execute(answered).fetchone() is None
    )


def _sums(session: Session, cursor: str) -> list[int] | None:
    if not _is_at(session, cursor):
        return None
    return bucket_sums((row, seq) for _, _, row, seq in _rows(session))


def _in_buckets(session: Session, cursor: str, buckets: frozenset[int]) -> Rows | None:
    if not _is_at(session, cursor):
        return None
    return {row: (what, agg, seq) for what, agg, row, seq in _rows(session) if row[-1] in buckets}


def _rows(session: Session) -> Iterator[tuple[str, bytes, bytes, int]]:
    """Yield kind and id of the aggregate, id and number of every row a server has numbered."""
    driver = driver_of(session)
    for what, tables in AGGREGATES.items():
        for table, parent in tables:
            query = f"SELECT {parent}, id, seq FROM {table} WHERE seq > 0 AND {parent} IS NOT NULL"  # noqa: S608 - our own names
            for agg, row, seq in driver.execute(query):
                yield what, agg, row, seq


def _note(session: Session, found: int, now: int) -> None:
    stands = checked(session)
    day = DAY_US * (1 + random.uniform(-SPREAD, SPREAD))  # noqa: S311 - no secret
    _keep(
        session,
        due=now + int(day),
        at=now,
        mismatches=stands.mismatches + bool(found),
        rows=found or stands.rows,
        found=now if found else stands.found,
    )


def _keep(session: Session, **stands: Any) -> None:
    driver_of(session).execute(
        "INSERT INTO setting (key, value) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (again.SELF_CHECK, json.dumps(stands)),
    )
