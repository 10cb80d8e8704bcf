"""One lead whole, edited where it stands."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from leaddesk.desktop.lead.contacts import ContactLine
from leaddesk.desktop.lead.pane import LeadPane
from leaddesk.desktop.lead.peek import PeekBar
from leaddesk.desktop.lead.short_form import About, ShortForm
from leaddesk.desktop.widgets.button import Button
from leaddesk.desktop.widgets.cell import OutcomeCell
from leaddesk.desktop.widgets.edit_line import EditLine
from tests.desktop import sample
from tests.desktop.test_log_popover import read

Key = Qt.Key


@pytest.fixture
def pane(qtbot, theme, clock) -> LeadPane:
    made = LeadPane(theme, clock)
    qtbot.addWidget(made)
    made.resize(488, 900)
    made.show_lead(sample.DETAIL)
    made.show()
    qtbot.waitActive(made)
    return made


def line(pane, text) -> EditLine:
    return next(part for part in pane.findChildren(EditLine) if part.text() == text)


def edit(qtbot, pane, text, words) -> None:
    qtbot.mouseDClick(line(pane, text), Qt.MouseButton.LeftButton)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, words)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Tom Ferrer", "name"),
        ("Maintenance lead", "title"),
        ("Acme Pumps", "company"),
        ("tom.ferrer@acme.example", f"contact:{sample.uid(22)}"),
    ],
)
def test_a_double_click_edits_in_place(qtbot, pane, text, field):
    edit(qtbot, pane, text, "New")
    with qtbot.waitSignal(pane.field_edited) as caught:
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)

    assert caught.args == [field, "New"]


def test_escape_takes_an_edit_back(qtbot, pane):
    edit(qtbot, pane, "Tom Ferrer", "New")
    with qtbot.assertNotEmitted(pane.field_edited):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)

    assert QApplication.focusWidget() is line(pane, "Tom Ferrer")


def test_leaving_a_field_keeps_what_was_typed(qtbot, pane):
    edit(qtbot, pane, "Tom Ferrer", "New")

    with qtbot.waitSignal(pane.field_edited):
        pane.setFocus()


def test_a_question_is_answered_where_it_stands(qtbot, pane):
    line(pane, "Ask: who signs above 10,000?").setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), "Ms Falk")
    with qtbot.waitSignal(pane.answer_edited) as caught:
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)

    assert caught.args == ["decides", "Ms Falk"]


def test_a_digit_or_a_cell_logs_an_outcome(qtbot, pane):
    with qtbot.waitSignal(pane.outcome_chosen) as caught:
        qtbot.keyClick(pane, Key.Key_2)
    assert caught.args == ["voicemail"]

    cell = next(c for c in pane.findChildren(OutcomeCell) if c.text() == "Wrong number")
    with qtbot.waitSignal(pane.outcome_chosen) as caught:
        qtbot.mouseClick(cell, Qt.MouseButton.LeftButton)
    assert caught.args == ["wrong_number"]


def test_every_cell_speaks_its_key_and_its_consequence(pane):
    names = [cell.accessibleName() for cell in pane.findChildren(OutcomeCell)]

    assert names[1] == "Voicemail, key 2. Then try 4, Thu 26 Nov 14:00."


@pytest.mark.parametrize(
    ("label", "signal"),
    [("Snooze", "snooze_asked"), ("Waiting for them", "wait_asked"), ("Change", "change_asked")],
)
def test_the_next_step_is_moved_by_its_buttons(qtbot, pane, label, signal):
    button = next(b for b in pane.findChildren(Button) if b.text() == label)

    with qtbot.waitSignal(getattr(pane, signal)):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_lead_without_a_next_step_asks_for_one(pane):
    pane.show_lead(replace(sample.DETAIL, step=None))

    assert "Choose a next step" in pane._step.accessibleName()


def test_an_opt_out_is_said_beside_the_struck_value(pane):
    mail = replace(sample.DETAIL.contacts[1], opted_out_on=date(2026, 3, 3))
    pane.show_lead(replace(sample.DETAIL, contacts=(mail,)))

    shown = pane.findChildren(ContactLine)[0].accessibleName()
    assert "No mail - opted out 3 Mar" in shown


def test_a_long_timeline_is_cut_and_can_be_shown_whole(qtbot, pane):
    pane.show_lead(replace(sample.DETAIL, timeline_total=34))
    button = next(b for b in pane.findChildren(Button) if b.text() == "Show all 34")

    with qtbot.waitSignal(pane.timeline_asked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_no_lead_leaves_the_pane_empty(pane):
    pane.show_lead(None)

    assert pane.lead_id is None
    assert not pane._header.isVisible()


@pytest.fixture
def form(theme, clock, pane) -> ShortForm:
    return ShortForm(theme, clock, read, pane)


def test_a_snooze_takes_one_date(qtbot, pane, form):
    form.ask(About.SNOOZE, sample.DETAIL, pane._step.geometry())
    qtbot.keyClicks(QApplication.focusWidget(), "thu 10am")
    with qtbot.waitSignal(form.saved) as caught:
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)

    answer = caught.args[0]
    assert (answer.about, answer.day) == (About.SNOOZE, date(2026, 11, 26))


def test_a_snooze_without_a_date_says_what_works(qtbot, pane, form):
    form.ask(About.SNOOZE, sample.DETAIL, pane._step.geometry())
    with qtbot.assertNotEmitted(form.saved):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)

    assert form._date.note.startswith("Not a time.")


def test_a_changed_step_keeps_its_date_unless_told(qtbot, pane, form):
    form.ask(About.CHANGE, sample.DETAIL, pane._step.geometry())
    with qtbot.waitSignal(form.saved) as caught:
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)

    assert (caught.args[0].text, caught.args[0].day) == (sample.DETAIL.step.text, None)


def test_closing_takes_a_reason_by_digit(qtbot, pane, form):
    form.ask(About.CLOSE, sample.DETAIL, pane._step.geometry(), reasons=sample.REASONS)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_3)
    with qtbot.waitSignal(form.saved) as caught:
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)

    assert caught.args[0].reason == "No budget"


def test_a_refresh_while_typing_leaves_the_field_open(qtbot, pane):
    edit(qtbot, pane, "Tom Ferrer", "Half")
    pane.show_lead(replace(sample.DETAIL, score=90))

    assert QApplication.focusWidget().text() == "Half"


def test_going_to_another_lead_keeps_what_was_typed_for_the_first(qtbot, pane):
    edit(qtbot, pane, "Tom Ferrer", "Half")
    said = []
    pane.field_edited.connect(lambda field, words: said.append((pane.lead_id, field, words)))

    pane.show_lead(replace(sample.DETAIL, id=sample.uid(2), name="Ruth Amsel"))

    assert said == [(sample.uid(1), "name", "Half")]


def test_the_peek_bar_names_the_lead_and_its_number(qtbot, theme):
    bar = PeekBar(theme)
    qtbot.addWidget(bar)
    bar.resize(840, 52)
    bar.show_lead(sample.DETAIL)
    bar.show()

    assert bar._number() == "+49 171 39200 42"
    with qtbot.waitSignal(bar.open_asked):
        qtbot.mouseClick(bar._open, Qt.MouseButton.LeftButton)
