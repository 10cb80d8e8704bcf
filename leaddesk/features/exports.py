"""Everything out again, any time: the whole book as rows, or the leads as a flat list."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.features.export_people import (
    FIXED,
    KINDS,
    LABELLED,
    PLACE,
    Exported,
    both,
    own_names,
    people,
    widths,
)
from leaddesk.features.search import search
from leaddesk.store.columns import plain
from leaddesk.store.tables import BY_NAME, Company, ContactPoint, CustomField, Lead, OptOut, rule_of

AT_ONCE = 500
MOST_FOUND = 100_000  # leads that words may find for an export
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


def chosen_leads(
    session: Session,
    *,
    ids: Sequence[str] = (),
    words: str = "",
    statuses: Sequence[str] = (),
    now: datetime,
) -> list[UUID] | None:
    """Return the leads an export is of: those named, those found, those in a status; None for all.

    Raises:
        Refused: an id that is none, or a choice that fits no lead.
    """
    if not (ids or words or statuses):
        return None
    query = select(Lead.id).where(Lead.retracted_at.is_(None))
    if ids:
        query = query.where(Lead.id.in_([_id(each) for each in ids]))
    if words:
        hits = search(session, words, limit=MOST_FOUND, now=now)
        query = query.where(Lead.id.in_([hit.id for hit in hits]))
    if statuses:
        query = query.where(Lead.status.in_(statuses))
    found = list(session.scalars(query.order_by(Lead.id)))
    if not found:
        raise Refused(said("No lead fits this choice."), said("Choose another, or all leads."))
    return found


def _id(text: str) -> UUID:
    try:
        return UUID(text.strip())
    except ValueError as error:
        raise Refused(
            said("{name} is not the id of a lead.", name=text), said("It is printed as `id`.")
        ) from error


def visible_columns(table: str) -> list[str]:
    """Return the columns of a synced table that are visible data."""
    model = BY_NAME[table]
    return [
        column.key
        for column in model.__table__.c
        if rule_of(model, column.key) != "local" and column.key != "retracted_at"
    ]


def visible_rows(
    session: Session, table: str, leads: Collection[UUID] | None = None
) -> Iterator[dict[str, Any]]:
    """Yield the visible data of a synced table by id: no versions, retracted or local parts.

    Args:
        session: a reader.
        table: its name.
        leads: only what belongs to these; tables that belong to no lead come whole.
    """
    model, names = BY_NAME[table], visible_columns(table)
    query = select(*(getattr(model, name) for name in names)).where(model.retracted_at.is_(None))
    if leads is not None:
        query = _of_leads(query, model, leads)
    rows = session.execute(query.order_by(model.id).execution_options(yield_per=AT_ONCE))
    for row in rows:
        yield {name: plain(value) for name, value in zip(names, row, strict=True)}


def _of_leads(query: "Select[Any]", model: Any, leads: Collection[UUID]) -> "Select[Any]":
    if model is Lead:
        return query.where(Lead.id.in_(leads))
    if model is Company:
        return query.where(Company.id.in_(select(Lead.company_id).where(Lead.id.in_(leads))))
    if model is OptOut:
        mine = select(ContactPoint.normal).where(ContactPoint.lead_id.in_(leads))
        return query.where(OptOut.address.in_(mine))
    if hasattr(model, "lead_id"):
        return query.where(model.lead_id.in_(leads))
    return query


def table_rows(session: Session, table: str) -> list[dict[str, Any]]:
    """Return the visible data of a synced table at once."""
    return list(visible_rows(session, table))


def count_rows(session: Session, table: str) -> int:
    """Return how many visible rows a synced table has."""
    model = BY_NAME[table]
    query = select(func.count()).select_from(model).where(model.retracted_at.is_(None))
    return session.scalar(query) or 0


def lead_header(session: Session, leads: Collection[UUID] | None = None) -> list[str]:
    """Return the column names of the flat list, the rep's own fields last."""
    fixed, own = _header(session, leads)
    return [*fixed, *own.values()]


def _header(session: Session, leads: Collection[UUID] | None) -> tuple[list[str], dict[str, str]]:
    width = widths(session, leads)
    fixed = ["ID", *(name for _, name in FIXED), *(name for _, name in PLACE)]
    for kind, name in KINDS.items():
        for n in range(width[kind]):
            column = f"{name} {n + 1}" if n else name
            fixed.append(column)
            if kind in LABELLED:
                fixed.append(f"{column} label")
    fixed += ["Tags", "Notes", "Email opt out", "Do not call"]
    return fixed, own_names(session, fixed)


def lead_rows(session: Session, leads: Collection[UUID] | None = None) -> Iterator[list[str]]:
    """Yield every lead, or those asked for, as texts in the order of `lead_header`."""
    fixed, own = _header(session, leads)
    named = dict(session.execute(select(CustomField.key, CustomField.name)).all())
    for lead in people(session, leads):
        said = {"ID": str(lead.id), **lead.cells, **_contacts(lead, fixed)}
        cells = both({**dict.fromkeys(fixed, ""), **said}, lead.own)
        yield [
            *(cells.get(name, "") for name in fixed),
            *(lead.own.get(named.get(key, key), "") for key in own),
        ]


def _contacts(lead: Exported, fixed: Collection[str]) -> dict[str, str]:
    cells = {
        "Tags": lead.joined_tags(),
        "Email opt out": "yes" if lead.struck("email") else "",
        "Do not call": "yes" if lead.struck("phone") else "",
    }
    place = lead.place()
    cells |= {column: place.get(part, "") for part, column in PLACE}
    more = []
    for kind, name in KINDS.items():
        for n, point in enumerate(lead.of(kind)):
            column = f"{name} {n + 1}" if n else name
            if kind == "address" and not n and place:
                continue  # its parts stand in columns of their own
            if column not in fixed:
                more.append(f"{name}: {point.value}")
            cells[column], cells[f"{column} label"] = point.value, point.label
    return cells | {"Notes": "\n".join(filter(None, [lead.notes, *more]))}
