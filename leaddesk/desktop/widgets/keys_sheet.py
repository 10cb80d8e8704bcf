"""All keys on one sheet, opened and closed by `?`."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from leaddesk.desktop.theme.fonts import SEMIBOLD, width
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.paint import frame, key_caps, keys_width, text

_ROW, _HEAD, _WIDE, _SIDE = 26, 52, 760, 24
_CAPS = 110  # least width of the column of key caps


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One key and what it does; several caps are pressed together."""

    keys: tuple[str, ...]
    does: str


class KeysSheet(QWidget):
    """Two columns of keys, centred over the window; any of Esc, `?` and a click closes it.

    Signals:
        closed: it went away.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._theme = theme
        self._lines: tuple[KeyLine, ...] = ()
        self._before: QWidget | None = None
        self._caps, self._across, self._first = _CAPS, 2, 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("All keys"))

    def open(self, lines: tuple[KeyLine, ...]) -> None:
        """Show these keys; only those of features that are built."""
        self._lines = lines
        self._before = QApplication.focusWidget()
        spoken = (f"{'+'.join(line.keys)} {line.does}" for line in lines)
        self.setAccessibleDescription(", ".join(spoken))
        self._first = 0
        parent = self.parentWidget()
        self._caps = max([_CAPS, *(keys_width(line.keys) + 14 for line in lines)])
        column = self._caps + max([0, *(width(line.does) for line in lines)]) + 24
        self._across = 2 if parent is None or 2 * (column + _SIDE) <= parent.width() - 16 else 1
        wide = max(_WIDE if self._across == 2 else 0, self._across * column + 2 * _SIDE)
        tall = _HEAD + _ROW * -(-len(lines) // self._across) + 20
        room = parent.height() - 16 if parent is not None else tall
        self.resize(min(wide, parent.width() - 16 if parent else wide), min(tall, room))
        if parent is not None:
            left = (parent.width() - self.width()) // 2
            self.move(max(0, left), max(0, (parent.height() - self.height()) // 3))
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Hide and give the focus back."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close or scroll; no key reaches the list below while the sheet is open."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        self._scroll(step)
        if event.key() == Qt.Key.Key_Escape or event.text() == "?":
            self.leave()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Look further down or up, where the window is too low for all."""
        self._scroll(-1 if event.angleDelta().y() > 0 else 1)

    def _scroll(self, lines: int) -> None:
        in_sight = (self.height() - _HEAD - 20) // _ROW
        all_lines = -(-len(self._lines) // self._across)
        self._first = max(0, min(all_lines - in_sight, self._first + lines))
        self.update()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Close."""
        self.leave()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The press said it all."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sheet."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        frame(painter, QRectF(self.rect()), 10, tokens.raised, tokens.popline)
        head = QRect(_SIDE, 0, 300, _HEAD)
        text(painter, head, self.tr("All keys"), tokens.text, 15, SEMIBOLD)
        close = keys_width(("Esc",))
        top = (_HEAD - 18) // 2
        key_caps(painter, self.width() - _SIDE - close, top, ("Esc",), tokens.text2, tokens.ctl)
        half = -(-len(self._lines) // self._across) or 1
        column = (self.width() - 2 * _SIDE) // self._across
        for number, line in enumerate(self._lines):
            x = _SIDE + (column if number >= half else 0)
            y = _HEAD + _ROW * (number % half - self._first)
            if not _HEAD <= y <= self.height() - _ROW - 8:
                continue
            key_caps(painter, x, y + 4, line.keys, tokens.text2, tokens.ctl, tokens.canvas)
            room = QRect(x + self._caps, y, column - self._caps - 12, _ROW)
            text(painter, room, line.does, tokens.text)
