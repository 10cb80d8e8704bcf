"""What is new for a device, and the whole of what it may see: read in one snapshot of the database.

Feed rows only say at which aggregate to look; what the device may see, and what it gets, is decided
by how things stand now (SYNC.md 3.5, 3.6).
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from leaddesk.server.form import among, by_index, db_id, marks, run, selected, wire_id
from leaddesk.store.pulled import AGGREGATES
from leaddesk.store.versions import BORN
from leaddesk.store.wire import sent_columns, whole_columns
from leaddesk.sync.protocol import Page, Rows

AT_ONCE = 500
PAGE_AGGREGATES = 300
"""Aggregates in one page: about 1,000 rows."""

SINGLES = tuple(what for what in AGGREGATES if what not in {"lead", "company"})


def head(session: Session) -> int:
    """Return the number of the last change of the workspace."""
    return int(run(session, "SELECT seq FROM stream WHERE stream = 0")[0][0])


def floor(session: Session) -> int:
    """Return the number up to which markers of what left may be gone."""
    return int(run(session, "SELECT floor FROM stream WHERE stream = 0")[0][0])


class Place(NamedTuple):
    """Where a device stands: after `seq` it is to look, and what is newer than `base` it may lack.

    Between two pages the two differ. A lead that changed again above the first page is not in it,
    so that a later page must bring all that is newer than where the first began.
    """

    seq: int
    base: int


NOWHERE = Place(-1, -1)


@dataclass(slots=True)
class Part:
    """Aggregates of a page by kind: those of which only what is new goes, and whole ones."""

    new: dict[str, list[bytes]]
    whole: dict[str, list[bytes]]
    leave: list[bytes]
    seq: int
    more: bool


def changes(
    session: Session, scopes: Sequence[int], place: Place, most: int = PAGE_AGGREGATES
) -> Part:
    """Return at which aggregates a device must look after a cursor."""
    last = upto = head(session)
    first: dict[bytes, tuple[int, str]] = {}
    for scope in scopes:
        rows = run(
            session,
            "SELECT agg_id, seq, what FROM feed WHERE scope = ? AND seq > ? ORDER BY seq LIMIT ?",
            (scope, place.seq, most + 1),
        )
        if len(rows) > most:
            upto = min(upto, rows[-1][1])  # beyond it nobody has looked in this scope
        for agg, seq, what in rows:
            key = wire_id(agg)
            if key not in first or seq < first[key][0]:
                first[key] = seq, what
    # by the lowest number of each, so that nothing below the cut is left for a later page
    seen = (each for each in first.items() if each[1][0] <= upto)
    ordered = sorted(seen, key=lambda each: each[1][0])
    if len(ordered) > most:
        upto = ordered[most][1][0] - 1
    return _sorted(session, scopes, place.base, ordered[:most], upto, more=upto < last)


def _sorted(
    session: Session,
    scopes: Sequence[int],
    base: int,
    taken: Sequence[tuple[bytes, tuple[int, str]]],
    seq: int,
    *,
    more: bool,
) -> Part:
    part = Part({}, {}, [], seq, more)
    entered = _entered(session, scopes, [agg for agg, _ in taken])
    for agg, (_, what) in taken:
        at = entered.get(agg)
        if at is None:
            part.leave.append(agg)
        else:
            side = part.whole if at > base else part.new
            side.setdefault(what, []).append(agg)
    return part


def _entered(session: Session, scopes: Sequence[int], ids: Sequence[bytes]) -> dict[bytes, int]:
    """Return since when aggregates may be seen: the earliest of the scopes; of others nothing."""
    found: dict[bytes, int] = {}
    for start in range(0, len(ids), AT_ONCE):
        where, values = among(session, "agg_id", ids[start : start + AT_ONCE])
        query = (
            "SELECT agg_id, min(entered_seq) FROM feed WHERE kind = 'live'"  # noqa: S608 - marks only
            f" AND {where} AND scope IN ({marks(len(scopes))}) GROUP BY agg_id"
        )
        found.update((wire_id(agg), at) for agg, at in run(session, query, (*values, *scopes)))
    return found


def page(
    session: Session,
    scopes: Sequence[int],
    place: Place,
    mine: Mapping[bytes, set[str]] | None = None,
) -> Page:
    """Return the first page of what is new after a cursor; its token is still to be signed.

    Args:
        session: a reader.
        scopes: of the device.
        place: where it stands.
        mine: fields by row that it has just sent: rows in which only they are new it has already.
    """
    by_index(session)
    part = changes(session, scopes, place)
    tables = rows_of(session, part.new, place.base)
    if mine:
        tables = {
            table: (names, [row for row in rows if not _is_echo(names, row, place.base, mine)])
            for table, (names, rows) in tables.items()
        }
    changed_by = authors(session, tables, place.base)
    add_rows(tables, rows_of(session, part.whole, 0))
    whole = [agg for ids in part.whole.values() for agg in ids]
    return Page(rows_in(tables), whole, part.leave, part.seq, more=part.more, authors=changed_by)


def authors(session: Session, tables: "Tables", cursor: int) -> list[tuple[bytes, list[int]]]:
    """Return who changed fields of these rows after a number; who made a row stands in it."""
    seqs = sorted(
        {
            seq
            for names, rows in tables.values()
            for row in rows
            for name, seq in json.loads(row[names.index("field_ver")] or "{}").items()
            if seq > cursor and name != BORN
        }
    )
    found: dict[bytes, list[int]] = {}
    for start in range(0, len(seqs), AT_ONCE):
        part = seqs[start : start + AT_ONCE]
        query = f'SELECT DISTINCT seq, "by" FROM audit WHERE seq IN ({marks(len(part))})'  # noqa: S608 - marks only
        for seq, by in run(session, query, part):
            found.setdefault(wire_id(by), []).append(seq)
    return sorted(found.items())


def _is_echo(
    names: Sequence[str], row: Sequence[Any], cursor: int, mine: Mapping[bytes, set[str]]
) -> bool:
    """Whether a device knows all of a row: only its own changes are newer than the cursor."""
    fields = mine.get(row[names.index("id")])
    if fields is None:
        return False
    versions = json.loads(row[names.index("field_ver")] or "{}")
    return all(seq <= cursor or name in fields for name, seq in versions.items())


Tables = dict[str, tuple[tuple[str, ...], list[list[Any]]]]


def rows_of(
    session: Session,
    aggregates: Mapping[str, Sequence[bytes]],
    after: int,
    *,
    derived: bool = False,
) -> Tables:
    """Return the rows of aggregates that changed after a number.

    Args:
        session: a reader.
        aggregates: ids by kind.
        after: 0: all of them.
        derived: with the columns that a desk would work out itself.
    """
    tables: Tables = {}
    for what, ids in aggregates.items():
        for table, parent in AGGREGATES[what]:
            names = whole_columns(table) if derived else sent_columns(table)
            rows = list(_select(session, table, parent, names, ids, after))
            if rows:
                add_rows(tables, {table: (names, rows)})
    return tables


def add_rows(tables: Tables, more: Tables) -> None:
    """Add rows to those of a page."""
    for table, (names, rows) in more.items():
        tables.setdefault(table, (names, []))[1].extend(rows)


def _select(
    session: Session,
    table: str,
    parent: str,
    names: Sequence[str],
    ids: Sequence[bytes],
    after: int,
) -> Iterable[list[Any]]:
    what = selected(session, table, names)
    for start in range(0, len(ids), AT_ONCE):
        where, values = among(session, parent, ids[start : start + AT_ONCE])
        query = f"SELECT {what} FROM {table} WHERE {where} AND seq > ?"  # noqa: S608 - our own names
        yield from map(list, run(session, query, (*values, after)))


def rows_in(tables: Tables) -> dict[str, Rows]:
    """Return rows as a page holds them."""
    return {table: Rows(names, rows) for table, (names, rows) in tables.items() if rows}


def whole(
    session: Session, scopes: Sequence[int], aggregates: Mapping[str, Sequence[bytes]]
) -> Page:
    """Return aggregates whole, where the device may see them; the others leave."""
    by_index(session)
    seen: dict[str, list[bytes]] = {}
    leave: list[bytes] = []
    for what, ids in aggregates.items():
        if what not in AGGREGATES:
            continue
        unique = list(dict.fromkeys(ids))
        entered = _entered(session, scopes, unique)
        seen[what] = [agg for agg in unique if agg in entered]
        leave += [agg for agg in unique if agg not in entered]
    tables = rows_of(session, seen, 0)
    return Page(rows_in(tables), [agg for ids in seen.values() for agg in ids], leave)


def listing(session: Session, scopes: Sequence[int]) -> dict[str, list[tuple[bytes, int]]]:
    """Return every aggregate that may be seen, by kind, with the number of its last change."""
    query = (
        "SELECT what, agg_id, max(seq) FROM feed WHERE kind = 'live'"  # noqa: S608 - marks only
        f" AND scope IN ({marks(len(scopes))}) GROUP BY what, agg_id"
    )
    found: dict[str, list[tuple[bytes, int]]] = {}
    for what, agg, seq in run(session, query, tuple(scopes)):
        found.setdefault(what, []).append((wire_id(agg), seq))
    return found


def visible_after(
    session: Session, scopes: Sequence[int], what: str, key: bytes, most: int
) -> list[bytes]:
    """Return the next aggregates of a kind in the order of their ids."""
    start = db_id(session, key or bytes(16))
    found: set[bytes] = set()
    for scope in scopes:
        rows = run(
            session,
            "SELECT agg_id FROM feed WHERE scope = ? AND agg_id > ? AND what = ?"
            " AND kind = 'live' ORDER BY agg_id LIMIT ?",
            (scope, start, what, most),
        )
        found.update(wire_id(agg) for (agg,) in rows)
    return sorted(found)[:most]
