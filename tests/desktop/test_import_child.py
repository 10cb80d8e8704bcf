"""An import in a real child process: its progress, its end, and a book that is whole after each."""

import json
from pathlib import Path

import pytest

from leaddesk.desktop.imports.child import ImportChild, is_long
from leaddesk.desktop.imports.pace import Pace, seconds_left
from leaddesk.domain.errors import Refused
from leaddesk.domain.import_shown import end_of
from leaddesk.features import import_page, import_paste
from leaddesk.features.doctor import examine
from leaddesk.features.imports import Options
from tests.builders import KEY, NOW, open_here, sql

WAIT_MS = 20_000


def leads_csv(path: Path, rows: int) -> Path:
    lines = [f"Person {n},Firm {n % 90},p{n}@firm{n % 90}.example" for n in range(rows)]
    path.write_text("\n".join(["Name,Company,Email", *lines]) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def child(qtbot, book):
    made = ImportChild(book.folder, lambda: KEY, lambda: NOW)
    yield made
    made.close()


def finished(qtbot, child, act):
    """Act, and return the document that the child answers; a refusal fails at once."""
    heard = []
    child.finished.connect(heard.append)
    child.failed.connect(heard.append)
    act()
    qtbot.waitUntil(lambda: bool(heard), timeout=WAIT_MS)
    child.finished.disconnect(heard.append)
    child.failed.disconnect(heard.append)
    assert isinstance(heard[0], dict), heard[0]
    return heard[0]


def test_a_file_comes_in_and_is_taken_back_by_a_child(qtbot, tmp_path, book, child):
    file, done = leads_csv(tmp_path / "fair.csv", 900), []
    child.progressed.connect(done.append)

    document = finished(qtbot, child, lambda: child.start(file))

    end = end_of(document)
    assert (end.counts.rows, end.counts.new, end.name) == (900, 900, "fair.csv")
    assert done == sorted(done)
    assert done[-1] == 900
    assert not child.running

    answer = finished(qtbot, child, lambda: child.take_back(end.batch))

    assert answer["leads"] == 900
    assert sql(book, "SELECT count(*) FROM lead WHERE retracted_at IS NULL") == [(0,)]


def test_columns_are_read_as_the_rep_corrected_them(qtbot, tmp_path, book, child):
    file = tmp_path / "odd.csv"
    file.write_text("-who,=what\nTom Ferrer,blue\n", encoding="utf-8")

    mapping = {"-who": "full_name", "=what": "wants"}
    finished(qtbot, child, lambda: child.start(file, mapping))

    assert sql(book, "SELECT name, wants FROM lead") == [("Tom Ferrer", "blue")]


def test_a_long_file_is_looked_at_beside_the_window_with_the_same_result(
    qtbot, tmp_path, book, child
):
    file = leads_csv(tmp_path / "many.csv", 9000)
    file.write_text(file.read_text(encoding="utf-8") + ",,\n,,\nAnn,,\n", encoding="utf-8")
    assert not is_long(tmp_path / "gone.csv")
    child.look(file)  # dropped by the next

    with qtbot.waitSignal(child.seen, timeout=WAIT_MS) as heard:
        child.look(file, {"Company": "notes"})

    here = book.read(import_page.look, str(file), None, Options({"Company": "notes"}), now=NOW)
    assert heard.args[0] == here
    assert here.columns[1].field == "notes"
    assert sql(book, "SELECT count(*) FROM lead") == [(0,)]


def test_a_cancelled_import_leaves_whole_chunks_and_goes_on(qtbot, tmp_path, book, child):
    file = leads_csv(tmp_path / "many.csv", 3000)
    child.progressed.connect(child.cancel)
    with qtbot.waitSignal(child.stopped, timeout=WAIT_MS):
        child.start(file)
    child.progressed.disconnect(child.cancel)

    half = book.read(import_page.stopped_import)
    assert half is not None
    assert 0 < half.counts.new < 3000
    assert sql(book, "SELECT count(*) FROM lead") == [(half.counts.new,)]

    end = end_of(finished(qtbot, child, child.go_on))

    assert (end.batch, end.counts.new) == (half.batch, 3000)
    assert sql(book, "SELECT count(*) FROM lead") == [(3000,)]


def test_a_stopped_import_can_be_taken_back_instead(qtbot, tmp_path, book, child):
    child.progressed.connect(child.cancel)
    with qtbot.waitSignal(child.stopped, timeout=WAIT_MS):
        child.start(leads_csv(tmp_path / "many.csv", 3000))
    half = book.read(import_page.stopped_import)

    finished(qtbot, child, lambda: child.take_back(half.batch))

    assert sql(book, "SELECT count(*) FROM lead WHERE retracted_at IS NULL") == [(0,)]
    assert book.read(import_page.stopped_import) is None


def test_closing_the_window_ends_the_child_and_the_book_is_whole(qtbot, tmp_path, profile):
    child = ImportChild(profile, lambda: KEY, lambda: NOW)
    with qtbot.waitSignal(child.progressed, timeout=WAIT_MS):
        child.start(leads_csv(tmp_path / "many.csv", 3000))

    child.close()

    assert not child.running
    with open_here(profile) as book:
        assert book.read(import_page.stopped_import) is not None
        assert [check for check in examine(book) if not check.ok] == []


def test_a_refusal_is_told_in_its_own_words(qtbot, tmp_path, child):
    with qtbot.waitSignal(child.failed, timeout=WAIT_MS) as heard:
        child.start(tmp_path / "gone.csv")

    assert heard.args[0] == "gone.csv is not there. Check the name and the folder."


def test_a_wrong_key_is_refused_and_the_key_is_in_no_argument(qtbot, tmp_path, profile):
    child = ImportChild(profile, lambda: bytes(32), lambda: NOW)

    with qtbot.waitSignal(child.failed, timeout=WAIT_MS) as heard:
        child.start(leads_csv(tmp_path / "fair.csv", 3))

    assert "key" in heard.args[0]
    assert bytes(32).hex() not in " ".join(child._process.arguments())
    assert bytes(32).hex() not in child._process.processEnvironment().toStringList()


def test_a_pasted_list_is_kept_for_its_owner_only_until_no_import_needs_it(
    qtbot, tmp_path, book, child
):
    rows = leads_csv(tmp_path / "many.csv", 3000).read_text(encoding="utf-8")
    file = import_paste.keep_paste(book.folder, rows)
    assert file.stat().st_mode & 0o777 == 0o600
    child.progressed.connect(child.cancel)
    with qtbot.waitSignal(child.stopped, timeout=WAIT_MS):
        child.start(file)
    child.progressed.disconnect(child.cancel)

    assert import_paste.drop_old_pastes(book) == 0
    assert end_of(finished(qtbot, child, child.go_on)).counts.new == 3000
    assert import_paste.drop_old_pastes(book) == 1
    assert not file.parent.exists()


def test_a_paste_into_a_folder_that_is_gone_is_refused(tmp_path):
    with pytest.raises(Refused, match="could not be kept"):
        import_paste.keep_paste(tmp_path / "gone", "Name\nTom")


def test_the_rate_is_that_of_the_last_seconds():
    pace = Pace()
    pace.add(0, 0.0)
    pace.add(100, 0.2)
    assert pace.rows_a_second == 0.0

    for second in range(1, 11):
        pace.add(1000 * second, float(second))
    for second in range(11, 21):
        pace.add(10_000 + 100 * (second - 10), float(second))

    assert pace.rows_a_second == 100.0
    assert seconds_left(11_000, 12_000, pace.rows_a_second) == 10
    assert seconds_left(0, 10, 0.0) is None


def test_the_command_line_can_finish_what_was_stopped(leaddesk):
    said = leaddesk.here("import", "--resume")

    assert said.code == 1
    assert json.dumps(said.err).startswith('"No import was stopped half-way.')
