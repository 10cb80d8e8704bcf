"""New files in a watched folder are offered once, whole, and never brought in unasked."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from leaddesk.domain.errors import Refused
from leaddesk.features.import_undo import take_back_batch
from leaddesk.features.watching import new_files, put_aside, watch, watched_folder
from leaddesk.store.database import Database
from tests.builders import NOW, visible
from tests.importing import bring

ROWS = "Name,Company\nAnn Ray,Acme\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "downloads"
    path.mkdir()
    return path


def drop(folder: Path, name: str, text: str = ROWS, *, age_s: float = 60) -> Path:
    """Put a file there that was last written so long before NOW."""
    path = folder / name
    path.write_text(text)
    moment = (NOW - timedelta(seconds=age_s)).timestamp()
    os.utime(path, (moment, moment))
    return path


def offered(book: Database) -> list[str]:
    return [each.name for each in book.read(new_files, now=NOW)]


def test_what_lies_there_already_is_not_offered_and_what_comes_is(book: Database, folder: Path):
    drop(folder, "old.csv", "Name\nOld\n")
    book.write(watch, str(folder))
    drop(folder, "new.csv")

    assert book.read(watched_folder) == str(folder)
    assert offered(book) == ["new.csv"]
    assert offered(book) == ["new.csv"]  # until the rep decides
    assert visible(book)["lead"] == []


def test_the_newest_comes_first_and_the_same_content_once(book: Database, folder: Path):
    book.write(watch, str(folder))
    drop(folder, "a.csv", age_s=100)
    drop(folder, "a (1).csv", age_s=50)
    drop(folder, "b.vcf", "BEGIN:VCARD\nFN:x\nEND:VCARD\n", age_s=10)

    assert offered(book) == ["b.vcf", "a (1).csv"]


@pytest.mark.parametrize(
    "name", ["a.csv.part", "~$a.xlsx", ".~lock.a.ods", "a.pdf", "a.csv.crdownload", "notes"]
)
def test_what_is_no_list_or_not_finished_is_passed_over(book: Database, folder: Path, name: str):
    book.write(watch, str(folder))
    drop(folder, name)

    assert offered(book) == []


def test_a_file_still_being_written_waits(book: Database, folder: Path):
    book.write(watch, str(folder))
    path = drop(folder, "a.csv", age_s=1)
    drop(folder, "empty.csv", "")

    assert offered(book) == []
    assert [each.name for each in book.read(new_files, now=NOW + timedelta(seconds=2))] == [
        path.name
    ]


def test_what_was_put_aside_is_offered_no_more_under_any_name(book: Database, folder: Path):
    book.write(watch, str(folder))
    drop(folder, "a.csv")
    (new,) = book.read(new_files, now=NOW)

    book.write(put_aside, new.sha256)
    drop(folder, "b.csv")

    assert offered(book) == []


def test_what_came_in_is_not_new_until_it_is_taken_back(book: Database, folder: Path):
    book.write(watch, str(folder))
    batch = bring(book, drop(folder, "a.csv")).batch

    assert offered(book) == []
    assert batch is not None
    take_back_batch(book, batch, NOW)
    assert offered(book) == ["a.csv"]


def test_a_folder_that_goes_away_or_is_none_is_no_trouble(book: Database, folder: Path):
    book.write(watch, str(folder))
    folder.rmdir()
    assert offered(book) == []

    with pytest.raises(Refused, match="is no folder"):
        book.write(watch, str(folder))
    book.write(watch, "")
    assert (book.read(watched_folder), offered(book)) == ("", [])
