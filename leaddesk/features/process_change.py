"""Follows a lead process into its next version: no lead is left in a status that is gone."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.process import LATER, OPEN, Process
from leaddesk.domain.process_file import parse
from leaddesk.domain.process_rules import check_successor
from leaddesk.domain.rows import Touched
from leaddesk.domain.said import noted
from leaddesk.features.lead_rows import move, status_of
from leaddesk.features.working_time import working_hours
from leaddesk.store.database import Database, book_of
from leaddesk.store.ledger import ledger
from leaddesk.store.local_tables import AgendaCount, Setting
from leaddesk.store.tables import Lead

KEY = "process:"
AT_ONCE = 100


def follow_processes(book: Database, texts: Mapping[str, str]) -> None:
    """Compare the processes in use with those seen last, and move leads where a new one says so.

    Args:
        book: the book.
        texts: the TOML of each process in use, by its id.

    Raises:
        BadProcess: a version that does not rise, or drops a status without saying where it goes.
    """
    seen = book.read(_seen)
    if all(seen.get(path) == text for path, text in texts.items()):
        return
    now = datetime.now(UTC)
    for path, text in texts.items():
        if path in seen and seen[path] != text:
            new = book.context.processes[path]
            check_successor(parse(seen[path], new.source), new)
            _move_leads(book, new, now)
    book.write(_keep, texts)


def strays_due(session: Session, *, now: datetime) -> tuple[UUID, ...]:
    """Return the rep's leads that are due and in a status that its process has no more.

    A workspace's process changes under all its reps; each one's book maps his own leads, as they
    come up (DECISIONS, Process), so that no lead is mapped by many.
    """
    today = working_hours(session).today(now)
    processes = book_of(session).processes
    found: list[UUID] = []
    for status in _gone(session):
        query = select(Lead.id, Lead.path).where(
            Lead.phase.in_((OPEN, LATER)),
            Lead.status == status,
            Lead.due_on <= today,
            Lead.owner_id == book_of(session).user_id,
        )
        for lead, path in session.execute(query.limit(AT_ONCE)):
            process = processes.get(path)
            if process is None or status not in process.statuses:
                found.append(lead)
    return tuple(found)


def _gone(session: Session) -> list[str]:
    """Return the statuses that leads are in and that some process, or all of them, dropped."""
    processes = book_of(session).processes.values()
    known = {key for process in processes for key in process.statuses}
    dropped = {key for process in processes for key in process.moved if key not in process.statuses}
    query = select(AgendaCount.status).where(AgendaCount.phase.in_((OPEN, LATER))).distinct()
    return [each for each in session.scalars(query) if each in dropped or each not in known]


def map_strays(session: Session, leads: Sequence[UUID], *, now: datetime) -> Touched:
    """Put leads into the statuses that theirs are called now; what stands right stays.

    Nobody pressed a key for it, so it is not on the undo list.
    """
    ledger(session).kind = "clock"
    moved = set()
    for lead_id in leads:
        lead = session.get(Lead, lead_id)
        if lead is not None and lead.retracted_at is None:
            target = status_of(session, lead).key
            if target != lead.status:
                move(session, lead, target, now, noted("Process changed"))
                moved.add(lead_id)
    return Touched(frozenset(moved))


def _seen(session: Session) -> dict[str, str]:
    query = select(Setting.key, Setting.value).where(Setting.key.startswith(KEY))
    return {key.removeprefix(KEY): str(text) for key, text in session.execute(query)}


def _keep(session: Session, texts: Mapping[str, str]) -> None:
    for path, text in texts.items():
        session.merge(Setting(key=KEY + path, value=text))


def _move_leads(book: Database, process: Process, now: datetime) -> None:
    for old, new in process.moved.items():
        while leads := book.read(_leads_in, process.id, old):
            book.write_as({"kind": "clock"}, _move, leads, new, now=now)


def _leads_in(session: Session, path: str, status: str) -> list[UUID]:
    query = select(Lead.id).where(
        Lead.path == path, Lead.status == status, Lead.retracted_at.is_(None)
    )
    return list(session.scalars(query.limit(AT_ONCE)))


def _move(session: Session, leads: list[UUID], status: str, *, now: datetime) -> None:
    for lead in leads:
        move(session, session.get_one(Lead, lead), status, now, noted("Process changed"))
