"""Wider histories: companies, imports, private leads, people who join, move and are parted from."""

from pathlib import Path

from tests.searching import LongSearch
from tests.sync.conftest import Running
from tests.sync.test_convergence import check
from tests.sync.wide import WideHistory
from tests.sync.world import ServerProcess, World

PLAIN = 4
"""Histories of the plain run on each database; `--long` goes on with new ones."""


def test_devices_end_alike_whatever_else_happens_to_them(
    running: Running, tmp_path: Path, empty_book: Path, long_search: LongSearch
):
    second = second_server(running)
    try:
        for seed in long_search.seeds(PLAIN):
            folder = tmp_path / str(seed)
            folder.mkdir()
            world = World(running.server, running.place, folder, empty_book)
            try:
                history = WideHistory(world, seed, (running.server.url, second.url))
                history.run()
                wrong = check(world, history) + history.left_behind()
            finally:
                world.close()
            assert not wrong, f"seed {seed}: {wrong[:8]}"
    finally:
        second.stop()


def second_server(running: Running) -> ServerProcess:
    """Return a second server process at the same PostgreSQL; at SQLite there is only one."""
    if not running.place.is_postgres:
        return running.server
    second = ServerProcess(running.server.database, running.server.state)
    second.start()
    return second
