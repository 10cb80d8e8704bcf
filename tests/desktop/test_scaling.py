"""Everything larger: what was chosen and what the system asks, handed to Qt before it starts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from leaddesk.desktop import scaling
from leaddesk.desktop.layout import least
from tests.builders import KEY_TEXT, open_here


@pytest.mark.parametrize(
    ("percent", "environment", "factor"),
    [
        (100, {}, ""),
        (150, {}, "1.5"),
        (200, {"QT_SCALE_FACTOR": "1.25"}, "2.5"),
        (100, {"QT_FONT_DPI": "192"}, "2"),
        (125, {"QT_FONT_DPI": "144"}, "1.875"),
        (200, {"QT_FONT_DPI": "384"}, "3"),  # no more than three times
        (100, {"QT_SCALE_FACTOR": "wide"}, "wide"),
    ],
)
def test_sizes_multiply_up_to_a_limit(monkeypatch, percent, environment, factor) -> None:
    for name in (scaling.SCALE, scaling.DPI):
        monkeypatch.setenv(name, "")  # noted, so that it is put back afterwards
        monkeypatch.delenv(name)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    scaling.apply(percent)

    assert os.environ.get(scaling.SCALE, "") == factor


def test_a_small_screen_lets_the_window_be_smaller() -> None:
    assert least(QSize(1920, 1040)) == (820, 560)
    assert least(QSize(640, 400)) == (640, 400)


def test_a_picture_at_200_percent_has_the_pixels_asked_for(tmp_path: Path) -> None:
    open_here(tmp_path / "book").close()
    key = tmp_path / "key"
    key.write_bytes(KEY_TEXT)
    key.chmod(0o600)
    out = tmp_path / "out.png"
    words = ["screenshot", "inbox", str(out), "--text-scale", "200", "--size", "1440x900"]
    words += ["--profile", str(tmp_path / "book"), "--key-file", str(key)]

    done = subprocess.run(
        [sys.executable, "-m", "leaddesk", *words],
        capture_output=True, text=True,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert (QImage(str(out)).width(), QImage(str(out)).height()) == (1440, 900)
