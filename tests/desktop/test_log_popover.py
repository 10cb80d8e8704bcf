"""Logging with a note and a date, by keys alone."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from leaddesk.desktop.lead.draft import LogDraft
from leaddesk.desktop.lead.popover import LogPopover, date_words
from leaddesk.domain.rows import Ask
from tests.desktop import sample

Key = Qt.Key
ROW = QRect(0, 40, 700, 100)


def read(words):
    return {
        "thu 10am": (date(2026, 11, 26), sample.at(26, "10:00")),
        "fri 9am": (date(2026, 11, 27), sample.at(27, "09:00")),
        "thu": (date(2026, 11, 26), None),
    }.get(words)


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


@pytest.fixture
def popover(theme, clock, window) -> LogPopover:
    return LogPopover(theme, clock, read, window)


def typed(qtbot, words) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), words)


def pressed(qtbot, key, held=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, held)


def focused() -> str:
    return QApplication.focusWidget().accessibleName()


def saved(qtbot, popover) -> LogDraft:
    with qtbot.waitSignal(popover.saved) as caught:
        pressed(qtbot, Key.Key_Return)
    return caught.args[0]


def test_a_call_is_logged_with_note_and_date_by_keys_alone(qtbot, popover):
    popover.open(sample.DETAIL, sample.CHOICES, anchor=ROW)
    pressed(qtbot, Key.Key_4)
    typed(qtbot, "in 2 meetings, wants #retrofit")
    pressed(qtbot, Key.Key_Tab)
    typed(qtbot, "thu 10am")

    draft = saved(qtbot, popover)

    assert draft == LogDraft(
        sample.uid(1), "call_back", "in 2 meetings, wants #retrofit", "thu 10am"
    )
    assert not popover.isVisible()


def test_the_date_is_read_back_and_the_result_follows_while_typing(qtbot, popover):
    popover.open(sample.DETAIL, sample.CHOICES, LogDraft(outcome="call_back"), ROW)
    with qtbot.waitSignal(popover.next_read):
        typed(qtbot, "thu 10am")
    popover.show_clash("You are free then.")

    assert popover._next.readback == "Thu 26 Nov 10:00"
    assert popover._next.note == "You are free then."
    assert popover.accessibleDescription() == "Then Reach, try 4, Thu 26 Nov 10:00"


def test_enter_takes_the_default_date(qtbot, popover):
    popover.open(sample.DETAIL, sample.CHOICES, anchor=ROW)
    pressed(qtbot, Key.Key_2)

    assert saved(qtbot, popover).next_words == ""


def test_an_unreadable_date_is_not_saved_and_says_what_works(qtbot, popover):
    popover.open(sample.DETAIL, sample.CHOICES, LogDraft(outcome="call_back"), ROW)
    typed(qtbot, "25:00")
    with qtbot.assertNotEmitted(popover.saved):
        pressed(qtbot, Key.Key_Return)

    assert popover._next.note == "Not a time. Try thu 10am, in 3 days or 26 Nov."
    assert focused() == "Next"


def test_an_outcome_that_needs_a_date_is_not_saved_without_one(qtbot, popover):
    popover.open(sample.DETAIL, sample.CHOICES, LogDraft(outcome="call_back"), ROW)

    with qtbot.assertNotEmitted(popover.saved):
        pressed(qtbot, Key.Key_Return)


def test_escape_keeps_the_draft_and_gives_the_focus_back(qtbot, popover, window):
    popover.open(sample.DETAIL, sample.CHOICES, anchor=ROW)
    pressed(qtbot, Key.Key_1)
    typed(qtbot, "half a sent")
    drafts = []
    popover.draft_changed.connect(drafts.append)
    with qtbot.waitSignal(popover.closed):
        pressed(qtbot, Key.Key_Escape)
    kept = drafts[-1]
    assert QApplication.focusWidget() is window.below

    popover.open(sample.DETAIL, sample.CHOICES, kept, ROW)

    assert popover.draft() == kept
    assert kept.note == "half a sent"


def test_the_draft_is_told_a_moment_after_the_last_key(qtbot, popover):
    popover.open(sample.DETAIL, sample.CHOICES, anchor=ROW)
    pressed(qtbot, Key.Key_1)
    with qtbot.waitSignal(popover.draft_changed, timeout=400) as caught:
        typed(qtbot, "abc")

    assert caught.args[0].note == "abc"


def test_open_questions_come_first_and_empty_means_not_known(qtbot, popover):
    when = Ask("timing", "Timing", "By when?", ("This year", "Later"))
    asks = (sample.WHO, when, *(Ask(f"k{n}", f"More {n}", "?") for n in range(4)))
    choice = replace(sample.CHOICES[0], asks=asks)
    popover.open(sample.DETAIL, (choice,), LogDraft(outcome="spoke"), ROW)
    assert focused() == "Who decides. Who signs above 10,000?"

    pressed(qtbot, Key.Key_Tab)
    pressed(qtbot, Key.Key_2)

    assert saved(qtbot, popover).answers == {"decides": "", "timing": "Later", "k0": ""}


def test_a_target_and_a_reason_are_picked_by_digits(qtbot, popover):
    popover.open(sample.DETAIL, sample.CHOICES, LogDraft(outcome="not_interested"), ROW)
    assert focused() == "Where to"
    pressed(qtbot, Key.Key_2)
    assert focused() == "Why"
    pressed(qtbot, Key.Key_2)
    assert focused() == "Note"

    draft = saved(qtbot, popover)

    assert (draft.to_status, draft.reason) == ("closed", "Has a supplier")


def test_tab_stays_in_the_popover(qtbot, popover):
    popover.open(sample.DETAIL, sample.CHOICES, anchor=ROW)
    names = []
    for _ in range(6):
        names.append(focused())
        pressed(qtbot, Key.Key_Tab)

    assert names == [
        "What happened?",
        "Note",
        "Next",
        "Cancel, Esc",
        "Save, Enter",
        "What happened?",
    ]
    pressed(qtbot, Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert focused() == "What happened?"


def test_nothing_is_saved_before_something_happened(qtbot, popover):
    popover.open(sample.DETAIL, sample.CHOICES, anchor=ROW)

    with qtbot.assertNotEmitted(popover.saved):
        pressed(qtbot, Key.Key_Return)

    assert popover.accessibleDescription() == "Choose what happened: 1 to 6"


def test_the_popover_opens_above_where_there_is_no_room_below(popover):
    popover.open(sample.DETAIL, sample.CHOICES, anchor=QRect(0, 640, 700, 100))

    assert popover.geometry().bottom() < 640


def test_parts_without_a_row_are_not_shown(popover):
    popover.open(sample.DETAIL, sample.CHOICES, LogDraft(outcome="not_interested"), ROW)

    assert not popover._next.isVisible()


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("wants a quote, thu", "thu"),
        ("wants a quote; in 3 days", "in 3 days"),
        ("spoke to her. tomorrow 14:00", "tomorrow 14:00"),
        ("Angebot gewünscht - Do 10 Uhr", "Do 10 Uhr"),
        ("met her on thu", ""),
        ("pays 10.30", ""),
        ("thu", ""),
    ],
)
def test_only_what_follows_a_pause_may_be_the_date_of_a_note(note: str, words: str) -> None:
    assert date_words(note) == words


def test_a_date_at_the_end_of_the_note_is_the_next_step(qtbot, popover):
    popover.open(sample.DETAIL, sample.CHOICES, anchor=ROW)
    pressed(qtbot, Key.Key_1)
    typed(qtbot, "wants a quote, thu 10am")
    assert popover._next.readback == "Thu 26 Nov 10:00"

    draft = saved(qtbot, popover)

    assert (draft.note, draft.next_words) == ("wants a quote, thu 10am", "thu 10am")


def test_a_date_typed_into_next_stands_before_one_of_the_note(qtbot, popover):
    popover.open(sample.DETAIL, sample.CHOICES, anchor=ROW)
    pressed(qtbot, Key.Key_1)
    pressed(qtbot, Key.Key_Tab)
    typed(qtbot, "fri 9am")
    pressed(qtbot, Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    typed(qtbot, "wants a quote, thu 10am")

    assert saved(qtbot, popover).next_words == "fri 9am"


def test_a_note_that_no_longer_ends_with_a_date_brings_the_usual_one_back(qtbot, popover):
    popover.open(sample.DETAIL, sample.CHOICES, anchor=ROW)
    pressed(qtbot, Key.Key_1)
    typed(qtbot, "wants a quote, thu")
    typed(qtbot, "ermal")

    draft = saved(qtbot, popover)

    assert (draft.note, draft.next_words) == ("wants a quote, thuermal", "")
