"""All keys on one sheet, opened and closed by `?`."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from leaddesk.desktop.theme.fonts import SEMIBOLD
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.paint import frame, key_caps, keys_width, text

_ROW, _HEAD, _WIDE, _SIDE = 26, 52, 760, 24
_CAPS = 110  # width of the column of key caps


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
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("All keys"))

    def open(self, lines: tuple[KeyLine, ...]) -> None:
        """Show these keys; only those of features that are built."""
        self._lines = lines
        self._before = QApplication.focusWidget()
        spoken = (f"{'+'.join(line.keys)} {line.does}" for line in lines)
        self.setAccessibleDescription(", ".join(spoken))
        self.resize(_WIDE, _HEAD + _ROW * -(-len(lines) // 2) + 20)
        parent = self.parentWidget()
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
        """Close; no key reaches the list below while the sheet is open."""
        if event.key() == Qt.Key.Key_Escape or event.text() == "?":
            self.leave()

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
        half = -(-len(self._lines) // 2)
        column = (self.width() - 2 * _SIDE) // 2
        for number, line in enumerate(self._lines):
            x = _SIDE + (column if number >= half else 0)
            y = _HEAD + _ROW * (number % half)
            key_caps(painter, x, y + 4, line.keys, tokens.text2, tokens.ctl, tokens.canvas)
            room = QRect(x + _CAPS, y, column - _CAPS - 12, _ROW)
            text(painter, room, line.does, tokens.text)
