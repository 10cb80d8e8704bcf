"""What a first sync makes of a book: the rep's own days, and what was his before he joined."""

import argparse
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.cli import syncing
from leaddesk.cli.answers import Call
from leaddesk.features.doctor import examine
from leaddesk.features.merge import merge
from leaddesk.features.outcomes import log_outcome
from leaddesk.features.working_time import KEY, working_hours
from leaddesk.features.zone import follow_days
from leaddesk.store.local_tables import Setting
from leaddesk.store.tables import Lead, Task
from leaddesk.sync.transport import Away
from tests.builders import NOW, add_lead, day
from tests.sync.world import World

FAR = "Pacific/Auckland"


def test_a_step_of_a_first_sync_falls_on_the_reps_day(world: World) -> None:
    mara = world.rep("mara")
    add_lead(mara.book, "Ann Ray", "Acme", due=day("2026-11-26", "20:00"))
    mara.sync()
    dana = world.lone("dana")
    dana.book.write(live_in, FAR)
    dana.enrol(world.code("dana@halden.example"))
    key_file = dana.folder.parent / f"{dana.name}.key"
    args = argparse.Namespace(watch=False, json=True, now=NOW)

    syncing.sync(Call(args, dana.book, NOW, dana.book.read(working_hours), key_file=key_file))

    assert dana.book.read(due_days) == [("Ann Ray", "2026-11-27")]
    assert follow_days(dana.book) == 0


def test_a_lead_merged_away_before_the_first_sync_is_not_found_after_it(world: World) -> None:
    lone, boss = world.lone("lone"), world.rep("boss", role="manager")
    goes = add_lead(lone.book, "Ann Ray", "Acme")
    lone.enrol(world.code("lone@halden.example"))
    lone.line.faults = ["answer lost"]
    with pytest.raises(Away):
        lone.sync()
    boss.sync()
    stays = add_lead(boss.book, "Anne Ray", "Acme")
    boss.book.write(merge, stays, goes, now=NOW)
    boss.sync()

    world.settle()

    assert all(each.ok for each in examine(lone.book)), examine(lone.book)


def test_a_lead_worked_before_joining_brings_its_step_and_gets_no_other(world: World) -> None:
    lone = world.lone("lone")
    worked, *_ = [add_lead(lone.book, f"Ann Ray {n}", f"Acme {n}") for n in range(160)]
    lone.book.write(log_outcome, worked, "1", now=NOW)
    before = lone.book.read(open_steps, worked)

    lone.enrol(world.code("lone@halden.example"))
    world.settle()

    assert lone.book.read(open_steps, worked) == before
    assert all(each.ok for each in examine(lone.book)), examine(lone.book)


def open_steps(session: Session, lead: UUID) -> list[str]:
    """Return what is planned with a lead."""
    query = select(Task.text).where(
        Task.lead_id == lead, Task.done_at.is_(None), Task.retracted_at.is_(None)
    )
    return list(session.scalars(query))


def test_the_days_are_put_right_though_the_process_ended_right_after_the_first_sync(
    world: World,
) -> None:
    mara = world.rep("mara")
    add_lead(mara.book, "Ann Ray", "Acme", due=day("2026-11-26", "20:00"))
    mara.sync()
    dana = world.lone("dana")
    dana.book.write(live_in, FAR)
    dana.enrol(world.code("dana@halden.example"))
    dana.sync()  # the first sync, and then the process is gone
    dana.restart()
    key_file = dana.folder.parent / f"{dana.name}.key"
    args = argparse.Namespace(watch=False, json=True, now=NOW)

    syncing.sync(Call(args, dana.book, NOW, dana.book.read(working_hours), key_file=key_file))

    assert dana.book.read(due_days) == [("Ann Ray", "2026-11-27")]


def due_days(session) -> list[tuple[str, str]]:
    return [(name, str(on)) for name, on in session.execute(select(Lead.name, Lead.due_on))]


def live_in(session, zone: str) -> None:
    session.merge(Setting(key=KEY, value={"zone": zone}))
