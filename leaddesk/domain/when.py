"""Reads when something is due from a few words, English or German, and says it back.

A reading is whole or nothing: a word that is not understood makes "Not a time", because a promise
on a wrong day is worse than a question. Nothing is ever read as past. "Next thursday" is the one of
next week; "kommenden Donnerstag" and "thursday" are the first to come. "In 3 days" counts as the
rep does (`WorkingHours.add_days`). Hours from 1 to 6 without am, pm or a leading zero are in the
afternoon, because nobody calls at three in the night.
"""

import unicodedata
from datetime import date, datetime, time

from leaddesk.domain import when_vocabulary as words
from leaddesk.domain.calendar import WorkingHours
from leaddesk.domain.said import noted, retold, said
from leaddesk.domain.when_reading import Reading, When
from leaddesk.domain.when_rules import read_all

__all__ = ["When", "looks_like_words", "read_when", "say_when"]

WEEKDAY_NAMES = (
    noted("Mon"),
    noted("Tue"),
    noted("Wed"),
    noted("Thu"),
    noted("Fri"),
    noted("Sat"),
    noted("Sun"),
)
MONTH_NAMES = (
    noted("Jan"),
    noted("Feb"),
    noted("Mar"),
    noted("Apr"),
    noted("May"),
    noted("Jun"),
    noted("Jul"),
    noted("Aug"),
    noted("Sep"),
    noted("Oct"),
    noted("Nov"),
    noted("Dec"),
)
YEAR_SAID_AFTER_DAYS = 300  # from here "22 Feb" alone would be read as the nearer one
LONGEST_TEXT = 80


def read_when(text: str, now: datetime, hours: WorkingHours) -> When | None:
    """Return the day and time that a text names; None: not a time.

    Args:
        text: as typed, "thu 10am", "in 3 Tagen", "26.11. 14:00".
        now: an aware moment.
        hours: the rep's zone, working days and holidays.
    """
    plain = unicodedata.normalize("NFC", text).strip().lower()
    if not plain or len(plain) > LONGEST_TEXT:
        return None
    reading = Reading(now, hours)
    try:
        return reading.result() if read_all(plain, reading) else None
    except (ValueError, OverflowError):  # 32 Nov, 25:00, a day beyond the calendar
        return None


def looks_like_words(text: str) -> bool:
    """Whether a text may go to a general date reader: letters, but no weekday or time words.

    Those belong to the grammar here, because general readers take them for past days: DECISIONS,
    "Time".
    """
    plain = unicodedata.normalize("NFC", text).lower()
    return any(map(str.isalpha, plain)) and not words.OWN_WORDS.search(plain)


def say_when(day: date, at: datetime | time | None, now: datetime, hours: WorkingHours) -> str:
    """Return a day, and its time if there is one, in few words: "Thu 26 Nov 14:00".

    Args:
        day: the local date; an aware moment in `at` overrules it in the present zone.
        at: an aware moment, a local time, or None.
        now: an aware moment; its day is said as "today".
        hours: the rep's zone.
    """
    if isinstance(at, datetime):
        at = hours.local(at)
        day, at = at.date(), at.time()
    today = hours.today(now)
    if day == today:
        text = said("today")
    else:
        names = {
            "weekday": retold(WEEKDAY_NAMES[day.weekday()]),
            "day": day.day,
            "month": retold(MONTH_NAMES[day.month - 1]),
        }
        text = said("{weekday} {day} {month}", **names)
        if abs((day - today).days) > YEAR_SAID_AFTER_DAYS:
            text += f" {day.year}"
    return text if at is None else f"{text} {at.hour:02}:{at.minute:02}"
