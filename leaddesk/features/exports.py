"""Everything out again, any time: the whole book as rows, or the leads as a flat list."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.features.deriving import TAG_SEPARATOR
from leaddesk.features.working_time import working_hours
from leaddesk.store.columns import plain
from leaddesk.store.tables import BY_NAME, Activity, ContactPoint, CustomField, Lead, rule_of

AT_ONCE = 500
PLURALS = {
    "leads": "lead",
    "companies": "company",
    "contact_points": "contact_point",
    "tasks": "task",
    "activities": "activity",
    "tags": "tag",
    "answers": "answer",
    "opt_outs": "opt_out",
    "custom_fields": "custom_field",
}
LEAD_COLUMNS = (
    ("name", "Name"),
    ("first", "First name"),
    ("last", "Last name"),
    ("title", "Job title"),
    ("company_name", "Company"),
    ("status", "Lead status"),
    ("reason", "Reason"),
    ("step_text", "Next step"),
    ("due_on", "Next date"),
    ("due_at", "Next time"),
    ("source", "Lead source"),
    ("rating", "Rating"),
    ("wants", "Wants"),
    ("country", "Country"),
    ("website", "Website"),
    ("path", "Path"),
    ("attempt", "Try"),
    ("score", "Score"),
    ("external_id", "External ID"),
    ("created_at", "Created"),
)
POINTS = (("phone", 3, "Phone"), ("email", 3, "Email"))


def tables_named(what: str | None) -> tuple[str, ...]:
    """Return the tables that words like "leads,tasks" or "all" mean; leads where nothing is said.

    Raises:
        Refused: a word that is no table.
    """
    names: list[str] = []
    for word in (what or "leads").split(","):
        asked = word.strip().casefold()
        if asked == "all":
            return tuple(BY_NAME)
        name = PLURALS.get(asked, asked)
        if name not in BY_NAME:
            raise Refused(
                said("There is nothing called {word}.", word=word),
                said("Choose all, {list}.", list=", ".join(PLURALS)),
            )
        names.append(name)
    return tuple(dict.fromkeys(names))


def visible_columns(table: str) -> list[str]:
    """Return the columns of a synced table that are visible data."""
    model = BY_NAME[table]
    return [
        column.key
        for column in model.__table__.c
        if rule_of(model, column.key) != "local" and column.key != "retracted_at"
    ]


def visible_rows(session: Session, table: str) -> Iterator[dict[str, Any]]:
    """Yield the visible data of a synced table by id: no versions, retracted or local parts."""
    model, names = BY_NAME[table], visible_columns(table)
    query = select(*(getattr(model, name) for name in names)).where(model.retracted_at.is_(None))
    rows = session.execute(query.order_by(model.id).execution_options(yield_per=AT_ONCE))
    for row in rows:
        yield {name: plain(value) for name, value in zip(names, row, strict=True)}


def table_rows(session: Session, table: str) -> list[dict[str, Any]]:
    """Return the visible data of a synced table at once."""
    return list(visible_rows(session, table))


def count_rows(session: Session, table: str) -> int:
    """Return how many visible rows a synced table has."""
    model = BY_NAME[table]
    query = select(func.count()).select_from(model).where(model.retracted_at.is_(None))
    return session.scalar(query) or 0


def lead_header(session: Session) -> list[str]:
    """Return the column names of the flat list, the rep's own fields last."""
    points = [f"{name} {n + 1}" if n else name for _, most, name in POINTS for n in range(most)]
    own = session.scalars(select(CustomField.name).order_by(CustomField.key)).all()
    return ["ID", *(name for _, name in LEAD_COLUMNS), *points, "Address", "Tags", "Notes", *own]


def lead_rows(session: Session) -> Iterator[list[str]]:
    """Yield every lead as texts in the order of `lead_header`."""
    hours = working_hours(session)
    own = session.scalars(select(CustomField.key).order_by(CustomField.key)).all()
    for leads in _parts(session):
        ids = [lead.id for lead in leads]
        points, notes = _points(session, ids), _notes(session, ids)
        for lead in leads:
            values = [plain(getattr(lead, name)) for name, _ in LEAD_COLUMNS]
            values[9] = hours.local(lead.due_at).strftime("%Y-%m-%d %H:%M") if lead.due_at else ""
            values += [
                _nth(points[lead.id], kind, n) for kind, most, _ in POINTS for n in range(most)
            ]
            values += [
                _nth(points[lead.id], "address", 0),
                ", ".join(lead.tag_list.split(TAG_SEPARATOR)),
                "\n".join(notes[lead.id]),
                *((lead.custom or {}).get(key, "") for key in own),
            ]
            yield [str(lead.id), *("" if value is None else str(value) for value in values)]


def _parts(session: Session) -> Iterator[Sequence[Lead]]:
    last: UUID | None = None
    while True:
        query = select(Lead).where(Lead.retracted_at.is_(None)).order_by(Lead.id).limit(AT_ONCE)
        part = session.scalars(query if last is None else query.where(Lead.id > last)).all()
        if not part:
            return
        yield part
        last = part[-1].id
        session.expunge_all()


def _points(session: Session, ids: Sequence[UUID]) -> Mapping[UUID, list[ContactPoint]]:
    query = select(ContactPoint).where(
        ContactPoint.lead_id.in_(ids), ContactPoint.retracted_at.is_(None)
    )
    found: dict[UUID, list[ContactPoint]] = defaultdict(list)
    for point in session.scalars(query.order_by(ContactPoint.position)):
        if point.lead_id is not None:
            found[point.lead_id].append(point)
    return found


def _notes(session: Session, ids: Sequence[UUID]) -> Mapping[UUID, list[str]]:
    query = select(Activity.lead_id, Activity.text).where(
        Activity.lead_id.in_(ids), Activity.text != "", Activity.retracted_at.is_(None)
    )
    found: dict[UUID, list[str]] = defaultdict(list)
    for lead, text in session.execute(query.order_by(Activity.at)):
        found[lead].append(text)
    return found


def _nth(points: Sequence[ContactPoint], kind: str, n: int) -> str:
    values = [point.value for point in points if point.kind == kind]
    return values[n] if n < len(values) else ""
