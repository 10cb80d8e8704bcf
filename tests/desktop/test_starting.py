"""Starting and ending: with no display, without Qt's libraries, and when told to end."""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from leaddesk.desktop import display
from tests.command_line import ROOT

WITHOUT_QT = """
import sys
sys.modules["PySide6.QtWidgets"] = None  # as an ImportError of libEGL.so.1 would
from leaddesk.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def run(*words: str, **more: str) -> "subprocess.CompletedProcess[str]":
    """Run Python where no display is, with a folder for temporary files of its own."""
    kept = {"PYTHONPATH": str(ROOT)}
    for name in ("PATH", "HOME", "TZ", "SYSTEMROOT"):
        if name in os.environ:
            kept[name] = os.environ[name]
    return subprocess.run(
        [sys.executable, *words],
        capture_output=True,
        text=True,
        env=kept | more,
        cwd=more.get("TMPDIR", tempfile.gettempdir()),
        check=False,
    )


needs_x11 = pytest.mark.skipif(sys.platform != "linux", reason="others always have a display")


@needs_x11
def test_a_demo_without_a_display_prints_its_inbox_and_leaves_only_its_picture(tmp_path: Path):
    ended = run("-m", "leaddesk", "demo", "--leads", "40", TMPDIR=str(tmp_path))

    assert ended.returncode == 0, ended.stderr
    assert "There is no display here" in ended.stderr
    assert "Tom Ferrer" in ended.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["leaddesk-demo.png"]


@needs_x11
@pytest.mark.parametrize(
    ("where", "said"),
    [({}, "There is no display here"), ({"DISPLAY": ":98765"}, "The display :98765 does not")],
)
def test_the_window_without_a_display_refuses_in_one_sentence(tmp_path: Path, where, said):
    ended = run("-m", "leaddesk", TMPDIR=str(tmp_path), **where)

    assert ended.returncode == 1
    assert said in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(
    "command", [["screenshot", "inbox", "x.png"], ["measure"], ["measure", "--json"]]
)
def test_without_the_libraries_of_qt_a_picture_is_refused(tmp_path: Path, command):
    ended = run("-c", WITHOUT_QT, *command, TMPDIR=str(tmp_path))

    assert ended.returncode == 1, ended.stderr
    assert display.LIBRARIES in ended.stderr


@needs_x11
def test_without_the_libraries_of_qt_a_demo_still_prints_its_inbox(tmp_path: Path):
    ended = run("-c", WITHOUT_QT, "demo", "--leads", "40", TMPDIR=str(tmp_path))

    assert ended.returncode == 0, ended.stderr
    assert "Tom Ferrer" in ended.stdout
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(os.name == "nt", reason="Windows ends a process without asking it")
@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_a_demo_told_to_end_leaves_no_folder_behind(tmp_path: Path, told: signal.Signals):
    words = [sys.executable, "-m", "leaddesk", "demo", "--leads", "40"]
    here = os.environ | {"TMPDIR": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(words, env=here, stdout=subprocess.PIPE, cwd=ROOT, text=True) as demo:
        assert demo.stdout is not None
        assert "40 made-up leads" in demo.stdout.readline()  # the window opens now, or is open
        demo.send_signal(told)
        code = demo.wait(timeout=20)

    assert code == 128 + told
    assert not list(tmp_path.iterdir())
