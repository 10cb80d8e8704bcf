"""Very many leads at once go from a computer only where the server can say why."""

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.features.assign import assign
from leaddesk.server import admin
from leaddesk.server.form import run
from leaddesk.store.tables import Lead
from leaddesk.sync import again, selfcheck
from tests.builders import NOW, add_lead, later
from tests.sync.oracle import differences
from tests.sync.world import Rep, World

MANY = again.MANY_LEAVE + 30


def add_many(rep: Rep, count: int = MANY) -> None:
    """Bring many leads in at once."""
    first = add_lead(rep.book, "Ann Ray", "Acme")
    rep.book.write(copies, first, count - 1, now=NOW)
    rep.sync()


def copies(session: Session, first, count: int, *, now) -> None:
    lead = session.get_one(Lead, first)
    session.add_all(
        Lead(name=f"Lead {n}", owner_id=lead.owner_id, path=lead.path, status=lead.status)
        for n in range(count)
    )


def count(rep: Rep) -> int:
    return rep.book.read(lambda session: session.scalar(select(func.count()).select_from(Lead)))


def give_all(session: Session, to, *, now) -> None:
    for lead in session.scalars(select(Lead)):
        lead.owner_id = to


def test_leads_that_were_all_given_away_go(world: World):
    mara, dana = world.rep("mara"), world.rep("dana", team="South")
    add_many(mara)

    world.space.write(give_all, dana.book.context.user_id, now=NOW)
    world.settle()

    assert (count(mara), count(dana)) == (0, MANY)
    assert differences(world, mara) == differences(world, dana) == []


def test_leads_of_a_team_that_a_rep_has_left_go(world: World):
    mara, dana = world.rep("mara"), world.rep("dana")
    add_many(mara)
    world.settle()
    assert count(dana) == MANY

    admin.change_member(world.space, "dana@halden.example", role=None, team="South", now=NOW)
    world.settle()

    assert (count(mara), count(dana)) == (MANY, 0)
    assert differences(world, dana) == []


def lose_the_feed(session: Session) -> None:
    """Let the feed say that every lead left, though nobody gave one away."""
    run(session, "UPDATE feed SET kind = 'leave', seq = seq + 100000 WHERE what = 'lead'")
    run(session, "UPDATE stream SET seq = seq + 200000")


def test_leads_that_leave_without_a_reason_stay_and_the_rep_is_told(world: World):
    mara = world.rep("mara")
    add_many(mara)
    world.space.write(lose_the_feed)

    with pytest.raises(Refused, match="take 230 leads from this computer"):
        mara.sync()
    assert count(mara) == MANY

    with pytest.raises(Refused, match="take 230 leads from this computer"):
        again.reconcile(mara.client)
    assert count(mara) == MANY


@pytest.mark.parametrize("running", ["sqlite"], indirect=True)
def test_a_large_book_does_not_go_page_by_page(world: World):
    mara = world.rep("mara")
    add_many(mara, 600)
    world.space.write(lose_the_feed)

    for _ in range(3):
        with pytest.raises(Refused):
            mara.sync()

    assert count(mara) == 600


def test_a_self_check_takes_nothing_without_a_reason_either(world: World):
    mara = world.rep("mara")
    add_many(mara)
    world.space.write(lambda session: run(session, "DELETE FROM feed WHERE what = 'lead'"))

    with pytest.raises(Refused):
        selfcheck.check(mara.client)

    assert count(mara) == MANY


@pytest.mark.parametrize("running", ["sqlite"], indirect=True)
def test_one_lead_given_away_needs_no_question(world: World):
    mara, dana = world.rep("mara"), world.rep("dana", team="South")
    lead = add_lead(mara.book, "Ann Ray", "Acme")
    mara.sync()

    mara.book.write(assign, lead, dana.book.context.user_id, now=later(minutes=1))
    world.settle()

    assert (count(mara), count(dana)) == (0, 1)
