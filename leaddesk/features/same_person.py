"""Whom a new lead may be already: said before Enter, by the matching engine and by plain sameness.

The engine knows nicknames, typos, and what a shared phone is worth; a phone or a name alone, which
it rightly thinks little of, is still worth a look while one types.
"""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from leaddesk.domain.oneline import NewLead
from leaddesk.domain.rows import SamePerson
from leaddesk.domain.said import listed, said
from leaddesk.matching.legal import is_same_firm
from leaddesk.matching.normalise import (
    is_role_mailbox,
    normal_email,
    normal_name,
    normal_phone,
)
from leaddesk.store.tables import ContactPoint, Lead

MOST_LIKELY, MOST_REASONS = 3, 3


def same_person(session: Session, new: NewLead, *, limit: int = 3) -> tuple[SamePerson, ...]:
    """Return leads of the book that a new one may be, the sure ones first.

    Sure is whom matching is sure of, and the rule of DECISIONS (Import): same full name and one of
    same email, phone or company. A phone or a name alone is worth a look, never sure.
    """
    plain = _plainly_same(session, new)
    likely = _likely(session, new, {each.id: each for each in plain})
    known = {each.id for each in likely}
    found = [*likely, *(each for each in plain if each.id not in known)]
    return tuple(sorted(found, key=lambda each: not each.sure)[:limit])


def _likely(session: Session, new: NewLead, plain: Mapping[UUID, SamePerson]) -> list[SamePerson]:
    """Return whom matching finds likely, the likeliest first, with what speaks for it."""
    from leaddesk.features.match_find import likely  # loads tables: on the reader's thread
    from leaddesk.features.match_records import LEAD, record_of_line
    from leaddesk.matching.explain import explain
    from leaddesk.matching.score import shipped

    record = record_of_line("", new.name, new.company, new.emails, new.phones)
    said_of = []
    for found in likely(session, LEAD, record)[:MOST_LIKELY]:
        lead = session.get_one(Lead, found.row_id)
        lines = explain(record, found.record, found.judged, shipped())
        reasons = [line.text for line in lines if line.points > 0][:MOST_REASONS]
        same = plain.get(lead.id)
        why = same.why if same else listed(reasons)
        alike = record.is_person == found.record.is_person  # a firm is never surely a person
        sure = (found.judged.sure and alike) or bool(same and same.sure)
        said_of.append(SamePerson(lead.id, lead.name, lead.company_name, why, sure))
    return said_of


def _plainly_same(session: Session, new: NewLead) -> list[SamePerson]:
    emails = {normal_email(each) for each in new.emails}
    phones = {normal_phone(each) for each in new.phones}
    name, company = normal_name(new.name), new.company
    shared = select(ContactPoint.lead_id).where(
        ContactPoint.normal.in_((emails | phones) - {""}), ContactPoint.retracted_at.is_(None)
    )
    query = select(Lead.id, Lead.name, Lead.company_name, Lead.name_key).where(
        Lead.phase != "",
        or_(Lead.id.in_(shared), Lead.name_key == name if name else Lead.id.is_(None)),
    )
    found = [
        _compare(session, row, name, company, emails, phones)
        for row in session.execute(query.limit(50))
    ]
    return [each for each in found if each]


def _compare(
    session: Session, row: object, name: str, company: str, emails: set[str], phones: set[str]
) -> SamePerson | None:
    points = select(ContactPoint.normal, ContactPoint.value).where(
        ContactPoint.lead_id == row.id,  # type: ignore[attr-defined]  # a Row of the query above
        ContactPoint.retracted_at.is_(None),
    )
    kept = dict(session.execute(points).all())
    mail = next((kept[each] for each in emails if each in kept), "")
    phone = next((kept[each] for each in phones if each in kept), "")
    firm = bool(company) and is_same_firm(company, row.company_name)  # type: ignore[attr-defined]
    named = bool(name) and name == row.name_key  # type: ignore[attr-defined]
    why = [said("same name")] if named else []
    why += [said("same email {mail}", mail=mail)] if mail else []
    why += [said("same phone {phone}", phone=phone)] if phone else []
    why += [said("same company")] if firm and named else []
    nameless = not name or row.name_key == normal_name(row.company_name)  # type: ignore[attr-defined]
    own_mail = bool(mail) and nameless and not is_role_mailbox(mail)
    sure = own_mail or (named and bool(mail or phone or firm))
    return SamePerson(row.id, row.name, row.company_name, ", ".join(why), sure) if why else None  # type: ignore[attr-defined]
