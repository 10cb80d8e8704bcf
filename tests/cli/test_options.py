"""Options every command has, exit codes, and the troubles of the book."""

import subprocess
from pathlib import Path

import pytest

from tests.command_line import CommandLine


def test_options_are_taken_before_and_after_the_command(leaddesk: CommandLine):
    line, options = "Ann Ray, call fri", ["--profile", str(leaddesk.profile)]
    key = ["--key-file", str(leaddesk.key_file)]
    clock = ["--now", "2026-11-24T09:54+01:00"]
    bare = CommandLine(leaddesk.profile, leaddesk.key_file)

    before = bare(*options, *key, *clock, "--json", "new", line, plain=True, now=None)
    after = bare("new", line, *options, *key, *clock, "--json", plain=True, now=None)
    mixed = bare("--json", *key, "new", *options, line, *clock, plain=True, now=None)

    for said in (before, after, mixed):
        assert (said.code, said.err) == (0, "")
        assert said.json["lead"]["next_on"] == "2026-11-27"
        assert said.json["lead"]["created_at"] == "2026-11-24T09:54:00+01:00"


def test_profile_and_key_file_may_come_from_the_environment(leaddesk: CommandLine):
    said = leaddesk(
        "inbox", "--json", plain=True,
        LEADDESK_PROFILE=str(leaddesk.profile), LEADDESK_KEY_FILE=str(leaddesk.key_file),
    )  # fmt: skip

    assert (said.code, said.json["groups"]) == (0, [])


def test_a_moment_without_an_offset_is_in_the_reps_zone(leaddesk: CommandLine):
    from datetime import datetime

    leaddesk.ask("new", "Ann Ray, call fri", now=datetime(2026, 11, 24, 9, 54))  # noqa: DTZ001 - meant

    assert leaddesk.ask("history")["history"][0]["at"] == "2026-11-24T09:54:00+01:00"


def test_a_first_start_makes_book_and_key_file(leaddesk: CommandLine, tmp_path: Path):
    fresh = CommandLine(tmp_path / "new" / "profile", tmp_path / "new" / "key")
    said = fresh("new", "Ann Ray", "--json")

    assert (said.code, said.err) == (0, "")
    assert (tmp_path / "new" / "key").stat().st_size == 32
    assert [each["name"] for each in fresh.ask("search", "ann")["hits"]] == ["Ann Ray"]


def test_without_keyring_and_key_file_the_refusal_says_how(leaddesk: CommandLine, tmp_path: Path):
    said = leaddesk(
        "inbox", "--profile", str(tmp_path / "p"), plain=True,
        PYTHON_KEYRING_BACKEND="keyring.backends.fail.Keyring",
    )  # fmt: skip

    assert (said.code, said.out) == (1, "")
    assert "--key-file FILE" in said.err
    assert not (tmp_path / "p" / "book.db").exists()


@pytest.mark.parametrize("trouble", ["wrong key", "damaged", "newer", "readable", "short", "gone"])
def test_each_trouble_has_its_own_sentence_and_ends_with_1(
    leaddesk: CommandLine, tmp_path: Path, trouble: str
):
    expected = make(trouble, leaddesk)
    said = leaddesk.here("inbox")

    assert (said.code, said.out) == (1, "")
    assert expected in said.err
    assert "Traceback" not in said.err
    assert said.err.count("\n") == 1


def make(trouble: str, leaddesk: CommandLine) -> str:
    """Bring the trouble about and return words that its sentence must have."""
    from tests.builders import open_here, sql

    if trouble == "wrong key":
        leaddesk.key_file.write_bytes(b"another key, long enough")
        return "This key does not open the book"
    if trouble == "damaged":
        (leaddesk.profile / "book.db").write_bytes(b"\x00" * 8192)
        return "is damaged"
    if trouble == "newer":
        with open_here(leaddesk.profile) as book:
            sql(book, "UPDATE alembic_version SET version_num = '9999'")
        return "written by a newer LeadDesk"
    if trouble == "readable":
        leaddesk.key_file.chmod(0o644)
        return "chmod 600"
    if trouble == "short":
        leaddesk.key_file.write_bytes(b"short")
        return "too short"
    leaddesk.key_file.unlink()
    return "is missing"


def test_a_bug_ends_with_3_and_names_the_log_file(
    leaddesk: CommandLine, monkeypatch: pytest.MonkeyPatch, expected_logs: list[str]
):
    import logging

    from leaddesk.features import inbox

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("secret 0171 39200")

    expected_logs.append("a bug")
    monkeypatch.setattr(inbox, "inbox_view", broken)
    said = leaddesk.here("inbox")
    for handler in list(logging.getLogger("leaddesk").handlers):
        logging.getLogger("leaddesk").removeHandler(handler)
        handler.close()

    log = leaddesk.profile / "leaddesk.log"
    assert (said.code, said.out) == (3, "")
    assert str(log) in said.err
    assert "Traceback" not in said.err
    assert "ZeroDivisionError" in log.read_text()


def test_an_unknown_lead_is_refused_in_words_by_a_real_process(leaddesk: CommandLine):
    said = leaddesk("show", "nobody", "--json")

    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("No lead is called nobody.")


def test_output_into_a_closed_pipe_is_no_bug(leaddesk: CommandLine):
    import sys

    for number in range(3):
        leaddesk.ask("new", f"Lead {number}, call today")
    words = [sys.executable, "-m", "leaddesk", *leaddesk._options(None), "export", "--json"]
    child = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert child.stdout is not None
    assert child.stderr is not None
    child.stdout.close()
    errors = child.stderr.read()
    child.stderr.close()

    assert child.wait(timeout=60) == 0
    assert errors == b""


def test_help_names_every_command(leaddesk: CommandLine):
    said = leaddesk.here("--help")

    assert said.code == 0
    for name in (
        "inbox", "show", "search", "history", "new", "outcome", "set", "note", "snooze", "wait",
        "close", "reopen", "undo", "redo", "import", "export", "backup", "restore", "doctor",
        "demo", "measure", "screenshot",
    ):  # fmt: skip
        assert name in said.out
