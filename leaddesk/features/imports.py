"""Brings a file in: looked at, judged, written in small resumable chunks, taken back whole.

One batch is one undo entry, whatever its size. Every chunk is a transaction that also moves the
batch's counts, so a killed import goes on after its last whole chunk and no row comes in twice.
"""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.domain.import_shown import MOST_SIDES
from leaddesk.domain.said import said
from leaddesk.features.bulk import write_new_leads
from leaddesk.features.import_firms import give_names
from leaddesk.features.import_memory import remember_options
from leaddesk.features.import_parts import (
    FEWEST,
    MOST,
    Asked,
    ChildGone,
    Pace,
    in_parts,
    worked_out,
)
from leaddesk.features.import_rows import bring_back, fill
from leaddesk.features.import_run import Chunk, Counts, Judged, Options, Run, path_of
from leaddesk.features.match_keys import next_doc
from leaddesk.ingest.reading import Preview, preview, read_rows
from leaddesk.store.database import Database
from leaddesk.store.ids import new_id
from leaddesk.store.local_tables import ImportBatch, ImportRow
from leaddesk.store.outbox import ledger, open_entry, run_many

__all__ = ["Counts", "Imported", "Judged", "Options", "bring_in", "go_on", "look_at", "plan"]

MOST_KEPT = 10_000
"""Refused rows kept in full for one batch; beyond them only the count goes on."""

ADD_MARK = "INSERT OR REPLACE INTO import_seen (mark, lead_id, n) VALUES (?,?,?)"
RUNNING, DONE, TAKEN_BACK = "running", "done", "taken back"
Progress = Callable[["Counts", int], None]
KNOWN_CHOICES = ("fill", "ask", "skip", "new")


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import, or would come of it."""

    batch: UUID | None
    seen: Preview
    counts: Counts
    rejected: tuple[Judged, ...]


def look_at(path: Path, options: Options) -> Preview:
    """Look at a file without the book.

    Raises:
        Refused: it cannot be read, or the mapping names what is not there.
    """
    if options.duplicates not in KNOWN_CHOICES:
        raise Refused(
            said("{duplicates} is no choice.", duplicates=options.duplicates),
            said("Choose {list}.", list=", ".join(KNOWN_CHOICES)),
        )
    return preview(
        path,
        options.mapping,
        sheet=options.sheet,
        statuses=options.statuses,
        date_order=options.date_order,
    )


def plan_all(
    session: Session, seen: Sequence[Preview], options: Options, *, now: datetime
) -> tuple[Imported, ...]:
    """Judge several files as if each came in before the next, without writing anything."""
    run = Run("", options, now, writes=False)
    return tuple(Imported(None, each, *_judge(session, run, each, None)) for each in seen)


def plan(
    session: Session, seen: Preview, options: Options, most: int | None = None, *, now: datetime
) -> tuple[Counts, tuple[Judged, ...]]:
    """Judge every record without writing anything.

    Args:
        session: a reader.
        seen: the file.
        options: how it would come in.
        most: how many judged records to hand out; None: only the refused ones.
        now: the moment.
    """
    return _judge(session, Run(seen.name, options, now, writes=False), seen, most)


def _judge(
    session: Session, run: Run, seen: Preview, most: int | None
) -> tuple[Counts, tuple[Judged, ...]]:
    counts, sides = Counts(), MOST_SIDES
    shown: list[Judged] = []
    for part in in_parts(read_rows(seen), MOST):
        for judged in (each for chunk in run.take(session, part, MOST) for each in chunk.judged):
            counts.count(judged.verdict)
            if judged.verdict == "refused" if most is None else len(shown) < most:
                sides -= bool(judged.lead)
                shown.append(judged if sides > 0 else replace(judged, record=None))
    return counts, tuple(shown)


def bring_in(
    book: Database,
    seen: Preview,
    options: Options,
    now: datetime,
    progress: Progress = lambda _counts, _of: None,
) -> Imported:
    """Import a file from its first record.

    Raises:
        Refused: a disk that is full or not to be written; what came in stays, and goes on later.
    """
    if options.likely == "ask":  # that is for a look: what has no answer is new, with its pair
        options = replace(options, likely="pair")
    batch = book.write_as({"kind": "import"}, _begin, seen, options, now=now)
    return go_on(book, batch, seen, options, now, progress)


def _begin(session: Session, seen: Preview, options: Options, *, now: datetime) -> UUID:
    batch = new_id()
    path_of(session, options)  # refused now, not after the batch is begun
    remember_options(session, seen, options)
    entry = open_entry(session, said("Imported {what}", what=seen.name))
    session.add(
        ImportBatch(
            id=batch,
            undo_n=entry,
            path=str(seen.path.resolve()) if seen.path else "",
            sha256=seen.sha256,
            options={
                "mapping": dict(options.mapping),
                "duplicates": options.duplicates,
                "path": options.path,
                "likely": options.likely,
                "choices": dict(options.choices),
                "statuses": dict(options.statuses),
                "date_order": options.date_order,
                "sheet": options.sheet,
            },
            state=RUNNING,
            at=now,
            **asdict(Counts()),
        )
    )
    return batch


def go_on(
    book: Database,
    batch: UUID,
    seen: Preview,
    options: Options,
    now: datetime,
    progress: Progress = lambda _counts, _of: None,
) -> Imported:
    """Import the records of a batch that have not come in yet."""
    with book.bulk():
        try:
            counts = _bring(book, batch, seen, options, now, progress)
        except ChildGone:  # the book says how far it got
            counts = _bring(book, batch, seen, options, now, progress, ahead=False)
    from leaddesk.features.match_entries import put_in_order  # loads numpy: when a child has ended

    put_in_order(book, now)
    book.write(_end, batch, now=now)
    return Imported(batch, seen, counts, book.read(rejected, batch))


def _bring(
    book: Database,
    batch: UUID,
    seen: Preview,
    options: Options,
    now: datetime,
    progress: Progress,
    *,
    ahead: bool = True,
) -> Counts:
    """Bring in what is left of a batch."""
    counts, entry, since = book.read(_so_far, batch)
    parts = in_parts(islice(read_rows(seen), counts.rows, None), MOST, counts.rows)
    pace, how = Pace(book.folder, FEWEST, 2 * FEWEST), {"kind": "import", "n": entry}
    asked = Asked(seen.name, options, now, since)
    with closing(worked_out(book, asked, parts, pace, ahead=ahead)) as chunks:
        for chunk in chunks:
            with pace.writing(len(chunk.judged)):
                counts = book.write_as(how, _write_chunk, batch, seen.name, chunk, counts, now=now)
            del chunk  # 25 MB of a whole part, while the next is waited for
            progress(counts, seen.size)
    return counts


_SO_FAR = (
    update(ImportBatch)
    .where(ImportBatch.id == bindparam("batch"))
    .values({name: bindparam(name) for name in asdict(Counts())})
)


def _so_far(session: Session, batch_id: UUID) -> tuple[Counts, int, int | None]:
    """Return the counts, the undo entry, and the first number of the part that was stopped."""
    batch = session.get_one(ImportBatch, batch_id)
    counts = Counts(batch.rows, batch.new, batch.updated, batch.duplicate, batch.refused)
    since = (batch.options or {}).get("since") if counts.rows % MOST else None
    return counts, batch.undo_n or 0, since


def _write_chunk(
    session: Session,
    batch_id: UUID,
    file: str,
    chunk: Chunk,
    counts: Counts,
    *,
    now: datetime,
) -> Counts:
    """Write what was worked out for some records, and move the batch's counts with it."""
    if counts.rows % MOST == 0:
        batch = session.get_one(ImportBatch, batch_id)
        batch.options = {**batch.options, "since": next_doc(session)}
        session.flush()
    counts = replace(counts)
    for judged in chunk.judged:
        counts.count(judged.verdict)
    if chunk.new is not None:
        write_new_leads(session, chunk.new)
    for each in chunk.fills:
        fill(session, *each, file, now)
    give_names(session, chunk.renamed)
    bring_back(session, chunk.back)
    _keep_marks(session, chunk)
    _keep_rejected(session, batch_id, chunk, counts)
    session.connection().execute(_SO_FAR, {"batch": batch_id, **asdict(counts)})
    return counts


def _keep_marks(session: Session, chunk: Chunk) -> None:
    entry = ledger(session).n
    if chunk.marks:
        rows = [(mark, lead.bytes, entry) for mark, lead in chunk.marks]
        run_many(session, ADD_MARK, rows)


def _keep_rejected(session: Session, batch_id: UUID, chunk: Chunk, counts: Counts) -> None:
    kept = [_kept(batch_id, each) for each in chunk.judged if each.verdict == "refused"]
    if kept and counts.refused <= MOST_KEPT:
        session.execute(insert(ImportRow).prefix_with("OR REPLACE"), kept)


def _kept(batch_id: UUID, judged: Judged) -> dict[str, Any]:
    return {
        "batch_id": batch_id,
        "row": judged.row,
        "line": judged.line,
        "verdict": judged.verdict,
        "field": judged.field,
        "why": judged.why,
        "raw": judged.raw,
    }


def _end(session: Session, batch_id: UUID, *, now: datetime) -> None:  # noqa: ARG001 - the ledger takes the moment
    """Mark a batch done; this ordinary commit also makes its bulk chunks durable."""
    session.get_one(ImportBatch, batch_id).state = DONE


def rejected(session: Session, batch_id: UUID) -> tuple[Judged, ...]:
    """Return the rows of a batch that could not be read, each with its reason."""
    query = select(ImportRow).where(ImportRow.batch_id == batch_id, ImportRow.verdict == "refused")
    return tuple(
        Judged(row.row, row.line, row.verdict, "", "", "", row.why, row.field, row.raw)
        for row in session.scalars(query.order_by(ImportRow.row))
    )


def unfinished(session: Session) -> tuple[ImportBatch, ...]:
    """Return the imports that a crash or a full disk stopped."""
    return tuple(session.scalars(select(ImportBatch).where(ImportBatch.state == RUNNING)))


def options_of(batch: ImportBatch) -> Options:
    """Return how a batch was asked to come in."""
    kept = {name: value for name, value in batch.options.items() if name != "since"}
    return Options(**kept)
