"""The same person by the ID another program gave: the UID of a contact, the key of a record."""

from collections.abc import Iterable
from hashlib import blake2b
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.ingest.incoming import Incoming
from leaddesk.store.tables import Lead

if TYPE_CHECKING:
    from leaddesk.features.import_judge import Person

FEWEST_SIGNS = 15
"""A shorter ID may be anybody's: rows are counted from 1 in every list. Salesforce has 15 signs."""


def id_mark(record: Incoming) -> int:
    """Return 63 bits that stand for the ID of a record; 0 where it is not the only one of its kind.

    They are kept beside the marks of whole records.
    """
    text = record.external_id
    if len(text) < FEWEST_SIGNS or not any(map(str.isdigit, text)):
        return 0
    own = _as_uuid(text)
    said = f"id {own or text}".encode("utf-8", "surrogatepass")
    return (int.from_bytes(blake2b(said, digest_size=8).digest()) >> 1) or 1


def own_leads(session: Session, records: Iterable[Incoming]) -> dict[int, UUID]:
    """Return by `id_mark` the leads whose own ID came back: our contacts, kept on a phone."""
    asked = {
        own: id_mark(record)
        for record in records
        if len(record.external_id) >= FEWEST_SIGNS and (own := _as_uuid(record.external_id))
    }
    if not asked:
        return {}
    query = select(Lead.id).where(Lead.id.in_(asked), Lead.retracted_at.is_(None))
    return {asked[lead]: lead for lead in session.scalars(query)}


def is_own_id(lead: UUID, record: Incoming) -> bool:
    """Whether a record calls itself by the ID of that very lead."""
    return bool(record.external_id) and _as_uuid(record.external_id) == lead


def is_another(one: "Person", other: "Person") -> bool:
    """Whether two of one ID are two people all the same: no word of their names, no address."""
    if not (one.name and other.name) or set(one.name.split()) & set(other.name.split()):
        return False
    return not (one.emails & other.emails or one.phones & other.phones)


def _as_uuid(text: str) -> UUID | None:
    try:
        return UUID(text.removeprefix("urn:uuid:"))
    except ValueError:
        return None
