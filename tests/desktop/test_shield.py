"""The company shield in the window: what goes on hold by itself, and H."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import select

from leaddesk.desktop import words
from leaddesk.domain.rows import Touched
from leaddesk.features.lead_detail import lead_detail
from leaddesk.store.down_tables import Presence
from leaddesk.store.ledger import PULL
from leaddesk.store.tables import Lead
from tests.builders import NOW, add_lead, day, open_here, put_into, visible
from tests.builders_sync import join, talking
from tests.desktop.driving import CTRL, ENTER, UNDO, Driver, window_on

FIRM = "Acme Pumps"
SPACE = Qt.Key.Key_Space


@pytest.fixture
def desk(qtbot, profile: Path) -> Iterator[Driver]:
    with open_here(profile) as book:
        for name, firm in (("Ada Ahrens", FIRM), ("Ben Bauer", FIRM), ("Cem Celik", "Weserguss")):
            lead = add_lead(book, name, firm, due=day("2026-11-24"), step=f"Call {name}")
            book.write(put_into, lead, "reach", now=NOW)
    with window_on(qtbot, profile) as driver:
        yield driver


def named(desk: Driver, name: str):
    (found,) = (row["id"] for row in desk.rows("lead") if row["name"] == name)
    return desk.book.read(lead_detail, UUID(str(found)), now=NOW)


def firm_of(desk: Driver, name: str) -> UUID:
    return desk.book.read(lambda s: s.scalar(select(Lead.company_id).where(Lead.name == name)))


def note(desk: Driver):
    return desk.window.lead.notes.talk


def go_to(desk: Driver, name: str) -> None:
    desk.window.driver.go_to(named(desk, name).id)
    desk.until(lambda: desk.current() == name)
    desk.settled()


def test_a_digit_that_begins_a_talk_takes_the_other_lead_out_of_the_inbox(desk: Driver) -> None:
    before = visible(desk.book)
    desk.press("1")
    desk.until(lambda: desk.said().startswith("Spoke logged for Ada Ahrens."))

    assert desk.said().endswith("Another lead of the company is on hold")
    desk.until(lambda: desk.current() == "Cem Celik")

    desk.press(UNDO)
    desk.until(lambda: desk.said().startswith("Undid: Spoke logged for Ada Ahrens"))
    assert visible(desk.book) == before


def test_a_held_lead_says_why_and_h_releases_it(desk: Driver) -> None:
    desk.press("1")
    desk.until(lambda: desk.said().startswith("Spoke logged for Ada Ahrens."))
    go_to(desk, "Ben Bauer")
    row = desk.row()
    assert row is not None
    assert (row.kind, row.step) == ("hold", "On hold while you talk to Ada Ahrens")
    assert note(desk).said == "You are talking to Ada Ahrens here: Qualify, since 24 Nov"
    assert note(desk)._button.accessibleName() == "Release, H"

    desk.press("H")

    desk.until(lambda: desk.said().startswith("Ben Bauer released."))
    desk.until(lambda: not note(desk).isVisible())
    assert named(desk, "Ben Bauer").step.text == "Call Ben Bauer"
    desk.press(UNDO)
    desk.until(lambda: desk.said().startswith("Undid: Ben Bauer released"))
    desk.until(note(desk).isVisible)


def test_a_click_holds_where_a_colleague_talks_and_the_end_of_it_lets_go(desk: Driver) -> None:
    join(desk.book)
    talking(desk.book, firm_of(desk, "Ada Ahrens"))
    desk.app.door.changed.emit(Touched())
    desk.until(note(desk).isVisible)
    assert note(desk).said == "Dana Okafor is talking to this company: Qualify, since 12 Nov"

    desk.qtbot.mouseClick(note(desk)._button, Qt.MouseButton.LeftButton)

    desk.until(lambda: desk.said().startswith("Ada Ahrens put on hold."))
    desk.until(lambda: desk.current() == "Ben Bauer")
    assert named(desk, "Ada Ahrens").step.text == "On hold until Dana is done"

    def ends(session) -> None:
        session.scalars(select(Presence)).one().retracted_at = NOW

    desk.book.write_as({"kind": PULL}, ends)
    desk.app.upkeep.begin()
    desk.until(lambda: named(desk, "Ada Ahrens").step.text == "Call Ada Ahrens")


def test_h_where_nobody_talks_says_what_works_instead(desk: Driver) -> None:
    desk.press("H")

    desk.until(lambda: desk.said().startswith("Nobody else is talking to the company of Ada"))
    assert desk.current() == "Ada Ahrens"


def test_several_are_held_at_once_and_the_palette_knows_it(desk: Driver) -> None:
    join(desk.book)
    talking(desk.book, firm_of(desk, "Ada Ahrens"))
    desk.press(SPACE, "J", SPACE)
    desk.until(lambda: len(desk.list.picks) == 2)

    desk.press((Qt.Key.Key_K, CTRL), "hold the", ENTER)

    desk.until(lambda: desk.said().startswith("Hold changed for 2 leads."))
    assert {named(desk, name).step.kind for name in ("Ada Ahrens", "Ben Bauer")} == {"hold"}


def test_a_row_whose_company_a_colleague_talks_to_has_a_shield_and_says_so(desk: Driver) -> None:
    join(desk.book)
    talking(desk.book, firm_of(desk, "Ada Ahrens"))
    desk.app.door.changed.emit(Touched())
    desk.until(lambda: desk.row() is not None and desk.row().talked)

    painter = desk.list._paint
    assert painter._lay_out(desk.row()).shield_left > 0
    said = words.row_name(desk.row(), "Reach", NOW, desk.app.clock.zone)
    assert said.endswith("A colleague is talking to this company.")

    go_to(desk, "Cem Celik")
    assert not desk.row().talked
    assert painter._lay_out(desk.row()).shield_left == 0
