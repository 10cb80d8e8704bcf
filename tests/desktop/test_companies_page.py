"""The Companies page in the real window on a real book, by every key and by the mouse."""

from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from leaddesk.desktop.companies import words
from leaddesk.desktop.companies.pages import PAGE, Pages
from leaddesk.desktop.companies.rows import ROW
from leaddesk.desktop.screens import COMPANIES
from leaddesk.desktop.widgets.edit_line import EditLine
from leaddesk.features import company_changes
from leaddesk.features.doctor import examine
from leaddesk.features.leads import close_lead
from tests.builders import NOW, add_lead, day, open_here
from tests.desktop.driving import CTRL, ENTER, ESC, SHIFT, UNDO, window_on

TAB, SPACE = Qt.Key.Key_Tab, Qt.Key.Key_Space
DOWN, UP = Qt.Key.Key_Down, Qt.Key.Key_Up


@pytest.fixture
def firms(profile):
    """Acme with two open leads and one closed, Nordkai with one, Weserguss with none."""
    with open_here(profile) as book:
        add_lead(book, "Tom Ferrer", "Acme Pumps", status="propose", due=day("2026-11-26"))
        add_lead(book, "Ruth Amsel", "Acme Pumps", status="reach", due=day("2026-11-23"))
        gone = add_lead(book, "Karl Bruns", "Acme Pumps")
        book.write(close_lead, gone, "No budget", now=NOW)
        add_lead(book, "Nina Kolb", "Nordkai Logistik")
        book.write(company_changes.make_company, "Weserguss", country="DE", now=NOW)
    return profile


class Page:
    """The page under a rep's hands."""

    def __init__(self, desk) -> None:
        self.desk = desk
        self.driver = desk.window.screens.get(COMPANIES)
        self.page = self.driver.page
        self.list, self.pane = self.page.side.rows, self.page.pane
        self.chooser = self.page.chooser

    def press(self, *keys) -> None:
        self.desk.press(*keys)

    def until(self, what) -> None:
        self.desk.until(what)

    def names(self) -> list[str]:
        rows = [self.list.row(index) for index in range(self.list.count)]
        return [row.name for row in rows if row]

    def current(self) -> str:
        row = self.list.current()
        return row.name if row else ""

    def shown(self) -> str:
        return self.pane.detail.name if self.pane.detail else ""

    def leads(self) -> list[str]:
        rows = [self.pane.leads.row(index) for index in range(self.pane.leads.count)]
        return [row.name for row in rows if row]

    def on(self, name: str) -> None:
        """Go to a company by its name, and wait until it is shown whole."""
        self.press((Qt.Key.Key_F, CTRL), name, ENTER)
        self.until(lambda: self.current() == name and self.shown() == name)
        count = self.pane.detail.leads
        self.until(lambda: len(self.leads()) == count)

    def said(self) -> str:
        return self.page.footer.accessibleDescription()

    def companies(self) -> dict[str, str]:
        return {row["id"]: row["name"] for row in self.desk.rows("company")}

    def at(self, lead: str) -> str:
        row = next(row for row in self.desk.rows("lead") if row["name"] == lead)
        return self.companies().get(row["company_id"], "")


@pytest.fixture
def desk(qtbot, qapp, firms):
    with window_on(qtbot, firms) as window:
        yield window


@pytest.fixture
def page(desk):
    desk.window.go(COMPANIES)
    made = Page(desk)
    made.until(lambda: made.shown() == "Acme Pumps" and made.leads())
    return made


# What is shown


def test_all_companies_are_listed_and_the_first_is_shown_whole(page):
    assert page.names() == ["Acme Pumps", "Nordkai Logistik", "Weserguss"]
    assert page.leads() == ["Tom Ferrer", "Ruth Amsel", "Karl Bruns"]
    assert page.page.isVisible()
    assert page.list.hasFocus()
    assert page.desk.window.rail._items[COMPANIES].count == 3
    assert page.desk.window.rail._items[COMPANIES].isChecked()
    assert page.desk.window.windowTitle().startswith("Companies - ")


def test_a_company_says_who_is_worked_and_what_is_next(page):
    assert page.pane.worked.accessibleName() == "Being worked: Tom Ferrer. Propose"
    said = page.pane.next.accessibleName()
    assert said.startswith("Next: ")
    assert "With Ruth Amsel. Overdue since Mon 23 Nov" in said


def test_rows_are_said_whole_to_a_screen_reader(page):
    said = page.list.accessibleDescription()
    assert said.startswith("Acme Pumps. Being worked: Tom Ferrer, Propose. Next: Ruth Amsel: ")
    assert said.endswith("Overdue since Mon 23 Nov. 2 of 3 open.")

    page.press(ENTER)
    page.press(DOWN, DOWN)
    said = page.pane.leads.accessibleDescription()
    assert said.startswith("Karl Bruns. No budget.")


def test_a_screen_reader_meets_both_lists_as_lists_with_their_lines(page):
    def lines(widget: QWidget) -> list[tuple[str, bool, bool]]:
        whole = QAccessible.queryAccessibleInterface(widget)
        found = [whole.child(number) for number in range(whole.childCount())]
        name = QAccessible.Text.Name
        return [
            (each.text(name).split(".")[0], bool(each.state().focused), bool(each.state().checked))
            for each in found
        ]

    assert lines(page.list) == [
        ("Acme Pumps", True, False),
        ("Nordkai Logistik", False, False),
        ("Weserguss, DE", False, False),
    ]
    page.press(ENTER)
    page.press(SPACE)
    assert lines(page.pane.leads) == [
        ("Tom Ferrer", True, True),
        ("Ruth Amsel", False, False),
        ("Karl Bruns", False, False),
    ]


def test_keys_walk_the_list_and_the_company_follows(page):
    page.press("j")
    page.until(lambda: page.shown() == "Nordkai Logistik")
    page.press(DOWN)
    page.until(lambda: page.shown() == "Weserguss")
    assert page.pane.leads.isHidden()
    assert page.pane.worked.accessibleName() == "Being worked: No leads"
    page.press("k", UP)
    page.until(lambda: page.shown() == "Acme Pumps")
    page.press(Qt.Key.Key_End)
    page.until(lambda: page.shown() == "Weserguss")
    page.press(Qt.Key.Key_Home)
    page.until(lambda: page.shown() == "Acme Pumps")


def test_typing_finds_companies_and_escape_brings_all_back(page):
    page.press((Qt.Key.Key_F, CTRL), "gist")
    page.until(lambda: page.names() == ["Nordkai Logistik"])
    page.until(lambda: page.shown() == "Nordkai Logistik")
    assert page.page.side.header.accessibleDescription() == "1 of 3"

    page.press("q")
    page.until(lambda: page.list.count == 0)
    assert page.shown() == ""
    assert page.page.side._notice.accessibleName().startswith("No company is called “gistq”")

    page.press(ESC)
    page.until(lambda: len(page.names()) == 3)
    assert page.list.hasFocus()


def test_up_from_the_first_row_goes_into_the_field_and_down_comes_back(page):
    page.press(UP)
    assert page.page.side.field.edit.hasFocus()
    page.press(DOWN)
    assert page.list.hasFocus()


def test_an_empty_book_says_that_companies_come_with_leads(qtbot, qapp, profile):
    with window_on(qtbot, profile) as desk:
        desk.window.go(COMPANIES)
        page = Page(desk)
        page.until(page.page.side._notice.isVisible)

        assert page.page.side._notice.accessibleName().startswith("No companies yet. They come")
        page.press("n")
        page.press("First GmbH")
        page.until(lambda: page.chooser.offers.current() is not None)
        page.press(ENTER)
        page.until(lambda: page.shown() == "First GmbH")


# Where the keys go


def test_enter_goes_into_the_leads_and_again_to_the_lead_in_the_inbox(page):
    page.press(ENTER)
    assert page.pane.leads.hasFocus()
    page.press("j")
    assert page.pane.leads.current().name == "Ruth Amsel"

    page.press(ENTER)

    page.until(page.page.isHidden)
    page.until(lambda: page.desk.current() == "Ruth Amsel")


def test_a_card_and_a_double_click_go_to_the_lead(page):
    page.desk.qtbot.mouseClick(page.pane.next, Qt.MouseButton.LeftButton)
    page.until(lambda: page.desk.current() == "Ruth Amsel")

    page.desk.window.go(COMPANIES)
    page.until(page.leads)
    row = QPoint(200, ROW // 2)
    page.desk.qtbot.mouseDClick(page.pane.leads, Qt.MouseButton.LeftButton, pos=row)
    page.until(page.page.isHidden)


def test_escape_goes_back_step_by_step_and_at_last_to_the_inbox(page):
    page.press(ENTER)
    page.press(ESC)
    assert page.list.hasFocus()
    page.press(ESC)
    assert page.page.isHidden()
    assert page.desk.list.hasFocus()


def test_coming_back_finds_the_company_one_left(page):
    page.press("j")
    page.until(lambda: page.shown() == "Nordkai Logistik")
    page.press(ESC)
    page.press((Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier))
    page.until(page.page.isVisible)
    page.until(lambda: page.current() == "Nordkai Logistik")


def test_tab_goes_through_the_page_as_one_reads_list_before_company(page):
    seen: list[QWidget] = []
    page.list.setFocus()
    for _ in range(30):
        page.press(TAB)
        focused = QApplication.focusWidget()
        if focused is page.list:
            break
        seen.append(focused)
    inside = [each for each in seen if page.page.isAncestorOf(each)]
    names = [each.accessibleName() for each in inside]

    assert all(names)
    order = [
        name for name in names if name.startswith(("Name", "Being", "Next", "Attach", "Leads"))
    ]
    assert [name.split(":")[0].split(",")[0] for name in order] == [
        "Name",
        "Being worked",
        "Next",
        "Attach…",
        "Leads of the company",
    ]
    assert inside[-1].accessibleName() != ""


def test_f6_goes_from_pane_to_pane(page):
    page.press(Qt.Key.Key_F6)
    assert page.pane.leads.hasFocus()


def test_letters_in_the_field_are_letters(page):
    page.press((Qt.Key.Key_F, CTRL), "nasej")

    assert page.page.side.field.text() == "nasej"
    assert page.chooser.isHidden()


def test_single_letters_do_nothing_where_the_rep_switched_them_off(page):
    page.desk.app.theme.preferences.single_keys = False

    page.press("n", "a", "s", "e")

    assert page.chooser.isHidden()
    assert not any(line.is_editing for line in page.page.findChildren(EditLine))
    page.desk.app.theme.preferences.single_keys = True


def test_o_and_the_button_beside_its_name_go_from_a_lead_into_its_company(desk):
    company = desk.window.about.detail.company
    desk.press("o")
    page = Page(desk)
    page.until(lambda: page.shown() == company)
    page.until(page.pane.leads.hasFocus)

    page.press(ESC, ESC)
    page.until(lambda: not desk.window.screens.open)
    desk.press("j")
    desk.settled()
    desk.qtbot.mouseClick(desk.window.lead._header._whole, Qt.MouseButton.LeftButton)
    page.until(lambda: page.shown() == desk.window.about.detail.company)
    assert page.page.isVisible()


def test_enter_on_a_name_that_is_not_found_makes_that_company(page):
    page.press((Qt.Key.Key_F, CTRL), "Quarz KG")
    page.until(lambda: page.list.count == 0)
    page.press(ENTER)
    assert page.chooser.field.text() == "Quarz KG"
    page.until(lambda: page.chooser.offers.current() is not None)
    page.press(ENTER)
    page.until(lambda: page.shown() == "Quarz KG")
    assert len(page.names()) == 4


def test_escape_lets_picked_leads_go_before_it_goes_back(page):
    page.press(ENTER)
    page.press(SPACE, ESC)
    assert page.pane.leads.picked == []
    assert page.pane.leads.hasFocus()


# Commands


def test_n_makes_a_company_and_shows_it(page):
    page.press("n")
    page.press("Kessler Hydraulik")
    page.until(lambda: page.chooser.offers.current() is not None)
    assert page.chooser.offers.current().title == "Make “Kessler Hydraulik”"

    page.press(ENTER)

    page.until(lambda: page.shown() == "Kessler Hydraulik")
    assert page.names() == ["Acme Pumps", "Kessler Hydraulik", "Nordkai Logistik", "Weserguss"]
    assert page.said() == "Kessler Hydraulik made."
    page.press(UNDO)
    page.until(lambda: len(page.names()) == 3)
    page.until(lambda: page.said().startswith("Undid: Kessler"))


def test_a_new_company_that_is_there_already_can_be_gone_to_instead(page):
    page.press("n")
    page.press("nordkai")
    page.until(lambda: page.chooser.offers.sizeHint().height() > 60)
    page.press(ENTER)
    page.until(lambda: page.names() == ["Acme Pumps", "nordkai", "Nordkai Logistik", "Weserguss"])
    page.press("n")
    page.press("Weserguss GmbH")
    page.until(lambda: page.chooser.offers.sizeHint().height() > 60)
    page.press(ENTER)
    page.until(lambda: "in your book already" in page.chooser.field.note)
    page.press(DOWN, ENTER)
    page.until(lambda: page.shown() == "Weserguss")


def test_e_edits_the_name_in_place_and_the_leads_follow(page):
    page.press("e")
    assert page.pane.header.name.is_editing

    page.press("Zeta Pumpen AG", ENTER)

    page.until(lambda: page.names() == ["Nordkai Logistik", "Weserguss", "Zeta Pumpen AG"])
    page.until(lambda: page.current() == "Zeta Pumpen AG")  # the rep stays on it
    assert page.at("Tom Ferrer") == "Zeta Pumpen AG"
    assert page.said() == "Acme Pumps renamed to Zeta Pumpen AG."


def test_a_name_that_is_taken_is_said_and_stays_typed(page):
    page.press("e")
    page.press("Weserguss GmbH", ENTER)

    page.until(lambda: "in your book already" in page.said())
    page.until(lambda: page.pane.header.name.is_editing)
    assert page.pane.header.name._edit.text() == "Weserguss GmbH"
    page.press(ESC)
    assert page.shown() == "Acme Pumps"


def test_country_website_and_contacts_are_edited_in_place(page):
    page.on("Weserguss")
    qtbot = page.desk.qtbot
    qtbot.mouseClick(page.pane.header.website, Qt.MouseButton.LeftButton)
    page.press("weserguss.example", ENTER)
    page.until(lambda: page.pane.detail.website == "weserguss.example")

    page.pane.contacts.add.setFocus()
    page.press(ENTER)
    page.press("0421 555123", ENTER)
    page.until(lambda: [row.kind for row in page.pane.detail.contacts] == ["phone"])

    line = page.pane.contacts.line(page.pane.detail.contacts[0].id)
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    line._edit.clear()
    page.press(ENTER)
    page.until(lambda: page.pane.detail.contacts == ())
    assert "taken off Weserguss" in page.said()


def test_a_attaches_leads_one_after_the_other(page):
    page.on("Weserguss")
    page.press("a")
    page.press("tom")
    page.until(lambda: page.chooser.offers.current() is not None)
    page.press(ENTER)
    page.until(lambda: page.chooser.field.note == "Tom Ferrer is at Weserguss now")
    assert page.chooser.isVisible()

    page.press("nina")
    page.until(lambda: page.chooser.offers.current() is not None)
    page.press(ENTER)
    page.until(lambda: "Nina" in page.chooser.field.note)
    page.press(ESC)

    assert page.chooser.isHidden()
    page.until(lambda: sorted(page.leads()) == ["Nina Kolb", "Tom Ferrer"])
    assert page.at("Tom Ferrer") == "Weserguss"
    page.press(UNDO, UNDO)
    page.until(lambda: page.at("Tom Ferrer") == "Acme Pumps")


def test_attaching_nobody_or_one_who_is_here_is_said_in_the_panel(page):
    page.press("a")
    page.press(ENTER)
    assert page.chooser.field.note == "Type a name."
    page.press("tom")
    page.until(lambda: page.chooser.offers.current() is not None)
    assert page.chooser.offers.current().right == "Here already"
    page.press(ENTER)
    page.until(lambda: "at Acme Pumps already" in page.chooser.field.note)
    page.press("zzzz")
    page.until(lambda: page.chooser.offers.current() is None)
    page.press(ENTER)
    assert page.chooser.field.note == "Nobody called “tomzzzz”."


def test_space_picks_leads_and_s_splits_them_off_into_a_new_company(page):
    page.press(ENTER)
    page.press(SPACE, (DOWN, SHIFT))
    assert len(page.pane.leads.picked) == 2
    assert page.pane.leads.accessibleDescription().endswith("Picked.")

    page.press("s")
    assert page.chooser.accessibleName() == "Split 2 leads off Acme Pumps"
    page.press("Acme Service")
    page.until(lambda: page.chooser.offers.current() is not None)
    assert page.chooser.offers.current().title == "New company “Acme Service”"
    page.press(ENTER)

    page.until(lambda: "Acme Service" in page.names())
    page.until(lambda: page.leads() == ["Karl Bruns"])
    assert page.at("Tom Ferrer") == page.at("Ruth Amsel") == "Acme Service"
    assert page.pane.leads.picked == []
    assert page.said().startswith("2 leads are at Acme Service now.")
    assert all(check.ok for check in examine(page.desk.book))


def test_s_alone_splits_the_current_lead_off_into_one_that_is_there(page):
    page.press(ENTER)
    page.press("s")
    assert page.chooser.accessibleName() == "Split Tom Ferrer off Acme Pumps"
    page.press("weser")
    page.until(lambda: page.chooser.offers.sizeHint().height() > 60)
    page.press(DOWN)
    assert page.chooser.offers.current().title == "Weserguss"
    page.press(ENTER)

    page.until(lambda: page.at("Tom Ferrer") == "Weserguss")
    page.until(page.pane.leads.hasFocus)


def test_everything_goes_by_mouse_too(page):
    qtbot, left = page.desk.qtbot, Qt.MouseButton.LeftButton
    leads = page.pane.leads
    qtbot.mouseClick(leads, left, pos=QPoint(28, ROW // 2))  # on its icon: picked
    assert len(leads.picked) == 1
    qtbot.mouseClick(leads, left, pos=QPoint(200, ROW + ROW // 2))
    assert leads.current().name == "Ruth Amsel"
    assert len(leads.picked) == 1

    qtbot.mouseClick(page.pane._split, left)
    page.press("weser")
    page.until(lambda: page.chooser.offers.sizeHint().height() > 60)
    qtbot.mouseClick(page.chooser.offers, left, pos=QPoint(100, 60))
    page.until(lambda: page.at("Tom Ferrer") == "Weserguss")

    qtbot.mouseClick(page.list, left, pos=QPoint(100, 2 * ROW + 20))
    page.until(lambda: page.shown() == "Weserguss")
    qtbot.mouseClick(page.page.footer._undo, left)
    page.until(lambda: page.at("Tom Ferrer") == "Acme Pumps")


def test_what_is_typed_in_a_field_is_kept_when_another_company_is_shown(page):
    page.press("e")
    page.press("Acme Renamed")
    page.desk.qtbot.mouseClick(page.list, Qt.MouseButton.LeftButton, pos=QPoint(50, ROW + 20))

    page.until(lambda: "Acme Renamed" in page.companies().values())
    page.until(lambda: page.shown() == "Nordkai Logistik")


# Sizes


def test_in_a_narrow_window_the_company_lies_over_the_list(page):
    page.desk.window.resize(900, 640)
    page.until(lambda: page.page.is_narrow)
    assert not page.pane.isVisible()

    page.press("j", ENTER)
    page.until(lambda: page.shown() == "Nordkai Logistik")
    assert page.pane.isVisible()
    assert page.pane.geometry().width() == page.page.width()
    assert page.pane.leads.hasFocus()

    page.press(ESC)
    assert not page.pane.isVisible()
    assert page.list.hasFocus()
    assert page.current() == "Nordkai Logistik"
    page.desk.window.resize(1440, 900)
    page.until(page.pane.isVisible)


def test_the_way_back_can_be_clicked_in_a_narrow_window(page):
    page.desk.window.resize(820, 560)
    page.press(ENTER)
    page.until(page.pane.isVisible)
    page.desk.qtbot.mouseClick(page.pane.header._back, Qt.MouseButton.LeftButton)
    assert not page.pane.isVisible()


@pytest.mark.parametrize("size", [(820, 560), (900, 640), (1236, 800), (1440, 900)])
def test_nothing_reaches_out_of_the_page_and_everything_has_a_name(page, size):
    page.desk.window.resize(*size)
    page.press(ENTER)
    page.until(page.pane.isVisible)
    for part in page.page.findChildren(QWidget):
        if not part.isVisible() or part.parentWidget() is None:
            continue
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            assert part.accessibleName(), part
        if isinstance(part.parentWidget(), QWidget) and part.width() <= page.page.width():
            right = part.mapTo(page.page, QPoint(part.width(), 0)).x()
            assert right <= page.page.width() + 3, (part, part.accessibleName())


# Many


def test_a_list_of_thousands_asks_for_what_is_seen_only(qtbot, qapp, profile):
    with open_here(profile) as book:
        for number in range(230):
            book.write(company_changes.make_company, f"Firm {number:03}", now=NOW)
    with window_on(qtbot, profile) as desk:
        desk.window.go(COMPANIES)
        page = Page(desk)
        page.until(lambda: page.current() == "Firm 000")
        assert page.list.row(5 * PAGE) is None

        page.press(Qt.Key.Key_End)

        page.until(lambda: page.current() == "Firm 229")
        page.until(lambda: page.shown() == "Firm 229")
        assert page.list.row(5 * PAGE) is None
        page.press(Qt.Key.Key_PageUp)
        page.until(lambda: page.shown() not in {"", "Firm 229"})


def test_pages_are_asked_for_once_and_old_ones_are_painted_but_not_acted_on():
    pages: Pages[str] = Pages()
    assert list(pages.missing(0, PAGE + 5)) == [(0, PAGE), (PAGE, PAGE)]
    assert list(pages.missing(0, PAGE + 5)) == []
    pages.put(0, ("a", "b"))
    assert (pages.row(1), pages.fresh(1), pages.row(2)) == ("b", "b", None)

    pages.age()
    assert (pages.row(1), pages.fresh(1)) == ("b", None)
    pages.put(0, ("c",))
    assert (pages.fresh(0), pages.row(1)) == ("c", None)


def test_counts_are_said_in_few_words(page):
    acme, nordkai, weserguss = (page.list.row(index) for index in range(3))

    assert words.counts(acme) == "2 of 3 open"
    assert words.counts(nordkai) == "1 open"
    assert words.counts(weserguss) == ""
    assert words.worked(nordkai) == "Nobody yet"
    assert words.remark(page.pane.detail) == "2 open, 1 ended"
    assert isinstance(acme.id, UUID)
    assert QGuiApplication.platformName() == "offscreen"
