"""Looks at a file for the Import page: what it is, and what importing it would do to the book."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.import_shown import (
    ImportColumn,
    ImportCounts,
    ImportEnd,
    ImportLine,
    ImportSeen,
    ImportStatus,
    first_of_each,
)
from leaddesk.features.import_diff import side_by_side
from leaddesk.features.import_memory import recalled
from leaddesk.features.imports import DONE, RUNNING, Judged, Options, look_at, plan
from leaddesk.ingest.reading import Preview, preview
from leaddesk.ingest.records import Record
from leaddesk.ingest.statuses import status_key
from leaddesk.store.database import book_of
from leaddesk.store.local_tables import ImportBatch

MOST_JUDGED = 100_000
"""Rows looked through for those to show: 350 bytes each while the file is judged."""

MOST_STATUSES = 40
"""Different values of a status column that are listed; more of them are no statuses."""


def look(
    session: Session, path: str | None, paste: str | None, options: Options, *, now: datetime
) -> ImportSeen:
    """Judge every record of a file or of a pasted block; nothing is written.

    Args:
        session: a reader.
        path: the file; not used where `paste` is given.
        paste: the text itself.
        options: how it would come in.
        now: the moment.

    Raises:
        Refused: it cannot be read, has no rows, or the mapping names what is not there.
    """
    seen = _seen(path, paste, options)
    asked, options = options, recalled(session, seen, options)
    if options != asked:
        seen = _seen(path, paste, options)
    counts, judged = plan(session, seen, options, MOST_JUDGED, now=now)
    column, statuses = _statuses(session, seen, options, asked)
    process = book_of(session).processes[options.path]
    return ImportSeen(
        name=seen.name,
        program=seen.fingerprint,
        encoding=seen.encoding,
        delimiter=seen.delimiter,
        columns=tuple(ImportColumn(each.name, each.field, each.samples) for each in seen.columns),
        status_column=column,
        statuses=statuses,
        counts=ImportCounts(
            counts.rows, counts.new, counts.updated, counts.duplicate, counts.refused
        ),
        lines=_lines(session, judged, now),
        warnings=seen.warnings,
        alike=Counter(each.alike for each in judged if each.waits),
        remembered=tuple(name for name in options.mapping if name not in asked.mapping),
        date_order=seen.date_order,
        sheets=seen.sheets,
        sheet=seen.sheet,
        offered=tuple((key, each.name) for key, each in process.statuses.items() if statuses),
    )


def _seen(path: str | None, paste: str | None, options: Options) -> Preview:
    if paste is None:
        return look_at(Path(path or ""), options)
    return preview(
        None,
        options.mapping,
        paste=paste,
        statuses=options.statuses,
        date_order=options.date_order,
    )


def _lines(session: Session, judged: Sequence[Judged], now: datetime) -> tuple[ImportLine, ...]:
    """Return the first lines of each verdict, the first known ones with their lead beside them."""
    beside = {each.row: each for each in judged if each.record and each.lead}
    return tuple(
        _beside(session, line, beside[line.row], now) if line.row in beside else line
        for line in first_of_each([_line(each) for each in judged])
    )


def _beside(session: Session, line: ImportLine, judged: Judged, now: datetime) -> ImportLine:
    known, sides = side_by_side(session, judged, now=now)
    return replace(line, known=known, sides=sides)


def _line(judged: Judged) -> ImportLine:
    return ImportLine(
        judged.row,
        judged.line,
        judged.verdict,
        judged.name,
        judged.company,
        judged.email,
        judged.why,
        judged.field,
        judged.raw,
        judged.score,
        judged.waits,
        judged.alike,
    )


def _statuses(
    session: Session, seen: Preview, options: Options, asked: Options
) -> tuple[str, tuple[ImportStatus, ...]]:
    """Return the status column's name and its values, counted over the whole file."""
    column = next((each for each in seen.columns if each.field == "status"), None)
    if column is None:
        return "", ()
    process = book_of(session).processes[options.path]
    found = []
    for text, count in _values(seen, column.index).most_common(MOST_STATUSES):
        key = seen.statuses.get(text) or status_key(text, seen.fingerprint)
        known = key in process.statuses
        status = process.statuses[key] if known and key is not None else process.first
        as_last = text in options.statuses and text not in asked.statuses
        found.append(ImportStatus(text, status.name, count, known, status.key, as_last))
    return column.name, tuple(found)


def _values(seen: Preview, at: int) -> Counter[str]:
    """Count the values of one column over the whole file; the preview knows its start only."""
    name = seen.header[at].strip() if at < len(seen.header) else ""
    return Counter(
        text
        for item in seen.source.records(seen.width)
        if isinstance(item, Record) and item.line > seen.header_line and at < len(item.cells)
        if (text := item.cells[at].strip()) and text != name
    )


def stopped_import(session: Session) -> ImportEnd | None:
    """Return the newest import that was stopped half-way, with what came in of it."""
    query = select(ImportBatch).where(ImportBatch.state == RUNNING)
    batch = session.scalars(query.order_by(ImportBatch.at.desc()).limit(1)).first()
    return None if batch is None else _end(batch)


def whole_import(session: Session, batch: UUID) -> ImportEnd | None:
    """Return what came of a batch that is whole; None for one that is not, or was taken back."""
    found = session.get(ImportBatch, batch)
    return _end(found) if found is not None and found.state == DONE else None


def _end(batch: ImportBatch) -> ImportEnd:
    counts = ImportCounts(batch.rows, batch.new, batch.updated, batch.duplicate, batch.refused)
    return ImportEnd(str(batch.id), Path(batch.path).name, counts)
