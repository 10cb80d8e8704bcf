"""How fast rows come in and how long the rest takes, from what was measured just now."""

from collections import deque

WINDOW_S = 5.0
"""Seconds that the rate looks back: long enough to be steady, short enough to be true."""

LEAST_S = 0.5
"""No rate is said before this much time was seen."""


class Pace:
    """Rows done at moments in seconds (of any steady clock)."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()

    def add(self, rows: int, at_s: float) -> None:
        """Note how many rows are done; older notes than WINDOW_S are let go."""
        self._seen.append((at_s, rows))
        while len(self._seen) > 2 and at_s - self._seen[1][0] >= WINDOW_S:
            self._seen.popleft()

    @property
    def rows_a_second(self) -> float:
        """The rate over the last seconds; 0 while too little was seen."""
        if len(self._seen) < 2:
            return 0.0
        (first_s, first), (last_s, last) = self._seen[0], self._seen[-1]
        return (last - first) / (last_s - first_s) if last_s - first_s >= LEAST_S else 0.0


def seconds_left(rows: int, of: int, rate: float) -> int | None:
    """Return whole seconds until `of` rows are done; None while no rate is known."""
    return None if rate <= 0 else max(0, round((of - rows) / rate))
