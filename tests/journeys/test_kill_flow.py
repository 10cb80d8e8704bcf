"""Flow mode killed while keys are pressed: the next start goes on at the very lead."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from leaddesk.features import doctor
from leaddesk.features.flow import flow_end, go_on_flow, kept_flow
from tests.builders import NOW, add_lead, day, open_here, visible
from tests.command_line import ROOT
from tests.searching import LongSearch

LEADS = 150
KILLS = 3
STEPS_AT_LEAST = 4

WORK = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from leaddesk.desktop.app import App, application
from tests.builders import KEY, NOW

def until(what):
    loop, look = QEventLoop(), QTimer(interval=2)
    look.timeout.connect(lambda: loop.quit() if what() else None)
    look.start()
    if not what():
        loop.exec()

def still():
    driver = window.flow.driver
    return (window.flow.is_open and driver.lead is not None and not driver.walk.is_between
            and window.about.shown.is_settled and window.about.detail.id == driver.lead)


application()
app = App(Path(sys.argv[1]), lambda: KEY, lambda: NOW)
app.window.show()
window = app.window
until(lambda: window._was_shown and window.about.detail is not None)
if sys.argv[2] == "go on":
    until(lambda: window.flow.kept is not None)
QTest.keyClicks(QApplication.focusWidget(), "f")
until(still)
while True:
    lead, at = window.flow.driver.lead, window.flow.driver.walk.at
    key = "j" if at % 5 == 4 else "23"[at % 2]
    os.write(1, f"at {at} {lead.hex}\\n".encode())
    QTest.keyClicks(QApplication.focusWidget(), key)
    until(lambda: still() and window.flow.driver.lead != lead)
    os.write(1, f"{'skipped' if key == 'j' else 'logged'} {at} {lead.hex}\\n".encode())
"""


@pytest.fixture
def due(profile: Path) -> Path:
    """A book with leads to reach today, closed."""
    with open_here(profile) as book:
        for number in range(LEADS):
            add_lead(book, f"Lead{number} Last", due=day("2026-11-24"), status="reach")
    return profile


def run_and_kill(profile: Path, how: str, dice: random.Random) -> list[list[str]]:
    """Work in flow mode, kill it between two keys or inside a commit; return what it said."""
    window = subprocess.Popen(
        [sys.executable, "-c", WORK, str(profile), how],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert window.stdout is not None
    heard = [window.stdout.readline() for _ in range(STEPS_AT_LEAST + dice.randrange(12))]
    spin = dice.randrange(200_000)  # some microseconds to milliseconds into the next key
    while spin:
        spin -= 1
    window.kill()
    heard += window.stdout.readlines()
    window.stdout.close()
    window.wait()
    assert "" not in heard, "the window ended by itself"
    return [line.split() for line in heard if line.endswith("\n")]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is POSIX")
def test_after_kill_9_flow_mode_goes_on_at_its_lead_and_no_call_is_lost(
    due: Path, long_search: LongSearch
):
    how, logged = "begin", set[str]()
    for seed in long_search.seeds(KILLS):
        said = run_and_kill(due, how, random.Random(seed))
        logged |= {words[2] for words in said if words[0] == "logged"}
        last = max(int(words[1]) for words in said if words[0] == "at")
        with open_here(due) as book:
            kept, went_on = book.read(kept_flow, now=NOW), book.read(go_on_flow, now=NOW)
            assert kept is not None
            assert went_on is not None
            queue, place, stop = went_on
            assert stop.lead is not None
            # what was said last, or the one before or after where a key was on its way
            assert last - 1 <= stop.at <= last + 1, (last, stop.at)
            assert place.passed == ()
            on_disk = {row["lead_id"] for row in visible(book)["activity"] if row["outcome"]}
            assert logged <= {str(lead).replace("-", "") for lead in on_disk}
            assert stop.lead.hex not in {str(lead).replace("-", "") for lead in on_disk}
            end = book.read(flow_end, queue, place.passed, stop.at)
            assert end.done == len(on_disk)
            assert not [each for each in doctor.examine(book) if not each.ok]
        how = "go on"
        if len(logged) > LEADS - 60:
            break
