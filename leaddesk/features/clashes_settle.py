"""Settles what two people changed: keep what stands, or flip to the value kept aside."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.history_rows import GONE
from leaddesk.domain.process import CLOSED, CONVERTED
from leaddesk.domain.rows import Touched
from leaddesk.domain.said import noted, said
from leaddesk.features.lead_rows import finish_steps, move, process_of
from leaddesk.features.sync_names import Naming, people
from leaddesk.features.sync_view import clash_row, grouped, head_of
from leaddesk.features.undo import plain_of, set_plain
from leaddesk.store.tables import BY_NAME, Clash, Lead

KEPT, FLIPPED = "kept", "flipped"


def keep(session: Session, clash_id: UUID, *, now: datetime) -> Touched:
    """Keep what stands; the other value stays in History.

    Raises:
        Refused: there is no such clash.
    """
    group = _group(session, clash_id)
    for each in group:
        each.settled = each.settled or KEPT
    session.flush()
    row = clash_row(session, group, people(session), Naming(session, now))
    return Touched(
        _leads(group),
        said("Kept for {name}", name=row.name),
        said("{field}: {value}", field=row.what, value=row.stands.said),
    )


def flip(session: Session, clash_id: UUID, *, now: datetime) -> Touched:
    """Let the other value stand; flipping again brings the first one back.

    Raises:
        Refused: there is no such clash, or its row is not in the book any more.
    """
    group = _group(session, clash_id)
    row: Any = session.get(BY_NAME[group[0].entity], group[0].row_id)
    if row is None:
        raise Refused(said("This is not in your book any more."))
    if group[0].entity not in _FLIPPED:
        raise Refused(said("This is not flipped from here."), said("Keep it, or change the lead."))
    back = any(each.settled == FLIPPED for each in group) and all(
        plain_of(row, each.field) == each.aside for each in group
    )
    for each in group:
        _set(session, row, each.field, each.stands if back else each.aside, now)
        each.settled = KEPT if back else FLIPPED
    session.flush()
    shown = clash_row(session, group, people(session), Naming(session, now))
    return Touched(
        _leads(group),
        said("Flipped for {name}", name=shown.name),
        said("{field}: {value}", field=shown.what, value=shown.stands.said),
    )


_FLIPPED = frozenset("lead company contact_point task answer".split())


def clash_named(session: Session, words: str) -> UUID:
    """Return the clash that an id, or the beginning of one, names.

    Raises:
        Refused: none, or several.
    """
    asked = words.replace("-", "").casefold()
    found = [each for each in session.scalars(select(Clash.id)) if each.hex.startswith(asked)]
    if len(found) != 1 or not asked:
        raise Refused(
            said("There is no clash {id}.", id=words), said("`leaddesk clashes` lists them.")
        )
    return found[0]


def _group(session: Session, clash_id: UUID) -> Sequence[Clash]:
    """Return the clashes that say one thing together with this one."""
    main = session.get(Clash, clash_id)
    if main is None or main.retracted_at is not None:
        raise Refused(said("This has been settled meanwhile."))
    same = session.scalars(
        select(Clash)
        .where(
            Clash.entity == main.entity,
            Clash.row_id == main.row_id,
            Clash.aside_by == main.aside_by,
            Clash.retracted_at.is_(None),
        )
        .order_by(Clash.aside_at, Clash.id)
    ).all()
    head = head_of(main.entity, main.field)
    return next(
        (
            part
            for part in grouped(_like(same, main))
            if head_of(main.entity, part[0].field) == head
        ),
        [main],
    )


def _like(clashes: Sequence[Clash], main: Clash) -> list[Clash]:
    """Return those settled or open as this one: an older round's are another matter."""
    return [each for each in clashes if bool(each.settled) == bool(main.settled)]


def _set(session: Session, row: Any, name: str, value: Any, now: datetime) -> None:
    if name == "due_on" and value is None:
        return  # a step always has its day
    if row.retracted_at is not None and name != GONE:
        row.retracted_at = None  # the value stands again, so must its row
    if isinstance(row, Lead) and name == "status":
        _set_status(session, row, str(value), now)
        return
    if name == GONE:
        row.retracted_at = datetime.fromisoformat(value) if value else None
        return
    set_plain(row, name, value if value is not None or _may_be_none(row, name) else "")


def _may_be_none(row: Any, name: str) -> bool:
    return name.startswith("custom.") or bool(type(row).__table__.c[name].nullable)


def _set_status(session: Session, lead: Lead, status: str, now: datetime) -> None:
    """Put a lead into the other status; one that ends it ends its steps."""
    known = process_of(session, lead).statuses.get(status)
    if known is None:
        raise Refused(said("The lead's path has no such status any more."))
    if lead.status == status:
        return
    if known.phase in {CLOSED, CONVERTED}:
        finish_steps(session, lead.id, now, all_of_them=True)
    move(session, lead, status, now, noted("Status flipped after sync"))


def _leads(group: Sequence[Clash]) -> frozenset[UUID]:
    return frozenset(each.lead_id for each in group if each.lead_id is not None)
