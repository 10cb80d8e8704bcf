"""One edit from desk to server to desk, and what becomes of two edits of one field."""

from sqlalchemy import select

from leaddesk.features import leads
from leaddesk.features.assign import assign
from leaddesk.features.lead_detail import lead_detail
from leaddesk.store.down_tables import Member
from leaddesk.store.tables import Clash, Lead
from tests.builders import NOW, add_lead, press
from tests.sync.world import Rep, World


def names(rep: Rep) -> set[str]:
    return rep.book.read(lambda session: set(session.scalars(select(Lead.name))))


def one(rep: Rep, lead, field: str):
    return rep.book.read(lambda session: getattr(session.get_one(Lead, lead), field))


def clashes(rep: Rep) -> list[tuple[str, str]]:
    query = select(Clash.stands, Clash.aside)
    return rep.book.read(lambda session: [tuple(row) for row in session.execute(query)])


def test_a_new_lead_goes_from_one_desk_to_another_of_the_team(world: World):
    mara, dana = world.rep("mara"), world.rep("dana")
    lead = add_lead(mara.book, "Ann Ray", "Acme")

    sent, received = mara.sync().sent, dana.sync().received

    assert sent == 4  # company, lead, phone, step
    assert received >= 4
    assert names(dana) == {"Ann Ray"}
    detail = dana.book.read(lead_detail, lead, now=NOW)
    assert detail.company == "Acme"
    assert detail.contacts[0].value == "+49 171 39200 42"


def test_an_outcome_on_one_desk_moves_the_lead_on_the_other(world: World):
    mara, dana = world.rep("mara"), world.rep("dana")
    lead = add_lead(mara.book, "Ann Ray", "Acme", status="reach")
    world.settle()

    press(dana.book, lead, "spoke")
    world.settle()

    assert one(mara, lead, "status") == "qualify"
    assert one(mara, lead, "last_label") == "Spoke"


def test_two_edits_of_one_field_keep_both_values_on_both_desks(world: World):
    mara, dana = world.rep("mara"), world.rep("dana")
    lead = add_lead(mara.book, "Ann Ray", "Acme")
    world.settle()

    mara.book.write(leads.set_fields, lead, {"title": "Boss"}, now=NOW)
    dana.book.write(leads.set_fields, lead, {"title": "Chief"}, now=NOW)
    world.settle()

    assert one(mara, lead, "title") == one(dana, lead, "title")
    for rep in (mara, dana):
        ((stands, aside),) = clashes(rep)
        assert {stands, aside} == {"Boss", "Chief"}
        assert stands == one(rep, lead, "title")


def test_edits_of_different_fields_go_together(world: World):
    mara, dana = world.rep("mara"), world.rep("dana")
    lead = add_lead(mara.book, "Ann Ray", "Acme")
    world.settle()

    mara.book.write(leads.set_fields, lead, {"title": "Boss"}, now=NOW)
    dana.book.write(leads.set_fields, lead, {"wants": "pumps"}, now=NOW)
    world.settle()

    for rep in (mara, dana):
        assert (one(rep, lead, "title"), one(rep, lead, "wants")) == ("Boss", "pumps")
        assert clashes(rep) == []


def test_a_lead_of_another_team_is_not_seen_and_leaves_when_it_is_given_away(world: World):
    boss = world.rep("boss", role="manager")
    rep = world.rep("rep")
    other = world.rep("other", team="South")
    lead = add_lead(rep.book, "Ann Ray", "Acme")
    world.settle()
    assert names(other) == set()
    assert names(boss) == {"Ann Ray"}

    def south(session):
        return session.scalars(select(Member.id).where(Member.email.startswith("other"))).one()

    other_id = boss.book.read(south)
    boss.book.write(assign, lead, other_id, now=NOW)
    world.settle()

    assert names(other) == set()
    assert names(boss) == names(rep) == {"Ann Ray"}


def test_a_first_sync_says_how_many_leads_it_brought(world: World):
    mara = world.rep("mara")
    for name in ("Ann Ray", "Bo Ek", "Cy Lund"):
        add_lead(mara.book, name, "Acme")
    mara.sync()

    dana = world.lone("dana")
    dana.enrol(world.code("dana@halden.example"))

    assert dana.sync().received == 3
    assert names(dana) == {"Ann Ray", "Bo Ek", "Cy Lund"}
