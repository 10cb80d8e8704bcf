"""What leads and companies say in their own words, for sentences about why two may be one."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.features.match_records import LEAD
from leaddesk.store.tables import Company, ContactPoint, Lead

Shown = Mapping[str, str]
_KINDS = ("email", "phone", "address")


def shown_of(session: Session, what: str, ids: Sequence[UUID]) -> dict[UUID, Shown]:
    """Return texts by part (first, last, company, email, phone, address); empty parts are left out.

    Args:
        session: a reader.
        what: lead or company.
        ids: a few.
    """
    parent = ContactPoint.lead_id if what == LEAD else ContactPoint.company_id
    query = select(parent, ContactPoint.kind, ContactPoint.value).where(
        parent.in_(ids), ContactPoint.kind.in_(_KINDS), ContactPoint.retracted_at.is_(None)
    )
    points: dict[Any, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for owner, kind, value in session.execute(query.order_by(ContactPoint.position)):
        points[owner][kind].append(value)
    return {
        row_id: {
            part: text
            for part, text in (
                *names.items(),
                *((kind, ", ".join(values)) for kind, values in points[row_id].items()),
            )
            if text
        }
        for row_id, names in _names(session, what, ids).items()
    }


def _names(session: Session, what: str, ids: Sequence[UUID]) -> dict[UUID, Shown]:
    if what != LEAD:
        firms = session.execute(select(Company.id, Company.name).where(Company.id.in_(ids)))
        return {row_id: {"company": name} for row_id, name in firms}
    query = select(Lead.id, Lead.first, Lead.last, Lead.company_name).where(Lead.id.in_(ids))
    return {
        row_id: {"first": first, "last": last, "company": company}
        for row_id, first, last, company in session.execute(query)
    }
