"""Finding a lead and its rows, and the small writes that every other feature is made of."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import bindparam, or_, select
from sqlalchemy.orm import Session

from leaddesk.domain.calendar import WorkingHours
from leaddesk.domain.errors import Refused
from leaddesk.domain.paths import status_now
from leaddesk.domain.process import CLOSED, CONVERTED, Process, Status
from leaddesk.domain.said import said
from leaddesk.domain.shield import HOLD
from leaddesk.domain.when import When
from leaddesk.features.following import company_key_of
from leaddesk.features.shield import follow_talk, talk_now
from leaddesk.matching.legal import legal_form, meant, with_form
from leaddesk.store.columns import Id
from leaddesk.store.database import book_of
from leaddesk.store.ids import derived_id
from leaddesk.store.tables import (
    Activity,
    Answer,
    Company,
    ContactPoint,
    Lead,
    LeadMerge,
    Tag,
    Task,
)

TAG_WORD = re.compile(r"(?<!\S)#([\w-]+)")
_OF_LEAD = bindparam("lead", type_=Id)
_OPEN_STEPS = select(Task).where(
    Task.lead_id == _OF_LEAD, Task.done_at.is_(None), Task.retracted_at.is_(None)
)
_ANSWERS = select(Answer.field, Answer.value).where(
    Answer.lead_id == _OF_LEAD, Answer.retracted_at.is_(None)
)
_REACHABLE = (
    select(ContactPoint.id)
    .where(
        ContactPoint.lead_id == _OF_LEAD,
        or_(ContactPoint.kind == "phone", ContactPoint.kind == "email"),
        ContactPoint.retracted_at.is_(None),
    )
    .limit(1)
)
NAMED_WORD = re.compile(r"(?<!\S)@([\w&.-]*\w)")


def lead_of(session: Session, lead_id: UUID) -> Lead:
    """Return a lead.

    Raises:
        Refused: there is none, or it was taken back.
    """
    lead = session.get(Lead, lead_id)
    if lead is not None and lead.retracted_at is None:
        return lead
    if lead is not None and (other := _merged_into(session, lead_id)) is not None:
        raise Refused(
            said("{name} was merged with {other}.", name=lead.name, other=other.name),
            said("Work on {other}, or take them apart in History.", other=other.name),
        )
    raise Refused(
        said("This lead is not in your book."), said("It may have been taken back; see History.")
    )


def _merged_into(session: Session, lead_id: UUID) -> Lead | None:
    """Return the lead that a lead is part of now; None: it was not merged."""
    seen = {lead_id}
    query = select(LeadMerge.winner_id).where(LeadMerge.retracted_at.is_(None))
    while winner := session.scalar(query.where(LeadMerge.loser_id == lead_id).limit(1)):
        if winner in seen:
            break
        seen.add(winner)
        lead_id = winner
    return session.get(Lead, lead_id) if len(seen) > 1 else None


def open_lead(session: Session, lead_id: UUID) -> Lead:
    """Return a lead that is still worked on.

    Raises:
        Refused: it is closed or converted, or not there.
    """
    lead = lead_of(session, lead_id)
    if status_of(session, lead).phase in {CLOSED, CONVERTED}:
        raise Refused(said("{name} is closed.", name=lead.name), said("Reopen the lead first."))
    return lead


def process_of(session: Session, lead: Lead) -> Process:
    """Return the path a lead follows; one whose path is gone follows the first."""
    processes = book_of(session).processes
    return processes.get(lead.path) or next(iter(processes.values()))


def status_of(session: Session, lead: Lead) -> Status:
    """Return the status a lead is in, or the one that its own is called in a new version."""
    process = process_of(session, lead)
    return process.statuses[status_now(process, lead.status, lead.phase)]


def open_steps(session: Session, lead_id: UUID) -> Sequence[Task]:
    """Return the open next steps of a lead, a hold before all others, then the earliest first."""
    return sorted(
        session.scalars(_OPEN_STEPS, {"lead": lead_id}),
        key=lambda task: (task.kind != HOLD, task.due_on, task.due_at is None, str(task.due_at)),
    )


def finish_steps(
    session: Session, lead_id: UUID, now: datetime, *, all_of_them: bool
) -> Task | None:
    """Mark the present step done, or every open one, and return the present one.

    What is done with a lead on hold ends the hold; the present step is the one behind it.
    """
    steps = open_steps(session, lead_id)
    planned = [task for task in steps if task.kind != HOLD]
    holds = steps[: len(steps) - len(planned)]
    for task in steps if all_of_them else (*holds, *planned[:1]):
        task.done_at = now
    return next(iter((*planned, *holds)), None)


def planned_step(session: Session, lead_id: UUID, now: datetime) -> Task:
    """Return the step that the rep planned, of a lead on hold the one behind that, which ends."""
    steps = open_steps(session, lead_id)
    planned = next((task for task in steps if task.kind != HOLD), None)
    if planned is None:
        return steps[0]
    for task in steps:
        if task.kind == HOLD:
            task.done_at = now
    return planned


def move(session: Session, lead: Lead, to_status: str, now: datetime, label: str) -> None:
    """Put a lead into another status and write it into the timeline."""
    before = talk_now(session, lead)
    session.add(
        Activity(
            lead_id=lead.id,
            kind="status_change",
            label=label,
            at=now,
            status=lead.status,
            to_status=to_status,
        )
    )
    lead.status = to_status
    follow_talk(session, lead, before, now)


def due_of(when: When, hours: WorkingHours) -> tuple[date, datetime | None]:
    """Return day and UTC moment of a date as a task keeps it."""
    return when.day, when.moment(hours)


def company_named(session: Session, name: str, country: str = "") -> Company | None:
    """Return the company of that name, made if the book has none; None for an empty name.

    One whose legal form was not known gets it.
    """
    name = " ".join(name.split())
    if not name:
        return None
    company = company_called(session, name)
    if company is None:
        company = Company(name=name, country=country, name_key=company_key_of(name))
        session.add(company)
        session.flush()
    elif legal_form(name) and not legal_form(company.name):
        company.name = with_form(company.name, name)
        session.flush()
    return company


def company_called(session: Session, name: str) -> Company | None:
    """Return the company of that name and no other legal form; None: the book has none.

    A name without a form is that of the only company of that name.
    """
    query = select(Company).where(
        Company.name_key == company_key_of(name), Company.retracted_at.is_(None)
    )
    found = session.scalars(query.order_by(Company.id)).all()
    which = meant([legal_form(each.name) for each in found], legal_form(name))
    return None if which is None else found[which]


def add_contact(
    session: Session, lead_id: UUID, kind: str, value: str, label: str = ""
) -> ContactPoint:
    """Give a lead one more phone, email, address or profile."""
    point = ContactPoint(
        lead_id=lead_id,
        kind=kind,
        value=value.strip(),
        label=label,
        position=next_place(session, lead_id),
    )
    session.add(point)
    return point


def next_place(session: Session, lead_id: UUID) -> int:
    """Return the position after all contact points of a lead."""
    query = select(ContactPoint.position).where(ContactPoint.lead_id == lead_id)
    return max(session.scalars(query), default=-1) + 1


def add_tag(session: Session, lead_id: UUID, name: str) -> None:
    """Mark a lead with a word; the same word twice is one tag."""
    name = name.strip().lstrip("#")
    if not name:
        return
    tag_id = derived_id(book_of(session).book_id, "tag", lead_id.hex, name.casefold())
    tag = session.get(Tag, tag_id)
    if tag is None:
        session.add(Tag(id=tag_id, lead_id=lead_id, name=name))
    elif tag.retracted_at is not None:
        tag.retracted_at = None


def remove_tag(session: Session, lead_id: UUID, name: str, now: datetime) -> None:
    """Take a word off a lead."""
    name = name.strip().lstrip("#")
    tag = session.get(
        Tag, derived_id(book_of(session).book_id, "tag", lead_id.hex, name.casefold())
    )
    if tag is not None and tag.retracted_at is None:
        tag.retracted_at = now


def answer(session: Session, lead_id: UUID, field: str, value: str) -> None:
    """Keep what is known of one qualification field; empty is the answer "not known"."""
    answer_id = derived_id(book_of(session).book_id, "answer", lead_id.hex, field)
    kept = session.get(Answer, answer_id)
    if kept is None:
        session.add(Answer(id=answer_id, lead_id=lead_id, field=field, value=value.strip()))
    else:
        kept.value = value.strip()
        kept.retracted_at = None


def answers_of(session: Session, lead_id: UUID) -> Mapping[str, str]:
    """Return what was answered, by field; "not known" is empty."""
    return dict(session.execute(_ANSWERS, {"lead": lead_id}).all())


def known_keys(session: Session, lead: Lead) -> frozenset[str]:
    """Return the questions that need no asking: answered, or plain from the lead itself."""
    known = set(answers_of(session, lead.id))
    if lead.source:
        known.add("source")
    if session.scalars(_REACHABLE, {"lead": lead.id}).first() is not None:
        known.add("reachable")
    return frozenset(known)


def take_words(session: Session, lead_id: UUID, note: str) -> None:
    """Read `#tag` and `@competitor` out of a note: the tag is set, the supplier remembered."""
    for tag in TAG_WORD.findall(note):
        add_tag(session, lead_id, tag)
    named = NAMED_WORD.findall(note)
    if named and not answers_of(session, lead_id).get("supplier"):
        answer(session, lead_id, "supplier", f"@{named[0]}")
