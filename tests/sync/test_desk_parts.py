"""What the window has of a workspace, against a real server: process, presence, a lead given."""

from uuid import UUID

from sqlalchemy import select

from leaddesk.features.assign import give, set_private
from leaddesk.features.colleagues import receivers
from leaddesk.features.doctor import examine
from leaddesk.features.holding import hold_or_release
from leaddesk.features.lead_detail import lead_detail
from leaddesk.features.lead_history import lead_history
from leaddesk.features.leads import note, set_fields
from leaddesk.features.outcomes import log_outcome
from leaddesk.features.process_down import take_up
from leaddesk.features.sync_view import after_sync
from leaddesk.features.undo import undo
from leaddesk.server.paths import upload
from leaddesk.store.tables import Lead
from tests.builders import NOW, add_lead, put_into
from tests.features.test_process_down import status, version_2
from tests.sync.world import Rep, World


def leads_of(rep: Rep) -> set[str]:
    query = select(Lead.name).where(Lead.retracted_at.is_(None))
    return set(rep.book.read(lambda session: list(session.scalars(query))))


def test_a_lead_given_to_another_team_leaves_and_arrives_there(world: World) -> None:
    mara, sol = world.rep("mara"), world.rep("sol", team="South")
    lead = add_lead(mara.book)
    world.settle()
    (found,) = (each for each in mara.book.read(receivers, [lead]) if each.email.startswith("sol"))
    assert found.team == "South"

    mara.book.write(give, lead, found.id, now=NOW)
    world.settle()

    assert leads_of(mara) == set()
    assert leads_of(sol) == {"Tom Ferrer"}


def test_a_private_lead_is_seen_by_its_owner_only_and_again_by_the_team(world: World) -> None:
    mara, dana = world.rep("mara"), world.rep("dana", role="manager")
    lead = add_lead(mara.book)
    world.settle()
    assert leads_of(dana) == {"Tom Ferrer"}

    mara.book.write(set_private, lead, private=True, now=NOW)
    world.settle()
    assert leads_of(dana) == set()

    mara.book.write(undo, now=NOW)
    world.settle()
    assert leads_of(dana) == {"Tom Ferrer"}


def kinds(rep: Rep, lead: UUID) -> list[str]:
    return [step.kind for step in rep.book.read(lead_detail, lead, now=NOW).steps]


def test_two_devices_of_a_rep_that_begin_the_same_talk_offline_hold_once(world: World) -> None:
    one = world.rep("mara")
    two = world.rep("mara-2", email="mara@halden.example")
    tom, ruth = (add_lead(one.book, name, "Acme") for name in ("Tom Ferrer", "Ruth Amsel"))
    for lead in (tom, ruth):
        one.book.write(put_into, lead, "reach", now=NOW)
    world.settle()

    for rep in (one, two):
        rep.book.write(log_outcome, tom, "spoke", now=NOW)
    world.settle()

    for rep in (one, two):
        held = rep.book.read(lead_detail, ruth, now=NOW)
        assert held.step is not None
        assert held.step.text == "On hold while you talk to Tom Ferrer"
        assert kinds(rep, ruth).count("hold") == 1
        assert all(check.ok for check in examine(rep.book))

    two.book.write(hold_or_release, ruth, now=NOW)
    world.settle()
    assert "hold" not in kinds(one, ruth)


def test_a_talk_undone_and_begun_again_holds_on_the_other_device_too(world: World) -> None:
    one = world.rep("mara")
    two = world.rep("mara-2", email="mara@halden.example")
    tom, ruth = (add_lead(one.book, name, "Acme") for name in ("Tom Ferrer", "Ruth Amsel"))
    for lead in (tom, ruth):
        one.book.write(put_into, lead, "reach", now=NOW)
    one.book.write(log_outcome, tom, "spoke", now=NOW)
    world.settle()
    assert kinds(two, ruth)[0] == "hold"

    one.book.write(undo, now=NOW)
    world.settle()
    assert "hold" not in kinds(two, ruth)

    one.book.write(log_outcome, tom, "spoke", now=NOW)
    world.settle()
    assert kinds(two, ruth)[0] == "hold"


def test_a_process_of_the_workspace_is_in_use_on_the_device_after_the_round(world: World) -> None:
    mara = world.rep("mara")
    lead = add_lead(mara.book)
    mara.book.write(put_into, lead, "reach", now=NOW)
    world.settle()

    world.space.write(upload, version_2(), "direct.toml", now=NOW)
    world.settle()
    mara.book.read(take_up)

    assert mara.book.context.processes["direct"].version == 2
    mara.book.write(log_outcome, lead, "voicemail", now=NOW)
    world.settle()
    assert status(mara.book, lead) == "ring"


def test_what_a_colleague_changed_stands_in_history_with_his_name(world: World) -> None:
    mara, dana = world.rep("mara"), world.rep("dana")
    lead = add_lead(mara.book, notes="Rang at noon")
    world.settle()

    dana.book.write(set_fields, lead, {"title": "Head of drives", "phone": "+49 30 1"}, now=NOW)
    dana.book.write(note, lead, "Back on Friday", now=NOW)
    world.settle()

    rows = [
        (row.who, row.what, row.after)
        for row in mara.book.read(lead_history, lead, now=NOW).rows
        if row.who != "You"
    ]
    assert sorted(rows) == [
        ("Dana", "Job title", "Head of drives"),
        ("Dana", "Phone", "+49 30 1"),
        ("Dana", "What happened", "Note: Back on Friday"),
    ]
    assert mara.book.read(after_sync, now=NOW).merged == ()


def test_the_merged_lines_of_after_sync_say_whose_change_it_was(world: World) -> None:
    mara, dana = world.rep("mara"), world.rep("dana")
    lead = add_lead(mara.book)
    world.settle()

    dana.book.write(set_fields, lead, {"title": "Head of drives"}, now=NOW)
    dana.sync()
    mara.book.write(set_fields, lead, {"wants": "Two pumps"}, now=NOW)
    mara.sync()

    (merged,) = mara.book.read(after_sync, now=NOW).merged
    assert [(row.what, row.said) for row in merged.rows] == [
        ("Job title", "Head of drives, from Dana")
    ]
