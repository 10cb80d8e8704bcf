"""Builds door, theme and window, and runs them; nothing else of the desktop is global."""

import sys
from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo
from pathlib import Path

from filelock import BaseFileLock
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from leaddesk.desktop import access, scaling
from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.desktop.ending import Ending
from leaddesk.desktop.language import Language
from leaddesk.desktop.preferences import Preferences
from leaddesk.desktop.screens import SETTINGS
from leaddesk.desktop.single import OneWindow
from leaddesk.desktop.sweeping import Sweeping
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.upkeep import Upkeep
from leaddesk.desktop.watching import Watching
from leaddesk.desktop.window import Window
from leaddesk.desktop.workspace import Workspace
from leaddesk.domain.said import retold
from leaddesk.store.database import Database

SWITCH_S = 0.001
"""How soon a thread at work lets the window paint; Python's own 5 ms are a third of a frame."""

HOUSEKEEPING_MS = 3_000
"""After the first painted inbox: the day's copy, imports left half done, what loads slowly."""


class App(QObject):
    """One window on one book.

    Args:
        folder: the profile.
        key: returns its key; asked on the writer's thread, where a keyring may take its time.
        now: the moment.
        preferences: how the window looks; those kept in the profile by default.
        key_file: where the key comes from, if not from the keyring; sync keeps its own beside it.
    """

    def __init__(
        self,
        folder: Path,
        key: Callable[[], bytes],
        now: Callable[[], datetime],
        preferences: Preferences | None = None,
        key_file: Path | None = None,
    ) -> None:
        super().__init__()
        self._folder = folder
        self._key = key
        self._now = now
        self._presence: BaseFileLock | None = None
        self.preferences = preferences or Preferences(folder, self)
        self.language = Language(self.preferences.language, self)
        self.theme = Theme(self, self.preferences)
        access.install()
        self.clock = Clock(now, _zone())
        self.door = Door(self._open_book, self._warm_up, self)
        self.window = Window(self.door, self.theme, self.clock, owner())
        self.sweeping = Sweeping(self.door, folder, key, self.window)
        self.upkeep = Upkeep(self.door, self.clock, self.window)
        self.upkeep.process_changed.connect(self._on_process_changed)
        self.window.about.loaded.connect(self.upkeep.look_at)
        self.watching = Watching(self.door, now, self.window)
        self.workspace = Workspace(self.door, self.clock, folder, key, key_file, self.window)
        self._later = QTimer(self, singleShot=True, interval=HOUSEKEEPING_MS)
        self._later.timeout.connect(self._keep_house)
        self._files: tuple[str, ...] = ()  # handed over before the book was open
        self.window.painted.connect(self._on_painted)
        self.window.closed.connect(self._on_closed)

    def open_files(self, files: Sequence[str]) -> None:
        """Look at files on the Import page, once the book is open; none brings the window only."""
        self.window.bring_to_front()
        if not files:
            return
        if self.window.was_shown:
            self.window.look_at(files)
        else:
            self._files = tuple(files)

    def _open_book(self) -> Database:
        from leaddesk.features import inbox  # noqa: F401 - the first question, loaded on this thread
        from leaddesk.features.opening import open_book
        from leaddesk.features.presence import window_opened

        book = open_book(self._folder, self._key())
        if self._presence is None:  # a book that was restored is opened once more
            self._presence = window_opened(self._folder)
        return book

    def _warm_up(self) -> None:
        from leaddesk.features.opening import warm_up

        warm_up()

    def _use_names(self) -> None:
        """Call statuses and lead processes as those in use do."""
        database = self.door.desk.database
        processes = database.context.processes if database else {}
        names = {
            key: retold(status.name)
            for each in processes.values()
            for key, status in each.statuses.items()
        }
        self.window.use_names(names, {path: retold(each.name) for path, each in processes.items()})

    def _on_process_changed(self) -> None:
        self._use_names()
        if self.window.screens.has(SETTINGS):
            self.window.screens.get(SETTINGS).process_changed()

    def _on_painted(self) -> None:
        self._use_names()
        self._later.start()
        self.workspace.look(owner())
        files, self._files = self._files, ()
        if files:
            self.window.look_at(files)

    def _on_closed(self) -> None:
        self._later.stop()
        self.sweeping.stop()
        self.watching.stop()
        self.upkeep.stop()
        self.workspace.stop()
        self.language.leave()
        if self._presence is not None:
            self._presence.release()

    def _keep_house(self) -> None:
        from leaddesk.features.opening import keep_house

        self.door.ask(
            keep_house,
            then=self._on_kept,
            failed=self.door.tell,
            lane="house",
            whole=True,
            now=self._now(),
        )

    def _on_kept(self, unfinished: int) -> None:
        if unfinished:
            self.window.finish_stopped_imports()
        self.sweeping.begin()
        self.watching.begin()
        self.upkeep.begin()


def owner() -> tuple[str, str]:
    """Return what stands at the top of a lone book's rail: the program, and who is signed in."""
    import getpass

    try:
        name = getpass.getuser()
    except (KeyError, OSError):
        name = ""
    return "LeadDesk", name


def _zone() -> tzinfo:
    import tzlocal

    return tzlocal.get_localzone()


def application(percent: int = 100) -> QApplication:
    """Return the one QApplication, made if there is none, with everything this large."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    scaling.apply(percent)
    made = QApplication(sys.argv[:1])
    made.setApplicationName("LeadDesk")
    made.setDesktopFileName("leaddesk")
    sys.setswitchinterval(SWITCH_S)
    return made


def run(
    folder: Path,
    key: Callable[[], bytes],
    now: Callable[[], datetime],
    *,
    fixed: bool = False,
    files: Sequence[str] = (),
    key_file: Path | None = None,
) -> int:
    """Show the window until it is closed; a second start brings the first one to the front.

    Args:
        folder: the profile.
        key: returns its key.
        now: the moment.
        fixed: whether that stands still: then every start is a window of its own.
        files: to look at, here or in the window that is open already.
        key_file: where the key comes from, if not from the keyring.

    Returns:
        0, or 128 and the number of the signal that ended it.
    """
    made = application(Preferences(folder).text_scale)
    one = OneWindow(folder)
    if not fixed and one.is_shown_elsewhere(files):
        return 0
    app = App(folder, key, now, key_file=key_file)
    one.asked.connect(app.open_files)
    one.listen()
    ending = Ending(app.window)
    app.window.show()
    if files:
        app.open_files(files)
    code = ending.code(made.exec())
    ending.stop()
    one.close()
    return code
