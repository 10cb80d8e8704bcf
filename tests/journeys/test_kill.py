"""Killed at any moment, the book opens with every change it acknowledged, and is whole."""

import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from leaddesk.features import doctor
from leaddesk.store.database import Database
from tests.builders import add_lead, day, open_here, visible
from tests.command_line import ROOT
from tests.searching import LongSearch

LEADS = 6
SAID_AT_LEAST = 3  # acknowledgements before the kill, so that the worker is at work

WORK = """
import itertools, os, sys
from pathlib import Path
from uuid import UUID
from leaddesk.features.leads import note
from leaddesk.features.outcomes import log_outcome
from leaddesk.features.undo import undo, redo
from tests.builders import NOW, open_here

ids = [UUID(each) for each in sys.argv[3:]]
with open_here(Path(sys.argv[1])) as book:
    for number in itertools.count():
        word = f"{sys.argv[2]}-{number}"
        book.write(
            log_outcome, ids[number % len(ids)], "no_answer", note=f"{word} #t{number}",
            to_status="reach" if number > 30 else "", now=NOW,
        )
        if number % 5 == 4 and sys.argv[2] == "alone":  # two processes share one undo list
            book.write(undo, now=NOW)
            book.write(redo, now=NOW)
        os.write(1, f"{word}\\n".encode())
        if number % 3 == 2:
            book.write(note, ids[0], f"note-{word} @Rival", now=NOW)
            os.write(1, f"note-{word}\\n".encode())
"""


@pytest.fixture
def worked(profile: Path) -> tuple[Path, list[str]]:
    """A book with a few leads in Reach, closed."""
    with open_here(profile) as book:
        ids = [add_lead(book, f"Lead {n}", due=day("2026-11-24")) for n in range(LEADS)]
    return profile, [str(each) for each in ids]


def start(profile: Path, name: str, ids: list[str]) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", WORK, str(profile), name, *ids],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def kill_after(worker: "subprocess.Popen[str]", lines: int, dice: random.Random) -> set[str]:
    """Kill a worker somewhere inside a command; return every note it acknowledged."""
    assert worker.stdout is not None
    heard = [worker.stdout.readline().strip() for _ in range(SAID_AT_LEAST + lines)]
    spin = dice.randrange(200_000)  # some microseconds to milliseconds into the next command
    while spin:
        spin -= 1
    worker.kill()
    heard += worker.stdout.read().split()
    worker.stdout.close()
    worker.wait()
    assert "" not in heard, "the worker ended by itself"
    return set(heard)


def notes(book: Database) -> set[str]:
    return {row["text"].split()[0] for row in visible(book)["activity"] if row["text"]}


def check(profile: Path, acknowledged: set[str]) -> None:
    with open_here(profile) as book:
        lost = acknowledged - notes(book)
        assert not lost, lost
        found = [each for each in doctor.examine(book) if not each.ok]
        assert not found, found


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is POSIX")
def test_after_kill_9_every_acknowledged_change_is_there_and_the_book_is_whole(
    worked: tuple[Path, list[str]], long_search: LongSearch
):
    profile, ids = worked
    acknowledged: set[str] = set()
    following = start(profile, "first", ids)
    try:
        for seed in long_search.seeds(20):
            dice = random.Random(seed)
            worker, following = following, start(profile, f"k{seed}", ids)  # writes beside it
            acknowledged |= kill_after(worker, dice.randrange(12), dice)
            check(profile, acknowledged)
    finally:
        following.kill()
        following.communicate()


def test_a_book_copied_away_in_the_middle_of_a_command_opens_whole(
    worked: tuple[Path, list[str]], tmp_path: Path
):
    """A power cut: what lies on the disk at a moment, log and all, is the book of that moment."""
    profile, ids = worked
    worker = start(profile, "alone", ids)
    assert worker.stdout is not None
    acknowledged: set[str] = set()
    try:
        for number in range(4):
            acknowledged |= {worker.stdout.readline().strip() for _ in range(3)}
            os.kill(worker.pid, signal.SIGSTOP)
            shutil.copytree(profile, tmp_path / f"cut{number}")
            os.kill(worker.pid, signal.SIGCONT)
            (tmp_path / f"cut{number}" / "book.db-shm").unlink(missing_ok=True)
            check(tmp_path / f"cut{number}", acknowledged)
    finally:
        worker.kill()
        worker.stdout.close()
        worker.wait()
