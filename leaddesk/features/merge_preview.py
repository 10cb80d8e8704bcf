"""What stands after a merge, worked out before it: the lead as its line in the inbox."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.calendar import due_state
from leaddesk.domain.merge_rows import COMPANY, CompanyAfter, MergePlan, Pick, Preview, Side
from leaddesk.domain.process import Process
from leaddesk.domain.rows import InboxRow
from leaddesk.domain.said import retold
from leaddesk.features.deriving import (
    TAG_SEPARATOR,
    ActivitySaid,
    Children,
    Derived,
    LeadSaid,
    TaskSaid,
    derive_lead,
    qualification_keys,
)
from leaddesk.features.duplicates import plan_for
from leaddesk.features.merge_decide import Decided, Two, decide
from leaddesk.features.merge_halves import Half
from leaddesk.features.merge_plan import halves
from leaddesk.features.working_time import working_hours
from leaddesk.store.database import book_of
from leaddesk.store.tables import Activity, Company


def merge_preview(
    session: Session,
    a: UUID,
    b: UUID,
    what: str,
    choices: Mapping[str, Pick],
    *,
    now: datetime,
) -> Preview:
    """Return what stands after a merge with these choices.

    Raises:
        Refused: one of the two is not there any more.
    """
    plan = plan_for(session, a, b, what, now=now)
    if what == COMPANY:
        return Preview(company=_company(plan, choices))
    first, second = halves(session, a, b)
    stays_is_a = plan.keep == a
    two = Two(first, second, stays_is_a) if stays_is_a else Two(second, first, stays_is_a)
    decided = decide(plan, two, choices)
    return Preview(lead=_lead(session, two, decided, now), left=tuple(decided.left))


def _company(plan: MergePlan, choices: Mapping[str, Pick]) -> CompanyAfter:
    picks = plan.picks(choices)

    def stands(key: str) -> tuple[str, ...]:
        each = next((one for one in plan.fields if one.key == key), None)
        if each is None:
            return ()
        pick = picks[key]
        if pick.side is Side.TYPED:
            return (pick.text.strip(),)
        texts = ((each.a, pick.takes_a), (each.b, pick.takes_b and not each.same))
        return tuple(text for text, taken in texts if taken and text)

    own = ("name", "country", "website")
    contacts = [text for each in plan.fields if each.key not in own for text in stands(each.key)]
    place = ", ".join((*stands("country"), *stands("website")))
    return CompanyAfter("".join(stands("name")), place, plan.kept, tuple(contacts))


def _lead(session: Session, two: Two, decided: Decided, now: datetime) -> InboxRow | None:
    """Return the line of the lead; None where it is not worked on any more."""
    hours, process = working_hours(session), _process(session, two, decided)
    said = _said(session, two, decided)
    derived = derive_lead(book_of(session).processes, hours, said, _children(session, two, decided))
    if derived.due_on is None:
        return None
    status = process.statuses.get(said.status)
    return InboxRow(
        id=derived.id,
        name=said.name,
        company=derived.company_name,
        tags=tuple(derived.tag_list.split(TAG_SEPARATOR)) if derived.tag_list else (),
        status=said.status,
        path=said.path,
        kind=derived.step_kind,
        step=retold(derived.step_text),
        due_on=derived.due_on,
        due_at=derived.due_at,
        due=due_state(derived.due_on, derived.due_at, now, hours),
        attempts=status.attempts if status else None,
        asked=len(qualification_keys(process)),
        last=retold(derived.last_label),
        reason=retold(derived.score_reason),
        **_plain(derived),
    )


def _plain(derived: Derived) -> dict[str, Any]:
    names = ("attempt", "known", "last_at", "score", "waiting")
    return {name: getattr(derived, name) for name in names}


def _process(session: Session, two: Two, decided: Decided) -> Process:
    processes = book_of(session).processes
    path = decided.columns.get("path", two.stays.lead.path)
    return processes.get(path) or next(iter(processes.values()))


def _said(session: Session, two: Two, decided: Decided) -> LeadSaid:
    lead = two.stays.lead
    values = {name: getattr(lead, name) for name in LeadSaid._fields[:-1]}
    values |= {name: value for name, value in decided.columns.items() if name in values}
    company = decided.company or two.stays.company
    if not decided.company and "company_id" in decided.columns:
        row = session.get(Company, decided.columns["company_id"] or lead.id)
        company = row.name if row else ""
    return LeadSaid(**values, company=company)


def _children(session: Session, two: Two, decided: Decided) -> Children:
    dropped = {row.id for row in decided.dropped}
    points = [row for row in two.stays.points if row.id not in dropped]
    kinds = [row.kind for row in (*points, *decided.come)]
    kinds += [kind for kind, _, _ in decided.typed]
    tags = [row.name for row in two.stays.tags if row.id not in dropped]
    answers = {row.field: row.value for row in two.stays.answers}
    return Children(
        [_taken(TaskSaid, row) for half in (two.stays, two.goes) for row in half.steps],
        [_taken(ActivitySaid, row) for row in _activities(session, two.stays, two.goes)],
        [*tags, *decided.tags],
        answers | decided.answers,
        kinds,
    )


def _taken(form: Any, row: Any) -> Any:
    return form(*(getattr(row, name) for name in form._fields))


def _activities(session: Session, *both: Half) -> Sequence[Activity]:
    ids = [half.lead.id for half in both]
    query = select(Activity).where(Activity.lead_id.in_(ids), Activity.retracted_at.is_(None))
    return session.scalars(query).all()
