"""`leaddesk FILE`, as a desktop's "open with" starts it: this window or the one that is open."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication

from leaddesk.arguments import understood
from leaddesk.desktop.app import App
from leaddesk.desktop.imports.states import State
from leaddesk.desktop.screens import IMPORT
from leaddesk.desktop.single import OneWindow
from tests.builders import KEY, NOW
from tests.command_line import CommandLine
from tests.desktop.driving import window_on

pytestmark = pytest.mark.qt_log_ignore("does not support raise")  # the platform without a screen

FAIR = "Name;Firma;E-Mail\nTom Ferrer;Acme Pumps;tom@acme.example\n"


@pytest.fixture
def fair(tmp_path: Path) -> Path:
    file = tmp_path / "fair.csv"
    file.write_text(FAIR, encoding="utf-8")
    return file


@pytest.mark.parametrize("before", [[], ["--profile", "inbox"], ["--json", "--key-file", "k"]])
def test_a_file_as_the_first_word_is_opened(fair: Path, before: list[str]) -> None:
    args = understood([*before, str(fair)])

    assert (args.command, args.files) == ("open", [str(fair)])


def test_options_may_follow_the_file(fair: Path) -> None:
    args = understood([str(fair), "--profile", "here"])

    assert (args.command, args.files, args.profile) == ("open", [str(fair)], "here")


def test_a_command_stays_one_where_a_file_has_its_name(
    fair: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(fair.parent)
    fair.rename("inbox")

    assert understood(["inbox"]).command == "inbox"


def test_a_word_that_is_neither_file_nor_command_is_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        understood(["no-such.csv"])
    assert "no-such.csv" in capsys.readouterr().err


def test_the_window_begins_with_the_file_on_its_import_page(
    qtbot: Any, profile: Path, fair: Path
) -> None:
    app = App(profile, lambda: KEY, lambda: NOW)
    app.window.show()
    app.open_files([str(fair)])
    try:
        qtbot.waitUntil(lambda: app.window.screens.open == IMPORT, timeout=10_000)
        page = app.window.screens.get(IMPORT).page
        qtbot.waitUntil(lambda: page.state is State.SEEN, timeout=10_000)
        assert (page.body.seen.name, page.body.seen.counts.new) == ("fair.csv", 1)
    finally:
        app._later.stop()
        app.window.close()
        app.window.deleteLater()
        app.deleteLater()
        QApplication.sendPostedEvents()


def test_a_second_start_hands_its_file_to_the_open_window(
    qtbot: Any, profile: Path, fair: Path, leaddesk: CommandLine
) -> None:
    with window_on(qtbot, profile) as desk:
        one = OneWindow(leaddesk.profile)
        one.asked.connect(desk.app.open_files)
        one.listen()

        said = leaddesk(str(fair), now=None, QT_QPA_PLATFORM="offscreen")

        assert (said.code, said.err) == (0, "")
        desk.until(lambda: desk.window.screens.open == IMPORT)
        page = desk.window.screens.get(IMPORT).page
        desk.until(lambda: page.state is State.SEEN)
        assert page.body.seen.name == "fair.csv"
        one.close()


@pytest.mark.parametrize("said", [b"front\n", b'{"a": 1}\n', b"\xff\xfe\n", b"[1, 2]\n"])
def test_whatever_else_is_said_only_brings_the_window_up(
    qtbot: Any, tmp_path: Path, said: bytes
) -> None:
    one = OneWindow(tmp_path)
    one.listen()
    line = QLocalSocket()
    with qtbot.waitSignal(one.asked, timeout=5_000) as asked:
        line.connectToServer(one._name)
        assert line.waitForConnected(1_000)
        line.write(said)
        line.flush()
    assert asked.args == [[]]
    qtbot.waitUntil(lambda: line.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    one.close()


def test_several_files_come_one_after_the_other(qtbot: Any, profile: Path, fair: Path) -> None:
    with window_on(qtbot, profile) as desk:
        desk.app.open_files([str(fair), str(fair)])

        page = desk.window.screens.get(IMPORT).page
        desk.until(lambda: page.state is State.SEEN)
        assert "1 more file follows." in page.header.accessibleDescription()


def test_a_file_that_comes_while_another_is_imported_waits(
    qtbot: Any, profile: Path, fair: Path
) -> None:
    with window_on(qtbot, profile) as desk:
        screen = desk.window.screens.get(IMPORT)
        screen.page.show_progress(1, 2, 0)

        desk.app.open_files([str(fair)])

        assert screen.page.state is State.RUNNING
        remark = screen.page.header.accessibleDescription()
        assert "1 more file follows." in remark
        assert screen.page.bringing.waiting == [str(fair)]
