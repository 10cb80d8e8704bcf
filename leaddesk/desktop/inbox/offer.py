"""One quiet line above the list: something came that the rep may look at, now or never."""

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.theme.fonts import width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import announce
from leaddesk.desktop.widgets.button import RING, Button, Look
from leaddesk.desktop.widgets.paint import text, wrapped

_TOP, _LINE, _BUTTON, _LEFT = 10, 18, 28, 44


class OfferBar(QWidget):
    """Words, and two answers beside them, or below where the pane is narrow.

    Signals:
        taken: the rep wants to see it.
        declined: not now.
        height_changed: it came, went, or says more.
    """

    taken = Signal()
    declined = Signal()
    height_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget, icon: str = "file") -> None:
        super().__init__(parent)
        self._theme, self._icon = theme, icon
        self._words = ""
        self._take = Button(theme, "", (), parent=self)
        self._decline = Button(theme, self.tr("Not now"), (), Look.GHOST, parent=self)
        self._take.clicked.connect(self.taken)
        self._decline.clicked.connect(self.declined)
        self.hide()

    def offer(self, words: str, act: str) -> None:
        """Offer something; `act` is the word of the button. The focus stays where it is."""
        fresh = words != self._words or self.isHidden()
        self._words = words
        self._take.show_label(act)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.show()
        self.height_changed.emit()
        self._place()
        if fresh:
            announce(self, words)

    def withdraw(self) -> None:
        """Offer nothing."""
        if not self.isHidden():
            self._words = ""
            self.hide()
            self.height_changed.emit()

    @property
    def words(self) -> str:
        """What is offered, "" for nothing."""
        return self._words

    @property
    def buttons(self) -> tuple[Button, Button]:
        """The two answers."""
        return self._take, self._decline

    def _buttons_wide(self) -> int:
        return sum(each.sizeHint().width() for each in self.buttons) + 4 - 2 * RING

    def _is_one_line(self, wide: int) -> bool:
        """Whether words and answers fit beside one another."""
        return _LEFT + width(self._words, 13) + 16 + self._buttons_wide() + 16 <= wide

    def tall_for(self, wide: int) -> int:
        """Return the height that it needs at this width."""
        if self._is_one_line(wide):
            return 48
        lines = len(wrapped(self._words, 13, max(80, wide - _LEFT - 16)))
        return _TOP + _LINE * lines + 6 + _BUTTON + 10

    def _place(self) -> None:
        left, top = _LEFT - 12 - RING, self.height() - 10 - _BUTTON - RING
        if self._is_one_line(self.width()):
            left, top = self.width() - 16 + RING - self._buttons_wide() - 2 * RING, 10 - RING
        for button in self.buttons:
            size = button.sizeHint()
            button.setGeometry(left, top, size.width(), size.height())
            left += size.width() + 4 - 2 * RING
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the answers in their place."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, words and edge."""
        painter = QPainter(self)
        tokens, wide = self._theme.tokens, self.width()
        painter.fillRect(self.rect(), tokens.sunken)
        painter.fillRect(0, self.height() - 1, wide, 1, tokens.line)
        if self._is_one_line(wide):
            paint_icon(painter, self._icon, QRectF(20, 16, 16, 16), tokens.text3)
            text(painter, QRect(_LEFT, 0, wide - _LEFT, 47), self._words, tokens.text)
            return
        paint_icon(painter, self._icon, QRectF(20, _TOP + 1, 16, 16), tokens.text3)
        for place, line in enumerate(wrapped(self._words, 13, max(80, wide - _LEFT - 16))):
            room = QRect(_LEFT, _TOP + _LINE * place, wide - _LEFT - 16, _LINE)
            text(painter, room, line, tokens.text)
