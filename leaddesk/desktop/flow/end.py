"""The end of a flow: what moved and where to, in words and numbers, and the way back."""

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop import words
from leaddesk.desktop.flow.parts import BigButton, Hint
from leaddesk.desktop.theme.fonts import MEDIUM, REGULAR, SEMIBOLD, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import announce
from leaddesk.desktop.widgets.button import RING
from leaddesk.desktop.widgets.paint import text, wrapped
from leaddesk.domain.flow_rows import FlowEnd

_HEAD, _LINE, _ROW = 48, 23, 28


class EndCard(QWidget):
    """ "38 done", "31 moved on, 7 wait for a date.", a row a status, one button.

    Signals:
        left: back to the list.
        back_asked: to the last lead again.
    """

    left = Signal()
    back_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._end = FlowEnd()
        back = self.tr("Back to the inbox")
        self._button = BigButton(theme, back, "Enter", primary=True, parent=self)
        self._back = Hint(theme, self.tr("Back to the last lead"), ("K",), self)
        self._button.clicked.connect(self.left)
        self._back.clicked.connect(self.back_asked)

    def show_end(self, end: FlowEnd) -> None:
        """Say what came of the flow."""
        self._end = end
        spoken = " ".join([f"{self.head()}.", *self.sentences(), *self._went()])
        self.setAccessibleName(spoken)
        announce(self, spoken)
        self.update()

    def head(self) -> str:
        """Return "38 done"."""
        return self.tr("{n} done").format(n=words.number(self._end.done))

    def sentences(self) -> list[str]:
        """Return what became of them, one sentence a kind."""
        end = self._end
        moved = self.tr("{n} moved on").format(n=words.number(end.moved))
        form = self.tr("1 waits for a date") if end.waits == 1 else self.tr("{n} wait for a date")
        parts = [moved] if end.moved else []
        parts += [form.format(n=words.number(end.waits))] if end.waits else []
        said = [f"{', '.join(parts)}."] if parts else []
        if end.skipped:
            form = self.tr("{n} skipped, due as before.")
            said.append(form.format(n=words.number(end.skipped)))
        if end.passed:
            form = (
                self.tr("1 passed over, it was changed meanwhile.")
                if end.passed == 1
                else self.tr("{n} passed over, they were changed meanwhile.")
            )
            said.append(form.format(n=words.number(end.passed)))
        return said

    def _went(self) -> list[str]:
        form = self.tr("{n} to {status}.")
        return [form.format(n=words.number(n), status=name) for _, name, n in self._end.went]

    def _lines(self) -> list[str]:
        return [
            line for each in self.sentences() for line in wrapped(each, 15, self.width() - 2 * RING)
        ]

    def tall(self) -> int:
        """Return the height it needs."""
        rows = len(self._end.went)
        return _HEAD + _LINE * len(self._lines()) + (24 + _ROW * rows if rows else 0) + 28 + 44 + 6

    def place(self) -> None:
        """Put the button below the words."""
        size, top = self._button.sizeHint(), self.tall() - 44 - 2 * RING
        self._button.setGeometry(0, top, size.width(), size.height())
        hint = self._back.sizeHint()
        self._back.setGeometry(size.width() + 16, top + 11, hint.width(), 28)

    def focus(self) -> None:
        """Take the keys: Enter goes back."""
        self._button.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self.place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw head, sentences and rows."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        paint_icon(painter, "check", QRectF(RING, 6, 22, 22), tokens.ok, 1.8)
        head = QRect(RING + 32, 0, self.width() - 32, 34)
        text(painter, head, self.head(), tokens.text, 26, SEMIBOLD)
        top = _HEAD
        for line in self._lines():
            text(painter, QRect(RING, top, self.width(), _LINE), line, tokens.text, 15, REGULAR)
            top += _LINE
        if self._end.went:
            painter.fillRect(RING, top + 11, self.width() - 2 * RING, 1, tokens.soft)
            self._paint_went(painter, top + 18)

    def _paint_went(self, painter: QPainter, top: int) -> None:
        tokens = self._theme.tokens
        figures = [words.number(n) for _, _, n in self._end.went]
        wide = max(width(figure, 13, MEDIUM) for figure in figures)
        for number, (figure, (_, name, _)) in enumerate(zip(figures, self._end.went, strict=True)):
            y = top + _ROW * number
            left = RING + wide - width(figure, 13, MEDIUM)
            text(painter, QRect(left, y, wide, _ROW), figure, tokens.text, 13, MEDIUM)
            room = QRect(RING + wide + 12, y, self.width() - wide - 12, _ROW)
            text(painter, room, self.tr("to {status}").format(status=name), tokens.text2)
