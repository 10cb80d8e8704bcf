"""Prints the rep's day on a book of 50,000 leads: keys and milliseconds beside the anchors.

Run: python -m tests.benchmarks.bench_scenarios [--leads N] [--folder DIR]
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest

from leaddesk.desktop.app import App, application
from leaddesk.desktop.measure import _start_ms
from leaddesk.features.demo import fill
from leaddesk.features.leads import add_lead
from leaddesk.features.opening import open_book
from leaddesk.features.working_time import working_hours
from tests.builders import KEY, NOW, read_line
from tests.desktop.driving import Clockwork, Driver
from tests.journeys import scenarios


def main() -> int:
    """Run the scenarios and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--leads", type=int, default=50_000, metavar="N")
    parser.add_argument("--folder", type=Path, default=None, metavar="DIR")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = args.folder or Path(made)
        _fill(folder, args.leads)
        start = _start_ms(folder, KEY)
        first = scenarios.Done(
            1, "Open, see the first move", 0, 0, start, 1500, "start to painted inbox"
        )
        application()
        app = App(folder, lambda: KEY, Clockwork())
        app.theme.force("light")
        app.window.show()
        desk = Driver(Bot(), app, Clockwork())
        desk.until(lambda: app.window._was_shown)
        desk.settled()
        desk.window.go("status:reach")
        desk.until(lambda: desk.window.inbox.header.title == "Reach")
        done = [
            first,
            scenarios.voicemail_round(desk),
            scenarios.out_of_a_meeting(desk),
            scenarios.change_status(desk),
            scenarios.new_contact(desk),
        ]
        sys.stdout.write(f"{args.leads:,} leads\n{scenarios.table(done)}\n")
        app.window.close()
    return 0


class Bot:
    """Presses keys and waits as pytest-qt does, outside a test."""

    keyClick = staticmethod(QTest.keyClick)  # noqa: N815 - pytest-qt's name
    keyClicks = staticmethod(QTest.keyClicks)  # noqa: N815

    def waitUntil(self, what: Callable[[], bool], timeout: int) -> None:  # noqa: N802
        """Turn the event loop until something is so."""
        end = time.monotonic() + timeout / 1000
        while not what():
            if time.monotonic() > end:
                raise TimeoutError
            loop = QEventLoop()
            QTimer.singleShot(0, loop.quit)
            loop.exec()


def _fill(folder: Path, leads: int) -> None:
    with open_book(folder, KEY) as book:
        if book.read(_count):
            return
        fill(book, leads, 1, NOW)
        new = read_line("Ann Ray, Acme Pumps, 0170 5551234", NOW, book.read(working_hours))
        book.write(add_lead, new, now=NOW)


def _count(session: object) -> int:
    from sqlalchemy import text

    return int(session.execute(text("SELECT count(*) FROM lead")).scalar() or 0)  # type: ignore[attr-defined]


if __name__ == "__main__":
    sys.exit(main())
