"""Section Working time: zone, days, hours, and the country whose holidays count."""

from dataclasses import replace
from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.settings import words
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.choices import Check
from leaddesk.desktop.widgets.field import Field
from leaddesk.desktop.widgets.form import FlowBox, SectionBody, Words
from leaddesk.desktop.widgets.picker import PickField
from leaddesk.domain.settings_rows import WorkingTime

_HOUR = 168


class WorkingSection(SectionBody):
    """Each choice goes out at once; what cannot be is said where it was typed.

    Signals:
        asked: the section is shown and wants what it shows.
        chosen: a `WorkingTime` to keep.
    """

    asked = Signal()
    chosen = Signal(object)

    def __init__(self, theme: Theme, clock: Clock) -> None:
        super().__init__(
            theme,
            self.tr("Working time"),
            self.tr("Due dates, stale leads and the next step count only in these hours."),
        )
        self._clock = clock
        self._kept: WorkingTime | None = None
        self._trouble = Words(theme, "", "danger", 12)
        self._trouble.hide()
        self.days = [Check(theme, name) for name in words.weekday_names()]
        self.start = self._hour(self.tr("Work begins at"))
        self.end = self._hour(self.tr("Work ends at"))
        self.zone = PickField(theme, self.tr("Time zone"))
        self.country = PickField(theme, self.tr("Holidays of"))
        self._next = Words(theme, "", "text2", 12)
        self._lay_out()
        for check in self.days:
            check.clicked.connect(self._on_days)
        self.zone.picked.connect(self._on_zone)
        self.country.picked.connect(self._on_country)

    def _hour(self, name: str) -> Field:
        field = Field(self.theme, name)
        field.setFixedWidth(_HOUR)
        field.edit.editingFinished.connect(self._on_hours)
        return field

    def _lay_out(self) -> None:
        days = FlowBox(gap=2)
        days.put(*self.days)
        hours = FlowBox(gap=12)
        hours.setAccessibleName(self.tr("Hours"))
        hours.put(self.start, self.end)
        self._hours = hours
        self.add_row(self.tr("Days"), _stack(days, self._trouble))
        self.add_row(self.tr("From and to"), hours, self.tr("For example 8:30 and 17:00."))
        self.add_row(
            self.tr("Time zone"),
            self.zone,
            self.tr("Times are shown, and steps fall due, by the clock of this place."),
        )
        hint = self.tr("Nothing falls due on these days.")
        self.add_row(self.tr("Holidays of"), _stack(self.country, self._next), hint, line=False)
        self.close_up()

    def refresh(self) -> None:
        """Ask for what is kept."""
        self.asked.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """What could not be kept the last time is over."""
        super().showEvent(event)
        self._trouble.show_words("")

    def offer_zones(self, zones: tuple[str, ...]) -> None:
        """Offer these zones, and the computer's own."""
        self.zone.offer(
            [("", self._own_zone()), *((each, words.zone_name(each)) for each in zones)]
        )

    def offer_countries(self, countries: tuple[tuple[str, str], ...]) -> None:
        """Offer these countries, and none."""
        self.country.offer([("", self.tr("No country")), *countries])

    def _own_zone(self) -> str:
        here = self._kept.here if self._kept else ""
        return self.tr("Of this computer: {zone}").format(zone=words.zone_name(here))

    def show_kept(self, kept: WorkingTime) -> None:
        """Show what is kept; a field that is being typed in keeps its words."""
        self._kept = kept
        for day, check in enumerate(self.days):
            check.setChecked(day in kept.days)
        for field, hour in ((self.start, kept.start), (self.end, kept.end)):
            if not field.edit.hasFocus() or field.note:
                field.set_text(f"{hour:%H:%M}")
            field.clear_note()
        self._hours.settle()
        self.zone.show_value(kept.zone, "" if kept.zone else self._own_zone())
        self.country.show_value(kept.country, "" if kept.country else self.tr("No country"))
        today = self._clock.today()
        coming = "\n".join(words.holiday_said(each, today) for each in kept.holidays)
        self._next.show_words(coming or self.tr("Choose a country to see its next holidays."))

    def show_refused(self, said: str) -> None:
        """Say why a choice was not kept, and show what is kept again."""
        kept = self._kept
        if kept is not None:
            self.show_kept(kept)
        self._trouble.show_words(said)

    def _on_days(self) -> None:
        days = frozenset(day for day, check in enumerate(self.days) if check.isChecked())
        if self._kept is None:
            return
        if not days:
            self.show_refused(self.tr("Choose one weekday at least."))
            return
        self._choose(replace(self._kept, days=days))

    def _on_hours(self) -> None:
        if self._kept is None:
            return
        start, end = self._read(self.start), self._read(self.end)
        if start is not None and end is not None:
            if start < end:
                self.end.clear_note()
                self._choose(replace(self._kept, start=start, end=end))
            else:
                self.end.show_error(self.tr("This is not later than the start."))
        self._hours.settle()

    def _read(self, field: Field) -> time | None:
        found = words.read_clock(field.text())
        if found is None:
            field.show_error(self.tr("Not a time. Try 8:30."))
        else:
            field.clear_note()
        return found

    def _on_zone(self, zone: str) -> None:
        if self._kept is not None:
            self._choose(replace(self._kept, zone=zone))

    def _on_country(self, country: str) -> None:
        if self._kept is not None:
            self._choose(replace(self._kept, country=country))

    def _choose(self, chosen: WorkingTime) -> None:
        self._trouble.show_words("")
        if chosen != self._kept:
            self._kept = chosen
            self.chosen.emit(chosen)


def _stack(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    for widget in widgets:
        column.addWidget(widget)
    return holder
