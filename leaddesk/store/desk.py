"""The one door between screens and the book: `do` on the writer thread, `ask` on a reader thread.

No Qt here. Results arrive through `deliver`, which the desktop makes a queued signal and the
command line calls at once; so a callback always runs where the screen lives.
"""

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import Touched
from leaddesk.domain.said import said
from leaddesk.store.database import Database, Interrupted

log = logging.getLogger(__name__)

WATCH_S = 0.25
"""How often a shown window looks whether another process wrote (DECISIONS, The book, 4)."""

Feature = Callable[..., Any]
Then = Callable[[Any], None]
Failed = Callable[[Exception], None]


@dataclass(frozen=True, slots=True)
class _Job:
    feature: Feature
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    then: Then | None
    failed: Failed | None
    lane: str = ""
    number: int = 0
    whole: bool = False


class Desk:
    """Runs features off the screen's thread, in order, and says what was touched.

    Args:
        open_book: opens the database; called on the writer thread, so that a window is painted
            meanwhile.
        deliver: runs a function where the screen lives.
        changed: told of every `Touched`, after the commit.
        failed: told of every error that a caller did not take itself.
    """

    def __init__(
        self,
        open_book: Callable[[], Database],
        deliver: Callable[[Callable[[], None]], None],
        changed: Callable[[Touched], None],
        failed: Failed,
    ) -> None:
        self._open_book = open_book
        self._deliver = deliver
        self._changed = changed
        self._failed = failed
        self._database: Database | None = None
        self._trouble: Exception | None = None
        self._ready = threading.Event()
        self._writes: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._reads: dict[str, queue.SimpleQueue[_Job | None]] = {}
        self._newest: dict[str, int] = {}
        self._threads: list[threading.Thread] = []
        self._version: int | None = None
        self.watching = False
        self._start("leaddesk-writer", self._write_on)

    def do(
        self,
        feature: Feature,
        *args: Any,
        then: Then | None = None,
        failed: Failed | None = None,
        whole: bool = False,
        **kwargs: Any,
    ) -> None:
        """Queue a command; `then` gets its result once it is on disk.

        Args:
            whole: hand the `Database` over, for commands of many transactions.
        """
        self._writes.put(_Job(feature, args, kwargs, then, failed, whole=whole))

    def ask(
        self,
        feature: Feature,
        *args: Any,
        then: Then,
        failed: Failed | None = None,
        lane: str = "screen",
        newest_only: bool = False,
        whole: bool = False,
        **kwargs: Any,
    ) -> None:
        """Queue a read.

        Args:
            whole: hand the `Database` over, for what takes several snapshots.
            lane: reads of one lane are answered in order, each lane on its own thread.
            newest_only: an answer is dropped, and the read stopped, once the lane was asked anew.
        """
        number = self._newest[lane] = self._newest.get(lane, 0) + 1
        if lane not in self._reads:
            self._reads[lane] = queue.SimpleQueue()
            self._start(f"leaddesk-reader-{lane}", self._read_on, lane)
        if newest_only and self._database is not None:
            self._database.interrupt(lane)
        number = number if newest_only else 0
        self._reads[lane].put(_Job(feature, args, kwargs, then, failed, lane, number, whole))

    @property
    def database(self) -> Database | None:
        """The open book, or None while it is being opened."""
        return self._database

    def wait_until_open(self, timeout_s: float) -> bool:
        """Wait until the book is open or could not be opened."""
        return self._ready.wait(timeout_s)

    def watch(self, *, on: bool) -> None:
        """Say `changed` for what other processes write, or stop; a no-op job wakes the writer."""
        self.watching = on
        self._writes.put(_Job(_nothing, (), {}, None, None, whole=True))

    def look_now(self) -> None:
        """Look at once for what other processes wrote: one of them has just said that it did."""
        self._writes.put(_LOOK)

    def close(self) -> None:
        """Finish every command queued so far, stop the threads and close the book."""
        self._writes.put(None)
        for lane in self._reads.values():
            lane.put(None)
        for thread in self._threads:
            thread.join()
        if self._database is not None:
            self._database.close()

    def _start(self, name: str, run: Callable[..., None], *args: Any) -> None:
        thread = threading.Thread(target=run, args=args, name=name, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _write_on(self) -> None:
        try:
            self._database = self._open_book()
            self._version = self._database.data_version()
        except Exception as error:
            if not isinstance(error, Refused):
                log.exception("the book could not be opened")
            self._trouble = error
            self._tell(self._failed, error)
        self._ready.set()
        while (job := self._next_write()) is not None:
            self._run(job, self._write)

    def _next_write(self) -> _Job | None:
        """Wait for a command; while the window is shown, look now and then for other writers."""
        while True:
            watches = self.watching and self._database is not None
            try:
                job = self._writes.get(timeout=WATCH_S if watches else None)
            except queue.Empty:
                self._look()
                continue
            if job is not _LOOK:
                return job
            if self._database is not None:
                self._look()

    def _look(self) -> None:
        assert self._database is not None  # noqa: S101 - the caller has looked
        try:
            version = self._database.data_version()
        except Exception as error:  # noqa: BLE001 - the writer must live on, whatever the disk says
            self.watching = False
            self._tell(self._failed, error)
            return
        if self._version not in {None, version}:
            self._tell(self._changed, Touched())
        self._version = version

    def _read_on(self, lane: str) -> None:
        self._ready.wait()
        waiting = self._reads[lane]
        while (job := waiting.get()) is not None:
            if not job.number or job.number == self._newest[lane]:
                self._run(job, self._read)

    def _write(self, job: _Job) -> Any:
        assert self._database is not None  # noqa: S101 - _run has looked
        if job.whole:
            return job.feature(self._database, *job.args, **job.kwargs)
        return self._database.write(job.feature, *job.args, **job.kwargs)

    def _read(self, job: _Job) -> Any:
        assert self._database is not None  # noqa: S101 - _run has looked
        if job.whole:
            return job.feature(self._database, *job.args, **job.kwargs)
        return self._database.read_in(job.lane, job.feature, *job.args, **job.kwargs)

    def _run(self, job: _Job, how: Callable[[_Job], Any]) -> None:
        if self._database is None:
            self._tell(
                job.failed or self._failed, self._trouble or Refused(said("The book is closed."))
            )
            return
        try:
            result = how(job)
        except Interrupted:
            return
        except Exception as error:
            if not isinstance(error, Refused):
                log.exception("%s failed", getattr(job.feature, "__name__", job.feature))
            self._tell(job.failed or self._failed, error)
            return
        if isinstance(result, Touched):
            self._tell(self._changed, result)
        if job.then is not None:
            self._deliver(_Answer(job.then, result, self, job))

    def is_newest(self, lane: str, number: int) -> bool:
        """Whether no newer question was put in a lane."""
        return not number or self._newest.get(lane) == number

    def _tell(self, hearer: Callable[[Any], None], what: Any) -> None:
        self._deliver(lambda: hearer(what))


def _nothing(_database: Database) -> None:
    """Do nothing: only the waiting for it was in the way."""


_LOOK = _Job(_nothing, (), {}, None, None, whole=True)
"""Stands in the queue for a look at what other processes wrote."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """An answer on its way to the screen; dropped there if the question is old by then."""

    then: Then
    result: Any
    desk: Desk
    job: _Job

    def __call__(self) -> None:
        if self.desk.is_newest(self.job.lane, self.job.number):
            self.then(self.result)
