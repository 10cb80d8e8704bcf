"""Reads the table of a web page, or of an Excel workbook saved as XML, as rows.

Many programs call such a page .xls when they export. The largest table that names people is taken.
"""

import hashlib
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.ingest.encoding import decode_quietly, unreadable
from leaddesk.ingest.records import Record
from leaddesk.ingest.source import Source

MOST_BYTES = 32 << 20
MOST_COLUMNS = 2_000
_HEAD = 8192
_PAGE = re.compile(rb"<(?:!doctype html|html|table|body)\b", re.IGNORECASE)
_SHEET = b"urn:schemas-microsoft-com:office:spreadsheet"
_TABLE = re.compile(rb"<(?:\w+:)?table\b", re.IGNORECASE)
_CELLS = frozenset(("td", "th", "cell"))
_SPAN = ("colspan", "ss:mergeacross")
_UNSEEN = frozenset(("script", "style"))


def is_markup(path: Path) -> bool:
    """Whether a file begins as a web page, or as a workbook in XML."""
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
    except (OSError, ValueError):
        return False
    plain = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return plain[:1] == b"<" and bool(_PAGE.search(plain) or _SHEET in plain)


def markup_of(path: Path) -> Source:
    """Return the rows of the largest table of a page as a source.

    Raises:
        Refused: it cannot be read, is too large, or holds no table.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refused(said("{name} is too large.", name=path.name), said("Bring it as CSV."))
        raw = path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
    return table_of(path.name, path, raw, decode_quietly(raw))


def table_of(name: str, path: Path | None, raw: bytes, text: str) -> Source:
    """Return the rows of the largest table in a text of markup.

    Raises:
        Refused: there is no table in it.
    """
    reader = _Tables()
    reader.feed(text)
    reader.close()
    best = max(reader.tables, key=_size, default=[])
    if not _size(best):
        raise Refused(
            said("{name} is a page without a table.", name=name),
            said("Open it in a spreadsheet, save it as CSV and bring that."),
        )
    records = list(_records(best))
    return Source(
        name=name,
        path=path,
        size=len(raw),
        sha256=hashlib.sha256(raw).hexdigest(),
        encoding="",
        delimiter="",
        quotechar="",
        warnings=(),
        read=lambda _width: iter(records),
    )


def _size(table: list[list[str]]) -> int:
    return sum(any(row) for row in table) * max(map(len, table), default=0)


def _records(table: list[list[str]]) -> Iterator[Record]:
    for line, row in enumerate(table, 1):
        if any(row):
            yield Record(line, row)


class _Tables(HTMLParser):
    """Collects the tables of a page; one inside another stands on its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[str]]] = []
        self._open: list[list[list[str]]] = []
        self._cell: list[str] | None = None
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        plain = tag.rpartition(":")[2]
        said_ = {name: value or "" for name, value in attrs}
        if plain in _UNSEEN:
            self._unseen += 1
        elif plain == "table":
            self._open.append([])
            self.tables.append(self._open[-1])
        elif plain in ("tr", "row") and self._open:
            self._end_cell()
            self._open[-1].append([])
        elif plain in _CELLS and self._open and self._open[-1]:
            self._end_cell()
            self._begin_cell(said_)
        elif plain == "br" and self._cell is not None:
            self._cell.append("\n")

    def _begin_cell(self, attrs: dict[str, str]) -> None:
        row = self._open[-1][-1]
        index = attrs.get("ss:index", "")
        if index.isdigit():  # cells left out before it
            row += [""] * min(int(index) - 1 - len(row), MOST_COLUMNS)
        self._cell = []
        span = next((attrs[name] for name in _SPAN if attrs.get(name, "").isdigit()), "")
        self._span = min(int(span), MOST_COLUMNS) if span else 1

    def handle_endtag(self, tag: str) -> None:
        plain = tag.rpartition(":")[2]
        if plain in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif plain in _CELLS or plain in ("tr", "row"):
            self._end_cell()
        elif plain == "table" and self._open:
            self._end_cell()
            self._open.pop()

    def _end_cell(self) -> None:
        if self._cell is None or not self._open or not self._open[-1]:
            return
        lines = ("".join(self._cell)).split("\n")
        text = "\n".join(filter(None, (" ".join(line.split()) for line in lines)))
        self._open[-1][-1] += [text, *[""] * (self._span - 1)]
        self._cell = None

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._unseen:
            self._cell.append(" ".join(data.split("\n")))
