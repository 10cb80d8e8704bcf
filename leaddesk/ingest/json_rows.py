"""Reads JSON as rows: a list of objects, or LeadDesk's own export with its tables.

Read whole, as JSON has to be, so up to 64 MB; an object inside an object becomes columns of its
own ("address city"), a list of words one cell.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import noted, said
from leaddesk.ingest.encoding import sound, unreadable
from leaddesk.ingest.records import Broken, Record
from leaddesk.ingest.source import Source

MOST_BYTES = 64 << 20
MOST_DEEP = 4
MOST_COLUMNS = 500
_HEAD = 4096
_NO_OBJECT = (noted("This is no object with fields."), noted("Leave it out."))
_LEAD = {
    "name": "Name", "first": "First name", "last": "Last name", "title": "Job title",
    "status": "Lead status", "reason": "Reason", "source": "Lead source", "rating": "Rating",
    "wants": "Wants", "country": "Country", "website": "Website", "external_id": "External ID",
    "path": "Path",
}  # fmt: skip
_KINDS = {"phone": "Phone", "email": "Email", "fax": "Fax", "social": "Profile"}
_PLACE = {"street": "Street", "city": "City", "state": "State", "postcode": "Postcode"}
Row = dict[str, str]


def is_json(path: Path) -> bool:
    """Whether a file begins as a JSON list of objects, or an object with fields."""
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEAD).decode("utf-8-sig", "replace").split()
    except (OSError, ValueError):
        return False
    return begins_as_json("".join(head))


def begins_as_json(text: str) -> bool:
    """Whether a text without blanks begins as a list of objects, or an object."""
    return text[:2] in ('{"', "[{")


def json_of(path: Path) -> Source:
    """Return the objects of a JSON file as a source of rows.

    Raises:
        Refused: it cannot be read, is too large, damaged, or holds no list of objects.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refused(said("{name} is too large.", name=path.name), said("Bring it as CSV."))
        raw = path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
    return objects_of(path.name, path, raw)


def objects_of(name: str, path: Path | None, raw: bytes) -> Source:
    """Return the objects of a JSON text as a source of rows.

    Raises:
        Refused: it is damaged, or holds no list of objects.
    """
    document = _loaded(name, raw)
    own = _is_own(document)
    rows = list(_own_rows(document)) if own else list(_rows(document))
    header = list(dict.fromkeys(column for row in rows if row for column in row))[:MOST_COLUMNS]
    if not header:
        raise Refused(said("{name} holds no list of leads.", name=name), said("Bring it as CSV."))
    return Source(
        name=name,
        path=path,
        size=len(raw),
        sha256=hashlib.sha256(raw).hexdigest(),
        encoding="",
        delimiter="",
        quotechar="",
        warnings=(),
        read=lambda _width: _records(header, rows),
        program="leaddesk" if own else "",
        has_names=True,
    )


def _loaded(name: str, raw: bytes) -> Any:
    """Return a JSON document, or the list of those that stand a line each."""
    try:
        text = raw.decode("utf-8-sig", "surrogatepass")
        try:
            return json.loads(text)
        except ValueError:
            return [json.loads(line) for line in text.splitlines() if line.strip()]
    except (ValueError, RecursionError) as error:
        raise Refused(
            said("{name} is damaged.", name=name), said("Export it again, or bring it as CSV.")
        ) from error


def _records(header: list[str], rows: Iterable[Row | None]) -> Iterator[Record | Broken]:
    yield Record(0, header)
    known = set(header)
    for line, row in enumerate(rows, 1):
        if row is None:
            yield Broken(line, *_NO_OBJECT, "")
            continue
        rest = [f"{name}: {value}" for name, value in row.items() if name not in known]
        cells = [row.get(name, "") for name in header] + (["\n".join(rest)] if rest else [])
        if any(cells):
            yield Record(line, cells)


def _rows(document: Any) -> Iterator[Row | None]:
    """Yield each object of the longest list in a document, flat; None for what is no object."""
    lists = [document] if isinstance(document, list) else []
    if isinstance(document, dict):
        lists = [each for each in document.values() if isinstance(each, list)]
    best = max(lists, key=len, default=[])
    if not any(isinstance(each, dict) for each in best):
        best = [document] if isinstance(document, dict) else []
    for each in best:
        yield _flat(each) if isinstance(each, dict) else None


def _flat(value: Mapping[str, Any], before: str = "", deep: int = 0) -> Row:
    row: Row = {}
    for name, part in value.items():
        column = sound(f"{before} {name}".strip())
        if isinstance(part, dict) and deep < MOST_DEEP:
            row |= _flat(part, column, deep + 1)
        elif isinstance(part, list) and part and all(isinstance(each, dict) for each in part):
            for n, each in enumerate(part[:10]):
                row |= _flat(each, f"{column} {n + 1}", deep + 1) if deep < MOST_DEEP else {}
        elif text := _text(part):
            row[column] = text
    return row


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, list):
        return "; ".join(filter(None, map(_text, value)))
    return sound(json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else str(value))


# Our own export


def _is_own(document: Any) -> bool:
    lead = document.get("lead") if isinstance(document, dict) else None
    return isinstance(lead, list) and bool(lead) and {"name", "status", "path"} <= set(lead[0])


def _own_rows(document: Mapping[str, Any]) -> Iterator[Row]:
    """Yield each lead with what the other tables say of it, under the names of the flat list."""
    of = {table: _by_lead(document.get(table, [])) for table in
          ("contact_point", "tag", "task", "activity")}  # fmt: skip
    firms = {each["id"]: each.get("name", "") for each in document.get("company", [])}
    fields = {
        each["key"]: each.get("name", each["key"]) for each in document.get("custom_field", [])
    }
    struck = {(each["kind"], each["address"]) for each in document.get("opt_out", [])}
    for lead in document["lead"]:
        key = lead["id"]
        row = {column: _text(lead.get(name)) for name, column in _LEAD.items()}
        row["ID"] = key
        row["Company"] = firms.get(lead.get("company_id"), "")
        row |= _own_points(of["contact_point"][key], struck)
        row |= _own_step(of["task"][key])
        tags = [each["name"] for each in of["tag"][key]]
        row["Tags"] = "".join(f"{tag} ::: " for tag in tags).rstrip()
        row["Notes"] = "\n".join(filter(None, map(_own_note, of["activity"][key])))
        row |= {fields.get(name, name): _text(v) for name, v in (lead.get("custom") or {}).items()}
        yield {name: value for name, value in row.items() if value}


def _by_lead(rows: Iterable[Mapping[str, Any]]) -> dict[str, list[Mapping[str, Any]]]:
    found: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        found[row.get("lead_id") or ""].append(row)
    return found


def _own_points(points: list[Mapping[str, Any]], struck: set[tuple[str, str]]) -> Row:
    row: Row = {}
    count: dict[str, int] = defaultdict(int)
    for point in sorted(points, key=lambda each: each.get("position", 0)):
        kind, value = point.get("kind", ""), _text(point.get("value"))
        count[kind] += 1
        if kind == "address" and count[kind] == 1:
            row |= {column: _text(point.get(name)) for name, column in _PLACE.items()}
            row["Country"] = _text(point.get("country"))
            row["Address"] = "" if any(row.get(name) for name in _PLACE.values()) else value
            continue
        column = f"{_KINDS.get(kind, 'Address')} {count[kind]}".removesuffix(" 1")
        row[column] = value
        if kind in ("phone", "email"):
            row[f"{column} label"] = _text(point.get("label"))
        if any(kind == other and _is_same(kind, value, address) for other, address in struck):
            row["Email opt out" if kind == "email" else "Do not call"] = "yes"
    return {name: value for name, value in row.items() if value}


def _is_same(kind: str, value: str, normal: str) -> bool:
    """Whether an address is the one that a normal form stands for."""
    if kind == "email":
        user, _, host = value.casefold().partition("@")
        return f"{user.partition('+')[0]}@{host}" == normal.casefold()
    digits = ["".join(filter(str.isdigit, each))[-8:] for each in (value, normal)]
    return digits[0] == digits[1]


def _own_step(tasks: list[Mapping[str, Any]]) -> Row:
    open_ = [each for each in tasks if not (each.get("done_at") or each.get("ended_at"))]
    step = min(open_, key=lambda each: str(each.get("due_on") or "9"), default=None)
    if step is None:
        return {}
    return {
        "Next step": _text(step.get("text")),
        "Next date": _text(step.get("due_on")),
        "Next time": _text(step.get("due_at")),
    }


def _own_note(activity: Mapping[str, Any]) -> str:
    text = _text(activity.get("text"))
    if activity.get("kind") in ("import", "note", "status_change"):
        return text
    return ": ".join(
        filter(None, [f"{_text(activity.get('at'))[:10]} {activity.get('label')}", text])
    )
