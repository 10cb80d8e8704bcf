"""Settings in words: times as typed, days, sizes, kinds of copies."""

import re
from datetime import date, datetime, time, tzinfo

from PySide6.QtCore import QCoreApplication, QLocale

from leaddesk.desktop.words import day_text, moment_text, number
from leaddesk.domain.settings_rows import CopyKind, CopyRow, Holiday, WorkingTime

translate = QCoreApplication.translate
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(am|pm|uhr)?", re.IGNORECASE)


def read_clock(typed: str) -> time | None:
    """Return a time of the day as a rep writes it: 9, 9:30, 17.30, 5pm; None: not a time."""
    found = _CLOCK.fullmatch(typed.strip())
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half in {"am", "pm"}:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def weekday_names() -> list[str]:
    """Return Mon to Sun in the rep's language."""
    short = QLocale.FormatType.ShortFormat
    return [QLocale().dayName(day, short).rstrip(".") for day in range(1, 8)]


def days_said(days: frozenset[int]) -> str:
    """Return "Mon to Fri", or the days one by one where they have gaps."""
    names, kept = weekday_names(), sorted(days)
    if len(kept) > 2 and kept == list(range(kept[0], kept[-1] + 1)):
        form = translate("Settings", "{first} to {last}")
        return form.format(first=names[kept[0]], last=names[kept[-1]])
    return ", ".join(names[day] for day in kept)


def working_said(kept: WorkingTime) -> str:
    """Return working time in one sentence, for the foot of the page."""
    form = translate("Settings", "{days}, {start} to {end}, {zone}.")
    return form.format(
        days=days_said(kept.days),
        start=f"{kept.start:%H:%M}",
        end=f"{kept.end:%H:%M}",
        zone=zone_name(kept.zone or kept.here),
    )


def zone_name(zone: str) -> str:
    """Return a zone as a person reads it: "Berlin (Europe)"."""
    region, _, place = zone.replace("_", " ").partition("/")
    return f"{place.replace('/', ', ')} ({region})" if place else zone


def holiday_said(holiday: Holiday, today: date) -> str:
    """Return "Fri 25 Dec  Christmas Day"."""
    return f"{day_text(holiday.day, today)}  {holiday.name}"


def leads_said(count: int) -> str:
    """Return "1 lead" or "1,204 leads"."""
    one = count == 1
    form = translate("Settings", "1 lead") if one else translate("Settings", "{n} leads")
    return form.format(n=number(count))


def companies_said(count: int) -> str:
    """Return "1 company" or "380 companies"."""
    one = count == 1
    form = translate("Settings", "1 company") if one else translate("Settings", "{n} companies")
    return form.format(n=number(count))


def size_said(size: int) -> str:
    """Return a number of bytes in the rep's language."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def kind_word(kind: CopyKind) -> str:
    """Return why a copy was made."""
    return {
        CopyKind.DAILY: translate("Settings", "Daily"),
        CopyKind.WEEKLY: translate("Settings", "Weekly"),
        CopyKind.OWN: translate("Settings", "Your own"),
        CopyKind.REPLACED: translate("Settings", "Replaced by a restore"),
        CopyKind.UPDATE: translate("Settings", "Before an update"),
    }[kind]


def copy_when(row: CopyRow, now: datetime, zone: tzinfo) -> str:
    """Return when a copy was made."""
    return moment_text(row.at.astimezone(zone).date(), row.at, now, zone)
