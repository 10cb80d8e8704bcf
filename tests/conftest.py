"""What every test stands on: a fixed zone, a real encrypted book, guards against leaks."""

import os
import time

os.environ["TZ"] = "Europe/Berlin"  # before anything reads the computer's zone
if hasattr(time, "tzset"):
    time.tzset()

import contextlib
import gc
import logging
import re
import shutil
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from leaddesk.store.database import Database
from tests.builders import KEY, open_here
from tests.command_line import CommandLine
from tests.searching import LongSearch

hypothesis.settings.register_profile(
    "plain",
    derandomize=True,  # a fixed sample; `--long` goes on with seeds of its own
    deadline=None,
    database=None,
    print_blob=True,
)
hypothesis.settings.load_profile("plain")

WAIT_S = 2.0  # for a thread that is on its way out


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--long",
        nargs="?",
        type=float,
        const=10.0,
        default=None,
        metavar="MINUTES",
        help="run the long searches too, each for MINUTES (10), with new seeds; write --long=5",
    )
    parser.addoption(
        "--long-log",
        default=None,
        metavar="FILE",
        help="where seeds and counts of long searches are appended, and where they resume",
    )
    parser.addini("long_log", "default of --long-log", default="long-searches.jsonl")


def pytest_collection_finish(session: pytest.Session) -> None:
    """Leave what is loaded out of every later collection and of the search for timers."""
    gc.collect()
    gc.freeze()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--long") is not None:
        return
    skip = pytest.mark.skip(reason="a long search; runs with --long")
    for item in items:
        if item.get_closest_marker("long"):
            item.add_marker(skip)


@pytest.fixture
def long_search(request: pytest.FixtureRequest) -> LongSearch:
    """Seeds of this test: a fixed few in the plain run, ever new ones with --long."""
    config = request.config
    minutes = config.getoption("--long")
    log = Path(config.getoption("--long-log") or config.getini("long_log"))
    return LongSearch(
        request.node.nodeid, minutes, log if log.is_absolute() else config.rootpath / log
    )


class _Heard(logging.Handler):
    """Keeps every record of WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


class Expected(list[str]):
    """Patterns of warnings that a test means to cause."""


@pytest.fixture
def expected_logs() -> Expected:
    """Append a pattern for every warning that the test causes on purpose."""
    return Expected()


@pytest.fixture(autouse=True)
def _no_unexpected_warning(expected_logs: Expected) -> Iterator[None]:
    heard = _Heard()
    root = logging.getLogger()
    root.addHandler(heard)
    try:
        yield
    finally:
        root.removeHandler(heard)
    said = [f"{record.name}: {record.getMessage()}" for record in heard.records]
    wild = [line for line in said if not any(re.search(each, line) for each in expected_logs)]
    assert not wild, f"logged without being expected: {wild}"


@pytest.fixture(autouse=True)
def _nothing_left_alive(request: pytest.FixtureRequest) -> Iterator[None]:
    threads, children = set(threading.enumerate()), _children()
    yield
    deadline = time.monotonic() + WAIT_S
    for thread in _new_threads(threads):
        thread.join(max(0.0, deadline - time.monotonic()))
    left: list[Any] = _new_threads(threads)
    left += [f"process {pid}" for pid in sorted(_children() - children)]
    if "qapp" in request.fixturenames:
        left += _running_timers()
    assert not left, f"still alive after the test: {left}"


def _new_threads(before: set[threading.Thread]) -> list[threading.Thread]:
    return [
        thread
        for thread in threading.enumerate()
        if thread not in before
        and thread.is_alive()
        and not isinstance(thread, threading._DummyThread)  # a thread of Qt's, seen by Python
    ]


def _children() -> set[int]:
    """Return the ids of the child processes, those that ended but were not waited for included."""
    found: set[int] = set()
    tasks = Path("/proc/self/task")
    if not (tasks / str(os.getpid()) / "children").exists():
        import psutil

        return {child.pid for child in psutil.Process().children()}
    for task in tasks.iterdir():
        with contextlib.suppress(OSError):
            found.update(map(int, (task / "children").read_text().split()))
    return found


def _running_timers() -> list[str]:
    import shiboken6
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return [
        f"timer of {each.parent()!r}"
        for each in gc.get_objects()
        if type(each) is QTimer and shiboken6.isValid(each) and each.isActive()
        if isinstance(each, QObject)
    ]


@pytest.fixture(scope="session")
def empty_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One empty book a session, closed: copying it costs a tenth of making one."""
    folder = tmp_path_factory.mktemp("empty") / "profile"
    open_here(folder).close()
    return folder


@pytest.fixture
def profile(tmp_path: Path, empty_book: Path) -> Path:
    """The folder of a closed, empty book of KEY."""
    return Path(shutil.copytree(empty_book, tmp_path / "profile"))


@pytest.fixture
def book(profile: Path) -> Iterator[Database]:
    """An open, empty, encrypted book that refuses synced writes from outside store/outbox.py."""
    with open_here(profile) as opened:
        yield opened


@pytest.fixture
def leaddesk(tmp_path: Path, profile: Path) -> CommandLine:
    """The command line on an empty book of its own, with a key file."""
    return CommandLine(profile, _key_file(tmp_path))


def _key_file(folder: Path) -> Path:
    """Write the file whose SHA-256 is KEY."""
    from tests.builders import KEY_TEXT

    path = folder / "book.keyfile"
    path.write_bytes(KEY_TEXT)
    path.chmod(0o600)
    assert len(KEY) == 32
    return path


@pytest.fixture(autouse=True, scope="session")
def _no_keyring_of_the_person_testing() -> Iterator[None]:
    """No test may read or write the keyring of the computer it runs on."""
    import keyring
    from keyring.backends import fail

    kept = sys.modules["keyring"].get_keyring()
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]  # keyring types it loosely
    yield
    keyring.set_keyring(kept)
