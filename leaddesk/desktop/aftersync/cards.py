"""Two people's values side by side, and when each was set: nothing moves when they are flipped."""

from datetime import datetime

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.aftersync import words
from leaddesk.desktop.clock import Clock
from leaddesk.desktop.theme.fonts import MEDIUM, REGULAR, SEMIBOLD, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.paint import CLEAR, crisp, frame, text, wrapped
from leaddesk.desktop.words import short_moment
from leaddesk.domain.sync_rows import ClashRow, ClashSide

GAP, _ALONE = 16, 560
_PAD, _BIG, _NOTE = 18, 32, 20
TIME_TALL = 52
_AT = (0.24, 0.76)
"""Where on the line the two edits are."""

_MOST_LINES = 4


class Cards(QWidget):
    """The two cards, 372x176 side by side; below one another where there is little room."""

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._clock = theme, clock
        self._row: ClashRow | None = None
        self.setAccessibleName(self.tr("Both values"))

    def show_row(self, row: ClashRow) -> None:
        """Show both values of a clash."""
        self._row = row
        now, zone = self._clock.now(), self._clock.zone
        self.setAccessibleDescription(words.spoken_clash(row, now, zone))
        self.setToolTip("\n".join(side.note for side in self._sides() if side.note))
        self.update()

    def _sides(self) -> tuple[ClashSide, ...]:
        return (self._row.first, self._row.second) if self._row else ()

    def _card_width(self, wide: int) -> int:
        return wide if wide < _ALONE else (wide - GAP) // 2

    def _value_lines(self, side: ClashSide, wide: int) -> list[str]:
        return wrapped(side.said, 26, wide - 2 * _PAD, SEMIBOLD)[:_MOST_LINES]

    def _note_lines(self, side: ClashSide, wide: int) -> list[str]:
        if not side.note:
            return []
        quoted = self.tr("“{note}”").format(note=side.note)
        return wrapped(quoted, 13, wide - 2 * _PAD)[:_MOST_LINES]

    def _card_tall(self, wide: int) -> int:
        values = max((len(self._value_lines(side, wide)) for side in self._sides()), default=1)
        notes = max((len(self._note_lines(side, wide)) for side in self._sides()), default=0)
        return 16 + 20 + 8 + _BIG * values + 16 + 34 + (12 + _NOTE * notes if notes else 0) + 18

    def tall(self, wide: int) -> int:
        """Return the height both need at a width."""
        one = self._card_tall(self._card_width(wide))
        return 2 * one + GAP if wide < _ALONE else one

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both cards."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.tokens.canvas)
        wide = self._card_width(self.width())
        tall = self._card_tall(wide)
        for at, side in enumerate(self._sides()):
            beside = self.width() >= _ALONE
            x, y = (at * (wide + GAP), 0) if beside else (0, at * (tall + GAP))
            self._paint_card(painter, side, QRect(x, y, wide, tall))

    def _paint_card(self, painter: QPainter, side: ClashSide, card: QRect) -> None:
        tokens = self._theme.tokens
        fill, edge = (tokens.sel, tokens.selline) if side.stands else (tokens.canvas, tokens.ctl)
        frame(painter, QRectF(card), 10, fill, edge)
        x, y, room = card.left() + _PAD + 1, card.top() + 17, card.width() - 2 * _PAD - 2
        ink, icon = (tokens.accenttext, "check") if side.stands else (tokens.text2, "clock")
        paint_icon(painter, icon, QRectF(x, y + 3, 14, 14), ink, 1.8 if side.stands else 1.4)
        weight = SEMIBOLD if side.stands else MEDIUM
        label = QRect(x + 20, y, room - 20, 20)
        text(painter, label, words.card_label(side), ink, 12, weight)
        y += 28
        for line in self._value_lines(side, card.width()):
            text(painter, QRect(x, y, room, _BIG), line, tokens.text, 26, SEMIBOLD)
            y += _BIG
        y += max(0, self._missing_lines(side, card.width())) * _BIG + 16
        self._paint_who(painter, side, QRect(x, y, room, 34))
        y += 34 + 12
        for line in self._note_lines(side, card.width()):
            text(painter, QRect(x, y, room, _NOTE), line, tokens.text2)
            y += _NOTE

    def _missing_lines(self, side: ClashSide, wide: int) -> int:
        most = max(len(self._value_lines(each, wide)) for each in self._sides())
        return most - len(self._value_lines(side, wide))

    def _paint_who(self, painter: QPainter, side: ClashSide, room: QRect) -> None:
        tokens = self._theme.tokens
        round_ = QRect(room.left(), room.top() + 5, 24, 24)
        frame(painter, QRectF(round_), 12, tokens.sel2 if side.stands else tokens.tag, CLEAR)
        center = Qt.AlignmentFlag.AlignHCenter
        text(painter, round_, side.initials, tokens.text2, 11, SEMIBOLD, center)
        line = room.adjusted(32, 0, 0, -16)
        text(painter, line, side.who, tokens.text, 13, MEDIUM)
        when = words.when_text(side, self._clock.now(), self._clock.zone)
        text(painter, QRect(line.left(), room.top() + 18, line.width(), 16), when, tokens.text2, 12)


class TimeLine(QWidget):
    """When each of the two set his value, and when this sync was."""

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._clock = theme, clock
        self._row: ClashRow | None = None
        self._synced_at: datetime | None = None
        self.setFixedHeight(TIME_TALL)
        self.setAccessibleName(self.tr("In order of time"))

    def show_row(self, row: ClashRow, synced_at: datetime | None) -> None:
        """Show when a clash came about."""
        self._row, self._synced_at = row, synced_at
        self.setAccessibleDescription(", ".join(label for label, *_ in self._marks() if label))
        self.update()

    def _marks(self) -> list[tuple[str, datetime, bool]]:
        """Return label, moment, and whether it stands, of each mark, in order of time."""
        if self._row is None:
            return []
        now, zone = self._clock.now(), self._clock.zone
        marks = [
            (words.mark_text(side, now, zone), side.at, side.stands)
            for side in (self._row.first, self._row.second)
            if side.at is not None
        ]
        start, end = self._row.last_sync, self._synced_at
        if self._starts and start is not None:
            said = self.tr("{time} last sync").format(time=self._when(start))
            marks.insert(0, (said, start, False))
        if end is not None:
            said = self.tr("{time} this sync").format(time=self._when(end))
            marks.append((said, end, False))
        return marks

    @property
    def _starts(self) -> bool:
        """Whether the line begins with the last sync; one set before that says nothing by it."""
        row = self._row
        if row is None or row.last_sync is None:
            return False
        return all(side.at is None or side.at > row.last_sync for side in (row.first, row.second))

    def _when(self, moment: datetime) -> str:
        now, zone = self._clock.now(), self._clock.zone
        return short_moment(moment.astimezone(zone).date(), moment, now, zone)

    def _places(self, marks: list[tuple[str, datetime, bool]]) -> list[tuple[int, QRect]]:
        """Return the x of each dot and the room of its label; labels never meet.

        In order of time, not to scale: a minute apart and a week apart are both to be read.
        """
        wide, free = self.width(), 0
        last = len(marks) - 1 if self._synced_at else len(marks)
        before = int(self._starts)
        places: list[tuple[int, QRect]] = []
        for number, (label, _, stands) in enumerate(marks):
            long = width(label, 12, SEMIBOLD if stands else REGULAR) + 1
            x = 4 if number < before else round(wide * _AT[min(number - before, 1)])
            x = wide - 4 if number == last else x
            rest = sum(width(each[0], 12, SEMIBOLD) + 13 for each in marks[number + 1 :])
            left = max(free, min(x - long // 2, wide - rest - long))
            places.append((x, QRect(left, 30, min(long, wide - left), 16)))
            free = left + long + 12
        return places

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line, its dots and their labels."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.canvas)
        marks = self._marks()
        if not marks:
            return
        crisp(painter)
        painter.fillRect(QRectF(4, 13.0, self.width() - 8, 2), tokens.line)
        self._dot(painter, 4, 3.5, tokens.text3, tokens.text3)
        row = self._row
        for number, ((x, room), (label, _, stands)) in enumerate(
            zip(self._places(marks), marks, strict=True)
        ):
            is_side = number < len(marks) - (1 if self._synced_at else 0) and row is not None
            is_side = is_side and number >= int(self._starts)
            if not is_side:
                self._dot(painter, x, 3.5, tokens.text3, tokens.text3)
            elif stands:
                self._dot(painter, x, 6, tokens.accent, tokens.accent)
            else:
                self._dot(painter, x, 5, tokens.canvas, tokens.text2)
            ink = tokens.text if stands else tokens.text2 if is_side else tokens.text3
            text(painter, room, label, ink, 12, SEMIBOLD if stands else REGULAR)

    @staticmethod
    def _dot(painter: QPainter, x: float, radius: float, fill: QColor, edge: QColor) -> None:
        painter.setPen(QPen(edge, 2))
        painter.setBrush(fill)
        painter.drawEllipse(QPointF(x, 14), radius - 0.5, radius - 0.5)
