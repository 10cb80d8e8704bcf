"""One key on several leads: the same command for each, one entry in the undo list for all."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.process import LATER, OPEN
from leaddesk.domain.rows import Touched
from leaddesk.domain.said import retold_command, said, stored
from leaddesk.features.inbox import ORDER
from leaddesk.store.database import Database, book_of
from leaddesk.store.local_tables import Undo, UndoRow
from leaddesk.store.outbox import ledger, open_entry
from leaddesk.store.tables import Lead

AT_ONCE = 8
"""Leads in one transaction, some 15 ms: others who write wait no longer."""

REST_S, PART_S = 0.003, 0.1
"""Between two transactions; and how long a part keeps the rep's other commands waiting."""

MOST_NAMED = 3

Act = Callable[..., Touched]


@dataclass(frozen=True, slots=True)
class Same:
    """A command to be done to each of several leads.

    Attributes:
        act: a feature that takes a session, a lead and what follows.
        label: what it is called for two or more, as `noted` ("Voicemail logged for {n} leads").
        args, how: what follows the lead.
    """

    act: Act
    label: str
    args: tuple[Any, ...] = ()
    how: dict[str, Any] | None = None


def do_to_several(book: Database, leads: Sequence[UUID], same: Same, *, now: datetime) -> Touched:
    """Do a command to each lead; those it is refused for stay as they are and are named.

    Up to AT_ONCE leads are one transaction. More are several, all under one undo entry: what a
    crash cuts off is done for the leads before and undone with them.

    Raises:
        Refused: it could be done to none; the first reason.
    """
    whole = Part()
    while whole.at < len(leads):
        whole = do_part(book, leads, same, whole, now=now)
    return ended(whole)


@dataclass(frozen=True, slots=True)
class Part:
    """How far a command on several leads has come.

    Attributes:
        at: how many leads were looked at.
        entry: the undo entry; None until something was done.
        done: the leads it was done to.
        left: why others were left as they are.
        label: what was done so far, as `noted`.
        earlier: how many of those done stand in undo entries before this one.
        taken_back: it was undone meanwhile, so it goes no further.
    """

    at: int = 0
    entry: int | None = None
    done: tuple[UUID, ...] = ()
    left: tuple[str, ...] = ()
    label: str = ""
    earlier: int = 0
    taken_back: bool = False


def do_part(
    book: Database, leads: Sequence[UUID], same: Same, before: Part, *, now: datetime
) -> Part:
    """Do a command to the next leads, for PART_S at most, and return how far it has come.

    Called until `at` is the number of leads, it lets other commands of the rep in between.
    """
    part, start = before, time.monotonic()
    while part.at < len(leads) and time.monotonic() - start < PART_S:
        part = book.write_as({"n": part.entry}, _each, leads, same, part, now=now)
        time.sleep(REST_S)
    return part


def ended(part: Part) -> Touched:
    """Return what was done in the end.

    Raises:
        Refused: it could be done to none; the first reason.
    """
    if not part.done:
        raise Refused(part.left[0] if part.left else said("No lead is picked."))
    return Touched(frozenset(part.done), retold_command(part.label), "", _left_alone(part.left))


def _each(
    session: Session, leads: Sequence[UUID], same: Same, before: Part, *, now: datetime
) -> Part:
    """Do the command to the next few leads, and call the undo entry by the number done so far."""
    some = leads[before.at : before.at + AT_ONCE]
    if before.entry is not None:
        if _was_taken_back(session, before.entry):
            return replace(before, at=len(leads), taken_back=True)
        if _was_changed_since(session, before.entry, some):  # undo goes back through all in order
            ledger(session).n = None
            before = replace(before, entry=None, earlier=len(before.done))
    done, left, label = list(before.done), list(before.left), before.label
    for lead in some:
        try:
            touched = same.act(session, lead, *same.args, now=now, **(same.how or {}))
        except Refused as refused:
            left.append(refused.text)
        else:
            done.append(lead)
            label = stored(touched.label) if len(done) == 1 else same.label.format(n=len(done))
    entry = before.entry
    if len(done) > len(before.done):
        session.flush()
        named = same.label.format(n=len(done) - before.earlier) if before.earlier else label
        if entry is None:
            entry = open_entry(session, named)
        else:
            session.execute(update(Undo).where(Undo.n == entry).values(label=named))
    at = before.at + AT_ONCE
    return Part(at, entry, tuple(done), tuple(left), label, before.earlier)


def _was_taken_back(session: Session, entry: int) -> bool:
    return bool(session.scalar(select(Undo.undone_by).where(Undo.n == entry)))


def _was_changed_since(session: Session, entry: int, leads: Sequence[UUID]) -> bool:
    """Whether a command that began later has changed one of these leads itself."""
    query = select(UndoRow.n).where(
        UndoRow.n > entry, UndoRow.entity == Lead.__tablename__, UndoRow.row_id.in_(leads)
    )
    return session.scalar(query.limit(1)) is not None


def _left_alone(left: Sequence[str]) -> tuple[str, ...]:
    """Return the reasons of those left as they are, the first few and how many more."""
    shown = tuple(dict.fromkeys(left))
    if len(shown) <= MOST_NAMED:
        return shown
    more = said("{n} more are left as they are", n=len(shown) - MOST_NAMED)
    return (*shown[:MOST_NAMED], more)


def leads_of_group(
    session: Session, status: str, *, first: int = 0, count: int = -1
) -> tuple[UUID, ...]:
    """Return the leads of a group in inbox order.

    Args:
        session: a reader.
        status: key of the group.
        first: how many to leave out at the start.
        count: how many at most; -1: all.
    """
    phases = {
        process.statuses[status].phase
        for process in book_of(session).processes.values()
        if status in process.statuses
    }
    phase = LATER if phases == {LATER} else OPEN
    query = select(Lead.id).where(Lead.phase == phase, Lead.status == status)
    return tuple(session.scalars(query.order_by(*ORDER).offset(first).limit(count)))
