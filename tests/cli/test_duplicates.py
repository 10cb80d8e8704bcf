"""`duplicates`, `merge`, `unmerge` and `apart`, by id or by words, of leads and companies."""

import argparse
from typing import Any

import pytest

from leaddesk.cli import duplicates as commands
from leaddesk.cli.answers import Answer, Call
from leaddesk.domain.errors import Refused
from leaddesk.features import company_changes
from leaddesk.features.working_time import working_hours
from leaddesk.store.database import Database
from leaddesk.store.tables import Company
from tests.builders import NOW, add_lead, visible
from tests.merging import add_birgits


@pytest.fixture
def pair(book: Database):
    return add_birgits(book)


def run(book: Database, name: str, **words: Any) -> Answer:
    args = argparse.Namespace(**{"all": False, "colleagues": False, **words})
    call = Call(args, book, NOW, book.read(working_hours))
    answer: Answer = getattr(commands, name)(call)
    return answer


def test_duplicates_lists_pairs_with_what_speaks_for_them(book: Database, pair):
    found = run(book, "duplicates").json["pairs"]

    assert [{each["a"], each["b"]} for each in found] == [{str(lead) for lead in pair}]
    points = [line["weight"] for line in found[0]["evidence"]]
    assert max(0, min(100, 50 + sum(points))) == found[0]["score"]
    assert {"field", "a", "b", "verdict"} <= found[0]["evidence"][0].keys()


def test_merge_keeps_the_first_and_unmerge_by_either_id_or_by_words(book: Database, pair):
    before = visible(book)
    for words in (str(pair[0]), str(pair[1]), "Birgit Meyer"):
        answer = run(book, "merge", a="Birgit Meyer", b=str(pair[1]))
        assert answer.json["id"] == str(pair[0])
        assert answer.text.startswith("Birgit Meyer merged with Birgit Meier.")
        assert run(book, "duplicates").text == "No pairs left."

        assert run(book, "unmerge", a=words).json["did"].endswith("are two again")
        assert visible(book) == before


def test_apart_is_remembered(book: Database, pair):
    run(book, "apart", a=str(pair[0]), b="Birgit Meier", colleagues=True)

    assert run(book, "duplicates").json["pairs"] == []
    assert [row["why"] for row in visible(book)["apart"]] == ["colleagues"]


def test_a_company_is_meant_where_no_lead_is_called_so(book: Database):
    for number, firm in enumerate(("Acme Pumps", "Acme Pumpen")):
        add_lead(book, f"Ann Ray{number}", firm, phones=())
    firms = book.read(lambda s: {row.name: row.id for row in s.query(Company)})
    for firm in firms.values():
        book.write(company_changes.edit_company, firm, {"website": "acme.example"}, now=NOW)
        book.write(company_changes.add_company_contact, firm, "030 44550", now=NOW)
    pairs = run(book, "duplicates").json["pairs"]
    assert [each["what"] for each in pairs] == ["company"]

    with pytest.raises(Refused, match="never one"):
        run(book, "merge", a="Ann Ray0", b=str(firms["Acme Pumpen"]))
    run(book, "merge", a=str(firms["Acme Pumps"]), b=str(firms["Acme Pumpen"]))
    assert len(visible(book)["company"]) == 1
    run(book, "unmerge", a=str(firms["Acme Pumpen"]))
    assert len(visible(book)["company"]) == 2
    run(book, "apart", a=str(firms["Acme Pumps"]), b=str(firms["Acme Pumpen"]))
    assert run(book, "duplicates").json["pairs"] == []


def test_what_nobody_is_called_is_refused(book: Database, pair):
    with pytest.raises(Refused, match="No lead is called Zeno"):
        run(book, "merge", a="Zeno", b=str(pair[0]))
