"""Puts the rep's other leads of a company on hold while he talks with one, and lets them go."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.process import OPEN
from leaddesk.domain.rows import Touched
from leaddesk.domain.said import noted, said
from leaddesk.domain.shield import HOLD, Standing, ends_on, held_by_talk, is_over, talked_at
from leaddesk.features.deriving import HELD
from leaddesk.features.working_time import working_hours
from leaddesk.store.database import book_of
from leaddesk.store.down_tables import Presence
from leaddesk.store.ids import derived_id
from leaddesk.store.ledger import ledger
from leaddesk.store.sync_tables import SyncState
from leaddesk.store.tables import Lead, Task

_STANDING = (Lead.id, Lead.name, Lead.company_id, Lead.path, Lead.status, Lead.owner_id)

_HELD = select(Lead.id).where(Lead.phase == OPEN, Lead.due_rank == HELD)
"""Answered by the index of the agenda alone: 100,000 leads themselves would take half a second."""


def hold_id(session: Session, lead: UUID, cause: UUID) -> UUID:
    """Return the id of a lead's hold: the same on every device, so that it is one row.

    Args:
        session: of the book.
        lead: the lead that waits.
        cause: the lead talked with, or the colleague who talks.
    """
    return derived_id(book_of(session).book_id, HOLD, lead.hex, cause.hex)


def talk_now(session: Session, lead: Lead) -> UUID | None:
    """Return the company that the rep talks to with a lead as it stands; see `follow_talk`."""
    if lead.retracted_at is not None:
        return None
    return talked_at(book_of(session).processes, _standing(session, lead))


def follow_talk(
    session: Session, lead: Lead, before: UUID | None, now: datetime
) -> tuple[UUID, ...]:
    """Hold the rep's other leads of a company where a talk begins, let them go where it ends.

    Part of the command that moved the lead, so undone with it. Nothing is held twice for one talk:
    a lead that the rep released stays so until the talk ended and another one began.

    Args:
        session: of the rep's own command; what others or the calendar do holds nothing.
        lead: that was moved just now.
        before: `talk_now` before that.
        now: the moment.

    Returns:
        the leads that were put on hold.
    """
    after = talk_now(session, lead)
    if before == after or ledger(session).kind != "command":
        return ()
    if before is not None:
        for each in _leads_of(session, before):
            _end(session, each.id, [lead.id], now)
    if after is None:
        return ()
    held = held_by_talk(book_of(session).processes, lead.id, _leads_of(session, after))
    text = noted("On hold while you talk to {name}", name=lead.name)
    for each in held:
        put_on_hold(session, each.id, lead.id, text, now)
    return tuple(each.id for each in held)


def held_words(held: Sequence[UUID]) -> str:
    """Return what the undo line says of leads put on hold; empty: none was."""
    if not held:
        return ""
    if len(held) == 1:
        return said("Another lead of the company is on hold")
    return said("{n} other leads of the company are on hold", n=len(held))


def put_on_hold(session: Session, lead: UUID, cause: UUID, text: str, now: datetime) -> None:
    """Let a lead wait for a talk; the step planned before stays behind the hold."""
    hours = working_hours(session)
    due_on = ends_on(hours.today(now), hours)
    row_id = hold_id(session, lead, cause)
    kept = session.get(Task, row_id)
    if kept is None:
        hold = Task(id=row_id, lead_id=lead, kind=HOLD, text=text, due_on=due_on, waiting=True)
        session.add(hold)
        return
    kept.text, kept.due_on, kept.due_at = text, due_on, None
    kept.done_at = kept.retracted_at = None


def open_holds(session: Session, lead: UUID) -> Sequence[Task]:
    """Return the holds that a lead waits with."""
    query = select(Task).where(
        Task.lead_id == lead,
        Task.kind == HOLD,
        Task.done_at.is_(None),
        Task.retracted_at.is_(None),
    )
    return session.scalars(query).all()


def causes_of(session: Session, lead: Lead) -> dict[UUID, UUID]:
    """Return what would hold a lead now, by the id of the hold: own talks first, then colleagues'.

    The values are the lead talked with, or the colleague who talks.
    """
    if lead.company_id is None:
        return {}
    processes = book_of(session).processes
    own = [
        each.id
        for each in _leads_of(session, lead.company_id)
        if each.id != lead.id and talked_at(processes, each) is not None
    ]
    query = select(Presence.member_id).where(
        Presence.company_id == lead.company_id,
        Presence.member_id != book_of(session).user_id,
        Presence.retracted_at.is_(None),
    )
    others = session.scalars(query.order_by(Presence.since.desc()))
    return {hold_id(session, lead.id, each): each for each in (*own, *others)}


def holds_over(session: Session) -> tuple[UUID, ...]:
    """Return the rep's leads with a hold whose talk has ended without a command of his own."""
    joined = session.get(SyncState, 1)
    if joined is not None and not joined.cursor:
        return ()  # who talks is not known before the first sync is whole
    me = book_of(session).user_id
    held = list(session.connection().execute(_HELD).scalars())
    leads = (session.get(Lead, each) for each in held)
    return tuple(
        lead.id
        for lead in leads
        if lead is not None and lead.owner_id == me and _over(session, lead)
    )


def end_holds(session: Session, leads: Sequence[UUID], *, now: datetime) -> Touched:
    """End the holds of these leads that have lost their cause.

    Nobody pressed a key for it, so it is not on the undo list.
    """
    ledger(session).kind = "clock"
    ended = set()
    for lead_id in leads:
        for hold in _over(session, session.get_one(Lead, lead_id)):
            hold.done_at = now
            ended.add(lead_id)
    return Touched(frozenset(ended))


def _over(session: Session, lead: Lead) -> list[Task]:
    still = causes_of(session, lead).keys()
    return [hold for hold in open_holds(session, lead.id) if is_over(hold.id, still)]


def _end(session: Session, lead: UUID, causes: Iterable[UUID], now: datetime) -> None:
    for cause in causes:
        hold = session.get(Task, hold_id(session, lead, cause))
        if hold is not None and hold.done_at is None and hold.retracted_at is None:
            hold.done_at = now


def _standing(session: Session, lead: Lead) -> Standing:
    mine = lead.owner_id == book_of(session).user_id
    return Standing(lead.id, lead.name, lead.company_id, lead.path, lead.status, mine)


def _leads_of(session: Session, company: UUID) -> tuple[Standing, ...]:
    """Return the open leads of a company."""
    me = book_of(session).user_id
    query = select(*_STANDING).where(Lead.company_id == company, Lead.phase == OPEN)
    return tuple(Standing(*row[:5], mine=row.owner_id == me) for row in session.execute(query))
