"""Merging two companies that are one, the same way as leads: its leads go along."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.merge_rows import (
    COMPANY,
    Known,
    MergeField,
    MergePlan,
    MergeSide,
    Pick,
    Side,
    Why,
    choose_lasting,
    choose_text,
    why_words,
)
from leaddesk.domain.rows import Touched
from leaddesk.domain.said import said
from leaddesk.domain.when import say_when
from leaddesk.features.apart import carry_apart, lift_apart
from leaddesk.features.companies import company_of
from leaddesk.features.following import company_key_of
from leaddesk.features.history_words import typed_word
from leaddesk.features.lead_rows import company_called
from leaddesk.features.merge_back import (
    COMPANIES,
    newest_merge,
    standing_merge,
    take_apart,
)
from leaddesk.features.merge_decide import check_choices
from leaddesk.features.merge_detail import Recorder
from leaddesk.features.merge_halves import PointGroup, origin_of, point_groups
from leaddesk.features.merge_plan import one_already, points_field
from leaddesk.features.working_time import working_hours
from leaddesk.store.tables import Company, CompanyMerge, ContactPoint, Lead, LeadMerge

FIELDS = ("name", "country", "website")


def company_merge_plan(session: Session, a: UUID, b: UUID, *, now: datetime) -> MergePlan:
    """Return what a merge of two companies would do.

    Raises:
        Refused: one of them is not there, or they are one already.
    """
    if a == b:
        raise one_already()
    firms = company_of(session, a), company_of(session, b)
    counts = [_count(session, each.id) for each in firms]
    known = [Known(firm.created_at, n) for firm, n in zip(firms, counts, strict=True)]
    lasting = choose_lasting(*known)
    sides = [_side(session, firm, n) for firm, n in zip(firms, counts, strict=True)]
    return MergePlan(
        COMPANY,
        sides[0],
        sides[1],
        firms[0].id if lasting is Side.A else firms[1].id,
        tuple(_fields(session, firms, known, now)),
        kept=sum(counts),
    )


def _side(session: Session, firm: Company, leads: int) -> MergeSide:
    return MergeSide(firm.id, firm.name, "", origin_of(session, firm.id), firm.created_at, leads)


def _count(session: Session, company: UUID) -> int:
    query = select(func.count()).where(Lead.company_id == company, Lead.retracted_at.is_(None))
    return session.scalar(query) or 0


def _fields(
    session: Session, firms: tuple[Company, Company], known: Sequence[Known], now: datetime
) -> Iterator[MergeField]:
    hours = working_hours(session)
    older = hours.local(min(each.since for each in known)).date()
    since = say_when(older, None, now, hours)

    def why_said(why: Why) -> str:
        return why_words(why, since)

    for field in FIELDS:
        a, b = getattr(firms[0], field), getattr(firms[1], field)
        if a or b:
            pick, why = choose_text(a, b, known[0], known[1])
            yield MergeField(field, typed_word(field), a, b, pick, why_said(why), typed=True)
    for group in _groups(session, firms[0].id, firms[1].id):
        yield points_field(group, known[0], known[1], why_said)


def _groups(session: Session, a: UUID, b: UUID) -> list[PointGroup]:
    return point_groups(_points(session, a), _points(session, b))


def _points(session: Session, company: UUID) -> Sequence[ContactPoint]:
    query = select(ContactPoint).where(
        ContactPoint.company_id == company, ContactPoint.retracted_at.is_(None)
    )
    return session.scalars(query.order_by(ContactPoint.position, ContactPoint.id)).all()


def merge_companies(
    session: Session,
    winner: UUID,
    loser: UUID,
    choices: Mapping[str, Pick] | None = None,
    *,
    keep: UUID | None = None,
    now: datetime,
) -> Touched:
    """Make two companies one; all leads of both are at it then.

    Args:
        session: of a running command.
        winner, loser: the two, the `a` and `b` of the choices.
        choices: what stands, by the key of a `MergeField`; the rest as the plan has it.
        keep: whose row stays; None: the winner's.
        now: the moment.

    Raises:
        Refused: one of them is not there, they are one already, a choice cannot be made, or a name
            was typed that another company has.
    """
    plan = company_merge_plan(session, winner, loser, now=now)
    chosen = choices or {}
    check_choices(plan, chosen)
    stays_is_a = keep in (None, winner)
    stays, goes = (winner, loser) if stays_is_a else (loser, winner)
    firm, other = company_of(session, stays), company_of(session, goes)
    names = firm.name, other.name
    recorder = Recorder(session)
    groups = {group.key: group for group in _groups(session, winner, loser)}
    other.retracted_at = now
    session.flush()
    for key, pick in plan.picks(chosen).items():
        if key not in groups:
            _take_field(session, firm, other, key, pick, stays_is_a=stays_is_a)
            continue
        _take_points(groups[key], pick, stays, stays_is_a=stays_is_a, now=now)
        if pick.side is Side.TYPED:
            session.add(_typed_point(groups[key], pick.text, stays))
    session.flush()
    leads = _hand_over(session, goes, stays)
    for point in _points(session, goes):
        point.retracted_at = now
    lift_apart(session, winner, loser, now)
    carry_apart(session, goes, stays)
    detail = recorder.detail((Company.__tablename__, stays), COMPANIES.parent)
    session.add(CompanyMerge(winner_id=stays, loser_id=goes, detail=detail))
    session.flush()
    return Touched(
        frozenset(leads),
        said("{name} merged with {other}", name=names[0], other=names[1]),
        said("1 lead is there now")
        if plan.kept == 1
        else said("{n} leads are there now", n=plan.kept),
        made=stays,
    )


def _typed_point(group: PointGroup, text: str, company: UUID) -> ContactPoint:
    return ContactPoint(company_id=company, kind=group.kind, label=group.label, value=text.strip())


def _take_field(
    session: Session, firm: Company, other: Company, key: str, pick: Pick, *, stays_is_a: bool
) -> None:
    takes_other = pick.takes_b if stays_is_a else pick.takes_a
    if pick.side is Side.TYPED:
        value = " ".join(pick.text.split())
    elif takes_other or not getattr(firm, key):
        value = getattr(other, key)
    else:
        return
    if key == "name":
        there = company_called(session, value)
        if there is not None and there.id != firm.id and pick.side is Side.TYPED:
            raise Refused(
                said("{name} is in your book already.", name=there.name),
                said("Use another name, or merge with it too."),
            )
        firm.name_key = company_key_of(value)
    setattr(firm, key, value)


def _take_points(
    group: PointGroup, pick: Pick, stays: UUID, *, stays_is_a: bool, now: datetime
) -> None:
    if group.shared:
        return
    mine, theirs = (group.a, group.b) if stays_is_a else (group.b, group.a)
    takes = (pick.takes_a, pick.takes_b) if stays_is_a else (pick.takes_b, pick.takes_a)
    for point in () if takes[0] else mine:
        point.retracted_at = now
    for point in theirs if takes[1] else ():
        point.company_id = stays


def _hand_over(session: Session, goes: UUID, stays: UUID) -> list[UUID]:
    """Put the leads of one company at another, also those that are part of another lead now."""
    merged = select(LeadMerge.loser_id).where(LeadMerge.retracted_at.is_(None))
    query = select(Lead).where(
        Lead.company_id == goes, Lead.retracted_at.is_(None) | Lead.id.in_(merged)
    )
    leads = session.scalars(query).all()
    for lead in leads:
        lead.company_id = stays
    session.flush()
    return [lead.id for lead in leads]


def unmerge_company(session: Session, company: UUID, *, now: datetime) -> Touched:
    """Make two companies of one again, on any later day.

    Args:
        session: of a running command.
        company: the one that went, or the one that stayed: then its newest merge.
        now: the moment.

    Raises:
        Refused: it is part of no merge.
    """
    kind = COMPANIES
    found = standing_merge(session, kind, company) or newest_merge(session, kind, company)
    if found is None:
        row = session.get(Company, company)
        if row is None:
            raise Refused(said("This company is not in your book."))
        raise Refused(said("{name} was not merged with another company.", name=row.name))
    return take_apart(session, kind, found, now=now)
