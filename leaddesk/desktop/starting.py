"""The commands that need a window, each ending calmly where there is none."""

import argparse
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from leaddesk.desktop import display
from leaddesk.domain.errors import Refused

if TYPE_CHECKING:
    from leaddesk.store.database import Database

PICTURE = "leaddesk-demo.png"


class Root(Protocol):
    """What the composition root hands over: where the book is, its key, the clock, the terminal."""

    profile: Path
    named: bool

    @property
    def key_file(self) -> Path | None:
        """The key file that was named; None: the keyring has the key."""

    @property
    def fixed(self) -> bool:
        """Whether the clock stands still."""

    @property
    def as_json(self) -> bool:
        """Whether only JSON may stand on standard output."""

    def key(self) -> bytes:
        """Return the book's key."""

    def now(self) -> datetime:
        """Return the moment."""

    def say(self, text: str) -> None:
        """Say a sentence on standard error."""

    def answer(self, document: object, text: str) -> None:
        """Print an answer on standard output."""

    def inbox_text(self, book: "Database") -> str:
        """Return the inbox as the terminal shows it."""


def window(args: argparse.Namespace, root: Root) -> int:
    """Open the window on the rep's book, with the files named on its Import page.

    Raises:
        Refused: the window cannot be shown; the book's own troubles are said inside it.
    """
    lacks = display.missing() or display.undrawable()
    if lacks:
        raise Refused(lacks, "Every command works without one: see leaddesk --help.")
    from leaddesk.desktop.app import run

    named = getattr(args, "files", ())
    files = tuple(str(Path(name).expanduser().absolute()) for name in named)
    return run(
        root.profile,
        root.key,
        root.now,
        fixed=root.fixed,
        files=files,
        key_file=root.key_file,
    )


def demo(args: argparse.Namespace, root: Root) -> int:
    """Open the window on a throw-away book, or fill the profile named."""
    from leaddesk.features.demo import DEFAULT_LEADS

    leads = DEFAULT_LEADS if args.leads is None else args.leads
    if leads < 0:
        raise Refused(f"{leads} leads cannot be made.", "Ask for 0 or more.")
    ends = _Ends()
    try:
        with _demo_folder(root) as folder:
            key = root.key() if root.named else _memory_key()
            _fill(folder, key, leads, args.seed, root)
            return 0 if args.no_window else _show_demo(folder, key, root, ends)
    finally:
        ends.stop()


class _Ends:
    """Leaves through every `finally` when told to end, and never while Qt is being loaded.

    Qt's binding aborts the process where an exception crosses its first import.
    """

    def __init__(self) -> None:
        self._holds = False
        self._told = 0
        names = ("SIGTERM", "SIGINT", "SIGHUP")
        known = [getattr(signal, name) for name in names if hasattr(signal, name)]
        self._before = {each: signal.signal(each, self._on_told) for each in known}

    def _on_told(self, number: int, _frame: object) -> None:
        self._told = number
        self._leave_if_told()

    def _leave_if_told(self) -> None:
        if self._told and not self._holds:
            raise SystemExit(128 + self._told)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Put off leaving until this is done."""
        self._holds = True
        yield
        self._holds = False
        self._leave_if_told()

    def stop(self) -> None:
        """Give the signals back to whoever had them."""
        for each, handler in self._before.items():
            signal.signal(each, handler)


@contextmanager
def _demo_folder(root: Root) -> Iterator[Path]:
    """Yield the profile named, or a folder that is gone afterwards."""
    if root.named:
        yield root.profile
        return
    folder = Path(tempfile.mkdtemp(prefix="leaddesk-demo-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _memory_key() -> bytes:
    from leaddesk.store.vault import memory_key

    return memory_key()


def _fill(folder: Path, key: bytes, leads: int, seed: int, root: Root) -> None:
    from leaddesk.features.demo import fill
    from leaddesk.features.opening import open_book

    start = time.perf_counter()
    with open_book(folder, key) as book:
        written = fill(book, leads, seed, root.now())
    seconds = round(time.perf_counter() - start, 2)
    said = f"{written['leads']} made-up leads in {folder}"
    root.answer({**written, "seconds": seconds}, said)


def _show_demo(folder: Path, key: bytes, root: Root, ends: _Ends) -> int:
    lacks = display.missing()
    with ends.held():
        lacks = lacks or display.undrawable()
        if not lacks:
            from leaddesk.desktop.app import run
    if not lacks:
        return run(folder, lambda: key, root.now, fixed=root.fixed)
    root.say(lacks)
    from leaddesk.features.opening import open_book

    with open_book(folder, key) as book:
        text = root.inbox_text(book)
    if not root.as_json:
        sys.stdout.write(text + "\n")
    _picture(folder, key, root, ends)
    return 0


def _picture(folder: Path, key: bytes, root: Root, ends: _Ends) -> None:
    """Write a picture beside the terminal's inbox; say so where none can be drawn."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    target = Path.cwd() / PICTURE
    with ends.held():
        lacks = display.undrawable()
        if not lacks:
            from leaddesk.desktop.picture import draw
    if lacks:
        root.say(lacks)
        return
    draw("inbox", target, lambda: key, folder, root.now)
    root.say(f"Its picture is in {target}.")


def screenshot(args: argparse.Namespace, root: Root) -> int:
    """Render a page of the real window offscreen.

    Raises:
        Refused: a page or size that is not there, or Qt cannot be loaded.
    """
    _need_qt()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from leaddesk.desktop.picture import draw

    wide, _, tall = args.size.lower().partition("x")
    if not (wide.isdigit() and tall.isdigit()):
        raise Refused(f"{args.size} is not a size.", "Write for example 1440x900.")
    target = Path(args.out).expanduser().absolute()
    size = (int(wide), int(tall))
    look = {"theme": args.theme}
    look |= {"language": args.language} if args.language else {}
    look |= {"text_scale": args.text_scale} if args.text_scale else {}
    draw(args.page, target, root.key, root.profile, root.now, size, args.lead, **look)
    root.answer({"file": str(target), "page": args.page}, f"{args.page} in {target}")
    return 0


def measure(args: argparse.Namespace, root: Root) -> int:
    """Say how fast this book is on this computer, by real key events in the real window.

    Raises:
        Refused: the book has no leads, or Qt cannot be loaded.
    """
    _need_qt()
    if display.missing():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if getattr(args, "probe", False):
        from leaddesk.desktop.probe import probe

        return probe(root.profile, root.key, root.now)
    from leaddesk.desktop.measure import measure as measured

    during = Path(args.during_import).expanduser() if args.during_import else None
    figures = measured(root.profile, root.key, root.now, during, root.say)
    root.answer(figures, _table(figures))
    return 0


def _need_qt() -> None:
    lacks = display.undrawable()
    if lacks:
        raise Refused(lacks)


def _table(figures: dict[str, object]) -> str:
    lines = []
    for name, value in figures.items():
        said = ", ".join(f"{k} {v}" for k, v in value.items()) if isinstance(value, dict) else value
        lines.append(f"{name:18} {said}")
    return "\n".join(lines)
