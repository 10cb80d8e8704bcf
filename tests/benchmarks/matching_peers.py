"""What other tools find in a list, without labels, as a careful user would set them up.

Run by `bench_matching --peers` as a child process, so that each tool may live in an environment of
its own: python matching_peers.py TOOL LIST.csv PAIRS.csv. The list holds normal forms with the
columns of `COLUMNS`; empty ones are left out of the comparison. Exit code 3: not installed.
"""

import csv
import importlib.util
import sys
import time
import warnings
from pathlib import Path
from typing import Any

COLUMNS = (
    "first", "last", "company", "email", "phone", "domain", "street", "house", "postcode", "city",
    "state", "birth", "code",
)  # fmt: skip
NOT_INSTALLED = 3


def read(path: Path) -> tuple[Any, list[str]]:
    """Return the list as a frame and the columns to compare.

    Those that at least a twentieth of its rows fill; of people at work without the seat of the
    firm, which is one fact told five times (with it splink reaches .23 on leads_5000, without .68).
    """
    import pandas as pd

    frame = pd.read_csv(path, dtype=str, keep_default_na=False)
    used = [name for name in COLUMNS if (frame[name] != "").mean() >= 0.05]
    if {"last", "company", "email"} <= set(used):
        used = [name for name in used if name in ("first", "last", "company", "email", "phone")]
    return frame.replace("", None), used


def splink(frame: Any, used: list[str]) -> list[tuple[str, str, float]]:
    """Return pairs by splink: its own comparisons, trained by expectation maximisation."""
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    def named(column: str) -> Any:
        likeness = cl.JaroWinklerAtThresholds(column, [0.92, 0.8])
        return likeness.configure(term_frequency_adjustments=True)

    made = {
        "first": lambda: named("first"),
        "last": lambda: named("last"),
        "company": lambda: cl.JaroWinklerAtThresholds("company", [0.92, 0.8]),
        "email": lambda: cl.LevenshteinAtThresholds("email", [2]),
        "phone": lambda: cl.LevenshteinAtThresholds("phone", [1]),
        "street": lambda: cl.JaroWinklerAtThresholds("street", [0.9]),
        "city": lambda: cl.JaroWinklerAtThresholds("city", [0.9]),
        "postcode": lambda: cl.LevenshteinAtThresholds("postcode", [1]),
        "birth": lambda: cl.LevenshteinAtThresholds("birth", [1]),
        "code": lambda: cl.LevenshteinAtThresholds("code", [1]),
    }
    plain = [name for name in used if name in made]
    rules = _rules(used)
    settings = SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="id",
        comparisons=[made[name]() for name in plain],
        blocking_rules_to_generate_predictions=[block_on(*rule) for rule in rules],
        max_iterations=15,
    )
    linker = Linker(DuckDBAPI().register(frame), settings, log_level="ERROR")
    training = linker.training
    training.estimate_probability_two_random_records_match(
        [block_on(*rule) for rule in rules[:2]], recall=0.7
    )
    training.estimate_u_using_random_sampling(max_pairs=1_000_000, seed=1)
    for rule in rules[:3]:
        training.estimate_parameters_using_expectation_maximisation(block_on(*rule))
    found = linker.inference.predict(threshold_match_probability=0.01).as_pandas_dataframe()
    rows = zip(found["id_l"], found["id_r"], found["match_probability"], strict=True)
    return [(str(a), str(b), float(p)) for a, b, p in rows]


def _rules(used: list[str]) -> list[tuple[str, ...]]:
    """Return what two rows must share to be compared."""
    wanted = [
        ("last", "first"), ("email",), ("phone",), ("company", "last"), ("company", "first"),
        ("birth", "last"), ("birth", "first"), ("code",), ("street", "house"),
    ]  # fmt: skip
    if "company" not in used:
        wanted += [("last", "city"), ("last", "postcode"), ("last", "state"), ("first", "city"),
                   ("first", "postcode"), ("postcode", "house")]  # fmt: skip
    if "first" not in used:
        wanted += [("company",), ("street",), ("domain",), ("company", "city")]
    return [rule for rule in wanted if set(rule) <= set(used)]


def recordlinkage(frame: Any, used: list[str]) -> list[tuple[str, str, float]]:
    """Return pairs by recordlinkage: string likeness, classified by its ECM."""
    import recordlinkage as rl

    frame = frame.set_index("id")
    indexer = rl.Index()
    for rule in _rules(used):
        indexer.block(list(rule))
    pairs = indexer.index(frame)
    compare = rl.Compare()
    for name in used:
        if name in ("first", "last", "company", "street", "city"):
            compare.string(name, name, method="jarowinkler", threshold=0.85, label=name)
        elif name != "domain":
            compare.exact(name, name, label=name)
    features = compare.compute(pairs, frame)
    classifier = rl.ECMClassifier(binarize=0.5)
    classifier.fit(features)
    chances = classifier.prob(features)
    found = chances[chances >= 0.01]
    return [(str(a), str(b), float(p)) for (a, b), p in found.items()]


TOOLS = {"splink": splink, "recordlinkage": recordlinkage}


def main() -> None:
    """Run one tool; write the pairs it finds and the seconds it took."""
    warnings.simplefilter("ignore")
    tool, path, out = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    if importlib.util.find_spec(tool) is None or importlib.util.find_spec("pandas") is None:
        sys.exit(NOT_INSTALLED)
    frame, used = read(path)
    begin = time.perf_counter()
    pairs = TOOLS[tool](frame, used)
    seconds = time.perf_counter() - begin
    with out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("seconds", seconds, ""))
        writer.writerows(pairs)


if __name__ == "__main__":
    main()
