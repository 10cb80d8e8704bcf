"""Ctrl+K finds every command, page and lead, shows each key, and does what is chosen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from leaddesk.desktop.commands import COMMANDS
from leaddesk.desktop.inbox.search import Act
from tests.builders import NOW, add_lead, day, open_here, put_into
from tests.desktop.driving import CTRL, ESC, Driver, window_on

ENTER, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Down
PALETTE = (Qt.Key.Key_K, CTRL)


@pytest.fixture
def desk(qtbot, profile: Path) -> Iterator[Driver]:
    with open_here(profile) as book:
        for name in ("Ada Ahrens", "Ben Bauer"):
            lead = add_lead(book, name, f"Firm of {name}", due=day("2026-11-24"))
            book.write(put_into, lead, "reach", now=NOW)
    with window_on(qtbot, profile) as driver:
        yield driver


def found(desk: Driver) -> list[str]:
    lines = desk.window.finding.search._hits._found
    return [line.title if isinstance(line, Act) else line.name for line in lines]


def test_every_command_and_page_is_there_with_its_key(desk: Driver) -> None:
    desk.press(PALETTE)

    lines = desk.window.finding.search._hits._found
    titles = {line.title: line.keys for line in lines}
    known = desk.window.keys.now_known()
    assert {each.title for each in COMMANDS if each.name in known} - set(titles) == {
        "Find a command, page or lead"
    }
    assert titles["Snooze"] == ("S",)
    assert titles["Undo, any depth"] == ("Ctrl", "Z")
    assert {"Inbox", "Overdue", "Reach", "Nurture", "Import"} <= set(titles)


def test_a_few_letters_and_enter_do_a_command(desk: Driver) -> None:
    desk.press(PALETTE, "snoo", ENTER)

    desk.until(desk.window.about.form.isVisible)
    assert desk.window.about.form.accessibleName() == "Snooze. Ada Ahrens"


def test_a_page_is_gone_to(desk: Driver) -> None:
    desk.press(PALETTE, "nurt", ENTER)

    desk.until(lambda: desk.window.inbox.header.title == "Nurture")


def test_a_lead_is_gone_to_from_the_palette(desk: Driver) -> None:
    desk.press(PALETTE, "bauer")
    desk.until(lambda: "Ben Bauer" in found(desk))
    desk.press(ENTER)

    desk.until(lambda: desk.current() == "Ben Bauer")


def test_a_mistyped_command_is_found(desk: Driver) -> None:
    desk.press(PALETTE, "snoze")

    assert "Snooze" in found(desk)


def test_the_search_shows_leads_before_commands(desk: Driver) -> None:
    desk.press("/", "ad")
    desk.until(lambda: "Ada Ahrens" in found(desk))

    assert found(desk)[0] == "Ada Ahrens"
    assert "Add a note" in found(desk)


def test_arrows_go_beyond_what_is_in_sight(desk: Driver) -> None:
    desk.press(PALETTE, *[DOWN] * 12)

    hits = desk.window.finding.search._hits
    assert hits._current == 12
    assert hits._first == 4
    assert hits.current().title in hits.accessibleDescription()

    desk.press(ESC)
    assert desk.list.hasFocus()
