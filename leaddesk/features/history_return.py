"""Brings an old value of a lead back: an ordinary command, undone like any other."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.history_rows import (
    ACTIVITY,
    ANSWER,
    CLASH,
    COMPANY,
    GONE,
    LEAD,
    POINT,
    STEP,
    TAG,
)
from leaddesk.domain.process import CLOSED, CONVERTED
from leaddesk.domain.rows import Touched
from leaddesk.domain.said import noted, said
from leaddesk.features.clashes_settle import flip
from leaddesk.features.following import company_key
from leaddesk.features.history_past import Key, Past, past_of
from leaddesk.features.history_words import TOGETHER
from leaddesk.features.lead_rows import move, process_of, status_of
from leaddesk.features.merge_history import take_apart_from_history
from leaddesk.features.undo import plain_of, set_plain
from leaddesk.store.outbox import ledger
from leaddesk.store.tables import Lead

_FIELDS: Mapping[str, frozenset[str]] = {
    LEAD: frozenset(
        "name title company_id status reason source rating country website wants".split()
    ),
    COMPANY: frozenset({"name", "country", "website"}),
    POINT: frozenset("label value street city state postcode country".split()),
    STEP: frozenset({"text", "kind", "due_on", "done_at"}),
    ANSWER: frozenset({"value"}),
    ACTIVITY: frozenset(),
    TAG: frozenset(),
}
"""What may be brought back, beside rows that were taken away and the rep's own fields.

Owner and path are changed by their own commands, so that steps and statuses go along; an id of
another program is no value of the rep's.
"""


def may_return(entity: str, field: str) -> bool:
    """Whether an old value of such a field may be brought back at all."""
    return field == GONE or field in _FIELDS[entity] or field.startswith("custom.")


def bring_back(
    session: Session,
    lead_id: UUID,
    entry: int,
    entity: str,
    row: UUID,
    field: str,
    *,
    now: datetime,
) -> Touched:
    """Set a field to what it was before a command, or bring a row back that was taken away.

    Args:
        session: of a running command.
        lead_id: whose history it is.
        entry, entity, row, field: of the `HistoryRow`; an empty field means the row itself.
        now: the moment.

    The line of a merge, and the lead that went by one, take the merge apart; that of a clash lets
    the other value stand.

    Raises:
        Refused: it stands so already, or it goes another way; the sentence says which.
    """
    lead = session.get(Lead, lead_id)
    if lead is None:
        raise Refused(said("This lead is not in your book."))
    if entity == CLASH:
        return flip(session, row, now=now)
    past = past_of(session, lead)
    key = (entity, row)
    if key not in past.rows:
        raise Refused(said("This is not part of the lead any more."))
    apart = None if field else take_apart_from_history(session, lead, past.rows[key], now=now)
    if apart is not None:
        return apart
    if field in ("", GONE):
        _bring_row_back(past, key, entry, field, now)
    else:
        _bring_value_back(session, lead, past, key, entry, field, now)
    if entity == COMPANY:
        _follow_company(session, past.rows[key])
    session.flush()
    return Touched(frozenset({lead_id}), said("Old value brought back for {name}", name=lead.name))


def _bring_row_back(past: Past, key: Key, entry: int, field: str, now: datetime) -> None:
    row = past.rows[key]
    lead = next(iter(past.rows.values()))
    if row is not lead:
        _need_there(lead, said("This lead was taken back."), said("Bring the lead back first."))
    change = past.change(key, entry) if field == GONE else None
    if change is not None and change.before.get(GONE) is not None:
        if row.retracted_at is not None:
            raise _stands_so()
        if row is lead:
            raise Refused(
                said("A lead is not taken away from here."), said("Undo what brought it back.")
            )
        row.retracted_at = now
        return
    if row.retracted_at is None:
        raise _stands_so()
    if row is lead:
        _bring_rows_of(past, row.retracted_at)
    row.retracted_at = None


def _bring_rows_of(past: Past, moment: datetime) -> None:
    """Bring back with a lead whatever went in the same moment."""
    for each in past.rows.values():
        if each.retracted_at == moment and each.__tablename__ != COMPANY:
            each.retracted_at = None


def _bring_value_back(
    session: Session,
    lead: Lead,
    past: Past,
    key: Key,
    entry: int,
    field: str,
    now: datetime,
) -> None:
    entity, row = key[0], past.rows[key]
    change = past.change(key, entry)
    if change is None:
        raise Refused(said("The old value is not known any more."))
    if not may_return(entity, field):
        raise _other_way(field)
    _need_there(lead, said("This lead was taken back."), said("Bring the lead back first."))
    _need_there(row, said("This was taken away."), said("Bring it back itself first."))
    parts = (field, *TOGETHER.get((entity, field), ()))
    old = {part: change.before.get(part) for part in parts}
    if all(plain_of(row, part) == value for part, value in old.items()):
        raise _stands_so()
    _check(session, lead, row, field, old[field])
    if (entity, field) == (LEAD, "status"):
        move(session, lead, str(old[field]), now, noted("Status brought back"))
        return
    for part, value in old.items():
        set_plain(row, part, value)


def _check(session: Session, lead: Lead, row: Any, field: str, old: Any) -> None:
    """Refuse what would leave a lead as no lead may be."""
    entity = row.__tablename__
    closed = status_of(session, lead).phase in {CLOSED, CONVERTED}
    if entity == STEP:
        if closed:
            raise _closed(lead)
        if field != "done_at" and row.done_at is not None:
            raise Refused(
                said("This step is done."), said("Bring back that it was open, then change it.")
            )
    if entity == LEAD and field == "status":
        _check_status(session, lead, str(old), closed=closed)
    if entity == LEAD and field == "reason" and not (closed and old):
        raise Refused(said("Only a closed lead has a reason."), said("Close it with X."))
    if field == "name" and not old:
        raise Refused(said("There was no name before."))


def _check_status(session: Session, lead: Lead, old: str, *, closed: bool) -> None:
    if closed:
        raise _closed(lead)
    status = process_of(session, lead).statuses.get(old)
    if status is None:
        raise Refused(said("The lead's path has no such status any more."))
    if status.phase in {CLOSED, CONVERTED}:
        raise Refused(said("A lead ends with a reason, not from here."), said("Close it with X."))


def _closed(lead: Lead) -> Refused:
    return Refused(said("{name} is closed.", name=lead.name), said("Reopen the lead first."))


def _other_way(field: str) -> Refused:
    if field == "path":
        return Refused(
            said("A path is not brought back alone."),
            said("Change the path itself: the status goes along."),
        )
    return Refused(said("This is not brought back from here."))


def _need_there(row: Any, text: str, mend: str) -> None:
    if row.retracted_at is not None:
        raise Refused(text, mend)


def _stands_so() -> Refused:
    return Refused(said("It stands so already."))


def _follow_company(session: Session, company: Any) -> None:
    """Let every lead of a company whose name is another again be found by it."""
    company.name_key = company_key(company.name) or company.name.casefold()
    for lead in session.scalars(select(Lead.id).where(Lead.company_id == company.id)):
        ledger(session).touch(lead, "lead", "lead.company_id")
