"""How each pattern of the vocabulary is taken: one small rule for every way to name a time."""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

from leaddesk.domain import when_vocabulary as words
from leaddesk.domain.calendar import A_DAY
from leaddesk.domain.when_reading import A_WEEK, Reading, When

EARLIEST_BARE_HOUR = 7
Found = re.Match[str]


def read_all(text: str, reading: Reading) -> bool:
    """Give every word of a text to a rule; False: one of them means nothing here."""
    at = 0
    while at < len(text):
        end = _read_one(text, at, reading)
        if end is None:
            return False
        at = end
    return True


def _read_one(text: str, at: int, reading: Reading) -> int | None:
    for pattern, take in _RULES:
        found = pattern.match(text, at)
        if found and take(reading, found):
            return found.end()
    skipped = words.SKIP.match(text, at)
    return skipped.end() if skipped and skipped.end() > at else None


def _number(text: str) -> int:
    return int(text) if text.isdigit() else words.NUMBERS.get(text, 99)


def _bare_hour(text: str) -> int:
    """Return the hour meant without am and pm."""
    hour = _number(text)
    return hour + 12 if 0 < hour < EARLIEST_BARE_HOUR and not text.startswith("0") else hour


def _next_such_day(reading: Reading, month: int, day: int) -> date:
    """Return the first such date from today on; 29 February may be four or eight years off."""
    for year in range(reading.today.year, reading.today.year + 9):
        if day <= calendar.monthrange(year, month)[1]:
            found = date(year, month, day)
            if found >= reading.today:
                return found
    raise ValueError(day)


def _take_date(reading: Reading, day: int, month: int, year: str | None) -> bool:
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return False
    if year is None:
        return reading.set_day(_next_such_day(reading, month, day))
    return reading.set_day(date(int(year) + (2000 if len(year) == 2 else 0), month, day))


def _take_iso(reading: Reading, found: Found) -> bool:
    return _take_date(reading, int(found["d"]), int(found["m"]), found["year"])


def _take_dotted(reading: Reading, found: Found) -> bool:
    """Take 26.11., and 26.11 where nothing says that it is a time."""
    day, month = int(found["d"]), int(found["m"])
    if not (found["dot"] or found["gap"]) and (found["at"] or reading.day):
        return False
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return False
    if not found["dot"] and reading.weekday is not None:
        meant = _next_such_day(reading, month, day)
        if meant.weekday() != reading.weekday:  # "thu 10.05" is a time, "thu 10.12" a Thursday
            return False
    return _take_date(reading, day, month, found["year"])


def _take_slashed(reading: Reading, found: Found) -> bool:
    """Take day/month; month/day only where it can be nothing else."""
    one, two = int(found["d"]), int(found["m"])
    if two > 12 >= one:
        one, two = two, one
    return _take_date(reading, one, two, found["year"])


def _take_month_name(reading: Reading, found: Found) -> bool:
    return _take_date(reading, int(found["d"]), words.MONTHS[found["month"]], found["year"])


def _take_day_of_month(reading: Reading, found: Found) -> bool:
    day = int(found["d"] or found["d2"])
    first = reading.today.replace(day=1)
    for _ in range(12):
        if 1 <= day <= calendar.monthrange(first.year, first.month)[1]:
            then = first.replace(day=day)
            if then >= reading.today:
                return reading.set_day(then)
        first = _month_after(first)
    return False


def _take_month(reading: Reading, found: Found) -> bool:
    month = words.MONTHS[found["month"]]
    year = int(found["year"]) if found["year"] else reading.today.year
    first = date(year, month, 1)
    if not found["year"] and first <= reading.today.replace(day=1):
        first = date(year + 1, month, 1)
    return _take_part(reading, first, found["part"])


def _take_part_of_month(reading: Reading, found: Found) -> bool:
    first = reading.today.replace(day=1)
    return _take_part(
        reading,
        _month_after(first) if found["next"] else first,
        "end of" if found["ultimo"] else found["part"],
    )


def _take_part(reading: Reading, first: date, part: str | None) -> bool:
    if part in {"mid", "middle of", "mitte"}:
        return reading.set_first_day(first + timedelta(days=14))
    if part and part.startswith(("late", "end")):
        return reading.set_day(_last_working_day(reading, _month_after(first) - A_DAY))
    return reading.set_first_day(first)


def _month_after(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def _last_working_day(reading: Reading, day: date) -> date:
    while day > reading.today and not reading.hours.is_working_day(day):
        day -= A_DAY
    return day


def _take_next_month(reading: Reading, _: Found) -> bool:
    return reading.set_first_day(_month_after(reading.today.replace(day=1)))


def _take_next_week(reading: Reading, found: Found) -> bool:
    return reading.set_week(reading.monday + A_WEEK * (2 if found["after"] else 1))


def _take_week_after_next(reading: Reading, _: Found) -> bool:
    return reading.set_week(reading.monday + A_WEEK * 2)


def _take_this_week(reading: Reading, _: Found) -> bool:
    """Take "this week": with a weekday that day, alone its last working day."""
    if reading.weekday is not None:
        return reading.set_week(reading.monday)
    return _take_end_of_week(reading, reading.monday + timedelta(days=6))


def _take_part_of_week(reading: Reading, found: Found) -> bool:
    monday = reading.monday + (A_WEEK if found["next"] else A_WEEK * 0)
    if found["eow"] or found["part"].startswith(("late", "end")):
        return _take_end_of_week(reading, monday + timedelta(days=6))
    midweek = found["part"] in {"mid", "middle of", "mitte"}
    day = monday + timedelta(days=2 if midweek else 0)
    return reading.set_first_day(day if day > reading.today else day + A_WEEK)


def _take_end_of_week(reading: Reading, sunday: date) -> bool:
    """Take the last working day of a week; of the next one where this one is over."""
    last = _last_working_day(reading, sunday)
    if not reading.hours.is_working_day(last):
        last = _last_working_day(reading, sunday + A_WEEK)
    return reading.set_day(last)


def _take_next_year(reading: Reading, _: Found) -> bool:
    return reading.set_first_day(date(reading.today.year + 1, 1, 1))


def _take_weekend(reading: Reading, _: Found) -> bool:
    saturday = reading.monday + timedelta(days=5)
    return reading.set_day(max(saturday, reading.today))


def _take_calendar_week(reading: Reading, found: Found) -> bool:
    year = reading.today.isocalendar().year
    monday = date.fromisocalendar(year, int(found["n"]), 1)
    if monday < reading.monday:
        monday = date.fromisocalendar(year + 1, int(found["n"]), 1)
    return reading.set_week(monday)


def _take_weekday(reading: Reading, found: Found) -> bool:
    if reading.weekday is not None:
        return False
    reading.weekday = words.WEEKDAYS[found["weekday"]]
    return reading.set_week(reading.monday + A_WEEK) if found["next"] else True


def _take_in_hours(reading: Reading, found: Found) -> bool:
    if reading.day or reading.week or reading.in_weeks:
        return False
    number = _number(found["n"] or found["n2"] or "0")
    if found["half"]:
        wait = timedelta(minutes=30)
    elif (found["unit"] or "").startswith("m"):
        wait = timedelta(minutes=number)
    else:
        wait = timedelta(hours=number)
    then = reading.hours.local(reading.now + wait)
    reading.exact = When(then.date(), then.time().replace(second=0, microsecond=0))
    return True


def _take_in_days(reading: Reading, found: Found) -> bool:
    return reading.set_day(reading.hours.add_days(reading.today, _number(found["n"])))


def _take_in_weeks(reading: Reading, found: Found) -> bool:
    if reading.day or reading.week or reading.exact:
        return False
    reading.in_weeks = reading.today + A_WEEK * (2 if found["fortnight"] else _number(found["n"]))
    return True


def _take_in_months(reading: Reading, found: Found) -> bool:
    first = reading.today.replace(day=1)
    for _ in range(_number(found["n"])):
        first = _month_after(first)
    last = calendar.monthrange(first.year, first.month)[1]
    then = first.replace(day=min(reading.today.day, last))
    return reading.set_day(reading.hours.next_working_day(then))


def _take_ahead(reading: Reading, found: Found) -> bool:
    """Take today, tomorrow, ...; "morgen" after a day is its morning."""
    if found["ahead"] == "morgen" and (reading.day or reading.weekday is not None or reading.week):
        return False
    return reading.set_day(reading.today + timedelta(days=words.DAYS_AHEAD[found["ahead"]]))


def _take_half(reading: Reading, found: Found) -> bool:
    if found["this"] or found["half"] == "tonight":
        reading.day = reading.day or reading.today
    return reading.set_half(words.HALVES[found["half"]])


def _take_clock_12(reading: Reading, found: Found) -> bool:
    hour = int(found["h"])
    if not 1 <= hour <= 12:
        return False
    return reading.set_clock(hour % 12 + 12 * (found["ap"][0] == "p"), int(found["min"] or 0))


def _take_clock(reading: Reading, found: Found) -> bool:
    minute = found["min"] or found["min2"] or found["min3"] or 0
    return reading.set_clock(_bare_hour(found["h"]), int(minute))


def _take_clock_words(reading: Reading, found: Found) -> bool:
    hour = _bare_hour(found["h"] or found["h2"])
    relation = found["rel"] or ""
    before = relation in {"quarter to", "viertel vor", "halb"}
    minute = {"": 0, "half": 30, "halb": 30}.get(relation.split(" ")[0], 45 if before else 15)
    return reading.set_clock(hour - before, minute)


def _take_dotted_clock(reading: Reading, found: Found) -> bool:
    return reading.set_clock(_bare_hour(found["h"]), int(found["min"]))


def _take_military(reading: Reading, found: Found) -> bool:
    if found["h"] in {"19", "20"} and not (reading.day or reading.weekday is not None):
        return False  # a year
    return reading.set_clock(int(found["h"]), int(found["min"]))


def _take_bare_hour(reading: Reading, found: Found) -> bool:
    return reading.set_clock(_bare_hour(found["h"]))


def _take_end_of_day(reading: Reading, _: Found) -> bool:
    return reading.set_clock(reading.hours.end.hour, reading.hours.end.minute)


def _take_first_thing(reading: Reading, _: Found) -> bool:
    return reading.set_clock(reading.hours.start.hour, reading.hours.start.minute)


_RULES: tuple[tuple[re.Pattern[str], Callable[[Reading, Found], bool]], ...] = (
    (words.ISO_TIME, _take_iso),
    (words.ISO, _take_iso),
    (words.DASHED, _take_iso),
    (words.DAY_MONTH, _take_month_name),
    (words.MONTH_DAY, _take_month_name),
    (words.PART_OF_MONTH, _take_part_of_month),
    (words.MONTH_ONLY, _take_month),
    (words.SLASHED, _take_slashed),
    (words.CLOCK_12, _take_clock_12),
    (words.CLOCK, _take_clock),
    (words.CLOCK_WORDS, _take_clock_words),
    (words.DOTTED, _take_dotted),
    (words.DOTTED_CLOCK, _take_dotted_clock),
    (words.DAY_OF_MONTH, _take_day_of_month),
    (words.NEXT_MONTH, _take_next_month),
    (words.PART_OF_WEEK, _take_part_of_week),
    (words.NEXT_YEAR, _take_next_year),
    (words.AFTER_NEXT_WEEK, _take_week_after_next),
    (words.NEXT_WEEK, _take_next_week),
    (words.THIS_WEEK, _take_this_week),
    (words.WEEKEND, _take_weekend),
    (words.CALENDAR_WEEK, _take_calendar_week),
    (words.WEEKDAY, _take_weekday),
    (words.IN_HOURS, _take_in_hours),
    (words.IN_DAYS, _take_in_days),
    (words.IN_WEEKS, _take_in_weeks),
    (words.IN_MONTHS, _take_in_months),
    (words.PLUS, _take_in_days),
    (words.END_OF_DAY, _take_end_of_day),
    (words.FIRST_THING, _take_first_thing),
    (words.AHEAD, _take_ahead),
    (words.HALF, _take_half),
    (words.MILITARY, _take_military),
    (words.AT_WORD, _take_bare_hour),
    (words.BARE_HOUR, _take_bare_hour),
)
