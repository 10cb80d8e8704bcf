"""A panel laid over the window for one short answer: keyboard first, and nothing typed is lost."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from leaddesk.desktop.theme.fonts import REGULAR, SEMIBOLD, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import announce
from leaddesk.desktop.widgets.button import RING, Button, Look
from leaddesk.desktop.widgets.digit_grid import DigitGrid
from leaddesk.desktop.widgets.field import HEIGHT as FIELD
from leaddesk.desktop.widgets.field import Field
from leaddesk.desktop.widgets.keys import ENTER
from leaddesk.desktop.widgets.paint import frame, text, wrapped

HEAD, FOOT = 45, 57
_SIDE = 17
_LABEL_GAP = 12
_LEAST_LABEL, _MOST_LABEL = 44, 132
_LINE = 16
DRAFT_WAIT_MS = 150
"""A draft is told at most this late after a key."""


class Popover(QWidget):
    """Head, labelled rows, a result line, Cancel and Save; a plain child, never a window.

    Subclasses fill the rows with `set_rows` and answer `commit`.

    Signals:
        closed: it went away without saving; what was typed is still in it.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget, wide: int = 500) -> None:
        super().__init__(parent)
        self.hide()
        self.theme = theme
        self._title, self._about, self._right, self._icon = "", "", "", ""
        self._rows: list[tuple[str, QWidget]] = []
        self._lead_in, self._result, self._small = "", "", ""
        self._refusal = ""
        self._before: QWidget | None = None
        self._anchor = QRect()
        self._cancel = Button(theme, self.tr("Cancel"), ("Esc",), Look.GHOST, parent=self)
        self._save = Button(theme, self.tr("Save"), ("Enter",), Look.PRIMARY, parent=self)
        self._cancel.clicked.connect(self.dismiss)
        self._save.clicked.connect(self.commit)
        self.resize(wide, 200)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, on=False)

    # What it says

    def set_head(self, icon: str, title: str, about: str = "", right: str = "") -> None:
        """Name the panel: "Log call", "Tom Ferrer, Acme Pumps", "Today 09:54"."""
        self._icon, self._title, self._about, self._right = icon, title, about, right
        self.setAccessibleName(f"{title}. {about}".strip())
        self.update()

    def set_rows(self, rows: list[tuple[str, QWidget]]) -> None:
        """Show these parts below one another; a part without label takes the whole width."""
        before = {part for _, part in self._rows}
        self._rows = rows
        shown = {part for _, part in rows}
        for part in before - shown:
            part.hide()
        for part in shown:
            part.show()
        self.lay_out()

    def set_result(self, lead_in: str, result: str, small: str = "") -> None:
        """Say at the foot what Save will do: "Then", "Reach, try 4, Thu 26 Nov 10:00"."""
        self._lead_in, self._result, self._small = lead_in, result, small
        self.setAccessibleDescription(f"{lead_in} {result}".strip())
        self.update()

    def show_refusal(self, words: str) -> None:
        """Say above the foot why it could not be saved; what was typed stands as it was."""
        self._refusal = words
        self.setAccessibleDescription(words)
        announce(self, words)
        self.lay_out()

    def clear_refusal(self) -> None:
        """Take the sentence away: the rep went on."""
        if self._refusal:
            self._refusal = ""
            self.lay_out()

    def _refusal_lines(self) -> list[str]:
        return wrapped(self._refusal, 12, self.width() - 2 * _SIDE - 20)

    # Coming and going

    def appear(self, anchor: QRect, focus: QWidget) -> None:
        """Open under `anchor` (a rectangle of the parent), or above it where there is no room."""
        focused = QApplication.focusWidget()
        if not self.isVisible():
            self._before = focused
        self._anchor = anchor
        self.lay_out()
        self.show()
        self.raise_()
        focus.setFocus(Qt.FocusReason.PopupFocusReason)

    def below(self, row: QRect) -> int:
        """Return how tall the window must be for this to open under a row."""
        return row.bottom() + 7 + self.height() + 8

    def follow(self, anchor: QRect) -> None:
        """Stay at its row when the window gets another size."""
        self._anchor = anchor
        self._place_self()

    def dismiss(self) -> None:
        """Go away; what was typed stays."""
        self.leave()
        self.closed.emit()

    def leave(self) -> None:
        """Hide and give the focus back to where it was."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def commit(self) -> None:
        """Save; a subclass says what that is."""
        self.dismiss()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves from anywhere, Esc goes; nothing else reaches the window below."""
        if event.key() == Qt.Key.Key_Escape or (event.key() in ENTER and self._cancel.hasFocus()):
            self.dismiss()
        elif event.key() in ENTER:
            self.commit()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Keep Tab inside."""
        stops = self._stops()
        focused = QApplication.focusWidget()
        at = next_index(stops, focused)
        if not stops:
            return False
        step = 1 if next else -1
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stops[(at + step) % len(stops)].setFocus(reason)
        return True

    def _stops(self) -> list[QWidget]:
        parts: list[QWidget] = []
        for _, part in self._rows:
            parts.append(part.edit if isinstance(part, Field) else part)
        return [*parts, self._cancel, self._save]

    # Layout

    def _label_width(self) -> int:
        labels = [width(label, 12, SEMIBOLD) for label, _ in self._rows if label]
        return min(_MOST_LABEL, max([_LEAST_LABEL, *labels]))

    def lay_out(self) -> None:
        """Stack the rows and take the height they need."""
        y, gap = HEAD + 14, 0
        left = _SIDE + self._label_width() + _LABEL_GAP
        for label, part in self._rows:
            y += gap
            x = left if label else _SIDE
            if isinstance(part, DigitGrid):
                wide = self.width() - x - _SIDE + 2 * RING
                part.fit(wide)
                tall = part.tall()
                part.setGeometry(x - RING, y - RING, wide, tall)
                y += tall - 2 * RING
            else:
                tall = part.maximumHeight() if isinstance(part, Field) else part.sizeHint().height()
                part.setGeometry(x, y, self.width() - x - _SIDE, tall)
                y += tall
            gap = 12 if not label else 8
        if self._refusal:
            y += 10 + _LINE * len(self._refusal_lines())
        y += 12
        self.resize(self.width(), y + FOOT)
        self._place_buttons(y)
        self._place_self()
        self.update()

    def _place_buttons(self, top: int) -> None:
        right = self.width() - 13
        for button in (self._save, self._cancel):
            size = button.sizeHint()
            button.setGeometry(
                right - size.width() + RING, top + 15 - RING, size.width(), size.height()
            )
            right -= size.width() - 2 * RING + 8

    def _place_self(self) -> None:
        parent = self.parentWidget()
        if parent is None or self._anchor.isNull():
            return
        y = self._anchor.bottom() + 7
        if self.below(self._anchor) > parent.height():
            above = self._anchor.top() - 6 - self.height()
            y = above if above >= 8 else max(8, parent.height() - 8 - self.height())
        x = min(self._anchor.left() + 48, parent.width() - self.width() - 8)
        self.move(max(8, x), y)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw panel, head, labels and foot."""
        painter = QPainter(self)
        tokens = self.theme.tokens
        frame(painter, QRectF(self.rect()), 10, tokens.raised, tokens.popline)
        painter.fillRect(1, HEAD - 1, self.width() - 2, 1, tokens.line)
        foot = self.height() - FOOT
        painter.fillRect(1, foot, self.width() - 2, 1, tokens.line)
        self._paint_head(painter)
        labels = self._label_width()
        for label, part in self._rows:
            if label:
                top = part.y() + (RING if isinstance(part, DigitGrid) else 0)
                room = QRect(_SIDE, top, labels, FIELD)
                text(painter, room, label, tokens.text2, 12, SEMIBOLD)
        if self._refusal:
            self._paint_refusal(painter, foot)
        self._paint_foot(painter, foot)

    def _paint_refusal(self, painter: QPainter, foot: int) -> None:
        tokens, lines = self.theme.tokens, self._refusal_lines()
        top = foot - 12 - _LINE * len(lines)
        paint_icon(painter, "alert", QRectF(_SIDE, top + 1, 14, 14), tokens.danger)
        for number, line in enumerate(lines):
            room = QRect(_SIDE + 20, top + _LINE * number, self.width() - 2 * _SIDE - 20, _LINE)
            text(painter, room, line, tokens.danger, 12)

    def _paint_head(self, painter: QPainter) -> None:
        tokens = self.theme.tokens
        paint_icon(painter, self._icon, QRectF(17, 15, 16, 16), tokens.text3)
        room = QRect(41, 1, self.width() - 58, HEAD - 1)
        right = Qt.AlignmentFlag.AlignRight
        used = text(painter, room, self._title, tokens.text, 15, SEMIBOLD)
        text(painter, room, self._right, tokens.text3, 12, REGULAR, right)
        rest = room.adjusted(used + 8, 0, -width(self._right, 12) - 12, 0)
        text(painter, rest, self._about, tokens.text2)

    def _paint_foot(self, painter: QPainter, top: int) -> None:
        tokens = self.theme.tokens
        room = QRect(17, top + (13 if self._small else 21), self._cancel.x() - 22, 16)
        before = width(self._lead_in, 12)
        small, rest = self._small, room.adjusted(before + 4 if before else 0, 0, 0, 0)
        if width(self._result, 12, 500) > rest.width():  # below its lead-in, in place of the remark
            room.moveTop(top + 13)
            small, rest = "", room.translated(0, 16) if before else room
        text(painter, room, self._lead_in, tokens.text3, 12)
        text(painter, rest, self._result, tokens.text, 12, 500)
        text(painter, room.translated(0, 16), small, tokens.text3, 12)


def next_index(stops: list[QWidget], focused: QWidget | None) -> int:
    """Return where the focus stands among `stops`; before the first where it is elsewhere."""
    for number, stop in enumerate(stops):
        if stop is focused:
            return number
    return -1
