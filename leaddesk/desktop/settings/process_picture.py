"""The picture of a path: statuses as boxes in order, what may happen beside them, arrows between.

Every target has one lane at the right: what leads there meets it in a dot, and the lane enters the
target's box from above. So arrows never run through words, however many there are.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.desktop.settings.process_words import OutcomeLine, StatusBlock
from leaddesk.desktop.theme.fonts import MEDIUM, SEMIBOLD, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import announce
from leaddesk.desktop.widgets.paint import KEY, crisp, frame, key_caps, text, wrapped

_GAP, _PAD, _LINE, _TITLE = 26, 10, 16, 22
_ROW, _LANE, _FORK = 26, 12, 22
_LEAST_ROOM = 132
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


@dataclass(slots=True)
class _Placed:
    """A block where it is drawn: its box, its wrapped words, and the y of each outcome."""

    block: StatusBlock
    box: QRect
    words: list[str]
    facts: list[str]
    rows: list[int]


class ProcessPicture(QWidget):
    """One path; Up and Down light a status and what leads out of it.

    Signals:
        lit: top and bottom of the status that is lit now, to be scrolled into view.
    """

    lit = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._blocks: tuple[StatusBlock, ...] = ()
        self._placed: list[_Placed] = []
        self._lanes: dict[str, int] = {}
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Picture of the path"))

    def show_blocks(self, blocks: tuple[StatusBlock, ...]) -> None:
        """Draw these."""
        self._blocks, self._current = blocks, 0
        self._lay_out()

    def sizeHint(self) -> QSize:
        """As tall as the blocks."""
        last = self._placed[-1] if self._placed else None
        return QSize(560, self._bottom(last) + 8 if last else 40)

    # Layout

    def _box_wide(self) -> int:
        return max(168, min(240, self.width() // 3))

    def _words_left(self) -> int:
        return self._box_wide() + _FORK + 14

    def _lay_out(self) -> None:
        """Place boxes and rows for this width, then the lanes."""
        self._place_lanes()
        self._placed, y, wide = [], _GAP, self._box_wide()
        for block in self._blocks:
            words = wrapped(block.instruction, 12, wide - 2 * _PAD)
            facts = [line for fact in block.facts for line in wrapped(fact, 11, wide - 2 * _PAD)]
            tall = _PAD + _TITLE + _LINE * (len(words) + len(facts)) + (4 if facts else 0) + _PAD
            rows, at = [], y + 4
            for line in block.outcomes:
                rows.append(at + _ROW // 2)
                at += self._row_tall(line)
            placed = _Placed(block, QRect(0, y, wide, tall), words, facts, rows)
            self._placed.append(placed)
            y = max(y + tall, at) + _GAP
        self._describe()
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def _bottom(self, placed: _Placed) -> int:
        rows = zip(placed.rows, placed.block.outcomes, strict=True)
        ends = [row - _ROW // 2 + self._row_tall(line) for row, line in rows]
        return max([placed.box.bottom(), *ends])

    def _row_tall(self, line: OutcomeLine) -> int:
        return _ROW if self._fits(line) else _ROW + _LINE * len(self._goes_lines(line)) - 4

    def _room(self) -> int:
        """Return the width for an outcome's words after its key cap."""
        return self.width() - self._words_left() - 26 - _LANE * len(self._lanes) - 20

    def _fits(self, line: OutcomeLine) -> bool:
        """Whether label and consequence stand on one line."""
        used = width(line.label, 13, MEDIUM) + 10 + width(line.goes, 12)
        return used <= self._room()

    def _goes_lines(self, line: OutcomeLine) -> list[str]:
        return wrapped(line.goes, 12, max(80, self._room()))

    def _place_lanes(self) -> None:
        """Give each target a lane, the first status the one that is farthest right.

        Where the words would get too little room there are none: they say where each leads.
        """
        self._lanes = {}
        aimed = {key for block in self._blocks for line in block.outcomes for key in line.targets}
        order = [block.key for block in self._blocks if block.key in aimed]
        right = self.width() - 10
        if self._room() - _LANE * len(order) < _LEAST_ROOM:
            return
        self._lanes = {key: right - _LANE * at for at, key in enumerate(order)}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    # Which one is lit

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down light the next status."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
            return
        self._light(self._current + step)

    def _light(self, at: int) -> None:
        self._current = max(0, min(len(self._placed) - 1, at))
        self._describe()
        if self._placed:
            placed = self._placed[self._current]
            self.lit.emit(placed.box.top() - _GAP, self._bottom(placed) + 8)
            announce(self, placed.block.spoken)
        self.update()

    def _describe(self) -> None:
        if self._placed:
            self.setAccessibleDescription(self._placed[self._current].block.spoken)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click lights the status it hits."""
        y = int(event.position().y())
        for at, placed in enumerate(self._placed):
            if placed.box.top() <= y <= self._bottom(placed):
                self._light(at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which one is lit."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it more quietly."""
        super().focusOutEvent(event)
        self.update()

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw arrows first, those of the lit status over the others, then boxes and words."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        crisp(painter)
        lit = self._placed[self._current] if self._placed else None
        for key in self._lanes:
            self._paint_lane(painter, key, self._placed, tokens.ctl)
        if lit is not None:
            for key in self._lanes:
                self._paint_lane(painter, key, [lit], tokens.accent)
        for placed in self._placed:
            self._paint_box(painter, placed, lit=placed is lit)
            self._paint_rows(painter, placed, lit=placed is lit)

    def _paint_lane(self, painter: QPainter, key: str, sources: list[_Placed], ink: QColor) -> None:
        """Draw what leads from some statuses to one: stubs with dots, lane, and entry."""
        ends = [
            (placed, line, row)
            for placed in sources
            for line, row in zip(placed.block.outcomes, placed.rows, strict=True)
            if key in line.targets
        ]
        target = next((each for each in self._placed if each.block.key == key), None)
        if not ends or target is None:
            return
        x, door = self._lanes[key], target.box.top() - _GAP // 2
        painter.setPen(QPen(ink, 1.2))
        for _, line, row in ends:
            painter.drawLine(QPointF(self._row_end(line), row), QPointF(x, row))
        ys = [row for _, _, row in ends] + [door]
        painter.drawLine(QPointF(x, min(ys)), QPointF(x, max(ys)))
        into = target.box.left() + target.box.width() / 2
        painter.drawLine(QPointF(x, door), QPointF(into, door))
        painter.drawLine(QPointF(into, door), QPointF(into, target.box.top() - 4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        for _, _, row in ends:
            painter.drawEllipse(QPointF(x, row), 2.5, 2.5)
        tip = target.box.top() - 1
        head = [QPointF(into, tip), QPointF(into - 4, tip - 6), QPointF(into + 4, tip - 6)]
        painter.drawPolygon(QPolygonF(head))

    def _row_end(self, line: OutcomeLine) -> int:
        left = self._words_left() + 26
        used = width(line.label, 13, MEDIUM)
        if self._fits(line):
            used += 10 + width(line.goes, 12)
        return left + used + 8

    def _paint_box(self, painter: QPainter, placed: _Placed, *, lit: bool) -> None:
        tokens, block, box = self._theme.tokens, placed.block, placed.box
        focused = lit and self.hasFocus()
        edge = tokens.accent if focused else tokens.selline if lit else tokens.ctl
        fill = tokens.sel if lit else tokens.sunken if block.ends else tokens.raised
        frame(painter, QRectF(box), 8, fill, edge, 2 if focused else 1)
        left, y = box.left() + _PAD, box.top() + _PAD - 2
        paint_icon(painter, block.icon, QRectF(left, y + 3, 16, 16), tokens.text2)
        name = QRect(left + 24, y, box.width() - 24 - 2 * _PAD, _TITLE)
        text(painter, name, block.name, tokens.text, 13, SEMIBOLD)
        y += _TITLE
        for words in placed.words:
            text(painter, QRect(left, y, box.width() - _PAD, _LINE), words, tokens.text2, 12)
            y += _LINE
        y += 4
        for words in placed.facts:
            text(painter, QRect(left, y, box.width() - _PAD, _LINE), words, tokens.text3, 11)
            y += _LINE

    def _paint_rows(self, painter: QPainter, placed: _Placed, *, lit: bool) -> None:
        tokens = self._theme.tokens
        if not placed.rows:
            return
        fork = self._box_wide() + _FORK // 2
        ink = tokens.accent if lit else tokens.ctl
        painter.setPen(QPen(ink, 1.2))
        start = placed.rows[0]
        painter.drawLine(QPointF(placed.box.right() + 1, start), QPointF(fork, start))
        painter.drawLine(QPointF(fork, start), QPointF(fork, placed.rows[-1]))
        for row in placed.rows:
            painter.drawLine(QPointF(fork, row), QPointF(self._words_left() - 4, row))
        for line, row in zip(placed.block.outcomes, placed.rows, strict=True):
            self._paint_line(painter, line, row)

    def _paint_line(self, painter: QPainter, line: OutcomeLine, row: int) -> None:
        tokens, left = self._theme.tokens, self._words_left()
        top = row - KEY // 2
        if line.digit:
            key_caps(painter, left, top, (line.digit,), tokens.text2, tokens.ctl, tokens.canvas)
        else:
            paint_icon(painter, "clock", QRectF(left + 2, top + 2, 14, 14), tokens.text3)
        room = QRect(left + 26, row - _ROW // 2, max(40, self._room()), _ROW)
        used = text(painter, room, line.label, tokens.text, 13, MEDIUM)
        if self._fits(line):
            text(painter, room.adjusted(used + 10, 0, 2, 0), line.goes, tokens.text2, 12)
            return
        y = row + _ROW // 2 - 4
        for words in self._goes_lines(line):
            text(painter, QRect(left + 26, y, room.width() + 2, _LINE), words, tokens.text2, 12)
            y += _LINE
