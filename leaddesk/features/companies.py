"""Companies: found by name while one types, and each whole, with who is worked and what is next.

Counts and order come from the index on a lead's company, so a company of 5,000 leads costs no more
than reading their entries there; only the leads shown are looked up.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, bindparam, func, select, true, tuple_
from sqlalchemy.orm import Session

from leaddesk.domain.company_rows import (
    CompanyDetail,
    CompanyHit,
    CompanyList,
    CompanyRow,
    CompanyShown,
    Stretch,
)
from leaddesk.domain.errors import Refused
from leaddesk.domain.process import CLOSED, CONVERTED, LATER, OPEN
from leaddesk.domain.said import said
from leaddesk.features.company_leads import PHASES, groups_of, leads_at, shown_of
from leaddesk.features.lead_detail import contact_rows
from leaddesk.matching.normalise import company_begun
from leaddesk.store.columns import Id
from leaddesk.store.local_tables import Tally
from leaddesk.store.tables import Company, ContactPoint

SHORT = 2
"""Letters up to which only the beginning of a name counts, as in the search."""

_LAST = chr(0x10FFFF)
_STANDS = Company.retracted_at.is_(None)
_NAMES = select(Company.id, Company.name, Company.country).where(_STANDS)
_IDS = bindparam("ids", expanding=True, type_=Id)
_CITIES = select(ContactPoint.company_id, ContactPoint.city).where(
    ContactPoint.company_id.in_(_IDS),
    ContactPoint.company_id.is_not(None),
    ContactPoint.city != "",
    ContactPoint.retracted_at.is_(None),
)


# The list


def company_list(
    session: Session,
    typed: str,
    spans: Sequence[Stretch],
    company: UUID | None = None,
    *,
    now: datetime,
) -> CompanyList:
    """Return the companies whose name begins with or holds what was typed, by name.

    Args:
        session: a reader.
        typed: all of them where it is empty.
        spans: the rows wanted.
        company: one whose place is wanted.
        now: the moment.
    """
    connection = session.connection()
    count = connection.scalar(select(Tally.n).where(Tally.name == "companies")) or 0
    found, total = _found(session, typed, count)
    rows = tuple((span, _page(session, found, span, now)) for span in spans)
    place = _place(session, found, company) if company else None
    return CompanyList(total, count, rows, place)


@dataclass(frozen=True, slots=True)
class _Found:
    """Which companies are meant, and in which order they come."""

    where: ColumnElement[bool]
    order: tuple[Any, ...]


def _found(session: Session, typed: str, count: int) -> tuple[_Found, int]:
    """Return what finds the companies, those beginning with the words first, and how many."""
    by_name = (Company.name_key, Company.id)
    if not typed.strip():
        return _Found(true(), by_name), count
    found, total = _Found(Company.id.is_(None), by_name), 0
    for key in company_begun(typed):
        if len(key) <= SHORT:
            found = _Found(Company.name_key.between(key, key + _LAST), by_name)
        else:
            at = func.instr(Company.name_key, key)
            found = _Found(at > 0, (at != 1, *by_name))
        query = select(func.count()).select_from(Company).where(_STANDS, found.where)
        total = session.connection().scalar(query) or 0
        if total:
            break
    return found, total


def _place(session: Session, found: _Found, company: UUID) -> int | None:
    at = session.connection().execute(
        select(*found.order).where(Company.id == company, _STANDS, found.where)
    )
    here = at.one_or_none()
    if here is None:
        return None
    query = select(func.count()).where(_STANDS, found.where, tuple_(*found.order) < tuple(here))
    return session.connection().scalar(query)


def _page(session: Session, found: _Found, span: Stretch, now: datetime) -> tuple[CompanyRow, ...]:
    query = _NAMES.where(found.where).order_by(*found.order)
    query = query.limit(span.limit).offset(span.offset)
    page = session.connection().execute(query).all()
    ids = [row.id for row in page]
    groups, cities = groups_of(session, ids), _cities(session, ids)
    shown = shown_of(session, groups, now)
    return tuple(
        CompanyRow(
            row.id,
            row.name,
            cities.get(row.id) or row.country,
            groups[row.id].of(OPEN),
            groups[row.id].of(*PHASES),
            *shown[row.id],
        )
        for row in page
    )


def _cities(session: Session, ids: Sequence[UUID]) -> Mapping[UUID, str]:
    found = session.connection().execute(_CITIES, {"ids": ids})
    return {company: city for company, city in found if company}


# One company


def company_shown(
    session: Session, company_id: UUID, spans: Sequence[Stretch], *, now: datetime
) -> CompanyShown:
    """Return one company whole, and those of its leads that are wanted.

    Raises:
        Refused: it is not in the book.
    """
    company = company_of(session, company_id)
    groups = groups_of(session, [company_id])
    worked, first = shown_of(session, groups, now)[company_id]
    mine = groups[company_id]
    detail = CompanyDetail(
        id=company.id,
        name=company.name,
        country=company.country,
        website=company.website,
        contacts=contact_rows(session, ContactPoint.company_id == company_id),
        open=mine.of(OPEN),
        later=mine.of(LATER),
        ended=mine.of(CONVERTED, CLOSED),
        worked=worked,
        next=first,
    )
    rows = tuple((span, leads_at(session, company_id, mine, span, now)) for span in spans)
    return CompanyShown(detail, rows)


def company_of(session: Session, company_id: UUID) -> Company:
    """Return a company.

    Raises:
        Refused: there is none, or it was taken back.
    """
    company = session.get(Company, company_id)
    if company is None or company.retracted_at is not None:
        raise Refused(
            said("This company is not in your book."),
            said("It may have been taken back; see History."),
        )
    return company


def companies_like(
    session: Session,
    typed: str,
    limit: int = 8,
    *,
    now: datetime,  # noqa: ARG001 - every feature is asked with the moment
) -> tuple[CompanyHit, ...]:
    """Return the first companies that what was typed finds; none where nothing was."""
    if not typed.strip():
        return ()
    found, _ = _found(session, typed, 0)
    query = _NAMES.where(found.where).order_by(*found.order).limit(limit)
    page = session.connection().execute(query).all()
    ids = [row.id for row in page]
    groups, cities = groups_of(session, ids), _cities(session, ids)
    return tuple(
        CompanyHit(row.id, row.name, cities.get(row.id) or row.country, groups[row.id].of(*PHASES))
        for row in page
    )


def company_named(session: Session, words: str) -> UUID:
    """Return the first company that words find.

    Raises:
        Refused: there is none.
    """
    found, total = _found(session, words, 0)
    if not total:
        raise Refused(said("No company is called {words}.", words=words))
    query = select(Company.id).where(_STANDS, found.where).order_by(*found.order).limit(1)
    company: UUID = session.connection().execute(query).scalar_one()
    return company
