"""A lead given to a colleague or kept from the team: who may, and what is said where not."""

from uuid import UUID, uuid5

import pytest
from sqlalchemy import select

from leaddesk import arguments
from leaddesk.cli import writing
from leaddesk.cli.answers import Call
from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import Touched
from leaddesk.features.assign import give, set_private
from leaddesk.features.colleagues import loads, receivers
from leaddesk.features.several import Same, do_to_several
from leaddesk.features.undo import undo
from leaddesk.features.working_time import working_hours
from leaddesk.store.database import book_of
from leaddesk.store.down_tables import Member, Team
from leaddesk.store.ledger import PULL
from leaddesk.store.tables import Lead
from tests.builders import NOW, add_lead
from tests.builders_sync import DANA, SPACE, join, pull

SOL = uuid5(SPACE, "sol")


@pytest.fixture
def joined(book):
    join(book)
    pull(
        book,
        Member(id=SOL, name="Sol Ek", email="", role="rep", scope=9, team_id=uuid5(SPACE, "s")),
    )
    return book


def promote(book) -> None:
    def do(session) -> Touched:
        session.get_one(Member, book_of(session).user_id).role = "manager"
        return Touched()

    book.write_as({"kind": PULL}, do)


def owner(book, lead: UUID) -> UUID:
    return book.read(lambda s: s.scalar(select(Lead.owner_id).where(Lead.id == lead)))


def is_private(book, lead: UUID) -> bool:
    return bool(book.read(lambda s: s.scalar(select(Lead.private).where(Lead.id == lead))))


def test_a_manager_gives_a_lead_to_his_team_and_takes_it_back(joined) -> None:
    promote(joined)
    lead = add_lead(joined)

    done = joined.write(give, lead, DANA, now=NOW)

    assert done.label == "Tom Ferrer given to Dana Okafor"
    assert owner(joined, lead) == DANA
    joined.write(undo, now=NOW)
    assert owner(joined, lead) == joined.context.user_id


def test_several_leads_given_are_one_undo(joined) -> None:
    promote(joined)
    leads = [add_lead(joined, name, f"Firm of {name}") for name in ("Ada Ahrens", "Ben Bauer")]

    do_to_several(joined, leads, Same(give, "{n} leads given", (DANA,)), now=NOW)

    assert {owner(joined, lead) for lead in leads} == {DANA}
    joined.write(undo, now=NOW)
    assert {owner(joined, lead) for lead in leads} == {joined.context.user_id}


def test_a_rep_gives_his_own_lead_to_any_team_but_not_to_an_admin(joined) -> None:
    lead, other = add_lead(joined), add_lead(joined, "Ada Ahrens", "Ahrens")
    boss = uuid5(SPACE, "boss")
    pull(joined, Member(id=boss, name="Bo Ek", email="", role="admin", scope=10))

    with pytest.raises(Refused, match="Bo Ek is an admin, who has no leads"):
        joined.write(give, lead, boss, now=NOW)

    joined.write(give, lead, SOL, now=NOW)
    joined.write(give, other, DANA, now=NOW)
    assert (owner(joined, lead), owner(joined, other)) == (SOL, DANA)
    joined.write(undo, now=NOW)
    assert owner(joined, other) == joined.context.user_id


def test_a_rep_does_not_give_a_colleagues_lead_away(joined) -> None:
    lead = add_lead(joined)
    joined.write(give, lead, DANA, now=NOW)

    with pytest.raises(Refused, match="a colleague's lead"):
        joined.write(give, lead, SOL, now=NOW)

    assert joined.read(receivers, [lead]) == ()
    assert owner(joined, lead) == DANA


def test_whom_a_lead_may_be_given_to_own_team_first_and_their_load(joined) -> None:
    pull(joined, Team(id=uuid5(SPACE, "s"), name="South", scope=11))
    lead, second = add_lead(joined), add_lead(joined, "Ada Ahrens", "Ahrens")
    joined.write(give, second, DANA, now=NOW)

    found = joined.read(receivers, [lead])

    assert [(each.name, each.team) for each in found] == [("Dana Okafor", ""), ("Sol Ek", "South")]
    assert joined.read(loads) == {DANA: 1, joined.context.user_id: 1}


def test_a_manager_gives_nothing_to_another_team(joined) -> None:
    promote(joined)

    lead = add_lead(joined)
    joined.write(give, lead, DANA, now=NOW)

    with pytest.raises(Refused, match="Sol Ek is not in your team"):
        joined.write(give, lead, SOL, now=NOW)


def test_a_lead_is_kept_private_shared_again_and_undone(joined) -> None:
    lead = add_lead(joined)

    assert joined.write(set_private, lead, private=True, now=NOW).label == "Tom Ferrer kept private"

    assert is_private(joined, lead)
    joined.write(set_private, lead, private=False, now=NOW)
    assert not is_private(joined, lead)
    joined.write(undo, now=NOW)
    assert is_private(joined, lead)


def test_a_colleagues_lead_is_not_made_private(joined) -> None:
    promote(joined)
    lead = add_lead(joined)
    joined.write(give, lead, DANA, now=NOW)

    def demote(session) -> Touched:
        session.get_one(Member, book_of(session).user_id).role = "rep"
        return Touched()

    joined.write_as({"kind": PULL}, demote)
    with pytest.raises(Refused, match="a colleague's lead"):
        joined.write(set_private, lead, private=True, now=NOW)


def test_a_book_that_is_alone_gives_nothing(book) -> None:
    lead = add_lead(book)

    with pytest.raises(Refused, match="in no workspace"):
        book.write(set_private, lead, private=True, now=NOW)


def test_the_command_line_gives_by_name_and_says_to_whom(joined) -> None:
    promote(joined)
    lead = add_lead(joined)
    args = arguments.understood(("assign", str(lead), "dana"))

    answer = writing.assign(Call(args, joined, NOW, joined.read(working_hours)))

    assert answer.json == {"lead": str(lead), "owner": {"id": str(DANA), "name": "Dana Okafor"}}
    assert answer.text == "Tom Ferrer given to Dana Okafor."


def test_the_command_line_keeps_a_lead_private_and_shares_it_again(joined) -> None:
    lead = add_lead(joined)

    def say(*words: str):
        args = arguments.understood(words)
        return writing.private(Call(args, joined, NOW, joined.read(working_hours))).json

    assert say("private", str(lead)) == {"lead": str(lead), "private": True}
    assert joined.read(lambda session: session.get_one(Lead, lead).private)
    assert say("private", str(lead), "--share") == {"lead": str(lead), "private": False}
    assert not joined.read(lambda session: session.get_one(Lead, lead).private)
