"""Files that are no rows of text come in like any other: counted, known again, round and whole."""

import shutil
from pathlib import Path

import pytest

from leaddesk.features import exports
from leaddesk.features.export_files import export_file
from leaddesk.store.database import Database
from tests.builders import add_lead, open_here
from tests.importing import bring, counted, detail, dry, is_whole, names, values, write
from tests.ingest.test_mail import mail

CARDS = (
    "BEGIN:VCARD", "VERSION:3.0", "N:Ray;Ann", "TEL:0171 22", "EMAIL:ann@r.example", "END:VCARD",
    "BEGIN:VCARD", "NOTE:nobody", "END:VCARD",
    "BEGIN:VCARD", "VERSION:2.1", "N:Ray;Ann", "EMAIL:ann@r.example", "TITLE:CEO", "END:VCARD",
    "BEGIN:VCARD", "FN:Bo Li", "ORG:Bolt", "X-SHOE:43", "END:VCARD",
)  # fmt: skip


def test_cards_are_new_known_or_refused_and_the_second_time_all_known(
    book: Database, tmp_path: Path
):
    file = write(tmp_path, *CARDS, name="all.vcf")

    assert dry(book, file) == (4, 2, 1, 0, 1)
    assert counted(bring(book, file)) == (4, 2, 1, 0, 1)
    assert names(book) == ["Ann Ray", "Bo Li"]
    assert counted(bring(book, file)) == (4, 0, 0, 3, 1)
    assert detail(book, "Ann Ray").title == "CEO"
    assert is_whole(book)


def test_a_refused_card_is_kept_with_its_line(book: Database, tmp_path: Path):
    (refused,) = bring(book, write(tmp_path, *CARDS, name="all.vcf")).rejected

    assert (refused.row, refused.line) == (2, 7)
    assert refused.why.startswith("No name, company, phone or email.")


@pytest.mark.parametrize("ending", [".vcf", ".xlsx"])
def test_what_went_out_comes_in_again(
    book: Database, empty_book: Path, tmp_path: Path, ending: str
):
    add_lead(
        book, "Tomás Ferrer", "Söhne, GmbH; Co", phones=["+49 171 11", "030 222"],
        emails=["t@f.example"], tags=["hot", "q1"], notes='Said "no",\nthen; yes',
    )  # fmt: skip
    file = tmp_path / f"leads{ending}"
    book.read(export_file, file, exports.tables_named("leads"))

    assert counted(bring(book, file))[:2] == (1, 0)
    profile = shutil.copytree(empty_book, tmp_path / "fresh")
    with open_here(profile) as fresh:
        assert counted(bring(fresh, file)) == (1, 1, 0, 0, 0)
        lead = detail(fresh, "Tomás Ferrer")
        assert (lead.company, set(lead.tags)) == ("Söhne, GmbH; Co", {"hot", "q1"})
        assert set(values(fresh, "Tomás Ferrer", "phone")) == {"+49 171 11", "030 222"}
        assert values(fresh, "Tomás Ferrer", "email") == ["t@f.example"]


def test_mails_are_leads_to_decide_on_with_what_they_say(book: Database, tmp_path: Path):
    machine = mail("x", sender="noreply@shop.example")
    person = mail("Please call.\n\nBest regards\nAnn Ray\nHead of Sales\nAcme GmbH\n0171 2345678")
    mbox = "".join(f"From x@y Tue Nov 24 09:00:00 2026\n{each}\n" for each in (machine, person))
    file = write(tmp_path, mbox, name="box.mbox")

    assert counted(bring(book, file)) == (2, 1, 0, 0, 1)
    lead = detail(book, "Ann Ray")
    assert (lead.company, lead.title, lead.status) == ("Acme GmbH", "Head of Sales", "triage")
    assert "Please call." in lead.timeline[0].text
    assert counted(bring(book, file)) == (2, 0, 0, 1, 1)
    assert is_whole(book)


def test_a_text_of_notes_is_a_lead_each_with_its_next_call(book: Database, tmp_path: Path):
    file = write(
        tmp_path,
        "Fair Hannover:",
        "- Ann Ray (Acme GmbH), 0171 2345678, wants a demo, call in 3 days",
        "- Bo Li, Bolt Ltd, bo@bolt.example",
        name="fair.txt",
    )

    assert counted(bring(book, file)) == (2, 2, 0, 0, 0)
    ann = detail(book, "Ann Ray")
    assert (ann.company, ann.wants, ann.status) == ("Acme GmbH", "a demo", "reach")
    assert "Fair Hannover" in detail(book, "Bo Li").timeline[0].text
    assert counted(bring(book, file)) == (2, 0, 0, 2, 0)
