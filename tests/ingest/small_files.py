"""Small files of every kind that an import reads, for tests that damage or bring them."""

import io
from collections.abc import Mapping
from functools import cache

PEOPLE = (
    ("Name", "Company", "Email", "Phone", "Next call", "Newsletter", "Notes"),
    ("Ann Ray", "Acme GmbH", "ann@acme.example", "+49 30 1234567", "2026-11-26", "no", 'Said "x"'),
    ("Jürgen Müller", "Söhne, & Co", "jm@soehne.example", "0171 2345678", "27.11.2026", "ja", ""),
    ("Zoë Łuk", "", "zoe@luk.example; z@luk.example", "", "", "", "two\nlines"),
    ("", "Bolt SARL", "", "01 23 45 67 89", "12/01/2026", "", "1.234,50 €"),
)
CARD = (
    "BEGIN:VCARD\r\nVERSION:{version}\r\nN:Ray;Ann;;Dr.;\r\nFN:Ann Ray\r\n"
    "ORG:Acme\\, GmbH;Sales\r\n"
    "TEL;TYPE=CELL:+49 171 1\r\nitem1.EMAIL:ann@acme.example\r\nitem1.X-ABLabel:_$!<Work>!$_\r\n"
    "NOTE;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen=0D=0A=\r\n said x\r\nBDAY:--0322\r\nEND:VCARD\r\n"
)
MAIL = (
    "From: =?utf-8?q?J=C3=BCrgen_M=C3=BCller?= <jm@soehne.example>\r\nTo: me@desk.example\r\n"
    "Subject: Offer\r\nDate: Tue, 24 Nov 2026 09:00:00 +0100\r\nMessage-ID: <1@soehne.example>\r\n"
    'MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\n'
    "Content-Type: text/plain; charset=utf-8\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    "Please send me the offer.\r\n\r\nMit freundlichen Gr=C3=BC=C3=9Fen\r\n"
    "J=C3=BCrgen M=C3=BCller\r\n"
    "Head of Sales\r\nS=C3=B6hne & Co\r\nTel. +49 30 1234567\r\n--b\r\n"
    "Content-Type: text/html\r\n\r\n"
    "<p>Please send me the <b>offer</b>.</p>\r\n--b--\r\n"
)


def table(sign: str = ",", end: str = "\r\n") -> str:
    """Return the people as rows of text."""
    lines = (sign.join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) for row in PEOPLE)
    return "".join(line + end for line in lines)


def xlsx() -> bytes:
    """Return the people as a workbook of two sheets, with a merged header above."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.title = "Leads"
    sheet["A1"] = "Leads of 2026"
    sheet.merge_cells("A1:G1")
    for row in PEOPLE:
        sheet.append(row)
    book.create_sheet("Notes").append(("nothing", 1, 2.5))
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


@cache
def small_files() -> Mapping[str, bytes]:
    """Return content by file name."""
    cards = CARD.format(version="3.0") * 3 + CARD.format(version="2.1") + CARD.format(version="4.0")
    mbox = "".join(f"From x@y Tue Nov 24 09:00:00 2026\n{MAIL}\n" for _ in range(3))
    return {
        "comma.csv": table().encode(),
        "semicolon.csv": table(";", "\n").encode("cp1252", "replace"),
        "tab.txt": table("\t").encode("utf-16"),
        "cards.vcf": cards.encode(),
        "one.eml": MAIL.encode(),
        "box.mbox": mbox.encode(),
        "people.xlsx": xlsx(),
    }
