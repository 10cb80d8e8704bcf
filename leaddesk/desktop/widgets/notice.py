"""A calm card for what is empty or went wrong: a title, one or two sentences, one button."""

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.desktop.theme.fonts import SEMIBOLD
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING, Button
from leaddesk.desktop.widgets.paint import frame, text, wrapped

WIDE, WIDER = 284, 420  # an error has more to say
_TOP, _TITLE, _LINE = 17, 18, 16


class NoticeCard(QWidget):
    """What is so, what still works, and the one thing to do about it.

    Signals:
        acted: the rep pressed the button.
    """

    acted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title, self._body = "", ""
        self._error = False
        self._button = Button(theme, "", parent=self)
        self._button.clicked.connect(self._on_clicked)
        self._button.hide()
        self.setFocusProxy(self._button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_notice(
        self,
        title: str,
        body: str = "",
        button: str = "",
        keys: tuple[str, ...] = (),
        *,
        error: bool = False,
    ) -> None:
        """Fill the card; without a `button` word there is none."""
        self._title, self._body, self._error = title, body, error
        self.setAccessibleName(f"{title}. {body}".strip())
        self._button.show_label(button, keys=keys)
        self._button.setVisible(bool(button))
        self.resize(self.sizeHint().width(), self.height())
        self.setFixedHeight(self.sizeHint().height())
        self._place()
        self.update()

    @property
    def has_button(self) -> bool:
        """Whether there is something to press."""
        return not self._button.isHidden()

    def _on_clicked(self) -> None:
        self.acted.emit()

    def _room(self) -> int:
        return max(120, self.width() - 34)

    def _title_lines(self) -> list[str]:
        return wrapped(self._title, 13, self._room() - (20 if self._error else 0), SEMIBOLD)

    def _lines(self) -> list[str]:
        return wrapped(self._body, 12, self._room())

    def _body_top(self) -> int:
        return _TOP + _TITLE * len(self._title_lines()) + 4

    def _body_bottom(self) -> int:
        lines = len(self._lines())
        return self._body_top() + _LINE * lines if lines else self._body_top() - 4

    def sizeHint(self) -> QSize:
        """Grows with the words."""
        tall = self._body_bottom() + (0 if self._button.isHidden() else 10 + 28) + 17
        return QSize(WIDER if self._error else WIDE, tall)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self.setFixedHeight(self.sizeHint().height())
        self._place()

    def _place(self) -> None:
        size = self._button.sizeHint()
        top = self._body_bottom() + 10 - RING
        self._button.setGeometry(17 - RING, top, size.width(), size.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw card, title and sentences."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        edge = tokens.dangerline if self._error else tokens.line
        frame(painter, QRectF(self.rect()), 8, tokens.raised, edge)
        left = 17
        if self._error:
            paint_icon(painter, "alert", QRectF(17, 19, 14, 14), tokens.danger)
            left = 37
        for number, line in enumerate(self._title_lines()):
            room = QRect(left, _TOP + _TITLE * number, self.width() - left - 12, _TITLE)
            text(painter, room, line, tokens.text, 13, SEMIBOLD)
        top = self._body_top()
        for number, line in enumerate(self._lines()):
            room = QRect(17, top + _LINE * number, self.width() - 34, _LINE)
            text(painter, room, line, tokens.text2, 12)
