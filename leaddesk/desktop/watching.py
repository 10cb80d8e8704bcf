"""Offers what is new in the watched folder; nothing is ever brought in unasked."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from leaddesk.desktop.door import Door
from leaddesk.desktop.words import number

if TYPE_CHECKING:
    from leaddesk.desktop.window import Window
    from leaddesk.features.watching import NewFile, Watched

WAIT_MS = 2_000
"""After the last change of folder or book; a file that still grows is looked at again so often."""

LANE = "watch"


class Watching(QObject):
    """Looks into the folder on a reader's thread: at its start, and after the system tells.

    Args:
        door: to the book.
        now: the moment.
        window: whose inbox makes the offer.
    """

    def __init__(self, door: Door, now: Callable[[], datetime], window: "Window") -> None:
        super().__init__(window)
        self._door, self._now, self._window = door, now, window
        self._folder = ""
        self._files: tuple[NewFile, ...] = ()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._wait)
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self._look)
        window.inbox.offer.taken.connect(self._on_taken)
        window.inbox.offer.declined.connect(self._on_declined)

    def begin(self) -> None:
        """Look now, and whenever folder or book have changed."""
        self._door.changed.connect(self._on_changed)
        self._door.opened.connect(self._look)
        self._look()

    def stop(self) -> None:
        """The window closes."""
        self._timer.stop()

    def _wait(self, *_: object) -> None:
        self._timer.start()

    def _on_changed(self, *_: object) -> None:
        """Look whether another folder is watched; and at it, where a file offered may be in."""
        from leaddesk.features.watching import watched_folder

        if self._files:
            self._wait()
        else:
            self._door.ask(watched_folder, then=self._on_folder, lane=LANE)

    def _on_folder(self, folder: str) -> None:
        if folder != self._folder:
            self._look()

    def _look(self) -> None:
        from leaddesk.features.watching import watched_now

        self._door.ask(watched_now, then=self._on_looked, lane=LANE, now=self._now())

    def _on_looked(self, found: "Watched") -> None:
        self._follow(found.folder)
        self._files = found.files
        if found.is_growing:
            self._wait()
        if found.files:
            self._window.inbox.offer.offer(self._words(), self._act())
        else:
            self._window.inbox.offer.withdraw()

    def _follow(self, folder: str) -> None:
        """Have the system tell of another folder; of one that came back, too."""
        watched = self._watcher.directories()
        if watched and watched != [folder]:
            self._watcher.removePaths(watched)
        if folder and folder not in watched:
            self._watcher.addPath(folder)
        self._folder = folder

    def _words(self) -> str:
        count, folder = len(self._files), Path(self._folder).name or self._folder
        if count == 1:
            form = self.tr("{file} is new in {folder}.")
            return form.format(file=self._files[0].name, folder=folder)
        return self.tr("{n} new files in {folder}.").format(n=number(count), folder=folder)

    def _act(self) -> str:
        return self.tr("Look at it") if len(self._files) == 1 else self.tr("Look at the first")

    def _on_taken(self) -> None:
        if self._files:
            self._window.look_at([self._files[0].path])

    def _on_declined(self) -> None:
        from leaddesk.features.watching import put_aside

        shas = [each.sha256 for each in self._files]
        self._files = ()
        self._window.inbox.offer.withdraw()
        self._window.inbox.focus()
        self._door.do(put_aside, *shas)
