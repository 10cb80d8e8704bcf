"""Looks for doubles while the rep does something else: in a child process, at idle priority."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer

from leaddesk.desktop.door import Door
from leaddesk.desktop.imports.child import program

IDLE_MS = 30_000
"""So long nothing is written, then what is left to do is looked for."""

END_MS = 2_000


class Sweeping(QObject):
    """Runs `leaddesk sweep` when the window has been idle and there is something to do.

    What it finds shows by itself: the window notices what other processes wrote.

    Args:
        door: to the book.
        profile: its folder.
        key: gives its key when a child starts.
        window: that it ends with.
    """

    def __init__(
        self, door: Door, profile: Path, key: Callable[[], bytes], window: QObject
    ) -> None:
        super().__init__(window)
        self._door, self._profile, self._key = door, profile, key
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self._look)
        self._process = QProcess(self)

    @property
    def is_running(self) -> bool:
        """Whether a child is at work."""
        return self._process.state() != QProcess.ProcessState.NotRunning

    def begin(self) -> None:
        """Watch for idle times from now on."""
        self._door.changed.connect(self._wait)
        self._idle.start()

    def stop(self) -> None:
        """End the child; what it has done stays, and the rest is done another time."""
        self._idle.stop()
        if self.is_running:
            self._process.terminate()
            if not self._process.waitForFinished(END_MS):
                self._process.kill()
                self._process.waitForFinished(END_MS)

    def _wait(self, *_: object) -> None:
        if not self.is_running:
            self._idle.start()

    def _look(self) -> None:
        from leaddesk.features.match_sweep import is_waiting

        self._door.ask(is_waiting, then=self._on_known, lane="sweep", newest_only=True)

    def _on_known(self, waiting: object) -> None:
        if not waiting or self.is_running:
            return
        command = [*program(), "sweep", "--idle", "--json", "--key-stdin"]
        self._process.start(command[0], [*command[1:], "--profile", str(self._profile)])
        self._process.write(self._key().hex().encode() + b"\n")
        self._process.closeWriteChannel()
