"""Says above the list that this computer's clock is wrong: what is due is shown by it."""

from PySide6.QtCore import QObject

from leaddesk.desktop.inbox.offer import OfferBar
from leaddesk.desktop.sync_stand import SyncStand
from leaddesk.desktop.sync_words import clock_words
from leaddesk.desktop.syncing import Syncing

WRONG_MIN = 5
"""Below it nobody is told; times of changes are corrected by the server anyway (SYNC.md)."""


class ClockNotice(QObject):
    """Offers to look again; nothing is refused or held back because of a clock."""

    def __init__(self, bar: OfferBar, syncing: Syncing) -> None:
        super().__init__(bar)
        self._bar, self._syncing = bar, syncing
        self._declined: int | None = None
        bar.taken.connect(syncing.now)
        bar.declined.connect(self._on_declined)
        syncing.stood.connect(self._on_stood)

    def _on_stood(self, stand: SyncStand) -> None:
        minutes = stand.clock_min
        if not stand.joined or abs(minutes) <= WRONG_MIN:
            self._declined = None
            self._bar.withdraw()
        elif self._declined is None or abs(minutes - self._declined) > WRONG_MIN:
            self._bar.offer(clock_words(minutes), self.tr("Look again"))

    def _on_declined(self) -> None:
        """Say no more of it until it is another difference, or LeadDesk is started anew."""
        self._declined = self._syncing.stand.clock_min
        self._bar.withdraw()
