"""Any keys on any page, while others write and the clock moves: no bug, nothing lost."""

import os
import random
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QAccessible, QDesktopServices, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from leaddesk.desktop.commands import BY_NAME, COMMANDS
from leaddesk.domain.errors import Refused
from leaddesk.features import doctor, leads
from leaddesk.features.outcomes import log_outcome
from leaddesk.features.undo import UNDOABLE
from leaddesk.features.undo_whole import undo_newest
from leaddesk.store.database import Database
from leaddesk.store.local_tables import Undo
from tests.builders import add_lead, day, open_here, visible
from tests.desktop.driving import CTRL, SHIFT, Clockwork, Driver, window_on
from tests.searching import LongSearch

SEEDS = 3
KEYS = 150
MOST_KEYS = 800

os.environ["QT_QPA_PLATFORM"] = "offscreen"

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier

LETTERS = "jjjjkkfflnswedmgptxro/?123456789 "
WORDS = (
    "thu 10am", "in 3 days", "#hot @Rival", "Ann Ray, Acme, 0170 1234567, call fri", "Ferrer",
    "'; --", "ß ü 李", "yesterday", "x" * 300,
)  # fmt: skip
NAMED = (
    (Key.Key_Return, NONE), (Key.Key_Return, NONE), (Key.Key_Return, CTRL), (Key.Key_Escape, NONE),
    (Key.Key_Escape, NONE), (Key.Key_Tab, NONE), (Key.Key_Backtab, SHIFT), (Key.Key_F6, NONE),
    (Key.Key_F6, SHIFT), (Key.Key_Up, NONE), (Key.Key_Down, NONE), (Key.Key_Left, NONE),
    (Key.Key_Right, NONE), (Key.Key_Home, NONE), (Key.Key_End, NONE), (Key.Key_PageDown, NONE),
    (Key.Key_PageUp, NONE), (Key.Key_Delete, NONE), (Key.Key_Backspace, NONE),
    (Key.Key_Space, NONE),
    (Key.Key_J, SHIFT), (Key.Key_K, SHIFT), (Key.Key_F, SHIFT), (Key.Key_A, CTRL),
    (Key.Key_Z, CTRL),
    (Key.Key_Z, CTRL), (Key.Key_Z, CTRL | SHIFT), (Key.Key_Y, CTRL), (Key.Key_K, CTRL),
    (Key.Key_N, CTRL), (Key.Key_H, CTRL), (Key.Key_Comma, CTRL), (Key.Key_C, ALT),
    *((Key(int(Key.Key_0) + n), ALT) for n in range(10)),
)  # fmt: skip
SIZES = ((1440, 900), (1236, 800), (900, 640), (820, 560))


class Sink(QObject):
    """Takes what would start other programs."""

    SCHEMES: ClassVar = ("tel", "mailto", "geo", "https", "file")

    @Slot(QUrl)
    def open(self, _url: QUrl) -> None:
        """Start nothing."""


@pytest.fixture
def no_programs() -> Iterator[None]:
    """No key starts a program or leaves a file dialog open."""
    sink, closer = Sink(), QTimer(interval=5)
    for scheme in Sink.SCHEMES:
        QDesktopServices.setUrlHandler(scheme, sink, "open")
    closer.timeout.connect(_close_dialogs)
    closer.start()
    yield
    closer.stop()
    for scheme in Sink.SCHEMES:
        QDesktopServices.unsetUrlHandler(scheme)


def _close_dialogs() -> None:
    for each in QApplication.topLevelWidgets():
        if isinstance(each, QDialog) and each.isVisible():
            each.reject()


@pytest.fixture(scope="session")
def some_leads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed book with leads in every status that a rep meets."""
    folder = tmp_path_factory.mktemp("keys") / "profile"
    with open_here(folder) as book:
        for n in range(36):
            add_lead(
                book,
                f"Lead{n} Last",
                f"Firm {n % 9}" if n % 5 else "",
                status=("", "reach", "reach", "qualify", "arrange", "propose")[n % 6],
                phones=(f"+49 171 39200 {n:02}",) if n % 3 else (),
                emails=(f"lead{n}@firm{n}.example",) if n % 4 else (),
                due=(None, day("2026-11-23"), day("2026-11-24", "14:00"), day("2026-11-30"))[n % 4],
                path="distributor" if n % 7 == 0 else "direct",
                tags=("hot",) if n % 6 == 0 else (),
            )
    return folder


class Fuzz:
    """Presses keys by dice and looks after each that nothing unseen was written."""

    def __init__(self, desk: Driver, dice: random.Random, beside: Database) -> None:
        self.desk, self.dice, self.beside = desk, dice, beside
        self.said: list[str] = []

    @property
    def window(self) -> Any:
        return self.desk.window

    def step(self) -> None:
        acts: tuple[tuple[Callable[[], None], int], ...] = (
            (self.letter, 46), (self.named, 34), (self.word, 3), (self.command, 5), (self.click, 3),
            (self.wait, 3), (self.clock, 1), (self.resize, 1), (self.other, 2), (self.listen, 2),
        )  # fmt: skip
        act = self.dice.choices([act for act, _ in acts], [often for _, often in acts])[0]
        before = self.written() if self.sees_no_lead() else None
        act()
        if self.dice.random() < 0.8:  # else the next key comes before anything is painted
            self.desk.qtbot.wait(self.dice.choice((0, 0, 1, 5)))
        if before is not None and act in {self.letter, self.named} and self.sees_no_lead():
            self.barrier()
            new = self.written()[len(before) :]
            assert not new, f"{new} was done with no lead in sight, after {self.said[-5:]}"

    def sees_no_lead(self) -> bool:
        """Whether a page without leads is open, and nothing lies over it."""
        over = any(panel.isVisible() for panel in self.window._over)
        return self.window.screens.open in {"settings", "import"} and not over

    def written(self) -> list[str]:
        self.barrier()
        query = select(Undo.label).where(Undo.kind == "command").order_by(Undo.n)
        return list(self.desk.book.read(lambda session: session.scalars(query).all()))

    def barrier(self) -> None:
        """Wait until all that was asked so far is done and told."""
        done: list[int] = []
        self.desk.app.door.do(lambda _session: 1, then=done.append)
        self.desk.until(lambda: done)

    def aim(self) -> QWidget:
        focused = QApplication.focusWidget()
        return self.window if focused is None else focused

    def letter(self) -> None:
        said = self.dice.choice(LETTERS)
        self.said.append(said)
        QTest.keyClicks(self.aim(), said)

    def named(self) -> None:
        key, held = self.dice.choice(NAMED)
        self.said.append(f"{held.name}+{key.name}")
        QTest.keyClick(self.aim(), key, held)

    def word(self) -> None:
        said = self.dice.choice(WORDS)
        self.said.append(said)
        for sign in said:  # as an input method sends them; QTest types only Latin
            QApplication.sendEvent(self.aim(), QKeyEvent(QEvent.Type.KeyPress, 0, NONE, sign))

    def command(self) -> None:
        """Do a command as the palette does it."""
        name = self.dice.choice(COMMANDS).name
        self.said.append(f"command {name}")
        assert name in BY_NAME
        self.window.keys.act(name)

    def click(self) -> None:
        at = QPoint(
            self.dice.randrange(self.window.width()), self.dice.randrange(self.window.height())
        )
        hit = self.window.childAt(at)
        if hit is not None:
            self.said.append(f"click {at.x()},{at.y()} {type(hit).__name__}")
            QTest.mouseClick(hit, Qt.MouseButton.LeftButton, NONE, hit.mapFrom(self.window, at))

    def wait(self) -> None:
        self.said.append("wait")
        self.barrier()
        self.desk.qtbot.wait(self.dice.randrange(30))

    def clock(self) -> None:
        hours = self.dice.choice((0.1, 1, 5, 14, 30))
        self.said.append(f"clock +{hours} h")
        self.desk.clock.go(hours=hours)

    def resize(self) -> None:
        size = self.dice.choice(SIZES)
        self.said.append(f"size {size}")
        self.window.resize(*size)

    def other(self) -> None:
        """Another process closes, logs or changes a lead."""
        rows = visible(self.beside)["lead"]
        lead = UUID(str(self.dice.choice(rows)["id"])) if rows else None
        if lead is None:
            return
        what = self.dice.randrange(3)
        self.said.append(f"other {what}")
        try:
            if what == 0:
                self.beside.write(leads.close_lead, lead, "no budget", now=self.desk.clock())
            elif what == 1:
                key = str(self.dice.randrange(1, 7))
                self.beside.write(log_outcome, lead, key, now=self.desk.clock())
            else:
                self.beside.write(
                    leads.set_fields, lead, {"wants": "a word"}, now=self.desk.clock()
                )
        except Refused:
            pass

    def listen(self) -> None:
        """A screen reader walks what is there."""
        self.said.append("listen")
        walk(QAccessible.queryAccessibleInterface(self.window), self.dice, 60)


def walk(root: Any, dice: random.Random, most: int) -> None:
    """Go through the tree of names, roles and states as a screen reader does."""
    open_ = [root]
    while open_ and most:
        most -= 1
        each = open_.pop(dice.randrange(len(open_)))
        if each is None or not each.isValid():
            continue
        each.text(QAccessible.Text.Name)
        each.text(QAccessible.Text.Description)
        each.role(), each.state(), each.rect(), each.parent()
        each.focusChild()
        open_ += [each.child(n) for n in range(min(each.childCount(), 40))]


def press_any(qtbot: Any, folder: Path, seed: int, count: int) -> None:
    """Press keys by a seed's dice, then look that the book is whole."""
    dice = random.Random(seed)
    clock = Clockwork()
    with open_here(folder) as book:
        before = visible(book)
        last = book.read(_count)
    said: list[str] = []
    try:
        with (
            open_here(folder) as beside,
            window_on(qtbot, folder, clock) as desk,
        ):
            fuzz = Fuzz(desk, dice, beside)
            said = fuzz.said
            for _ in range(count):
                fuzz.step()
            fuzz.barrier()
    except BaseException:
        print("\n".join([f"seed {seed}", *said[-60:]]))  # noqa: T201 - what led there
        raise
    with open_here(folder) as book:
        wrong = [each for each in doctor.examine(book) if not each.ok]
        assert not wrong, (seed, wrong)
        left = take_back(book, last, clock())
        wrong = [each for each in doctor.examine(book) if not each.ok]
        assert not wrong, (seed, wrong)
        if not left and not book.read(_count, Undo.n <= last, Undo.undone_by.is_not(None)):
            assert visible(book) == before, seed


def take_back(book: Database, last: int, now: datetime) -> list[str]:
    """Undo what was done after an entry; return what another command had changed since."""
    left: list[str] = []
    while book.read(_count, Undo.n > last, Undo.undone_by.is_(None), Undo.kind.in_(UNDOABLE)):
        left += undo_newest(book, now=now).left_alone
    return left


def _count(session: Session, *which: Any) -> int:
    return session.scalar(select(func.count()).select_from(Undo).where(*which)) or 0


@pytest.mark.qt_log_ignore("This plugin does not support")  # dialogs where there is no screen
def test_any_keys_on_any_page_leave_a_whole_book(
    qtbot, tmp_path: Path, some_leads: Path, no_programs, long_search: LongSearch
):
    for seed in long_search.seeds(SEEDS):
        folder = Path(shutil.copytree(some_leads, tmp_path / str(seed)))
        count = KEYS if seed < SEEDS else random.Random(seed).randrange(KEYS, MOST_KEYS)
        press_any(qtbot, folder, seed, count)
        shutil.rmtree(folder)
