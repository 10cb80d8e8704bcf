"""Everything out again: whole, equal after undo, and harmless in a spreadsheet."""

import csv
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from leaddesk.domain.errors import Refused
from leaddesk.features import exports, leads
from leaddesk.features.export_files import export_file, harmless
from leaddesk.ingest.incoming import Incoming
from leaddesk.ingest.reading import preview, read_rows
from leaddesk.store.database import Database
from leaddesk.store.tables import BY_NAME
from tests.builders import NOW, add_lead, day, open_here, press, undo_last, visible
from tests.importing import bring, counted

EVIL = ("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1")


@pytest.fixture
def full(book: Database) -> Database:
    lead = add_lead(
        book, "Tomás Ferrer", "Söhne, GmbH; Co", phones=["+49 171 1", "030 2"],
        emails=["t@f.example"], tags=["hot", "q1"], notes='Said "no",\nthen; yes', wants="x",
        due=day("2026-11-26", "10:00"),
    )  # fmt: skip
    book.write(leads.set_fields, lead, {"custom.size": "9", "need": "A"}, now=NOW)
    add_lead(book, "Ruth Amsel", "")
    return book


def write(book: Database, path: Path, what: str = "leads") -> int:
    return book.read(export_file, path, exports.tables_named(what))


def test_json_of_everything_is_equal_before_a_command_and_after_its_undo(
    full: Database, tmp_path: Path
):
    write(full, tmp_path / "before.json", "all")
    lead = add_lead(full, "New", notes="#tag", due=day("2026-11-24"))
    press(full, lead, "spoke", note="@Rival #x")
    write(full, tmp_path / "between.json", "all")
    undo_last(full)
    undo_last(full)
    write(full, tmp_path / "after.json", "all")

    before = (tmp_path / "before.json").read_text()
    assert before == (tmp_path / "after.json").read_text()
    assert before != (tmp_path / "between.json").read_text()


def test_json_holds_every_synced_table_without_local_parts(full: Database, tmp_path: Path):
    rows = write(full, tmp_path / "all.json", "all")

    document = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    assert list(document) == list(BY_NAME)
    assert sum(map(len, document.values())) == rows
    for table in document.values():
        for row in table:
            assert not {"seq", "field_ver", "retracted_at", "score", "phase", "normal"} & set(row)
    assert document["lead"][0]["custom"] == {"size": "9"}


def test_an_empty_book_is_exported_to_every_kind_of_file(book: Database, tmp_path: Path):
    for name in ("a.csv", "a.xlsx", "a.vcf", "a.json"):
        assert write(book, tmp_path / name) == 0
        assert (tmp_path / name).exists()
    assert (tmp_path / "a.csv").read_text(encoding="utf-8-sig").startswith("ID,Name,")
    assert write(book, tmp_path / "all.xlsx", "all") == 0
    assert write(book, tmp_path / "tasks.csv", "tasks") == 0
    assert (tmp_path / "tasks.csv").read_text(encoding="utf-8-sig").startswith("lead_id,")


def test_a_csv_is_read_back_cell_for_cell(full: Database, tmp_path: Path):
    assert write(full, tmp_path / "leads.csv") == 2

    with (tmp_path / "leads.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    tom = next(row for row in rows if row["Name"] == "Tomás Ferrer")
    assert tom["Company"] == "Söhne, GmbH; Co"
    assert (tom["Phone"], tom["Phone 2"], tom["Phone 3"]) == ("+49 171 1", "030 2", "")
    assert tom["Notes"] == 'Said "no",\nthen; yes'
    assert set(tom["Tags"].split(", ")) == {"hot", "q1"}
    assert (tom["Next date"], tom["Next time"]) == ("2026-11-26", "2026-11-26 10:00")


@pytest.mark.parametrize("text", EVIL)
def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless(text: str):
    assert not harmless(text).startswith(("=", "+", "-", "@", "\t", "\r", "＝"))


@pytest.mark.parametrize("text", ["+49 171 39200 42", "+1 (555) 010-9999", "plain", "", "0=1"])
def test_a_phone_or_plain_text_stays_as_it_is(text: str):
    assert harmless(text) == text


@pytest.mark.parametrize("text", ["+49 171\n=1+1", "+1 555 0100\t=1"])
def test_what_only_begins_like_a_phone_is_made_harmless(text: str):
    assert harmless(text) == f"'{text}"


def test_no_cell_of_any_table_is_a_formula_in_a_csv(book: Database, tmp_path: Path):
    for number, evil in enumerate(EVIL):
        lead = add_lead(book, evil, evil, phones=[evil], tags=[evil], notes=evil, wants=evil)
        book.write(leads.set_fields, lead, {f"custom.{evil}{number}": evil, "need": evil}, now=NOW)

    for what in ("leads", "companies", "activities", "answers", "contact_points", "tags"):
        write(book, tmp_path / f"{what}.csv", what)
        with (tmp_path / f"{what}.csv").open(encoding="utf-8-sig", newline="") as file:
            for row in csv.reader(file):
                assert not [cell for cell in row if cell.startswith(("=", "@", "\t", "\r"))]


def test_a_workbook_holds_texts_only_never_formulas(book: Database, tmp_path: Path):
    from openpyxl import load_workbook

    for evil in (*EVIL, "x" * 40_000, "bell \x07 rung"):
        add_lead(book, evil, evil, phones=[], notes=evil)
    write(book, tmp_path / "all.xlsx", "all")

    workbook = load_workbook(tmp_path / "all.xlsx")
    assert workbook.sheetnames == list(BY_NAME)
    cells = [cell for sheet in workbook for row in sheet.iter_rows() for cell in row if cell.value]
    assert {cell.data_type for cell in cells} == {"s"}
    names = {cell.value for cell in workbook["lead"]["B"]}
    assert "=1+1" in names


def test_a_column_that_only_one_lead_has_is_in_the_header(full: Database, tmp_path: Path):
    write(full, tmp_path / "leads.csv")

    with (tmp_path / "leads.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len({len(row) for row in rows}) == 1


def test_vcards_read_as_they_were_written(full: Database, tmp_path: Path):
    add_lead(full, "Long " + "ü" * 90, "; , \\ \n x", notes="line\nbreak")
    assert write(full, tmp_path / "leads.vcf") == 3

    content = (tmp_path / "leads.vcf").read_bytes()
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    cards = unfolded(content.decode()).split("END:VCARD\r\n")
    assert len(cards) == 4
    assert cards[-1] == ""
    for card in cards[:-1]:
        lines = card.rstrip("\r\n").split("\r\n")
        assert lines[:2] == ["BEGIN:VCARD", "VERSION:3.0"]
        assert all("\n" not in line and ":" in line for line in lines)
    tom = next(card for card in cards if "FN:Tomás Ferrer" in card)
    assert "N:Ferrer;Tomás;;;" in tom
    assert "ORG:Söhne\\, GmbH\\; Co" in tom
    assert tom.count("\r\nTEL:") == 2
    assert 'NOTE:Said "no"\\,\\nthen\\; yes' in tom


def unfolded(text: str) -> str:
    return text.replace("\r\n ", "")


@pytest.mark.parametrize("name", ["leads.txt", "leads", "leads.xls", ".csv"])
def test_an_unknown_ending_is_refused_with_the_known_ones(full: Database, tmp_path: Path, name):
    with pytest.raises(Refused, match="has no known ending") as refused:
        write(full, tmp_path / name)
    assert ".xlsx" in refused.value.mend


def test_a_csv_or_vcard_holds_one_kind_of_thing(full: Database, tmp_path: Path):
    with pytest.raises(Refused, match="one table"):
        write(full, tmp_path / "all.csv", "all")
    with pytest.raises(Refused, match="leads only"):
        write(full, tmp_path / "tasks.vcf", "tasks")
    assert list(tmp_path.glob("*.csv")) == list(tmp_path.glob("*.vcf")) == []


def test_a_word_that_is_no_table_is_refused():
    with pytest.raises(Refused, match="nothing called deals") as refused:
        exports.tables_named("leads,deals")
    assert "tasks" in refused.value.mend
    assert exports.tables_named(" Leads , task ") == ("lead", "task")
    assert exports.tables_named("leads,leads") == ("lead",)


@pytest.mark.parametrize("place", ["no such folder/x.csv", "file/x.csv"])
def test_a_place_that_is_no_folder_is_refused_and_nothing_is_left(
    full: Database, tmp_path: Path, place: str
):
    (tmp_path / "file").write_text("x")

    with pytest.raises(Refused, match="cannot be written"):
        write(full, tmp_path / place)


def test_a_folder_in_the_files_place_is_refused(full: Database, tmp_path: Path):
    (tmp_path / "x.csv").mkdir()

    with pytest.raises(Refused, match="cannot be written"):
        write(full, tmp_path / "x.csv")
    assert {path.name for path in tmp_path.iterdir()} == {"x.csv", "profile"}


def test_a_full_disk_is_told_and_the_old_file_stays(full: Database, tmp_path: Path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(disk)]
    if os.name != "posix" or shutil.which("mount") is None or subprocess.run(mount).returncode:
        pytest.skip("mounting needs root on Linux")
    try:
        (disk / "leads.json").write_text("old")
        for number in range(40):
            add_lead(full, f"Lead {number}", notes="words " * 50)
        with pytest.raises(Refused, match="disk is full"):
            write(full, disk / "leads.json", "all")
        assert [path.name for path in disk.iterdir()] == ["leads.json"]
        assert (disk / "leads.json").read_text() == "old"
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


# Out and in again


LIKE = {  # what a lead is, apart from ids and moments
    "lead": ("name", "first", "last", "title", "status", "reason", "source", "rating", "country",
             "website", "wants", "external_id"),
    "contact_point": ("kind", "label", "value"),
    "task": ("text", "due_on", "due_at"),
    "tag": ("name",),
    "opt_out": ("kind", "address"),
    "company": ("name",),
}  # fmt: skip


@pytest.fixture
def rich(book: Database) -> Database:
    """A book whose leads say all that a lead can say, formulas among it."""
    head = (
        "Name,Job title,Company,Email,Mobile,Work Phone,Fax,LinkedIn,Street,City,State,Zip,Country,"
        "Website,Tags,Notes,Wants,Lead source,Rating,Lead ID,Next call,Next call time,"
        "Email opt out,Shoe size,Owner,Status"
    )
    rows = [
        'Ann Ray,=1+1,"Söhne, GmbH; Co",ann@a.example; a2@a.example,+49 171 39200 42,030 1,030 9,'
        "https://www.linkedin.com/in/ann,Gate 4,Berlin,BE,10115,Germany,https://a.example,"
        '"hot; q1","Said ""no"",\nthen; yes",+pumps,Fair,A,77,2026-11-26,10:00,yes,9,Tom,reach',
        "Bo Li,,@Bolt,bo@b.example,,,,,,,,,,,,-2+3,,,,,,,,'=x,,Qualify",
        "Cy Doe,,,,0171 5,,,,,,,,,,,,,,,,,,,,,Lost",
    ]
    path = tmp_file(book, "in.csv", "\n".join([head, *rows]))
    came = bring(book, path)
    assert counted(came) == (3, 3, 0, 0, 0), came.rejected
    lead = add_lead(book, "Di Fox", "Fox & Co", phones=["030 2"], tags=["a, b"], notes="first")
    book.write(leads.set_fields, lead, {"custom.size": "=9"}, now=NOW)
    press(book, lead, "ours", note="wants a call")
    return book


def tmp_file(book: Database, name: str, text: str) -> Path:
    path = book.folder.parent / name
    path.write_text(text, encoding="utf-8")
    return path


def said(book: Database) -> dict[str, list[tuple[str, ...]]]:
    rows = visible(book)
    found = {
        table: sorted(
            tuple(str(row[name] or "") for name in names)
            for row in rows[table]
            if not row.get("done_at")
        )
        for table, names in LIKE.items()
    }
    names = {row["key"]: row["name"] for row in rows["custom_field"]}
    found["custom"] = sorted(
        (names.get(key, key), str(value))
        for row in rows["lead"]
        for key, value in (row["custom"] or {}).items()
        if key not in ("created", "last_touch")
    )
    found["notes"] = sorted((row["text"],) for row in rows["activity"] if row["text"])
    return found


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.json", "3.0.vcf", "4.0.vcf"])
def test_what_goes_out_comes_in_again_and_goes_out_the_same(
    rich: Database, tmp_path: Path, empty_book: Path, name: str
):
    version = name[:3] if name.endswith(".vcf") else "3.0"
    whole = name.endswith((".json", ".xlsx"))
    tables = exports.tables_named("all" if whole else "leads")
    rich.read(export_file, tmp_path / name, tables, vcard=version)

    with open_here(Path(shutil.copytree(empty_book, tmp_path / "second"))) as second:
        came = bring(second, tmp_path / name)
        assert counted(came) == (4, 4, 0, 0, 0), came.rejected
        before, after = said(rich), said(second)
        for table in ("lead", "contact_point", "tag", "opt_out", "custom", "task"):
            assert after[table] == before[table], table
        assert {text for (text,) in before["notes"]} <= {
            part for (text,) in after["notes"] for part in parts_of(text)
        }
        second.read(export_file, tmp_path / f"again-{name}", tables, vcard=version)
        with open_here(Path(shutil.copytree(empty_book, tmp_path / "third"))) as third:
            bring(third, tmp_path / f"again-{name}")
            assert said(third) == said(second)


def parts_of(text: str) -> list[str]:
    """A note, each of its lines, and what stands behind the day and outcome of each."""
    lines = text.split("\n")
    return [text, "\n".join(lines[:2]), *lines, *(line.partition(": ")[2] for line in lines)]


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.json", "a.vcf"])
def test_some_leads_go_out_without_the_others(rich: Database, tmp_path: Path, name: str):
    chosen = rich.read(exports.chosen_leads, statuses=["qualify", "lost"], now=NOW)
    assert chosen is not None
    assert len(chosen) == 2
    tables = exports.tables_named("all" if name == "a.json" else "leads")

    rich.read(export_file, tmp_path / name, tables, leads=chosen)

    text = "".join(str(row.full) for row in read_rows(preview(tmp_path / name)))
    assert ("Bo Li" in text, "Cy Doe" in text) == (True, True)
    assert ("Ann Ray" in text, "Di Fox" in text) == (False, False)
    if name != "a.xlsx":
        assert "Fox" not in (tmp_path / name).read_text(encoding="utf-8")


def test_leads_are_chosen_by_id_words_and_status(rich: Database):
    (ann,) = rich.read(exports.chosen_leads, words="Ann", now=NOW) or ()

    assert rich.read(exports.chosen_leads, now=NOW) is None
    assert rich.read(exports.chosen_leads, ids=[str(ann)], now=NOW) == [ann]
    with pytest.raises(Refused, match="No lead fits"):
        rich.read(exports.chosen_leads, ids=[str(ann)], statuses=["lost"], now=NOW)
    with pytest.raises(Refused, match="not the id"):
        rich.read(exports.chosen_leads, ids=["7"], now=NOW)


@pytest.mark.parametrize("text", [*EVIL, "'=1+1", "'quoted'", "'", "plain"])
def test_what_was_made_harmless_comes_back_as_it_was(text: str):
    seen = preview(None, paste=f'Name,Note\nAnn Ray,"{harmless(text)}"\n')
    (row,) = read_rows(seen)

    assert isinstance(row, Incoming)
    assert row.notes == text.strip()


def test_half_letters_in_json_keep_nobody_out(book: Database, tmp_path: Path):
    (tmp_path / "a.json").write_text('[{"name": "Ann \\ud800 Ray", "company": "Acme"}]')

    assert counted(bring(book, tmp_path / "a.json")) == (1, 1, 0, 0, 0)


def test_json_of_another_program_is_read(tmp_path: Path):
    (tmp_path / "a.json").write_text(
        '{"count": 2, "results": [{"name": {"first": "Ann", "last": "Ray"}, "email": "a@r.example",'
        ' "tags": ["x", "y"]}, {"company": "Bolt", "phone": 491711234567, "email": null}]}'
    )
    ann, bolt = read_rows(preview(tmp_path / "a.json"))

    assert isinstance(ann, Incoming)
    assert isinstance(bolt, Incoming)
    assert (ann.full, ann.emails, ann.tags) == ("Ann Ray", (("", "a@r.example"),), ("x", "y"))
    assert (bolt.company, bolt.phones) == ("Bolt", (("", "491711234567"),))


@pytest.mark.parametrize("name", ["out.csv", "out.xlsx", "out.vcf"])
def test_an_export_that_comes_back_unchanged_writes_nothing(
    book: Database, tmp_path: Path, name: str
):
    for at, each in enumerate(("Ann Ray", "Bo Ek", "Cy Day")):
        add_lead(book, each, "Acme GmbH", emails=[f"p{at}@acme.example"], tags=["fair"], notes="Hi")
    press(book, add_lead(book, "Di Own", "Bolt"), "ours", note="Said yes")
    before = visible(book)
    out = tmp_path / name
    book.read(export_file, out, exports.tables_named("leads"))

    assert counted(bring(book, out)) == (4, 0, 0, 4, 0)

    assert visible(book) == before
