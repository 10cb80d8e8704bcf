"""Merging two leads that are one, and taking them apart again on any later day.

What hangs below the lead that goes is moved to the one that stays; what both have stays with the
one that goes and is taken back with it. Nothing is deleted, and the merge's own row says all that
was done (`merge_detail`), so that taking it back needs no undo entry.
"""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.merge_rows import MergePlan, Pick
from leaddesk.domain.rows import Touched
from leaddesk.domain.said import noted, said
from leaddesk.features.apart import carry_apart, lift_apart
from leaddesk.features.colleagues import need_whole
from leaddesk.features.deriving import MERGED
from leaddesk.features.lead_rows import add_contact, add_tag, answer, company_named
from leaddesk.features.merge_back import (
    COMPANIES,
    LEADS,
    newest_merge,
    standing_merge,
    survivor,
    take_apart,
)
from leaddesk.features.merge_decide import Decided, Two, check_choices, decide
from leaddesk.features.merge_detail import Recorder
from leaddesk.features.merge_halves import Half, standing
from leaddesk.features.merge_plan import halves, plan_of
from leaddesk.features.undo import set_plain
from leaddesk.store.tables import (
    Activity,
    Answer,
    ContactPoint,
    Lead,
    LeadMerge,
    Tag,
    Task,
)


def merge(
    session: Session,
    winner: UUID,
    loser: UUID,
    choices: Mapping[str, Pick] | None = None,
    *,
    keep: UUID | None = None,
    now: datetime,
) -> Touched:
    """Make two leads one.

    Args:
        session: of a running command.
        winner, loser: the two, the `a` and `b` of the choices.
        choices: what stands, by the key of a `MergeField`; the rest as the plan has it.
        keep: whose row stays; None: the winner's.
        now: the moment.

    Raises:
        Refused: one of them is not there or a colleague's, they are one already, or a choice
            cannot be made.
    """
    a, b = halves(session, winner, loser)
    need_whole(session, a.lead, b.lead)
    plan = plan_of(session, a, b, now=now)
    two = Two(a, b, stays_is_a=True) if keep in (None, winner) else Two(b, a, stays_is_a=False)
    chosen = choices or {}
    check_choices(plan, chosen)
    decided = decide(plan, two, chosen)
    recorder = Recorder(session)
    names = two.stays.lead.name, two.goes.lead.name
    note = _write(session, two, decided, now)
    stays, goes = two.stays.lead.id, two.goes.lead.id
    detail = recorder.detail((Lead.__tablename__, stays), LEADS.parent)
    session.add(LeadMerge(winner_id=stays, loser_id=goes, detail=detail | {"note": note.id.hex}))
    session.flush()
    return Touched(
        frozenset({stays, goes}),
        said("{name} merged with {other}", name=names[0], other=names[1]),
        _kept(plan),
        made=stays,
    )


def _kept(plan: MergePlan) -> str:
    """Say what was kept of both."""
    count = said("1 activity") if plan.kept == 1 else said("{n} activities", n=plan.kept)
    if plan.steps <= 1:
        return said("{count} kept", count=count) if plan.kept else ""
    if not plan.kept:
        return said("{m} next steps kept", m=plan.steps)
    return said("{count} and {m} next steps kept", count=count, m=plan.steps)


def _write(session: Session, two: Two, decided: Decided, now: datetime) -> Activity:
    lead, loser = two.stays.lead, two.goes.lead
    note = Activity(
        lead_id=lead.id,
        kind=MERGED,
        label=noted("Merged with {name}", name=loser.name),
        text="; ".join(dict.fromkeys(decided.left)),
        at=now,
        status=lead.status,
        to_status=decided.columns.get("status", lead.status),
    )
    session.add(note)
    _write_columns(session, lead, decided)
    _move(session, two, decided)
    for row in decided.dropped:
        row.retracted_at = now
    for kind, label, text in decided.typed:
        add_contact(session, lead.id, kind, text, label)
    for tag in decided.tags:
        add_tag(session, lead.id, tag)
    for field, value in decided.answers.items():
        answer(session, lead.id, field, value)
    session.flush()
    _leave(session, two.goes, now)
    lift_apart(session, lead.id, loser.id, now)
    carry_apart(session, loser.id, lead.id)
    session.flush()
    return note


def _write_columns(session: Session, lead: Lead, decided: Decided) -> None:
    for column, value in decided.columns.items():
        if column.startswith("custom."):
            set_plain(lead, column, value)
        else:
            setattr(lead, column, value)
    if decided.company:
        company = company_named(session, decided.company)
        lead.company_id = company.id if company else None


def _move(session: Session, two: Two, decided: Decided) -> None:
    """Hand over what goes along; the merge itself is what a server is told of it."""
    goes, stays = two.goes.lead.id, two.stays.lead.id
    for table in (Task, Activity):
        for row in standing(session, table, goes):
            row.lead_id = stays
    for point in decided.come:
        point.lead_id = stays


def _leave(session: Session, goes: Half, now: datetime) -> None:
    """Take back the lead that goes, with what stays with it."""
    for table in (ContactPoint, Tag, Answer):
        for row in standing(session, table, goes.lead.id):
            row.retracted_at = now
    goes.lead.retracted_at = now


def unmerge(session: Session, lead: UUID, *, now: datetime) -> Touched:
    """Make two leads of one again, on any later day.

    Args:
        session: of a running command.
        lead: the one that went, or the one that stayed: then its newest merge.
        now: the moment.

    Raises:
        Refused: it is part of no merge, or one of the two is a colleague's lead.
    """
    found = standing_merge(session, LEADS, lead) or newest_merge(session, LEADS, lead)
    if found is None:
        row = session.get(Lead, lead)
        if row is None:
            raise Refused(said("This lead is not in your book."))
        raise Refused(said("{name} was not merged with another lead.", name=row.name))
    need_whole(session, *session.scalars(select(Lead).where(Lead.id.in_(_both(found)))))
    touched = take_apart(session, LEADS, found, now=now)
    for each in _both(found):
        _follow_company(session, each)
    return touched


def _both(merge: LeadMerge) -> tuple[UUID, UUID]:
    return merge.winner_id, merge.loser_id


def _follow_company(session: Session, lead_id: UUID) -> None:
    """Put a lead that comes back to where its company is now, if that was merged meanwhile."""
    lead = session.get_one(Lead, lead_id)
    if lead.company_id is not None:
        lead.company_id = survivor(session, COMPANIES, lead.company_id)


def find_merged(session: Session, lead_id: UUID) -> UUID:
    """Return the lead that a lead is part of now; itself where it was not merged."""
    return survivor(session, LEADS, lead_id)
