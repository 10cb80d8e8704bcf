"""While the rep does something else, a child of the window looks for doubles."""

from pathlib import Path
from typing import Any

from leaddesk.features.match_book import pairs
from leaddesk.features.match_sweep import is_waiting
from tests.builders import add_line, open_here, raw
from tests.desktop.driving import window_on


def test_an_idle_window_has_what_is_left_looked_for(qtbot: Any, profile: Path) -> None:
    with open_here(profile) as book:
        add_line(book, "Ann Ray, Acme Pumps, 0171 3920042")
        add_line(book, "Anne Ray, Acme Pumps GmbH, +49 171 3920042")
        connection = raw(book)
        connection.execute("DELETE FROM match_pair")
        connection.execute("UPDATE match_record SET paired = 0")
        connection.close()
        assert book.read(pairs) == ()
        with window_on(qtbot, profile) as desk:
            sweeping = desk.app.sweeping
            sweeping._idle.setInterval(1)
            sweeping.begin()

            qtbot.waitUntil(lambda: sweeping.is_running, timeout=5_000)
            qtbot.waitUntil(lambda: not sweeping.is_running, timeout=30_000)

        assert not book.read(is_waiting)
        assert len(book.read(pairs)) == 1


def test_a_window_with_nothing_to_do_starts_no_child(qtbot: Any, profile: Path) -> None:
    with window_on(qtbot, profile) as desk:
        sweeping = desk.app.sweeping
        sweeping._idle.setInterval(1)
        sweeping.begin()
        qtbot.waitUntil(lambda: not sweeping._idle.isActive(), timeout=5_000)
        desk.settled()

        assert not sweeping.is_running
