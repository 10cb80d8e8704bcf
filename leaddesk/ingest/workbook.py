"""Reads the rows of a workbook: XLSX, XLSM, XLSB, XLS and OpenDocument.

python-calamine reads all of them (46,700 rows/s, no crash on 922 files; openpyxl 3,950 and one
hang: design page MATCHING). It unpacks one sheet into plain memory, so the guard looks first.
"""

import hashlib
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.ingest.compound_guard import MAGIC, sound_cells
from leaddesk.ingest.encoding import BLOCK
from leaddesk.ingest.fields import known_field
from leaddesk.ingest.header import MOST_ROWS
from leaddesk.ingest.magic import is_workbook_head
from leaddesk.ingest.records import Record
from leaddesk.ingest.source import Source
from leaddesk.ingest.workbook_guard import Size, size_of
from leaddesk.ingest.workbook_text import text_of

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

MOST_MERGED = 500  # rows of one merged cell that is repeated
MOST_SHEETS = 60  # looked at to find the one with the leads
MOST_OLD_CELLS = 65_536 * 256  # of a sheet of an XLS file, by the format
_SPREADSHEET = b"opendocument.spreadsheet"
_PEOPLE = {
    "first": "name", "last": "name", "full_name": "name", "company": "company", "email": "email",
    "phone": "phone", "phone.mobile": "phone", "phone.work": "phone",
}  # fmt: skip
_BROKEN = (
    OSError,
    ValueError,
    EOFError,
    KeyError,
    IndexError,
    RuntimeError,
    BadZipFile,
    zlib.error,
    NotImplementedError,
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet with how promising it is: whether it names people, and how many rows it has."""

    name: str
    read: Callable[[int], Iterator[Record]]
    names_people: bool
    rows: int


def is_workbook(path: Path) -> bool:
    """Whether a file is a workbook by its content; False where it cannot be looked at."""
    try:
        with path.open("rb") as stream:
            head = stream.read(BLOCK)
    except (OSError, ValueError):
        return False
    if not head.startswith(b"PK\x03\x04"):
        return is_workbook_head(head)
    try:
        return _holds_workbook(path, head)
    except _BROKEN:
        return is_workbook_head(head)


def _holds_workbook(path: Path, head: bytes) -> bool:
    with ZipFile(path) as archive:
        names = {name.lower().replace("\\", "/") for name in archive.namelist()}
        if "mimetype" in names and "content.xml" in names:
            return _SPREADSHEET in head or _SPREADSHEET in archive.read("mimetype")
        return any(name.rpartition("/")[2].startswith("workbook.") for name in names)


def sheet_of(path: Path, wanted: str = "") -> Source:
    """Return the rows of a workbook's sheet of leads as a source.

    Args:
        path: the workbook.
        wanted: name of the sheet to read; "" for the one with the most people.

    Raises:
        Refused: locked, damaged, too large, without rows, or without that sheet.
    """
    sheets = _sheets(path)
    if not sheets:
        raise Refused(
            said("{name} has no sheet with rows.", name=path.name),
            said("Bring a file with rows in it."),
        )
    best = _chosen(path, sheets, wanted)
    remark = said(
        "Read from the sheet {sheet}, one of {n}.",
        sheet=best.name,
        n=len(sheets),
    )
    return Source(
        name=path.name,
        path=path,
        size=path.stat().st_size,
        sha256=_sha256(path),
        encoding="",
        delimiter="",
        quotechar="",
        warnings=(remark,) if len(sheets) > 1 else (),
        read=best.read,
        sheets=tuple(each.name for each in sheets),
        sheet=best.name,
    )


def _chosen(path: Path, sheets: list[Sheet], wanted: str) -> Sheet:
    if not wanted:
        return max(sheets, key=lambda each: (each.names_people, each.rows))  # first of equals
    for each in sheets:
        if each.name.casefold() == wanted.strip().casefold():
            return each
    raise Refused(
        said("{name} has no sheet {sheet} with rows.", name=path.name, sheet=wanted),
        said("Choose {list}.", list=", ".join(each.name for each in sheets)),
    )


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _sheets(path: Path) -> list[Sheet]:
    """Return the sheets with rows that are shown; the hidden ones where no other has any."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        if _check_size(path) == Size.SPARSE:
            return _sparse(path)
        with CalamineWorkbook.from_path(path) as book:
            return _with_rows(book, hidden=False) or _with_rows(book, hidden=True)
    except PasswordError as error:
        raise Refused(
            said("{name} is locked with a password.", name=path.name),
            said("Open it, save it without the password and bring that."),
        ) from error
    except CalamineError as error:
        raise _too_large(path) if "limit exceeded" in str(error) else _damaged(path) from error
    except _BROKEN as error:
        raise _damaged(path) from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # the reader gave up in the middle
            raise _damaged(path) from error
        raise


def _check_size(path: Path) -> Size:
    with path.open("rb") as stream:
        start = stream.read(8)
    if start == MAGIC:
        cells = sound_cells(path)
        if cells is None:
            raise _damaged(path)
        if cells > MOST_OLD_CELLS:
            raise _too_large(path)
    size = size_of(path) if start.startswith(b"PK") else Size.FITS
    if size == Size.TOO_LARGE:
        raise _too_large(path)
    return size


def _sparse(path: Path) -> list[Sheet]:
    from openpyxl.utils.exceptions import InvalidFileException

    from leaddesk.ingest.sparse_sheet import sheets_of

    try:
        return [
            Sheet(name, read, any(map(names_people, first)), len(first))
            for name, read, first in sheets_of(path)
        ]
    except (TypeError, AttributeError, SyntaxError, InvalidFileException) as error:
        raise _damaged(path) from error


def _too_large(path: Path) -> Refused:
    return Refused(
        said("{name} is too large a workbook.", name=path.name),
        said("Save the sheet with the leads as CSV and bring that."),
    )


def _damaged(path: Path) -> Refused:
    return Refused(
        said("{name} is damaged or no workbook.", name=path.name),
        said("Open it in a spreadsheet, save it as XLSX or CSV and bring that."),
    )


def _with_rows(book: "CalamineWorkbook", *, hidden: bool) -> list[Sheet]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    found = []
    for meta in book.sheets_metadata[:MOST_SHEETS]:
        if meta.typ != SheetTypeEnum.WorkSheet:
            continue
        if (meta.visible != SheetVisibleEnum.Visible) != hidden:
            continue
        sheet = book.get_sheet_by_name(meta.name)
        read = partial(_records, sheet, _filled_down(sheet))
        rows = [item.cells for item in islice(read(0), MOST_ROWS)]
        if rows:
            found.append(Sheet(meta.name, read, any(map(names_people, rows)), sheet.height))
    return found


def _filled_down(sheet: "CalamineSheet") -> dict[int, dict[int, int]]:
    """Return for each row which columns repeat a merged cell above, and in which row it begins.

    A firm merged over the rows of its three people is the firm of all three.
    """
    fills: dict[int, dict[int, int]] = {}
    for (top, left), (bottom, _) in sheet.merged_cell_ranges or ():
        if 0 < bottom - top < MOST_MERGED:
            for row in range(top + 1, bottom + 1):
                fills.setdefault(row, {})[left] = top
    return fills


def names_people(row: list[str]) -> bool:
    """Whether a row holds column names of leads, of two kinds."""
    fields = (known_field(cell) for cell in row if len(cell) < 40)
    return len({_PEOPLE[field] for field in fields if field in _PEOPLE}) > 1


def _records(
    sheet: "CalamineSheet", fills: dict[int, dict[int, int]], _width: int
) -> Iterator[Record]:
    top, left = sheet.start or (0, 0)
    begun: dict[tuple[int, int], str] = {}
    begins: dict[int, set[int]] = {}
    for columns in fills.values():
        for column, begin in columns.items():
            begins.setdefault(begin, set()).add(column)
    for at, row in enumerate(sheet.iter_rows(), top):
        cells = [value if type(value) is str else text_of(value) for value in row]
        if begins:
            _fill(cells, left, fills.get(at, {}), begun)
            for column in begins.get(at, ()):
                begun[(at, column)] = cells[column - left] if column - left < len(cells) else ""
        if any(cell and not cell.isspace() for cell in cells):
            yield Record(at + 1, cells)


def _fill(
    cells: list[str], left: int, fills: dict[int, int], begun: dict[tuple[int, int], str]
) -> None:
    """Repeat merged cells in a row that says something itself."""
    if not any(cell and not cell.isspace() for cell in cells):
        return
    for column, top in fills.items():
        if 0 <= column - left < len(cells) and not cells[column - left]:
            cells[column - left] = begun.get((top, column), "")
