"""What a lead's rows were before each change: gathered from the rows and the undo entries."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.store.columns import plain
from leaddesk.store.local_tables import Outbox, Undo, UndoRow
from leaddesk.store.outbox import MAKING
from leaddesk.store.tables import (
    Activity,
    Answer,
    Company,
    ContactPoint,
    Lead,
    Tag,
    Task,
    rule_of,
)

CHILDREN: tuple[type[Any], ...] = (ContactPoint, Task, Activity, Tag, Answer)
AT_ONCE = 500

Key = tuple[str, UUID]
State = Mapping[str, Any]
"""Fields of a row in their JSON form; the parts of `custom` one by one."""


@dataclass(frozen=True, slots=True)
class Change:
    """One command's change of one row, with the whole row before and after it."""

    n: int
    fields: tuple[str, ...]
    before: State
    after: State


@dataclass(slots=True)
class Past:
    """A lead's rows, present and taken back, with what happened to each.

    Attributes:
        rows: every row by table and id; the lead's company among them.
        changes: of each row, newest first.
        makers: number of the command that made a row, where it is still known.
        commands: every command named, by number.
    """

    rows: dict[Key, Any] = field(default_factory=dict)
    changes: dict[Key, list[Change]] = field(default_factory=dict)
    makers: dict[Key, int] = field(default_factory=dict)
    commands: dict[int, Undo] = field(default_factory=dict)

    def first_state(self, key: Key) -> State:
        """Return a row as it came into the book."""
        changes = self.changes.get(key)
        return changes[-1].before if changes else state_of(self.rows[key])

    def change(self, key: Key, n: int) -> Change | None:
        """Return what a command changed on a row."""
        return next((each for each in self.changes.get(key, ()) if each.n == n), None)


def past_of(session: Session, lead: Lead) -> Past:
    """Gather all that ever happened to a lead and its rows."""
    past = Past()
    past.rows[(Lead.__tablename__, lead.id)] = lead
    for table in CHILDREN:
        for row in session.scalars(select(table).where(table.lead_id == lead.id)):
            past.rows[(table.__tablename__, row.id)] = row
    _learn(session, past, list(past.rows))
    _add_companies(session, past, lead)
    numbers = {change.n for changes in past.changes.values() for change in changes}
    numbers |= set(past.makers.values())
    for part in _parts(sorted(numbers)):
        found = session.scalars(select(Undo).where(Undo.n.in_(part)))
        past.commands.update({command.n: command for command in found})
    return past


def _add_companies(session: Session, past: Past, lead: Lead) -> None:
    """Add every company the lead ever had: its renaming is seen on the lead too."""
    hexes = {lead.company_id.hex if lead.company_id else ""}
    for change in past.changes.get((Lead.__tablename__, lead.id), ()):
        hexes |= {str(state.get("company_id") or "") for state in (change.before, change.after)}
    keys: list[Key] = []
    for company in map(UUID, sorted(hexes - {""})):
        row = session.get(Company, company)
        if row is not None:
            key = (Company.__tablename__, company)
            past.rows[key] = row
            keys.append(key)
    _learn(session, past, keys)


def _learn(session: Session, past: Past, keys: Sequence[Key]) -> None:
    """Read what undo entries and the outbox know of some rows."""
    kept: dict[Key, list[UndoRow]] = defaultdict(list)
    for part in _parts([row_id for _, row_id in keys]):
        changed = select(UndoRow).where(UndoRow.row_id.in_(part), UndoRow.before.is_not(None))
        for each in session.scalars(changed):
            kept[(each.entity, each.row_id)].append(each)
        made = select(Outbox.entity, Outbox.row_id, Outbox.group_id).where(
            Outbox.row_id.in_(part),
            Outbox.field.is_(None),
            Outbox.kind.in_(("create", *MAKING.values())),
        )
        for entity, row_id, n in session.execute(made):
            past.makers[(entity, row_id)] = n
    for key in keys:
        past.changes[key] = list(_backwards(past.rows[key], kept[key]))


def _backwards(row: Any, kept: Sequence[UndoRow]) -> Iterator[Change]:
    """Walk from the present row to the one that came."""
    after = state_of(row)
    for each in sorted(kept, key=lambda one: one.n, reverse=True):
        before = {**after, **{name: each.before.get(name) for name in each.after}}
        after = {**after, **each.after}
        yield Change(each.n, tuple(each.after), before, after)
        after = before


def state_of(row: Any) -> dict[str, Any]:
    """Return a row's own fields in their JSON form."""
    table = type(row)
    state = {
        column.key: plain(getattr(row, column.key))
        for column in table.__table__.c
        if column.key != "custom" and rule_of(table, column.key) != "local"
    }
    parts = getattr(row, "custom", None) or {}
    return state | {f"custom.{key}": value for key, value in parts.items()}


def _parts(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(values), AT_ONCE):
        yield values[start : start + AT_ONCE]
