"""The window killed while keys are pressed: what its footer said is on disk, drafts too."""

import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from leaddesk.features import doctor
from leaddesk.features.drafts import draft
from tests.builders import add_lead, day, open_here, visible
from tests.command_line import ROOT
from tests.searching import LongSearch

LEADS = 120
KILLS = 5
MOST_SAID = 30
SAID_AT_LEAST = 4  # acknowledgements before the kill, so that keys are being pressed

WORK = """
import itertools, os, sys
from pathlib import Path
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from leaddesk.desktop.app import App, application
from leaddesk.features.drafts import draft
from tests.builders import KEY, NOW

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape

def until(what):
    loop, look = QEventLoop(), QTimer(interval=2)
    look.timeout.connect(lambda: loop.quit() if what() else None)
    look.start()
    if not what():
        loop.exec()

def press(*keys):
    for key in keys:
        aim = QApplication.focusWidget()
        QTest.keyClicks(aim, key) if isinstance(key, str) else QTest.keyClick(aim, key)

def log(word):  # what an earlier kill left in the note is typed over
    press("l", "3")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(word)

def say(*words):
    os.write(1, (" ".join(words) + "\\n").encode())

def told(lead):
    book = app.door.desk.database
    return book.read(draft, f"log:{lead.hex}").get("note", "")

application()
app = App(Path(sys.argv[1]), lambda: KEY, lambda: NOW)
app.window.show()
window, footer = app.window, app.window.inbox.footer
until(lambda: window._was_shown and window.about.detail is not None)
for number in itertools.count():
    word = f"{sys.argv[2]}-{number}"
    if number % 3 == 2:  # an Esc in the middle of a note, and the same note gone on with
        lead = window.about.detail.id
        log(word)
        press(ESC)
        until(lambda: told(lead) == word)
        say("draft", lead.hex, word)
        press("l")
        until(window.about.popover.isVisible)
        press(ENTER)
    else:
        log(word)
        press(ENTER)
    until(lambda: window.about.shown.is_settled)
    said = footer.accessibleDescription()
    assert said.startswith("No answer logged"), said
    say("note", word)
"""


@pytest.fixture
def worked(profile: Path) -> Path:
    """A book with leads to reach today, closed."""
    with open_here(profile) as book:
        for number in range(LEADS):
            add_lead(book, f"Lead{number} Last{number}", due=day("2026-11-24"), status="reach")
    return profile


def start(profile: Path, name: str) -> "subprocess.Popen[str]":
    here = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(
        [sys.executable, "-c", WORK, str(profile), name],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=here,
    )


def kill_after(window: "subprocess.Popen[str]", lines: int, dice: random.Random) -> list[list[str]]:
    """Kill a window between two keys or inside a commit; return every line it said."""
    assert window.stdout is not None
    heard = [window.stdout.readline() for _ in range(SAID_AT_LEAST + lines)]
    spin = dice.randrange(200_000)  # some microseconds to milliseconds into the next key
    while spin:
        spin -= 1
    window.kill()
    heard += window.stdout.readlines()
    window.stdout.close()
    window.wait()
    assert "" not in heard, "the window ended by itself"
    return [line.split() for line in heard]


def check(profile: Path, said: list[list[str]], new: list[list[str]]) -> None:
    """Look for every note said so far, and for the drafts of the window killed just now."""
    with open_here(profile) as book:
        noted = {row["text"] for row in visible(book)["activity"] if row["text"]}
        lost = {words[1] for words in said if words[0] == "note"} - noted
        assert not lost, lost
        for _, lead, word in (words for words in new if words[0] == "draft"):
            kept = book.read(draft, f"log:{UUID(lead).hex}").get("note", "")
            assert word in noted or kept == word, (lead, word, kept)
        found = [each for each in doctor.examine(book) if not each.ok]
        assert not found, found


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is POSIX")
def test_after_kill_9_of_the_window_every_word_it_acknowledged_is_there(
    worked: Path, tmp_path: Path, long_search: LongSearch
):
    profile, said = copied(worked, tmp_path / "0"), list[list[str]]()
    for seed in long_search.seeds(KILLS):
        if len(said) > LEADS - MOST_SAID:  # nearly all are worked: go on with a book as new
            profile, said = copied(worked, tmp_path / str(seed)), []
        dice = random.Random(seed)
        new = kill_after(start(profile, f"k{seed}"), dice.randrange(8), dice)
        said += new
        check(profile, said, new)


def copied(worked: Path, to: Path) -> Path:
    return Path(shutil.copytree(worked, to))
