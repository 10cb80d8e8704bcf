"""Why a lead is up now and what to ask it: said from its step, the process and what is known."""

import re
from collections.abc import Callable
from datetime import date, datetime

from leaddesk.domain.process import CLOSED, CONVERTED, OPEN
from leaddesk.domain.rows import Due, LeadDetail
from leaddesk.domain.said import said

MOST_ASKED = 3
LONGEST_QUOTE = 160
"""Letters of a note; the rest of it stands in the timeline."""

When = Callable[[date, datetime | None], str]

_POSTCODE = re.compile(r"^\W*(?:[A-Z]{1,2}[- ])?\d[\d -]*\s*")


def why_now(lead: LeadDetail, when: When, today: date) -> tuple[str, ...]:
    """Return sentences: what was promised and which try it is, what to do, what was said last.

    Args:
        lead: as shown.
        when: says a day and its moment as the rep's language does.
        today: the rep's local day.
    """
    lines = (_promise(lead, when, today), _to_do(lead), _last_said(lead))
    return tuple(line for line in lines if line)


def ask_now(lead: LeadDetail) -> tuple[str, ...]:
    """Return the questions not answered yet: those of this status, then what qualifies a lead."""
    of_status = [ask.question for choice in lead.choices for ask in choice.asks]
    qualifying = [row.question for row in lead.answers if not row.value]
    return tuple(dict.fromkeys([*of_status, *qualifying]))[:MOST_ASKED]


def town(address: str) -> str:
    """Return the town at the end of an address without its postcode; empty where it names none."""
    last = re.split(r"[,\n]", address.strip())[-1].strip()
    place = _POSTCODE.sub("", last)
    return place if place and not any(sign.isdigit() for sign in place) else ""


def _promise(lead: LeadDetail, when: When, today: date) -> str:
    step = lead.step
    if step is None:
        return said("It has no next step. Choose one.") if lead.phase == "open" else ""
    moment = when(step.due_on, step.due_at)
    if step.waiting:
        return said("You wait for them until {when}.", when=moment)
    if step.kind == "decide":
        return said("It waits to be decided on since {when}.", when=moment)
    tries = {"n": lead.attempt, "of": lead.attempts}
    if step.due is Due.OVERDUE and step.due_on < today:
        if lead.attempts is not None:
            return said("You promised {when}, now overdue, try {n} of {of}.", when=moment, **tries)
        return said("You promised {when}, now overdue.", when=moment)
    if step.due_at is None:
        if lead.attempts is not None:
            return said("Planned for {when}, try {n} of {of}.", when=moment, **tries)
        return said("Planned for {when}.", when=moment)
    if lead.attempts is not None:
        return said("You promised {when}, try {n} of {of}.", when=moment, **tries)
    return said("You promised {when}.", when=moment)


def _to_do(lead: LeadDetail) -> str:
    return _sentence(lead.step.text) if lead.step is not None and lead.step.text else ""


def _last_said(lead: LeadDetail) -> str:
    """Return the newest words of a person in quotes, else what the lead wants."""
    for row in lead.timeline:
        words = re.sub(r"^Try \d+(\. |$)", "", row.text).strip()
        if words and row.kind != "status_change":
            return said("“{words}”", words=_cut(words))
    return said("Wants {what}.", what=_cut(lead.wants.rstrip("."))) if lead.wants else ""


def _sentence(words: str) -> str:
    return words if words[-1] in ".!?" else said("{sentence}.", sentence=words)


def _cut(words: str) -> str:
    words = " ".join(words.split())
    if len(words) <= LONGEST_QUOTE:
        return words
    return words[:LONGEST_QUOTE].rsplit(" ", 1)[0] + "…"


def differs(before: LeadDetail, after: LeadDetail) -> bool:
    """Whether what a lead shown is about became another thing."""
    return (before.name, before.status, before.step) != (after.name, after.status, after.step)


def ended_since(before: LeadDetail | None, after: LeadDetail) -> bool:
    """Whether a lead that was open as read before has ended meanwhile."""
    if before is None or before.id != after.id:
        return False
    return before.phase == OPEN and after.phase in {CLOSED, CONVERTED}
