"""How well duplicates are found in the labelled sets, pair by pair, with time and memory.

Run: python -m tests.benchmarks.bench_matching [--without] [--peers [PYTHON]] [--book] [SET...]

Each set goes through `leaddesk match` as a child process, so its columns are told as a user's are.
With --without also by weights learned without that set, and for sets of leads without half of
their people, judged on that half; some minutes. With --peers other tools run on the same lists, by
the Python that has them (extra `bench`). With --book a whole book of 100,000 leads, and one new
lead against it.
"""

import argparse
import csv
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from leaddesk.matching.find import find_pairs
from leaddesk.matching.labelled import Labelled, load_sets, made_sets
from leaddesk.matching.learn import Examined, examine, learn_from
from leaddesk.matching.pairs import candidates
from leaddesk.matching.records import Record
from leaddesk.matching.score import EVEN, SURE, Weights
from tests.benchmarks.bench_dialects import shared
from tests.benchmarks.matching_peers import COLUMNS, NOT_INSTALLED, TOOLS

BOOK = "tests.benchmarks.bench_matching_book"
Scored = tuple[int, bool]
"""The score of a pair and whether it is right."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What came of one set: every scored pair, and how many right ones there are."""

    pairs: tuple[Scored, ...]
    true: int

    def at(self, least: int) -> tuple[float, float, float]:
        """Return F1, precision and recall of the pairs from a score on."""
        kept = [right for points, right in self.pairs if points >= least]
        precision, recall = sum(kept) / max(len(kept), 1), sum(kept) / max(self.true, 1)
        return 2 * precision * recall / max(precision + recall, 1e-9), precision, recall

    def best(self) -> float:
        """Return F1 at the best threshold in hindsight."""
        return max(self.at(least)[0] for least in range(0, 101, 2))

    def recall_at_99(self) -> float:
        """Return the recall while 99 of 100 pairs are right."""
        return max((r for _, p, r in map(self.at, range(101)) if p >= 0.99), default=0.0)

    def line(self) -> str:
        """Return the figures as a line of the table."""
        f1, precision, recall = self.at(EVEN)
        _, sure, found = self.at(SURE)
        return (
            f"{f1:.3f} {precision:.3f} {recall:.3f}  {self.best():.3f} {self.recall_at_99():.3f}"
            f"  {sure:.4f} {found:.3f}"
        )


def true_pairs(who: Mapping[str, str]) -> int:
    """Return how many pairs of ids are one."""
    return sum(n * (n - 1) // 2 for n in Counter(who.values()).values())


def judged(pairs: Sequence[tuple[str, str, int]], who: Mapping[str, str]) -> Figures:
    """Return pairs (a, b, score) beside the truth."""
    scored = tuple((points, who[a] == who[b]) for a, b, points in pairs)
    return Figures(scored, true_pairs(who))


def by_command(path: Path, id_column: str, who: Mapping[str, str]) -> tuple[Figures, float, float]:
    """Run the command on a file; return its figures, seconds in all, and most memory in MB."""
    words = [sys.executable, "-m", "leaddesk", "match", str(path), "--id", id_column]
    with tempfile.TemporaryFile("w+", encoding="utf-8") as out:
        child = subprocess.Popen([*words, "--threshold", "0", "--json"], stdout=out)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            raise SystemExit(f"{path.name}: exit code {child.returncode}")
        out.seek(0)
        said = json.load(out)
    pairs = [(pair["a"], pair["b"], pair["score"]) for pair in said["pairs"]]
    return judged(pairs, who), said["seconds"], used.ru_maxrss / 1024


def by_weights(labelled: Labelled, weights: Weights) -> Figures:
    """Return the figures of a set by these weights."""
    who = {record.id: each for record, each in zip(labelled.records, labelled.who, strict=True)}
    pairs = find_pairs(labelled.records, weights, 0)
    return judged([(pair.a, pair.b, pair.score) for pair in pairs], who)


def half(labelled: Labelled, keep: Callable[[int], bool]) -> Labelled:
    """Return the rows of those whose number is kept."""
    at = [i for i, who in enumerate(labelled.who) if keep(int(who))]
    rows, who = tuple(labelled.records[i] for i in at), tuple(labelled.who[i] for i in at)
    return replace(labelled, records=rows, who=who)


def file_of(folder: Path, name: str) -> tuple[Path, str]:
    """Return where a set lies and its column of ids."""
    stem = name.removeprefix("febrl ")
    return (folder / f"{name}.csv", "id") if stem == name else (
        folder / "febrl" / f"{stem}.csv", "rec_id",
    )  # fmt: skip


def shipped_figures(folder: Path, sets: Sequence[Labelled]) -> None:
    """Print the figures of the shipped weights."""
    say(f"{'set, shipped weights':24} F1    P     R      best  R@P99  sure P R      blocking s  MB")
    for labelled in sets:
        path, column = file_of(folder, labelled.name)
        who = {r.id: each for r, each in zip(labelled.records, labelled.who, strict=True)}
        figures, seconds, memory = by_command(path, column, who)
        kept = sum(
            labelled.who[a] == labelled.who[b]
            for a, b in zip(*candidates(labelled.records), strict=True)
        )
        reached = kept / figures.true
        say(f"{labelled.name:24} {figures.line()}  {reached:.3f}  {seconds:6.1f} {memory:5.0f}")


def figures_without(sets: Sequence[Labelled], asked: Sequence[Labelled]) -> None:
    """Print the figures by weights that never saw the set, or that half of it."""
    seen: dict[str, Examined] = {each.name: examine(each) for each in [*sets, *made_sets()]}
    for each in asked:
        rest = [known for name, known in seen.items() if name != each.name]
        say(f"{'without ' + each.name:24} {by_weights(each, learn_from(rest)).line()}")
    for each in asked:
        if each.name.startswith("leads"):
            others = [known for n, known in seen.items() if not n.startswith("leads")]
            learned = learn_from([*others, examine(half(each, lambda who: who % 2 == 0))])
            unseen = half(each, lambda who: who % 2 == 1)
            say(f"{'half of ' + each.name:24} {by_weights(unseen, learned).line()}")


def peers_figures(sets: Sequence[Labelled], python: str) -> None:
    """Print what other tools find in the same lists, or why they do not run."""
    script = Path(__file__).with_name("matching_peers.py")
    with tempfile.TemporaryDirectory() as folder:
        for labelled in sets:
            who = {r.id: each for r, each in zip(labelled.records, labelled.who, strict=True)}
            path, out = Path(folder) / "list.csv", Path(folder) / "pairs.csv"
            write_list(labelled.records, path)
            for tool in TOOLS:
                name = f"{tool} {labelled.name}"
                child = subprocess.Popen(
                    [python, str(script), tool, str(path), str(out)],
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
                _, status, used = os.wait4(child.pid, 0)
                code = child.returncode = os.waitstatus_to_exitcode(status)
                if code:
                    why = "not installed (extra bench)" if code == NOT_INSTALLED else "failed"
                    say(f"{name:36} {why}")
                    continue
                (_, seconds, _), *rows = csv.reader(out.read_text(encoding="utf-8").splitlines())
                found = judged([(a, b, round(100 * float(p))) for a, b, p in rows], who)
                memory = used.ru_maxrss / 1024
                say(f"{name:36} {found.line()}  {float(seconds):13.1f} {memory:5.0f}")


def write_list(records: Sequence[Record], path: Path) -> None:
    """Write normal forms as the peers read them."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("id", *COLUMNS))
        for each in records:
            lists = [(values or ("",))[0] for values in (each.emails, each.phones, each.codes)]
            mail, phone, code = lists
            writer.writerow(
                (each.id, each.first, each.last, each.company, mail, phone, each.domain,
                 each.street, each.house, each.postcode, each.city, each.state, each.birth, code)
            )  # fmt: skip


def say(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", metavar="SET")
    parser.add_argument("--without", action="store_true")
    parser.add_argument("--peers", nargs="?", const=sys.executable, metavar="PYTHON")
    parser.add_argument("--book", action="store_true")
    args = parser.parse_args()
    folder = shared() / "matching"
    sets = sorted(load_sets(folder), key=lambda each: len(each.records))
    asked = [each for each in sets if not args.sets or each.name in args.sets]
    shipped_figures(folder, asked)
    if args.peers:
        peers_figures(asked, args.peers)
    if args.without:
        figures_without(sets, asked)
    if args.book:
        say(subprocess.run([sys.executable, "-m", BOOK], stdout=-1, check=True, text=True).stdout)


if __name__ == "__main__":
    main()
