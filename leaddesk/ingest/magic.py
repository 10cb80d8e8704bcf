"""Tells a text from a workbook, a picture or a program by its first bytes."""

import re

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import noted, retold, said

_SAVE_AS_CSV = noted("Save it as CSV and bring that.")
_VIA_SHEET = noted("Open it in a spreadsheet, save it as CSV and bring that.")
_TEXT_ONLY = noted("Bring a CSV or text file.")
_CONTROLS = bytes(set(range(32)) - set(b"\0\t\n\v\f\r\x1a\x1b")) + b"\x7f"
_MOST_CONTROLS = 0.02  # share of control bytes in the head above which no text was seen
_MOST_NULS = 0.4

_STARTS: tuple[tuple[bytes, str, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", noted("This is an Excel workbook."), _SAVE_AS_CSV),
    (b"\x09\x08\x10\x00", noted("This is an Excel workbook."), _SAVE_AS_CSV),
    (b"\x09\x08\x08\x00", noted("This is an Excel workbook."), _SAVE_AS_CSV),
    (b"\x09\x04\x06\x00", noted("This is an Excel workbook."), _SAVE_AS_CSV),
    (b"\x09\x02\x06\x00", noted("This is an Excel workbook."), _SAVE_AS_CSV),
    (b"PK\x05\x06", noted("This is an empty zip archive."), _TEXT_ONLY),
    (b"%PDF", noted("This is a PDF."), noted("Bring the list it was made from, as CSV.")),
    (
        b"\x1f\x8b",
        noted("This is a packed file (gzip)."),
        noted("Unpack it and bring what is inside."),
    ),
    (b"BZh", noted("This is a packed file (bzip2)."), noted("Unpack it and bring what is inside.")),
    (
        b"\xfd7zXZ\x00",
        noted("This is a packed file (xz)."),
        noted("Unpack it and bring what is inside."),
    ),
    (
        b"7z\xbc\xaf\x27\x1c",
        noted("This is a packed file (7z)."),
        noted("Unpack it and bring what is inside."),
    ),
    (b"Rar!", noted("This is a packed file (rar)."), noted("Unpack it and bring what is inside.")),
    (
        b"\x28\xb5\x2f\xfd",
        noted("This is a packed file (zstd)."),
        noted("Unpack it and bring what is inside."),
    ),
    (
        b"{\\rtf",
        noted("This is a rich text document."),
        noted("Save it as plain text and bring that."),
    ),
    (b"SQLite format 3\0", noted("This is a database."), _TEXT_ONLY),
    (b"\x89PNG", noted("This is a picture."), _TEXT_ONLY),
    (b"\xff\xd8\xff", noted("This is a picture."), _TEXT_ONLY),
    (b"GIF8", noted("This is a picture."), _TEXT_ONLY),
    (b"\x7fELF", noted("This is a program."), _TEXT_ONLY),
)

_WORDS: tuple[tuple[bytes, str, str], ...] = (  # after blanks, in any case
    (b"begin:vcalendar", noted("This is a calendar."), _TEXT_ONLY),
    (b"<!doctype html", noted("This is a web page."), _VIA_SHEET),
    (b"<html", noted("This is a web page."), _VIA_SHEET),
    (b"<table", noted("This is a web page."), _VIA_SHEET),
    (b"<?xml", noted("This is an XML file."), _VIA_SHEET),
    (
        b'["vcard"',
        noted("This is a jCard file."),
        noted("Export the contacts as vCard or CSV and bring that."),
    ),
    (b'{"', noted("This is a JSON file."), _TEXT_ONLY),
    (b'{ "', noted("This is a JSON file."), _TEXT_ONLY),
    (b"[ {", noted("This is a JSON file."), _TEXT_ONLY),
    (b'[{"', noted("This is a JSON file."), _TEXT_ONLY),
)


_MAIL_LINE = re.compile(
    rb"^(?:delivered-to|return-path|received|mime-version|message-id|from|to|subject|date"
    rb"|content-type|x-[\w-]+|dkim-signature):[ \t]",
    re.IGNORECASE | re.MULTILINE,
)
_FEWEST_MAIL_LINES = 3


def _zip_kind(head: bytes) -> tuple[str, str]:
    if b"opendocument.spreadsheet" in head:
        return noted("This is an OpenDocument spreadsheet."), _SAVE_AS_CSV
    if b"word/" in head or b"opendocument.text" in head:
        return noted("This is a word processor document."), noted("Bring the list as CSV.")
    if b"xl/" in head or b"[Content_Types].xml" in head or b"docProps/" in head:
        return noted("This is an Excel workbook."), _SAVE_AS_CSV
    return noted("This is a zip archive."), noted("Unpack it and bring what is inside.")


def is_workbook_head(head: bytes) -> bool:
    """Whether the first bytes are those of a workbook, whole or not."""
    if head.startswith(b"PK\x03\x04"):
        return _zip_kind(head)[1] == _SAVE_AS_CSV
    return head.startswith(tuple(start for start, _, mend in _STARTS if mend == _SAVE_AS_CSV))


def _kind(head: bytes) -> tuple[str, str] | None:
    if head.startswith(b"PK\x03\x04"):
        return _zip_kind(head)
    for start, text, mend in _STARTS:
        if head.startswith(start):
            return text, mend
    plain = head[:4096].replace(b"\0", b"")
    for mark in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"):
        plain = plain.removeprefix(mark)
    words = b" ".join(plain[:400].lower().split())
    said = next(((text, mend) for start, text, mend in _WORDS if words.startswith(start)), None)
    return said or ((noted("This is an e-mail."), _TEXT_ONLY) if is_mail_head(head) else None)


def is_mail_head(head: bytes) -> bool:
    """Whether a text begins with the header lines of a mail."""
    begin = head.lstrip()[:4000]
    first = _MAIL_LINE.match(begin)
    return bool(first) and len(_MAIL_LINE.findall(begin)) >= _FEWEST_MAIL_LINES


def refuse_other_kinds(head: bytes, *, wide: bool) -> None:
    """Raise unless the first bytes may begin a text.

    Args:
        head: the first bytes of the file, some 64 KB.
        wide: a UTF-16 or UTF-32 text, whose many NULs are letters.

    Raises:
        Refused: a workbook, PDF, web page, archive, picture or other binary.
    """
    kind = _kind(head)
    if kind:
        raise Refused(*map(retold, kind))
    if wide or not head:
        return
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if controls > _MOST_CONTROLS * len(head) + 1 or head.count(0) > _MOST_NULS * len(head) + 1:
        raise Refused(said("This is not a text file."), retold(_TEXT_ONLY))
