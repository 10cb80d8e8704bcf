"""Writes the value of a workbook's cell as a person would type it."""

from datetime import date, datetime, time, timedelta
from math import isfinite

_MIDNIGHT = time()
Cell = int | float | str | bool | time | date | datetime | timedelta


def text_of(value: Cell) -> str:
    """Return a cell as a person would type it: dates as ISO, whole numbers without a point."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, datetime):
        if value.time() == _MIDNIGHT:
            return value.date().isoformat()
        return value.isoformat(" ", "seconds" if value.second else "minutes")
    if isinstance(value, time):
        return value.isoformat("seconds" if value.second else "minutes")
    return value.isoformat() if isinstance(value, date) else str(value)


def _number(value: float) -> str:
    if not isfinite(value):
        return ""
    return str(int(value)) if value.is_integer() else f"{value:.15g}"
