"""What becomes of every file of a folder: encoding, delimiter, export, rows, refusals, time.

Run: python -m tests.benchmarks.bench_reading [FOLDER ...]     (default: the shared data)
"""

import sys
import time
from pathlib import Path

from leaddesk.domain.errors import Refused
from leaddesk.ingest.incoming import Incoming
from leaddesk.ingest.reading import preview, read_rows
from tests.benchmarks.bench_dialects import shared


def told(path: Path) -> str:
    """Read one file whole and say in a line what was found."""
    started = time.perf_counter()
    try:
        seen = preview(path)
        rows = unreadable = problems = 0
        for row in read_rows(seen):
            rows += 1
            if isinstance(row, Incoming):
                problems += bool(row.problems)
            else:
                unreadable += 1
    except Refused as no:
        return f"refused: {no}"
    took_s = time.perf_counter() - started
    found = f"{seen.encoding:11}{seen.delimiter!r:6}{seen.header_line:4}  {seen.fingerprint:11}"
    return f"{found}{rows:7}{unreadable:7}{problems:7}{took_s:8.2f}"


def main() -> None:
    """Print the table."""
    folders = [Path(name) for name in sys.argv[1:]] or [shared()]
    write = sys.stdout.write
    names = "encoding   delim header  export        rows  unread  odd     s"
    write(f"{'':52}{names}\n")
    for folder in folders:
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            write(f"{str(path.relative_to(folder))[-50:]:52}{told(path)}\n")


if __name__ == "__main__":
    main()
