"""Who is in the workspace, as a rep meets them: whom a lead may be given to, and whose it is."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.process import OPEN
from leaddesk.domain.said import said
from leaddesk.domain.team_rows import Colleague, LeadShare, may_decide, may_receive
from leaddesk.store.database import book_of
from leaddesk.store.down_tables import Member, Team
from leaddesk.store.tables import Lead

_MEMBERS = (
    select(Member.id, Member.name, Member.email, Member.role, Member.team_id, Team.name)
    .outerjoin(Team, Team.id == Member.team_id)
    .where(Member.retracted_at.is_(None))
    .order_by(Member.name, Member.id)
)


def members(session: Session) -> tuple[Colleague, ...]:
    """Return everybody in the workspace by name; nobody: the book is in none."""
    me = book_of(session).user_id
    return tuple(
        Colleague(each, name or email, email, role, team_id, team or "", is_me=each == me)
        for each, name, email, role, team_id, team in session.execute(_MEMBERS)
    )


def myself(session: Session) -> Colleague | None:
    """Return the rep himself; None: the book is in no workspace."""
    rows = session.execute(_MEMBERS.where(Member.id == book_of(session).user_id)).all()
    for each, name, email, role, team_id, team in rows:
        return Colleague(each, name or email, email, role, team_id, team or "", is_me=True)
    return None


def need_whole(session: Session, *leads: Lead) -> None:
    """Refuse what only a lead's owner or a manager does, before the server would refuse it.

    Raises:
        Refused: one of the leads is a colleague's (DECISIONS, who may do what).
    """
    mine = book_of(session).user_id
    for lead in leads:
        me = None if lead.owner_id == mine else myself(session)
        if me is not None and not may_decide(me, lead.owner_id):
            raise Refused(
                said("{name} is a colleague's lead.", name=lead.name),
                said("Its owner or a manager ends or merges it. Log what you know instead."),
            )


def receivers(session: Session, leads: Sequence[UUID]) -> tuple[Colleague, ...]:
    """Return whom the rep may give at least one of these leads to, his own team first."""
    me = myself(session)
    if me is None:
        return ()
    query = select(Lead.owner_id).where(Lead.id.in_(leads)).distinct()
    owners = list(session.scalars(query))
    found = [
        each for each in members(session) if any(may_receive(me, owner, each) for owner in owners)
    ]
    return tuple(sorted(found, key=lambda each: each.team_id != me.team_id))


def loads(session: Session) -> Mapping[UUID, int]:
    """Return how many open leads each member of the rep's team has, as far as this book knows.

    Of another team a book holds none of the leads, so nothing is said of them.
    """
    me = myself(session)
    if me is None:
        return {}
    team = {each.id for each in members(session) if each.team_id == me.team_id}
    query = select(Lead.owner_id, func.count()).where(Lead.phase == OPEN).group_by(Lead.owner_id)
    counted: dict[UUID, int] = dict(session.execute(query).all())
    return {each: counted.get(each, 0) for each in team}


def share_of(session: Session, lead: Lead) -> LeadShare | None:
    """Return how a lead stands in the workspace; None: the book is in none."""
    me = myself(session)
    if me is None:
        return None
    decides = may_decide(me, lead.owner_id)
    owner = session.get(Member, lead.owner_id) if lead.owner_id != me.id else None
    return LeadShare(
        owner=(owner.name or owner.email) if owner is not None else "",
        private=lead.private,
        may_hide=decides,
        may_give=decides,
    )
