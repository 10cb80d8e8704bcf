"""Measures this book on this computer by real key events in the real window, for support.

`key_to_paint` ends with the paint event whose frame shows the new row; `key_to_disk` when the
commit with synchronous=FULL has returned. All commands made here are undone at the end.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.app import App, application
from leaddesk.desktop.probe import Painted
from leaddesk.domain.errors import Refused

KEYS = 200
"""Digits, and letters of searches, measured (DECISIONS, Tests and figures: n >= 200)."""

STARTS = 3
UNCACHED = "PYTHONDONTWRITEBYTECODE"
"""Off for the starts measured: an installed program has its bytecode."""

LONGEST_MS = 10_000
WORDS = ("schneider", "kessler", "anna", "+49 511", "retrofit", "moreau lyon", "pumpex", "weser")


def measure(
    folder: Path,
    key: Callable[[], bytes],
    now: Callable[[], datetime],
    during: Path | None,
    say: Callable[[str], None],
) -> dict[str, Any]:
    """Return the figures of CLI.md.

    Args:
        folder, key, now: as for the window.
        during: a file that a child process imports while the keys are measured.
        say: takes a line about what is measured now.

    Raises:
        Refused: the book has no lead to work on.
    """
    say("Starting the window")
    start_ms = _start_ms(folder, key())
    application()
    app = App(folder, key, now)
    app.theme.force("light")
    app.window.show()
    _wait(lambda: app.window.driver.view.leads > 0 and app.window.inbox.list.anchor() is not None)
    child = _importing(folder, key(), during) if during else None
    try:
        bench = _Bench(app)
        say(f"Pressing {KEYS} digits")
        digits = bench.digits()
        say("Searching")
        search = bench.search()
        say("Scrolling")
        scroll = bench.scroll()
        figures = {
            "leads": bench.leads(),
            "start_ms": start_ms,
            "key_to_paint_ms": _spread(digits[0]),
            "key_to_disk_ms": _spread(digits[1]),
            "search_ms": _spread(search),
            "scroll_ms": _spread(scroll),
            "rss_mb": _rss_mb(),
        }
        if child is not None:
            figures["importing_throughout"] = child.poll() is None
        say("Putting all back")
        bench.undo_all()
        return figures
    finally:
        if child is not None:
            child.terminate()
            child.wait(timeout=60)
        app.window.close()


class _Bench:
    """Presses keys in a window and times what follows."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._list = app.window.inbox.list
        self._frame = Painted(self._list.viewport(), self._lead)
        self._done = 0
        self._disk_s = 0.0
        database = app.door.desk.database
        if database is None:
            raise Refused("The book could not be opened.", "Run `leaddesk doctor`.")
        self._book = database
        self._write = database.write
        database.write = self._timed_write  # type: ignore[method-assign]  # the commit's end is not seen elsewhere
        app.window.about.done.connect(self._on_done)

    def _timed_write(self, *args: Any, **kwargs: Any) -> Any:
        result = self._write(*args, **kwargs)
        self._disk_s = time.perf_counter()
        return result

    def _on_done(self, _touched: object) -> None:
        self._done += 1

    def leads(self) -> int:
        """Return how many leads the book has."""
        from leaddesk.features.exports import count_rows

        return self._book.read(count_rows, "lead")

    def digits(self) -> tuple[list[float], list[float]]:
        """Press digits; return milliseconds to the next lead's frame, and to disk."""
        to_paint, to_disk = [], []
        for _ in range(KEYS + 5):
            if not self._ready():
                break
            before, count = self._lead(), self._done
            digit = self._plain_digit()
            if digit is None:
                QTest.keyClick(self._list, Qt.Key.Key_J)
                continue
            _turn()  # a rep sees the outcomes before pressing one: their frame is painted
            start = time.perf_counter()
            QTest.keyClick(self._list, digit)
            _wait(partial(self._moved_on, before, count))
            to_paint.append((time.perf_counter() - start) * 1000)
            to_disk.append((self._disk_s - start) * 1000)
        return to_paint[5:] or to_paint, to_disk[5:] or to_disk

    def _lead(self) -> object:
        anchor = self._list.anchor()
        return anchor[0] if anchor else None

    def _moved_on(self, before: object, count: int) -> bool:
        return self._done > count and self._frame.shown not in (before, None)

    def _answered(self, before: int) -> bool:
        return self._answers() > before

    def _ready(self) -> bool:
        """Wait until the current lead is shown with its outcomes."""
        about, driver = self._app.window.about, self._app.window.driver

        def is_ready() -> bool:
            if not any(group.due for group in driver.view.groups):
                return True
            lead = about.detail.id if about.detail is not None else None
            return lead is not None and lead == self._lead() and self._list.is_idle()

        return _wait(is_ready) and self._lead() is not None

    def _plain_digit(self) -> Qt.Key | None:
        detail = self._app.window.about.detail
        for choice in detail.choices if detail else ():
            if not choice.needs_answer:
                return Qt.Key(int(Qt.Key.Key_0) + choice.digit)
        return None

    def search(self) -> list[float]:
        """Type words into the search; return milliseconds from each letter to its painted hits."""
        panel = self._app.window.finding.search
        field, hits = panel._field, panel._hits  # noqa: SLF001 - real keys into the real field, real frames
        frame = Painted(hits, self._answers)
        times: list[float] = []
        while len(times) < KEYS:
            for word in WORDS:
                self._app.window.search()
                field.set_text("")
                for sign in word:
                    answered = self._answers()
                    start = time.perf_counter()
                    QTest.keyClicks(field.edit, sign)
                    _wait(partial(self._answered, answered))
                    hits.update()  # also where no hit changed, a frame is due
                    _wait(partial(_is_painted, hits, frame, answered))
                    times.append((time.perf_counter() - start) * 1000)
                panel.leave()
        return times

    def _answers(self) -> int:
        return self._app.window.finding.answers

    def scroll(self) -> list[float]:
        """Scroll the whole list; return milliseconds of each frame."""
        bar = self._list.verticalScrollBar()
        times = []
        steps = 300
        for step in range(steps + 1):
            start = time.perf_counter()
            bar.setValue(bar.maximum() * step // steps)
            self._list.viewport().repaint()
            times.append((time.perf_counter() - start) * 1000)
            _turn()
        bar.setValue(0)
        return times

    def undo_all(self) -> None:
        """Take back all that was logged here."""
        from leaddesk.features.undo import undo

        for _ in range(self._done):
            self._write(undo, now=self._app.clock.now())


def _is_painted(hits: QWidget, frame: Painted, before: int) -> bool:
    """Whether hits newer than the answers counted before are on the screen."""
    newer = isinstance(frame.shown, int) and frame.shown > before
    return newer or not hits.isVisible() or not hits.height()


def _start_ms(folder: Path, key: bytes) -> float:
    """Return the median time from process start to painted inbox, disk warm."""
    times = []
    for _ in range(STARTS + 1):
        start = time.time()
        done = subprocess.run(  # noqa: S603 - this very program
            [*_program(), "measure", "--probe", "--profile", str(folder), "--key-stdin"],
            input=key.hex() + "\n",
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
            env={name: value for name, value in os.environ.items() if name != UNCACHED},
        )
        if done.returncode or not done.stdout.strip():
            raise Refused("The window could not be started.", done.stderr.strip()[-300:])
        times.append((float(done.stdout.split()[-1]) - start) * 1000)
    return round(statistics.median(times[1:]), 1)


def _program() -> list[str]:
    frozen = getattr(sys, "frozen", False)
    return [sys.executable] if frozen else [sys.executable, "-m", "leaddesk"]


def _importing(folder: Path, key: bytes, file: Path) -> subprocess.Popen[str]:
    """Start the import that the measured keys compete with, and wait until it writes."""
    child = subprocess.Popen(  # noqa: S603 - this very program
        [*_program(), "import", str(file), "--progress", "--profile", str(folder), "--key-stdin"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    if child.stdin is None or child.stderr is None:
        raise AssertionError("the pipes were asked for")
    child.stdin.write(key.hex() + "\n")
    child.stdin.flush()
    child.stderr.readline()
    _drain(child)
    return child


def _drain(child: subprocess.Popen[str]) -> None:
    """Read the child's progress away on a thread, so that it never waits for us."""
    import threading

    threading.Thread(target=child.stderr.read if child.stderr else None, daemon=True).start()


def _wait(until: Callable[[], bool], most_ms: int = LONGEST_MS) -> bool:
    """Run the event loop until something is so; False after the longest wait.

    The loop sleeps between events, as it does under a rep's hands: spinning would take the
    interpreter from the very threads whose answer is waited for.
    """
    end = time.perf_counter() + most_ms / 1000
    loop, alarm = QEventLoop(), QTimer()
    alarm.start(most_ms)
    while not until():
        if time.perf_counter() > end:
            return False
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return True


def _turn() -> None:
    """Take one round of the event loop."""
    QEventLoop().processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def _spread(times: Sequence[float]) -> dict[str, float | int]:
    if not times:
        raise Refused("There is no lead due to press digits on.", "Measure a book with work in it.")
    ordered = sorted(times)
    return {
        "p50": round(ordered[len(ordered) // 2], 2),
        "p95": round(ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))], 2),
        "max": round(ordered[-1], 2),
        "n": len(ordered),
    }


def _rss_mb() -> float:
    """Return the memory this process holds now, in MB; its peak where only that is known."""
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text().splitlines():
            if line.startswith("VmRSS"):
                return round(int(line.split()[1]) / 1024, 1)
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(peak / (1024 * 1024 if sys.platform == "darwin" else 1024), 1)
