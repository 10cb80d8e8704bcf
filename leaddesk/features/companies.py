"""Companies: found by name while one types, and each whole, with who is worked and what is next.

Counts and order come from the index on a lead's company, so a company of 5,000 leads costs no more
than reading their entries there; only the leads shown are looked up.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Integer,
    Text,
    bindparam,
    func,
    select,
    true,
    tuple_,
    type_coerce,
)
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
from leaddesk.features.talking import talking
from leaddesk.matching.normalise import company_begun
from leaddesk.store.columns import Id
from leaddesk.store.local_tables import Tally
from leaddesk.store.tables import Company, CompanyMerge, ContactPoint

SHORT = 2
"""Letters up to which only the beginning of a name counts, as in the search."""

_LAST = chr(0x10FFFF)
_STANDS = Company.retracted_at.is_(None)
_NAMES = select(Company.id, Company.name, Company.country).where(_STANDS)
_TALLY = select(Tally.n).where(Tally.name == "companies")
_IDS = bindparam("ids", expanding=True, type_=Id)
_CITIES = select(ContactPoint.company_id, ContactPoint.city).where(
    ContactPoint.company_id.in_(_IDS),
    ContactPoint.company_id.is_not(None),
    ContactPoint.city != "",
    ContactPoint.retracted_at.is_(None),
)
_MERGED = (
    select(Company.name)
    .join(CompanyMerge, CompanyMerge.loser_id == Company.id)
    .where(CompanyMerge.winner_id == bindparam("company", type_=Id))
    .where(CompanyMerge.retracted_at.is_(None))
    .order_by(CompanyMerge.id.desc())
    .limit(1)
)


# The list


class _Order:
    """One way of finding companies and the order they come in; its statements are built once."""

    def __init__(self, where: ColumnElement[bool], *before: ColumnElement[Any]) -> None:
        order = (*before, Company.name_key, Company.id)
        types: tuple[Any, ...] = (*(Integer() for _ in before), Text(), Id())
        place = tuple(bindparam(f"at_{number}", type_=each) for number, each in enumerate(types))
        limits = bindparam("limit", type_=Integer), bindparam("offset", type_=Integer)
        found = (_STANDS, where)
        self.count = select(func.count()).select_from(Company).where(*found)
        self.before = self.count.where(tuple_(*order) < tuple_(*place))
        self.place = select(*order).where(Company.id == bindparam("company", type_=Id), *found)
        self.page = _NAMES.where(where).order_by(*order).limit(limits[0]).offset(limits[1])


_KEY = bindparam("key", type_=Text)
_ALL = _Order(true())
_BEGINNING = _Order(Company.name_key.between(_KEY, bindparam("last", type_=Text)))
_HOLDING = _Order(
    func.instr(Company.name_key, _KEY) > 0,
    type_coerce(func.instr(Company.name_key, _KEY) != 1, Integer),
)


@dataclass(frozen=True, slots=True)
class _Found:
    """The companies meant: how they are found, by what, and how many they are."""

    order: _Order
    words: Mapping[str, str]
    total: int


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
    count = session.connection().scalar(_TALLY) or 0
    found = _found(session, typed, count)
    rows = tuple((span, _page(session, found, span, now)) for span in spans)
    place = _place(session, found, company) if company else None
    return CompanyList(found.total, count, rows, place)


def _found(session: Session, typed: str, count: int) -> _Found:
    """Return what finds the companies, those beginning with the words first."""
    if not typed.strip():
        return _Found(_ALL, {}, count)
    found = _Found(_BEGINNING, {"key": "", "last": ""}, 0)
    for key in company_begun(typed):
        order = _BEGINNING if len(key) <= SHORT else _HOLDING
        asked = {"key": key, "last": key + _LAST}
        found = _Found(order, asked, session.connection().scalar(order.count, asked) or 0)
        if found.total:
            break
    return found


def _place(session: Session, found: _Found, company: UUID) -> int | None:
    connection = session.connection()
    here = connection.execute(found.order.place, {**found.words, "company": company}).one_or_none()
    if here is None:
        return None
    at = {f"at_{number}": value for number, value in enumerate(here)}
    return connection.scalar(found.order.before, {**found.words, **at})


def _names(session: Session, found: _Found, span: Stretch) -> Sequence[Any]:
    asked = {**found.words, "limit": span.limit, "offset": span.offset}
    return session.connection().execute(found.order.page, asked).all() if found.total else ()


def _page(session: Session, found: _Found, span: Stretch, now: datetime) -> tuple[CompanyRow, ...]:
    page = _names(session, found, span)
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
        merged=_merged_with(session, company_id),
        talking=talking(session, company_id, now=now),
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
    page = _names(session, _found(session, typed, 0), Stretch(0, limit))
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
    company = first_company(session, words)
    if company is None:
        raise Refused(said("No company is called {words}.", words=words))
    return company


def first_company(session: Session, words: str) -> UUID | None:
    """Return the first company that words find; None: there is none."""
    page = _names(session, _found(session, words, 1), Stretch(0, 1))
    found: UUID | None = page[0].id if page else None
    return found


def _merged_with(session: Session, company_id: UUID) -> str:
    """Return the name of the company that was merged with one last; empty: none was."""
    return session.connection().scalar(_MERGED, {"company": company_id}) or ""
