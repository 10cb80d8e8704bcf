"""A reader in a process of its own, so that a file can neither hang nor fill the test."""

import json
import os
import select
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.command_line import ROOT

MOST_S = 10.0
MOST_BYTES = 1 << 30
Answer = dict[str, Any]


class Child:
    """Reads file after file in one child process, which is started anew when a file kills it.

    Args:
        profile: of a closed, empty book; a copy is opened.
        folder: for that copy.
    """

    def __init__(self, profile: Path, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        self._profile = Path(shutil.copytree(profile, folder / "bounded"))
        self._most_bytes = most_bytes
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Child":
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._process is None:
            command = [sys.executable, "-m", "tests.ingest.reading_child", str(self._profile)]
            self._process = subprocess.Popen(
                [*command, str(self._most_bytes)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=ROOT,
                bufsize=0,
                env=os.environ | {"PYTHONIOENCODING": "utf-8"},
            )
            self.read(Path(__file__))  # what starts the process is no part of any file's time
        return self._process

    def read(self, path: Path, most_s: float = MOST_S) -> Answer:
        """Return what came of a file; `faults` names a crash, a hang or rows that were lost."""
        child = self._running()
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(f"{path}\n".encode("utf-8", "surrogateescape"))
        if not select.select([child.stdout], [], [], most_s + 5)[0]:
            self._stop()
            return {"path": str(path), "faults": [f"no answer within {most_s + 5:.0f} s"]}
        line = child.stdout.readline()
        if not line:
            self._stop()
            return {"path": str(path), "faults": ["the process that read it died"]}
        answer: Answer = json.loads(line)
        if answer["s"] > most_s:
            answer["faults"].append(f"it took {answer['s']:.1f} s")
        return answer

    def _stop(self) -> None:
        if self._process is None:
            return
        self._process.kill()
        self._process.communicate()
        self._process = None
