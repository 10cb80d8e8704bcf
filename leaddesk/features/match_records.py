"""What the book knows of leads and companies, in the normal forms that matching compares."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.names import split_name
from leaddesk.ingest.incoming import Incoming
from leaddesk.matching.normalise import normal_company
from leaddesk.matching.records import Record, make_record
from leaddesk.store.tables import Company, ContactPoint, Lead

LEAD, COMPANY = "lead", "company"
_POINT = ("kind", "value", "street", "postcode", "city", "state", "country")


def records_of(session: Session, what: str, ids: Sequence[UUID]) -> dict[UUID, Record]:
    """Return the records of leads or companies that stand; others are left out.

    Args:
        session: a reader or writer, flushed.
        what: lead or company.
        ids: at most 500.
    """
    return _leads(session, ids) if what == LEAD else _companies(session, ids)


def record_of_rows(
    lead: Mapping[str, Any], points: Sequence[Mapping[str, Any]], company: str
) -> Record:
    """Return what a new lead's rows say, as `records_of` will once they are written.

    Args:
        lead: its columns.
        points: its contact points.
        company: the name of its company.
    """
    said = [tuple(point.get(name, "") for name in _POINT) for point in points]
    person = _person(lead["first"], lead["last"], lead["name"], company)
    return _record(lead["id"], said, *person, company, lead.get("website", ""))


def record_of_company(row: Mapping[str, Any]) -> Record:
    """Return what the row of a new company says; it has no contact points yet."""
    return _record(row["id"], (), "", "", row["name"], row.get("website", ""))


def record_of_file(record_id: str, record: Incoming) -> Record:
    """Return what a record of a file says."""
    first, last = _person(record.first, record.last, record.full, record.company)
    where = record.address
    return make_record(
        record_id,
        first=first,
        last=last,
        company=record.company,
        emails=[mail for _, mail in record.emails],
        phones=[number for label, number in record.phones if label != "fax"],
        website=record.website,
        street=where.street,
        postcode=where.postcode,
        city=where.city,
        state=where.state,
    )


def record_of_line(
    record_id: str,
    name: str,
    company: str,
    emails: Sequence[str] = (),
    phones: Sequence[str] = (),
) -> Record:
    """Return what is typed of a new lead."""
    first, last = _person("", "", name, company)
    return make_record(
        record_id, first=first, last=last, company=company, emails=emails, phones=phones
    )


def _person(first: str, last: str, full: str, company: str) -> tuple[str, str]:
    """Return a person's two names; none where the name is only the firm's or an address."""
    if first or last:
        return first, last
    is_address = "@" in full or "/" in full or not any(sign.isalpha() for sign in full)
    if is_address or normal_company(full) == normal_company(company):
        return "", ""
    return split_name(full)


def _leads(session: Session, ids: Sequence[UUID]) -> dict[UUID, Record]:
    points = _points(session, ContactPoint.lead_id, ids)
    query = (
        select(Lead.id, Lead.name, Lead.first, Lead.last, Lead.website, Company.name)
        .outerjoin_from(Lead, Company, Lead.company_id == Company.id)
        .where(Lead.id.in_(ids), Lead.retracted_at.is_(None))
    )
    found = {}
    for lead, name, first, last, website, company in session.connection().execute(query):
        person = _person(first, last, name, company or "")
        found[lead] = _record(lead, points[lead], *person, company or "", website)
    return found


def _companies(session: Session, ids: Sequence[UUID]) -> dict[UUID, Record]:
    points = _points(session, ContactPoint.company_id, ids)
    query = select(Company.id, Company.name, Company.website).where(
        Company.id.in_(ids), Company.retracted_at.is_(None)
    )
    return {
        company: _record(company, points[company], "", "", name, website)
        for company, name, website in session.connection().execute(query)
    }


def _points(session: Session, owner: Any, ids: Sequence[UUID]) -> Mapping[UUID, list[Any]]:
    columns = [getattr(ContactPoint, name) for name in _POINT]
    query = select(owner, *columns).where(owner.in_(ids), ContactPoint.retracted_at.is_(None))
    found: dict[UUID, list[Any]] = defaultdict(list)
    order = (ContactPoint.position, ContactPoint.id)
    for row in session.connection().execute(query.order_by(*order)):
        found[row[0]].append(row[1:])
    return found


def _record(
    row_id: UUID, points: Sequence[Any], first: str, last: str, company: str, website: str
) -> Record:
    address = next((point for point in points if point[0] == "address"), ("",) * 7)
    _, value, street, postcode, city, state, country = address
    typed = "" if postcode or city or state or country else value.partition(",")[0]
    sites = [point[1] for point in points if point[0] == "website"]
    return make_record(
        row_id.hex,
        first=first,
        last=last,
        company=company,
        emails=[point[1] for point in points if point[0] == "email"],
        phones=[point[1] for point in points if point[0] == "phone"],
        website=website or next(iter(sites), ""),
        street=street or typed,
        postcode=postcode,
        city=city,
        state=state,
    )
