"""Which pairs of a part of a file are worth a full comparison, looked at all at once.

Colleagues share the keys of their firm, 47 pairs a record where 50 work in each. Kept is who is
alike in a name, or reached the same way, or nameless: of 1,923 pairs of `leads_5000` with 50 points
and more that loses 3, two of which are not one person.
"""

from collections.abc import Callable, Hashable, Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import JaroWinkler
from rapidfuzz.process import cpdist

from leaddesk.features.match_alone import ALIKE
from leaddesk.matching.numbered import are_numbered_apart
from leaddesk.matching.records import Record

Numbers = NDArray[np.int64]
Mask = NDArray[np.bool_]


class PairFilter:
    """Records made ready for looking at many of their pairs.

    Args:
        records: all that take part.
    """

    def __init__(self, records: Sequence[Record]) -> None:
        self._records = records
        self._firsts = [record.first for record in records]
        self._lasts = [record.last for record in records]
        self._named = np.array([bool(record.last) for record in records], dtype=np.bool_)
        self._several = np.array(
            [len(record.emails) > 1 or len(record.phones) > 1 for record in records], dtype=np.bool_
        )
        self._email = self._coded(lambda record: record.emails[:1] or None)
        self._phone = self._coded(lambda record: record.phones[:1] or None)

    def worth(self, first: Numbers, second: Numbers) -> Mask:
        """Return which pairs, by the places of their records, are worth a full comparison."""
        reached = self._reached(first, second)
        alike = self._alike(self._lasts, self._lasts, first, second)
        alike |= self._alike(self._lasts, self._firsts, first, second)
        alike |= self._alike(self._firsts, self._lasts, first, second)
        alike |= ~(self._named[first] & self._named[second])
        alike |= reached
        for at in np.flatnonzero(alike).tolist():
            alike[at] = not are_numbered_apart(self._records[first[at]], self._records[second[at]])
        return alike

    def _coded(self, value: Callable[[Record], Hashable]) -> Numbers:
        """Return a number for each value; one that is not there is like no other."""
        known: dict[Hashable, int] = {}
        found = (
            -1 - place if (each := value(record)) is None else known.setdefault(each, len(known))
            for place, record in enumerate(self._records)
        )
        return np.fromiter(found, dtype=np.int64, count=len(self._records))

    def _reached(self, first: Numbers, second: Numbers) -> Mask:
        reached: Mask = np.equal(self._email[first], self._email[second])
        reached |= np.equal(self._phone[first], self._phone[second])
        several = (self._several[first] | self._several[second]) & ~reached
        for at in np.flatnonzero(several).tolist():
            one, two = self._records[first[at]], self._records[second[at]]
            mailed = not set(one.emails).isdisjoint(two.emails)
            reached[at] = mailed or not set(one.phones).isdisjoint(two.phones)
        return reached

    def _alike(
        self, ones: Sequence[str], twos: Sequence[str], first: Numbers, second: Numbers
    ) -> Mask:
        found = np.zeros(len(first), dtype=np.bool_)
        left = [ones[at] for at in first.tolist()]
        right = [twos[at] for at in second.tolist()]
        likeness = JaroWinkler.normalized_similarity
        found[:] = cpdist(left, right, scorer=likeness, score_cutoff=ALIKE) > 0
        return found
