"""Keeps the number beside Duplicates in the rail, asked once the inbox has been painted.

What the page needs is loaded while nothing else goes on, where there are pairs: else its first
opening would wait a quarter of a second for it.
"""

from PySide6.QtCore import QObject, QTimer

from leaddesk.desktop.door import Door
from leaddesk.desktop.inbox.driver import InboxDriver
from leaddesk.desktop.inbox.rail import Rail

LANE = "pairs"
LOAD_MS = 3_000


class PairsCount(QObject):
    """Asks after every painting of the inbox how many pairs wait."""

    def __init__(self, door: Door, driver: InboxDriver, rail: Rail, parent: QObject) -> None:
        super().__init__(parent)
        self._door = door
        self._rail = rail
        self._is_loaded = False
        self._later = QTimer(self, singleShot=True, interval=LOAD_MS)
        self._later.timeout.connect(self._on_later)
        driver.shown.connect(self._on_shown)

    def _on_shown(self, _view: object) -> None:
        from leaddesk.features.pair_count import count_pairs

        self._door.ask(count_pairs, then=self._on_count, lane=LANE, newest_only=True)

    def _on_count(self, count: int) -> None:
        self._rail.show_pairs(count)
        if count and not self._is_loaded:
            self._is_loaded = True
            self._later.start()

    def _on_later(self) -> None:
        from leaddesk.features.pair_count import load_page

        self._door.ask(load_page, then=self._on_loaded, lane=LANE)

    def _on_loaded(self, _nothing: object) -> None:
        """The page opens at once from now on."""

    def stop(self) -> None:
        """The window closes."""
        self._later.stop()
