"""The lead, or the company, as it stands after the merge: drawn as its line elsewhere is."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop import words as shown
from leaddesk.desktop.clock import Clock
from leaddesk.desktop.duplicates import words
from leaddesk.desktop.theme.fonts import MEDIUM, REGULAR, SEMIBOLD, width
from leaddesk.desktop.theme.icons import paint_icon, step_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.paint import frame, tag, tag_width, text, wrapped
from leaddesk.domain.merge_rows import COMPANY, CompanyAfter, MergePlan, Preview
from leaddesk.domain.rows import Due, InboxRow

_HEAD, _LINE = 26, 16
_CARD, _INSET, _MOST_TAGS = 56, 20, 2
_TRY, _SCORE, _DUE, _COLUMN = 92, 120, 96, 12
_LEAST_TEXT = 220


class AfterMerge(QWidget):
    """Heading with what is kept, and a card 56 high."""

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._clock = theme, clock
        self._label, self._remark = "", ""
        self._preview: Preview | None = None
        self.setAccessibleName(self.tr("The lead after the merge"))

    def show_plan(self, plan: MergePlan) -> None:
        """Say what is kept of both."""
        firm = plan.what == COMPANY
        self._label = (
            self.tr("The company after the merge") if firm else self.tr("The lead after the merge")
        )
        self._remark = words.kept_text(plan)
        self._tell()

    def show_preview(self, preview: Preview | None) -> None:
        """Show what stands after the merge; None: it is not known yet."""
        self._preview = preview
        self._tell()

    def tall(self, wide: int) -> int:
        """Return the height needed at a width."""
        return self._head(wide) + _CARD + 2

    def _head(self, wide: int) -> int:
        return _HEAD + _LINE * len(self._below(wide))

    def _below(self, wide: int) -> list[str]:
        """Return what is kept as lines below the heading, where there is no room beside it."""
        room = wide - 2 * _INSET
        beside = width(self._label, 12, SEMIBOLD) + 12 + width(self._remark, 12) <= room
        return [] if beside else wrapped(self._remark, 12, room)

    def _tell(self) -> None:
        self.setAccessibleName(self._label)
        self.setAccessibleDescription(
            ". ".join(part for part in (self._said(), self._remark) if part)
        )
        self.setToolTip(self._said())
        self.update()

    def _said(self) -> str:
        if self._preview is None:
            return ""
        row, firm = self._preview.lead, self._preview.company
        if firm is not None:
            return ", ".join(part for part in (firm.name, firm.place, *firm.contacts) if part)
        if row is None:
            return self.tr("This lead has ended.")
        due = " ".join(shown.due_texts(row, self._clock.now(), self._clock.zone))
        parts = (row.name, row.company, *row.tags, row.step, due)
        return ", ".join(part for part in parts if part)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw heading and card."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.canvas)
        head = QRect(_INSET, 0, self.width() - 2 * _INSET, 20)
        used = text(painter, head, self._label, tokens.text2, 12, SEMIBOLD)
        below = self._below(self.width())
        for at, line in enumerate(below):
            room = QRect(_INSET, 20 + _LINE * at, head.width(), _LINE)
            text(painter, room, line, tokens.text3, 12)
        if not below:
            rest = head.adjusted(used + 12, 0, 0, 0)
            right = Qt.AlignmentFlag.AlignRight
            text(painter, rest, self._remark, tokens.text3, 12, REGULAR, right)
        card = QRect(_INSET, self._head(self.width()), self.width() - 2 * _INSET, _CARD)
        frame(painter, QRectF(card), 8, tokens.raised, tokens.line)
        if self._preview is None:
            return
        if self._preview.company is not None:
            self._paint_company(painter, card, self._preview.company)
        elif self._preview.lead is not None:
            self._paint_lead(painter, card, self._preview.lead)
        else:
            text(painter, card.adjusted(20, 0, -16, 0), self._said(), tokens.text2)

    def _paint_company(self, painter: QPainter, card: QRect, firm: CompanyAfter) -> None:
        tokens = self._theme.tokens
        paint_icon(
            painter, "company", QRectF(card.left() + 20, card.top() + 11, 16, 16), tokens.text3
        )
        room = QRect(card.left() + 48, card.top() + 9, card.width() - 64, 20)
        used = text(painter, room, firm.name, tokens.text, 13, SEMIBOLD)
        text(painter, room.adjusted(used + 8, 0, 0, 0), firm.place, tokens.text2)
        text(painter, room.translated(0, 19), ", ".join(firm.contacts), tokens.text)

    def _paint_lead(self, painter: QPainter, card: QRect, row: InboxRow) -> None:
        tokens = self._theme.tokens
        icon = QRectF(card.left() + 20, card.top() + 11, 16, 16)
        paint_icon(painter, step_icon(row.kind), icon, tokens.text3)
        right = self._paint_columns(painter, card, row)
        left = card.left() + 48
        room = QRect(left, card.top() + 9, right - left, 20)
        self._paint_name(painter, room, row)
        text(painter, room.translated(0, 19), row.step, tokens.text)

    def _paint_name(self, painter: QPainter, room: QRect, row: InboxRow) -> None:
        tokens = self._theme.tokens
        tags = list(row.tags[:_MOST_TAGS])
        if len(row.tags) > _MOST_TAGS:
            tags.append(f"+{len(row.tags) - _MOST_TAGS}")
        kept = sum(tag_width(each) + 8 for each in tags)
        names = room.adjusted(0, 0, -kept, 0)
        x = names.left() + text(painter, names, row.name, tokens.text, 13, SEMIBOLD) + 8
        if names.right() - x > 24:
            place = QRect(x, names.top(), names.right() - x, names.height())
            x += text(painter, place, row.company, tokens.text2) + (8 if row.company else 0)
        for each in tags:
            x = tag(painter, x, room.top() + 1, each, tokens) + 8

    def _paint_columns(self, painter: QPainter, card: QRect, row: InboxRow) -> int:
        """Draw due, score and tries from the right; return where the text ends."""
        tokens, now, zone = self._theme.tokens, self._clock.now(), self._clock.zone
        top, bottom = shown.due_texts(row, now, zone)
        danger = row.due is Due.OVERDUE
        ink = tokens.danger if danger else tokens.text
        right = card.right() - 15
        due = max(_DUE, width(top, 13, SEMIBOLD), width(bottom, 12))
        x = right - due
        align = Qt.AlignmentFlag.AlignRight
        self._pair(painter, card, x, due, (top, ink, SEMIBOLD), bottom, align)
        if danger:
            mark = right - width(top, 13, SEMIBOLD) - 17
            paint_icon(painter, "alert", QRectF(mark, card.top() + 13, 13, 13), tokens.danger)
        score = f"{shown.score_word()} {row.score}"
        tried = shown.progress_text(row)
        wide = max(_TRY, width(tried))
        room = x - _COLUMN - (card.left() + 48)
        if room >= _SCORE + wide + 2 * _COLUMN + _LEAST_TEXT:
            x -= _COLUMN + _SCORE
            self._pair(painter, card, x, _SCORE, (score, tokens.text2, MEDIUM), row.reason)
        if room >= wide + _COLUMN + _LEAST_TEXT // 2:
            x -= _COLUMN + wide
            last = shown.last_touch(row, now, zone)
            self._pair(painter, card, x, wide, (tried, tokens.text2, REGULAR), last)
        return x - _COLUMN

    def _pair(
        self,
        painter: QPainter,
        card: QRect,
        x: int,
        wide: int,
        first: tuple[str, QColor, int],
        second: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        line = QRect(x, card.top() + 9, wide, 20)
        text(painter, line, first[0], first[1], 13, first[2], align)
        text(painter, line.translated(0, 19), second, self._theme.tokens.text3, 12, REGULAR, align)
