"""What happened, said with one key: the call is logged, the lead moves on, the next step is set."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain import process as lead_process
from leaddesk.domain.calendar import WorkingHours
from leaddesk.domain.process import CLOSED, CONVERTED, LATER, OPEN, Outcome
from leaddesk.domain.rows import Choice, Touched
from leaddesk.domain.said import noted, retold, said
from leaddesk.domain.when import When, say_when
from leaddesk.features.colleagues import need_whole
from leaddesk.features.drafts import drop_draft
from leaddesk.features.lead_rows import (
    add_contact,
    answer,
    due_of,
    finish_steps,
    known_keys,
    next_place,
    open_lead,
    process_of,
    status_of,
    take_words,
)
from leaddesk.features.leads import set_field
from leaddesk.features.shield import follow_talk, held_words, talk_now
from leaddesk.features.working_time import working_hours
from leaddesk.store.tables import Activity, ContactPoint, Lead, Task

NOT_KNOWN = ""
NO_REASON = noted("Not known")


def log_outcome(
    session: Session,
    lead_id: UUID,
    key: str,
    *,
    note: str = "",
    when: When | None = None,
    reason: str = "",
    to_status: str = "",
    answers: Mapping[str, str] | None = None,
    now: datetime,
) -> Touched:
    """Record what happened to a lead and move it on.

    Args:
        session: of a running command.
        lead_id: the lead.
        key: key or digit of the outcome.
        note: what was said; `#tag` and `@competitor` in it are understood.
        when: the next date; None takes the default that the button shows.
        reason: why it ended, where it ends.
        to_status: the way chosen, where the outcome leaves a choice.
        answers: fields asked on leaving; those left out are recorded as "not known". `phone` mends
            a wrong number, `person` names who to talk to instead.
        now: the moment.

    Raises:
        Refused: the lead was closed meanwhile, its status has no such outcome, or this one ends a
            colleague's lead.
    """
    lead = open_lead(session, lead_id)
    hours = working_hours(session)
    status = status_of(session, lead)
    given = dict(answers or {})
    choice = _chosen(session, lead, key, to_status, hours, now)
    outcome = next(each for each in status.outcomes if each.key == choice.key)
    text = _next_text(session, lead, outcome, choice, given, now)  # reads, before all is written
    _log(session, lead, outcome, choice, note, now)
    _keep_answers(session, lead, choice, given, now)
    _mend_contact(session, lead_id, choice, given)
    take_words(session, lead_id, note)
    phase, held = _move(session, lead, choice, reason, now)
    due_on, due_at = due_of(when, hours) if when else (choice.next_on, choice.next_at)
    if phase in {OPEN, LATER}:
        due_on = due_on or hours.next_working_day(hours.today(now))
        _plan(session, lead_id, choice.kind or "task", text, due_on, due_at)
    then = _detail(choice, phase, lead.reason, due_on, due_at, hours, now)
    return Touched(
        frozenset({lead_id, *held}),
        said(
            "{label} logged for {name}",
            label=retold(choice.label.rstrip("…. ")),
            name=lead.name,
        ),
        ". ".join(part for part in (then, held_words(held)) if part),
    )


def _chosen(
    session: Session, lead: Lead, key: str, to_status: str, hours: WorkingHours, now: datetime
) -> Choice:
    """Return the outcome meant, with its consequence."""
    process, status = process_of(session, lead), status_of(session, lead)
    known = known_keys(session, lead)
    return lead_process.choice(
        process, status.key, key, lead.attempt, now, hours, known, to_status or None
    )


def _move(
    session: Session, lead: Lead, choice: Choice, reason: str, now: datetime
) -> tuple[str, tuple[UUID, ...]]:
    """Put a lead into the status chosen; return that status's phase, and who is on hold by it."""
    before = talk_now(session, lead)
    phase = process_of(session, lead).status(choice.to_status).phase
    if phase in {CLOSED, CONVERTED}:
        need_whole(session, lead)
    lead.status = choice.to_status
    lead.reason = _reason(choice, reason) if phase == CLOSED else ""
    return phase, follow_talk(session, lead, before, now)


def log_and_drop_draft(
    session: Session, lead_id: UUID, key: str, place: str, *, now: datetime, **said: Any
) -> Touched:
    """As `log_outcome`; what was typed for it is no draft any more, in the same transaction."""
    drop_draft(session, place)
    return log_outcome(session, lead_id, key, now=now, **said)


def _plan(
    session: Session, lead_id: UUID, kind: str, text: str, due_on: date, due_at: datetime | None
) -> None:
    waits = kind == "wait"
    session.add(
        Task(lead_id=lead_id, kind=kind, text=text, due_on=due_on, due_at=due_at, waiting=waits)
    )


def _log(
    session: Session, lead: Lead, outcome: Outcome, choice: Choice, note: str, now: datetime
) -> None:
    session.add(
        Activity(
            lead_id=lead.id,
            kind=outcome.activity,
            label=choice.label.rstrip("…. "),
            text=note.strip(),
            at=now,
            outcome=choice.key,
            status=lead.status,
            to_status=choice.to_status,
            attempt=lead.attempt if choice.counts_as_attempt else None,
        )
    )


def _keep_answers(
    session: Session, lead: Lead, choice: Choice, given: Mapping[str, str], now: datetime
) -> None:
    """Keep the fields asked, "not known" included, and set whatever else was said of the lead."""
    asked = {ask.key for ask in choice.asks}
    for field in asked:
        answer(session, lead.id, field, given.get(field, NOT_KNOWN))
    by_action = {"fix_contact": {"phone", "person"}, "add_person": {"person"}}
    for field in given.keys() - asked - by_action.get(choice.action, set()):
        set_field(session, lead, field.strip().casefold(), given[field].strip(), now)


def _mend_contact(
    session: Session, lead_id: UUID, choice: Choice, given: Mapping[str, str]
) -> None:
    """A wrong number goes behind the others under that label; the right one takes its place."""
    if choice.action != "fix_contact":
        return
    query = select(ContactPoint).where(
        ContactPoint.lead_id == lead_id,
        ContactPoint.kind == "phone",
        ContactPoint.retracted_at.is_(None),
    )
    phones = sorted(session.scalars(query), key=lambda point: point.position)
    wrong = next((phone for phone in phones if phone.label != "wrong number"), None)
    last = next_place(session, lead_id)
    if given.get("phone", "").strip():
        right = add_contact(session, lead_id, "phone", given["phone"])
        right.position = wrong.position if wrong is not None else last
    if wrong is not None:
        wrong.label, wrong.position = "wrong number", last


def _next_text(
    session: Session,
    lead: Lead,
    outcome: Outcome,
    choice: Choice,
    given: Mapping[str, str],
    now: datetime,
) -> str:
    """Finish the present step and return the text of the next one.

    A lead that stays, with nothing said about what is next, keeps the rep's own words.
    """
    present = finish_steps(session, lead.id, now, all_of_them=not choice.stays)
    person = given.get("person", "").strip()
    if person:
        return noted("Ask for {name}", name=person)
    if choice.stays and not outcome.step and present is not None and present.kind == choice.kind:
        return present.text
    return choice.step


def _reason(choice: Choice, given: str) -> str:
    if given.strip():
        return given.strip()
    return choice.reasons[0] if len(choice.reasons) == 1 else NO_REASON


def _detail(
    choice: Choice,
    phase: str,
    reason: str,
    due_on: date | None,
    due_at: datetime | None,
    hours: WorkingHours,
    now: datetime,
) -> str:
    if phase == CLOSED:
        return said("{status}: {reason}", status=retold(choice.to_name), reason=retold(reason))
    if phase not in {OPEN, LATER} or due_on is None:
        return retold(choice.to_name)
    when = say_when(due_on, due_at, now, hours)
    if phase == LATER:
        return said("{status} until {when}", status=retold(choice.to_name), when=when)
    if choice.stays:
        if choice.counts_as_attempt:
            return said("Try {n} on {when}", n=choice.attempt, when=when)
        return said("Next {when}", when=when)
    return said("To {status}, {when}", status=retold(choice.to_name), when=when)
