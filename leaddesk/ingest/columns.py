"""Which column is which field, decided over all columns together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.ingest import guesses
from leaddesk.ingest.fields import field_for, without_object
from leaddesk.ingest.fingerprints import own_field
from leaddesk.ingest.statuses import status_key
from leaddesk.ingest.vocabulary import FIELDS, key

MOST_SAMPLES = 5
MOST_COLUMNS = 2_000
"""Columns that are told apart; what a record has beyond them is kept in one piece."""

_NAME_WORDS = frozenset(
    ("name", "nom", "nome", "nombre", "naam", "namn", "navn", "contact", "kontakt")
)
_FIRM_OR_PERSON = frozenset(
    (
        "customer",
        "client",
        "kunde",
        "account",
        "klient",
        "kund",
        "client",
        "cliente",
        "kundenname",
        "lead",
        "nazwa",
        "contact",
        "kontakt",
        "prospect",
        "name",
    )
)
_STATE_OR_STATUS = frozenset(("estado", "stato", "etat", "stan", "status", "stat"))


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a file.

    Attributes:
        index: from 0.
        name: as the file says it, made unique; "Column 3" where the file says nothing.
        field: one of vocabulary.FIELDS.
        samples: the first few values that are not blank.
        guessed_from: mapping (the rep said so), export (the program's own sense), name, values, "".
        date_order: dmy or mdy for a column of dates where the order mattered, else "".
    """

    index: int
    name: str
    field: str
    samples: tuple[str, ...] = ()
    guessed_from: str = ""
    date_order: str = ""


def unique_names(names: Sequence[str], width: int) -> list[str]:
    """Return one name a column, none twice and none blank."""
    taken: dict[str, int] = {}
    made: list[str] = []
    for index in range(width):
        name = " ".join(names[index].split()) if index < len(names) else ""
        name = name or f"Column {index + 1}"
        taken[name] = taken.get(name, 0) + 1
        made.append(name if taken[name] == 1 else f"{name} ({taken[name]})")
    return made


def assign(
    raw: Sequence[str],
    rows: Sequence[Sequence[str]],
    source: str,
    mapping: Mapping[str, str] | None = None,
) -> tuple[Column, ...]:
    """Decide the field of each column.

    Args:
        raw: names as they stand in the file; empty where it has no header.
        rows: the first records.
        source: the fingerprint, "" for a plain sheet.
        mapping: column name to field, the rep's word; it wins.

    Raises:
        Refused: the mapping names a column or a field that is not there.
    """
    width = min(max([len(raw), *map(len, rows)], default=0), MOST_COLUMNS)
    names = unique_names(raw, width)
    values = [[row[at] for row in rows if at < len(row) and row[at].strip()] for at in range(width)]
    columns = []
    for at, name in enumerate(names):
        text = raw[at] if at < len(raw) else ""
        field, why = _own_or_name(text, source)
        samples = tuple(dict.fromkeys(value.strip() for value in values[at][:40]))[:MOST_SAMPLES]
        columns.append(Column(at, name, field, samples, why))
    columns = _by_values(columns, values, has_names=any(name.strip() for name in raw))
    if not any(name.strip() for name in raw):
        columns = _without_names(columns, rows)
    columns = _together(columns, values)
    return tuple(_corrected(columns, mapping or {}))


def _own_or_name(name: str, source: str) -> tuple[str, str]:
    own = own_field(name, source)
    if own:
        return own, "export"
    field = field_for(name)
    return field, "name" if field else ""


def _by_values(columns: list[Column], values: list[list[str]], *, has_names: bool) -> list[Column]:
    """Fill in what names did not say, and correct names that the values contradict."""
    made = []
    for column in columns:
        seen = values[column.index][:40]
        guess = guesses.from_values(seen)
        if guess and _may_be(column, guess):
            made.append(replace(column, field=guess, guessed_from="values"))
        elif column.guessed_from == "name" and guesses.contradicts(column.field, seen):
            made.append(replace(column, field="custom", guessed_from="values"))
        else:
            made.append(column)
    if not has_names or not any(column.field in _NAMING for column in made):
        made = _find_names(made, values)
    return [column if column.field else replace(column, field="custom") for column in made]


def _without_names(columns: list[Column], rows: Sequence[Sequence[str]]) -> list[Column]:
    """Tell first and last names and towns of a file without column names."""
    cells = [
        [row[at].strip() if at < len(row) else "" for row in rows] for at in range(len(columns))
    ]
    fields = [column.field for column in columns]
    free = [at for at, field in enumerate(fields) if field == "custom"]
    mails = cells[fields.index("email")] if "email" in fields else [""] * len(rows)
    pair = None if "full_name" in fields else guesses.names_apart(cells, mails, free)
    found = dict(zip(pair, ("first", "last"), strict=True)) if pair else {}
    named = [at for at, field in enumerate(fields) if field == "full_name" or at in found]
    behind = max(named, default=-2) + 1
    if "company" not in fields and behind in free and guesses.may_be_firms(cells[behind]):
        found[behind] = "company"
    if "postcode" in fields and (at := fields.index("postcode") + 1) in free:
        found.setdefault(at, "city")
    return [
        replace(column, field=found[column.index], guessed_from="values")
        if column.index in found
        else column
        for column in columns
    ]


_NAMING = frozenset(("full_name", "first", "last", "company"))


def _may_be(column: Column, guess: str) -> bool:
    """Whether values may overrule the name: no name, a vague one, or "URL" for a firm's page."""
    if not column.field:
        return key(column.name) not in ("type", "subject")
    if column.guessed_from == "export":
        return False
    vague = {"full_name", "company", "notes", "address.full", "status", "state"}
    if column.field == "social":
        return guess == "website" and key(column.name) in ("url", "profile", "profil")
    if column.field == "website":
        return guess == "email"
    return column.field in vague and guess in ("email", "phone")


def _find_names(columns: list[Column], values: list[list[str]]) -> list[Column]:
    taken = {column.field for column in columns}
    made = []
    for column in columns:
        guess = "" if column.field else guesses.name_or_company(values[column.index][:40])
        if guess and guess not in taken:
            taken.add(guess)
            made.append(replace(column, field=guess, guessed_from="values"))
        else:
            made.append(column)
    return made


def _together(columns: list[Column], values: list[list[str]]) -> list[Column]:
    """Resolve words that mean different things beside different columns."""
    fields = {column.field for column in columns}
    named = [
        column
        for column in columns
        if key(column.name) in _NAME_WORDS or without_object(key(column.name)) in _NAME_WORDS
    ]
    for column in named:
        columns = _resolve_name(columns, column, fields, values)
        fields = {other.field for other in columns}
    for column in columns:
        plain = key(column.name)
        seen = values[column.index][:40]
        if plain in _STATE_OR_STATUS and column.field in ("status", "state", "country") and seen:
            known = sum(status_key(value) is not None for value in seen) * 2 > len(seen)
            if known or column.field != "status":
                field = "status" if known else _where(plain, fields)
                columns = _with(columns, column, field)
        elif plain in _FIRM_OR_PERSON and column.field in ("full_name", "company") and seen:
            columns = _firm_or_person(columns, column, seen)
    return columns


def _where(plain: str, fields: set[str]) -> str:
    """Return state or country for a word that is neither status here: "Stato" beside a province."""
    country = plain == "stat" or (plain == "stato" and "state" in fields)
    return "country" if country else "state"


def _with(columns: list[Column], column: Column, field: str) -> list[Column]:
    made = list(columns)
    why = column.guessed_from or "name"
    made[column.index] = replace(column, field=field, guessed_from=why)
    return made


def _resolve_name(
    columns: list[Column], column: Column, fields: set[str], values: list[list[str]]
) -> list[Column]:
    """Read "Name", "Nom", "Nombre", "Nome" by what stands beside it.

    Beside a given name it is the family name, beside a family name the given name, beside neither
    the whole name; beside both it stays what it is.
    """
    if column.guessed_from == "export":
        return columns
    others = {other.field for other in columns if other.index != column.index}
    firms = guesses.name_or_company(values[column.index][:40]) == "company"
    if firms and "company" not in fields:
        return _with(columns, column, "company")
    if column.field == "full_name" and key(column.name) not in ("name", "naam", "namn", "navn"):
        return columns
    if {"first", "last"} <= others:
        return columns
    if "first" in others:
        return _with(columns, column, "last")
    if "last" in others:
        return _with(columns, column, "first")
    return _with(columns, column, "full_name")


def _firm_or_person(columns: list[Column], column: Column, seen: list[str]) -> list[Column]:
    others = {other.field for other in columns if other.index != column.index}
    if column.field == "full_name" and "company" not in others:
        if guesses.are_firms(seen):
            return _with(columns, column, "company")
    elif column.field == "company" and not others & {"full_name", "first", "last"}:
        persons = sum(map(guesses.is_person, seen)) >= 0.7 * len(seen)
        firms = sum(map(guesses.is_company, seen)) >= 0.1 * len(seen)
        if persons and not firms and not guesses.are_firms(seen):
            return _with(columns, column, "full_name")
    return columns


def _corrected(columns: list[Column], mapping: Mapping[str, str]) -> list[Column]:
    made = list(columns)
    for name, field in mapping.items():
        if field not in FIELDS:
            raise Refused(
                said("There is no field {field}.", field=f"{field!r}"),
                _nearest(field, FIELDS, "fields"),
            )
        index = _column_named(name, columns)
        made[index] = replace(made[index], field=field, guessed_from="mapping")
    return made


def _column_named(name: str, columns: Sequence[Column]) -> int:
    for test in (str, str.casefold, key):
        for column in columns:
            if test(column.name) == test(name):
                return column.index
    names = [column.name for column in columns]
    raise Refused(
        said("The file has no column {name}.", name=f"{name!r}"), _nearest(name, names, "columns")
    )


def _nearest(word: str, known: Sequence[str], what: str) -> str:
    near = get_close_matches(word, known, n=4, cutoff=0.4) or list(known[:8])
    return f"Nearest {what}: {', '.join(near)}."
