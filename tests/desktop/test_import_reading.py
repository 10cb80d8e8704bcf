"""A file that may be read in more than one way: the rep says how, once, and it is remembered."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt

from leaddesk.desktop.imports.page import ImportPage
from leaddesk.desktop.imports.states import State
from leaddesk.desktop.screens import IMPORT
from tests.desktop.driving import Driver, window_on

HEADER = ("Name", "Firma", "E-Mail", "Wiedervorlage", "Halle")


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.title = "Messe"
    first.append(HEADER)
    first.append(("Tom Ferrer", "Acme Pumps", "tom@acme.example", "03/04/2027", "4"))
    first.append(("Eva Stern", "Lippe Molkerei", "eva@lippe.example", "05/06/2027", "4"))
    second = book.create_sheet("Webinar")
    second.append(HEADER)
    second.append(("Jonas Weber", "Kessler", "weber@kessler.example", "03/04/2027", "2"))
    file = tmp_path / "leads.xlsx"
    book.save(file)
    return file


@pytest.fixture
def desk(qtbot: Any, profile: Path) -> Iterator[Driver]:
    with window_on(qtbot, profile) as driver:
        yield driver


def look(desk: Driver, file: Path) -> ImportPage:
    desk.window.look_at([str(file)])
    page: ImportPage = desk.window.screens.get(IMPORT).page
    desk.until(lambda: page.state is State.SEEN)
    return page


def names(page: ImportPage) -> list[str]:
    seen = page.body.seen
    return [line.name for line in seen.lines] if seen else []


def bring_in(desk: Driver, page: ImportPage) -> None:
    page.go()
    desk.qtbot.waitUntil(lambda: page.state is State.DONE, timeout=30_000)


def test_another_sheet_is_chosen_by_key_and_comes_in(desk: Driver, workbook: Path) -> None:
    page = look(desk, workbook)
    assert names(page) == ["Tom Ferrer", "Eva Stern"]
    field = page.reading.sheet
    assert field.isVisible()
    assert field.accessibleName() == "Sheet: Messe. Enter opens the list."

    field.setFocus()
    desk.press(Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return)

    desk.until(lambda: page.state is State.SEEN and names(page) == ["Jonas Weber"])
    assert page.read_as == {"sheet": "Webinar"}
    bring_in(desk, page)
    assert [row["name"] for row in desk.rows("lead")] == ["Jonas Weber"]
    assert not page.reading.isVisible()


def test_a_correction_of_one_sheet_is_not_made_to_another(desk: Driver, workbook: Path) -> None:
    page = look(desk, workbook)
    page.body._on_picked("Halle", "notes")
    desk.until(lambda: page.state is State.SEEN)

    page.reading.sheet._on_picked("Webinar")
    desk.until(lambda: page.state is State.SEEN)

    assert page.mapping == {}


def test_a_choice_that_cannot_be_read_leaves_what_was_shown(desk: Driver, workbook: Path) -> None:
    page = look(desk, workbook)
    page.body._on_picked("Halle", "notes")
    desk.until(lambda: page.state is State.SEEN)

    page.reading._on_sheet("No such sheet")
    desk.until(lambda: page.state is State.SEEN)

    assert page.read_as == {}
    assert page.mapping == {"Halle": "notes"}
    assert page.reading.sheet.value == "Messe"
    assert names(page) == ["Tom Ferrer", "Eva Stern"]


def test_dates_that_may_be_read_either_way_are_read_as_the_rep_says(
    desk: Driver, workbook: Path
) -> None:
    page = look(desk, workbook)
    assert page.reading.dates.isVisible()
    assert page.reading.dates.text() == "Day first, 31/12"

    page.reading.dates._on_picked("mdy")
    desk.until(lambda: page.state is State.SEEN)

    assert page.reading.dates.value == "mdy"
    bring_in(desk, page)
    assert sorted(row["due_on"] for row in desk.rows("task")) == ["2027-03-04", "2027-05-06"]


def test_the_next_file_of_that_kind_is_read_as_the_last_was_corrected(
    desk: Driver, workbook: Path
) -> None:
    page = look(desk, workbook)
    page.body._on_picked("Halle", "notes")
    page.reading.dates._on_picked("mdy")
    desk.until(lambda: page.state is State.SEEN)
    bring_in(desk, page)
    page.go()

    page = look(desk, workbook)

    assert page.reading.dates.value == "mdy"
    assert page.body.columns.accessibleDescription() == "1 as last time"
    columns = page.body.columns.list
    columns._go(4)
    assert columns.accessibleDescription() == "Halle: Note, as last time"


def test_a_plain_list_leaves_nothing_to_choose(desk: Driver, tmp_path: Path) -> None:
    file = tmp_path / "plain.csv"
    file.write_text("Name;E-Mail\nTom Ferrer;tom@acme.example\n", encoding="utf-8")

    page = look(desk, file)

    assert page.reading.isHidden()


@pytest.mark.parametrize("wide", [700, 900, 1440])
def test_both_choices_fit_at_every_width(desk: Driver, workbook: Path, wide: int) -> None:
    page = look(desk, workbook)
    page.resize(wide, 800)

    sheet, dates = page.reading.sheet.geometry(), page.reading.dates.geometry()
    assert sheet.right() < dates.left()
    assert dates.right() <= wide
