"""Writes the book to a file: JSON, CSV, a workbook or vCards, whole or not at all."""

import contextlib
import csv
import json
import os
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.features import exports
from leaddesk.features.export_cards import card, folded
from leaddesk.features.export_people import people
from leaddesk.ingest.building import FORMULAS
from leaddesk.store.database import telling

PHONE_LIKE = re.compile(r"^\+[\d\s()/.-]{6,}$")
MOST_CELL = 32_767  # signs in one cell of a workbook
VCARDS = ("3.0", "4.0")


Heard = Callable[[int], None]
"""Told how many rows are written, after each; whatever it raises stops the export."""


def _unheard(_rows: int) -> None:
    """Nobody listens."""


@dataclass(frozen=True, slots=True)
class What:
    """What goes out.

    Attributes:
        tables: their names.
        leads: only what belongs to these; None for all.
        vcard: the version of vCards, one of VCARDS.
    """

    tables: tuple[str, ...]
    leads: Collection[UUID] | None = None
    vcard: str = VCARDS[0]


def export_file(
    session: Session,
    path: Path,
    tables: tuple[str, ...],
    heard: Heard = _unheard,
    *,
    leads: Collection[UUID] | None = None,
    vcard: str = VCARDS[0],
) -> int:
    """Write tables to a file whose ending says how; return how many rows.

    Args:
        session: a reader.
        path: its ending is one of WRITERS.
        tables: their names.
        heard: told how many rows are written.
        leads: only what belongs to these; None for all.
        vcard: the version of vCards.

    Raises:
        Refused: an ending or version that is not known, a folder that cannot be written, a full
            disk.
    """
    if vcard not in VCARDS:
        raise Refused(
            said("There is no vCard version {version}.", version=vcard),
            said("Use {list}.", list=", ".join(VCARDS)),
        )
    write = WRITERS.get(path.suffix.casefold())
    if write is None:
        raise Refused(
            said("{name} has no known ending.", name=path.name),
            said("Use {list}.", list=", ".join(WRITERS)),
        )
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    with telling():
        try:
            rows = write(session, part, What(tables, leads, vcard), heard)
            part.replace(path)
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
            raise Refused(
                said("{path} cannot be written.", path=path),
                said("Name a file in a folder that is there."),
            ) from error
        finally:
            with contextlib.suppress(OSError):
                part.unlink()
    return rows


def harmless(text: str) -> str:
    """Return a cell that no spreadsheet runs as a formula; phone numbers stay as they are."""
    if text.lstrip("'").startswith(FORMULAS) and not PHONE_LIKE.match(text):
        return f"'{text}"
    return text


def _json(session: Session, path: Path, what: What, heard: Heard) -> int:
    rows = 0
    with path.open("w", encoding="utf-8") as file:
        for place, table in enumerate(what.tables):
            file.write(f'{"," if place else "{"}\n"{table}": [')
            for number, row in enumerate(exports.visible_rows(session, table, what.leads)):
                file.write(f"{',' if number else ''}\n{json.dumps(row, ensure_ascii=False)}")
                rows += 1
                heard(rows)
            file.write("]")
        file.write("\n}\n")
    return rows


def _csv(session: Session, path: Path, what: What, heard: Heard) -> int:
    rows = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        for row in _table(session, _one(what.tables), what.leads):
            writer.writerow([harmless(cell) if cell else cell for cell in row])
            rows += 1
            heard(rows)
    return rows - 1


def _one(tables: tuple[str, ...]) -> str:
    if len(tables) != 1:
        raise Refused(
            said("A CSV file holds one table."),
            said("Choose one with --what, or write .xlsx or .json."),
        )
    return tables[0]


def _xlsx(session: Session, path: Path, what: What, heard: Heard) -> int:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.utils.exceptions import IllegalCharacterError

    def cell(text: str) -> WriteOnlyCell:
        try:
            made = WriteOnlyCell(sheet, text[:MOST_CELL])
        except IllegalCharacterError:
            made = WriteOnlyCell(sheet, "".join(filter(str.isprintable, text))[:MOST_CELL])
        made.data_type = "s"  # a text, whatever it begins with: never run as a formula
        return made

    book = Workbook(write_only=True)
    rows = 0
    for table in what.tables:
        sheet = book.create_sheet(table)
        for row in _table(session, table, what.leads):
            sheet.append([cell(text) if text else None for text in row])
            rows += 1
            heard(rows)
    book.save(path)
    return rows - len(what.tables)


def _table(session: Session, table: str, leads: Collection[UUID] | None) -> Iterator[list[str]]:
    """Yield header and rows of a table as texts."""
    if table == "lead":
        yield exports.lead_header(session, leads)
        yield from exports.lead_rows(session, leads)
        return
    yield exports.visible_columns(table)
    for row in exports.visible_rows(session, table, leads):
        yield [_text(value) for value in row.values()]


def _text(value: Any) -> str:
    if value is None:
        return ""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else str(value)


def _vcf(session: Session, path: Path, what: What, heard: Heard) -> int:
    if what.tables != ("lead",):
        raise Refused(
            said("vCards hold leads only."), said("Leave --what out, or write .xlsx or .json.")
        )
    rows = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        for lead in people(session, what.leads):
            file.writelines(folded(line) + "\r\n" for line in card(lead, what.vcard))
            rows += 1
            heard(rows)
    return rows


WRITERS: dict[str, Callable[[Session, Path, What, Heard], int]] = {
    ".csv": _csv,
    ".xlsx": _xlsx,
    ".vcf": _vcf,
    ".json": _json,
}
