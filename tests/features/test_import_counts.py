"""Any small file full of repeats: a dry run says what comes, and twice is nothing new."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, seed, settings

from leaddesk.features import import_parts, imports
from leaddesk.features.undo_whole import redo_newest, undo_newest
from leaddesk.store.database import Database
from tests.builders import NOW, add_lead, open_here, visible
from tests.importing import Counts, bring, counted, dry, is_whole, write
from tests.searching import LongSearch

PART = 4  # records worked out together here, so that repeats cross parts
HEAD = "Name;Company;Email;Phone;Street;Job title;Tags;Notes;Size;Opt out;Next call"
CELLS = (
    ["Ann Ray", "Bo Li", "", ""],
    ["Acme", "Bolt", ""],
    ["ann@x.example", "bo@x.example", "info@x.example", "ann@x.example, bo@x.example", "", ""],
    ["0171 1234", "0171 5678", "", ""],
    ["Rue 1", "Rue 2", "", "", ""],
    ["CEO", "", ""],
    ["fair", "vip", "", ""],
    ["Met", "", ""],
    ["1", "2", ""],
    ["yes", "", "", ""],
    ["3.12.2026", "", ""],
)
ROW = st.tuples(*(st.sampled_from(column) for column in CELLS)).map(";".join)
FILES = st.lists(ROW, min_size=2, max_size=14)
HOW = st.sampled_from(["fill", "fill", "fill", "ask", "skip", "new"])
PLAIN = 8


@contextmanager
def fresh(empty: Path) -> Iterator[tuple[Database, Path]]:
    """A copy of the empty book with a lead the file may know, and a folder for files."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with open_here(Path(shutil.copytree(empty, folder / "profile"))) as book:
            add_lead(book, "Ann Ray", "Acme", phones=["0171 1234"], emails=["ann@x.example"])
            yield book, folder


def try_one(empty: Path, lines: list[str], how: str) -> None:
    with fresh(empty) as (book, folder):
        path = write(folder, HEAD, *lines)
        before = visible(book)
        said = dry(book, path, duplicates=how)
        assert visible(book) == before

        came = counted(bring(book, path, duplicates=how))

        assert came == said
        assert came[0] == sum(came[1:])
        _again(book, path, how, came)
        _back_and_forth(book, path, how, before, came)
        assert is_whole(book)


def _again(book: Database, path: Path, how: str, came: Counts) -> None:
    if how != "new":
        once = visible(book)
        assert counted(bring(book, path, duplicates=how))[1:3] == (0, 0)
        assert visible(book) == once or how != "fill"  # a row skipped may be another's by now
        undo_newest(book, now=NOW)
    assert counted(bring(book, path, duplicates="skip"))[1:3] == (0, 0)
    undo_newest(book, now=NOW)


def _back_and_forth(book: Database, path: Path, how: str, before: object, came: Counts) -> None:
    once = visible(book)
    undo_newest(book, now=NOW)
    assert visible(book) == before
    redo_newest(book, now=NOW)
    assert visible(book) == once
    undo_newest(book, now=NOW)
    assert visible(book) == before
    assert counted(bring(book, path, duplicates=how)) == came


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imports, "MOST", PART)
    monkeypatch.setattr(imports, "FEWEST", 1)
    monkeypatch.setattr(import_parts, "ALONE_FROM", 0)


@settings(max_examples=PLAIN, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=FILES, how=HOW)
def test_a_dry_run_tells_the_truth_and_the_same_file_twice_is_nothing_new(
    empty_book: Path, small_parts: None, lines: list[str], how: str
):
    try_one(empty_book, lines, how)


@pytest.mark.long
def test_the_same_with_ever_new_files(empty_book: Path, small_parts: None, long_search: LongSearch):
    for number in long_search.seeds(0):

        @seed(number)
        @settings(max_examples=50, derandomize=False)
        @given(lines=FILES, how=HOW)
        def search(lines: list[str], how: str) -> None:
            try_one(empty_book, lines, how)

        search()
