"""What sync has for a rep: clashes kept or flipped, the tray, and what was merged."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.features import clashes_settle, sync_tray
from leaddesk.features.companies import company_shown
from leaddesk.features.housekeeping import forget_old_changes, has_old_changes
from leaddesk.features.lead_detail import lead_detail
from leaddesk.features.sync_view import after_sync, chip
from leaddesk.features.undo import undo
from leaddesk.store.local_tables import Outbox
from leaddesk.store.tables import Clash, Lead, Task
from tests.builders import NOW, add_lead
from tests.builders_sync import (
    DANA,
    add_nora,
    add_title_clash,
    join,
    merged,
    refused,
    step_of,
    talking,
)


@pytest.fixture
def joined(book):
    join(book)
    return book


def shown(book: Any, *also: Any) -> Any:
    return book.read(after_sync, also, now=NOW)


def due(book: Any, lead: Any) -> str:
    return str(book.read(lambda s: s.get_one(Task, step_of(book, lead)).due_at))


def outbox(book: Any) -> int:
    return book.read(lambda s: s.scalar(select(func.count()).select_from(Outbox)))


def test_a_date_that_two_moved_is_one_choice_in_words(joined) -> None:
    nora, clash = add_nora(joined)

    (row,) = shown(joined).clashes

    assert (row.name, row.company, row.status) == ("Nora Feld", "Isar Wasserbau", "Qualify")
    assert row.what == "Next date"
    assert row.base == "Wed 25 Nov 09:00"
    assert (row.aside.said, row.aside.who) == ("Thu 26 Nov 10:00", "You")
    assert (row.stands.said, row.stands.who, row.stands.initials) == (
        "Fri 27 Nov 09:00", "Dana Okafor", "DO",
    )  # fmt: skip
    assert row.aside.note == "Ask before the board meets at noon."
    assert row.id == clash
    assert row.lead == nora
    assert joined.read(chip).clashes == 1


def test_flipping_sets_the_value_kept_aside_as_an_ordinary_command(joined) -> None:
    nora, clash = add_nora(joined)
    before = outbox(joined)

    done = joined.write(clashes_settle.flip, clash, now=NOW)

    assert due(joined, nora) == "2026-11-26 09:00:00+00:00"
    assert done.label == "Flipped for Nora Feld"
    assert done.detail == "Next date: Thu 26 Nov 10:00"
    assert shown(joined).clashes == ()
    assert outbox(joined) >= before

    joined.write(undo, now=NOW)
    assert due(joined, nora) == "2026-11-27 08:00:00+00:00"
    assert len(shown(joined).clashes) == 1


def test_what_was_flipped_still_in_sight_swaps_its_labels_and_keeps_its_sides(joined) -> None:
    _, clash = add_nora(joined)
    (before,) = shown(joined).clashes

    joined.write(clashes_settle.flip, clash, now=NOW)

    (after,) = shown(joined, clash, *before.parts).clashes
    assert (after.first.said, after.second.said) == (before.first.said, before.second.said)
    assert (before.first.stands, after.first.stands) == (False, True)
    joined.write(clashes_settle.flip, clash, now=NOW)
    (again,) = shown(joined, clash, *before.parts).clashes
    assert not again.first.stands


def test_keeping_changes_no_field_and_is_undone(joined) -> None:
    clash = add_title_clash(joined)

    joined.write(clashes_settle.keep, clash, now=NOW)

    assert shown(joined).clashes == ()
    assert joined.read(lambda s: s.get_one(Clash, clash).settled) == "kept"
    joined.write(undo, now=NOW)
    assert len(shown(joined).clashes) == 1


def test_two_colleagues_clash_on_a_lead_of_theirs_is_not_this_reps(joined) -> None:
    clash = add_title_clash(joined)

    def give_away(session: Session) -> None:
        found = session.get_one(Clash, clash)
        session.get_one(Lead, found.lead_id).owner_id = DANA
        found.aside_by = DANA

    joined.write_as({"kind": "pull"}, give_away)

    assert shown(joined).clashes == ()


def test_merged_lines_are_grouped_by_lead_with_who(joined) -> None:
    lead = add_lead(joined, "Eva Stern", "Lippe Molkerei")
    merged(joined, lead, "lead", lead, "title", "Head of drives")
    merged(joined, lead, "activity", lead, "", "Rang at noon")

    (found,) = shown(joined).merged

    assert (found.name, found.said) == ("Eva Stern", "Job title, What happened")
    assert [row.said for row in found.rows] == [
        "Head of drives, from Dana Okafor", "Rang at noon, from Dana Okafor",
    ]  # fmt: skip


def test_a_settled_clash_can_be_flipped_from_what_was_merged(joined) -> None:
    clash = add_title_clash(joined)
    lead = shown(joined).clashes[0].lead
    merged(joined, lead, "lead", lead, "country", "DE")
    joined.write(clashes_settle.keep, clash, now=NOW)

    rows = shown(joined).merged[0].rows

    assert [(row.what, row.flip) for row in rows] == [("Country", None), ("Job title", clash)]


def test_the_tray_says_what_was_typed_and_why_it_was_not_taken(joined) -> None:
    lead = add_lead(joined, "Tom Ferrer")
    refused(joined, lead, "title", "Maintenance lead")

    (row,) = shown(joined).tray

    assert (row.name, row.what, row.said, row.text) == (
        "Tom Ferrer", "Job title", "Maintenance lead", "Maintenance lead",
    )  # fmt: skip
    assert row.why == "This lead is not yours to change in this way."
    assert joined.read(chip).refused == 1


def test_sending_again_makes_the_change_anew(joined) -> None:
    lead = add_lead(joined, "Tom Ferrer")
    item = refused(joined, lead, "title", "Maintenance lead")

    joined.write(sync_tray.retry, item, now=NOW)

    assert joined.read(lambda s: s.get_one(Lead, lead).title) == "Maintenance lead"
    assert shown(joined).tray == ()
    with pytest.raises(Refused, match="not in the tray"):
        joined.write(sync_tray.discard, item, now=NOW)


def test_another_value_goes_in_its_place_and_discarding_leaves_the_book_alone(joined) -> None:
    lead = add_lead(joined, "Tom Ferrer")
    first = refused(joined, lead, "title", "x" * 30, "unknown")
    second = refused(joined, lead, "wants", "Pumps")

    joined.write(sync_tray.edit, first, "Head", now=NOW)
    joined.write(sync_tray.discard, second, now=NOW)

    found = joined.read(lambda s: (s.get_one(Lead, lead).title, s.get_one(Lead, lead).wants))
    assert found == ("Head", "")
    assert shown(joined).tray == ()


def test_nothing_to_look_at_says_what_moved(joined) -> None:
    found = shown(joined)

    assert found.is_empty
    assert (found.sent, found.received) == (61, 84)


def test_a_lead_says_which_colleague_talks_to_its_company(joined) -> None:
    lead = add_lead(joined, "Tom Ferrer", "Acme Pumps")
    company = joined.read(lambda s: s.get_one(Lead, lead).company_id)
    assert joined.read(lead_detail, lead, now=NOW).talking == ""

    talking(joined, company)

    said = "Dana Okafor is talking to this company: Qualify, since 12 Nov"
    assert joined.read(lead_detail, lead, now=NOW).talking == said
    assert joined.read(company_shown, company, (), now=NOW).detail.talking == said


def test_a_colleagues_change_is_forgotten_after_a_year(joined):
    lead = add_lead(joined)
    merged(joined, lead, "lead", lead, "title", "Head of drives")
    year = timedelta(days=366)
    assert not joined.read(has_old_changes, now=NOW + timedelta(days=300))
    assert joined.read(has_old_changes, now=NOW + year)

    joined.write(forget_old_changes, now=NOW + year)

    assert not joined.read(has_old_changes, now=NOW + year)
    assert joined.read(after_sync, now=NOW).merged == ()
