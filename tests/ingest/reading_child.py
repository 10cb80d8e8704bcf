"""Reads files as an import would, in a process of its own whose memory is bounded.

Started by `bounded.Child`: a path a line on standard input, one JSON document a line back.
"""

import json
import sys
import time
import traceback
from dataclasses import astuple
from pathlib import Path
from typing import Any

from leaddesk.domain.errors import Refused
from leaddesk.features.imports import Options, look_at, plan
from leaddesk.ingest.reading import Preview
from leaddesk.ingest.records import Record
from leaddesk.store.database import Database
from tests.builders import NOW, open_here

MOST_JUDGED = 10_000_000
MOST_COMPARED = 300_000  # bytes of a text whose letters are counted twice


def bound(most_bytes: int) -> None:
    """Let this process take no more than so many bytes beyond what it has; where the system can."""
    try:
        import resource
    except ImportError:  # Windows
        return
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    most = pages * resource.getpagesize() + most_bytes
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def peak_mb() -> float:
    """Return the most memory this process held so far."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return 0.0


def faults(seen: Preview, judged: tuple[Any, ...], counts: tuple[int, ...]) -> list[str]:
    """Return what must never be: rows that do not add up, refusals without a reason."""
    found = []
    if counts[0] != sum(counts[1:]):
        found.append(f"rows do not add up: {counts}")
    if [each.row for each in judged] != list(range(1, counts[0] + 1)):
        found.append("rows are not numbered one by one")
    found += [
        f"row {each.row} is refused without line, reason or its text"
        for each in judged
        if each.verdict == "refused" and not (each.line and each.why.strip())
    ]
    if any(each.verdict not in ("new", "updated", "duplicate", "refused") for each in judged):
        found.append("an unknown verdict")
    return found + unwritable(seen) + lost_letters(seen)


def unwritable(seen: Preview) -> list[str]:
    """Return a fault if a cell holds half a letter, which no book can keep."""
    for item in seen.source.records(seen.width):
        for text in item.cells if isinstance(item, Record) else [item.raw]:
            if not text.isascii() and text != text.encode("utf-8", "replace").decode():
                return [f"line {item.line} holds half a letter: {text[:80]!r}"]
    return []


def lost_letters(seen: Preview) -> list[str]:
    """Return a fault if the records of a text of rows hold fewer letters than the text."""
    text = getattr(seen.source.read, "args", (None,))[0]
    if not seen.delimiter or seen.size > MOST_COMPARED or not hasattr(text, "lines"):
        return []
    lines = list(text.lines())
    there = sum(map(str.isalnum, "".join(lines)))
    kept = 0
    for item in seen.source.records(seen.width):
        parts = item.cells if isinstance(item, Record) else [lines[item.line - 1]]
        kept += sum(map(str.isalnum, "".join(parts)))
    return [] if kept == there else [f"{there} letters in the text, {kept} in its records"]


def read(book: Database, path: Path) -> dict[str, Any]:
    """Read one file as a dry run would; say what came of it."""
    began_s = time.perf_counter()
    said: dict[str, Any] = {"path": str(path), "refused": None, "counts": None, "faults": []}
    try:
        options = Options()
        seen = look_at(path, options)
        counts, judged = book.read(plan, seen, options, MOST_JUDGED, now=NOW)
        said["counts"] = astuple(counts)
        said["name"] = seen.name
        said["faults"] = faults(seen, judged, astuple(counts))
    except Refused as no:
        said["refused"] = [no.text, no.mend]
        if not (no.text.strip() and no.mend.strip()):
            said["faults"] = ["refused without a sentence or a mend"]
    except Exception:  # noqa: BLE001 - what the test is about
        said["faults"] = [traceback.format_exc()]
    return said | {"s": time.perf_counter() - began_s, "peak_mb": peak_mb()}


def main(profile: str, most_bytes: str) -> None:
    """Answer every line until there are no more."""
    with open_here(Path(profile)) as book:
        import chardet  # noqa: F401 - loaded before the bound, as in a window that runs
        import python_calamine  # noqa: F401

        bound(int(most_bytes))
        for line in sys.stdin:
            answer = read(book, Path(line.rstrip("\n")))
            sys.stdout.write(json.dumps(answer) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
