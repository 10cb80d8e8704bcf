"""What the After sync page says: headlines, sides, buttons, and all of it for the screen reader."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from leaddesk.desktop.words import inside, moment_text, number, short_moment
from leaddesk.domain.sync_rows import AfterSync, ClashRow, ClashSide, TrayRow

translate = QCoreApplication.translate
_SHORT = 24


def headline(row: ClashRow) -> str:
    """Return "You and Dana both moved the next date"."""
    field = inside(row.what)
    mine, theirs = (row.first, row.second) if row.first.mine else (row.second, row.first)
    if mine.mine and theirs.mine:
        return translate("AfterSync", "You changed the {field} in two places").format(field=field)
    name = theirs.short or theirs.who
    if not mine.mine:
        form = translate("AfterSync", "{one} and {other} both changed the {field}")
        return form.format(one=mine.short or mine.who, other=name, field=field)
    if row.field == "due_on":
        form = translate("AfterSync", "You and {name} both moved the next date")
    else:
        form = translate("AfterSync", "You and {name} both changed the {field}")
    return form.format(name=name, field=field)


def stands_text(row: ClashRow) -> str:
    """Return "It was Wed 25 Nov 09:00. Dana's later edit stands until you say otherwise."."""
    if row.settled:
        return translate("AfterSync", "You have flipped it. Space flips it back.")
    was = translate("AfterSync", "It was {value}.").format(value=row.base) if row.base else ""
    stands, aside = row.stands, row.aside
    later = bool(stands.at and aside.at and stands.at >= aside.at)
    if stands.mine:
        rest = translate("AfterSync", "Your edit stands until you say otherwise.")
        if later:
            rest = translate("AfterSync", "Your later edit stands until you say otherwise.")
    else:
        rest = translate("AfterSync", "{name}’s edit stands until you say otherwise.")
        if later:
            rest = translate("AfterSync", "{name}’s later edit stands until you say otherwise.")
        rest = rest.format(name=stands.short or stands.who)
    return f"{was} {rest}".strip()


def place_text(row: ClashRow) -> str:
    """Return "Qualify at Isar Wasserbau"."""
    if row.status and row.company:
        form = translate("AfterSync", "{status} at {company}")
        return form.format(status=row.status, company=row.company)
    return row.status or row.company


def changed_text(row: ClashRow) -> str:
    """Return "Next date changed in two places"."""
    return translate("AfterSync", "{field} changed in two places").format(field=row.what)


def short_value(side: ClashSide, other: ClashSide, field: str) -> str:
    """Return a value as it stands on a button: a date without its time where the days differ."""
    if field == "due_on":
        day, other_day = side.said.rpartition(" ")[0], other.said.rpartition(" ")[0]
        if day != other_day and ":" in side.said:
            return day
    return side.said if len(side.said) <= _SHORT else f"{side.said[:_SHORT].rstrip()}…"


def keep_text(row: ClashRow) -> str:
    """Return "Keep Fri 27 Nov"."""
    value = short_value(row.stands, row.aside, row.field)
    return translate("AfterSync", "Keep {value}").format(value=value)


def flip_text(row: ClashRow) -> str:
    """Return "Flip to Thu 26 Nov"."""
    value = short_value(row.aside, row.stands, row.field)
    return translate("AfterSync", "Flip to {value}").format(value=value)


def card_label(side: ClashSide) -> str:
    """Return what stands above a value."""
    if side.stands:
        return translate("AfterSync", "Stands now")
    return translate("AfterSync", "Kept aside")


def when_text(side: ClashSide, now: datetime, zone: tzinfo) -> str:
    """Return "Today 09:12"."""
    if side.at is None:
        return ""
    day = side.at.astimezone(zone).date()
    if day == now.astimezone(zone).date():
        time = short_moment(day, side.at, now, zone)
        return translate("AfterSync", "Today {time}").format(time=time)
    return moment_text(day, side.at, now, zone)


def mark_text(side: ClashSide, now: datetime, zone: tzinfo) -> str:
    """Return "09:40 Dana", as it stands on the time line."""
    if side.at is None:
        return ""
    time = short_moment(side.at.astimezone(zone).date(), side.at, now, zone)
    if side.mine:
        return translate("AfterSync", "{time} you").format(time=time)
    return translate("AfterSync", "{time} {name}").format(time=time, name=side.short or side.who)


def spoken_clash(row: ClashRow, now: datetime, zone: tzinfo) -> str:
    """Return one choice for the screen reader."""
    sides = [
        f"{card_label(side)}: {side.said}, {side.who}, {when_text(side, now, zone)}"
        for side in (row.stands, row.aside)
    ]
    return ". ".join([row.name, headline(row), stands_text(row).rstrip("."), *sides]) + "."


def moved_text(found: AfterSync) -> str:
    """Return "61 sent, 84 received, nothing lost"."""
    form = translate("AfterSync", "{sent} sent, {received} received, nothing lost")
    return form.format(sent=number(found.sent), received=number(found.received))


def empty_text(found: AfterSync, *, offline: bool) -> tuple[str, str]:
    """Return what a page says on which there is nothing to look at."""
    if offline and found.waiting:
        form = translate("AfterSync", "Offline - {n} changes waiting.")
        if found.waiting == 1:
            form = translate("AfterSync", "Offline - 1 change waiting.")
        said = form.format(n=number(found.waiting))
        return said, translate("AfterSync", "Nothing for you to do.")
    form = translate("AfterSync", "{sent} sent, {received} received.")
    rest = form.format(sent=number(found.sent), received=number(found.received))
    return translate("AfterSync", "Nothing to look at."), rest


def tray_text(row: TrayRow) -> str:
    """Return "Job title was not sent"."""
    return translate("AfterSync", "{field} was not sent").format(field=row.what)
