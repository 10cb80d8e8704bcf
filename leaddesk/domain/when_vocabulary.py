"""The words of dates and times that a rep types, in English and German, as patterns."""

import re

MONTHS = {
    "january": 1, "jan": 1, "januar": 1, "jänner": 1,
    "february": 2, "feb": 2, "febr": 2, "februar": 2,
    "march": 3, "mar": 3, "märz": 3, "maerz": 3, "mrz": 3,
    "april": 4, "apr": 4,
    "may": 5, "mai": 5,
    "june": 6, "jun": 6, "juni": 6,
    "july": 7, "jul": 7, "juli": 7,
    "august": 8, "aug": 8,
    "september": 9, "sep": 9, "sept": 9,
    "october": 10, "oct": 10, "oktober": 10, "okt": 10,
    "november": 11, "nov": 11,
    "december": 12, "dec": 12, "dezember": 12, "dez": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 0, "mon": 0, "montag": 0, "mo": 0,
    "tuesday": 1, "tues": 1, "tue": 1, "dienstag": 1, "di": 1,
    "wednesday": 2, "weds": 2, "wed": 2, "mittwoch": 2, "mi": 2,
    "thursday": 3, "thurs": 3, "thur": 3, "thu": 3, "donnerstag": 3, "do": 3,
    "friday": 4, "fri": 4, "freitag": 4, "fr": 4,
    "saturday": 5, "sat": 5, "samstag": 5, "sonnabend": 5, "sa": 5,
    "sunday": 6, "sun": 6, "sonntag": 6, "so": 6,
}  # fmt: skip
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "ein": 1, "eine": 1, "einem": 1, "einen": 1, "einer": 1, "eins": 1,
    "two": 2, "zwei": 2, "three": 3, "drei": 3, "four": 4, "vier": 4, "five": 5, "fünf": 5,
    "fuenf": 5, "six": 6, "sechs": 6, "seven": 7, "sieben": 7, "eight": 8, "acht": 8,
    "nine": 9, "neun": 9, "ten": 10, "zehn": 10, "eleven": 11, "elf": 11,
    "twelve": 12, "zwölf": 12, "zwoelf": 12,
}  # fmt: skip
DAYS_AHEAD = {
    "today": 0, "heute": 0, "now": 0, "jetzt": 0, "asap": 0, "sofort": 0,
    "tomorrow": 1, "tmrw": 1, "tmw": 1, "tomorow": 1, "morgen": 1,
    "day after tomorrow": 2, "übermorgen": 2, "uebermorgen": 2,
}  # fmt: skip
HALVES = {
    "morning": 10, "vormittag": 10, "vormittags": 10, "morgen": 10, "morgens": 10,
    "früh": 10, "frueh": 10, "noon": 12, "midday": 12, "mittag": 12, "mittags": 12,
    "lunchtime": 12, "afternoon": 14, "nachmittag": 14, "nachmittags": 14, "after lunch": 14,
    "evening": 18, "abend": 18, "abends": 18, "tonight": 18,
}  # fmt: skip


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_MONTH = rf"(?P<month>{_any(MONTHS)})\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_NUMBER = rf"(?P<n>\d{{1,3}}|{_any(NUMBERS)})"
_HOUR = rf"(?P<h>\d{{1,2}}|{_any(NUMBERS)})"
_AT = r"(?P<at>(?:at|um|gegen|ab|after|nach|@)\s*)?"
_GERMAN_HALF = r"(?:vormittag|nachmittag|mittag|morgen|abend|früh)"
_NEXT = r"(?:next|following|n(?:ä|ae)chste[nrsm]?|folgende[nrsm]?)"
_THIS = r"(?:this|diese[nrsm]?)"
_COMING = r"(?:coming|upcoming|kommende[nrsm]?)"
_PART = (
    r"(?P<part>early|start of|beginning of|anfang|mid|middle of|mitte|late|end of|ende|ende des"
    r"|ende der)"
)


def _word(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})(?!\w)")


SKIP = re.compile(
    r"[\s,;]+|(?:on|at|the|um|am|den|dem|der|des|zum|gegen|of|bis|by|until|in the|in der|im)"
    r"(?=[\s,])|@"
)
ISO = _word(r"(?P<year>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})")
DASHED = _word(r"(?P<d>\d{1,2})-(?P<m>\d{1,2})-(?P<year>20\d\d)")
ISO_TIME = re.compile(r"(?P<year>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})t(?=\d)")
DOTTED = re.compile(
    r"(?P<at>(?:at|um|gegen|ab|@)\s*)?(?P<d>\d{1,2})\.(?P<gap> ?)(?P<m>\d{1,2})(?P<dot>\.?)"
    r"(?P<year>(?<=\.) ?20\d\d|(?<=\.)\d\d)?(?![\w:]|\.\d)"
)
SLASHED = _word(r"(?P<d>\d{1,2})/(?P<m>\d{1,2})(?:/(?P<year>20\d\d|\d\d))?")
DAY_MONTH = _word(rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th|\.)?\s*(?:of\s+)?{_MONTH}(?:,?\s*{_YEAR})?")
MONTH_DAY = _word(rf"{_MONTH}\s*(?P<d>\d{{1,2}})(?:st|nd|rd|th|\.)?(?:,?\s+{_YEAR})?(?![:\d])")
DAY_OF_MONTH = _word(r"(?P<d>\d{1,2})(?:st|nd|rd|th)|(?P<d2>\d{1,2})\.(?!\d)")
MONTH_ONLY = _word(rf"(?:in\s+)?(?:{_PART}\s+)?{_MONTH}(?:\s+{_YEAR})?")
PART_OF_MONTH = _word(
    rf"{_PART}\s+(?:the\s+|des\s+)?(?P<next>{_NEXT}\s+)?(?:{_THIS}\s+)?(?:month|monats?)"
    r"|(?P<ultimo>monatsende|eom)"
)
NEXT_MONTH = _word(rf"(?:im\s+)?{_NEXT}\s+(?:month|monat)")
PART_OF_WEEK = _word(
    rf"{_PART}\s+(?:the\s+|der\s+)?(?P<next>{_NEXT}\s+)?(?:{_THIS}\s+)?(?:week|woche)|(?P<eow>eow)"
)
NEXT_YEAR = _word(rf"(?:in the |im )?(?:new year|neuen jahr)|(?:im )?{_NEXT}\s+(?:year|jahr)")
WEEKEND = _word(rf"(?:{_THIS}\s+)?(?:weekend|wochenende)")
NEXT_WEEK = _word(rf"(?P<after>über|ueber)?{_NEXT}\s+(?:week|woche)|{_COMING}\s+(?:week|woche)")
AFTER_NEXT_WEEK = _word(r"(?:the\s+)?week after next")
THIS_WEEK = _word(rf"{_THIS}\s+(?:week|woche)")
CALENDAR_WEEK = _word(r"(?:kw|cw|week|woche|kalenderwoche)\s*(?P<n>\d{1,2})")
WEEKDAY = re.compile(
    rf"(?:(?P<next>{_NEXT})\s+|(?:{_THIS}|{_COMING})\s+)?(?P<weekday>{_any(WEEKDAYS)})\.?"
    rf"(?:(?<=\.)|(?!\w)|(?={_GERMAN_HALF}))"
)
IN_HOURS = _word(
    rf"(?:in\s+|\+\s*){_NUMBER}\s*(?:hrs?|h|std)|(?:in\s+|\+\s*)?(?P<half>half an hour"
    rf"|einer halben stunde)|(?:in\s+|\+\s*)?{_NUMBER.replace('<n>', '<n2>')}\s*"
    r"(?P<unit>hours?|stunden?|minutes?|minuten?|mins?)"
)
IN_DAYS = _word(
    rf"(?:in\s+|\+\s*)?{_NUMBER}\s*(?:working\s+|business\s+)?"
    r"(?:days?|d|tag|tage|tagen|werktagen?|arbeitstagen?)"
)
PLUS = _word(r"\+\s*(?P<n>\d{1,3})")
IN_WEEKS = _word(
    rf"(?:(?:heute|today)\s+)?(?:in\s+|\+\s*)?(?:{_NUMBER}\s*(?:weeks?|w|wk|wks|wochen?)"
    r"|(?P<fortnight>(?:a\s+)?fortnight))"
)
IN_MONTHS = _word(rf"(?:in\s+|\+\s*)?{_NUMBER}\s*(?:months?|monat|monate|monaten)")
AHEAD = _word(rf"(?P<ahead>{_any(DAYS_AHEAD)})")
HALF = _word(rf"(?P<this>{_THIS}\s+)?(?:at\s+|am\s+)?(?P<half>{_any(HALVES)})")
CLOCK_12 = _word(rf"{_AT}(?P<h>\d{{1,2}})(?:[:.](?P<min>\d{{2}}))?\s*(?P<ap>am|pm|a\.m\.?|p\.m\.?)")
CLOCK = _word(
    rf"{_AT}(?P<h>\d{{1,2}})(?:[:.](?P<min>\d{{2}})\s*(?:uhr|h)|:(?P<min2>\d{{2}})"
    r"|\s*(?:uhr|h)(?:\s*(?P<min3>\d{2}))?)"
)
CLOCK_WORDS = _word(
    rf"{_AT}(?:(?P<rel>half past|quarter past|quarter to|viertel nach|viertel vor|halb)\s+{_HOUR}"
    r"|(?P<h2>\d{1,2}|[a-zäöü]+)(?:\s+o'?clock|\s+uhr))"
)
DOTTED_CLOCK = _word(rf"{_AT}(?P<h>\d{{1,2}})\.(?P<min>\d{{2}})")
AT_WORD = _word(rf"(?P<at>(?:at|um|gegen)\s+){_HOUR}")
MILITARY = _word(rf"{_AT}(?P<h>\d{{2}})(?P<min>\d{{2}})(?:\s*h)?")
BARE_HOUR = re.compile(rf"{_AT}(?P<h>\d{{1,2}})(?![\w:./-]|\s*(?:{_any(MONTHS)})\b)")
END_OF_DAY = _word(r"(?:end of (?:the )?day|eod|cob|close of business|feierabend)")
FIRST_THING = _word(r"first thing(?: in the morning)?|gleich früh")
OWN_WORDS = re.compile(
    rf"(?<!\w)(?:{_any(WEEKDAYS)}|{_any(HALVES)}|uhr|o'?clock|am|pm|h)(?!\w)|\d\s*(?:am|pm|h)(?!\w)"
    r"|\d[:.]\d"
)
