"""Prints the table of part 1, each figure beside its limit and a floor taken in the same run.

Usage: python -m tests.benchmarks.bench_desk [--leads N] [--rows N] [--folder DIR] [--only NAME,...]

NAME is one of start, keys, growth, import, during. The floors do the least that could answer the
same question: PySide6 with an empty window for a start, a raw encrypted one-row commit for a digit,
the import's rows and one change each through the bare driver for an import.
"""

import argparse
import csv
import json
import os
import random
import secrets
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

KEY_TEXT = b"the key file of a benchmark"
LIMITS = {
    "start to painted inbox, ms": (1200, 600),
    "digit to painted next row, p95 ms": (50, 16),
    "digit to disk, p95 ms": (20, 5),
    "search letter to painted hits, p95 ms": (60, 20),
    "scrolling, worst frame ms": (50, 16),
    "import of plain rows, s": (40, 20),
    "resident memory, MB": (250, 150),
    "one digit, 100,000 leads over 1,000, times": (3, 1),
}


class Bench:
    """One folder with its key file and books."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.key = folder / "bench.key"
        if not self.key.exists():
            self.key.write_bytes(KEY_TEXT)
            self.key.chmod(0o600)

    def run(self, profile: Path, *words: str) -> tuple[dict[str, Any], float]:
        """Run a command in a process of its own; return its JSON and the seconds it took."""
        command = [sys.executable, "-m", "leaddesk", *words, "--json"]
        start = time.perf_counter()
        done = subprocess.run(
            [*command, "--profile", str(profile), "--key-file", str(self.key)],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )
        took_s = time.perf_counter() - start
        if done.returncode:
            raise SystemExit(f"{' '.join(words)}: {done.stderr}")
        return json.loads(done.stdout), took_s

    def book(self, leads: int) -> Path:
        """Return a profile with a demo book of so many leads; made once a folder."""
        profile = self.folder / f"book-{leads}"
        if not (profile / "made").exists():
            said(f"Making a book of {leads:,} leads")
            _, took_s = self.run(profile, "demo", "--no-window", "--leads", str(leads))
            (profile / "made").write_text("")
            said(f"  in {took_s:.0f} s")
        return profile


def said(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def line(name: str, value: float, floor: str = "") -> None:
    """Print one figure beside its limits."""
    must, aim = LIMITS.get(name, (None, None))
    verdict = (
        ""
        if must is None
        else ("aim met" if value <= aim else "met" if value <= must else "MISSED")
    )
    limits = "" if must is None else f"must {must:g}, aim {aim:g}"
    said(f"{name:44} {value:9.2f}  {limits:24} {verdict:8} {floor}")


def start_floor_ms() -> float:
    """Time PySide6 with an empty window, from process start to its first paint."""
    code = (
        "import time\n"
        "from PySide6.QtWidgets import QApplication, QWidget\n"
        "class W(QWidget):\n"
        "    def paintEvent(self, e):\n"
        "        print(time.time(), flush=True); QApplication.quit()\n"
        "a = QApplication([]); w = W(); w.resize(1440, 900); w.show(); a.exec()\n"
    )
    times = []
    for _ in range(4):
        start = time.time()
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env=environment,
        )
        times.append((float(done.stdout.split()[0]) - start) * 1000)
    return statistics.median(times[1:])


def commit_floor_ms(folder: Path) -> float:
    """Time an encrypted one-row commit with synchronous=FULL through the bare driver, p95."""
    from leaddesk.store.database import connect

    path = folder / "floor.db"
    path.unlink(missing_ok=True)
    connection = connect(path, secrets.token_bytes(32))
    connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT)")
    times = []
    for number in range(300):
        start = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO t (x) VALUES (?)", (f"row {number}",))
        connection.execute("COMMIT")
        times.append((time.perf_counter() - start) * 1000)
    connection.close()
    return sorted(times)[int(len(times) * 0.95)]


def keys(bench: Bench, leads: int) -> None:
    """Measure the window on a book by `leaddesk measure`."""
    figures, _ = bench.run(bench.book(leads), "measure")
    floor = start_floor_ms()
    line("start to painted inbox, ms", figures["start_ms"], f"floor {floor:.0f} (empty window)")
    line("digit to painted next row, p95 ms", figures["key_to_paint_ms"]["p95"])
    commit = commit_floor_ms(bench.folder)
    line("digit to disk, p95 ms", figures["key_to_disk_ms"]["p95"], f"floor {commit:.2f} (one row)")
    line("search letter to painted hits, p95 ms", figures["search_ms"]["p95"])
    line("scrolling, worst frame ms", figures["scroll_ms"]["max"])
    line("resident memory, MB", figures["rss_mb"])


def growth(bench: Bench, leads: int) -> None:
    """Compare a digit and the question it is followed by on a small and a large book."""
    small, large = (_digit_ms(bench, number) for number in (1_000, leads))
    name = "one digit, 100,000 leads over 1,000, times"
    line(name, large / small, f"{small:.2f} ms and {large:.2f} ms")


def _digit_ms(bench: Bench, leads: int) -> float:
    from datetime import UTC, datetime
    from hashlib import sha256

    from leaddesk.features.inbox import Span, inbox_rows, inbox_window
    from leaddesk.features.opening import open_book
    from leaddesk.features.outcomes import log_outcome
    from leaddesk.features.undo import undo

    now = datetime.now(UTC)
    with open_book(bench.book(leads), sha256(KEY_TEXT).digest()) as book:
        rows = book.read(inbox_rows, Span("reach", 0, 60), now=now)
        times = []
        for row in rows:
            start = time.perf_counter()
            book.write(log_outcome, row.id, "voicemail", now=now)
            book.read(inbox_window, [Span("reach", 0, 50)], now=now)
            times.append((time.perf_counter() - start) * 1000)
        for _ in rows:
            book.write(undo, now=now)
    return statistics.median(times[10:])


def plain_file(folder: Path, rows: int) -> Path:
    """Return a CSV file of made-up people with seven plain columns."""
    path = folder / f"plain-{rows}.csv"
    if path.exists():
        return path
    dice = random.Random(7)
    first = (
        "Anna Lena Petra Ines Eva Greta Ruth Marta Tom Jonas Karl Nils Piotr Samir Milan".split()
    )
    last = "Ferrer Amsel Zielak Weber Moreau Bruns Lang Haddad Stern Ahrend Hofer Kos Roux".split()
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["First Name", "Last Name", "Company", "Email", "Phone", "City", "Notes"])
        for number in range(rows):
            name = (dice.choice(first), f"{dice.choice(last)}{number % 977}")
            mail = f"{name[0]}.{name[1]}{number}@firm{number}.example"
            city, note = (
                dice.choice(("Bremen", "Lyon", "Leeds")),
                f"note {number}" if number % 5 == 0 else "",
            )
            firm = f"Firm {number % 30_000} GmbH"
            writer.writerow(
                [*name, firm, mail, f"+49 {100 + number % 800} {1_000_000 + number}", city, note]
            )
    return path


def import_floor_s(folder: Path, rows: int) -> float:
    """Write the rows an import makes, and one change each, in one transaction by the driver."""
    from leaddesk.store.database import connect
    from leaddesk.store.ids import new_id

    path = folder / "floor-import.db"
    path.unlink(missing_ok=True)
    connection = connect(path, secrets.token_bytes(32))
    tables = (("lead", 1), ("contact_point", 3), ("task", 1), ("activity", 1))
    for table, _ in tables:
        connection.execute(f"CREATE TABLE {table} (id BLOB PRIMARY KEY, text TEXT)")
    connection.execute("CREATE TABLE outbox (id INTEGER PRIMARY KEY, row_id BLOB, kind TEXT)")
    start = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    for table, each in tables:
        ids = [new_id().bytes for _ in range(rows * each)]
        rows_of = [(row_id, "x" * 80) for row_id in ids]
        connection.executemany(f"INSERT INTO {table} VALUES (?,?)", rows_of)  # noqa: S608 - our own names
        connection.executemany(
            "INSERT INTO outbox (row_id, kind) VALUES (?, 'create')", [(i,) for i in ids]
        )
    connection.execute("COMMIT")
    connection.close()
    return time.perf_counter() - start


def importing(bench: Bench, rows: int) -> None:
    """Import a file into an empty book, and the same file again."""
    profile = Path(tempfile.mkdtemp(dir=bench.folder)) / "book"
    file = plain_file(bench.folder, rows)
    answer, took_s = bench.run(profile, "import", str(file))
    floor = import_floor_s(bench.folder, rows)
    line("import of plain rows, s", took_s, f"floor {floor:.1f} (bare rows and changes)")
    said(f"  {answer['rows']:,} rows = {answer['new']:,} new; {rows / took_s:,.0f} rows a second")
    again, took_s = bench.run(profile, "import", str(file))
    said(f"  the same file again: {again['new']} new, {took_s:.1f} s")


def during(bench: Bench, leads: int, rows: int) -> None:
    """Measure the keys while a file comes in by another process."""
    file = plain_file(bench.folder, rows)
    figures, _ = bench.run(bench.book(leads), "measure", "--during-import", str(file))
    said(f"while {rows:,} rows are imported (throughout: {figures['importing_throughout']}):")
    line("digit to painted next row, p95 ms", figures["key_to_paint_ms"]["p95"])
    line("digit to disk, p95 ms", figures["key_to_disk_ms"]["p95"])
    line("search letter to painted hits, p95 ms", figures["search_ms"]["p95"])


def main() -> None:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--leads", type=int, default=100_000)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument(
        "--folder", type=Path, default=Path(tempfile.gettempdir()) / "leaddesk-bench"
    )
    parser.add_argument("--only", default="keys,growth,import,during")
    args = parser.parse_args()
    bench = Bench(args.folder)
    wanted: dict[str, Callable[[], None]] = {
        "keys": lambda: keys(bench, args.leads),
        "growth": lambda: growth(bench, args.leads),
        "import": lambda: importing(bench, args.rows),
        "during": lambda: during(bench, args.leads, args.rows),
    }
    for name in args.only.split(","):
        wanted[name.strip()]()


if __name__ == "__main__":
    main()
