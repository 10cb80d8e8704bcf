"""The Import page with real files, a real book and a real child: seen, put right, in, back out."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from leaddesk.desktop.imports.child import ImportChild
from leaddesk.desktop.imports.page import ImportPage
from leaddesk.desktop.imports.states import State
from leaddesk.desktop.imports.table import NAME, ROW_NO, VERDICT, WHY, column_widths
from leaddesk.desktop.imports.words import field_words, letters, progress
from leaddesk.domain.errors import Refused
from leaddesk.domain.import_shown import (
    MOST_SHOWN,
    ImportCounts,
    ImportEnd,
    ImportLine,
    end_of,
    first_of_each,
)
from leaddesk.features import import_page
from leaddesk.features.imports import Options
from leaddesk.ingest.vocabulary import FIELDS
from tests.builders import KEY, NOW, add_lead, sql

FAIR = """\
Name;Firma;E-Mail;Status;Halle
Tom Ferrer;Acme Pumps;tom@acme.example;neu;4
Eva Stern;Lippe Molkerei;eva@lippe.example;neu;4
Eva Stern;Lippe Molkerei;eva@lippe.example;neu;4
;;;neu;9
Jonas Weber;Kessler;weber@kessler.example;irgendwas;2
"""
WAIT_MS = 20_000


class Owner:
    """Does for the page what the window does: looks, imports and takes back."""

    def __init__(self, book, page: ImportPage, child: ImportChild) -> None:
        self.book, self.page, self.child = book, page, child
        self.path: str | None = None
        page.file_chosen.connect(self.look_at)
        page.mapping_changed.connect(self.look)
        page.known_changed.connect(self.look)
        page.import_asked.connect(self.bring)
        page.cancel_asked.connect(child.cancel)
        page.go_on_asked.connect(child.go_on)
        page.take_back_asked.connect(child.take_back)
        child.progressed.connect(self.progress)
        child.finished.connect(self.finish)
        child.stopped.connect(self.stop)

    def look_at(self, path: str) -> None:
        self.path = path
        self.look()

    def look(self, *_: object) -> None:
        options = Options(
            self.page.mapping, self.page.known, likely="ask", statuses=self.page.statuses
        )
        try:
            seen = self.book.read(import_page.look, self.path, None, options, now=NOW)
        except Refused as no:
            self.page.show_trouble(no.text, no.mend)
        else:
            self.page.show_seen(seen)

    def bring(self) -> None:
        page, file = self.page, Path(self.path or "")
        answers = {"choices": page.choices, "statuses": page.statuses}
        self.child.start(file, page.mapping, page.known, **answers)

    def progress(self, rows: int) -> None:
        self.page.show_progress(rows, self.page._seen.counts.rows, self.child.rate)

    def finish(self, document: dict) -> None:
        if "undone" in document:
            self.page.show_taken_back(document["leads"], tuple(document["left_alone"]))
        else:
            self.page.show_done(end_of(document))

    def stop(self) -> None:
        self.page.show_stopped(self.book.read(import_page.stopped_import))


@pytest.fixture
def page(qtbot, theme, clock):
    made = ImportPage(theme, clock)
    qtbot.addWidget(made)
    made.resize(1216, 900)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def owner(qtbot, book, page):
    child = ImportChild(book.folder, lambda: KEY, lambda: NOW)
    yield Owner(book, page, child)
    child.close()


@pytest.fixture
def fair(tmp_path) -> Path:
    file = tmp_path / "fair.csv"
    file.write_text(FAIR, encoding="utf-8")
    return file


def choose(page: ImportPage, file: Path) -> None:
    page.bringing.file_chosen.emit(str(file))


def column_of_table(page: ImportPage, column: int) -> list[str]:
    rows = page.body.table.rows
    return [rows.index(row, column).data() for row in range(rows.rowCount())]


def field_of(page: ImportPage, name: str) -> str:
    return next(each.field for each in page.body.columns.list._columns if each.name == name)


def press(widget: QWidget, key: Qt.Key, held=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, held)


def press_here(key: Qt.Key, held=Qt.KeyboardModifier.NoModifier) -> None:
    press(QApplication.focusWidget(), key, held)


def dropped(page: ImportPage, data: QMimeData) -> None:
    at, actions = QPoint(600, 400), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, actions, data, left, none)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(page, QDropEvent(QPointF(at), actions, data, left, none))


# Bringing


def test_a_file_that_is_dropped_is_looked_at_and_nothing_is_written(owner, page, book, fair):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(fair))])

    dropped(page, data)

    assert column_of_table(page, VERDICT) == ["New", "New", "Duplicate", "Refused", "New"]
    assert column_of_table(page, NAME)[3] == "No name"
    assert page.body.counts.cells[""].text() == "5"
    assert page.header.go.text() == "Import 3 rows"
    assert sql(book, "SELECT count(*) FROM lead") == [(0,)]


def test_several_files_are_taken_one_after_the_other(qtbot, owner, page, book, fair, tmp_path):
    photo, more = tmp_path / "photo.png", tmp_path / "more.csv"
    photo.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    more.write_text("Name,Company\nIda Berg,Bolt\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(each)) for each in (fair, fair, photo, more)])

    dropped(page, data)
    assert (page.state, page.body.seen.name) == (State.SEEN, "fair.csv")
    assert "3 more files follow." in page.header.accessibleDescription()
    page.go()
    qtbot.waitUntil(lambda: page.state is State.DONE, timeout=WAIT_MS)
    assert page.header.go.text() == "Next file"

    press(page, Qt.Key.Key_Return)
    assert column_of_table(page, VERDICT) == ["Duplicate"] * 3 + ["Refused", "Duplicate"]
    press(page, Qt.Key.Key_Escape)  # put aside: the picture is next, which cannot be read
    assert page.state is State.EMPTY
    assert page.drop.accessibleName().startswith("photo.png")
    press(page, Qt.Key.Key_Escape)
    assert column_of_table(page, NAME) == ["Ida Berg"]
    with qtbot.waitSignal(page.left):
        press(page, Qt.Key.Key_Escape)
    assert sql(book, "SELECT count(*) FROM lead") == [(3,)]


def test_rows_that_were_copied_are_pasted_by_key(qtbot, owner, page, book):
    QGuiApplication.clipboard().setText("Name\tCompany\nTom Ferrer\tAcme\n")

    with qtbot.waitSignal(page.text_pasted) as heard:
        press(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    page.show_seen(book.read(import_page.look, None, heard.args[0], Options(), now=NOW))

    assert column_of_table(page, NAME) == ["Tom Ferrer"]
    assert "Tab, UTF-8" in page.said.said


def test_nothing_to_paste_is_said_in_place(owner, page):
    QGuiApplication.clipboard().clear()

    page.drop.paste.click()

    assert page.drop.accessibleName() == "There is nothing to paste."


@pytest.mark.qt_log_ignore("This plugin does not support")  # windows of the offscreen platform
def test_the_file_dialog_stands_beside_the_page(qtbot, owner, page, fair):
    press(page, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    dialog = page.bringing.dialog
    assert dialog.isVisible()
    assert not dialog.isModal()

    dialog.selectFile(str(fair))
    dialog.accept()

    qtbot.waitUntil(lambda: page.state is State.SEEN)


def test_what_cannot_be_read_is_said_in_the_words_of_the_reader(owner, page, tmp_path):
    picture = tmp_path / "photo.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))

    choose(page, picture)

    assert page.state is State.EMPTY
    assert page.drop.accessibleName().startswith("photo.png: This is a picture")
    assert page.drop.accessibleDescription()


def test_a_file_that_fails_after_another_was_seen_leaves_no_old_rows(owner, page, fair, tmp_path):
    choose(page, fair)

    choose(page, tmp_path / "gone.csv")

    assert page.state is State.EMPTY
    assert page.drop.accessibleName() == "gone.csv is not there."


# Seeing


def test_counts_filter_the_rows_and_keep_the_place(owner, page, fair):
    choose(page, fair)
    page.body.table.step(4)

    page.body.counts.cells["new"].click()

    assert column_of_table(page, ROW_NO) == ["1", "2", "5"]
    assert page.body.table.current().row == 5

    page.body.counts.cells["updated"].click()
    assert page.body.table.rows.rowCount() == 0
    assert page.body.table.grab().toImage() != page.grab().toImage()


def test_a_refused_row_shows_line_reason_and_its_text(owner, page, fair):
    choose(page, fair)
    assert not page.body.card.isVisible()

    page.body.counts.cells["refused"].click()

    assert page.body.card.isVisible()
    assert page.body.card.accessibleName() == "Line 5 could not be read"
    assert ";;;neu;9" in page.body.card.accessibleDescription()
    assert column_of_table(page, WHY)[0].startswith("Line 5: No name, company, phone or email.")

    page.body.counts.cells[""].click()
    press(page.body.table, Qt.Key.Key_J)
    assert not page.body.card.isVisible()


def test_known_leads_are_filled_or_left_as_the_rep_says(owner, page, book, fair):
    add_lead(book, "Tom Ferrer", "Acme Pumps", emails=())
    choose(page, fair)
    assert column_of_table(page, VERDICT)[0] == "Update"

    page.body.foot.choices["skip"].click()

    assert column_of_table(page, VERDICT)[0] == "Duplicate"
    assert page.header.go.text() == "Import 2 rows"


def test_status_values_show_the_status_they_become_and_how_often(owner, page, book, fair):
    seen = book.read(import_page.look, str(fair), None, Options(), now=NOW)

    assert seen.status_column == "Status"
    assert [(each.text, each.name, each.count, each.known) for each in seen.statuses] == [
        ("neu", "Triage", 4, True),
        ("irgendwas", "Triage", 1, False),
    ]


def test_only_the_first_rows_are_shown_and_the_page_says_so(owner, page, book, tmp_path):
    file = tmp_path / "long.csv"
    rows = "".join(f"Person {n},p{n}@firm.example\n" for n in range(MOST_SHOWN + 500))
    file.write_text("Name,Email\n" + rows, encoding="utf-8")

    choose(page, file)

    assert page.body.counts.cells["new"].text() == "2,500"
    assert page.body.table.rows.rowCount() == MOST_SHOWN
    assert page.body.foot.accessibleDescription() == "The first 2,000 of 2,500 rows are shown"


def test_the_first_rows_of_each_verdict_are_kept():
    lines = [ImportLine(row, row, "new" if row % 10 else "refused") for row in range(1, 101)]

    kept = first_of_each(lines, 3)

    assert [line.row for line in kept if line.verdict == "new"] == [1, 2, 3]
    assert [line.row for line in kept if line.verdict == "refused"] == [10, 20, 30]


# Putting right


def test_a_column_is_put_right_by_keys_alone(owner, page, fair):
    choose(page, fair)
    assert field_of(page, "Halle") == "custom"

    columns = page.body.columns.list
    columns.setFocus()
    for _ in range(4):
        press(columns, Qt.Key.Key_Down)
    press(columns, Qt.Key.Key_E)
    QTest.keyClicks(QApplication.focusWidget(), "tag")
    press_here(Qt.Key.Key_Return)

    assert page.mapping == {"Halle": "tags"}
    assert field_of(page, "Halle") == "tags"
    assert QApplication.focusWidget() is columns
    assert page.state is State.SEEN


def test_a_column_is_put_right_with_the_mouse(qtbot, owner, page, fair):
    choose(page, fair)
    columns = page.body.columns.list

    qtbot.mouseClick(columns.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 5 + 27 * 1 + 10))
    assert page.body.picker.isVisible()
    first = list(field_words())[page.body.picker.list._top]
    qtbot.mouseClick(page.body.picker.list, Qt.MouseButton.LeftButton, pos=QPoint(60, 10))

    assert page.mapping == {"Firma": first}
    assert not page.body.picker.isVisible()


def test_a_column_can_be_left_out(owner, page, fair):
    choose(page, fair)
    press(page.body.table, Qt.Key.Key_E)

    QTest.keyClicks(QApplication.focusWidget(), "leave")
    press_here(Qt.Key.Key_Return)

    assert page.mapping == {"Name": "ignore"}
    assert "1 left out" in page.said.said


def test_escape_leaves_the_list_of_fields_and_not_the_page(owner, page, fair):
    choose(page, fair)
    press(page.body.table, Qt.Key.Key_E)

    press_here(Qt.Key.Key_Escape)

    assert not page.body.picker.isVisible()
    assert page.state is State.SEEN
    assert page.mapping == {}


def test_corrections_do_not_reach_the_next_file(owner, page, fair, tmp_path):
    choose(page, fair)
    page.body.picker.picked.emit("Halle", "tags")
    other = tmp_path / "other.csv"
    other.write_text("Name,Halle\nAnn Bo,3\n", encoding="utf-8")

    choose(page, other)

    assert page.mapping == {}
    assert field_of(page, "Halle") == "custom"


def test_every_field_of_the_reader_has_a_label():
    words = field_words()

    assert set(words) == set(FIELDS)
    assert len(set(words.values())) == len(words)


# Importing


def test_a_file_comes_in_is_reported_and_taken_back_by_keys(qtbot, owner, page, book, fair):
    choose(page, fair)

    press(page.body.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.state is State.DONE, timeout=WAIT_MS)

    assert page.said.said == "Imported 5 rows 3 new, 0 updated, 1 duplicate, 1 refused."
    assert sql(book, "SELECT count(*) FROM lead") == [(3,)]

    press(page.body.table, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: page.state is State.BACK, timeout=WAIT_MS)

    assert page.said.said == "Taken back 3 leads changed."
    assert sql(book, "SELECT count(*) FROM lead WHERE retracted_at IS NULL") == [(0,)]
    with qtbot.waitSignal(page.left):
        press(page.body.table, Qt.Key.Key_Return)


def test_an_import_that_is_cancelled_goes_on_where_it_stopped(qtbot, owner, page, book, tmp_path):
    file = tmp_path / "many.csv"
    rows = "".join(f"Person {n},Firm {n % 50},p{n}@firm.example\n" for n in range(3000))
    file.write_text("Name,Company,Email\n" + rows, encoding="utf-8")
    choose(page, file)
    page.header.go.click()
    qtbot.waitUntil(lambda: sql(book, "SELECT count(*) FROM lead") != [(0,)], timeout=WAIT_MS)

    press(page.body.table, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.state is State.STOPPED, timeout=WAIT_MS)

    assert page.said.said.startswith("Stopped: ")
    half = sql(book, "SELECT count(*) FROM lead")[0][0]
    assert 0 < half < 3000

    press(page.body.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.state is State.DONE, timeout=WAIT_MS)

    assert page.body.counts.cells["new"].text() == "3,000"


def test_nothing_new_leaves_nothing_to_import(owner, page, book, fair):
    for name, firm, mail in (
        ("Tom Ferrer", "Acme Pumps", "tom@acme.example"),
        ("Eva Stern", "Lippe Molkerei", "eva@lippe.example"),
        ("Jonas Weber", "Kessler", "weber@kessler.example"),
    ):
        add_lead(book, name, firm, emails=[mail])
    choose(page, fair)
    page.body.foot.choices["skip"].click()

    assert not page.header.go.isEnabled()
    press(page.body.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.state is State.SEEN


def test_while_a_file_comes_in_the_rep_can_go_to_the_inbox(qtbot, page, book, fair):
    page.show_seen(book.read(import_page.look, str(fair), None, Options(), now=NOW))
    page.header.go.click()
    page.show_progress(2, 5, 1.5)

    assert page.said.said == "2 of 5 rows are in 2 rows a second, 2 seconds left"
    with qtbot.waitSignal(page.left):
        press(page.body.table, Qt.Key.Key_Return)
    assert page.state is State.RUNNING
    with qtbot.waitSignal(page.cancel_asked):
        page.header.back.click()


def drag_enter(data: QMimeData) -> QDragEnterEvent:
    """Return a drag coming in; PySide6 6.12 wants a QPointF, those before took a QPoint alone."""
    how = (
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    try:
        return QDragEnterEvent(QPointF(600, 400), *how)
    except TypeError:
        return QDragEnterEvent(QPoint(600, 400), *how)


def test_no_drop_and_no_correction_is_taken_while_a_file_comes_in(page, book, fair):
    page.show_seen(book.read(import_page.look, str(fair), None, Options(), now=NOW))
    page.header.go.click()

    press(page.body.table, Qt.Key.Key_E)
    assert not page.body.picker.isVisible()
    data = QMimeData()
    data.setText("Name\nTom")
    enter = drag_enter(data)
    enter.ignore()
    QApplication.sendEvent(page, enter)
    assert not enter.isAccepted()


def test_trouble_on_the_way_keeps_what_is_shown(page, book, fair):
    page.show_seen(book.read(import_page.look, str(fair), None, Options(), now=NOW))
    page.header.go.click()

    page.show_trouble("The disk is full.", "Make room, then import again.")

    assert page.said.said == "The disk is full. Make room, then import again."
    assert page.state is State.SEEN
    assert page.body.isVisible()
    assert page.header.go.isEnabled()


def test_nothing_came_in_before_the_stop_so_the_page_is_as_before(page, book, fair):
    page.show_seen(book.read(import_page.look, str(fair), None, Options(), now=NOW))
    page.header.go.click()

    page.show_stopped(None)

    assert page.state is State.SEEN
    assert page.header.go.text() == "Import 3 rows"


def test_letters_of_the_inbox_do_nothing_here(qtbot, theme, clock, book, fair):
    class Window(QWidget):
        heard = ""

        def keyPressEvent(self, event):  # noqa: N802 - Qt's own name
            self.heard += event.text()

    window = Window()
    qtbot.addWidget(window)
    page = ImportPage(theme, clock, window)
    window.show()
    page.show_seen(book.read(import_page.look, str(fair), None, Options(), now=NOW))

    QTest.keyClicks(page.body.table, "lsnw2/?")

    assert window.heard == "/?"


# How it looks and speaks


def test_rows_speak_whole_sentences(owner, page, fair):
    choose(page, fair)
    rows = page.body.table.rows

    said = rows.index(2, ROW_NO).data(Qt.ItemDataRole.AccessibleTextRole)

    assert said == ("Row 3, Duplicate. Eva Stern, Lippe Molkerei, eva@lippe.example. Same as row 2")


def test_every_control_has_a_name(owner, page, fair):
    choose(page, fair)
    page.body.columns.list.change()

    for child in page.findChildren(QWidget):
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisible():
            assert child.accessibleName() or child.parentWidget().accessibleName(), child


@pytest.mark.parametrize("wide", [496, 584, 700, 900, 1300, 2200])
def test_columns_of_the_table_share_any_width(wide):
    widths = column_widths(wide)

    gaps = 12 * (sum(map(bool, widths)) - 1)
    assert 20 + sum(widths) + gaps + 16 == wide
    assert widths[WHY] >= 150


def test_columns_stand_where_the_mockup_has_them():
    assert column_widths(900) == [36, 92, 120, 152, 188, 216]


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_page_follows_the_theme(theme, page, book, fair, name):
    theme.force(name)
    page.show_seen(book.read(import_page.look, str(fair), None, Options(), now=NOW))

    shot = page.grab().toImage()

    ground = shot.pixelColor(500, 700)
    assert ground == theme.tokens.canvas


def test_figures_and_letters_are_named_as_people_name_them():
    assert letters("utf-8-sig") == "UTF-8"
    assert letters("cp1252") == "Windows-1252"
    assert progress(0, 10, 0.0) == ("0 of 10 rows are in", "")
    assert progress(0, 60_000, 100.0)[1] == "100 rows a second, 10 minutes left"


def test_a_wait_is_said_in_the_singular_too():
    assert progress(9, 10, 1.0)[1] == "1 rows a second, 1 second left"


def test_an_end_counts_every_row(page, book, fair):
    seen = book.read(import_page.look, str(fair), None, Options(), now=NOW)
    page.show_seen(replace(seen, warnings=("a", "b", "c", "d", "e")))
    assert page.warnings.tall() == 3 * 28 + 1

    counts = ImportCounts(5, 3, 0, 1, 1)
    page.show_done(ImportEnd("b", "fair.csv", counts))

    assert not page.warnings.isVisible()
    assert counts.rows == counts.written + counts.duplicate + counts.refused


LIKE = """\
Name;Company;Phone;Email;Job title
Thomas Ferrer;ACME Pumps GmbH;;t.ferrer@acme.example;Head of maintenance
Margret Lind;Holm Marin;;m.lind@holm.example;Buyer
Greta Olsen;Olsen;;greta@olsen.example;
"""


@pytest.fixture
def like(book, tmp_path) -> Path:
    add_lead(book, "Tom Ferrer", "Acme Pumps", phones=[], emails=["tom.ferrer@acme.example"])
    add_lead(book, "Margaret Lind", "Holm Marin", phones=[], emails=["margaret.lind@holm.example"])
    file = tmp_path / "like.csv"
    file.write_text(LIKE, encoding="utf-8")
    return file


def test_a_likely_row_waits_beside_its_lead_and_a_digit_answers(qtbot, owner, page, like):
    owner.look_at(str(like))
    body = page.body
    assert not body.beside.isHidden()
    assert "Tom Ferrer" in body.beside._top.accessibleName()
    assert body.choices.waiting(body.seen) == 2
    assert page.header.go.text() == "Import 3 rows"

    QTest.keyClick(body.table, Qt.Key.Key_1)

    assert body.beside.answers["fill"].isChecked()
    assert body.table.current().verdict == "updated"
    assert (body.seen.counts.updated, body.seen.counts.duplicate) == (1, 1)

    QTest.keyClick(body.table, Qt.Key.Key_1)

    assert not body.beside.answers["fill"].isChecked()
    assert (body.seen.counts.updated, body.seen.counts.duplicate) == (0, 2)


def test_answers_are_what_comes_in_and_a_row_without_one_waits_on_duplicates(
    qtbot, owner, page, book, like
):
    from leaddesk.features.match_book import pairs

    owner.look_at(str(like))
    QTest.keyClick(page.body.table, Qt.Key.Key_1)
    page.go()
    qtbot.waitUntil(lambda: page.state is State.DONE, timeout=WAIT_MS)

    titles = dict(sql(book, "SELECT name, title FROM lead WHERE retracted_at IS NULL"))
    assert titles == {
        "Tom Ferrer": "Head of maintenance",
        "Margaret Lind": "",
        "Margret Lind": "Buyer",
        "Greta Olsen": "",
    }
    assert len(book.read(pairs)) == 1


def test_one_answer_is_given_to_all_rows_alike(qtbot, owner, page, like):
    owner.look_at(str(like))
    body = page.body
    alike = {line.alike for line in body.seen.lines if line.waits}

    QTest.keyClick(body.table, Qt.Key.Key_3)
    QTest.keyClick(body.table, Qt.Key.Key_A)

    left = 2 if len(alike) == 1 else 1
    assert body.choices.waiting(body.seen) == 2 - left
    assert list(body.choices.options.values()) == ["skip"]


def test_a_click_answers_too_and_a_new_row_is_beside_nobody(qtbot, owner, page, like):
    owner.look_at(str(like))
    body = page.body

    qtbot.mouseClick(body.beside.answers["new"], Qt.MouseButton.LeftButton)
    assert body.table.current().verdict == "new"

    body.table.step(2)
    assert body.beside.isHidden()
    assert not body.foot.isHidden()


def status_lines(page: ImportPage) -> list[tuple[str, str]]:
    return [(each.text, each.name) for each in page.body.columns.list._statuses]


def test_a_value_of_the_status_column_is_put_right_by_keys_and_remembered(
    qtbot, owner, page, book, fair
):
    choose(page, fair)
    assert status_lines(page) == [("neu", "Triage"), ("irgendwas", "Triage")]
    columns = page.body.columns.list
    columns.setFocus()

    for _ in range(6):
        press(columns, Qt.Key.Key_Down)
    assert columns.accessibleDescription() == "irgendwas, 1 times: Triage"
    press(columns, Qt.Key.Key_Return)
    for letter in "Prop":
        press_here(Qt.Key(ord(letter.upper())))
    press_here(Qt.Key.Key_Return)

    assert status_lines(page) == [("neu", "Triage"), ("irgendwas", "Propose")]
    assert columns.hasFocus()
    page.go()
    qtbot.waitUntil(lambda: page.state is State.DONE, timeout=WAIT_MS)
    assert sql(book, "SELECT status FROM lead WHERE name = 'Jonas Weber'") == [("propose",)]

    page.clear()
    choose(page, fair)
    assert status_lines(page) == [("neu", "Triage"), ("irgendwas", "Propose")]
    assert page.body.columns.list._statuses[1].remembered


def test_a_value_is_put_right_by_the_mouse_and_stays_so_when_a_column_is(qtbot, owner, page, fair):
    choose(page, fair)
    columns = page.body.columns.list

    y = columns._top(5) + 4 - columns.verticalScrollBar().value()
    QTest.mouseClick(columns.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, y))
    assert page.body.picker.accessibleName() == "Status of neu"
    page.body.picker.list.chosen.emit("reach")
    page.body._on_picked("Halle", "tags")

    assert status_lines(page)[0] == ("neu", "Reach")
    page.body.forget_corrections()
    assert page.statuses == {}
