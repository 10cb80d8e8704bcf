"""Learns the weights that the program ships, from labelled sets of people and firms.

Run: python -m leaddesk.matching.learn [FOLDER]   writes resources/weights.json

Logistic regression for each profile over all sets at once, over copies with fields dropped (the
year of birth alone, names and addresses alone, persons by name, address and phone, firms without a
person), and over the made-up lists of `practice`. Each set counts alike, however long.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from leaddesk import resources
from leaddesk.matching.batch import Batch
from leaddesk.matching.evidence import FIRM, HOME, WORK, Evidence
from leaddesk.matching.fit import Sample, fit
from leaddesk.matching.labelled import Labelled, load_sets, made_sets
from leaddesk.matching.pairs import candidates
from leaddesk.matching.rarity import Rarity
from leaddesk.matching.score import STRETCH, Weights, size_shift

_TRUE_PAIRS = 3000.0  # what the true pairs of each set count for together
_COPY = 0.2  # of that, for a copy
_MADE = {"made register": 0.15, "made names": 1.0, "made organisations": 0.3}
_OTHER_MADE = 0.5
"""Of that, for a made-up list. The households of the register say the contrary of FEBRL's, where a
given name is often another's; no labelled set has firms by name alone."""
_MOST_TIMES = 10.0  # that a pair of a short set may count
_ANYWHERE = ("birth: ", "code: ")  # say the same of whomever; few sets of firms have them
Example = tuple[str, tuple[str, ...], bool]  # profile, levels, whether one
_Key = tuple[tuple[str, ...], bool, float]  # levels, whether one, shift of the size


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
        return _MADE.get(labelled.name, _OTHER_MADE)
    return _COPY if copy else 1.0


def learn_from(sets: Iterable[Examined]) -> Weights:
    """Return the weights that tell same from not same best over all sets together."""
    weighed: dict[str, dict[_Key, float]] = {WORK: {}, HOME: {}, FIRM: {}}
    for examined in sets:
        for count, shift, found in examined.copies:
            for profile, known in weighed.items():
                _weigh(profile, found, (count, shift), known)
    bias: dict[str, float] = {}
    levels: dict[str, dict[str, float]] = {}
    for profile, known in weighed.items():
        samples = [Sample(*key, times) for key, times in known.items()]
        bias[profile], levels[profile] = fit(samples)
    for level, weight in levels[HOME].items():
        if level.startswith(_ANYWHERE):
            levels[WORK].setdefault(level, weight)
            levels[FIRM].setdefault(level, weight)
    return Weights(bias, levels)


def _weigh(
    profile: str,
    found: Mapping[Example, int],
    count_and_shift: tuple[float, float],
    weighed: dict[_Key, float],
) -> None:
    true = sum(n for (kind, _, same), n in found.items() if kind == profile and same)
    if not true:
        return
    count, shift = count_and_shift
    each = min(_MOST_TIMES, count / true)
    for (kind, levels, same), times in found.items():
        if kind == profile:
            key = (levels, same, shift)
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

    What a rule holds apart is left out. So are two rows of one firm without a person: they may be
    the firm twice though two persons stood there, which the truth does not say.
    """
    records, seats = labelled.records, labelled.seats
    who = np.unique(np.array(labelled.who), return_inverse=True)[1]
    for chunk in Batch(records, Rarity.of(records)).chunks(*candidates(records)):
        same = who[chunk.first] == who[chunk.second]
        columns = (chunk.first, chunk.second, chunk.kind, same)
        for one, two, kind, is_same in zip(*(each.tolist() for each in columns), strict=True):
            evidence = chunk.kinds[kind]
            if evidence.vetoed:
                continue
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
