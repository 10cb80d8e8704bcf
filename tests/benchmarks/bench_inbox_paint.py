"""How long one frame of the inbox takes while 100,000 leads scroll by.

Usage: python -m tests.benchmarks.bench_inbox_paint
"""

import os
import statistics
import sys
import time
from dataclasses import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from leaddesk.desktop.inbox.list import InboxList
from leaddesk.desktop.theme.theme import Theme
from leaddesk.domain.rows import InboxView
from tests.desktop import sample

LEADS = 100_000
FRAMES = 400


class Feed:
    """Brings rows as they are asked, made up on the spot."""

    def __init__(self, inbox: InboxList) -> None:
        self._inbox = inbox
        inbox.rows_wanted.connect(self.bring)

    def bring(self, status: str, offset: int, limit: int) -> None:
        kinds = sample.REACH
        rows = tuple(
            replace(kinds[n % 6], id=sample.uid(n), name=f"{kinds[n % 6].name} {n}", status=status)
            for n in range(offset, offset + limit)
        )
        self._inbox.show_rows(status, offset, rows)


def main() -> None:
    app = QApplication([])
    inbox = InboxList(Theme(), sample.CLOCK)
    feed = Feed(inbox)
    inbox.resize(727, 808)
    groups = tuple(
        replace(g, overdue=LEADS // 14, today=LEADS // 14) for g in sample.MOCKUP_VIEW.groups
    )
    inbox.show_view(InboxView(groups))
    inbox.show()
    inbox.offer(sample.CHOICES)
    picture = QPixmap(inbox.size())
    bar = inbox.verticalScrollBar()
    times: dict[str, list[float]] = {}
    for name, step in (
        ("new rows every frame", bar.maximum() // FRAMES),
        ("scrolling by 40 px", 40),
    ):
        inbox.render(picture)
        spent = times[name] = []
        for frame in range(FRAMES):
            bar.setValue(frame * step)
            for want in inbox.wanted():
                feed.bring(*want)
            begin = time.perf_counter()
            inbox.viewport().render(picture)
            spent.append((time.perf_counter() - begin) * 1000)
    for name, spent in times.items():
        ordered = sorted(spent)
        sys.stdout.write(
            f"{name}: median {statistics.median(ordered):.1f} ms, "
            f"p95 {ordered[int(len(ordered) * 0.95)]:.1f} ms, worst {ordered[-1]:.1f} ms "
            f"(frame {spent.index(ordered[-1])})\n"
        )
    del app


if __name__ == "__main__":
    main()
