"""After a first sync a step with a time falls on the rep's own day, wherever the server stands."""

import argparse

from sqlalchemy import select

from leaddesk.cli import syncing
from leaddesk.cli.answers import Call
from leaddesk.features.working_time import KEY, working_hours
from leaddesk.features.zone import follow_days
from leaddesk.store.local_tables import Setting
from leaddesk.store.tables import Lead
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


def due_days(session) -> list[tuple[str, str]]:
    return [(name, str(on)) for name, on in session.execute(select(Lead.name, Lead.due_on))]


def live_in(session, zone: str) -> None:
    session.merge(Setting(key=KEY, value={"zone": zone}))
