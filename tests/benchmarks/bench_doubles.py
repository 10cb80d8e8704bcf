"""Prints what finding doubles costs in a book, each figure beside its limit.

Usage: python -m tests.benchmarks.bench_doubles [--leads N] [--folder DIR]

A file of N people comes into an empty book, one of other N into that (every twentieth is one of the
first, with a slip), and the same once more; then the whole book is looked through anew, and single
leads are looked for. Memory is the peak of each command. `bench_matching` says how well.
"""

import argparse
import contextlib
import csv
import json
import random
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil

FIRST = "Ann Bob Carla Dieter Emma Frank Greta Hans Ines Jonas Karin Luca Maria Nils Olga".split()
SOUNDS = "ba be bi bo bu da de do ga ge ko la le li lo ma me mi mo na ne ra re ri ro sa se ta te to"
HEAD = ("First name", "Last name", "Company", "Email", "Phone", "Street", "Postcode", "City")
LOOKED_FOR = 300


def people(seed: int, count: int) -> Iterator[list[str]]:
    """Yield made-up people, some twelve to a firm."""
    dice = random.Random(seed)
    sounds = SOUNDS.split()

    def word(parts: int) -> str:
        return "".join(dice.choice(sounds) for _ in range(parts)).title()

    firm: list[str] = []
    for _ in range(count):
        if not firm or dice.random() < 1 / 12:
            name, town = word(3), word(3)
            street = f"{word(2)} Street {dice.randrange(1, 200)}"
            firm = [
                name,
                f"{name.lower()}.example",
                street,
                str(dice.randrange(10000, 99999)),
                town,
            ]
        first, last = dice.choice(FIRST), word(3)
        mail = f"{first}.{last}@{firm[1]}".lower()
        phone = f"+49 {dice.randrange(150, 180)} {dice.randrange(10**6, 10**7)}"
        yield [first, last, f"{firm[0]} GmbH", mail, phone, *firm[2:]]


def slipped(row: list[str], dice: random.Random) -> list[str]:
    """Return a person as somebody else types him: a letter off, no phone, another mailbox."""
    first, last, company, mail, _, *where = row
    at = dice.randrange(1, len(last))
    return [first, last[:at] + last[at + 1 :], company, mail.replace(".", "", 1), "", *where]


def write(path: Path, rows: Iterator[list[str]]) -> Path:
    """Write a file of people."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(HEAD)
        writer.writerows(rows)
    return path


def second(count: int) -> Iterator[list[str]]:
    """Yield other people, every twentieth one of the first with a slip."""
    dice = random.Random(7)
    known = people(1, count)
    for number, row in enumerate(people(2, count)):
        one = next(known)
        yield slipped(one, dice) if number % 20 == 0 else row


class Bench:
    """One book, and commands on it."""

    def __init__(self, folder: Path) -> None:
        self.profile, self.key = folder / "book", folder / "bench.key"
        self.key.write_bytes(secrets.token_bytes(32))
        self.key.chmod(0o600)

    def run(self, *words: str) -> tuple[dict[str, Any], float, float]:
        """Run a command; return its answer, seconds, and the peak of its memory in MB."""
        before_s = time.perf_counter()
        with tempfile.TemporaryFile() as out:
            done = subprocess.Popen(
                [sys.executable, "-m", "leaddesk", *words, "--json", "--profile", str(self.profile),
                 "--key-file", str(self.key)],
                stdout=out,
            )  # fmt: skip
            peak_mb, whole = 0.0, psutil.Process(done.pid)
            while done.poll() is None:
                peak_mb = max(peak_mb, _memory_mb(whole))
                time.sleep(0.02)
            took_s = time.perf_counter() - before_s
            out.seek(0)
            return json.loads(out.read()), took_s, peak_mb


def _memory_mb(process: psutil.Process) -> float:
    """Return what a process and its children hold at this moment, MB."""
    total = 0
    with contextlib.suppress(psutil.Error):
        for each in (process, *process.children(recursive=True)):
            with contextlib.suppress(psutil.Error):
                total += each.memory_info().rss
    return total / 2**20


def look_one_by_one(bench: Bench) -> tuple[list[float], int]:
    """Return the milliseconds that each of some leads takes to be looked for, sorted."""
    from leaddesk.features.match_find import likely
    from leaddesk.features.match_keys import driver_of
    from leaddesk.features.opening import open_book
    from leaddesk.matching.records import load
    from leaddesk.store.vault import key_from_file

    def look(session: Any) -> tuple[list[float], int]:
        ask = "SELECT body FROM match_record WHERE what = 'lead' ORDER BY random() LIMIT ?"
        rows = driver_of(session).execute(ask, (LOOKED_FOR + 20,)).fetchall()
        took_ms, found = [], 0
        for (body,) in rows:
            record = load("", body)
            start_s = time.perf_counter()
            found += len(likely(session, "lead", record))
            took_ms.append((time.perf_counter() - start_s) * 1000)
        return sorted(took_ms[20:]), found

    with open_book(bench.profile, key_from_file(bench.key, bench.profile / "book.db")) as book:
        return book.read(look)


def forget(bench: Bench) -> None:
    """Let the book forget its pairs, so that all are looked for anew."""
    from leaddesk.features.opening import open_book
    from leaddesk.store.vault import key_from_file

    with open_book(bench.profile, key_from_file(bench.key, bench.profile / "book.db")) as book:

        def forgotten(session: Any, *, now: Any = None) -> None:
            session.connection().exec_driver_sql("DELETE FROM match_pair")
            session.connection().exec_driver_sql("UPDATE match_record SET paired = 0")

        book.write_as({"kind": "clock"}, forgotten)


def line(name: str, figure: str, must: str) -> None:
    """Print one figure."""
    sys.stdout.write(f"{name:<58}{figure:>34}   must {must}\n")
    sys.stdout.flush()


def main() -> None:
    """Run all of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--leads", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, default=None)
    args = parser.parse_args()
    folder = args.folder or Path(tempfile.mkdtemp(prefix="leaddesk-doubles-"))
    bench, n = Bench(folder), args.leads
    files = (write(folder / "one.csv", people(1, n)), write(folder / "two.csv", second(n)))
    for name, file, must in (
        ("import into an empty book", files[0], "-"),
        (f"import into a book of {n:,}", files[1], "60 s, 400 MB"),
        ("the same file again", files[1], "25 s, 0 new"),
    ):
        came, took_s, peak = bench.run("import", str(file))
        counts = f"{came['new']:,} new, {came['updated']:,} updated, {came['duplicate']:,} dup"
        line(name, f"{took_s:.1f} s, {peak:.0f} MB ({counts})", must)
    took_ms, _ = look_one_by_one(bench)
    p95 = took_ms[round(len(took_ms) * 0.95) - 1]
    figure = f"p50 {took_ms[len(took_ms) // 2]:.1f}, p95 {p95:.1f} ms"
    line(f"one lead against {2 * n:,}", figure, "p95 10 ms at 100,000")
    forget(bench)
    done, took_s, peak = bench.run("sweep")
    line(f"whole book of {done['looked_through']:,}", f"{took_s:.1f} s, {peak:.0f} MB", "20 s")


if __name__ == "__main__":
    main()
