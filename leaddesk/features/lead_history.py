"""The history of a lead: every change of it and its rows, and any old value brought back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import PurePath
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.history_rows import (
    ACTIVITY,
    COMPANY,
    GONE,
    LEAD,
    STEP,
    HistoryRow,
    LeadHistory,
)
from leaddesk.domain.said import retold_command, said
from leaddesk.features.clash_history import clash_lines, others_lines
from leaddesk.features.deriving import MERGED
from leaddesk.features.history_past import Change, Key, Past, State, past_of
from leaddesk.features.history_return import may_return
from leaddesk.features.history_words import (
    QUIET,
    TOGETHER,
    Names,
    field_word,
    kind_word,
    row_words,
    value_words,
    who_words,
)
from leaddesk.features.lead_rows import process_of
from leaddesk.features.merge_history import merge_notes
from leaddesk.features.sync_names import People, people
from leaddesk.features.undo import plain_of
from leaddesk.features.working_time import working_hours
from leaddesk.store.database import book_of
from leaddesk.store.local_tables import ImportBatch
from leaddesk.store.tables import Company, CustomField, Lead

_ORDER = (ACTIVITY, LEAD, STEP)
"""Within one command: what happened, where the lead went, what is next, then the rest."""


def lead_history(session: Session, lead_id: UUID, *, now: datetime) -> LeadHistory:
    """Return every change of a lead and its rows, newest first; also of a lead taken back.

    Raises:
        Refused: it is not in the book.
    """
    lead = session.get(Lead, lead_id)
    if lead is None:
        raise Refused(said("This lead is not in your book."))
    past = past_of(session, lead)
    names, files = names_for(session, lead, past, now), _files(session, past)
    who = people(session)
    rows = [
        line
        for key in past.rows
        for line in (
            *_changes(past, key, names, files, who),
            *_making(past, key, names, files, who),
        )
    ]
    if any(getattr(row, "kind", "") == MERGED for row in past.rows.values()):
        notes = merge_notes(session, lead.id)
        rows = [
            replace(row, can_return=True, merge=True) if row.row in notes else row for row in rows
        ]
    rows += clash_lines(session, lead.id, now)
    rows += others_lines(session, lead, now)
    rows.sort(key=_place)
    return LeadHistory(
        lead.id, lead.name, lead.company_name, lead.retracted_at is None, tuple(rows)
    )


def _place(row: HistoryRow) -> tuple[float, int, int]:
    rank = _ORDER.index(row.entity) if row.entity in _ORDER else len(_ORDER)
    return -row.at.timestamp(), -row.entry, rank


def names_for(session: Session, lead: Lead, past: Past, now: datetime) -> Names:
    """Return what the ids and keys of a lead's rows are called."""
    own = session.execute(select(CustomField.key, CustomField.name)) if lead.custom else ()
    return Names(
        process=process_of(session, lead),
        paths={key: each.name for key, each in book_of(session).processes.items()},
        companies={row.id.hex: row.name for row in past.rows.values() if isinstance(row, Company)},
        own={key: name for key, name in own},  # noqa: C416 - rows become plain pairs
        hours=working_hours(session),
        now=now,
    )


def _files(session: Session, past: Past) -> dict[int, str]:
    """Return the name of the file each import brought, by its command."""
    imports = [n for n, command in past.commands.items() if command.kind == "import"]
    query = select(ImportBatch.undo_n, ImportBatch.path).where(ImportBatch.undo_n.in_(imports))
    return {n: PurePath(path).name for n, path in session.execute(query) if n is not None}


def _changes(
    past: Past, key: Key, names: Names, files: dict[int, str], who: People
) -> Iterator[HistoryRow]:
    for change in past.changes[key]:
        for field in _shown_fields(key[0], change.fields):
            yield _change_row(past, key, change, field, names, files, who)


def _shown_fields(entity: str, fields: tuple[str, ...]) -> list[str]:
    """Return one field for each thing that changed: those that say one thing are one."""
    heads = {
        part: head for (table, head), parts in TOGETHER.items() if table == entity for part in parts
    }
    shown = dict.fromkeys(heads.get(field, field) for field in fields)
    return [field for field in shown if (entity, field) not in QUIET]


def _change_row(
    past: Past,
    key: Key,
    change: Change,
    field: str,
    names: Names,
    files: dict[int, str],
    who: People,
) -> HistoryRow:
    entity, row_id = key
    command = past.commands.get(change.n)
    row = past.rows[key]
    before, after = (
        _said_state(entity, field, state, names) for state in (change.before, change.after)
    )
    return HistoryRow(
        entry=change.n,
        entity=entity,
        row=row_id,
        field=field,
        at=command.at if command else row.created_at,
        who=_who(command, files, row, who),
        what=field_word(entity, field, change.after, names),
        before=before,
        after=after,
        command=retold_command(command.label) if command else "",
        undone=bool(command and command.undone_by is not None),
        can_return=may_return(entity, field) and _differs(row, entity, field, change.before),
    )


def _differs(row: Any, entity: str, field: str, old: State) -> bool:
    parts = (field, *TOGETHER.get((entity, field), ()))
    if field == GONE:
        return (plain_of(row, GONE) is None) != (old.get(GONE) is None)
    return any(plain_of(row, part) != old.get(part) for part in parts)


def _said_state(entity: str, field: str, state: State, names: Names) -> str:
    if field != GONE:
        return value_words(entity, field, state.get(field), state, names)
    return said("Taken away") if state.get(GONE) else row_words(entity, state, names)


def _who(command: Any, files: dict[int, str], row: Any, who: People) -> str:
    """Return who did a command of this computer, or made a row that came from elsewhere."""
    if command is None:
        return who.who(row.created_by)
    file = files.get(command.n, "")
    return who_words(command.kind, file, mine=command.user_id == who.me)


def _making(
    past: Past, key: Key, names: Names, files: dict[int, str], who: People
) -> Iterator[HistoryRow]:
    entity, row_id = key
    if entity == COMPANY:  # it came with its first lead; on this one only its changes count
        return
    row, state = past.rows[key], past.first_state(key)
    command = past.commands.get(past.makers.get(key, 0))
    after = row_words(entity, state, names)
    if entity == LEAD and (company := names.companies.get(str(state.get("company_id")))):
        after = said("{name}, {company}", name=after, company=company)
    gone = row.retracted_at is not None
    yield HistoryRow(
        entry=command.n if command else 0,
        entity=entity,
        row=row_id,
        field="",
        at=row.created_at,
        who=_who(command, files, row, who),
        what=kind_word(entity, state, names),
        before="",
        after=after,
        command=retold_command(command.label) if command else "",
        undone=bool(command and command.undone_by is not None),
        gone=gone,
        can_return=gone,
    )
