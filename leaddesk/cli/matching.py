"""The match command: duplicates inside any file, without the book."""

import argparse
import time
from pathlib import Path

from leaddesk.cli.answers import Answer
from leaddesk.features.match_file import match_file
from leaddesk.matching.score import EVEN


def match(args: argparse.Namespace) -> Answer:
    """Find pairs of rows that are likely one person or firm, best first."""
    begin = time.perf_counter()
    least = EVEN if args.threshold is None else args.threshold
    found = match_file(Path(args.file).expanduser(), args.id, least)
    seconds = round(time.perf_counter() - begin, 2)
    pairs = [{"a": pair.a, "b": pair.b, "score": pair.score} for pair in found.pairs]
    lines = [f"{pair.score:3}  {pair.a}  {pair.b}" for pair in found.pairs]
    said = f"{len(pairs)} pairs in {found.rows} rows, {seconds} seconds"
    return Answer(
        {"pairs": pairs, "rows": found.rows, "seconds": seconds}, "\n".join((*lines, said))
    )
