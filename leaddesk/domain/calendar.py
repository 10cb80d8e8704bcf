"""The rep's working time: which days count, which half of a day it is, when a promise is broken.

Local times turn into UTC moments here and nowhere else, so one rule holds for clock changes: a
local time that is skipped moves forward, one that is repeated is the first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import Due
from leaddesk.domain.said import said

MORNING = time(10)  # slots of the two half-days: DECISIONS, "Time"
AFTERNOON = time(14)
MOST_WORKING_DAYS = 14  # "+n days" counts working days up to here, calendar days above
A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """When this rep works, and in which zone.

    Attributes:
        zone: the rep's present zone.
        start, end: local times between which working time runs; `start` lies before `end`.
        days: weekdays worked, 0 is Monday.
        holidays: local dates on which nobody works.
        noon: where the two half-days part.

    Raises:
        Refused: no weekday is worked, or the day ends before it starts.
    """

    zone: tzinfo
    start: time = time(9)
    end: time = time(17)
    days: frozenset[int] = frozenset(range(5))
    holidays: frozenset[date] = frozenset()
    noon: time = time(13)

    def __post_init__(self) -> None:
        if not self.days & frozenset(range(7)):
            raise Refused(
                said("No weekday is a working day."), said("Choose at least one in Settings.")
            )
        if self.start >= self.end:
            raise Refused(
                said("The working day ends before it starts."),
                said("Change its hours in Settings."),
            )

    @property
    def day_h(self) -> float:
        """Length of a working day in hours."""
        return (self.end.hour - self.start.hour) + (self.end.minute - self.start.minute) / 60

    def local(self, moment: datetime) -> datetime:
        """Return an aware moment as the rep's clock shows it."""
        return moment.astimezone(self.zone)

    def today(self, now: datetime) -> date:
        """Return the rep's local date."""
        return self.local(now).date()

    def at(self, day: date, clock: time) -> datetime:
        """Return the UTC moment of a local time: a skipped one later, a repeated one the first."""
        return datetime.combine(day, clock.replace(fold=0), self.zone).astimezone(UTC)

    def is_working_day(self, day: date) -> bool:
        """Whether anybody works on that day."""
        return day.weekday() in self.days and day not in self.holidays

    def next_working_day(self, day: date) -> date:
        """Return that day, or the first working day after it."""
        while not self.is_working_day(day):
            day += A_DAY
        return day

    def add_days(self, day: date, days: int) -> date:
        """Return the day `days` later, as the rep counts: DECISIONS, "Time".

        Up to 14 are working days; above that, calendar days moved on to the next working day. None
        at all is the day itself, worked or not.
        """
        if days > MOST_WORKING_DAYS:
            return self.next_working_day(day + timedelta(days=days))
        for _ in range(days):
            day = self.next_working_day(day + A_DAY)
        return day

    def other_half_day(self, now: datetime) -> time:
        """Return the slot of the half-day other than the present one: 10:00 or 14:00."""
        return AFTERNOON if self.local(now).time() < self.noon else MORNING

    def working_s_between(self, first: datetime, last: datetime) -> float:
        """Return the seconds of working time between two moments; 0 where `last` is not later."""
        total = 0.0
        for opens, closes in self._spans(first):
            if opens >= last:
                break
            total += max(0.0, (min(closes, last) - opens).total_seconds())
        return total

    def add_working_hours(self, moment: datetime, hours: float) -> datetime:
        """Return the UTC moment at which `hours` of working time have passed."""
        left = timedelta(hours=hours)
        if left <= timedelta(0):
            return moment.astimezone(UTC)
        for opens, closes in self._spans(moment):
            if left <= closes - opens:
                return opens + left
            left -= closes - opens
        raise AssertionError("working days do not run out")  # pragma: no cover

    def _spans(self, since: datetime) -> Iterator[tuple[datetime, datetime]]:
        """Yield the stretches of working time after a moment, in order and without overlap.

        A zone that jumps over a whole day puts two local days on the same moments; the cursor keeps
        them from counting twice.
        """
        cursor = since.astimezone(UTC)
        day = self.today(since)
        while True:
            day = self.next_working_day(day)
            opens, closes = max(self.at(day, self.start), cursor), self.at(day, self.end)
            if closes > opens:
                yield opens, closes
                cursor = closes
            day += A_DAY


def due_state(due_on: date, due_at: datetime | None, now: datetime, hours: WorkingHours) -> Due:
    """Say how a next step stands to the clock.

    Day-only: due all day, overdue from the next local midnight. With a time the moment rules.
    """
    if due_at is not None:
        if due_at <= now:
            return Due.OVERDUE
        due_on = hours.today(due_at)
    today = hours.today(now)
    if due_on < today:
        return Due.OVERDUE
    return Due.TODAY if due_on == today else Due.LATER
