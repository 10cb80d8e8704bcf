"""The History page under a rep's hands: opened by a key, filtered, old values brought back."""

import pytest
from PySide6.QtCore import Qt

from leaddesk.desktop.screens import HISTORY
from leaddesk.features import leads
from tests.builders import NOW, add_lead, later, open_here
from tests.desktop.driving import CTRL, ENTER, ESC, UNDO, Clockwork, window_on

OPEN = (Qt.Key.Key_H, CTRL)


@pytest.fixture
def desk(qtbot, qapp, profile):
    with open_here(profile) as book:
        tom = add_lead(book, company="Acme Pumps", now=later(days=-2))
        book.write(leads.set_fields, tom, {"title": "Buyer"}, now=later(days=-1))
        book.write(leads.set_fields, tom, {"title": "Head of purchasing"}, now=later(hours=-1))
        add_lead(book, "Ruth Amsel", "Nordkai", now=later(days=-3))
    with window_on(qtbot, profile, Clockwork(NOW)) as window:
        while window.current() != "Tom Ferrer":
            window.press("j")
        window.settled()
        yield window


@pytest.fixture
def page(desk):
    desk.press(OPEN)
    found = desk.window.screens.get(HISTORY).page
    desk.until(lambda: found.table.rows.rowCount() > 0)
    return found


def shown(page):
    model = page.table.rows
    return [
        tuple(model.index(row, column).data() for column in range(2, 5))
        for row in range(model.rowCount())
    ]


def title(desk):
    return next(row["title"] for row in desk.rows("lead") if row["name"] == "Tom Ferrer")


def test_ctrl_h_shows_the_history_of_the_current_lead(desk, page):
    assert page.isVisible()
    assert page.accessibleName() == "History of Tom Ferrer"
    assert shown(page)[:2] == [
        ("Job title", "Buyer", "Head of purchasing"),
        ("Job title", "", "Buyer"),
    ]
    assert page.table.hasFocus()
    assert desk.window.windowTitle().startswith("History")


def test_enter_brings_the_old_value_back_and_ctrl_z_takes_that_back(desk, page):
    desk.press(ENTER)

    desk.until(lambda: title(desk) == "Buyer")
    desk.until(lambda: "Old value brought back for Tom Ferrer." in page.foot.said)
    desk.until(lambda: shown(page)[0] == ("Job title", "Head of purchasing", "Buyer"))

    desk.press(UNDO)

    desk.until(lambda: title(desk) == "Head of purchasing")
    desk.until(lambda: "Undid" in page.foot.said)


def test_typing_filters_and_esc_clears_then_goes_back_to_the_lead(desk, page):
    desk.press("phone")

    assert shown(page) == [("Phone", "", "+49 171 39200 42")]

    desk.press(ESC)
    assert len(shown(page)) > 3
    assert page.isVisible()

    desk.press(ESC)
    assert not page.isVisible()
    desk.until(lambda: desk.current() == "Tom Ferrer")
    assert desk.list.hasFocus()


def test_what_came_first_has_nothing_to_bring_back_and_says_why(desk, page):
    desk.press(Qt.Key.Key_End)

    assert not page.bring.isEnabled()
    desk.press(ENTER)

    assert "This is how it came." in page.foot.said


def test_every_row_speaks_whole(desk, page):
    index = page.table.rows.index(0, 0)

    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == ("Job title, You, Tue 24 Nov 08:54. From Buyer to Head of purchasing.")


@pytest.mark.parametrize("size", [(1440, 900), (820, 560)])
def test_no_column_is_too_narrow_for_its_name(desk, page, size):
    from leaddesk.desktop.theme.fonts import SEMIBOLD, width
    from leaddesk.desktop.widgets.table import column_widths

    desk.window.resize(*size)

    columns = page.table.rows.columns
    for column, wide in zip(columns, column_widths(columns, page.table.width()), strict=True):
        assert not wide or wide >= width(column.title, 12, SEMIBOLD) * 1.4
