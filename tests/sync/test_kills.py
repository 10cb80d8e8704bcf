"""Client, server and PostgreSQL ended with kill -9 while they sync: nothing is lost or doubled."""

import contextlib
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from leaddesk.domain.errors import Refused
from leaddesk.features import leads
from leaddesk.features.doctor import examine
from leaddesk.store.tables import Lead
from leaddesk.sync.transport import Away
from tests.builders import NOW, add_lead, open_here
from tests.postgres import Postgres
from tests.searching import LongSearch
from tests.sync.oracle import differences, lost_words, made_twice
from tests.sync.world import ROOT, Rep, ServerProcess, World, place_of

CLIENT_KILLS, SERVER_KILLS, POSTGRES_KILLS = 6, 4, 2
EDITS = 30


@pytest.fixture
def own(request: pytest.FixtureRequest, tmp_path: Path, empty_book: Path) -> Iterator[World]:
    """A world with a server of its own, on SQLite unless the test asks for another database."""
    url = getattr(request, "param", "") or f"sqlite:///{tmp_path / 'data'}"
    server = ServerProcess(url, tmp_path / "state")
    server.start()
    place = place_of(url)
    world = World(server, place, tmp_path, empty_book)
    yield world
    world.close()
    place.close()
    server.stop()


def edit(rep: Rep, chance: random.Random, turn: int) -> None:
    """Add some leads and change others, each change a command."""
    for n in range(3):
        add_lead(rep.book, f"Person{turn} {rep.name}{n}", f"Firm{n}", now=NOW)
    query = select(Lead.id).where(Lead.retracted_at.is_(None)).order_by(Lead.id)
    found = rep.book.read(lambda session: list(session.scalars(query)))
    for n in range(EDITS):
        lead = chance.choice(found)
        rep.book.write(leads.set_fields, lead, {"title": f"{rep.name} {turn} {n}"}, now=NOW)
        rep.book.write(leads.note, lead, f"note {rep.name} {turn} {n}", now=NOW)


def whole(world: World) -> None:
    """Check everything after it has come to rest."""
    world.settle()
    for rep in world.reps:
        assert differences(world, rep) == []
        assert lost_words(world, rep) == []
        assert [each for each in examine(rep.book) if not each.ok] == []
    assert made_twice(world) == []


def sync_process(rep: Rep) -> subprocess.Popen[bytes]:
    """Start `leaddesk sync` on a closed book."""
    key_file = rep.folder.parent / f"{rep.name}.key"
    child = subprocess.Popen(
        [sys.executable, "-m", "leaddesk", "sync", "--json", "--key-stdin",
         "--profile", str(rep.folder), "--key-file", str(key_file)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    assert child.stdin is not None
    child.stdin.write(rep.book.key.hex().encode() + b"\n")
    child.stdin.close()
    return child


def test_a_client_killed_while_it_syncs_loses_and_doubles_nothing(
    own: World, long_search: LongSearch
):
    mara, dana = own.rep("mara"), own.rep("dana")
    for turn in long_search.seeds(CLIENT_KILLS):
        chance = random.Random(turn)
        edit(mara, chance, turn)
        mara.book.close()
        child = sync_process(mara)
        time.sleep(chance.uniform(0.3, 1.6))
        child.kill()
        child.wait()
        mara.book = open_here(mara.folder)
        mara._connect()
        edit(dana, chance, turn)
        dana.sync()
    whole(own)


def killed_server(world: World, chance: random.Random, end: "threading.Event") -> None:
    """Kill the server at a random moment of the next half second, and start it again."""
    time.sleep(chance.uniform(0.0, 0.5))
    try:
        world.server.kill()
        world.server.start()
    finally:
        end.set()


def sync_through(world: World, rep: Rep, end: "threading.Event") -> None:
    """Sync until the server is back, whatever happens on the way."""
    while True:
        last = end.is_set()
        with contextlib.suppress(Away):
            rep.sync()
        if last:
            return


def test_a_server_killed_while_devices_sync_loses_and_doubles_nothing(
    own: World, long_search: LongSearch
):
    mara, dana = own.rep("mara"), own.rep("dana")
    for turn in long_search.seeds(SERVER_KILLS):
        chance = random.Random(turn)
        for rep in (mara, dana):
            edit(rep, chance, turn)
        end = threading.Event()
        killer = threading.Thread(target=killed_server, args=(own, chance, end))
        killer.start()
        for rep in (mara, dana):
            sync_through(own, rep, end)
        killer.join()
    whole(own)


def test_a_postgres_killed_while_devices_sync_loses_and_doubles_nothing(
    tmp_path: Path, empty_book: Path, long_search: LongSearch
):
    postgres = Postgres(tmp_path)
    url = postgres.database("kills")
    server = ServerProcess(url, tmp_path / "state")
    server.start()
    place = place_of(url)
    world = World(server, place, tmp_path, empty_book)
    try:
        mara, dana = world.rep("mara"), world.rep("dana")
        for turn in long_search.seeds(POSTGRES_KILLS):
            chance = random.Random(turn)
            for rep in (mara, dana):
                edit(rep, chance, turn)
            end = threading.Event()
            killer = threading.Thread(target=_kill_postgres, args=(postgres, chance, end))
            killer.start()
            for rep in (mara, dana):
                sync_through(world, rep, end)
            killer.join()
            _wait_for(postgres)
        whole(world)
    finally:
        world.close()
        place.close()
        server.stop()
        postgres.stop()


def _kill_postgres(postgres: Postgres, chance: random.Random, end: "threading.Event") -> None:
    time.sleep(chance.uniform(0.0, 0.5))
    try:
        os.kill(postgres.pid, signal.SIGKILL)
        postgres.start_again()
    finally:
        end.set()


def _wait_for(postgres: Postgres) -> None:
    for _ in range(100):
        with contextlib.suppress(Refused, OSError):
            if postgres.answers():
                return
        time.sleep(0.1)
    raise AssertionError("PostgreSQL does not come back")
