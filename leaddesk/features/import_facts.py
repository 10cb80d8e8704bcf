"""What a record says, fact by fact, so that what a known lead lacks is a difference of two sets."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.features.deriving import normal_value
from leaddesk.ingest.incoming import Incoming
from leaddesk.store.tables import Activity, ContactPoint, Lead, Tag

Fact = tuple[str, str]
"""Kind and key: ("field", "title"), ("phone", its normal form), ("tag", "fair")."""

FIELDS = ("first", "last", "title", "source", "rating", "website", "wants", "external_id")
ADDRESS: Fact = ("address", "")
FORM: Fact = ("field", "form")  # of the company, where the book has its name without one


def facts_of(record: Incoming, custom: Mapping[str, str]) -> dict[Fact, Any]:
    """Return all that a record says about a lead, each fact with its value.

    Args:
        record: the record.
        custom: its own fields by their key.
    """
    facts: dict[Fact, Any] = {
        ("field", name): value for name in FIELDS if (value := getattr(record, name))
    }
    if record.company:
        facts[("field", "company")] = record.company
    if record.address.country:
        facts[("field", "country")] = record.address.country
    for kind, label, value in points_of(record):
        facts[ADDRESS if kind == "address" else (kind, normal_value(kind, value))] = (label, value)
    facts.update({("tag", tag.casefold()): tag for tag in record.tags})
    facts.update({("custom", key): value for key, value in custom.items()})
    if record.notes:
        facts[("note", record.notes)] = record.notes
    return facts


def facts_known(session: Session, lead_id: UUID) -> Iterator[Fact]:
    """Yield what the book knows of a lead."""
    lead = session.get(Lead, lead_id)
    if lead is None:
        return
    yield from (("field", name) for name in (*FIELDS, "country") if getattr(lead, name))
    if lead.company_id is not None:
        yield ("field", "company")
    yield from (("custom", key) for key in lead.custom or {})
    points = select(ContactPoint.kind, ContactPoint.value).where(
        ContactPoint.lead_id == lead_id, ContactPoint.retracted_at.is_(None)
    )
    for kind, value in session.execute(points):
        yield ADDRESS if kind == "address" else (kind, normal_value(kind, value))
    tags = select(Tag.name).where(Tag.lead_id == lead_id, Tag.retracted_at.is_(None))
    yield from (("tag", name.casefold()) for name in session.scalars(tags))
    notes = select(Activity.text).where(
        Activity.lead_id == lead_id, Activity.text != "", Activity.retracted_at.is_(None)
    )
    yield from (("note", text) for text in session.scalars(notes))


def points_of(record: Incoming) -> list[tuple[str, str, str]]:
    """Return kind, label and value of every address a record gives, each once."""
    points = [
        ("fax" if label == "fax" else "phone", label, value) for label, value in record.phones
    ]
    points += [("email", label, value) for label, value in record.emails]
    where = record.address
    if where:
        town = " ".join(part for part in (where.postcode, where.city) if part)
        lines = [part for part in (where.street, town, where.state, where.country) if part]
        points.append(("address", "work", ", ".join(lines)))
    points += [("social", "", value) for value in record.socials]
    return list({(point[0], normal_value(point[0], point[2])): point for point in points}.values())
