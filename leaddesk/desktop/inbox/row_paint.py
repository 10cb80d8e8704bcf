"""How a lead and a group header look; texts are laid out once a row and kept for the next frame."""

from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap, QStaticText

from leaddesk.desktop import words
from leaddesk.desktop.clock import Clock
from leaddesk.desktop.inbox.geometry import CURRENT, HEADER, ROW
from leaddesk.desktop.theme.fonts import MEDIUM, REGULAR, SEMIBOLD, font, metrics, width
from leaddesk.desktop.theme.icons import paint_icon, step_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.theme.tokens import Tokens
from leaddesk.desktop.widgets.paint import CLEAR, frame, tag_width, text
from leaddesk.domain.rows import Due, InboxGroup, InboxRow
from leaddesk.domain.shield import HOLD

LINE1, LINE2 = 24, 43  # baselines (UI.md section 3)
LEFT, TEXT_LEFT, RIGHT = 20, 48, 16
_GAP = 12
_TRY, _SCORE, _SCORE_BARE, _DUE = 92, 120, 64, 88
_TRY_MORE = 8  # "No answer 27 Oct" may use most of the gap
_ALERT = 17  # the icon before "Overdue", with its gap
_SHIELD = 22  # the one behind a company that a colleague talks to
_LEAST_TEXT = 220  # below this the score gives way, due never
_MOST_TAGS = 2
_MOST_CACHED = 400


@dataclass(frozen=True, slots=True)
class Columns:
    """Left edges of the columns at one width; a dropped column has no width."""

    text: int  # width of the flexible column
    tries: int
    score: int
    score_width: int
    due_right: int
    try_width: int
    due_width: int

    @classmethod
    def at(cls, wide: int) -> "Columns":
        """Work out the columns for a list `wide` pixels wide, in the language of the screen."""
        try_width, due_width = _try_width(), _due_width()
        for score in (_SCORE, _SCORE_BARE, 0):
            due_right = wide - RIGHT
            score_left = due_right - due_width - _GAP - score
            tries = score_left - (_GAP if score else 0) - try_width
            room = tries - _GAP - TEXT_LEFT
            if room >= _LEAST_TEXT:
                break
        left = max(60, room)
        return cls(left, tries, score_left, score, due_right, try_width, due_width)


def _try_width() -> int:
    """Return the width of "Try 6 of 6" and "3 of 4 known", which no language may cut."""
    return max(_TRY, *(width(said) for said in words.progress_widest()))


def _due_width() -> int:
    """Return the width of "Overdue" with its icon, or "On hold": that column is never cut."""
    overdue = width(words.overdue_word(), 13, SEMIBOLD) + _ALERT
    return max(_DUE, overdue, width(words.hold_word(), 13))


@dataclass(frozen=True, slots=True)
class _Words:
    """One text laid out: where, in which face, in which colour's role."""

    face: QFont
    role: str
    at: QPointF
    static: QStaticText


@dataclass(frozen=True, slots=True)
class _Line:
    """A lead ready to paint."""

    row: InboxRow
    texts: tuple[_Words, ...]
    tags: tuple[QRectF, ...]
    alert_left: float  # 0: not overdue
    shield_left: float = 0  # 0: no colleague talks to its company


class RowPainter:
    """Paints leads and headers for one list; forgets its layouts when the width changes."""

    def __init__(self, theme: Theme, clock: Clock) -> None:
        self._theme = theme
        self._clock = clock
        self._lines: dict[UUID, _Line] = {}
        self._columns = Columns.at(728)
        self._wide = 728
        self._icons: dict[tuple[str, int, int, float], QPixmap] = {}

    def set_width(self, wide: int) -> None:
        """Lay out for another width."""
        if wide != self._wide:
            self._wide, self._columns = wide, Columns.at(wide)
            self._lines.clear()

    def forget(self) -> None:
        """Lay out anew: the day or the language is another one."""
        self._lines.clear()

    def paint_row(
        self,
        painter: QPainter,
        top: int,
        row: InboxRow | None,
        *,
        current: bool = False,
        focused: bool = False,
        hovered: bool = False,
        picked: bool = False,
    ) -> None:
        """Draw a lead at `top`; without a row only its empty line."""
        tokens = self._theme.tokens
        tall = CURRENT if current else ROW
        fill = tokens.canvas
        if current:
            fill = tokens.sel if focused else tokens.pressed
        elif picked:
            fill = tokens.sel
        elif hovered and row:
            fill = tokens.hover
        painter.fillRect(0, top, self._wide, tall, fill)
        edge = (tokens.selline if focused else tokens.line) if current else tokens.soft
        painter.fillRect(0, top + tall - 1, self._wide, 1, edge)
        if current and focused:
            painter.fillRect(0, top, 3, tall, tokens.accent)
        if row is not None:
            self._paint_words(painter, top, row, lit=current and focused, strong=current)
            if picked:
                self._paint_pick(painter, top, fill)

    def _paint_pick(self, painter: QPainter, top: int, fill: QColor) -> None:
        """Put a ticked box where the icon of the step stands."""
        tokens = self._theme.tokens
        painter.fillRect(LEFT, top + 11, 16, 16, fill)
        box = QRectF(LEFT, top + 11, 16, 16)
        frame(painter, box, 3, tokens.accentfill, CLEAR)
        paint_icon(painter, "check", box.adjusted(1, 1, -1, -1), tokens.onaccent, 2)

    def _paint_words(
        self, painter: QPainter, top: int, row: InboxRow, *, lit: bool, strong: bool
    ) -> None:
        tokens = self._theme.tokens
        line = self._lines.get(row.id)
        if line is None or line.row is not row:
            line = self._lay_out(row)
        painter.translate(0, top)
        for box in line.tags:
            frame(painter, box, 4, tokens.sel2 if lit else tokens.tag, CLEAR)
        soft = tokens.text2 if strong else tokens.text3
        inks = {
            "text": tokens.text,
            "text2": tokens.text2,
            "text3": soft,
            "danger": tokens.danger,
        }
        for words_ in line.texts:
            painter.setFont(words_.face)
            painter.setPen(inks[words_.role])
            painter.drawStaticText(words_.at, words_.static)
        icon_ink = tokens.accenttext if lit else tokens.text3
        self._icon(painter, step_icon(row.kind), LEFT, 11, 16, icon_ink.rgba())
        if line.shield_left:
            self._icon(painter, "shield", line.shield_left, 12, 14, tokens.warn.rgba())
        if line.alert_left:
            self._icon(painter, "alert", line.alert_left, 13, 13, tokens.danger.rgba())
        painter.translate(0, -top)

    def _icon(
        self, painter: QPainter, name: str, left: float, top: float, size: int, rgba: int
    ) -> None:
        """Draw an icon from a picture of it: a path costs ten times as much, on every row."""
        ratio = painter.device().devicePixelRatio()
        key = (name, size, rgba, ratio)
        picture = self._icons.get(key)
        if picture is None:
            picture = QPixmap(round(size * ratio), round(size * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            pen = QPainter(picture)
            paint_icon(pen, name, QRectF(0, 0, size, size), CLEAR.fromRgba(rgba))
            pen.end()
            self._icons[key] = picture
        painter.drawPixmap(QPointF(left, top), picture)

    def _lay_out(self, row: InboxRow) -> _Line:
        if len(self._lines) > _MOST_CACHED:
            del self._lines[next(iter(self._lines))]
        made = _Layout(self._columns).line(row, self._clock)
        self._lines[row.id] = made
        return made

    def paint_header(
        self,
        painter: QPainter,
        top: int,
        group: InboxGroup,
        *,
        folded: bool = False,
        current: bool = False,
        hovered: bool = False,
        instruction: bool = True,
    ) -> None:
        """Draw a group's header at `top`."""
        tokens = self._theme.tokens
        fill = tokens.sel if current else tokens.hover if hovered else tokens.sunken
        painter.fillRect(0, top, self._wide, HEADER, fill)
        painter.fillRect(0, top + HEADER - 1, self._wide, 1, tokens.line)
        if current:
            painter.fillRect(0, top, 3, HEADER, tokens.accent)
        icon = "chevr" if folded else group.icon
        self._icon(painter, icon, LEFT, top + 12, 16, tokens.text3.rgba())
        left = self._paint_counts(painter, top, group, tokens)
        room = QRect(TEXT_LEFT, top, left - TEXT_LEFT - _GAP, HEADER - 1)
        used = text(painter, room, group.name, tokens.text, 13, SEMIBOLD)
        rest = room.adjusted(used + _GAP, 0, 0, 0)
        if instruction and width(group.instruction, 12) <= rest.width():  # whole or not at all
            text(painter, rest, group.instruction, tokens.text2, 12)

    def _paint_counts(self, painter: QPainter, top: int, group: InboxGroup, tokens: Tokens) -> int:
        """Draw the counts from the right; return the x where they begin."""
        overdue, today = words.count_texts(group)
        right = self._columns.due_right
        for word, ink, weight in (
            (today, tokens.text3, REGULAR),
            (overdue, tokens.danger, MEDIUM),
        ):
            if word:
                wide = width(word, 12, weight)
                text(painter, QRect(right - wide, top, wide, 39), word, ink, 12, weight)
                right -= wide + _GAP
        return right


class _Layout:
    """Lays out the texts of one lead."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._texts: list[_Words] = []
        self._tags: list[QRectF] = []
        self._shield = 0

    def line(self, row: InboxRow, clock: Clock) -> _Line:
        """Return the lead ready to paint."""
        now, zone, columns = clock.now(), clock.zone, self._columns
        self._name_line(row)
        self._put(row.step, TEXT_LEFT, LINE2, columns.text)
        self._put(words.progress_text(row), columns.tries, LINE1, columns.try_width, role="text2")
        last = words.last_touch(row, now, zone)
        if width(last, 12) > columns.try_width + _TRY_MORE:
            last = words.plain_label(row.last)  # the day is in the timeline
        self._put(last, columns.tries, LINE2, columns.try_width + _TRY_MORE, 12, role="text3")
        if columns.score_width:
            self._score(row)
        top, bottom = words.due_texts(row, now, zone)
        danger = row.due is Due.OVERDUE
        held = row.kind == HOLD and row.due is Due.LATER
        weight, role = (REGULAR, "text2") if held else (SEMIBOLD, "text")
        left = self._put_right(top, LINE1, 13, weight, "danger" if danger else role)
        self._put_right(bottom, LINE2, 12, REGULAR, "text3")
        alert = left - 17 if danger else 0
        return _Line(row, tuple(self._texts), tuple(self._tags), alert, self._shield)

    def _score(self, row: InboxRow) -> None:
        columns = self._columns
        word = words.score_word() + " "
        used = self._put(word, columns.score, LINE1, columns.score_width, role="text3")
        left = columns.score + used
        self._put(str(row.score), left, LINE1, columns.score_width, 13, MEDIUM, "text2")
        if columns.score_width == _SCORE:
            self._put(row.reason, columns.score, LINE2, _SCORE, 12, role="text3")

    def _name_line(self, row: InboxRow) -> None:
        shown = list(row.tags[:_MOST_TAGS])
        if len(row.tags) > _MOST_TAGS:
            shown.append(f"+{len(row.tags) - _MOST_TAGS}")
        room = self._columns.text - sum(tag_width(word) + 8 for word in shown)
        room -= _SHIELD if row.talked else 0
        x = TEXT_LEFT + self._put(row.name, TEXT_LEFT, LINE1, room, 13, SEMIBOLD) + 8
        left = TEXT_LEFT + room - x
        if row.company and left > 24:
            x += self._put(row.company, x, LINE1, left, role="text2") + 8
        if row.talked:
            self._shield, x = x, x + _SHIELD
        for word in shown:
            wide = tag_width(word)
            self._tags.append(QRectF(x, 10, wide, 18))
            self._put(word, x + 6, 23, wide, 11, MEDIUM, "text2")
            x += wide + 8

    def _put(
        self,
        words_: str,
        x: int,
        y: int,
        room: int,
        size: int = 13,
        weight: int = REGULAR,
        role: str = "text",
    ) -> int:
        """Lay one text out on the baseline `y`; return its width."""
        if not words_:
            return 0
        static, wide = _laid_out(words_, size, weight, room)
        at = QPointF(x, y - metrics(size, weight).ascent())
        self._texts.append(_Words(font(size, weight), role, at, static))
        return wide

    def _put_right(self, words_: str, y: int, size: int, weight: int, role: str) -> int:
        """Lay one text out against the right edge; return its left."""
        if not words_:
            return self._columns.due_right
        left = (
            self._columns.due_right
            - _laid_out(words_, size, weight, self._columns.due_width + 40)[1]
        )
        self._put(words_, left, y, self._columns.due_width + 40, size, weight, role)
        return left


@lru_cache(maxsize=3000)
def _laid_out(words_: str, size: int, weight: int, room: int) -> tuple[QStaticText, int]:
    """Lay a text out, cut to `room`, once: dates and counts come again and again."""
    face = font(size, weight)
    static = QStaticText(words_)
    static.setTextFormat(Qt.TextFormat.PlainText)
    static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    static.prepare(font=face)
    wide = round(static.size().width())
    if wide > room:
        cut = metrics(size, weight).elidedText(words_, Qt.TextElideMode.ElideRight, room)
        static.setText(cut)
        static.prepare(font=face)
        wide = round(static.size().width())
    return static, wide
