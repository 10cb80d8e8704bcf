"""Long searches: the same test with ever new seeds, what was done kept in a file, resumed there."""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

REPORT_EVERY_S = 10.0


@dataclass(slots=True)
class LongSearch:
    """Seeds for one test.

    Attributes:
        test: its node id, by which it finds its own lines in the file.
        minutes: how long to go on; None in the plain run.
        log: one JSON line for every stretch of seeds done: test, first, last, count, failed.
    """

    test: str
    minutes: float | None
    log: Path

    def seeds(self, plain: int) -> Iterator[int]:
        """Yield 0 to `plain` - 1 in the plain run; with --long go on after the last seed done.

        A seed counts as done once the next one is asked for; the one that fails is written too.
        """
        if self.minutes is None:
            yield from range(plain)
            return
        first = seed = self._resume_at(plain)
        began_s = told_s = time.monotonic()
        try:
            while time.monotonic() - began_s < self.minutes * 60:
                yield seed
                seed += 1
                if time.monotonic() - told_s > REPORT_EVERY_S:
                    self._tell(first, seed)
                    first, told_s = seed, time.monotonic()
        except GeneratorExit:
            self._tell(first, seed + 1, failed=seed)
            raise
        self._tell(first, seed)

    def _resume_at(self, plain: int) -> int:
        if not self.log.exists():
            return plain
        lines = [json.loads(line) for line in self.log.read_text().splitlines() if line]
        return max((line["last"] + 1 for line in lines if line["test"] == self.test), default=plain)

    def _tell(self, first: int, end: int, **more: Any) -> None:
        if end <= first:
            return
        line = {"test": self.test, "first": first, "last": end - 1, "count": end - first, **more}
        with self.log.open("a") as file:
            file.write(json.dumps(line) + "\n")
