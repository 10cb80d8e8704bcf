"""What sync has for a rep to look at: two people's values, what was merged, what was not sent."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from leaddesk.domain.said import retold, said
from leaddesk.domain.sync_rows import (
    AfterSync,
    ClashRow,
    ClashSide,
    MergedLead,
    MergedRow,
)
from leaddesk.features.history_words import QUIET, TOGETHER, kind_word
from leaddesk.features.sync_names import Naming, People, people, thing_word, thing_words
from leaddesk.features.sync_state import Standing, standing
from leaddesk.features.sync_tray import tray_rows
from leaddesk.features.undo import plain_of
from leaddesk.store.database import book_of
from leaddesk.store.sync_tables import BOTH, Journal, MergedLine, SyncState
from leaddesk.store.tables import BY_NAME, Activity, Clash, Company, Lead

A_ROUND = timedelta(seconds=60)
"""Lines this close to the newest came in one round, page by page."""

WROTE_THEN = timedelta(minutes=2)
"""A note this close to an edit is about it."""

MOST = 200
SAID_PARTS = 2


def chip(session: Session) -> Standing:
    """Return where the book stands, with clashes counted as a rep does: one for one thing."""
    found = standing(session, count_leads=False)
    if not found.clashes:
        return found
    return replace(found, clashes=len(grouped(_open_clashes(session))))


def after_sync(session: Session, also: Iterable[UUID] = (), *, now: datetime) -> AfterSync:
    """Return what the After sync page shows.

    Args:
        session: to read in.
        also: settled clashes that the rep still has before him.
        now: the moment.
    """
    found = standing(session, count_leads=False)
    state = session.get(SyncState, 1)
    who, naming = people(session), Naming(session, now)
    clashes = grouped(_open_clashes(session, also))
    rows = [clash_row(session, group, who, naming) for group in clashes]
    return AfterSync(
        clashes=tuple(sorted(rows, key=lambda row: (row.first.at or now, str(row.id)))),
        merged=_merged(session, who, naming),
        tray=tray_rows(session, naming),
        sent=state.sent if state else 0,
        received=state.received if state else 0,
        synced_at=found.synced_at,
        waiting=found.waiting,
    )


def _open_clashes(session: Session, also: Iterable[UUID] = ()) -> Sequence[Clash]:
    """Return the clashes this rep has a part in: one of the values or the lead is his."""
    me = book_of(session).user_id
    query = (
        select(Clash)
        .outerjoin(Lead, Lead.id == Clash.lead_id)
        .where(
            Clash.retracted_at.is_(None),
            or_(Clash.settled == "", Clash.id.in_(list(also))),
            or_(Clash.aside_by == me, Clash.stands_by == me, Lead.owner_id == me),
        )
        .order_by(Clash.aside_at, Clash.id)
        .limit(MOST)
    )
    return session.scalars(query).all()


def head_of(entity: str, name: str) -> str:
    """Return the field under which fields that say one thing are shown."""
    for (table, head), parts in TOGETHER.items():
        if table == entity and name in parts:
            return head
    return name


def grouped(clashes: Sequence[Clash]) -> list[list[Clash]]:
    """Return the clashes of each thing together: day and time of a step are one date."""
    found: dict[tuple[str, UUID, str, UUID], list[Clash]] = {}
    for each in clashes:
        key = (each.entity, each.row_id, head_of(each.entity, each.field), each.aside_by)
        found.setdefault(key, []).append(each)
    return list(found.values())


def clash_row(session: Session, group: Sequence[Clash], who: People, naming: Naming) -> ClashRow:
    """Return the clashes of one thing as the page shows them."""
    name = head_of(group[0].entity, group[0].field)
    main = next((each for each in group if each.field == name), group[0])
    lead = session.get(Lead, main.lead_id) if main.lead_id else None
    company = session.get(Company, main.company_id) if main.company_id else None
    row: Any = session.get(BY_NAME[main.entity], main.row_id)
    names = naming.of(lead)
    row_now = {part: plain_of(row, part) for part in ("kind", "field", "due_at") if _has(row, part)}

    def words(which: str) -> str:
        beside = row_now | {each.field: getattr(each, which) for each in group}
        value = getattr(main, which)
        if which == "base" and value is None:
            return ""
        return thing_words(main.entity, main.field, value, beside, names, who)

    flipped = _stands_aside(row, group)
    aside = _side(session, lead, main.aside_by, main.aside_at, words("aside"), flipped, who)
    stands = _side(session, lead, main.stands_by, main.stands_at, words("stands"), not flipped, who)
    earlier = main.stands_at is None or main.aside_at <= main.stands_at
    status = names.process.statuses.get(lead.status) if lead else None
    return ClashRow(
        id=main.id,
        parts=tuple(each.id for each in group),
        lead=lead.id if lead else None,
        name=(lead.name if lead else "") or (company.name if company else ""),
        company=lead.company_name if lead else "",
        status=retold(status.name) if status else "",
        entity=main.entity,
        field=name,
        what=thing_word(main.entity, main.field, row_now, names),
        why=main.why,
        base=words("base"),
        first=aside if earlier else stands,
        second=stands if earlier else aside,
        settled=all(each.settled for each in group),
        last_sync=_last_sync(session, stands.at if stands.mine else aside.at),
    )


def _last_sync(session: Session, before: datetime | None) -> datetime | None:
    """Return when a round last moved anything before a moment: this book was in step then."""
    state = session.get(SyncState, 1)
    if before is None or state is None:
        return None
    sent = select(Journal.at).where(Journal.at < before)
    came = select(MergedLine.round_at).where(MergedLine.round_at < before)
    found = [
        session.scalar(sent.order_by(Journal.incarnation.desc(), Journal.n.desc()).limit(1)),
        session.scalar(came.order_by(MergedLine.round_at.desc()).limit(1)),
        state.joined_at if state.joined_at < before else None,
    ]
    return max((at for at in found if at is not None), default=None)


def _has(row: Any, part: str) -> bool:
    return row is not None and part in type(row).__table__.c


def _stands_aside(row: Any, group: Sequence[Clash]) -> bool:
    """Whether the value kept aside is in the field now: somebody flipped it."""
    return any(each.settled == "flipped" for each in group) and all(
        row is not None and plain_of(row, each.field) == each.aside for each in group
    )


def _side(
    session: Session,
    lead: Lead | None,
    user: UUID | None,
    at: datetime | None,
    words: str,
    stands: bool,  # noqa: FBT001 - one of two equal sides
    who: People,
) -> ClashSide:
    return ClashSide(
        said=words,
        who=who.who(user),
        short=who.short(user),
        initials=who.initials(user),
        mine=user == who.me,
        at=at,
        note=_note_of(session, lead, user, at),
        stands=stands,
    )


def _note_of(session: Session, lead: Lead | None, user: UUID | None, at: datetime | None) -> str:
    """Return what a person wrote about a lead when he changed it."""
    if lead is None or user is None or at is None:
        return ""
    query = (
        select(Activity.text)
        .where(
            Activity.lead_id == lead.id,
            Activity.created_by == user,
            Activity.text != "",
            Activity.at.between(at - WROTE_THEN, at + WROTE_THEN),
            Activity.retracted_at.is_(None),
        )
        .order_by(Activity.at.desc())
        .limit(1)
    )
    return " ".join((session.scalar(query) or "").split())


def _merged(session: Session, who: People, naming: Naming) -> tuple[MergedLead, ...]:
    """Return what the last round merged, lead by lead, the newest first."""
    both = MergedLine.mine == BOTH
    newest = session.scalar(
        select(MergedLine.round_at).where(both).order_by(MergedLine.round_at.desc()).limit(1)
    )
    if newest is None:
        return ()
    lines = session.scalars(
        select(MergedLine)
        .where(both, MergedLine.round_at >= newest - A_ROUND)
        .order_by(MergedLine.id)
        .limit(10 * MOST)
    )
    by_lead: dict[UUID, list[MergedLine]] = {}
    for line in lines:
        by_lead.setdefault(line.lead_id, []).append(line)
    settled = _settled_clashes(session)
    found = (
        _merged_lead(session, lead, each, settled.get(lead, []), who, naming)
        for lead, each in by_lead.items()
    )
    return tuple(each for each in found if each is not None)


def _merged_lead(
    session: Session,
    lead_id: UUID,
    lines: Sequence[MergedLine],
    settled: Sequence[Clash],
    who: People,
    naming: Naming,
) -> MergedLead | None:
    lead = session.get(Lead, lead_id)
    if lead is None:
        return None
    rows: dict[tuple[str, UUID, str], MergedRow] = {}
    for line in lines:
        name = head_of(line.entity, line.field)
        if (line.entity, line.field) in QUIET or (line.entity, line.row_id, name) in rows:
            continue
        rows[(line.entity, line.row_id, name)] = _merged_row(session, lead, line, who, naming)
    rows |= {
        (row.entity, row.flip or lead_id, row.field): row
        for row in _settled(session, settled, who, naming)
    }
    shown = tuple(rows.values())
    return MergedLead(lead.id, lead.name, _summary(shown), shown) if shown else None


def _summary(rows: Sequence[MergedRow]) -> str:
    """Return "Phone, Job title" and how many more."""
    parts = list(dict.fromkeys(row.what for row in rows))
    text = ", ".join(parts[:SAID_PARTS])
    more = len(parts) - SAID_PARTS
    return said("{fields} and {n} more", fields=text, n=more) if more > 0 else text


def _merged_row(
    session: Session, lead: Lead, line: MergedLine, who: People, naming: Naming
) -> MergedRow:
    names = naming.of(lead)
    now = state_now(session, line.entity, line.row_id)
    if line.field:
        what = thing_word(line.entity, line.field, now, names)
        words = thing_words(line.entity, line.field, line.value, now, names, who)
    else:
        what = kind_word(line.entity, now, names)
        words = retold(" ".join(str(line.value or "").split())) or said("New")
    by = line.by
    text = _from(words, by, who) if by in who.names else words
    return MergedRow(line.entity, line.field or str(now.get("kind") or ""), what, text)


def state_now(session: Session, entity: str, row_id: UUID) -> dict[str, Any]:
    """Return what of a row decides how its fields are called."""
    row: Any = session.get(BY_NAME[entity], row_id) if entity in BY_NAME else None
    return {part: plain_of(row, part) for part in ("kind", "field", "due_at") if _has(row, part)}


def _from(words: str, by: UUID | None, who: People) -> str:
    if by == who.me:
        return said("{value}, from you", value=words)
    return said("{value}, from {name}", value=words, name=who.who(by))


def _settled_clashes(session: Session) -> dict[UUID, list[Clash]]:
    """Return the clashes somebody has decided, by lead: their other value can be brought back."""
    query = (
        select(Clash)
        .where(Clash.lead_id.is_not(None), Clash.settled != "", Clash.retracted_at.is_(None))
        .order_by(Clash.aside_at.desc(), Clash.id)
        .limit(10 * MOST)
    )
    found: dict[UUID, list[Clash]] = {}
    for each in session.scalars(query):
        if each.lead_id is not None:
            found.setdefault(each.lead_id, []).append(each)
    return found


def _settled(
    session: Session, clashes: Sequence[Clash], who: People, naming: Naming
) -> Iterator[MergedRow]:
    """Yield what was decided on a lead before: its other value can still be brought back."""
    for group in grouped(clashes):
        row = clash_row(session, group, who, naming)
        side = row.stands
        text = said("{value}, from {name}", value=side.said, name=side.who)
        if side.mine:
            text = said("{value}, from you", value=side.said)
        yield MergedRow(row.entity, row.field, row.what, text, row.id)
