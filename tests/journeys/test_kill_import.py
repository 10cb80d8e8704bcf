"""An import stopped at any moment is finished by the next command, as if nothing had happened."""

import csv
import random
import resource
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from leaddesk.features.housekeeping import keep_house
from leaddesk.features.undo_whole import undo_newest
from leaddesk.store.database import Database
from tests.builders import NOW, add_lead, day, open_here, sql, visible
from tests.command_line import ROOT, CommandLine
from tests.importing import bring, is_whole, write
from tests.searching import LongSearch

ROWS = 1_200
HEAD = "Name,Company,Email,Phone,Job title,Email opt out,Shoe size"
STOPS = (signal.SIGKILL, signal.SIGKILL, signal.SIGTERM)


def _line(number: int) -> str:
    """A row; some repeat the one before, fill one of long before, opt out, or cannot be read."""
    of = {3: number - 1, 5: max(number - 900, 0)}.get(number % 40, number)
    if number % 40 == 7:
        return ",,no address,,,,"
    title = "CEO" if of != number else ""
    out = "yes" if number % 10 == 0 else ""
    return (
        f"First{of} Last{of},Firm {of % 70},p{of}@f{of % 70}.example,0171 {of:06},{title},{out},4"
    )


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("file"), HEAD, *map(_line, range(ROWS)))


@pytest.fixture
def short(tmp_path: Path) -> Path:
    return write(tmp_path, HEAD, *map(_line, range(ROWS // 3)), name="short.csv")


@pytest.fixture(scope="module")
def undisturbed(path: Path, empty_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What an import that nothing stops brings."""
    profile = shutil.copytree(empty_book, tmp_path_factory.mktemp("undisturbed") / "profile")
    with open_here(Path(profile)) as book:
        bring(book, path)
        return totals(book)


def totals(book: Database) -> Any:
    """All that an import made, without ids and moments; and its counts."""
    rows = visible(book)
    leads = Counter(tuple(row[name] or "" for name in ("name", "title")) for row in rows["lead"])
    points = Counter((row["kind"], row["value"]) for row in rows["contact_point"])
    sizes = {table: len(each) for table, each in rows.items()}
    batches = 'SELECT state, rows, "new", updated, duplicate, refused FROM import_batch'
    return leads, points, sizes, sql(book, batches)


def start(leaddesk: CommandLine, *words: str, **more: Any) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "leaddesk", *leaddesk._options(NOW), "import"]
    return subprocess.Popen(
        [*command, "--progress", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        **more,
    )


def stop(child: "subprocess.Popen[str]", after: int, dice: random.Random) -> None:
    """Stop an import somewhere after so many rows."""
    assert child.stderr is not None
    for line in child.stderr:
        if int(line.split()[-2]) >= after:
            break
    for _ in range(dice.randrange(60_000)):  # some microseconds to milliseconds
        pass
    child.send_signal(dice.choice(STOPS))
    child.communicate()


def by_any_command(leaddesk: CommandLine, _path: Path) -> None:
    assert "finished now" in leaddesk.here("inbox", "--json").err


def by_the_window(leaddesk: CommandLine, _path: Path) -> None:
    with open_here(leaddesk.profile) as book:
        assert keep_house(book, now=NOW) == 1  # the window then starts the line below
    leaddesk.ask("import", "--resume")


def by_the_same_import_again(leaddesk: CommandLine, path: Path) -> None:
    said = leaddesk.ask("import", str(path))
    assert (said["rows"], said["new"], said["updated"]) == (ROWS, 0, 0)
    with open_here(leaddesk.profile) as book:
        undo_newest(book, now=NOW)
        sql(book, "DELETE FROM import_batch WHERE state = 'taken back'")


WAYS: tuple[Callable[[CommandLine, Path], None], ...] = (
    by_any_command,
    by_the_window,
    by_the_same_import_again,
)


def test_stopped_at_any_moment_the_import_is_finished_later_as_if_undisturbed(
    leaddesk: CommandLine,
    empty_book: Path,
    path: Path,
    undisturbed: Any,
    long_search: LongSearch,
):
    for seed in long_search.seeds(8):
        dice = random.Random(seed)
        shutil.rmtree(leaddesk.profile)
        shutil.copytree(empty_book, leaddesk.profile)
        child = start(leaddesk, str(path))
        stop(child, dice.randrange(ROWS), dice)
        with open_here(leaddesk.profile) as book:
            running = sql(book, "SELECT count(*) FROM import_batch WHERE state = 'running'")
        if running == [(1,)]:  # else it was done already
            WAYS[seed % len(WAYS)](leaddesk, path)

        with open_here(leaddesk.profile) as book:
            assert totals(book) == undisturbed, seed
            assert is_whole(book)


def _as_cards(folder: Path, lines: list[str]) -> Path:
    cards = []
    for name, company, email, phone, title, _out, _size in csv.reader(lines):
        said = {"FN": name, "ORG": company, "EMAIL": email, "TEL": phone, "TITLE": title}
        body = [f"{key}:{value}" for key, value in said.items() if value]
        cards.append("\n".join(["BEGIN:VCARD", "VERSION:3.0", *body, "END:VCARD"]))
    return write(folder, *cards, name="people.vcf")


def _as_workbook(folder: Path, lines: list[str]) -> Path:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("People")
    for row in csv.reader([HEAD, *lines]):
        sheet.append(row)
    book.save(folder / "people.xlsx")
    return folder / "people.xlsx"


@pytest.mark.parametrize("made", [_as_cards, _as_workbook])
def test_stopped_at_any_moment_cards_and_workbooks_are_finished_too(
    leaddesk: CommandLine,
    empty_book: Path,
    tmp_path: Path,
    long_search: LongSearch,
    made: Callable[[Path, list[str]], Path],
):
    path = made(tmp_path, [*map(_line, range(ROWS))])
    with open_here(Path(shutil.copytree(empty_book, tmp_path / "whole"))) as book:
        bring(book, path)
        whole = totals(book)
    for seed in long_search.seeds(1):
        dice = random.Random(seed)
        shutil.rmtree(leaddesk.profile)
        shutil.copytree(empty_book, leaddesk.profile)
        stop(start(leaddesk, str(path)), dice.randrange(ROWS // 2), dice)
        leaddesk.here("inbox", "--json")

        with open_here(leaddesk.profile) as book:
            assert totals(book) == whole, seed
            assert is_whole(book)


@pytest.mark.parametrize("what", ["gone", "changed"])
def test_without_its_file_a_stopped_import_is_taken_back(
    leaddesk: CommandLine, path: Path, tmp_path: Path, what: str
):
    own = Path(shutil.copy(path, tmp_path / "own.csv"))
    stop(start(leaddesk, str(own)), 500, random.Random(1))
    if what == "gone":
        own.unlink()
    else:
        own.write_text(own.read_text().replace("First7", "Other7"))

    assert "taken back" in leaddesk.here("inbox").err

    with open_here(leaddesk.profile) as book:
        assert not any(visible(book).values())
        assert is_whole(book)
    assert leaddesk.ask("import", str(path))["rows"] == ROWS


def test_taking_back_that_was_stopped_is_finished_by_the_next_command(
    leaddesk: CommandLine, short: Path
):
    with open_here(leaddesk.profile) as book:
        before = visible(book)
        batch = bring(book, short).batch
        child = start(leaddesk, "--undo", str(batch))
        while sql(book, "SELECT count(*) FROM lead WHERE retracted_at IS NOT NULL") == [(0,)]:
            assert child.poll() is None
        child.kill()
        child.communicate()
        assert sql(book, "SELECT state FROM import_batch") == [("taking back",)]

        keep_house(book, now=NOW)

        assert sql(book, "SELECT state FROM import_batch") == [("taken back",)]
        assert visible(book) == before
        assert is_whole(book)


def test_redo_of_an_import_that_was_stopped_is_finished_by_the_next_command(
    leaddesk: CommandLine, short: Path
):
    with open_here(leaddesk.profile) as book:
        bring(book, short)
        came = visible(book)
        undo_newest(book, now=NOW)
        child = subprocess.Popen(
            [sys.executable, "-m", "leaddesk", *leaddesk._options(NOW), "redo"], cwd=ROOT
        )
        while sql(book, "SELECT count(*) FROM activity WHERE retracted_at IS NULL") == [(0,)]:
            assert child.poll() is None
        child.kill()
        child.wait()
        assert sql(book, "SELECT state FROM import_batch") == [("coming back",)]

        keep_house(book, now=NOW)

        assert sql(book, "SELECT state FROM import_batch") == [("done",)]
        assert visible(book) == came
        assert is_whole(book)
        undo_newest(book, now=NOW)
        assert not any(visible(book).values())


def test_a_full_disk_ends_the_import_with_its_sentence_and_room_lets_it_go_on(
    leaddesk: CommandLine, path: Path, undisturbed: Any
):
    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))

    child = start(leaddesk, str(path), preexec_fn=little_room)
    out, err = child.communicate()

    assert (child.returncode, out) == (1, "")
    assert "full" in err.splitlines()[-1]
    with open_here(leaddesk.profile) as book:
        assert 0 < len(visible(book)["lead"]) < ROWS
        assert is_whole(book)
    by_any_command(leaddesk, path)
    with open_here(leaddesk.profile) as book:
        assert totals(book) == undisturbed
        assert is_whole(book)


def test_keys_pressed_while_a_file_comes_in_are_all_there_and_restore_has_to_wait(
    leaddesk: CommandLine, tmp_path: Path
):
    path = write(tmp_path, HEAD, *map(_line, range(2 * ROWS)))
    with open_here(leaddesk.profile) as book:
        lead = str(add_lead(book, "Tom Own", status="reach", due=day("2026-11-24")))
    copy = str(tmp_path / "copy.ldb")
    leaddesk.ask("backup", copy)
    child = start(leaddesk, str(path))
    assert child.stderr is not None
    child.stderr.readline()
    refused = leaddesk.here("restore", copy)
    acknowledged = set()
    while child.poll() is None:
        note = f"pressed {len(acknowledged)}"
        leaddesk.ask("outcome", lead, "no_answer", "--note", note, "--to", "reach")
        acknowledged.add(note)
    child.communicate()

    assert (refused.code, "in use" in refused.err) == (1, True)
    assert child.returncode == 0
    with open_here(leaddesk.profile) as book:
        assert acknowledged <= {row["text"] for row in visible(book)["activity"]}
        assert len(acknowledged) > 3
        assert is_whole(book)
