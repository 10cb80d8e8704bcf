"""One key on several leads: done to each, undone as one, and whoever cannot take it is named."""

from uuid import UUID

import pytest

from leaddesk.domain.errors import Refused
from leaddesk.features.lead_detail import lead_detail
from leaddesk.features.leads import close_lead, note, set_fields, snooze
from leaddesk.features.outcomes import log_outcome
from leaddesk.features.path_change import change_path
from leaddesk.features.several import (
    AT_ONCE,
    Part,
    Same,
    do_part,
    do_to_several,
    ended,
    leads_of_group,
)
from leaddesk.features.undo import history
from leaddesk.features.undo_whole import undo_newest
from leaddesk.store.database import Database
from tests.builders import NOW, add_lead, day, press, put_into, visible

VOICEMAIL = Same(log_outcome, "Voicemail logged for {n} leads", ("voicemail",))


def some(book: Database, number: int, status: str = "reach") -> list[UUID]:
    made = [
        add_lead(book, f"Lead {n:02d}", f"Firm {n}", due=day("2026-11-24")) for n in range(number)
    ]
    for lead in made:
        book.write(put_into, lead, status, now=NOW)
    return made


@pytest.mark.parametrize("number", [1, AT_ONCE, 3 * AT_ONCE + 1])
def test_an_outcome_on_several_is_one_entry_and_one_undo(book: Database, number: int) -> None:
    leads = some(book, number)
    before, entries = visible(book), len(book.read(history, 500))

    touched = do_to_several(book, leads, VOICEMAIL, now=NOW)

    many = "Lead 00" if number == 1 else f"{number} leads"
    assert touched.label == f"Voicemail logged for {many}"
    assert touched.leads == frozenset(leads)
    assert len(book.read(history, 500)) == entries + 1
    assert {book.read(lead_detail, lead, now=NOW).attempt for lead in leads} == {2}

    undo_newest(book, now=NOW)

    assert visible(book) == before


def test_a_lead_that_cannot_take_it_is_left_and_named(book: Database) -> None:
    leads = some(book, 3)
    book.write(close_lead, leads[1], "No budget", now=NOW)

    touched = do_to_several(book, leads, VOICEMAIL, now=NOW)

    assert touched.leads == {leads[0], leads[2]}
    assert touched.label == "Voicemail logged for 2 leads"
    assert touched.left_alone == ("Lead 01 is closed.",)


def test_what_can_be_done_to_none_is_refused_and_leaves_no_entry(book: Database) -> None:
    leads = some(book, 2)
    for lead in leads:
        book.write(close_lead, lead, "No budget", now=NOW)
    before, entries = visible(book), book.read(history, 500)

    with pytest.raises(Refused, match="is closed"):
        do_to_several(book, leads, VOICEMAIL, now=NOW)

    assert (visible(book), book.read(history, 500)) == (before, entries)


@pytest.mark.parametrize(
    "same",
    [
        Same(snooze, "{n} snoozed", (day("2026-12-01"),)),
        Same(change_path, "{n} on another path", ("distributor",)),
        Same(set_fields, "{n} tagged", ({"tags": "fair"},)),
        Same(close_lead, "{n} closed", ("No budget",)),
        Same(note, "Note added for {n}", ("Met at the fair",)),
        Same(log_outcome, "{n} logged", ("not_interested",), {"to_status": "nurture"}),
    ],
    ids=lambda same: same.label,
)
def test_every_command_works_on_several(book: Database, same: Same) -> None:
    leads = some(book, AT_ONCE + 2)
    before = visible(book)

    do_to_several(book, leads, same, now=NOW)

    assert visible(book) != before

    undo_newest(book, now=NOW)

    assert visible(book) == before


def test_another_command_may_come_between_two_parts(book: Database) -> None:
    leads = some(book, 3 * AT_ONCE)
    part = do_part(book, leads[:AT_ONCE], VOICEMAIL, Part(), now=NOW)
    book.write(note, leads[-1], "Between", now=NOW)

    while part.at < len(leads):
        part = do_part(book, leads, VOICEMAIL, part, now=NOW)

    assert ended(part).label == f"Voicemail logged for {len(leads)} leads"
    assert [row.label for row in book.read(history, 2)] == [
        "Note added for Lead 23",
        f"Voicemail logged for {len(leads)} leads",
    ]


def test_what_is_undone_between_two_parts_goes_no_further(book: Database) -> None:
    leads = some(book, 3 * AT_ONCE)
    before = visible(book)
    part = do_part(book, leads[:AT_ONCE], VOICEMAIL, Part(), now=NOW)
    undo_newest(book, now=NOW)

    part = do_part(book, leads, VOICEMAIL, part, now=NOW)

    assert (part.at, part.taken_back) == (len(leads), True)
    assert visible(book) == before


def test_a_lead_changed_between_two_parts_is_put_back_exactly(book: Database) -> None:
    leads = some(book, 3 * AT_ONCE)
    before = visible(book)
    part = do_part(book, leads[:AT_ONCE], VOICEMAIL, Part(), now=NOW)
    press(book, leads[-1], "spoke")
    while part.at < len(leads):
        part = do_part(book, leads, VOICEMAIL, part, now=NOW)

    undone = [undo_newest(book, now=NOW) for _ in range(3)]

    assert [each.label for each in undone] == [
        "Undid: Voicemail logged for 7 leads",  # Lead 23 has no voicemail in Qualify
        "Undid: Spoke logged for Lead 23",
        "Undid: Voicemail logged for 16 leads",
    ]
    assert not any(each.left_alone for each in undone)
    assert visible(book) == before


def test_a_group_is_picked_in_the_order_of_the_inbox(book: Database) -> None:
    leads = some(book, 4)
    book.write(snooze, leads[0], day("2026-11-30"), now=NOW)

    assert book.read(leads_of_group, "reach") == (*leads[1:], leads[0])
    assert book.read(leads_of_group, "reach", count=3) == tuple(leads[1:])
    assert book.read(leads_of_group, "reach", first=1, count=2) == tuple(leads[2:4])


@pytest.mark.parametrize(
    ("status", "path", "lands"),
    [
        ("reach", "web", "respond"),
        ("reach", "distributor", "reach"),
        ("arrange", "distributor", "register"),
        ("triage", "distributor", "accept"),
        ("propose", "web", "propose"),
    ],
)
def test_another_path_keeps_history_and_step(
    book: Database, status: str, path: str, lands: str
) -> None:
    (lead,) = some(book, 1, status)
    before = book.read(lead_detail, lead, now=NOW)

    touched = book.write(change_path, lead, path, now=NOW)

    after = book.read(lead_detail, lead, now=NOW)
    assert (after.path, after.status) == (path, lands)
    assert after.step == before.step
    assert after.timeline[1:] == before.timeline
    assert after.timeline[0].label.startswith("Path changed from Direct to ")
    assert touched.detail == f"In {after.status_name}"


def test_a_path_that_is_not_there_or_the_same_is_refused(book: Database) -> None:
    (lead,) = some(book, 1)

    with pytest.raises(Refused, match="There is no path tour"):
        book.write(change_path, lead, "tour", now=NOW)
    with pytest.raises(Refused, match="is on the path Direct already"):
        book.write(change_path, lead, "direct", now=NOW)
