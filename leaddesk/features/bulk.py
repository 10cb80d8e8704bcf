"""Writes many new leads at once, whole: rows, derived columns and search entries in one go.

What the followers would read back is worked out from the rows in hand, before the write lock is
taken; so a chunk of an import holds the lock for the inserts only.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from leaddesk.domain.process import LATER, OPEN
from leaddesk.features.deriving import (
    ActivitySaid,
    Children,
    LeadSaid,
    TaskSaid,
    derive_lead,
    indexed_value,
    search_text,
)
from leaddesk.features.match_bulk import (
    Matched,
    NewRecords,
    matched_records,
    new_records,
    write_new_records,
)
from leaddesk.features.match_records import COMPANY, LEAD, record_of_company, record_of_rows
from leaddesk.features.working_time import working_hours
from leaddesk.store import search
from leaddesk.store.database import book_of
from leaddesk.store.ids import new_id
from leaddesk.store.outbox import Ready, make_ready, write_many
from leaddesk.store.tables import (
    Activity,
    Answer,
    Company,
    ContactPoint,
    CustomField,
    Lead,
    OptOut,
    Tag,
    Task,
)

TABLES = (Company, Lead, ContactPoint, Task, Activity, Tag, Answer, OptOut, CustomField)
Row = dict[str, Any]
Rows = dict[type[Any], list[Row]]


@dataclass(frozen=True, slots=True)
class NewLeads:
    """New leads with everything below them, ready to be written.

    Attributes:
        rows: encoded, parents first.
        texts: what each lead is found by.
        matches: by kind (lead, company), what matching keeps of them.
    """

    rows: list[Ready]
    texts: list[tuple[UUID, tuple[str, ...]]]
    matches: Mapping[str, NewRecords]


def new_rows() -> Rows:
    """Return an empty set of rows."""
    return {table: [] for table in TABLES}


def new_leads(
    session: Session,
    rows: Rows,
    companies: Mapping[UUID, str],
    now: datetime,
    matched: Matched | None = None,
) -> NewLeads:
    """Add to new leads what follows from them, and encode all.

    Args:
        session: a reader; nothing is written.
        rows: whole leads; open ones with a dated step.
        companies: names of the companies that leads name, by id.
        now: when the rows come into the book.
        matched: what matching has found of them; None where it has not looked.
    """
    book, hours = book_of(session), working_hours(session)
    for row in rows[ContactPoint]:
        row["normal"] = indexed_value(row["kind"], row["value"])
    below = {table: _by_lead(rows[table]) for table in (ContactPoint, Task, Activity, Tag, Answer)}
    texts, records = [], []
    for lead in rows[Lead]:
        lead.setdefault("created_at", now)
        company = companies.get(lead["company_id"], "")
        children = _children({t: found[lead["id"].int] for t, found in below.items()}, now)
        local = derive_lead(book.processes, hours, _said(lead, company), children)
        if local.phase in {OPEN, LATER} and local.due_on is None:
            raise AssertionError(f"an open lead without a next step: {lead['name']}")
        lead.update(local._asdict())
        texts.append((local.id, _text(lead, company, below)))
        if matched is None:
            points = below[ContactPoint][local.id.int]
            records.append((local.id, record_of_rows(lead, points, company)))
    dialect = session.connection().dialect
    ready = [make_ready(table, rows[table], book.user_id, now, dialect) for table in TABLES]
    leads = matched_records(matched) if matched else new_records(LEAD, records)
    matches = {LEAD: leads, COMPANY: _companies(rows)}
    return NewLeads(ready, search.folded(texts), matches)


def _companies(rows: Rows) -> NewRecords:
    found = ((row["id"], record_of_company(row)) for row in rows[Company])
    return new_records(COMPANY, found)


def write_new_leads(session: Session, new: NewLeads) -> None:
    """Write leads that `new_leads` has made ready; the followers have nothing to do for them."""
    write_many(session, new.rows, follow=False)
    search.index_new(session, new.texts)
    for what, records in new.matches.items():
        write_new_records(session, what, records)


def _by_lead(rows: Iterable[Row]) -> dict[int, list[Row]]:
    """Return rows by the number of their lead's id, which takes a third of the id itself."""
    found: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["lead_id"].int].append(row)
    return found


def _said(lead: Row, company: str) -> LeadSaid:
    return LeadSaid(
        lead["id"],
        lead["name"],
        lead["first"],
        lead["last"],
        lead["path"],
        lead["status"],
        lead.get("source", ""),
        lead.get("rating", ""),
        lead.get("wants", ""),
        lead["created_at"],
        None,
        company,
    )


def _children(below: Mapping[type[Any], list[Row]], now: datetime) -> Children:
    return Children(
        [_task(row) for row in below[Task]],
        [_activity(row, now) for row in below[Activity]],
        [row["name"] for row in below[Tag]],
        {row["field"]: row["value"] for row in below[Answer]},
        [row["kind"] for row in below[ContactPoint]],
    )


def _task(row: Row) -> TaskSaid:
    return TaskSaid(row["kind"], row["text"], row["due_on"], row["due_at"], row["waiting"])


def _activity(row: Row, now: datetime) -> ActivitySaid:
    return ActivitySaid(
        row.get("at", now),
        row.setdefault("id", new_id()),
        row["kind"],
        row["label"],
        row["status"],
        row.get("to_status", ""),
        row.get("attempt"),
        row.get("outcome", ""),
    )


def _text(
    lead: Row, company: str, below: Mapping[type[Any], Mapping[int, list[Row]]]
) -> tuple[str, ...]:
    number = lead["id"].int
    points = [(row["kind"], row["value"]) for row in below[ContactPoint][number]]
    notes = [row["text"] for row in below[Activity][number]]
    texts = [text for text in (lead.get("wants", ""), *notes) if text]
    tags = [row["name"] for row in below[Tag][number]]
    return search_text(lead["name"], company, points, texts, tags)
