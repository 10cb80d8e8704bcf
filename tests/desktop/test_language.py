"""A German window on a real book: German to look at, English where it is kept."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget

from leaddesk.desktop import words
from leaddesk.desktop.language import Language
from leaddesk.desktop.screens import COMPANIES, HISTORY, SETTINGS
from leaddesk.domain.calendar import WorkingHours
from leaddesk.domain.said import retold, retold_command, said, spoken, stored
from leaddesk.domain.when import read_when, say_when
from tests.builders import NOW, TODAY, add_lead, day, open_here
from tests.desktop.driving import CTRL, ENTER, ESC, UNDO, Driver, window_on

ENGLISH = re.compile(
    r"\b(?:the|of|with|and|next|lead[s]? (?:to|are)|overdue|today|call|mailed|spoke|voicemail|reach"
    r"|qualify|company|known|score|try|snooze|undo|open|back|save|cancel|step|when|why)\b",
    re.IGNORECASE,
)
"""English words that no German text of the window holds."""

HOURS = WorkingHours(ZoneInfo("Europe/Berlin"))

OURS = re.compile(r"\b(?:Open ?Document|LeadDesk)\b")


@pytest.fixture
def people(profile: Path) -> Path:
    with open_here(profile) as made:
        for number, name in enumerate(("Tom Ferrer", "Ruth Amsel")):
            add_lead(
                made, name, "Acme Pumps", status="reach", due=day(str(TODAY), f"{10 + number}:00")
            )
        add_lead(made, "Petra Lang", "Voss", status="qualify", due=day("2026-11-26"))
        add_lead(made, "Karl Bruns", "Weserguss")
    return profile


@pytest.fixture
def german(qtbot, people: Path) -> Iterator[Driver]:
    with window_on(qtbot, people, language="de") as desk:
        go_to(desk, "Tom Ferrer")
        yield desk


@pytest.fixture
def speaking_german(qapp) -> Iterator[None]:
    language = Language("de")
    yield
    language.leave()


def go_to(desk: Driver, name: str) -> None:
    (lead,) = (row["id"] for row in desk.rows("lead") if row["name"] == name)
    desk.window.driver.go_to(UUID(str(lead)))
    desk.until(lambda: desk.current() == name)
    desk.settled()


def told(widget: QWidget) -> list[str]:
    """Return what a screen reader hears of a widget and all that is shown in it."""
    shown = [each for each in (widget, *widget.findChildren(QWidget)) if each.isVisible()]
    texts = [
        text for each in shown for text in (each.accessibleName(), each.accessibleDescription())
    ]
    texts += [str(each.text()) for each in shown if callable(getattr(each, "text", None))]
    return [text for text in texts if text]


def in_english(texts: list[str]) -> list[str]:
    return [text for text in texts if ENGLISH.search(OURS.sub("", text))]


def test_the_inbox_and_its_lead_are_german(german: Driver) -> None:
    window = german.window

    groups = [words.group_name(group) for group in window.driver.view.groups]
    assert groups[0].startswith("Sichten, 1 neu. In 30 Sekunden entscheiden")
    assert window.windowTitle() == "Eingang - Ohne nächsten Schritt: 0 - LeadDesk"
    row = german.list.accessibleDescription()
    assert "Anrufen und ins Gespräch kommen. Fällig Di 24. Nov 10:00." in row
    assert "Erreichen, Versuch 1 von 6." in row
    texts = told(window)
    assert "Gesprochen, Taste 1. Dann Klären, Di 24. Nov." in texts
    assert in_english(texts) == []


def test_one_digit_logs_and_the_undo_line_is_german(german: Driver) -> None:
    german.press("2")
    german.until(lambda: german.said().startswith("Mailbox für Tom Ferrer eingetragen."))
    assert "Versuch 2: Do 26. Nov 14:00" in german.said()

    german.press(UNDO)
    german.until(lambda: german.said().startswith("Rückgängig: Mailbox für Tom Ferrer eingetragen"))


def test_the_log_popover_is_german_and_reads_german_dates(german: Driver) -> None:
    german.press("l")
    popover = german.window.about.popover
    german.until(popover.isVisible)
    assert in_english(told(popover)) == []

    german.press("4")
    german.press(Qt.Key.Key_Tab)
    german.press("do 10 Uhr")
    german.until(lambda: any("Do 26. Nov 10:00" in text for text in told(popover)))
    german.press(ENTER)
    german.until(lambda: german.said().startswith("Rückruf für Tom Ferrer eingetragen."))
    assert "Do 26. Nov 10:00" in german.said()


@pytest.mark.parametrize("section", ["working", "look", "keys", "reminders", "process", "book"])
def test_every_section_of_settings_is_german(german: Driver, section: str) -> None:
    german.window.go(SETTINGS)
    settings = german.window.screens.get(SETTINGS)
    settings.show_section(section)
    german.until(settings.page.isVisible)

    assert in_english(told(settings.page)) == []


def test_flow_companies_and_history_are_german(german: Driver) -> None:
    german.press((Qt.Key.Key_H, CTRL))
    changes = german.window.screens.get(HISTORY).page
    german.until(lambda: changes.table.rows.rowCount() > 0)
    model = changes.table.rows
    fields = {model.index(row, 2).data() for row in range(model.rowCount())}
    assert {"Lead", "Nächster Schritt"} <= fields
    assert in_english(told(changes)) == []
    german.press(ESC)

    german.window.go(COMPANIES)
    firms = german.window.screens.get(COMPANIES).page
    german.until(lambda: firms.side.rows.count == 3)
    german.until(lambda: any("Erreichen" in text for text in told(firms)))
    assert in_english(told(firms)) == []
    german.press(ESC)

    german.press("f")
    flow = german.window.flow
    german.until(lambda: flow.is_open and flow.driver.lead is not None)
    german.until(lambda: any("Zugesagt für" in text for text in told(flow.page)))
    assert in_english(told(flow.page)) == []


def test_what_a_german_window_keeps_is_english(qtbot, people: Path, leaddesk) -> None:
    with window_on(qtbot, people, language="de") as desk:
        go_to(desk, "Tom Ferrer")
        desk.press("2")
        desk.until(lambda: desk.said().startswith("Mailbox"))
        go_to(desk, "Ruth Amsel")
        desk.press("s", "morgen", ENTER)
        desk.until(lambda: desk.said().startswith("Ruth Amsel vertagt"))
        go_to(desk, "Karl Bruns")
        desk.press("w", "ihre Zeichnung", ENTER)
        desk.until(lambda: desk.said().startswith("Warten auf Karl Bruns"))
        kept = " ".join(
            str(value)
            for table in ("lead", "task", "activity")
            for row in desk.rows(table)
            for value in row.values()
        )

    assert "Waiting for ihre Zeichnung" in kept
    assert not re.search(r"Mailbox|Warten auf|Anrufen|vertagt|Bisher|klar", kept)
    done = leaddesk("history").out
    assert "Waiting for Karl Bruns" in done
    assert "Ruth Amsel snoozed" in done
    assert "Voicemail logged for Tom Ferrer" in done
    assert leaddesk("doctor").code == 0


def test_the_child_that_imports_for_a_german_window_speaks_german(leaddesk, tmp_path) -> None:
    file = tmp_path / "liste.csv"
    file.write_text("Name;Firma\nAnna Kolb;Acme\n", encoding="utf-8")

    seen = leaddesk("import", str(file), "--look", "--json", "--language", "de")
    assert "Nicht in Ihrem Buch" in seen.out
    gone = leaddesk("import", str(tmp_path / "weg.csv"), "--language", "de")
    assert gone.err.strip() == "weg.csv ist nicht da. Name und Ordner prüfen."

    assert leaddesk("import", str(file), "--language", "de").code == 0
    assert "Imported liste.csv" in leaddesk("history").out


def test_the_same_leads_are_english_again_in_an_english_window(qtbot, people: Path) -> None:
    with window_on(qtbot, people, language="de") as desk:
        go_to(desk, "Tom Ferrer")
        desk.press("2")
        desk.until(lambda: desk.said().startswith("Mailbox"))
        assert spoken() == "de"

    with window_on(qtbot, people, language="en") as desk:
        assert spoken() == ""
        go_to(desk, "Ruth Amsel")
        assert desk.window.driver.view.groups[0].name == "Triage"
        assert "Voicemail, key 2. Then try 2, Thu 26 Nov 14:00." in told(desk.window)
        desk.press(UNDO)
        desk.until(lambda: desk.said().startswith("Undid: Voicemail logged for Tom Ferrer"))


def test_the_system_decides_where_the_rep_did_not(qapp) -> None:
    language = Language("system")
    try:
        assert language.code == QLocale.system().name().partition("_")[0]
        assert QLocale().name() == QLocale.system().name()
    finally:
        language.leave()


def test_a_language_without_a_catalogue_is_english_with_its_own_dates(qapp) -> None:
    language = Language("fr")
    try:
        assert said("{name} snoozed", name="Tom") == "Tom snoozed"
        assert words.weekday(date(2026, 11, 26)) == "jeu"
    finally:
        language.leave()


# What stands in a book, told in German


def test_a_sentence_knows_itself_in_english(speaking_german) -> None:
    sentence = said("{label} logged for {name}", label=retold("Voicemail"), name="Tom Ferrer")

    assert sentence == "Mailbox für Tom Ferrer eingetragen"
    assert stored(sentence) == "Voicemail logged for Tom Ferrer"


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("3 tries so far", "Bisher 3 Versuche"),
        ("Waiting for their drawing", "Warten auf their drawing"),
        ("Closed: No budget", "Geschlossen: Kein Budget"),
        ("Path changed from Direct to Distributor", "Weg von Direkt zu Händler gewechselt"),
        ("Ask Anna about valve 12", "Ask Anna about valve 12"),
        ("Wartung ab März", "Wartung ab März"),
        ("", ""),
    ],
)
def test_a_step_or_label_is_told_in_german_and_a_reps_own_words_stay(
    speaking_german, kept, shown
) -> None:
    assert retold(kept) == shown


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("Undid: Voicemail logged for 12 leads", "Rückgängig: Mailbox für 12 Leads eingetragen"),
        ("Did again: Undid: Tom closed", "Wiederholt: Rückgängig: Tom geschlossen"),
        ("Job title, Phone changed for May Fits", "Funktion, Telefon für May Fits geändert"),
        ("3 leads snoozed", "3 Leads vertagt"),
    ],
)
def test_what_a_command_did_is_told_in_german(speaking_german, kept, shown) -> None:
    assert retold_command(kept) == shown


def test_the_words_of_an_own_process_stay_as_they_are(speaking_german) -> None:
    assert retold("Besuchen") == "Besuchen"
    assert retold("Walk the plant with them") == "Walk the plant with them"


# Dates


def test_a_date_that_german_offers_is_read_as_the_same_moment(speaking_german) -> None:
    hours, offered = HOURS, words.translate("ShortForm", "thu 10am, in 3 days or 26 Nov")
    parts = [words.translate("ShortForm", form) for form in ("tomorrow", "in 3 days")]
    german = [*re.split(r", | oder ", offered), *parts]
    english = [*re.split(r", | or ", "thu 10am, in 3 days or 26 Nov"), "tomorrow", "in 3 days"]

    assert german == ["do 10 Uhr", "in 3 Tagen", "26. Nov", "morgen", "in 3 Tagen"]
    assert [read_when(form, NOW, hours) for form in german] == [
        read_when(form, NOW, hours) for form in english
    ]


def test_every_moment_as_the_window_writes_it_is_read_back(speaking_german) -> None:
    hours = HOURS
    for days in range(400):
        then = NOW.astimezone(hours.zone) + timedelta(days=days, hours=2)
        for written in (
            words.moment_text(then.date(), then, NOW, hours.zone),
            words.moment_text(then.date(), None, NOW, hours.zone),
            words.day_text(then.date(), NOW.date()),
            say_when(then.date(), then, NOW, hours),
        ):
            found = read_when(written, NOW, hours)
            assert found is not None, written
            assert found.day == then.date(), written
            if ":" in written:
                assert found.time == then.time().replace(second=0, microsecond=0), written


def test_german_writes_day_before_month_and_a_dot_behind_it(speaking_german) -> None:
    zone = HOURS.zone

    assert words.moment_text(date(2026, 11, 26), None, NOW, zone) == "Do 26. Nov"
    assert words.day_month(date(2027, 3, 3), TODAY) == "3. März 2027"
    assert words.number(1204) == "1.204"
    at = datetime(2026, 11, 26, 14, 5, tzinfo=zone)
    assert words.moment_text(at.date(), at, NOW, zone) == "Do 26. Nov 14:05"
