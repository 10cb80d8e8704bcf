"""Finds the duplicates inside any file of people or firms, without touching the book."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.ingest.columns import Column
from leaddesk.ingest.incoming import Incoming
from leaddesk.ingest.reading import Preview, preview, read_rows
from leaddesk.ingest.vocabulary import key
from leaddesk.matching.find import Pair, find_pairs
from leaddesk.matching.records import Record, make_record
from leaddesk.matching.score import EVEN, shipped

_BIRTH = re.compile(
    r"\b(?:dob|birth|birthday|birthdate|geburt\w*|naissance|nacimiento|nascita|fodelse\w*)\b"
)
_CODE = re.compile(
    r"\b(?:ssn|soc sec|social security|vat|ust ?id\w*|tax|steuernummer|siren|siret|duns|ein|nif"
    r"|cif|nip|krs|lei|company number|registration number|handelsregister\w*)\b"
)
_HOUSE = re.compile(r"\b(?:(?:house|building|street) (?:num\w*|no|nr)|house|haus ?n\w*)$")
_SUFFIX = re.compile(r"\b(?:sufx|suffix|name suff?)\b")
_GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))
_FIRM_WORDS = re.compile(r"\d|&|['’]s\b|\b(?:the|of|and|und|et|inc|ltd|gmbh|llc)\b", re.IGNORECASE)
_PERSONS = 0.8  # of the values must read as two to four plain words


@dataclass(frozen=True, slots=True)
class Matched:
    """The pairs found in a file, best first, and how many rows were looked at."""

    pairs: tuple[Pair, ...]
    rows: int


def match_file(path: Path, id_column: str, threshold: int = EVEN) -> Matched:
    """Find rows of a file that are likely one person or firm.

    Rows with neither a name nor an email nor a phone are counted, but equal none.

    Args:
        path: a file as an import takes it.
        id_column: the column whose values name the rows.
        threshold: least score of a pair, 0 to 100.

    Raises:
        Refused: the file cannot be read, has no such column, or an id is missing or stands twice.
    """
    seen = preview(path)
    at = _id_column(seen.columns, id_column)
    seen = replace(seen, columns=_fields(seen, at))
    rows = list(read_rows(seen))
    people = [row for row in rows if isinstance(row, Incoming)]
    name = seen.columns[at].name
    ids = [_own(row, name) for row in people]
    _check_ids([(row.line, value) for row, value in zip(people, ids, strict=True)], name)
    found = [_record(value, row) for value, row in zip(ids, people, strict=True)]
    return Matched(tuple(find_pairs(found, shipped(), threshold)), len(rows))


def _id_column(columns: Sequence[Column], name: str) -> int:
    for form in (str, str.casefold, key):
        for column in columns:
            if form(column.name) == form(name):
                return column.index
    names = [column.name for column in columns]
    near = get_close_matches(name, names, n=1, cutoff=0.6)
    known = ", ".join(names)
    raise Refused(
        said("The file has no column {name}.", name=f"{name!r}"),
        said("Did you mean {near}? It has: {known}.", near=near[0], known=known)
        if near
        else said("It has: {known}.", known=known),
    )


def _fields(seen: Preview, at: int) -> tuple[Column, ...]:
    """Return the columns with the ids kept as they stand, and firms told from persons."""
    columns = list(seen.columns)
    columns[at] = replace(columns[at], field="custom")
    columns = [_kept(column) for column in columns]
    fields = {column.field for column in columns}
    if not fields & {"first", "last", "company"}:
        columns = [
            replace(column, field="company")
            if column.field == "full_name" and not _are_persons(seen, column.index)
            else column
            for column in columns
        ]
    return tuple(columns)


def _kept(column: Column) -> Column:
    """Keep a date of birth and numbers of the tax office as they stand, whatever an import does."""
    plain = key(column.name)
    return replace(column, field="custom") if _BIRTH.search(plain) else column


def _are_persons(seen: Preview, at: int) -> bool:
    """Whether the names of a column are persons' rather than firms': two to four plain words."""
    names = [row[at].strip() for row in seen.rows if at < len(row) and row[at].strip()]
    plain = [name for name in names if 2 <= len(name.split()) <= 4 and not _FIRM_WORDS.search(name)]
    return len(plain) >= _PERSONS * len(names)


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


def _record(record_id: str, row: Incoming) -> Record:
    own = [(key(column), value) for column, value in row.custom]
    suffix = _first(own, _SUFFIX).strip(" .")
    return make_record(
        record_id,
        first=row.first,
        last=f"{row.last} {suffix}" if suffix.casefold() in _GENERATIONS else row.last,
        company=row.company,
        emails=[mail for _, mail in row.emails],
        phones=[number for label, number in row.phones if label != "fax"],
        website=row.website,
        street=f"{_first(own, _HOUSE)} {row.address.street}",
        postcode=row.address.postcode,
        city=row.address.city,
        state=row.address.state,
        birth=_first(own, _BIRTH),
        codes=[value for name, value in own if _CODE.search(name)],
    )


def _first(own: Sequence[tuple[str, str]], named: re.Pattern[str]) -> str:
    return next((value for name, value in own if named.search(name)), "")
