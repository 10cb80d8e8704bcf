"""Three and more that belong together: pairs of the Duplicates page that are about one person."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.merge_rows import PairRow
from leaddesk.store.tables import Apart

FEWEST = 3
AT_ONCE = 500


def groups_of(session: Session, rows: Sequence[PairRow]) -> tuple[tuple[UUID, ...], ...]:
    """Return the ids of three and more that are likely one, the group of the likeliest pair first.

    Args:
        session: a reader.
        rows: the pairs listed, the likeliest first.
    """
    if len(rows) < FEWEST - 1:
        return ()
    from leaddesk.matching.cluster import clusters

    links = [(row.a.hex, row.b.hex, row.score) for row in rows]  # an id is a lead's or a company's
    found = [
        tuple(map(UUID, group))
        for group in clusters(links, _apart(session, rows))
        if len(group) >= FEWEST
    ]
    places = [each for row in rows for each in (row.a, row.b)]
    return tuple(sorted(found, key=lambda group: min(map(places.index, group))))


def _apart(session: Session, rows: Sequence[PairRow]) -> list[tuple[str, str]]:
    """Return which of the listed are kept apart."""
    ids = list({each for row in rows for each in (row.a, row.b)})
    kept = []
    for start in range(0, len(ids), AT_ONCE):
        query = select(Apart.a_id, Apart.b_id).where(
            Apart.a_id.in_(ids[start : start + AT_ONCE]), Apart.retracted_at.is_(None)
        )
        kept += [(a.hex, b.hex) for a, b in session.execute(query)]
    return kept


def in_groups(
    rows: Sequence[PairRow], groups: Sequence[Sequence[UUID]], *, beside: bool
) -> tuple[PairRow, ...]:
    """Return the pairs with how many belong together.

    Args:
        rows: the likeliest first.
        groups: of three and more.
        beside: whether the pairs of a group stand below one another, where its likeliest is.
    """
    group_of = {each: at for at, group in enumerate(groups) for each in group}
    first: dict[object, int] = {}
    told = []
    for place, row in enumerate(rows):
        at = group_of.get(row.a)
        together = at is not None and group_of.get(row.b) == at
        count = len(groups[at]) if at is not None and together else 0
        start = first.setdefault(at, place) if count and beside else place
        told.append((start, place, replace(row, together=count)))
    return tuple(row for _, _, row in sorted(told, key=lambda each: each[:2]))
