"""Which rows of the inbox are here, which are on their way, and which to ask for."""

from collections.abc import Iterator
from uuid import UUID

from leaddesk.domain.rows import InboxRow

PAGE = 50
_MOST_PAGES = 120  # 6,000 rows, about 6 MB; what was seen longest ago is let go


class Pages:
    """Rows by status and index, kept in pages; a page may be old until its successor arrives."""

    def __init__(self) -> None:
        self._pages: dict[tuple[str, int], list[InboxRow | None]] = {}
        self._old: set[tuple[str, int]] = set()
        self._asked: set[tuple[str, int]] = set()

    def row(self, status: str, index: int) -> InboxRow | None:
        """Return the row to paint, be it old; None while it is not known."""
        page = self._pages.get((status, index // PAGE))
        return page[index % PAGE] if page else None

    def fresh(self, status: str, index: int) -> InboxRow | None:
        """Return the row to act on: None while only an old one is known."""
        return None if (status, index // PAGE) in self._old else self.row(status, index)

    def age(self) -> None:
        """Call every row old: counts changed, so an index may mean another lead now."""
        self._old = set(self._pages)
        self._asked.clear()

    def put(self, status: str, offset: int, rows: tuple[InboxRow, ...]) -> set[UUID]:
        """Take rows in; return the leads they show."""
        touched = {
            (status, number)
            for number in range(offset // PAGE, (offset + max(1, len(rows)) - 1) // PAGE + 1)
        }
        for key in touched & self._old:
            self._pages.pop(key, None)
        for index, row in enumerate(rows, offset):
            page = self._pages.setdefault((status, index // PAGE), [None] * PAGE)
            page[index % PAGE] = row
        self._old -= touched
        self._asked -= touched
        self._let_go()
        return {row.id for row in rows}

    def _let_go(self) -> None:
        while len(self._pages) > _MOST_PAGES:
            oldest = next(iter(self._pages))
            del self._pages[oldest]
            self._old.discard(oldest)

    def missing(self, status: str, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Yield (offset, limit) of pages to ask for, once each, in `first`..`last`."""
        for number in range(first // PAGE, last // PAGE + 1):
            key = (status, number)
            if key in self._pages and key not in self._old:
                self._pages[key] = self._pages.pop(key)  # seen just now
            elif key not in self._asked:
                self._asked.add(key)
                yield number * PAGE, PAGE
