"""Takes a whole import back, updates included, but not what the rep has done since.

A lead that it brought and that was worked on since stays whole. A lead that was known before is set
back field by field: what the rep changed there since stays, and is named.
"""

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, delete, literal, select, tuple_, update
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import Touched
from leaddesk.domain.said import retold_command, said
from leaddesk.features.import_parts import REST_S
from leaddesk.features.imports import TAKEN_BACK
from leaddesk.features.undo import put_back
from leaddesk.store.database import Database
from leaddesk.store.local_tables import ImportBatch, ImportSeen, Undo, UndoRow
from leaddesk.store.outbox import ledger, open_entry, retract_many
from leaddesk.store.tables import BY_NAME, Activity, Answer, Company, ContactPoint, Lead, Tag, Task

TAKING_BACK = "taking back"
"""State of a batch until the last of its rows is taken back."""

AT_ONCE = 200
MOST_NAMED = 5  # of what an undo leaves alone
_SAID = ("value", "name", "text", "label", "__tablename__")  # what a row is called
CHILDREN = (ContactPoint, Task, Activity, Tag, Answer)


def take_back_batch(book: Database, batch: UUID, now: datetime) -> Touched:
    """Undo an import by its id.

    Raises:
        Refused: there is none of that id, or it was taken back before.
    """
    return take_back_import(book, book.read(_entry_of, batch), now)


def _entry_of(session: Session, batch_id: UUID) -> int:
    batch = session.get(ImportBatch, batch_id)
    if batch is None or batch.undo_n is None:
        raise Refused(
            said("There is no import {batch_id}.", batch_id=batch_id),
            said("See `leaddesk history` for what was done."),
        )
    return batch.undo_n


def take_back_import(book: Database, entry: int, now: datetime) -> Touched:
    """Undo an import by its undo entry, in chunks that leave the write lock to others.

    One that a crash stopped half-way is gone on with, by whoever holds the right to import. What
    stays, `left_alone` names.

    Raises:
        Refused: it was taken back before.
    """
    undo_entry = book.write_as({"kind": "undo"}, _begin, entry, now=now)
    label = book.read(_label, entry)
    stays: set[UUID] = set()
    fields: list[str] = []
    last: tuple[str, UUID] | None = None
    leads: set[UUID] = set()
    with book.bulk():
        while part := book.read(rows_after, entry, last):
            how = {"kind": "undo", "n": undo_entry}
            hit, worked_on, changed = book.write_as(how, _take_back, entry, part, now=now)
            leads |= hit
            stays |= worked_on
            fields += changed
            last = part[-1]
            time.sleep(REST_S)
        book.checkpoint()
    book.write(_end, entry, now=now)
    label = said("Undid: {what}", what=retold_command(label))
    return Touched(frozenset(leads), label, "", book.read(_left_alone, stays, fields))


def _left_alone(session: Session, stays: set[UUID], fields: Sequence[str]) -> tuple[str, ...]:
    """Name the leads that stay, the first few and how many more, then single fields."""
    some = sorted(stays)[:MOST_NAMED]
    names = session.scalars(select(Lead.name).where(Lead.id.in_(some)).order_by(Lead.id))
    named = [said("{name} was worked on since and stays as it is", name=name) for name in names]
    left = [*named, *dict.fromkeys(fields)]
    more = len(stays) - len(named) + max(len(left) - MOST_NAMED, 0)
    rest = (said("{n} more are left as they are", n=more),) if more else ()
    return (*left[:MOST_NAMED], *rest)


def _begin(session: Session, entry: int, *, now: datetime) -> int:  # noqa: ARG001 - the ledger takes the moment
    kept = session.get_one(Undo, entry)
    batch = session.scalars(select(ImportBatch).where(ImportBatch.undo_n == entry)).one()
    if kept.undone_by is not None and batch.state == TAKING_BACK:
        return kept.undone_by
    if kept.undone_by is not None:
        raise Refused(
            said("{label} was taken back before.", label=retold_command(kept.label)),
            said("Import the file again to bring it in."),
        )
    ledger(session).undoes = entry
    batch.state = TAKING_BACK
    return open_entry(session, said("Undid: {what}", what=retold_command(kept.label)))


def _label(session: Session, entry: int) -> str:
    return session.get_one(Undo, entry).label


def _end(session: Session, entry: int, *, now: datetime) -> None:  # noqa: ARG001 - the ledger takes the moment
    """Let the rows come in anew some day; this ordinary commit also makes the chunks durable.

    Rows that made a lead stay known by it: it may have been left alone, or come back by redo.
    """
    made = select(UndoRow.row_id).where(
        UndoRow.n == entry, UndoRow.entity == Lead.__tablename__, UndoRow.before.is_(None)
    )
    session.execute(
        delete(ImportSeen).where(ImportSeen.n == entry, ImportSeen.lead_id.not_in(made))
    )
    session.execute(update(ImportBatch).where(ImportBatch.undo_n == entry).values(state=TAKEN_BACK))


def rows_after(
    session: Session, entry: int, last: tuple[str, UUID] | None, *, backwards: bool = False
) -> Sequence[tuple[str, UUID]]:
    """Return table and id of the next rows an undo entry names.

    Leads go before their next steps and, backwards, come after them: none ever lacks its step.
    """
    place = tuple_(UndoRow.entity, UndoRow.row_id)
    query = select(UndoRow.entity, UndoRow.row_id).where(UndoRow.n == entry)
    if last is not None:
        # the id as the column stores it: as text it would stand before every id, for ever
        row = literal(last[1], UndoRow.row_id.type)
        here = tuple_(last[0], row)
        query = query.where(place < here if backwards else place > here)
    order = (UndoRow.entity, UndoRow.row_id)
    query = query.order_by(*(each.desc() if backwards else each for each in order))
    return session.execute(query.limit(AT_ONCE)).all()


def _take_back(
    session: Session, entry: int, part: Sequence[tuple[str, UUID]], *, now: datetime
) -> tuple[set[UUID], set[UUID], list[str]]:
    """Take some rows back; return the leads hit, those that stay, and what else is left alone."""
    by_table: dict[str, list[UUID]] = defaultdict(list)
    for entity, row_id in part:
        by_table[entity].append(row_id)
    hit: set[UUID] = set()
    stays: set[UUID] = set()
    left: list[str] = []
    for entity, row_ids in by_table.items():
        table = BY_NAME[entity]
        leads = dict(leads_of(session, table, row_ids))
        worked_on = _worked_on(session, entry, _brought(session, entry, leads.values()))
        needed = _needed(session, entry, row_ids) if table is Company else set()
        free = [row_id for row_id in row_ids if leads.get(row_id) not in worked_on]
        stays |= worked_on
        made = _made(session, entry, entity, [each for each in free if each not in needed])
        own = _done_since(session, entry, [each for each in made if leads.get(each)])
        left += _changed_since(session, table, own)
        made = [each for each in made if each not in own]
        retract_many(session, table, made)
        for kept in _changed(session, entry, entity, free):
            row = session.get(table, kept.row_id)
            left += put_back(row, kept, now) if row is not None else ()
        for row_id in made:
            lead = leads.get(row_id)
            if lead is not None:
                ledger(session).touch(lead, entity, f"{entity}.retracted_at")
                hit.add(lead)
    return hit, stays, left


def leads_of(
    session: Session, table: type[Any], row_ids: Sequence[UUID]
) -> Iterator[tuple[UUID, UUID]]:
    """Yield each row with the lead it belongs to."""
    if table.lead_of:
        column = getattr(table, table.lead_of)
        query = select(table.id, column).where(table.id.in_(row_ids), column.is_not(None))
        yield from session.execute(query)


def _brought(session: Session, entry: int, leads: Iterable[UUID]) -> set[UUID]:
    """Return those of some leads that the import made."""
    return set(_made(session, entry, Lead.__tablename__, list(set(leads))))


def _later(entry: int) -> Select[UUID]:
    """Select the rows that commands of the rep touched after the import."""
    return (
        select(UndoRow.row_id)
        .join(Undo, Undo.n == UndoRow.n)
        .where(Undo.n > entry, Undo.undone_by.is_(None), Undo.kind == "command")
    )


def _worked_on(session: Session, entry: int, leads: set[UUID]) -> set[UUID]:
    """Return the leads that commands of the rep touched after the import."""
    later = _later(entry)
    found = set(session.scalars(select(Lead.id).where(Lead.id.in_(leads), Lead.id.in_(later))))
    for table in CHILDREN:
        query = select(table.lead_id).where(table.lead_id.in_(leads), table.id.in_(later))
        found.update(
            lead for lead in session.scalars(query.where(table.retracted_at.is_(None))) if lead
        )
    return found


def _done_since(session: Session, entry: int, rows: Sequence[UUID]) -> set[UUID]:
    """Return those of some rows that commands of the rep touched after the import."""
    later = _later(entry).where(UndoRow.row_id.in_(rows))
    return set(session.scalars(later))


def _changed_since(session: Session, table: type[Any], rows: Iterable[UUID]) -> Iterator[str]:
    """Name rows below known leads that the rep has changed; what he took off is gone anyway."""
    query = select(table).where(table.id.in_(list(rows)), table.retracted_at.is_(None))
    for row in session.scalars(query.order_by(table.id)):
        lead = session.get_one(Lead, row.lead_id)
        what = next(text for name in _SAID if (text := getattr(row, name, "")))
        yield said("{name}: {field} was changed since", name=lead.name, field=what)


def _needed(session: Session, entry: int, companies: Sequence[UUID]) -> set[UUID]:
    """Return the companies of leads that stay: made by others, or worked on since."""
    query = select(Lead.id, Lead.company_id).where(
        Lead.company_id.in_(companies), Lead.retracted_at.is_(None)
    )
    company_of = {lead: company for lead, company in session.execute(query) if company}
    given = select(UndoRow).where(
        UndoRow.n == entry,
        UndoRow.entity == Lead.__tablename__,
        UndoRow.row_id.in_(list(company_of)),
    )
    going = {
        row.row_id
        for row in session.scalars(given)
        if row.before is None or "company_id" in row.after
    }
    going -= _worked_on(session, entry, _brought(session, entry, going))
    return {company for lead, company in company_of.items() if lead not in going}


def _made(session: Session, entry: int, entity: str, row_ids: Sequence[UUID]) -> list[UUID]:
    query = select(UndoRow.row_id).where(
        UndoRow.n == entry,
        UndoRow.entity == entity,
        UndoRow.row_id.in_(row_ids),
        UndoRow.before.is_(None),
    )
    return list(session.scalars(query))


def _changed(
    session: Session, entry: int, entity: str, row_ids: Sequence[UUID]
) -> Sequence[UndoRow]:
    query = select(UndoRow).where(
        UndoRow.n == entry,
        UndoRow.entity == entity,
        UndoRow.row_id.in_(row_ids),
        UndoRow.before.is_not(None),
    )
    return session.scalars(query).all()
