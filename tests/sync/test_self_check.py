"""What is damaged in a book is found by sums and mended from the server, and counted."""

import argparse
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from leaddesk.cli import syncing
from leaddesk.cli.answers import Call
from leaddesk.features import leads
from leaddesk.features.working_time import working_hours
from leaddesk.store.tables import Task
from leaddesk.sync import again, selfcheck
from tests.builders import NOW, add_lead, sql
from tests.server.asking import ask
from tests.sync.oracle import differences
from tests.sync.world import Rep, World

Damage = Callable[[Rep, UUID], None]


def row_lost(rep: Rep, lead: UUID) -> None:
    """Lose a row below a lead that is not its newest."""
    sql(rep.book, "DELETE FROM contact_point WHERE lead_id = ?", lead.bytes)


def lead_lost(rep: Rep, lead: UUID) -> None:
    """Lose a lead with all that is below it."""
    for table in ("contact_point", "task", "activity", "tag", "answer"):
        sql(rep.book, f"DELETE FROM {table} WHERE lead_id = ?", lead.bytes)  # noqa: S608 - ours
    sql(rep.book, "DELETE FROM lead WHERE id = ?", lead.bytes)


def old_version(rep: Rep, lead: UUID) -> None:
    """Go back to an older state of a row."""
    sql(rep.book, "UPDATE lead SET title = 'Once', seq = seq - 1 WHERE id = ?", lead.bytes)


def one_too_many(rep: Rep, lead: UUID) -> None:
    """Have a row that is nowhere else."""
    names = [row[1] for row in sql(rep.book, "PRAGMA table_info(task)")]
    kept = ", ".join(f'"{name}"' for name in names if name != "id")
    sql(rep.book, f"INSERT INTO task (id, {kept}) SELECT ?, {kept} FROM task WHERE lead_id = ?",  # noqa: S608 - ours
        bytes(15) + b"\x07", lead.bytes)  # fmt: skip


def lead_too_many(rep: Rep, lead: UUID) -> None:
    """Have a lead that is not for this book."""
    names = [row[1] for row in sql(rep.book, "PRAGMA table_info(lead)")]
    kept = ", ".join(f'"{name}"' for name in names if name != "id")
    sql(rep.book, f"INSERT INTO lead (id, {kept}) SELECT ?, {kept} FROM lead WHERE id = ?",  # noqa: S608 - ours
        bytes(15) + b"\x08", lead.bytes)  # fmt: skip


def team_too_many(rep: Rep, lead: UUID) -> None:
    """Know of a team that is not there."""
    del lead
    sql(rep.book, "INSERT INTO team (id, name, scope, created_at, created_by, seq)"
        " VALUES (?, 'Nowhere', 99, 0, ?, 5)", bytes(16), bytes(16))  # fmt: skip


DAMAGES = (row_lost, lead_lost, old_version, one_too_many, lead_too_many, team_too_many)


def mismatches(world: World) -> int:
    """Return what the server counts."""
    text = ask(f"{world.server.url}/metrics").body.decode()
    counted = [line for line in text.splitlines() if line.startswith("leaddesk_digest_mism")]
    return int(counted[0].split()[1])


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_found_mended_and_counted(world: World, damage: Damage):
    mara = world.rep("mara")
    lead = add_lead(mara.book, "Ann Ray", "Acme", tags=["fair"], notes="A note.")
    add_lead(mara.book, "Bo Ek", "Nordkai")
    mara.sync()
    mara.book.write(leads.set_fields, lead, {"title": "Now"}, now=NOW)
    mara.sync()
    assert selfcheck.check(mara.client) == 0
    counted = mismatches(world)

    damage(mara, lead)
    assert differences(world, mara) != []
    found = selfcheck.check(mara.client)

    assert found
    assert differences(world, mara) == []
    assert selfcheck.check(mara.client) == 0
    assert mismatches(world) == counted + 1


@pytest.mark.parametrize("running", ["sqlite"], indirect=True)
def test_what_waits_to_be_sent_is_neither_damage_nor_lost_by_mending(world: World):
    mara = world.rep("mara")
    lead = add_lead(mara.book, "Ann Ray", "Acme")
    mara.sync()
    mara.book.write(leads.set_fields, lead, {"title": "Typed"}, now=NOW)
    add_lead(mara.book, "Not Sent", "Acme")

    assert selfcheck.check(mara.client) == 0
    row_lost(mara, lead)
    assert selfcheck.check(mara.client) == 1

    title = mara.book.read(lambda session: session.get_one(leads.Lead, lead).title)
    assert title == "Typed"
    world.settle()
    assert differences(world, mara) == []


def test_nothing_is_compared_while_there_is_something_new(world: World):
    mara, dana = world.rep("mara"), world.rep("dana")
    lead = add_lead(mara.book, "Ann Ray", "Acme")
    world.settle()
    dana.book.write(leads.set_fields, lead, {"title": "New"}, now=NOW)
    dana.sync()
    row_lost(mara, lead)

    assert selfcheck.check(mara.client) is None

    mara.sync()
    assert selfcheck.check(mara.client)
    assert differences(world, mara) == []


@pytest.mark.parametrize("running", ["sqlite"], indirect=True)
def test_a_book_checks_itself_after_the_first_sync_then_once_a_day(world: World):
    mara = world.rep("mara")
    lead = add_lead(mara.book, "Ann Ray", "Acme")
    mara.sync()
    asked: list[str] = []
    whole = mara.line.ask
    mara.line.ask = lambda path, *more: (asked.append(path), whole(path, *more))[1]  # type: ignore[method-assign]  # listened to

    selfcheck.when_due(mara.client)
    selfcheck.when_due(mara.client)
    assert asked.count("/v1/digest") == 1

    row_lost(mara, lead)
    mara.client.now = lambda: NOW + timedelta(hours=19)
    assert selfcheck.when_due(mara.client) == 0
    mara.client.now = lambda: NOW + timedelta(hours=29)
    assert selfcheck.when_due(mara.client) == 1

    mara.client.now = lambda: NOW
    again.reconcile(mara.client)
    asked.clear()
    selfcheck.when_due(mara.client)
    assert asked == ["/v1/digest"]


@pytest.mark.parametrize("running", ["sqlite"], indirect=True)
def test_status_says_when_the_book_was_compared_and_what_differed(world: World):
    mara = world.rep("mara")
    lead = add_lead(mara.book, "Ann Ray", "Acme")
    mara.sync()
    assert said(mara)["self_check"] == {"at": None, "mismatches": 0, "rows": 0, "found_at": None}

    sql(mara.book, "DELETE FROM task WHERE lead_id = ?", lead.bytes)
    selfcheck.when_due(mara.client)

    at = said(mara)["self_check"].pop("at")
    assert at.startswith("2026-11-24T")
    assert said(mara)["self_check"] == {"at": at, "mismatches": 1, "rows": 1, "found_at": at}
    assert mara.book.read(lambda session: session.scalars(select(Task.lead_id)).all()) == [lead]


def said(rep: Rep) -> dict[str, Any]:
    args = argparse.Namespace(json=True)
    return syncing.status(Call(args, rep.book, NOW, rep.book.read(working_hours))).json
