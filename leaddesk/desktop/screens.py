"""The pages that take the place of list and lead: each made when it is first asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.desktop.theme.theme import Theme

IMPORT, HISTORY, COMPANIES = "import", "history", "companies"
DUPLICATES, SETTINGS = "duplicates", "settings"
AFTER_SYNC, JOIN = "aftersync", "join"


class Screen(Protocol):
    """A page and its driver; a QObject with the signals `left`, `done` and `went_to`."""

    @property
    def page(self) -> QWidget:
        """The page itself."""

    def show(self) -> None:
        """Bring the page up, with the keys in it."""

    def hide(self) -> None:
        """Put the page away."""

    def stop(self) -> None:
        """The window closes."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What every screen is made from."""

    door: Door
    theme: Theme
    clock: Clock
    window: QWidget


def _import(at: Setting) -> Screen:
    from leaddesk.desktop.imports.driver import ImportDriver

    return ImportDriver(at.door, at.theme, at.clock, at.window)


def _history(at: Setting) -> Screen:
    from leaddesk.desktop.history.driver import HistoryDriver

    return HistoryDriver(at.door, at.theme, at.clock, at.window)


def _companies(at: Setting) -> Screen:
    from leaddesk.desktop.companies.driver import CompaniesDriver

    return CompaniesDriver(at.door, at.theme, at.clock, at.window)


def _duplicates(at: Setting) -> Screen:
    from leaddesk.desktop.duplicates.driver import DuplicatesDriver

    return DuplicatesDriver(at.door, at.theme, at.clock, at.window)


def _settings(at: Setting) -> Screen:
    from leaddesk.desktop.settings.driver import SettingsDriver

    return SettingsDriver(at.door, at.theme, at.clock, at.window)


def _after_sync(at: Setting) -> Screen:
    from leaddesk.desktop.aftersync.driver import AfterSyncDriver

    return AfterSyncDriver(at.door, at.theme, at.clock, at.window)


def _join(at: Setting) -> Screen:
    from leaddesk.desktop.join.driver import JoinDriver

    return JoinDriver(at.door, at.theme, at.clock, at.window)


MAKERS: dict[str, Callable[[Setting], Screen]] = {
    IMPORT: _import,
    HISTORY: _history,
    COMPANIES: _companies,
    DUPLICATES: _duplicates,
    SETTINGS: _settings,
    AFTER_SYNC: _after_sync,
    JOIN: _join,
}
"""By the name of the page in rail, palette and `leaddesk screenshot`."""


class Screens(QObject):
    """Holds each page back until the rep wants it; one is open at most.

    Signals:
        left: the rep goes back to the inbox.
        done: a `Touched` for the undo line.
        went_to: the id of a lead to go to.
        acted: the name of a command of the window that a page asks for.
        made: the name of a page that was made just now.
    """

    left = Signal()
    done = Signal(object)
    went_to = Signal(object)
    acted = Signal(str)
    made = Signal(str)

    def __init__(self, door: Door, theme: Theme, clock: Clock, window: QWidget) -> None:
        super().__init__(window)
        self._setting = Setting(door, theme, clock, window)
        self._made: dict[str, Any] = {}
        self._room = QRect()
        self.open = ""

    @property
    def page(self) -> QWidget | None:
        """The page that is open."""
        return self._made[self.open].page if self.open else None

    def has(self, name: str) -> bool:
        """Whether a page was made already."""
        return name in self._made

    def parts(self) -> list[QWidget]:
        """Return what Tab and F6 go through on the open page, in order."""
        page: Any = self.page
        if page is None:
            return []
        return list(page.parts()) if hasattr(page, "parts") else [page]

    def get(self, name: str) -> Any:
        """Return a page's driver, made if this is the first time."""
        if name not in self._made:
            screen: Any = MAKERS[name](self._setting)
            self._made[name] = screen
            screen.left.connect(self.left)
            screen.done.connect(self.done)
            if hasattr(screen, "went_to"):
                screen.went_to.connect(self.went_to)
            if hasattr(screen, "acted"):
                screen.acted.connect(self.acted)
            screen.page.setGeometry(self._room)
            self.made.emit(name)
        return self._made[name]

    def show(self, name: str) -> None:
        """Bring a page up; another one that was open goes away."""
        screen = self.get(name)
        if self.open and self.open != name:
            self._made[self.open].hide()
        self.open = name
        screen.show()

    def hide(self) -> None:
        """Put the open page away."""
        if self.open:
            self._made[self.open].hide()
            self.open = ""

    def tell(self, said: str, *words: object) -> None:
        """Have the open page say what was done or not done (`show_done`, `show_trouble`)."""
        say = getattr(self._made[self.open], said, None) if self.open else None
        if say is not None:
            say(*words)

    def place(self, room: QRect) -> None:
        """Give the pages their room."""
        self._room = room
        for screen in self._made.values():
            screen.page.setGeometry(room)

    def stop(self) -> None:
        """The window closes."""
        for screen in self._made.values():
            screen.stop()
