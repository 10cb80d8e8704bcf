"""Drives the real window on a real book: what a rep presses and sees, for the journeys."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from leaddesk.desktop.app import App
from leaddesk.desktop.preferences import Preferences
from leaddesk.domain.rows import InboxRow
from leaddesk.features.exports import table_rows
from leaddesk.store.database import Database
from tests.builders import KEY, NOW

WAIT_MS = 10_000


class Clockwork:
    """A clock that a test moves by hand."""

    def __init__(self, now: datetime = NOW) -> None:
        self.moment = now

    def __call__(self) -> datetime:
        return self.moment

    def go(self, **time_apart: float) -> None:
        self.moment += timedelta(**time_apart)


class Driver:
    """One window under a rep's hands."""

    def __init__(self, qtbot: Any, app: App, clock: Clockwork) -> None:
        self.qtbot = qtbot
        self.app = app
        self.clock = clock
        self.window = app.window
        self.list = app.window.inbox.list

    @property
    def book(self) -> Database:
        found = self.app.door.desk.database
        assert found is not None
        return found

    def until(self, what: Callable[[], Any]) -> None:
        self.qtbot.waitUntil(lambda: bool(what()), timeout=WAIT_MS)

    def settled(self) -> None:
        """Wait until what is current is shown whole and takes keys."""
        self.until(self._is_settled)

    def _is_settled(self) -> bool:
        detail = self.window.about.detail
        if self.current() is None:
            return not any(group.due for group in self.window.driver.view.groups)
        return detail is not None and detail.name == self.current() and self.list.is_idle()

    def current(self) -> str | None:
        row = self.row()
        return row.name if row else None

    def row(self) -> InboxRow | None:
        current = self.list._geometry.current
        if current is None or current.is_header:
            return None
        status = self.list._geometry.blocks[current.group].status
        return self.list._pages.row(status, current.index)

    def press(self, *keys: Any) -> None:
        """Press keys where the focus is: letters and digits as text, Qt keys as they are."""
        for key in keys:
            aim = QApplication.focusWidget() or self.window
            if isinstance(key, tuple):
                self.qtbot.keyClick(aim, key[0], key[1])
            elif isinstance(key, str):
                self.qtbot.keyClicks(aim, key)
            else:
                self.qtbot.keyClick(aim, key)

    def said(self) -> str:
        return self.window.inbox.footer.accessibleDescription()

    def rows(self, table: str) -> list[dict[str, Any]]:
        return self.book.read(table_rows, table)


ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
UNDO = (Qt.Key.Key_Z, CTRL)
REDO = (Qt.Key.Key_Z, CTRL | SHIFT)
NEW = (Qt.Key.Key_N, CTRL)


@contextmanager
def window_on(
    qtbot: Any,
    folder: Path,
    clock: Clockwork | None = None,
    *,
    key_file: Path | None = None,
    **look: Any,
) -> Iterator[Driver]:
    """Open the window on a profile, and close it whatever happens; `look` are preferences."""
    clock = clock or Clockwork()
    preferences = Preferences(folder).copy()
    for name, value in look.items():
        setattr(preferences, name, value)
    app = App(folder, lambda: KEY, clock, preferences if look else None, key_file)
    if "theme" not in look:
        app.theme.force("light")
    app.window.show()
    driver = Driver(qtbot, app, clock)
    try:
        qtbot.waitUntil(lambda: app.window._was_shown, timeout=WAIT_MS)
        driver.settled()
        yield driver
    finally:
        app._later.stop()
        app.window.close()
        app.window.deleteLater()
        app.deleteLater()
        QApplication.sendPostedEvents()
