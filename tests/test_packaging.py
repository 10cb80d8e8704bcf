"""The outer shell: what the package and the repository hold, and that the papers are true."""

import argparse
import json
import os
import re
import subprocess
import sys
import tomllib
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import leaddesk
from leaddesk.arguments import parser

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

TOP = {
    ".ci",
    ".gitattributes",
    ".gitignore",
    ".pre-commit-config.yaml",
    "README.md",
    "build_installer.py",
    "leaddesk",
    "pyproject.toml",
    "resources",
    "tests",
}
TEST_COMMAND = (
    "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/pytest".split(" && ")
)
RUN_COMMAND = "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/leaddesk demo"
HEAVY = {"PySide6", "sqlalchemy", "alembic", "numpy", "openpyxl", "dateparser", "holidays"}


def _tracked() -> list[str]:
    done = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [name for name in done.stdout.split("\0") if name and (ROOT / name).exists()]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this folder without any network."""
    out = tmp_path_factory.mktemp("wheel")
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", out],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return next(out.glob("*.whl"))


def test_the_wheel_holds_what_the_program_reads_and_no_tests(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())

    resources = {
        name for name in _tracked() if name.startswith("resources/") and not name.endswith(".png")
    }
    wanted = {f"leaddesk/{name}" for name in resources}
    wanted |= {
        "leaddesk/py.typed",
        "leaddesk/store/migrations/env.py",
        "leaddesk/store/migrations/script.py.mako",
        "leaddesk/store/migrations/versions/0001_first.py",
    }
    assert wanted - names == set()
    outside = f"leaddesk-{leaddesk.__version__}.dist-info/"
    assert [name for name in names if not name.startswith(("leaddesk/", outside))] == []
    assert [name for name in names if "test" in name or "__pycache__" in name] == []


def test_the_program_works_from_the_files_of_the_wheel_alone(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "wheel")
    words: list[str | Path] = [
        "--profile",
        tmp_path / "profile",
        "--key-file",
        tmp_path / "key",
        "--json",
    ]

    done = subprocess.run(
        [sys.executable, "-m", "leaddesk", "new", "Ann Ray, Acme, call in 3 days", *words],
        cwd=tmp_path, capture_output=True, text=True, timeout=60,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "wheel")},
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["lead"]["company"] == "Acme"


@pytest.mark.long
def test_the_wheel_installs_into_a_clean_environment_and_fills_a_book(
    wheel: Path, tmp_path: Path
) -> None:
    venv.create(tmp_path / "venv", with_pip=True)
    programs = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([programs / "pip", "install", "--quiet", wheel], check=True, cwd=tmp_path)
    options: list[str | Path] = [
        "--profile",
        tmp_path / "profile",
        "--key-file",
        tmp_path / "key",
        "--json",
    ]

    done = subprocess.run(
        [programs / "leaddesk", "demo", "--no-window", "--leads", "200", *options],
        cwd=tmp_path, capture_output=True, text=True,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["leads"] == 200


def test_the_program_is_typed_for_those_who_import_it() -> None:
    assert (Path(leaddesk.__file__).parent / "py.typed").read_bytes() == b""


def test_one_version_everywhere() -> None:
    news = (leaddesk.resources() / "whats_new.md").read_text(encoding="utf-8")

    newest = re.search(r"^## (\S+)", news, re.MULTILINE)
    assert newest is not None
    assert newest[1] == leaddesk.__version__ == PROJECT["project"]["version"]


def test_starting_warns_of_nothing_and_loads_nothing_heavy() -> None:
    code = "import sys, leaddesk.__main__; print(*{name.split('.')[0] for name in sys.modules})"

    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], cwd=ROOT, capture_output=True, text=True
    )

    assert done.stderr == ""
    assert HEAVY & set(done.stdout.split()) == set()


def test_the_top_of_the_repository_holds_only_what_the_layout_names() -> None:
    assert {name.split("/")[0] for name in _tracked()} - TOP == set()


def test_no_file_names_a_package_registry() -> None:
    hosts = [
        ".".join(parts).encode()
        for parts in (
            ("pypi", "org"),
            ("files", "pythonhosted", "org"),
            ("registry", "npmjs", "org"),
            ("deb", "debian", "org"),
        )
    ]

    naming = [
        name for name in _tracked() if any(host in (ROOT / name).read_bytes() for host in hosts)
    ]

    assert naming == []


def test_the_readme_has_the_two_commands_that_do_all_the_set_up() -> None:
    lines = README.splitlines()

    assert RUN_COMMAND in lines
    assert " && ".join(TEST_COMMAND) in lines


def test_ci_runs_the_very_test_command_of_the_readme_last() -> None:
    run = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    steps = [line.strip() for line in run.splitlines() if line.strip()]

    made, installed, tested = TEST_COMMAND
    assert f"{made} && {installed.replace('install', 'install --quiet')}" in steps
    assert steps[-1] == tested


def test_every_picture_and_file_that_the_readme_points_to_is_there() -> None:
    linked = re.findall(r"\]\(([^)#:]+)\)", README)

    assert [name for name in linked if not (ROOT / name).exists()] == []


def _commands() -> Iterator[tuple[str, argparse.ArgumentParser]]:
    for action in parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            yield from action.choices.items()


def test_every_command_is_in_the_readme() -> None:
    assert [name for name, _ in _commands() if f"`leaddesk {name}" not in README] == []


def test_every_option_is_in_the_readme_or_explained_by_help() -> None:
    unsaid = [
        f"{name} {action.option_strings[0]}"
        for name, parser in _commands()
        for action in parser._actions
        if action.option_strings and not action.help  # help=SUPPRESS is truthy: hidden on purpose
        if not any(option in README for option in action.option_strings)
    ]

    assert unsaid == []


def test_every_key_of_the_window_is_in_the_readme() -> None:
    from leaddesk.desktop.keymap import Keymap
    from leaddesk.desktop.keys import sheet
    from leaddesk.desktop.preferences import Preferences

    table = README[README.index("## Keys") : README.index("## Where your data lives")]
    keys = [
        key
        for line in sheet(Keymap(Preferences(None)))
        for key in (["+".join(line.keys)] if line.keys[0] in {"Ctrl", "Alt"} else line.keys)
    ]

    assert [key for key in keys if not re.search(rf"(?<!\w){re.escape(key)}(?!\w)", table)] == []


def test_every_command_that_the_readme_names_exists() -> None:
    named = set(re.findall(r"`leaddesk ([a-z]+)", README))

    assert named - {name for name, _ in _commands()} == set()


def test_the_layers_hold() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports")], cwd=ROOT, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stdout
