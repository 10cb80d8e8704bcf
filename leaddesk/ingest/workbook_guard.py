"""Looks into a workbook before it is opened: one that would fill the memory is refused unread.

A few kilobytes of zip can unpack to gigabytes, and two cells at opposite corners of a sheet make a
reader lay out all cells between them. Sizes are those that the archive declares (the reader stops
at them); corners are looked up in the sheets themselves, chunk by chunk.
"""

import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from leaddesk.ingest.corner_guard import xlsb_cells

MOST_UNPACKED = 400 << 20  # bytes of all parts that a reader may unpack
MOST_STREAMED = 64 << 20  # bytes of one sheet that is read row by row
MOST_TEXT = 600 << 20  # letters of the shared texts of one sheet, laid out
MOST_CELLS = 12_000_000  # of one sheet, laid out: 24 bytes each
_CHUNK = 1 << 20
_MOST_ROW = 32 << 20
_OVERLAP = 256  # a tag may be cut by the end of a chunk
_COLUMNS = re.compile(rb"\br=[\"']([A-Z]{1,3})\d")
_ROW_TAGS = re.compile(rb"<(?:\w+:)?row\b[^>]*?\br=[\"'](\d+)")
_FAR_CELLS = re.compile(rb"\br=[\"'][A-Z]{1,3}(\d{6,7})[\"']")
_FULL_CELL = re.compile(
    rb"<(?:\w+:)?c\b[^>]*?\br=[\"']([A-Z]{1,3})(\d{1,7})[\"'](?:[^>]*[^>/])?>(?!</)"
)
_SHARED = re.compile(rb"<(?:\w+:)?c\b[^>]*\bt=[\"']s[\"'][^>]*><(?:\w+:)?v>(\d{1,9})<")
_UNIQUE = re.compile(rb"\buniqueCount=[\"'](\d+)")
_REPEATED_ROW = re.compile(rb"number-rows-repeated=[\"'](\d+)")
_REPEATED_CELL = re.compile(rb"number-columns-repeated=[\"'](\d+)")
_PARTS = (".xml", ".bin", ".rels")
_MARK = b"<table:table-row"
_TABLE_END = b"</table:table>"


class Size(Enum):
    """Whether a workbook may be laid out: all of it, only row by row, or not at all."""

    FITS = "fits"
    SPARSE = "sparse"
    TOO_LARGE = "too large"


def size_of(path: Path) -> Size:
    """Return whether a zipped workbook would fill the memory.

    Raises:
        BadZipFile, OSError, NotImplementedError: it cannot be unpacked.
    """
    with ZipFile(path) as archive:
        parts = [part for part in archive.infolist() if part.filename.lower().endswith(_PARTS)]
        if sum(part.file_size for part in parts) > MOST_UNPACKED:
            return Size.TOO_LARGE
        for part in parts:
            _check_strings(archive, part)
        if _repeated_texts(archive, parts) > MOST_TEXT:
            return Size.TOO_LARGE
        large = [part for part in parts if _cells(archive, part) > MOST_CELLS]
        if not large:
            return Size.FITS
        streamed = all(_is_streamable(archive, part) for part in large)
        return Size.SPARSE if streamed else Size.TOO_LARGE


def _is_streamable(archive: ZipFile, part: ZipInfo) -> bool:
    """Whether the rows that are there, each as wide as the widest, are few: for XLSX alone."""
    name = part.filename.lower()
    if name == "content.xml" or not name.endswith(".xml") or part.file_size > MOST_STREAMED:
        return False
    rows = sum(chunk.count(b"<row") for chunk in _pieces(archive, part))
    columns: set[bytes] = set()
    for chunk in _chunks(archive, part):
        columns.update(_COLUMNS.findall(chunk))
    return rows * max(map(_column, columns), default=0) <= MOST_CELLS


def _repeated_texts(archive: ZipFile, parts: list[ZipInfo]) -> int:
    """Return the most letters that the shared texts of a sheet take when laid out cell by cell.

    First as if every cell held the longest text, which is enough for most; then cell by cell.
    """
    shared = next((p for p in parts if p.filename.lower().endswith("sharedstrings.xml")), None)
    if shared is None:
        return 0
    sheets = [p for p in parts if re.search(r"sheet[^/]*\.xml$", p.filename.lower())]
    sizes = [len(text) for text in _split(archive, shared, b"<si")][1:]
    longest = max(sizes, default=0)
    most = 0
    for part in sheets:
        cells = sum(chunk.count(b't="s"') for chunk in _pieces(archive, part))
        if cells * longest > MOST_TEXT:
            named = (
                int(each) for chunk in _chunks(archive, part) for each in _SHARED.findall(chunk)
            )
            most = max(most, sum(sizes[each] for each in named if each < len(sizes)))
    return most


def _split(archive: ZipFile, part: ZipInfo, mark: bytes) -> Iterator[bytes]:
    rest = b""
    for chunk in _pieces(archive, part):
        *whole, rest = (rest + chunk).split(mark)
        yield from whole
    yield rest


def _check_strings(archive: ZipFile, part: ZipInfo) -> None:
    """Raise where a table of shared texts claims more texts than it has bytes.

    The reader makes room for as many as are claimed, and ends the program where there is none.
    """
    name = part.filename.lower().replace("\\", "/")  # some writers part names so
    if not name.rpartition("/")[2].startswith("sharedstrings"):
        return
    with archive.open(part) as stream:
        head = stream.read(_CHUNK)
    if name.endswith(".bin"):
        claimed = int.from_bytes(head[7:11], "little") if head[:3] == b"\x9f\x01\x08" else 0
    else:
        claimed = max(map(int, _UNIQUE.findall(head)), default=0)
    if claimed > part.file_size:
        raise BadZipFile


def _cells(archive: ZipFile, part: ZipInfo) -> int:
    """Return how many cells a sheet lays out; 0 for a part that is none."""
    name = part.filename.lower()
    if name == "content.xml":
        return _open_document(_rows(archive, part))
    if "sheet" in name and name.endswith(".bin"):
        return xlsb_cells(_pieces(archive, part))
    if "sheet" not in name or not name.endswith(".xml"):
        return 0
    most = _excel_at_most(_chunks(archive, part))
    return most if most <= MOST_CELLS else _excel_filled(_chunks(archive, part))


def _pieces(archive: ZipFile, part: ZipInfo) -> Iterator[bytes]:
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            yield chunk


def _chunks(archive: ZipFile, part: ZipInfo) -> Iterator[bytes]:
    with archive.open(part) as stream:
        before = b""
        while chunk := stream.read(_CHUNK):
            yield before + chunk
            before = chunk[-_OVERLAP:]


def _excel_filled(chunks: Iterator[bytes]) -> int:
    """Return rows times columns of the cells that hold something: only these are laid out."""
    columns: set[bytes] = set()
    rows = 0
    for chunk in chunks:
        for letters, row in _FULL_CELL.findall(chunk):
            columns.add(letters)
            rows = max(rows, int(row))
    return rows * max(map(_column, columns), default=0)


def _excel_at_most(chunks: Iterator[bytes]) -> int:
    """Return rows times columns of all that is named, filled or not: fast, and seldom too much."""
    columns: set[bytes] = set()
    rows = 0
    for chunk in chunks:
        columns.update(_COLUMNS.findall(chunk))
        for pattern in (_ROW_TAGS, _FAR_CELLS):
            rows = max(rows, max(map(int, pattern.findall(chunk)), default=0))
    return rows * max(map(_column, columns), default=0)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _rows(archive: ZipFile, part: ZipInfo) -> Iterator[bytes]:
    """Cut a part at its row tags.

    Raises:
        ValueError: a row that no spreadsheet writes, of many megabytes.
    """
    with archive.open(part) as stream:
        rest = b""
        while chunk := stream.read(_CHUNK):
            *whole, rest = (rest + chunk).split(_MARK)
            yield from whole
            if len(rest) > _MOST_ROW:
                raise ValueError
    yield rest


def _open_document(rows: Iterator[bytes]) -> int:
    """Count rows times the widest, without the empty ones behind, which no reader lays out."""
    widest = seen = filled = most = 0
    for row in rows:
        again = _REPEATED_ROW.search(row, 0, max(row.find(b">"), 0))
        seen += int(again[1]) if again else 1
        last = max(row.rfind(b"office:value-type"), row.rfind(b"<text:p"))
        if last >= 0:
            cells = row[: row.find(b">", last)]
            wide = cells.count(b"table-cell") + sum(map(int, _REPEATED_CELL.findall(cells)))
            widest, filled = max(widest, wide), seen
            most = max(most, filled * widest)
        if _TABLE_END in row:
            widest = seen = filled = 0
    return most
