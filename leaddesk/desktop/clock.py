"""The time a screen paints by, handed in so that demos and tests can stand on one day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo


@dataclass(slots=True)
class Clock:
    """Now (aware UTC) and the rep's zone, which Settings may change while the window is open."""

    now: Callable[[], datetime]
    zone: tzinfo

    def today(self) -> date:
        """Return the rep's local day."""
        return self.now().astimezone(self.zone).date()
