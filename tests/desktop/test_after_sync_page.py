"""The After sync page and the sync chip under a rep's hands."""

import shutil
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from sqlalchemy.orm import Session

from leaddesk.desktop.aftersync.cards import TimeLine
from leaddesk.desktop.inbox.rail import AFTER_SYNC
from leaddesk.desktop.sync_stand import SyncStand
from leaddesk.desktop.sync_words import chip_words
from leaddesk.features.sync_view import after_sync
from leaddesk.store.tables import Clash, Lead, Task
from tests.builders import NOW, add_lead, open_here
from tests.builders_sync import SYNCED_AT, add_nora, add_title_clash, join, merged, refused
from tests.desktop import sample
from tests.desktop.driving import CTRL, ENTER, ESC, UNDO, Clockwork, window_on

ALT = Qt.KeyboardModifier.AltModifier
SPACE, DOWN = Qt.Key.Key_Space, Qt.Key.Key_Down


@pytest.fixture(scope="module")
def built(tmp_path_factory, empty_book):
    """Nora's date and Jonas' title were changed by two; one change was not sent; Eva was merged."""
    profile = shutil.copytree(empty_book, tmp_path_factory.mktemp("sync") / "profile")
    with open_here(profile) as book:
        join(book)
        add_nora(book)
        add_title_clash(book)
        refused(book, add_lead(book, "Tom Ferrer"), "title", "Maintenance lead")
        for number in range(7):
            eva = add_lead(book, f"Eva Stern {number}", "Lippe", phones=(f"+49 30 66010{number}",))
            merged(book, eva, "lead", eva, "title", "Head of drives")
    return profile


@pytest.fixture
def desk(qtbot, qapp, tmp_path, built):
    with window_on(qtbot, shutil.copytree(built, tmp_path / "sync"), Clockwork(NOW)) as driver:
        driver.app.workspace.hold()
        driver.until(lambda: not driver.window.rail.chip.isHidden())
        yield driver


@pytest.fixture
def page(desk):
    desk.press((Qt.Key.Key_S, ALT))
    found = desk.window.screens.get(AFTER_SYNC).page
    desk.until(lambda: found.things.current() is not None)
    return found


def due(desk):
    def ask(session: Session):
        lead = session.query(Lead).filter(Lead.name == "Nora Feld").one()
        return f"{session.query(Task).filter(Task.lead_id == lead.id).one().due_at:%d %H:%M}"

    return desk.book.read(ask)


def settled(desk):
    return desk.book.read(lambda s: sorted(each.settled for each in s.query(Clash)))


def test_the_list_says_what_is_to_choose_not_sent_and_merged(page) -> None:
    titles = page.things.titles()

    assert titles[:4] == ["Your choice", "Nora Feld", "Jonas Weber", "Not sent"]
    assert titles[4:6] == ["Tom Ferrer", "Merged without asking"]
    assert titles[-1] == "2 more"
    assert page.pane.accessibleDescription().startswith(
        "You and Dana both moved the next date. It was Wed 25 Nov 09:00. Dana’s later edit"
    )
    assert page.pane.decide.keep.text() == "Keep Fri 27 Nov"
    assert page.pane.decide.flip.text() == "Flip to Thu 26 Nov"


def test_space_flips_and_swaps_the_labels_where_they_are(desk, page) -> None:
    before = page.pane.decide.geometry()

    desk.press(SPACE)

    desk.until(lambda: page.pane.decide.keep.text() == "Keep Thu 26 Nov")
    assert due(desk) == "26 09:00"
    assert page.things.current().name == "Nora Feld"
    assert page.pane.decide.geometry() == before
    assert page.things.hasFocus()
    desk.press(SPACE)
    desk.until(lambda: page.pane.decide.keep.text() == "Keep Fri 27 Nov")
    assert due(desk) == "27 08:00"


def test_enter_keeps_and_goes_to_the_next(desk, page) -> None:
    desk.press(ENTER)

    desk.until(lambda: page.things.current().name == "Jonas Weber")
    assert due(desk) == "27 08:00"
    desk.press(ENTER)
    desk.until(lambda: page.things.current().name == "Tom Ferrer")
    assert settled(desk) == ["kept", "kept", "kept"]
    desk.press(UNDO)
    desk.until(lambda: "Jonas Weber" in page.things.titles())
    assert page.foot.said.startswith("Undid")


def test_what_was_flipped_and_kept_leaves_the_list(desk, page) -> None:
    desk.press(SPACE)
    desk.until(lambda: page.pane.decide.keep.text() == "Keep Thu 26 Nov")

    desk.press(ENTER)

    desk.until(lambda: page.things.current().name == "Jonas Weber")
    assert due(desk) == "26 09:00"
    assert len(desk.book.read(after_sync, now=NOW).clashes) == 1


def test_j_leaves_a_choice_for_later_and_unfolds_the_rest_at_the_end(desk, page) -> None:
    desk.press("j")
    assert page.things.current().name == "Jonas Weber"

    for _ in range(8):
        desk.press(DOWN)

    assert len(page.things.titles()) == 13
    assert settled(desk) == ["", "", ""]


def test_a_change_that_was_not_sent_is_read_copied_edited_and_sent(desk, page) -> None:
    page.things.look_for("Tom Ferrer")
    assert "not yours to change" in page.pane.accessibleDescription()

    desk.press((Qt.Key.Key_C, CTRL))
    assert QGuiApplication.clipboard().text() == "Maintenance lead"
    desk.press("e")
    desk.until(lambda: page.pane.tray.is_editing)
    page.pane.tray.field.set_text("Maintenance")
    desk.press(ENTER)

    desk.until(lambda: "Tom Ferrer" not in page.things.titles())

    def title(session: Session) -> str:
        return session.query(Lead).filter(Lead.name == "Tom Ferrer").one().title

    assert desk.book.read(title) == "Maintenance"


def test_discarding_and_sending_again_empty_the_tray(desk, page) -> None:
    page.things.look_for("Tom Ferrer")

    desk.press(Qt.Key.Key_Delete)

    desk.until(lambda: "Tom Ferrer" not in page.things.titles())
    assert page.foot.said == "Discarded for Tom Ferrer."
    desk.press(ESC)
    desk.until(lambda: not desk.window.screens.open)


def test_the_chip_says_what_waits_and_opens_the_page(desk) -> None:
    chip = desk.window.rail.chip
    assert chip.text() == "1 not sent - open"
    assert desk.window.rail.grab().width() == 224

    desk.qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)

    desk.until(lambda: desk.window.screens.open == AFTER_SYNC)


def test_the_chip_stays_in_a_narrow_window_and_is_absent_in_a_lone_book(qtbot, desk, profile):
    desk.window.resize(900, 640)
    desk.until(lambda: desk.window.rail.width() == 60)
    chip = desk.window.rail.chip
    assert chip.isVisible()
    assert chip.toolTip().startswith("1 not sent")
    with window_on(qtbot, profile) as alone:
        alone.until(alone.window.rail.accessibleName)
        assert alone.window.rail.chip.isHidden()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({}, "Synced 17:42"),
        ({"clashes": 2}, "Synced 17:42 - 2 to look at"),
        ({"state": "offline", "waiting": 14}, "Offline - 14 changes waiting"),
        ({"state": "offline", "waiting": 1}, "Offline - 1 change waiting"),
        ({"state": "offline", "why": "portal"}, "Offline - sign in to this network"),
        ({"state": "sending", "sent": 3, "of": 14}, "Sending 3 of 14"),
        ({"state": "sending", "sent": 0, "of": 1}, "Synced 17:42"),
        ({"refused": 2}, "2 not sent - open"),
        (
            {"state": "first", "loaded": 12_400, "total": 100_000},
            "Bringing 12,400 of 100,000 leads",
        ),
        ({"state": "revoked"}, "No longer in the workspace"),
        ({"synced_at": None}, "Not synced yet"),
    ],
)
def test_the_words_of_the_chip(qapp, more, said) -> None:
    stand = replace(SyncStand(joined=True, synced_at=SYNCED_AT), **more)

    assert chip_words(stand, NOW, sample.CLOCK.zone).text == said


def test_the_time_line_goes_from_the_last_sync_over_both_edits_to_this_one(page) -> None:
    line = page.pane.findChild(TimeLine)

    assert line.accessibleDescription() == (
        "Mon 17:20 last sync, 09:12 you, 09:40 Dana, 17:42 this sync"
    )
    places = line._places(line._marks())
    assert places[0][0] < places[1][0] < places[2][0] < places[3][0]
    assert all(left[1].right() < right[1].left() for left, right in pairwise(places))
