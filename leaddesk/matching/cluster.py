"""Groups pairs that are likely one, without trusting that what is like the like is alike.

Ann is like A. Ray, and A. Ray is like Arthur; Ann and Arthur are two. So a record joins a group
only if its average link to all of it is "ask" or better, and nothing in it is kept apart from it.
"""

import heapq
from collections.abc import Collection, Iterable, Mapping

from leaddesk.matching.score import EVEN

Link = tuple[str, str, int]
"""Two ids and their score."""


def clusters(
    links: Iterable[Link], apart: Collection[tuple[str, str]] = (), least: int = EVEN
) -> list[tuple[str, ...]]:
    """Return groups of two and more ids that are likely one, each id in one group at most.

    The strongest links are joined first. Two groups become one if the average over all pairs across
    reaches `least`; a pair without a link counts 0. The order of the links changes nothing.

    Args:
        links: the scored pairs; of two links of one pair the better counts.
        apart: pairs that must never end in one group: kept apart by the rep, or vetoed.
        least: the score from which a pair is worth asking about.

    Returns:
        The groups, ids in order of the alphabet, the groups in order of their first ids.
    """
    groups = _Groups(_by_pair(links), {_ordered(*pair) for pair in apart}, least)
    groups.join_all()
    return sorted(tuple(sorted(group)) for group in groups.members.values() if len(group) > 1)


def _ordered(one: str, two: str) -> tuple[str, str]:
    return (one, two) if one < two else (two, one)


def _by_pair(links: Iterable[Link]) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    for one, two, score in links:
        if one != two:
            pair = _ordered(one, two)
            found[pair] = max(score, found.get(pair, 0))
    return found


class _Groups:
    """Groups that grow, the pair of the best average first.

    Attributes:
        members: the ids of each group by its name, the id that comes first.
    """

    def __init__(
        self, scores: Mapping[tuple[str, str], int], apart: set[tuple[str, str]], least: int
    ) -> None:
        self._least = least
        self.members = {each: {each} for pair in scores for each in pair}
        self._sums: dict[str, dict[str, int]] = {each: {} for each in self.members}
        self._apart: dict[str, set[str]] = {each: set() for each in self.members}
        for (one, two), score in scores.items():
            self._sums[one][two] = self._sums[two][one] = score
        for one, two in apart:
            if one != two and one in self.members and two in self.members:
                self._apart[one].add(two)
                self._apart[two].add(one)
        self._waiting = [self._offer(one, two) for one, two in scores]
        heapq.heapify(self._waiting)

    def join_all(self) -> None:
        """Join groups until no two are likely one."""
        while self._waiting:
            best = heapq.heappop(self._waiting)
            one, two = best[1], best[2]
            gone = one not in self.members or two not in self.members
            if gone or best != self._offer(one, two) or two in self._apart[one]:
                continue
            if -best[0] >= self._least:
                self._join(one, two)

    def _offer(self, one: str, two: str) -> tuple[float, str, str]:
        one, two = _ordered(one, two)
        pairs = len(self.members[one]) * len(self.members[two])
        return (-self._sums[one].get(two, 0) / pairs, one, two)

    def _join(self, one: str, two: str) -> None:
        self.members[one] |= self.members.pop(two)
        sums, far = self._sums.pop(two), self._apart.pop(two)
        for other, total in sums.items():
            del self._sums[other][two]
            if other != one:
                both = total + self._sums[one].get(other, 0)
                self._sums[one][other] = self._sums[other][one] = both
        for other in far:
            self._apart[other].discard(two)
            self._apart[other].add(one)
        self._apart[one] |= far
        for other in self._sums[one]:
            heapq.heappush(self._waiting, self._offer(one, other))
