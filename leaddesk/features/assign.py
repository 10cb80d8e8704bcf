"""Gives a lead to another member of the team."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import Touched
from leaddesk.domain.said import said
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


def assign(session: Session, lead_id: UUID, member_id: UUID, *, now: datetime) -> Touched:
    """Make a member the owner of a lead.

    Raises:
        Refused: the lead or the member is not there.
    """
    del now
    lead, member = session.get(Lead, lead_id), session.get(Member, member_id)
    if lead is None or lead.retracted_at is not None:
        raise Refused(said("This lead is not in your book."))
    if member is None:
        raise Refused(said("This person is not in your workspace."))
    lead.owner_id = member.id
    return Touched(
        frozenset({lead_id}),
        said("{name} given to {other}", name=lead.name, other=member.name),
    )
