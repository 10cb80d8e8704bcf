"""Which rows of a list are here, which are on their way, and which to ask for."""

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

Row = TypeVar("Row")

PAGE = 25
_MOST_PAGES = 120  # what was seen longest ago is let go


class Pages(Generic[Row]):
    """Rows by index, kept in pages; a page may be old until its successor arrives."""

    def __init__(self) -> None:
        self._pages: dict[int, list[Row | None]] = {}
        self._old: set[int] = set()
        self._asked: set[int] = set()

    def row(self, index: int) -> Row | None:
        """Return the row to paint, be it old; None while it is not known."""
        page = self._pages.get(index // PAGE)
        return page[index % PAGE] if page else None

    def fresh(self, index: int) -> Row | None:
        """Return the row to act on: None while only an old one is known."""
        return None if index // PAGE in self._old else self.row(index)

    def age(self) -> None:
        """Call every row old: an index may mean another one now."""
        self._old = set(self._pages)
        self._asked.clear()

    def clear(self) -> None:
        """Forget all: it is another list."""
        self._pages.clear()
        self._old.clear()
        self._asked.clear()

    def put(self, offset: int, rows: Sequence[Row]) -> None:
        """Take rows in."""
        touched = set(range(offset // PAGE, (offset + max(1, len(rows)) - 1) // PAGE + 1))
        for number in touched & self._old:
            del self._pages[number]
        for index, row in enumerate(rows, offset):
            page = self._pages.setdefault(index // PAGE, [None] * PAGE)
            page[index % PAGE] = row
        self._old -= touched
        self._asked -= touched
        while len(self._pages) > _MOST_PAGES:
            oldest = next(iter(self._pages))
            del self._pages[oldest]
            self._old.discard(oldest)

    def missing(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Yield (offset, limit) of pages to ask for, once each, in `first`..`last`."""
        for number in range(first // PAGE, last // PAGE + 1):
            if number in self._pages and number not in self._old:
                self._pages[number] = self._pages.pop(number)  # seen just now
            elif number not in self._asked:
                self._asked.add(number)
                yield number * PAGE, PAGE
