"""Files in the encodings that reps' computers write come out as the same letters."""

import pytest

from leaddesk.domain.errors import Refused
from leaddesk.ingest.encoding import decode, pasted

GERMAN = "Vorname;Nachname;Straße\nJürgen;Müller;Königstraße 4\nSören;Weiß;Gänsemarkt 3\n"
POLISH = "Imię;Nazwisko;Miasto\nŁukasz;Wiśniewski;Łódź\nMałgorzata;Zając;Kraków\n"
FRENCH = "Prénom;Nom;Ville\nZoé;Lefèvre;Besançon\nHélène;Noël;Saint-Étienne\n"
RUSSIAN = "Имя;Фамилия;Город\nИван;Петров;Москва\nОльга;Смирнова;Казань\n"
JAPANESE = "名前,会社,電話\n山田太郎,株式会社東京,03-1234\n鈴木花子,日本電気,06-2222\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((GERMAN, name) for name in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")),
        *((GERMAN, name) for name in ("utf-32", "cp1252", "iso-8859-15", "mac-roman", "cp850")),
        *((FRENCH, name) for name in ("cp1252", "iso-8859-15", "mac-roman")),
        *((POLISH, name) for name in ("cp1250", "iso-8859-2")),
        *((RUSSIAN, name) for name in ("cp1251", "koi8-r")),
        *((JAPANESE, name) for name in ("shift-jis", "iso2022_jp", "utf-16")),
    ],
)
def test_letters_survive_the_encoding(write, text, encoding):
    assert "".join(decode(write(text, encoding=encoding)).lines()) == text


def test_a_few_old_bytes_in_a_utf8_file_are_read_and_said(write):
    mixed = "Name\nJürgen\nMüller\nBjörn\n".encode() + "Weiß\n".encode("cp1252")

    text = decode(write(mixed))

    assert list(text.lines())[-1] == "Weiß\n"
    assert "UTF-8" in text.warnings[0]


def test_an_old_byte_far_down_a_long_ascii_file_decides(write):
    text = decode(
        write(b"Name;Ort\n" + b"Ann Ray;Rome\n" * 20_000 + "Jörg;Köln\n".encode("cp1252"))
    )

    assert list(text.lines())[-1] == "Jörg;Köln\n"


def test_nul_bytes_are_passed_over(write):
    assert list(decode(write(b"Name\nAnn\0 Ray\n")).lines()) == ["Name\n", "Ann Ray\n"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_ends_a_line(write, end):
    assert len(list(decode(write(end.join(["a", "b", "c"]))).lines())) == 3


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (b"PK\x03\x04\x14\0\x06\0[Content_Types].xml", "is an Excel workbook."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "is an Excel workbook."),
        (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "OpenDocument"),
        (b'["vcard", [["version", {}, "text", "4.0"]]]', "is a jCard file."),
        (b"%PDF-1.7\n", "is a PDF."),
        (b"  \n<!DOCTYPE html><html>", "is a web page."),
        (b"<?xml version='1.0'?><Workbook/>", "is an XML file."),
        (b'[\n {"name": "Ann"}]', "is a JSON file."),
        (b"From: a@r.example\nTo: b@r.example\nSubject: Hi\n\nHello", "is an e-mail."),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "is a picture."),
        (bytes(range(256)) * 20, "is not a text file."),
        (b"", "is empty."),
        (b"\n \n", "is empty."),
    ],
)
def test_what_is_no_text_is_refused_by_its_name(write, head, said):
    with pytest.raises(Refused) as no:
        decode(write(head, "book.xlsx"))

    assert no.value.text.startswith("book.xlsx")
    assert said in no.value.text
    assert no.value.mend


def test_a_folder_and_a_missing_file_are_refused(tmp_path):
    with pytest.raises(Refused, match="is a folder"):
        decode(tmp_path)
    with pytest.raises(Refused, match=r"gone\.csv is not there"):
        decode(tmp_path / "gone.csv")


def test_an_empty_paste_is_refused():
    with pytest.raises(Refused, match="no text"):
        pasted("  \n")
