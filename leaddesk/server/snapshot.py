"""The parts of a first sync: rows as they stand, by short reads in the order of ids.

What changes meanwhile is in the feed after the number of the first part, so that snapshot and pull
together are a state that was so (SYNC.md 3.7).
"""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from leaddesk.server.feed import SINGLES, Tables, rows_in, rows_of, visible_after
from leaddesk.server.form import among, by_index, db_id, is_postgres, marks, run, wire_id
from leaddesk.sync.protocol import PHASES, Page, SnapshotPart, SnapshotRequest

AT_ONCE = 500


def part(session: Session, scopes: Sequence[int], asked: SnapshotRequest) -> SnapshotPart:
    """Return one part.

    Lead rows bring the name of their company among what is derived, so that companies may come
    after them. What is due comes twice where it changed meanwhile: a lead that falls due between
    the two must not miss both.

    Args:
        session: a reader.
        scopes: of the device.
        asked: which part.
    """
    by_index(session)
    phase, size = asked.phase, asked.size
    if phase == "team":
        tables = rows_of(session, {what: _all(session, what) for what in SINGLES}, 0, derived=True)
        return _part(session, scopes, phase, tables, [], size)
    if phase == "due":
        ids = _due_after(session, scopes, asked.key, size, asked.today)
        tables = rows_of(session, {"lead": ids}, 0, derived=True)
        return _part(session, scopes, phase, tables, ids, size)
    what = "company" if phase == "companies" else "lead"
    ids = visible_after(session, scopes, what, asked.key, size)
    came = _came(session, scopes, ids, asked) if what == "lead" and asked.since else set()
    chosen = [each for each in ids if each not in came]
    tables = rows_of(session, {what: chosen}, 0, derived=True)
    return _part(session, scopes, phase, tables, ids, size)


def _came(
    session: Session, scopes: Sequence[int], leads: Sequence[bytes], asked: SnapshotRequest
) -> set[bytes]:
    """Return the leads that came among what is due: due, and not changed since it was read."""
    found: set[bytes] = set()
    day = date.fromisoformat(asked.today) if is_postgres(session) else asked.today
    for start in range(0, len(leads), AT_ONCE):
        where, values = among(session, "l.id", leads[start : start + AT_ONCE])
        query = (
            "SELECT l.id FROM lead l JOIN feed f ON f.agg_id = l.id"  # noqa: S608 - marks only
            f" AND f.scope IN ({marks(len(scopes))})"
            f" WHERE l.phase = 'open' AND l.due_on <= ? AND {where}"
            " GROUP BY l.id HAVING max(f.seq) <= ?"
        )
        rows = run(session, query, (*scopes, day, *values, asked.since))
        found.update(wire_id(lead) for (lead,) in rows)
    return found


def _due_after(
    session: Session, scopes: Sequence[int], key: bytes, size: int, today: str
) -> list[bytes]:
    query = (
        "SELECT DISTINCT l.id FROM lead l JOIN feed f ON f.agg_id = l.id AND f.kind = 'live'"  # noqa: S608 - marks only
        f" AND f.scope IN ({marks(len(scopes))})"
        " WHERE l.phase = 'open' AND l.due_on <= ? AND l.id > ? ORDER BY l.id LIMIT ?"
    )
    day = date.fromisoformat(today) if is_postgres(session) else today
    start = db_id(session, key or bytes(16))
    return [wire_id(lead) for (lead,) in run(session, query, (*scopes, day, start, size))]


def _part(
    session: Session,
    scopes: Sequence[int],
    phase: str,
    tables: Tables,
    ids: Sequence[bytes],
    size: int,
) -> SnapshotPart:
    done = len(ids) < size
    count = len(tables["lead"][1]) if "lead" in tables else 0
    total = _total(session, scopes) if phase == PHASES[0] else 0
    return SnapshotPart(Page(rows_in(tables)), phase, ids[-1] if ids else b"", done, count, total)


def _all(session: Session, what: str) -> list[bytes]:
    rows = run(session, f"SELECT id FROM {what} WHERE seq > 0")  # noqa: S608 - our own names
    return [wire_id(row_id) for (row_id,) in rows]


def _total(session: Session, scopes: Sequence[int]) -> int:
    query = (
        "SELECT count(DISTINCT agg_id) FROM feed WHERE what = 'lead' AND kind = 'live'"  # noqa: S608 - marks only
        f" AND scope IN ({marks(len(scopes))})"
    )
    return int(run(session, query, tuple(scopes))[0][0])
