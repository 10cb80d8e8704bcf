"""The tray: changes that the server did not take, and what a rep does with each."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Date, Text, select
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.history_rows import GONE
from leaddesk.domain.rows import Touched
from leaddesk.domain.said import said
from leaddesk.domain.sync_rows import TrayRow
from leaddesk.features.history_words import kind_word
from leaddesk.features.sync_names import (
    Naming,
    People,
    people,
    thing_word,
    thing_words,
    whole_words,
)
from leaddesk.features.undo import from_plain, plain_of, set_plain
from leaddesk.features.when_words import read_when_words
from leaddesk.features.working_time import working_hours
from leaddesk.store.columns import Moment
from leaddesk.store.sync_tables import Attention
from leaddesk.store.tables import BY_NAME, Lead

WAITING, RETRIED, DISCARDED = "waiting", "retried", "discarded"
MOST = 200


def tray_rows(session: Session, naming: Naming) -> tuple[TrayRow, ...]:
    """Return what was not sent, oldest first."""
    query = select(Attention).where(Attention.state == WAITING).order_by(Attention.id).limit(MOST)
    who = people(session)
    return tuple(_row(session, item, naming, who) for item in session.scalars(query))


def tray(session: Session, *, now: datetime) -> tuple[TrayRow, ...]:
    """Return what was not sent, oldest first."""
    return tray_rows(session, Naming(session, now))


def _row(session: Session, item: Attention, naming: Naming, who: People) -> TrayRow:
    lead = session.get(Lead, item.lead_id) if item.lead_id else None
    names = naming.of(lead)
    row: Any = session.get(BY_NAME[item.entity], item.row_id) if item.entity in BY_NAME else None
    values = item.value if isinstance(item.value, dict) else {}
    now = {
        part: plain_of(row, part)
        for part in ("kind", "field", "due_at")
        if row is not None and part in type(row).__table__.c
    } | values
    if item.field:
        what = thing_word(item.entity, item.field, now, names)
        words = thing_words(item.entity, item.field, item.value, now, names, who)
    else:
        what = kind_word(item.entity, now, names) if item.entity in _NAMED else said("Change")
        words = whole_words(item.entity, values, names)
    why, mend = why_words(item.code)
    return TrayRow(
        id=item.id,
        lead=item.lead_id,
        name=item.name or (lead.name if lead else ""),
        what=what,
        said=words,
        why=why,
        mend=mend,
        at=item.at,
        text=_editable(item, words),
    )


_NAMED = frozenset("lead company contact_point task activity tag answer".split())


def _editable(item: Attention, words: str) -> str | None:
    """Return what stands in the field to edit; None: it is no text or date."""
    if item.field is None or item.entity not in BY_NAME or item.field == GONE:
        return None
    if item.field.startswith("custom."):
        return str(item.value or "")
    kind = BY_NAME[item.entity].__table__.c[item.field].type
    if isinstance(kind, Date):
        return words
    return str(item.value or "") if isinstance(kind, Text) and item.field != "status" else None


def why_words(code: str) -> tuple[str, str]:
    """Return why the server did not take a change, and what may help."""
    found = {
        "forbidden": (
            said("This lead is not yours to change in this way."),
            said("Ask its owner or a manager, or copy the text and discard it here."),
        ),
        "gone": (
            said("What it belongs to is not there any more."),
            said("Copy the text if you need it elsewhere."),
        ),
        "dependency": (
            said("It belongs to something that was not taken."),
            said("Send that one again first."),
        ),
        "unknown": (
            said("The server cannot take this value."),
            said("Edit it, or update LeadDesk and send it again."),
        ),
        "id_reuse": (
            said("The server has another entry in its place."),
            said("Copy the text and enter it anew."),
        ),
        "cycle": (said("These are one lead already."), said("Discard it.")),
        "skip": (
            said("It could not be sent after several tries."),
            said("Send it again."),
        ),
    }
    return found.get(code, (said("The server did not take it."), said("Send it again.")))


def retry(session: Session, item_id: int, *, now: datetime) -> Touched:
    """Make a change again, with all that one command did: it enters the outbox anew.

    Raises:
        Refused: it is not in the tray any more, or what it belongs to is not in the book.
    """
    item = _item(session, item_id)
    together = session.scalars(
        select(Attention)
        .where(
            Attention.state == WAITING,
            (Attention.id == item.id)
            | ((Attention.group_id == item.group_id) & (Attention.row_id == item.row_id))
            | ((Attention.group_id == item.group_id) & (Attention.lead_id == item.lead_id)),
        )
        .order_by(Attention.id)
    ).all()
    for each in together:
        _again(session, each, now)
        each.state = RETRIED
    session.flush()
    return Touched(_leads(together), said("Sent again for {name}", name=_named(item)))


def _again(session: Session, item: Attention, now: datetime) -> None:
    table = BY_NAME.get(item.entity)
    if table is None:
        raise Refused(said("This LeadDesk does not know what it was."), said("Copy the text."))
    row: Any = session.get(table, item.row_id)
    if item.kind in {"create", "append", "add"}:
        _make_again(session, table, row, item)
        return
    if row is None:
        raise Refused(
            said("{name} is not in your book any more.", name=_named(item)),
            said("Copy the text if you need it elsewhere."),
        )
    if item.kind in {"retract", "remove"}:
        row.retracted_at = now
    elif item.kind == "restore":
        row.retracted_at = None
    elif item.field:
        set_plain(row, item.field, item.value)


def _make_again(session: Session, table: Any, row: Any, item: Attention) -> None:
    values = item.value if isinstance(item.value, dict) else {}
    columns = {
        name: from_plain(table, name, value)
        for name, value in values.items()
        if name in table.__table__.c and table.__table__.c[name].info.get("sync") != "local"
    }
    if row is None:
        session.add(table(id=item.row_id, **columns))
        session.flush()
        return
    for name, value in columns.items():
        setattr(row, name, value)
    row.retracted_at = None


def edit(session: Session, item_id: int, text: str, *, now: datetime) -> Touched:
    """Write another value in place of the one that was not taken; it is sent as any edit.

    Raises:
        Refused: it is not in the tray, has no text, or the text is no date where one is needed.
    """
    item = _item(session, item_id)
    if item.field is None or item.entity not in BY_NAME:
        raise Refused(said("This is not a text to edit."), said("Send it again, or discard it."))
    row: Any = session.get(BY_NAME[item.entity], item.row_id)
    if row is None:
        raise Refused(
            said("{name} is not in your book any more.", name=_named(item)),
            said("Copy the text if you need it elsewhere."),
        )
    _set_typed(session, row, item.field, text.strip(), now)
    item.state = RETRIED
    session.flush()
    return Touched(_leads([item]), said("Changed and sent for {name}", name=_named(item)))


def _set_typed(session: Session, row: Any, name: str, text: str, now: datetime) -> None:
    kind = type(row).__table__.c[name].type if not name.startswith("custom.") else None
    if not isinstance(kind, (Date, Moment)):
        set_plain(row, name, text)
        return
    hours = working_hours(session)
    when = read_when_words(text, now, hours)
    if when is None:
        raise Refused(said("Not a time."), said("Try thu 10am, in 3 days or 26 Nov."))
    if name in {"due_on", "due_at"}:
        row.due_on, row.due_at = when.day, when.moment(hours)


def discard(session: Session, item_id: int, *, now: datetime) -> Touched:  # noqa: ARG001 - as every feature
    """Let a change go; what the server has stands.

    Raises:
        Refused: it is not in the tray any more.
    """
    item = _item(session, item_id)
    item.state = DISCARDED
    return Touched(_leads([item]), said("Discarded for {name}", name=_named(item)))


def _item(session: Session, item_id: int) -> Attention:
    item = session.get(Attention, item_id)
    if item is None or item.state != WAITING:
        raise Refused(said("This is not in the tray any more."))
    return item


def _named(item: Attention) -> str:
    return item.name or said("a lead")


def _leads(items: Sequence[Attention]) -> frozenset[UUID]:
    return frozenset(each.lead_id for each in items if each.lead_id is not None)
