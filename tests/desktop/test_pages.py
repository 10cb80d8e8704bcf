"""Pages of the rail: each begins at its top, is come back to where one was, and says when empty."""

import os

import pytest
from PySide6.QtWidgets import QApplication

from leaddesk.domain.rows import InboxGroup, InboxView
from leaddesk.features.outcomes import log_outcome
from tests.builders import KEY, NOW, add_line, open_here
from tests.desktop.driving import ENTER, Clockwork, window_on


@pytest.fixture
def people(profile):
    """Two to reach, two to decide on, two who wait for later."""
    with open_here(profile) as book:
        for line in (
            "Tom Ferrer, Acme Pumps, 0171 3920042, wants line 4, call today",
            "Ruth Amsel, Nordkai, 0421 555123, call today",
            "Nina Kolb, Kolb Galvanik, wants all",
            "Olaf Kolb, Kolb Stahl",
        ):
            add_line(book, line)
        for name in ("Early Riser", "Late Riser"):
            lead = add_line(book, f"{name}, Firm {name}, call today")
            book.write(log_outcome, lead, "not_interested", to_status="nurture", now=NOW)
    return profile


@pytest.fixture
def desk(qtbot, qapp, people):
    with window_on(qtbot, people) as driver:
        yield driver


def shown(desk, *statuses):
    desk.until(lambda: [each.status for each in desk.list._geometry.blocks] == list(statuses))
    desk.settled()


def test_another_page_begins_at_its_first_lead(desk):
    assert desk.current() == "Nina Kolb"
    desk.window.go("nurture")
    shown(desk, "nurture")

    assert desk.list._geometry.current.index == 0
    assert desk.list.verticalScrollBar().value() == 0
    assert desk.window.windowTitle() == "Nurture - No-next-step: 0 - LeadDesk"


def test_a_page_is_come_back_to_where_one_was(desk):
    desk.press("j")
    desk.settled()
    assert desk.current() == "Olaf Kolb"
    desk.window.go("status:reach")
    shown(desk, "reach")
    desk.press("j")
    desk.settled()
    assert desk.current() == "Ruth Amsel"

    desk.window.go("inbox")
    shown(desk, "triage", "reach")
    assert desk.current() == "Olaf Kolb"
    desk.window.go("status:reach")
    shown(desk, "reach")
    assert desk.current() == "Ruth Amsel"


def test_a_group_folded_in_the_inbox_is_open_on_its_own_page(desk):
    desk.list.fold("triage", on=True)
    desk.window.go("status:triage")
    shown(desk, "triage")

    assert not desk.list._geometry.blocks[0].folded
    assert not desk.window.inbox.notice.isVisible()
    desk.window.go("inbox")
    shown(desk, "triage", "reach")
    assert desk.list._geometry.blocks[0].folded


def test_an_inbox_of_folded_groups_is_not_called_empty(desk):
    for status in ("triage", "reach"):
        desk.list.fold(status, on=True)
    desk.window.driver.refresh()
    desk.until(lambda: desk.list._geometry.blocks[1].folded)

    assert not desk.window.inbox.notice.isVisible()


def test_a_status_worked_through_keeps_its_name_and_says_so(desk):
    desk.window.go("status:triage")
    shown(desk, "triage")
    desk.press("1")
    desk.until(lambda: desk.current() == "Olaf Kolb")
    desk.settled()
    desk.press("1")

    desk.until(desk.window.inbox.notice.isVisible)
    assert desk.window.inbox.notice.accessibleName().startswith("No one to triage.")
    assert desk.window.windowTitle().startswith("Triage - ")


@pytest.mark.parametrize(
    ("page", "said"),
    [("overdue", "Nothing overdue"), ("status:qualify", "No one to qualify")],
)
def test_an_empty_page_says_what_it_is(desk, page, said):
    desk.window.go(page)
    desk.until(lambda: desk.window.inbox.notice.accessibleName().startswith(said))


def test_nothing_due_offers_the_new_leads_put_off(desk):
    triage = InboxGroup("triage", "Triage", "triage", "Decide", 0, 0, 9)
    desk.window.inbox.show_view(InboxView((triage,), leads=1))
    notice = desk.window.inbox.notice

    assert notice._button.text() == "Triage 9"
    assert "You could look through 9 new leads." in notice.accessibleName()
    notice._button.click()
    desk.until(lambda: desk.window.driver.page.name == "status:triage")


def test_the_import_page_is_named_in_the_title(desk):
    desk.window.go("import")
    assert desk.window.windowTitle() == "Import - No-next-step: 0 - LeadDesk"


def test_a_lead_added_for_later_leaves_the_rep_where_he_is(desk):
    desk.window.new_lead()
    desk.press("Bo Lind, Lind AB, call 26 Nov")
    desk.window.finding.box._submit()

    desk.until(lambda: "Bo Lind added" in desk.said())
    desk.settled()
    assert desk.current() == "Nina Kolb"
    assert desk.window.driver.page.name == "inbox"


def test_a_wrong_key_is_said_whole_and_can_be_tried_again(qtbot, qapp, people):
    from leaddesk.desktop.app import App

    keys = [b"\0" * 32, KEY]
    app = App(people, lambda: keys.pop(0), Clockwork())
    app.window.show()
    try:
        notice = app.window.inbox.notice
        qtbot.waitUntil(notice.isVisible, timeout=10_000)
        assert notice.accessibleName().startswith("This key does not open the book in ")
        assert app.window.inbox.header._steps.isHidden()
        qtbot.waitUntil(notice._button.hasFocus)
        qtbot.keyClick(QApplication.focusWidget(), " ")
        qtbot.waitUntil(lambda: app.window._was_shown, timeout=10_000)
        assert not notice.isVisible()
    finally:
        app._later.stop()
        app.window.close()
        app.deleteLater()
        QApplication.sendPostedEvents()


@pytest.mark.skipif(os.name == "nt", reason="Windows deletes no file that is open")
def test_a_book_taken_away_under_the_window_is_said_and_the_words_stay(desk, people):
    desk.window.about.open_log()
    desk.press("1", "half a note")
    people.rename(people.with_name("elsewhere"))
    desk.press(ENTER)

    popover = desk.window.about.popover
    desk.until(lambda: "The book is gone from " in popover._refusal)
    assert popover.draft().note == "half a note"
    assert "The book is gone from " in desk.said()

    people.with_name("elsewhere").rename(people)
    desk.press(ENTER)
    desk.until(lambda: "Ours logged for Nina Kolb" in desk.said())
