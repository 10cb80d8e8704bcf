"""Reads contacts written as JSON (jCard, RFC 7095) or XML (xCard, RFC 6351) as vCards.

Small files only: both have to be read whole. XML that declares entities is refused unread.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Tree

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.ingest.card_lines import Card, Property
from leaddesk.ingest.encoding import sound, unreadable
from leaddesk.ingest.source import Source
from leaddesk.ingest.vcard import cards_from

MOST_BYTES = 32 << 20
_HEAD = 4096
_JSON = re.compile(r'\s*\[\s*(?:\[\s*)*"vcard"\s*,', re.IGNORECASE)
_XML = re.compile(r"<(?:\w+:)?vcards\b|urn:ietf:params:xml:ns:vcard-4\.0")
_ORDER = {
    "n": ("surname", "given", "additional", "prefix", "suffix"),
    "adr": ("pobox", "ext", "street", "locality", "region", "code", "country"),
}


def is_other_cards(path: Path) -> bool:
    """Whether a file holds contacts as JSON or XML, by its beginning."""
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEAD).decode("utf-8", "replace").lstrip("\ufeff \t\r\n")
    except (OSError, ValueError):
        return False
    return bool(_JSON.match(head)) or (head.startswith("<") and bool(_XML.search(head)))


def other_cards_of(path: Path) -> Source:
    """Return the contacts of a file as a source of rows.

    Raises:
        Refused: it cannot be read, is too large, or damaged.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refused(
                said("{name} is too large.", name=path.name),
                said("Export the contacts as vCard or CSV and bring that."),
            )
        raw = path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
    try:
        cards = list(_cards(raw))
    except (ValueError, RecursionError, Tree.ParseError, TypeError, KeyError, IndexError) as error:
        raise Refused(
            said("{name} is damaged.", name=path.name),
            said("Export the contacts as vCard or CSV and bring that."),
        ) from error
    frame = Source(
        name=path.name,
        path=path,
        size=len(raw),
        sha256=hashlib.sha256(raw).hexdigest(),
        encoding="",
        delimiter="",
        quotechar="",
        warnings=(),
        read=lambda _width: iter(()),
    )
    return cards_from(frame, partial(iter, cards))


def _cards(raw: bytes) -> Iterator[Card]:
    text = raw.decode("utf-8-sig")
    number = count(1)
    if text.lstrip().startswith("<"):
        if "<!DOCTYPE" in text or "<!ENTITY" in text:
            raise ValueError
        found = (_from_xml(each) for each in _named(Tree.fromstring(text), "vcard"))  # noqa: S314 - entities are refused above
    else:
        found = (_from_json(each[1]) for each in _vcards(json.loads(text)))
    for properties in found:
        yield Card(next(number), properties=list(properties), is_whole=True, size=1)


def _vcards(document: Any) -> Iterator[Any]:
    if isinstance(document, list) and document and document[0] == "vcard":
        yield document
    elif isinstance(document, list):
        for each in document:
            yield from _vcards(each)


def _from_json(properties: Iterable[Any]) -> Iterator[Property]:
    for name, params, _kind, *values in properties:
        types = params.get("type", [])
        types = [types] if isinstance(types, str) else types
        if params.get("pref") == "1":
            types = [*types, "pref"]
        made = Property(str(params.get("group", "")).lower(), name.upper(), list(map(str, types)))
        made.label = str(params.get("label", ""))
        value = ",".join(_json_value(each) for each in values)
        made.pieces = [value]
        yield made


def _json_value(value: Any) -> str:
    """Write a value as a vCard does: parts with semicolons, several of a part with commas."""
    if isinstance(value, list):
        return ";".join(
            ",".join(map(_escaped, part)) if isinstance(part, list) else _escaped(part)
            for part in value
        )
    return _escaped(value)


def _escaped(value: Any) -> str:
    text = "" if value is None else sound(str(value))
    for sign, other in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(sign, other)
    return text


def _plain(element: Tree.Element) -> str:
    return element.tag.rpartition("}")[2].lower()


def _named(element: Tree.Element, name: str) -> Iterator[Tree.Element]:
    return (each for each in element.iter() if _plain(each) == name)


def _from_xml(card: Tree.Element) -> Iterator[Property]:
    for each in card:
        if _plain(each) == "group":
            for inner in each:
                yield _xml_property(inner, str(each.get("name", "")).lower())
        else:
            yield _xml_property(each, "")


def _xml_property(element: Tree.Element, group: str) -> Property:
    params = {
        _plain(param): _texts(param) for each in _named(element, "parameters") for param in each
    }
    types = [*params.get("type", []), *(["pref"] if params.get("pref") == ["1"] else [])]
    made = Property(group, _plain(element).upper(), [each.lower() for each in types])
    made.label = " ".join(params.get("label", []))
    values = [each for each in element if _plain(each) != "parameters"]
    order = _ORDER.get(_plain(element))
    if order:
        parts = ([_escaped(each.text) for each in values if _plain(each) == name] for name in order)
        made.pieces = [";".join(",".join(part) for part in parts)]
    else:
        sign = ";" if made.name == "ORG" else ","
        made.pieces = [sign.join(_escaped(text) for value in values for text in _texts(value))]
    return made


def _texts(element: Tree.Element) -> list[str]:
    found = [each.text.strip() for each in element.iter() if each.text and each.text.strip()]
    return found or [""]
