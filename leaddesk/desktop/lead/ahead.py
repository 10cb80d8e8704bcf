"""Keys pressed before the popover they are meant for is there: kept, then played into it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_OF_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})


class TypedAhead(QObject):
    """Holds the keys of this program back from `hold` until `take` or `drop`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._kept: list[QKeyEvent] = []
        self._holds = False

    def hold(self) -> None:
        """Keep every key from now on."""
        if not self._holds:
            self._holds = True
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # there is one: widgets are shown

    def take(self) -> list[QKeyEvent]:
        """Stop keeping keys, and return those kept so far."""
        return self._end()

    def play(self, kept: list[QKeyEvent]) -> None:
        """Press what was kept, each key where the focus is by then."""
        for event in kept:
            aim = QApplication.focusWidget()
            if aim is not None:
                QApplication.sendEvent(aim, event)

    def drop(self) -> None:
        """Forget what was kept: what it was meant for is gone."""
        self._end()

    def _end(self) -> list[QKeyEvent]:
        kept, self._kept = self._kept, []
        if self._holds:
            self._holds = False
            QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]  # as above
        return kept

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take keys on their way to a widget."""
        if event.type() not in _OF_KEYS or not isinstance(watched, QWidget):
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._kept.append(event.clone())
        return True
