"""Tells the columns of a file that is only looked through for doubles.

An import keeps a date of birth or a suffix as it stands; to tell two people apart they matter.
Lists of firms are told from lists of persons, which an import of leads need not do.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.ingest.columns import Column
from leaddesk.ingest.reading import Preview
from leaddesk.ingest.vocabulary import key
from leaddesk.matching.firms import GENERIC
from leaddesk.matching.normalise import bare, normal_company

BIRTH = re.compile(
    r"\b(?:dob|yob|birth|birthday|birthdate|birth ?year|born|geburt\w*|geb ?dat\w*|naissance"
    r"|nacimiento|nascita|nascimento|urodzenia|fodelse\w*|date ?of ?birth)\b"
)
CODE = re.compile(
    r"\b(?:ssn|soc sec|social security|vat|ust ?id\w*|tax|steuernummer|siren|siret|duns|ein|nif"
    r"|cif|nip|krs|lei|company number|registration number|handelsregister\w*)\b"
)
HOUSE = re.compile(r"\b(?:(?:house|building|street) ?(?:num\w*|no|nr)|house|haus ?n\w*)$")
SUFFIX = re.compile(r"\b(?:sufx|suffix|name suff?|generation)\b")
MIDDLE = re.compile(r"\b(?:mname|midl|middle|middle (?:name|initial)|second name|mi)\b")
_KEPT = (BIRTH, SUFFIX, MIDDLE)
_ALSO = {
    "given": "first", "given name": "first", "fname": "first", "forename": "first",
    "family": "last", "family name": "last", "lname": "last", "surname": "last",
    "employer": "company", "employer name": "company", "institution": "company",
    "business": "company", "legal name": "company", "trade name": "company",
    "url": "website", "homepage": "website", "web": "website", "site": "website",
    "link": "website", "links": "website", "domain": "website",
}  # fmt: skip
"""What a column means here where an import makes nothing of it, or a profile on a network."""
_FIRM_WORDS = re.compile(r"\d|&|['’]s\b|\b(?:the|of|and|und|et)\b", re.IGNORECASE)
_PERSONS = 0.8  # of the values must read as two to four words
_FIRMS = 0.15  # of the values with a word of firms: some persons are called Church or King


def id_column(columns: Sequence[Column], name: str) -> int:
    """Return the position of the column whose values name the rows.

    Raises:
        Refused: there is none.
    """
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


def fields(seen: Preview, at: int) -> tuple[Column, ...]:
    """Return the columns with the ids kept as they stand, and firms told from persons."""
    columns = [
        replace(column, field="custom") if column.index == at else _told(column)
        for column in seen.columns
    ]
    known = {column.field for column in columns}
    if not known & {"first", "last", "company"}:
        columns = [
            replace(column, field="company")
            if column.field == "full_name" and not _are_persons(seen, column.index)
            else column
            for column in columns
        ]
    return tuple(columns)


def _told(column: Column) -> Column:
    plain = key(column.name)
    if any(kept.search(plain) for kept in _KEPT):
        return replace(column, field="custom")
    if column.field in ("custom", "social") and plain in _ALSO:
        return replace(column, field=_ALSO[plain])
    return column


def _are_persons(seen: Preview, at: int) -> bool:
    """Whether the names of a column are persons' rather than firms': a few words, none a firm's."""
    names = [row[at].strip() for row in seen.rows if at < len(row) and row[at].strip()]
    plain = [name for name in names if 2 <= len(name.split()) <= 4]
    firms = [name for name in names if _is_firm(name)]
    return len(plain) >= _PERSONS * len(names) and len(firms) <= _FIRMS * len(names)


def _is_firm(name: str) -> bool:
    if _FIRM_WORDS.search(name) or not GENERIC.isdisjoint(bare(name).split()):
        return True
    return len(normal_company(name).split()) < len(name.split())


def births(values: Sequence[str]) -> list[str]:
    """Return dates of birth as year, month and day, or the year alone, whatever their style.

    Day before month or after it is told by the whole column; where nothing tells, day first.
    """
    parts = [re.findall(r"\d+", value) for value in values]
    short = [part for part in parts if len(part) == 3 and len(part[2]) == 4]
    months_first = any(int(part[1]) > 12 for part in short) and not any(
        int(part[0]) > 12 for part in short
    )
    return [_birth(part, months_first=months_first) for part in parts]


def _birth(parts: Sequence[str], *, months_first: bool) -> str:
    if len(parts) >= 3 and len(parts[0]) == 4:
        return f"{parts[0]}{parts[1]:0>2}{parts[2]:0>2}"
    if len(parts) >= 3 and len(parts[2]) == 4:
        day, month = (parts[1], parts[0]) if months_first else (parts[0], parts[1])
        return f"{parts[2]}{month:0>2}{day:0>2}"
    return "".join(parts)
