"""Makes one Incoming of one record, by a plan worked out once for the file.

The plan is lists of column indices by kind of field, so that a record of plain columns costs some
20 microseconds; nothing of a record is dropped but what the rep told us to ignore.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, time
from functools import lru_cache
from typing import Any

from leaddesk.domain.said import noted
from leaddesk.ingest.address_plan import GROUPS, PARTS, AddressPlan
from leaddesk.ingest.columns import Column
from leaddesk.ingest.consent import is_about_consent, refused, struck
from leaddesk.ingest.contact_plan import ContactPlan
from leaddesk.ingest.dates import is_no_date, read_moment, read_time
from leaddesk.ingest.incoming import Incoming
from leaddesk.ingest.names import names_of
from leaddesk.ingest.statuses import status_key
from leaddesk.ingest.vocabulary import NOT_SAID, key

_SINGLE = {
    "company": "company",
    "title": "title",
    "website": "website",
    "source": "source",
    "owner": "owner",
    "rating": "rating",
    "external_id": "external_id",
    "wants": "wants",
    "priority": "priority",
    "reason": "reason",
    "next_step": "next_step",
}
_NAMES = ("first", "last", "full_name")
_DATES = ("created_at", "last_activity", "next_on")
_OPTS = ("opt_out", "opt_out.email", "opt_out.phone", "opt_in")
_OWN_CODE = frozenset(
    (
        *_SINGLE,
        *_NAMES,
        *_DATES,
        *_OPTS,
        *"email phone phone.mobile phone.work phone.home fax social address.full notes".split(),
        *"tags status next_at label ignore".split(),
        *(f"{group}{part}" for group in GROUPS for part in PARTS),
    )
)
MOST_NAME = 250
"""Letters of a name, firm or other short text; a longer one is cut there and kept whole beside."""

FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First signs that start a formula, their wide forms too (OWASP, CSV Injection)."""

MOST_EXTRA = 50  # cells behind the last column that are kept one by one
_LATER_ADDRESS = re.compile(r"^address [2-9] ")
_TAGS = re.compile(r"\s*(?: ::: |[;,|\n])\s*")
_PARTED = " :::"
_SYSTEM_TAGS = frozenset(("mycontacts", "my contacts", "starred", "other contacts"))


_GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))


def _with_generation(said: Mapping[str, str], suffix: str) -> dict[str, str]:
    """Put Jr or Sr behind the name: father and son are two, and only this may tell them apart."""
    word = suffix.strip(" .").casefold()
    return {
        field: f"{name} {suffix}"
        if name and field != "first" and name.strip(" .").casefold().split()[-1] != word
        else name
        for field, name in said.items()
    }


class Builder:
    """Turns cells into Incoming for one file.

    Args:
        columns: as decided, corrected by the rep.
        source: the fingerprint; it says what the status values mean.
        order: dmy or mdy for dates of columns that do not prove their own.
        statuses: values of a status column and the key each means, as the rep corrected them.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        source: str,
        order: str,
        statuses: Mapping[str, str] | None = None,
    ) -> None:
        self._names = [column.name for column in columns]
        self._fields = [column.field for column in columns]
        self._width = len(columns)
        self._source = source
        self._at: dict[str, list[int]] = {}
        self._orders = {column.index: column.date_order or order for column in columns}
        self._custom = []
        self._suffixes = [column.index for column in columns if column.field == "suffix"]
        for column in columns:
            if column.field not in _OWN_CODE or _LATER_ADDRESS.match(key(column.name)):
                self._custom.append(column.index)
            else:
                self._at.setdefault(column.field, []).append(column.index)
        self._single = [(_SINGLE[f], at[0], at[1:]) for f, at in self._at.items() if f in _SINGLE]
        self._contacts = ContactPlan(self._names, self._at)
        self._addresses = AddressPlan(self._names, self._at)
        self._dates = [(field, i) for field in _DATES for i in self._at.get(field, ())]
        self._opts = [(field, i) for field in _OPTS for i in self._at.get(field, ())]
        self._spoken = [
            column.index
            for column in columns
            if column.field in ("tags", "status", "stage")
            or (column.field == "custom" and is_about_consent(column.name))
        ]
        self._statuses: dict[str, str | None] = dict(statuses or {})

    def build(self, row: int, line: int, raw: list[str]) -> Incoming | None:
        """Return the record, or None where it has no name, company, email or phone."""
        cells = [_clean(cell) if cell else "" for cell in raw]
        if len(cells) < self._width:
            cells += [""] * (self._width - len(cells))
        custom = [(self._names[i], cells[i]) for i in self._custom if cells[i]]
        problems: list[tuple[str, str]] = []
        found: dict[str, Any] = {}
        self._take_singles(cells, found, custom)
        self._take_names(cells, found, custom)
        emails = self._contacts.emails(cells, custom, problems)
        phones = self._contacts.phones(cells, custom, problems)
        if not (found["full"] or found.get("company") or emails or phones):
            return None
        if not self._addresses.is_empty:
            found["address"] = self._addresses.take(cells, custom)
        self._take_texts(cells, found, custom)
        if self._dates or "next_at" in self._at:
            self._take_dates(cells, found, custom, problems)
        if self._opts:
            found["opt_outs"] = self._take_opt_outs(cells, custom, problems)
        for i in self._spoken:
            if cells[i] and (out := refused(self._names[i], cells[i])):
                found["opt_outs"] = found.get("opt_outs", frozenset()) | out
        self._take_extra(cells, custom, problems)
        return Incoming(
            row,
            line,
            emails=emails,
            phones=phones,
            custom=tuple(custom),
            problems=tuple(problems),
            **found,
        )

    def _take_singles(
        self, cells: list[str], found: dict[str, Any], custom: list[tuple[str, str]]
    ) -> None:
        for name, first, others in self._single:
            value = cells[first]
            if value in NOT_SAID:
                value = ""
            for i in others:
                more = cells[i]
                if more and not value:
                    value = more
                elif more and more != value:
                    custom.append((self._names[i], more))
            if value:
                found[name] = value
            if len(value) > MOST_NAME:
                found[name] = self._shortened(first, value, custom)

    def _shortened(self, index: int, value: str, custom: list[tuple[str, str]]) -> str:
        """Return the start of a text too long for its field; the whole of it goes to `custom`."""
        custom.append((self._names[index], value))
        return value[:MOST_NAME].strip()

    def _take_names(
        self, cells: list[str], found: dict[str, Any], custom: list[tuple[str, str]]
    ) -> None:
        said = {"first": "", "last": "", "full_name": ""}
        for field in _NAMES:
            for i in self._at.get(field, ()):
                value = cells[i]
                if not value or value in NOT_SAID:
                    continue
                if not said[field]:
                    said[field] = (
                        value if len(value) <= MOST_NAME else self._shortened(i, value, custom)
                    )
                elif value != said[field]:
                    custom.append((self._names[i], value))
        for i in self._suffixes:
            if cells[i].strip(" .").casefold() in _GENERATIONS:
                said = _with_generation(said, cells[i])
        found["first"], found["last"], found["full"] = names_of(
            said["first"], said["last"], said["full_name"]
        )
        if (
            said["full_name"]
            and (said["first"] or said["last"])
            and said["full_name"] != found["full"]
        ):
            custom.append((self._names[self._at["full_name"][0]], said["full_name"]))

    def _take_texts(
        self, cells: list[str], found: dict[str, Any], custom: list[tuple[str, str]]
    ) -> None:
        at = self._at
        if "notes" in at:
            found["notes"] = "\n".join(cells[i] for i in at["notes"] if cells[i])
        if "social" in at:
            found["socials"] = tuple(dict.fromkeys(cells[i] for i in at["social"] if cells[i]))
        if "tags" in at:
            found["tags"] = tuple(
                dict.fromkeys(tag for i in at["tags"] if cells[i] for tag in _tags(cells[i]))
            )
        if "status" in at:
            self._take_status(cells, found, custom)

    def _take_status(
        self, cells: list[str], found: dict[str, Any], custom: list[tuple[str, str]]
    ) -> None:
        for i in self._at["status"]:
            text = cells[i]
            if not text or text in NOT_SAID:
                continue
            if text not in self._statuses:
                self._statuses[text] = status_key(text, self._source)
            status = self._statuses[text]
            if not found.get("status_text"):
                found["status_text"] = text
                found["status"] = status or ""
                if status is None:
                    custom.append((self._names[i], text))
            elif text != found["status_text"]:
                custom.append((self._names[i], text))

    def _take_dates(
        self,
        cells: list[str],
        found: dict[str, Any],
        custom: list[tuple[str, str]],
        problems: list[tuple[str, str]],
    ) -> None:
        for field, i in self._dates:
            cell = cells[i]
            if not cell or is_no_date(cell):
                continue
            moment = read_moment(cell, self._orders[i])
            if moment is None:
                problems.append((field, noted("This is no date.")))
                custom.append((self._names[i], cell))
            elif field in found:
                custom.append((self._names[i], cell))
            else:
                found[field] = moment[0]
                if field == "next_on" and moment[1] is not None:
                    found["next_at"] = moment[1]
        for i in self._at.get("next_at", ()):
            self._take_time(self._names[i], cells[i], found, custom)

    def _take_time(
        self, name: str, cell: str, found: dict[str, Any], custom: list[tuple[str, str]]
    ) -> None:
        if not cell:
            return
        clock: time | None = read_time(cell)
        moment: tuple[date, time | None] | None = None if clock else read_moment(cell)
        if clock:
            found["next_at"] = clock
        elif moment and abs((found.setdefault("next_on", moment[0]) - moment[0]).days) <= 1:
            found["next_at"] = moment[1]
        else:
            custom.append((name, cell))

    def _take_opt_outs(
        self, cells: list[str], custom: list[tuple[str, str]], problems: list[tuple[str, str]]
    ) -> frozenset[str]:
        channels: set[str] = set()
        for field, i in self._opts:
            if not cells[i]:
                continue
            out, understood = struck(field, self._names[i], cells[i])
            channels |= out
            if not understood:
                custom.append((self._names[i], cells[i]))
                if out:
                    problems.append(
                        (field, noted("Not clear whether yes or no: kept out to be safe."))
                    )
        return frozenset(channels)

    def _take_extra(
        self, cells: list[str], custom: list[tuple[str, str]], problems: list[tuple[str, str]]
    ) -> None:
        extra = [(i, cell) for i, cell in enumerate(cells[self._width :], self._width + 1) if cell]
        if not extra:
            return
        custom += [(f"Column {i}", cell) for i, cell in extra[:MOST_EXTRA]]
        if len(extra) > MOST_EXTRA:
            custom.append(("Further cells", "\n".join(cell for _, cell in extra[MOST_EXTRA:])))
        problems.append(("", noted("More cells than columns: the last ones may be shifted.")))


def _clean(cell: str) -> str:
    cell = cell.strip()
    if cell[:2] == '="' and cell[-1:] == '"':
        return cell[2:-1].strip()  # how spreadsheets keep 00123 from becoming 123
    if cell[:1] == "'" and cell.lstrip("'").startswith(FORMULAS):
        return cell[1:].strip()  # how an export keeps a spreadsheet from running it
    return cell


@lru_cache(maxsize=2048)
def _tags(cell: str) -> tuple[str, ...]:
    parts = cell.split(_PARTED) if _PARTED in cell else _TAGS.split(cell)
    bare = (tag.lstrip("* ").strip() for tag in parts)
    return tuple(tag for tag in bare if tag and tag.casefold() not in _SYSTEM_TAGS)
