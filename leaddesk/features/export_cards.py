"""Writes a lead as a vCard, 3.0 (RFC 2426) or 4.0 (RFC 6350).

What vCards have no property for goes out as X-LEADDESK lines with the column's name as label, as
Apple and Google label their own; other programs pass them over and `ingest` reads them back.
"""

from collections.abc import Iterator

from leaddesk.features.export_people import Exported, Point

FOLD_AT = 75  # octets in a line of a vCard (RFC 2426, 2.6)
_TYPES = {"work": "WORK", "home": "HOME", "mobile": "CELL", "fax": "FAX", "pager": "PAGER"}
_SAID_ELSEWHERE = frozenset(
    ("Name", "First name", "Last name", "Job title", "Company", "Website", "Path", "Try", "Score")
)


def card(lead: Exported, version: str) -> Iterator[str]:
    """Yield the lines of a lead's card, not folded yet."""
    cells = lead.cells
    yield "BEGIN:VCARD"
    yield f"VERSION:{version}"
    yield "PRODID:-//LeadDesk//LeadDesk//EN"
    yield f"UID:{'urn:uuid:' if version == '4.0' else ''}{lead.id}"
    yield f"FN:{escaped(cells['Name'])}"
    yield f"N:{escaped(cells['Last name'])};{escaped(cells['First name'])};;;"
    for line, name in (("ORG", "Company"), ("TITLE", "Job title"), ("URL", "Website")):
        if cells[name]:
            yield f"{line}:{escaped(cells[name])}"
    yield from _points(lead, version)
    if lead.tags:
        yield f"CATEGORIES:{','.join(map(escaped, lead.tags))}"
    if lead.notes:
        yield f"NOTE:{escaped(lead.notes)}"
    yield from _own(lead)
    yield "END:VCARD"


def _points(lead: Exported, version: str) -> Iterator[str]:
    number = 0
    for name, kind in (("TEL", "phone"), ("TEL", "fax"), ("EMAIL", "email")):
        for point in lead.of(kind):
            label = "fax" if kind == "fax" else point.label
            value = escaped(point.value)
            if label and label not in _TYPES:
                number += 1
                yield f"item{number}.{name}:{value}"
                yield f"item{number}.X-ABLabel:{escaped(label)}"
            else:
                yield f"{name}{f';TYPE={_type(label, version)}' if label else ''}:{value}"
    for point in lead.of("social"):
        yield f"X-SOCIALPROFILE:{escaped(point.value)}"
    for point in lead.of("address"):
        yield _address(point, version)


def _type(label: str, version: str) -> str:
    """Return a kind of number or address; version 4.0 writes it in small letters."""
    return _TYPES[label].lower() if version == "4.0" else _TYPES[label]


def _address(point: Point, version: str) -> str:
    place = point.place
    names = ("street", "city", "state", "postcode", "country")
    parts = [escaped(place.get(name, "")) for name in names]
    if not place:
        parts[0] = escaped(point.value)
    kind = f";TYPE={_type(point.label, version)}" if point.label in _TYPES else ""
    return f"ADR{kind}:;;{';'.join(parts)}"


def _own(lead: Exported) -> Iterator[str]:
    said = {name: value for name, value in lead.cells.items() if name not in _SAID_ELSEWHERE}
    said["Email opt out"] = "yes" if lead.struck("email") else ""
    said["Do not call"] = "yes" if lead.struck("phone") else ""
    if lead.place().get("country"):
        said["Country"] = ""
    fields = [(name, value) for name, value in (*said.items(), *lead.own.items()) if value]
    for number, (name, value) in enumerate(fields, 1):
        yield f"own{number}.X-LEADDESK:{escaped(value)}"
        yield f"own{number}.X-ABLabel:{escaped(name)}"


def escaped(text: str) -> str:
    """Write a text as the value of a property."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def folded(line: str) -> str:
    """Break a long line as vCards do, never inside a sign."""
    if len(line.encode()) <= FOLD_AT:
        return line
    parts, size = [""], 0
    for sign in line:
        width = len(sign.encode())
        if size + width > FOLD_AT - 1:
            parts.append("")
            size = 0
        parts[-1] += sign
        size += width
    return "\r\n ".join(parts)
