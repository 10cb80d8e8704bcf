"""The window listens to a child that syncs, and another that joins: the line protocol."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from leaddesk.desktop.inbox.rail import AFTER_SYNC
from leaddesk.desktop.screens import JOIN, SETTINGS
from leaddesk.desktop.settings.driver import WORKSPACE
from leaddesk.desktop.sync_words import clock_words
from leaddesk.store.ledger import PULL
from leaddesk.store.sync_tables import SyncState
from tests.builders import add_lead, open_here
from tests.builders_sync import join
from tests.desktop.driving import ENTER, ESC, window_on

CHILD = """
import json, sys
heard = open(sys.argv[1], "a")
def say(**what):
    print(json.dumps(what), flush=True)
def note(what):
    heard.write(what + "\\n")
    heard.flush()
note(" ".join(sys.argv[2:]).split(" --json")[0])
note("key" if len(sys.stdin.readline()) == 65 else "no key")
mode = sys.argv[2]
if mode == "enrol" and "BAD" in sys.argv:
    sys.exit("This code is not valid any more. Ask for a new one.")
if mode == "sync":
    say(state="offline", why="portal", waiting=1)
    for line in sys.stdin:
        note(line.strip())
        say(state="synced", sent=1, received=0, changed=False, waiting=0)
    say(state="ended")
"""


class FakeChild:
    """Answers as the real child does, and keeps what it was told."""

    def __init__(self, folder: Path) -> None:
        self.script, self.log = folder / "child.py", folder / "heard.txt"
        self.script.write_text(CHILD)
        self.log.write_text("")

    def command(self) -> list[str]:
        return [sys.executable, "-S", str(self.script), str(self.log)]

    def heard(self) -> list[str]:
        return self.log.read_text().splitlines()


@pytest.fixture
def child(tmp_path):
    return FakeChild(tmp_path)


def opened(qtbot, profile, child):
    context = window_on(qtbot, profile)
    desk = context.__enter__()
    desk.app.workspace.syncing.child.command = child.command
    desk.app.workspace.child.command = child.command
    return context, desk


@pytest.fixture
def desk(qtbot, qapp, profile, child):
    with open_here(profile) as book:
        join(book)
        add_lead(book, "Tom Ferrer", status="reach")
    context, driver = opened(qtbot, profile, child)
    yield driver
    context.__exit__(None, None, None)


@pytest.fixture
def alone(qtbot, qapp, profile, child):
    context, driver = opened(qtbot, profile, child)
    yield driver
    context.__exit__(None, None, None)


def test_the_child_is_told_of_what_the_rep_did_and_says_where_it_stands(desk, child) -> None:
    chip = desk.window.rail.chip
    desk.until(lambda: chip.text() == "Offline - sign in to this network")
    assert child.heard()[:2] == ["sync --watch --within 20", "key"]

    desk.press("2")

    desk.until(lambda: "push" in child.heard())
    desk.until(lambda: chip.text().startswith("Synced"))


def test_a_click_on_the_chip_asks_for_a_round_at_once(desk, child) -> None:
    desk.until(lambda: desk.window.rail.chip.text().startswith("Offline"))

    desk.qtbot.mouseClick(desk.window.rail.chip, Qt.MouseButton.LeftButton)

    desk.until(lambda: "now" in child.heard())
    assert desk.window.screens.open == AFTER_SYNC


def test_a_child_that_dies_is_started_again(desk, child) -> None:
    syncing = desk.app.workspace.syncing
    desk.until(lambda: syncing.child.is_running and len(child.heard()) >= 2)
    syncing._wait_ms = 1

    syncing.child._process.kill()

    desk.until(lambda: "sync --watch" in child.heard())


def test_a_book_that_is_alone_starts_no_child(alone, child) -> None:
    alone.app.workspace._begin_soon.setInterval(1)
    alone.app.workspace._begin_soon.start()
    alone.until(lambda: not alone.app.workspace._begin_soon.isActive())
    alone.settled()

    assert child.heard() == []
    assert alone.window.rail.chip.isHidden()


def page_of(desk):
    desk.window.go(JOIN)
    page = desk.window.screens.get(JOIN).page
    desk.until(lambda: page.address.isVisible() or page.is_joined)
    return page


def test_joining_hands_address_and_code_to_the_child(alone, child) -> None:
    page = page_of(alone)
    page.address.set_text("desk.halden.example")
    page.code.set_text("K7-GOOD")
    page.wipe.setChecked(True)
    alone.press(ENTER)
    alone.until(lambda: len(child.heard()) == 2)

    assert child.heard()[0] == "enrol https://desk.halden.example K7-GOOD --wipe-own"


def test_what_the_server_says_to_a_bad_code_stands_on_the_page(alone) -> None:
    page = page_of(alone)
    page.address.set_text("https://desk.halden.example")
    alone.press(ENTER)
    assert "one-time code" in page.trouble.text()
    page.code.set_text("BAD")
    alone.press(ENTER)

    alone.until(lambda: "not valid any more" in page.trouble.text())
    assert page.join.text() == "Join"


def test_who_joined_sees_where_and_leaves_after_a_second_word(desk, child) -> None:
    desk.until(lambda: desk.app.workspace.syncing.stand.joined)
    page = page_of(desk)
    assert page.title.text() == "You are in Halden Instruments"
    assert "Mara Lindqvist" in page.about.text()
    assert not page.drop.isVisible()

    desk.qtbot.mouseClick(page.leave, Qt.MouseButton.LeftButton)
    desk.until(page.drop.isVisible)
    desk.qtbot.mouseClick(page.drop, Qt.MouseButton.LeftButton)

    desk.until(lambda: "leave --wipe" in child.heard())
    desk.press(ESC)
    desk.until(lambda: not desk.window.screens.open)


def test_settings_say_the_workspace_and_lead_to_the_page(desk) -> None:
    desk.window.go(SETTINGS)
    settings = desk.window.screens.get(SETTINGS)
    settings.show_section(WORKSPACE)
    section = settings.page.section()
    desk.until(lambda: section.where == "Halden Instruments")

    section.open.click()

    desk.until(lambda: desk.window.screens.open == JOIN)


def set_clock(desk, minutes: float) -> None:
    """Let the last round have measured the server's clock so much later than this computer's."""

    def do(session) -> None:
        session.get_one(SyncState, 1).offset_us = round(minutes * 60_000_000)

    desk.book.write_as({"kind": PULL}, do)
    desk.app.workspace.syncing.look()


def test_a_clock_that_is_wrong_is_said_above_the_list_until_it_is_right(desk, child) -> None:
    bar = desk.window.inbox.clock_bar
    desk.until(lambda: len(child.heard()) >= 2)
    set_clock(desk, 4.9)
    desk.until(lambda: desk.app.workspace.syncing.stand.clock_min == 4)
    assert not bar.isVisible()

    set_clock(desk, 12)
    desk.until(bar.isVisible)
    assert bar.words == "This computer's clock is 12 min slow. Set it by the network."
    assert desk.list.hasFocus()
    before = child.heard().count("now")
    desk.qtbot.mouseClick(bar.buttons[0], Qt.MouseButton.LeftButton)
    desk.until(lambda: child.heard().count("now") > before)
    assert bar.isVisible()

    set_clock(desk, 0)
    desk.until(lambda: not bar.isVisible())


def test_a_clock_notice_that_was_put_off_comes_back_for_another_difference(desk) -> None:
    bar = desk.window.inbox.clock_bar
    set_clock(desk, -12)
    desk.until(bar.isVisible)
    bar.buttons[1].setFocus()
    desk.press(ENTER)
    assert not bar.isVisible()

    set_clock(desk, -13)
    desk.until(lambda: desk.app.workspace.syncing.stand.clock_min == -13)
    assert not bar.isVisible()

    set_clock(desk, -190)
    desk.until(bar.isVisible)
    assert bar.words == "This computer's clock is 3 h 10 min fast. Set it by the network."


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(59, "59 min slow"), (120, "2 h slow"), (2879, "47 h 59 min slow"), (-2880, "2 days fast")],
)
def test_a_difference_is_said_in_the_largest_unit_that_is_plain(qapp, minutes, said) -> None:
    assert said in clock_words(minutes)
