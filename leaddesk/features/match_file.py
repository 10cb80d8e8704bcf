"""Finds the duplicates inside any file of people or firms, without touching the book."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.features.match_columns import (
    BIRTH,
    CODE,
    HOUSE,
    MIDDLE,
    SUFFIX,
    births,
    fields,
    id_column,
)
from leaddesk.ingest.incoming import Incoming
from leaddesk.ingest.reading import preview, read_rows
from leaddesk.ingest.vocabulary import key
from leaddesk.matching.find import Pair, find_pairs
from leaddesk.matching.records import Record, make_record
from leaddesk.matching.score import EVEN, shipped

_GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))


@dataclass(frozen=True, slots=True)
class Matched:
    """The pairs found in a file, best first, and how many rows were looked at."""

    pairs: tuple[Pair, ...]
    rows: int


def match_file(path: Path, column: str, threshold: int = EVEN) -> Matched:
    """Find rows of a file that are likely one person or firm.

    Rows with neither a name nor an email nor a phone are counted, but equal none.

    Args:
        path: a file as an import takes it.
        column: the column whose values name the rows.
        threshold: least score of a pair, 0 to 100.

    Raises:
        Refused: the file cannot be read, has no such column, or an id is missing or stands twice.
    """
    records, rows = _read(path, column)
    return Matched(tuple(find_pairs(records, shipped(), threshold)), rows)


def _read(path: Path, column: str) -> tuple[list[Record], int]:
    """Return the rows in normal forms, and how many there are; the rows themselves are let go."""
    seen = preview(path)
    at = id_column(seen.columns, column)
    seen = replace(seen, columns=fields(seen, at))
    people, count = [], 0
    for row in read_rows(seen):
        count += 1
        if isinstance(row, Incoming):
            people.append(row)
    name = seen.columns[at].name
    ids = [_own(row, name) for row in people]
    _check_ids([(row.line, value) for row, value in zip(people, ids, strict=True)], name)
    return _records(ids, people), count


def _own(row: Incoming, column: str) -> str:
    return next((value for name, value in row.custom if name == column), "")


def _check_ids(ids: Sequence[tuple[int, str]], column: str) -> None:
    lines: dict[str, int] = {}
    for line, value in ids:
        if not value:
            raise Refused(
                said("Line {line} has no value in {column}.", line=line, column=column),
                said("Each row needs an id of its own."),
            )
        if value in lines:
            raise Refused(
                said(
                    "{value} stands twice in {column}: lines {one} and {two}.",
                    value=value,
                    column=column,
                    one=lines[value],
                    two=line,
                ),
                said("Each row needs an id of its own."),
            )
        lines[value] = line


Own = Sequence[tuple[str, str]]
"""Columns of the file that map to no field, by the key of their name, and what stands there."""


def _records(ids: Sequence[str], rows: Sequence[Incoming]) -> list[Record]:
    names: dict[str, str] = {}
    own = [
        [(names.setdefault(name, key(name)), value) for name, value in row.custom] for row in rows
    ]
    born = births([_first(each, BIRTH) for each in own])
    if not any(row.address.state for row in rows):  # then the country tells namesakes apart
        rows = [
            replace(row, address=replace(row.address, state=row.address.country)) for row in rows
        ]
    return [
        _record(value, row, each, birth)
        for value, row, each, birth in zip(ids, rows, own, born, strict=True)
    ]


def _record(record_id: str, row: Incoming, own: Own, birth: str) -> Record:
    suffix = _first(own, SUFFIX).strip(" .")
    return make_record(
        record_id,
        first=f"{row.first} {_first(own, MIDDLE)}" if row.first else "",
        last=f"{row.last} {suffix}" if suffix.casefold() in _GENERATIONS else row.last,
        company=row.company,
        emails=[mail for _, mail in row.emails],
        phones=[number for label, number in row.phones if label != "fax"],
        website=row.website,
        street=f"{_first(own, HOUSE)} {row.address.street}",
        postcode=row.address.postcode,
        city=row.address.city,
        state=row.address.state,
        birth=birth,
        codes=[value for name, value in own if CODE.search(name)],
    )


def _first(own: Own, named: re.Pattern[str]) -> str:
    return next((value for name, value in own if named.search(name)), "")
