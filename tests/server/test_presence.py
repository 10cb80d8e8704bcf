"""Who talks to a company is known to everybody; whom he talks to is not."""

from sqlalchemy import select

from leaddesk.domain.rows import Touched
from leaddesk.features import leads
from leaddesk.features.talking import talking
from leaddesk.store.down_tables import Presence
from leaddesk.store.tables import Company, ContactPoint, Lead
from tests.builders import NOW, add_lead, press
from tests.server.people import lead, member
from tests.sync.world import Rep, World


def said(rep: Rep) -> str:
    """What a rep is told of the company."""

    def ask(session):
        company = session.scalars(select(Company.id).where(Company.name == "Acme")).first()
        return talking(session, company, now=NOW)

    return rep.book.read(ask)


def count(rep: Rep, table) -> int:
    return len(rep.book.read(lambda session: session.scalars(select(table.id)).all()))


def put(session, lead_id, field, value, *, now):
    """Set one field of a lead."""
    del now
    setattr(session.get_one(Lead, lead_id), field, value)
    return Touched()


def test_a_rep_of_another_team_learns_who_talks_and_nothing_of_the_contact(world: World):
    mara, sol = world.rep("mara"), world.rep("sol", team="South")
    ann = add_lead(mara.book, "Ann Ray", "Acme", status="reach")
    world.settle()
    assert said(sol).startswith("Mara is talking to this company: Reach, since")

    press(mara.book, ann, "spoke")
    world.settle()

    assert said(sol).startswith("Mara is talking to this company: Qualify")
    assert count(sol, Lead) == count(sol, ContactPoint) == 0
    assert sol.book.read(lambda session: session.scalars(select(Presence.id)).one()) != ann


def test_it_ends_with_the_lead_and_comes_back_with_it(world: World):
    mara, sol = world.rep("mara"), world.rep("sol", team="South")
    ann = add_lead(mara.book, "Ann Ray", "Acme", status="reach")
    world.settle()

    mara.book.write(leads.close_lead, ann, "no budget", now=NOW)
    world.settle()
    assert said(sol) == ""

    mara.book.write(leads.reopen_lead, ann, now=NOW)
    world.settle()
    assert said(sol).startswith("Mara is talking")


def test_a_private_lead_or_one_nobody_has_looked_at_tells_nothing(world: World):
    mara, sol = world.rep("mara"), world.rep("sol", team="South")
    add_lead(mara.book, "Ann Ray", "Acme")
    kept = add_lead(mara.book, "Tom Fox", "Acme", status="reach")
    mara.book.write(put, kept, "private", True, now=NOW)
    world.settle()

    assert said(sol) == ""


def test_it_follows_what_the_server_writes_itself(world: World):
    mara, dana = member(world, "mara"), member(world, "dana")
    ann = lead(world, mara, status="reach")

    def present():
        return world.space.read(
            lambda session: [(each.member_id, each.status)
                             for each in session.scalars(select(Presence))]
        )  # fmt: skip

    assert present() == [(mara, "reach")]
    world.space.write(put, ann, "owner_id", dana, now=NOW)
    assert present() == [(dana, "reach")]
