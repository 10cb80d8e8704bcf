"""A lead given to a colleague and kept from the team, with real keys and the mouse."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid5

import pytest
from PySide6.QtCore import QPoint, Qt

from leaddesk.features.lead_detail import lead_detail
from leaddesk.store.down_tables import Member, Team
from tests.builders import NOW, add_lead, day, open_here, put_into, visible
from tests.builders_sync import DANA, SPACE, join, pull
from tests.desktop.driving import CTRL, ENTER, ESC, SHIFT, UNDO, Driver, window_on

NAMES = ("Ada Ahrens", "Ben Bauer", "Cem Celik")
SOL, SOUTH = uuid5(SPACE, "sol"), uuid5(SPACE, "south")


@pytest.fixture
def desk(qtbot, profile: Path) -> Iterator[Driver]:
    with open_here(profile) as book:
        join(book)
        pull(
            book,
            Team(id=SOUTH, name="South", scope=8),
            Member(id=SOL, name="Sol Ek", email="sol@halden.example", role="rep", scope=9,
                   team_id=SOUTH),
        )  # fmt: skip
        for name in NAMES:
            lead = add_lead(book, name, f"Firm of {name}", due=day("2026-11-24"))
            book.write(put_into, lead, "reach", now=NOW)
    with window_on(qtbot, profile) as driver:
        driver.app.workspace.hold()
        driver.until(lambda: driver.app.workspace.syncing.stand.joined)
        yield driver


def shown(desk: Driver):
    detail = desk.window.about.detail
    assert detail is not None
    return detail


def owners(desk: Driver) -> dict[str, UUID]:
    return {str(row["name"]): UUID(str(row["owner_id"])) for row in desk.rows("lead")}


def chooser(desk: Driver):
    return desk.app.workspace.sharing.chooser


def test_a_name_typed_and_enter_gives_the_lead_and_ctrl_z_takes_it_back(desk: Driver) -> None:
    before = visible(desk.book)
    desk.press("A")
    desk.until(lambda: chooser(desk).offers.current() is not None)
    assert chooser(desk).accessibleName() == "Give Ada Ahrens to"
    assert [line.name for line in chooser(desk).offers.spoken_lines()][1] == "Sol Ek, South"
    desk.until(lambda: "0 open leads" in chooser(desk).offers.accessibleDescription())

    desk.press("south", ENTER)

    desk.until(lambda: desk.said().startswith("Ada Ahrens given to Sol Ek."))
    desk.until(lambda: desk.current() == "Ben Bauer")
    desk.press(UNDO)
    desk.until(lambda: desk.said().startswith("Undid: Ada Ahrens given to Sol Ek."))
    assert visible(desk.book) == before


def test_several_leads_are_given_at_once_as_one_undo(desk: Driver) -> None:
    desk.press("J", (Qt.Key.Key_J, SHIFT))
    desk.until(lambda: len(desk.list.picks) == 2)

    desk.press("A")
    desk.until(lambda: chooser(desk).offers.current() is not None)
    assert chooser(desk).accessibleName() == "Give 2 leads to"
    desk.qtbot.mouseClick(
        chooser(desk).offers, Qt.MouseButton.LeftButton, pos=QPoint(60, 10)
    )  # the first one: Dana

    desk.until(lambda: desk.said().startswith("2 leads given to Dana Okafor."))
    assert [owner == DANA for owner in owners(desk).values()] == [False, True, True]
    desk.press(UNDO)
    desk.until(lambda: desk.said().startswith("Undid: 2 leads given to Dana Okafor"))
    assert len(set(owners(desk).values())) == 1


def test_who_is_not_there_is_said_and_esc_goes_back_to_the_row(desk: Driver) -> None:
    desk.press("A")
    desk.until(lambda: chooser(desk).offers.current() is not None)

    desk.press("zoe", ENTER)
    assert "Nobody called" in chooser(desk).field.note

    desk.press(ESC)
    assert not chooser(desk).isVisible()
    assert desk.current() == "Ada Ahrens"
    assert len(set(owners(desk).values())) == 1


def test_a_colleagues_lead_says_whose_it_is_and_is_not_given_on(desk: Driver) -> None:
    desk.press("A")
    desk.until(lambda: chooser(desk).offers.current() is not None)
    desk.press("dana", ENTER)
    desk.until(lambda: desk.said().startswith("Ada Ahrens given to Dana Okafor."))
    desk.until(lambda: desk.current() == "Ben Bauer")

    desk.press("K")
    desk.until(lambda: shown(desk).name == "Ada Ahrens" and shown(desk).share.owner)

    assert desk.window.lead.notes.share.said == "Dana Okafor has this lead"
    assert not {"give", "private"} & set(desk.window.keys.now_known())
    desk.press("A", "V")
    assert not chooser(desk).isVisible()


def test_one_key_keeps_a_lead_private_and_a_click_shares_it_again(desk: Driver) -> None:
    desk.press("V")
    desk.until(lambda: desk.said().startswith("Ada Ahrens kept private."))
    note = desk.window.lead.notes.share
    desk.until(note.isVisible)
    assert note.said == "Only you see this lead"
    assert note.toolTip() == (
        "Neither your team nor its managers see it."
        " Nobody is told that you talk to Firm of Ada Ahrens."
    )

    desk.qtbot.mouseClick(note._share, Qt.MouseButton.LeftButton)

    desk.until(lambda: desk.said().startswith("Ada Ahrens shared with the team."))
    desk.until(lambda: not note.isVisible())
    desk.press(UNDO)
    desk.until(lambda: desk.said().startswith("Undid: Ada Ahrens shared with the team."))
    assert desk.book.read(lead_detail, shown(desk).id, now=NOW).share.private


def test_the_palette_and_the_sheet_have_the_commands(desk: Driver) -> None:
    assert {"give", "private"} <= set(desk.window.keys.now_known())
    assert not {"give", "private"} & desk.window.keys.unknown()

    desk.press((Qt.Key.Key_K, CTRL), "give", ENTER)

    desk.until(lambda: chooser(desk).isVisible())


def test_a_lone_book_knows_nothing_of_colleagues(qtbot, profile: Path) -> None:
    with open_here(profile) as book:
        add_lead(book, due=day("2026-11-24"))
    with window_on(qtbot, profile) as desk:
        assert {"give", "private"} <= desk.window.keys.unknown()
        assert not {"give", "private"} & set(desk.window.keys.now_known())

        desk.press("A", "V")

        assert not desk.app.workspace.sharing.chooser.isVisible()
        assert desk.window.about.detail.share is None
