"""What a keyboard and a screen reader meet: names, an order, and a focus that is never lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from leaddesk.desktop.inbox.rail_item import RailItem
from leaddesk.desktop.lead.pane import LeadPane
from leaddesk.desktop.widgets import bars
from leaddesk.desktop.widgets.bars import FOOTER
from tests.builders import add_line, open_here
from tests.desktop.driving import ENTER, ESC, NEW, UNDO, window_on

TAB, F6 = Qt.Key.Key_Tab, Qt.Key.Key_F6
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(qtbot, qapp, profile):
    with open_here(profile) as book:
        for line in (
            "Tom Ferrer, Acme Pumps, 0171 3920042, tom@acme.example, wants line 4, call today",
            "Ruth Amsel, Nordkai, 0421 555123, call today",
        ):
            add_line(book, line)
    with window_on(qtbot, profile) as driver:
        yield driver


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def nameless(desk) -> list[QWidget]:
    return [
        widget
        for widget in desk.window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.accessibleName()
    ]


def test_everything_that_takes_the_focus_has_a_name(desk):
    assert not nameless(desk)
    for key in ("l", "1", "5", "6", "n", "s", "w", "e", "x", "/", "?", NEW):
        desk.settled()
        desk.press(key)
        assert not nameless(desk), key
        desk.press(ESC)
    for page in ("import", "overdue", "nurture"):
        desk.window.go(page)
        desk.until(lambda p=page: p == "import" or desk.window.driver.page.name == p)
        assert not nameless(desk), page


def test_tab_goes_through_rail_list_and_lead_and_back_to_where_it_began(desk):
    window, seen = desk.window, list[QWidget]()
    footer = window.inbox.footer
    for _ in range(60):
        desk.press(TAB)
        assert focused().isVisible()
        assert focused().accessibleName()
        seen.append(focused())
        if focused() is desk.list:
            break

    assert len(seen) == len(set(seen))
    order = [
        next(n for n, pane in enumerate(panes) if pane.isAncestorOf(widget) or pane is widget)
        for panes in [(desk.list, window.lead, footer, window.rail, window.inbox.header)]
        for widget in seen[:-1]
    ]
    assert order == sorted(order)
    assert set(order) == {0, 1, 2, 3, 4}
    names = [widget.accessibleName() for widget in seen]
    assert names[0].startswith("Spoke, key 1.")  # the strip comes right after its list

    desk.press((TAB, SHIFT))
    assert focused() is seen[-2]


@pytest.mark.parametrize(
    "keys",
    [("l", ESC), ("n", ESC), ("s", ESC), ("x", ESC), ("/", ESC), ("?", ESC), (NEW, ESC)],
)
def test_a_panel_gives_the_focus_back_and_keeps_the_row_lit(desk, keys):
    desk.settled()
    desk.press(keys[0])
    assert focused() is not desk.list
    assert desk.list._is_lit()

    desk.press(keys[1])
    assert focused() is desk.list


def test_what_was_done_gives_the_focus_back_to_the_list(desk):
    desk.press("l", "2", "a note", ENTER)
    desk.until(lambda: "Voicemail logged" in desk.said())
    desk.settled()
    assert focused() is desk.list


def test_f6_goes_round_the_panes_and_each_shows_that_it_has_the_keys(desk):
    desk.press(F6)
    assert isinstance(focused(), LeadPane)
    assert desk.window.lead._header._lit
    desk.press(F6)
    assert isinstance(focused(), RailItem)
    assert focused().page == "inbox"
    desk.press((F6, SHIFT))
    assert isinstance(focused(), LeadPane)
    desk.press((F6, SHIFT))
    assert focused() is desk.list


def test_arrows_go_along_the_rail_and_enter_goes_to_the_page(desk):
    desk.press(F6, F6, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert focused().page == "today"
    assert desk.window.driver.page.name == "inbox"

    desk.press(ENTER)
    desk.until(lambda: desk.window.inbox.header.title == "Today")
    assert focused() is desk.list


def test_the_undo_line_and_trouble_are_announced(desk, monkeypatch):
    said: list[str] = []
    monkeypatch.setattr(bars, "announce", lambda _widget, words: said.append(words))
    desk.press("2")
    desk.until(lambda: "Voicemail" in desk.said())
    desk.settled()
    desk.press(UNDO)
    desk.until(lambda: "Undid" in desk.said())
    desk.window.inbox.footer.show_trouble("The disk is full.", "Make some room.")

    assert said[0].startswith("Voicemail logged for Tom Ferrer. Try 2 on Thu 26 Nov 14:00")
    assert said[1].startswith("Undid")
    assert said[2] == "The disk is full. Make some room."


def test_one_click_opens_a_field_and_leaving_it_unchanged_changes_nothing(desk, qtbot):
    line = desk.window.lead._header.line("company")
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert line.is_editing
    assert focused().text() == "Acme Pumps"

    desk.press(ESC)
    assert not line.is_editing
    assert desk.said() == ""


def test_trouble_is_said_whole_in_a_narrow_window(desk):
    desk.window.resize(820, 560)
    footer = desk.window.inbox.footer
    assert footer.height() == 0  # nothing to say: the peek bar has the room
    text = "The disk is full, so nothing more can be saved. " * 3
    footer.show_trouble(text)

    assert footer.height() > FOOTER
    assert " ".join(footer._trouble_lines()) == text.strip()
    desk.until(lambda: footer.geometry().bottom() == desk.window.inbox.height() - 1)
    footer.show_done("Undid", "it")
    assert footer.height() == FOOTER
