"""The list under the rep's hands: keys, places, pages."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton

from leaddesk.desktop.inbox.list import InboxList
from leaddesk.domain.rows import InboxView
from tests.desktop import sample

Key = Qt.Key


class Book:
    """Serves the list as the owner will: rows as asked, outcomes offered for the current lead."""

    def __init__(self, inbox: InboxList, rows, *, prompt=True) -> None:
        self.inbox, self.prompt = inbox, prompt
        self.rows = {status: list(of) for status, of in rows.items()}
        self.logged: list[tuple[str, str]] = []
        self.asked: list[tuple[str, int, int]] = []
        inbox.rows_wanted.connect(self.bring)
        inbox.current_changed.connect(self.offer)
        inbox.outcome_chosen.connect(self.log)

    def bring(self, status, offset, limit) -> None:
        self.asked.append((status, offset, limit))
        if self.prompt:
            self.inbox.show_rows(status, offset, tuple(self.rows[status][offset : offset + limit]))

    def bring_all(self) -> None:
        for status, rows in self.rows.items():
            self.inbox.show_rows(status, 0, tuple(rows))

    def offer(self, lead) -> None:
        if lead is not None:
            self.inbox.offer(sample.CHOICES, lead)

    def view(self) -> InboxView:
        groups = []
        for group in sample.MOCKUP_VIEW.groups:
            rows = self.rows.get(group.status, [])
            overdue = sum(row.due.value == "overdue" for row in rows)
            groups.append(replace(group, overdue=overdue, today=len(rows) - overdue))
        return InboxView(tuple(groups), leads=100)

    def log(self, lead, key) -> None:
        status, row = self.find(lead)
        self.logged.append((row.name, key))
        if not key.startswith("call"):
            self.rows[status].remove(row)

    def find(self, lead):
        return next((s, row) for s, rows in self.rows.items() for row in rows if row.id == lead)

    def current(self) -> str:
        lead = self.inbox.anchor()[0]
        return self.find(lead)[1].name if lead else ""


@pytest.fixture
def inbox(qtbot, theme, clock) -> InboxList:
    made = InboxList(theme, clock)
    qtbot.addWidget(made)
    made.resize(727, 600)
    made.show()
    qtbot.waitActive(made)
    made.setFocus()
    return made


@pytest.fixture
def book(inbox) -> Book:
    book = Book(inbox, sample.ROWS)
    inbox.show_view(book.view())
    book.bring_all()
    return book


def test_the_first_lead_is_current_when_the_inbox_opens(book):
    assert book.current() == "Tom Ferrer"


def test_one_digit_logs_the_outcome_of_the_current_lead(qtbot, inbox, book):
    qtbot.keyClick(inbox, Key.Key_2)

    assert book.logged == [("Tom Ferrer", "voicemail")]


def test_the_next_lead_takes_the_place_of_the_logged_one(qtbot, inbox, book):
    qtbot.keyClick(inbox, Key.Key_2)
    inbox.show_view(book.view())
    book.bring_all()

    assert book.current() == "Ruth Amsel"
    assert inbox.anchor()[1:] == ("reach", 0)


def test_a_digit_pressed_before_the_next_lead_is_known_waits_for_it(qtbot, inbox, book):
    qtbot.keyClick(inbox, Key.Key_2)
    qtbot.keyClick(inbox, Key.Key_3)
    assert book.logged == [("Tom Ferrer", "voicemail")]

    inbox.show_view(book.view())
    book.bring_all()

    assert book.logged == [("Tom Ferrer", "voicemail"), ("Ruth Amsel", "no_answer")]


def test_a_digit_is_for_the_lead_whose_outcomes_are_offered(qtbot, inbox, book):
    inbox.current_changed.disconnect(book.offer)
    qtbot.keyClick(inbox, Key.Key_Down)
    inbox.offer(sample.CHOICES, sample.uid(1))
    qtbot.keyClick(inbox, Key.Key_2)
    assert book.logged == []

    inbox.offer(sample.CHOICES, sample.uid(2))

    assert book.logged == [("Ruth Amsel", "voicemail")]


def test_moving_away_drops_what_was_pressed_before(qtbot, inbox, book):
    qtbot.keyClick(inbox, Key.Key_2)
    qtbot.keyClick(inbox, Key.Key_3)
    qtbot.keyClick(inbox, Key.Key_Down)

    assert [key for _, key in book.logged] == ["voicemail"]


def test_going_away_and_back_does_not_log_a_lead_twice(qtbot, inbox, book):
    for key in (Key.Key_2, Key.Key_Down, Key.Key_Up, Key.Key_2):
        qtbot.keyClick(inbox, key)

    assert book.logged == [("Tom Ferrer", "voicemail")]


def test_a_lead_that_stays_takes_the_next_digit_once_its_row_is_new(qtbot, inbox, book):
    book.inbox.outcome_chosen.disconnect(book.log)
    with qtbot.waitSignal(inbox.outcome_chosen):
        qtbot.keyClick(inbox, Key.Key_2)
    book.rows["reach"][0] = replace(sample.REACH[0], attempt=4)
    inbox.show_view(book.view())
    book.bring_all()

    with qtbot.waitSignal(inbox.outcome_chosen) as caught:
        qtbot.keyClick(inbox, Key.Key_3)
    assert caught.args == [sample.uid(1), "no_answer"]


def test_an_undone_lead_takes_digits_again(qtbot, inbox, book):
    qtbot.keyClick(inbox, Key.Key_2)
    inbox.show_view(book.view())
    book.bring_all()
    book.rows["reach"].insert(0, sample.REACH[0])
    inbox.show_view(book.view())
    inbox.set_current("reach", 0)
    book.bring_all()
    qtbot.keyClick(inbox, Key.Key_3)

    assert book.logged[-1] == ("Tom Ferrer", "no_answer")


def test_after_a_refusal_the_same_lead_takes_digits_again(qtbot, inbox, book):
    inbox.outcome_chosen.disconnect(book.log)
    with qtbot.waitSignal(inbox.outcome_chosen):
        qtbot.keyClick(inbox, Key.Key_2)

    inbox.ready()

    with qtbot.waitSignal(inbox.outcome_chosen) as caught:
        qtbot.keyClick(inbox, Key.Key_3)
    assert caught.args == [sample.uid(1), "no_answer"]


def test_when_a_group_ends_the_next_group_begins(qtbot, inbox, book):
    book.rows["reach"] = []
    inbox.show_view(book.view())
    book.bring_all()

    assert book.current() == "Petra Lang"


def test_moving_keys_go_lead_by_lead_over_group_headers(qtbot, inbox, book):
    for key in (Key.Key_Down,) * 5 + (Key.Key_Down,):
        qtbot.keyClick(inbox, key)
    assert book.current() == "Petra Lang"

    qtbot.keyClick(inbox, Key.Key_Up)
    assert book.current() == "Karl Bruns"
    qtbot.keyClick(inbox, Key.Key_End)
    assert book.current() == "Olga Brandt"
    qtbot.keyClick(inbox, Key.Key_Home)
    assert book.current() == "Tom Ferrer"


def test_page_down_leaps_a_screen(qtbot, inbox, book):
    qtbot.keyClick(inbox, Key.Key_PageDown)

    assert book.current() == "Eva Stern"


def test_left_folds_the_group_and_right_opens_it_again(qtbot, inbox, book):
    with qtbot.waitSignal(inbox.folded) as caught:
        qtbot.keyClick(inbox, Key.Key_Left)
    assert caught.args == ["reach", True]
    assert inbox.anchor() == (None, "reach", -1)

    qtbot.keyClick(inbox, Key.Key_Right)

    assert book.current() == "Tom Ferrer"


def test_keys_stop_at_a_folded_group_so_that_it_can_be_opened(qtbot, inbox, book):
    inbox.fold("qualify", on=True)

    qtbot.keyClick(inbox, Key.Key_End)
    for _ in range(3):
        qtbot.keyClick(inbox, Key.Key_Up)

    assert inbox.anchor() == (None, "qualify", -1)


def test_a_click_on_a_header_folds_and_on_a_row_selects(qtbot, inbox, book):
    qtbot.mouseClick(inbox.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 40 + 100 + 20))
    assert book.current() == "Ruth Amsel"

    qtbot.mouseClick(inbox.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 10))
    assert inbox.anchor() == (None, "reach", -1)


def test_enter_and_double_click_open_the_lead(qtbot, inbox, book):
    with qtbot.waitSignal(inbox.opened) as caught:
        qtbot.keyClick(inbox, Key.Key_Return)
    assert caught.args == [sample.uid(1)]

    with qtbot.waitSignal(inbox.opened):
        qtbot.mouseDClick(inbox.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 60))


def test_letters_the_list_does_not_know_are_left_to_the_window(qtbot, theme, clock, inbox, book):
    seen = []

    class Parent(QToolButton):
        def keyPressEvent(self, event):  # noqa: N802 - Qt's name
            seen.append(event.key())

    parent = Parent()
    qtbot.addWidget(parent)
    inbox.setParent(parent)

    qtbot.keyClick(inbox, Key.Key_L)
    qtbot.keyClick(inbox, Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    inbox.setParent(None)

    assert [key for key in seen if key != Key.Key_Control] == [Key.Key_L, Key.Key_2]


def test_outcomes_are_real_buttons_with_their_consequence_as_name(qtbot, inbox, book):
    buttons = [b for b in inbox.findChildren(QToolButton) if b.isVisible()]

    assert [b.text() for b in buttons][:2] == ["Spoke", "Voicemail"]
    assert buttons[1].accessibleName() == "Voicemail, key 2. Then try 4, Thu 26 Nov 14:00."

    qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert book.logged == [("Tom Ferrer", "voicemail")]


def test_the_screen_reader_hears_the_current_row(inbox, book):
    assert inbox.accessibleDescription() == (
        "Tom Ferrer, Acme Pumps. Call mobile about the line 4 retrofit. "
        "Overdue since Mon 23 Nov 14:00. Reach, try 3 of 6. Score 82, price page twice."
    )


def test_new_leads_above_do_not_move_the_current_row(qtbot, inbox, book):
    for _ in range(4):
        qtbot.keyClick(inbox, Key.Key_Down)
    name, before = book.current(), inbox.current_rect().top()
    arrived = [replace(sample.REACH[0], id=sample.uid(90 + n), name=f"New {n}") for n in range(3)]
    book.rows["reach"] = [*arrived, *book.rows["reach"]]

    inbox.show_view(book.view())
    inbox.keep_current(sample.uid(5), "reach", 7)
    book.bring_all()

    assert book.current() == name == "Ines Moreau"
    assert inbox.current_rect().top() == before


def test_keeping_the_lead_does_not_announce_it_again(qtbot, inbox, book):
    heard = []
    inbox.current_changed.connect(heard.append)

    inbox.show_view(book.view())
    inbox.keep_current(sample.uid(1), "reach", 0)
    book.bring_all()

    assert heard == []


def test_rows_are_asked_in_pages_once(qtbot, inbox, book):
    many = [replace(sample.REACH[0], id=sample.uid(1000 + n)) for n in range(1000)]
    book.rows["reach"] = many
    book.asked.clear()
    book.prompt = False
    inbox.show_view(book.view())
    qtbot.waitUntil(lambda: bool(book.asked))
    for value in range(0, 600, 56):
        inbox.verticalScrollBar().setValue(value)
    qtbot.wait(1)

    assert book.asked == [("reach", 0, 50)]
    assert inbox.anchor()[0] == sample.uid(1)


def test_scrolling_far_asks_only_for_what_is_near(qtbot, inbox, book):
    many = [replace(sample.REACH[0], id=sample.uid(1000 + n)) for n in range(100_000)]
    book.rows["reach"] = many
    inbox.show_view(book.view())
    book.asked.clear()

    inbox.verticalScrollBar().setValue(50_000 * 56)
    qtbot.waitUntil(lambda: bool(book.asked))

    assert {offset for _, offset, _ in book.asked} <= {49_950, 50_000}


def test_the_header_of_the_group_stays_while_its_rows_scroll(qtbot, inbox, book):
    inbox.verticalScrollBar().setValue(120)

    assert inbox._sticky.isVisible()
    assert inbox._sticky.accessibleName().startswith("Reach, 3 overdue, 3 today. Get a two-way")
    with qtbot.waitSignal(inbox.folded):
        qtbot.mouseClick(inbox._sticky, Qt.MouseButton.LeftButton)


def test_an_empty_inbox_has_no_current_lead(inbox, book):
    book.rows = {}
    inbox.show_view(book.view())

    assert inbox.anchor() is None


def test_every_row_is_found_again_from_its_height(inbox, book):
    geometry = inbox._geometry
    for place, top, tall in geometry.between(0, geometry.height()):
        assert geometry.at(top) == place
        assert geometry.at(top + tall - 1) == place


def test_the_thumb_of_the_scroll_bar_scrolls(qtbot, inbox, book):
    bar = inbox._bar
    wide, tall = bar.width(), bar.height()
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(wide - 3, 10))
    qtbot.mouseMove(bar, QPoint(wide - 3, tall + 50))
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(wide - 3, tall + 50))

    assert inbox.verticalScrollBar().value() == inbox.verticalScrollBar().maximum() > 0


def test_when_the_last_lead_of_a_group_is_gone_the_group_after_it_begins(qtbot, inbox, book):
    inbox.set_current("qualify", 0)
    book.rows["qualify"] = []
    inbox.show_view(book.view())
    inbox.set_current("qualify", 0)
    book.bring_all()

    assert book.current() == "Eva Stern"


def test_a_wide_strip_cuts_words_from_the_last_and_never_a_digit(qtbot, inbox, book):
    long = tuple(
        replace(choice, label=choice.label + " and more of it") for choice in sample.CHOICES
    )
    inbox.offer(long, sample.uid(1))
    buttons = [b for b in inbox.findChildren(QToolButton) if b.isVisible()]

    assert all(b.width() >= 32 for b in buttons)
    assert buttons[-1].geometry().right() < inbox._strip.width()
