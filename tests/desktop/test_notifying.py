"""A timed step that comes due is said once through the system, unless that is switched off."""

from pathlib import Path

import pytest

from leaddesk.features.clock import came_due
from tests.builders import NOW, add_lead, at, day, later, open_here, put_into
from tests.desktop.driving import Clockwork, window_on


@pytest.fixture
def profile_with_times(profile: Path) -> Path:
    with open_here(profile) as book:
        for name, clock in (
            ("Ada Ahrens", "10:30"),
            ("Ben Bauer", "11:00"),
            ("Cem Celik", "11:00"),
        ):
            lead = add_lead(book, name, "Acme", due=day("2026-11-24", clock))
            book.write(put_into, lead, "reach", now=NOW)
        add_lead(book, "Dora Diehl", "", due=day("2026-11-24"))
    return profile


def test_each_step_is_said_once_at_its_time(qtbot, profile_with_times: Path) -> None:
    clock = Clockwork()
    with window_on(qtbot, profile_with_times, clock) as desk:
        told: list[tuple[str, str]] = []
        desk.window.notifying.told.connect(lambda title, text, _lead: told.append((title, text)))
        current = desk.current()
        for minutes in (10, 30, 30, 30):
            clock.go(minutes=minutes)
            desk.window.driver._tick.timeout.emit()
            desk.settled()
        desk.until(lambda: len(told) == 2)

        assert told[0][0] == "Ada Ahrens, Acme at 10:30"
        assert told[1] == ("2 steps are due", "Ben Bauer, Acme, Cem Celik, Acme")
        assert desk.current() == current


def test_nothing_is_said_where_the_rep_switched_it_off(qtbot, profile_with_times: Path) -> None:
    clock = Clockwork()
    with window_on(qtbot, profile_with_times, clock) as desk:
        told: list[str] = []
        desk.window.notifying.told.connect(lambda title, *_: told.append(title))
        desk.window.keymap._preferences.notify = False
        clock.go(hours=2)
        desk.window.driver._tick.timeout.emit()
        desk.settled()
        desk.window.keymap._preferences.notify = True
        clock.go(minutes=1)
        desk.window.driver._tick.timeout.emit()
        desk.settled()

        assert told == []


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_click_on_the_notification_goes_to_the_lead(qtbot, profile_with_times: Path) -> None:
    clock = Clockwork()
    with window_on(qtbot, profile_with_times, clock) as desk:
        clock.go(minutes=80)
        with qtbot.waitSignal(desk.window.notifying.told):
            desk.window.driver._tick.timeout.emit()
        desk.press("J")

        desk.window.notifying._on_clicked()

        desk.until(lambda: desk.current() == "Ada Ahrens")


@pytest.mark.parametrize(
    ("since", "now", "names"),
    [
        (NOW, later(minutes=35), []),
        (NOW, at("2026-11-24T10:30+01:00"), ["Ada Ahrens"]),
        (at("2026-11-24T10:30+01:00"), at("2026-11-24T11:00+01:00"), ["Ben Bauer", "Cem Celik"]),
        (NOW, at("2026-11-27T09:00+01:00"), []),  # slept for days: the inbox says it
    ],
)
def test_what_came_due_lies_between_two_looks(profile_with_times, since, now, names) -> None:
    with open_here(profile_with_times) as book:
        found = book.read(came_due, since, now=now)

    assert [each.name for each in found] == names
