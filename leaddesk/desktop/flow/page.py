"""Flow mode on the screen: one lead in a column of 760 px, all that its call needs in sight."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.flow.card import LOW as LOW_CARD
from leaddesk.desktop.flow.card import TALL as TALL_CARD
from leaddesk.desktop.flow.card import ReachCard
from leaddesk.desktop.flow.cells import LOW as LOW_CELL
from leaddesk.desktop.flow.cells import TALL as TALL_CELL
from leaddesk.desktop.flow.cells import FlowGrid
from leaddesk.desktop.flow.end import EndCard
from leaddesk.desktop.flow.footer import FlowFooter
from leaddesk.desktop.flow.parts import Hint
from leaddesk.desktop.flow.past import Past
from leaddesk.desktop.flow.said import Said
from leaddesk.desktop.flow.top import HEIGHT as TOP
from leaddesk.desktop.flow.top import FlowTop
from leaddesk.desktop.flow.who import HEIGHT as WHO
from leaddesk.desktop.flow.who import Who
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import SectionLabel
from leaddesk.desktop.widgets.button import RING
from leaddesk.desktop.widgets.keys import ENTER
from leaddesk.desktop.widgets.overlay_bar import OverlayBar
from leaddesk.domain.flow_rows import FlowEnd
from leaddesk.domain.rows import LeadDetail

COLUMN, SIDE, BETWEEN = 760, 28, 40
POPOVER = 500
"""Width of the log popover, which must not cover the lead's number."""

_SCROLLS = {
    int(Qt.Key.Key_Down): 1,
    int(Qt.Key.Key_Up): -1,
    int(Qt.Key.Key_PageDown): 1,
    int(Qt.Key.Key_PageUp): -1,
}


class FlowPage(QWidget):
    """Top bar, one lead or the end, footer; keys it does not know go on to the window.

    Signals:
        digit_pressed: 1 to 9, a key or a cell.
        left: back to the list.
        skip_asked, back_asked, undo_asked, snooze_asked, note_asked: the words, or their keys.
        reach_asked: `phone` or `email`, to reach the lead shown.
        value_added: (`phone` or `email`, what was typed where there was none).
        no_next_step_asked: the rep wants to see the leads without a next step.
        moved: the lead stands elsewhere on the page now; an open popover goes along.
    """

    digit_pressed = Signal(int)
    left = Signal()
    skip_asked = Signal()
    back_asked = Signal()
    undo_asked = Signal()
    snooze_asked = Signal()
    note_asked = Signal()
    reach_asked = Signal(str)
    value_added = Signal(str, str)
    no_next_step_asked = Signal()
    moved = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ended = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Flow"))
        self.top = FlowTop(theme, self)
        self.footer = FlowFooter(theme, self)
        self._area = self._made_area()
        self._body = QWidget()
        self._area.setWidget(self._body)
        self._bar = OverlayBar(theme, self._area.verticalScrollBar(), self)
        self._build(theme, clock)
        self._connect()

    def _made_area(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAccessibleName(self.tr("Lead"))
        return area

    def _build(self, theme: Theme, clock: Clock) -> None:
        body = self._body
        body.setAccessibleName(self.tr("Lead"))
        self._who = Who(theme, body)
        self.card = ReachCard(theme, body)
        self._why = Said(theme, self.tr("Why now"), self.tr("Nothing is planned."), body)
        self._ask = Said(theme, self.tr("Ask"), self.tr("All is known that is asked here."), body)
        self._past = Past(theme, clock, body)
        self._asked = SectionLabel(theme, self.tr("What happened?"), 13, body)
        self._note = Hint(theme, self.tr("Note first"), ("N",), body)
        self.grid = FlowGrid(theme, clock, body)
        self._end = EndCard(theme, body)
        self._end.hide()
        self._parts = [self._who, self.card, self._why, self._ask, self._past]
        self._parts += [self._asked, self._note, self.grid]

    def _connect(self) -> None:
        self.top.left.connect(self.left)
        self.top.no_next_step_asked.connect(self.no_next_step_asked)
        self.grid.digit_chosen.connect(self._on_digit_chosen)
        self.grid.pointed.connect(self.footer.show_consequence)
        self.card.reach_asked.connect(self.reach_asked)
        self.card.value_added.connect(self.value_added)
        self._note.clicked.connect(self.note_asked)
        self._end.left.connect(self.left)
        self._end.back_asked.connect(self.back_asked)
        self.footer.undo_asked.connect(self.undo_asked)
        self.footer.snooze_asked.connect(self.snooze_asked)
        self.footer.back_asked.connect(self.back_asked)
        self.footer.skip_asked.connect(self.skip_asked)
        self.footer.height_changed.connect(self._place)

    # What the driver brings

    def show_lead(
        self, lead: LeadDetail, instruction: str, why: tuple[str, ...], ask: tuple[str, ...]
    ) -> None:
        """Show a lead: what the rep does in its status, why it is up now, what to ask."""
        self._who.show_lead(lead, instruction)
        self.card.show_lead(lead)
        self._why.show_sentences(why)
        self._ask.show_sentences(ask)
        self._past.show_rows(lead.timeline)
        self.grid.show_choices(lead.choices)
        self.setAccessibleDescription(lead.name)
        self._show_end_card(on=False)
        self._asked.setVisible(bool(lead.choices))
        self._place()
        self._area.verticalScrollBar().setValue(0)

    def show_end(self, end: FlowEnd) -> None:
        """Show what moved."""
        self._end.show_end(end)
        self._show_end_card(on=True)
        self._place()
        self._end.focus()

    def open(self, title: str) -> None:
        """Cover the window, empty still; `title` names the list the flow goes through."""
        self.top.show_page(title)
        self.footer.show_done("")
        self.footer.show_next("")
        self._show_end_card(on=False)
        self._show_parts(on=False)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_flow(self) -> None:
        """Go away."""
        self.top.stop()
        self.hide()

    def _show_end_card(self, *, on: bool) -> None:
        if self._ended and not on:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ended = on
        self._end.setVisible(on)
        self._show_parts(on=not on)
        self.footer.show_ways(on=not on)

    def _show_parts(self, *, on: bool) -> None:
        for part in self._parts:
            part.setVisible(on)

    @property
    def has_ended(self) -> bool:
        """Whether the end is shown."""
        return self._ended

    def anchor(self) -> QRect:
        """Return where popovers open: below why and ask, at the right edge of the column.

        Name and number stay in sight; where there is no room below, the number at the left does.
        """
        column = self._column()
        first = self._who.mapTo(self, QPoint(0, 0)).y()
        last = self._why.mapTo(self, QPoint(0, self._why.height())).y()
        left = column.right() + 1 - POPOVER - 48  # a popover opens 48 right of its anchor
        return QRect(left, first, column.right() - left, last - first + 4)

    # Keys

    def _on_digit_chosen(self, digit: int) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.digit_pressed.emit(digit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits log, Esc (at the end Enter too) goes back, arrows scroll; the rest goes on."""
        if digit := self._theme.keymap.digit(event):
            self.digit_pressed.emit(digit)
        elif event.key() == Qt.Key.Key_Escape or (self._ended and event.key() in ENTER):
            self.left.emit()
        elif event.key() in (
            Qt.Key.Key_Down,
            Qt.Key.Key_Up,
            Qt.Key.Key_PageDown,
            Qt.Key.Key_PageUp,
        ):
            self._scroll(event.key())
        else:
            event.ignore()

    def _scroll(self, key: int) -> None:
        bar = self._area.verticalScrollBar()
        whole = key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
        bar.setValue(bar.value() + _SCROLLS[key] * (bar.pageStep() if whole else 40))

    # Layout

    def _column(self) -> QRect:
        wide = min(COLUMN, self.width() - 2 * SIDE)
        return QRect((self.width() - wide) // 2, 0, wide, 0)

    def _place(self) -> None:
        """Stack the parts (flow-mode.html); a low window has less air and the past at the end."""
        wide, foot = self.width(), self.footer.height()
        room = max(0, self.height() - TOP - foot)
        self.top.setGeometry(0, 0, wide, TOP)
        self.footer.setGeometry(0, self.height() - foot, wide, foot)
        self._area.setGeometry(0, TOP, wide, room)
        bar = OverlayBar.WIDE
        self._bar.setGeometry(wide - bar, TOP, bar, room)
        self._bar.raise_()
        column = self._column()
        if self._ended:
            self._end.resize(column.width() + 2 * RING, self._end.tall())
            self._end.move(column.left() - RING, max(12, (room - self._end.tall()) * 2 // 5))
            self._body.resize(wide, max(room, self._end.geometry().bottom() + 13))
            self._end.place()
            return
        tall = self._stack(column, air=True)
        if tall > room:
            tall = self._stack(column, air=False)
        self._body.resize(wide, max(tall, room))
        self.moved.emit()

    def _stack(self, column: QRect, *, air: bool) -> int:
        """Lay the parts out below one another and return the height they take."""
        left, wide = column.left(), column.width()
        y = 52 if air else 12
        self._who.setGeometry(left, y, wide, WHO)
        y += WHO + (26 if air else 10)
        tall = TALL_CARD if air else LOW_CARD
        self.card.setGeometry(left, y, wide, tall)
        y += tall + (26 if air else 10)
        half = (wide - BETWEEN) // 2
        tall = max(self._why.tall(half), self._ask.tall(half))
        self._why.setGeometry(left, y, half, tall)
        self._ask.setGeometry(left + half + BETWEEN, y, half, tall)
        y += tall
        if air:
            y = self._put_past(left, y + 22, wide)
            return self._put_outcomes(left, y + 26, wide, air=True) + 24
        y = self._put_outcomes(left, y + 8, wide, air=False)
        return self._put_past(left, y + 16, wide) + 8

    def _put_past(self, left: int, y: int, wide: int) -> int:
        self._past.setGeometry(left, y, wide, self._past.tall())
        return y + self._past.tall()

    def _put_outcomes(self, left: int, y: int, wide: int, *, air: bool) -> int:
        hint = self._note.sizeHint()
        self._note.setGeometry(left + wide - hint.width() + RING, y - 4, hint.width(), 28)
        self._asked.setGeometry(left, y, wide - hint.width() - 12, 20)
        self.grid.use_height(TALL_CELL if air else LOW_CELL)
        tall = self.grid.tall(wide)
        y += 20 + (10 if air else 6)
        self.grid.setGeometry(left - RING, y - RING, wide + 2 * RING, tall + 2 * RING)
        self.grid.place()
        return y + tall

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack anew."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        QPainter(self).fillRect(self.rect(), self._theme.tokens.canvas)
