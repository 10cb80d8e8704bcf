"""Two that are not one: never offered again, through imports and on every device."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.merge_rows import COMPANY, LEAD
from leaddesk.domain.rows import Touched
from leaddesk.domain.said import said
from leaddesk.features.lead_rows import lead_of
from leaddesk.store.database import book_of
from leaddesk.store.ids import derived_id
from leaddesk.store.tables import Apart, Company

COLLEAGUES = "colleagues"
"""Why two are apart that are two at one firm."""


def keep_apart(
    session: Session,
    a: UUID,
    b: UUID,
    why: str = "",
    *,
    now: datetime,  # noqa: ARG001 - the ledger takes the moment
) -> Touched:
    """Say that two leads, or two companies, are not one.

    Raises:
        Refused: they are the same row, or one of them is not there.
    """
    what, names = _named(session, a, b)
    _set_apart(session, what, a, b, why)
    return Touched(
        frozenset({a, b}) if what == LEAD else frozenset(),
        said("{name} and {other} kept apart", name=names[0], other=names[1]),
        said("They are not offered again"),
    )


def _set_apart(session: Session, what: str, a: UUID, b: UUID, why: str) -> None:
    low, high = sorted((a, b))
    apart_id = _id(session, what, low, high)
    row = session.get(Apart, apart_id)
    if row is None:
        session.add(Apart(id=apart_id, what=what, a_id=low, b_id=high, why=why))
    else:
        row.retracted_at, row.why = None, why


def carry_apart(session: Session, goes: UUID, stays: UUID) -> None:
    """Keep apart from the row that stays whatever was kept apart from the one that goes."""
    query = select(Apart).where(
        Apart.retracted_at.is_(None), or_(Apart.a_id == goes, Apart.b_id == goes)
    )
    for row in session.scalars(query.order_by(Apart.id)).all():
        other = row.b_id if row.a_id == goes else row.a_id
        if other != stays and not is_apart(session, other, stays):
            _set_apart(session, row.what, other, stays, row.why)


def _named(session: Session, a: UUID, b: UUID) -> tuple[str, tuple[str, str]]:
    """Return what two rows are, and their names."""
    if a == b:
        raise Refused(said("These two are one already."), said("Name two that are not."))
    firms = [session.get(Company, each) for each in (a, b)]
    if all(firm is not None and firm.retracted_at is None for firm in firms):
        return COMPANY, (firms[0].name, firms[1].name)  # type: ignore[union-attr]  # neither is None
    return LEAD, (lead_of(session, a).name, lead_of(session, b).name)


def keep_as_colleagues(session: Session, a: UUID, b: UUID, *, now: datetime) -> Touched:
    """Say that two leads are two people at one firm; one without a company gets the other's.

    Raises:
        Refused: they are the same row, one is not there, or neither has a company.
    """
    first, second = lead_of(session, a), lead_of(session, b)
    if first.company_id is None and second.company_id is None:
        raise Refused(
            said("Neither of the two has a company."), said("Keep them apart, or give them one.")
        )
    keep_apart(session, a, b, COLLEAGUES, now=now)
    if first.company_id is None:
        first.company_id = second.company_id
    elif second.company_id is None:
        second.company_id = first.company_id
    return Touched(
        frozenset({a, b}),
        said("{name} and {other} are colleagues", name=first.name, other=second.name),
        said("They are not offered again"),
    )


def is_apart(session: Session, a: UUID, b: UUID) -> bool:
    """Whether the rep said that two are not one."""
    row = _row(session, a, b)
    return row is not None and row.retracted_at is None


def lift_apart(session: Session, a: UUID, b: UUID, now: datetime) -> None:
    """Forget that two are apart: the rep makes them one."""
    row = _row(session, a, b)
    if row is not None and row.retracted_at is None:
        row.retracted_at = now


def _row(session: Session, a: UUID, b: UUID) -> Apart | None:
    low, high = sorted((a, b))
    found = (session.get(Apart, _id(session, what, low, high)) for what in (LEAD, COMPANY))
    return next((row for row in found if row is not None), None)


def _id(session: Session, what: str, low: UUID, high: UUID) -> UUID:
    return derived_id(book_of(session).book_id, "apart", what, low.hex, high.hex)
