"""Undo and redo: what is put back, what is left alone and named, and what is on the list."""

import pytest

from leaddesk.domain.errors import Refused
from leaddesk.features import leads
from leaddesk.features.lead_detail import lead_detail
from leaddesk.features.undo import history, redo, undo
from leaddesk.store.database import Database
from leaddesk.store.tables import Lead
from tests.builders import (
    NOW,
    add_lead,
    day,
    later,
    press,
    redo_last,
    sql,
    undo_last,
    visible,
)


@pytest.fixture
def tom(book: Database):
    return add_lead(book, due=day("2026-11-24"))


def title(book: Database, lead) -> str:
    return book.read(lead_detail, lead, now=NOW).title


def by_the_calendar(session, lead, words: str, *, now) -> None:
    """Change a field as the calendar or a pull does: not on the rep's list."""
    del now
    from leaddesk.store.outbox import ledger

    ledger(session).kind = "clock"
    session.get_one(Lead, lead).title = words


def test_an_empty_list_has_nothing_to_undo_or_redo(book: Database):
    with pytest.raises(Refused, match="nothing to undo"):
        undo_last(book)
    with pytest.raises(Refused, match="nothing to redo"):
        redo_last(book)


def test_undo_leaves_alone_what_was_changed_since_and_names_it(book: Database, tom):
    book.write(leads.set_fields, tom, {"title": "Buyer", "wants": "X"}, now=NOW)
    book.write(by_the_calendar, tom, "Owner", now=NOW)

    touched = undo_last(book)

    assert touched.left_alone == ("Tom Ferrer: title was changed since",)
    assert title(book, tom) == "Owner"
    assert visible(book)["lead"][0]["wants"] == ""


def test_redo_leaves_alone_what_was_changed_since_the_undo(book: Database, tom):
    book.write(leads.set_fields, tom, {"title": "Buyer"}, now=NOW)
    undo_last(book)
    book.write(by_the_calendar, tom, "Owner", now=NOW)

    assert redo_last(book).left_alone == ("Tom Ferrer: title was changed since",)
    assert title(book, tom) == "Owner"


def test_a_new_command_clears_redo(book: Database, tom):
    book.write(leads.set_fields, tom, {"title": "Buyer"}, now=NOW)
    undo_last(book)
    book.write(leads.note, tom, "new", now=NOW)

    with pytest.raises(Refused, match="nothing to redo"):
        redo_last(book)


def test_undo_goes_back_through_any_number_of_commands_and_forth(book: Database, tom):
    states = [visible(book)]
    for number in range(12):
        book.write(leads.set_fields, tom, {"title": f"T{number}", "tags": f"t{number}"}, now=NOW)
        states.append(visible(book))

    for state in reversed(states[:-1]):
        undo_last(book)
        assert visible(book) == state
    for state in states[1:]:
        redo_last(book)
        assert visible(book) == state


def test_undo_redo_undo_redo_is_the_same_each_time(book: Database, tom):
    before = visible(book)
    press(book, tom, "spoke", note="#hot @Rival")
    after = visible(book)

    for number in range(4):
        undo_last(book, later(minutes=number))
        assert visible(book) == before
        redo_last(book, later(minutes=number))
        assert visible(book) == after


def test_half_undone_and_worked_on_the_older_half_can_still_be_undone(book: Database, tom):
    start = visible(book)
    for words in ("a", "b", "c"):
        book.write(leads.set_fields, tom, {"title": words}, now=NOW)
    undo_last(book)
    undo_last(book)
    book.write(leads.set_fields, tom, {"title": "d"}, now=NOW)
    assert title(book, tom) == "d"
    undo_last(book)
    assert title(book, tom) == "a"
    undo_last(book)

    assert visible(book) == start


def test_a_row_made_and_taken_back_is_never_deleted(book: Database, tom):
    book.write(leads.note, tom, "x", now=NOW)
    undo_last(book)

    assert visible(book)["activity"] == []
    assert sql(book, "SELECT count(*) FROM activity WHERE retracted_at IS NOT NULL") == [(1,)]


def test_an_undone_lead_with_later_notes_takes_its_notes_along_only_by_their_own_undo(
    book: Database, tom
):
    book.write(leads.note, tom, "x", now=NOW)
    undo_last(book)
    undo_last(book)

    assert not any(visible(book).values())


def test_the_history_lists_commands_with_their_moment_and_rows(book: Database, tom):
    press(book, tom, "voicemail", now=later(minutes=1))
    undo_last(book)
    rows = book.read(history)

    assert [(row.label, row.undone) for row in rows] == [
        ("Voicemail logged for Tom Ferrer", True),
        ("Tom Ferrer added", False),
    ]
    assert rows[0].at == later(minutes=1)
    assert rows[0].rows == 3
    assert book.read(history, 1) == rows[:1]


def test_undo_says_what_it_undid_and_whose_lead_it_was(book: Database, tom):
    press(book, tom, "voicemail")

    undone = undo_last(book)
    assert (undone.label, undone.leads) == ("Undid: Voicemail logged for Tom Ferrer", {tom})
    assert redo_last(book).label == "Did again: Voicemail logged for Tom Ferrer"
    assert undo_last(book).label == "Undid: Voicemail logged for Tom Ferrer"


def test_what_another_user_or_device_did_is_not_on_the_list(book: Database, tom):
    sql(book, "UPDATE undo SET device_id = ?", bytes(16))

    with pytest.raises(Refused, match="nothing to undo"):
        book.write(undo, now=NOW)


def test_redo_takes_only_this_devices_undo(book: Database, tom):
    undo_last(book)
    sql(book, "UPDATE undo SET device_id = ? WHERE kind = 'undo'", bytes(16))

    with pytest.raises(Refused, match="nothing to redo"):
        book.write(redo, now=NOW)


def test_undo_gives_an_open_lead_a_step_where_its_own_were_done_meanwhile(book: Database, tom):
    press(book, tom, "voicemail")
    sql(book, "UPDATE task SET done_at = 1 WHERE done_at IS NOT NULL")  # ended elsewhere, anew
    undo_last(book)

    steps = [row for row in visible(book)["task"] if row["done_at"] is None]
    assert [step["text"] for step in steps] == ["Choose a next step"]
