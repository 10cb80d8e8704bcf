"""Removes markers of what left a scope, once every device that is ever here has seen them.

A device that comes back later than that is below the floor of the feed: it begins anew
(SYNC.md 3.8).
"""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from leaddesk.server.form import db_moment, run
from leaddesk.store.columns import microseconds

KEPT = timedelta(days=120)
MARKED_EVERY = timedelta(hours=20)


def keep_markers(session: Session, *, now: datetime) -> int:
    """Note where the feed stands now, remove the markers of 120 days ago, return the floor.

    The counter row is locked first, as by every writer.
    """
    seq, floor = run(
        session, "UPDATE stream SET floor = floor WHERE stream = 0 RETURNING seq, floor"
    )[0]
    _mark(session, int(seq), now)
    before = db_moment(session, microseconds(now - KEPT))
    (reached,) = run(session, "SELECT max(seq) FROM feed_mark WHERE at <= ?", (before,))[0]
    if reached is None or reached <= floor:
        return int(floor)
    run(session, "DELETE FROM feed WHERE kind <> 'live' AND seq <= ?", (reached,))
    run(session, "UPDATE stream SET floor = ? WHERE stream = 0", (reached,))
    run(session, "DELETE FROM feed_mark WHERE seq < ?", (reached,))
    return int(reached)


def _mark(session: Session, seq: int, now: datetime) -> None:
    """Note where the feed stands, once a day."""
    since = db_moment(session, microseconds(now - MARKED_EVERY))
    if not run(session, "SELECT 1 FROM feed_mark WHERE at > ? LIMIT 1", (since,)):
        run(
            session,
            "INSERT INTO feed_mark (at, seq) VALUES (?, ?)",
            (db_moment(session, microseconds(now)), seq),
        )
