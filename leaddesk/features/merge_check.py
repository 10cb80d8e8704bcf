"""What must hold of merges in a sound book; `leaddesk doctor` asks."""

from sqlalchemy import text
from sqlalchemy.orm import Session

from leaddesk.features.merge_back import COMPANIES, LEADS, Kind

_MUST_BE_HERE = "NOT EXISTS (SELECT 1 FROM sync_state)"
"""In a workspace the one that went may be a colleague's who does not share it."""


def check_merges(session: Session) -> str:
    """Return what is wrong with the merges of the book; empty where all is well."""
    return "; ".join(found for kind in (LEADS, COMPANIES) for found in _wrong(session, kind))


def _wrong(session: Session, kind: Kind) -> list[str]:
    table, merges = kind.table.__tablename__, kind.merges.__tablename__
    stands = f"SELECT loser_id FROM {merges} WHERE retracted_at IS NULL"  # noqa: S608 - our own names
    found = []
    lost = _number(
        session,
        f"SELECT count(*) FROM {merges} m WHERE retracted_at IS NULL AND NOT EXISTS"  # noqa: S608
        f" (SELECT 1 FROM {table} WHERE id = m.loser_id AND retracted_at IS NOT NULL)"
        f" AND ({_MUST_BE_HERE} OR EXISTS (SELECT 1 FROM {table} WHERE id = m.loser_id))",
    )
    found += [f"{lost} merges whose {table} still stands, or is not there"] if lost else []
    twice = _number(session, f"SELECT count(*) - count(DISTINCT loser_id) FROM ({stands})")  # noqa: S608
    found += [f"{twice} rows of {table} that were merged twice"] if twice else []
    rings = _rings(session, merges)
    found += [f"{rings} rows of {table} that are merged in a ring"] if rings else []
    for below in (*kind.moving, *kind.copied):
        name = below.__tablename__
        hung = _number(
            session,
            f"SELECT count(*) FROM {name} WHERE retracted_at IS NULL"  # noqa: S608
            f" AND {kind.parent} IN ({stands})",
        )
        found += [f"{hung} rows of {name} below a merged {table}"] if hung else []
    return found


def _rings(session: Session, merges: str) -> int:
    """Return how many rows lead back to themselves, merge by merge."""
    rows = session.execute(
        text(f"SELECT loser_id, winner_id FROM {merges} WHERE retracted_at IS NULL")  # noqa: S608
    )
    into: dict[bytes, bytes] = {loser: winner for loser, winner in rows}  # noqa: C416 - typed
    rings = 0
    for start in into:
        at, seen = into.get(start), {start}
        while at is not None and at not in seen:
            seen.add(at)
            at = into.get(at)
        rings += at == start
    return rings


def _number(session: Session, query: str) -> int:
    return int(session.execute(text(query)).scalar_one())
