"""The history of a lead in words: cells of the table, and a row for the screen reader."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from leaddesk.desktop.theme.fonts import MEDIUM
from leaddesk.desktop.widgets.table import Cell, Column
from leaddesk.desktop.words import moment_text, sentence
from leaddesk.domain.history_rows import HistoryRow

translate = QCoreApplication.translate


def columns() -> tuple[Column, ...]:
    """Return the columns of the table; who gives way first in a narrow window."""
    return (
        Column(translate("History", "When"), 124, 1),
        Column(translate("History", "Who"), 96, 3, goes=1),
        Column(translate("History", "What"), 132, 4),
        Column(translate("History", "Before"), 120, 8),
        Column(translate("History", "After"), 120, 8),
    )


def when(row: HistoryRow, now: datetime, zone: tzinfo) -> str:
    """Return "Tue 24 Nov 09:54"."""
    return moment_text(row.at.astimezone(zone).date(), row.at, now, zone)


def state(row: HistoryRow) -> str:
    """Return what became of a change: it was taken back, or what came is not there any more."""
    if row.undone:
        return translate("History", "taken back")
    return translate("History", "not there now") if row.gone else ""


def cells(row: HistoryRow, now: datetime, zone: tzinfo) -> tuple[Cell, ...]:
    """Return a row of the table."""
    past = row.undone or row.gone
    strong = "text3" if past else "text"
    return (
        Cell(when(row, now, zone), "text3"),
        Cell(row.who, "text3" if past else "text2"),
        Cell(row.what, strong, MEDIUM, note=state(row)),
        Cell(row.before, "text3" if past else "text2"),
        Cell(row.after, strong),
    )


def spoken(row: HistoryRow, now: datetime, zone: tzinfo) -> str:
    """Return a row for the screen reader."""
    head = translate("History", "{what}, {who}, {when}.").format(
        what=row.what, who=row.who, when=when(row, now, zone)
    )
    if not row.field:
        change = translate("History", "New: {after}.").format(after=row.after)
    else:
        empty = translate("History", "empty")
        change = translate("History", "From {before} to {after}.").format(
            before=row.before or empty, after=row.after or empty
        )
    became = state(row)
    return f"{head} {change} {sentence(became) + '.' if became else ''}".strip()


def fits(row: HistoryRow, typed: str, now: datetime, zone: tzinfo) -> bool:
    """Whether a row holds every word typed, in any column or in what the command was called."""
    held = " ".join(
        (when(row, now, zone), row.who, row.what, row.before, row.after, row.command, state(row))
    ).casefold()
    return all(word in held for word in typed.casefold().split())
