"""Workbooks of any program come out as rows, and what cannot be read is refused by name."""

import struct
from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from leaddesk.domain.errors import Refused
from leaddesk.ingest import corner_guard, workbook_guard
from leaddesk.ingest.incoming import Incoming, Unreadable
from leaddesk.ingest.reading import Preview, preview, read_rows

Rows = Iterable[Iterable[Any]]
ODS = "application/vnd.oasis.opendocument.spreadsheet"


def workbook(path: Path, hidden: Iterable[str] = (), **sheets: Rows) -> Path:
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        sheet.sheet_state = "hidden" if name in hidden else "visible"
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def open_document(path: Path, table: str) -> Path:
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    body = (
        f"<office:document-content {names}><office:body><office:spreadsheet><table:table"
        f' table:name="A">{table}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", ODS)
        archive.writestr("content.xml", body)
        archive.writestr(
            "META-INF/manifest.xml",
            '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    return path


def leads(path: Path) -> list[Incoming]:
    rows = list(read_rows(preview(path)))
    assert all(isinstance(row, Incoming) for row in rows), rows
    return [row for row in rows if isinstance(row, Incoming)]


def cells(path: Path) -> tuple[str, ...]:
    return preview(path).rows[0]


def refused(path: Path) -> str:
    with pytest.raises(Refused) as no:
        preview(path)
    assert no.value.mend
    return no.value.text


PEOPLE = [("Name", "Company", "Phone"), ("Ann Ray", "Acme", 491712345678), ("Bo Li", "Bolt", None)]


def test_a_sheet_of_leads_is_read_with_its_lines(tmp_path: Path):
    path = workbook(tmp_path / "a.xlsx", A=[("Our leads",), (), *PEOPLE])

    ann, bo = leads(path)
    assert (ann.full, ann.company, ann.phones) == ("Ann Ray", "Acme", (("", "491712345678"),))
    assert (ann.row, ann.line, bo.row, bo.line) == (1, 4, 2, 5)
    assert preview(path).header_line == 3


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3.0, "3"),
        (2.5, "2.5"),
        (0.1 + 0.2, "0.3"),
        (True, "TRUE"),
        (date(2026, 11, 24), "2026-11-24"),
        (datetime(2026, 11, 24, 9, 30), "2026-11-24 09:30"),  # noqa: DTZ001 - as a sheet has it
        (time(9, 30), "09:30"),
        ("=1/0", ""),
        ("  x ", "  x "),
    ],
)
def test_a_cell_is_read_as_one_would_type_it(tmp_path: Path, value: Any, text: str):
    path = workbook(tmp_path / "a.xlsx", A=[("Name", "Company", "X"), ("Ann", "Acme", value)])

    assert cells(path)[2] == text


def test_the_sheet_that_names_people_wins_then_the_longest(tmp_path: Path):
    words = [("a", "b")] * 9
    path = workbook(tmp_path / "a.xlsx", Notes=words, Few=PEOPLE[:2], Leads=PEOPLE, Empty=[])

    seen: Preview = preview(path)
    assert [row.full for row in leads(path)] == ["Ann Ray", "Bo Li"]
    assert "sheet Leads, one of 3" in seen.warnings[0]


def test_a_hidden_sheet_is_read_only_where_no_other_has_rows(tmp_path: Path):
    old = [*PEOPLE, *PEOPLE[1:], ("Old", "Gone", None)]
    path = workbook(tmp_path / "a.xlsx", ("Old",), Old=old, Leads=PEOPLE)
    other = workbook(tmp_path / "b.xlsx", ("Old",), Old=old, Leads=[])

    assert len(leads(path)) == 2
    assert len(leads(other)) == 5


def test_open_document_is_read_with_its_empty_million_behind(tmp_path: Path):
    row = "<table:table-row>{}</table:table-row>".format
    text = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    path = open_document(
        tmp_path / "a.ods",
        row(text.format("Name") + text.format("Company"))
        + row(text.format("Ann Ray") + text.format("Acme"))
        + '<table:table-row table:number-rows-repeated="1048574">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    )

    (ann,) = leads(path)
    assert (ann.full, ann.company) == ("Ann Ray", "Acme")


def test_a_small_file_that_unpacks_to_a_huge_sheet_is_refused_unread(tmp_path: Path):
    cell = '<table:table-cell office:value-type="string" table:number-columns-repeated="9000">'
    path = open_document(
        tmp_path / "a.ods",
        f'<table:table-row table:number-rows-repeated="9000">{cell}<text:p>x</text:p>'
        "</table:table-cell></table:table-row>",
    )

    assert refused(path) == "a.ods is too large a workbook."


def test_a_forgotten_cell_in_the_last_row_of_a_sheet_keeps_nobody_out(tmp_path: Path):
    path = tmp_path / "a.xlsx"
    book = Workbook()
    for row in PEOPLE:
        book.active.append(row)
    book.active["AZ1048576"] = "far"
    book.save(path)

    ann, bo, far = read_rows(preview(path))

    assert isinstance(ann, Incoming)
    assert isinstance(bo, Incoming)
    assert (ann.full, ann.phones, bo.company) == ("Ann Ray", (("", "491712345678"),), "Bolt")
    assert (far.line, isinstance(far, Unreadable)) == (1048576, True)


def test_a_sheet_may_be_chosen_by_its_name(tmp_path: Path):
    other = [("Name", "Email"), ("Cy Doe", "cy@doe.example")]
    path = workbook(tmp_path / "a.xlsx", Leads=PEOPLE, Partners=other)

    seen = preview(path, sheet="partners")

    assert (seen.sheets, seen.sheet) == (("Leads", "Partners"), "Partners")
    assert [row.full for row in read_rows(seen) if isinstance(row, Incoming)] == ["Cy Doe"]
    assert preview(path).sheet == "Leads"
    with pytest.raises(Refused, match="no sheet Old") as no:
        preview(path, sheet="Old")
    assert "Leads, Partners" in no.value.mend


def test_a_merged_firm_is_the_firm_of_all_its_people(tmp_path: Path):
    path = tmp_path / "a.xlsx"
    book = Workbook()
    sheet = book.active
    for row in [
        ("Company", "Name", "Phone"), ("Acme", "Ann Ray", "0171 1"), (None, "Bo Li", None),
        (None, "Cy Doe", "0171 3"), ("Bolt", "Di Fox", None),
    ]:  # fmt: skip
        sheet.append(row)
    sheet.merge_cells("A2:A4")
    book.save(path)

    assert [row.company for row in leads(path)] == ["Acme", "Acme", "Acme", "Bolt"]


def test_a_merged_title_above_the_column_names_is_no_row(tmp_path: Path):
    path = tmp_path / "a.xlsx"
    book = Workbook()
    for row in [("Our leads of 2026", None, None), *PEOPLE]:
        book.active.append(row)
    book.active.merge_cells("A1:C1")
    book.save(path)

    assert [row.full for row in leads(path)] == ["Ann Ray", "Bo Li"]


def shared_texts(path: Path, text: str, rows: int) -> Path:
    """Write a workbook whose cells all say the same by reference."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    workbook(path, A=[("a",)])
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    cell = '<row r="{0}"><c r="A{0}" t="s"><v>0</v></c></row>'.format
    body = "".join(map(cell, range(1, rows + 1)))
    sheet = f'<worksheet xmlns="{main}"><sheetData>{body}</sheetData></worksheet>'
    parts["xl/worksheets/sheet1.xml"] = sheet.encode()
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{main}"><si><t>{text}</t></si></sst>'.encode()
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return path


def test_one_long_text_in_very_many_cells_is_refused_unread(tmp_path: Path):
    path = shared_texts(tmp_path / "a.xlsx", "x" * 32_000, 20_000)

    assert workbook_guard.size_of(path) == workbook_guard.Size.TOO_LARGE
    assert workbook_guard.size_of(shared_texts(path, "x" * 300, 2_000)) == workbook_guard.Size.FITS


def test_a_cell_far_out_in_an_old_or_binary_workbook_is_refused_unread(
    shared: Path, write: Callable[..., Path]
):
    folder = shared / "messy" / "calamine_tests" / "tests"
    old = bytearray((folder / "issues.xls").read_bytes())
    at = old.find(b"\xfd\x00\x0a\x00")
    old[at + 4 : at + 8] = b"\xff\xff\xff\xff"

    assert refused(write(bytes(old), "a.xls")) == "a.xls is too large a workbook."

    records = b"\x00\x08" + struct.pack("<II", 1_048_575, 0)
    records += b"\x02\x0c" + struct.pack("<III", 16_383, 0, 0)
    assert corner_guard.xlsb_cells([records[:5], records[5:]]) == 1_048_576 * 16_384


def test_a_zip_bomb_is_refused_by_what_it_declares(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = workbook(tmp_path / "a.xlsx", A=PEOPLE)
    monkeypatch.setattr(workbook_guard, "MOST_UNPACKED", 1000)

    assert refused(path) == "a.xlsx is too large a workbook."


def test_a_damaged_or_empty_workbook_is_refused_by_name(tmp_path: Path, write: Callable[..., Path]):
    whole = workbook(tmp_path / "a.xlsx", A=PEOPLE).read_bytes()

    assert refused(write(whole[:2000], "cut.xlsx")).startswith("cut.xlsx")
    assert "damaged" in refused(write(whole.replace(b"PK\x01\x02", b"PK\x01\x03"), "b.xlsx"))
    assert "damaged" in refused(write(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "c.xls"))
    assert "no sheet with rows" in refused(workbook(tmp_path / "d.xlsx", A=[]))


@pytest.mark.parametrize("name", ["pass_protected.xlsx", "pass_protected.ods", "issue_385.xls"])
def test_a_locked_workbook_is_refused_by_its_lock(shared: Path, name: str):
    path = shared / "messy" / "calamine_tests" / "tests" / name

    assert refused(path) == f"{name} is locked with a password."


@pytest.mark.parametrize("loop", [(0xFFFFFFFD, 1), (0xFFFFFFFD, 2, 1), (0xFFFFFFFD, 2, 3, 1)])
def test_an_old_workbook_whose_chain_bites_its_tail_is_refused_unread(
    write: Callable[..., Path], loop: tuple[int, ...]
):
    head = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    struct.pack_into("<HHHHH", head, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<IIIIIIIII", head, 44, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0)
    struct.pack_into("<108I", head, 80, *[0xFFFFFFFF] * 108)
    table = struct.pack("<128I", *loop, *[0xFFFFFFFF] * (128 - len(loop)))

    assert "damaged" in refused(write(bytes(head) + table + bytes(2048), "a.xls"))


@pytest.mark.parametrize("claimed", [b"4294967295", b"99999999999"])
@pytest.mark.parametrize("name", ["xl/sharedStrings.xml", "xl\\SharedStrings.xml"])
def test_a_table_of_texts_that_claims_more_than_it_holds_is_refused_unread(
    tmp_path: Path, claimed: bytes, name: str
):
    path = workbook(tmp_path / "a.xlsx", A=PEOPLE)
    with ZipFile(path, "a") as archive:
        archive.writestr(name, b'<sst uniqueCount="%b"><si><t/></si></sst>' % claimed)

    assert "damaged" in refused(path)


@pytest.mark.parametrize("ending", ["xlsx", "xls", "xlsb"])
def test_dates_counted_from_1904_are_the_same_days(shared: Path, ending: str):
    folder = shared / "messy" / "calamine_tests" / "tests"

    first, second = (preview(folder / f"{name}.{ending}") for name in ("date", "date_1904"))

    assert first.rows == second.rows
    assert first.rows[0][0] == "2021-01-01"
