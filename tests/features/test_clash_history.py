"""The other value of a clash stays in History and is brought back on any day."""

from datetime import timedelta

from leaddesk.domain.history_rows import CLASH
from leaddesk.features.clashes_settle import keep
from leaddesk.features.history_return import bring_back
from leaddesk.features.lead_history import lead_history
from leaddesk.features.undo import undo
from leaddesk.store.database import Database
from leaddesk.store.tables import Clash, Lead
from tests.builders import NOW
from tests.builders_sync import add_title_clash, join

LATER = NOW + timedelta(weeks=6)


def clashes_in(book: Database, lead):
    rows = book.read(lead_history, lead, now=LATER).rows
    return [row for row in rows if row.entity == CLASH]


def title(book: Database, lead) -> str:
    return book.read(lambda session: session.get_one(Lead, lead).title)


def test_what_was_kept_is_in_history_weeks_later_and_the_other_value_comes_back(book: Database):
    join(book)
    clash = add_title_clash(book, "Nora Feld", "Isar Wasserbau")
    lead = book.read(lambda session: session.get_one(Clash, clash).lead_id)
    book.write(keep, clash, now=NOW)
    (line,) = clashes_in(book, lead)
    stood, aside = line.after, line.before

    assert line.what == "Job title"
    assert line.can_return
    assert title(book, lead) == stood

    book.write(bring_back, lead, line.entry, line.entity, line.row, line.field, now=LATER)

    assert title(book, lead) == aside
    (line,) = clashes_in(book, lead)
    assert (line.before, line.after) == (stood, aside)

    book.write(undo, now=LATER)

    assert title(book, lead) == stood
