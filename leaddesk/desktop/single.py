"""One window a profile: a second start hands the first its files and asks it to the front."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_MS = 1_000

MOST_BYTES = 1 << 20
"""Of one line: whoever sends more is not a LeadDesk."""


class OneWindow(QObject):
    """Listens under a name that only this profile has, to lines that are each a list of files.

    Signals:
        asked: the files that another start of the program was given; the window is wanted.
    """

    asked = Signal(list)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        mark = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
        self._name = f"leaddesk-{mark}"
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def is_shown_elsewhere(self, files: Sequence[str] = ()) -> bool:
        """Hand files to a window of this profile, which comes to the front; whether there is one.

        Args:
            files: absolute paths.
        """
        line = QLocalSocket()
        line.connectToServer(self._name)
        if not line.waitForConnected(ANSWER_MS):
            return False
        line.write(json.dumps(list(files)).encode() + b"\n")
        line.waitForBytesWritten(ANSWER_MS)
        line.disconnectFromServer()
        return True

    def listen(self) -> None:
        """Answer later starts; a name left by a crash is taken over."""
        if not self._server.listen(self._name):
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)

    def _on_connection(self) -> None:
        line = self._server.nextPendingConnection()
        if line is not None:
            line.readyRead.connect(self._on_said)
            line.disconnected.connect(line.deleteLater)
            self._on_said()

    def _on_said(self) -> None:
        """Take whole lines; what says something else than files asks for the window only."""
        for line in self._server.findChildren(QLocalSocket):
            if line.canReadLine():
                said = bytes(line.readLine(MOST_BYTES).data())
                line.disconnectFromServer()
                self.asked.emit(_files(said))
            elif line.bytesAvailable() > MOST_BYTES:
                line.abort()

    def close(self) -> None:
        """Listen no more."""
        self._server.close()


def _files(said: bytes) -> list[str]:
    try:
        files = json.loads(said)
    except ValueError:
        return []
    return [each for each in files if isinstance(each, str)] if isinstance(files, list) else []
