"""Several leads at once, in the real window with real keys: picked, logged, tagged, undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt

from leaddesk.features.lead_detail import lead_detail
from leaddesk.features.undo import history
from leaddesk.store import backup
from tests.builders import KEY, NOW, add_lead, day, open_here, put_into, visible
from tests.desktop.driving import CTRL, ESC, SHIFT, UNDO, Driver, window_on

NAMES = ("Ada Ahrens", "Ben Bauer", "Cem Celik", "Dora Diehl", "Emil Ernst")
SPACE = Qt.Key.Key_Space


@pytest.fixture
def desk(qtbot, profile: Path) -> Iterator[Driver]:
    with open_here(profile) as book:
        for name in NAMES:
            lead = add_lead(book, name, f"Firm of {name}", due=day("2026-11-24"))
            book.write(put_into, lead, "reach", now=NOW)
    with window_on(qtbot, profile) as driver:
        yield driver


def picked(desk: Driver) -> list[str]:
    return [desk.book.read(lead_detail, lead, now=NOW).name for lead in desk.list.picks.leads]


def named(desk: Driver, name: str):
    (found,) = (row["id"] for row in desk.rows("lead") if row["name"] == name)
    from uuid import UUID

    return desk.book.read(lead_detail, UUID(str(found)), now=NOW)


def test_shift_j_picks_on_and_one_digit_logs_all_as_one_undo(desk: Driver) -> None:
    before = visible(desk.book)
    desk.press("J", (Qt.Key.Key_J, SHIFT), (Qt.Key.Key_J, SHIFT))
    desk.until(lambda: len(desk.list.picks) == 3)
    assert picked(desk) == ["Ben Bauer", "Cem Celik", "Dora Diehl"]
    assert desk.said() == "3 leads picked. A digit, N S P T X does it to all; Esc lets them go."

    desk.press("2")
    desk.until(lambda: desk.said().startswith("Voicemail logged for 3 leads."))

    assert not desk.list.picks
    assert [named(desk, name).attempt for name in NAMES] == [1, 2, 2, 2, 1]

    desk.press(UNDO)
    desk.until(lambda: desk.said().startswith("Undid: Voicemail logged for 3 leads"))
    assert visible(desk.book) == before


def test_space_picks_and_lets_go_and_esc_lets_all_go(desk: Driver) -> None:
    desk.press(SPACE, "J", "J", SPACE)
    assert picked(desk) == ["Ada Ahrens", "Cem Celik"]

    desk.press(SPACE)
    assert picked(desk) == ["Ada Ahrens"]

    desk.press(ESC)
    assert picked(desk) == []
    assert desk.current() == "Cem Celik"


def test_ctrl_a_picks_the_whole_group_and_lets_it_go_again(desk: Driver) -> None:
    desk.press((Qt.Key.Key_A, CTRL))
    desk.until(lambda: len(desk.list.picks) == 5)

    desk.press((Qt.Key.Key_A, CTRL))
    desk.until(lambda: not desk.list.picks)


def test_an_outcome_that_asks_is_asked_once_for_all(desk: Driver) -> None:
    desk.press(SPACE, "J", SPACE, "4")
    popover = desk.window.several.popover
    desk.until(popover.isVisible)
    assert popover.accessibleName() == "Log call. 2 leads"

    desk.press((Qt.Key.Key_A, CTRL), "thu 10am", Qt.Key.Key_Return)
    desk.until(lambda: desk.said().startswith("Call back logged for 2 leads."))

    steps = [named(desk, name).step for name in NAMES[:2]]
    assert [f"{step.due_on} {step.due_at:%H:%M}" for step in steps] == ["2026-11-26 09:00"] * 2


def test_path_tag_snooze_and_close_reach_all_picked(desk: Driver) -> None:
    for keys, said in (
        (("P", "2"), "2 leads are on the path Distributor now."),
        (("T", "fair", Qt.Key.Key_Return), "Tags changed for 2 leads."),
        (("S", Qt.Key.Key_Return), "2 leads snoozed."),
        (("X", "1", Qt.Key.Key_Return), "2 leads closed."),
    ):
        leads = [named(desk, name).id for name in NAMES[:2]]
        desk.list.picks.add(leads)
        desk.settled()
        desk.press(*keys)
        desk.until(lambda said=said: desk.said().startswith(said))

    two = [named(desk, name) for name in NAMES[:2]]
    assert [(lead.path, lead.tags, lead.phase) for lead in two] == [
        ("distributor", ("fair",), "closed")
    ] * 2


def test_the_path_of_one_lead_changes_in_two_keys(desk: Driver) -> None:
    desk.press("P", "3")
    desk.until(lambda: desk.said().startswith("Ada Ahrens is on the path Web enquiry now."))

    assert named(desk, "Ada Ahrens").status == "respond"


def test_what_was_typed_for_several_is_kept_through_esc(desk: Driver) -> None:
    desk.press(SPACE, "J", SPACE, "N", "met at the fair", ESC)
    assert not desk.window.several.form.isVisible()

    desk.press("N", Qt.Key.Key_Return)
    desk.until(lambda: desk.said().startswith("Note added for 2 leads."))

    assert named(desk, "Ben Bauer").timeline[0].text == "met at the fair"


def test_clicks_pick_with_ctrl_with_shift_and_on_the_icon(desk: Driver) -> None:
    def click(row: int, x: int, held=Qt.KeyboardModifier.NoModifier) -> None:
        from leaddesk.desktop.inbox.geometry import Place

        top = desk.list._geometry.top_of(Place(0, row))
        at = QPoint(x, top - desk.list._scroll() + 20)
        desk.qtbot.mouseClick(desk.list.viewport(), Qt.MouseButton.LeftButton, held, at)

    click(2, 300, CTRL)
    click(3, 28)
    assert picked(desk) == ["Cem Celik", "Dora Diehl"]
    assert desk.current() == "Ada Ahrens"

    click(4, 300, SHIFT)
    desk.until(lambda: len(desk.list.picks) == 5)


def test_a_lead_of_another_status_stays_and_is_named(desk: Driver) -> None:
    desk.book.write(put_into, named(desk, "Ben Bauer").id, "propose", now=NOW)
    desk.list.picks.add([named(desk, name).id for name in NAMES[:2]])
    desk.settled()

    desk.press("2")
    desk.until(lambda: desk.said().startswith("Voicemail logged for Ada Ahrens."))

    assert "Propose" in desk.said()


MANY = 120


@pytest.fixture
def long_list(qtbot, profile: Path) -> Iterator[Driver]:
    """A group that one key takes a second for, all of it picked."""
    with open_here(profile) as book:
        for number in range(MANY):
            add_lead(book, f"Lead{number:03} Last", due=day("2026-11-24"), status="reach")
    with window_on(qtbot, profile) as driver:
        driver.press((Qt.Key.Key_A, CTRL))
        driver.until(lambda: len(driver.list.picks) == MANY)
        yield driver


def under_way(desk: Driver) -> None:
    """Press the key for all, and go on as soon as the first of them are done."""
    desk.press("2")
    desk.until(lambda: "so far" in desk.said())


def commands(desk: Driver) -> list[str]:
    return [row.label for row in desk.book.read(history, MANY) if "added" not in row.label]


def test_undo_in_flow_mode_ends_a_command_on_many_and_puts_all_back(long_list: Driver) -> None:
    desk, before = long_list, visible(long_list.book)
    under_way(desk)
    desk.press("F")
    desk.until(lambda: desk.window.flow.is_open)

    desk.press(UNDO)

    desk.until(lambda: not desk.window.several.is_busy)
    assert len(commands(desk)) == 1
    assert visible(desk.book) == before


def test_a_second_command_does_not_cut_the_first_one_off(long_list: Driver) -> None:
    desk, before = long_list, visible(long_list.book)
    under_way(desk)
    desk.press("J", SPACE, "3")

    desk.until(lambda: not desk.window.several.is_busy)
    did = commands(desk)
    assert len(did) >= 2
    logged = [row["lead_id"] for row in desk.rows("activity") if row["outcome"] == "voicemail"]
    assert len(logged) == len(set(logged)) == MANY

    for _ in did:
        desk.press(UNDO)
    desk.until(lambda: visible(desk.book) == before)


def test_a_command_on_many_is_done_to_all_before_the_window_closes(qtbot, profile: Path) -> None:
    with open_here(profile) as book:
        for number in range(MANY):
            add_lead(book, f"Lead{number:03} Last", due=day("2026-11-24"), status="reach")
    with window_on(qtbot, profile) as desk:
        desk.press((Qt.Key.Key_A, CTRL))
        desk.until(lambda: len(desk.list.picks) == MANY)
        under_way(desk)

    with open_here(profile) as book:
        assert book.read(history, 1)[0].label == f"Voicemail logged for {MANY} leads"


def test_a_command_on_many_does_not_go_on_in_another_book(long_list: Driver) -> None:
    desk, before = long_list, visible(long_list.book)
    folder = desk.book.folder
    kept = folder / "kept.db"
    backup.copy(desk.book.path, KEY, kept)
    under_way(desk)
    back: list[object] = []

    desk.app.door.swap(lambda: backup.restore(folder, KEY, kept), back.append)

    desk.until(lambda: back and not desk.window.several.is_busy)
    assert visible(desk.book) == before
