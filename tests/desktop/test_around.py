"""Rail, header, footer, search, a new lead in one line, and the sheet of keys."""

import time

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from leaddesk.desktop.inbox.new_lead import NewLeadBox
from leaddesk.desktop.inbox.pane import InboxPane
from leaddesk.desktop.inbox.rail import Rail
from leaddesk.desktop.inbox.rail_item import RailItem
from leaddesk.desktop.inbox.search import SearchPanel
from leaddesk.desktop.widgets.bars import FooterBar, KeyHint
from leaddesk.desktop.widgets.keys_sheet import KeyLine, KeysSheet
from leaddesk.domain.rows import Hit, InboxView, SamePerson
from tests.desktop import sample

Key = Qt.Key


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 800)
    made.below = QLineEdit(made)
    made.show()
    qtbot.waitActive(made)
    made.below.setFocus()
    return made


def item(rail, label) -> RailItem:
    return next(part for part in rail.findChildren(RailItem) if part.text() == label)


def test_the_rail_counts_every_due_lead_once(qtbot, theme):
    rail = Rail(theme)
    qtbot.addWidget(rail)
    rail.show_view(sample.MOCKUP_VIEW)

    counts = [item(rail, label).count for label in ("Inbox", "Overdue", "Today", "New")]
    assert counts == [47, 6, 32, 9]
    assert item(rail, "Nurture").accessibleName() == "Nurture, 128"


def test_a_click_in_the_rail_goes_to_the_page(qtbot, theme):
    rail = Rail(theme)
    qtbot.addWidget(rail)
    rail.resize(224, 800)
    rail.show_view(sample.MOCKUP_VIEW)
    rail.show()

    with qtbot.waitSignal(rail.page_chosen) as caught:
        qtbot.mouseClick(item(rail, "Reach"), Qt.MouseButton.LeftButton)
    assert caught.args == ["status:reach"]
    assert item(rail, "Reach").isChecked()
    assert not item(rail, "Inbox").isChecked()


def test_a_status_without_leads_leaves_the_rail(qtbot, theme):
    rail = Rail(theme)
    qtbot.addWidget(rail)
    rail.show_view(sample.MOCKUP_VIEW)
    rail.show_view(InboxView(sample.MOCKUP_VIEW.groups[:2]))

    assert item(rail, "Qualify").isHidden()
    assert not item(rail, "Reach").isHidden()


def test_the_compact_rail_is_60_wide_and_names_its_items(qtbot, theme):
    rail = Rail(theme)
    qtbot.addWidget(rail)
    rail.set_compact(on=True)
    rail.show_view(sample.MOCKUP_VIEW)

    assert rail.sizeHint().width() == 60
    assert item(rail, "Reach").toolTip() == "Reach"
    assert item(rail, "Overdue").isHidden()


def test_an_empty_book_says_how_to_fill_it(qtbot, theme, clock):
    pane = InboxPane(theme, clock)
    qtbot.addWidget(pane)
    pane.resize(728, 800)
    pane.show_view(InboxView())

    assert pane.notice.accessibleName().startswith("Your book is empty")


def test_where_nothing_is_due_the_next_lead_is_named(qtbot, theme, clock):
    pane = InboxPane(theme, clock)
    qtbot.addWidget(pane)
    view = InboxView(
        leads=9, next_name="Eva Stern", next_due_on=sample.TODAY, next_due_at=sample.at(24, "14:00")
    )
    pane.show_view(view)

    assert pane.notice.accessibleName() == "Nothing due. Next is Eva Stern at 14:00."


def test_leads_without_a_next_step_are_one_click_away(qtbot, theme, clock):
    pane = InboxPane(theme, clock)
    qtbot.addWidget(pane)
    pane.resize(728, 800)
    pane.show()
    pane.header.show_count(3)

    with qtbot.waitSignal(pane.header.no_next_step_asked):
        qtbot.mouseClick(pane.header._steps, Qt.MouseButton.LeftButton)


def test_the_undo_line_stays_and_undoes(qtbot, theme):
    footer = FooterBar(theme)
    qtbot.addWidget(footer)
    footer.resize(728, 36)
    footer.show()
    footer.show_done("No answer logged for Lena Hofer.", "Try 3 on Thu 26 Nov 14:00")

    undo = next(part for part in footer.findChildren(KeyHint) if part.text() == "Undo")
    with qtbot.waitSignal(footer.undo_asked):
        qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert footer.accessibleDescription().startswith("No answer logged for Lena Hofer.")


def test_search_goes_to_a_lead_by_arrows_and_enter(qtbot, theme, window):
    panel = SearchPanel(theme, window)
    panel.open(QRect(12, 56, 200, 30))
    with qtbot.waitSignal(panel.query_changed):
        qtbot.keyClicks(QApplication.focusWidget(), "f")
    hits = tuple(Hit(r.id, r.name, r.company, "Reach", "Name", 90) for r in sample.REACH)
    panel.show_hits("f", hits)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Down)
    with qtbot.waitSignal(panel.chosen) as caught:
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)

    assert caught.args == [sample.uid(2)]
    assert QApplication.focusWidget() is window.below


def test_an_answer_to_older_words_is_not_shown(qtbot, theme, window):
    panel = SearchPanel(theme, window)
    panel.open(QRect(12, 56, 200, 30))
    qtbot.keyClicks(QApplication.focusWidget(), "fe")
    panel.show_hits("f", (Hit(sample.uid(1), "Tom", "Acme", "Reach", "Name", 90),))

    assert panel._hits.current() is None


def test_a_new_lead_warns_of_the_same_person_and_can_open_it(qtbot, theme, window):
    box = NewLeadBox(theme, window)
    box.open(QRect(0, 0, 728, 600))
    with qtbot.waitSignal(box.words_changed):
        qtbot.keyClicks(QApplication.focusWidget(), "T")
    box.show_understood((("Name", "T"),))
    box.show_same(SamePerson(sample.uid(1), "Tom Ferrer", "Acme Pumps", "Same mobile", sure=True))
    with qtbot.waitSignal(box.same_chosen) as caught:
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_O, Qt.KeyboardModifier.ControlModifier)

    assert caught.args == [sample.uid(1)]


def test_enter_adds_the_new_lead_and_escape_keeps_the_words(qtbot, theme, window):
    box = NewLeadBox(theme, window)
    box.open(QRect(0, 0, 728, 600))
    qtbot.keyClicks(QApplication.focusWidget(), "Anna Kolb, Acme")
    with qtbot.waitSignal(box.closed):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    box.open(QRect(0, 0, 728, 600))

    with qtbot.waitSignal(box.submitted) as caught:
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert caught.args == ["Anna Kolb, Acme"]


def test_the_sheet_of_keys_closes_by_the_key_that_opened_it(qtbot, theme, window):
    sheet = KeysSheet(theme, window)
    sheet.open((KeyLine(("J",), "Next"), KeyLine(("Ctrl", "Z"), "Undo")))
    assert sheet.accessibleDescription() == "J Next, Ctrl+Z Undo"

    with qtbot.waitSignal(sheet.closed):
        qtbot.keyClicks(sheet, "?")
    assert QApplication.focusWidget() is window.below


def test_every_widget_of_the_window_has_a_name(qtbot, theme):
    from tests.desktop.gallery import Window

    window = Window(theme)
    qtbot.addWidget(window)
    window.show()

    ours = [
        part
        for part in window.findChildren(QWidget)
        if type(part).__module__.startswith("leaddesk") and part.isVisible()
    ]
    assert [type(part).__name__ for part in ours if not part.accessibleName()] == []


def test_the_window_is_built_before_anyone_could_notice(qtbot, theme):
    from tests.desktop.gallery import Window

    begin = time.perf_counter()
    window = Window(theme)
    qtbot.addWidget(window)
    window.show()
    spent = time.perf_counter() - begin

    assert spent < 0.5  # 0.04 s on a free core; the rest is for a busy one


def test_a_page_that_the_rail_does_not_list_leaves_no_other_one_marked(qtbot, theme):
    rail = Rail(theme)
    qtbot.addWidget(rail)
    rail.show_view(sample.MOCKUP_VIEW)
    rail.set_active("status:nowhere")

    assert not [part.text() for part in rail.findChildren(RailItem) if part.isChecked()]
