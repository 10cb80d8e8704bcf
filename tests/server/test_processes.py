"""A workspace's own processes and settings."""

from pathlib import Path

from sqlalchemy import select

from leaddesk.store.down_tables import ProcessText
from tests.command_line import ROOT, CommandLine
from tests.server.people import lead, member
from tests.sync.world import World

SHIPPED = (ROOT / "resources" / "processes" / "direct.toml").read_text(encoding="utf-8")


def admin_here(leaddesk: CommandLine, world: World, *words: str):
    more = ("--workspace", world.name, "--database", world.place.url, "--json")
    return leaddesk.here("admin", *words, *more)


def file(tmp_path: Path, text: str) -> str:
    made = tmp_path / "direct.toml"
    made.write_text(text, encoding="utf-8")
    return str(made)


def test_a_process_of_the_workspace_counts_on_the_server_and_comes_down(
    world: World, tmp_path: Path, leaddesk: CommandLine
):
    mara = world.rep("mara")
    text = SHIPPED.replace("version = 1", "version = 2", 1).replace('"Reach"', '"Ring"', 1)

    made = admin_here(leaddesk, world, "process", "upload", file(tmp_path, text))

    assert made.json == {"path": "direct", "version": 2}
    world.space.paths.forget()
    assert world.space.processes["direct"].version == 2
    mara.sync()
    query = select(ProcessText.text).where(ProcessText.path == "direct")
    assert mara.book.read(lambda session: session.scalars(query).one()) == text
    shown = admin_here(leaddesk, world, "process", "show").json["processes"]
    assert {"path": "direct", "version": 2, "own": True} in shown


def test_a_process_that_drops_a_status_without_saying_where_to_is_refused(
    world: World, tmp_path: Path, leaddesk: CommandLine
):
    lead(world, member(world, "mara"), status="reach")

    same = admin_here(leaddesk, world, "process", "upload",
                      file(tmp_path, SHIPPED.replace('"Reach"', '"Ring"', 1)))  # fmt: skip
    bad = admin_here(leaddesk, world, "process", "upload", file(tmp_path, "id = 1\n"))

    assert same.code == bad.code == 1
    assert "direct.toml, line 1: version 1 is not newer. Write 2." in same.err


def test_whether_a_device_is_wiped_is_a_setting(world: World, leaddesk: CommandLine):
    assert admin_here(leaddesk, world, "workspace").json["wipe"] is True

    admin_here(leaddesk, world, "workspace", "--wipe", "no")

    assert admin_here(leaddesk, world, "workspace").json["wipe"] is False
