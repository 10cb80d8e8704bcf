"""A file's records part by part, worked out before any lock is taken: here, or one part ahead.

A long file is judged by a process of its own while this one writes what was judged before; both
come to the same, as what the book does not have yet is remembered (see `Judge`).
"""

import os
import time
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from leaddesk.features.import_alike import form_of_file
from leaddesk.features.import_run import Chunk, Options, Record, Run
from leaddesk.features.match_keys import Form
from leaddesk.features.presence import is_window_open
from leaddesk.ingest.incoming import Incoming
from leaddesk.store.database import Database

if TYPE_CHECKING:
    from leaddesk.features.import_ahead import Child

T = TypeVar("T")

LOCK_S = 0.010
"""How long a chunk may hold the write lock while a window is open (DECISIONS, The book, 4)."""

ALONE_LOCK_S = 1.000
"""The same while none is: no key waits, and a command that does waits no longer than its start.

A whole part takes 0.3 s on a quiet machine. Each chunk writes those pages of the indexes anew that
its names and addresses fall on: in a book of 100,000 that is ten encrypted pages a lead where 40
are written at once, six where 500 are, and three where 2,000 are.
"""

REST_S = 0.003
"""How long it then leaves the lock to others."""

FEWEST, MOST = 20, 2_000
"""Records in one chunk; the most are also worked out together, before the log is folded in."""

ALONE_FROM = 400
"""Records of the first chunks while no window is open: what a full disk or a kill undoes at most,
before it is known how long they take."""

LONG = 6_000
"""Records above which a second process is worth its start: 1 s and 100 MB."""

TOGETHER = 16
"""Parts after which the other process waits for the book to have all, so that the log is folded in
whole, which a reader hinders."""


class ChildGone(Exception):  # noqa: N818 - not an error: the import goes on without it
    """The process that works ahead ended before its work was done."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What comes in and how.

    Attributes:
        file: its name, as it stands in the timeline.
        options: how it comes in.
        now: the moment.
        since: where a stopped import goes on in the middle of a part, see `Crowd`.
    """

    file: str
    options: Options
    now: datetime
    since: int | None = None

    def run(self) -> Run:
        """Return what works it out."""
        return Run(self.file, self.options, self.now, writes=True, since=self.since)


@dataclass(slots=True)
class Pace:
    """How many records one transaction takes, so that nobody waits long for the lock.

    Attributes:
        folder: of the book.
        fewest: records of a chunk.
        size: of the next chunks.
    """

    folder: Path
    fewest: int = FEWEST
    size: int = 2 * FEWEST
    _hold_s: float = 0.0  # not known before the first part
    _ended_s: float = 0.0

    def begin(self) -> None:
        """Look before a part whether a window has been opened, or closed."""
        before_s = self._hold_s
        self._hold_s = LOCK_S if is_window_open(self.folder) else ALONE_LOCK_S
        if self._hold_s == before_s:
            return
        alone = self._hold_s == ALONE_LOCK_S
        self.size = max(self.size, ALONE_FROM) if alone else 2 * self.fewest

    @contextmanager
    def writing(self, records: int) -> Iterator[None]:
        """Rest since the last transaction, and learn from how long this one takes."""
        time.sleep(max(0.0, self._ended_s + REST_S - time.perf_counter()))
        start_s = time.perf_counter()
        yield
        self._ended_s = time.perf_counter()
        took_s = self._ended_s - start_s
        self.size = max(self.fewest, next_size(self.size, records, took_s, self._hold_s))


def next_size(size: int, written: int, took_s: float, hold_s: float) -> int:
    """Return how many records the next chunk takes, so that the lock is held about `hold_s`.

    The rest at the end of a part is mostly fixed cost, and tells nothing unless it took too long.
    """
    if written < size and took_s <= hold_s:
        return size
    wanted = written * hold_s / max(took_s, 0.000_1)
    return min(MOST, round((size + wanted) / 2))


def in_parts(records: Iterator[Record], most: int, done: int = 0) -> Iterator[list[Record]]:
    """Yield parts that end where they would had nothing stopped the import after `done` records."""
    size = most - done % most
    while part := list(islice(records, size)):
        yield part
        size = most


def worked_out(
    book: Database,
    asked: Asked,
    parts: Iterator[Sequence[Record]],
    pace: Pace,
    *,
    ahead: bool = True,
) -> Generator[Chunk, None, None]:
    """Yield what is to be written, chunk by chunk; each must be written before the next is asked.

    Args:
        book: the book.
        asked: what comes in and how.
        parts: the records, as `in_parts` cuts them.
        pace: says how many records a chunk has.
        ahead: whether a second process may be started.

    Raises:
        ChildGone: the other process ended; the import goes on from what the book has.
    """
    begun: deque[Sequence[Record]] = deque()
    while sum(map(len, begun)) <= LONG and (part := next(parts, ())):
        begun.append(part)
    is_long = sum(map(len, begun)) > LONG
    parts = chain(_let_go(begun), parts)
    if not ahead or not is_long or os.cpu_count() == 1:
        yield from _here(book, asked, parts, pace)
        return
    from leaddesk.features.import_ahead import Child

    with closing(Child(book, asked)) as child:
        yield from _ahead(book, child, parts, pace)


def _let_go(things: deque[T]) -> Generator[T, None, None]:
    """Yield things that nobody keeps longer than whoever takes them."""
    while things:
        yield things.popleft()


def _here(
    book: Database, asked: Asked, parts: Iterator[Sequence[Record]], pace: Pace
) -> Generator[Chunk, None, None]:
    run = asked.run()
    for part in parts:
        pace.begin()
        with book.reading_before() as session:  # worked out while the lock is free
            chunks = deque(run.part(session, part, pace.size))
        yield from _let_go(chunks)
        book.checkpoint()


def _ahead(
    book: Database, child: "Child", parts: Iterator[Sequence[Record]], pace: Pace
) -> Generator[Chunk, None, None]:
    """Hand a part to the other process, and write the one before while it works.

    It forgets what the book has; what is being written meanwhile it remembers.
    """
    number, written = 0, 0
    part, forms = _with_forms(parts)
    if part:
        pace.begin()
        child.send(part, forms, pace.size, None)
    while part:
        end = part[-1].row
        part, forms = _with_forms(parts)  # while the other works
        number += 1
        chunks = deque(child.receive())
        waits = number % TOGETHER == 0
        pace.begin()
        if part and not waits:
            child.send(part, forms, pace.size, written)
            part, forms = part[-1:], []  # the other has them now
        yield from _let_go(chunks)
        written = end
        if waits:
            book.checkpoint()
        if part and waits:
            child.send(part, forms, pace.size, None)
    book.checkpoint()


def _with_forms(parts: Iterator[Sequence[Record]]) -> tuple[Sequence[Record], list[Form]]:
    """Return the next part, empty at the end, with what matching knows of each of its records."""
    part = next(parts, ())
    return part, [form_of_file(record) for record in part if isinstance(record, Incoming)]
