"""Dates in words, read by the rep's own working hours."""

from datetime import date, datetime

from leaddesk.desktop.clock import Clock
from leaddesk.domain.calendar import WorkingHours
from leaddesk.domain.when import When, read_when


class DateReader:
    """Reads by our own grammar, and by dateparser once it is loaded.

    Attributes:
        hours: the rep's working hours; those of the zone until the book is open.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.hours = WorkingHours(zone=clock.zone)

    def read(self, words: str) -> When | None:
        """Return what was said; None where it is no date."""
        import sys

        if "dateparser" in sys.modules:
            from leaddesk.features.when_words import read_when_words

            return read_when_words(words, self._clock.now(), self.hours)
        return read_when(words, self._clock.now(), self.hours)

    def moment(self, words: str) -> tuple[date, datetime | None] | None:
        """Return the local day and, where a time was said, the moment."""
        when = self.read(words)
        return None if when is None else (when.day, when.moment(self.hours))

    def said(self, day: date | None, at: datetime | None) -> When | None:
        """Return a day and its moment as they were said."""
        if day is None:
            return None
        clock = None if at is None else self.hours.local(at).time().replace(tzinfo=None)
        return When(day, clock)
