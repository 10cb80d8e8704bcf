"""What a text about time has said so far, and what that makes as a whole."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from leaddesk.domain.calendar import A_DAY, MORNING, WorkingHours

HALF_SPANS = {10: (5, 12), 12: (11, 14), 14: (12, 18), 18: (16, 23)}  # hours said with a half
FARTHEST_DAYS = 3660  # ten years: farther is a slip of the hand
A_WEEK = timedelta(days=7)
Clock = time  # its own name, because a field of `When` is called time


@dataclass(frozen=True, slots=True)
class When:
    """A local day, and a local time where one was said."""

    day: date
    time: Clock | None = None

    def moment(self, hours: WorkingHours) -> datetime | None:
        """Return the UTC moment; None: the whole day."""
        return None if self.time is None else hours.at(self.day, self.time)


class Reading:
    """What a text has said so far; every part may be said once."""

    def __init__(self, now: datetime, hours: WorkingHours) -> None:
        self.hours = hours
        self.now = now
        self.today = hours.today(now)
        self.monday = self.today - timedelta(days=self.today.weekday())
        self.day: date | None = None
        self.weekday: int | None = None
        self.week: date | None = None  # Monday of a week that was named
        self.in_weeks: date | None = None  # "in 2 weeks": a day, or the week of a weekday beside it
        self.clock: time | None = None
        self.half: int | None = None  # hour of a half of the day: 10, 12, 14 or 18
        self.usual: time | None = None  # of "next week", where no time is said
        self.exact: When | None = None

    def set_day(self, day: date) -> bool:
        """Take a day; False: there is one already."""
        if self.day or self.week or self.in_weeks or self.exact:
            return False
        self.day = day
        return True

    def set_clock(self, hour: int, minute: int = 0) -> bool:
        """Take a time; False: there is one already, or the day has no such time."""
        if self.clock or self.exact or hour > 23 or minute > 59:
            return False
        self.clock = time(hour, minute)
        return True

    def set_half(self, hour: int) -> bool:
        """Take a half of the day; False: there is one already."""
        if self.half is not None or self.exact:
            return False
        self.half = hour
        return True

    def set_week(self, monday: date) -> bool:
        """Take a week; False: a day or week was named already."""
        if self.day or self.week or self.in_weeks or self.exact:
            return False
        self.week = monday
        return True

    def set_first_day(self, day: date) -> bool:
        """Take the first working day from this one on, in the morning unless a time is said."""
        self.usual = MORNING
        return self.set_day(self.hours.next_working_day(day))

    def result(self) -> When | None:
        """Return what was said as a whole; None: nothing, a contradiction, or the past."""
        if self.exact:
            alone = self.clock is None and self.half is None and self.weekday is None
            return self._in_time(self.exact) if alone else None
        if not self._settle_clock():
            return None
        day = self._settled_day()
        if day is None or (self.weekday is not None and day.weekday() != self.weekday):
            return None
        return self._in_time(When(day, self.clock or self.usual))

    def _settle_clock(self) -> bool:
        """Bring a time and a half of the day together; False: they contradict one another.

        "tomorrow evening at 8" is 20:00, "afternoon 10:00" is nothing.
        """
        if self.half is None:
            return True
        if self.clock is None:
            self.clock = time(self.half)
            return True
        if self.half >= 14 and 7 <= self.clock.hour < 12 and self.clock.hour + 12 >= self.half:
            self.clock = self.clock.replace(hour=self.clock.hour + 12)
        first, last = HALF_SPANS[self.half]
        return first <= self.clock.hour <= last

    def _settled_day(self) -> date | None:
        if self.week is not None:
            if self.weekday is not None:
                return self.week + timedelta(days=self.weekday)
            self.usual = MORNING
            return self.hours.next_working_day(self.week)
        if self.in_weeks is not None:
            if self.weekday is None:
                return self.hours.next_working_day(self.in_weeks)
            return self.in_weeks + timedelta(days=self.weekday - self.in_weeks.weekday())
        if self.day is not None:
            return self.day
        if self.weekday is not None:
            ahead = (self.weekday - self.today.weekday()) % 7
            return self.today + timedelta(days=ahead) if ahead or self._is_ahead() else self._later
        if self.clock is None:
            return None
        return self.today if self._is_ahead() else self.hours.next_working_day(self.today + A_DAY)

    @property
    def _later(self) -> date:
        return self.today + A_WEEK

    def _is_ahead(self) -> bool:
        """Whether the time said is still to come today."""
        return self.clock is not None and self.hours.at(self.today, self.clock) > self.now

    def _in_time(self, when: When) -> When | None:
        moment = when.moment(self.hours)
        past = when.day < self.today if moment is None else moment <= self.now
        too_far = (when.day - self.today).days > FARTHEST_DAYS
        return None if past or too_far else when
