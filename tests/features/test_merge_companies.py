"""Merging two companies: their leads go along, and it can be taken back on any later day."""

import pytest

from leaddesk.domain.errors import Refused
from leaddesk.domain.merge_rows import Pick, Side
from leaddesk.features import company_changes, leads
from leaddesk.features.companies import company_shown
from leaddesk.features.merge_companies import (
    company_merge_plan,
    merge_companies,
    unmerge_company,
)
from leaddesk.store.database import Database
from leaddesk.store.tables import Company
from tests.builders import NOW, add_lead, later, redo_last, undo_last, visible
from tests.merging import is_sound, shown


@pytest.fixture
def firms(book: Database):
    people = [add_lead(book, "Ann Ray", "Acme Pumps"), add_lead(book, "Bo Li", "Acme Pumpen Werke")]
    found = book.read(lambda s: {row.name: row.id for row in s.query(Company)})
    first, second = found["Acme Pumps"], found["Acme Pumpen Werke"]
    book.write(company_changes.edit_company, first, {"website": "acme.example"}, now=NOW)
    book.write(company_changes.edit_company, second, {"country": "DE"}, now=NOW)
    for firm, value in (
        (first, "0431 39200 0"),
        (second, "+49 431 39200 0"),
        (second, "i@a.example"),
    ):
        book.write(company_changes.add_company_contact, firm, value, now=NOW)
    return first, second, people


def test_all_leads_of_both_are_at_the_one_that_stays(book: Database, firms):
    first, second, people = firms

    touched = book.write(merge_companies, first, second, now=NOW)

    detail = book.read(company_shown, first, (), now=NOW).detail
    assert touched.leads == {people[1]}
    assert [shown(book, each).company for each in people] == [detail.name] * 2
    assert (detail.country, detail.website) == ("DE", "acme.example")
    assert sorted(row.value for row in detail.contacts) == ["0431 39200 0", "i@a.example"]
    with pytest.raises(Refused):
        book.read(company_shown, second, (), now=NOW)
    assert is_sound(book)


def test_unmerge_puts_leads_and_addresses_back(book: Database, firms):
    first, second, people = firms
    before = visible(book)
    book.write(merge_companies, first, second, now=NOW)
    newer = add_lead(book, "Cy Young", "Acme Pumps")

    touched = book.write(unmerge_company, second, now=later(days=30))

    assert touched.label == "Acme Pumps and Acme Pumpen Werke are two again"
    assert shown(book, people[1]).company == "Acme Pumpen Werke"
    assert shown(book, newer).company_id == first
    assert visible(book)["contact_point"][:3] == before["contact_point"][:3]
    assert is_sound(book)


def test_a_lead_that_went_elsewhere_since_stays_there_and_is_said(book: Database, firms):
    first, second, people = firms
    book.write(merge_companies, first, second, now=NOW)
    book.write(leads.set_fields, people[1], {"company": "Other"}, now=NOW)

    touched = book.write(unmerge_company, first, now=later(days=1))

    assert touched.left_alone == ("Bo Li: company_id was changed since",)
    assert shown(book, people[1]).company == "Other"


def test_undo_and_redo_of_a_company_merge(book: Database, firms):
    before = visible(book)
    book.write(merge_companies, *firms[:2], now=NOW)
    after = visible(book)

    undo_last(book)
    assert visible(book) == before
    redo_last(book)
    assert visible(book) == after


def test_the_name_that_was_chosen_stands_and_another_firms_name_is_refused(book: Database, firms):
    first, second, _ = firms
    add_lead(book, "Dee", "Third Firm")
    typed = {"name": Pick(Side.TYPED, "Third firm")}
    with pytest.raises(Refused, match="Third Firm is in your book already"):
        book.write(merge_companies, first, second, typed, now=NOW)

    typed = {"name": Pick(Side.TYPED, "Acme  Group")}
    book.write(merge_companies, first, second, typed, keep=second, now=NOW)

    assert book.read(company_shown, second, (), now=NOW).detail.name == "Acme Group"
    assert is_sound(book)


def test_the_plan_names_what_each_says_and_how_many_leads(book: Database, firms):
    first, second, _ = firms
    plan = book.read(company_merge_plan, first, second, now=NOW)

    fields = {each.key: (each.a, each.b, each.same) for each in plan.fields}
    assert fields["country"] == ("", "DE", False)
    assert any(same for key, (_, _, same) in fields.items() if key.startswith("same:phone"))
    assert plan.kept == 2


def test_what_is_no_merge_is_not_taken_apart(book: Database, firms):
    with pytest.raises(Refused, match="Acme Pumps was not merged"):
        book.write(unmerge_company, firms[0], now=NOW)
    with pytest.raises(Refused, match="one already"):
        book.write(merge_companies, firms[0], firms[0], now=NOW)
