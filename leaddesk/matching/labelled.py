"""The sets that the weights are learned from: rows, and for each whom it really is."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from leaddesk.domain.oneline import split_name
from leaddesk.matching.practice import practice
from leaddesk.matching.records import Record, make_record

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
