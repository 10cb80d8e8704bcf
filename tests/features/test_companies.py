"""Companies: found by name, shown whole, made, edited, leads attached to them and split off."""

import shutil
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from leaddesk.domain.company_rows import CompanyDetail, CompanyRow, Stretch, contact_kind
from leaddesk.domain.errors import Refused
from leaddesk.features import companies, company_changes, doctor
from leaddesk.features.leads import close_lead, set_fields
from leaddesk.features.search import search
from leaddesk.store import database, founding
from leaddesk.store.database import Database
from tests.builders import (
    NO_LEAD,
    NOW,
    add_lead,
    day,
    made,
    open_here,
    press,
    raw,
    redo_last,
    sql,
    undo_last,
    visible,
)

ALL = (Stretch(0, 1_000),)


def listed(book: Database, typed: str = "", span: Stretch = ALL[0]) -> tuple[CompanyRow, ...]:
    """Return the rows that what was typed finds."""
    return book.read(companies.company_list, typed, (span,), now=NOW).rows[0][1]


def names(book: Database, typed: str = "", span: Stretch = ALL[0]) -> list[str]:
    return [row.name for row in listed(book, typed, span)]


def company(book: Database, words: str) -> UUID:
    return book.read(companies.company_named, words)


def shown(book: Database, words: str) -> CompanyDetail:
    return book.read(companies.company_shown, company(book, words), (), now=NOW).detail


def leads_of(book: Database, words: str, span: Stretch = ALL[0]) -> list[str]:
    found = book.read(companies.company_shown, company(book, words), (span,), now=NOW)
    return [lead.name for lead in found.rows[0][1]]


def do(book: Database, feature: Any, *args: Any, **more: Any) -> Any:
    """Run a command, and look that the book is healthy after it, after undo and after redo."""
    before = visible(book)
    touched = book.write(feature, *args, now=NOW, **more)
    after = visible(book)
    assert healthy(book)
    undo_last(book)
    assert visible(book) == before
    assert healthy(book)
    redo_last(book)
    assert visible(book) == after
    assert healthy(book)
    return touched


def healthy(book: Database) -> bool:
    checks = doctor.examine(book)
    assert all(check.ok for check in checks), checks
    return True


@pytest.fixture
def firms(book: Database) -> Database:
    """Acme with one in Propose, one in Reach and one closed; Nordkai untouched; Öz without lead."""
    add_lead(book, "Tom Ferrer", "Acme Pumps GmbH", status="propose", due=day("2026-11-26"))
    add_lead(book, "Ruth Amsel", "ACME Pumps", status="reach", due=day("2026-11-24"))
    gone = add_lead(book, "Karl Bruns", "Acme Pumps")
    book.write(close_lead, gone, "No budget", now=NOW)
    add_lead(book, "Nina Kolb", "Nordkai Logistik")
    book.write(company_changes.make_company, "Öz Makina", country="Türkiye", now=NOW)
    return book


# The list


def test_companies_are_listed_by_name_with_counts_whom_is_worked_and_what_is_next(firms: Database):
    acme, nordkai, oez = listed(firms)

    assert (acme.name, acme.open, acme.all) == ("Acme Pumps GmbH", 2, 3)
    assert acme.worked is not None
    assert (acme.worked.name, acme.worked.status_name) == ("Tom Ferrer", "Propose")
    assert acme.next is not None
    assert (acme.next.name, str(acme.next.due_on)) == ("Ruth Amsel", "2026-11-24")
    assert nordkai.worked is None  # only looked at so far
    assert nordkai.next is not None
    assert (oez.place, oez.open, oez.all, oez.worked, oez.next) == ("Türkiye", 0, 0, None, None)


def test_of_two_due_on_one_day_the_earlier_time_is_next(book: Database):
    add_lead(book, "Late", "Acme", status="reach", due=day("2026-11-26", "15:00"))
    add_lead(book, "Early", "Acme", status="qualify", due=day("2026-11-26", "09:00"))
    add_lead(book, "Some Time", "Acme", status="propose", due=day("2026-11-26"))

    (acme,) = listed(book)

    assert acme.next is not None
    assert acme.worked is not None
    assert (acme.next.name, acme.worked.name) == ("Early", "Some Time")


def test_a_company_with_leads_for_later_only_says_when_the_first_comes_back(book: Database):
    lead = add_lead(book, "Tom Ferrer", "Acme", status="reach")
    press(book, lead, "not_interested", reason="Later", to_status="nurture")

    (acme,) = listed(book)

    assert (acme.open, acme.all, acme.worked) == (0, 1, None)
    assert acme.next is not None
    assert acme.next.phase == "later"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["Acme Pumps GmbH", "Nordkai Logistik", "Öz Makina"]),
        ("ac", ["Acme Pumps GmbH"]),
        ("o", ["Öz Makina"]),
        ("ö", ["Öz Makina"]),
        ("logis", ["Nordkai Logistik"]),
        ("LOGIS", ["Nordkai Logistik"]),
        ("gi", []),  # two letters are a beginning
        ("acme pumps g", ["Acme Pumps GmbH"]),
        ("Acme Pumps GmbH", ["Acme Pumps GmbH"]),
        ("acme & co", []),
        ("kai%", ["Nordkai Logistik"]),
        ("nobody", []),
        ("   ", ["Acme Pumps GmbH", "Nordkai Logistik", "Öz Makina"]),
    ],
)
def test_a_company_is_found_by_the_beginning_or_a_part_of_its_name(
    firms: Database, typed: str, found: list[str]
):
    listing = firms.read(companies.company_list, typed, ALL, now=NOW)

    assert [row.name for row in listing.rows[0][1]] == found
    assert (listing.total, listing.all) == (len(found), 3)


def test_names_that_begin_so_come_before_those_that_hold_it(book: Database):
    for name in ("Zeta Pumpen", "Alpha Pumpen", "Pumpen Weber"):
        add_lead(book, company=name)

    assert names(book, "pumpen") == ["Pumpen Weber", "Alpha Pumpen", "Zeta Pumpen"]


def test_any_stretch_of_the_list_is_that_stretch_of_the_whole(book: Database):
    for number in range(25):
        book.write(company_changes.make_company, f"Firm {number * 7 % 25:02}", now=NOW)
    whole = names(book)

    assert whole == sorted(whole)
    assert names(book, span=Stretch(10, 5)) == whole[10:15]
    assert names(book, "firm", Stretch(22, 10)) == whole[22:]


def test_the_place_of_a_company_is_its_index_among_those_found(firms: Database):
    def place(typed: str) -> int | None:
        nordkai = company(firms, "Nordkai")
        return firms.read(companies.company_list, typed, (), nordkai, now=NOW).place

    assert (place(""), place("nord"), place("acme")) == (1, 0, None)


def test_a_company_taken_back_is_listed_and_counted_nowhere(firms: Database):
    undo_last(firms)

    listing = firms.read(companies.company_list, "", ALL, now=NOW)

    assert (listing.total, listing.all) == (2, 2)
    assert names(firms, "makina") == []
    with pytest.raises(Refused, match="No company is called"):
        company(firms, "makina")


# One company


def test_a_company_lists_its_leads_furthest_along_first_and_the_ended_last(firms: Database):
    add_lead(firms, "Eva Stern", "Acme Pumps", status="reach", due=day("2026-11-20"))
    later = add_lead(firms, "Jo Hill", "Acme Pumps", status="reach")
    press(firms, later, "not_interested", reason="Later", to_status="nurture")

    detail = shown(firms, "acme")

    order = ["Tom Ferrer", "Eva Stern", "Ruth Amsel", "Jo Hill", "Karl Bruns"]
    assert leads_of(firms, "acme") == order
    assert [leads_of(firms, "acme", Stretch(n, 2)) for n in (0, 1, 3)] == [
        order[:2],
        order[1:3],
        order[3:],
    ]
    assert (detail.open, detail.later, detail.ended, detail.leads) == (3, 1, 1, 5)


def test_an_ended_lead_says_why_and_has_nothing_next(firms: Database):
    found = firms.read(companies.company_shown, company(firms, "acme"), ALL, now=NOW)
    karl = found.rows[0][1][-1]

    assert (karl.name, karl.phase, karl.reason) == ("Karl Bruns", "closed", "No budget")
    assert (karl.step, karl.due_on, karl.due) == ("", None, None)


def test_a_company_that_is_not_there_is_refused(book: Database):
    with pytest.raises(Refused, match="not in your book"):
        book.read(companies.company_shown, NO_LEAD, (), now=NOW)


def test_companies_are_offered_while_a_name_is_typed(firms: Database):
    assert firms.read(companies.companies_like, "", now=NOW) == ()
    (hit,) = firms.read(companies.companies_like, "pump", now=NOW)
    assert (hit.name, hit.leads) == ("Acme Pumps GmbH", 3)


# Commands


def test_a_company_is_made_and_undo_takes_it_back(book: Database):
    touched = do(
        book, company_changes.make_company, " Acme  Pumps ", country="DE", website="acme.example"
    )

    detail = book.read(companies.company_shown, made(touched), (), now=NOW).detail
    assert (detail.name, detail.country, detail.website) == ("Acme Pumps", "DE", "acme.example")
    assert touched.label == "Acme Pumps made"


@pytest.mark.parametrize("name", ["", "  "])
def test_a_company_without_a_name_is_refused(firms: Database, name: str):
    before = visible(firms)

    with pytest.raises(Refused, match="needs a name"):
        firms.write(company_changes.make_company, name, now=NOW)
    with pytest.raises(Refused, match="needs a name"):
        firms.write(company_changes.edit_company, company(firms, "acme"), {"name": name}, now=NOW)
    assert visible(firms) == before


@pytest.mark.parametrize("name", ["acme pumps", "Acme Pumps G.m.b.H."])
def test_a_second_company_of_the_same_name_and_legal_form_is_refused(firms: Database, name: str):
    with pytest.raises(Refused, match="Acme Pumps GmbH is in your book already"):
        firms.write(company_changes.make_company, name, now=NOW)
    acme = company(firms, "acme")
    with pytest.raises(Refused, match="Nordkai Logistik is in your book already"):
        firms.write(company_changes.edit_company, acme, {"name": "NORDKAI Logistik"}, now=NOW)


def test_a_company_of_the_same_name_and_another_legal_form_is_another_one(firms: Database):
    do(firms, company_changes.make_company, "Acme Pumps Ltd")

    assert names(firms, "acme") == ["Acme Pumps GmbH", "Acme Pumps Ltd"]


def test_a_renamed_company_is_so_in_every_lead_and_in_the_search(firms: Database):
    acme = company(firms, "acme")

    touched = do(firms, company_changes.edit_company, acme, {"name": "Zylinder & Söhne AG"})

    assert touched.label == "Acme Pumps GmbH renamed to Zylinder & Söhne AG"
    assert names(firms) == ["Nordkai Logistik", "Öz Makina", "Zylinder & Söhne AG"]
    hits = firms.read(search, "zylinder", now=NOW)
    assert {(hit.name, hit.company) for hit in hits} == {
        (name, "Zylinder & Söhne AG") for name in ("Tom Ferrer", "Ruth Amsel", "Karl Bruns")
    }
    assert firms.read(search, "acme", now=NOW) == ()

    undo_last(firms)
    assert len(firms.read(search, "acme", now=NOW)) == 3
    assert names(firms, "acme") == ["Acme Pumps GmbH"]


def test_only_the_legal_form_of_a_name_can_be_changed_too(firms: Database):
    do(firms, company_changes.edit_company, company(firms, "acme"), {"name": "Acme Pumps AG"})

    assert names(firms, "acme") == ["Acme Pumps AG"]


def test_country_and_website_are_edited_and_another_field_is_refused(firms: Database):
    acme = company(firms, "acme")

    do(firms, company_changes.edit_company, acme, {"country": " DE ", "website": "acme.example"})

    detail = shown(firms, "acme")
    assert (detail.country, detail.website) == ("DE", "acme.example")
    with pytest.raises(Refused, match="no field size"):
        firms.write(company_changes.edit_company, acme, {"size": "9"}, now=NOW)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("+49 (0)511 123-45", "phone"),
        ("0511 12345 ext 12", "phone"),
        ("info@acme.example", "email"),
        ("https://acme.example/a", "website"),
        ("acme.example", "website"),
        ("Industriestr. 14, Hannover", "address"),
        ("30165", "phone"),
        ("李", "address"),
    ],
)
def test_what_an_address_is_is_read_from_what_was_typed(value: str, kind: str):
    assert contact_kind(value) == kind


def test_addresses_of_a_company_are_added_changed_and_taken_off(firms: Database):
    acme = company(firms, "acme")
    phone = made(do(firms, company_changes.add_company_contact, acme, "0511 12345"))
    mail = made(do(firms, company_changes.add_company_contact, acme, "info@acme.example"))

    do(firms, company_changes.set_company_contact, phone, "+49 511 999")
    assert [row.value for row in shown(firms, "acme").contacts] == [
        "+49 511 999",
        "info@acme.example",
    ]
    assert sql(firms, "SELECT normal FROM contact_point WHERE id = ?", phone.bytes) == [("511999",)]

    do(firms, company_changes.set_company_contact, mail, " ")
    assert [row.kind for row in shown(firms, "acme").contacts] == ["phone"]
    with pytest.raises(Refused, match="not there any more"):
        firms.write(company_changes.set_company_contact, mail, "x@y.example", now=NOW)
    with pytest.raises(Refused, match="nothing to add"):
        firms.write(company_changes.add_company_contact, acme, "", now=NOW)


def test_the_contact_points_of_a_lead_are_not_the_companys_to_change(firms: Database):
    point = UUID(bytes=sql(firms, "SELECT id FROM contact_point LIMIT 1")[0][0])

    with pytest.raises(Refused, match="not there any more"):
        firms.write(company_changes.set_company_contact, point, "", now=NOW)


def test_leads_are_attached_from_other_companies_and_from_none(firms: Database):
    nordkai = company(firms, "nordkai")
    free = add_lead(firms, "Free Lance", "")
    tom = firms.read(search, "tom", now=NOW)[0].id

    touched = do(firms, company_changes.attach_leads, nordkai, [tom, free, tom])

    assert touched.label == "2 leads are at Nordkai Logistik now"
    assert touched.leads == {tom, free}
    assert set(leads_of(firms, "nordkai")) == {"Nina Kolb", "Tom Ferrer", "Free Lance"}
    assert "Tom Ferrer" not in leads_of(firms, "acme")
    assert {hit.name for hit in firms.read(search, "nordkai", now=NOW)} == {
        "Nina Kolb",
        "Tom Ferrer",
        "Free Lance",
    }


def test_one_lead_attached_is_named_with_where_it_came_from(firms: Database):
    tom = firms.read(search, "tom", now=NOW)[0].id

    touched = firms.write(company_changes.attach_leads, company(firms, "nordkai"), [tom], now=NOW)

    assert (touched.label, touched.detail) == (
        "Tom Ferrer is at Nordkai Logistik now",
        "From Acme Pumps GmbH",
    )


def test_attaching_what_is_there_already_or_nothing_is_refused(firms: Database):
    acme = company(firms, "acme")
    tom = firms.read(search, "tom", now=NOW)[0].id

    with pytest.raises(Refused, match="are at Acme Pumps GmbH already"):
        firms.write(company_changes.attach_leads, acme, [tom], now=NOW)
    with pytest.raises(Refused, match="No lead is picked"):
        firms.write(company_changes.attach_leads, acme, [], now=NOW)
    with pytest.raises(Refused, match="not in your book"):
        firms.write(company_changes.attach_leads, acme, [NO_LEAD], now=NOW)


def test_leads_split_off_make_a_company_of_their_own_with_its_country(firms: Database):
    acme = company(firms, "acme")
    firms.write(company_changes.edit_company, acme, {"country": "DE"}, now=NOW)
    tom = firms.read(search, "tom", now=NOW)[0].id

    do(firms, company_changes.split_leads, acme, [tom], "Acme Service GmbH")

    assert leads_of(firms, "acme service") == ["Tom Ferrer"]
    assert shown(firms, "acme service").country == "DE"
    assert leads_of(firms, "acme pumps") == ["Ruth Amsel", "Karl Bruns"]


def test_leads_are_split_off_into_a_company_that_is_there(firms: Database):
    acme, nordkai = company(firms, "acme"), company(firms, "nordkai")
    tom = firms.read(search, "tom", now=NOW)[0].id
    ruth = firms.read(search, "ruth", now=NOW)[0].id

    do(firms, company_changes.split_leads, acme, [tom], into=nordkai)
    do(firms, company_changes.split_leads, acme, [ruth], "nordkai logistik gmbh")

    assert len(listed(firms)) == 3
    assert set(leads_of(firms, "nordkai")) == {"Nina Kolb", "Tom Ferrer", "Ruth Amsel"}


def test_a_split_that_goes_nowhere_is_refused_and_leaves_no_company_behind(firms: Database):
    acme = company(firms, "acme")
    tom = firms.read(search, "tom", now=NOW)[0].id
    nina = firms.read(search, "nina", now=NOW)[0].id
    before = visible(firms)

    for leads, name, why in (
        ([tom], "ACME Pumps", "already"),
        ([tom], " ", "need a company"),
        ([nina], "New One", "has left"),
        ([], "New One", "No lead is picked"),
    ):
        with pytest.raises(Refused, match=why):
            firms.write(company_changes.split_leads, acme, leads, name, now=NOW)
    assert visible(firms) == before


def test_a_lead_moved_by_its_own_field_is_at_the_other_company(firms: Database):
    tom = firms.read(search, "tom", now=NOW)[0].id

    do(firms, set_fields, tom, {"company": "Nordkai Logistik"})

    assert "Tom Ferrer" in leads_of(firms, "nordkai")


# A book of the first release


def test_a_book_of_the_first_release_is_brought_up_with_its_companies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    old = tmp_path / "old"
    monkeypatch.setattr(database, "SCHEMA", "0001")
    monkeypatch.setattr("leaddesk.store.migrate.SCHEMA", "0001")
    old.mkdir()
    founding._make_book(old / "book.db", b"k" * 32)
    monkeypatch.undo()
    shutil.copytree(old, tmp_path / "profile")

    with open_here(tmp_path / "profile", b"k" * 32) as book:
        add_lead(book, "Tom Ferrer", "Acme Pumps")
        assert names(book) == ["Acme Pumps"]
        assert healthy(book)
        connection = raw(book)
        version = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        connection.close()
        assert version == database.SCHEMA
