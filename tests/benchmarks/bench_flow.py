"""Flow mode timed by real keys in the real window, on a copy of a book.

Usage: python -m tests.benchmarks.bench_flow FOLDER KEY_FILE [DIGITS] [--when-idle]

`--when-idle` presses each key only while nobody else uses the processors (Linux), so that the
figures are those of LeadDesk on a computer shared with other work.

`start_to_paint` ends with the first frame of the page that shows the lead, `key_to_paint` with the
frame that shows the next lead, `key_to_disk` when the commit with synchronous=FULL has returned.
"""

import hashlib
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from leaddesk.desktop.app import App, application
from leaddesk.desktop.probe import Painted

NOW = datetime.fromisoformat("2026-11-24T09:00:00+01:00")
DIGITS = 200
STARTS = 12
MOST_PAUSES, IDLE = 200, 0.7
PAUSE_MS = 50
"""From a painted lead to the next key: the fastest hand."""

START_LIMIT_MS, PAINT_LIMIT_MS, DISK_LIMIT_MS = 100, 50, 20


class Bench:
    """One window on one book."""

    when_idle = False

    def __init__(self, folder: Path, key: bytes) -> None:
        self.app = App(folder, lambda: key, lambda: NOW)
        self.app.theme.force("light")
        self.app.window.show()
        self.window = self.app.window
        self.flow = self.window.flow
        self.until(lambda: self.window._was_shown and self.window.about.detail is not None)
        self.wait_ms(600)
        self._book = self.app.door.desk.database
        self._write = self._book.write
        self._book.write = self._timed_write
        self._disk_s: list[float] = []

    def _timed_write(self, *args, **kwargs):
        result = self._write(*args, **kwargs)
        self._disk_s.append(time.perf_counter())
        return result

    def until(self, what: Callable[[], bool], most_s: float = 20.0) -> None:
        """Let events come until something is so; the loop sleeps between them."""
        loop, alarm, end = QEventLoop(), QTimer(), time.perf_counter() + most_s
        alarm.start(1000)
        while not what():
            assert time.perf_counter() < end, "nothing came"
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def wait_ms(self, ms: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()

    def pause(self) -> None:
        """Wait as the fastest hand does and, where asked, until the processors are free."""
        for _ in range(MOST_PAUSES):
            before = _processors()
            self.wait_ms(PAUSE_MS)
            after = _processors()
            idle, spent = after[0] - before[0], after[1] - before[1]
            if not self.when_idle or idle >= IDLE * max(1, spent):
                return

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key)

    def shown(self) -> object:
        """Return the lead that the page's card shows now."""
        page = self.flow.page
        return page.accessibleDescription() if page.card.isVisible() else None

    def is_still(self) -> bool:
        driver = self.flow.driver
        return driver.lead is not None and self.window.about.shown.is_settled

    def starts(self) -> list[float]:
        """Press F on another row each time; return milliseconds to the painted lead."""
        times, frame = [], None
        for _ in range(STARTS):
            self.flow.kept = None
            self.press(Qt.Key.Key_J)
            self.until(lambda: self.window.about.shown.is_settled)
            self.pause()
            start = time.perf_counter()
            self.press(Qt.Key.Key_F)
            if frame is None:  # the first start makes the page too
                frame = Painted(self.flow.page._body, self.shown)
            frame.shown = None
            self.until(partial(_is_painted, frame))
            times.append((time.perf_counter() - start) * 1000)
            self.until(self.is_still)
            self.press(Qt.Key.Key_Escape)
            self.until(lambda: not self.flow.is_open and self.window.about.shown.is_settled)
        return times

    def digits(self, number: int) -> tuple[list[float], list[float]]:
        """Press digits; return milliseconds to the next lead's frame, and to disk."""
        to_paint, to_disk = [], []
        self.press(Qt.Key.Key_F)
        self.until(self.is_still)
        frame = Painted(self.flow.page._body, lambda: self.flow.driver._filled)
        while len(to_paint) < number + 5:
            self.until(self.is_still)
            self.pause()
            detail = self.window.about.detail
            digit = next((each.digit for each in detail.choices if not each.needs_answer), None)
            if digit is None:
                self.press(Qt.Key.Key_J)
                self.until(partial(self._left, detail.id))
                continue
            self._disk_s.clear()
            start = time.perf_counter()
            self.press(Qt.Key(int(Qt.Key.Key_0) + digit))
            self.until(partial(self._painted_after, frame, detail.id))
            to_paint.append((time.perf_counter() - start) * 1000)
            to_disk.append((self._disk_s[0] - start) * 1000)
        return to_paint[5:], to_disk[5:]

    def _left(self, lead: UUID) -> bool:
        return self.flow.driver.lead != lead

    def _painted_after(self, frame: Painted, lead: UUID) -> bool:
        return frame.shown is not None and frame.shown.id != lead

    def close(self) -> None:
        self.app._later.stop()
        self.window.close()


def _is_painted(frame: Painted) -> bool:
    return frame.shown is not None


def _processors() -> tuple[int, int]:
    """Return the ticks that the processors were idle, and all ticks, since the start."""
    stat = Path("/proc/stat")
    if not stat.exists():
        return 1, 1
    ticks = [int(word) for word in stat.read_text().splitlines()[0].split()[1:]]
    return ticks[3], sum(ticks)


def said(name: str, times: list[float], limit: int) -> str:
    ordered = sorted(times)
    p95 = ordered[int(len(ordered) * 0.95)]
    verdict = "ok" if p95 <= limit else "OVER"
    return (
        f"{name}: p50 {statistics.median(ordered):.1f} ms, p95 {p95:.1f} ms, "
        f"max {ordered[-1]:.1f} ms, n {len(ordered)}, limit {limit} ms at p95: {verdict}\n"
    )


def main() -> None:
    folder, key_file = Path(sys.argv[1]), Path(sys.argv[2])
    words = [word for word in sys.argv[3:] if word != "--when-idle"]
    number = int(words[0]) if words else DIGITS
    with tempfile.TemporaryDirectory() as room:
        copy = Path(shutil.copytree(folder, Path(room) / "book"))
        application()
        bench = Bench(copy, hashlib.sha256(key_file.read_bytes()).digest())
        bench.when_idle = "--when-idle" in sys.argv
        try:
            starts = bench.starts()
            sys.stdout.write(f"first start: {starts[0]:.1f} ms, limit {START_LIMIT_MS} ms\n")
            sys.stdout.write(said("start_to_paint", starts[1:], START_LIMIT_MS))
            to_paint, to_disk = bench.digits(number)
            sys.stdout.write(said("key_to_paint", to_paint, PAINT_LIMIT_MS))
            sys.stdout.write(said("key_to_disk", to_disk, DISK_LIMIT_MS))
        finally:
            bench.close()


if __name__ == "__main__":
    main()
