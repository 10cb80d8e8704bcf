"""Bringing files in, for tests: a block of lines to a file to a book, and what came of it."""

import os
from dataclasses import astuple
from pathlib import Path
from typing import Any
from uuid import UUID

from leaddesk.domain.rows import LeadDetail
from leaddesk.features import doctor
from leaddesk.features.imports import Imported, Options, bring_in, look_at, plan
from leaddesk.features.lead_detail import lead_detail
from leaddesk.store.database import Database
from tests.builders import NOW, sql, visible

GIVEN = os.environ.get("LEADDESK_SHARED")
DATA = Path(GIVEN) if GIVEN else Path(__file__).parents[2] / "shared" / "data"
EXPORTS = sorted((DATA / "exports").glob("*.csv"))
Counts = tuple[int, ...]
"""Rows, new, updated, duplicate, refused."""


def write(folder: Path, *lines: str, name: str = "leads.csv", encoding: str = "utf-8") -> Path:
    """Write lines as a file and return it."""
    path = folder / name
    path.write_bytes(("\n".join(lines) + "\n").encode(encoding))
    return path


def bring(book: Database, file: Path, **options: Any) -> Imported:
    """Import a file."""
    how = Options(**options)
    return bring_in(book, look_at(file, how), how, NOW)


def counted(imported: Imported) -> Counts:
    """Return what came of an import."""
    return astuple(imported.counts)


def dry(book: Database, file: Path, **options: Any) -> Counts:
    """Return what would come of importing a file."""
    how = Options(**options)
    counts, _ = book.read(plan, look_at(file, how), how, now=NOW)
    return astuple(counts)


def detail(book: Database, name: str) -> LeadDetail:
    """Return the one lead of that name, whole."""
    (lead,) = sql(book, "SELECT id FROM lead WHERE name = ? AND retracted_at IS NULL", name)
    return book.read(lead_detail, UUID(bytes=lead[0]), now=NOW)


def values(book: Database, name: str, kind: str) -> list[str]:
    """Return the contact points of one kind of a lead."""
    return [each.value for each in detail(book, name).contacts if each.kind == kind]


def struck(book: Database, name: str) -> list[str]:
    """Return the addresses of a lead that must not be used."""
    return [each.value for each in detail(book, name).contacts if each.opted_out_on]


def opted_out(book: Database) -> set[str]:
    """Return every address that must not be used."""
    return {row["address"] for row in visible(book)["opt_out"]}


def names(book: Database) -> list[str]:
    """Return the names of all leads in order."""
    return sorted(row["name"] for row in visible(book)["lead"])


def is_whole(book: Database) -> bool:
    """Whether every invariant holds, outbox and derived columns among them."""
    found = [each for each in doctor.examine(book) if not each.ok]
    assert not found, found
    return True
