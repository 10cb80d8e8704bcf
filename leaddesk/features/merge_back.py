"""Takes a merge back on any later day, and any merge of a chain out of its middle.

What the rep changed since stays and is said. A merge that later ones were put upon is reached by
taking these apart for the moment: first the newest, then the one meant; then they are made again.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.rows import Touched
from leaddesk.domain.said import said
from leaddesk.features.apart import carry_apart
from leaddesk.features.merge_detail import Detail, Recorder, ids
from leaddesk.features.undo import plain_of, set_plain
from leaddesk.store.outbox import ledger
from leaddesk.store.tables import (
    BY_NAME,
    Activity,
    Answer,
    Company,
    CompanyMerge,
    ContactPoint,
    Lead,
    LeadMerge,
    Tag,
    Task,
)

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Kind:
    """What is merged: leads or companies.

    Attributes:
        table, merges: of the rows and of their merges.
        parent: the column that names the row in those below it.
        moving: tables whose rows go to the row that stays.
        copied: tables whose rows stay behind, for they are made anew on the row that stays.
    """

    table: type[Any]
    merges: type[Any]
    parent: str
    moving: tuple[type[Any], ...]
    copied: tuple[type[Any], ...] = ()


LEADS = Kind(Lead, LeadMerge, "lead_id", (ContactPoint, Task, Activity), (Tag, Answer))
COMPANIES = Kind(Company, CompanyMerge, "company_id", (ContactPoint,))


def standing_merge(session: Session, kind: Kind, loser: UUID) -> Any:
    """Return the merge by which a row is part of another one; None: it stands for itself."""
    merges = kind.merges
    query = select(merges).where(merges.loser_id == loser, merges.retracted_at.is_(None))
    return session.scalars(query.order_by(merges.id.desc()).limit(1)).first()


def newest_merge(session: Session, kind: Kind, winner: UUID) -> Any:
    """Return the newest merge that gave a row what another one had; None: there is none."""
    merges = kind.merges
    query = select(merges).where(merges.winner_id == winner, merges.retracted_at.is_(None))
    return session.scalars(query.order_by(merges.id.desc()).limit(1)).first()


def survivor(session: Session, kind: Kind, row_id: UUID) -> UUID:
    """Return the row that a row is part of now; itself where it was not merged."""
    seen = {row_id}
    while (merge := standing_merge(session, kind, row_id)) is not None:
        row_id = merge.winner_id
        if row_id in seen:
            break
        seen.add(row_id)
    return row_id


def take_apart(session: Session, kind: Kind, merge: Any, *, now: datetime) -> Touched:
    """Take one merge back, wherever in a chain it stands."""
    upon = _upon(session, kind, merge)
    undone = [(each, _Apart(session, kind, each, now)) for each in reversed(upon)]
    mine = _Apart(session, kind, merge, now)
    for each, was in reversed(undone):
        _again(session, kind, each, was.taken)
    session.flush()
    winner, loser = (
        session.get_one(kind.table, each) for each in (merge.winner_id, merge.loser_id)
    )
    hit = {merge.winner_id, merge.loser_id, *(each.winner_id for each in upon)}
    return Touched(
        frozenset(hit) if kind is LEADS else frozenset(),
        said("{name} and {other} are two again", name=winner.name, other=loser.name),
        "",
        tuple(dict.fromkeys(mine.left)),
        made=merge.loser_id,
    )


def _upon(session: Session, kind: Kind, merge: Any) -> list[Any]:
    """Return the later merges that what one merge did has gone into, the oldest first."""
    merges = kind.merges
    query = select(merges).where(merges.id > merge.id, merges.retracted_at.is_(None))
    found, family = [], {merge.winner_id}
    for each in session.scalars(query.order_by(merges.id)):
        if each.winner_id in family or each.loser_id in family:
            family.add(each.winner_id)
            found.append(each)
    return found


class _Apart:
    """One merge taken back.

    Attributes:
        left: what was changed since and stays, in words.
        taken: rows the merge had made and that were taken away now.
    """

    def __init__(self, session: Session, kind: Kind, merge: Any, now: datetime) -> None:
        self.left: list[str] = []
        self.taken: set[UUID] = set()
        self._session, self._kind, self._merge, self._now = session, kind, merge, now
        detail: Detail = merge.detail or {}
        winner = session.get_one(kind.table, merge.winner_id)
        self._put_back(winner, detail.get("fields") or {})
        for table, rows in (detail.get("changed") or {}).items():
            for row_id, fields in rows.items():
                row = session.get(BY_NAME[table], UUID(row_id))
                if row is not None:
                    self._put_back(row, fields)
        for row in _rows(session, detail, "moved"):
            if getattr(row, kind.parent) == merge.winner_id:
                setattr(row, kind.parent, merge.loser_id)
        session.flush()
        for row in _rows(session, detail, "made"):
            self._take_away(row, (detail.get("values") or {}).get(row.id.hex))
        merge.retracted_at = now
        session.flush()

    def _put_back(self, row: Any, fields: Detail) -> None:
        for name, (before, after) in fields.items():
            if plain_of(row, name) == after:
                set_plain(row, name, before)
            elif plain_of(row, name) != before:
                self._keep(row, name.partition(".")[2] or name)

    def _take_away(self, row: Any, value: str | None) -> None:
        if row.retracted_at is not None:
            return
        if value is not None and row.value != value:
            self._keep(row, getattr(row, "field", "value"))
        elif not (isinstance(row, Company) and _is_used(self._session, row)):
            row.retracted_at = self._now
            self.taken.add(row.id)

    def _keep(self, row: Any, name: str) -> None:
        called = getattr(row, "name", "") or getattr(row, "value", "") or row.__tablename__
        self.left.append(said("{name}: {field} was changed since", name=called, field=name))


def _is_used(session: Session, company: Company) -> bool:
    query = select(Lead.id).where(Lead.company_id == company.id, Lead.retracted_at.is_(None))
    return session.scalars(query.limit(1)).first() is not None


def _rows(session: Session, detail: Detail, part: str) -> list[Any]:
    by_table: dict[str, list[UUID]] = defaultdict(list)
    for table, row_id in ids(detail, part):
        by_table[table].append(row_id)
    rows: list[Any] = []
    for table, wanted in by_table.items():
        model = BY_NAME[table]
        for start in range(0, len(wanted), AT_ONCE):
            some = wanted[start : start + AT_ONCE]
            rows += session.scalars(select(model).where(model.id.in_(some)).order_by(model.id))
    return rows


def _again(session: Session, kind: Kind, merge: Any, taken: set[UUID]) -> None:
    """Make a merge again that was taken apart for the moment, with what its two are now."""
    recorder = Recorder(session)
    detail: Detail = merge.detail or {}
    winner, loser = merge.winner_id, merge.loser_id
    _put_forward(session.get_one(kind.table, winner), detail.get("fields") or {})
    for row in _rows(session, detail, "moved"):
        if getattr(row, kind.parent) == loser:
            setattr(row, kind.parent, winner)
    for row in _rows(session, detail, "made"):
        if row.id in taken:
            row.retracted_at = None
    for table, rows in (detail.get("changed") or {}).items():
        for row_id, fields in rows.items():
            row = session.get(BY_NAME[table], UUID(row_id))
            if row is not None:
                _put_forward(row, fields)
    session.flush()
    gone = session.get_one(kind.table, loser).retracted_at or ledger(session).at
    sweep(session, kind, loser, winner, gone)
    carry_apart(session, loser, winner)
    again = recorder.detail((kind.table.__tablename__, winner), kind.parent)
    note = {"note": detail["note"]} if "note" in detail else {}
    session.add(kind.merges(winner_id=winner, loser_id=loser, detail=again | note))
    session.flush()


def _put_forward(row: Any, fields: Detail) -> None:
    for name, (before, after) in fields.items():
        if plain_of(row, name) == before:
            set_plain(row, name, after)


def sweep(session: Session, kind: Kind, loser: UUID, winner: UUID, gone: datetime) -> None:
    """Let no row stand below one that is part of another: it goes along, or goes with it."""
    for table in kind.moving:
        for row in _below(session, kind, table, loser):
            setattr(row, kind.parent, winner)
    for table in kind.copied:
        for row in _below(session, kind, table, loser):
            row.retracted_at = gone
    session.flush()


def _below(session: Session, kind: Kind, table: type[Any], row_id: UUID) -> Sequence[Any]:
    query = select(table).where(getattr(table, kind.parent) == row_id, table.retracted_at.is_(None))
    return session.scalars(query.order_by(table.id)).all()
