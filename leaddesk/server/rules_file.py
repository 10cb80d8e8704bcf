"""Reads assignment rules from TOML, and refuses a bad file by naming rule, field and mend."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from typing import Any

from leaddesk.domain.errors import Refused
from leaddesk.server.rules import Absence, AssignmentRule, RuleBook

LISTS = ("country", "postcode", "company", "domain", "source", "language", "industry", "size")
"""Conditions that a rule may name; others are keys of custom fields, under [rule.custom]."""

_TARGETS = ("owner", "members", "team")
_RULE = ("name", *LISTS, "custom", *_TARGETS, "most_open", "sticky")
_TOP = ("default", "sticky", "absence", "rule")
_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+")


class BadRules(Refused):
    """A file of rules that cannot be used."""

    def __init__(self, file: str, where: str, text: str, mend: str) -> None:
        super().__init__(f"{file}, {where}: {text}" if where else f"{file}: {text}", mend)


class _Reader:
    """One file on its way to a `RuleBook`; `where` is the rule being read."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.where = ""

    def bad(self, text: str, mend: str) -> BadRules:
        return BadRules(self.name, self.where, text, mend)

    def keys(self, table: Mapping[str, Any], known: tuple[str, ...]) -> None:
        for key in table:
            if key not in known:
                raise self.bad(f"nothing is called {key} here.", f"Use {', '.join(known)}.")

    def table(self, value: object, field: str) -> Mapping[str, Any]:
        if not isinstance(value, dict):
            raise self.bad(f"{field} is not a table.", f"Write it as [{field}].")
        return value

    def text(self, value: object, field: str) -> str:
        if not isinstance(value, str) or not value.strip():
            raise self.bad(f"{field} is not a text.", f'Write {field} = "...".')
        return value.strip()

    def address(self, value: object, field: str) -> str:
        found = self.text(value, field).casefold()
        if not _ADDRESS.fullmatch(found):
            raise self.bad(
                f"{field}: {found} is not an email address.", "Write the address of a member."
            )
        return found

    def whole(self, value: object, field: str) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise self.bad(f"{field} is not a whole number.", f"Write {field} = 40.")
        return value

    def switch(self, value: object, field: str) -> bool:
        if not isinstance(value, bool):
            raise self.bad(f"{field} is not true or false.", f"Write {field} = true.")
        return value

    def texts(self, value: object, field: str) -> tuple[str, ...]:
        values = [value] if isinstance(value, str) else value
        if not isinstance(values, list) or not values:
            raise self.bad(f"{field} is not a list of texts.", f'Write {field} = ["...", "..."].')
        return tuple(self.text(each, field) for each in values)

    def day(self, value: object, field: str) -> date:
        if type(value) is not date:
            raise self.bad(f"{field} is not a date.", f"Write {field} = 2026-12-24.")
        return value


def parse(text: str, name: str) -> RuleBook:
    """Return the rules that a file holds.

    Args:
        text: the file.
        name: what to call it in an error.

    Raises:
        BadRules: it is not TOML, or says what no rule can say.
    """
    try:
        top = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadRules(name, "", f"this is not TOML: {error}.", "Mend that line.") from error
    reader = _Reader(name)
    reader.keys(top, _TOP)
    default = reader.table(top.get("default", {}), "default")
    reader.where = "default"
    reader.keys(default, ("owner", "team"))
    sticky = reader.switch(top.get("sticky", True), "sticky")
    rules: dict[str, AssignmentRule] = {}
    for number, each in enumerate(_tables(reader, top, "rule"), 1):
        rule = _rule(reader, each, number, sticky=sticky)
        if rule.name in rules:
            raise reader.bad("there are two rules of this name.", "Give one another name.")
        rules[rule.name] = rule
    reader.where = "default"
    return RuleBook(
        tuple(rules.values()),
        owner=reader.address(default["owner"], "owner") if "owner" in default else "",
        team=reader.text(default["team"], "team") if "team" in default else "",
        sticky=sticky,
        absences=tuple(_absence(reader, each) for each in _tables(reader, top, "absence")),
    )


def _tables(reader: _Reader, top: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    found = top.get(key, [])
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise BadRules(reader.name, "", f"{key} is no list of tables.", f"Write [[{key}]].")
    return found


def _absence(reader: _Reader, table: Mapping[str, Any]) -> Absence:
    reader.where = f"absence of {table.get('member', '?')}"
    reader.keys(table, ("member", "from", "to"))
    first = reader.day(table.get("from"), "from")
    last = reader.day(table.get("to", first), "to")
    if last < first:
        raise reader.bad("to is before from.", "Write the last day of the absence in to.")
    return Absence(reader.address(table.get("member"), "member"), first, last)


def _rule(
    reader: _Reader, table: Mapping[str, Any], number: int, *, sticky: bool
) -> AssignmentRule:
    reader.where = f"rule {number}"
    name = reader.text(table.get("name"), "name")
    reader.where = f"rule {name}"
    reader.keys(table, _RULE)
    when = {key: reader.texts(table[key], key) for key in LISTS if key in table}
    for key, values in reader.table(table.get("custom", {}), "custom").items():
        when[key] = reader.texts(values, f"custom.{key}")
    _check_ranges(reader, when)
    targets = [key for key in _TARGETS if key in table]
    if len(targets) != 1:
        raise reader.bad(
            "it names no one target." if not targets else f"it names {' and '.join(targets)}.",
            "Write one of owner, members and team.",
        )
    return AssignmentRule(
        name,
        when,
        members=_members(reader, table),
        team=reader.text(table["team"], "team") if "team" in table else "",
        most_open=reader.whole(table.get("most_open", 0), "most_open"),
        sticky=reader.switch(table.get("sticky", sticky), "sticky"),
    )


def _members(reader: _Reader, table: Mapping[str, Any]) -> dict[str, int]:
    if "owner" in table:
        return {reader.address(table["owner"], "owner"): 1}
    given = table.get("members", {})
    if isinstance(given, list):
        given = dict.fromkeys(reader.texts(given, "members"), 1)
    weights = {
        reader.address(email, "members"): reader.whole(weight, f"members.{email}")
        for email, weight in reader.table(given, "members").items()
    }
    if "members" in table and not any(weights.values()):
        raise reader.bad(
            "members gives nobody a share.", 'Write members = {"mara@firm.example" = 2}.'
        )
    return weights


def _check_ranges(reader: _Reader, when: Mapping[str, tuple[str, ...]]) -> None:
    for each in when.get("postcode", ()):
        low, dash, high = (part.strip() for part in each.partition("-"))
        if dash and (not low or not high or low > high or len(low) != len(high)):
            raise reader.bad(
                f"postcode: {each} is no range.",
                'Write "80000-87999", or "80" for all that begin so.',
            )
    for each in when.get("size", ()):
        low, dash, high = (part.strip() for part in each.partition("-"))
        if dash and not ((low or high) and all(not part or part.isdigit() for part in (low, high))):
            raise reader.bad(f"size: {each} is no range.", 'Write "50-249" or "250-".')
