"""The pairs that may be one, as the Duplicates page shows them: leads and companies together."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from leaddesk.domain.merge_rows import (
    COMPANY,
    LEAD,
    EvidenceLine,
    MergePlan,
    PairList,
    PairRow,
    PairShown,
)
from leaddesk.features.merge_companies import company_merge_plan
from leaddesk.features.merge_plan import merge_plan
from leaddesk.features.pair_count import EVEN, count_pairs
from leaddesk.features.pair_groups import groups_of, in_groups
from leaddesk.store.tables import Company, Lead

MOST = 200
"""Pairs listed at once; as some are decided, others come."""

FIRST_REASONS = 2
"""What a line of the list says of a pair: its strongest evidence."""

_WAITING = text("SELECT count(*) FROM match_record WHERE paired = 0 AND what = 'lead'")
_LEADS = text("SELECT count(*) FROM search_doc")


def pair_list(
    session: Session,
    wanted: tuple[UUID, UUID] | None = None,
    *,
    most: int = MOST,
    least: int | None = None,
    beside: bool = False,
) -> PairList:
    """Return the pairs to look at, the likeliest first, without their reasons.

    Args:
        session: a reader.
        wanted: two leads that are listed in any case, at the end where they would not be.
        most: how many at most.
        least: their least score; None: from even on.
        beside: whether the pairs of three and more that belong together stand together.
    """
    from leaddesk.features.match_book import pairs

    floor = EVEN if least is None else least
    found = [
        (pair, what)
        for what in (LEAD, COMPANY)
        for pair in pairs(session, what, limit=most, least=floor)
    ]
    found.sort(key=lambda each: -each[0].score)
    del found[most:]
    names: dict[UUID, str] = {}
    for what in (LEAD, COMPANY):
        ids = [each for pair, kind in found if kind == what for each in (pair.a, pair.b)]
        names |= _names(session, what, ids)
    rows = tuple(
        PairRow(
            pair.b,
            pair.a,
            what,
            names.get(pair.b, ""),
            names.get(pair.a, ""),
            pair.score,
            pair.sure,
        )
        for pair, what in found
    )
    groups = groups_of(session, rows) if len(rows) <= MOST else ()
    rows = in_groups(rows, groups, beside=beside)
    if wanted is not None and set(wanted) not in [{row.a, row.b} for row in rows]:
        rows = (*rows, *_wanted(session, *wanted))
    connection = session.connection()
    waiting = connection.scalar(_WAITING) or 0
    total = count_pairs(session) if least is None else len(rows)
    checked = (connection.scalar(_LEADS) or 0) - waiting
    return PairList(rows, max(total, len(rows)), checked, waiting, groups=groups)


def _wanted(session: Session, a: UUID, b: UUID) -> tuple[PairRow, ...]:
    """Return the line of two leads; none where one of them does not stand any more."""
    try:
        score, _ = evidence_of(session, a, b, LEAD)
    except KeyError:
        return ()
    names = _names(session, LEAD, [a, b])
    return (PairRow(a, b, LEAD, names[a], names[b], score, sure=False),)


def _names(session: Session, what: str, ids: Sequence[UUID]) -> dict[UUID, str]:
    table: Any = Company if what == COMPANY else Lead
    found: dict[UUID, str] = {}
    for start in range(0, len(ids), 500):
        query = select(table.id, table.name).where(table.id.in_(ids[start : start + 500]))
        found.update({row_id: name for row_id, name in session.execute(query)})  # noqa: C416 - typed
    return found


def pair_reasons(
    session: Session, pairs: Sequence[tuple[UUID, UUID, str]]
) -> dict[tuple[UUID, UUID], tuple[str, ...]]:
    """Return the strongest evidence of some pairs in words; one that is gone has none."""
    found: dict[tuple[UUID, UUID], tuple[str, ...]] = {}
    for a, b, what in pairs:
        try:
            _, lines = evidence_of(session, a, b, what)
        except KeyError:
            continue
        found[a, b] = tuple(
            line.text for line in lines if line.points > 0 and line.field != "book"
        )[:FIRST_REASONS]
    return found


def evidence_of(
    session: Session, a: UUID, b: UUID, what: str
) -> tuple[int, tuple[EvidenceLine, ...]]:
    """Return the score of two, and what it is made of: 50 and all points.

    Raises:
        KeyError: one of them does not stand.
    """
    from leaddesk.features.match_book import evidence

    score, _, lines = evidence(session, a, b, what)
    return score, tuple(
        EvidenceLine(line.field, line.a, line.b, line.verdict, line.text, line.points)
        for line in lines
    )


def pair_shown(session: Session, a: UUID, b: UUID, what: str, *, now: datetime) -> PairShown:
    """Return one pair whole: what speaks for it, and what a merge would do.

    The newer one of the two comes first.

    Raises:
        Refused: one of them is not there any more.
    """
    plan = plan_for(session, a, b, what, now=now)
    if plan.a.since < plan.b.since:
        plan = plan_for(session, b, a, what, now=now)
    score, lines = evidence_of(session, plan.a.id, plan.b.id, what)
    row = PairRow(plan.a.id, plan.b.id, what, plan.a.name, plan.b.name, score, sure=False)
    return PairShown(row, plan, lines, score)


def plan_for(session: Session, a: UUID, b: UUID, what: str, *, now: datetime) -> MergePlan:
    """Return what a merge of two leads, or of two companies, would do."""
    make = company_merge_plan if what == COMPANY else merge_plan
    return make(session, a, b, now=now)
