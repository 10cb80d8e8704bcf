"""Tells the rep through the system that a timed step has come due, wherever he is looking."""

import shutil
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject, QProcess, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from leaddesk.desktop import words
from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme

MOST_NAMED = 3


class Notifying(QObject):
    """Looks at every tick of the inbox which steps came due, and says so once.

    Signals:
        told: (title, text, lead id) that the system was asked to show.
        asked: the id of a lead whose notification was clicked.
    """

    told = Signal(str, str, object)
    asked = Signal(object)

    def __init__(self, door: Door, theme: Theme, clock: Clock, window: QWidget) -> None:
        super().__init__(window)
        self._door, self._theme, self._clock, self._window = door, theme, clock, window
        self._seen = clock.now()
        self._lead: UUID | None = None
        self._tray: QSystemTrayIcon | None = None

    def look(self) -> None:
        """Ask what came due since the last look."""
        from leaddesk.features.clock import came_due

        since, self._seen = self._seen, self._clock.now()
        if self._theme.preferences.notify and since < self._seen:
            self._door.ask(came_due, since, then=self._on_came, lane="clock", now=self._seen)

    def _on_came(self, found: tuple[object, ...]) -> None:
        if not found:
            return
        first = found[0]
        names = [self._called(each) for each in found]
        if len(found) == 1:
            title = self.tr("{name} at {time}").format(name=names[0], time=self._time(first))
            text = str(first.step)  # type: ignore[attr-defined]  # a CameDue; its module loads SQLAlchemy
        else:
            form = self.tr("{n} steps are due")
            title = form.format(n=words.number(len(found)))
            text = ", ".join(names[:MOST_NAMED])
            if len(names) > MOST_NAMED:
                text = self.tr("{names} and more").format(names=text)
        self._lead = first.lead  # type: ignore[attr-defined]
        self._show(title, text)
        self.told.emit(title, text, self._lead)

    def _called(self, due: object) -> str:
        parts = (due.name, due.company)  # type: ignore[attr-defined]
        return ", ".join(part for part in parts if part)

    def _time(self, due: object) -> str:
        at: datetime = due.at  # type: ignore[attr-defined]
        return words.time_text(at, self._clock.zone)

    def _show(self, title: str, text: str) -> None:
        """Show it where the system has a place for it; the taskbar's mark stands in elsewhere."""
        QApplication.alert(self._window)
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            self._in_tray().showMessage(title, text, self._icon())
        else:
            _by_program(self.tr("A step is due."))

    def _in_tray(self) -> QSystemTrayIcon:
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._icon(), self)
            self._tray.setToolTip("LeadDesk")
            self._tray.messageClicked.connect(self._on_clicked)
        self._tray.show()
        return self._tray

    def _icon(self) -> QIcon:
        picture = QPixmap(32, 32)
        picture.fill(self._theme.tokens.accentfill)
        painter = QPainter(picture)
        box = picture.rect().adjusted(4, 4, -4, -4).toRectF()
        paint_icon(painter, "inbox", box, self._theme.tokens.onaccent)
        painter.end()
        return QIcon(picture)

    def _on_clicked(self) -> None:
        if self._lead is not None:
            self.asked.emit(self._lead)

    def stop(self) -> None:
        """The window closes: nothing stays in the tray."""
        if self._tray is not None:
            self._tray.hide()


def _by_program(text: str) -> None:
    """Show a notification by the program that Linux desktops without a tray have for it.

    Others on the computer can read what a program is started with, so no name is in it.
    """
    program = shutil.which("notify-send")
    if program:
        QProcess.startDetached(program, ["--app-name=LeadDesk", "--", "LeadDesk", text])
