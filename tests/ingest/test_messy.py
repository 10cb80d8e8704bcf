"""Every file of the hardest test sets of other projects comes in, or is refused with a sentence."""

from pathlib import Path

import pytest

from tests.ingest.bounded import Answer, Child

LARGE = frozenset(("large.ods",))  # 3 s: with --long


@pytest.fixture(scope="module")
def messy(shared: Path, empty_book: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Answer]:
    """What came of each file, read in one process of bounded memory."""
    pytest.importorskip("resource", reason="needs a system that bounds memory")
    files = sorted(path for path in (shared / "messy").rglob("*") if path.is_file())
    with Child(empty_book, tmp_path_factory.mktemp("messy")) as child:
        return [child.read(path) for path in files if path.name not in LARGE]


def test_no_messy_file_crashes_hangs_or_loses_a_row(messy: list[Answer]):
    assert [each for each in messy if each["faults"]] == []
    assert len(messy) > 250


def test_a_messy_file_that_is_refused_is_named_with_a_way_out(messy: list[Answer]):
    refused = [(Path(each["path"]).name, *each["refused"]) for each in messy if each["refused"]]

    assert refused
    assert all(name in text and mend for name, text, mend in refused)


def test_a_messy_file_fills_no_memory(messy: list[Answer]):
    assert max(each["peak_mb"] for each in messy) < 400


@pytest.mark.long
@pytest.mark.parametrize("name", sorted(LARGE))
def test_a_large_messy_file_comes_in_too(shared: Path, empty_book: Path, tmp_path: Path, name: str):
    (path,) = (shared / "messy").rglob(name)
    with Child(empty_book, tmp_path) as child:
        answer = child.read(path)

    assert (answer["faults"], answer["refused"]) == ([], None)
