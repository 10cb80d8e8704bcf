"""Members and leads of a workspace, made on the server itself: no device is needed for them."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.oneline import NewLead
from leaddesk.features import leads
from leaddesk.server.teams import add_member
from leaddesk.store.ids import new_id
from leaddesk.store.tables import Lead
from tests.builders import NOW
from tests.sync.world import World


def member(world: World, name: str, role: str = "rep", team: str = "North") -> UUID:
    """Add a member; his address is NAME@halden.example."""
    email = f"{name}@halden.example"
    return world.space.write(_member, email, role, team, now=NOW)


def _member(session: Session, email: str, role: str, team: str, *, now: datetime) -> UUID:
    return add_member(session, email, role, team, new_id(), now=now).id


def lead(
    world: World, owner: UUID, name: str = "Ann Ray", company: str = "Acme", **fields: Any
) -> UUID:
    """Add an open lead of a member."""
    return world.space.write(_lead, owner, name, company, fields, now=NOW)


def _lead(
    session: Session, owner: UUID, name: str, company: str, fields: dict[str, Any], *, now: datetime
) -> UUID:
    emails = (fields.pop("email"),) if "email" in fields else ()
    new = NewLead(name=name, first=name.split()[0], last=name.split()[-1], company=company,
                  emails=emails)  # fmt: skip
    made = leads.add_lead(session, new, now=now).made
    assert made is not None
    row = session.get_one(Lead, made)
    row.owner_id = owner
    for field, value in fields.items():
        setattr(row, field, value)
    return made


def owner_of(world: World, lead_id: UUID) -> UUID:
    """Return whose lead it is."""
    query = select(Lead.owner_id).where(Lead.id == lead_id)
    return world.space.read(lambda session: session.scalars(query).one())
