"""Keeps the number beside Duplicates in the rail, asked once the inbox has been painted."""

from PySide6.QtCore import QObject

from leaddesk.desktop.door import Door
from leaddesk.desktop.inbox.driver import InboxDriver
from leaddesk.desktop.inbox.rail import Rail

LANE = "pairs"


class PairsCount(QObject):
    """Asks after every painting of the inbox how many pairs wait."""

    def __init__(self, door: Door, driver: InboxDriver, rail: Rail, parent: QObject) -> None:
        super().__init__(parent)
        self._door = door
        self._rail = rail
        driver.shown.connect(self._on_shown)

    def _on_shown(self, _view: object) -> None:
        from leaddesk.features.pair_count import count_pairs

        self._door.ask(count_pairs, then=self._rail.show_pairs, lane=LANE, newest_only=True)
