"""What happened? The outcomes of a lead in flow mode: cells of 247x64, three in a row."""

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop import words
from leaddesk.desktop.clock import Clock
from leaddesk.desktop.flow.parts import big_key
from leaddesk.desktop.theme.fonts import SEMIBOLD, width
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING
from leaddesk.desktop.widgets.cell import OutcomeCell
from leaddesk.desktop.widgets.paint import CLEAR, focus_ring, frame, text
from leaddesk.domain.rows import Choice

TALL, LOW = 64, 48
GAP, ACROSS = 10, 3
_LEFT = 44  # of the words in a cell


class FlowCell(OutcomeCell):
    """An outcome with its consequence in 15 and 13 px."""

    def sizeHint(self) -> QSize:
        """Shape plus room for the ring."""
        return QSize(247 + 2 * RING, TALL + 2 * RING)

    def natural_width(self) -> int:
        """Return the width of the drawn shape at which no word is cut."""
        words_wide = max(width(self._label, 15, SEMIBOLD), width(self._then))
        return _LEFT + words_wide + 8

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cell in its state."""
        painter = QPainter(self)
        tokens = self.theme.tokens
        box = self.rect().adjusted(RING, RING, -RING, -RING)
        fill = tokens.pressed if self.isDown() else tokens.hover if self.hovered else tokens.raised
        frame(painter, QRectF(box), 10, fill, tokens.field if self.hovered else tokens.ctl)
        if self.hasFocus():
            focus_ring(painter, QRectF(box), 10, tokens.accent)
        pad = (box.height() - 40) // 2
        left, top = box.left() + 13, box.top() + pad
        ground = tokens.canvas if not tokens.dark else CLEAR
        big_key(painter, left, top + 1, self._digit, tokens.text2, tokens.ctl, ground)
        line = QRect(box.left() + _LEFT, top, box.width() - _LEFT - 4, 20)
        text(painter, line, self._label, tokens.text, 15, SEMIBOLD)
        text(painter, line.translated(0, 20), self._then, tokens.text2)


class FlowGrid(QWidget):
    """Cells in rows of three; of two where long words need the width.

    Signals:
        digit_chosen: the digit of the outcome pressed.
        pointed: what the outcome under the pointer would do; empty when it leaves.
    """

    digit_chosen = Signal(int)
    pointed = Signal(str)

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self._digits: list[int] = []
        self._cells: list[FlowCell] = []
        self._cell_tall = TALL
        self.setAccessibleName(self.tr("What happened?"))

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        """Show one cell a choice, in order; hide the rest."""
        self._digits = [choice.digit for choice in choices]
        while len(self._cells) < len(choices):
            self._cells.append(self._made())
        now, zone = self._clock.now(), self._clock.zone
        for cell, choice in zip(self._cells, choices, strict=False):
            then = words.consequence_text(choice, now, zone)
            spoken = words.outcome_name(choice, now, zone)
            cell.show_outcome(choice.digit, choice.label, then, spoken)
        for number, cell in enumerate(self._cells):
            cell.setVisible(number < len(choices))
        self.place()

    def _made(self) -> FlowCell:
        cell = FlowCell(self._theme, self)
        cell.pointed.connect(self.pointed)
        cell.clicked.connect(self._on_clicked)
        return cell

    def use_height(self, tall: int) -> None:
        """Use cells this high: `TALL`, or `LOW` in a low window."""
        self._cell_tall = tall

    def tall(self, wide: int) -> int:
        """Return the height the drawn cells need in that width."""
        lines = -(-len(self._digits) // self._across(wide))
        return max(0, lines * (self._cell_tall + GAP) - GAP)

    def _across(self, wide: int) -> int:
        room = (wide - GAP * (ACROSS - 1)) // ACROSS
        needed = max((cell.natural_width() for cell in self._shown()), default=0)
        return ACROSS if needed <= room else ACROSS - 1

    def _shown(self) -> list[FlowCell]:
        return self._cells[: len(self._digits)]

    def _on_clicked(self) -> None:
        pressed = self.sender()
        for digit, cell in zip(self._digits, self._cells, strict=False):
            if cell is pressed:
                self.digit_chosen.emit(digit)

    def place(self) -> None:
        """Give every cell its room; the grid is `RING` larger than its cells, for the rings."""
        inner = self.width() - 2 * RING
        across = self._across(inner)
        for number, cell in enumerate(self._shown()):
            line, column = divmod(number, across)
            left = column * (inner + GAP) // across
            wide = (column + 1) * (inner + GAP) // across - GAP - left
            top = line * (self._cell_tall + GAP)
            cell.setGeometry(left, top, wide + 2 * RING, self._cell_tall + 2 * RING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        self.place()
