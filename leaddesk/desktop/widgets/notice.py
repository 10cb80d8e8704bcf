"""A calm card for what is empty or went wrong: a title, one or two sentences, one button."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.desktop.theme.fonts import SEMIBOLD, font, metrics
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING, Button
from leaddesk.desktop.widgets.paint import frame, text

WIDE = 284


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
        self._button: Button | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_notice(
        self, title: str, body: str = "", button: str = "", key: str = "", *, error: bool = False
    ) -> None:
        """Fill the card; without a `button` word there is none."""
        self._title, self._body, self._error = title, body, error
        self.setAccessibleName(f"{title}. {body}".strip())
        if self._button is not None:
            self._button.hide()
            self._button.deleteLater()
            self._button = None
        if button:
            self._button = Button(self._theme, button, (key,) if key else (), parent=self)
            self._button.clicked.connect(self._on_clicked)
            self._button.show()
        self.setFixedHeight(self.sizeHint().height())
        self._place()
        self.update()

    def _on_clicked(self) -> None:
        self.acted.emit()

    def _body_rect(self) -> QRect:
        room = QRect(0, 0, max(120, (self.width() or WIDE) - 34), 400)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        bounds = metrics(12).boundingRect(room, int(flags), self._body)
        return QRect(17, 38, room.width(), bounds.height() + 4 if self._body else 0)

    def sizeHint(self) -> QSize:
        """Grows with the words."""
        tall = self._body_rect().bottom() + 1 + (12 + 28 if self._button else 0) + 17
        return QSize(WIDE, tall)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self.setFixedHeight(self.sizeHint().height())
        self._place()

    def _place(self) -> None:
        if self._button is not None:
            size = self._button.sizeHint()
            top = self._body_rect().bottom() + 12 - RING
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
        title = QRect(left, 17, self.width() - left - 12, 18)
        text(painter, title, self._title, tokens.text, 13, SEMIBOLD)
        painter.setFont(font(12))
        painter.setPen(tokens.text2)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(self._body_rect(), int(flags), self._body)
