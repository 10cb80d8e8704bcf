"""What comes down: results of ops, and rows, each written with the place in the feed they mean."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from leaddesk.store.columns import microseconds
from leaddesk.store.ledger import Arrival, ledger
from leaddesk.store.pulled import (
    AGGREGATES,
    BELOW_LEAD,
    children,
    driver_of,
    let_go,
    overlay,
    pending,
    take_in,
    touch_rows,
)
from leaddesk.store.versions import BORN
from leaddesk.sync.erasing import forget, gather
from leaddesk.sync.merged_lines import Came, PageNews, note_merged
from leaddesk.sync.outgoing import MAKINGS
from leaddesk.sync.protocol import APPLIED, SKIP, TAKEN, Op, Page, Result, Rows, decode_op
from leaddesk.sync.tray import to_tray, unsent_to_tray

AT_ONCE = 500

_UNANSWERED = "SELECT row_id FROM outbox WHERE seq IS NULL"
_MERGES_WAIT = " UNION ".join(
    f"SELECT {side} FROM outbox o JOIN {name} m ON m.id = o.row_id"  # noqa: S608 - our own names
    f" WHERE o.entity = '{name}' AND o.seq IS NULL"
    for name in ("lead_merge", "company_merge")
    for side in ("winner_id", "loser_id")
)


def take_results(
    session: Session, results: Sequence[Result], *, now: datetime
) -> tuple[set[int], list[str]]:
    """Note what became of ops that were sent; return the numbers they got, and codes of refusals.

    An op that was applied leaves the outbox once the feed is past it; of one that was not, the
    answer brings how things stand, and a refused one goes to the tray.
    """
    if not results:
        return set(), []
    driver = driver_of(session)
    lines = {row[1]: row for row in driver.execute(_SENT)}
    incarnation, cursor = driver.execute(
        "SELECT incarnation, cursor FROM sync_state WHERE id = 1"
    ).fetchone()
    at = microseconds(now)
    known = [(result, *lines[result.n]) for result in results if result.n in lines]
    driver.executemany(
        "INSERT OR REPLACE INTO journal (incarnation, n, hash, body, at) VALUES (?,?,?,?,?)",
        [(incarnation, n, h, body, at) for _, _, n, body, h in known],
    )
    ops = [(decode_op(body), each) for each, _, _, body, _ in known]
    applied = [(op, each.seq) for op, each in ops if each.code == APPLIED and op.k != SKIP]
    _number(session, applied)
    done, gone = [], []
    for result, line, *_ in known:
        if result.code == APPLIED and cursor:
            done.append((result.seq, line))
        else:
            gone.append((line,))
    driver.executemany("UPDATE outbox SET seq = ? WHERE id = ?", done)
    driver.executemany("DELETE FROM outbox WHERE id = ?", gone)
    refused = []
    for op, result in ops:
        if result.code != APPLIED:
            refused += _not_applied(session, op, result, at)
    driver.execute("UPDATE sync_state SET acked_n = ? WHERE id = 1", (results[-1].n,))
    return {seq for _, seq in applied}, refused


_SENT = "SELECT id, n, body, hash FROM outbox WHERE n IS NOT NULL AND seq IS NULL"


def _not_applied(session: Session, op: Op, result: Result, at: int) -> list[str]:
    taken = result.code in TAKEN
    if not taken:
        to_tray(session, op, result.code, at)
    if op.k in MAKINGS and op.f is None:
        unmake(session, op, whole=not taken, at=at)
    return [] if taken else [result.code]


def _number(session: Session, applied: Sequence[tuple[Op, int]]) -> None:
    """Give rows the versions their changes got, and what was changed since them as its base."""
    made: dict[str, list[tuple[Any, ...]]] = {}
    changed: dict[str, list[tuple[Any, ...]]] = {}
    bases: list[tuple[Any, ...]] = []
    for op, seq in applied:
        if op.k in MAKINGS and op.f is None:
            made.setdefault(op.e, []).append((seq, json.dumps({BORN: seq}), op.id))
            bases.append((seq, op.id, op.e, op.base, None, None))
        else:
            changed.setdefault(op.e, []).append((seq, op.f, seq, op.id))
            bases.append((seq, op.id, op.e, op.base, op.f, op.f))
    driver, book = driver_of(session), ledger(session)
    book.writing += 1
    for table, rows in made.items():
        driver.executemany(f"UPDATE {table} SET seq = ?, field_ver = ? WHERE id = ?", rows)  # noqa: S608 - the entity of our own op
    for table, rows in changed.items():
        driver.executemany(
            f"UPDATE {table} SET seq = max(seq, ?), field_ver ="  # noqa: S608 - as above
            " json_patch(coalesce(field_ver, '{}'), json_object(?, ?)) WHERE id = ?",
            rows,
        )
    book.writing -= 1
    driver.executemany(
        "UPDATE outbox SET base = ? WHERE row_id = ? AND entity = ? AND n IS NULL AND base <= ?"
        " AND (? IS NULL OR field = ?)",
        bases,
    )


def unmake(session: Session, op: Op, *, whole: bool, at: int) -> None:
    """Take a row away that the server did not take as it is; the answer brings it where it stands.

    Of a refused one the tray has what it said; with a lead (`whole`) goes what is below it, and
    what the rep wrote there meanwhile goes to the tray as well.
    """
    rows = {op.e: [op.id]}
    if whole and op.e in AGGREGATES:
        rows |= children(session, op.e, [op.id])
        unsent_to_tray(session, rows, at)
    for table, ids in rows.items():
        _drop(session, "lead" if table in dict(AGGREGATES["lead"]) else "", table, ids)


def take_page(
    session: Session,
    page: Page,
    came: Came | None = None,
    *,
    at_head: bool = True,
    force: bool = False,
    now: datetime,
) -> None:
    """Write a page, with the place in the feed it brings this book to.

    Args:
        session: of a transaction of kind pull.
        page: rows, aggregates that came whole, and those that leave.
        came: what the rep is told of; None: nothing (a first sync, a repair).
        at_head: whether the page moves the place in the feed.
        force: take rows as they are even where this book has newer ones: the server was restored.
        now: the moment.
    """
    upto = page.seq if at_head else _place(session)
    # what comes whole was let go of before, or never here: its numbers may be old
    since = _place(session) if at_head and not page.whole else -1
    by = {seq: who for who, seqs in page.authors for seq in seqs}
    news = PageNews(_place(session), frozenset(page.whole), by)
    for table, rows in page.tables.items():
        if came is not None:
            note_merged(session, table, rows, came, news, now)
        take_rows(session, table, rows, upto, since, force=force)
    _replace(session, page, upto)
    leave(session, page.leave)
    if at_head:
        driver = driver_of(session)
        driver.execute(
            "UPDATE sync_state SET cursor = ?, seq = ? WHERE id = 1", (page.cursor, page.seq)
        )
        driver.execute("DELETE FROM outbox WHERE seq <= ?", (page.seq,))


def _place(session: Session) -> int:
    return int(driver_of(session).execute("SELECT seq FROM sync_state").fetchone()[0])


def take_rows(
    session: Session, table: str, rows: Rows, upto: int, since: int, *, force: bool = False
) -> None:
    """Write rows of one table; what this book did to them and has not come back stays on top."""
    at = rows.columns.index("id")
    mine = pending(session, table, [row[at] for row in rows.rows], upto)
    kept = {row_id for row_id, each in mine.items() if each.making}
    taken = [row for row in rows.rows if row[at] not in kept] if kept else rows.rows
    if force:
        _forget_numbers(session, table, [row[at] for row in taken])
    if table in dict(BELOW_LEAD):
        _touch_parents(session, table, [row[at] for row in taken if _moved(rows, row, since)])
    if table == "contact_point":
        _touch_firms(session, [row[at] for row in taken])
    take_in(session, table, rows.columns, taken)
    for row_id, each in mine.items():
        if each.fields and not each.making:
            overlay(session, table, row_id, each.fields)
    touch_rows(session, table, rows.columns, taken, since)


def _touch_firms(session: Session, points: Sequence[bytes]) -> None:
    """Let the followers look at the companies that contact points belong to now."""
    book = ledger(session)
    for start in range(0, len(points), AT_ONCE):
        part = points[start : start + AT_ONCE]
        marks = ",".join("?" * len(part))
        query = f"SELECT DISTINCT company_id FROM contact_point WHERE id IN ({marks})"  # noqa: S608 - marks only
        for (firm,) in driver_of(session).execute(query, part):
            if firm:
                book.others.setdefault(("company", UUID(bytes=firm)), set()).add("company.contacts")


def _moved(rows: Rows, row: Sequence[Any], since: int) -> bool:
    """Whether a row hangs below another lead than before."""
    versions = json.loads(row[rows.columns.index("field_ver")] or "{}")
    return since < 0 or versions.get("lead_id", 0) > since


def _forget_numbers(session: Session, table: str, ids: Iterable[bytes]) -> None:
    book = ledger(session)
    book.writing += 1
    driver_of(session).executemany(
        f"UPDATE {table} SET seq = 0 WHERE id = ?",  # noqa: S608 - our own names
        [(row_id,) for row_id in ids],
    )
    book.writing -= 1


def _replace(session: Session, page: Page, upto: int) -> None:
    """Let go of rows of aggregates that came whole and do not hold them any more.

    While a merge of this book waits, its rows hang where the server cannot know yet.
    """
    waits = {agg for (agg,) in driver_of(session).execute(_MERGES_WAIT)} if page.whole else set()
    whole = [agg for agg in page.whole if agg not in waits]
    if not whole:
        return
    for what in ("lead", "company"):
        for table, ids in children(session, what, whole).items():
            rows = page.tables.get(table)
            at = rows.columns.index("id") if rows else 0
            came = {row[at] for row in rows.rows} if rows else set()
            gone = [row_id for row_id in ids if row_id not in came]
            held = pending(session, table, gone, upto)
            _drop(session, what, table, [row_id for row_id in gone if row_id not in held])


def _drop(session: Session, what: str, table: str, ids: Sequence[bytes]) -> None:
    if not ids:
        return
    if what == "lead":
        _touch_parents(session, table, ids)
    let_go(session, table, ids)


def _touch_parents(session: Session, table: str, ids: Sequence[bytes]) -> None:
    """Let the followers look at the leads that rows hang below now."""
    parent = dict(AGGREGATES["lead"])[table]
    driver, book = driver_of(session), ledger(session)
    for start in range(0, len(ids), AT_ONCE):
        part = ids[start : start + AT_ONCE]
        marks = ",".join("?" * len(part))
        query = f"SELECT DISTINCT {parent} FROM {table} WHERE id IN ({marks})"  # noqa: S608 - our own names
        for (lead,) in driver.execute(query, part):
            if lead:
                book.touch(UUID(bytes=lead), "lead", table, f"{table}.text")


def leave(session: Session, ids: Sequence[bytes]) -> None:
    """Erase aggregates that are not for this device any more; those with unsent words stay a while.

    Their words are sent first; the next page or reconciliation takes them away.
    """
    if not ids:
        return
    unsent = _unsent(session, ids)
    going = [agg for agg in ids if agg not in unsent]
    erase(session, going)
    kept = _resume(driver_of(session))
    waiting = sorted({*kept.get("leave", ()), *(agg.hex() for agg in unsent)})
    gone = {agg.hex() for agg in going}
    keep_resume(session, kept | {"leave": [agg for agg in waiting if agg not in gone]})


def erase(session: Session, going: Sequence[bytes]) -> None:
    """Erase leads and companies, and what else this book knows of them."""
    by_kind = {what: children(session, what, going) for what in ("lead", "company")}
    every: dict[str, list[bytes]] = {}
    for rows in by_kind.values():
        for table, ids in rows.items():
            every.setdefault(table, []).extend(ids)
    gathered = gather(session, going, every)
    for what, rows in by_kind.items():
        for table, ids in rows.items():
            _drop(session, what, table, ids)
    forget(session, gathered)


def leave_late(session: Session) -> None:
    """Erase those whose words have been sent meanwhile."""
    late = _resume(driver_of(session)).get("leave") or ()
    leave(session, [bytes.fromhex(agg) for agg in late])


def _unsent(session: Session, ids: Sequence[bytes]) -> set[bytes]:
    """Return the aggregates with changes that have not been answered."""
    driver = driver_of(session)
    waiting = {row_id for (row_id,) in driver.execute(_UNANSWERED)}
    if not waiting:
        return set()
    return {
        agg
        for agg in ids
        for what in ("lead", "company")
        if any(waiting & set(rows) for rows in children(session, what, [agg]).values())
    }


def _resume(driver: Any) -> dict[str, Any]:
    row = driver.execute("SELECT resume FROM sync_state WHERE id = 1").fetchone()
    return json.loads(row[0]) if row and row[0] else {}


def resume_of(session: Session) -> dict[str, Any]:
    """Return where a first sync goes on, and which leads are still to leave."""
    return _resume(driver_of(session))


def keep_resume(session: Session, resume: Mapping[str, Any]) -> None:
    """Keep where a first sync goes on."""
    left = {name: value for name, value in resume.items() if value}
    driver_of(session).execute(
        "UPDATE sync_state SET resume = ? WHERE id = 1", (json.dumps(left) if left else None,)
    )


def take_snapshot_rows(session: Session, tables: Mapping[str, Rows]) -> None:
    """Write rows of a first sync: they come with all that is derived.

    Where this book has something unsent, what is derived follows from that too: worked out here.
    """
    waits = _has_outbox(session)
    for table, rows in tables.items():
        if waits:
            take_rows(session, table, rows, 0, -1)
        else:
            take_in(session, table, rows.columns, rows.rows)


def have_found(session: Session, tables: Mapping[str, Rows]) -> None:
    """Let those who find leads see the ones of a part, once all their rows are here."""
    for follower in session.followers:  # type: ignore[attr-defined]  # see `outbox.listen`
        if isinstance(follower, Arrival):
            follower.arrived(session, {name: (r.columns, r.rows) for name, r in tables.items()})


def lose_found(session: Session) -> None:
    """Let the followers look at leads of a book that joined and that others have retracted since.

    Once all is here: what follows from a lead needs its company.
    """
    found = driver_of(session).execute(
        "SELECT lead_id FROM search_doc WHERE lead_id IN"
        " (SELECT id FROM lead WHERE retracted_at IS NOT NULL)"
    )
    for (lead,) in found.fetchall():
        ledger(session).touch(UUID(bytes=lead), "lead", "lead.text")


def _has_outbox(session: Session) -> bool:
    return bool(driver_of(session).execute("SELECT 1 FROM outbox LIMIT 1").fetchone())
