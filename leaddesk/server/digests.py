"""What a device must hold at its place in the feed, in 256 sums: a self-check for a few kilobytes.

Worked out when asked, from the rows as they stand: a rep's 5,000 leads with all below (25,000 rows)
take 0.15 s of CPU once a day, 100,000 leads 3.2 s, and no write pays for it (SYNC.md 3.14 kept sums
with each write).
"""

from collections.abc import Iterator, Sequence

from sqlalchemy.orm import Session

from leaddesk.server.form import is_postgres, marks, run
from leaddesk.store.pulled import AGGREGATES
from leaddesk.sync.protocol import BEHIND, OK, Digest
from leaddesk.sync.sums import bucket_sums


def digest(
    session: Session, scopes: Sequence[int], cursor: int, buckets: Sequence[int] = ()
) -> Digest:
    """Return the sums, or with buckets named their rows; nothing while there is news to pull.

    Args:
        session: a reader.
        scopes: of the device.
        cursor: where it stands.
        buckets: whose rows are wanted.
    """
    if _has_news(session, scopes, cursor):
        return Digest(BEHIND)
    if not buckets:
        rows = ((row, seq) for what in AGGREGATES for _, row, seq in _rows(session, scopes, what))
        return Digest(OK, bucket_sums(rows))
    wanted = frozenset(buckets)
    found = [
        (what, agg, row, seq)
        for what in AGGREGATES
        for agg, row, seq in _rows(session, scopes, what)
        if row[-1] in wanted
    ]
    return Digest(OK, rows=found)


def _has_news(session: Session, scopes: Sequence[int], cursor: int) -> bool:
    return any(
        run(session, "SELECT 1 FROM feed WHERE scope = ? AND seq > ? LIMIT 1", (scope, cursor))
        for scope in scopes
    )


def _rows(session: Session, scopes: Sequence[int], what: str) -> Iterator[tuple[bytes, bytes, int]]:
    """Yield aggregate, id and number of every row of a kind of aggregate that may be seen."""
    an_id = "uuid_send({})" if is_postgres(session) else "{}"
    for table, parent in AGGREGATES[what]:
        yield from run(
            session,
            f"SELECT {an_id.format('f.agg_id')}, {an_id.format('t.id')}, t.seq FROM {table} t"  # noqa: S608 - our own names
            " JOIN (SELECT DISTINCT agg_id FROM feed WHERE kind = 'live' AND what = ?"
            f" AND scope IN ({marks(len(scopes))})) f ON f.agg_id = t.{parent}",
            (what, *scopes),
        )
