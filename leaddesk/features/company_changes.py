"""What a rep does to companies: make, edit, give addresses, attach leads, split leads off."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from leaddesk.domain.company_rows import contact_kind
from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import Touched
from leaddesk.domain.said import said
from leaddesk.features.companies import company_of
from leaddesk.features.following import company_key_of
from leaddesk.features.lead_rows import company_called, company_named, lead_of
from leaddesk.store.tables import Company, ContactPoint, Lead

FIELDS = ("name", "country", "website")


def make_company(
    session: Session,
    name: str,
    *,
    country: str = "",
    website: str = "",
    now: datetime,  # noqa: ARG001 - the ledger takes the moment
) -> Touched:
    """Make a company.

    Raises:
        Refused: no name, or the book has one of that name.
    """
    company = Company(country=country.strip(), website=website.strip())
    _name(session, company, name)
    session.add(company)
    session.flush()
    return Touched(label=said("{name} made", name=company.name), made=company.id)


def edit_company(
    session: Session,
    company_id: UUID,
    fields: Mapping[str, str],
    *,
    now: datetime,  # noqa: ARG001 - the ledger takes the moment
) -> Touched:
    """Change name, country or website; its leads then show the new name and are found by it.

    Raises:
        Refused: it is not there, a field that no company has, no name, or one the book has.
    """
    company = company_of(session, company_id)
    before = company.name
    for name, value in fields.items():
        if name == "name":
            _name(session, company, value)
        elif name in FIELDS:
            setattr(company, name, value.strip())
        else:
            raise Refused(
                said("A company has no field {field}.", field=name),
                said("It has {fields}.", fields=", ".join(FIELDS)),
            )
    if company.name != before:
        return Touched(label=said("{old} renamed to {new}", old=before, new=company.name))
    return Touched(label=said("{name} changed", name=company.name))


def _name(session: Session, company: Company, name: str) -> None:
    """Give a company a name that no other one has."""
    name = " ".join(name.split())
    if not name:
        raise Refused(said("A company needs a name."), said("Type what it is called."))
    other = company_called(session, name)
    if other is not None and other.id != company.id:
        raise Refused(
            said("{name} is in your book already.", name=other.name),
            said("Attach leads there, or use another name."),
        )
    company.name, company.name_key = name, company_key_of(name)


def add_company_contact(
    session: Session,
    company_id: UUID,
    value: str,
    *,
    kind: str = "",
    label: str = "",
    now: datetime,  # noqa: ARG001 - the ledger takes the moment
) -> Touched:
    """Give a company one more phone, email, website or address; which it is, the value says.

    Raises:
        Refused: it is not there, or nothing was typed.
    """
    company = company_of(session, company_id)
    if not value.strip():
        raise Refused(said("There is nothing to add."), said("Type a phone, mail or address."))
    places = select(func.max(ContactPoint.position)).where(ContactPoint.company_id == company_id)
    last = session.scalar(places)
    point = ContactPoint(
        company_id=company_id,
        kind=kind or contact_kind(value),
        value=value.strip(),
        label=label,
        position=0 if last is None else last + 1,
    )
    session.add(point)
    session.flush()
    label = said("{value} added to {name}", value=point.value, name=company.name)
    return Touched(label=label, made=point.id)


def set_company_contact(
    session: Session, contact_id: UUID, value: str, *, now: datetime
) -> Touched:
    """Change one phone, email or address of a company; an empty value takes it off.

    Raises:
        Refused: it is not there any more.
    """
    point = session.get(ContactPoint, contact_id)
    if point is None or point.retracted_at is not None or point.company_id is None:
        raise Refused(said("This entry is not there any more."))
    company = company_of(session, point.company_id)
    if value.strip():
        point.value = value.strip()
        return Touched(label=said("{name} changed", name=company.name))
    point.retracted_at = now
    return Touched(label=said("{value} taken off {name}", value=point.value, name=company.name))


def attach_leads(
    session: Session,
    company_id: UUID,
    leads: Sequence[UUID],
    *,
    now: datetime,  # noqa: ARG001 - the ledger takes the moment
) -> Touched:
    """Make a company that of leads, wherever they were before.

    Raises:
        Refused: a company or lead that is not there, or all of them are there already.
    """
    return _move(session, leads, company_of(session, company_id))


def split_leads(
    session: Session,
    company_id: UUID,
    leads: Sequence[UUID],
    name: str = "",
    *,
    into: UUID | None = None,
    now: datetime,  # noqa: ARG001 - the ledger takes the moment
) -> Touched:
    """Take leads off a company into another one, made if the book has none of that name.

    Args:
        session: of a running command.
        company_id: where they are.
        leads: which.
        name: of the company they belong to.
        into: that company, where it is known; the name then does not matter.
        now: the moment.

    Raises:
        Refused: no lead, no name, a lead that is not there, or the company they are at already.
    """
    here = company_of(session, company_id)
    target = company_of(session, into) if into else company_named(session, name, here.country)
    if target is None:
        raise Refused(
            said("The leads need a company to go to."), said("Type its name, or choose one.")
        )
    if target.id == here.id:
        raise Refused(
            said("These leads are at {name} already.", name=here.name),
            said("Name another company."),
        )
    if any(lead_of(session, each).company_id != here.id for each in leads):
        raise Refused(
            said("A lead has left {name} meanwhile.", name=here.name), said("Pick them once more.")
        )
    return _move(session, leads, target)


def _move(session: Session, leads: Sequence[UUID], target: Company) -> Touched:
    """Put leads at a company; those that are there stay as they are."""
    moved = [
        lead
        for each in dict.fromkeys(leads)
        if _is_elsewhere(lead := lead_of(session, each), target)
    ]
    if not moved:
        raise Refused(
            said("These leads are at {name} already.", name=target.name)
            if leads
            else said("No lead is picked."),
            "" if leads else said("Pick leads with Space first."),
        )
    before = {lead.company_name for lead in moved if lead.company_name}
    for lead in moved:
        lead.company_id = target.id
    session.flush()
    label = (
        said("{lead} is at {company} now", lead=moved[0].name, company=target.name)
        if len(moved) == 1
        else said("{n} leads are at {company} now", n=len(moved), company=target.name)
    )
    came = said("From {companies}", companies=", ".join(sorted(before))) if len(before) == 1 else ""
    return Touched(frozenset(lead.id for lead in moved), label, came, made=target.id)


def _is_elsewhere(lead: Lead, target: Company) -> bool:
    return lead.company_id != target.id
