"""Gives a lead to another member of the team, or keeps it from the team."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import Touched
from leaddesk.domain.said import said
from leaddesk.domain.team_rows import Colleague, may_decide, may_receive
from leaddesk.features.colleagues import members, myself
from leaddesk.features.lead_rows import lead_of
from leaddesk.features.shield import follow_talk, talk_now
from leaddesk.store.down_tables import Member
from leaddesk.store.tables import Lead


def member_called(session: Session, words: str) -> Member:
    """Return the one member whose address or name begins with words.

    Raises:
        Refused: nobody is called so, or several are.
    """
    wanted = words.strip().casefold()
    people: Sequence[Member] = session.scalars(
        select(Member).where(Member.retracted_at.is_(None)).order_by(Member.name)
    ).all()
    found = [each for each in people if wanted in {each.email.casefold(), each.name.casefold()}]
    found = found or [each for each in people if each.name.casefold().startswith(wanted)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise Refused(said("Nobody in your workspace is called {words}.", words=words))
    raise Refused(said("Several are called {words}.", words=words), said("Name the email address."))


def member_meant(session: Session, words: str) -> tuple[UUID, str]:
    """Return id and name of the one member meant; see `member_called`."""
    member = member_called(session, words)
    return member.id, member.name


def assign(session: Session, lead_id: UUID, member_id: UUID, *, now: datetime) -> Touched:
    """Make a member the owner of a lead.

    Raises:
        Refused: the lead or the member is not there.
    """
    lead, member = session.get(Lead, lead_id), session.get(Member, member_id)
    if lead is None or lead.retracted_at is not None:
        raise Refused(said("This lead is not in your book."))
    if member is None:
        raise Refused(said("This person is not in your workspace."))
    before = talk_now(session, lead)
    lead.owner_id = member.id
    follow_talk(session, lead, before, now)
    return Touched(
        frozenset({lead_id}),
        said("{name} given to {other}", name=lead.name, other=member.name),
    )


def give(session: Session, lead_id: UUID, member_id: UUID, *, now: datetime) -> Touched:
    """Give a lead to a member as the rep: what the server would refuse is refused before.

    The rule is the server's (server/rights.py): see `may_receive`.

    Raises:
        Refused: the rep may not, the member has it already, or see `assign`.
    """
    lead, me = lead_of(session, lead_id), _me(session)
    member = next((each for each in members(session) if each.id == member_id), None)
    if member is None:
        raise Refused(said("This person is not in your workspace."))
    if lead.owner_id == member.id:
        raise Refused(said("{other} has {name} already.", other=member.name, name=lead.name))
    if not may_decide(me, lead.owner_id):
        raise Refused(
            said("{name} is a colleague's lead.", name=lead.name),
            said("Its owner or a manager gives it away."),
        )
    if not may_receive(me, lead.owner_id, member):
        raise _refused_receiver(me, lead.owner_id, member)
    return assign(session, lead_id, member_id, now=now)


def _refused_receiver(me: Colleague, owner: UUID, member: Colleague) -> Refused:
    if me.id == owner:
        return Refused(
            said("{other} is an admin, who has no leads.", other=member.name),
            said("Choose a rep or a manager."),
        )
    return Refused(
        said("{other} is not in your team.", other=member.name),
        said("Choose someone of your team."),
    )


def set_private(session: Session, lead_id: UUID, *, private: bool, now: datetime) -> Touched:
    """Keep a lead from the team, or share it with the team again.

    Raises:
        Refused: the lead is a colleague's and the rep no manager, or it stands so already.
    """
    del now
    lead, me = lead_of(session, lead_id), _me(session)
    if not may_decide(me, lead.owner_id):
        raise Refused(
            said("{name} is a colleague's lead.", name=lead.name),
            said("Its owner or a manager decides who sees it."),
        )
    if lead.private == private:
        raise Refused(said("It stands so already."))
    lead.private = private
    done = (
        said("{name} kept private", name=lead.name)
        if private
        else said("{name} shared with the team", name=lead.name)
    )
    return Touched(frozenset({lead_id}), done)


def _me(session: Session) -> Colleague:
    """Return the rep himself.

    Raises:
        Refused: the book is in no workspace.
    """
    me = myself(session)
    if me is None:
        raise Refused(
            said("This book is in no workspace."), said("Join one: leaddesk enrol URL CODE.")
        )
    return me
