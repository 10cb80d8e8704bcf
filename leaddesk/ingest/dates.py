"""Reads dates as exports and people write them; day and month are told apart per column.

A list of styles, as the design page MATCHING found it both surer and faster than a general parser;
here as patterns, because strptime is slow and knows the months of one language only.
Two-digit years follow POSIX: 69 to 99 are 1969 to 1999.
"""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import lru_cache

from leaddesk.ingest.vocabulary import key

Moment = tuple[date, time | None]

_MONTH_NAMES = (
    "january jan januar januari janvier janv enero ene gennaio gen janeiro styczen stycznia"
    " sty leden ledna jaenner janner",
    "february feb februar februari fevrier fevr fev febrero febbraio fevereiro luty lutego"
    " lut unor",
    "march mar marz maerz mrz mars marzo marco marzec marca maart mrt marts brezen brezna",
    "april apr avril avr abril abr aprile kwiecien kwietnia kwi duben dubna",
    "may mai mayo maggio mag maio maj maja mei kveten kvetna",
    "june jun juni juin junio giugno giu junho czerwiec czerwca cze cerven cervna",
    "july jul juli juillet juil julio luglio lug julho lipiec lipca lip cervenec cervence",
    "august aug aout agosto ago agostos sierpien sierpnia sie augusti augustus srpen srpna",
    "september sep sept septembre septiembre settembre set setembro wrzesien wrzesnia wrz zari",
    "october oct oktober okt octobre octubre ottobre ott outubro out pazdziernik"
    " pazdziernika paz rijen rijna",
    "november nov novembre noviembre novembro listopad listopada lis november",
    "december dec dezember dez decembre diciembre dic dicembre dezembro grudzien grudnia"
    " gru prosinec prosince desember des",
)
MONTHS = {name: at for at, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}

_CLOCK = (
    r"(?:[T ,]+(?:at |um |a las |à )?(\d{1,2})[:h.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?"
    r"\s?([AaPp]\.?[Mm]\.?)?(?:\s?(?:Uhr|h))?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?(?:\[[\w/]+\])?)?"
)
_ISO = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_CLOCK}")
_NUMBERS = re.compile(
    rf"(\d{{1,2}})([-/. ]{{1,2}})(\d{{1,2}})[-/. ]{{1,2}}(\d{{4}}|\d{{2}}),?{_CLOCK}"
)
_DAY_NAME = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th|er|º|ª|\.)?[\s./-]*(?:de "
    rf"|of )?([^\W\d_]{{3,12}})\.?[\s.,/-]*(?:de |del )?'?(\d{{4}}|\d{{2}}),?{_CLOCK}"
)
_NAME_DAY = re.compile(
    rf"([^\W\d_]{{3,12}})\.?[\s-]+(\d{{1,2}})(?:st|nd|rd|th)?,?[\s-]+(\d{{4}}),?{_CLOCK}"
)
_YEAR_NAME_DAY = re.compile(rf"(\d{{4}})[\s-]([^\W\d_]{{3,12}})[\s-](\d{{1,2}}){_CLOCK}")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?")
_JAPANESE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_WEEKDAY = re.compile(r"^[^\W\d_]{2,13}\.?,?\s+(?=\d)|^[^\W\d_]{2,13}\.?,\s+")
_SERIAL = re.compile(r"\d{5}(?:[.,]\d+)?")
_EPOCH = re.compile(r"1[0-9]{9}(?:[0-9]{3})?")
_TIME = re.compile(r"(\d{1,2})(?:[:h.](\d{2}))?(?::(\d{2}))?\s?([AaPp]\.?[Mm]\.?)?\s?(?:Uhr|h)?")
_NOTHING = re.compile(
    r"[-–—/.0: ]*|--\d\d-\d\d|0{4}-0{2}-0{2}.*|n/?a|null|none|never|nie|k\.? ?a\.?", re.IGNORECASE
)
_SERIAL_ZERO = date(1899, 12, 30)  # day 0 of Excel's 1900 system as it counts after February 1900


def _year(text: str) -> int:
    year = int(text)
    return year if len(text) == 4 else year + (1900 if year >= 69 else 2000)


def _zone(text: str) -> timezone:
    if text in ("Z", "UTC", "GMT"):
        return UTC
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))


def _clock(parts: tuple[str | None, ...]) -> time | None:
    hour, minute, second, half, zone = parts
    if hour is None:
        return None
    hours = int(hour)
    if half:
        hours = hours % 12 + (12 if half[0] in "pP" else 0)
    made = time(hours, int(minute or 0), int(second or 0), tzinfo=_zone(zone) if zone else None)
    return None if made.replace(tzinfo=None) == time(0) else made


def _from_numbers(text: str, order: str) -> Moment | None:
    match = _NUMBERS.fullmatch(text)
    if not match:
        return None
    one, two, year = int(match[1]), int(match[3]), _year(match[4])
    day, month = (two, one) if order == "mdy" and "." not in match[2] else (one, two)
    if month > 12 >= day:
        day, month = month, day
    return date(year, month, day), _clock(match.groups()[4:])


def _from_names(text: str) -> Moment | None:
    for pattern, day, name, year in (
        (_DAY_NAME, 1, 2, 3),
        (_NAME_DAY, 2, 1, 3),
        (_YEAR_NAME_DAY, 3, 2, 1),
    ):
        match = pattern.fullmatch(text)
        month = MONTHS.get(key(match[name]), 0) if match else 0
        if match and month:
            return date(_year(match[year]), month, int(match[day])), _clock(match.groups()[3:])
    return None


def _from_digits(text: str) -> Moment | None:
    """Read 20261124, an Excel serial, or seconds or milliseconds since 1970."""
    match = _COMPACT.fullmatch(text)
    if match and 1900 <= int(match[1]) <= 2100:
        clock = _clock((match[4], match[5], match[6], None, match[7]))
        return date(int(match[1]), int(match[2]), int(match[3])), clock
    if _SERIAL.fullmatch(text) and 20_000 <= (serial := float(text.replace(",", "."))) <= 80_000:
        minutes = round(serial % 1 * 1440) % 1440
        clock = time(minutes // 60, minutes % 60) if minutes else None
        return _SERIAL_ZERO + timedelta(days=int(serial)), clock
    if _EPOCH.fullmatch(text):
        moment = datetime.fromtimestamp(int(text[:10]), UTC)
        return moment.date(), moment.timetz() if moment.time() != time(0) else None
    return None


@lru_cache(maxsize=8192)
def read_moment(text: str, order: str = "dmy") -> Moment | None:
    """Return the day and, if said, the time; None where the text is no date.

    Args:
        text: a cell of a column of dates.
        order: dmy or mdy, for dates of numbers that could be either; dots always mean dmy.
    """
    text = text.strip().replace("\u202f", " ").replace("\u00a0", " ")
    try:
        match = _ISO.fullmatch(text)
        if match:
            return date(int(match[1]), int(match[2]), int(match[3])), _clock(match.groups()[3:])
        if text.isdigit() or _SERIAL.fullmatch(text):
            return _from_digits(text) or _from_numbers(text, order)
        match = _JAPANESE.fullmatch(text)
        if match:
            return date(int(match[1]), int(match[2]), int(match[3])), None
        found = _from_numbers(text, order) or _from_names(text)
        if found:
            return found
        bare = _WEEKDAY.sub("", text)
        return read_moment(bare, order) if bare != text else None
    except (ValueError, OverflowError):
        return None


def read_time(text: str) -> time | None:
    """Return a time of day ("14:30", "2:30 PM", "9 Uhr", "9h30"), or None."""
    text = text.strip()
    match = _TIME.fullmatch(text)
    if not match or text.isdigit():
        return None
    try:
        return _clock((match[1], match[2], match[3], match[4], None))
    except ValueError:
        return None


def is_no_date(text: str) -> bool:
    """Whether a cell says that there is no date: blank, dashes, zeros, a birthday without year."""
    return bool(_NOTHING.fullmatch(text.strip()))


def order_of(values: Iterable[str]) -> str:
    """Return dmy or mdy if the values of a column prove it, else "open", or "" if it is no matter.

    A clock with AM and PM counts as a hint for mdy where nothing else tells.
    """
    dmy = mdy = open_ = halves = 0
    for value in values:
        match = _NUMBERS.fullmatch(value.strip())
        if not match or "." in match[2]:
            continue
        one, two = int(match[1]), int(match[3])
        if one > 12 >= two:
            dmy += 1
        elif two > 12 >= one:
            mdy += 1
        elif one != two:
            open_ += 1
            halves += match[8] is not None
    if dmy or mdy:
        return "dmy" if dmy >= mdy else "mdy"
    if halves:
        return "mdy"
    return "open" if open_ else ""
