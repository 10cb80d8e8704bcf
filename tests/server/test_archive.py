"""A backup of one kind of database restored into the other, and files that are refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import zstandard
from sqlalchemy import delete, func, select

from leaddesk.__main__ import main
from leaddesk.domain.errors import Refused
from leaddesk.features import leads
from leaddesk.server import admin, archive, restoring, teams
from leaddesk.server.place import Place
from leaddesk.server.tables import Workspace
from leaddesk.store.tables import Lead
from tests.builders import NOW, add_lead
from tests.postgres import Postgres
from tests.sync.oracle import differences
from tests.sync.test_restores import names
from tests.sync.world import ServerProcess, World, place_of


@pytest.mark.parametrize("source", ["sqlite", "postgres"])
def test_two_devices_sync_on_with_a_backup_restored_into_the_other_kind_of_database(
    source: str, tmp_path: Path, empty_book: Path, postgres: Postgres
):
    urls = [f"sqlite:///{tmp_path / 'data'}", postgres.database(f"archive-{source}")]
    first, second = urls if source == "sqlite" else reversed(urls)
    file = tmp_path / "all.backup"
    server = ServerProcess(first, tmp_path / "state")
    server.start()
    place, fresh = place_of(first), place_of(second)
    world = World(server, place, tmp_path, empty_book)
    mara, dana = world.rep("mara"), world.rep("dana")
    lead = add_lead(mara.book, "Ann Räy", "Acme")
    world.settle()
    archive.backup(place, file, None, now=NOW)
    mara.book.write(leads.set_fields, lead, {"title": "Boss"}, now=NOW)
    add_lead(dana.book, "Cy Lund", "Kessler")
    world.settle()
    add_lead(mara.book, "Bo Ek", "Nordkai")
    server.stop()
    world.space.close()

    restoring.restore(fresh, file)
    epochs = {where.shared(_epoch) for where in (place, fresh)}
    world.place, world.space = fresh, fresh.space(world.id)
    moved = ServerProcess(second, tmp_path / "state", server.port)
    moved.start()
    world.settle()

    try:
        assert len(epochs) == 2
        assert names(mara) == names(dana) == {"Ann Räy", "Bo Ek", "Cy Lund"}
        assert dana.book.read(lambda session: session.get_one(Lead, lead).title) == "Boss"
        assert differences(world, mara) == differences(world, dana) == []
    finally:
        world.close()
        moved.stop()
        place.close()
        fresh.close()


def _epoch(session: archive.Session) -> str:
    return session.scalars(select(Workspace.epoch)).one()


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Place]:
    """A database with one workspace, a team and an invitation."""
    place = place_of(f"sqlite:///{tmp_path / 'filled'}")
    made = place.shared(admin.create_workspace, "Halden", now=NOW)
    place.space(made.id).write(teams.add_team, "North", now=NOW)
    place.shared(admin.invite, made.id, "a@b.example", "rep", "", hours=1, now=NOW)
    yield place
    place.close()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Place]:
    """A database without any workspace."""
    place = place_of(f"sqlite:///{tmp_path / 'empty'}")
    yield place
    place.close()


@pytest.fixture
def file(filled: Place, tmp_path: Path) -> Path:
    """A backup of it."""
    archive.backup(filled, tmp_path / "all.backup", None, now=NOW)
    return tmp_path / "all.backup"


def workspaces(place: Place) -> int:
    return place.shared(lambda session: session.scalar(select(func.count(Workspace.id))) or 0)


def unpacked(packed: bytes) -> bytes | None:
    """Return what a file holds; None: it cannot be unpacked."""
    try:
        with zstandard.ZstdDecompressor().stream_reader(packed, read_across_frames=True) as reader:
            return reader.read()
    except zstandard.ZstdError:
        return None


def test_any_damaged_byte_is_refused_before_anything_is_written(file: Path, empty: Place):
    whole = file.read_bytes()
    for at in range(0, len(whole), 7):
        damaged = whole[:at] + bytes([whole[at] ^ 0x10]) + whole[at + 1 :]
        if unpacked(damaged) == unpacked(whole):
            continue  # one of the bits that zstandard does not use
        file.write_bytes(damaged)
        with pytest.raises(Refused):
            restoring.restore(empty, file)
    assert workspaces(empty) == 0


def test_a_line_changed_under_right_compression_is_refused(file: Path, empty: Place):
    lines = zstandard.ZstdDecompressor().decompressobj().decompress(file.read_bytes())
    file.write_bytes(zstandard.compress(lines.replace(b"North", b"South")))
    with pytest.raises(Refused, match="damaged"):
        restoring.restore(empty, file)
    assert workspaces(empty) == 0


def test_a_file_cut_anywhere_is_refused(file: Path, empty: Place):
    whole = file.read_bytes()
    for length in (0, 3, len(whole) // 2, len(whole) - 60, len(whole) - 5):
        file.write_bytes(whole[:length])
        with pytest.raises(Refused, match="damaged"):
            restoring.restore(empty, file)
    assert workspaces(empty) == 0


def test_a_file_of_a_newer_program_is_refused_with_what_to_do(file: Path, empty: Place):
    lines = zstandard.ZstdDecompressor().decompressobj().decompress(file.read_bytes())
    newer = lines.replace(b'"workspace":"0', b'"workspace":"9', 1)
    file.write_bytes(zstandard.compress(newer))
    with pytest.raises(Refused, match=r"newer LeadDesk\. Update"):
        restoring.restore(empty, file)


def test_a_workspace_that_is_there_is_not_restored_over(file: Path, filled: Place):
    with pytest.raises(Refused, match="Halden already"):
        restoring.restore(filled, file)


def test_the_rows_of_a_workspace_whose_name_was_lost_are_not_written_over(
    file: Path, filled: Place
):
    filled.shared(lambda session: session.execute(delete(Workspace)))
    with pytest.raises(Refused, match="Halden already"):
        restoring.restore(filled, file)


def test_a_backup_that_cannot_be_written_leaves_nothing(filled: Place, tmp_path: Path):
    with pytest.raises(Refused, match="cannot be written"):
        archive.backup(filled, tmp_path / "nowhere" / "all.backup", None, now=NOW)
    assert list(tmp_path.glob("*.partial")) == []


def test_the_two_commands_move_a_workspace(
    filled: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    file, there = tmp_path / "one.backup", f"sqlite:///{tmp_path / 'there'}"
    backup = ["admin", "backup", str(file), "--database", filled.url, "--workspace", "Halden"]
    assert main(backup) == 0
    assert main(["admin", "restore", str(file), "--database", there]) == 0
    assert main(["admin", "teams", "--workspace", "Halden", "--database", there]) == 0
    assert capsys.readouterr().out.endswith("North\n")
    assert file.stat().st_mode & 0o077 == 0
