"""Reads contacts out of vCards (2.1, 3.0 and 4.0) as rows under fixed column names.

Names after RFC 2426 and RFC 6350. The first pass over a file tells which columns its cards need,
the second hands out one row a card, so memory stays flat and everything behind sees a table.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from urllib.parse import unquote

from leaddesk.domain.said import noted, said
from leaddesk.ingest.card_columns import (
    FIXED,
    GROUPS,
    MOST_EACH,
    PLACE,
    field_of,
    place_in_order,
)
from leaddesk.ingest.card_lines import BINARY, Card, Property, cards
from leaddesk.ingest.encoding import Text
from leaddesk.ingest.records import Broken, Record
from leaddesk.ingest.source import Source

MOST_OTHER = 60  # columns of properties that are no field of a lead
OTHER = "Other details"

_NAMED = {
    "BDAY": "Birthday",
    "NICKNAME": "Nickname",
    "ROLE": "Role",
    "ANNIVERSARY": "Anniversary",
    "IMPP": "Chat",
    "GENDER": "Gender",
}
_TECHNICAL = frozenset(
    (
        *BINARY,
        *"VERSION PRODID REV MAILER CLASS SORT-STRING SOURCE PROFILE NAME CLIENTPIDMAP XML".split(),
        *"AGENT KIND X-ABLABEL X-ABADR X-ABUID X-ABSHOWAS".split(),
    )
)
_TECHNICAL_STARTS = ("X-MS-", "X-EVOLUTION-", "X-APPLE-", "X-WAB-", "X-MOZILLA-", "X-PHONETIC-")
_SOCIAL = re.compile(
    r"^(?:https?://)?(?:[\w-]+\.)*(?:linkedin|xing|facebook|twitter|instagram|x)\.com/",
    re.IGNORECASE,
)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_APPLE = re.compile(r"^_\$!<(.*)>!\$_$")
_EXTENSION = re.compile(r";ext=(\d+)", re.IGNORECASE)
_URI_REST = re.compile(r";[\w-]+=[^;]*")
_COMMA = re.compile(r"((?:[^\\,]|\\.)*\\?)(?:,|$)", re.DOTALL)
_SEMICOLON = re.compile(r"((?:[^\\;]|\\.)*\\?)(?:;|$)", re.DOTALL)
_LABELS = (
    ("fax", "fax"),
    ("cell", "mobile"),
    ("mobile", "mobile"),
    ("iphone", "mobile"),
    ("work", "work"),
    ("home", "home"),
    ("pager", "pager"),
)  # fmt: skip
Row = dict[str, str]


def is_cards(text: Text) -> bool:
    """Whether a text is a file of vCards: by its first line, or by its ending and any line."""
    ending = text.path is not None and text.path.suffix.casefold() in (".vcf", ".vcard")
    for number, line in enumerate(text.lines()):
        plain = "".join(line.split()).casefold()
        if plain == "begin:vcard":
            return True
        if (plain and not ending) or number > 400:
            return False
    return False


def cards_of(text: Text) -> Source:
    """Return the cards of a text as a source of rows."""
    frame = Source(
        name=text.name,
        path=text.path,
        size=text.size,
        sha256=text.sha256,
        encoding=text.encoding,
        delimiter="",
        quotechar="",
        warnings=text.warnings,
        read=lambda _width: iter(()),
    )
    return cards_from(frame, lambda: cards(text.lines()))


def cards_from(frame: Source, read: Callable[[], Iterator[Card]]) -> Source:
    """Return cards as a source of rows.

    Args:
        frame: name, size and hash of the file.
        read: hands out its cards, each time from the first.
    """
    columns: dict[str, None] = {}
    others: dict[str, None] = {}
    unended = 0
    for card in read():
        unended += card.is_card and not card.is_whole
        row, other = _row(card)
        columns.update(dict.fromkeys(row))
        if len(others) <= MOST_OTHER:
            others.update(dict.fromkeys(other))
    kept = tuple(others)[:MOST_OTHER]
    more = [OTHER] if OTHER in columns or len(others) > len(kept) else []
    columns.pop(OTHER, None)
    header = [*sorted(columns, key=place_in_order), *kept, *more]
    return replace(
        frame,
        warnings=frame.warnings + ((_unended(unended),) if unended else ()),
        read=partial(_records, read, header, frozenset(kept)),
        program="vcard",
        fields={name: field_of(name) for name in header},
        has_names=True,
    )


def _unended(n: int) -> str:
    if n == 1:
        return said("1 card does not end; what it says until there is read.")
    return said("{n} cards do not end; what they say until there is read.", n=n)


def _records(
    read: Callable[[], Iterator[Card]], header: list[str], kept: frozenset[str], _width: int
) -> Iterator[Record | Broken]:
    yield Record(0, header)
    for card in read():
        why = _no_lead(card)
        if why:
            yield Broken(card.line, *why, card.raw)
            continue
        row, other = _row(card)
        rest = [f"{name}: {value}" for name, value in other.items() if name not in kept]
        row |= {name: value for name, value in other.items() if name in kept}
        row[OTHER] = "\n".join(filter(None, [row.get(OTHER, ""), *rest]))
        yield Record(card.line, [row.get(name, "") for name in header])


def _no_lead(card: Card) -> tuple[str, str] | None:
    """Say why no lead can be made of a card, and the mend; None where one can."""
    if not card.is_card:
        return noted("This stands between two contacts and belongs to none."), noted(
            "Leave it out."
        )
    if card.is_too_long:
        return noted("This contact is too long."), noted("Shorten its notes.")
    kinds = {each.value.casefold() for each in card.properties if each.name.endswith("KIND")}
    if "group" in kinds:
        return noted("This is a group, not a person."), noted("Leave it out.")
    if not card.properties:
        return noted("This contact is empty."), noted("Leave it out.")
    return None


def _row(card: Card) -> tuple[Row, Row]:
    """Return what a card says by column: what is a field of a lead, and everything else."""
    if _no_lead(card):
        return {}, {}
    labels = {
        each.group: _APPLE.sub(r"\1", _plain(each.value)).strip()
        for each in card.properties
        if each.name == "X-ABLABEL" and each.group
    }
    row: Row = {}
    other: Row = {}
    ours = any(each.name == "PRODID" and "LeadDesk" in each.value for each in card.properties)
    for each in sorted(card.properties, key=lambda each: "pref" not in each.types):
        if each.name in _TECHNICAL or each.name.startswith(_TECHNICAL_STARTS):
            continue
        value = each.value.strip()
        if value and not (ours and each.name == "UID"):
            _take(each, value, labels.get(each.group, ""), row, other)
    if row.get("Tags"):
        row["Tags"] += " :::"  # a tag may hold a comma: only these part them
    _settle_name(row)
    _settle_address(row, other)
    return {name: value for name, value in row.items() if value}, other


def _take(each: Property, value: str, label: str, row: Row, other: Row) -> None:
    if each.name == "N":
        _take_name(value, row)
    elif each.name == "ORG":
        _take_company(value, row, other)
    elif each.name == "ADR":
        _take_address(each, value, row, other)
    elif each.name in ("TEL", "EMAIL"):
        _take_contact(each, value, label, row)
    elif each.name in ("URL", "X-SOCIALPROFILE"):
        _take_page(each, value, row)
    elif each.name == "LABEL":
        row.setdefault("Address", _plain(value))
    elif each.name in _SIMPLE:
        column, sign = _SIMPLE[each.name]
        _join(row, column, _plain(value), sign)
    elif each.name == "CATEGORIES":
        tags = ("".join(_plain(tag).split("\n")).strip() for tag in _cut(_COMMA, value))
        _join(row, "Tags", " ::: ".join(filter(None, tags)), " ::: ")
    else:
        _join(other, label or _NAMED.get(each.name, each.name), _plain(value), ", ")


_SIMPLE = {
    "UID": ("ID", " "),
    "FN": ("Full name", " / "),
    "TITLE": ("Job title", ", "),
    "NOTE": ("Notes", "\n"),
}


def _join(row: Row, column: str, value: str, sign: str) -> None:
    known = row.get(column, "")
    if value and value not in known.split(sign):
        row[column] = f"{known}{sign}{value}" if known else value


def _parts(value: str) -> list[str]:
    """Cut a value at its semicolons, but for those that are escaped, and unescape each part."""
    return [_plain(part).strip() for part in _cut(_SEMICOLON, value)]


def _cut(pattern: re.Pattern[str], value: str) -> list[str]:
    """Cut a value at a sign that is not escaped; an escaped backslash before it escapes nothing."""
    parts = pattern.findall(value)
    return parts[:-1] if len(parts) > 1 and not value.endswith((",", ";")) else parts


def _plain(value: str) -> str:
    """Undo the escapes of a text: line ends, commas, semicolons, backslashes."""
    if "\\" in value:
        value = _ESCAPED.sub(_unescaped, value)
    return value.replace("\r\n", "\n").replace("\r", "\n").strip()


def _unescaped(match: re.Match[str]) -> str:
    sign = match[1]
    if sign in "nN":
        return "\n"
    return sign if sign in ',;:\\"' else match[0]


def _take_name(value: str, row: Row) -> None:
    columns = ("Last name", "First name", "Middle name", "Prefix", "Suffix")
    for column, part in zip(columns, _parts(value), strict=False):
        row.setdefault(column, " ".join(part.replace(",", " ").split()) if part else "")


def _take_company(value: str, row: Row, other: Row) -> None:
    company, *units = [part for part in _parts(value) if part] or [""]
    if row.get("Company") and row["Company"] != company:
        _join(other, "Company 2", company, ", ")
        return
    row["Company"] = company
    _join(row, "Department", ", ".join(units), ", ")


def _take_address(each: Property, value: str, row: Row, other: Row) -> None:
    box, more, street, city, state, postcode, country = (*_parts(value), *[""] * 7)[:7]
    lines = [" ".join(line.split()).strip(" ,") for line in f"{street}\n{more}\n{box}".split("\n")]
    values = (", ".join(filter(None, lines)), city, state, postcode, country)
    if not any(values):
        row.setdefault("Address", each.label.replace("\r\n", "\n").strip())
        return
    group = next((kind for kind in ("work", "home") if kind in each.types), "")
    columns = [f"{GROUPS[group]} {part}".strip().capitalize() for part in PLACE]
    if any(row.get(column) for column in columns):
        _join(other, "Address 2", ", ".join(filter(None, values)), "\n")
    else:
        row.update(zip(columns, values, strict=True))


def _take_contact(each: Property, value: str, label: str, row: Row) -> None:
    value = _plain(value)
    what = "Phone" if each.name == "TEL" else "E-mail"
    if what == "Phone":
        value = _number(value)
    elif value[:7].casefold() == "mailto:":
        value = unquote(value[7:])
    elif {"x400", "x.400", "ex"} & set(each.types):
        return
    kind = next((kind for word, kind in _LABELS if word in each.types), "") or label
    for n in range(1, MOST_EACH + 1):
        column = f"{what} {n} - Value"
        if row.get(column) == value:
            return
        if column not in row:
            row[column], row[f"{what} {n} - Label"] = value, kind
            return
    _join(row, OTHER, f"{what}: {value}", "\n")


def _number(value: str) -> str:
    if value[:4].casefold() == "tel:":
        value = unquote(value[4:])
    return _URI_REST.sub("", _EXTENSION.sub(r" ext. \1", value)).strip()


def _take_page(each: Property, value: str, row: Row) -> None:
    value = _plain(value)
    what = "Profile" if each.name != "URL" or _SOCIAL.match(value) else "Website"
    for n in range(1, MOST_EACH + 1):
        if row.get(f"{what} {n}") == value:
            return
        if f"{what} {n}" not in row:
            row[f"{what} {n}"] = value
            return
    _join(row, OTHER, value, "\n")


def _settle_name(row: Row) -> None:
    """Drop a full name that says no more than its parts, or than the company."""
    full = row.get("Full name", "")
    said_words = " ".join(row.get(name, "") for name in list(FIXED)[2:7])
    parts = set(re.findall(r"\w+", said_words.casefold()))
    words = set(re.findall(r"\w+", full.casefold()))
    has_name = bool(row.get("First name") or row.get("Last name"))
    is_company = full.casefold() == row.get("Company", "").casefold()
    if (has_name and words <= parts) or (is_company and not has_name):
        row["Full name"] = ""


def _settle_address(row: Row, other: Row) -> None:
    """Drop an address as written on a letter where its parts are there too."""
    whole = row.get("Address", "")
    streets = [name for name in row if name.lower().endswith("street") and row[name]]
    if whole and (streets or any(name.lower().endswith("city") and row[name] for name in row)):
        row["Address"] = ""
        flat = set(re.findall(r"\w+", " ".join(row.values()).casefold()))
        if set(re.findall(r"\w+", whole.casefold())) - flat:
            _join(other, "Address as on a letter", whole, "\n")
