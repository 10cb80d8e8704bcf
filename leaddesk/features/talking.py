"""Who of the workspace talks to a company: who, in which status, since when; nothing of whom."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.said import retold, said
from leaddesk.domain.when import MONTH_NAMES
from leaddesk.features.working_time import working_hours
from leaddesk.store.database import book_of
from leaddesk.store.down_tables import Member, Presence

MOST = 3


def talking(session: Session, company_id: UUID | None, *, now: datetime) -> str:
    """Return "Dana Okafor is talking to this company: Qualify, since 12 Nov"; empty: nobody.

    Several people are said one after the other, who began last first.
    """
    if company_id is None:
        return ""
    query = (
        select(Member.name, Presence.path, Presence.status, Presence.since)
        .join(Member, Member.id == Presence.member_id)
        .where(
            Presence.company_id == company_id,
            Presence.member_id != book_of(session).user_id,
            Presence.retracted_at.is_(None),
        )
        .order_by(Presence.since.desc())
        .limit(MOST)
    )
    rows = session.execute(query).all()
    if not rows:
        return ""
    hours, processes = working_hours(session), book_of(session).processes
    lines: dict[str, str] = {}
    for name, path, status, since in rows:
        process = processes.get(path)
        known = process.statuses.get(status) if process else None
        lines.setdefault(
            name,
            said(
                "{name} is talking to this company: {status}, since {day}",
                name=name,
                status=retold(known.name) if known else status,
                day=_day(hours.local(since).date(), hours.today(now)),
            ),
        )
    return ". ".join(lines.values())


def _day(day: date, today: date) -> str:
    """Return "12 Nov", with the year where it is another one."""
    text = said("{day} {month}", day=day.day, month=retold(MONTH_NAMES[day.month - 1]))
    return text if day.year == today.year else f"{text} {day.year}"
