"""An import as the rep wants it: which column is what, which path, and a look before."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from leaddesk.domain.errors import Refused
from leaddesk.features import imports, leads
from leaddesk.features.imports import Options, look_at, plan_all
from leaddesk.store.database import Database
from tests.builders import NOW, add_lead, visible
from tests.importing import bring, counted, detail, dry, is_whole, values, write

File = Callable[..., Path]
KNOWN = "Name,Company,Email,Job title,Website,Tags,Notes"
ANN = "Ann Ray,Acme,ann@acme.example,,,,"
MORE = "Ann Ray,Acme,ann@home.example,CEO,acme.example,fair,Met in Cologne"


@pytest.fixture
def csv(tmp_path: Path) -> File:
    return partial(write, tmp_path)


def test_a_column_is_what_the_rep_says(book: Database, csv: File):
    path = csv("Name,Foo,Bar", "Ann Ray,0171 1234,x@y.example")

    bring(book, path, mapping={"Foo": "phone", "Bar": "ignore"})

    assert values(book, "Ann Ray", "phone") == ["0171 1234"]
    assert values(book, "Ann Ray", "email") == []


@pytest.mark.parametrize("mapping", [{"Fo": "phone"}, {"Foo": "fone"}])
def test_a_map_that_names_what_is_not_there_is_refused(
    book: Database, csv: File, mapping: dict[str, str]
):
    with pytest.raises(Refused):
        bring(book, csv("Name,Foo,Baz", "Ann Ray,1,2"), mapping=mapping)


def test_leads_follow_the_path_asked_for_and_an_unknown_one_blocks_nothing(
    book: Database, csv: File
):
    path = csv("Name", "Ann Ray", "Bo Li")
    with pytest.raises(Refused, match="no path"):
        bring(book, path, path="nowhere")

    assert book.read(imports.unfinished) == ()
    bring(book, path, path="distributor")
    assert detail(book, "Ann Ray").path == "distributor"
    assert is_whole(book)


# Looking first


def test_a_dry_run_writes_nothing_and_judges_files_one_after_the_other(book: Database, csv: File):
    add_lead(book, "Ann Ray", "Acme", emails=["ann@acme.example"])
    before = visible(book)
    paths = [csv(KNOWN, MORE, "Bo Li,Bolt,,,,,"), csv(KNOWN, MORE, "Bo Li,Bolt,,,,,", name="b.csv")]

    looked = book.read(plan_all, [look_at(each, Options()) for each in paths], Options(), now=NOW)

    assert visible(book) == before
    assert [counted(each)[1:] for each in looked] == [(1, 1, 0, 0), (0, 0, 2, 0)]
    assert [counted(bring(book, each)) for each in paths] == [counted(each) for each in looked]


def test_a_dry_run_of_a_known_file_says_duplicates(book: Database, csv: File):
    path = csv(KNOWN, ANN, MORE, ",,,,,,x", "Bo Li,Bolt,,,,,")
    said = dry(book, path)

    assert counted(bring(book, path)) == said == (4, 2, 1, 0, 1)
    assert dry(book, path) == (4, 0, 0, 3, 1)


def test_what_the_rep_did_meanwhile_is_not_overwritten(book: Database, csv: File):
    lead = add_lead(book, "Ann Ray", "Acme", emails=["ann@acme.example"])
    how = Options()
    seen = look_at(csv(KNOWN, *[f"P{n} Q{n},,p{n}@q.example,,,," for n in range(30)], MORE), how)

    def typed(_counts: object, _size: int) -> None:
        book.write(leads.note, lead, "typed", now=NOW)
        book.write(leads.set_fields, lead, {"title": "Buyer"}, now=NOW)

    imports.bring_in(book, seen, how, NOW, typed)

    assert detail(book, "Ann Ray").title == "Buyer"
    assert is_whole(book)
