"""Prints how long each page takes to open on a large book, and the keys on it, beside the limits.

Usage: python -m tests.benchmarks.bench_pages [--leads N] [--folder DIR] [--only NAME,...]

An opening is timed from going to the page to the end of the frame that shows what the page is
about. The first opening, which also loads and makes the page, is printed beside the others. To add
a page, give its name, what is painted and what must stand in it to `PAGES`.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.app import App, application
from leaddesk.desktop.inbox.rail import INBOX, NURTURE
from leaddesk.desktop.probe import Painted
from leaddesk.desktop.screens import COMPANIES, HISTORY, IMPORT, SETTINGS
from tests.benchmarks.bench_desk import KEY_TEXT, Bench, said

LIMIT_MS, KEY_LIMIT_MS = 100, 50
FLOW = "flow"
LONGEST_S = 10


@dataclass(frozen=True, slots=True)
class Page:
    """A page to open.

    Attributes:
        painted: the widget whose frame is waited for.
        shows: what stands in it; None while what the page is about is not there yet.
        before: where the window stands before it is opened.
        command: the command that opens it, where going to the page is not enough.
    """

    painted: Callable[[Any], QWidget]
    shows: Callable[[Any], object]
    before: str = INBOX
    command: str = ""

    def open(self, window: Any, name: str) -> None:
        """Do what the rep does to come here."""
        if self.command:
            window.keys.act(self.command)
        else:
            window.go(name)


def _list(window: Any) -> QWidget:
    widget: QWidget = window.inbox.list.viewport()
    return widget


def _on_page(name: str) -> Callable[[Any], object]:
    def shows(window: Any) -> object:
        there = window.driver.page.name == name and window.inbox.list.is_idle()
        return window.inbox.list.anchor() if there and not window.screens.open else None

    return shows


def _companies(window: Any) -> Any:
    return window.screens.get(COMPANIES).page.side.rows


def _screen(name: str) -> Callable[[Any], QWidget]:
    def painted(window: Any) -> QWidget:
        page: QWidget = window.screens.get(name).page
        return page

    return painted


def _is_shown(name: str) -> Callable[[Any], object]:
    return lambda window: window.screens.page if window.screens.open == name else None


def _flow_lead(window: Any) -> object:
    driver = window.flow.driver if window.flow.is_open else None
    return driver.lead if driver is not None else None


PAGES = {
    INBOX: Page(_list, _on_page(INBOX), before=NURTURE),
    NURTURE: Page(_list, _on_page(NURTURE)),
    COMPANIES: Page(_companies, lambda window: _companies(window).current()),
    IMPORT: Page(_screen(IMPORT), _is_shown(IMPORT)),
    SETTINGS: Page(_screen(SETTINGS), _is_shown(SETTINGS)),
    HISTORY: Page(_screen(HISTORY), _is_shown(HISTORY), command="history"),
    FLOW: Page(lambda window: window.flow.page, _flow_lead, command="start"),
}


def wait(what: Callable[[], object]) -> None:
    """Run the event loop until something is so; it sleeps between events, as under a rep's hands.

    Spinning would take the interpreter from the very threads whose answer is waited for.
    """
    end_s, alarm = time.perf_counter() + LONGEST_S, QTimer()
    alarm.start(LONGEST_S * 1000)
    loop = QEventLoop()
    while not what():
        if time.perf_counter() > end_s:
            raise SystemExit("what was waited for never came")
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def rest(ms: int = 60) -> None:
    """Let all that was asked for come."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def frame_ms(window: Any, page: Page, act: Callable[[], None]) -> float:
    """Do something and time it to the end of the frame that shows what comes of it."""
    start = time.perf_counter()
    act()  # paints nothing by itself
    frame = Painted(page.painted(window), lambda: page.shows(window))
    wait(lambda: frame.frames and frame.shown is not None)
    took = (time.perf_counter() - start) * 1000
    page.painted(window).removeEventFilter(frame)
    frame.deleteLater()
    return took


def opening(window: Any, name: str, times: int) -> tuple[float, list[float]]:
    """Open a page again and again; return the first time and the others, in ms."""
    took = []
    for _ in range(times + 1):
        if window.flow.is_open:
            window.flow.close()
        window.go(PAGES[name].before)
        rest(200)
        took.append(frame_ms(window, PAGES[name], lambda: PAGES[name].open(window, name)))
    return took[0], took[1:]


def keys(window: Any, times: int) -> dict[str, list[float]]:
    """Time keys on the Companies page, each to the frame that shows the row it leads to."""
    window.go(COMPANIES)
    rest(300)
    side, took = window.screens.get(COMPANIES).page.side, {"next row": [], "letter": []}
    rows = side.rows
    for _ in range(times):
        index = rows.index
        moved = Page(_companies, lambda _, at=index: rows.index > at and rows.current())
        took["next row"].append(
            frame_ms(window, moved, lambda: QTest.keyClick(rows, Qt.Key.Key_Down))
        )
    lists: list[object] = []
    window.screens.get(COMPANIES).shown.connect(lambda: lists.append(1))
    for letter in ("schneider"[: times % 9 + 1] + "pumpen kessler weser logistik anlagen")[:times]:
        before = len(lists)
        if letter == " ":
            side.field.set_text("")
        found = Page(_companies, lambda _, at=before: len(lists) > at or None)
        took["letter"].append(
            frame_ms(window, found, lambda key=letter: QTest.keyClicks(side.field.edit, key))
        )
    return took


def line(name: str, first: float | None, took: list[float], limit: float) -> None:
    """Print one row of the table."""
    p95 = sorted(took)[int(len(took) * 0.95)]
    start = "" if first is None else f"{first:8.1f}"
    verdict = "met" if p95 < limit else "MISSED"
    middle = statistics.median(took)
    said(f"{name:28} {start:>8} {middle:8.1f} {p95:8.1f} {limit:8.0f}  {verdict}  n={len(took)}")


def main() -> None:
    """Open every page asked for, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--leads", type=int, default=100_000)
    parser.add_argument("--times", type=int, default=40)
    parser.add_argument(
        "--folder", type=Path, default=Path(tempfile.gettempdir()) / "leaddesk-bench"
    )
    parser.add_argument("--only", default=",".join(PAGES))
    args = parser.parse_args()
    folder = Bench(args.folder).book(args.leads)
    application()
    made = datetime.fromtimestamp((folder / "made").stat().st_mtime, UTC)  # nothing wakes then
    app = App(folder, lambda: sha256(KEY_TEXT).digest(), lambda: made)
    window = app.window
    window.show()
    wait(lambda: window.inbox.list.anchor() is not None)
    rest(500)
    said(f"{'ms':28} {'first':>8} {'p50':>8} {'p95':>8} {'limit':>8}")
    for name in args.only.split(","):
        line(f"open {name}", *opening(window, name, args.times), LIMIT_MS)
    if COMPANIES in args.only:
        for name, took in keys(window, args.times).items():
            line(f"companies, {name}", None, took, KEY_LIMIT_MS)
    window.close()


if __name__ == "__main__":
    sys.exit(main())
