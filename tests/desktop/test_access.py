"""What a screen reader meets, through Qt's own interface: names, roles, states and an order."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLineEdit, QWidget

from leaddesk.desktop.screens import MAKERS
from tests.builders import NOW, add_lead, day, open_here, put_into
from tests.desktop.driving import CTRL, ESC, Driver, window_on

Role, Text = QAccessible.Role, QAccessible.Text
PLAIN = {Role.Client, Role.Pane, Role.Grouping, Role.NoRole, Role.Window, Role.Border}


@pytest.fixture
def desk(qtbot, profile: Path) -> Iterator[Driver]:
    with open_here(profile) as book:
        for n, name in enumerate(("Ada Ahrens", "Ben Bauer", "Cem Celik")):
            when = "2026-11-23" if n == 0 else "2026-11-24"
            lead = add_lead(book, name, f"Firm of {name}", due=day(when), tags=("fair",))
            book.write(put_into, lead, "reach", now=NOW)
    with window_on(qtbot, profile) as driver:
        yield driver


def of(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


def lines(widget: QWidget) -> list[QAccessibleInterface]:
    whole = of(widget)
    return [whole.child(n) for n in range(whole.childCount())]


def visible(root: QWidget) -> list[QWidget]:
    return [root, *(each for each in root.findChildren(QWidget) if each.isVisibleTo(root))]


def inner(widget: QWidget) -> bool:
    """Whether a widget is a part that Qt itself makes inside one of ours."""
    return isinstance(widget.parentWidget(), QAbstractScrollArea | QLineEdit) or (
        widget.objectName().startswith("qt_")
    )


def test_the_list_is_a_list_of_groups_and_leads(desk: Driver) -> None:
    whole = of(desk.list)
    found = lines(desk.list)

    assert (whole.role(), whole.text(Text.Name)) == (Role.List, "Inbox")
    assert [each.role() for each in found[:4]] == [Role.Heading, *[Role.ListItem] * 3]
    assert found[0].text(Text.Name) == (
        "Reach, 1 overdue, 2 today. Get a two-way talk. Change channel and time of day."
    )
    assert found[1].text(Text.Name).startswith("Ada Ahrens, Firm of Ada Ahrens. ")
    assert "Overdue since Mon 23 Nov" in found[1].text(Text.Name)
    assert [bool(each.state().focused) for each in found[:4]] == [False, True, False, False]


def test_the_focus_of_the_list_goes_from_line_to_line(desk: Driver) -> None:
    desk.press("J", Qt.Key.Key_Space)

    states = [each.state() for each in lines(desk.list)[:4]]
    assert [bool(state.focused) for state in states] == [False, False, True, False]
    assert [bool(state.checked) for state in states] == [False, False, True, False]
    assert of(desk.list).focusChild().text(Text.Name).startswith("Ben Bauer")


def test_the_outcomes_over_the_current_line_are_buttons_behind_the_lines(desk: Driver) -> None:
    strip = lines(desk.list)[-1]

    assert strip.text(Text.Name) == "Outcomes"
    buttons = [strip.child(n) for n in range(strip.childCount())]
    assert buttons[1].role() == Role.Button
    assert buttons[1].text(Text.Name) == "Voicemail, key 2. Then try 2, Thu 26 Nov 14:00."


def test_a_line_knows_its_list_and_its_place(desk: Driver) -> None:
    first = lines(desk.list)[1]

    assert first.parent().text(Text.Name) == "Inbox"
    assert of(desk.list).childAt(first.rect().center().x(), first.rect().center().y()) is first
    assert of(desk.list).indexOfChild(first) == 1


def is_stop(widget: QWidget) -> bool:
    """Whether Tab should come here: what only hands the keys on to a part of it is no stop."""
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    plain = isinstance(widget, QAbstractButton | QLineEdit)
    return plain and bool(takes) and widget.isEnabled() and not inner(widget)


SECTIONS = ("working", "look", "keys", "reminders", "process", "incoming", "book")
PAGES = [*MAKERS, *(f"settings:{name}" for name in SECTIONS), "flow", "inbox", "nurture"]


def go(desk: Driver, page: str) -> QWidget:
    """Go to a page as the rep does; return what is the page."""
    window = desk.window
    if page == "flow":
        desk.press("F")
        desk.until(lambda: window.flow.is_open and window.flow.driver.lead is not None)
        return window.flow.page
    if page == "history":
        desk.press((Qt.Key.Key_H, CTRL))
    elif page.startswith("settings:"):
        window.go("settings")
        window.screens.get("settings").show_section(page.removeprefix("settings:"))
    else:
        window.go(page)
    desk.qtbot.wait(80)
    return window.screens.page or window


@pytest.mark.parametrize("page", PAGES)
def test_every_widget_of_a_page_has_a_name_and_what_is_pressed_a_role(
    desk: Driver, page: str
) -> None:
    screen = go(desk, page)

    def nameless() -> list[str]:
        return [
            f"{type(each).__name__} in {type(each.parentWidget()).__name__}"
            for each in visible(screen)
            if not inner(each) and not of(each).text(Text.Name)
        ]

    with suppress(desk.qtbot.TimeoutError):  # on a busy machine words come late
        desk.until(lambda: not nameless())
    plain = [
        f"{type(each).__name__}: {of(each).role()}"
        for each in visible(screen)
        if isinstance(each, QAbstractButton | QLineEdit) and of(each).role() in PLAIN
    ]

    assert nameless() == []
    assert plain == []


@pytest.mark.parametrize("page", PAGES)
def test_tab_goes_round_a_page_and_the_focus_is_always_seen(desk: Driver, page: str) -> None:
    go(desk, page)
    first, seen = QApplication.focusWidget(), list[QWidget]()
    assert first is not None
    for _ in range(150):
        desk.press(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None, seen[-1:]
        assert focused.isVisible()
        if focused in seen:
            break
        seen.append(focused)

    screen = desk.window.screens.page or desk.window
    missed = [type(x).__name__ for x in visible(screen) if is_stop(x) and x not in seen]
    assert missed == []


POPOVERS = {
    "log": ("L",),
    "note": ("N",),
    "snooze": ("S",),
    "path": ("P",),
    "tag": ("T",),
    "search": ("/",),
    "palette": ((Qt.Key.Key_K, CTRL),),
    "new": ((Qt.Key.Key_N, CTRL),),
    "keys": ("?",),
}


@pytest.mark.parametrize("name", POPOVERS)
def test_what_opens_takes_the_focus_names_its_parts_and_gives_the_focus_back(
    desk: Driver, name: str
) -> None:
    before = QApplication.focusWidget()
    desk.press(*POPOVERS[name])
    desk.until(lambda: QApplication.focusWidget() is not before)
    panel = next(each for each in desk.window._over if each.isVisible())

    nameless = [
        type(x).__name__ for x in visible(panel) if not inner(x) and not of(x).text(Text.Name)
    ]
    assert nameless == []

    desk.press(ESC)
    assert QApplication.focusWidget() is before


def test_the_undo_line_is_announced_politely_and_the_focus_stays(desk: Driver, monkeypatch) -> None:
    told = []
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(told.append))
    desk.press("2")
    desk.until(lambda: desk.said().startswith("Voicemail logged"))

    said = [event for event in told if hasattr(event, "message")]
    assert [event.message() for event in said][-1].startswith("Voicemail logged for Ada Ahrens.")
    assert said[-1].politeness() == QAccessible.AnnouncementPoliteness.Polite
    assert desk.list.hasFocus()
