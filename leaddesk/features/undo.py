"""Undo and redo of any depth, across restarts: ordinary commands that set fields back."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Date, func, select, update
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import Touched, UndoRow
from leaddesk.domain.said import retold_command, said, stored
from leaddesk.store.columns import Id, Moment, plain
from leaddesk.store.database import book_of
from leaddesk.store.local_tables import ImportBatch, Undo
from leaddesk.store.local_tables import UndoRow as Kept
from leaddesk.store.outbox import ledger
from leaddesk.store.tables import BY_NAME

UNDOABLE = ("command", "import")
AT_ONCE = 500


def undo(session: Session, *, now: datetime) -> Touched:
    """Take back the newest command of this rep on this computer that still stands.

    Raises:
        Refused: there is nothing to take back.
    """
    entry = newest(session)
    if entry is None:
        raise Refused(said("There is nothing to undo."))
    return take_back(session, entry, now=now)


def newest(session: Session) -> Undo | None:
    """Return the newest command of this rep on this computer that still stands."""
    found: Undo | None = session.scalars(_mine(session, *UNDOABLE).limit(1)).first()
    return found


def redo(session: Session, *, now: datetime) -> Touched:
    """Do again what was undone last; a new command since then clears it.

    Raises:
        Refused: there is nothing to do again.
    """
    entry = newest_undone(session)
    if entry is None:
        raise Refused(said("There is nothing to redo."))
    touched = _reverse(session, entry, "redo", now)
    session.execute(update(Undo).where(Undo.n == entry.undoes).values(undone_by=None))
    return touched


def newest_undone(session: Session) -> Undo | None:
    """Return the newest undo that may be done again: none of a time before the last command."""
    last = session.scalar(select(func.max(Undo.n)).where(Undo.kind.in_(UNDOABLE))) or 0
    found: Undo | None = session.scalars(
        _mine(session, "undo").where(Undo.n > last).limit(1)
    ).first()
    return found


def take_back(session: Session, entry: Undo, *, now: datetime) -> Touched:
    """Undo one command by its entry, in or out of order.

    Raises:
        Refused: it was taken back before.
    """
    if entry.undone_by is not None:
        raise Refused(
            said("{label} was taken back before.", label=retold_command(entry.label)),
            said("Redo brings it again."),
        )
    touched = _undo_merge(session, entry, now) or _reverse(session, entry, "undo", now)
    session.execute(
        update(ImportBatch).where(ImportBatch.undo_n == entry.n).values(state="taken back")
    )
    return touched


def _undo_merge(session: Session, entry: Undo, now: datetime) -> Touched | None:
    """Take a merge back as on any later day; None: the command was none."""
    from leaddesk.features.merge import unmerge
    from leaddesk.features.merge_history import merge_made  # a merge is put back by this module

    loser = merge_made(session, entry.n)
    if loser is None:
        return None
    book = ledger(session)
    book.kind, book.undoes = "undo", entry.n
    touched = replace(unmerge(session, loser, now=now), label=undone_label(session, entry))
    book.label = stored(touched.label)
    return touched


def history(session: Session, limit: int = 50) -> tuple[UndoRow, ...]:
    """Return what the rep did, newest first."""
    rows = select(func.count()).where(Kept.n == Undo.n).scalar_subquery()
    query = select(Undo.id, Undo.label, Undo.at, Undo.undone_by, rows).where(
        Undo.kind.in_(UNDOABLE)
    )
    found = session.execute(query.order_by(Undo.n.desc()).limit(limit))
    return tuple(UndoRow(each, label, at, by is not None, n) for each, label, at, by, n in found)


def _mine(session: Session, *kinds: str) -> Any:
    book = book_of(session)
    return (
        select(Undo)
        .where(
            Undo.kind.in_(kinds),
            Undo.undone_by.is_(None),
            Undo.user_id == book.user_id,
            Undo.device_id == book.device_id,
        )
        .order_by(Undo.n.desc())
    )


def _reverse(session: Session, entry: Undo, kind: str, now: datetime) -> Touched:
    book = ledger(session)
    book.kind, book.undoes = kind, entry.n
    left: list[str] = []
    leads: set[UUID] = set()
    for part in _kept_rows(session, entry.n):
        for kept in part:
            row = session.get(BY_NAME[kept.entity], kept.row_id)
            if row is not None:
                left.extend(put_back(row, kept, now))
                if row.lead_of and getattr(row, row.lead_of):
                    leads.add(getattr(row, row.lead_of))
        session.flush()
    label = undone_label(session, entry) if kind == "undo" else redone_label(session, entry)
    touched = Touched(frozenset(leads), label, "", tuple(dict.fromkeys(left)))
    book.label = stored(touched.label)
    return touched


def undone_label(_session: Session, entry: Undo) -> str:
    """Return what it is called that an entry is taken back."""
    return said("Undid: {what}", what=retold_command(entry.label))


def redone_label(session: Session, entry: Undo) -> str:
    """Return what it is called that what an entry took back is done again."""
    original = session.get(Undo, entry.undoes) if entry.undoes is not None else None
    return said("Did again: {what}", what=retold_command((original or entry).label))


def _kept_rows(session: Session, n: int) -> Iterator[Sequence[Kept]]:
    """Yield the rows of an entry in parts, so that a large import stays within memory."""
    last: tuple[str, bytes] = ("", b"")
    while True:
        part = session.scalars(
            select(Kept)
            .where(Kept.n == n, (Kept.entity > last[0]) | ((Kept.entity == last[0]) & _after(last)))
            .order_by(Kept.entity, Kept.row_id)
            .limit(AT_ONCE)
        ).all()
        if not part:
            return
        yield part
        last = (part[-1].entity, part[-1].row_id.bytes)


def _after(last: tuple[str, bytes]) -> Any:
    return Kept.row_id > UUID(bytes=last[1]) if last[1] else Kept.row_id.is_not(None)


def put_back(row: Any, kept: Kept, now: datetime) -> Sequence[str]:
    """Set each field back that still has the value the command gave it; name those left alone."""
    if kept.before is None:  # the command made this row
        if row.retracted_at is None:
            row.retracted_at = now
        return ()
    left = []
    for field, after in kept.after.items():
        before = kept.before.get(field)  # merging two chunks leaves null out
        now_is = plain_of(row, field)
        if now_is == after:
            set_plain(row, field, before)
        elif now_is != before:
            left.append(
                said(
                    "{name}: {field} was changed since",
                    name=_name(row),
                    field=field.partition(".")[2] or field,
                )
            )
    return left


def plain_of(row: Any, field: str) -> Any:
    """Return what a row's field, or one part of `custom`, holds, as an undo entry keeps it."""
    if field.startswith("custom."):
        return (row.custom or {}).get(field.partition(".")[2])
    return plain(getattr(row, field))


def set_plain(row: Any, field: str, value: Any) -> None:
    """Give a row's field, or one part of `custom`, the value that an undo entry keeps."""
    if field.startswith("custom."):
        key = field.partition(".")[2]
        others = {name: kept for name, kept in (row.custom or {}).items() if name != key}
        row.custom = (others | {key: value} if value is not None else others) or None
        return
    setattr(row, field, from_plain(type(row), field, value))


def from_plain(table: Any, field: str, value: Any) -> Any:
    """Return a column's value from its JSON form (the inverse of `columns.plain`)."""
    kind = table.__table__.c[field].type
    if value is None:
        return None
    if isinstance(kind, Id):
        return UUID(hex=value)
    if isinstance(kind, Moment):
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if isinstance(kind, Date) else value


def _name(row: Any) -> str:
    return str(getattr(row, "name", "") or getattr(row, "label", "") or row.__tablename__)
