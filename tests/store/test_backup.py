"""Copies are whole, encrypted and verified; a restore is refused while the book is open."""

import contextlib
import os
import signal
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from leaddesk.domain.errors import Refused
from leaddesk.store import backup
from leaddesk.store.database import BOOK, Database, connect
from tests.builders import KEY, TODAY, add_lead, open_here, sql, visible
from tests.command_line import ROOT

OTHER_KEY = bytes(range(32))


def test_a_copy_of_an_open_book_holds_what_was_committed(book: Database, tmp_path: Path):
    add_lead(book, "Zebedee Quill")
    copy = tmp_path / "out" / "copy.db"

    backup.copy(book.path, KEY, copy)

    assert b"Zebedee" not in copy.read_bytes()
    (tmp_path / "p2").mkdir()
    copy.rename(tmp_path / "p2" / BOOK)
    with open_here(tmp_path / "p2") as restored:
        assert visible(restored) == visible(book)
    assert not list((tmp_path / "out").iterdir())


def test_a_copy_leaves_no_part_behind_and_replaces_an_older_copy(book: Database, tmp_path: Path):
    target = tmp_path / "copy.db"
    target.write_text("old")

    backup.copy(book.path, KEY, target)

    backup.verify(target, KEY)
    assert [path.name for path in tmp_path.iterdir()] == unordered("copy.db", "profile")


def unordered(*names: str) -> object:
    """Return what equals a list of these names in any order."""

    class Same:
        def __eq__(self, other: object) -> bool:
            return isinstance(other, list) and sorted(other) == sorted(names)

        def __hash__(self) -> int:
            return hash(names)

    return Same()


def test_the_book_itself_is_no_target(book: Database):
    with pytest.raises(Refused, match="is the book itself"):
        backup.copy(book.path, KEY, book.path)
    add_lead(book)


def test_a_copy_below_a_file_is_refused(book: Database, tmp_path: Path):
    (tmp_path / "file").write_text("x")

    with pytest.raises(Refused, match="cannot be written"):
        backup.copy(book.path, KEY, tmp_path / "file" / "copy.db")


def test_a_folder_is_no_target(book: Database, tmp_path: Path):
    (tmp_path / "folder").mkdir()

    with pytest.raises(Refused, match="cannot be written"):
        backup.copy(book.path, KEY, tmp_path / "folder")


@pytest.mark.parametrize("damage", ["cut", "page", "key", "empty", "text"])
def test_a_copy_that_is_not_whole_is_never_restored(profile: Path, tmp_path: Path, damage: str):
    copy = tmp_path / "copy.db"
    with open_here(profile) as book:
        add_lead(book)
        kept = visible(book)
        backup.copy(book.path, KEY, copy)
    content = copy.read_bytes()
    if damage == "cut":
        copy.write_bytes(content[: len(content) // 2])
    elif damage == "page":
        copy.write_bytes(content[:40_960] + os.urandom(4096) + content[45_056:])
    elif damage == "empty":
        copy.write_bytes(b"")
    elif damage == "text":
        copy.write_text("no book " * 1_000)

    with pytest.raises(Refused, match="not a whole copy"):
        backup.restore(profile, OTHER_KEY if damage == "key" else KEY, copy)
    with open_here(profile) as book:
        assert visible(book) == kept


def test_a_copy_of_a_newer_leaddesk_is_not_put_in_the_books_place(profile: Path, tmp_path: Path):
    with open_here(profile) as book:
        backup.copy(book.path, KEY, tmp_path / "copy.db")
        add_lead(book)
        kept = visible(book)
    with contextlib.closing(connect(tmp_path / "copy.db", KEY, wal=False)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(Refused, match="newer LeadDesk"):
        backup.restore(profile, KEY, tmp_path / "copy.db")
    with open_here(profile) as book:
        assert visible(book) == kept


def test_a_restore_leaves_the_copy_byte_for_byte_as_it_was(profile: Path, tmp_path: Path):
    with open_here(profile) as book:
        backup.copy(book.path, KEY, tmp_path / "copy.db")
    before = (tmp_path / "copy.db").read_bytes()

    backup.restore(profile, KEY, tmp_path / "copy.db")

    assert (tmp_path / "copy.db").read_bytes() == before
    assert [path.name for path in tmp_path.glob("copy*")] == ["copy.db"]


def test_a_missing_copy_is_refused_with_where_copies_lie(profile: Path):
    with pytest.raises(Refused, match="There is no file") as refused:
        backup.restore(profile, KEY, profile / "none.db")
    assert str(profile / "backups") in refused.value.mend


def test_a_restore_brings_the_copy_back_and_keeps_the_book_it_replaced(
    profile: Path, tmp_path: Path
):
    with open_here(profile) as book:
        add_lead(book, "Before")
        before = visible(book)
        backup.copy(book.path, KEY, tmp_path / "copy.db")
        add_lead(book, "After")

    kept = backup.restore(profile, KEY, tmp_path / "copy.db")

    with open_here(profile) as book:
        assert visible(book) == before
    assert kept is not None
    (tmp_path / "p2").mkdir()
    kept.rename(tmp_path / "p2" / BOOK)
    with open_here(tmp_path / "p2") as replaced:
        assert {row["name"] for row in visible(replaced)["lead"]} == {"Before", "After"}


def test_a_damaged_book_may_be_replaced(profile: Path, tmp_path: Path):
    with open_here(profile) as book:
        add_lead(book)
        kept = visible(book)
        backup.copy(book.path, KEY, tmp_path / "copy.db")
    (profile / BOOK).write_bytes(os.urandom(50_000))

    backup.restore(profile, KEY, tmp_path / "copy.db")

    with open_here(profile) as book:
        assert visible(book) == kept


@pytest.mark.skipif(sys.platform == "win32", reason="file sizes are limited on POSIX only")
def test_a_restore_that_the_disk_does_not_take_leaves_the_book(profile: Path, tmp_path: Path):
    import resource

    copy = tmp_path / "copy.db"
    backup.copy(profile / BOOK, KEY, copy)
    with open_here(profile) as book:
        add_lead(book, "Since The Copy")
        before = visible(book)
    heard = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limits[1]))
    try:
        with pytest.raises(Refused, match="The disk did not take what was written"):
            backup.restore(profile, KEY, copy)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, heard)

    with open_here(profile) as book:
        assert visible(book) == before


def test_a_restore_into_an_empty_profile_makes_the_book(book: Database, tmp_path: Path):
    add_lead(book)
    backup.copy(book.path, KEY, tmp_path / "copy.db")

    assert backup.restore(tmp_path / "fresh", KEY, tmp_path / "copy.db") is None
    with open_here(tmp_path / "fresh") as restored:
        assert visible(restored) == visible(book)


HOLD = """
import sys
from pathlib import Path
from tests.builders import open_here
with open_here(Path(sys.argv[1])) as book:
    print("open", flush=True)
    sys.stdin.readline()
"""


def test_a_restore_is_refused_while_another_process_has_the_book_open(
    profile: Path, tmp_path: Path
):
    with open_here(profile) as book:
        add_lead(book)
        kept = visible(book)
        backup.copy(book.path, KEY, tmp_path / "copy.db")
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(profile)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    try:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(Refused, match="in use by another LeadDesk") as refused:
            backup.restore(profile, KEY, tmp_path / "copy.db")
        assert "Close its window" in refused.value.mend
    finally:
        other.communicate("\n", timeout=30)

    with open_here(profile) as book:
        assert visible(book) == kept
    backup.restore(profile, KEY, tmp_path / "copy.db")


def test_a_day_has_one_automatic_copy(book: Database):
    made = backup.daily(book.path, KEY, TODAY)

    assert made == book.folder / "backups" / "daily-2026-11-24.db"
    backup.verify(made, KEY)
    assert backup.daily(book.path, KEY, TODAY) is None
    assert backup.daily(book.path, KEY, TODAY + timedelta(days=1)) is not None


def test_kept_are_seven_days_and_the_newest_of_each_of_four_weeks():
    days = [TODAY - timedelta(days=back) for back in range(60)]
    copies = [Path(f"daily-{each.isoformat()}.db") for each in days]

    kept = {
        date.fromisoformat(path.stem.removeprefix("daily-"))
        for path in copies
        if path not in backup.expired(copies, TODAY)
    }

    assert {TODAY - timedelta(days=back) for back in range(7)} <= kept
    weekly = kept - {TODAY - timedelta(days=back) for back in range(7)}
    assert weekly == {date(2026, 11, 15), date(2026, 11, 8)}
    assert all((TODAY - each).days < 28 for each in kept)


def test_a_machine_used_once_a_week_keeps_four_weeks():
    copies = [Path(f"daily-{TODAY - timedelta(weeks=back)}.db") for back in range(9)]

    assert sorted(set(copies) - set(backup.expired(copies, TODAY))) == sorted(copies[:4])


def test_after_a_long_holiday_the_old_copies_go_with_the_first_new_one(book: Database):
    folder = backup.folder_of(book.path)
    folder.mkdir()
    old = folder / "daily-2026-10-01.db"
    own = folder / "my own copy.db"
    for path in (old, own):
        path.write_text("x")

    backup.daily(book.path, KEY, TODAY)

    assert not old.exists()
    assert own.exists()


def test_a_file_of_another_name_among_the_copies_is_left_alone(book: Database):
    folder = backup.folder_of(book.path)
    folder.mkdir()
    (folder / "daily-of my own.db").write_text("x")

    backup.daily(book.path, KEY, TODAY)

    assert (folder / "daily-of my own.db").exists()


def test_a_book_of_an_older_schema_is_copied_before_it_is_changed(profile: Path):
    with open_here(profile) as book:
        add_lead(book)
        sql(book, "DELETE FROM alembic_version")

    with pytest.raises(Exception, match="already exists"):
        open_here(profile)
    copies = list((profile / "backups").glob("before-*.db"))
    assert len(copies) == 1
    backup.verify(copies[0], KEY)
