"""Writes the book to a file: JSON, CSV, a workbook or vCards, whole or not at all."""

import contextlib
import csv
import json
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.features import exports
from leaddesk.store.database import telling

PHONE_LIKE = re.compile(r"^\+[\d\s()/.-]{6,}$")
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First signs that start a formula, their wide forms too (OWASP, CSV Injection)."""

MOST_CELL = 32_767  # signs in one cell of a workbook
FOLD_AT = 75  # octets in a line of a vCard (RFC 2426, 2.6)


Heard = Callable[[int], None]
"""Told how many rows are written, after each; whatever it raises stops the export."""


def _unheard(_rows: int) -> None:
    """Nobody listens."""


def export_file(
    session: Session, path: Path, tables: tuple[str, ...], heard: Heard = _unheard
) -> int:
    """Write tables to a file whose ending says how; return how many rows.

    Raises:
        Refused: an ending that is not known, a folder that cannot be written, a full disk.
    """
    write = WRITERS.get(path.suffix.casefold())
    if write is None:
        raise Refused(
            said("{name} has no known ending.", name=path.name),
            said("Use {list}.", list=", ".join(WRITERS)),
        )
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    with telling():
        try:
            rows = write(session, part, tables, heard)
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
    if text.startswith(RISKY) and not PHONE_LIKE.match(text):
        return f"'{text}"
    return text


def _json(session: Session, path: Path, tables: tuple[str, ...], heard: Heard) -> int:
    rows = 0
    with path.open("w", encoding="utf-8") as file:
        for place, table in enumerate(tables):
            file.write(f'{"," if place else "{"}\n"{table}": [')
            for number, row in enumerate(exports.visible_rows(session, table)):
                file.write(f"{',' if number else ''}\n{json.dumps(row, ensure_ascii=False)}")
                rows += 1
                heard(rows)
            file.write("]")
        file.write("\n}\n")
    return rows


def _csv(session: Session, path: Path, tables: tuple[str, ...], heard: Heard) -> int:
    rows = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        for row in _table(session, _one(tables)):
            writer.writerow([harmless(cell) for cell in row])
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


def _xlsx(session: Session, path: Path, tables: tuple[str, ...], heard: Heard) -> int:
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
    for table in tables:
        sheet = book.create_sheet(table)
        for row in _table(session, table):
            sheet.append([cell(text) for text in row])
            rows += 1
            heard(rows)
    book.save(path)
    return rows - len(tables)


def _table(session: Session, table: str) -> Iterator[list[str]]:
    """Yield header and rows of a table as texts."""
    if table == "lead":
        yield exports.lead_header(session)
        yield from exports.lead_rows(session)
        return
    yield exports.visible_columns(table)
    for row in exports.visible_rows(session, table):
        yield [_text(value) for value in row.values()]


def _text(value: Any) -> str:
    if value is None:
        return ""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else str(value)


def _vcf(session: Session, path: Path, tables: tuple[str, ...], heard: Heard) -> int:
    if tables != ("lead",):
        raise Refused(
            said("vCards hold leads only."), said("Leave --what out, or write .xlsx or .json.")
        )
    header = exports.lead_header(session)
    rows = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        for row in exports.lead_rows(session):
            for line in _card(dict(zip(header, row, strict=True))):
                file.write(_folded(line) + "\r\n")
            rows += 1
            heard(rows)
    return rows


def _card(lead: dict[str, str]) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"UID:{lead['ID']}"
    yield f"FN:{_escaped(lead['Name'])}"
    yield f"N:{_escaped(lead['Last name'])};{_escaped(lead['First name'])};;;"
    for line, value in (
        ("ORG", lead["Company"]),
        ("TITLE", lead["Job title"]),
        ("URL", lead["Website"]),
    ):
        if value:
            yield f"{line}:{_escaped(value)}"
    for line, name in (("TEL", "Phone"), ("EMAIL", "Email")):
        yield from (
            f"{line}:{_escaped(lead[each])}" for each in lead if _is_nth(each, name) and lead[each]
        )
    if lead["Address"]:
        yield f"ADR:;;{_escaped(lead['Address'])};;;;"
    if lead["Tags"]:
        yield f"CATEGORIES:{','.join(map(_escaped, lead['Tags'].split(', ')))}"
    if lead["Notes"]:
        yield f"NOTE:{_escaped(lead['Notes'])}"
    yield "END:VCARD"


def _is_nth(column: str, name: str) -> bool:
    return column == name or column.removeprefix(f"{name} ").isdigit()


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def _folded(line: str) -> str:
    """Break a long line as vCards do, never inside a sign."""
    if len(line.encode()) <= FOLD_AT:
        return line
    parts, size = [""], 0
    for sign in line:
        width = len(sign.encode())
        if size + width > FOLD_AT - 1:
            parts.append("")
            size = 0
        parts[-1] += sign
        size += width
    return "\r\n ".join(parts)


WRITERS: dict[str, Callable[[Session, Path, tuple[str, ...], Heard], int]] = {
    ".csv": _csv,
    ".xlsx": _xlsx,
    ".vcf": _vcf,
    ".json": _json,
}
