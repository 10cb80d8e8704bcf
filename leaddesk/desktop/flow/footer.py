"""The 48 px under flow mode: what was logged and its undo, where one may go, who is next."""

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.flow.parts import Hint
from leaddesk.desktop.theme.fonts import MEDIUM, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import announce
from leaddesk.desktop.widgets.button import RING
from leaddesk.desktop.widgets.paint import text, wrapped

HEIGHT, LINE = 48, 18
_SIDE, _GAP, _LEAST_SAID = 20, 20, 240


class FlowFooter(QWidget):
    """Undo line at the left; Snooze, Back, Skip and Next at the right.

    Signals:
        undo_asked, snooze_asked, back_asked, skip_asked: the words, or the key beside them.
        height_changed: a sentence about trouble needs more lines than before, or fewer.
    """

    undo_asked = Signal()
    snooze_asked = Signal()
    back_asked = Signal()
    skip_asked = Signal()
    height_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._done, self._rest, self._hover, self._trouble, self._next = "", "", "", "", ""
        self._undo = Hint(theme, self.tr("Undo"), ("Ctrl", "Z"), self)
        self._snooze = Hint(theme, self.tr("Snooze"), ("S",), self)
        self._back = Hint(theme, self.tr("Back"), ("K",), self)
        self._skip = Hint(theme, self.tr("Skip"), ("J",), self)
        self._undo.clicked.connect(self.undo_asked)
        self._snooze.clicked.connect(self.snooze_asked)
        self._back.clicked.connect(self.back_asked)
        self._skip.clicked.connect(self.skip_asked)
        self._may_undo = False
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(self.tr("Last action and keys"))

    def show_done(self, what: str, rest: str = "", *, undo: bool = True) -> None:
        """Say what was logged (500) and where it went; stays until the next call."""
        self._may_undo = undo and bool(what)
        self._say(what, rest)

    def show_trouble(self, words: str) -> None:
        """Say what could not be done and what works instead, whole and with an alarm."""
        self._may_undo = False
        self._say("", "", trouble=words)

    def _say(self, what: str, rest: str, trouble: str = "") -> None:
        self._done, self._rest, self._trouble = what, rest, trouble
        spoken = trouble or f"{what} {rest}".strip()
        self.setAccessibleDescription(spoken)
        announce(self, spoken)
        self._fit()

    def show_next(self, words: str) -> None:
        """Say who comes next."""
        self._next = words
        self._place()

    def show_ways(self, *, on: bool) -> None:
        """Offer Snooze, Back and Skip, or not: the flow has ended."""
        for hint in (self._snooze, self._back, self._skip):
            hint.setVisible(on)
        self._place()

    def show_consequence(self, words: str) -> None:
        """Show what a hovered outcome would do, over the rest; empty brings the rest back."""
        self._hover = words
        self._place()

    def _ways(self) -> list[Hint]:
        hints = (self._snooze, self._back, self._skip)
        return [hint for hint in hints if not hint.isHidden()]

    def _trouble_lines(self) -> list[str]:
        return wrapped(self._trouble, 13, self.width() - 62) if self._trouble else []

    def _fit(self) -> None:
        ways = LINE + 8 if self._trouble else 0
        tall = HEIGHT + ways + LINE * max(0, len(self._trouble_lines()) - 1)
        if tall != self.height():
            self.setFixedHeight(tall)
            self.height_changed.emit()
        self._place()

    def _next_width(self) -> int:
        """Return the room of the next lead's name: what the rest leaves, its words at most."""
        ways = sum(hint.sizeHint().width() - 2 * RING + _GAP for hint in self._ways())
        free = self.width() - 2 * _SIDE - ways - _LEAST_SAID
        wanted = width(self._next)
        return wanted if wanted <= free else 0  # whole or not at all: it is only a look ahead

    def _place(self) -> None:
        top = self.height() - 38
        right = self.width() - _SIDE
        wide = self._next_width()
        right -= wide + _GAP if wide else 0
        for hint in reversed(self._ways()):
            size = hint.sizeHint()
            hint.setGeometry(right - size.width() + RING, top, size.width(), 28)
            right -= size.width() - 2 * RING + _GAP
        self._undo.setVisible(self._may_undo and not self._hover)
        size = self._undo.sizeHint()
        words = width(self._done, 13, MEDIUM) + width(f" {self._rest}")
        left = min(42 + words + _GAP, right - size.width())
        self._undo.setGeometry(left - RING, top, size.width(), 28)
        self.update()

    def _said_end(self) -> int:
        """Return where the words at the left must end."""
        if not self._undo.isHidden():
            return self._undo.x() - 12
        ways = self._ways()
        return (ways[0].x() if ways else self.width() - _SIDE - self._next_width()) - 12

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar, the undo line and who is next."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.sunken)
        painter.fillRect(0, 0, self.width(), 1, tokens.line)
        wide = self._next_width()
        right = QRect(self.width() - _SIDE - wide, self.height() - 47, wide, 46)
        text(painter, right, self._next, tokens.text3)
        if self._trouble:
            self._paint_trouble(painter)
            return
        room = QRect(42, 1, self._said_end() - 42, 46)
        if self._hover:
            text(painter, room.adjusted(-22, 0, 0, 0), self._hover, tokens.text2)
        elif self._done:
            paint_icon(painter, "check", QRectF(20, 17, 14, 14), tokens.ok, 1.8)
            used = text(painter, room, self._done, tokens.text, 13, MEDIUM)
            left = used + width(" ")
            text(painter, room.adjusted(left, 0, 0, 0), self._rest, tokens.text2)

    def _paint_trouble(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        paint_icon(painter, "alert", QRectF(20, 17, 14, 14), tokens.danger)
        for number, line in enumerate(self._trouble_lines()):
            room = QRect(42, 15 + LINE * number, self.width() - 62, LINE)
            text(painter, room, line, tokens.danger)
