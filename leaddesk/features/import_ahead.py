"""The process that judges a long file ahead of the one that writes, as seen from the latter.

The book's key goes through its standard input, never through arguments or environment, which other
programs of the same user may list. It only reads the book, and ends with whoever started it.
"""

import contextlib
import copyreg
import io
import os
import pickle
import struct
import subprocess
import sys
from collections import ChainMap
from collections.abc import Callable, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any, BinaryIO
from uuid import UUID

from leaddesk.features.import_parts import Asked, ChildGone
from leaddesk.features.import_run import Chunk, Record
from leaddesk.features.match_keys import Form
from leaddesk.ingest.incoming import Address, Incoming
from leaddesk.store.database import Database
from leaddesk.store.outbox import Ready

WORD = "judge-import"
"""The command by which LeadDesk starts itself for this; not for anybody else."""

END_S = 2.0
"""How long the child may take to end before it is killed; it only reads."""

_MEMORY = {
    "MALLOC_ARENA_MAX": "1",
    "MALLOC_MMAP_THRESHOLD_": "262144",
    "OPENBLAS_NUM_THREADS": "1",
}
"""Give large arrays back when they are done with (glibc): 50 MB less for 100,000 rows. And no
threads for what is never multiplied."""

_SIZE = struct.Struct("<Q")


_Reduced = tuple[Callable[..., Any], tuple[Any, ...]]


def _plainly(kind: type[Any]) -> Callable[[Any], _Reduced]:
    """Return what lets a frozen row travel as its values: half the time of its own way."""
    values = attrgetter(*(each.name for each in fields(kind)))
    return lambda row: (kind, values(row))


def _id_plainly(value: UUID) -> _Reduced:
    return _id_of, (value.bytes,)


def _id_of(value: bytes) -> UUID:
    return UUID(bytes=value)


_PLAIN = ChainMap(
    {UUID: _id_plainly, **{kind: _plainly(kind) for kind in (Incoming, Address, Ready)}},
    copyreg.dispatch_table,
)


class _Pickler(pickle.Pickler):
    dispatch_table = _PLAIN


def write_to(stream: BinaryIO, thing: object) -> None:
    """Write one thing so that `read_from` reads it."""
    text = io.BytesIO()
    _Pickler(text, protocol=5).dump(thing)
    stream.write(_SIZE.pack(text.tell()))
    stream.write(text.getbuffer())
    stream.flush()


def read_from(stream: BinaryIO) -> object:
    """Read one thing that `write_to` wrote: for pipes between two processes of LeadDesk only.

    Raises:
        EOFError: the other side has ended.
    """
    head = stream.read(_SIZE.size)
    if len(head) < _SIZE.size:
        raise EOFError
    (size,) = _SIZE.unpack(head)
    text = stream.read(size)
    if len(text) < size:
        raise EOFError
    return pickle.loads(text)  # noqa: S301 - written by our own other half


class Child:
    """One process that works out the parts of a file.

    Args:
        book: whose book it reads.
        asked: what comes in.
    """

    def __init__(self, book: Database, asked: Asked) -> None:
        frozen = getattr(sys, "frozen", False)
        program = [sys.executable] if frozen else [sys.executable, "-m", "leaddesk"]
        try:
            self._process = subprocess.Popen(  # noqa: S603 - this very program
                [*program, WORD],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**_MEMORY, **os.environ},
            )
        except OSError as error:
            raise ChildGone from error
        self._send((book.folder, book.key, asked))

    def send(
        self, part: Sequence[Record], forms: Sequence[Form], size: int, written: int | None
    ) -> None:
        """Hand over a part while the child is idle.

        Args:
            part: its records.
            forms: `form_of_file` each that can be read.
            size: records of each chunk.
            written: up to which row the book has what came before; None: all of it.

        Raises:
            ChildGone: it has ended.
        """
        self._send((part, forms, size, written))

    def receive(self) -> list[Chunk]:
        """Wait for what was worked out of the part that was handed over.

        Raises:
            ChildGone: it has ended.
            Exception: what went wrong in it.
        """
        try:
            answer = read_from(self._process.stdout)  # type: ignore[arg-type]  # a pipe
        except (EOFError, OSError) as error:
            raise ChildGone from error
        if isinstance(answer, BaseException):
            raise answer
        return answer  # type: ignore[return-value]  # see import_child

    def _send(self, thing: object) -> None:
        try:
            write_to(self._process.stdin, thing)  # type: ignore[arg-type]  # a pipe
        except OSError as error:
            raise ChildGone from error

    def close(self) -> None:
        """End it."""
        for stream in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                stream.close()  # type: ignore[union-attr]  # a pipe
        try:
            self._process.wait(END_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
