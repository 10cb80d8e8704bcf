"""`leaddesk export` of some leads only: by id, by a search, by status; contacts old and new."""

import csv
from pathlib import Path

import pytest

from tests.builders import add_line, open_here
from tests.command_line import CommandLine


@pytest.fixture
def ids(profile: Path) -> dict[str, str]:
    with open_here(profile) as book:
        return {
            name: str(add_line(book, f"{name}, {firm}, {name[:3].lower()}@x.example"))
            for name, firm in (("Ann Ray", "Acme Pumps"), ("Tom Ferrer", "Lippe Molkerei"))
        }


def names(file: Path) -> list[str]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return [row["Name"] for row in csv.DictReader(stream)]


def test_only_the_leads_named_go_out(
    leaddesk: CommandLine, ids: dict[str, str], tmp_path: Path
) -> None:
    file = tmp_path / "some.csv"

    said = leaddesk.here("export", str(file), "--leads", ids["Tom Ferrer"])

    assert said.code == 0, said.err
    assert names(file) == ["Tom Ferrer"]


@pytest.mark.parametrize(
    ("choice", "found"),
    [
        (("--search", "acme"), ["Ann Ray"]),
        (("--status", "triage,assigned"), ["Ann Ray", "Tom Ferrer"]),
        (("--status", "triage,assigned", "--search", "lippe"), ["Tom Ferrer"]),
    ],
)
@pytest.mark.usefixtures("ids")
def test_only_what_is_found_goes_out(
    leaddesk: CommandLine, tmp_path: Path, choice: tuple[str, ...], found: list[str]
) -> None:
    file = tmp_path / "some.csv"

    said = leaddesk.here("export", str(file), *choice)

    assert said.code == 0, said.err
    assert sorted(names(file)) == found


@pytest.mark.parametrize("version", ["3.0", "4.0"])
@pytest.mark.usefixtures("ids")
def test_contacts_are_of_the_version_asked_for(
    leaddesk: CommandLine, tmp_path: Path, version: str
) -> None:
    file = tmp_path / "all.vcf"

    said = leaddesk.here("export", str(file), "--vcard", version)

    assert said.code == 0, said.err
    assert f"VERSION:{version}" in file.read_text(encoding="utf-8")


@pytest.mark.usefixtures("ids")
def test_a_choice_that_fits_nobody_is_refused(leaddesk: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "none.csv"

    said = leaddesk.here("export", str(file), "--status", "won")

    assert said.code == 1
    assert "No lead fits this choice." in said.err
    assert not file.exists()
