"""The company shield: while one lead of a company is talked with, the rep's others there wait.

Two reps, or one rep twice, calling the same firm about the same thing looks foolish (DECISIONS,
"Company shield"). What holds whom is decided here; the features only find the rows.
"""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from leaddesk.domain.calendar import WorkingHours
from leaddesk.domain.process import OPEN, Process, Status

HOLD = "hold"
"""Kind of the step that a lead on hold waits with; what was planned before stays behind it."""

HOLD_DAYS = 14
"""A hold that nobody releases ends after so many working days: no lead is forgotten by it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a lead stands, as far as the shield is concerned.

    Attributes:
        company: None: it has none, so nothing holds it and it holds nothing.
        mine: whether it is the rep's own.
    """

    id: UUID
    name: str
    company: UUID | None
    path: str
    status: str
    mine: bool


def is_talk(processes: Mapping[str, Process], path: str, status: str) -> bool:
    """Whether somebody talks with a lead there: past deciding and past trying to reach it.

    A status that counts tries is one in which nobody has answered yet.
    """
    found = _status(processes, path, status)
    if found is None or found.phase != OPEN or found.attempts is not None:
        return False
    firsts = {process.first.key for process in processes.values()}
    return found.key not in firsts


def talked_at(processes: Mapping[str, Process], lead: Standing) -> UUID | None:
    """Return the company that the rep talks to with a lead; None: he does not talk with it."""
    talks = lead.mine and is_talk(processes, lead.path, lead.status)
    return lead.company if talks else None


def held_by_talk(
    processes: Mapping[str, Process], talk: UUID, others: Iterable[Standing]
) -> tuple[Standing, ...]:
    """Return which leads of the company wait while the rep talks with one of them.

    Those of colleagues are theirs to decide, and with whom he talks already he goes on talking.
    """
    return tuple(
        each
        for each in others
        if each.id != talk and each.mine and talked_at(processes, each) is None
    )


def is_over(hold: UUID, still: Set[UUID]) -> bool:
    """Whether a hold has lost its cause: it is none of those that talks still going on make."""
    return hold not in still


def ends_on(today: date, hours: WorkingHours) -> date:
    """Return the day on which a lead on hold comes back by itself at latest."""
    return hours.add_days(today, HOLD_DAYS)


def _status(processes: Mapping[str, Process], path: str, key: str) -> Status | None:
    """Return a status by key, of the lead's path or, while that changes, of another one."""
    process = processes.get(path)
    if process is not None and key in process.statuses:
        return process.statuses[key]
    known = (each.statuses.get(key) for each in processes.values())
    return next((status for status in known if status is not None), None)
