"""Servers of both kinds, each a real process started once a session."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from leaddesk.server.place import Place
from tests.postgres import Postgres
from tests.sync.world import ServerProcess, World, place_of

KINDS = ("sqlite", "postgres")


@dataclass
class Running:
    """A server process and this side's view of its databases."""

    server: ServerProcess
    place: Place


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postgres]:
    """A real PostgreSQL for the session."""
    running = Postgres(tmp_path_factory.mktemp("pg"))
    yield running
    running.stop()


@pytest.fixture(scope="session", params=KINDS)
def running(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Running]:
    """A server on each of the two databases."""
    folder = tmp_path_factory.mktemp(f"server-{request.param}")
    if request.param == "sqlite":
        url = f"sqlite:///{folder / 'data'}"
    else:
        url = request.getfixturevalue("postgres").database("leaddesk")
    server = ServerProcess(url, folder / "state")
    server.start()
    place = place_of(url)
    yield Running(server, place)
    place.close()
    server.stop()


@pytest.fixture
def world(running: Running, tmp_path: Path, empty_book: Path) -> Iterator[World]:
    """A workspace of its own."""
    made = World(running.server, running.place, tmp_path, empty_book)
    yield made
    made.close()
