"""When a window's sync begins, and what it is told of the workspace."""

import argparse
import os
import threading
import time
from collections.abc import Iterator
from typing import Any, TextIO

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from leaddesk.cli import syncing
from leaddesk.cli.answers import Call
from leaddesk.features.sync_state import standing
from leaddesk.features.working_time import working_hours
from leaddesk.server import admin
from leaddesk.store.tables import Lead
from leaddesk.sync import joining
from leaddesk.sync.watching import Watch
from tests.builders import NOW, add_lead
from tests.sync.world import Rep, World

pytestmark = pytest.mark.parametrize("running", ["sqlite"], indirect=True)
"""What is tried here is the book's side: one kind of server does."""

LONG_S = 3600.0


class Words:
    """What a window says to its child: a pipe."""

    def __init__(self) -> None:
        read, write = os.pipe()
        self.heard: TextIO = os.fdopen(read)
        self._said = os.fdopen(write, "w", buffering=1)

    def say(self, word: str) -> None:
        self._said.write(f"{word}\n")

    def end(self) -> None:
        self._said.close()


@pytest.fixture
def words() -> Iterator[Words]:
    made = Words()
    yield made
    made.end()
    made.heard.close()


def watch(rep: Rep, words: Words, within_s: float) -> tuple[threading.Thread, list[dict[str, Any]]]:
    """Watch a book; what it tells is in the list."""
    told: list[dict[str, Any]] = []

    def counts() -> Any:
        return rep.book.read(standing, count_leads=False)

    watching = Watch(rep.client, told.append, counts, words.heard, within_s=within_s)
    thread = threading.Thread(target=watching.run)
    thread.start()
    return thread, told


def until(told: list[dict[str, Any]], state: str) -> None:
    deadline = time.monotonic() + 20
    while not any(each["state"] == state for each in told):
        assert time.monotonic() < deadline, told
        time.sleep(0.01)


def test_the_first_round_after_a_start_rests_until_the_rep_clicks(world: World, words: Words):
    mara = world.rep("mara")
    thread, told = watch(mara, words, LONG_S)
    assert told == []

    words.say("now")

    until(told, "synced")
    words.end()
    thread.join(timeout=20)


def test_what_waits_goes_up_at_once_after_a_start(world: World, words: Words):
    mara = world.rep("mara")
    add_lead(mara.book, "Ann Ray", "Acme")

    thread, told = watch(mara, words, LONG_S)

    until(told, "synced")
    words.end()
    thread.join(timeout=20)
    assert mara.book.read(standing).waiting == 0


def test_a_window_closed_while_it_rests_ends_at_once(world: World, words: Words):
    mara = world.rep("mara")
    thread, told = watch(mara, words, LONG_S)

    words.end()
    thread.join(timeout=20)

    assert told == [{"state": "ended"}]


def call(rep: Rep, **args: Any) -> Call:
    key_file = rep.folder.parent / f"{rep.name}.key"
    told = argparse.Namespace(json=True, **args)
    return Call(told, rep.book, NOW, rep.book.read(working_hours), key_file=key_file)


def test_a_new_device_is_told_whether_it_is_wiped_when_it_leaves(world: World):
    mara, dana = world.lone("mara"), world.lone("dana")
    code = world.code("mara@halden.example")
    told = syncing.enrol(call(mara, url=mara.url, code=code, wipe_own=False)).json
    assert (told["wipe"], told["lease_days"]) == (True, 0)

    world.place.shared(admin.settings, world.id, wipe=False)
    code = world.code("dana@halden.example")
    told = syncing.enrol(call(dana, url=dana.url, code=code, wipe_own=False)).json
    assert told["wipe"] is False
    mara._connect()
    mara.sync()
    assert mara.book.read(joining.rules).wipe is False  # comes with the next sign-in


@pytest.mark.parametrize(("rule", "left"), [(True, 1), (False, 2)])
def test_leaving_wipes_as_the_workspace_rules_but_never_what_was_brought(
    world: World, rule: bool, left: int
):
    world.place.shared(admin.settings, world.id, wipe=rule)
    dana = world.rep("dana")
    add_lead(dana.book, "Of The Workspace", "Acme")
    dana.sync()
    mara = world.lone("mara")
    add_lead(mara.book, "Brought Along", "Nordkai")
    mara.enrol(world.code("mara@halden.example"))
    mara.sync()
    assert count(mara) == 2

    syncing.leave(call(mara, wipe=False))

    assert count(mara) == left


def count(rep: Rep) -> int:
    def read(session: Session) -> int:
        return session.scalar(select(func.count()).select_from(Lead)) or 0

    return rep.book.read(read)
