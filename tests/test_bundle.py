"""The bundle of build_installer.py works where there is no Python, on a real file."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import build_installer

ROOT = Path(build_installer.__file__).parent
CSV = "First name,Last name,Company,Phone,Email\n" + "".join(
    f"Ann{n},Ray{n},Firm {n},+49 30 9018{n:04},ann{n}@firm{n}.example\n" for n in range(40)
)


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled program, built once for the tests of this file."""
    out = tmp_path_factory.mktemp("bundle")
    done = subprocess.run(
        [sys.executable, ROOT / "build_installer.py", "--out", out], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return out / "LeadDesk" / ("LeadDesk.exe" if sys.platform == "win32" else "LeadDesk")


def _run(program: Path, folder: Path, *words: str | Path) -> Any:
    """Run the bundle far from the source and from any Python, and return its JSON."""
    options: list[str | Path] = [
        "--profile",
        folder / "profile",
        "--key-file",
        folder / "key",
        "--json",
    ]
    kept = {name: os.environ[name] for name in ("TZ", "HOME", "SYSTEMROOT") if name in os.environ}
    done = subprocess.run(
        [program, *words, *options],
        capture_output=True, text=True, encoding="utf-8", cwd=folder, timeout=120,
        env={**kept, "PATH": "", "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.long
def test_the_bundle_starts_and_imports_a_file(program: Path, tmp_path: Path) -> None:
    file = tmp_path / "leads.csv"
    file.write_text(CSV, encoding="utf-8")

    said = _run(program, tmp_path, "import", file)

    assert (said["rows"], said["new"], said["refused"]) == (40, 40, 0)
    triage = _run(program, tmp_path, "inbox")["groups"][0]
    assert (triage["status"], len(triage["leads"])) == ("triage", 40)
    assert all(check["ok"] for check in _run(program, tmp_path, "doctor")["checks"])


@pytest.mark.long
def test_the_bundle_fills_a_book_and_reads_dates_in_other_languages(
    program: Path, tmp_path: Path
) -> None:
    made = _run(program, tmp_path, "demo", "--no-window", "--leads", "200")
    _run(program, tmp_path, "new", "Max Zoll, Zoll AG, 0170 1234567, call in 3 days")

    later = _run(program, tmp_path, "snooze", "Zoll", "3 décembre")

    assert made["leads"] == 200
    assert later["next_on"].endswith("-12-03")


@pytest.mark.long
def test_the_bundle_draws_the_inbox_with_its_own_fonts(program: Path, tmp_path: Path) -> None:
    _run(program, tmp_path, "demo", "--no-window", "--leads", "200")

    _run(program, tmp_path, "screenshot", "inbox", tmp_path / "inbox.png")

    assert (tmp_path / "inbox.png").stat().st_size > 20_000


@pytest.mark.long
def test_the_bundle_works_its_window_with_real_keys(program: Path, tmp_path: Path) -> None:
    _run(program, tmp_path, "demo", "--no-window", "--leads", "300")

    said = _run(program, tmp_path, "measure")

    assert said["key_to_paint_ms"]["p95"] > 0


def test_only_the_parts_of_qt_that_the_window_uses_go_into_the_bundle() -> None:
    qt = "PySide6/Qt"
    kept = [
        "leaddesk/resources/fonts/Inter-Regular.otf",
        "leaddesk/store/migrations/env.py",
        f"{qt}/lib/libQt6Core.so.6",
        "PySide6/QtWidgets.abi3.so",
        "PySide6/Qt6Gui.dll",
        f"{qt}/plugins/platforms/libqxcb.so",
        "PySide6/plugins/platforms/qwindows.dll",
        f"{qt}/translations/qtbase_de.qm",
        "libxcb-cursor.so.0",
    ]
    left_out = [
        "leaddesk/store/migrations/__pycache__/env.cpython-311.pyc",
        f"{qt}/lib/libQt6Quick.so.6",
        "PySide6/QtQml.abi3.so",
        f"{qt}/plugins/platforms/libqvnc.so",
        f"{qt}/plugins/sqldrivers/libqsqlite.so",
        f"{qt}/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        f"{qt}/translations/qtbase_ja.qm",
        "libcairo.so.2",
    ]

    assert [path for path in kept if not build_installer.is_needed(path)] == []
    assert [path for path in left_out if build_installer.is_needed(path)] == []


def test_every_part_of_qt_that_the_program_imports_goes_into_the_bundle() -> None:
    source = "\n".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "leaddesk").rglob("*.py")
    )
    used = set(re.findall(r"from PySide6\.(Qt\w+) import|import PySide6\.(Qt\w+)", source))

    parts = {part for pair in used for part in pair if part}
    assert {"QtCore", "QtGui", "QtWidgets"} <= parts
    assert [p for p in parts if not build_installer.is_needed(f"PySide6/{p}.abi3.so")] == []


def test_without_pyinstaller_one_sentence_says_how_to_get_it(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-S", ROOT / "build_installer.py", "--out", tmp_path],
        capture_output=True, text=True, env={"PATH": os.environ["PATH"]},
    )  # fmt: skip

    assert done.returncode == 1
    assert done.stderr == (
        "PyInstaller is not installed. Install it with: .venv/bin/pip install -e '.[build]'\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_a_linux_desktop_is_told_which_files_the_window_opens() -> None:
    entry = build_installer.desktop_entry(Path("/opt/50% of $HOME/LeadDesk"))

    lines = dict(line.split("=", 1) for line in entry.splitlines() if "=" in line)
    assert lines["Exec"] == r'"/opt/50%% of \\$HOME/LeadDesk" %f'
    types = lines["MimeType"].rstrip(";").split(";")
    assert {"text/csv", "text/vcard", "message/rfc822"} <= set(types)
    assert lines["Name"] == "LeadDesk"
