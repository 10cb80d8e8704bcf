"""What the window sees to by itself: a new lead process, and holds whose talk ended elsewhere."""

from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.door import Door
from leaddesk.domain.errors import Refused
from leaddesk.domain.rows import LeadDetail, Touched

EVERY_MS = 600_000
SOON_MS = 5_000
"""After the last thing that another process wrote: a colleague's talk may have ended."""

MORE_MS = 50
LANE = "upkeep"


class Upkeep(QObject):
    """Looks every ten minutes, and soon after something was pulled.

    Signals:
        process_changed: the workspace's lead processes are others now, and in use.
    """

    process_changed = Signal()

    def __init__(self, door: Door, clock: Clock, window: QWidget) -> None:
        super().__init__(window)
        self._door, self._clock = door, clock
        self._runs = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        door.changed.connect(self._on_changed)
        door.opened.connect(self._take_up)

    def begin(self) -> None:
        """Look for the first time, and go on."""
        self._runs = True
        self._take_up()
        self.look()

    def stop(self) -> None:
        """The window closes."""
        self._runs = False
        self._timer.stop()

    def look(self) -> None:
        """Look once."""
        from leaddesk.features.process_change import strays_due
        from leaddesk.features.shield import holds_over

        self._timer.start(EVERY_MS)
        now = self._clock.now()
        self._door.ask(strays_due, then=self._on_strays, lane=LANE, now=now)
        self._door.ask(holds_over, then=self._on_over, lane=LANE)

    def look_at(self, lead: LeadDetail | None) -> None:
        """A lead was opened: one whose status is called otherwise by now is put there."""
        if lead is not None and lead.strayed and self._runs:
            self._on_strays((lead.id,))

    def _on_strays(self, leads: tuple[UUID, ...]) -> None:
        from leaddesk.features.process_change import map_strays

        if leads and self._runs:
            self._door.do(map_strays, leads, now=self._clock.now(), then=self._on_mapped)

    def _on_mapped(self, _touched: Touched) -> None:
        """There may be more than one batch of them."""
        if self._runs:
            self._timer.start(MORE_MS)

    def _on_over(self, leads: tuple[UUID, ...]) -> None:
        from leaddesk.features.shield import end_holds

        if leads and self._runs:
            self._door.do(end_holds, leads, now=self._clock.now())

    def _on_changed(self, touched: Touched) -> None:
        """What the rep did himself needs no looking after."""
        if self._runs and not touched.label and not touched.leads:
            self._take_up()
            self._timer.start(SOON_MS)

    def _take_up(self) -> None:
        """Use the processes that the book holds now; it may have joined or left a workspace."""
        from leaddesk.features.process_down import take_up

        if self._runs:
            self._door.ask(take_up, then=self._on_taken, lane=LANE)

    def _on_taken(self, changed: bool) -> None:  # noqa: FBT001 - of the door
        if changed and self._runs:
            from leaddesk.features.process_down import trouble

            self.process_changed.emit()
            self._door.changed.emit(Touched())
            self._door.ask(trouble, then=self._on_trouble, lane=LANE)
            self._timer.start(0)

    def _on_trouble(self, found: Refused | None) -> None:
        if found is not None:
            self._door.tell(found)
