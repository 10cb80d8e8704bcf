"""The Import page sees a likely known row beside its lead, and the rep's choice decides."""

from pathlib import Path

import pytest

from leaddesk.domain.import_shown import ImportLine, ImportSeen
from leaddesk.features.import_page import look
from leaddesk.features.imports import Options, bring_in, look_at
from leaddesk.features.match_book import pairs
from leaddesk.store.database import Database
from tests.builders import NOW, add_lead, sql
from tests.importing import is_whole, names, write

HEAD = "Name;Company;Phone;Email;Job title;Lead status;Notes"
TOM = "Thomas Ferrer;ACME Pumps GmbH;0171 3920042;t.ferrer@acme.example;Head of maintenance;OPEN;Hi"
GRETA = "Greta Holm;Holm Marin;;greta@holm.example;;NEW;"


@pytest.fixture
def file(book: Database, tmp_path: Path) -> Path:
    add_lead(book, "Tom Ferrer", "Acme Pumps", emails=["tom.ferrer@acme.example"])
    return write(tmp_path, HEAD, GRETA, TOM)


def looked(book: Database, file: Path, **more: object) -> ImportSeen:
    return book.read(look, str(file), None, Options(likely="ask", **more), now=NOW)  # type: ignore[arg-type]


def line_of(seen: ImportSeen, row: int) -> ImportLine:
    return next(each for each in seen.lines if each.row == row)


def test_a_likely_row_waits_beside_its_lead(book: Database, file: Path) -> None:
    seen = looked(book, file)

    line = line_of(seen, 2)
    assert (line.verdict, line.waits, line.known) == ("duplicate", True, "Tom Ferrer")
    assert 50 <= line.score <= 100
    assert str(line.score) in line.why
    sides = {side.field: side for side in line.sides}
    assert sides["Name"].in_file == "Thomas Ferrer"
    assert sides["Job title"].result == "From the file"
    assert (sides["Company"].in_book, sides["Company"].result) == ("Acme Pumps", "From the file")
    assert sides["Email"].result == "Both kept"
    assert sides["Status"].result == "Yours"
    assert seen.alike == {line.alike: 1}
    assert line_of(seen, 1).sides == ()


@pytest.mark.parametrize(("how", "came"), [("fill", 1), ("new", 2), ("skip", 1), ("", 2)])
@pytest.mark.parametrize("which", ["row", "alike"])
def test_the_choice_decides(book: Database, file: Path, how: str, came: int, which: str) -> None:
    alike = line_of(looked(book, file), 2).alike
    choices = {"2" if which == "row" else alike: how} if how else {}
    options = Options(likely="ask", choices=choices)

    counts = bring_in(book, look_at(file, options), options, NOW).counts

    titles = sql(book, "SELECT count(*) FROM lead WHERE title = 'Head of maintenance'")
    assert counts.new == came
    assert counts.updated == (how == "fill")
    assert titles == [(int(how != "skip"),)]
    assert len(book.read(pairs)) == (how in {"new", ""})  # without an answer the pair waits
    assert is_whole(book)


def test_without_a_window_it_fills_or_comes_with_its_pair(book: Database, file: Path) -> None:
    line = line_of(looked(book, file), 2)

    bring_in(book, look_at(file, Options()), Options(), NOW)

    came = "Thomas Ferrer" in names(book)
    assert came == (line.score < 90)
    assert len(book.read(pairs)) == came
