"""Companies of one name: a GmbH and a Ltd are two, and what the rep brought of a name is kept."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from leaddesk.features import imports
from leaddesk.features.duplicates import pair_list
from leaddesk.features.import_undo import take_back_batch
from leaddesk.features.match_sweep import sweep
from leaddesk.store.database import Database
from tests.builders import NOW, add_lead, visible
from tests.importing import bring, counted, detail, dry, is_whole, names, write

File = Callable[..., Path]
HEAD = "Name,Company,Email"


@pytest.fixture
def csv(tmp_path: Path) -> File:
    return partial(write, tmp_path, HEAD)


def companies(book: Database) -> list[str]:
    return sorted(row["name"] for row in visible(book)["company"])


def at(book: Database) -> dict[str, str]:
    return {name: detail(book, name).company for name in names(book)}


def test_firms_of_two_legal_forms_are_two_companies_and_a_pair(book: Database, csv: File):
    path = csv("Ann Ray,Acme Pumps GmbH,", "Bo Li,Acme Pumps Ltd,", "Cy Day,acme pumps g.m.b.h.,")

    assert dry(book, path) == counted(bring(book, path)) == (3, 3, 0, 0, 0)

    assert at(book) == {
        "Ann Ray": "Acme Pumps GmbH",
        "Bo Li": "Acme Pumps Ltd",
        "Cy Day": "Acme Pumps GmbH",
    }
    sweep(book, NOW)
    found = book.read(pair_list)
    firms = [{pair.a_name, pair.b_name} for pair in found.rows if pair.what == "company"]
    assert firms == [{"Acme Pumps GmbH", "Acme Pumps Ltd"}]
    assert is_whole(book)


@pytest.mark.parametrize("order", [(0, 1, 2), (1, 0, 2), (1, 2, 0), (0, 2, 1)])
def test_a_firm_without_a_legal_form_is_the_only_one_of_its_name(
    book: Database, csv: File, order: tuple[int, ...]
):
    rows = ("Ann Ray,Acme,", "Bo Li,Acme GmbH,", "Cy Day,ACME G.m.b.H.,")
    path = csv(*(rows[n] for n in order))

    assert dry(book, path) == counted(bring(book, path)) == (3, 3, 0, 0, 0)

    assert len(companies(book)) == 1
    assert companies(book)[0].casefold() in {"acme gmbh", "acme g.m.b.h."}
    assert len(set(at(book).values())) == 1
    assert is_whole(book)


def test_a_name_without_a_form_beside_two_with_one_is_taken_for_neither(book: Database, csv: File):
    bring(book, csv("Ann Ray,Acme GmbH,", "Bo Li,Acme Ltd,", "Cy Day,Acme,"))

    assert companies(book) == ["Acme", "Acme GmbH", "Acme Ltd"]
    assert is_whole(book)


def test_the_same_name_at_another_firm_is_another_person(book: Database, csv: File):
    path = csv("Ann Ray,Acme GmbH,", "Ann Ray,Acme Ltd,", ",Acme GmbH,", ",Acme AG,", ",Acme,")

    assert dry(book, path) == counted(bring(book, path)) == (5, 4, 0, 1, 0)

    assert names(book) == ["Acme AG", "Acme GmbH", "Ann Ray", "Ann Ray"]


def test_the_same_mail_is_the_same_person_whatever_the_form(book: Database, csv: File):
    path = csv("Ann Ray,Acme GmbH,ann@acme.example", "Ann Ray,Acme Ltd,ann@acme.example")

    assert dry(book, path) == counted(bring(book, path)) == (2, 1, 0, 1, 0)


@pytest.mark.parametrize("most", [2, 2000])
def test_a_known_lead_gets_the_fuller_name_of_its_company(
    book: Database, csv: File, most: int, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(imports, "MOST", most)
    for name in ("Ann Ray", "Bo Li", "Cy Day"):
        add_lead(book, name, "Acme")
    add_lead(book, "", "Bolt")
    before = visible(book)
    path = csv(
        "Ann Ray,Acme GmbH,", "Bo Li,Acme GmbH,", "Ed Fox,Acme AG,", "Cy Day,Acme AG,", ",Bolt Ltd,"
    )

    planned = dry(book, path)
    came = bring(book, path)

    assert planned == counted(came) == (5, 2, 2, 1, 0)
    assert companies(book) == ["Acme AG", "Acme GmbH", "Bolt Ltd"]
    assert "Bolt Ltd" in names(book)
    assert counted(bring(book, path))[1:3] == (0, 0)
    assert is_whole(book)
    assert came.batch is not None
    take_back_batch(book, came.batch, NOW)
    assert visible(book) == before


def test_a_company_that_fills_a_lead_and_one_of_a_new_lead_are_one(book: Database, csv: File):
    add_lead(book, "Ann Ray", "", emails=["ann@acme.example"])
    path = csv("Ann Ray,Acme GmbH,ann@acme.example", "Bo Li,Acme,")

    assert dry(book, path) == counted(bring(book, path)) == (2, 1, 1, 0, 0)

    assert companies(book) == ["Acme GmbH"]


def test_a_typed_name_follows_the_same_rule(book: Database):
    for name in ("Acme", "ACME G.m.b.H.", " acme  gmbh ", "Acme Limited", "Acme Ltd."):
        add_lead(book, "X Y", name)

    assert companies(book) == ["Acme G.m.b.H.", "Acme Limited"]
