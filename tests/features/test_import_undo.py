"""An import is one command: taken back whole, brought again, and what the rep did stays."""

from pathlib import Path
from uuid import UUID

import pytest

from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import Touched
from leaddesk.features import leads, undo
from leaddesk.features.import_resume import alone
from leaddesk.features.import_undo import take_back_batch
from leaddesk.features.undo_whole import redo_newest, undo_newest
from leaddesk.store.database import Database
from tests.builders import NOW, add_lead, press, sql, visible
from tests.importing import (
    EXPORTS,
    bring,
    counted,
    detail,
    is_whole,
    names,
    opted_out,
    struck,
    values,
    write,
)

HEAD = "Name,Company,Email,Job title,Tags,Notes,Shoe size,Email opt out"
ANN = "Ann Ray,Acme,ann@home.example,CEO,fair,Met in Cologne,44,yes"
BO = "Bo Li,Bolt,bo@bolt.example,,,,41,"
CY = "Cy Day,Acme,cy@acme.example,,vip,,,"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write(tmp_path, HEAD, ANN, BO, CY, CY, ",,,,,,9,")


@pytest.fixture
def ann(book: Database) -> UUID:
    return add_lead(book, "Ann Ray", "Acme", emails=["ann@acme.example"], tags=["old"])


def take_back(book: Database, path: Path) -> Touched:
    batch = bring(book, path).batch
    assert batch is not None
    return take_back_batch(book, batch, NOW)


def test_taken_back_the_visible_data_is_as_before_updates_included(
    book: Database, ann: UUID, path: Path
):
    before = visible(book)

    assert take_back(book, path).left_alone == ()

    assert visible(book) == before
    assert is_whole(book)


@pytest.mark.parametrize("path", EXPORTS[::5], ids=lambda path: path.stem)
def test_an_export_taken_back_comes_in_whole_again(book: Database, path: Path):
    add_lead(book)
    before, first = visible(book), bring(book, path)
    came = visible(book)

    assert first.batch is not None
    take_back_batch(book, first.batch, NOW)

    assert visible(book) == before
    assert counted(bring(book, path)) == counted(first)
    assert {table: len(rows) for table, rows in visible(book).items()} == {
        table: len(rows) for table, rows in came.items()
    }
    assert is_whole(book)


def test_brought_again_after_undo_nothing_is_missing(book: Database, ann: UUID, path: Path):
    take_back(book, path)

    assert counted(bring(book, path)) == (5, 2, 1, 1, 1)

    assert opted_out(book) == {"ann@home.example"}
    assert struck(book, "Ann Ray") == ["ann@home.example"]
    assert [row["name"] for row in visible(book)["custom_field"]] == ["Shoe size"]
    assert detail(book, "Ann Ray").tags == ("fair", "old")
    assert is_whole(book)


def test_an_import_is_one_entry_in_the_order_of_commands(book: Database, ann: UUID, path: Path):
    before = visible(book)
    bring(book, path)
    came = visible(book)
    book.write(leads.note, ann, "later", now=NOW)
    labels = [each.label for each in book.read(undo.history)]
    assert labels[1:] == ["Imported leads.csv", "Ann Ray added"]

    undo_newest(book, now=NOW)
    assert visible(book) == came
    undo_newest(book, now=NOW)
    assert visible(book) == before
    redo_newest(book, now=NOW)
    assert visible(book) == came
    assert is_whole(book)


def test_after_redo_the_same_file_is_nothing_new_and_it_can_be_taken_back_again(
    book: Database, path: Path
):
    bring(book, path)
    undo_newest(book, now=NOW)
    redo_newest(book, now=NOW)

    assert counted(bring(book, path))[1:3] == (0, 0)

    undo_newest(book, now=NOW)  # the second, which brought nothing
    assert names(book) == ["Ann Ray", "Bo Li", "Cy Day"]
    undo_newest(book, now=NOW)
    assert not any(visible(book).values())
    assert is_whole(book)


def test_leads_worked_on_since_stay_with_all_they_need_and_it_is_said(book: Database, path: Path):
    batch = bring(book, path).batch
    cy = detail(book, "Cy Day").id
    press(book, cy, "ours")
    own = add_lead(book, "Di Own", "Bolt")

    assert batch is not None
    said = take_back_batch(book, batch, NOW).left_alone

    assert said == ("Cy Day was worked on since and stays as it is",)
    assert names(book) == ["Cy Day", "Di Own"]
    assert sorted(row["name"] for row in visible(book)["company"]) == ["Acme", "Bolt"]
    assert detail(book, "Cy Day").tags == ("vip",)
    assert values(book, "Cy Day", "email") == ["cy@acme.example"]
    assert detail(book, "Di Own").id == own
    assert is_whole(book)


def test_leads_left_alone_are_known_when_the_file_comes_again(book: Database, path: Path):
    batch = bring(book, path).batch
    cy = detail(book, "Cy Day").id
    book.write(leads.set_fields, cy, {"name": "Cyra Night", "email": "x@y.example"}, now=NOW)
    assert batch is not None
    take_back_batch(book, batch, NOW)

    bring(book, path)

    assert names(book) == ["Ann Ray", "Bo Li", "Cyra Night"]
    assert is_whole(book)


def test_two_imports_are_taken_back_out_of_order(book: Database, tmp_path: Path, path: Path):
    first = bring(book, path)
    second = bring(book, write(tmp_path, HEAD, "Di Own,Bolt,,,,,,", name="more.csv"))

    assert first.batch is not None
    take_back_batch(book, first.batch, NOW)
    assert names(book) == ["Di Own"]
    assert [row["name"] for row in visible(book)["company"]] == ["Bolt"]
    assert is_whole(book)

    assert second.batch is not None
    take_back_batch(book, second.batch, NOW)
    assert names(book) == []
    assert is_whole(book)


def test_an_import_is_taken_back_once(book: Database, path: Path):
    batch = bring(book, path).batch
    assert batch is not None
    take_back_batch(book, batch, NOW)

    with pytest.raises(Refused, match="taken back before"):
        take_back_batch(book, batch, NOW)
    with pytest.raises(Refused, match="no import"):
        take_back_batch(book, UUID(int=1), NOW)


def test_no_import_is_undone_while_one_runs(book: Database, path: Path):
    bring(book, path)
    came = visible(book)

    with alone(book), pytest.raises(Refused, match="running"):
        undo_newest(book, now=NOW)

    assert visible(book) == came
    assert sql(book, "SELECT state FROM import_batch") == [("done",)]


# Known leads worked on since


def test_of_a_known_lead_all_is_set_back_but_what_the_rep_changed_since(
    book: Database, ann: UUID, path: Path
):
    before = detail(book, "Ann Ray")
    batch = bring(book, path).batch
    assert detail(book, "Ann Ray").title == "CEO"
    press(book, ann, "ours")
    book.write(leads.set_fields, ann, {"title": "Owner"}, now=NOW)

    assert batch is not None
    said = take_back_batch(book, batch, NOW).left_alone

    assert said == ("Ann Ray: title was changed since",)
    after = detail(book, "Ann Ray")
    assert (after.title, after.custom, after.tags) == ("Owner", {}, before.tags)
    assert [each.value for each in after.contacts] == [each.value for each in before.contacts]
    assert after.status != before.status  # the outcome stays
    assert "Met in Cologne" not in {each.text for each in after.timeline}
    assert names(book) == ["Ann Ray"]
    assert is_whole(book)


def test_an_address_that_came_and_was_changed_since_stays_and_is_named(
    book: Database, ann: UUID, path: Path
):
    batch = bring(book, path).batch
    (came,) = (each for each in detail(book, "Ann Ray").contacts if "home" in each.value)
    book.write(leads.set_contact, came.id, "ann@new.example", now=NOW)

    assert batch is not None
    said = take_back_batch(book, batch, NOW).left_alone

    assert said == ("Ann Ray: ann@new.example was changed since",)
    assert values(book, "Ann Ray", "email") == ["ann@acme.example", "ann@new.example"]
    assert detail(book, "Ann Ray").title == ""
    assert is_whole(book)


def test_brought_again_a_known_lead_has_what_the_file_said_and_what_the_rep_did(
    book: Database, ann: UUID, path: Path
):
    bring(book, path)
    came = visible(book)
    undo_newest(book, now=NOW)
    redo_newest(book, now=NOW)
    assert visible(book) == came

    press(book, ann, "ours")
    undo_newest(book, now=NOW)  # the call
    undo_newest(book, now=NOW)  # the import
    assert detail(book, "Ann Ray").title == ""


def test_a_company_that_a_known_lead_was_given_goes_with_the_import(book: Database, tmp_path: Path):
    lead = add_lead(book, "Ann Ray", "", emails=["ann@acme.example"])
    batch = bring(book, write(tmp_path, HEAD, "Ann Ray,Acme,ann@acme.example,,,,,")).batch
    press(book, lead, "ours")

    assert batch is not None
    assert take_back_batch(book, batch, NOW).left_alone == ()

    assert detail(book, "Ann Ray").company == ""
    assert visible(book)["company"] == []
    assert is_whole(book)
