"""Takes an enquiry in: a new lead with an owner, or one more word from a lead that is known."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from leaddesk.domain.process import CLOSED, CONVERTED, LATER, first_step
from leaddesk.domain.said import noted
from leaddesk.features.lead_rows import add_contact, company_named, process_of, status_of
from leaddesk.features.waking import wake
from leaddesk.features.working_time import working_hours
from leaddesk.matching.normalise import (
    is_role_mailbox,
    normal_email,
    normal_name,
    normal_phone,
)
from leaddesk.server import assigning
from leaddesk.server.enquiries import Enquiry, name_of
from leaddesk.server.rules import Enquiry as Looked
from leaddesk.server.tables import Taken
from leaddesk.store.database import book_of
from leaddesk.store.down_tables import Member
from leaddesk.store.ids import derived_id
from leaddesk.store.tables import Activity, ContactPoint, CustomField, Lead, Task

PATH = "web"
KEPT_FOR = timedelta(days=30)
"""How long an idempotency key is remembered."""

NEW, DUPLICATE = "new", "duplicate"
MOST_KNOWN = 50
_KEY = re.compile(r"\W+")  # as an import makes it


class OtherBody(Exception):  # noqa: N818 - the asker's mistake
    """The idempotency key was used for something else."""


class Nobody(Exception):  # noqa: N818 - an answer, not an error
    """The workspace has no member who could get a lead."""


@dataclass(frozen=True, slots=True)
class Taking:
    """What came: its key within the workspace, the hash of its body, and what it says."""

    key: str
    sha256: bytes
    asked: Enquiry


def take(session: Session, taking: Taking, *, now: datetime) -> dict[str, Any]:
    """Take an enquiry in, once for each key, and return `{"result", "lead"}`.

    Raises:
        OtherBody: the key came with another body before.
        Nobody: there is nobody to give it to.
    """
    known = session.get(Taken, taking.key)
    if known is not None:
        if known.sha256 != taking.sha256:
            raise OtherBody
        return dict(known.answer)
    kept = Taken(key=taking.key, sha256=taking.sha256, answer={}, at=now)
    session.add(kept)
    session.flush()  # from here on another request with this key waits
    session.execute(delete(Taken).where(Taken.at < now - KEPT_FOR))
    lead = same_person(session, taking.asked)
    result = NEW if lead is None else DUPLICATE
    if lead is None:
        lead = _new_lead(session, taking.asked, now)
    else:
        _more_from(session, lead, taking.asked, now)
    kept.lead_id = lead.id
    kept.answer = {"result": result, "lead": str(lead.id)}
    return dict(kept.answer)


def same_person(session: Session, asked: Enquiry) -> Lead | None:
    """Return the lead who asks: by his own mailbox, or by name and phone or shared mailbox.

    A converted lead is not it: its enquiry is new business. Open ones come before ended ones.
    """
    email, phone = normal_email(asked.email), normal_phone(asked.phone)
    own = {email} - {""} if not is_role_mailbox(asked.email) else set()
    normals = {email, phone} - {""}
    query = (
        select(Lead, ContactPoint.normal)
        .join(ContactPoint, ContactPoint.lead_id == Lead.id)
        .where(ContactPoint.normal.in_(normals), ContactPoint.retracted_at.is_(None))
        .where(Lead.retracted_at.is_(None), Lead.phase != CONVERTED)
        .order_by(Lead.phase == CLOSED, Lead.phase == LATER, Lead.id.desc())
        .limit(MOST_KNOWN)
    )
    name = normal_name(name_of(asked)[0])
    for lead, normal in session.execute(query):
        if normal in own or (name and normal_name(lead.name) == name):
            found: Lead = lead
            return found
    return None


def _looked(asked: Enquiry) -> Looked:
    return Looked(
        country=asked.country,
        postcode=asked.postcode,
        company=asked.company,
        domains=assigning.domains([asked.email] if asked.email else [], asked.website),
        source=asked.source,
        language=asked.language,
        custom=asked.custom,
    )


def _owner(session: Session, asked: Enquiry, now: datetime) -> UUID:
    choice = assigning.assign(session, _looked(asked), now)
    if choice is None:
        raise Nobody
    return choice.member.id


def _new_lead(session: Session, asked: Enquiry, now: datetime) -> Lead:
    processes = book_of(session).processes
    process = processes.get(PATH) or next(iter(processes.values()))
    owner = _owner(session, asked, now)
    company = company_named(session, asked.company, asked.country)
    name, first, last = name_of(asked)
    lead = Lead(
        name=name, first=first, last=last, title=asked.title.strip(), owner_id=owner,
        company_id=company.id if company else None, path=process.id, status=process.first.key,
        source=asked.source.strip() or noted("Web form"), country=asked.country.strip(),
        website=asked.website.strip(), wants=_begin(asked.message),
        custom=_custom(session, asked),
    )  # fmt: skip
    session.add(lead)
    session.flush()
    _add_points(session, lead, asked)
    _add_visit(session, lead, asked, now)
    kind, text, due_on, due_at = first_step(process, lead.status, now, working_hours(session))
    session.add(Task(lead_id=lead.id, kind=kind, text=text, due_on=due_on, due_at=due_at))
    return lead


def _begin(message: str) -> str:
    """Return the first line of a message, short enough for a row of the inbox."""
    line = next((each.strip() for each in message.splitlines() if each.strip()), "")
    return line if len(line) <= 120 else line[:119].rpartition(" ")[0] + "…"


def _more_from(session: Session, lead: Lead, asked: Enquiry, now: datetime) -> None:
    """Put one more enquiry on a lead that is known, and its owner to work on it now."""
    if (
        session.scalar(
            select(Member.id).where(Member.id == lead.owner_id, Member.retracted_at.is_(None))
        )
        is None
    ):  # he has left
        lead.owner_id = _owner(session, asked, now)
    _add_points(session, lead, asked)
    if status_of(session, lead).phase in {CLOSED, LATER}:
        wake(session, lead, noted("Asked again on the web page"), now)
        lead.reason = ""
    _add_visit(session, lead, asked, now)
    session.add(
        Task(
            lead_id=lead.id, kind="call", text=noted("Answer the question they asked"),
            due_on=working_hours(session).today(now), due_at=now,
        )
    )  # fmt: skip


def _add_visit(session: Session, lead: Lead, asked: Enquiry, now: datetime) -> None:
    lines = [asked.message.strip(), asked.page.strip()]
    process = process_of(session, lead)
    session.add(
        Activity(
            lead_id=lead.id, kind="web_visit", label=noted("Asked on the web page"),
            text="\n\n".join(line for line in lines if line), at=now,
            status=lead.status if lead.status in process.statuses else "",
        )
    )  # fmt: skip


def _add_points(session: Session, lead: Lead, asked: Enquiry) -> None:
    """Add what the lead did not have yet."""
    query = select(ContactPoint).where(
        ContactPoint.lead_id == lead.id, ContactPoint.retracted_at.is_(None)
    )
    points = session.scalars(query).all()
    known = {point.normal for point in points}
    for kind, value, normal in (
        ("phone", asked.phone, normal_phone(asked.phone)),
        ("email", asked.email, normal_email(asked.email)),
    ):
        if value.strip() and normal not in known:
            add_contact(session, lead.id, kind, value)
            session.flush()
    has_address = any(point.kind == "address" for point in points)
    if not has_address and (asked.street or asked.city or asked.postcode):
        parts = (asked.street, f"{asked.postcode} {asked.city}".strip(), asked.country)
        point = add_contact(
            session, lead.id, "address", ", ".join(part.strip() for part in parts if part.strip())
        )
        point.street, point.city = asked.street.strip(), asked.city.strip()
        point.postcode, point.country = asked.postcode.strip(), asked.country.strip()


def _custom(session: Session, asked: Enquiry) -> dict[str, str] | None:
    own: Mapping[str, str] = {
        **asked.custom,
        **({"Language": asked.language} if asked.language else {}),
        **({"Consent": "yes" if asked.consent else "no"} if asked.consent is not None else {}),
    }
    return {_field(session, name): value for name, value in own.items() if value.strip()} or None


def _field(session: Session, name: str) -> str:
    """Return the key of a field of the workspace; its definition is made once."""
    key = _KEY.sub("_", name.casefold()).strip("_") or "field"
    made = derived_id(book_of(session).book_id, "custom_field", key)
    if session.get(CustomField, made) is None:
        session.add(CustomField(id=made, key=key, name=name))
        session.flush()
    return key
