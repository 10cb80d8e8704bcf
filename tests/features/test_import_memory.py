"""What was corrected in a file holds for the next file of that kind."""

from pathlib import Path

from leaddesk.features import import_memory
from leaddesk.features.import_memory import Corrections, forget, remember, remembered
from leaddesk.features.import_page import look
from leaddesk.features.import_run import Options
from leaddesk.ingest.incoming import Incoming
from leaddesk.ingest.reading import Preview, preview, read_rows
from leaddesk.store.database import Database
from tests.builders import NOW
from tests.importing import bring, write

ROWS = ("Name;Zone;Since;Stand", "Ann Ray;Berlin;03/04/2026;heiß", "Bo Li;Ulm;05/06/2026;kalt")
SAID = Corrections({"Zone": "city", "Stand": "status"}, {"heiß": "arrange"}, "mdy")


def again(book: Database, seen: Preview) -> Preview:
    said = book.read(remembered, seen)
    return preview(
        seen.path, said.mapping, statuses=said.statuses, date_order=said.date_order
    )  # fmt: skip


def test_the_next_file_of_that_kind_is_read_as_the_last_was_corrected(
    book: Database, tmp_path: Path
):
    book.write(remember, preview(write(tmp_path, *ROWS)), SAID)
    other = write(tmp_path, "STAND;name;Since;zone", "heiß;Cy Doe;07/08/2026;Bonn", name="b.csv")

    seen = again(book, preview(other))

    (row,) = read_rows(seen)
    assert isinstance(row, Incoming)
    assert (row.full, row.address.city, row.status) == ("Cy Doe", "Bonn", "arrange")
    assert dict(seen.statuses) == {"heiß": "arrange"}
    assert seen.status_values == (("heiß", "arrange", 1),)


def test_a_file_of_another_kind_is_read_as_ever(book: Database, tmp_path: Path):
    book.write(remember, preview(write(tmp_path, *ROWS)), SAID)
    other = preview(write(tmp_path, "Name;Zone", "Cy Doe;Bonn", name="b.csv"))

    assert not book.read(remembered, other)


def test_a_choice_of_now_wins_over_what_was_remembered():
    said = Corrections({"Zone": "state"}, {}, "").over(SAID)

    assert said.mapping == {"Zone": "state", "Stand": "status"}
    assert (said.statuses, said.date_order) == ({"heiß": "arrange"}, "mdy")


def test_nothing_corrected_keeps_what_was_kept(book: Database, tmp_path: Path):
    seen = preview(write(tmp_path, *ROWS))
    book.write(remember, seen, SAID)
    book.write(remember, seen, Corrections())

    assert book.read(remembered, seen) == SAID

    book.write(forget, seen)
    assert not book.read(remembered, seen)


def test_an_import_remembers_and_the_page_recalls(book: Database, tmp_path: Path):
    bring(book, write(tmp_path, *ROWS), mapping=SAID.mapping, statuses=SAID.statuses)
    other = write(tmp_path, "Name;Zone;Since;Stand", "Cy Doe;Bonn;07/08/2026;heiß", name="b.csv")

    seen = book.read(look, str(other), None, Options(), now=NOW)

    assert [column.field for column in seen.columns] == ["full_name", "city", "custom", "status"]
    assert seen.remembered == ("Zone", "Stand")
    assert [(each.text, each.name, each.known) for each in seen.statuses] == [
        ("heiß", "Arrange", True)
    ]
    fresh = book.read(look, str(other), None, Options({"Zone": "state"}), now=NOW)
    assert fresh.columns[1].field == "state"


def test_the_kind_used_longest_ago_is_forgotten(book: Database, tmp_path: Path, monkeypatch):
    monkeypatch.setattr(import_memory, "MOST_KINDS", 2)
    seen = [
        preview(write(tmp_path, f"Name;Col{n}", "Ann Ray;x", name=f"{n}.csv")) for n in range(3)
    ]
    for each in seen:
        book.write(remember, each, Corrections({each.columns[1].name: "city"}))

    assert [bool(book.read(remembered, each)) for each in seen] == [False, True, True]


def test_an_order_of_dates_chosen_by_the_rep_ends_the_doubt(tmp_path: Path):
    path = write(tmp_path, "Name;Next call", "Ann Ray;03/04/2026")

    assert any("day first" in each for each in preview(path).warnings)
    seen = preview(path, date_order="mdy")
    (row,) = read_rows(seen)
    assert isinstance(row, Incoming)
    assert (row.next_on.month, seen.warnings) == (3, ())
