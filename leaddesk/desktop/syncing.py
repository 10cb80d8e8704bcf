"""Keeps the book in step with its workspace through a child process; the window only listens."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.door import Door
from leaddesk.desktop.line_child import LineChild
from leaddesk.desktop.sync_stand import SyncStand
from leaddesk.domain.rows import Touched

LANE = "sync"
SOON_MS = 20
"""Words of several commands at once go to the child as one."""

LONGEST_WAIT_MS = 60_000
FIRST_WAIT_MS = 1_000
WITHIN_S = 20
"""How long the first round after a start rests at most: a thousand windows are opened at nine."""


class Syncing(QObject):
    """Runs `leaddesk sync --watch` while the window is open.

    Signals:
        stood: a `SyncStand`, whenever it is another.

    Args:
        door: to the book.
        profile, key, key_file: of the book.
        window: that it ends with.
    """

    stood = Signal(object)

    def __init__(
        self,
        door: Door,
        profile: Path,
        key: Callable[[], bytes],
        key_file: Path | None,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._door = door
        self.child = LineChild(profile, key, key_file, self)
        self.child.heard.connect(self._on_heard)
        self.child.ended.connect(self._on_ended)
        self.stand = SyncStand()
        self._runs = False
        self._wait_ms = FIRST_WAIT_MS
        self._began = False
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._start)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._push)
        self._network: Any = None

    def look(self) -> None:
        """Ask the book where it stands, before anything runs: the chip is there at once."""
        from leaddesk.features.sync_view import chip

        self._door.ask(chip, then=self._on_standing, lane=LANE, newest_only=True)

    def begin(self) -> None:
        """Sync from now on, where the book is in a workspace."""
        if not self._runs:
            self._runs = True
            self._door.changed.connect(self._on_changed)
            self._door.opened.connect(self.look)
            app = QGuiApplication.instance()
            if isinstance(app, QGuiApplication):
                app.applicationStateChanged.connect(self._on_application)
            self._watch_network()
        self.look()

    def now(self) -> None:
        """Sync at once: the rep asked for it, or something may have changed."""
        self._wait_ms = FIRST_WAIT_MS
        if self.child.is_running:
            self.child.say("now")
        elif self._runs:
            self.look()

    def restart(self) -> None:
        """Begin anew: the book joined a workspace or left it."""
        self.child.stop()
        self._again.stop()
        self._wait_ms = FIRST_WAIT_MS
        self.stand = SyncStand()
        self.look()

    def stop(self) -> None:
        """The window closes: the round that runs is finished, within 2 s."""
        self._runs = False
        self._again.stop()
        self._soon.stop()
        self.child.stop()

    # What is heard

    def _on_standing(self, found: Any) -> None:
        before = self.stand
        joined = bool(found.workspace)
        stand = replace(
            before,
            joined=joined or found.state == "revoked",
            workspace=found.workspace,
            member=found.member,
            url=found.url,
            waiting=found.waiting,
            refused=found.refused,
            clashes=found.clashes,
            synced_at=found.synced_at,
            clock_min=int(found.clock_s / 60),
        )
        if found.state == "revoked":
            stand = replace(stand, state="revoked")
        elif found.first and before.state == "synced":
            stand = replace(stand, state="first")
        elif not found.first and before.state == "first":
            stand = replace(stand, state="synced")
        self._show(stand)
        if joined and self._runs and not self.child.is_running and not self._again.isActive():
            self._start()

    def _start(self) -> None:
        if self._runs:
            rests = () if self._began else ("--within", str(WITHIN_S))
            self._began = True
            self.child.start("sync", "--watch", *rests)

    def _on_heard(self, line: dict[str, Any]) -> None:
        state = str(line.get("state", ""))
        if state == "synced":
            self._wait_ms = FIRST_WAIT_MS
        if line.get("changed"):
            self._door.desk.look_now()
        if state and state != "ended":
            numbers: dict[str, Any] = {
                name: int(line[name])
                for name in ("sent", "of", "loaded", "total", "waiting", "refused")
                if isinstance(line.get(name), int)
            }
            self._show(replace(self.stand, state=state, why=str(line.get("why", "")), **numbers))
        if state in {"synced", "revoked", "offline"}:
            self.look()

    def _show(self, stand: SyncStand) -> None:
        if stand != self.stand:
            self.stand = stand
            self.stood.emit(stand)

    def _on_ended(self, _code: int, _said: str) -> None:
        """A child that died is started again, later each time; one that had to end is not."""
        if self._runs and self.stand.joined and self.stand.state != "revoked":
            self._again.start(self._wait_ms)
            self._wait_ms = min(LONGEST_WAIT_MS, self._wait_ms * 2)

    # What is said

    def _on_changed(self, touched: Touched) -> None:
        """Send what the rep did; what a pull wrote has nothing to say of itself."""
        if touched.label and self.stand.joined:
            self._soon.start()
        if self.stand.joined:
            self.look()

    def _push(self) -> None:
        self.child.say("push")

    def _on_application(self, state: Qt.ApplicationState) -> None:
        """The rep comes back to the computer, perhaps after it slept."""
        if state == Qt.ApplicationState.ApplicationActive and self.stand.state == "offline":
            self.now()

    def _watch_network(self) -> None:
        """Hear of a network that came or went, where the system tells."""
        try:
            from PySide6.QtNetwork import QNetworkInformation
        except ImportError:  # a build without it: the child finds out by itself
            return
        if not QNetworkInformation.loadDefaultBackend():
            return
        self._network = QNetworkInformation.instance()
        if self._network is not None:
            self._network.reachabilityChanged.connect(self._on_reachability)

    def _on_reachability(self, _reachability: object) -> None:
        if self._runs and self.stand.joined:
            self.now()
