"""A child process of LeadDesk that says one JSON object a line, such as sync and joining.

The book's key goes through its standard input, as with an import (`imports/child.py`).
"""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from leaddesk.desktop.imports.child import program

END_MS = 2_000


class LineChild(QObject):
    """One child at a time.

    Signals:
        heard: a dict, for each line of JSON.
        ended: (exit code, what it said on standard error); a child that could not start has -1.
    """

    heard = Signal(object)
    ended = Signal(int, str)

    def __init__(
        self,
        profile: Path,
        key: Callable[[], bytes],
        key_file: Path | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._profile, self._key, self._key_file = profile, key, key_file
        self.command = program
        self._rest = b""
        self._stopping = False
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._on_lines)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)

    @property
    def is_running(self) -> bool:
        """Whether a child is at work."""
        return self._process.state() != QProcess.ProcessState.NotRunning

    def start(self, *words: str) -> None:
        """Start the child with the words of a command; one that runs goes on instead."""
        if self.is_running:
            return
        self._rest = b""
        start, *more = self.command()
        where = QProcessEnvironment.systemEnvironment()
        where.insert("PYTHONUNBUFFERED", "1")
        self._process.setProcessEnvironment(where)
        self._process.start(start, [*more, *words, *self._options()])
        self._process.write(self._key().hex().encode() + b"\n")

    def _options(self) -> Sequence[str]:
        named = ("--key-file", str(self._key_file)) if self._key_file else ()
        return ("--json", "--key-stdin", "--profile", str(self._profile), *named)

    def say(self, word: str) -> None:
        """Write a word to the child."""
        if self.is_running:
            self._process.write(word.encode() + b"\n")

    def close_input(self) -> None:
        """Let the child finish what it is at, and end."""
        self._process.closeWriteChannel()

    def stop(self) -> None:
        """End the child, within 2 s; what it has written stays."""
        if not self.is_running:
            return
        self._stopping = True
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(END_MS * 3 // 4):
            self._process.kill()
            self._process.waitForFinished(END_MS // 4)
        self._stopping = False

    def _on_lines(self) -> None:
        self._rest += bytes(self._process.readAllStandardOutput().data())
        *lines, self._rest = self._rest.split(b"\n")
        for line in lines:
            self._hear(line)

    def _hear(self, line: bytes) -> None:
        try:
            what = json.loads(line)
        except ValueError:
            return
        if isinstance(what, dict):
            self.heard.emit(what)

    def _on_finished(self, code: int, _status: object = None) -> None:
        if self._stopping:
            return
        self._on_lines()
        self._hear(self._rest)
        said = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
        self.ended.emit(code, said.strip())

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.ended.emit(-1, "")
