"""Brings a file in: looked at, judged, written in small resumable chunks, taken back whole.

One batch is one undo entry, whatever its size. Every chunk is a transaction that also moves the
batch's counts, so a killed import goes on after its last whole chunk and no row comes in twice.
"""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.features.bulk import NewLeads, new_leads, write_new_leads
from leaddesk.features.import_facts import Fact, facts_known
from leaddesk.features.import_judge import Judge, Verdict
from leaddesk.features.import_rows import Maker, fill
from leaddesk.features.working_time import working_hours
from leaddesk.ingest.incoming import Incoming, Unreadable
from leaddesk.ingest.reading import Preview, preview, read_rows
from leaddesk.store.database import Database, book_of
from leaddesk.store.ids import new_id
from leaddesk.store.local_tables import ImportBatch, ImportRow
from leaddesk.store.outbox import ledger, open_entry

LOCK_S = 0.010
"""How long a chunk may hold the write lock (DECISIONS, The book, 4)."""

REST_S = 0.003
"""How long it then leaves the lock to others."""

FEWEST, MOST = 20, 400
"""Records in one chunk; the most are also worked out together on the reader."""
MOST_KEPT = 10_000
"""Refused rows kept in full for one batch; beyond them only the count goes on."""

RUNNING, DONE, TAKEN_BACK = "running", "done", "taken back"
Record = Incoming | Unreadable
Progress = Callable[["Counts", int], None]
KNOWN_CHOICES = ("fill", "ask", "skip", "new")


@dataclass(frozen=True, slots=True)
class Options:
    """How a file comes in.

    Attributes:
        mapping: column name -> field, where the rep corrected it.
        duplicates: fill (empty fields of known leads), ask or skip (write nothing), new.
        path: the lead process that new leads follow.
    """

    mapping: Mapping[str, str] = field(default_factory=dict)
    duplicates: str = "fill"
    path: str = "direct"


@dataclass(slots=True)
class Counts:
    """What became of the records; `rows` is always the sum of the others."""

    rows: int = 0
    new: int = 0
    updated: int = 0
    duplicate: int = 0
    refused: int = 0

    def count(self, verdict: str) -> None:
        """Count one record."""
        self.rows += 1
        setattr(self, verdict, getattr(self, verdict) + 1)


@dataclass(frozen=True, slots=True)
class Judged:
    """One record with its verdict, as the page and a dry run show it."""

    row: int
    line: int
    verdict: str  # new, updated, duplicate, refused
    name: str
    company: str
    email: str
    why: str
    field: str = ""
    raw: str = ""


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
        raise Refused(f"{options.duplicates} is no choice.", f"Choose {', '.join(KNOWN_CHOICES)}.")
    return preview(path, options.mapping)


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
    run, counts = _Run(session, seen, options, now, writes=False), Counts()
    shown: list[Judged] = []
    for part in _parts(read_rows(seen)):
        for judged in (each for chunk in run.take(part, MOST) for each in chunk.judged):
            counts.count(judged.verdict)
            if judged.verdict == "refused" if most is None else len(shown) < most:
                shown.append(judged)
    return counts, tuple(shown)


Fill = tuple[UUID, Incoming, Mapping[Fact, Any]]
"""A known lead, a record, and what the lead lacks of what the record says."""


@dataclass(slots=True)
class Chunk:
    """Some records with their verdicts, and what is to be written for them, made ready.

    Attributes:
        judged: in the order of the file.
        fills: for known leads; leads made in this chunk are written first.
        marks: bits of a record and its lead, so that it is known when it comes again.
    """

    judged: list[Judged] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    marks: list[tuple[int, UUID]] = field(default_factory=list)
    new: NewLeads | None = None


class _Run:
    """Takes records one after another and works out what is to be done, writing nothing."""

    def __init__(
        self, session: Session, seen: Preview, options: Options, now: datetime, *, writes: bool
    ) -> None:
        self._processes = book_of(session).processes
        if options.path not in self._processes:
            raise Refused(
                f"There is no path {options.path}.", f"Choose {', '.join(self._processes)}."
            )
        self._session = session
        self._options = options
        self._writes = writes
        self._now = now
        self._judge = Judge()
        self._facts: dict[UUID, frozenset[int]] = {}
        hours = working_hours(session)
        self._maker = Maker(session, self._processes[options.path], hours, now, seen.name)

    def take(self, records: Sequence[Record], size: int) -> Iterator[Chunk]:
        """Yield what is to be done for each `size` records, in the order of the file."""
        readable = [record for record in records if isinstance(record, Incoming)]
        if self._writes:
            self._maker.know_companies(readable)
        verdicts = self._judge.judge(self._session, readable)
        for start in range(0, len(records), size):
            chunk = Chunk()
            for record in records[start : start + size]:
                if isinstance(record, Unreadable):
                    chunk.judged.append(refused(record))
                else:
                    self._settle(next(verdicts), chunk)
            if self._writes:
                rows, names = self._maker.taken(), self._maker.names
                chunk.new = new_leads(self._session, rows, names, self._now)
            yield chunk

    def _settle(self, verdict: Verdict, chunk: Chunk) -> None:
        lead = verdict.lead
        if lead is None or self._options.duplicates == "new":
            lead = self._maker.add(verdict.record) if self._writes else new_id()
            self._remember(verdict, lead, self._maker.facts(verdict.record))
            chunk.judged.append(_shown(verdict, "new", "Not in your book"))
        else:
            if self._writes:
                self._maker.strike(verdict)
            fills = not verdict.exact and self._options.duplicates == "fill"
            gaps = self._gaps(lead, verdict.record) if fills else {}
            if gaps:
                chunk.fills.append((lead, verdict.record, gaps))
            self._remember(verdict, lead, gaps)
            chunk.judged.append(_shown(verdict, "updated" if gaps else "duplicate", verdict.why))
        if not verdict.exact:
            chunk.marks.append((verdict.mark, lead))

    def _gaps(self, lead: UUID, record: Incoming) -> dict[Fact, Any]:
        if lead not in self._facts:
            self._facts[lead] = frozenset(map(hash, facts_known(self._session, lead)))
        known = self._facts[lead]
        said = self._maker.facts(record)
        return {fact: value for fact, value in said.items() if hash(fact) not in known}

    def _remember(self, verdict: Verdict, lead: UUID, facts: Mapping[Fact, Any]) -> None:
        self._judge.note(verdict, lead)
        self._facts[lead] = self._facts.get(lead, frozenset()) | set(map(hash, facts))


def _shown(verdict: Verdict, what: str, why: str) -> Judged:
    record = verdict.record
    return Judged(
        record.row,
        record.line,
        what,
        record.full or f"{record.first} {record.last}".strip(),
        record.company,
        record.emails[0][1] if record.emails else "",
        why,
    )


def refused(record: Unreadable) -> Judged:
    """Return an unreadable record with its reason."""
    why = f"{record.why} {record.mend}".strip()
    return Judged(record.row, record.line, "refused", "", "", "", why, record.field, record.raw)


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
    batch = book.write_as({"kind": "import"}, _begin, seen, options, now=now)
    return go_on(book, batch, seen, options, now, progress)


def _begin(session: Session, seen: Preview, options: Options, *, now: datetime) -> UUID:
    batch = new_id()
    entry = open_entry(session, f"Imported {seen.name}")
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
    counts, entry = book.read(_so_far, batch)
    size = 2 * FEWEST
    for part in _parts(islice(read_rows(seen), counts.rows, None)):
        chunks = book.read(_prepared, seen, options, part, size, now=now)
        book.checkpoint()
        for chunk in chunks:
            start = time.perf_counter()
            how = {"kind": "import", "n": entry, "bulk": True}
            counts = book.write_as(how, _write_chunk, batch, seen, options, chunk, counts, now=now)
            took_s = time.perf_counter() - start
            size = _next_size(len(chunk.judged), took_s)
            progress(counts, seen.size)
            time.sleep(REST_S)
    book.write(_end, batch, now=now)
    return Imported(batch, seen, counts, book.read(rejected, batch))


def _prepared(
    session: Session,
    seen: Preview,
    options: Options,
    part: Sequence[Record],
    size: int,
    *,
    now: datetime,
) -> list[Chunk]:
    """Work out what is to be written for some records, before the write lock is taken."""
    return list(_Run(session, seen, options, now, writes=True).take(part, size))


def _next_size(size: int, took_s: float) -> int:
    """Return how many records the next chunk takes, so that the lock is held about LOCK_S."""
    wanted = size * LOCK_S / max(took_s, 0.000_1)
    return max(FEWEST, min(MOST, round((size + wanted) / 2)))


def _so_far(session: Session, batch_id: UUID) -> tuple[Counts, int]:
    batch = session.get_one(ImportBatch, batch_id)
    counts = Counts(batch.rows, batch.new, batch.updated, batch.duplicate, batch.refused)
    return counts, batch.undo_n or 0


def _write_chunk(
    session: Session,
    batch_id: UUID,
    seen: Preview,
    options: Options,
    chunk: Chunk,
    counts: Counts,
    *,
    now: datetime,
) -> Counts:
    """Write what was worked out for some records, and move the batch's counts with it."""
    counts = replace(counts)
    for judged in chunk.judged:
        counts.count(judged.verdict)
    if chunk.new is not None:
        write_new_leads(session, chunk.new)
    for each in chunk.fills:
        fill(session, *each, seen.name, now)
    _keep_marks(session, chunk)
    _keep_rejected(session, batch_id, chunk, options, counts)
    so_far = update(ImportBatch).where(ImportBatch.id == batch_id).values(asdict(counts))
    session.connection().execute(so_far)
    return counts


def _keep_marks(session: Session, chunk: Chunk) -> None:
    entry = ledger(session).n
    if chunk.marks:
        session.connection().exec_driver_sql(
            "INSERT OR REPLACE INTO import_seen (mark, lead_id, n) VALUES (?,?,?)",
            [(mark, lead.bytes, entry) for mark, lead in chunk.marks],
        )


def _keep_rejected(
    session: Session, batch_id: UUID, chunk: Chunk, options: Options, counts: Counts
) -> None:
    wanted = {"refused", "duplicate"} if options.duplicates == "ask" else {"refused"}
    kept = [_kept(batch_id, judged) for judged in chunk.judged if judged.verdict in wanted]
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
    return Options(**batch.options)


def _parts(records: Iterator[Record]) -> Iterator[list[Record]]:
    while part := list(islice(records, MOST)):
        yield part
