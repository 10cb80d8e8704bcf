"""What the server does not take, however it is asked."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.features.assign import assign
from leaddesk.features.leads import close_lead, note
from leaddesk.features.merge import merge
from leaddesk.features.outcomes import log_outcome
from leaddesk.store.sync_tables import Attention
from leaddesk.store.tables import Lead, OptOut
from tests.builders import NOW, TODAY, add_lead
from tests.sync.world import World


def test_a_lead_of_another_team_is_not_written_by_making_one_with_its_id(world: World):
    mara, other = world.rep("mara"), world.rep("other", team="South")
    lead = add_lead(mara.book, "Ann Ray", "Acme")
    mara.sync()

    def again(session: Session, *, now) -> None:
        session.add(
            Lead(id=lead, name="Taken Over", owner_id=other.book.context.user_id, path="direct",
                 status="triage", created_at=now)
        )  # fmt: skip

    other.book.write(again, now=NOW)
    other.sync()
    world.settle()

    assert mara.book.read(lambda session: session.get_one(Lead, lead).name) == "Ann Ray"
    codes = other.book.read(lambda session: set(session.scalars(select(Attention.code))))
    assert codes & {"forbidden", "dependency"}


def test_a_rep_gives_his_own_lead_to_a_colleague_of_another_team(world: World):
    mara, other = world.rep("mara"), world.rep("other", team="South")
    lead = add_lead(mara.book, "Ann Ray", "Acme")
    mara.sync()

    mara.book.write(assign, lead, other.book.context.user_id, now=NOW)
    world.settle()

    assert other.book.read(lambda session: session.get_one(Lead, lead).name) == "Ann Ray"
    assert mara.book.read(lambda session: session.get(Lead, lead)) is None


def test_a_colleagues_lead_is_not_given_away_by_one_who_only_sees_it(world: World):
    mara, dana = world.rep("mara"), world.rep("dana")
    lead = add_lead(mara.book, "Ann Ray", "Acme")
    world.settle()

    dana.book.write(assign, lead, dana.book.context.user_id, now=NOW)
    world.settle()

    owner = mara.book.context.user_id
    for rep in (mara, dana):
        assert rep.book.read(lambda session: session.get_one(Lead, lead).owner_id) == owner
    assert dana.book.read(lambda session: session.scalars(select(Attention.code)).all())


def test_an_opt_out_made_again_holds_from_the_earlier_day(world: World):
    mara, dana = world.rep("mara"), world.rep("dana")
    from leaddesk.store.database import book_of
    from leaddesk.store.ids import derived_id

    def opt_out(session: Session, day, *, now) -> None:
        made = derived_id(book_of(session).book_id, "opt_out", "email", "ann@acme.example")
        session.add(OptOut(id=made, kind="email", address="ann@acme.example", since_on=day))

    mara.book.write(opt_out, TODAY, now=NOW)
    dana.book.write(opt_out, TODAY.replace(day=2), now=NOW)
    world.settle()

    for rep in (mara, dana):
        day = rep.book.read(lambda session: session.scalars(select(OptOut.since_on)).one())
        assert day == TODAY.replace(day=2)


def test_a_colleagues_lead_is_worked_on_but_not_ended_or_merged(world: World):
    mara, dana = world.rep("mara"), world.rep("dana")
    lead = add_lead(mara.book, "Ann Ray", "Acme")
    own = add_lead(dana.book, "Anne Ray", "Acme")
    world.settle()

    for ends in (
        lambda: dana.book.write(close_lead, lead, "No budget", now=NOW),
        lambda: dana.book.write(log_outcome, lead, "no_fit", reason="No fit", now=NOW),
        lambda: dana.book.write(merge, own, lead, now=NOW),
    ):
        with pytest.raises(Refused, match="colleague's lead"):
            ends()
    dana.book.write(note, lead, "Met her at the fair", now=NOW)
    world.settle()

    assert dana.book.read(lambda session: session.scalars(select(Attention.code)).all()) == []
