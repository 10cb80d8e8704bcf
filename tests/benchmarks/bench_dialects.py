"""How many annotated CSV files are read in the right dialect, beside csv.Sniffer in the same run.

Run: python -m tests.benchmarks.bench_dialects
"""

import csv
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from leaddesk.ingest.dialect import sniff
from leaddesk.ingest.encoding import decode

NAMES = {
    "comma": ",",
    "semicolon": ";",
    "tab": "\t",
    "vslash": "|",
    "pipe": "|",
    "space": " ",
    "colon": ":",
    "doublequote": '"',
    "singlequote": "'",
}
Guess = Callable[[list[str]], tuple[str, str]]


def shared() -> Path:
    """Return the folder of shared data: LEADDESK_SHARED, or beside the checkout."""
    given = os.environ.get("LEADDESK_SHARED")
    return Path(given) if given else Path(__file__).parents[3] / "shared" / "data"


def annotated(folder: Path) -> list[tuple[Path, str, str]]:
    """Return (file, delimiter, quote) of every annotated file that is there."""
    found = []
    for notes in sorted(folder.glob("*_annotations.txt")):
        files = folder / notes.name.removesuffix("-Dialect_annotations.txt")
        for line in notes.read_text(encoding="utf-8").splitlines()[2:]:
            name, _, delimiter, quote, *_ = line.split("|")
            if (files / name).is_file():
                found.append(
                    (files / name, NAMES.get(delimiter, delimiter), NAMES.get(quote, quote))
                )
    return found


def ours(lines: list[str]) -> tuple[str, str]:
    """Guess with LeadDesk."""
    dialect = sniff(lines)
    return dialect.delimiter, dialect.quotechar


def sniffer(lines: list[str]) -> tuple[str, str]:
    """Guess with the standard library."""
    dialect = csv.Sniffer().sniff("".join(lines))
    return dialect.delimiter, dialect.quotechar or ""


def measure(guess: Guess, files: list[tuple[list[str], str, str]]) -> tuple[int, int, float]:
    """Return how many are right, how many crash, and milliseconds a file."""
    right = crashes = 0
    started = time.perf_counter()
    for lines, delimiter, quote in files:
        try:
            right += guess(lines) == (delimiter, quote)
        except csv.Error:
            crashes += 1
    return right, crashes, (time.perf_counter() - started) * 1000 / max(len(files), 1)


def main() -> None:
    """Print the table."""
    files = annotated(shared() / "dialects")
    loaded = [
        (list(decode(path).lines())[:120], delimiter, quote) for path, delimiter, quote in files
    ]
    write = sys.stdout.write
    write(f"{'':12}right/total  crashes  ms/file\n")
    for name, guess in (("leaddesk", ours), ("csv.Sniffer", sniffer)):
        right, crashes, pace = measure(guess, loaded)
        write(f"{name:12}{right:5}/{len(loaded)}  {crashes:7}  {pace:7.2f}\n")
    for (lines, delimiter, quote), (path, *_) in zip(loaded, files, strict=True):
        if (found := ours(lines)) != (delimiter, quote):
            write(f"  {path.name}: {found!r}, annotated {(delimiter, quote)!r}\n")


if __name__ == "__main__":
    main()
