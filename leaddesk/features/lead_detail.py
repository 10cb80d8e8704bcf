"""One lead whole: contact points, next step, outcomes with consequence, answers, timeline."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from leaddesk.domain import process as lead_process
from leaddesk.domain.calendar import WorkingHours, due_state
from leaddesk.domain.rows import (
    AnswerRow,
    Ask,
    Choice,
    ContactRow,
    LeadDetail,
    StepRow,
    TimelineRow,
)
from leaddesk.domain.said import is_translated, retold, said
from leaddesk.domain.when import say_when
from leaddesk.features.colleagues import share_of
from leaddesk.features.deriving import MERGED, TAG_SEPARATOR
from leaddesk.features.lead_rows import (
    answers_of,
    known_keys,
    lead_of,
    open_steps,
    process_of,
    status_of,
)
from leaddesk.features.pair_count import same_as
from leaddesk.features.talking import talk_note
from leaddesk.features.working_time import working_hours
from leaddesk.store.tables import Activity, Company, ContactPoint, CustomField, Lead, OptOut, Task

TIMELINE = 50


def lead_detail(
    session: Session, lead_id: UUID, *, timeline: int = TIMELINE, now: datetime
) -> LeadDetail:
    """Return one lead whole, with the newest `timeline` things that happened.

    Raises:
        Refused: it is not in the book.
    """
    lead = lead_of(session, lead_id)
    hours = working_hours(session)
    process, status = process_of(session, lead), status_of(session, lead)
    known = answers_of(session, lead_id)
    tasks = open_steps(session, lead_id)
    stale = _stale_since(status, tasks, hours, now)
    steps = tuple(
        _step(task, lead, hours, None if number else stale, now)
        for number, task in enumerate(tasks)
    )
    company = session.get(Company, lead.company_id) if lead.company_id else None
    return LeadDetail(
        id=lead.id,
        name=lead.name,
        first=lead.first,
        last=lead.last,
        title=lead.title,
        company=company.name if company else "",
        company_id=lead.company_id,
        status=status.key,
        status_name=retold(status.name),
        status_icon=status.icon,
        phase=status.phase,
        path=lead.path,
        reason=retold(lead.reason),
        source=lead.source,
        country=lead.country,
        wants=lead.wants,
        attempt=lead.attempt,
        attempts=status.attempts,
        score=lead.score,
        score_reason=retold(lead.score_reason),
        tags=tuple(lead.tag_list.split(TAG_SEPARATOR)) if lead.tag_list else (),
        contacts=contact_rows(session, ContactPoint.lead_id == lead.id),
        step=steps[0] if steps else None,
        steps=steps,
        choices=_choices(session, lead, hours, now),
        answers=_answers(process, known),
        timeline=_timeline(session, lead_id, timeline),
        timeline_total=_happened(session, lead_id),
        created_at=lead.created_at,
        custom=_custom(session, lead.custom or {}),
        stale_since=stale,
        same=same_as(session, lead_id),
        talking=talk_note(session, lead, now=now),
        share=share_of(session, lead),
        strayed=status.key != lead.status,
    )


def _choices(
    session: Session, lead: Lead, hours: WorkingHours, now: datetime
) -> tuple[Choice, ...]:
    known, status = known_keys(session, lead), status_of(session, lead)
    process = process_of(session, lead)
    return _shown(lead_process.choices(process, status.key, lead.attempt, now, hours, known))


def _happened(session: Session, lead_id: UUID) -> int:
    """Return how many things happened to a lead."""
    query = select(func.count()).where(Activity.lead_id == lead_id, Activity.retracted_at.is_(None))
    return session.scalar(query) or 0


def _step(
    task: Task, lead: Lead, hours: WorkingHours, stale: datetime | None, now: datetime
) -> StepRow:
    return StepRow(
        id=task.id,
        kind=task.kind,
        text=retold(task.text),
        due_on=task.due_on,
        due_at=task.due_at,
        due=due_state(task.due_on, task.due_at, now, hours),
        waiting=task.waiting,
        reason=_why(task, lead, hours, stale, now),
    )


def _why(task: Task, lead: Lead, hours: WorkingHours, stale: datetime | None, now: datetime) -> str:
    """Return one line under the step: that the promise is stale, or how it went last time."""
    if stale is not None:
        local = hours.local(stale)
        when = say_when(local.date(), None, now, hours)
        return said("Stale since {when}: call, or say when.", when=when)
    if lead.last_label and lead.last_at and task.kind == "call" and lead.attempt > 1:
        last = said(
            "Last time: {what}, {time}.",
            what=retold(lead.last_label),
            time=f"{hours.local(lead.last_at):%H:%M}",
        )
        return f"{last} " + said("Try the other half of the day.")
    return ""


def _stale_since(
    status: lead_process.Status, steps: Sequence[Task], hours: WorkingHours, now: datetime
) -> datetime | None:
    """Return since when the promise of a lead is stale; None: it is not, or they are waited for."""
    if not steps or steps[0].waiting:
        return None
    step = steps[0]
    since = lead_process.stale_since(status, step.due_on, step.due_at, hours, step.kind)
    return since if since is not None and since <= now else None


def contact_rows(session: Session, of: ColumnElement[bool]) -> tuple[ContactRow, ...]:
    """Return the contact points of a lead or a company, phones first; those opted out say so."""
    query = select(ContactPoint).where(of, ContactPoint.retracted_at.is_(None))
    points = sorted(session.scalars(query), key=lambda point: (_rank(point.kind), point.position))
    struck = _opted_out(session, points)
    return tuple(
        ContactRow(point.id, point.kind, point.label, point.value, struck.get(point.normal or ""))
        for point in points
    )


def _rank(kind: str) -> int:
    order = ("phone", "email", "address", "website", "social", "fax")
    return order.index(kind) if kind in order else len(order)


def _opted_out(session: Session, points: Sequence[ContactPoint]) -> Mapping[str, Any]:
    query = select(OptOut.address, OptOut.since_on).where(
        OptOut.address.in_([point.normal for point in points if point.normal]),
        OptOut.retracted_at.is_(None),
    )
    return dict(session.execute(query).all())


def _shown(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """Return outcomes in the language of the screen; reasons stay, for they are stored as given."""
    if not is_translated():
        return choices
    return tuple(
        replace(
            each,
            label=retold(each.label),
            to_name=retold(each.to_name),
            step=retold(each.step),
            asks=tuple(
                replace(ask, label=retold(ask.label), question=retold(ask.question))
                for ask in each.asks
            ),
            options=tuple((key, retold(name)) for key, name in each.options),
        )
        for each in choices
    )


def _answer(key: str, ask: Ask, value: str | None) -> AnswerRow:
    return AnswerRow(
        key, retold(ask.label), retold(ask.question), retold(value) if value else value
    )


def _answers(process: lead_process.Process, known: Mapping[str, str]) -> tuple[AnswerRow, ...]:
    """Return what qualifies the lead, and beside it whatever else was answered."""
    status = process.statuses.get("qualify")
    asks = list(status.asks) if status else []
    rows = [_answer(ask.key, ask, known.get(ask.key)) for ask in asks]
    if "supplier" in known:
        rows.append(
            AnswerRow(
                "supplier", said("Supplier now"), said("Who supplies them now?"), known["supplier"]
            )
        )
    shown = {row.key for row in rows}
    others = {
        ask.key: ask
        for each in process.statuses.values()
        for ask in each.asks
        if ask.key not in shown
    }
    rows += [_answer(key, ask, known[key]) for key, ask in others.items() if known.get(key)]
    return tuple(rows)


def _timeline(session: Session, lead_id: UUID, limit: int) -> tuple[TimelineRow, ...]:
    query = (
        select(Activity)
        .where(Activity.lead_id == lead_id, Activity.retracted_at.is_(None))
        .order_by(Activity.at.desc(), Activity.id.desc())
        .limit(limit)
    )
    return tuple(
        TimelineRow(row.id, row.kind, retold(row.label), _said(row), row.at)
        for row in session.scalars(query)
    )


def _said(row: Activity) -> str:
    if row.kind == MERGED:
        return said("Not taken: {values}", values=row.text) if row.text else ""
    tried = said("Try {n}", n=row.attempt) if row.attempt else ""
    return ". ".join(part for part in (tried, row.text) if part)


def _custom(session: Session, custom: Mapping[str, str]) -> Mapping[str, str]:
    if not custom:
        return {}
    query = select(CustomField.key, CustomField.name).where(CustomField.key.in_(list(custom)))
    names = dict(session.execute(query).all())
    return {names.get(key, key): value for key, value in custom.items()}
