"""The rep's day of PRODUCT.md section 3, scenarios 1 to 5, in the real window: keys and times.

Typed words (a note, a new lead) are not counted as keys; a key pressed to act is.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from leaddesk.desktop.probe import Painted
from tests.desktop.driving import NEW, UNDO, Driver

ENTER = Qt.Key.Key_Return
LINE = "Ann Ray, Acme Pumps, 0170 5551234, likes the retrofit, call fri"

HEAD = ("#", "scenario", "keys", "target", "ms", "target", "measured", "anchor")
ANCHORS = {
    1: "SuiteCRM list 5-30 s at ~1,200 rows; Frappe lags past 200",
    2: "Close dialer 0 clicks to next, online; Frappe: back to the list each time",
    3: "Espo ~12 clicks + 24 keys over 2 records, ~36 s",
    4: "Krayin 2 clicks, Frappe 3, Salesforce Path 3",
    5: "Salesforce1: not offline (2017); fieldsfa demands photo and GPS",
}


@dataclass
class Done:
    """One scenario as it went.

    Attributes:
        keys, most_keys: keys pressed, and the target.
        ms, most_ms: the figure of its own, and the target.
        what: what the milliseconds are of.
    """

    number: int
    name: str
    keys: int
    most_keys: int
    ms: float
    most_ms: float
    what: str

    def cells(self) -> tuple[str, ...]:
        return (
            str(self.number), self.name, str(self.keys), str(self.most_keys),
            f"{self.ms:.0f}", f"{self.most_ms:.0f}", self.what, ANCHORS[self.number],
        )  # fmt: skip


@dataclass
class Rep:
    """Presses keys in a window and counts those that act."""

    desk: Driver
    keys: int = 0
    painted: Any = field(init=False)

    def __post_init__(self) -> None:
        items = self.desk.list
        self.painted = Painted(items.viewport(), items.anchor)

    def go_to_a_lead_for(self, digit: str) -> None:
        """Stand on a lead whose outcome of that digit asks nothing: not the sixth try."""
        self.desk.settled()
        while next(c for c in self.desk.list.choices if str(c.digit) == digit).needs_answer:
            before = self.desk.list.anchor()[0]
            self.desk.press("J")
            self.desk.until(lambda b=before: self.desk.list.anchor()[0] != b)
            self.desk.settled()

    def press(self, *keys: Any) -> None:
        """Press keys that act."""
        self.keys += len(keys)
        self.desk.press(*keys)

    def type(self, words: str) -> None:
        """Type words into what has the focus."""
        QTest.keyClicks(QApplication.focusWidget(), words)

    def until_ms(self, what: Callable[[], Any], start: float) -> float:
        """Wait for something; return milliseconds since `start`."""
        self.desk.until(what)
        return (time.perf_counter() - start) * 1000


def voicemail_round(desk: Driver, leads: int = 10) -> Done:
    """Scenario 2: one digit a lead, the next one comes by itself."""
    rep, times = Rep(desk), []
    for _ in range(leads):
        rep.go_to_a_lead_for("2")
        before = desk.list.anchor()[0]
        start = time.perf_counter()
        rep.press("2")
        times.append(
            rep.until_ms(lambda b=before: rep.painted.shown and rep.painted.shown[0] != b, start)
        )
    what = f"median key to paint, worst {max(times):.0f}"
    name = f"Voicemail round, {leads} leads"
    return Done(2, name, rep.keys, leads, median(times), 50, what)


def out_of_a_meeting(desk: Driver) -> Done:
    """Scenario 3: log it, the new status, and the follow-up on Thursday."""
    rep = Rep(desk)
    desk.settled()
    start = time.perf_counter()
    rep.press("L")
    desk.until(desk.window.about.popover.isVisible)
    rep.press("1")
    rep.type("liked the demo, wants a quote, thu")
    rep.press(ENTER)
    took = rep.until_ms(lambda: desk.said().startswith("Spoke logged for"), start)
    return Done(
        3, "Out of a meeting: log, status, Thursday", rep.keys, 3, took, 15_000, "all of it"
    )


def change_status(desk: Driver, rounds: int = 5) -> Done:
    """Scenario 4: one key, and one key to take it back."""
    rep, times = Rep(desk), []
    for _ in range(rounds):
        rep.go_to_a_lead_for("1")
        before = desk.list.anchor()[0]
        start = time.perf_counter()
        rep.press("1")
        times.append(
            rep.until_ms(lambda b=before: rep.painted.shown and rep.painted.shown[0] != b, start)
        )
        desk.settled()
        rep.press(UNDO)
        desk.until(lambda: desk.said().startswith("Undid"))
    what = f"median key to paint, worst {max(times):.0f}"
    keys = rep.keys // rounds
    return Done(4, "Change status from the list, undo", keys, 2, median(times), 50, what)


def new_contact(desk: Driver) -> Done:
    """Scenario 5: one line; who it may be already is shown before Enter."""
    rep = Rep(desk)
    desk.settled()
    rep.press(NEW)
    rep.type(LINE[:-1])
    box = desk.window.finding.box
    desk.until(lambda: box._same is not None)
    start = time.perf_counter()
    rep.type(LINE[-1])
    took = rep.until_ms(lambda: box._same is not None, start)
    rep.press(ENTER)
    desk.until(lambda: "added" in desk.said())
    return Done(
        5, "New contact in one line", rep.keys, 2, took, 100, "last letter to duplicate shown"
    )


def table(done: list[Done]) -> str:
    """Return the scenarios beside the anchors' figures."""
    rows = [HEAD, *(each.cells() for each in done)]
    wide = [max(len(row[at]) for row in rows) for at in range(len(HEAD))]
    return "\n".join(
        "  ".join(cell.ljust(size) for cell, size in zip(row, wide, strict=True)).rstrip()
        for row in rows
    )
