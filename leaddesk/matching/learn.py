"""Learns the weights that the program ships, from labelled sets of people and firms.

Run: python -m leaddesk.matching.learn [FOLDER]   writes resources/weights.json

Logistic regression for each profile over all sets at once, and over copies with fields dropped:
the year of birth alone, persons by name, address and phone, firms without a person. Each set counts
alike, however long.
"""

import csv
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from leaddesk import resources
from leaddesk.domain.oneline import split_name
from leaddesk.matching.batch import Batch
from leaddesk.matching.blocking import candidates
from leaddesk.matching.evidence import FIRM, HOME, WORK, Evidence
from leaddesk.matching.practice import practice
from leaddesk.matching.rarity import Rarity
from leaddesk.matching.records import Record, make_record
from leaddesk.matching.score import STRETCH, Weights, size_shift

_TRUE_PAIRS = 3000.0  # what the true pairs of each set count for together
_COPY = 0.2  # of that, for a copy
_MADE = 0.3  # of that, for a made-up list; see `practice`
_REGISTER = 0.15  # for the made-up register: its households say the contrary of FEBRL's
_MOST_TIMES = 10.0  # that a pair of a short set may count
_RIDGE = 0.2  # of a Gaussian prior on each weight
_ROUNDS, _STILL = 60, 1e-6
_COLUMNS = {
    "first": ("first_name", "given_name"),
    "last": ("last_name", "surname"),
    "company": ("company",),
    "street": ("street", "street_number", "address_1", "address_2", "addr"),
    "postcode": ("postcode",),
    "city": ("city", "suburb"),
    "state": ("state",),
    "website": ("website",),
    "birth": ("date_of_birth",),
}
Matrix = NDArray[np.float64]
Example = tuple[str, tuple[str, ...], bool]  # profile, levels, whether one


@dataclass(frozen=True, slots=True)
class Labelled:
    """Records and, for each, the number of whom it really is.

    Attributes:
        made: whether it was made up to practise.
        seats: for firms made of persons' rows, the domain by which two firms are told apart.
    """

    name: str
    records: tuple[Record, ...]
    who: tuple[str, ...]
    seats: tuple[str, ...] = ()
    made: bool = False


def load_sets(folder: Path) -> list[Labelled]:
    """Return the labelled sets of a folder that are there, by name."""
    truths = sorted(folder.glob("*.truth.csv"))
    sets = [_with_truth(path) for path in truths]
    return sets + [_febrl(path) for path in sorted((folder / "febrl").glob("*.csv"))]


def made_sets() -> list[Labelled]:
    """Return the made-up lists, which are looked at as they are."""
    return [Labelled(f"made {each.name}", each.records, each.who, made=True) for each in practice()]


def _with_truth(path: Path) -> Labelled:
    name = path.name.removesuffix(".truth.csv")
    who = {row["id"]: row["cluster"] for row in _rows(path)}
    rows = list(_rows(path.with_name(f"{name}.csv")))
    records = tuple(_record(row["id"], row) for row in rows)
    return Labelled(name, records, tuple(who[row["id"]] for row in rows))


def _febrl(path: Path) -> Labelled:
    rows = list(_rows(path))
    who = tuple(row["rec_id"].split("-")[1] for row in rows)
    return Labelled(f"febrl {path.stem}", tuple(_record(row["rec_id"], row) for row in rows), who)


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, skipinitialspace=True):
            yield {key.strip(): (value or "").strip() for key, value in row.items()}


def _record(record_id: str, row: Mapping[str, str]) -> Record:
    said = {
        part: " ".join(row[name] for name in names if row.get(name))
        for part, names in _COLUMNS.items()
    }
    if "full_name" in row and not (said["first"] or said["last"]):
        said["first"], said["last"] = split_name(row["full_name"])
    elif "name" in row:
        said["company"] = row["name"]
    return make_record(
        record_id,
        emails=[row.get("email", "")],
        phones=[row.get("phone", "")],
        codes=[row.get("soc_sec_id", "")],
        **said,
    )


@dataclass(frozen=True, slots=True)
class Examined:
    """The evidence of a set and of its copies, alike pairs counted.

    Attributes:
        copies: what the true pairs count for together, the shift of the size, the evidence.
    """

    copies: tuple[tuple[float, float, Counter[Example]], ...]


def examine(labelled: Labelled) -> Examined:
    """Return the evidence of a set and of its copies."""
    found = []
    for at, copy in enumerate(_copies(labelled)):
        count = _TRUE_PAIRS * _share(labelled, at)
        found.append((count, size_shift(len(copy.records)) / STRETCH, Counter(examples(copy))))
    return Examined(tuple(found))


def _share(labelled: Labelled, copy: int) -> float:
    if labelled.made:
        return _REGISTER if labelled.name == "made register" else _MADE
    return _COPY if copy else 1.0


def learn_from(sets: Iterable[Examined]) -> Weights:
    """Return the weights that tell same from not same best over all sets together."""
    weighed: dict[tuple[str, tuple[str, ...], bool, float], float] = {}
    for examined in sets:
        for count, shift, found in examined.copies:
            for profile in (WORK, HOME, FIRM):
                _weigh(profile, found, (count, shift), weighed)
    bias, levels = {}, {}
    for profile in (WORK, HOME, FIRM):
        rows = [(key[1], key[2], key[3], n) for key, n in weighed.items() if key[0] == profile]
        bias[profile], levels[profile] = _fit(rows)
    return Weights(bias, levels)


def _weigh(
    profile: str,
    found: Mapping[Example, int],
    count_and_shift: tuple[float, float],
    weighed: dict[tuple[str, tuple[str, ...], bool, float], float],
) -> None:
    true = sum(n for (kind, _, same), n in found.items() if kind == profile and same)
    if not true:
        return
    count, shift = count_and_shift
    each = min(_MOST_TIMES, count / true)
    for (kind, levels, same), times in found.items():
        if kind == profile:
            key = (profile, levels, same, shift)
            weighed[key] = weighed.get(key, 0.0) + times * each


def _copies(labelled: Labelled) -> Iterator[Labelled]:
    """Hand out a set as it is, and by less: the year of birth, persons at home, firms alone."""
    yield labelled
    if labelled.made:
        return
    records = labelled.records
    if any(record.birth for record in records):
        years = tuple(replace(record, birth=record.birth[:4], codes=()) for record in records)
        yield replace(labelled, records=years)
        plain = tuple(replace(record, birth="", codes=()) for record in records)
        yield replace(labelled, records=plain)
    if any(record.is_person and record.company for record in records):
        alone = tuple(replace(record, company="", emails=(), domain="") for record in records)
        yield replace(labelled, records=alone)
        seats = tuple(record.domain for record in records)
        firms = tuple(
            replace(record, first="", last="", nicks=frozenset(), generation="", emails=())
            for record in records
        )
        yield replace(labelled, records=firms, seats=seats)
        bare = tuple(replace(record, domain="") for record in firms)
        yield replace(labelled, records=bare, seats=seats)


def examples(labelled: Labelled) -> Iterator[Example]:
    """Hand out the evidence of each pair that blocking proposes, with the truth.

    Two rows of one firm without a person may be the firm twice though two persons stood there:
    that the truth does not say, so such pairs are left out.
    """
    records, seats = labelled.records, labelled.seats
    who = np.unique(np.array(labelled.who), return_inverse=True)[1]
    for chunk in Batch(records, Rarity.of(records)).chunks(*candidates(records)):
        same = who[chunk.first] == who[chunk.second]
        columns = (chunk.first, chunk.second, chunk.kind, same)
        for one, two, kind, is_same in zip(*(each.tolist() for each in columns), strict=True):
            evidence = chunk.kinds[kind]
            if not seats or (
                not _is_branch(evidence)
                if is_same
                else not _one_firm(seats[one], seats[two], evidence)
            ):
                yield evidence.profile, evidence.levels, is_same


def _is_branch(evidence: Evidence) -> bool:
    """Whether street and city both differ: the seat of one person, two branches of a firm."""
    return {"city: differs", "street: differs"} <= set(evidence.levels)


def _one_firm(seat: str, other: str, evidence: Evidence) -> bool:
    """Whether two rows may be one firm: by domain where both have one, else by name."""
    if seat and other:
        return seat == other
    return bool({"firm: same", "firm: close", "firm: contained"} & set(evidence.levels))


def _fit(
    rows: Sequence[tuple[tuple[str, ...], bool, float, float]],
) -> tuple[float, dict[str, float]]:
    """Return bias and weights by Newton's method; the size of the list is a given offset."""
    names = sorted({level for levels, *_ in rows for level in levels})
    place = {name: at for at, name in enumerate(names, start=1)}
    x = np.zeros((len(rows), len(names) + 1))
    x[:, 0] = 1.0
    for at, (levels, *_) in enumerate(rows):
        x[at, [place[level] for level in levels]] = 1.0
    same = np.array([row[1] for row in rows], dtype=np.float64)
    offset = np.array([row[2] for row in rows])
    times = np.array([row[3] for row in rows])
    beta = STRETCH * _newton(x, same, offset, times)
    return round(float(beta[0]), 3), {k: round(float(beta[at]), 3) for k, at in place.items()}


def _newton(x: Matrix, same: Matrix, offset: Matrix, times: Matrix) -> Matrix:
    beta = np.zeros(x.shape[1])
    ridge = np.full(x.shape[1], _RIDGE)
    ridge[0] = 1e-3
    for _ in range(_ROUNDS):
        chance = 1.0 / (1.0 + np.exp(-np.clip(x @ beta + offset, -30, 30)))
        slope = x.T @ (times * (same - chance)) - ridge * beta
        weight = times * chance * (1.0 - chance) + 1e-9
        step = np.linalg.solve((x * weight[:, None]).T @ x + np.diag(ridge), slope)
        step *= min(1.0, 3.0 / max(1e-12, float(np.abs(step).max())))
        beta += step
        if float(np.abs(step).max()) < _STILL:
            break
    return beta


def write(weights: Weights, path: Path) -> None:
    """Write weights as the program ships them, one a line."""
    raw = {"bias": {k: round(v, 3) for k, v in weights.bias.items()}, "levels": weights.levels}
    text = json.dumps(raw, indent=1, sort_keys=True, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")


def main(words: Sequence[str]) -> None:
    """Learn from every set of a folder and write the program's weights."""
    beside = Path(__file__).parents[3] / "shared" / "data" / "matching"
    sets = load_sets(Path(words[0]) if words else beside)
    sets += made_sets()
    write(learn_from(examine(each) for each in sets), resources() / "weights.json")


if __name__ == "__main__":
    main(sys.argv[1:])
