"""Rows of the demo book, in the form that `write_many` takes."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from leaddesk.store.ids import new_id

NOWHERE = {"street": "", "city": "", "postcode": "", "country": ""}


def point(
    lead: UUID, place: int, kind: str, label: str, value: str, where: Mapping[str, str] = NOWHERE
) -> dict[str, Any]:
    """Return a contact point; `where` counts for an address only."""
    return {
        "id": new_id(),
        "lead_id": lead,
        "kind": kind,
        "label": label,
        "value": value,
        "position": place,
        **(where if kind == "address" else NOWHERE),
    }


def step(lead: UUID, kind: str, text: str, due_on: date, due_at: datetime | None) -> dict[str, Any]:
    """Return an open next step."""
    return {
        "id": new_id(),
        "lead_id": lead,
        "kind": kind,
        "text": text,
        "due_on": due_on,
        "due_at": due_at,
        "waiting": kind == "wait",
        "done_at": None,
    }


def activity(
    lead: UUID, at: datetime, kind: str, label: str, text: str, status: str, attempt: int | None
) -> dict[str, Any]:
    """Return something that happened while the lead stayed in a status."""
    return {
        "id": new_id(),
        "lead_id": lead,
        "kind": kind,
        "label": label,
        "text": text,
        "at": at,
        "status": status,
        "to_status": status,
        "outcome": "spoke" if label == "Spoke" else "",
        "attempt": attempt,
    }
