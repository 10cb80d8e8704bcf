"""How much goes up at once, and that a command is never cut within a lead."""

from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.features import merge
from leaddesk.store.tables import Activity, Lead, Task
from leaddesk.sync.pace import Batch
from leaddesk.sync.protocol import MOST_OPS, Op, decode_op
from leaddesk.sync.transport import Away
from tests.builders import NOW, add_lead
from tests.sync.oracle import differences
from tests.sync.world import Rep, World

on_sqlite = pytest.mark.parametrize("running", ["sqlite"], indirect=True)
"""What is tried here is the book's side: one kind of server does."""


def test_a_batch_is_halved_on_a_time_out_and_grows_after_five_good_ones():
    batch = Batch()
    for _ in range(4):
        batch.timed_out()
    assert batch.most == MOST_OPS // 16

    for _ in range(4):
        batch.went_well()
    assert batch.most == MOST_OPS // 16
    batch.went_well()
    assert batch.most == MOST_OPS // 16 * 2

    for _ in range(100):
        batch.went_well()
    assert batch.most <= MOST_OPS
    for _ in range(100):
        batch.timed_out()
    assert batch.most == 1


def pushes(rep: Rep) -> list[list[Op]]:
    """Return the ops of each request from now on."""
    sent: list[list[Op]] = []
    whole = rep.line.ask

    def ask(path: str, question: Any, kind: Any) -> Any:
        if path == "/v1/sync" and question.ops:
            sent.append([decode_op(body) for body in question.ops])
        return whole(path, question, kind)

    rep.line.ask = ask  # type: ignore[method-assign]  # listened to
    return sent


def touch_all(session: Session, *, now: Any) -> None:
    """Do several things to every lead in one command."""
    for lead in session.scalars(select(Lead)).all():
        lead.title, lead.city = "Boss", "Bonn"
        session.add(Activity(lead_id=lead.id, kind="note", text="Said.", at=now))
        for task in session.scalars(select(Task).where(Task.lead_id == lead.id)).all():
            task.text = "Call again"


@on_sqlite
def test_a_command_over_many_leads_is_cut_between_leads_only(world: World):
    mara = world.rep("mara")
    for n in range(12):
        add_lead(mara.book, f"Lead Number{n}", f"Firm {n}")
    mara.sync()
    mara.client.batch.most = 7
    mara.book.write(touch_all, now=NOW)
    sent = pushes(mara)

    mara.sync()

    below = mara.book.read(
        lambda session: {
            row.id.bytes: row.lead_id.bytes
            for table in (Activity, Task)
            for row in session.scalars(select(table))
        }
    )
    where: dict[bytes, set[int]] = {}
    for number, ops in enumerate(sent):
        for op in ops:
            where.setdefault(below.get(op.id, op.id), set()).add(number)
    assert len(where) == 12
    assert len(sent) > 3
    assert all(len(numbers) == 1 for numbers in where.values())
    assert differences(world, mara) == []


@on_sqlite
def test_a_merge_is_never_cut(world: World):
    mara = world.rep("mara")
    ann, anne = add_lead(mara.book, "Ann Ray", "Acme"), add_lead(mara.book, "Anne Ray", "Acme")
    mara.sync()
    mara.client.batch.most = 1
    mara.book.write(merge.merge, ann, anne, now=NOW)
    sent = pushes(mara)

    mara.sync()

    assert len(sent) == 1
    assert differences(world, mara) == []


@on_sqlite
def test_a_push_that_times_out_is_sent_in_smaller_parts(world: World):
    mara = world.rep("mara")
    for n in range(6):
        add_lead(mara.book, f"Lead Number{n}", f"Firm {n}")
    sent = pushes(mara)
    mara.line.faults = ["lost"] * 6

    for _ in range(6):
        with pytest.raises(Away):
            mara.sync()
    mara.sync()

    assert len(sent[-1]) < len(sent[0])
    assert differences(world, mara) == []
