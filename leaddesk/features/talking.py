"""Who talks to a company: who, in which status, since when; of whom only where the rep may see."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.process import OPEN
from leaddesk.domain.said import retold, said
from leaddesk.domain.shield import HOLD, is_talk
from leaddesk.domain.when import MONTH_NAMES
from leaddesk.features.shield import hold_id, talk_now
from leaddesk.features.working_time import working_hours
from leaddesk.store.database import book_of
from leaddesk.store.down_tables import Member, Presence
from leaddesk.store.tables import Lead, Task

MOST = 3


@dataclass(frozen=True, slots=True)
class _Talk:
    """One talk with somebody of a company.

    Attributes:
        cause: by which a hold names it: the lead talked with, or the colleague who talks.
        who: the colleague; empty: the rep himself.
        contact: with whom; empty where the rep may not see that.
    """

    cause: UUID
    who: str
    contact: str
    path: str
    status: str
    since: datetime


def talking(session: Session, company_id: UUID | None, *, now: datetime) -> str:
    """Return "Dana Okafor is talking to this company: Qualify, since 12 Nov"; empty: nobody.

    Several people are said one after the other, who began last first.
    """
    return _said(session, _colleagues(session, company_id), now) if company_id else ""


def talk_note(session: Session, lead: Lead, *, now: datetime) -> str:
    """Return who else talks to the company of a lead; empty: nobody, or the rep released it.

    The rep himself is among them where he talks with another lead of it, and with this one not.
    """
    if lead.company_id is None:
        return ""
    talks = _colleagues(session, lead.company_id)
    if lead.owner_id == book_of(session).user_id and talk_now(session, lead) is None:
        talks = [*_own(session, lead), *talks]
    released = _released(session, lead, talks)
    return _said(session, [each for each in talks if each.cause not in released], now)


def _colleagues(session: Session, company_id: UUID) -> list[_Talk]:
    query = (
        select(Member.name, Presence.member_id, Presence.path, Presence.status, Presence.since)
        .join(Member, Member.id == Presence.member_id)
        .where(
            Presence.company_id == company_id,
            Presence.member_id != book_of(session).user_id,
            Presence.retracted_at.is_(None),
        )
        .order_by(Presence.since.desc())
        .limit(MOST)
    )
    return [
        _Talk(
            member, name, _contact(session, company_id, member, path, status), path, status, since
        )
        for name, member, path, status, since in session.execute(query)
    ]


def _contact(session: Session, company: UUID, member: UUID, path: str, status: str) -> str:
    """Return the name of a colleague's lead that the rep sees; empty: he may see none."""
    query = select(Lead.name).where(
        Lead.company_id == company,
        Lead.phase == OPEN,
        Lead.status == status,
        Lead.owner_id == member,
        Lead.path == path,
    )
    return session.scalars(query.limit(1)).first() or ""


def _own(session: Session, lead: Lead) -> list[_Talk]:
    """Return the rep's talks with other leads of the company, the newest first."""
    book = book_of(session)
    query = (
        select(Lead)
        .where(Lead.company_id == lead.company_id, Lead.phase == OPEN, Lead.id != lead.id)
        .where(Lead.owner_id == book.user_id)
        .order_by(Lead.entered_at.desc())
    )
    return [
        _Talk(each.id, "", each.name, each.path, each.status, each.entered_at or each.created_at)
        for each in session.scalars(query)
        if is_talk(book.processes, each.path, each.status)
    ][:MOST]


def _released(session: Session, lead: Lead, talks: list[_Talk]) -> set[UUID]:
    """Return the talks for which the lead was on hold and was released; each until it changes."""
    by_hold = {hold_id(session, lead.id, each.cause): each for each in talks}
    query = select(Task.id, Task.done_at).where(
        Task.id.in_(list(by_hold)), Task.kind == HOLD, Task.done_at.is_not(None)
    )
    return {
        by_hold[each].cause
        for each, done_at in session.execute(query)
        if done_at is not None and done_at >= by_hold[each].since
    }


def _said(session: Session, talks: list[_Talk], now: datetime) -> str:
    if not talks:
        return ""
    hours, processes = working_hours(session), book_of(session).processes
    lines: dict[tuple[str, str], str] = {}
    for talk in talks:
        process = processes.get(talk.path)
        known = process.statuses.get(talk.status) if process else None
        status = retold(known.name) if known else talk.status
        day = _day(hours.local(talk.since).date(), hours.today(now))
        lines.setdefault((talk.who, talk.contact), _line(talk, status, day))
    return ". ".join(lines.values())


def _line(talk: _Talk, status: str, day: str) -> str:
    if not talk.who:
        return said(
            "You are talking to {contact} here: {status}, since {day}",
            contact=talk.contact,
            status=status,
            day=day,
        )
    if talk.contact:
        return said(
            "{name} is talking to {contact} here: {status}, since {day}",
            name=talk.who,
            contact=talk.contact,
            status=status,
            day=day,
        )
    return said(
        "{name} is talking to this company: {status}, since {day}",
        name=talk.who,
        status=status,
        day=day,
    )


def _day(day: date, today: date) -> str:
    """Return "12 Nov", with the year where it is another one."""
    text = said("{day} {month}", day=day.day, month=retold(MONTH_NAMES[day.month - 1]))
    return text if day.year == today.year else f"{text} {day.year}"
