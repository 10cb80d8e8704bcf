"""The window's side of a workspace: sync, its chip, the After sync page, joining and leaving."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.clock_notice import ClockNotice
from leaddesk.desktop.door import Door
from leaddesk.desktop.line_child import LineChild
from leaddesk.desktop.screens import AFTER_SYNC, JOIN
from leaddesk.desktop.sharing import Sharing
from leaddesk.desktop.sync_stand import SyncStand
from leaddesk.desktop.sync_words import chip_words
from leaddesk.desktop.syncing import Syncing
from leaddesk.domain.said import said, spoken

if TYPE_CHECKING:
    from leaddesk.desktop.window import Window

BEGIN_MS = 500
"""After the first painted inbox: the child's start takes a core for half a second."""


class Workspace(QObject):
    """Owns what runs for the workspace.

    Args:
        door: to the book.
        clock: by which times are said.
        profile, key, key_file: of the book.
        window: that shows it.
    """

    def __init__(
        self,
        door: Door,
        clock: Clock,
        profile: Path,
        key: Callable[[], bytes],
        key_file: Path | None,
        window: "Window",
    ) -> None:
        super().__init__(window)
        self._door, self._clock, self._window = door, clock, window
        self._owner = ("", "")
        self.syncing = Syncing(door, profile, key, key_file, window)
        self.clock_notice = ClockNotice(window.inbox.clock_bar, self.syncing)
        self.sharing = Sharing(door, clock, window)
        self.child = LineChild(profile, key, key_file, self)
        self.child.ended.connect(self._on_ended)
        self.syncing.stood.connect(self._on_stood)
        self._begin_soon = QTimer(self, singleShot=True, interval=BEGIN_MS)
        self._begin_soon.timeout.connect(self.syncing.begin)
        window.rail.chip.clicked.connect(self.syncing.now)
        window.screens.made.connect(self._on_made)
        window.keys.learn({"after_sync": self.open_after_sync, "join": self.open_join})

    def look(self, owner: tuple[str, str]) -> None:
        """Show where the book stands, and begin to sync where it has joined."""
        self._owner = owner
        self.syncing.look()
        self._begin_soon.start()

    def hold(self) -> None:
        """Start no child: for pictures and for tests of what is shown."""
        self._begin_soon.stop()

    def stop(self) -> None:
        """The window closes."""
        self._begin_soon.stop()
        self.syncing.stop()
        self.child.stop()

    def open_after_sync(self) -> None:
        """Show the After sync page; of a book that is alone, the Join page."""
        self._window.go(AFTER_SYNC if self.syncing.stand.joined else JOIN)

    def open_join(self) -> None:
        """Show the Join page."""
        self._window.go(JOIN)

    # What is shown

    def _words(self, stand: SyncStand) -> Any:
        return chip_words(stand, self._clock.now(), self._clock.zone)

    def _on_stood(self, stand: SyncStand) -> None:
        words = self._words(stand)
        self._window.rail.show_sync(words if stand.joined else None)
        self._learn(joined=stand.joined)
        named = stand.workspace and stand.member
        self._window.rail.show_owner(*((stand.workspace, stand.member) if named else self._owner))
        for page in (AFTER_SYNC, JOIN):
            if self._window.screens.has(page):
                self._show_on(page)

    def _learn(self, *, joined: bool) -> None:
        """What there is only in a workspace is absent elsewhere."""
        if joined:
            self._window.keys.learn(self.sharing.acts, self.sharing.whether)
        else:
            self._window.keys.forget(self.sharing.acts)

    def _on_made(self, page: str) -> None:
        if page == JOIN:
            join = self._window.screens.get(JOIN).page
            join.join_asked.connect(self._on_join)
            join.leave_asked.connect(self._on_leave)
            join.now_asked.connect(self.syncing.now)
        if page in (AFTER_SYNC, JOIN):
            self._show_on(page)

    def _show_on(self, page: str) -> None:
        stand = self.syncing.stand
        shown = self._window.screens.get(page).page
        if page == JOIN:
            shown.show_stand(stand, self._words(stand).text)
        else:
            shown.set_offline(on=stand.state == "offline")

    # Joining and leaving

    def _on_join(self, address: str, code: str, wipe: bool) -> None:  # noqa: FBT001 - of a signal
        agreed = ("--wipe-own",) if wipe else ()
        self.child.start("enrol", address, code, *agreed, *_language())

    def _on_leave(self, wipe: bool) -> None:  # noqa: FBT001 - of a signal
        self.syncing.child.stop()
        self.child.start("leave", *(("--wipe",) if wipe else ()), *_language())

    def _on_ended(self, code: int, trouble: str) -> None:
        join = self._window.screens.get(JOIN).page
        if code:
            calm = said("LeadDesk could not be started for this.")
            join.show_refused(trouble if code == 1 and trouble else calm)
            self.syncing.look()
            return
        self._door.do(_reload, then=self._on_reloaded, whole=True)

    def _on_reloaded(self, _nothing: object) -> None:
        self.syncing.restart()
        self._door.renew()
        self._door.desk.look_now()


def _language() -> tuple[str, ...]:
    """Return the option that has a child say its sentences as the window does."""
    return ("--language", spoken()) if spoken() else ()


def _reload(database: Any) -> None:
    """Take over who the book's user is now."""
    database.reload()
