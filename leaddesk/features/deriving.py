"""What follows from a lead's rows: its next step, its try, its score. No SQL here."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from leaddesk.domain.calendar import WorkingHours
from leaddesk.domain.paths import status_now
from leaddesk.domain.process import LATER, OPEN, Process
from leaddesk.domain.scoring import Facts, score
from leaddesk.domain.shield import HOLD
from leaddesk.matching.normalise import (
    normal_company,
    normal_email,
    normal_name,
    normal_phone,
)
from leaddesk.store.columns import EPOCH

UNTIMED = 1_000_000_000
"""Rank of a step without a time: after every timed one of its day (minutes since 1970)."""

HELD = UNTIMED + 2_000
"""Rank of a lead on hold: after all others of its day, and found by it without reading leads."""

MERGED = "merge"
"""Kind of the line that says a merge in the timeline; nothing happened with the lead by it.

It names the status before and after, but begins no new count of tries: those came along.
"""

TAG_SEPARATOR = "\x1f"


class Derived(NamedTuple):
    """The local columns of one lead."""

    id: UUID
    phase: str
    entered_at: datetime
    attempt: int
    step_kind: str
    step_text: str
    waiting: bool
    due_on: date | None
    due_at: datetime | None
    due_rank: int
    last_kind: str
    last_label: str
    last_at: datetime | None
    score: int
    score_reason: str
    known: int
    tag_list: str
    company_name: str
    name_key: str


class LeadSaid(NamedTuple):
    """What a lead's own row and its company say."""

    id: UUID
    name: str
    first: str
    last: str
    path: str
    status: str
    source: str
    rating: str
    wants: str
    created_at: datetime
    retracted_at: datetime | None
    company: str | None


class TaskSaid(NamedTuple):
    """One open next step."""

    kind: str
    text: str
    due_on: date
    due_at: datetime | None
    waiting: bool


class ActivitySaid(NamedTuple):
    """One thing that happened."""

    at: datetime
    id: UUID
    kind: str
    label: str
    status: str
    to_status: str
    attempt: int | None
    outcome: str


@dataclass(frozen=True, slots=True)
class Children:
    """The rows below one lead that stand."""

    tasks: Sequence[TaskSaid] = ()
    activities: Sequence[ActivitySaid] = ()
    tags: Sequence[str] = ()
    answers: Mapping[str, str] = field(default_factory=dict)
    points: Sequence[str] = ()  # their kinds


def derive_lead(
    processes: Mapping[str, Process], hours: WorkingHours, lead: LeadSaid, below: Children
) -> Derived:
    """Work out the local columns of one lead.

    Args:
        processes: the paths.
        hours: the rep's zone: a step with a time falls on the day it has there.
        lead: its own row.
        below: its children.
    """
    process = processes.get(lead.path) or next(iter(processes.values()))
    status = process.statuses[status_now(process, lead.status, OPEN)]
    phase = "" if lead.retracted_at else status.phase
    step = min(below.tasks, key=_when, default=None) if phase in {OPEN, LATER} else None
    history = sorted(below.activities, key=lambda row: (row.at, row.id), reverse=True)
    attempt, entered_at = _attempt(history, lead.status, lead.created_at)
    wanted = qualification_keys(process)
    known = sum(1 for key in wanted if below.answers.get(key))
    tags = sorted(below.tags)
    last = next((row for row in history if row.kind != MERGED), None)
    points, reason = score(
        Facts(
            source=lead.source,
            rating=lead.rating,
            phones=below.points.count("phone"),
            emails=below.points.count("email"),
            known=known,
            asked=len(wanted),
            attempt=attempt,
            last_kind=last.kind if last else "",
            last_label=last.label if last else "",
            spoke=any(row.outcome == "spoke" for row in history),
            tags=tuple(tags),
            wants=bool(lead.wants),
        )
    )
    return Derived(
        id=lead.id,
        phase=phase,
        entered_at=entered_at,
        attempt=attempt,
        step_kind=step.kind if step else "",
        step_text=step.text if step else "",
        waiting=bool(step and step.waiting),
        due_on=_day(step, hours) if step else None,
        due_at=step.due_at if step else None,
        due_rank=_rank(step, points) if step else 0,
        last_kind=last.kind if last else "",
        last_label=last.label if last else "",
        last_at=last.at if last else None,
        score=points,
        score_reason=reason,
        known=known,
        tag_list=TAG_SEPARATOR.join(tags),
        company_name=lead.company or "",
        name_key=name_key(lead),
    )


def name_key(lead: LeadSaid) -> str:
    """Return what a lead is found by: its person's name, or its firm's without the legal form."""
    is_person = lead.first or lead.last
    return normal_name(lead.name) if is_person else normal_company(lead.name)


def qualification_keys(process: Process) -> tuple[str, ...]:
    """Return the fields that tell whether a lead of this path is worth the rep's time."""
    status = process.statuses.get("qualify")
    return tuple(ask.key for ask in status.asks) if status else ()


def _rank(step: TaskSaid, points: int) -> int:
    return HELD if step.kind == HOLD and step.due_at is None else due_rank(step.due_at, points)


def due_rank(due_at: datetime | None, points: int) -> int:
    """Return the order of a step within its day: timed ones by time, then the best score first."""
    if due_at is None:
        return UNTIMED + 1_000 - points
    return (due_at - EPOCH) // timedelta(minutes=1)


def _day(step: TaskSaid, hours: WorkingHours) -> date:
    """Return the local day of a step; with a time, the moment rules (DECISIONS, Time)."""
    return step.due_on if step.due_at is None else hours.local(step.due_at).date()


def _when(task: TaskSaid) -> tuple[bool, date, bool, datetime]:
    """Return the order of open steps: a hold stands before what is planned behind it."""
    return (task.kind != HOLD, task.due_on, task.due_at is None, task.due_at or EPOCH)


def _attempt(
    history: Iterable[ActivitySaid], status: str, created_at: datetime
) -> tuple[int, datetime]:
    """Return the number of the try to be made next, and when the lead entered its status."""
    attempt = 1
    for row in history:
        if row.kind != MERGED and row.to_status and row.to_status != row.status:
            return attempt, row.at
        if row.attempt is not None and row.status == status:
            attempt += 1
    return attempt, created_at


def indexed_value(kind: str, value: str) -> str | None:
    """Return the form by which a phone or email is looked up; None for what is never looked up."""
    return normal_value(kind, value) or None if kind in {"phone", "email"} else None


def normal_value(kind: str, value: str) -> str:
    """Return the form of an address by which the same one is found."""
    if kind == "email":
        return normal_email(value)
    if kind in {"phone", "fax"}:
        return normal_phone(value)
    return value.strip().casefold()


def search_text(
    name: str,
    company: str,
    points: Iterable[tuple[str, str]],
    texts: Iterable[str],
    tags: Iterable[str],
) -> tuple[str, ...]:
    """Return what a lead is found by, in the order of `store.search.COLUMNS`.

    Args:
        name: of the lead.
        company: its company's name.
        points: kind and value of its contact points.
        texts: what it wants, and its notes.
        tags: its tags.
    """
    kept = list(points)
    phones = ["".join(filter(str.isdigit, value)) for kind, value in kept if kind == "phone"]
    emails = [value for kind, value in kept if kind == "email"]
    return (name, company, " ".join(phones), " ".join(emails), " ".join(texts), " ".join(tags))
