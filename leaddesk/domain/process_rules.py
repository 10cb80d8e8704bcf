"""The rules a process must keep: few statuses, few questions, and a date on every open lead.

They are rules (a) to (j) of the design page PROCESS. A passive name is no error but is flagged: a
status says what the rep does next, not what was done to the lead.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from leaddesk.domain.process import (
    ACTIONS,
    ACTIVITY_KINDS,
    CLOSED,
    CONVERTED,
    OPEN,
    PHASES,
    STEP_KINDS,
    Outcome,
    Process,
    Status,
)
from leaddesk.domain.process_lines import At, BadProcess

MOST_ACTIVE = 6  # of a path, Re-engage not counted
MOST_OUTCOMES = 6
MOST_ASKS = 3
LONGEST_INSTRUCTION = 60

Refuse = Callable[[At, str, str], BadProcess]
_KEY = re.compile(r"[a-z][a-z0-9_]*")
_ACTIVE_NAMES = {  # passive name: what the rep does next
    "new": "Triage",
    "neu": "Triage",
    "open": "Reach",
    "offen": "Reach",
    "assigned": "Reach",
    "zugewiesen": "Reach",
    "called": "Reach",
    "angerufen": "Reach",
    "attempted": "Reach",
    "attempted to contact": "Reach",
    "in progress": "Qualify",
    "in process": "Qualify",
    "in bearbeitung": "Qualify",
    "working": "Qualify",
    "contacted": "Qualify",
    "kontaktiert": "Qualify",
    "connected": "Qualify",
    "reached": "Qualify",
    "erreicht": "Qualify",
    "responded": "Qualify",
    "interested": "Qualify",
    "interessiert": "Qualify",
    "warm": "Qualify",
    "hot": "Qualify",
    "cold": "Reach",
    "qualified": "Arrange",
    "qualifiziert": "Arrange",
    "meeting booked": "Arrange",
    "termin vereinbart": "Arrange",
    "visited": "Propose",
    "besucht": "Propose",
    "quoted": "Chase decision",
    "proposal sent": "Chase decision",
    "angebot gesendet": "Chase decision",
    "angebot verschickt": "Chase decision",
    "pending": "Chase decision",
    "on hold": "Nurture",
}
_PASSIVE = re.compile(
    r"(?:\b(?!need|feed|embed|seed|proceed|succeed|exceed|speed|bleed)\w{2,}ed"
    r"|\b(?:sent|done|met|won|lost|held|spoken)"
    r"|\b\w{3,}iert|\b(?:an|auf|aus|ab|be|ver)?ge\w{3,}(?:t|en))$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Flag:
    """A status name that says what was, with the active one to put in its place."""

    line: int
    name: str
    proposal: str


def flags(process: Process) -> tuple[Flag, ...]:
    """Return the open statuses whose names are passive."""
    found = []
    for status in process.statuses.values():
        proposal = _active_name(status)
        if proposal:
            found.append(Flag(status.line, status.name, proposal))
    return tuple(found)


def check_successor(old: Process, new: Process) -> None:
    """Refuse a new version of a process that leaves leads without a status.

    Raises:
        BadProcess: the version does not rise, or a key is dropped that `moved` does not name.
    """
    if old == new:
        return
    if new.version <= old.version:
        raise BadProcess(
            new.source, 1, f"version {new.version} is not newer.", f"Write {old.version + 1}."
        )
    for key in old.statuses:
        if key not in new.statuses and key not in new.moved:
            raise BadProcess(
                new.source,
                1,
                f"the status {key} of version {old.version} is gone.",
                f'Say where its leads go: under [moved], {key} = "...".',
            )


def check(process: Process, refuse: Refuse) -> None:
    """Refuse a process that breaks a rule.

    Args:
        process: as read.
        refuse: makes the error for a place of its file.

    Raises:
        BadProcess: with the line at fault.
    """
    _check_whole(process, refuse)
    for index, status in enumerate(process.statuses.values()):
        at: At = ("status", index)
        _check_status(process, status, at, refuse)
        for number, outcome in enumerate(status.outcomes):
            _check_outcome(process, status, outcome, (*at, "outcome", number), refuse)


def _active_name(status: Status) -> str:
    if status.phase != OPEN:
        return ""
    known = _ACTIVE_NAMES.get(status.name.strip().casefold())
    if known or not _PASSIVE.search(status.name.strip()):
        return known or ""
    return status.instruction.split()[0].strip(".,:;").capitalize()


def _check_whole(process: Process, refuse: Refuse) -> None:
    if process.version < 1:
        raise refuse(("version",), "versions start at 1.", "Write version = 1.")
    active = 0
    for index, status in enumerate(process.statuses.values()):
        active += status.phase == OPEN and status.key != "reengage"
        if active > MOST_ACTIVE:
            raise refuse(
                ("status", index),
                f"{status.name} is active status number {active}.",
                f"Keep {MOST_ACTIVE}, and Re-engage.",
            )
    if not active:
        raise refuse((), "no status is open.", 'Give one phase = "open".')
    for old, new in process.moved.items():
        _check_target(process, new, ("moved", old), refuse)
        if old in process.statuses:
            raise refuse(("moved", old), f"the status {old} still exists.", "Drop this line.")


def _check_status(process: Process, status: Status, at: At, refuse: Refuse) -> None:
    _check_key(status.key, (*at, "key"), refuse)
    _check_known(status.phase, PHASES, (*at, "phase"), refuse)
    if len(status.instruction) > LONGEST_INSTRUCTION:
        over = len(status.instruction) - LONGEST_INSTRUCTION
        raise refuse(
            (*at, "instruction"), f"the instruction is {over} letters too long.", "Say less."
        )
    _check_first_step(status, at, refuse)
    for place, target in (("then_offer", status.then_offer), ("then_move", status.then_move)):
        if target:
            _check_target(process, target, (*at, place), refuse)
    _check_count(status.asks, MOST_ASKS, "questions", (*at, "ask"), refuse)
    _check_count(status.outcomes, MOST_OUTCOMES, "outcomes", (*at, "outcome"), refuse)
    _check_once([ask.key for ask in status.asks], (*at, "ask"), refuse)
    _check_once([outcome.key for outcome in status.outcomes], (*at, "outcome"), refuse)
    if status.phase == OPEN and not status.outcomes:
        raise refuse(at, f"nothing leads out of {status.name}.", "Add an outcome.")


def _check_first_step(status: Status, at: At, refuse: Refuse) -> None:
    if status.ends:
        if status.step is not None:
            raise refuse((*at, "step"), f"{status.name} ends a lead.", "Drop its step.")
        return
    if status.step is None:
        raise refuse(at, f"{status.name} has no first step.", 'Add kind = "call", step = "...".')
    _check_known(status.step.kind, STEP_KINDS, (*at, "kind"), refuse)


def _check_outcome(
    process: Process, status: Status, outcome: Outcome, at: At, refuse: Refuse
) -> None:
    _check_key(outcome.key, (*at, "key"), refuse)
    _check_known(outcome.activity, ACTIVITY_KINDS, (*at, "activity"), refuse)
    _check_known(outcome.action, ACTIONS | {""}, (*at, "action"), refuse)
    _check_known(outcome.kind, STEP_KINDS | {""}, (*at, "kind"), refuse)
    if outcome.to_status is not None:
        _check_target(process, outcome.to_status, (*at, "to"), refuse)
    for option in outcome.options:
        _check_target(process, option, (*at, "options"), refuse)
    _check_action(process, status, outcome, at, refuse)
    _check_date(process, status, outcome, at, refuse)


def _check_action(
    process: Process, status: Status, outcome: Outcome, at: At, refuse: Refuse
) -> None:
    target = process.statuses[outcome.to_status or status.key]
    if (outcome.action == "choose") != (len(outcome.options) > 1):
        raise refuse(
            (*at, "action"),
            f"{outcome.label} must offer two targets to choose from.",
            'Write action = "choose" and options = ["...", "..."].',
        )
    if outcome.action == "ask_reason" and not (outcome.reasons or target.reasons):
        raise refuse(
            (*at, "action"), f"{target.name} has no reasons to ask for.", "Add reasons = [...]."
        )
    if outcome.action == "convert" and target.phase != CONVERTED:
        raise refuse(
            (*at, "action"), f"{target.name} does not convert a lead.", 'Write to = "converted".'
        )
    if target.phase == CLOSED and not outcome.reasons and outcome.action != "ask_reason":
        raise refuse(
            at,
            f"{outcome.label} closes a lead without a reason.",
            'Add one in reasons, or action = "ask_reason".',
        )


def _check_date(process: Process, status: Status, outcome: Outcome, at: At, refuse: Refuse) -> None:
    target = process.statuses[outcome.to_status or status.key]
    says_when = outcome.wait is not None or outcome.action in {"ask_date", "choose"}
    if target.phase == OPEN and not says_when:
        raise refuse(
            at,
            f"{outcome.label} leaves a lead open without a next date.",
            "Add days = 0 or more.",
        )


def _check_target(process: Process, key: str, at: At, refuse: Refuse) -> None:
    if key not in process.statuses:
        raise refuse(at, f"no status is called {key}.", f"Use {', '.join(process.statuses)}.")


def _check_key(key: str, at: At, refuse: Refuse) -> None:
    if not _KEY.fullmatch(key):
        raise refuse(at, f"{key} is no key.", "Use small letters, digits and _.")


def _check_known(value: str, known: frozenset[str], at: At, refuse: Refuse) -> None:
    if value not in known:
        offered = ", ".join(sorted(known - {""}))
        raise refuse(at, f"{at[-1]} {value or 'is empty'} is not known.", f"Use {offered}.")


def _check_count(entries: tuple[object, ...], most: int, what: str, at: At, refuse: Refuse) -> None:
    if len(entries) > most:
        raise refuse((*at, most), f"these are more than {most} {what}.", "Take one out.")


def _check_once(keys: list[str], at: At, refuse: Refuse) -> None:
    seen: Counter[str] = Counter()
    for index, key in enumerate(keys):
        seen[key] += 1
        if seen[key] > 1:
            raise refuse(
                (*at, index, "key"), f"the key {key} is used twice.", "Give it a key of its own."
            )
