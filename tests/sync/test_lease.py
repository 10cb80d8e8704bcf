"""A workspace may lock reading on a computer that has not synced for long; never what is unsent."""

import argparse
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from leaddesk.cli import syncing
from leaddesk.cli.answers import Call
from leaddesk.domain.errors import Refused
from leaddesk.features import inbox, lead_detail, leads, search
from leaddesk.features.lease import SHOWING, LeaseGate, lease
from leaddesk.features.sync_tray import tray
from leaddesk.features.working_time import working_hours
from leaddesk.server import admin
from tests.builders import NOW, add_lead, later
from tests.sync.world import Rep, World

on_sqlite = pytest.mark.parametrize("running", ["sqlite"], indirect=True)
"""What is tried here is the book's side: one kind of server does."""


@pytest.fixture
def leased(world: World) -> World:
    """A workspace with a lease of 30 days."""
    world.place.shared(admin.settings, world.id, wipe=None, lease_days=30)
    return world


def after(rep: Rep, **apart: float) -> None:
    """Let time pass for a book."""
    assert isinstance(rep.book.gate, LeaseGate)
    rep.book.gate.clock = lambda: later(**apart)


def reads(rep: Rep, lead: Any) -> list[Callable[[], Any]]:
    book = rep.book
    return [
        lambda: book.read(inbox.inbox_view, now=NOW),
        lambda: book.read(lead_detail.lead_detail, lead, now=NOW),
        lambda: book.read(search.search, "Ann", now=NOW),
    ]


@on_sqlite
def test_reading_is_locked_after_the_lease_and_open_again_after_a_sync(leased: World):
    mara = leased.rep("mara")
    lead = add_lead(mara.book, "Ann Ray", "Acme")
    mara.sync()
    after(mara, days=29)
    for read in reads(mara, lead):
        read()

    after(mara, days=31)
    for read in reads(mara, lead):
        with pytest.raises(Refused, match="has not synced for 30 days"):
            read()

    mara.client.now = lambda: later(days=31)
    mara.sync()
    for read in reads(mara, lead):
        read()


@on_sqlite
def test_what_the_rep_did_and_could_not_send_is_never_locked(leased: World):
    mara = leased.rep("mara")
    sent = add_lead(mara.book, "Ann Ray", "Acme")
    mara.sync()
    mine = add_lead(mara.book, "Bo Ek", "Nordkai")
    after(mara, days=400)

    assert mara.book.read(lead_detail.lead_detail, mine, now=NOW)
    with pytest.raises(Refused):
        mara.book.read(lead_detail.lead_detail, sent, now=NOW)
    mara.book.write(leads.note, sent, "Written blind.", now=NOW)
    assert mara.book.read(lead_detail.lead_detail, sent, now=NOW)
    mara.book.read(tray, now=NOW)
    assert mara.sync().sent


@on_sqlite
def test_without_a_lease_nothing_is_ever_locked(world: World):
    mara = world.rep("mara")
    lead = add_lead(mara.book, "Ann Ray", "Acme")
    mara.sync()
    after(mara, days=4000)

    for read in reads(mara, lead):
        read()
    assert mara.book.read(lease) is None


@on_sqlite
def test_a_lease_has_thirty_days_or_more(world: World):
    with pytest.raises(Refused, match="30 days at least"):
        world.place.shared(admin.settings, world.id, wipe=None, lease_days=29)

    told = world.place.shared(admin.settings, world.id, wipe=None, lease_days=45)
    assert told["lease_days"] == 45
    assert world.place.shared(admin.settings, world.id, wipe=None, lease_days=0)["lease_days"] == 0


@on_sqlite
def test_a_lease_that_is_lifted_opens_with_the_next_sync(leased: World):
    mara = leased.rep("mara")
    leased.place.shared(admin.settings, leased.id, wipe=None, lease_days=0)
    mara.client.forget_token()
    mara.sync()

    assert mara.book.read(lease) is None


@on_sqlite
def test_status_says_seven_days_ahead_that_reading_will_be_locked(leased: World):
    mara = leased.rep("mara")
    mara.sync()

    assert told(mara, days=20).json["lease"]["near"] is False
    near = told(mara, days=24)
    assert (near.json["lease"]["near"], near.json["lease"]["locked"]) == (True, False)
    assert "Sync by 2026-12-24: after that its leads are locked on this computer." in near.text
    assert told(mara, days=31).json["lease"]["locked"] is True


def told(rep: Rep, **apart: float) -> Any:
    args = argparse.Namespace(json=True)
    now = NOW + timedelta(**apart)
    return syncing.status(Call(args, rep.book, now, rep.book.read(working_hours)))


def test_every_module_that_shows_leads_is_there():
    import importlib

    for name in SHOWING:
        importlib.import_module(name)
