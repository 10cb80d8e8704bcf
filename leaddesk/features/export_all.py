"""Everything out to one file while the window goes on: in breaths, and stopped when told."""

import threading
import time
from collections.abc import Callable, Collection
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.features import exports
from leaddesk.features.export_files import VCARDS, export_file
from leaddesk.store.tables import BY_NAME

EVERY = 100
"""Rows between two breaths: about 10 ms of work on a slow computer."""

BREATH_S = 0.002
"""How long the window has the interpreter for itself in between."""

WHOLE = frozenset({".json", ".xlsx"})
"""Endings that hold every table; the others hold the leads."""


def tables_for(path: Path) -> tuple[str, ...]:
    """Return what a file of this ending holds of the book."""
    return tuple(BY_NAME) if path.suffix.casefold() in WHOLE else ("lead",)


def rows_for(session: Session, path: Path) -> int:
    """Return how many rows an export to this file will have."""
    return sum(exports.count_rows(session, table) for table in tables_for(path))


def export_all(
    session: Session,
    path: Path,
    told: Callable[[int, int], None],
    stop: threading.Event,
    *,
    leads: Collection[UUID] | None = None,
    vcard: str = VCARDS[0],
) -> int:
    """Write all that a file of this ending can hold; return how many rows.

    Args:
        session: of a read.
        path: .xlsx or .json for the whole book, .csv or .vcf for its leads.
        told: rows written, and of how many; called on this thread.
        stop: set from elsewhere, it ends the export; no file is left.
        leads: only what belongs to these; None for all.
        vcard: version of vCards, 3.0 or 4.0.

    Raises:
        Refused: stopped; an ending that is not known, a folder that cannot be written, a full disk.
    """
    tables = tables_for(path)
    if leads is not None and path.suffix.casefold() == ".xlsx":
        tables = ("lead",)
    of = len(leads) if leads is not None else rows_for(session, path)

    def heard(rows: int) -> None:
        if rows % EVERY:
            return
        if stop.is_set():
            raise Refused(said("The export was stopped."), said("No file was written."))
        told(rows, of)
        time.sleep(BREATH_S)

    return export_file(session, path, tables, heard, leads=leads, vcard=vcard)
