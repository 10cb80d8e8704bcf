"""The outcomes under the current lead, and the header that stays while its group scrolls by."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from leaddesk.desktop import words
from leaddesk.desktop.clock import Clock
from leaddesk.desktop.inbox.geometry import HEADER
from leaddesk.desktop.inbox.row_paint import RowPainter
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.cell import StripButton
from leaddesk.domain.rows import Choice, InboxGroup

MOST_OUTCOMES = 9
_GAP = 5
_LEAST = 32  # a button with its digit alone


class OutcomeStrip(QWidget):
    """Real buttons placed over the current row; the row paints what is behind them.

    Signals:
        digit_chosen: the digit of the button pressed.
        pointed: what the outcome under the pointer would do; empty when it leaves.
    """

    digit_chosen = Signal(int)
    pointed = Signal(str)

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self._choices: tuple[Choice, ...] = ()
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._buttons: list[StripButton] = []
        self._group.idClicked.connect(self._on_clicked)
        self.setAccessibleName(self.tr("Outcomes"))
        self.hide()

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        """Show one button a choice, in order; hide the rest."""
        self._choices = choices[:MOST_OUTCOMES]
        while len(self._buttons) < len(self._choices):
            self._add_button()
        self._place()

    def _add_button(self) -> None:
        button = StripButton(self._theme, self)
        button.pointed.connect(self.pointed)
        self._group.addButton(button, len(self._buttons))
        self._buttons.append(button)

    def _place(self) -> None:
        now, zone = self._clock.now(), self._clock.zone
        for button, choice in zip(self._buttons, self._choices, strict=False):
            spoken = words.outcome_name(choice, now, zone)
            button.show_outcome(choice.digit, choice.label, spoken)
        x = 0
        for button, room in zip(self._buttons, self._rooms(), strict=False):
            button.setFixedSize(room, StripButton.HEIGHT)
            button.move(x, 0)
            button.show()
            x += room + _GAP
        for button in self._buttons[len(self._choices) :]:
            button.hide()

    def _rooms(self) -> list[int]:
        """Share the width out; longer words give way from the last on, a digit never."""
        shown = self._buttons[: len(self._choices)]
        over = sum(button.natural_width() for button in shown) - self._room(len(shown))
        for button, choice in reversed(list(zip(shown, self._choices, strict=True))):
            if over > 0:  # "Not interested" whole says more than "Not inter…"
                over -= button.natural_width()
                button.setText(words.plain_label(choice.label))
                over += button.natural_width()
        rooms = [button.natural_width() for button in shown]
        for number in range(len(rooms) - 1, -1, -1):
            if over <= 0:
                break
            give = min(over, rooms[number] - _LEAST)
            rooms[number] -= give
            over -= give
        return rooms

    def _room(self, count: int) -> int:
        return self.width() - _GAP * (count - 1)

    def resizeEvent(self, _event: QEvent) -> None:
        """Share the width out anew."""
        self._place()

    def _on_clicked(self, number: int) -> None:
        if number < len(self._choices):
            self.digit_chosen.emit(self._choices[number].digit)


class StickyHeader(QWidget):
    """The header of the group at the top of the list, laid over its rows.

    Signals:
        clicked: the rep wants to fold this group.
    """

    clicked = Signal()

    def __init__(self, painter: RowPainter, parent: QWidget) -> None:
        super().__init__(parent)
        self._painter = painter
        self._group: InboxGroup | None = None
        self._folded = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(HEADER)
        self.hide()

    def show_group(self, group: InboxGroup, *, folded: bool) -> None:
        """Draw this group."""
        if group is not self._group or folded != self._folded:
            self._group, self._folded = group, folded
            self.setAccessibleName(words.group_name(group))
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as the list."""
        return QSize(400, HEADER)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover fill."""
        super().enterEvent(event)
        self.update()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Fold."""
        self.clicked.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The press said it all."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the header with the list's own painter."""
        if self._group is not None:
            painter = QPainter(self)
            self._painter.paint_header(
                painter, 0, self._group, folded=self._folded, hovered=self.underMouse()
            )
