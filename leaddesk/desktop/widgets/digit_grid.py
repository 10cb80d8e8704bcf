"""Choices picked by digit or arrow: the outcomes of a popover, its targets and its reasons."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING
from leaddesk.desktop.widgets.cell import DigitChoice
from leaddesk.desktop.widgets.keys import plain_digit
from leaddesk.desktop.widgets.paint import focus_ring

GAP = 6


class DigitGrid(QWidget):
    """Choices in rows of `across`; one Tab stop, inside it digits and arrows.

    The widget is `RING` larger than its cells on each side.

    Signals:
        picked: the number (from 0) the rep chose by digit or click.
        moved: the number the arrows went to.
    """

    picked = Signal(int)
    moved = Signal(int)

    def __init__(
        self, theme: Theme, name: str, across: int = 3, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._most = self._across = across
        self._count = 0
        self._chosen = -1
        self._cells: list[DigitChoice] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._group.idClicked.connect(self._on_clicked)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def show_choices(self, labels: tuple[str, ...], spoken: tuple[str, ...] = ()) -> None:
        """Show these, in order, with digits from 1; nothing is chosen."""
        while len(self._cells) < len(labels):
            cell = DigitChoice(self._theme, self)
            self._group.addButton(cell, len(self._cells))
            self._cells.append(cell)
        self._count = len(labels)
        for number, cell in enumerate(self._cells):
            cell.setVisible(number < len(labels))
            if number < len(labels):
                name = spoken[number] if spoken else labels[number]
                digit = str(number + 1) if number < 9 else ""  # there are nine digit keys
                cell.show_choice(digit, labels[number], name)
        self.choose(-1)
        self._place()

    def choose(self, number: int) -> None:
        """Mark one as chosen, -1: none; no signal."""
        self._chosen = number if number < self._count else -1
        for at, cell in enumerate(self._cells):
            cell.setChecked(at == self._chosen)
        chosen = self._cells[self._chosen].accessibleName() if self._chosen >= 0 else ""
        self.setAccessibleDescription(chosen)
        self.update()

    @property
    def chosen(self) -> int:
        """The number chosen, or -1."""
        return self._chosen

    @property
    def count(self) -> int:
        """How many choices there are."""
        return self._count

    def fit(self, wide: int) -> None:
        """Use as many columns as words fit in this width, rings included."""
        across = self._most
        shown = self._cells[: self._count]
        while across > 1:
            room = (wide - 2 * RING - GAP * (across - 1)) // across
            if all(cell.natural_width() <= room for cell in shown):
                break
            across -= 1
        self._across = across

    def tall(self) -> int:
        """Return the height it needs, rings included."""
        lines = -(-self._count // self._across)
        return max(0, lines * (DigitChoice.HEIGHT + GAP) - GAP) + 2 * RING

    def _on_clicked(self, number: int) -> None:
        self.choose(number)
        self.picked.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits pick, arrows move; the rest is the popover's."""
        digit = plain_digit(event)
        if 0 < digit <= self._count:
            self._on_clicked(digit - 1)
            return
        step = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: self._across,
            Qt.Key.Key_Up: -self._across,
        }.get(Qt.Key(event.key()), 0)
        if not step or not self._count:
            event.ignore()
            return
        target = self._chosen + step if self._chosen >= 0 else 0
        if 0 <= target < self._count:
            self.choose(target)
            self.moved.emit(target)

    def _place(self) -> None:
        wide = (self.width() - 2 * RING - GAP * (self._across - 1)) // self._across
        for number, cell in enumerate(self._cells):
            line, column = divmod(number, self._across)
            top = RING + line * (DigitChoice.HEIGHT + GAP)
            cell.setGeometry(RING + column * (wide + GAP), top, wide, DigitChoice.HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        self._place()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring around the chosen cell, or the first."""
        if self.hasFocus() and self._count:
            cell = self._cells[max(0, self._chosen)]
            focus_ring(QPainter(self), QRectF(cell.geometry()), 6, self._theme.tokens.accent)
