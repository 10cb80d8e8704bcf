"""Brings an import again that was taken back, in chunks that leave the write lock to others."""

import time
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from leaddesk.domain.rows import Touched
from leaddesk.features.import_parts import REST_S
from leaddesk.features.import_undo import leads_of, rows_after
from leaddesk.features.imports import DONE
from leaddesk.features.undo import put_back, redone_label
from leaddesk.store.database import Database
from leaddesk.store.local_tables import ImportBatch, Undo, UndoRow
from leaddesk.store.outbox import ledger, open_entry, retract_many
from leaddesk.store.tables import BY_NAME

COMING_BACK = "coming back"
"""State of a batch until the last of its rows stands again."""


def redo_import(book: Database, entry: int, now: datetime) -> Touched:
    """Do an import again that was taken back.

    One that a crash stopped half-way is gone on with, by whoever holds the right to import.

    Args:
        book: the book.
        entry: number of the undo entry that took it back.
        now: the moment.
    """
    number, label = book.write_as({"kind": "redo"}, _begin, entry, now=now)
    last: tuple[str, UUID] | None = None
    leads: set[UUID] = set()
    left: list[str] = []
    with book.bulk():
        while part := book.read(rows_after, entry, last, backwards=True):
            how = {"kind": "redo", "n": number}
            hit, alone = book.write_as(how, _bring, entry, part, now=now)
            leads |= hit
            left += alone
            last = part[-1]
            time.sleep(REST_S)
        book.checkpoint()
    book.write(_end, entry, now=now)
    return Touched(frozenset(leads), label, "", tuple(dict.fromkeys(left)))


def _begin(session: Session, entry: int, *, now: datetime) -> tuple[int, str]:  # noqa: ARG001 - the ledger takes the moment
    kept = session.get_one(Undo, entry)
    label = redone_label(session, kept)
    if kept.undone_by is not None:
        return kept.undone_by, label
    ledger(session).undoes = entry
    coming = update(ImportBatch).where(ImportBatch.undo_n == kept.undoes)
    session.execute(coming.values(state=COMING_BACK))
    return open_entry(session, label), label


def _bring(
    session: Session, entry: int, part: Sequence[tuple[str, UUID]], *, now: datetime
) -> tuple[set[UUID], list[str]]:
    """Let some rows stand again; return the leads hit, and what was left alone."""
    by_table: dict[str, list[UUID]] = defaultdict(list)
    for entity, row_id in part:
        by_table[entity].append(row_id)
    hit: set[UUID] = set()
    left: list[str] = []
    for entity, row_ids in by_table.items():
        table = BY_NAME[entity]
        query = select(UndoRow).where(
            UndoRow.n == entry, UndoRow.entity == entity, UndoRow.row_id.in_(row_ids)
        )
        rows = session.scalars(query).all()
        gone = [kept.row_id for kept in rows if kept.after.keys() == {"retracted_at"}]
        retract_many(session, table, gone, back=True)
        for kept in rows:
            if kept.after.keys() != {"retracted_at"}:
                row = session.get(table, kept.row_id)
                left += put_back(row, kept, now) if row is not None else ()
        for _, lead in leads_of(session, table, row_ids):
            ledger(session).touch(lead, entity, f"{entity}.retracted_at")
            hit.add(lead)
    return hit, left


def _end(session: Session, entry: int, *, now: datetime) -> None:  # noqa: ARG001 - the ledger takes the moment
    """Let the import stand; this ordinary commit also makes the chunks durable."""
    again = session.get_one(Undo, entry).undoes
    session.execute(update(Undo).where(Undo.n == again).values(undone_by=None))
    session.execute(update(ImportBatch).where(ImportBatch.undo_n == again).values(state=DONE))
