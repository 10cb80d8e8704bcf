"""A long file is judged by a process of its own: the same comes of it as without, dead or alive."""

import os
import shutil
import signal
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from leaddesk.features import import_ahead, import_parts, imports
from leaddesk.store.database import Database
from tests.builders import open_here, sql, visible
from tests.importing import bring, is_whole, write

PART, ROWS = 60, 600
HEAD = "Name,Company,Email,Phone,Job title,Email opt out,Shoe size"
CLOSE, FAR = 1, 130  # rows between a person and the same once more: in one part, and two apart


def _line(number: int) -> str:
    of = {3: number - CLOSE, 5: max(number - FAR, 0), 8: max(number - PART, 0)}.get(
        number % 20, number
    )
    if number % 20 == 7:
        return ",,no address,,,,"
    title = "CEO" if of != number else ""
    out = "yes" if number % 10 == 0 else ""
    slip = "" if number % 20 != 8 else "e"
    return f"First{of} Last{of}{slip},Firm {of % 70},p{of}@f{of % 70}.example,,{title},{out},4"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write(tmp_path, HEAD, *map(_line, range(ROWS)))


@pytest.fixture(autouse=True)
def _small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imports, "MOST", PART)
    monkeypatch.setattr(import_parts, "TOGETHER", 4)


@pytest.fixture
def books(empty_book: Path, tmp_path: Path) -> Iterator[list[Database]]:
    paths = [Path(shutil.copytree(empty_book, tmp_path / name)) for name in ("here", "ahead")]
    with open_here(paths[0]) as here, open_here(paths[1]) as ahead:
        yield [here, ahead]


def came(book: Database) -> Any:
    """All that an import made, without ids and moments."""
    rows = visible(book)
    leads = Counter((row["name"], row["title"], str(row["custom"])) for row in rows["lead"])
    points = Counter((row["kind"], row["value"]) for row in rows["contact_point"])
    outs = Counter(row["address"] for row in rows["opt_out"])
    pairs = sql(
        book,
        "SELECT a.body, b.body, p.score FROM match_pair p JOIN match_record a ON a.doc = p.a"
        " JOIN match_record b ON b.doc = p.b ORDER BY 1, 2",
    )
    return leads, points, outs, pairs, {table: len(each) for table, each in rows.items()}


def test_what_is_judged_ahead_comes_to_the_same(
    books: list[Database], file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, ahead = books
    alone = bring(here, file)
    monkeypatch.setattr(import_parts, "LONG", 2 * PART)

    done = bring(ahead, file)

    assert done.counts == alone.counts
    assert done.counts.updated
    assert [(each.row, each.why) for each in done.rejected] == [
        (each.row, each.why) for each in alone.rejected
    ]
    assert came(ahead) == came(here)
    assert is_whole(ahead)


def test_the_import_goes_on_without_the_other_process_when_that_dies(
    books: list[Database], file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, ahead = books
    alone = bring(here, file)
    monkeypatch.setattr(import_parts, "LONG", 2 * PART)
    receive, killed = import_ahead.Child.receive, []

    def dies_with_the_fifth(child: import_ahead.Child) -> Any:
        killed.append(child._process.pid)
        if len(killed) == 5:
            os.kill(child._process.pid, signal.SIGTERM)
            child._process.wait()
        return receive(child)

    monkeypatch.setattr(import_ahead.Child, "receive", dies_with_the_fifth)

    done = bring(ahead, file)

    assert len(killed) == 5
    assert done.counts == alone.counts
    assert came(ahead) == came(here)
    assert is_whole(ahead)
