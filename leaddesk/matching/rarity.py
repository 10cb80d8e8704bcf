"""How common names, firms and phone numbers are in a book: two Zebedees say more than two Toms."""

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from leaddesk.matching.contact import line_of
from leaddesk.matching.firms import word_weight
from leaddesk.matching.records import Record

_SMOOTH = (
    2000  # records we act as if we had seen besides, so that in a short list no name is common
)
_SHARED = 3  # records with one phone number; more is a switchboard
STEPS = ("very common", "common", "usual", "rare", "very rare", "most rare")
_NAME, _LAST = (9.0, 11.0, 12.5, 14.0, 15.5), (4.5, 5.5, 6.5, 7.5, 8.5)
_FIRM = (5.0, 6.0, 6.8, 7.5, 8.5)


class Rarity:
    """How common names, firms and phone numbers are in a book or a list.

    Args:
        size: how many records there are.
        counts: how many records hold a value as `values` names it; a mapping, or a function that
            looks one up, as in a table.

    Attributes:
        ready: what `evidence` made ready for this book.
    """

    ready: tuple[Any, ...] = ()

    def __init__(self, size: int, counts: Mapping[str, int] | Callable[[str], int]) -> None:
        self._size = size + _SMOOTH
        self._count = counts if callable(counts) else _looked_up(counts)
        self._words: dict[str, float] = {}

    @classmethod
    def of(cls, records: Sequence[Record]) -> "Rarity":
        """Count the values of a list."""
        return cls(len(records), Counter(value for record in records for value in values(record)))

    def name(self, record: Record) -> int:
        """Return how rare a person's name is, 0 to 5 as in `STEPS`."""
        return _step(self._of("first", record.first) + self._of("last", record.last), _NAME)

    def last(self, record: Record) -> int:
        """Return how rare a family name is, 0 to 5."""
        return _step(self._of("last", record.last), _LAST)

    def firm(self, record: Record) -> int:
        """Return how rare a firm's name is, 0 to 5; "Ministry of Health" is not, even if alone."""
        by_words = sum(map(self.word, record.company.split()))
        return _step(min(by_words, self._of("firm", record.company)), _FIRM)

    def word(self, word: str) -> float:
        """Return what a word says of a firm, minus the logarithm of how common it is."""
        found = self._words.get(word)
        if found is None:
            found = word_weight(self._size, self._count(f"word {word}"), word)
            self._words[word] = found
        return found

    def is_shared(self, phone: str) -> bool:
        """Whether a phone number is a switchboard's."""
        return self._count(f"phone {line_of(phone)}") > _SHARED

    def _of(self, kind: str, value: str) -> float:
        return math.log(self._size / (self._count(f"{kind} {value}") + 1)) if value else 0.0


def _looked_up(counts: Mapping[str, int]) -> Callable[[str], int]:
    def count(value: str) -> int:
        return counts.get(value, 0)

    return count


def _step(rare: float, steps: tuple[float, ...]) -> int:
    return sum(rare >= step for step in steps)


def values(record: Record) -> list[str]:
    """Return what of a record is counted, each named once: "last smith", "word pumps"."""
    named = (("first", record.first), ("last", record.last), ("firm", record.company))
    found = [f"{kind} {value}" for kind, value in named if value]
    found += [f"word {word}" for word in dict.fromkeys(record.company.split())]
    found += [f"phone {line}" for line in dict.fromkeys(map(line_of, record.phones))]
    return found
