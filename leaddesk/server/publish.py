"""Numbers what a transaction on the server changed, last of all, and tells who should look.

The counter row is locked until the commit, so that within a workspace the order of numbers is the
order of commits: no smaller number appears after a larger one was seen (SYNC.md 3.5).
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from leaddesk.server.form import (
    db_id,
    db_json,
    db_moment,
    marks,
    run,
    run_many,
    wire_id,
)
from leaddesk.store.columns import microseconds, plain
from leaddesk.store.ledger import Key, Ledger
from leaddesk.store.versions import BORN
from leaddesk.sync.merge import Stamp

AT_ONCE = 500
EVERYBODY = 1
"""The scope of the whole workspace."""

_PARENTS = {
    "lead": "id", "company": "id", "contact_point": "coalesce(lead_id, company_id)",
    "task": "lead_id", "activity": "lead_id", "tag": "lead_id", "answer": "lead_id",
    "lead_merge": "winner_id", "company_merge": "winner_id", "presence": "company_id",
    "clash": "coalesce(lead_id, company_id)",
}  # fmt: skip
_OF_COMPANY = frozenset({"company", "company_merge", "presence"})
_SEEN_BY = frozenset({"owner_id", "private"})


@dataclass(slots=True)
class Touch:
    """An aggregate that a transaction touched.

    Attributes:
        seq: its number.
        moved: whether others may see it now.
        whole: whether it goes out whole: rows of it hang elsewhere now, where not everybody looks.
        keys: its rows.
    """

    what: str
    agg_id: bytes
    seq: int = 0
    moved: bool = False
    whole: bool = False
    keys: list[Key] = field(default_factory=list)


def finish(session: Session, book: Ledger) -> None:
    """Number every row of a ledger, and write feed and audit."""
    made, changed = set(book.made), {key for key, fields in book.changed.items() if fields}
    keys = list(dict.fromkeys((*book.made, *changed)))
    if not keys:
        return
    rows = _rows(session, keys)
    touches = _touches(rows, made, book)
    first = take_numbers(session, len(touches))
    for seq, touch in enumerate(sorted(touches.values(), key=_by_id), first):
        touch.seq = seq
    seqs = {key: touch.seq for touch in touches.values() for key in touch.keys}
    _number(session, rows, seqs, made, book)
    scopes = _feed(session, touches.values())
    _audit(session, book, seqs, made)
    written = session.info["written"]
    written.seq = first + len(touches) - 1
    written.scopes = written.scopes | frozenset(scopes)
    session.info["seqs"] = seqs


def _by_id(touch: Touch) -> bytes:
    return touch.agg_id


def take_numbers(session: Session, count: int) -> int:
    """Take the next numbers of the workspace and return the first; the row stays locked."""
    query = "UPDATE stream SET seq = seq + ? WHERE stream = 0 RETURNING seq"
    return int(run(session, query, (count,))[0][0]) - count + 1


@dataclass(frozen=True, slots=True)
class _Row:
    what: str
    agg_id: bytes
    versions: Mapping[str, int]


def _rows(session: Session, keys: Sequence[Key]) -> dict[Key, _Row]:
    """Return the aggregate and versions of rows."""
    by_table: dict[str, list[UUID]] = {}
    for table, row_id in keys:
        by_table.setdefault(table, []).append(row_id)
    found: dict[Key, _Row] = {}
    for table, ids in by_table.items():
        parent = _PARENTS.get(table, "id")
        of_lead = ", lead_id IS NOT NULL" if table in {"contact_point", "clash"} else ", 1 = 1"
        for start in range(0, len(ids), AT_ONCE):
            part = [db_id(session, row_id.bytes) for row_id in ids[start : start + AT_ONCE]]
            query = (
                f"SELECT id, {parent}, field_ver{of_lead} FROM {table}"  # noqa: S608 - our own names
                f" WHERE id IN ({marks(len(part))})"
            )
            for row_id, root, versions, is_leads in run(session, query, part):
                key = (table, UUID(bytes=wire_id(row_id)))
                found[key] = _Row(
                    _what(table, is_leads=bool(is_leads)), wire_id(root), _map(versions)
                )
    return found


def _what(table: str, *, is_leads: bool) -> str:
    if table in _OF_COMPANY or (not is_leads and table in _PARENTS):
        return "company"
    return "lead" if table in _PARENTS else table


def _map(versions: Any) -> Mapping[str, int]:
    found: Mapping[str, int] = json.loads(versions) if isinstance(versions, str) else versions
    return found or {}


def _touches(rows: Mapping[Key, _Row], made: set[Key], book: Ledger) -> dict[bytes, Touch]:
    touches: dict[bytes, Touch] = {}
    for key, row in rows.items():
        touch = touches.setdefault(row.agg_id, Touch(row.what, row.agg_id))
        touch.keys.append(key)
        if key[0] == "lead" and (key in made or _SEEN_BY & set(book.changed.get(key, ()))):
            touch.moved = True
    for lead in _left(book):
        touch = touches.setdefault(lead, Touch("lead", lead))
        touch.moved = touch.whole = True
    return touches


def _left(book: Ledger) -> set[bytes]:
    """Return the leads below which rows hung that hang elsewhere now."""
    befores = (
        fields["lead_id"][0]
        for (table, _), fields in book.changed.items()
        if table in _PARENTS and "lead_id" in fields
    )
    return {UUID(str(before)).bytes for before in befores if before is not None}


def _number(
    session: Session,
    rows: Mapping[Key, _Row],
    seqs: Mapping[Key, int],
    made: set[Key],
    book: Ledger,
) -> None:
    by_table: dict[str, list[tuple[Any, ...]]] = {}
    for key, row in rows.items():
        seq = seqs[key]
        versions = (
            {BORN: seq}
            if key in made
            else {**row.versions, **dict.fromkeys(book.changed[key], seq)}
        )
        by_table.setdefault(key[0], []).append(
            (seq, db_json(session, json.dumps(versions)), db_id(session, key[1].bytes))
        )
    book.writing += 1
    for table, values in by_table.items():
        run_many(session, f"UPDATE {table} SET seq = ?, field_ver = ? WHERE id = ?", values)  # noqa: S608 - our own names
    book.writing -= 1


def _feed(session: Session, touches: Iterable[Touch]) -> set[int]:
    """Move the feed rows of aggregates forward; return the scopes that have something new."""
    plain_leads = [each for each in touches if each.what == "lead" and not each.moved]
    moved = [each for each in touches if each.what == "lead" and each.moved]
    others = [each for each in touches if each.what != "lead"]
    scopes: set[int] = set()
    if plain_leads:
        scopes |= _forward(session, plain_leads)
    if moved:
        scopes |= _move(session, moved)
    if others:
        scopes.add(EVERYBODY)
        put_live(session, [(EVERYBODY, each) for each in others], fresh=False)
    return scopes


def _forward(session: Session, touches: Sequence[Touch]) -> set[int]:
    run_many(
        session,
        "UPDATE feed SET seq = ? WHERE agg_id = ? AND kind = 'live'",
        [(each.seq, db_id(session, each.agg_id)) for each in touches],
    )
    return {scope for scope, _ in _live(session, touches)}


def _live(session: Session, touches: Sequence[Touch]) -> set[tuple[int, bytes]]:
    found: set[tuple[int, bytes]] = set()
    for start in range(0, len(touches), AT_ONCE):
        part = [db_id(session, each.agg_id) for each in touches[start : start + AT_ONCE]]
        query = (
            f"SELECT scope, agg_id FROM feed WHERE kind = 'live' AND agg_id IN ({marks(len(part))})"  # noqa: S608 - marks only
        )
        found.update((scope, wire_id(agg)) for scope, agg in run(session, query, part))
    return found


def _move(session: Session, touches: Sequence[Touch]) -> set[int]:
    """Write who may see a lead now: `leave` where nobody may any more, anew where one may."""
    had = _live(session, touches)
    by_id = {each.agg_id: each for each in touches}
    wanted = {
        (scope, agg) for agg, scopes in scopes_of(session, list(by_id)).items() for scope in scopes
    }
    run_many(
        session,
        "UPDATE feed SET seq = ?, kind = 'leave' WHERE scope = ? AND agg_id = ?",
        [(by_id[agg].seq, scope, db_id(session, agg)) for scope, agg in had - wanted],
    )
    put_live(session, [(scope, by_id[agg]) for scope, agg in wanted - had], fresh=True)
    run_many(
        session,
        "UPDATE feed SET seq = ? WHERE scope = ? AND agg_id = ?",
        [(by_id[agg].seq, scope, db_id(session, agg)) for scope, agg in had & wanted],
    )
    run_many(
        session,
        "UPDATE feed SET entered_seq = seq WHERE agg_id = ? AND kind = 'live'",
        [(db_id(session, each.agg_id),) for each in touches if each.whole],
    )
    return {scope for scope, _ in had | wanted}


def put_live(session: Session, entries: Iterable[tuple[int, Touch]], *, fresh: bool) -> None:
    """Write feed rows; with `fresh` the aggregate is new to the scope and comes whole."""
    entered = ", entered_seq = excluded.entered_seq" if fresh else ""
    run_many(
        session,
        "INSERT INTO feed (scope, agg_id, what, seq, entered_seq, kind)"  # noqa: S608 - our own words
        " VALUES (?,?,?,?,?,'live') ON CONFLICT (scope, agg_id) DO UPDATE"
        f" SET seq = excluded.seq, kind = 'live'{entered}",
        [
            (scope, db_id(session, each.agg_id), each.what, each.seq, each.seq)
            for scope, each in entries
        ],
    )


def scopes_of(session: Session, leads: Sequence[bytes]) -> dict[bytes, frozenset[int]]:
    """Return the scopes in which leads are seen: their owner's, and his team's unless private."""
    found: dict[bytes, frozenset[int]] = {}
    for start in range(0, len(leads), AT_ONCE):
        part = [db_id(session, lead) for lead in leads[start : start + AT_ONCE]]
        query = (
            "SELECT l.id, l.private, m.scope, t.scope FROM lead l"  # noqa: S608 - marks only
            " LEFT JOIN member m ON m.id = l.owner_id LEFT JOIN team t ON t.id = m.team_id"
            f" WHERE l.id IN ({marks(len(part))})"
        )
        for lead, private, own, team in run(session, query, part):
            scopes = {own} | (set() if private else {team})
            found[wire_id(lead)] = frozenset(scope for scope in scopes if scope is not None)
    return found


def _audit(session: Session, book: Ledger, seqs: Mapping[Key, int], made: set[Key]) -> None:
    """Write who changed what, and when it was typed."""
    stamps: Mapping[tuple[Key, str], Stamp] = session.info.get("stamps", {})
    usual = Stamp(microseconds(book.at), book.user_id.bytes)
    came = db_moment(session, microseconds(book.at))
    rows = []
    for key, seq in seqs.items():
        fields: dict[str, Any] = {"": (None, None)} if key in made else book.changed[key]
        for name, pair in fields.items():
            stamp = stamps.get((key, name)) or stamps.get((key, "")) or usual
            rows.append(
                (
                    seq,
                    db_id(session, key[1].bytes),
                    name,
                    key[0],
                    "create" if key in made else "set",
                    _json(session, pair[0]),
                    _json(session, pair[1]),
                    db_id(session, stamp.by),
                    int(stamp.boss),
                    db_moment(session, stamp.at),
                    came,
                )
            )
    run_many(
        session,
        'INSERT INTO audit (seq, row_id, field, entity, kind, before, after, "by", boss,'  # noqa: S608 - marks only
        f" authored_at, came_at) VALUES ({marks(11)})",
        rows,
    )


def _json(session: Session, value: Any) -> Any:
    if value is None:
        return None
    text = json.dumps(plain(value), ensure_ascii=False)
    return db_json(session, text)


def move_all(session: Session, what: str, agg_ids: Sequence[bytes]) -> None:
    """Write anew who may see leads whose own rows did not change: a rep went to another team."""
    touches = [Touch(what, agg_id, moved=True) for agg_id in sorted(agg_ids)]
    first = take_numbers(session, len(touches))
    for seq, touch in enumerate(touches, first):
        touch.seq = seq
    scopes = _move(session, touches)
    written = session.info["written"]
    written.seq = first + len(touches) - 1
    written.scopes = written.scopes | frozenset(scopes)
