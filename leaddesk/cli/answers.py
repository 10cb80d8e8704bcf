"""What a command answers, and how rows become JSON."""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from leaddesk.domain.calendar import WorkingHours
from leaddesk.domain.rows import Choice, InboxRow, LeadDetail
from leaddesk.domain.when import say_when
from leaddesk.store.database import Database


@dataclass(frozen=True, slots=True)
class Answer:
    """One JSON document and the same for people."""

    json: Any
    text: str = ""
    code: int = 0


@dataclass(frozen=True, slots=True)
class Call:
    """What every command gets: its words, the open book, the moment, and a line for progress."""

    args: argparse.Namespace
    book: Database
    now: datetime
    hours: WorkingHours
    progress: Callable[[str], None] = field(default=lambda _: None)
    key_file: Path | None = None

    def moment(self, at: datetime | None) -> str | None:
        """Return a moment as ISO 8601 with the offset of the rep's zone."""
        return None if at is None else self.hours.local(at).isoformat()

    def said(self, day: date, at: datetime | None) -> str:
        """Return a date in words."""
        return say_when(day, at, self.now, self.hours)


def lead_json(call: Call, lead: LeadDetail) -> dict[str, Any]:
    """Return a lead as `show` and every command that changes one answers it."""
    step = lead.step
    return {
        "id": str(lead.id),
        "name": lead.name,
        "first": lead.first,
        "last": lead.last,
        "title": lead.title,
        "company": lead.company,
        "status": lead.status,
        "status_name": lead.status_name,
        "phase": lead.phase,
        "path": lead.path,
        "reason": lead.reason or None,
        "source": lead.source,
        "country": lead.country,
        "wants": lead.wants,
        "attempt": lead.attempt,
        "attempts": lead.attempts,
        "score": lead.score,
        "score_reason": lead.score_reason,
        "tags": list(lead.tags),
        "step": step.text if step else None,
        "next_on": step.due_on.isoformat() if step else None,
        "next_at": call.moment(step.due_at) if step else None,
        "waiting": bool(step and step.waiting),
        "stale_since": call.moment(lead.stale_since),
        "known": {row.key: row.value for row in lead.answers if row.value is not None},
        "custom": dict(lead.custom),
        "created_at": call.moment(lead.created_at),
    }


def show_json(call: Call, lead: LeadDetail) -> dict[str, Any]:
    """Return a lead whole."""
    return {
        "lead": lead_json(call, lead),
        "contact_points": [
            {
                "id": str(point.id),
                "kind": point.kind,
                "label": point.label,
                "value": point.value,
                "opted_out_on": _day(point.opted_out_on),
            }
            for point in lead.contacts
        ],
        "tasks": [
            {
                "id": str(step.id),
                "kind": step.kind,
                "text": step.text,
                "due_on": step.due_on.isoformat(),
                "due_at": call.moment(step.due_at),
                "waiting": step.waiting,
            }
            for step in lead.steps
        ],
        "activities": [
            {
                "id": str(row.id),
                "kind": row.kind,
                "label": row.label,
                "text": row.text,
                "at": call.moment(row.at),
            }
            for row in lead.timeline
        ],
        "outcomes": [choice_json(call, choice) for choice in lead.choices],
    }


def choice_json(call: Call, choice: Choice) -> dict[str, Any]:
    """Return one outcome with its consequence."""
    return {
        "digit": choice.digit,
        "key": choice.key,
        "label": choice.label,
        "to_status": choice.to_status,
        "attempt": choice.attempt,
        "next_on": _day(choice.next_on),
        "next_at": call.moment(choice.next_at),
        "asks": [ask.key for ask in choice.asks],
        "action": choice.action or None,
        "options": [key for key, _ in choice.options],
        "reasons": list(choice.reasons),
    }


def row_json(call: Call, row: InboxRow) -> Mapping[str, Any]:
    """Return one line of the inbox."""
    return {
        "id": str(row.id),
        "name": row.name,
        "company": row.company,
        "step": row.step,
        "due_on": row.due_on.isoformat(),
        "due_at": call.moment(row.due_at),
        "due": str(row.due),
        "attempt": row.attempt,
        "score": row.score,
        "reason": row.reason,
        "waiting": row.waiting,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def plain_id(value: UUID | None) -> str | None:
    """Return an id as text."""
    return str(value) if value else None
