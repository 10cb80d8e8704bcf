"""Follows a lead process into its next version: no lead is left in a status that is gone."""

from collections.abc import Mapping
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.process import Process
from leaddesk.domain.process_file import parse
from leaddesk.domain.process_rules import check_successor
from leaddesk.domain.said import noted
from leaddesk.features.lead_rows import move
from leaddesk.store.database import Database
from leaddesk.store.local_tables import Setting
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
