"""Builders: a book with just the rows a test is about, each made by the real features."""

import hashlib
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from leaddesk.domain.names import split_name
from leaddesk.domain.oneline import NewLead, read_line
from leaddesk.domain.rows import Touched
from leaddesk.domain.when import When
from leaddesk.features import exports, leads, undo
from leaddesk.features.opening import open_book
from leaddesk.features.outcomes import log_outcome
from leaddesk.features.working_time import working_hours
from leaddesk.store.database import Database, connect
from leaddesk.store.tables import BY_NAME, Lead, Task

NOW = datetime.fromisoformat("2026-11-24T09:54+01:00")
TODAY = NOW.date()
KEY_TEXT = b"the key file of every test"
KEY = hashlib.sha256(KEY_TEXT).digest()
NO_LEAD = UUID(int=0x0199_0000_0000_7000_8000_0000_0000_0000)


def open_here(folder: Path, key: bytes = KEY) -> Database:
    """Open the book of a folder, guarded; it is made if there is none."""
    return open_book(folder, key, guarded=True)


def later(**time_apart: float) -> datetime:
    """Return NOW moved on by `timedelta` words."""
    return NOW + timedelta(**time_apart)


def at(text: str) -> datetime:
    """Return the aware moment of an ISO text."""
    return datetime.fromisoformat(text)


def utc(text: str) -> datetime:
    """Return the UTC moment of an ISO text with an offset."""
    return at(text).astimezone(UTC)


def day(text: str, clock: str = "") -> When:
    """Return a date as a rep says it: day("2026-11-26", "10:00")."""
    return When(date.fromisoformat(text), time.fromisoformat(clock) if clock else None)


def add_line(book: Database, line: str, *, path: str = "direct", now: datetime = NOW) -> UUID:
    """Add a lead as the one-line box does."""
    new = read_line(line, now, book.read(working_hours))
    return made(book.write(leads.add_lead, new, path=path, now=now))


def add_lead(
    book: Database,
    name: str = "Tom Ferrer",
    company: str = "Ferrer Pumps",
    *,
    status: str = "",
    phones: Iterable[str] = ("+49 171 39200 42",),
    emails: Iterable[str] = (),
    wants: str = "",
    tags: Iterable[str] = (),
    notes: str = "",
    step: str = "",
    due: When | None = None,
    path: str = "direct",
    now: datetime = NOW,
) -> UUID:
    """Add a lead by the real feature; with a status it is put there, its open step kept."""
    first, last = split_name(name)
    new = NewLead(
        first=first,
        last=last,
        name=name,
        company=company,
        phones=tuple(phones),
        emails=tuple(emails),
        wants=wants,
        tags=tuple(tags),
        notes=notes,
        step_text=step,
        next=due,
    )
    lead_id = made(book.write(leads.add_lead, new, path=path, now=now))
    if status:
        book.write(put_into, lead_id, status, now=now)
    return lead_id


def put_into(session: Session, lead_id: UUID, status: str, *, now: datetime) -> Touched:
    """Put a lead into a status without a way there; nothing of it is on the timeline."""
    del now
    session.get_one(Lead, lead_id).status = status
    return Touched(frozenset({lead_id}), "put there by a test")


def add_step(session: Session, lead_id: UUID, text: str, due_on: date, *, now: datetime) -> Touched:
    """Give a lead one more open step."""
    del now
    session.add(Task(lead_id=lead_id, kind="task", text=text, due_on=due_on))
    return Touched(frozenset({lead_id}), "step added by a test")


def press(book: Database, lead: UUID, key: str, *, now: datetime = NOW, **more: Any) -> Touched:
    """Log an outcome by its key or digit."""
    return book.write(log_outcome, lead, key, now=now, **more)


def undo_last(book: Database, now: datetime = NOW) -> Touched:
    """Undo the newest command."""
    return book.write(undo.undo, now=now)


def redo_last(book: Database, now: datetime = NOW) -> Touched:
    """Redo what was undone last."""
    return book.write(undo.redo, now=now)


def made(touched: Touched) -> UUID:
    """Return the id of the row a command made."""
    assert touched.made is not None
    return touched.made


def visible(book: Database) -> dict[str, list[dict[str, Any]]]:
    """Return the visible data of the whole book, as DECISIONS defines it."""
    return {table: book.read(exports.table_rows, table) for table in BY_NAME}


def raw(book: Database) -> Any:
    """Return a raw connection to the book's file, past every guard; the caller closes it."""
    return connect(book.path, book.key)


def sql(book: Database, statement: str, *values: Any) -> list[tuple[Any, ...]]:
    """Run one statement past every guard, committed at once, and return its rows."""
    connection = raw(book)
    try:
        return [tuple(row) for row in connection.execute(statement, values).fetchall()]
    finally:
        connection.close()
