"""Two that are not one, and what history and doctor know of merges."""

import pytest

from leaddesk.domain.errors import Refused
from leaddesk.features import doctor, leads
from leaddesk.features.apart import COLLEAGUES, is_apart, keep_apart, keep_as_colleagues
from leaddesk.features.history_return import bring_back
from leaddesk.features.lead_history import lead_history
from leaddesk.features.merge import merge
from leaddesk.features.naming import lead_named
from leaddesk.features.pair_count import count_pairs
from leaddesk.store.database import Database
from leaddesk.store.tables import Apart, Lead
from tests.builders import NOW, add_lead, later, sql, undo_last, visible
from tests.importing import bring, counted, write
from tests.merging import add_birgits, merged, shown


@pytest.fixture
def pair(book: Database):
    return add_birgits(book)


def test_two_kept_apart_are_one_row_whoever_says_it_and_how_often(book: Database, pair):
    book.write(keep_apart, *pair, now=NOW)
    book.write(keep_apart, pair[1], pair[0], now=NOW)

    assert book.read(is_apart, *pair)
    assert book.read(lambda session: session.query(Apart).count()) == 1
    undo_last(book)
    undo_last(book)
    assert not book.read(is_apart, *pair)
    book.write(keep_apart, *pair, now=NOW)
    assert book.read(is_apart, *reversed(pair))


def test_colleagues_are_apart_and_the_one_without_a_firm_gets_it(book: Database, pair):
    alone = add_lead(book, "B. Meyer", "")

    touched = book.write(keep_as_colleagues, alone, pair[0], now=NOW)

    assert touched.label == "B. Meyer and Birgit Meyer are colleagues"
    assert shown(book, alone).company == "Hansen Kältetechnik"
    assert visible(book)["apart"][0]["why"] == COLLEAGUES
    with pytest.raises(Refused, match="Neither"):
        book.write(keep_as_colleagues, add_lead(book, "A", ""), add_lead(book, "B", ""), now=NOW)


def test_one_is_not_apart_from_itself(book: Database, pair):
    with pytest.raises(Refused, match="one already"):
        book.write(keep_apart, pair[0], pair[0], now=NOW)


def test_a_merge_lifts_that_two_are_apart_and_unmerge_sets_it_again(book: Database, pair):
    book.write(keep_apart, *pair, now=NOW)
    merged(book, *pair)
    assert not book.read(is_apart, *pair)

    undo_last(book)

    assert book.read(is_apart, *pair)


def test_who_was_apart_from_the_one_that_goes_is_apart_from_the_one_that_stays(book, pair):
    newer, older = pair
    third = add_lead(book, "Birgit Meyer", "Hansen Kältetechnik", phones=("0431 39200 0",))
    book.write(keep_apart, third, newer, COLLEAGUES, now=NOW)
    before = visible(book)
    merged(book, older, newer)
    assert book.read(is_apart, third, older)
    assert [row["why"] for row in visible(book)["apart"]] == [COLLEAGUES] * 2
    assert book.read(count_pairs) == 0

    undo_last(book)

    assert visible(book) == before
    assert not book.read(is_apart, third, older)


def test_the_line_of_a_merge_in_the_history_takes_it_apart(book: Database, pair):
    before = visible(book)
    stays = merged(book, *pair)
    rows = book.read(lead_history, stays, now=NOW).rows
    line = next(row for row in rows if row.after.startswith("Merged with"))
    assert (line.what, line.can_return, line.merge) == ("Merge", True, True)
    assert "Not taken: Birgit Meier" in line.after
    assert not any(row.field == "lead_id" for row in rows)

    how = (line.entry, line.entity, line.row, line.field)
    touched = book.write(bring_back, stays, *how, now=later(days=3))

    assert touched.label == "Birgit Meyer and Birgit Meier are two again"
    assert visible(book) == before


def test_the_history_of_the_lead_that_went_takes_it_apart_too(book: Database, pair):
    before = visible(book)
    stays = merged(book, *pair)
    gone = pair[1]
    assert stays == pair[0]
    history = book.read(lead_history, gone, now=NOW)
    assert not history.there
    line = next(row for row in history.rows if row.entity == "lead" and not row.field)

    book.write(bring_back, gone, line.entry, "lead", gone, "", now=later(days=3))

    assert visible(book) == before


def test_the_id_of_the_lead_that_went_names_the_one_that_stays(book: Database, pair):
    stays = merged(book, *pair)

    assert book.read(lead_named, str(pair[1])) == stays


def test_a_command_on_the_lead_that_went_says_whom_it_was_merged_with(book: Database, pair):
    merged(book, *pair)

    with pytest.raises(Refused) as refused:
        book.write(leads.note, pair[1], "x", now=NOW)

    assert refused.value.text == "Birgit Meier was merged with Birgit Meyer."


DAMAGES = {
    "lead still stands": "UPDATE lead SET retracted_at = NULL",
    "tag below a merged lead": "UPDATE tag SET retracted_at = NULL",
    "merged twice": "INSERT INTO lead_merge (id, created_at, created_by, winner_id, loser_id)"
    " SELECT zeroblob(16), 1, created_by, winner_id, loser_id FROM lead_merge",
    "merged in a ring": "INSERT INTO lead_merge (id, created_at, created_by, winner_id, loser_id)"
    " SELECT zeroblob(16), 1, created_by, loser_id, winner_id FROM lead_merge",
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_doctor_sees_a_merge_that_is_not_whole(book: Database, pair, damage):
    book.write(merge, *pair, now=NOW)
    assert book.read(doctor.CHECKS["merges"]) == ""

    sql(book, damage)

    assert book.read(doctor.CHECKS["merges"]) != ""


def test_a_file_that_comes_again_brings_no_merged_lead_back(book: Database, tmp_path):
    file = write(
        tmp_path,
        "name,company,email,phone",
        "Birgit Meyer,Hansen,b.meyer@hansen.example,+49 431 39200 0",
        "Birgit Meier,Hansen,birgit@hansen.example,+49 431 39200 0",
    )
    assert counted(bring(book, file, duplicates="new"))[1] == 2
    leads = book.read(lambda s: [row.id for row in s.query(Lead).order_by(Lead.id)])
    book.write(merge, *leads, now=NOW)

    again = counted(bring(book, file))

    assert again == (2, 0, 0, 2, 0)


def test_two_kept_apart_stay_so_when_their_file_comes_again(book: Database, tmp_path):
    file = write(
        tmp_path,
        "name,company,email,phone",
        "Birgit Meyer,Hansen,b.meyer@hansen.example,+49 431 39200 0",
        "Birgit Meier,Hansen,birgit@hansen.example,+49 431 39200 0",
    )
    bring(book, file, duplicates="new")
    leads = book.read(lambda s: [row.id for row in s.query(Lead).order_by(Lead.id)])
    book.write(keep_apart, *leads, now=NOW)

    bring(book, file)

    assert book.read(count_pairs) == 0
    assert len(visible(book)["lead"]) == 2
