"""Merging two leads: nothing is lost, and it can be taken back on any later day."""

import pytest

from leaddesk.domain.errors import Refused
from leaddesk.domain.merge_rows import BOTH, A, B, Pick, Side
from leaddesk.features import leads
from leaddesk.features.merge import find_merged, merge, unmerge
from leaddesk.features.search import search
from leaddesk.store.database import Database
from tests.builders import NO_LEAD, NOW, add_lead, later, redo_last, sql, undo_last, visible
from tests.merging import add_birgits, is_sound, merged, merges, shown, without_merges


@pytest.fixture
def pair(book: Database):
    return add_birgits(book)


def test_a_merge_keeps_what_hangs_below_both(book: Database, pair):
    newer, older = pair
    before = visible(book)

    stays = merged(book, newer, older, keep=older)

    lead = shown(book, stays)
    assert stays == older
    assert lead.tags == ("Fair", "Key")
    assert [each.value for each in lead.contacts] == [
        "+49 431 39200 0",
        "+49 171 39200 63",
        "birgit@hansen.example",
        "b.meyer@hansen.example",
    ]
    texts = [row.text for row in lead.timeline]
    assert "Likes mornings" in texts
    assert "Met at the fair" in texts
    open_before = [row for row in before["task"] if row["done_at"] is None]
    assert len(lead.steps) == len(open_before) == 2
    assert {(row.key, row.value) for row in lead.answers if row.value} == {
        ("need", "cold"),
        ("role", "buyer"),
    }
    assert is_sound(book)


def test_the_values_chosen_beforehand_stand(book: Database, pair):
    lead = shown(book, merged(book, *pair, keep=pair[1]))

    assert (lead.name, lead.title) == ("Birgit Meyer", "Head of purchasing")
    assert lead.wants == "Two compressors"
    assert (lead.first, lead.last) == ("Birgit", "Meyer")


def test_what_the_rep_chose_stands(book: Database, pair):
    choices = {
        "name": Pick(Side.TYPED, "Birgit Maier"),
        "title": B,
        "email:": A,
        "tags": B,
        "company": Pick(Side.TYPED, "Hansen Kälte SE"),
    }
    lead = shown(book, merged(book, *pair, choices=choices))

    assert (lead.name, lead.last) == ("Birgit Maier", "Maier")
    assert lead.title == "Purchasing"
    assert lead.company == "Hansen Kälte SE"
    assert [each.value for each in lead.contacts if each.kind == "email"] == [
        "b.meyer@hansen.example"
    ]
    assert lead.tags == ("Key",)
    assert is_sound(book)


def test_a_merge_says_what_was_kept_of_both(book: Database, pair):
    touched = book.write(merge, *pair, now=NOW)
    assert touched.label == "Birgit Meyer merged with Birgit Meier"
    assert touched.detail == "3 activities and 2 next steps kept"

    a, b = (add_lead(book, "Ann Ray", "Acme", phones=()) for _ in range(2))
    assert book.write(merge, a, b, now=NOW).detail == "2 next steps kept"


def test_values_that_stand_nowhere_any_more_are_in_the_timeline(book: Database, pair):
    lead = shown(book, merged(book, *pair, choices={"email:": A}))

    assert lead.timeline[0].label == "Merged with Birgit Meier"
    for value in ("Birgit Meier", "Purchasing", "birgit@hansen.example"):
        assert value in lead.timeline[0].text


def test_a_merge_is_not_the_last_touch_of_a_lead(book: Database, pair):
    stays = merged(book, *pair)

    label = sql(book, "SELECT last_label FROM lead WHERE id = ?", stays.bytes)
    assert label == [("Note",)]


def test_the_tries_of_the_status_that_stands_are_kept(book: Database, pair):
    newer, older = pair
    attempt = shown(book, older).attempt
    assert attempt > 1

    lead = shown(book, merged(book, newer, older))

    assert (lead.status, lead.attempt) == (shown(book, lead.id).status, attempt)
    assert lead.id == newer
    line = next(row for row in visible(book)["activity"] if row["kind"] == "merge")
    assert (line["status"], line["to_status"]) == ("triage", lead.status)


def test_the_lead_that_goes_is_found_nowhere_and_leads_to_the_other(book: Database, pair):
    newer, older = pair
    merged(book, newer, older, keep=older)

    hits = book.read(search, "mornings", now=NOW)
    assert [hit.id for hit in hits] == [older]
    assert [hit.id for hit in book.read(search, "fair", now=NOW)] == [older]
    assert book.read(find_merged, newer) == older
    with pytest.raises(Refused, match="merged"):
        book.write(leads.note, newer, "more", now=NOW)


def test_unmerge_puts_both_back_on_any_later_day(book: Database, pair):
    before = visible(book)
    merged(book, *pair)

    touched = book.write(unmerge, pair[1], now=later(days=90))

    assert touched.left_alone == ()
    assert touched.leads == set(pair)
    assert visible(book) == before
    assert is_sound(book)


def test_unmerge_by_the_lead_that_stays_takes_its_newest_merge(book: Database, pair):
    third = add_lead(book, "B. Meyer", "Hansen")
    merged(book, *pair)
    between = visible(book)
    merged(book, pair[0], third)

    book.write(unmerge, pair[0], now=later(days=1))

    assert visible(book) == between


def test_unmerge_needs_no_undo_entry(book: Database, pair):
    before = visible(book)
    merged(book, *pair)
    sql(book, "DELETE FROM undo_row")
    sql(book, "DELETE FROM undo")

    book.write(unmerge, pair[0], now=later(days=1))

    assert visible(book) == before


def test_unmerge_leaves_what_was_changed_since_and_says_it(book: Database, pair):
    newer, older = pair
    merged(book, newer, older, keep=older)
    book.write(leads.set_fields, older, {"title": "Owner", "role": "boss"}, now=later(hours=1))
    book.write(leads.note, older, "After the merge", now=later(hours=2))

    touched = book.write(unmerge, newer, now=later(days=1))

    assert touched.left_alone == (
        "Birgit Meier: title was changed since",
        "boss: role was changed since",
    )
    assert shown(book, older).title == "Owner"
    assert shown(book, newer).title == "Head of purchasing"
    assert "After the merge" in [row.text for row in shown(book, older).timeline]
    assert is_sound(book)


def test_both_have_a_next_step_after_unmerge_where_all_were_done_meanwhile(book: Database, pair):
    stays = merged(book, *pair)
    sql(book, "UPDATE task SET done_at = 1 WHERE done_at IS NULL")
    book.write(leads.note, stays, "x", now=NOW)

    book.write(unmerge, stays, now=later(days=1))

    assert all(shown(book, each).step is not None for each in pair)


def test_undo_and_redo_are_the_same_as_unmerge_and_merge(book: Database, pair):
    before = visible(book)
    merged(book, *pair)
    after = without_merges(book)

    undo_last(book)
    assert visible(book) == before
    redo_last(book)
    assert without_merges(book) == after
    book.write(unmerge, pair[1], now=later(hours=1))
    assert visible(book) == before
    undo_last(book)
    assert without_merges(book) == after
    undo_last(book)
    assert visible(book) == before


def test_a_chain_comes_apart_in_any_order(book: Database, pair):
    newer, older = pair
    third = add_lead(book, "B. Meier", "Hansen", phones=("+49 431 39200 0",), tags=("vip",))
    before = visible(book)
    merged(book, older, newer)
    merged(book, third, older)
    assert book.read(find_merged, newer) == third

    book.write(unmerge, newer, now=later(hours=1))
    assert shown(book, newer).name == "Birgit Meyer"
    assert shown(book, newer).tags == ("Fair",)
    assert book.read(find_merged, older) == third
    assert is_sound(book)
    book.write(unmerge, older, now=later(hours=2))

    assert visible(book) == before


def test_one_that_was_merged_can_be_merged_again_after_it_was_taken_apart(book: Database, pair):
    before = visible(book)
    for number in range(3):
        merged(book, *pair, now=later(hours=number))
        book.write(unmerge, pair[0], now=later(hours=number))

    assert visible(book) == before
    assert [stands for _, _, stands in book.read(merges)] == [False] * 3


def test_two_that_are_one_are_not_merged(book: Database, pair):
    newer, older = pair
    with pytest.raises(Refused, match="one already"):
        book.write(merge, newer, newer, now=NOW)
    merged(book, newer, older)
    with pytest.raises(Refused, match="merged"):
        book.write(merge, older, newer, now=NOW)
    with pytest.raises(Refused, match="not in your book"):
        book.write(merge, newer, NO_LEAD, now=NOW)
    with pytest.raises(Refused, match="not in your book"):
        book.write(unmerge, NO_LEAD, now=NOW)


def test_one_that_was_never_merged_is_not_taken_apart(book: Database, pair):
    with pytest.raises(Refused, match="Birgit Meyer was not merged with another lead"):
        book.write(unmerge, pair[0], now=NOW)


@pytest.mark.parametrize(
    ("choices", "match"),
    [
        ({"hat": A}, "no field hat"),
        ({"steps": A}, "cannot be chosen so"),
        ({"title": BOTH}, "cannot be chosen so"),
        ({"title": Pick(Side.TYPED, " ")}, "cannot be chosen so"),
        ({"status": Pick(Side.TYPED, "won")}, "cannot be chosen so"),
    ],
)
def test_a_choice_that_cannot_be_made_is_refused(book: Database, pair, choices, match):
    before = visible(book)

    with pytest.raises(Refused, match=match):
        book.write(merge, *pair, choices, now=NOW)

    assert visible(book) == before
