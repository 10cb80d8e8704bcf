"""Tables of web pages, of Excel's XML, and lists in JSON come in as rows."""

from collections.abc import Callable
from pathlib import Path

import pytest

from leaddesk.domain.errors import Refused
from leaddesk.ingest.incoming import Incoming
from leaddesk.ingest.mail import read_letter
from leaddesk.ingest.reading import preview, read_rows

Write = Callable[..., Path]
TABLE = (
    "<table><tr><th>Name</th><th colspan=2>Phone</th><th>Firma</th></tr>"
    "<tr><td>Ann&nbsp;Ray</td><td>0171 2345678</td><td>030 1234567</td><td>Acme &amp; Co</td></tr>"
    "<tr><td>J&uuml;rgen M&uuml;ller</td><td>0172 2345678</td><td></td>"
    "<td>S&ouml;hne<br>KG</td></tr>"
    "</table>"
)
SHEET = (
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
    ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table>'
    "<Row><Cell><Data>Name</Data></Cell><Cell><Data>Company</Data></Cell><Cell><Data>Email</Data>"
    '</Cell></Row><Row><Cell><Data>Ann Ray</Data></Cell><Cell ss:Index="3"><Data>ann@r.example'
    "</Data></Cell></Row></Table></Worksheet></Workbook>"
)


def leads(path: Path) -> list[Incoming]:
    return [row for row in read_rows(preview(path)) if isinstance(row, Incoming)]


@pytest.mark.parametrize("name", ["export.xls", "page.html"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_the_table_of_a_page_is_read_whatever_its_ending(write: Write, name: str, encoding: str):
    page = f"<html><head><style>td {{}}</style></head><body>Menu<p>x</p>{TABLE}</body></html>"

    ann, juergen = leads(write(page, name, encoding=encoding))

    assert (ann.full, ann.company) == ("Ann Ray", "Acme & Co")
    assert [number for _, number in ann.phones] == ["0171 2345678", "030 1234567"]
    assert (juergen.full, juergen.company) == ("Jürgen Müller", "Söhne\nKG")


def test_a_workbook_in_xml_keeps_its_columns(write: Write):
    (ann,) = leads(write(SHEET, "export.xls"))

    assert (ann.full, ann.company, ann.emails) == ("Ann Ray", "", (("", "ann@r.example"),))


def test_a_page_that_was_copied_is_read(write: Write):
    rows = list(read_rows(preview(None, paste=TABLE)))

    assert [row.full for row in rows if isinstance(row, Incoming)] == ["Ann Ray", "Jürgen Müller"]


def test_a_page_without_a_table_says_so(write: Write):
    with pytest.raises(Refused, match="without a table"):
        preview(write("<html><body><p>Ann Ray</p></body></html>", "a.html"))


@pytest.mark.parametrize(
    "text",
    [
        '[{"name": "Ann Ray", "email": "ann@r.example"}, {"name": "Bo Li"}]',
        '{"name": "Ann Ray", "email": "ann@r.example"}\n{"name": "Bo Li"}\n',
        '{"data": [{"name": "Ann Ray", "email": "ann@r.example"}, {"name": "Bo Li"}], "n": 2}',
    ],
)
def test_lists_in_json_are_read_from_a_file_or_pasted(write: Write, text: str):
    for seen in (preview(write(text, "a.json")), preview(None, paste=text)):
        rows = list(read_rows(seen))
        assert [row.full for row in rows if isinstance(row, Incoming)] == ["Ann Ray", "Bo Li"]


@pytest.mark.parametrize("text", ['{"name": "Ann', "[]", "{}", "[1, 2]", '[{"name": {}}]'])
def test_json_without_leads_or_damaged_is_refused(write: Write, text: str):
    with pytest.raises(Refused):
        preview(write(text, "a.json"))


@pytest.mark.parametrize("sign", ["(", '"', "=?", "<", "[", "\\"])
def test_a_mail_head_of_nothing_but_brackets_takes_no_time(sign: str):
    raw = f"From: {sign * 90_000}\nSubject: x\n\nhello".encode()

    letter = read_letter(raw)

    assert letter.mail == ""
