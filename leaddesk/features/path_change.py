"""Puts a lead on another path: the work done stays in its history, the status is the one alike."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.paths import map_status
from leaddesk.domain.rows import Touched
from leaddesk.domain.said import noted, retold, said
from leaddesk.features.lead_rows import lead_of, move, process_of, status_of
from leaddesk.store.database import book_of
from leaddesk.store.tables import Lead


def change_path(session: Session, lead_id: UUID, path: str, *, now: datetime) -> Touched:
    """Let a lead follow another process from the status alike on; its next step stays.

    Args:
        session: of a running command.
        lead_id: the lead.
        path: id of the process ("distributor").
        now: the moment.

    Raises:
        Refused: there is no such path, or the lead follows it already.
    """
    lead = lead_of(session, lead_id)
    follow(session, lead, path, now)
    return Touched(
        frozenset({lead_id}),
        said(
            "{name} is on the path {path} now",
            name=lead.name,
            path=retold(process_of(session, lead).name),
        ),
        said("In {status}", status=retold(status_of(session, lead).name)),
    )


def follow(session: Session, lead: Lead, path: str, now: datetime) -> None:
    """Put a lead on a path and write it into the timeline.

    Raises:
        Refused: there is no such path, or the lead follows it already.
    """
    processes = book_of(session).processes
    new = processes.get(path.strip().casefold())
    if new is None:
        known = ", ".join(processes)
        raise Refused(
            said("There is no path {path}.", path=path), said("Choose {known}.", known=known)
        )
    old = process_of(session, lead)
    if old.id == new.id:
        raise Refused(
            said("{name} is on the path {path} already.", name=lead.name, path=retold(new.name))
        )
    target = map_status(old, new, lead.status)
    label = noted("Path changed from {old} to {new}", old=old.name, new=new.name)
    move(session, lead, target, now, label)
    lead.path = new.id
