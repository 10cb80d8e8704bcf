"""Settings under a rep's hands: every choice kept at once, by keyboard alone, on a real book."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from leaddesk.desktop.preferences import Preferences
from leaddesk.desktop.screens import SETTINGS
from leaddesk.desktop.settings.driver import BOOK, KEYS, LOOK, PROCESS, REMINDERS, SECTIONS, WORKING
from leaddesk.domain.settings_rows import CopyKind
from leaddesk.features import leads
from leaddesk.features.book_page import copies
from leaddesk.features.working_time import working_hours
from tests.builders import NOW, add_lead, open_here
from tests.desktop.driving import CTRL, ENTER, ESC, Clockwork, window_on

OPEN = (Qt.Key.Key_Comma, CTRL)
DOWN, TAB = Qt.Key.Key_Down, Qt.Key.Key_Tab


@pytest.fixture
def desk(qtbot, qapp, profile):
    with open_here(profile) as book:
        add_lead(book, company="Acme Pumps", status="reach")
        add_lead(book, "Ruth Amsel", "Nordkai", status="reach")
    with window_on(qtbot, profile, Clockwork(NOW)) as window:
        yield window


@pytest.fixture
def settings(desk):
    desk.press(OPEN)
    found = desk.window.screens.get(SETTINGS)
    desk.until(found.page.isVisible)
    return found


def go_to(desk, settings, name):
    """Go to a section by arrows, and into it by Tab."""
    settings.page.sections.setFocus(Qt.FocusReason.OtherFocusReason)
    while settings.page.name != WORKING:
        desk.press(Qt.Key.Key_Up)
    while settings.page.name != name:
        desk.press(DOWN)
    return settings.page.section(name)


def focused():
    return QApplication.focusWidget()


def test_ctrl_comma_opens_settings_and_arrows_go_through_every_section(desk, settings):
    seen = [settings.page.name]
    for _ in range(len(SECTIONS) - 1):
        desk.press(DOWN)
        seen.append(settings.page.name)

    assert tuple(seen) == SECTIONS
    assert settings.page.sections.focusProxy().hasFocus()
    assert desk.window.windowTitle().startswith("Settings")

    desk.press(ESC)
    assert not settings.page.isVisible()
    assert desk.list.hasFocus()


def test_tab_goes_into_a_section_and_esc_back_to_the_list_of_sections(desk, settings):
    section = go_to(desk, settings, LOOK)

    desk.press(TAB)
    assert section.isAncestorOf(focused())

    desk.press(ESC)
    assert settings.page.sections.focusProxy().hasFocus()
    assert settings.page.isVisible()


def test_working_hours_are_kept_as_soon_as_they_are_typed(desk, settings):
    section = go_to(desk, settings, WORKING)
    desk.until(lambda: section.start.text() == "09:00")
    section.start.edit.setFocus()
    section.start.edit.selectAll()

    desk.press("8:30", ENTER)

    desk.until(lambda: f"{desk.book.read(working_hours).start:%H:%M}" == "08:30")
    desk.until(lambda: "08:30 to 17:00" in settings.page.foot.said)


@pytest.mark.parametrize(
    ("typed", "said"),
    [("25:00", "Not a time. Try 8:30."), ("morning", "Not a time. Try 8:30.")],
)
def test_what_is_no_time_is_said_in_place_and_not_kept(desk, settings, typed, said):
    section = go_to(desk, settings, WORKING)
    desk.until(lambda: section.start.text() == "09:00")
    section.start.edit.setFocus()
    section.start.edit.selectAll()

    desk.press(typed, ENTER)

    assert section.start.note == said
    assert f"{desk.book.read(working_hours).start:%H:%M}" == "09:00"


def test_an_end_before_the_start_is_said_at_the_end(desk, settings):
    section = go_to(desk, settings, WORKING)
    desk.until(lambda: section.end.text() == "17:00")
    section.end.edit.setFocus()
    section.end.edit.selectAll()

    desk.press("8", ENTER)

    assert section.end.note == "This is not later than the start."


def test_the_last_weekday_stays(desk, settings):
    section = go_to(desk, settings, WORKING)
    desk.until(section.days[0].isChecked)
    for day in range(5):
        section.days[day].setFocus()
        desk.press(ENTER)
        if day < 4:
            desk.until(lambda day=day: day not in desk.book.read(working_hours).days)

    desk.until(lambda: section._trouble.text() == "Choose one weekday at least.")
    assert desk.book.read(working_hours).days == {4}
    assert section.days[4].isChecked()


def test_a_country_is_found_by_typing_and_shows_its_next_holidays(desk, settings):
    section = go_to(desk, settings, WORKING)
    desk.until(lambda: len(section.country._options) > 50)
    section.country.setFocus()

    desk.press(ENTER)
    desk.press("germ")
    desk.press(ENTER)

    desk.until(lambda: "25 Dec" in section._next.text())
    assert section.country.hasFocus()
    assert section.country.accessibleName() == "Holidays of: Germany. Enter opens the list."


def test_another_zone_is_taken_by_every_reader_of_dates(desk, settings):
    section = go_to(desk, settings, WORKING)
    desk.until(lambda: len(section.zone._options) > 100)
    section.zone.setFocus()

    desk.press(ENTER)
    desk.press("new york")
    desk.press(ENTER)

    zone = "America/New_York"
    desk.until(lambda: str(desk.window.about._dates.hours.zone) == zone)
    desk.until(lambda: str(desk.window._clock.zone) == zone)


def test_the_theme_changes_at_once_and_stays(desk, settings):
    section = go_to(desk, settings, LOOK)
    section.scheme.radios["dark"].setFocus()

    desk.press(ENTER)

    assert desk.app.theme.tokens.dark
    assert settings.page.foot.said == "Dark from now on."
    assert Preferences(desk.book.folder).theme == "dark"


def test_language_and_text_size_hold_from_the_next_start(desk, settings):
    section = go_to(desk, settings, LOOK)
    section.language.radios["de"].setFocus()
    desk.press(ENTER)
    assert settings.page.foot.said == "Language kept: Deutsch, from the next start."

    section.scale.radios[150].setFocus()
    desk.press(ENTER)

    assert settings.page.foot.said == "Text size kept: 150 %, from the next start."
    kept = Preferences(desk.book.folder)
    assert (kept.language, kept.text_scale) == ("de", 150)


def test_reminders_can_be_switched_off(desk, settings):
    section = go_to(desk, settings, REMINDERS)
    section.notify.setFocus()

    desk.press(ENTER)

    assert not desk.app.preferences.notify
    assert "No reminders" in settings.page.foot.said


def test_a_key_is_changed_by_pressing_another_and_does_it_at_once(desk, settings):
    section = go_to(desk, settings, KEYS)
    desk.press(TAB, TAB, TAB)
    while not section.row_of("snooze").line.hasFocus():
        desk.press(DOWN)

    desk.press(ENTER, "y")

    assert settings.page.foot.said == "Snooze: Y from now on."
    desk.press(ESC, ESC)
    desk.until(desk.list.hasFocus)
    desk.press("y")
    desk.until(desk.window.about.form.isVisible)


def test_a_taken_key_is_asked_for_in_the_row(desk, settings):
    section = go_to(desk, settings, KEYS)
    row = section.row_of("snooze")
    row.line.setFocus()

    desk.press(ENTER, "e")

    assert row.clash.words.text() == "E is Change the next step. Use it here instead?"
    assert row.clash.take.hasFocus()
    desk.press(ESC)
    assert row.line.hasFocus()
    assert desk.app.theme.keymap.kept_key("snooze") == "S"

    desk.press(ENTER, "e", ENTER)

    assert desk.app.theme.keymap.kept_key("snooze") == "E"
    assert desk.app.theme.keymap.kept_key("change") == ""
    assert row.line.hasFocus()


def test_digits_and_fixed_keys_are_no_keys_for_commands(desk, settings):
    section = go_to(desk, settings, KEYS)
    row = section.row_of("snooze")
    row.line.setFocus()

    desk.press(ENTER, "3")
    assert "Digits are for what happened" in settings.page.foot.said
    assert row.line.waits

    desk.press(TAB)
    assert row.line.hasFocus()
    desk.press(ESC)
    assert not row.line.waits
    assert row.line.hasFocus()
    assert settings.page.isVisible()


def test_a_key_goes_back_to_the_usual_one_alone_or_with_all(desk, settings):
    section = go_to(desk, settings, KEYS)
    keymap = desk.app.theme.keymap
    keymap.choose("snooze", "V")
    keymap.choose("note", "B")
    row = section.row_of("snooze")
    assert row.usual.text() == "Usual: S"

    row.usual.setFocus()
    desk.press(ENTER)
    assert keymap.kept_key("snooze") == "S"
    assert row.usual.isHidden()
    assert row.line.hasFocus()

    section.reset.setFocus()
    desk.press(ENTER)
    assert keymap.kept_key("note") == "N"


def test_single_keys_off_lets_no_letter_act(desk, settings):
    section = go_to(desk, settings, KEYS)
    section.single.setFocus()
    desk.press(ENTER)
    desk.press(ESC, ESC)
    desk.until(desk.list.hasFocus)
    before = desk.rows("activity")

    desk.press("s", "2")
    assert not desk.window.about.form.isVisible()

    desk.settled()
    desk.press((Qt.Key.Key_2, CTRL))
    desk.until(lambda: len(desk.rows("activity")) == len(before) + 1)


def test_every_path_is_drawn_and_stands_in_the_table_word_for_word(desk, settings):
    section = go_to(desk, settings, PROCESS)
    desk.until(lambda: section.paths is not None)
    model = section.table.rows
    held = " ".join(
        str(model.index(row, column).data())
        for row in range(model.rowCount())
        for column in range(3)
    )

    for status in desk.book.context.processes["direct"].statuses.values():
        assert status.name in held
        assert status.instruction in held
        for outcome in status.outcomes:
            assert outcome.label.rstrip("…") in held

    section.picture.setFocus()
    desk.press(DOWN)
    spoken = section.picture.accessibleDescription()
    assert spoken.startswith("Reach. Get a two-way talk.")
    assert "2 Voicemail: Next try, in 2 working days, other half of the day." in spoken
    assert "After 6 tries: Nurture is offered." in spoken


def test_a_copy_made_now_is_listed(desk, settings):
    section = go_to(desk, settings, BOOK)
    desk.until(lambda: section._facts is not None)
    section.copy.setFocus()

    desk.press(ENTER)

    desk.until(lambda: "Copy made and checked." in settings.page.foot.said)
    desk.until(lambda: section.table.rows.rowCount() == 1)
    assert copies(desk.book.path)[0].kind is CopyKind.OWN


def test_a_copy_comes_back_with_the_window_open_and_the_book_of_before_is_kept(desk, settings):
    section = go_to(desk, settings, BOOK)
    section.copy.setFocus()
    desk.press(ENTER)
    desk.until(lambda: section.table.rows.rowCount() == 1)
    tom = next(row["id"] for row in desk.rows("lead") if row["name"] == "Tom Ferrer")
    desk.book.write(leads.set_fields, UUID(tom), {"title": "After the copy"}, now=NOW)

    section.table.setFocus()
    desk.press(ENTER)
    assert "comes back; today's is kept as a copy." in section.card._said.text()
    assert section.card.go.hasFocus()
    desk.press(ENTER)

    desk.until(lambda: "The book is back." in settings.page.foot.said)
    assert {row["title"] for row in desk.rows("lead")} == {""}
    desk.until(lambda: section.table.rows.rowCount() == 2)
    kept = [row for row in copies(desk.book.path) if row.kind is CopyKind.REPLACED]
    assert len(kept) == 1

    settings.keeping.restore_from(kept[0].path)

    desk.until(lambda: "After the copy" in {row["title"] for row in desk.rows("lead")})
    desk.press(ESC, ESC)
    desk.settled()
    desk.press("2")
    desk.until(lambda: "Voicemail logged" in desk.said())


def test_a_file_that_is_no_copy_changes_nothing_and_is_named(desk, settings, tmp_path):
    go_to(desk, settings, BOOK)
    before = desk.rows("lead")
    bad = tmp_path / "holiday.db"
    bad.write_bytes(b"no book at all" * 1000)

    settings.keeping.restore_from(bad)

    desk.until(lambda: "not a whole copy" in settings.page.foot.said)
    desk.until(lambda: desk.app.door.desk.database is not None)
    assert desk.rows("lead") == before


@pytest.mark.parametrize("ending", [".xlsx", ".json", ".csv", ".vcf"])
def test_everything_goes_out_to_a_file_of_each_kind(desk, settings, tmp_path, ending):
    section = go_to(desk, settings, BOOK)
    path = tmp_path / f"all{ending}"

    settings.keeping.export_to(path)
    assert not section.export.isEnabled()

    desk.until(lambda: "written" in settings.page.foot.said)
    assert path.stat().st_size > 100
    assert section.export.isEnabled()


def test_an_export_that_cannot_be_written_says_so(desk, settings, tmp_path):
    go_to(desk, settings, BOOK)

    settings.keeping.export_to(tmp_path / "nowhere" / "all.csv")

    desk.until(lambda: "cannot be written" in settings.page.foot.said)


@pytest.mark.parametrize("name", SECTIONS)
def test_every_part_of_a_section_has_a_name(desk, settings, name):
    section = go_to(desk, settings, name)
    desk.qtbot.wait(100)

    nameless = [
        f"{type(part).__name__} in {type(part.parentWidget()).__name__}"
        for part in section.findChildren(QWidget)
        if part.isVisible() and not part.objectName().startswith("qt_")
        if not isinstance(part.parentWidget(), QAbstractScrollArea)
        if not QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)
    ]
    assert nameless == []
