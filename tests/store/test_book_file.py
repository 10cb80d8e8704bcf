"""The file of the book: encrypted throughout, and every trouble with it in its own sentence."""

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from leaddesk.domain.errors import Refused
from leaddesk.features import leads
from leaddesk.store.database import KEY_MARK, Database
from leaddesk.store.local_tables import Setting
from tests.builders import KEY, NOW, add_lead, open_here, sql, visible
from tests.command_line import ROOT

PERSON = "Zebedee Quillfeather"
OTHER_KEY = bytes(range(32))


def test_no_name_or_number_stands_readable_in_any_file_of_the_profile(book: Database):
    add_lead(book, PERSON, "Quillworks", phones=["+49 89 98765 4321"], notes="hush #velvet")

    files = [path for path in book.folder.rglob("*") if path.is_file()]
    assert any(path.name.endswith("-wal") for path in files)
    for path in files:
        content = path.read_bytes()
        for word in (b"Zebedee", b"uillfeather", b"98765", b"velvet", b"SQLite format"):
            assert word not in content, f"{word!r} in {path.name}"


def test_the_file_stays_encrypted_when_the_log_is_folded_in(profile: Path):
    with open_here(profile) as book:
        add_lead(book, PERSON)

    assert b"Zebedee" not in (profile / "book.db").read_bytes()
    assert not (profile / "book.db").read_bytes().startswith(b"SQLite format")


def test_the_key_mark_says_nothing_of_the_key(profile: Path):
    mark = (profile / KEY_MARK).read_text().strip()

    assert mark not in KEY.hex()
    assert KEY.hex()[:8] not in mark


def test_a_wrong_key_is_told_apart_from_a_damaged_file(profile: Path):
    with pytest.raises(Refused, match="This key does not open the book"):
        open_here(profile, OTHER_KEY)


def test_a_wrong_key_is_told_even_where_the_mark_is_lost(profile: Path):
    (profile / KEY_MARK).unlink()

    with pytest.raises(Refused, match="This key does not open the book"):
        open_here(profile, OTHER_KEY)


def test_a_wrong_key_leaves_the_book_as_it_was(profile: Path):
    before = (profile / "book.db").read_bytes()
    with contextlib.suppress(Refused):
        open_here(profile, OTHER_KEY)

    assert (profile / "book.db").read_bytes() == before
    open_here(profile).close()


def test_a_damaged_header_is_told_as_damage(profile: Path):
    _damage(profile / "book.db", 0, 4096)

    with pytest.raises(Refused, match="damaged") as refused:
        open_here(profile)
    assert "restore" in refused.value.mend


def test_a_file_cut_short_is_told_as_damage(profile: Path):
    with (profile / "book.db").open("r+b") as file:
        file.truncate(300)

    with pytest.raises(Refused, match="damaged"):
        open_here(profile)


def test_an_empty_file_in_the_books_place_is_told_as_damage(profile: Path):
    (profile / "book.db").write_bytes(b"")

    with pytest.raises(Refused, match="damaged"):
        open_here(profile)


def test_a_damaged_page_is_told_when_it_is_read(profile: Path):
    with open_here(profile) as book:
        for number in range(60):
            add_lead(book, f"Lead {number}", phones=[])
        root = sql(book, "SELECT rootpage FROM sqlite_master WHERE name = 'lead'")[0][0]
    _damage(profile / "book.db", (root - 1) * 4096, 4096)

    with open_here(profile) as book, pytest.raises(Refused, match="damaged"):
        visible(book)


def test_a_book_of_a_newer_leaddesk_is_left_alone(profile: Path):
    with open_here(profile) as book:
        sql(book, "UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(Refused, match="newer LeadDesk") as refused:
        open_here(profile)
    assert "Update LeadDesk" in refused.value.mend
    assert not (profile / "backups").exists()


def test_a_profile_that_is_a_file_is_refused(tmp_path: Path):
    (tmp_path / "note.txt").write_text("x")

    with pytest.raises(Refused, match="is a file, not a folder"):
        open_here(tmp_path / "note.txt")


MAKE = """
import sys
from pathlib import Path
from uuid import UUID
from tests.builders import open_here
with open_here(Path(sys.argv[1])) as book:
    print(book.context.book_id)
"""


def test_a_book_made_by_two_processes_at_once_is_one_book(tmp_path: Path):
    makers = [
        subprocess.Popen(
            [sys.executable, "-c", MAKE, str(tmp_path / "p")],
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        for _ in range(2)
    ]
    said = [maker.communicate(timeout=60)[0] for maker in makers]

    assert said[0] == said[1] != ""
    assert not list((tmp_path / "p").glob(".book.db*"))


def test_a_mistake_in_a_command_writes_nothing_at_all(book: Database):
    before = visible(book)

    def half(session, *, now):
        leads.note(session, lead, "kept?", now=now)
        raise Refused("No.")

    lead = add_lead(book)
    with pytest.raises(Refused):
        book.write(half, now=NOW)

    assert [row["text"] for row in visible(book)["activity"]] == []
    assert len(visible(book)["lead"]) == len(before["lead"]) + 1


@contextlib.contextmanager
def _mounted(folder: Path, *options: str) -> Iterator[None]:
    """Mount something over a folder for the length of a test; skip where that is not allowed."""
    if os.name != "posix" or os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("mounting needs root on Linux")
    if subprocess.run(["mount", *options, str(folder)], capture_output=True).returncode != 0:
        pytest.skip("this machine does not let root mount")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_read_only_folder_is_told_before_anything_is_typed(profile: Path):
    with _mounted(profile, "--bind", str(profile)):
        subprocess.run(["mount", "-o", "remount,ro,bind", str(profile)], check=True)
        with pytest.raises(Refused, match="cannot be written") as refused:
            open_here(profile)

    assert "--profile" in refused.value.mend


def test_a_full_disk_is_told_and_nothing_saved_before_is_lost(profile: Path, tmp_path: Path):
    disk = tmp_path / "disk"
    disk.mkdir()
    with _mounted(disk, "-t", "tmpfs", "-o", "size=900k", "tmpfs"):
        shutil.copytree(profile, disk / "p")
        with open_here(disk / "p") as book:
            lead = add_lead(book)
            acknowledged = _write_until_full(book, lead)
            kept = [row["text"] for row in visible(book)["activity"]]
            assert sorted(kept) == sorted(acknowledged)
            (disk / "filler").unlink(missing_ok=True)
        with open_here(disk / "p") as book:
            assert sorted(row["text"] for row in visible(book)["activity"]) == sorted(acknowledged)


def _write_until_full(book: Database, lead: UUID) -> list[str]:
    acknowledged: list[str] = []

    def fill() -> None:
        for number in range(2_000):
            text = f"{number} " + "x" * 400
            book.write(leads.note, lead, text, now=NOW)
            acknowledged.append(text)

    with pytest.raises(Refused, match="disk") as refused:
        fill()
    assert "what you typed is still here" in refused.value.mend
    assert acknowledged
    return acknowledged


def test_room_made_again_lets_the_same_window_save_on(profile: Path, tmp_path: Path):
    disk = tmp_path / "disk"
    disk.mkdir()
    with _mounted(disk, "-t", "tmpfs", "-o", "size=1500k", "tmpfs"):
        shutil.copytree(profile, disk / "p")
        with open_here(disk / "p") as book:
            lead = add_lead(book)
            with contextlib.suppress(OSError), (disk / "filler").open("wb") as filler:
                while True:
                    filler.write(b"x" * 4096)
                    filler.flush()
            _fails_for_room(book, lead)
            (disk / "filler").unlink()
            book.write(leads.note, lead, "saved after all", now=NOW)

            assert "saved after all" in {row["text"] for row in visible(book)["activity"]}


def _fails_for_room(book: Database, lead: UUID) -> None:
    def fill() -> None:
        for _ in range(200):
            book.write(leads.note, lead, "y" * 2_000, now=NOW)

    with pytest.raises(Refused, match="disk"):
        fill()


def test_a_write_by_another_program_shows_in_the_data_version(book: Database, profile: Path):
    before = book.data_version()
    with open_here(profile) as other:
        other.write(lambda session: session.merge(Setting(key="x", value={"y": "z"})))

    assert book.data_version() != before


def _damage(path: Path, start: int, length: int) -> None:
    with path.open("r+b") as file:
        file.seek(start)
        file.write(os.urandom(length))
