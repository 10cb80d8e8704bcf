"""The real command line, as a child process or, where many calls are made, in this process."""

import contextlib
import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.builders import NOW

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON document on standard output."""
        return json.loads(self.out)


@dataclass(frozen=True, slots=True)
class CommandLine:
    """`leaddesk` with a profile, a key file and a fixed clock."""

    profile: Path
    key_file: Path

    def __call__(
        self, *words: str, now: datetime | None = NOW, plain: bool = False, **environment: str
    ) -> Said:
        """Run a command as a child process; `plain` leaves out profile and key file."""
        done = subprocess.run(
            [sys.executable, "-m", "leaddesk", *self._options(now, plain=plain), *words],
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=ROOT,
            env=os.environ | {"PYTHONIOENCODING": "utf-8"} | environment,
            timeout=60,
        )
        return Said(done.returncode, done.stdout, done.stderr)

    def here(self, *words: str, now: datetime | None = NOW) -> Said:
        """Run a command in this process: the same parser and the same code, without the start."""
        from leaddesk.__main__ import main

        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                code = main([*self._options(now), *words])
            except SystemExit as left:  # argparse leaves so
                code = int(left.code or 0)
        return Said(code, out.getvalue(), err.getvalue())

    def ask(self, *words: str, now: datetime | None = NOW) -> Any:
        """Run a command in this process that must be done, and return its JSON."""
        said = self.here(*words, "--json", now=now)
        assert said.code == 0, said.err
        return said.json

    def _options(self, now: datetime | None, *, plain: bool = False) -> list[str]:
        clock = [] if now is None else ["--now", now.isoformat()]
        if plain:
            return clock
        return [*clock, "--profile", str(self.profile), "--key-file", str(self.key_file)]
