"""One row of the file beside the lead that it may be: evidence, what will stand, the choice."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from leaddesk.desktop.theme.fonts import MEDIUM, REGULAR, SEMIBOLD, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING, Button, Look
from leaddesk.desktop.widgets.overlay_bar import OverlayBar
from leaddesk.desktop.widgets.paint import tag, tag_width, text, wrapped
from leaddesk.desktop.words import number
from leaddesk.domain.import_shown import ImportLine, ImportSide

HEAD, ROW, FOOT, COLUMNS = 45, 34, 52, 28
FILL, NEW, LEAVE_OUT = "fill", "new", "skip"
HOWS = (FILL, NEW, LEAVE_OUT)
_LEFT, _GAP, _RIGHT, _ICON = 20, 12, 16, 20
_MOST_FIELD = 110
_TIGHT = 15  # of a line of 12: two in a row of 34
_SHARES = (95, 176, 176, 250, 130)  # field, file, book, evidence, result in a page of 1440
_ICONS = {"same": ("equal", "ok"), "added": ("plus", "accent"), "other": ("arrow", "text3")}


def _spans(wide: int, needed: Sequence[int]) -> list[tuple[int, int]]:
    """Share a width out: left and width of each column, each what it needs at least."""
    room = wide - _LEFT - _RIGHT - _GAP * (len(_SHARES) - 1)
    parts: list[int] = []
    for place, share in enumerate(_SHARES):
        part = (room - sum(parts)) * share // sum(_SHARES[place:])
        later = sum(needed[place + 1 :])  # what those behind it need stays theirs
        parts.append(max(min(part, room - sum(parts) - later), needed[place]))
    lefts = accumulate((part + _GAP for part in parts[:-1]), initial=_LEFT)
    return list(zip(lefts, parts, strict=True))


class _Sides(QWidget):
    """The fields, one a line; as tall as they are many."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sides: tuple[ImportSide, ...] = ()
        self._heads: Sequence[str] = ("",) * len(_SHARES)
        self._talls: list[int] = []

    def show_sides(self, sides: tuple[ImportSide, ...]) -> None:
        """Show these."""
        self._sides = sides
        self._fit()
        self.setAccessibleDescription(". ".join(self.spoken_lines()))
        self.update()

    def spoken_lines(self) -> list[str]:
        """Return each line as it is read aloud."""
        return list(map(self._spoken, self._sides))

    def _spoken(self, side: ImportSide) -> str:
        form = self.tr("{field}: {file} in the file, {book} in your book. {evidence}. {result}")
        return form.format(
            field=side.field,
            file=side.in_file,
            book=side.in_book or self.tr("Empty"),
            evidence=side.evidence,
            result=side.result,
        )

    def use_heads(self, heads: Sequence[str]) -> None:
        """Leave the names of the columns their room."""
        self._heads = heads

    @property
    def needed(self) -> list[int]:
        """What each column needs; a long name of one of the file's own fields gives way."""
        field = max((width(each.field) for each in self._sides), default=0)
        return [
            min(_MOST_FIELD, field + 2),
            *(width(head, 12, SEMIBOLD) + 2 for head in self._heads[1:]),
        ]

    def _fit(self) -> None:
        """Make a row taller whose sentence needs more than two lines."""
        room = _spans(self.width(), self.needed)[3][1] - _ICON
        lines = (len(wrapped(each.evidence, 12, room)) for each in self._sides)
        self._talls = [max(ROW, count * _TIGHT + 4) for count in lines]
        self.setMinimumHeight(self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look anew which sentences fit."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """As tall as the fields are many."""
        return QSize(400, sum(self._talls))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the fields in sight."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(event.rect(), tokens.canvas)
        spans = _spans(self.width(), self.needed)
        top = 0
        for side, tall in zip(self._sides, self._talls, strict=True):
            if top + tall >= event.rect().top() and top <= event.rect().bottom():
                painter.fillRect(0, top + tall - 1, self.width(), 1, tokens.soft)
                rooms = [QRect(left, top, wide, tall - 1) for left, wide in spans]
                self._paint(painter, side, rooms)
            top += tall

    def _paint(self, painter: QPainter, side: ImportSide, rooms: Sequence[QRect]) -> None:
        tokens = self._theme.tokens
        text(painter, rooms[0], side.field, tokens.text2)
        text(painter, rooms[1], _line(side.in_file), tokens.text)
        book = _line(side.in_book)
        text(painter, rooms[2], book or self.tr("Empty"), tokens.text if book else tokens.text3)
        icon, ink = _ICONS[side.mark]
        middle = rooms[3].top() + (rooms[3].height() - 13) // 2
        box = QRectF(rooms[3].left(), middle, 14, 14)
        paint_icon(painter, icon, box, getattr(tokens, ink))
        _lines(painter, rooms[3].adjusted(_ICON, 0, 0, 0), side.evidence, tokens.text2)
        _lines(painter, rooms[4], side.result, tokens.text, MEDIUM)


def _lines(painter: QPainter, room: QRect, words: str, ink: QColor, weight: int = REGULAR) -> None:
    """Draw words of 12 in one line, or in more where they do not fit."""
    lines = wrapped(words, 12, room.width(), weight)
    most = room.height() // _TIGHT
    if len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    top = room.center().y() - len(lines) * _TIGHT // 2 + 1
    for place, line in enumerate(lines):
        box = QRect(room.left(), top + place * _TIGHT, room.width(), _TIGHT)
        text(painter, box, line, ink, 12, weight)


def _line(value: str) -> str:
    return " ".join(value.split())


class _Top(QWidget):
    """Which row looks like whom, how likely, which of how many; below it the columns' names."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title, self._score, self._place = "", "", ""
        self._needed: Sequence[int] = (0,) * len(_SHARES)
        self.setFixedHeight(HEAD + COLUMNS)

    def show_line(self, line: ImportLine, place: str, needed: Sequence[int]) -> None:
        """Show a row; `needed` is what the first columns need."""
        self._needed = needed
        if line.known:
            form = self.tr("Row {n} looks like {name}")
            self._title = form.format(n=number(line.row), name=line.known)
        else:
            self._title = self.tr("Row {n} repeats a row of this file").format(n=number(line.row))
        score = self.tr("{n} of 100").format(n=line.score)
        self._score, self._place = score if line.score else "", place
        self.setAccessibleName(" ".join((self._title, self._score, place)).strip())
        self.update()

    def heads(self) -> Iterator[str]:
        """Yield the names of the columns."""
        yield self.tr("Field")
        yield self.tr("In the file")
        yield self.tr("In your book")
        yield self.tr("Evidence")
        yield self.tr("Result")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw title, score, place and the columns' names."""
        painter = QPainter(self)
        tokens, wide = self._theme.tokens, self.width()
        painter.fillRect(self.rect(), tokens.canvas)
        painter.fillRect(0, 0, wide, 1, tokens.line)
        right = wide - _RIGHT
        taken = width(self._place, 12)
        room = QRect(right - taken, 0, taken + 1, HEAD)
        text(painter, room, self._place, tokens.text3, 12)
        marked = tag_width(self._score) + 8 if self._score else 0
        room = QRect(_LEFT, 0, max(0, right - taken - 16 - _LEFT - marked), HEAD)
        used = text(painter, room, self._title, tokens.text, 15, SEMIBOLD)
        if self._score:
            tag(painter, _LEFT + used + 8, HEAD // 2 - 9, self._score, tokens)
        painter.fillRect(0, HEAD, wide, COLUMNS, tokens.sunken)
        painter.fillRect(0, HEAD, wide, 1, tokens.line)
        painter.fillRect(0, HEAD + COLUMNS - 1, wide, 1, tokens.line)
        for (left, part), head in zip(_spans(wide, self._needed), self.heads(), strict=True):
            room = QRect(left, HEAD, part, COLUMNS)
            text(painter, room, head, tokens.text2, 12, SEMIBOLD)


class _Answer(Button):
    """One of three answers; the chosen one is `sel`, its edge and a check."""

    def __init__(self, theme: Theme, label: str, key: str, parent: QWidget) -> None:
        super().__init__(theme, label, (key,), parent=parent)
        self.setCheckable(True)

    def choose(self, *, on: bool) -> None:
        """Mark it as the answer, or not."""
        self.setChecked(on)
        self._icon = "check" if on else ""
        self.updateGeometry()
        self.update()

    def _colours(self) -> tuple[QColor, QColor, QColor]:
        tokens = self.theme.tokens
        if self.isChecked():
            return tokens.sel, tokens.selline, tokens.text
        return super()._colours()


class BesidePane(QWidget):
    """A known or likely known row, its lead, and three answers.

    Signals:
        chosen: fill, new or skip, for the row shown.
        chosen_alike: the same answer for all rows that are likely for the same reasons.
    """

    chosen = Signal(str)
    chosen_alike = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._top = _Top(theme, self)
        self._sides = _Sides(theme)
        self._sides.use_heads(tuple(self._top.heads()))
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._sides)
        self._bar = OverlayBar(theme, self._area.verticalScrollBar(), self)
        labels = (self.tr("Fill empty fields"), self.tr("Add as new"), self.tr("Leave out"))
        self.answers = {
            how: _Answer(theme, label, str(place), self)
            for place, (how, label) in enumerate(zip(HOWS, labels, strict=True), 1)
        }
        for how, button in self.answers.items():
            button.clicked.connect(partial(self._on_clicked, how))
        self.alike = Button(theme, "", ("A",), Look.GHOST, parent=self)
        self.alike.clicked.connect(self.chosen_alike)
        self.setAccessibleName(self.tr("The row beside your book"))
        self.hide()

    def _on_clicked(self, how: str, *_: object) -> None:
        self.chosen.emit(how)

    def show_line(self, line: ImportLine, place: str, how: str, alike: int) -> None:
        """Show a row.

        Args:
            line: the row.
            place: which of how many it is, in words.
            how: what was chosen for it, "" for nothing yet.
            alike: how many rows there are like it, itself included.
        """
        self._sides.show_sides(line.sides)
        self._top.show_line(line, place, self._sides.needed)
        self._sides.setAccessibleName(self._top.accessibleName())
        for each, button in self.answers.items():
            button.choose(on=each == how)
        form = self.tr("Same for {n} alike")
        self.alike.show_label(form.format(n=number(alike)), keys=("A",))
        self.alike.setVisible(alike > 1 and bool(how))
        self._place()

    def wanted(self) -> int:
        """Return the height at which nothing of it scrolls."""
        return HEAD + COLUMNS + self._sides.sizeHint().height() + self._foot()

    def _foot(self) -> int:
        """Return the room of the answers: two lines where one is too narrow."""
        shown = (*self.answers.values(), *(() if self.alike.isHidden() else (self.alike,)))
        wide = _LEFT + _RIGHT + sum(button.sizeHint().width() + 8 - 2 * RING for button in shown)
        return FOOT if wide <= self.width() else FOOT + 36

    def set_open(self, *, on: bool) -> None:
        """Take answers, or only show the row."""
        for button in (*self.answers.values(), self.alike):
            button.setEnabled(on)

    def _place(self) -> None:
        wide, tall, foot = self.width(), self.height(), self._foot()
        self._top.setGeometry(0, 0, wide, HEAD + COLUMNS)
        self._area.setGeometry(0, HEAD + COLUMNS, wide, max(0, tall - HEAD - COLUMNS - foot))
        bar = OverlayBar.WIDE
        self._bar.setGeometry(wide - bar, self._area.y(), bar, self._area.height())
        self._bar.raise_()
        left, top = _LEFT - RING, tall - foot + 12 - RING
        for button in self.answers.values():
            size = button.sizeHint()
            button.setGeometry(left, top, size.width(), size.height())
            left += size.width() - 2 * RING + 8
        size, below = self.alike.sizeHint(), top + foot - FOOT
        right = wide - _RIGHT + RING
        self.alike.setGeometry(right - size.width(), below, size.width(), size.height())
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the answers at the bottom."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and the edge above the answers."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.canvas)
        painter.fillRect(0, self.height() - self._foot(), self.width(), 1, tokens.line)
