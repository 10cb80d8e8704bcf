"""`leaddesk import`, as scripts see it: keys, exit codes, sentences, one document."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from leaddesk.features.import_resume import alone
from tests.builders import open_here, visible
from tests.command_line import ROOT, CommandLine, Said
from tests.importing import write

HEAD = "Name,Company,Email,Phone"
ROWS = ("Ann Ray,Acme,ann@acme.example,0171 1", "Bo Li,Bolt,,0171 2", "Bo Li,Bolt,,0171 2", ",,,x")
KEYS = {
    "batch", "file", "rows", "new", "updated", "duplicate", "refused", "rejected", "encoding",
    "delimiter", "fingerprint", "columns", "warnings",
}  # fmt: skip
COUNTS = ("rows", "new", "updated", "duplicate", "refused")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write(tmp_path, HEAD, *ROWS)


def counts(document: dict[str, Any]) -> tuple[int, ...]:
    return tuple(document[key] for key in COUNTS)


def refused(said: Said, *words: str) -> bool:
    """Whether a command ended with 1 and one sentence, nothing on standard output."""
    assert (said.code, said.out) == (1, ""), said
    assert all(word in said.err for word in words), said.err
    assert "Traceback" not in said.err
    return True


def test_the_document_has_the_keys_of_the_page(leaddesk: CommandLine, path: Path):
    said = leaddesk.ask("import", str(path))

    assert said.keys() == KEYS
    assert counts(said) == (4, 2, 0, 1, 1)
    assert said["columns"] == {
        "Name": "full_name", "Company": "company", "Email": "email", "Phone": "phone",
    }  # fmt: skip
    assert (said["encoding"], said["delimiter"], said["fingerprint"]) == ("utf-8", ",", None)
    (row,) = said["rejected"]
    assert (row["file"], row["row"], row["line"], row["field"]) == ("leads.csv", 4, 5, "row")
    assert row["why"].startswith("No name, company, phone or email.")


def test_a_dry_run_has_the_same_keys_and_counts_and_no_batch(leaddesk: CommandLine, path: Path):
    said = leaddesk.ask("import", "--dry-run", str(path))

    assert said["batch"] is None
    assert said | {"batch": 0} == leaddesk.ask("import", str(path)) | {"batch": 0}


def test_several_files_give_one_document_with_the_sums(
    leaddesk: CommandLine, path: Path, tmp_path: Path
):
    other = write(tmp_path, HEAD, "Ann Ray,Acme,,", "Cy Day,,,", name="other.csv")

    dry = leaddesk.ask("import", "--dry-run", str(path), str(other))
    said = leaddesk.ask("import", str(path), str(other))

    assert counts(said) == counts(dry) == (6, 3, 0, 2, 1)
    assert [counts(each) for each in said["files"]] == [(4, 2, 0, 1, 1), (2, 1, 0, 1, 0)]
    assert [each["file"] for each in said["files"]] == ["leads.csv", "other.csv"]
    assert all(each.keys() == KEYS for each in said["files"])


def test_an_import_is_taken_back_by_its_batch(leaddesk: CommandLine, path: Path):
    batch = leaddesk.ask("import", str(path))["batch"]

    said = leaddesk.ask("import", "--undo", batch)

    assert said == {"undone": ["Imported leads.csv"], "leads": 2, "left_alone": []}
    assert refused(leaddesk.here("import", "--undo", batch), "taken back before")
    assert refused(leaddesk.here("import", "--undo", "0" * 32), "no import")
    assert refused(leaddesk.here("import", "--undo", "nonsense"), "nonsense")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("gone.csv", None, ["gone.csv", "not there"]),
        ("empty.csv", b"", ["empty.csv"]),
        ("blank.csv", b"\n \n\r\n", ["blank.csv"]),
        ("header.csv", b"Name,Company,Email\n", ["header.csv", "no rows"]),
        ("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, ["picture.csv"]),
        ("noise.csv", bytes(range(256)) * 200, ["noise.csv"]),
        (
            "book.xlsx",
            b"PK\x03\x04" + b"[Content_Types].xml" + bytes(300),
            ["book.xlsx", "damaged"],
        ),
    ],
)
def test_what_is_no_list_is_refused_by_name_and_nothing_is_brought(
    leaddesk: CommandLine, path: Path, tmp_path: Path, name: str, content: bytes | None, words: Any
):
    bad = tmp_path / name
    if content is not None:
        bad.write_bytes(content)

    assert refused(leaddesk.here("import", str(bad), "--json"), *words)
    assert refused(leaddesk.here("import", str(path), str(bad), "--json"), *words)
    assert refused(leaddesk.here("import", str(tmp_path), "--json"), "folder")
    assert leaddesk.ask("history")["history"] == []


@pytest.mark.parametrize(
    "words",
    [
        ["--duplicates", "maybe"],
        ["--undo"],
        ["--nonsense"],
    ],
)
def test_wrong_usage_ends_with_2(leaddesk: CommandLine, path: Path, words: list[str]):
    assert leaddesk.here("import", str(path), *words).code == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--map", "Nme=full_name"], "Nearest columns: Name"),
        (["--map", "Name=fullname"], "Nearest fields: full_name"),
        (["--map", "Name"], "COLUMN=FIELD"),
        (["--path", "nowhere"], "Choose direct, distributor, web"),
    ],
)
def test_a_wrong_word_is_refused_with_what_mends_it(
    leaddesk: CommandLine, path: Path, words: list[str], said: str
):
    assert refused(leaddesk.here("import", str(path), *words), said)
    assert refused(leaddesk.here("import", "--dry-run", str(path), *words), said)
    assert counts(leaddesk.ask("import", str(path))) == (4, 2, 0, 1, 1)


def test_nothing_named_is_refused(leaddesk: CommandLine):
    assert refused(leaddesk.here("import"), "Name a file")


def test_progress_stands_on_standard_error_and_one_document_on_standard_output(
    leaddesk: CommandLine, tmp_path: Path
):
    path = write(tmp_path, HEAD, *[f"P{n} Q{n},,p{n}@q.example," for n in range(300)])
    command = [sys.executable, "-m", "leaddesk", *leaddesk._options(None), "import", str(path)]

    done = subprocess.run(
        [*command, "--progress", "--json"], capture_output=True, text=True, cwd=ROOT, timeout=60
    )

    assert counts(json.loads(done.stdout)) == (300, 300, 0, 0, 0)
    assert "leads.csv: 300 rows" in done.stderr
    assert done.returncode == 0


def test_people_read_the_counts_the_reasons_and_how_to_take_it_back(
    leaddesk: CommandLine, path: Path
):
    said = leaddesk.here("import", str(path))

    assert "4 rows = 2 new + 0 updated + 1 duplicate + 1 refused" in said.out
    assert "line 5, whole row: No name" in said.out
    assert "leaddesk import --undo" in said.out


def test_a_second_import_at_the_same_time_is_refused(leaddesk: CommandLine, path: Path):
    with open_here(leaddesk.profile) as book, alone(book):
        assert refused(leaddesk("import", str(path)), "Another import", "running")
        assert refused(leaddesk("undo"), "nothing to undo")
        assert visible(book)["lead"] == []
    assert counts(leaddesk.ask("import", str(path))) == (4, 2, 0, 1, 1)
