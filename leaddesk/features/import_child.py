"""The process that judges a long file ahead of the one that writes, from the inside."""

import os
import sys
import threading
from dataclasses import replace
from queue import SimpleQueue
from typing import Any, BinaryIO

from leaddesk.features.import_ahead import read_from, write_to
from leaddesk.features.import_run import Chunk, Judged, Run
from leaddesk.features.opening import open_book
from leaddesk.store import garbage
from leaddesk.store.database import Database

_COUNTED = {each: Judged(0, 0, each, "", "", "", "") for each in ("new", "updated", "duplicate")}
"""Of a row that is not refused, whoever writes needs to know what to count it as only."""


def work() -> int:
    """Answer part after part until standard input ends."""
    asked: SimpleQueue[Any] = SimpleQueue()
    threading.Thread(target=_listen, args=(sys.stdin.buffer, asked), daemon=True).start()
    folder, key, file = asked.get()
    garbage.settle()
    with open_book(folder, key) as book:
        run = file.run()
        while True:
            answer = _answer(book, run, *asked.get())
            write_to(sys.stdout.buffer, answer)
            del answer


def _listen(stream: BinaryIO, asked: "SimpleQueue[Any]") -> None:
    """Hand on what comes in; when whoever asks has ended, end at once: nothing is written here."""
    try:
        while True:
            asked.put(read_from(stream))
    except (EOFError, OSError):
        os._exit(0)


def _answer(
    book: Database, run: Run, records: Any, forms: Any, size: int, written: int | None
) -> object:
    """Return the chunks of a part, or what went wrong."""
    try:
        run.given(forms)
        with book.reading_before() as session:
            if written is None:
                chunks = run.part(session, records, size)
            else:
                chunks = run.part_ahead(session, records, size, written)
            return [_bare(chunk) for chunk in chunks]
    except Exception as error:  # noqa: BLE001 - raised again by whoever asked
        return error


def _bare(chunk: Chunk) -> Chunk:
    """Leave out what is not needed to write."""
    new = chunk.new
    if new is not None:
        new = replace(new, rows=[replace(ready, rows=()) for ready in new.rows])
    judged = [_COUNTED.get(each.verdict, each) for each in chunk.judged]
    return replace(chunk, judged=judged, new=new, pairs=[], kept={})
