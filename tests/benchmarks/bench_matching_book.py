"""How long a whole book of 100,000 leads takes to be looked through, and one new lead against it.

Run: python -m tests.benchmarks.bench_matching_book [LEADS]

The book is leads_50000 and as many more whose names and addresses come from other rows of it, so
that names are as common as they are there, at new firms.
"""

import random
import resource
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from leaddesk.matching.blocking import MOST_HOLDERS, hashes
from leaddesk.matching.find import best, find_pairs
from leaddesk.matching.labelled import load_sets
from leaddesk.matching.rarity import Rarity
from leaddesk.matching.records import Record
from leaddesk.matching.score import shipped
from tests.benchmarks.bench_dialects import shared

LEADS = 100_000
ASKED = 400  # new leads, one after another


def book(size: int) -> list[Record]:
    """Return so many leads."""
    known = next(s for s in load_sets(shared() / "matching") if s.name == "leads_50000").records
    made = [replace(each, id=f"a{each.id}") for each in known[:size]]
    return [*made, *_others(known, size - len(made))]


def _others(known: Sequence[Record], size: int) -> Iterator[Record]:
    luck = random.Random(7)
    for number in range(size):
        name, work, other, home = (luck.choice(known) for _ in range(4))
        words = [*work.company.split()[:1], *other.company.split()[-1:]]
        domain = f"{''.join(words)}.com" if work.domain else ""
        phone = tuple(f"{luck.randrange(10**9, 10**10)}" for _ in home.phones)
        user = "".join((name.first[:1], other.last)).replace(" ", "") + str(number % 97)
        yield replace(
            home,
            id=f"b{number}",
            first=name.first,
            last=other.last,
            nicks=name.nicks,
            company=" ".join(words) if work.company else "",
            domain=domain,
            emails=(f"{user}@{domain or 'gmx.de'}",) if work.emails else (),
            house=f"{luck.randrange(1, 9999)}" if home.house else "",
            phones=phone,
        )


def memory() -> float:
    """Return the most memory this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def whole(records: Sequence[Record]) -> None:
    """Print the time and memory of looking through a whole book."""
    before, begin, worked = memory(), time.perf_counter(), time.process_time()
    pairs = find_pairs(records, shipped())
    seconds, worked = time.perf_counter() - begin, time.process_time() - worked
    above = memory() - before
    say(
        f"whole book of {len(records)}: {seconds:.1f} s ({worked:.1f} of work),"
        f" {above:.0f} MB above the book, {len(pairs)} pairs"
    )


def one_by_one(records: Sequence[Record]) -> None:
    """Print the time of one new lead against the book, its keys made and all."""
    holders: dict[int, list[int]] = defaultdict(list)
    for at, record in enumerate(records):
        for key in hashes(record):
            holders[key].append(at)
    rarity, times, looked = Rarity.of(records), [], []
    luck = random.Random(3)
    for _ in range(ASKED):
        new = replace(luck.choice(records), id="new")
        begin = time.perf_counter()
        found = {
            at
            for key in hashes(new)
            if len(held := holders.get(key, [])) <= MOST_HOLDERS
            for at in held
        }
        best(new, [records[at] for at in found], rarity, shipped(), len(records))
        times.append(1000 * (time.perf_counter() - begin))
        looked.append(len(found))
    p50, p95 = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    say(f"one new lead against {len(records)}: p50 {p50:.1f} ms, p95 {p95:.1f} ms,"
        f" {statistics.mean(looked):.0f} leads compared")  # fmt: skip


def say(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main() -> None:
    """Print both."""
    records = book(int(sys.argv[1]) if len(sys.argv) > 1 else LEADS)
    whole(records)
    one_by_one(records)


if __name__ == "__main__":
    main()
