"""A file comes in: every row is one of four things, and the same file again is nothing new."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest

from leaddesk.domain.errors import Refused
from leaddesk.features import exports, import_parts, imports, leads
from leaddesk.features.duplicates import pair_list
from leaddesk.features.match_sweep import sweep
from leaddesk.store.database import Database
from tests.builders import NOW, TODAY, add_lead, sql, visible
from tests.importing import (
    DATA,
    EXPORTS,
    Counts,
    bring,
    counted,
    detail,
    dry,
    is_whole,
    names,
    opted_out,
    struck,
    values,
    write,
)

LARGE = 40_000  # bytes; larger files come in with --long
PART = 6  # records worked out together here; a few hundred outside the tests
File = Callable[..., Path]


@pytest.fixture
def csv(tmp_path: Path) -> File:
    return partial(write, tmp_path)


# Files at hand


def _files(*folders: str, large: bool) -> list[Path]:
    found = [path for folder in folders for path in sorted((DATA / folder).rglob("*.csv"))]
    return [path for path in found if (path.stat().st_size > LARGE) == large]


def _bring_all(book: Database, paths: Sequence[Path]) -> Iterator[tuple[Path, Counts]]:
    said: list[str] = []
    for path in paths:
        try:
            yield path, counted(bring(book, path))
        except Refused as error:
            said.append(error.text)  # no table at all
    assert all(said)


def _add_up(book: Database, paths: Sequence[Path]) -> int:
    if not paths:
        pytest.skip(f"no shared data at {DATA}: set LEADDESK_SHARED")
    came = dict(_bring_all(book, paths))
    for path, (rows, *parts) in came.items():
        assert rows == sum(parts), path
    assert is_whole(book)
    return len(came)


def test_rows_of_every_file_at_hand_are_new_updated_duplicate_or_refused(book: Database):
    small = _files("messy", "dialects", "company_suffixes", "matching", large=False)
    assert _add_up(book, small) > 100


@pytest.mark.long
def test_rows_of_every_large_file_at_hand_add_up(book: Database):
    assert _add_up(book, _files("messy", "dialects", "matching", "leads_given", large=True)) > 10


def test_there_are_seven_exports():
    if not EXPORTS:
        pytest.skip(f"no shared data at {DATA}: set LEADDESK_SHARED")
    assert len(EXPORTS) == 7


@pytest.mark.parametrize("path", EXPORTS, ids=lambda path: path.stem)
def test_an_export_brought_again_has_nothing_new_though_leads_were_edited(
    book: Database, path: Path
):
    first = counted(bring(book, path))
    assert first[0] == sum(first[1:])
    assert first[1] > 0
    for (lead,) in sql(book, "SELECT id FROM lead ORDER BY id LIMIT 9"):
        changes = {"name": "Quite Another", "company": "Elsewhere", "email": "", "phone": "1"}
        book.write(leads.set_fields, UUID(bytes=lead), changes, now=NOW)

    again = counted(bring(book, path))

    assert again[:3] == (first[0], 0, 0)
    assert again[4] == first[4]
    assert is_whole(book)


# Who is who


@pytest.mark.parametrize(
    ("known", "row", "verdict"),
    [
        ("Ann Ray,,ann@a.example,,", "Ann Ray,,ANN@a.example,,", "same"),
        ("Ann Ray,,ann@a.example,,", "Dr. Ann Ray,,ann+x@a.example,,", "same"),
        ("Ann Ray,,,+49 171 39200,", '"Ray, Ann",,,0171/39200,', "same"),
        ("Ann Ray,Acme GmbH,,,", "Ann Ray,ACME,,,", "same"),
        ("Ann Ray,Acme,,,", "Ann Ray,Bolt,,,", "other"),
        ("Ann Ray,,,0171 39200,", "Bo Li,,,0171 39200,", "other"),
        ("Ann Ray,,,0171 39200,", ",Acme,,0171 39200,", "other"),
        ("Ann Ray,,ann@a.example,,", "Bo Li,,ann@a.example,,", "other"),
        ("Ann Ray,Acme,ann@a.example,,", ",Acme,ann@a.example,,", "same"),
        ("Ann Ray,Acme,info@a.example,,", ",,info@a.example,,", "other"),
        (",,info@a.example,,", "Ann Ray,,info@a.example,,", "other"),
        (",,ann@a.example,,", "Ann Ray,Acme,ann@a.example,,", "same"),
        (",Acme,,0171 39200,", ",Acme AG,,,", "same"),
        (",Acme GmbH,,0171 39200,", ",Acme,,,", "same"),
        (",Acme,,0171 39200,", ",Acme,,0171 1,", "other"),
        (",Acme,,,Rue 1", ",Acme,,,Rue 2", "other"),
        (",Acme,,,Rue 1", ",Acme,,0171 39200,rue 1", "same"),
        ("Ann Ray,Acme,,,", ",Acme,,,", "other"),
    ],
)
@pytest.mark.parametrize(
    "where", ["in the book", "a row before", "a chunk before", "three parts before"]
)
def test_sure_duplicates_and_no_others(
    book: Database,
    csv: File,
    known: str,
    row: str,
    verdict: str,
    where: str,
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(imports, "MOST", PART)
    monkeypatch.setattr(imports, "FEWEST", 2)
    monkeypatch.setattr(import_parts, "ALONE_FROM", 0)
    between = {"a row before": 0, "a chunk before": PART - 2, "three parts before": 3 * PART}.get(
        where, 0
    )
    head = "Name,Company,Email,Phone,Street"
    others = [f"Other{n} Person{n},,o{n}@other.example,," for n in range(between)]
    if where == "in the book":
        bring(book, csv(head, known, name="first.csv"))
        path = csv(head, row)
    else:
        path = csv(head, known, *others, row)

    counts = counted(bring(book, path))

    lines = between + (where != "in the book")
    assert counts[0] == lines + 1
    assert counts[1] == lines + (verdict == "other")


# The four ways to treat a known lead

KNOWN = "Name,Company,Email,Job title,Website,Tags,Notes"
ANN = "Ann Ray,Acme,ann@acme.example,,,,"
MORE = "Ann Ray,Acme,ann@home.example,CEO,acme.example,fair,Met in Cologne"


def test_fill_fills_what_is_empty_and_adds_addresses_tags_and_notes(book: Database, csv: File):
    add_lead(book, "Ann Ray", "Acme", emails=["ann@acme.example"], phones=["0171 1"])

    assert counted(bring(book, csv(KNOWN, MORE)))[1:] == (0, 1, 0, 0)

    ann = detail(book, "Ann Ray")
    assert ann.title == "CEO"
    assert values(book, "Ann Ray", "email") == ["ann@acme.example", "ann@home.example"]
    assert values(book, "Ann Ray", "phone") == ["0171 1"]
    assert ann.tags == ("fair",)
    assert "Met in Cologne" in [each.text for each in ann.timeline]
    assert is_whole(book)


def test_fill_never_overwrites(book: Database, csv: File):
    lead = add_lead(book, "Ann Ray", "Acme")
    book.write(leads.set_fields, lead, {"title": "Buyer", "country": "France"}, now=NOW)
    head = "Name,Company,Job title,Country,Shoe size"
    bring(book, csv(head, "Ann Ray,Acme,CEO,Spain,A", name="one.csv"))

    counts = counted(bring(book, csv(head, "Ann Ray,Acme,Clerk,Italy,B", name="two.csv")))

    ann = detail(book, "Ann Ray")
    assert (ann.title, ann.country, dict(ann.custom)) == ("Buyer", "France", {"Shoe size": "A"})
    assert counts[1:] == (0, 0, 1, 0)


@pytest.mark.parametrize(
    ("known", "row"),
    [
        (ANN, MORE),
        ("Ann Ray,Acme,,,,,", "Ann Ray,Acme,,CEO,,,"),
        ("Ann Ray,,ann@acme.example,,,,", "Ann Ray,Bolt,ann@acme.example,,,,"),
        (",,ann@acme.example,,,,", "Ann Ray,,ann@acme.example,,,,"),
        (",Acme,,,acme.example,,", ",Acme,,,,vip,"),
    ],
)
@pytest.mark.parametrize("where", ["in the book", "a row before"])
def test_ask_brings_a_known_row_beside_its_lead_as_a_pair_of_the_duplicates_page(
    book: Database, csv: File, known: str, row: str, where: str
):
    rows = [row] if where == "in the book" else [known, row]
    if where == "in the book":
        bring(book, csv(KNOWN, known, name="one.csv"))
    path = csv(KNOWN, *rows)

    planned = dry(book, path, duplicates="ask")
    came = counted(bring(book, path, duplicates="ask"))

    assert planned == came == (len(rows), len(rows), 0, 0, 0)
    assert len(book.read(pair_list).rows) == 1
    sweep(book, NOW)
    assert len(book.read(pair_list).rows) == 1
    assert counted(bring(book, path, duplicates="ask"))[1:] == (0, 0, len(rows), 0)
    assert is_whole(book)


def test_skip_writes_nothing_into_known_leads_and_fill_may_come_later(book: Database, csv: File):
    add_lead(book, "Ann Ray", "Acme", emails=["ann@acme.example"])
    before = visible(book)

    assert counted(bring(book, csv(KNOWN, MORE), duplicates="skip"))[1:] == (0, 0, 1, 0)

    assert visible(book) == before
    assert counted(bring(book, csv(KNOWN, MORE)))[1:] == (0, 1, 0, 0)


def test_new_makes_a_second_lead_of_a_known_one(book: Database, csv: File):
    add_lead(book, "Ann Ray", "Acme")

    assert counted(bring(book, csv(KNOWN, ANN, ANN), duplicates="new"))[1:] == (2, 0, 0, 0)

    assert names(book) == ["Ann Ray"] * 3
    assert is_whole(book)


@pytest.mark.parametrize(
    ("known", "more", "name"),
    [
        (",,ann@acme.example,,,,", "Ann Ray,Acme,ann@acme.example,,,,", "Ann Ray"),
        (",Acme,ann@acme.example,,,,", "Ann Ray,,ann@acme.example,,,,", "Ann Ray"),
        (",,ann@acme.example,,,,", ",Acme,ann@acme.example,,,,", "Acme"),
        ("Ann Ray,,ann@acme.example,,,,", ",Acme,ann@acme.example,,,,", "Ann Ray"),
    ],
)
@pytest.mark.parametrize("files", [1, 2])
def test_a_lead_without_a_name_is_called_by_the_one_that_comes(
    book: Database, csv: File, known: str, more: str, name: str, files: int
):
    if files == 2:
        bring(book, csv(KNOWN, known, name="one.csv"))
    bring(book, csv(KNOWN, *([known] if files == 1 else []), more))

    assert names(book) == [name]
    assert counted(bring(book, csv(KNOWN, "Ann Ray,Acme,,,,,")))[1] == (name == "Acme")
    assert is_whole(book)


def test_a_lead_of_a_firm_in_the_book_shows_and_is_found_by_that_firm(book: Database, csv: File):
    add_lead(book, "Ann Ray", "Acme Pumps")

    bring(book, csv("Name,Company", "Bo Li,Acme Pumps"))

    assert sql(book, "SELECT company_name FROM lead WHERE name = 'Bo Li'") == [("Acme Pumps",)]
    assert len(visible(book)["company"]) == 1
    assert is_whole(book)


# Opt-outs

OUT = "Name,Company,Email,Phone,Email opt out,Do not call"


def test_an_opt_out_strikes_its_channel_and_the_lead_comes_in(book: Database, csv: File):
    rows = ["Ann Ray,Acme,a@a.example,0171 1234,yes,no", "Bo Li,Bolt,b@b.example,0171 5678,no,yes"]

    assert counted(bring(book, csv(OUT, *rows)))[1:] == (2, 0, 0, 0)

    assert struck(book, "Ann Ray") == ["a@a.example"]
    assert struck(book, "Bo Li") == ["0171 5678"]


@pytest.mark.parametrize("how", ["fill", "skip"])
@pytest.mark.parametrize("address", ["ann@acme.example", ""])
def test_an_opt_out_of_a_duplicate_counts_too(book: Database, csv: File, how: str, address: str):
    add_lead(book, "Ann Ray", "Acme", emails=["ann@acme.example"])

    counts = counted(bring(book, csv(OUT, f"Ann Ray,Acme,{address},,yes,"), duplicates=how))

    assert counts[3] == 1
    assert struck(book, "Ann Ray") == ["ann@acme.example"]


def test_an_opt_out_without_address_strikes_what_earlier_rows_said(book: Database, csv: File):
    rows = ["Ann Ray,Acme,a@a.example,,,", "Ann Ray,Acme,b@b.example,,,", "Ann Ray,Acme,,,yes,"]

    bring(book, csv(OUT, *rows))

    assert opted_out(book) == {"a@a.example", "b@b.example"}


def test_an_address_that_comes_later_in_the_file_is_struck_too(book: Database, csv: File):
    bring(book, csv(OUT, "Ann Ray,Acme,,0171 1234,yes,", "Ann Ray,Acme,a@a.example,,,"))

    assert struck(book, "Ann Ray") == ["a@a.example"]


def test_an_opt_out_that_strikes_nothing_yet_is_kept_as_a_field(book: Database, csv: File):
    bring(book, csv(OUT, "Ann Ray,Acme,,0171 1234,yes,"))

    assert dict(detail(book, "Ann Ray").custom) == {"Do not contact by": "email"}


# Status, dates, own fields


@pytest.mark.parametrize(
    ("said", "status", "phase"),
    [
        ("Open - Not Contacted", "triage", "open"),
        ("UNQUALIFIED", "disqualified", "closed"),
        ("Angebot verschickt", "chase", "open"),
        ("Angebot", "propose", "open"),
        ("Verloren", "lost", "closed"),
        ("bla bla", "triage", "open"),
        ("", "triage", "open"),
    ],
)
def test_a_status_comes_in_as_ours(book: Database, csv: File, said: str, status: str, phase: str):
    bring(book, csv("Name,Company,Lead Status", f"Ann Ray,Acme,{said}"))

    ann = detail(book, "Ann Ray")
    assert (ann.status, ann.phase) == (status, phase)
    assert (ann.step is None) == (phase == "closed")
    assert is_whole(book)


def test_a_next_call_wins_and_one_that_passed_is_overdue(book: Database, csv: File):
    head = "Name;Company;Status;Wiedervorlage"
    bring(book, csv(head, "Ann Ray;Acme;Neu;03.12.2026", "Bo Li;Bolt;;01.02.2026", "Cy Day;Cy;;"))

    days = {name: detail(book, name) for name in names(book)}
    steps = {name: each.step for name, each in days.items()}
    assert steps["Ann Ray"] is not None
    assert steps["Ann Ray"].due_on.isoformat() == "2026-12-03"
    assert steps["Bo Li"] is not None
    assert (steps["Bo Li"].due_on.isoformat(), steps["Bo Li"].due) == ("2026-02-01", "overdue")
    assert steps["Cy Day"] is not None
    assert (steps["Cy Day"].text, steps["Cy Day"].due_on) == ("Decide", TODAY)


def test_owner_and_unknown_columns_are_kept_and_exported_again(book: Database, csv: File):
    bring(book, csv("Name,Lead Owner,Shoe size", "Ann Ray,Kim,44"))

    assert dict(detail(book, "Ann Ray").custom) == {"Owner": "Kim", "Shoe size": "44"}
    header = book.read(exports.lead_header)
    (row,) = book.read(lambda session: list(exports.lead_rows(session)))
    assert {"Kim", "44"} <= set(row)
    assert {"Owner", "Shoe size"} <= set(header)
