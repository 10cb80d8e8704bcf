"""One lead: added in one line, changed in place, noted, snoozed, closed and reopened."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain import process as lead_process
from leaddesk.domain.errors import Refused
from leaddesk.domain.oneline import NewLead, split_name
from leaddesk.domain.process import CLOSED, CONVERTED, LATER
from leaddesk.domain.rows import Touched
from leaddesk.domain.said import listed, noted, retold, said
from leaddesk.domain.shield import HOLD
from leaddesk.domain.when import When, say_when
from leaddesk.features.colleagues import need_whole
from leaddesk.features.history_words import point_word, typed_word
from leaddesk.features.lead_rows import (
    add_contact,
    add_tag,
    answer,
    company_named,
    due_of,
    finish_steps,
    lead_of,
    move,
    open_lead,
    open_steps,
    planned_step,
    process_of,
    remove_tag,
    status_of,
    take_words,
)
from leaddesk.features.path_change import follow
from leaddesk.features.shield import follow_talk, talk_now
from leaddesk.features.waking import wake
from leaddesk.features.working_time import working_hours
from leaddesk.store.database import book_of
from leaddesk.store.tables import Activity, ContactPoint, Lead, Task

DEFAULT_PATH = "direct"
WORKED = "reach"
"""Status of a lead that comes with a step already planned: the rep has decided it is his."""

PLAIN_FIELDS = ("title", "source", "rating", "country", "website", "wants")
POINT_FIELDS = ("phone", "email", "address", "social")


def add_lead(session: Session, new: NewLead, *, path: str = DEFAULT_PATH, now: datetime) -> Touched:
    """Add a lead from one line; without a step it waits in the first status to be decided on.

    Raises:
        Refused: there is no such path.
    """
    hours = working_hours(session)
    processes = book_of(session).processes
    if path not in processes:
        raise Refused(
            said("There is no path {path}.", path=path),
            said("Choose {list}.", list=", ".join(processes)),
        )
    process = processes[path]
    planned = new.next is not None or bool(new.step_text)
    status = WORKED if planned and WORKED in process.statuses else process.first.key
    company = company_named(session, new.company)
    lead = Lead(
        name=new.name or new.company,
        first=new.first,
        last=new.last,
        company_id=company.id if company else None,
        owner_id=book_of(session).user_id,
        path=process.id,
        status=status,
        source=noted("Typed in"),
        website=new.website,
        wants=new.wants,
    )
    session.add(lead)
    session.flush()
    for kind, values in (("phone", new.phones), ("email", new.emails)):
        for value in values:
            add_contact(session, lead.id, kind, value)
    for tag in new.tags:
        add_tag(session, lead.id, tag)
    kind, text, due_on, due_at = lead_process.first_step(process, status, now, hours)
    if new.next is not None:
        due_on, due_at = due_of(new.next, hours)
    session.add(
        Task(
            lead_id=lead.id,
            kind=new.step_kind or kind,
            text=new.step_text or text,
            due_on=due_on,
            due_at=due_at,
        )
    )
    if new.notes:
        note(session, lead.id, new.notes, now=now)
    when = say_when(due_on, due_at, now, hours)
    return Touched(
        frozenset({lead.id}),
        said("{name} added", name=lead.name),
        said("Next {when}", when=when),
        made=lead.id,
    )


def set_fields(
    session: Session, lead_id: UUID, fields: Mapping[str, str], *, now: datetime
) -> Touched:
    """Change fields of a lead in place: its own, its first phone or email, tags, or what is known.

    Raises:
        Refused: a field that no lead has.
    """
    lead = lead_of(session, lead_id)
    for field, value in fields.items():
        set_field(session, lead, field.strip().casefold(), value.strip(), now)
    return Touched(
        frozenset({lead_id}),
        said(
            "{names} changed for {name}",
            names=listed(map(typed_word, fields)),
            name=lead.name,
        ),
    )


def set_field(session: Session, lead: Lead, field: str, value: str, now: datetime) -> None:
    """Set one field of a lead by the name a rep calls it.

    Raises:
        Refused: no lead has such a field.
    """
    if field in {"name", "first", "last"}:
        _set_name(lead, field, value)
    elif field == "company":
        before, company = talk_now(session, lead), company_named(session, value)
        lead.company_id = company.id if company else None
        follow_talk(session, lead, before, now)
    elif field in PLAIN_FIELDS:
        setattr(lead, field, value)
    elif field == "path":
        follow(session, lead, value, now)
    elif field in POINT_FIELDS:
        _set_point(session, lead.id, field, value, now)
    elif field in {"tag", "tags"}:
        for word in value.replace(",", " ").split():
            (
                remove_tag(session, lead.id, word[1:], now)
                if word[0] == "-"
                else add_tag(session, lead.id, word)
            )
    elif field in question_keys(session, lead):
        answer(session, lead.id, field, value)
    elif field.startswith("custom."):
        lead.custom = dict(lead.custom or {}) | {field.removeprefix("custom."): value}
    else:
        known = ", ".join(
            ("name", "company", *PLAIN_FIELDS, *POINT_FIELDS, "tags", *question_keys(session, lead))
        )
        raise Refused(
            said("A lead has no field {field}.", field=field), said("It has {known}.", known=known)
        )


def _set_name(lead: Lead, field: str, value: str) -> None:
    if field == "name":
        if not value:
            raise Refused(
                said("A lead needs a name."), said("Type the person's or the company's name.")
            )
        lead.name = value
        lead.first, lead.last = split_name(value)
        return
    setattr(lead, field, value)
    lead.name = f"{lead.first} {lead.last}".strip() or lead.name


def _set_point(session: Session, lead_id: UUID, kind: str, value: str, now: datetime) -> None:
    query = select(ContactPoint).where(
        ContactPoint.lead_id == lead_id,
        ContactPoint.kind == kind,
        ContactPoint.retracted_at.is_(None),
    )
    first = min(session.scalars(query), key=lambda point: point.position, default=None)
    if first is None:
        if value:
            add_contact(session, lead_id, kind, value)
    elif value:
        first.value = value
    else:
        first.retracted_at = now


def set_contact(session: Session, contact_id: UUID, value: str, *, now: datetime) -> Touched:
    """Change one phone, email or address in place; an empty value takes it off the lead.

    Raises:
        Refused: it is not there any more.
    """
    point = session.get(ContactPoint, contact_id)
    if point is None or point.retracted_at is not None or point.lead_id is None:
        raise Refused(said("This entry is not there any more."))
    if value.strip():
        point.value = value.strip()
    else:
        point.retracted_at = now
    return Touched(frozenset({point.lead_id}), said("{kind} changed", kind=point_word(point.kind)))


def question_keys(session: Session, lead: Lead) -> tuple[str, ...]:
    """Return the fields that the lead's path asks for, in order, and the present supplier."""
    statuses = process_of(session, lead).statuses.values()
    keys = [ask.key for status in statuses for ask in status.asks]
    return tuple(dict.fromkeys([*keys, "supplier"]))


def note(session: Session, lead_id: UUID, text: str, *, now: datetime) -> Touched:
    """Add a note; `#tag` and `@competitor` in it are understood.

    Raises:
        Refused: nothing was written.
    """
    lead = lead_of(session, lead_id)
    if not text.strip():
        raise Refused(
            said("There is nothing in the note."), said("Type what there is to remember.")
        )
    session.add(
        Activity(
            lead_id=lead_id,
            kind="note",
            label=noted("Note"),
            text=text.strip(),
            at=now,
            status=lead.status,
        )
    )
    take_words(session, lead_id, text)
    return Touched(frozenset({lead_id}), said("Note added for {name}", name=lead.name))


def snooze(session: Session, lead_id: UUID, when: When | None = None, *, now: datetime) -> Touched:
    """Put the present step off, to tomorrow where no date is said; a wait stays a wait."""
    lead = open_lead(session, lead_id)
    hours = working_hours(session)
    tomorrow = hours.next_working_day(hours.today(now) + timedelta(days=1))
    due_on, due_at = due_of(when, hours) if when else (tomorrow, None)
    step = open_steps(session, lead_id)[0]
    step.due_on, step.due_at = due_on, due_at
    return Touched(
        frozenset({lead_id}),
        said("{name} snoozed", name=lead.name),
        said("Back {when}", when=say_when(due_on, due_at, now, hours)),
    )


def wait_for(
    session: Session, lead_id: UUID, what: str = "", when: When | None = None, *, now: datetime
) -> Touched:
    """Wait for them, with a date on which the lead comes back by itself.

    Args:
        session: of a running command.
        lead_id: the lead.
        what: for what the rep waits ("their drawing").
        when: when to ask again; None: in three working days.
        now: the moment.
    """
    lead = open_lead(session, lead_id)
    hours = working_hours(session)
    due_on, due_at = due_of(when, hours) if when else (hours.add_days(hours.today(now), 3), None)
    step = finish_steps(session, lead_id, now, all_of_them=False)
    text = (
        noted("Waiting for {name}", name=what.strip())
        if what.strip()
        else (step.text if step else noted("Waiting for them"))
    )
    session.add(
        Task(lead_id=lead_id, kind="wait", text=text, due_on=due_on, due_at=due_at, waiting=True)
    )
    return Touched(
        frozenset({lead_id}),
        said("Waiting for {name}", name=lead.name),
        said("Back {when}", when=say_when(due_on, due_at, now, hours)),
    )


def set_step(
    session: Session,
    lead_id: UUID,
    text: str,
    when: When | None,
    *,
    kind: str = "",
    now: datetime,
) -> Touched:
    """Change what is next, when, or both; what is left empty stays as it is."""
    lead = open_lead(session, lead_id)
    hours = working_hours(session)
    step = planned_step(session, lead_id, now)
    if text.strip() != retold(step.text):  # left as it was shown, it stays as it was stored
        step.text = text.strip() or step.text
    step.kind = kind or ("task" if step.waiting and text.strip() else step.kind)
    step.waiting = step.kind in {"wait", HOLD}
    if when is not None:
        step.due_on, step.due_at = due_of(when, hours)
    when_said = say_when(step.due_on, step.due_at, now, hours)
    return Touched(
        frozenset({lead_id}),
        said("Next step changed for {name}", name=lead.name),
        said("{step}, {when}", step=retold(step.text), when=when_said),
    )


def change_lead(
    session: Session,
    lead_id: UUID,
    fields: Mapping[str, str],
    text: str,
    when: When | None,
    *,
    now: datetime,
) -> Touched:
    """Change fields, and what is next or when, in one command; see `set_fields`, `set_step`."""
    touched = Touched()
    if fields:
        touched = set_fields(session, lead_id, fields, now=now)
    if text or when is not None:
        touched = set_step(session, lead_id, text, when, now=now)
    return touched


def close_lead(
    session: Session, lead_id: UUID, reason: str, *, status: str = "", now: datetime
) -> Touched:
    """End a lead with a reason.

    Args:
        session: of a running command.
        lead_id: the lead.
        reason: why, in the rep's words.
        status: lost, cancelled or disqualified; by default the last.
        now: the moment.

    Raises:
        Refused: no reason, the lead is closed already, or it is a colleague's.
    """
    lead = open_lead(session, lead_id)
    need_whole(session, lead)
    if not reason.strip():
        raise Refused(
            said("A closed lead needs a reason."),
            said("Say why in a few words, such as: no budget."),
        )
    target = process_of(session, lead).status(status or "disqualified")
    if target.phase != CLOSED:
        raise Refused(
            said("{name} does not end a lead.", name=retold(target.name)),
            said("Choose lost, cancelled or disqualified."),
        )
    finish_steps(session, lead_id, now, all_of_them=True)
    move(session, lead, target.key, now, noted("Closed: {reason}", reason=reason.strip()))
    lead.reason = reason.strip()
    return Touched(
        frozenset({lead_id}),
        said("{name} closed", name=lead.name),
        said("{status}: {reason}", status=retold(target.name), reason=retold(lead.reason)),
    )


def reopen_lead(session: Session, lead_id: UUID, *, now: datetime) -> Touched:
    """Bring a closed, converted or nurtured lead back for one fresh approach.

    Raises:
        Refused: the lead is open.
    """
    lead = lead_of(session, lead_id)
    if status_of(session, lead).phase not in {CLOSED, CONVERTED, LATER}:
        raise Refused(said("{name} is open.", name=lead.name), said("Log what happened instead."))
    wake(session, lead, noted("Reopened"), now)
    lead.reason = ""
    return Touched(
        frozenset({lead.id}), said("{name} reopened", name=lead.name), said("To Re-engage, today")
    )
