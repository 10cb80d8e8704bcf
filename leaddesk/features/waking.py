"""Brings a lead back to where it is worked on: reopened, its date come, or new interest shown."""

from datetime import datetime

from sqlalchemy.orm import Session

from leaddesk.domain import process as lead_process
from leaddesk.features.lead_rows import finish_steps, move, process_of
from leaddesk.features.working_time import working_hours
from leaddesk.store.tables import Lead, Task


def wake(session: Session, lead: Lead, label: str, now: datetime) -> None:
    """Put a lead into Re-engage with its first step."""
    process = process_of(session, lead)
    target = "reengage" if "reengage" in process.statuses else process.first.key
    finish_steps(session, lead.id, now, all_of_them=True)
    move(session, lead, target, now, label)
    kind, text, due_on, due_at = lead_process.first_step(
        process, target, now, working_hours(session)
    )
    session.add(Task(lead_id=lead.id, kind=kind, text=text, due_on=due_on, due_at=due_at))
