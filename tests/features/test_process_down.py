"""The workspace's process on a device: used at once, old statuses mapped as leads come up."""

from pathlib import Path
from uuid import UUID, uuid5

import pytest
from sqlalchemy import select

from leaddesk import resources
from leaddesk.features.inbox import inbox_view
from leaddesk.features.lead_detail import lead_detail
from leaddesk.features.opening import OWN
from leaddesk.features.outcomes import log_outcome
from leaddesk.features.process_change import map_strays, strays_due
from leaddesk.features.process_down import take_up, trouble
from leaddesk.features.undo import history
from leaddesk.store.database import Database
from leaddesk.store.down_tables import ProcessText
from leaddesk.store.ledger import PULL
from leaddesk.store.sync_tables import SyncState
from leaddesk.store.tables import Lead
from tests.builders import NOW, add_lead, day, open_here, put_into
from tests.builders_sync import SPACE, join

SHIPPED = (resources() / "processes" / "direct.toml").read_text(encoding="utf-8")


def version_2() -> str:
    """Return the direct path with Reach called Ring, and one outcome less."""
    text = SHIPPED.replace("version = 1", "version = 2", 1)
    text = text.replace('key = "reach"\nname = "Reach"', 'key = "ring"\nname = "Ring up"')
    text = text.replace('to = "reach"', 'to = "ring"')
    return text + '\n[moved]\nreach = "ring"\n'


def send(book: Database, text: str, path: str = "direct") -> None:
    """Let the workspace's process come down as a pull brings it."""
    row_id = uuid5(SPACE, path)

    def do(session) -> None:
        kept = session.get(ProcessText, row_id)
        if kept is None:
            session.add(ProcessText(id=row_id, path=path, text=text))
        else:
            kept.text = text

    book.write_as({"kind": PULL}, do)


def status(book: Database, lead: UUID) -> str:
    return str(book.read(lambda s: s.scalar(select(Lead.status).where(Lead.id == lead))))


@pytest.fixture
def joined(book: Database) -> Database:
    join(book)
    return book


def reach(book: Database, name: str, due: str = "2026-11-24") -> UUID:
    lead = add_lead(book, name, f"Firm of {name}", due=day(due))
    book.write(put_into, lead, "reach", now=NOW)
    return lead


def test_a_process_that_came_down_is_in_use_at_once_and_after_opening_again(profile: Path) -> None:
    with open_here(profile) as book:
        join(book)
        send(book, version_2())

        assert book.read(take_up)
        assert not book.read(take_up)
        assert "ring" in book.context.processes["direct"].statuses
        assert set(book.context.processes) == {"direct", "distributor", "web"}

    with open_here(profile) as book:
        assert book.context.processes["direct"].version == 2


def test_a_lead_that_is_due_takes_the_mapped_status_and_one_for_later_when_it_is_opened(
    joined: Database,
) -> None:
    due, for_later = reach(joined, "Ada Ahrens"), reach(joined, "Ben Bauer", "2026-12-04")
    send(joined, version_2())
    joined.read(take_up)

    strays = joined.read(strays_due, now=NOW)
    assert strays == (due,)
    assert joined.write(map_strays, strays, now=NOW).leads == {due}
    assert (status(joined, due), status(joined, for_later)) == ("ring", "reach")
    assert joined.read(strays_due, now=NOW) == ()
    groups = joined.read(inbox_view, now=NOW).groups
    assert [(group.status, group.name, group.due) for group in groups if group.due] == [
        ("ring", "Ring up", 1)
    ]

    opened = joined.read(lead_detail, for_later, now=NOW)
    assert (opened.status_name, opened.strayed) == ("Ring up", True)
    assert next(choice.label for choice in opened.choices) == "Spoke"
    joined.write(map_strays, [for_later], now=NOW)
    assert not joined.read(lead_detail, for_later, now=NOW).strayed
    assert not any("Process" in row.label for row in joined.read(history))


def test_an_outcome_logged_before_the_lead_was_mapped_counts(joined: Database) -> None:
    lead = reach(joined, "Ada Ahrens")
    send(joined, version_2())
    joined.read(take_up)

    done = joined.write(log_outcome, lead, "voicemail", now=NOW)

    assert done.detail.startswith("Try 2 on")
    assert status(joined, lead) == "ring"


def test_a_colleagues_lead_is_left_to_him(joined: Database) -> None:
    lead = reach(joined, "Ada Ahrens")

    def give_away(session) -> None:
        session.get_one(Lead, lead).owner_id = uuid5(SPACE, "dana")

    joined.write_as({"kind": PULL}, give_away)
    send(joined, version_2())
    joined.read(take_up)

    assert joined.read(strays_due, now=NOW) == ()


def test_a_process_that_this_program_cannot_read_changes_nothing_and_is_said(
    joined: Database,
) -> None:
    send(joined, version_2())
    joined.read(take_up)
    send(joined, "shape = [")

    assert joined.read(take_up)

    assert "ring" in joined.context.processes["direct"].statuses
    found = joined.read(trouble)
    assert found is not None
    assert str(found).startswith("The workspace's lead process is newer than this LeadDesk.")
    send(joined, version_2())
    joined.read(take_up)
    assert joined.read(trouble) is None


def test_leads_pulled_with_a_new_process_are_derived_by_it(joined: Database) -> None:
    lead = reach(joined, "Ada Ahrens")

    def both(session) -> None:
        session.add(ProcessText(id=uuid5(SPACE, "direct"), path="direct", text=version_2()))
        session.flush()
        session.get_one(Lead, lead).status = "ring"

    joined.write_as({"kind": PULL}, both)

    assert "ring" in joined.context.processes["direct"].statuses
    assert joined.read(inbox_view, now=NOW).groups[0].status == "ring"


def test_a_lone_book_keeps_its_own_process_and_a_joined_one_the_workspaces(profile: Path) -> None:
    (profile / OWN).mkdir(parents=True)
    own = SHIPPED.replace('name = "Direct"', 'name = "My way"', 1)
    own = own.replace("version = 1", "version = 2", 1)
    (profile / OWN / "direct.toml").write_text(own, encoding="utf-8")
    with open_here(profile) as book:
        assert book.context.processes["direct"].name == "My way"

        join(book)
        assert book.read(take_up)
        assert book.context.processes["direct"].name == "Direct"

        def leave(session) -> None:
            session.delete(session.get_one(SyncState, 1))

        book.write_as({"kind": PULL}, leave)
        assert book.read(take_up)
        assert book.context.processes["direct"].name == "My way"


def test_a_status_that_nobody_knows_goes_to_the_first_of_its_phase(joined: Database) -> None:
    lead = reach(joined, "Ada Ahrens")

    def lose(session) -> None:
        session.get_one(Lead, lead).status = "of another book"

    joined.write_as({"kind": PULL}, lose)

    assert joined.read(strays_due, now=NOW) == (lead,)
    joined.write(map_strays, [lead], now=NOW)
    assert status(joined, lead) == "triage"
