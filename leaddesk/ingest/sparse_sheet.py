"""Reads an XLSX whose few cells stand far apart, row by row instead of laid out.

One forgotten blank in the last row of a sheet makes calamine lay out a million rows. openpyxl's
streaming reader is ten times slower and needs no such memory, so it takes these files only.
"""

from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from leaddesk.ingest.header import MOST_ROWS
from leaddesk.ingest.records import Record
from leaddesk.ingest.workbook_text import text_of

MOST_SHEETS = 20


def sheets_of(path: Path) -> Iterator[tuple[str, "Any", list[list[str]]]]:
    """Yield name, reader and first rows of each visible sheet that has rows.

    Raises:
        whatever openpyxl raises for a damaged file.
    """
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True, data_only=True)
    try:
        names = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]
    finally:
        book.close()
    for name in names[:MOST_SHEETS]:
        read = partial(_records, path, name)
        first = [item.cells for item in islice(read(0), MOST_ROWS)]
        if first:
            yield name, read, first


def _records(path: Path, name: str, _width: int) -> Iterator[Record]:
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True, data_only=True)
    try:
        sheet = book[name]
        sheet.reset_dimensions()
        for line, row in enumerate(sheet.iter_rows(values_only=True), 1):
            cells = ["" if value is None else text_of(value) for value in row]
            if any(cell and not cell.isspace() for cell in cells):
                yield Record(line, cells)
    finally:
        book.close()
