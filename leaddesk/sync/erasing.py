"""What else a book knows of leads that leave it: undo, journal, tray, drafts, imports, the index.

Their own rows go with `pulled.let_go`. Nothing that another command needs goes: an undo entry of
several leads stays for the others, the chain of ops stays whole. Words of the rep that wait in the
tray are his own and stay until he discards them, without the lead's name.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from leaddesk.domain.said import noted
from leaddesk.store.pulled import driver_of
from leaddesk.sync.protocol import SKIP, Op, decode_op, encode_op

AT_ONCE = 500
LEFT = "left"
"""The kind of an undo entry of which nothing is here any more: nobody takes it back."""

UNTIDY, INDEX, LOG = "untidy", "1", "2"
"""The setting that says what still has words of leads that left: index and log, or the log only."""

_PART = re.compile(r"[;,\t|\"\n]+")


@dataclass(frozen=True, slots=True)
class Going:
    """Leads and companies that are about to go.

    Attributes:
        ids: theirs.
        rows: all their rows, by table.
        words: names and addresses by which a line of a file is known as theirs.
        entries: undo entries that touched them.
    """

    ids: tuple[bytes, ...]
    rows: Mapping[str, Sequence[bytes]]
    words: frozenset[str]
    entries: tuple[int, ...]


def gather(session: Session, ids: Sequence[bytes], rows: Mapping[str, Sequence[bytes]]) -> Going:
    """Return what is to be known of leads before their rows go."""
    driver = driver_of(session)
    words: set[str] = set()
    for query, column in (
        ("SELECT name, first, last FROM lead", "id"),
        ("SELECT value FROM contact_point", "lead_id"),
    ):
        for row in _among(driver, query, column, ids):
            words.update(word.casefold() for word in row if word and len(word) > 2)
    every = [row_id for some in rows.values() for row_id in some]
    found = _among(driver, "SELECT DISTINCT n FROM undo_row", "row_id", every)
    return Going(tuple(ids), rows, frozenset(words), tuple(sorted({n for (n,) in found})))


def forget(session: Session, going: Going) -> None:
    """Erase what else the book knows, once the rows have gone."""
    if not going.ids:
        return
    driver = driver_of(session)
    each = [(agg,) for agg in going.ids]
    driver.executemany("DELETE FROM draft WHERE place LIKE '%' || lower(hex(?)) || '%'", each)
    for statement in (
        "DELETE FROM brought WHERE row_id = ?",
        "DELETE FROM merged_line WHERE lead_id = ?",
        "DELETE FROM import_seen WHERE lead_id = ?",
        "DELETE FROM attention WHERE lead_id = ? AND state <> 'waiting'",
        "UPDATE attention SET name = '' WHERE lead_id = ?",
    ):
        driver.executemany(statement, each)
    driver.execute(
        "DELETE FROM attention WHERE state <> 'waiting' AND lead_id NOT IN (SELECT id FROM lead)"
    )
    _undo(driver, going)
    _ops(driver, going)
    _lines_of_files(driver, going.words)
    driver.execute("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", (UNTIDY, INDEX))


def _among(driver: Any, query: str, column: str, ids: Sequence[bytes]) -> Iterable[tuple[Any, ...]]:
    for start in range(0, len(ids), AT_ONCE):
        part = ids[start : start + AT_ONCE]
        yield from driver.execute(f"{query} WHERE {column} IN ({','.join('?' * len(part))})", part)


def _undo(driver: Any, going: Going) -> None:
    """Take the words out of undo entries; one of nothing else is none any more."""
    for n in going.entries:
        rest = driver.execute("SELECT 1 FROM undo_row WHERE n = ? LIMIT 1", (n,)).fetchone()
        if rest is None:
            driver.execute(
                "UPDATE undo SET kind = ?, label = '', detail = '' WHERE n = ?", (LEFT, n)
            )
            continue
        (label,) = driver.execute("SELECT label FROM undo WHERE n = ?", (n,)).fetchone()
        told = label.casefold()
        if any(word in told for word in going.words):
            label = noted("Change")
        driver.execute("UPDATE undo SET label = ?, detail = '' WHERE n = ?", (label, n))


def _ops(driver: Any, going: Going) -> None:
    """Take the words out of ops that a server has answered; their hashes stay for the next ones."""
    ids = {row_id for some in going.rows.values() for row_id in some} | set(going.ids)
    driver.executemany(
        "DELETE FROM outbox WHERE row_id = ? AND seq IS NOT NULL", [(each,) for each in ids]
    )
    blank = []
    for incarnation, n, body in driver.execute("SELECT incarnation, n, body FROM journal"):
        op = decode_op(body)
        if op.id in ids or _parent(op) in ids:
            empty = Op(op.n, op.u, op.g, "", bytes(16), SKIP, None, None, 0, op.at)
            blank.append((encode_op(empty), incarnation, n))
    driver.executemany("UPDATE journal SET body = ? WHERE incarnation = ? AND n = ?", blank)


def _parent(op: Op) -> Any:
    return op.v.get("lead_id") if isinstance(op.v, dict) else None


def _lines_of_files(driver: Any, words: frozenset[str]) -> None:
    """Erase lines of imported files that were kept for mending and tell of a lead that left."""
    gone = [
        (batch, row)
        for batch, row, raw in driver.execute("SELECT batch_id, row, raw FROM import_row")
        if not words.isdisjoint(part.strip().casefold() for part in _PART.split(raw))
    ]
    driver.executemany("DELETE FROM import_row WHERE batch_id = ? AND row = ?", gone)
