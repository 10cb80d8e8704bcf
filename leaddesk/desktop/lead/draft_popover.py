"""A panel whose words are kept while they are typed, so that Esc or a crash costs none of them."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.popover import DRAFT_WAIT_MS, Popover


class DraftPopover(Popover):
    """Tells what was typed a moment after the last key, and at once when it goes away.

    Subclasses start `_told` at each key and emit the draft in `_on_told`.
    """

    def __init__(self, theme: Theme, parent: QWidget, wide: int = 500) -> None:
        super().__init__(theme, parent, wide)
        self._told = QTimer(self, singleShot=True, interval=DRAFT_WAIT_MS)
        self._told.timeout.connect(self._on_told)

    def dismiss(self) -> None:
        """Go away and hand the draft over at once."""
        self._tell_now()
        super().dismiss()

    def _tell_now(self) -> None:
        if self._told.isActive():
            self._told.stop()
            self._on_told()

    def _on_told(self) -> None:
        """Say what stands here."""
