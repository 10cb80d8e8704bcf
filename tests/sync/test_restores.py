"""A server brought back from an older copy, a book that was copied, a copy that was put back."""

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from leaddesk.features import leads
from leaddesk.features.assign import assign
from leaddesk.store.tables import Lead
from tests.builders import NOW, add_lead, later, open_here
from tests.sync.oracle import differences
from tests.sync.world import Rep, ServerProcess, World, place_of


def names(rep: Rep) -> set[str]:
    return rep.book.read(
        lambda session: set(session.scalars(select(Lead.name).where(Lead.retracted_at.is_(None))))
    )


@pytest.fixture
def own(tmp_path: Path, empty_book: Path) -> Iterator[World]:
    """A world with a server of its own, which may be stopped and its files put back."""
    server = ServerProcess(f"sqlite:///{tmp_path / 'data'}", tmp_path / "state")
    server.start()
    place = place_of(server.database)
    world = World(server, place, tmp_path, empty_book)
    yield world
    world.close()
    place.close()
    server.stop()


def copy_files(source: Path, to: Path) -> None:
    to.mkdir(exist_ok=True)
    for file in source.glob("*.db"):
        with sqlite3.connect(file) as a, sqlite3.connect(to / file.name) as b:
            a.backup(b)
        a.close()
        b.close()


def test_a_server_restored_from_an_older_copy_gets_back_what_was_acknowledged(
    own: World, tmp_path: Path
):
    mara, dana = own.rep("mara"), own.rep("dana")
    lead = add_lead(mara.book, "Ann Ray", "Acme")
    own.settle()
    copy_files(tmp_path / "data", tmp_path / "copy")
    mara.book.write(leads.set_fields, lead, {"title": "Boss"}, now=NOW)
    add_lead(mara.book, "Bo Ek", "Nordkai")
    add_lead(dana.book, "Cy Lund", "Kessler")
    own.settle()

    own.server.stop()
    own.space.close()
    for file in (tmp_path / "data").glob("*.db*"):
        file.unlink()
    copy_files(tmp_path / "copy", tmp_path / "data")
    own.server.start()
    own.settle()

    for rep in (mara, dana):
        assert names(rep) == {"Ann Ray", "Bo Ek", "Cy Lund"}
    title = dana.book.read(lambda session: session.get_one(Lead, lead).title)
    assert title == "Boss"
    assert differences(own, mara) == differences(own, dana) == []


def test_two_copies_of_one_book_both_go_on_and_nothing_is_lost(world: World):
    mara = world.rep("mara")
    add_lead(mara.book, "Ann Ray", "Acme")
    mara.sync()
    add_lead(mara.book, "Was Waiting", "Acme")
    mara.book.close()
    shutil.copytree(mara.folder, world.folder / "twin")
    shutil.copy(world.folder / "mara.key.vault", world.folder / "twin.key.vault")
    mara.book = open_here(mara.folder)
    mara._connect()
    twin = Rep("twin", world.folder / "twin", world.server.url, open_here(world.folder / "twin"))
    world.reps.append(twin)

    add_lead(mara.book, "From Mara", "Nordkai")
    add_lead(twin.book, "From Twin", "Kessler")
    for rep in (mara, twin, mara, twin):
        rep.sync()
    world.settle()

    for rep in (mara, twin):
        assert names(rep) == {"Ann Ray", "Was Waiting", "From Mara", "From Twin"}


def test_a_book_put_back_from_its_own_older_copy_finds_what_it_had_sent(world: World):
    mara = world.rep("mara")
    add_lead(mara.book, "Ann Ray", "Acme")
    mara.sync()
    mara.book.close()
    shutil.copytree(mara.folder, world.folder / "copy")
    mara.book = open_here(mara.folder)
    mara._connect()
    add_lead(mara.book, "Bo Ek", "Nordkai")
    mara.sync()

    mara.book.close()
    shutil.rmtree(mara.folder)
    shutil.copytree(world.folder / "copy", mara.folder)
    mara.book = open_here(mara.folder)
    mara._connect()
    add_lead(mara.book, "Cy Lund", "Kessler")
    world.settle()

    assert names(mara) == {"Ann Ray", "Bo Ek", "Cy Lund"}
    assert differences(world, mara) == []


def test_what_left_is_not_sent_to_a_server_put_back_from_an_older_copy(own: World, tmp_path: Path):
    mara, dana = own.rep("mara"), own.rep("dana", team="South")
    lead = add_lead(mara.book, "Ann Ray", "Acme")
    own.settle()
    copy_files(tmp_path / "data", tmp_path / "copy")
    mara.book.write(leads.set_fields, lead, {"title": "Boss"}, now=NOW)
    add_lead(mara.book, "Bo Ek", "Nordkai")
    mara.sync()
    mara.book.write(assign, lead, dana.book.context.user_id, now=later(minutes=2))
    add_lead(mara.book, "Cy Lund", "Kessler")
    own.settle()
    assert names(mara) == {"Bo Ek", "Cy Lund"}

    own.server.stop()
    own.space.close()
    for file in (tmp_path / "data").glob("*.db*"):
        file.unlink()
    copy_files(tmp_path / "copy", tmp_path / "data")
    own.server.start()
    own.settle()

    assert names(mara) == {"Ann Ray", "Bo Ek", "Cy Lund"}  # she has it again: the copy says so
    assert differences(own, mara) == differences(own, dana) == []
