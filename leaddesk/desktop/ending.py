"""Ends the window as the rep would, when the computer or the terminal tells the program to end."""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QWidget

TOLD_BY_SIGNAL = 128
"""An exit code is this plus the signal's number, as shells count."""


class Ending(QObject):
    """Closes a window on SIGTERM, SIGINT and SIGHUP: drafts are kept, an import stops whole.

    Python answers a signal between two of its own instructions, and Qt's loop runs none while
    nothing happens; so the signal is also written to a socket that the loop watches.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._number = 0
        self._ear, self._mouth = socket.socketpair()
        for end in (self._ear, self._mouth):
            end.settimeout(0)
        self._woken = signal.set_wakeup_fd(self._mouth.fileno(), warn_on_full_buffer=False)
        self._notice = QSocketNotifier(self._ear.fileno(), QSocketNotifier.Type.Read, self)
        self._notice.activated.connect(self._on_heard)
        names = ("SIGTERM", "SIGINT", "SIGHUP")
        known = [getattr(signal, name) for name in names if hasattr(signal, name)]
        self._before = {each: signal.signal(each, self._told) for each in known}

    def _told(self, number: int, _frame: FrameType | None) -> None:
        self._number = number

    def _on_heard(self) -> None:
        self._ear.recv(64)
        if self._number:
            self._window.close()

    def code(self, ended: int) -> int:
        """Return the exit code of a loop that ended with `ended`."""
        return TOLD_BY_SIGNAL + self._number if self._number else ended

    def stop(self) -> None:
        """Give the signals back to whoever had them."""
        for each, handler in self._before.items():
            signal.signal(each, handler)
        signal.set_wakeup_fd(self._woken)
        self._notice.setEnabled(False)
        self._ear.close()
        self._mouth.close()
