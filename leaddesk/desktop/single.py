"""One window a profile: a second start asks the first to come to the front."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_MS = 1_000


class OneWindow(QObject):
    """Listens under a name that only this profile has.

    Signals:
        asked: another start of the program asks for the window.
    """

    asked = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        mark = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
        self._name = f"leaddesk-{mark}"
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def is_shown_elsewhere(self) -> bool:
        """Ask a window of this profile to come to the front; whether there was one."""
        line = QLocalSocket()
        line.connectToServer(self._name)
        if not line.waitForConnected(ANSWER_MS):
            return False
        line.write(b"front\n")
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
            line.disconnected.connect(line.deleteLater)
            line.disconnectFromServer()
        self.asked.emit()

    def close(self) -> None:
        """Listen no more."""
        self._server.close()
