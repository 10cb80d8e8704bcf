"""Where a file is dropped, a list pasted, or a file chosen, while there is nothing to show yet."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.theme.fonts import SEMIBOLD
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING, Button
from leaddesk.desktop.widgets.paint import crisp, text, wrapped

WIDE, TALL = 460, 228


class DropCard(QWidget):
    """A target with a dashed edge, what may be dropped, and two buttons; or what went wrong.

    Signals:
        choose_asked: the rep wants to choose a file.
        paste_asked: the rep wants what was copied.
    """

    choose_asked = Signal()
    paste_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._over = False
        self._title, self._body, self._error = "", "", False
        self.choose = Button(theme, self.tr("Choose a file"), ("Ctrl", "O"), parent=self)
        self.choose.clicked.connect(self.choose_asked)
        self.paste = Button(theme, self.tr("Paste"), ("Ctrl", "V"), parent=self)
        self.paste.clicked.connect(self.paste_asked)
        self.show_invitation()

    def show_invitation(self) -> None:
        """Say what may be brought."""
        said = self.tr(
            "Drop a list, contacts or a mail here, paste them, or choose a file."
            " Nothing is written until you say so."
        )
        self._say(self.tr("Bring leads in"), said, error=False)

    def show_trouble(self, title: str, mend: str) -> None:
        """Say what went wrong and what works instead."""
        self._say(title, mend, error=True)

    def show_over(self, *, on: bool) -> None:
        """Show that letting go now would drop here."""
        self._over = on
        self.update()

    def _say(self, title: str, body: str, *, error: bool) -> None:
        self._title, self._body, self._error = title, body, error
        self.setAccessibleName(title)
        self.setAccessibleDescription(body)
        self.update()

    def sizeHint(self) -> QSize:
        """A card in the middle of the page."""
        return QSize(WIDE, TALL)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Put the buttons side by side in the middle."""
        sizes = [self.choose.sizeHint(), self.paste.sizeHint()]
        wide = sum(size.width() for size in sizes) + 8 - 2 * RING
        x = (self.width() - wide) // 2
        for button, size in zip((self.choose, self.paste), sizes, strict=True):
            button.setGeometry(x, TALL - 68, size.width(), size.height())
            x += size.width() + 8 - 2 * RING

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dashed edge, the icon and the words."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        edge = tokens.accent if self._over else tokens.dangerline if self._error else tokens.field
        pen = QPen(edge, 2 if self._over else 1)
        if not self._error:
            pen.setDashPattern([4, 4])
        crisp(painter)
        painter.setPen(pen)
        painter.setBrush(tokens.sel if self._over else tokens.raised)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        ink = tokens.danger if self._error else tokens.accent if self._over else tokens.text3
        box = QRectF(self.width() / 2 - 12, 36, 24, 24)
        paint_icon(painter, "alert" if self._error else "import", box, ink, 1.2)
        title = self.tr("Let go to look at it") if self._over else self._title
        middle = Qt.AlignmentFlag.AlignHCenter
        room = QRect(24, 72, self.width() - 48, 20)
        text(painter, room, title, tokens.text, 15, SEMIBOLD, middle)
        for place, line in enumerate(wrapped(self._body, 13, min(360, self.width() - 48))):
            room = QRect(24, 98 + 18 * place, self.width() - 48, 18)
            text(painter, room, line, tokens.text2, 13, align=middle)
