"""A device that was away for very long comes back: what left has left, what waits is not lost."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.features import leads
from leaddesk.features.assign import assign
from leaddesk.server import markers
from leaddesk.server.form import run
from leaddesk.server.house import Housekeeping
from leaddesk.store.sync_tables import Attention, Journal
from leaddesk.store.tables import Lead
from leaddesk.sync.transport import Away
from tests.builders import NOW, add_lead, later
from tests.sync.oracle import differences
from tests.sync.world import Rep, World


def names(rep: Rep) -> set[str]:
    return set(rep.book.read(lambda session: session.scalars(select(Lead.name)).all()))


def feed_kinds(session: Session) -> list[str]:
    return [kind for (kind,) in run(session, "SELECT kind FROM feed WHERE what = 'lead'")]


def tray(session: Session) -> list[tuple[str, str]]:
    return [(each.code, each.value["text"]) for each in session.scalars(select(Attention))]


def days(count: int) -> Any:
    return NOW + timedelta(days=count)


def listened(rep: Rep) -> list[str]:
    """Return the paths that a device asks for from now on."""
    asked: list[str] = []
    whole = rep.line.ask

    def ask(path: str, *more: Any) -> Any:
        asked.append(path)
        return whole(path, *more)

    rep.line.ask = ask  # type: ignore[method-assign]  # listened to
    return asked


def test_a_marker_goes_after_120_days_and_raises_the_floor(world: World):
    mara, dana = world.rep("mara"), world.rep("dana", team="South")
    lead = add_lead(mara.book, "Ann Ray", "Acme")
    world.settle()
    mara.book.write(assign, lead, dana.book.context.user_id, now=later(minutes=1))
    world.settle()
    assert "leave" in world.space.read(feed_kinds)

    house = Housekeeping(world.place)
    house.keep(days(0))
    house.keep(days(119))
    assert "leave" in world.space.read(feed_kinds)
    house.keep(days(120))

    kinds = world.space.read(feed_kinds)
    assert set(kinds) == {"live"}
    assert world.space.write(markers.keep_markers, now=days(121)) > 0
    for rep in (mara, dana):
        assert rep.sync().mends == 0  # who was here meanwhile goes on


def test_a_device_that_was_away_for_a_year_is_brought_up_and_loses_no_word(world: World):
    mara, dana = world.rep("mara"), world.rep("dana", team="South")
    ann, bo = add_lead(mara.book, "Ann Ray", "Acme"), add_lead(mara.book, "Bo Ek", "Nordkai")
    add_lead(mara.book, "Cy Lund", "Kessler")
    world.settle()
    mara.book.write(leads.set_fields, ann, {"title": "Boss"}, now=later(minutes=1))
    mara.book.write(leads.note, bo, "Said on the train.", now=later(minutes=2))
    new = add_lead(mara.book, "New Face", "Acme", now=later(minutes=3))

    def give(session: Session, *, now: Any) -> None:
        session.get_one(Lead, bo).owner_id = dana.book.context.user_id

    world.space.write(give, now=days(1))
    for day in range(1, 366, 30):
        world.space.write(markers.keep_markers, now=days(day))
    dana.sync()
    assert set(world.space.read(feed_kinds)) == {"live"}
    mara.clock = mara.client.now = lambda: days(365)
    asked = listened(mara)

    mara.sync()
    world.settle()

    assert asked.count("/v1/listing") == 1
    assert names(mara) == {"Ann Ray", "Cy Lund", "New Face"}
    assert mara.book.read(lambda session: session.get_one(Lead, ann).title) == "Boss"
    assert mara.book.read(lambda session: session.get(Lead, new)) is not None
    # that the lead was his nobody knows any more: his word is not taken, and not lost
    assert mara.book.read(tray) == [("forbidden", "Said on the train.")]
    assert differences(world, mara) == differences(world, dana) == []


def test_a_device_that_is_told_to_begin_anew_again_rests_for_an_hour(world: World):
    mara = world.rep("mara")
    add_lead(mara.book, "Ann Ray", "Acme")
    mara.sync()
    world.space.write(
        lambda session: run(session, "UPDATE stream SET floor = seq + 1000000 WHERE stream = 0")
    )
    asked = listened(mara)

    for _ in range(5):
        with pytest.raises(Away) as away:
            mara.sync()
        assert 3500 < away.value.after_s <= 3600
    assert asked.count("/v1/listing") == 1
    assert names(mara) == {"Ann Ray"}

    mara.clock = mara.client.now = lambda: later(hours=1, minutes=1)
    with pytest.raises(Away):
        mara.sync()
    assert asked.count("/v1/listing") == 2


def test_a_change_after_a_quiet_month_goes_up(world: World):
    mara = world.rep("mara")
    lead = add_lead(mara.book, "Ann Ray", "Acme")
    mara.sync()

    def age(session: Session) -> None:
        for line in session.scalars(select(Journal)):
            line.at -= timedelta(days=40)

    mara.book.write_as({"kind": "pull"}, age)
    mara.sync()
    assert len(mara.book.read(lambda session: session.scalars(select(Journal.n)).all())) == 1

    mara.book.write(leads.set_fields, lead, {"title": "Late"}, now=NOW)
    assert mara.sync().sent == 1
    assert differences(world, mara) == []
