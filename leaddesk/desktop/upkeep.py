"""What the window sees to by itself now and then: holds whose talk has ended elsewhere."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.domain.rows import Touched

EVERY_MS = 600_000
SOON_MS = 5_000
"""After the last thing that another process wrote: a colleague's talk may have ended."""

LANE = "upkeep"


class Upkeep(QObject):
    """Looks every ten minutes, and soon after something was pulled."""

    def __init__(self, door: Door, clock: Clock, window: QWidget) -> None:
        super().__init__(window)
        self._door, self._clock = door, clock
        self._runs = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        door.changed.connect(self._on_changed)

    def begin(self) -> None:
        """Look for the first time, and go on."""
        self._runs = True
        self.look()

    def stop(self) -> None:
        """The window closes."""
        self._runs = False
        self._timer.stop()

    def look(self) -> None:
        """Look once."""
        from leaddesk.features.shield import holds_over

        self._timer.start(EVERY_MS)
        self._door.ask(holds_over, then=self._on_over, lane=LANE, newest_only=True)

    def _on_over(self, leads: tuple[object, ...]) -> None:
        from leaddesk.features.shield import end_holds

        if leads and self._runs:
            self._door.do(end_holds, leads, now=self._clock.now())

    def _on_changed(self, touched: Touched) -> None:
        """What the rep did himself needs no looking after."""
        if self._runs and not touched.label:
            self._timer.start(SOON_MS)
