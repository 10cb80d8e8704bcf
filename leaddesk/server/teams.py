"""Who is in a workspace: members, teams, roles; each with the scope in which leads are seen."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.server.form import run
from leaddesk.server.publish import move_all
from leaddesk.server.sign_in import team_named
from leaddesk.store.down_tables import Member, Team
from leaddesk.store.ids import new_id
from leaddesk.store.tables import Lead

ROLES = ("rep", "manager", "admin")
LEADS_AT_ONCE = 500
"""Leads that change hands in one transaction, so that the counter is not held long."""


def next_scope(session: Session) -> int:
    """Return a scope number that was never given."""
    return int(run(session, "UPDATE stream SET scope = scope + 1 RETURNING scope")[0][0])


def add_team(session: Session, name: str, *, now: datetime) -> Team:
    """Return the team of a name; made if there is none."""
    found = team_named(session, name)
    if found is None:
        found = Team(id=new_id(), name=name.strip(), scope=next_scope(session), created_at=now)
        session.add(found)
        session.flush()
    return found


def add_member(
    session: Session, email: str, role: str, team: str, member_id: UUID, *, now: datetime
) -> Member:
    """Add a person to the workspace.

    Raises:
        Refused: a role that is none.
    """
    check_role(role)
    member = Member(
        id=member_id,
        name=name_of(email),
        email=email,
        role=role,
        team_id=add_team(session, team, now=now).id if team else None,
        scope=next_scope(session),
        created_at=now,
    )
    session.add(member)
    session.flush()
    return member


def check_role(role: str) -> None:
    """Refuse a role that is none."""
    if role not in ROLES:
        raise Refused(
            said("There is no role {role}.", role=role), said("Choose rep, manager or admin.")
        )


def name_of(email: str) -> str:
    """Return a name for a person of whom only an address is known: dana.okafor@x is Dana Okafor."""
    local = email.partition("@")[0]
    words = local.replace(".", " ").replace("_", " ").split()
    return " ".join(word[:1].upper() + word[1:] for word in words) or email


def members(session: Session) -> Sequence[Member]:
    """Return everybody, by name."""
    query = select(Member).where(Member.retracted_at.is_(None)).order_by(Member.name, Member.id)
    return session.scalars(query).all()


def member_named(session: Session, email: str) -> Member:
    """Return the member of an address.

    Raises:
        Refused: there is none.
    """
    found = session.scalars(
        select(Member).where(
            Member.email == email.strip().casefold(), Member.retracted_at.is_(None)
        )
    ).first()
    if found is None:
        raise Refused(
            said("Nobody here has the address {email}.", email=email),
            said("leaddesk admin users lists everybody."),
        )
    return found


def leads_of(session: Session, member: UUID, after: UUID | None = None) -> list[UUID]:
    """Return the next leads of a member in the order of their ids."""
    query = select(Lead.id).where(Lead.owner_id == member).order_by(Lead.id).limit(LEADS_AT_ONCE)
    return list(session.scalars(query if after is None else query.where(Lead.id > after)))


def see_anew(session: Session, leads: Sequence[UUID], *, now: datetime) -> None:
    """Write anew who sees leads whose owner is in another team now."""
    del now
    move_all(session, "lead", [lead.bytes for lead in leads])
