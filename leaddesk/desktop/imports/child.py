"""Runs an import in a process of its own, so that it shares no interpreter lock with painting.

The child is the command line itself: what it prints is what any caller of `leaddesk import --json
--progress` reads. The book's key goes through its standard input, never through arguments or
environment, which other programs of the same user may list.
"""

import json
import re
import sys
import time
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QObject,
    QProcess,
    QProcessEnvironment,
    Signal,
)

from leaddesk.desktop.imports.pace import Pace
from leaddesk.domain.import_shown import seen_of
from leaddesk.domain.said import spoken

PROGRESS = re.compile(r"^.*: (\d+) rows$")
"""A line of progress, as cli/importing.py prints it on standard error."""

END_MS = 2_000
"""How long the child may take to end before it is killed; either way whole chunks stay."""

LONG_BYTES = 500_000
"""A file larger than this is looked at by a child too: 100,000 rows take 12 s and 270 MB more."""


PACKED = frozenset((".xlsx", ".xlsm", ".xlsb", ".ods"))
"""Endings of files that unpack to some six times their size."""


def is_long(file: Path) -> bool:
    """Whether looking at a file in this process would be felt."""
    most = LONG_BYTES // 6 if file.suffix.casefold() in PACKED else LONG_BYTES
    try:
        return file.stat().st_size > most
    except OSError:
        return False  # whoever reads it says why it cannot be read


def program() -> list[str]:
    """Return what starts this very LeadDesk: the bundle itself, or the module in this Python."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "leaddesk"]


class ImportChild(QObject):
    """One child at a time: an import, what is left of a stopped one, or taking one back.

    Every chunk is one transaction that also counts itself, so a child that is ended at any moment
    leaves whole chunks, and the import goes on from there (features/imports.py).

    Args:
        profile: the folder of the book.
        key: gives the book's key when a child starts.
        now: a clock that stands still (demos, tests); None for the real one.

    Signals:
        seen: the `ImportSeen` that `look` asked for.
        progressed: rows done so far.
        finished: the JSON document that the command answered.
        failed: why it could not be done, in words a rep may read.
        stopped: it was ended by `cancel`; what came in stays.
    """

    seen = Signal(object)
    progressed = Signal(int)
    finished = Signal(dict)
    failed = Signal(str)
    stopped = Signal()

    def __init__(
        self,
        profile: Path,
        key: Callable[[], bytes],
        now: Callable[[], datetime] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._profile, self._key, self._now = profile, key, now
        self._pace = Pace()
        self._said = ""  # of standard error, the last line still open
        self._sentences: list[str] = []
        self._ending = False
        self._process = QProcess(self)
        self._process.readyReadStandardError.connect(self._on_said)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)

    @property
    def running(self) -> bool:
        """Whether a child is at work."""
        return self._process.state() != QProcess.ProcessState.NotRunning

    @property
    def rate(self) -> float:
        """Rows a second over the last seconds; 0 while unknown."""
        return self._pace.rows_a_second

    def start(
        self,
        file: Path,
        mapping: Mapping[str, str] | None = None,
        duplicates: str = "fill",
        path: str = "direct",
        choices: Mapping[str, str] | None = None,
        statuses: Mapping[str, str] | None = None,
        **read_as: str,
    ) -> None:
        """Import a file; does nothing while another child is at work.

        Args:
            file: what comes in.
            mapping, duplicates, path, choices, statuses: as in `Options`.
            read_as: sheet and date_order, where the rep chose them.
        """
        chosen = [f"--choose={which}={how}" for which, how in (choices or {}).items()]
        chosen += _statuses(statuses)
        asked = [*_choices(mapping, duplicates, path, read_as), "--likely", "pair", *chosen]
        self._run([str(file.resolve()), *asked])

    def look(
        self,
        file: Path,
        mapping: Mapping[str, str] | None = None,
        duplicates: str = "fill",
        path: str = "direct",
        likely: str = "new",
        statuses: Mapping[str, str] | None = None,
        **read_as: str,
    ) -> None:
        """Look at a file without writing anything; `seen` follows. An older look is dropped.

        For a child of its own: what this one does is ended first, be it an import.
        """
        self.close()
        asked = [*_choices(mapping, duplicates, path, read_as), "--likely", likely]
        self._run([str(file.resolve()), "--look", *asked, *_statuses(statuses)])

    def go_on(self) -> None:
        """Finish the import that was stopped; it is taken back where its file has changed."""
        self._run(["--resume"])

    def take_back(self, batch: str) -> None:
        """Take a whole import back."""
        self._run(["--undo", batch])

    def cancel(self) -> None:
        """End the child; `stopped` follows. What it wrote stays, whole chunk by whole chunk."""
        if self.running:
            self._ending = True
            self._process.terminate()

    def close(self) -> None:
        """End the child at once and wait for it: the window is closing."""
        if not self.running:
            return
        self._process.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._process.terminate()
        if not self._process.waitForFinished(END_MS):
            self._process.kill()
            self._process.waitForFinished(END_MS)
        self._process.blockSignals(False)  # noqa: FBT003 - Qt's own signature

    def _run(self, words: list[str]) -> None:
        if self.running:
            return
        self._pace, self._said, self._sentences, self._ending = Pace(), "", [], False
        clock = [] if self._now is None else ["--now", self._now().isoformat()]
        fixed = ["--json", "--progress", "--profile", str(self._profile), "--key-stdin"]
        tongue = ["--language", spoken()] if spoken() else []
        command = [*program(), "import", *fixed, *clock, *tongue, *words]
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONIOENCODING", "utf-8")
        self._process.setProcessEnvironment(environment)
        self._process.start(command[0], command[1:])
        self._process.write(self._key().hex().encode() + b"\n")
        self._process.closeWriteChannel()

    def _on_said(self) -> None:
        self._said += bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        *lines, self._said = self._said.splitlines(keepends=True) or [""]
        if self._said.endswith("\n"):
            lines, self._said = [*lines, self._said], ""
        done = None
        for line in lines:
            if found := PROGRESS.match(line.rstrip()):
                done = int(found[1])
            elif line.strip():
                self._sentences.append(line.strip())
        if done is not None:
            self._pace.add(done, time.monotonic())
            self.progressed.emit(done)

    def _on_finished(self, code: int, _status: QProcess.ExitStatus) -> None:
        self._on_said()
        answer = bytes(self._process.readAllStandardOutput().data()).decode("utf-8", "replace")
        if self._ending and not answer:
            self.stopped.emit()
        elif code == 0 and answer:
            self._tell(json.loads(answer))
        else:
            rest = self._said.strip()
            said = [*self._sentences, *([rest] if rest else [])]
            self.failed.emit(said[-1] if said else self.tr("The import ended before it was done."))

    def _tell(self, document: dict[str, object]) -> None:
        if "lines" in document:
            self.seen.emit(seen_of(document))
        else:
            self.finished.emit(document)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.failed.emit(self.tr("The import could not be started."))


def _choices(
    mapping: Mapping[str, str] | None, duplicates: str, path: str, read_as: Mapping[str, str]
) -> list[str]:
    words = [f"--map={name}={field}" for name, field in (mapping or {}).items()]
    words += [f"--{name.replace('_', '-')}={value}" for name, value in read_as.items()]
    return ["--duplicates", duplicates, "--path", path, *words]


def _statuses(statuses: Mapping[str, str] | None) -> list[str]:
    return [f"--status={text}={key}" for text, key in (statuses or {}).items()]
