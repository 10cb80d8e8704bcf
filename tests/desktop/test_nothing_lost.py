"""Fast fingers and bad moments: what was typed goes to the right lead, and is never gone."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import Touched
from leaddesk.features.drafts import draft
from leaddesk.store.database import Database
from tests.builders import add_line, open_here
from tests.desktop.driving import ENTER, ESC, window_on

LONG = "must not be lost " * 500
"""More than the last page of the book has room for."""


@pytest.fixture
def people(profile):
    """Three leads to reach today, best score first."""
    with open_here(profile) as book:
        for line in (
            "Tom Ferrer, Acme Pumps, 0171 3920042, tom@acme.example, wants line 4, call today",
            "Ruth Amsel, Nordkai, 0421 555123, call today",
            "Karl Bruns, Weserguss, call today",
        ):
            add_line(book, line)
    return profile


@pytest.fixture
def desk(qtbot, qapp, people):
    with window_on(qtbot, people) as driver:
        assert driver.current() == "Tom Ferrer"
        yield driver


def lead_of(desk: Any, note: str) -> str:
    """Return whose timeline carries a note."""
    found = next(row["lead_id"] for row in desk.rows("activity") if row["text"] == note)
    return next(row["name"] for row in desk.rows("lead") if row["id"] == found)


def fill_the_disk(book: Database) -> None:
    """SQLite answers "full" from here on, as on a disk without room."""
    book.write(may_grow, 1)  # it keeps what it has, and takes no page more
    for number in range(200):
        try:
            add_line(book, f"Filler{number} Filler{number}, Firm{number}, call 26 Nov")
        except Refused:
            return


def make_room(book: Database) -> None:
    book.write(may_grow, 1_000_000)


def may_grow(session: Session, pages: int) -> None:
    session.connection().exec_driver_sql(f"PRAGMA max_page_count = {pages}")


def type_long(words: str = LONG) -> None:
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.setText(words)
    line.textEdited.emit(words)


def test_keys_pressed_before_the_popover_is_there_go_into_it(desk):
    desk.press("j", "l", "2", "abc", ENTER)  # in one go, before the next lead is shown

    desk.until(lambda: "Voicemail logged for Ruth Amsel" in desk.said())
    assert lead_of(desk, "abc") == "Ruth Amsel"


def test_a_note_right_after_a_digit_is_the_next_leads(desk):
    desk.press("2", "n", "a note", ENTER)

    desk.until(lambda: "Note added" in desk.said())
    assert lead_of(desk, "a note") == "Ruth Amsel"


def test_a_key_after_a_digit_and_a_step_is_the_lead_stepped_to(desk):
    desk.press("2", "j", "l", "3", "abc", ENTER)

    desk.until(lambda: "No answer logged for Ruth Amsel" in desk.said())
    assert lead_of(desk, "abc") == "Ruth Amsel"


def test_what_others_write_meanwhile_brings_no_key_to_the_lead_just_logged(desk):
    desk.press("2")
    desk.window._door.changed.emit(Touched())  # as while an import runs
    desk.press("n", "a note", ENTER)

    desk.until(lambda: "Note added" in desk.said())
    assert lead_of(desk, "a note") == "Ruth Amsel"


def test_the_keyboard_is_never_dead(desk):
    shown = desk.window.about.shown
    shown._patience.setInterval(1)
    shown._fresh = False  # a lead that will not come
    desk.press("l", "x")
    assert shown._held is not None

    desk.until(lambda: shown._held is None)
    desk.press("/")
    assert desk.window.finding.search.isVisible()


def test_a_key_is_not_held_back_for_a_lead_that_will_not_come(desk):
    for _ in range(3):
        desk.press("2")
        desk.until(lambda: desk.window.about.shown._left is None)
        desk.settled()
    desk.press("l")
    assert not desk.window.about.popover.isVisible()

    desk.press("/")
    assert desk.window.finding.search.isVisible()


@pytest.mark.parametrize(("key", "kind"), [("n", "note"), ("w", "wait"), ("e", "change")])
def test_escape_keeps_what_a_short_form_was_told(qtbot, qapp, people, key, kind):
    with window_on(qtbot, people) as desk:
        lead = desk.row().id
        desk.press(key)
        type_long("half a thought")
        desk.press(ESC)
        place = f"{kind}:{lead.hex}"
        desk.until(lambda: desk.book.read(draft, place).get("text") == "half a thought")
        desk.press("j", "k")
        desk.settled()

    with window_on(qtbot, people) as desk:
        desk.press(key)
        assert desk.window.about.form._words.text() == "half a thought"
        desk.press(ENTER)
        desk.until(lambda: desk.said() != "")
        desk.until(lambda: desk.book.read(draft, place) == {})


def test_what_a_form_shows_by_itself_is_no_draft(desk):
    desk.press("s", ESC)
    desk.press("e", ESC)
    assert desk.window.about.drafts._typed == {}


def test_a_digit_alone_leaves_the_draft_for_later(desk):
    lead = desk.row().id
    desk.press("l", "3", "later", ESC)
    desk.press("2")
    desk.until(lambda: "Voicemail logged" in desk.said())

    assert desk.book.read(draft, f"log:{lead.hex}")["note"] == "later"


def test_on_a_full_disk_the_popover_comes_back_with_every_word_and_says_why(desk):
    desk.window._door.do(fill_the_disk, whole=True)
    desk.press("l", "2")
    type_long()
    desk.press(ENTER)

    desk.until(lambda: "disk is full" in desk.window.about.popover._refusal)
    popover = desk.window.about.popover
    assert popover.isVisible()
    assert popover.draft().note == LONG
    assert "disk is full" in desk.said()
    assert desk.window.inbox.footer._trouble

    desk.window._door.do(make_room, whole=True)
    desk.press(ENTER)
    desk.until(lambda: "Voicemail logged for Tom Ferrer" in desk.said())
    assert lead_of(desk, LONG.strip()) == "Tom Ferrer"


def test_on_a_full_disk_a_note_comes_back_too(desk):
    desk.window._door.do(fill_the_disk, whole=True)
    desk.press("n")
    type_long()
    desk.press(ENTER)

    form = desk.window.about.form
    desk.until(lambda: "disk is full" in form._refusal)
    assert form._words.text() == LONG
    desk.press(ESC, "n")
    assert form._words.text() == LONG
    desk.window._door.do(make_room, whole=True)
    desk.press(ENTER)
    desk.until(lambda: "Note added" in desk.said())


def test_on_a_full_disk_a_field_opens_again_with_what_was_typed(desk):
    desk.window._door.do(fill_the_disk, whole=True)
    name = desk.window.lead._header.line("name")
    name.begin()
    type_long()
    desk.press(ENTER)

    desk.until(lambda: name.is_editing and QApplication.focusWidget().text() == LONG.strip())
    assert "disk is full" in desk.said()
    desk.press(Qt.Key.Key_Escape)


def test_on_a_full_disk_a_new_line_stays_in_its_box(desk):
    desk.window._door.do(fill_the_disk, whole=True)
    desk.press((Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier))
    type_long(f"Ann Ray, Acme, wants {LONG[:1900].strip()}")
    desk.press(ENTER)

    box = desk.window.finding.box
    desk.until(lambda: box._field.note)
    assert "disk is full" in box._field.note
    assert box.isVisible()
    assert box.words().startswith("Ann Ray, Acme")
