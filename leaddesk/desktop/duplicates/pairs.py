"""The pairs below one another: title, score, and the strongest evidence in a line."""

from uuid import UUID

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QScrollArea, QToolTip, QWidget

from leaddesk.desktop.access import Spoken, say_current
from leaddesk.desktop.duplicates import words
from leaddesk.desktop.theme.fonts import MEDIUM, REGULAR, width
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.keys import is_bare
from leaddesk.desktop.widgets.paint import text
from leaddesk.domain.merge_rows import PairRow

ROW = 57
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_J: 1,
    Qt.Key.Key_K: -1,
}

Key = tuple[UUID, UUID]


class Pairs(QWidget):
    """Rows of pairs, one of them current; only what is seen is painted.

    Signals:
        current_changed: the `PairRow` now current, or None.
        reasons_wanted: tuple of `PairRow` in sight whose reasons are not known.
        opened: the rep goes into the pair.
    """

    current_changed = Signal(object)
    reasons_wanted = Signal(object)
    opened = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[PairRow, ...] = ()
        self._reasons: dict[Key, str] = {}
        self._asked: set[Key] = set()
        self._current, self._hover = -1, -1
        self.setAccessibleName(self.tr("Pairs"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_pairs(self, rows: tuple[PairRow, ...]) -> None:
        """Show the pairs; the one that was current stays so, else the one now in its place."""
        before = self.current()
        keys = [(row.a, row.b) for row in rows]
        if before is not None and (before.a, before.b) in keys:
            at = keys.index((before.a, before.b))
        else:
            at = max(0, self._current)
        self._rows = rows
        self._asked &= set(keys)
        self._reasons = {key: said for key, said in self._reasons.items() if key in set(keys)}
        self._current = min(at, len(rows) - 1)
        self.setFixedHeight(ROW * len(rows))
        self._tell(anew=before != self.current())
        self.update()

    def forget_reasons(self) -> None:
        """Ask for all reasons anew: something was changed."""
        self._asked.clear()
        self.update()

    def show_reasons(self, reasons: dict[Key, tuple[str, ...]]) -> None:
        """Say what speaks for some pairs."""
        self._reasons |= {key: words.reasons_text(said) for key, said in reasons.items()}
        self.update()

    @property
    def count(self) -> int:
        """How many pairs are listed."""
        return len(self._rows)

    @property
    def index(self) -> int:
        """Which is current; -1: none."""
        return self._current

    def current(self) -> PairRow | None:
        """Return the current pair."""
        return self._rows[self._current] if 0 <= self._current < len(self._rows) else None

    def set_current(self, index: int) -> None:
        """Make a pair current and bring it into sight."""
        if not self._rows:
            return
        index = max(0, min(index, len(self._rows) - 1))
        if index != self._current:
            self._current = index
            self._tell(anew=True)
        self._bring_into_view()
        self.update()

    def look_for(self, said: str) -> None:
        """Make the first pair current whose names hold these words."""
        held = said.casefold()
        titles = [words.title_of(row).casefold() for row in self._rows]
        found = next((at for at, title in enumerate(titles) if held in title), None)
        if found is not None:
            self.set_current(found)

    def _tell(self, *, anew: bool) -> None:
        pair = self.current()
        self.setAccessibleDescription(self._spoken(pair) if pair else "")
        if anew:
            say_current(self)
            self.current_changed.emit(pair)

    def _bring_into_view(self) -> None:
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if isinstance(parent, QScrollArea):
            parent.ensureVisible(0, ROW * self._current + ROW // 2, 0, ROW // 2 + 1)

    def _spoken(self, pair: PairRow) -> str:
        return words.spoken_pair(pair, self._reasons.get((pair.a, pair.b), ""))

    def spoken_lines(self) -> tuple[Spoken, ...]:
        """Return the pairs on the screen for the screen reader."""
        first, last = self._seen()
        return tuple(
            Spoken(self._spoken(self._rows[at]), self._rect(at), at == self._current)
            for at in range(first, last + 1)
        )

    def _seen(self) -> tuple[int, int]:
        room = self.visibleRegion().boundingRect()
        if room.isEmpty() or not self._rows:
            return 0, -1
        return room.top() // ROW, min(len(self._rows) - 1, room.bottom() // ROW)

    def _rect(self, at: int) -> QRect:
        return QRect(0, ROW * at, self.width(), ROW)

    # Keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and J, K go through the pairs; Right or Enter go into one."""
        key = Qt.Key(event.key())
        letter = key in (Qt.Key.Key_J, Qt.Key.Key_K)
        if not is_bare(event) or (letter and not self._theme.keymap.single_keys):
            event.ignore()
        elif key in _STEPS:
            self.set_current(self._current + _STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.set_current(0 if key == Qt.Key.Key_Home else len(self._rows) - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.opened.emit()
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Say a pair whole where the pointer rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = event.pos().y() // ROW
            if 0 <= at < len(self._rows):
                QToolTip.showText(event.globalPos(), self._spoken(self._rows[at]), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click makes a pair current."""
        at = int(event.position().y()) // ROW
        if 0 <= at < len(self._rows) and event.button() == Qt.MouseButton.LeftButton:
            self.set_current(at)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the hover fill."""
        self._set_hover(int(event.position().y()) // ROW)

    def leaveEvent(self, event: QEvent) -> None:
        """Take the hover fill away."""
        super().leaveEvent(event)
        self._set_hover(-1)

    def _set_hover(self, at: int) -> None:
        if at != self._hover:
            self._hover = at
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Light the current pair."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Dim it."""
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint for another width."""
        super().resizeEvent(event)
        self.update()

    # Paint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pairs exposed, and ask for reasons that are not known."""
        painter = QPainter(self)
        room = event.rect()
        painter.fillRect(room, self._theme.tokens.canvas)
        last = min(len(self._rows) - 1, room.bottom() // ROW)
        for at in range(room.top() // ROW, last + 1):
            self._paint_row(painter, at)
        first, last = self._seen()
        wanted = tuple(
            row for row in self._rows[first : last + 1] if (row.a, row.b) not in self._asked
        )
        if wanted:
            self._asked |= {(row.a, row.b) for row in wanted}
            self.reasons_wanted.emit(wanted)

    def _paint_row(self, painter: QPainter, at: int) -> None:
        tokens, pair, rect = self._theme.tokens, self._rows[at], self._rect(at)
        current = at == self._current
        fill = tokens.sel if current else tokens.hover if at == self._hover else tokens.canvas
        painter.fillRect(rect, fill)
        painter.fillRect(0, rect.bottom(), rect.width(), 1, tokens.soft)
        if current:
            painter.fillRect(
                0, rect.top(), 3, ROW, tokens.accent if self.hasFocus() else tokens.selline
            )
        score = str(pair.score)
        wide = width(score, 12, MEDIUM)
        right = rect.right() - 15
        line = QRect(right - wide, rect.top() + 10, wide + 1, 18)
        text(painter, line, score, tokens.text2, 12, MEDIUM)
        together = words.together_text(pair)
        beside = width(together, 12) + 8 if together else 0
        room = QRect(right - wide - beside, rect.top() + 10, beside, 18)
        text(painter, room, together, tokens.text3, 12)
        name = QRect(20, rect.top() + 10, right - wide - beside - 8 - 20, 18)
        text(painter, name, words.title_of(pair), tokens.text, 13, MEDIUM)
        said = self._reasons.get((pair.a, pair.b), "")
        below = QRect(20, rect.top() + 30, right - 20, 16)
        text(painter, below, said, tokens.text2, 12, REGULAR)
