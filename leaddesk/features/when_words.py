"""Dates in the words of other languages, for what the grammar of our own does not know."""

from datetime import datetime

from leaddesk.domain.calendar import WorkingHours
from leaddesk.domain.when import When, looks_like_words, read_when

LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pl", "pt", "cs", "da", "sv"]
EXACT_PERIODS = frozenset({"time", "day", "week"})  # "décembre" alone names no day


def read_when_words(text: str, now: datetime, hours: WorkingHours) -> When | None:
    """Return the day and time that a text names in any of a dozen languages; None: not a time.

    Our own grammar is asked first. A general reader gets only texts without weekday and time words,
    and what it reads as past is refused: DECISIONS, "Time".
    """
    own = read_when(text, now, hours)
    if own is not None or not looks_like_words(text):
        return own
    return _read_elsewhere(text, now, hours)


def _read_elsewhere(text: str, now: datetime, hours: WorkingHours) -> When | None:
    # Imported here: it costs a tenth of a second, and most texts never come this far.
    from dateparser.date import DateDataParser

    reader = DateDataParser(
        languages=LANGUAGES,
        settings={
            "PARSERS": ["relative-time", "absolute-time"],
            "PREFER_DATES_FROM": "future",
            "RELATIVE_BASE": hours.local(now).replace(tzinfo=None),
            "RETURN_TIME_AS_PERIOD": True,
        },
    )
    found = reader.get_date_data(text.strip())
    if found.date_obj is None or found.period not in EXACT_PERIODS:
        return None
    clock = found.date_obj.time() if found.period == "time" else None
    when = When(found.date_obj.date(), clock and clock.replace(second=0, microsecond=0))
    moment = when.moment(hours)
    past = when.day < hours.today(now) if moment is None else moment <= now
    return None if past else when
