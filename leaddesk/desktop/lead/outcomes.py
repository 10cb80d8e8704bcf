"""What happened? Every outcome as a cell with what follows from it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from leaddesk.desktop import words
from leaddesk.desktop.clock import Clock
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING
from leaddesk.desktop.widgets.cell import CELL_HEIGHT, OutcomeCell
from leaddesk.domain.rows import Choice

ACROSS = 3
GAP = 8


class OutcomeGrid(QWidget):
    """Cells in rows of three.

    Signals:
        outcome_chosen: the key of the outcome pressed.
        pointed: what the outcome under the pointer would do; empty when it leaves.
    """

    outcome_chosen = Signal(str)
    pointed = Signal(str)

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self._choices: tuple[Choice, ...] = ()
        self._cells: list[OutcomeCell] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._group.idClicked.connect(self._on_clicked)
        self.setAccessibleName(self.tr("What happened?"))

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        """Show one cell a choice, in order; hide the rest."""
        self._choices = choices
        while len(self._cells) < len(choices):
            cell = OutcomeCell(self._theme, self)
            cell.pointed.connect(self.pointed)
            self._group.addButton(cell, len(self._cells))
            self._cells.append(cell)
        now, zone = self._clock.now(), self._clock.zone
        for cell, choice in zip(self._cells, choices, strict=False):
            then = words.consequence_text(choice, now, zone)
            spoken = words.outcome_name(choice, now, zone)
            cell.show_outcome(choice.digit, choice.label, then, spoken)
        for number, cell in enumerate(self._cells):
            cell.setVisible(number < len(choices))
        self._place()

    def press(self, digit: int) -> bool:
        """Choose by digit; False where there is none."""
        for choice in self._choices:
            if choice.digit == digit:
                self.outcome_chosen.emit(choice.key)
                return True
        return False

    def tall(self) -> int:
        """Return the height it needs."""
        lines = -(-len(self._choices) // self._across())
        return max(0, lines * (CELL_HEIGHT + GAP) - GAP)

    def _across(self) -> int:
        """Three in a row; two where there are no more, or where words need the width."""
        if len(self._choices) < ACROSS:
            return ACROSS - 1
        room = (self.width() - 2 * RING - GAP * (ACROSS - 1)) // ACROSS
        shown = self._cells[: len(self._choices)]
        return ACROSS if all(cell.natural_width() <= room for cell in shown) else ACROSS - 1

    def _on_clicked(self, number: int) -> None:
        if number < len(self._choices):
            self.outcome_chosen.emit(self._choices[number].key)

    def _place(self) -> None:
        """Let rings overlap into the gaps; the grid is `RING` larger than its cells."""
        inner = self.width() - 2 * RING
        across = self._across()
        wide = (inner - GAP * (across - 1)) // across
        for number, cell in enumerate(self._cells):
            line, column = divmod(number, across)
            x, y = column * (wide + GAP), line * (CELL_HEIGHT + GAP)
            cell.setGeometry(x, y, wide + 2 * RING, CELL_HEIGHT + 2 * RING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        self._place()
