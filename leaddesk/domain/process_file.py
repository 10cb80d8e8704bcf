"""Reads a lead process from TOML and refuses a bad one with the line at fault.

What a file may say stands here, key by key; what its parts mean to one another in `process_rules`.
"""

import re
import tomllib
from collections.abc import Mapping
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from leaddesk.domain.process import Outcome, Process, Stale, Status, Step, Wait
from leaddesk.domain.process_lines import At, BadProcess, LineOf
from leaddesk.domain.process_rules import check
from leaddesk.domain.rows import Ask

__all__ = ["BadProcess", "load", "parse"]

Table = Mapping[str, Any]

TEXTS = (list, "a list of texts")
TEXT = (str, "a text")
NUMBER = (int, "a whole number")
AMOUNT = (int | float, "a number")
SWITCH = (bool, "true or false")
TABLES = (list, "tables in double brackets")

_WAIT = {"days": NUMBER, "half": TEXT, "hours": AMOUNT}
_TOP = {
    "id": TEXT,
    "version": NUMBER,
    "name": TEXT,
    "report_back_days": NUMBER,
    "moved": (dict, "a table of old = new"),
    "status": TABLES,
}
_STATUS = _WAIT | {
    "key": TEXT,
    "name": TEXT,
    "phase": TEXT,
    "icon": TEXT,
    "instruction": TEXT,
    "kind": TEXT,
    "step": TEXT,
    "attempts": NUMBER,
    "then_offer": TEXT,
    "then_move": TEXT,
    "stale_days": AMOUNT,
    "stale_hours": AMOUNT,
    "unbooked_days": AMOUNT,
    "reasons": TEXTS,
    "ask": TABLES,
    "outcome": TABLES,
}
_ASK = {"key": TEXT, "label": TEXT, "question": TEXT, "choices": TEXTS}
_OUTCOME = _WAIT | {
    "key": TEXT,
    "label": TEXT,
    "to": TEXT,
    "attempt": SWITCH,
    "activity": TEXT,
    "action": TEXT,
    "options": TEXTS,
    "reasons": TEXTS,
    "kind": TEXT,
    "step": TEXT,
    "asks": SWITCH,
}
_SYNTAX_LINE = re.compile(r"\(at line (\d+), column \d+\)$")


def parse(text: str, name: str) -> Process:
    """Return the process that a file describes.

    Args:
        text: the file.
        name: what to call it in an error.

    Raises:
        BadProcess: it is not TOML, says something nobody reads, or breaks a rule of PROCESS.
    """
    table = _read_table(text, name)
    reader = _Reader(text, name)
    process = reader.process(table)
    check(process, reader.refuse)
    return process


def load(folder: Path | Traversable) -> dict[str, Process]:
    """Return every process of a folder of TOML files, by its id.

    Raises:
        BadProcess: a file cannot be used, or two have the same id.
    """
    found: dict[str, Process] = {}
    for file in sorted(folder.iterdir(), key=lambda each: each.name):
        if file.name.endswith(".toml"):
            process = parse(file.read_text(encoding="utf-8"), file.name)
            if process.id in found:
                other = found[process.id].source
                raise BadProcess(
                    file.name, 1, f"{other} has the id {process.id} too.", "Give one another id."
                )
            found[process.id] = process
    return found


class _Reader:
    """One file on its way to a `Process`; `refuse` is the only way out besides."""

    def __init__(self, text: str, name: str) -> None:
        self.file = name
        self.line_of = LineOf(text)

    def refuse(self, at: At, text: str, mend: str) -> BadProcess:
        """Return the error for a place of this file."""
        return BadProcess(self.file, self.line_of(at), text, mend)

    def check_keys(
        self, table: Table, at: At, known: Mapping[str, tuple[Any, str]], needed: tuple[str, ...]
    ) -> None:
        """Refuse keys nobody reads, values of the wrong kind, and keys that are missing."""
        for key, value in table.items():
            if key not in known:
                raise self.refuse(
                    (*at, key), f"nothing is called {key} here.", f"Use {', '.join(known)}."
                )
            self._check_kind((*at, key), value, *known[key])
        for key in needed:
            if table.get(key) in (None, ""):
                raise self.refuse(at, f"{key} is missing.", f'Add a line {key} = "...".')

    def _check_kind(self, at: At, value: object, kind: Any, said: str) -> None:
        fits = isinstance(value, kind) and (kind is bool or not isinstance(value, bool))
        if fits and said == TEXTS[1] and isinstance(value, list):
            fits = all(isinstance(each, str) for each in value)
        if fits and said == TABLES[1] and isinstance(value, list):
            fits = all(isinstance(each, dict) for each in value)
        if fits and isinstance(value, int | float):
            fits = value >= 0
        if not fits:
            raise self.refuse(at, f"{at[-1]} is not {said}.", f"Write {said}.")

    def process(self, table: Table) -> Process:
        """Return the process; what its parts mean to one another is for `process_rules`."""
        self.check_keys(table, (), _TOP, ("id", "version", "name", "status"))
        statuses: dict[str, Status] = {}
        for index, each in enumerate(table["status"]):
            status = self._status(each, ("status", index))
            if status.key in statuses:
                raise self.refuse(
                    ("status", index, "key"),
                    f"a second status has the key {status.key}.",
                    "Give it a key of its own.",
                )
            statuses[status.key] = status
        return Process(
            id=table["id"],
            version=table["version"],
            name=table["name"],
            statuses=statuses,
            moved={old: str(new) for old, new in table.get("moved", {}).items()},
            report_back_days=table.get("report_back_days"),
            source=self.file,
        )

    def _status(self, table: Table, at: At) -> Status:
        self.check_keys(table, at, _STATUS, ("key", "name", "phase", "icon", "instruction"))
        wait = self._wait(table, at)
        return Status(
            key=table["key"],
            name=table["name"],
            phase=table["phase"],
            icon=table["icon"],
            instruction=table["instruction"],
            step=Step(table.get("kind", ""), table["step"], wait or Wait())
            if "step" in table
            else None,
            asks=tuple(
                self._ask(each, (*at, "ask", index))
                for index, each in enumerate(table.get("ask", ()))
            ),
            outcomes=tuple(
                self._outcome(each, (*at, "outcome", index))
                for index, each in enumerate(table.get("outcome", ()))
            ),
            attempts=table.get("attempts"),
            then_offer=table.get("then_offer", ""),
            then_move=table.get("then_move", ""),
            stale=_stale(table),
            reasons=tuple(table.get("reasons", ())),
            line=self.line_of((*at, "name")),
        )

    def _ask(self, table: Table, at: At) -> Ask:
        self.check_keys(table, at, _ASK, ("key", "label", "question"))
        return Ask(table["key"], table["label"], table["question"], tuple(table.get("choices", ())))

    def _outcome(self, table: Table, at: At) -> Outcome:
        self.check_keys(table, at, _OUTCOME, ("key", "label"))
        return Outcome(
            key=table["key"],
            label=table["label"],
            digit=int(at[-1]) + 1,
            to_status=table.get("to"),
            wait=self._wait(table, at),
            counts_as_attempt=table.get("attempt", False),
            activity=table.get("activity", "call"),
            action=table.get("action", ""),
            options=tuple(table.get("options", ())),
            reasons=tuple(table.get("reasons", ())),
            kind=table.get("kind", ""),
            step=table.get("step", ""),
            asks=table.get("asks", True),
        )

    def _wait(self, table: Table, at: At) -> Wait | None:
        if not {"days", "half", "hours"} & set(table):
            return None
        wait = Wait(table.get("days", 0), table.get("half", ""), table.get("hours", 0))
        if wait.half not in {"", "other"}:
            raise self.refuse((*at, "half"), f"half is {wait.half}.", 'Write half = "other".')
        if wait.half and wait.days < 1:
            raise self.refuse(
                (*at, "half"), "today's other half may be over.", "Write days = 1 or more."
            )
        return wait


def _stale(table: Table) -> Stale | None:
    if not {"stale_days", "stale_hours", "unbooked_days"} & set(table):
        return None
    return Stale(
        table.get("stale_days", 0), table.get("stale_hours", 0), table.get("unbooked_days")
    )


def _read_table(text: str, name: str) -> Table:
    """Return the file as plain tables.

    Raises:
        BadProcess: it is not TOML.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _SYNTAX_LINE.search(str(error))
        line = int(found[1]) if found else max(1, len(text.splitlines()))
        said = _SYNTAX_LINE.sub("", str(error)).strip().lower()
        raise BadProcess(name, line, f"this is not TOML, {said}.", "Correct that line.") from None
