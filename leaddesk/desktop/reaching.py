"""Calls, mails and finds a lead with the program the system has for it, and counts the time."""

from datetime import datetime
from urllib.parse import quote
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from leaddesk.desktop import words
from leaddesk.desktop.clock import Clock
from leaddesk.domain.rows import LeadDetail

PHONE, EMAIL, ADDRESS = "phone", "email", "address"
WRONG = "wrong number"
"""Label of a phone that an outcome has found to be wrong."""

LONGEST_S = 4 * 3600
"""What took longer than half a day is no call: the rep went home."""


class Reaching(QObject):
    """Opens `tel:`, `mailto:` and a map; on return the log popover is offered.

    Signals:
        returned: the id of the lead called or mailed, as soon as the window has the keys again.
        lacking: (kind) there is no number, mail or address to use.
        told: (text, rest) of what happened, for the line below the list.
    """

    returned = Signal(object)
    lacking = Signal(str)
    told = Signal(str, str)

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._lead: UUID | None = None
        self._since: datetime | None = None
        self._was_away = False
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._on_state)

    def reach(self, lead: LeadDetail, kind: str, value: str = "") -> None:
        """Call (`phone`), mail (`email`) or look up (`address`) a lead, by `value` or the first."""
        point = value or self._first(lead, kind)
        if not point:
            return
        if not any(QDesktopServices.openUrl(url) for url in _urls(kind, point)):
            QGuiApplication.clipboard().setText(point)
            copied = self.tr("{value} is copied.").format(value=point)
            self.told.emit(self._no_program(kind), copied)
        if kind != ADDRESS:
            self._lead, self._since, self._was_away = lead.id, self._clock.now(), False

    def spent(self, lead: UUID) -> str:
        """Return how long ago a lead was called or mailed here ("4 min"); empty: it was not."""
        if lead != self._lead or self._since is None:
            return ""
        seconds = (self._clock.now() - self._since).total_seconds()
        return words.minutes(seconds) if seconds < LONGEST_S else ""

    def logged(self, lead: UUID) -> None:
        """What was counted for a lead is in its timeline now."""
        if lead == self._lead:
            self._lead = self._since = None

    def _first(self, lead: LeadDetail, kind: str) -> str:
        """Return the first contact that may be used; where there is none, say why."""
        points = [each for each in lead.contacts if each.kind == kind and each.label != WRONG]
        usable = [each for each in points if each.opted_out_on is None]
        if usable:
            return usable[0].value
        since = points[0].opted_out_on if points else None
        if since is not None:
            self.told.emit(words.refusal(kind, since), "")
        else:
            self.lacking.emit(kind)
        return ""

    def _no_program(self, kind: str) -> str:
        return {
            PHONE: self.tr("No program here makes calls."),
            EMAIL: self.tr("No program here writes mail."),
        }.get(kind, self.tr("No program here shows maps."))

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive:
            self._was_away = self._lead is not None
        elif self._was_away and self._lead is not None:
            self._was_away = False
            if self.spent(self._lead):
                self.returned.emit(self._lead)


def _urls(kind: str, value: str) -> list[QUrl]:
    """Return what to hand to the system, the best first."""
    if kind == PHONE:
        number = "".join(letter for letter in value if letter.isdigit() or letter == "+")
        return [QUrl(f"tel:{number}")]
    if kind == EMAIL:
        return [QUrl(f"mailto:{quote(value, safe='@.+-_')}")]
    said = quote(value)
    return [QUrl(f"geo:0,0?q={said}"), QUrl(f"https://www.openstreetmap.org/search?query={said}")]
