"""Groups that the rep folds away and opens: by key, on a header, and on the one that sticks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.inbox.current_list import CurrentList
from leaddesk.desktop.inbox.geometry import Place
from leaddesk.desktop.theme.theme import Theme


class FoldingList(CurrentList):
    """A list with one current lead whose groups fold.

    Signals:
        folded: (status, whether it is folded now).
    """

    folded = Signal(str, bool)

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(theme, clock, parent)
        self._sticky.clicked.connect(self._on_sticky_clicked)

    def fold(self, status: str, *, on: bool) -> None:
        """Fold a group or open it; a current line in it becomes its header, and back."""
        group = self._geometry.find(status)
        if group is None or self._unfolded or self._geometry.blocks[group].folded == on:
            return
        self._folds.symmetric_difference_update({status})
        self._geometry.blocks[group].folded = on
        current = self._geometry.current
        inside = current is not None and current.group == group
        if inside or current is None:
            self._move(Place(group) if on else Place(group, 0))
        else:
            self._update_range()
            self._refresh()
        self.folded.emit(status, on)

    def _toggle(self, group: int) -> None:
        block = self._geometry.blocks[group]
        self.fold(block.status, on=not block.folded)

    def _on_sticky_clicked(self) -> None:
        place = self._geometry.at(self._scroll())
        if place is not None:
            self.verticalScrollBar().setValue(self._geometry.top_of(Place(place.group)))
            self._toggle(place.group)
