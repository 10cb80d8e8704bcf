"""The window on a real book: every key a rep has, and what stands on disk after it."""

import pytest
from PySide6.QtCore import Qt

from leaddesk.desktop.inbox import driver
from leaddesk.desktop.single import OneWindow
from leaddesk.features.doctor import examine
from leaddesk.features.drafts import draft
from leaddesk.features.outcomes import log_outcome
from tests.builders import NOW, add_line, open_here
from tests.desktop.driving import ENTER, ESC, NEW, REDO, UNDO, Clockwork, window_on


@pytest.fixture
def people(profile):
    """Three leads to reach today, best score first, and one to decide on."""
    with open_here(profile) as book:
        for line in (
            "Tom Ferrer, Acme Pumps, 0171 3920042, tom@acme.example, wants line 4, call today",
            "Ruth Amsel, Nordkai, 0421 555123, call today",
            "Karl Bruns, Weserguss, call today",
            "Nina Kolb, Kolb Galvanik",
        ):
            add_line(book, line)
    return profile


@pytest.fixture
def desk(qtbot, qapp, people):
    with window_on(qtbot, people) as window:
        yield window


def go_to(desk, name):
    desk.press("/")
    desk.press(name, ENTER)
    desk.until(lambda: desk.current() == name)
    desk.settled()


def test_one_digit_logs_the_call_and_moves_to_the_next_lead(desk):
    go_to(desk, "Tom Ferrer")

    desk.press("2")

    desk.until(lambda: desk.current() == "Ruth Amsel")
    desk.settled()
    logged = [row for row in desk.rows("activity") if row["label"] == "Voicemail"]
    assert [row["attempt"] for row in logged] == [1]
    assert "Voicemail logged for Tom Ferrer." in desk.said()
    assert "Try 2 on Thu 26 Nov 14:00" in desk.said()


def test_undo_puts_all_back_and_redo_does_it_again(desk):
    before = {table: desk.rows(table) for table in ("lead", "task", "activity")}
    go_to(desk, "Tom Ferrer")
    desk.press("2")
    desk.until(lambda: "Voicemail" in desk.said())
    after = {table: desk.rows(table) for table in before}

    desk.press(UNDO)
    desk.until(lambda: "Undid" in desk.said())
    assert {table: desk.rows(table) for table in before} == before

    desk.press(REDO)
    desk.until(lambda: "Did again" in desk.said())
    assert {table: desk.rows(table) for table in before} == after


def test_log_popover_takes_outcome_note_and_date_in_words(desk):
    go_to(desk, "Tom Ferrer")

    desk.press("l")
    desk.until(desk.window.about.popover.isVisible)
    desk.press("4")
    desk.press("In a plant meeting. Wants #retrofit against @Pumpex")
    desk.press(Qt.Key.Key_Tab, "thu 10am")
    desk.until(
        lambda: (
            "Thu 26 Nov 10:00" in desk.window.about.popover._next.accessibleName()
            or desk.window.about.popover._when is not None
        )
    )
    desk.press(ENTER)

    desk.until(lambda: "Call back" in desk.said())
    assert "Thu 26 Nov 10:00" in desk.said()
    assert [row["name"] for row in desk.rows("tag")] == ["retrofit"]
    assert "@Pumpex" in [row["value"] for row in desk.rows("answer")]


def test_what_is_no_time_is_said_and_nothing_is_logged(desk):
    go_to(desk, "Tom Ferrer")
    desk.press("l")
    desk.until(desk.window.about.popover.isVisible)
    desk.press("4", Qt.Key.Key_Tab, "thu 25:00", ENTER)

    assert desk.window.about.popover.isVisible()
    assert not [row for row in desk.rows("activity") if row["outcome"]]
    desk.press(ESC)


def test_escape_keeps_the_draft_also_through_a_restart(qtbot, qapp, people):
    with window_on(qtbot, people) as desk:
        go_to(desk, "Tom Ferrer")
        lead = desk.row().id
        desk.press("l")
        desk.until(desk.window.about.popover.isVisible)
        desk.press("2", "half a note", ESC)
        desk.until(lambda: desk.book.read(draft, f"log:{lead.hex}").get("note") == "half a note")

    with window_on(qtbot, people) as desk:
        go_to(desk, "Tom Ferrer")
        desk.press("l")
        desk.until(desk.window.about.popover.isVisible)
        assert desk.window.about.popover.draft().note == "half a note"
        desk.press(ENTER)
        desk.until(lambda: "Voicemail" in desk.said())
        assert desk.book.read(draft, f"log:{lead.hex}") == {}


def test_a_digit_that_needs_an_answer_opens_the_popover_and_enter_takes_the_default(desk):
    go_to(desk, "Tom Ferrer")

    desk.press("6")
    desk.until(desk.window.about.popover.isVisible)
    desk.press(ENTER)

    desk.until(lambda: "Not interested" in desk.said())
    assert {row["status"] for row in desk.rows("lead") if row["name"] == "Tom Ferrer"} == {
        "nurture"
    }


def test_a_new_lead_in_one_line_warns_of_the_same_person_and_becomes_current(desk):
    desk.press(NEW)
    desk.press("Tom Ferrer, Acme Pumps, 0171 3920042, call today")
    desk.until(lambda: desk.window.finding.box._same is not None)
    assert "Tom Ferrer" in desk.window.finding.box._warning()
    desk.window.finding.box._field.set_text("")
    desk.press("Ann Ray, Acme, 0170 1234567, wants X, call today 16:00", ENTER)

    desk.until(lambda: desk.current() == "Ann Ray")
    assert "Ann Ray added." in desk.said()


def test_search_finds_by_phone_and_by_a_misspelt_name(desk):
    go_to(desk, "Karl Bruns")
    desk.press("/", "0421 555", ENTER)
    desk.until(lambda: desk.current() == "Ruth Amsel")
    desk.settled()
    desk.press("/", "ferer", ENTER)
    desk.until(lambda: desk.current() == "Tom Ferrer")


def test_snooze_wait_note_close_and_reopen_by_key(desk):
    go_to(desk, "Tom Ferrer")
    desk.press("n")
    desk.until(desk.window.about.form.isVisible)
    desk.press("Prefers mornings", ENTER)
    desk.until(lambda: "Note added" in desk.said())
    desk.settled()
    assert desk.current() == "Tom Ferrer"

    desk.press("s")
    desk.until(desk.window.about.form.isVisible)
    desk.press(ENTER)
    desk.until(lambda: "snoozed" in desk.said())
    desk.until(lambda: desk.current() == "Ruth Amsel")
    desk.settled()

    desk.press("w")
    desk.until(desk.window.about.form.isVisible)
    desk.press(ENTER)
    desk.until(lambda: "Waiting for Ruth Amsel" in desk.said())
    desk.until(lambda: desk.current() == "Karl Bruns")
    desk.settled()

    desk.press("x")
    desk.until(desk.window.about.form.isVisible)
    desk.press(ENTER)
    desk.until(lambda: "closed" in desk.said())
    assert {row["name"]: row["status"] for row in desk.rows("lead")}["Karl Bruns"] == "disqualified"


def test_new_arrivals_never_move_the_row_under_the_rep(desk, people):
    go_to(desk, "Ruth Amsel")
    at = desk.list.current_rect().top()

    with open_here(people) as other:  # as the command line or an import would
        for number in range(5):
            add_line(other, f"Early Bird{number}, Firm, wants all, 0170 99887{number}, call today")
    desk.until(lambda: desk.window.driver.view.today >= 9)
    desk.settled()

    assert desk.current() == "Ruth Amsel"
    assert desk.list.current_rect().top() == at


def test_what_becomes_due_appears_by_itself(qtbot, qapp, profile):
    with open_here(profile) as book:
        add_line(book, "Eva Stern, Lippe, call today 10:00")
        add_line(book, "Nils Ahrend, Harz, call tomorrow")
    clock = Clockwork()
    with window_on(qtbot, profile, clock) as desk:
        assert (desk.window.driver.view.overdue, desk.window.driver.view.today) == (0, 1)

        clock.go(minutes=7)
        desk.window.driver._on_tick()
        desk.until(lambda: desk.window.driver.view.overdue == 1)

        clock.go(hours=15)  # over midnight
        desk.window.driver._on_tick()
        desk.until(lambda: desk.window.driver.view.today == 1)
        assert desk.window.driver.view.overdue == 1


def test_the_tick_is_set_to_the_next_change(desk):
    add_line(desk.book, "Eva Stern, Lippe, call today 09:55")
    desk.clock.go(seconds=50)
    desk.window.driver.refresh()
    desk.until(lambda: 0 < desk.window.driver._tick.remainingTime() <= 10_100)


def test_nurtured_leads_come_back_when_their_date_has_come(qtbot, qapp, people):
    clock = Clockwork()
    with open_here(people) as book:
        lead = add_line(book, "Late Riser, Firm, call today")
        book.write(log_outcome, lead, "not_interested", to_status="nurture", now=NOW)
    with window_on(qtbot, people, clock) as desk:
        assert desk.window.driver.view.nurture == 1
        clock.go(days=91)
        desk.window.driver._on_tick()
        desk.until(lambda: desk.window.driver.view.nurture == 0)
        names = {row["name"]: row["status"] for row in desk.rows("lead")}
        assert names["Late Riser"] == "reengage"


def test_pages_of_the_rail_show_their_leads_only(desk):
    for page, seen in (("new", ["triage"]), ("status:reach", ["reach"]), ("inbox", None)):
        desk.window.go(page)
        wanted = seen or ["triage", "reach"]
        desk.until(lambda w=wanted: [block.status for block in desk.list._geometry.blocks] == w)


def test_fields_are_edited_in_place(desk):
    go_to(desk, "Tom Ferrer")

    desk.window.lead.field_edited.emit("company", "Acme Pumpen")
    desk.window.lead.answer_edited.emit("need", "Leaking seals")

    desk.until(lambda: desk.window.about.detail.company == "Acme Pumpen")
    desk.until(
        lambda: any(row.value == "Leaking seals" for row in desk.window.about.detail.answers)
    )


def test_a_day_of_work_by_keyboard_only_empties_the_inbox(qtbot, qapp, people):
    with window_on(qtbot, people) as desk:
        for _ in range(40):
            desk.settled()
            if desk.current() is None:
                break
            before = desk.said(), desk.current()
            desk.press("1" if desk.row().status == "triage" else "2")
            desk.until(lambda b=before: (desk.said(), desk.current()) != b)
        assert desk.window.driver.view.overdue + desk.window.driver.view.today == 0
        assert desk.window.driver.view.next_name

    with open_here(people) as book:
        assert [check for check in examine(book) if not check.ok] == []


def test_what_becomes_due_over_midnight_appears_and_the_current_lead_stays(
    qtbot, qapp, people, monkeypatch
):
    monkeypatch.setattr(driver, "LONGEST_WAIT_MS", 50)
    with open_here(people) as book:
        add_line(book, "Eva Stern, Lippe Molkerei, call tomorrow")
    clock = Clockwork()
    with window_on(qtbot, people, clock) as desk:
        go_to(desk, "Ruth Amsel")
        view = desk.window.driver.view
        assert (view.overdue, view.today) == (0, 4)

        clock.go(hours=20)

        desk.until(lambda: desk.window.driver.view.overdue == 4)
        assert desk.window.driver.view.today == 1
        assert desk.current() == "Ruth Amsel"


@pytest.mark.qt_log_ignore("does not support raise")  # the platform without a screen
def test_a_second_start_brings_the_first_window_to_the_front(desk, people):
    first, second = OneWindow(people), OneWindow(people)
    assert not second.is_shown_elsewhere()
    first.asked.connect(desk.window.bring_to_front)
    first.listen()
    desk.window.showMinimized()

    assert second.is_shown_elsewhere()

    desk.until(lambda: not desk.window.isMinimized())
    assert desk.window.isVisible()
    first.close()


def test_theme_switches_live(desk):
    desk.app.theme.force("dark")
    dark = desk.window.grab().toImage().pixelColor(300, 300)
    desk.app.theme.force("light")
    light = desk.window.grab().toImage().pixelColor(300, 300)
    assert dark.lightness() < 60 < light.lightness()


@pytest.mark.parametrize(
    ("wide", "peek", "pane"), [(1440, False, True), (1300, False, True), (900, True, False)]
)
def test_the_window_lays_out_for_its_width(desk, wide, peek, pane):
    desk.window.resize(wide, 700)
    desk.until(lambda: desk.window.width() == wide)
    assert desk.window.peek.isVisible() is peek
    assert desk.window.lead.isVisible() is pane


def test_an_open_popover_stays_at_its_row_in_a_smaller_window(desk):
    go_to(desk, "Tom Ferrer")
    desk.press("l")
    popover = desk.window.about.popover
    desk.window.resize(820, 560)
    desk.until(lambda: desk.window.width() == 820)

    row = desk.window.row()
    assert popover.x() == row.left() + 48
    assert popover.y() > row.bottom() or popover.geometry().bottom() < row.top()
    assert desk.window.rect().contains(popover.geometry())


def test_closing_the_window_keeps_what_stands_in_an_open_popover(qtbot, qapp, people):
    with window_on(qtbot, people) as desk:
        go_to(desk, "Tom Ferrer")
        lead = desk.row().id
        desk.press("l", "2", "half a note")
    with open_here(people) as book:
        assert book.read(draft, f"log:{lead.hex}")["note"] == "half a note"


def test_the_edge_between_list_and_lead_is_dragged_within_its_limits_and_kept(qtbot, profile):
    with window_on(qtbot, profile) as desk:
        desk.window.resize(1600, 900)
        edge = desk.window._edge
        for by, wide in ((60, 788), (500, 860), (-500, 728), (40, 768)):
            edge.dragged.emit(by)
            assert desk.window.inbox.width() == wide

        desk.window.resize(1420, 900)  # the lead keeps its 448 pixels
        assert desk.window.inbox.width() == 748

    with window_on(qtbot, profile) as desk:
        desk.window.resize(1600, 900)
        assert desk.window.inbox.width() == 768
        desk.window._edge.reset.emit()
        assert desk.window.inbox.width() == 728


def test_an_instruction_goes_after_twenty_uses_of_its_status(qtbot, profile):
    with window_on(qtbot, profile) as desk:
        desk.window._uses.update({"reach": 19})
    with window_on(qtbot, profile) as desk:
        assert desk.list._learned == frozenset()
        desk.window._uses.update({"reach": 1})
    with window_on(qtbot, profile) as desk:
        assert desk.list._learned == {"reach"}
