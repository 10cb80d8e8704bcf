"""Head and foot of a page that takes the place of list and lead."""

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.theme.fonts import MEDIUM, SEMIBOLD, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import KeyHint, announce
from leaddesk.desktop.widgets.button import RING, Button, Look
from leaddesk.desktop.widgets.paint import text, wrapped

HEAD, FOOT = 56, 48
_LINE = 16


class PageHead(QWidget):
    """Title 18, what goes with it, and at the right the way back; 56 high.

    Signals:
        back_asked: the rep leaves the page.
    """

    back_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title, self._rest = "", ""
        self.back = Button(theme, self.tr("Back"), ("Esc",), Look.GHOST, parent=self)
        self.back.clicked.connect(self.back_asked)
        self._beside: QWidget | None = None
        self.setAccessibleName(self.tr("Title"))
        self.setFixedHeight(HEAD)

    def put_beside(self, widget: QWidget) -> None:
        """Place a widget left of the way back; it keeps the size it has."""
        self._beside = widget

    def show_title(self, title: str, rest: str = "") -> None:
        """Name the page, and say what goes with it in quiet letters."""
        self._title, self._rest = title, rest
        self.setAccessibleName(title)
        self.setAccessibleDescription(rest)
        self.setToolTip(f"{title}  {rest}".strip())
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is at the right there."""
        super().resizeEvent(event)
        size = self.back.sizeHint()
        left = self.width() - 16 + RING - size.width()
        self.back.setGeometry(left, 14 - RING, size.width(), size.height())
        if self._beside is not None:
            wide = min(self._beside.sizeHint().width(), max(120, self.width() // 3))
            self._beside.setGeometry(left - 12 - wide, 11, wide, 34)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, title, what goes with it, and edge; the title keeps its room."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.canvas)
        painter.fillRect(0, HEAD - 1, self.width(), 1, tokens.line)
        end = (self._beside or self.back).x() - 12
        room = QRect(20, 0, end - 20, HEAD - 1)
        used = text(painter, room, self._title, tokens.text, 18, SEMIBOLD)
        rest = room.adjusted(used + 12, 3, 0, 3)
        if width(self._rest) <= rest.width():  # whole or not at all; the tool tip has it
            text(painter, rest, self._rest, tokens.text2)


class PageFoot(QWidget):
    """What was done just now with its undo, what could not be done, or a quiet remark.

    A sentence about trouble takes the lines it needs.

    Signals:
        undo_asked: the rep clicked Undo.
        height_changed: a sentence needs more lines than before, or fewer.
    """

    undo_asked = Signal()
    height_changed = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget, *, tall: int = FOOT) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tall = tall
        self._said, self._rest, self._look, self._icon = "", "", "", ""
        self._button: QWidget | None = None
        self._undo = KeyHint(theme, self.tr("Undo"), ("Ctrl", "Z"), self)
        self._undo.clicked.connect(self.undo_asked)
        self._undo.hide()
        self.setAccessibleName(name)
        self.setFixedHeight(tall)

    def put_right(self, button: QWidget) -> None:
        """Place a button, or several in one widget, at the right end."""
        self._button = button
        button.setParent(self)
        self.place()

    @property
    def said(self) -> str:
        """What it says."""
        return f"{self._said} {self._rest}".strip()

    def show_done(self, said: str, rest: str = "", *, undo: bool = True) -> None:
        """Say what was done (500) and what followed; it stays until something else is said."""
        self._say("done", said, rest)
        self._undo.setVisible(undo)
        self.place()

    def show_trouble(self, said: str, mend: str = "") -> None:
        """Say what could not be done and what works instead."""
        self._say("trouble", said, mend)

    def show_remark(self, said: str, *, icon: str = "") -> None:
        """Say something quiet; what was done before is not covered by it."""
        if self._look in ("", "remark"):
            self._icon = icon
            self._say("remark", said, "", aloud=False)

    def clear(self) -> None:
        """Say nothing."""
        self._say("", "", "")

    def _say(self, look: str, said: str, rest: str, *, aloud: bool = True) -> None:
        self._look, self._said, self._rest = look, said, rest
        self._undo.hide()
        self.setAccessibleDescription(self.said)
        self.setToolTip(self.said)
        if aloud:
            announce(self, self.said)
        self.place()

    def _end(self) -> int:
        if not self._undo.isHidden():
            return self._undo.x() - 12
        shown = self._button is not None and not self._button.isHidden()
        return self._button.x() - 12 if shown and self._button is not None else self.width() - 16

    def _lines(self) -> list[str]:
        return wrapped(self.said, 12, self._end() - 42) if self._look == "trouble" else []

    def place(self) -> None:
        """Lay button and undo out at the right, and take the height the words need."""
        right = self.width() - 16 + RING
        if self._button is not None and not self._button.isHidden():
            size = self._button.sizeHint()
            top = (self._tall - size.height()) // 2
            self._button.setGeometry(right - size.width(), top, size.width(), size.height())
            right -= size.width() + 12
        size = self._undo.sizeHint()
        self._undo.setGeometry(right - size.width(), (self._tall - 24) // 2, size.width(), 24)
        tall = self._tall + _LINE * max(0, len(self._lines()) - 2)
        if tall != self.height():
            self.setFixedHeight(tall)
            self.height_changed.emit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the new width."""
        super().resizeEvent(event)
        self.place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, edge and words."""
        painter = QPainter(self)
        tokens, end = self._theme.tokens, self._end()
        painter.fillRect(self.rect(), tokens.sunken)
        painter.fillRect(0, 0, self.width(), 1, tokens.line)
        middle = self.height() // 2
        if self._look == "trouble":
            lines = self._lines()
            top = middle - _LINE * len(lines) // 2
            paint_icon(painter, "alert", QRectF(20, top + 1, 13, 13), tokens.danger)
            for at, line in enumerate(lines):
                room = QRect(42, top + _LINE * at, end - 42, _LINE)
                text(painter, room, line, tokens.danger, 12)
            return
        left = 20
        if self._look == "done":
            paint_icon(painter, "check", QRectF(20, middle - 7, 14, 14), tokens.ok, 1.8)
            left = 42
        quiet = self._look == "remark"
        if quiet and self._icon:
            self._paint_remark(painter, middle, end)
            return
        ink = tokens.text2 if quiet else tokens.text
        room = QRect(left, 1, end - left, self.height() - 1)
        used = text(painter, room, self._said, ink, 12, 400 if quiet else MEDIUM)
        room.setLeft(left + used + width(" ", 12) + 2)
        text(painter, room, self._rest, tokens.text2, 12)

    def _paint_remark(self, painter: QPainter, middle: int, end: int) -> None:
        """Draw a remark with its icon, in the lines it needs, whole or not at all."""
        tokens, room = self._theme.tokens, end - 42
        lines = wrapped(self._said, 12, room)
        whole = all(width(line, 12) <= room for line in lines)
        if not whole or _LINE * len(lines) > self.height() - 8:
            return
        paint_icon(painter, self._icon, QRectF(20, middle - 7, 14, 14), tokens.text2)
        top = middle - _LINE * len(lines) // 2
        for at, line in enumerate(lines):
            text(painter, QRect(42, top + _LINE * at, room, _LINE), line, tokens.text2, 12)
