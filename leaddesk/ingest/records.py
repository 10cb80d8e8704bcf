"""Cuts a text into records one by one, and never lets a broken one take its neighbours along.

An open quote makes the csv reader swallow line after line. Here it may take so many and no more;
then its first line is handed out as broken and the reader starts again on the next.
"""

import csv
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from leaddesk.domain.said import noted
from leaddesk.ingest.dialect import Dialect
from leaddesk.ingest.encoding import CutLine, Text

MAX_CELL = 1 << 20  # characters
MAX_RECORD = 2 << 20  # characters of one record over all its lines
MAX_RECORD_LINES = 1000
MOST_UNCLOSED = 20  # after so many open quotes each line is read alone, to bound the time

_TOO_LONG = (noted("This line is too long."), noted("Look at it in a text editor."))
_HUGE_CELL = (noted("A cell is longer than a million signs."), noted("Shorten it."))
_OPEN_QUOTE = (noted("A quote is opened here and not closed."), noted("Close or delete the quote."))


@dataclass(frozen=True, slots=True)
class Record:
    """One record that has at least one filled cell, and the physical line where it starts."""

    line: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Broken:
    """One line that cannot be cut into cells."""

    line: int
    why: str
    mend: str
    raw: str


class _UnclosedError(Exception):
    """A quote stayed open to the end of the file or over too many lines."""


class _TooLongError(Exception):
    """A single line is longer than any record may be."""


class _Feed:
    """Hands lines to the csv reader, remembers those of the present record, and takes them back."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._back: deque[str] = deque()
        self.line = 0
        self.taken: list[str] = []
        self.most_lines = MAX_RECORD_LINES
        self._size = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self.taken and len(self.taken) >= self.most_lines:
            raise _UnclosedError
        try:
            line = self._back.popleft() if self._back else next(self._lines)
        except StopIteration:
            if self.taken:
                raise _UnclosedError from None
            raise
        self.line += 1
        self.taken.append(line)
        if isinstance(line, CutLine):
            raise _TooLongError
        self._size += len(line)
        if self._size > MAX_RECORD:
            raise _UnclosedError if len(self.taken) > 1 else _TooLongError
        return line

    def start_record(self) -> None:
        """Forget the lines of the record before."""
        self.taken.clear()
        self._size = 0

    def give_back_all_but_first(self) -> None:
        """Put the lines after the first back, to be read again as records of their own."""
        again = self.taken[1:]
        self.line -= len(again)
        self._back.extendleft(reversed(again))


def _broken(feed: _Feed, start: int, why: str, mend: str) -> Broken:
    return Broken(start, why, mend, feed.taken[0].rstrip("\r\n")[:500] if feed.taken else "")


def _loose(feed: _Feed, dialect: Dialect) -> bool:
    """Whether a quote closes in the middle of a cell, as if it should have closed before."""
    try:
        next(dialect.reader(feed.taken, strict=True))
    except (csv.Error, StopIteration):
        return True
    return False


def _swallowed(feed: _Feed, cells: list[str], dialect: Dialect, width: int) -> bool:
    """Whether a quote that was not closed has eaten cells or whole lines after it."""
    if width < 2 or not dialect.quotechar:
        return False
    if len(feed.taken) == 1:
        short = len(cells) < width and any(dialect.quotechar in cell for cell in cells)
        return short and _loose(feed, dialect)
    loose = _loose(feed, dialect)
    if not loose and len(cells) == width:
        return False
    if loose and len(cells) != width:
        return True
    full = [line.count(dialect.delimiter) >= width - 1 for line in feed.taken[:50]]
    if loose and full[0] and any(full[1:]):
        return True
    fit = 0
    for line in feed.taken[1:50]:
        with suppress(csv.Error, StopIteration):
            fit += len(next(dialect.reader([line]))) == width
    return fit > 0


def records(text: Text, dialect: Dialect, width: int = 0) -> Iterator[Record | Broken]:
    """Cut a text into records; blank lines, and lines of nothing but delimiters, are left out.

    Args:
        text: from `encoding.decode`.
        dialect: from `dialect.sniff`.
        width: number of columns if known; helps to tell a record that swallowed others.
    """
    if csv.field_size_limit() < MAX_CELL:
        csv.field_size_limit(MAX_CELL)
    feed = _Feed(text.lines())
    reader = dialect.reader(feed)
    unclosed = 0
    while True:
        feed.start_record()
        start = feed.line + 1
        try:
            cells = next(reader)
            eaten = (len(cells) != width or len(feed.taken) > 1) and _swallowed(
                feed, cells, dialect, width
            )
        except StopIteration:
            return
        except _UnclosedError:
            eaten = True
        except _TooLongError:
            yield _broken(feed, start, *_TOO_LONG)
            continue
        except csv.Error:
            yield _broken(feed, start, *_HUGE_CELL)
            feed.give_back_all_but_first()
            continue
        if eaten:
            unclosed += 1
            feed.most_lines = 1 if unclosed >= MOST_UNCLOSED else MAX_RECORD_LINES
            yield _broken(feed, start, *_OPEN_QUOTE)
            feed.give_back_all_but_first()
        elif any(cell and not cell.isspace() for cell in cells):
            yield Record(start, cells)
