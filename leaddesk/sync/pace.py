"""How much goes up at once: less where the line or the server is slow, more again where not."""

from leaddesk.sync.protocol import MOST_OPS

GOOD = 5
"""So many requests answered in a row before more is sent at once (SYNC.md 3.11)."""


class Batch:
    """The size of a push: halved on a time-out, so that a slow line does not end in a loop."""

    def __init__(self) -> None:
        self.most = MOST_OPS
        self._good = 0

    def timed_out(self) -> None:
        """Send half as much; at least one group goes, whatever its size."""
        self.most, self._good = max(1, self.most // 2), 0

    def went_well(self) -> None:
        """Send twice as much after five good requests."""
        self._good += 1
        if self._good >= GOOD:
            self.most, self._good = min(MOST_OPS, self.most * 2), 0
