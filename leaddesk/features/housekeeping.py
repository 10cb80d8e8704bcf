"""What a book needs once it is open and the rep is at work: done on a thread of its own."""

from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from leaddesk.features.clock import sleepers_due, wake_sleepers
from leaddesk.features.import_paste import drop_old_pastes
from leaddesk.features.import_resume import finish_half_undone
from leaddesk.features.imports import unfinished
from leaddesk.features.working_time import working_hours
from leaddesk.store import backup
from leaddesk.store.database import Database
from leaddesk.store.sync_tables import MergedLine

KEPT = timedelta(days=365)


def keep_house(book: Database, *, now: datetime) -> int:
    """Make the day's verified copy, and load what is slow to load before it is needed.

    Returns:
        How many imports a crash left half done.

    Raises:
        Refused: the copy could not be made.
    """
    daily_copy(book, now)
    finish_half_undone(book, now)
    if book.read(has_old_changes, now=now):  # seldom: it takes a turn of the writer
        book.write(forget_old_changes, now=now)
    load_slow_words(now, book)
    left = len(book.read(unfinished))
    if not left:
        drop_old_pastes(book)
    return left


def daily_copy(book: Database, now: datetime) -> None:
    """Make today's verified copy if there is none yet."""
    backup.daily(book.path, book.key, book.read(working_hours).today(now))


def has_old_changes(session: Session, *, now: datetime) -> bool:
    """Whether there is a colleague's change that is older than a year."""
    old = select(MergedLine.id).where(MergedLine.round_at < now - KEPT)
    return session.scalar(old.limit(1)) is not None


def forget_old_changes(session: Session, *, now: datetime) -> None:
    """Let go of what colleagues changed long ago: a year of it is enough for a lead's history."""
    session.execute(delete(MergedLine).where(MergedLine.round_at < now - KEPT))


def wake_all(book: Database, now: datetime) -> None:
    """Bring every nurtured lead back whose date has come."""
    while book.read(sleepers_due, now=now):
        book.write(wake_sleepers, now=now)


def load_slow_words(now: datetime, book: Database) -> None:
    """Load dateparser, so that the first date in unusual words is read without a pause."""
    from leaddesk.features.when_words import read_when_words

    read_when_words("in a fortnight", now, book.read(working_hours))
