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

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from leaddesk.domain.errors import Refused
from leaddesk.features.import_facts import Fact, facts_known
from leaddesk.features.import_judge import Judge, Verdict
from leaddesk.features.import_rows import Maker
from leaddesk.features.working_time import working_hours
from leaddesk.ingest.incoming import Incoming, Unreadable
from leaddesk.ingest.reading import Preview, preview, read_rows
from leaddesk.store.database import Database, book_of
from leaddesk.store.ids import new_id
from leaddesk.store.local_tables import ImportBatch, ImportRow, ImportSeen
from leaddesk.store.outbox import ledger, open_entry

LOCK_S = 0.010
"""How long a chunk may hold the write lock (DECISIONS, The book, 4)."""

REST_S = 0.003
"""How long it then leaves the lock to others."""

FEWEST, MOST = 10, 400
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
        for judged in run.take(part):
            counts.count(judged.verdict)
            if judged.verdict == "refused" if most is None else len(shown) < most:
                shown.append(judged)
    return counts, tuple(shown)


class _Run:
    """Takes records one after another and does, or only works out, what is to be done."""

    def __init__(
        self, session: Session, seen: Preview, options: Options, now: datetime, *, writes: bool
    ) -> None:
        processes = book_of(session).processes
        if options.path not in processes:
            raise Refused(f"There is no path {options.path}.", f"Choose {', '.join(processes)}.")
        self._session = session
        self._options = options
        self._writes = writes
        self._judge = Judge()
        self._facts: dict[UUID, frozenset[int]] = {}
        self._marks: list[dict[str, Any]] = []
        hours = working_hours(session)
        self._maker = Maker(session, processes[options.path], hours, now, seen.name)

    def take(self, records: Sequence[Record]) -> Iterator[Judged]:
        """Yield what became of each record, in the order of the file."""
        readable = [record for record in records if isinstance(record, Incoming)]
        if self._writes:
            self._maker.know_companies(readable)
        verdicts = self._judge.judge(self._session, readable)
        for record in records:
            if isinstance(record, Unreadable):
                yield refused(record)
            else:
                yield self._settle(next(verdicts))
        if self._writes:
            self._maker.write()
            if self._marks:
                statement = insert(ImportSeen).prefix_with("OR REPLACE")
                self._session.execute(statement, self._marks)

    def _settle(self, verdict: Verdict) -> Judged:
        known = verdict.lead
        if known is None or self._options.duplicates == "new":
            made = self._maker.add(verdict.record) if self._writes else new_id()
            self._remember(verdict, made, self._maker.facts(verdict.record))
            return _shown(verdict, "new", "Not in your book")
        if self._writes:
            self._maker.strike(verdict)
        gaps = {} if verdict.exact or self._options.duplicates != "fill" else self._gaps(verdict)
        if gaps and self._writes:
            self._maker.fill(known, verdict.record, gaps)
        self._remember(verdict, known, gaps)
        return _shown(verdict, "updated" if gaps else "duplicate", verdict.why)

    def _gaps(self, verdict: Verdict) -> dict[Fact, Any]:
        lead = verdict.lead
        if lead is None:
            return {}
        if lead not in self._facts:
            self._facts[lead] = frozenset(map(hash, facts_known(self._session, lead)))
        known = self._facts[lead]
        said = self._maker.facts(verdict.record)
        return {fact: value for fact, value in said.items() if hash(fact) not in known}

    def _remember(self, verdict: Verdict, lead: UUID, facts: Mapping[Fact, Any]) -> None:
        self._judge.note(verdict, lead)
        self._facts[lead] = self._facts.get(lead, frozenset()) | set(map(hash, facts))
        if self._writes and not verdict.exact:
            self._marks.append(
                {"mark": verdict.mark, "lead_id": lead, "n": ledger(self._session).n}
            )


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
    records = islice(read_rows(seen), counts.rows, None)
    size = FEWEST
    while part := list(islice(records, size)):
        start = time.perf_counter()
        counts = book.write_as(
            {"kind": "import", "n": entry, "bulk": True},
            _write_part, batch, seen, options, part, counts, now=now,
        )  # fmt: skip
        size = _next_size(size, time.perf_counter() - start)
        progress(counts, seen.size)
        time.sleep(REST_S)
    book.write(_end, batch, now=now)
    return Imported(batch, seen, counts, book.read(rejected, batch))


def _next_size(size: int, took_s: float) -> int:
    """Return how many records the next chunk takes, so that the lock is held about LOCK_S."""
    wanted = size * LOCK_S / max(took_s, 0.000_1)
    return max(FEWEST, min(MOST, int((size + wanted) / 2)))


def _so_far(session: Session, batch_id: UUID) -> tuple[Counts, int]:
    batch = session.get_one(ImportBatch, batch_id)
    counts = Counts(batch.rows, batch.new, batch.updated, batch.duplicate, batch.refused)
    return counts, batch.undo_n or 0


def _write_part(
    session: Session,
    batch_id: UUID,
    seen: Preview,
    options: Options,
    part: Sequence[Record],
    counts: Counts,
    *,
    now: datetime,
) -> Counts:
    counts = replace(counts)
    run = _Run(session, seen, options, now, writes=True)
    kept = []
    for judged in run.take(part):
        counts.count(judged.verdict)
        if judged.verdict == "refused" or (
            judged.verdict == "duplicate" and options.duplicates == "ask"
        ):
            kept.append(_kept(batch_id, judged))
    if kept and counts.refused <= MOST_KEPT:
        session.execute(insert(ImportRow).prefix_with("OR REPLACE"), kept)
    batch = session.get_one(ImportBatch, batch_id)
    for name, value in asdict(counts).items():
        setattr(batch, name, value)
    return counts


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
