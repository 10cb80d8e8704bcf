"""H: a lead put on hold because of a talk at its company, or released."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import Touched
from leaddesk.domain.said import noted, said
from leaddesk.domain.when import say_when
from leaddesk.features.lead_rows import open_lead, open_steps
from leaddesk.features.shield import causes_of, hold_id, open_holds, put_on_hold
from leaddesk.features.working_time import working_hours
from leaddesk.store.database import book_of
from leaddesk.store.down_tables import Member
from leaddesk.store.tables import Lead, Task


def hold_or_release(session: Session, lead_id: UUID, *, now: datetime) -> Touched:
    """Release a lead that is on hold; put one on hold whose company somebody talks to.

    Raises:
        Refused: it is closed or a colleague's, or nobody talks to its company.
    """
    lead = open_lead(session, lead_id)
    if lead.owner_id != book_of(session).user_id:
        raise Refused(said("{name} is a colleague's lead.", name=lead.name))
    holds = open_holds(session, lead_id)
    return _release(session, lead, holds, now) if holds else _hold(session, lead, now)


def _release(session: Session, lead: Lead, holds: Sequence[Task], now: datetime) -> Touched:
    """End every hold; what was planned before comes next."""
    for hold in holds:
        hold.done_at = now
    session.flush()
    step = next(iter(open_steps(session, lead.id)), None)
    hours = working_hours(session)
    when = say_when(step.due_on, step.due_at, now, hours) if step is not None else ""
    return Touched(
        frozenset({lead.id}),
        said("{name} released", name=lead.name),
        said("Next {when}", when=when) if when else "",
    )


def _hold(session: Session, lead: Lead, now: datetime) -> Touched:
    cause = next(iter(causes_of(session, lead).values()), None)
    if cause is None:
        raise Refused(
            said("Nobody else is talking to the company of {name}.", name=lead.name),
            said("Snooze the lead, or wait for them."),
        )
    put_on_hold(session, lead.id, cause, _text(session, cause), now)
    session.flush()
    hold = session.get_one(Task, hold_id(session, lead.id, cause))
    hours = working_hours(session)
    return Touched(
        frozenset({lead.id}),
        said("{name} put on hold", name=lead.name),
        said("Back {when} at latest", when=say_when(hold.due_on, None, now, hours)),
    )


def _text(session: Session, cause: UUID) -> str:
    """Return the words a hold stands with: until whose talk is over."""
    member = session.get(Member, cause)
    if member is not None:
        name = (member.name or member.email).split()[0]
        return noted("On hold until {name} is done", name=name)
    return noted("On hold while you talk to {name}", name=session.get_one(Lead, cause).name)
