"""The line that says who else talks to a company: a shield on a warm ground."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.theme.fonts import MEDIUM
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.paint import frame, text, wrapped

_LEFT, _LINE, _PAD = 34, 18, 8


class TalkNote(QWidget):
    """Words on the colour of the company shield; hidden where nobody talks."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._said = theme, ""
        self.setAccessibleName(self.tr("Who talks to this company"))
        self.hide()

    def show_said(self, said: str) -> None:
        """Say who talks to the company; empty: nobody."""
        self._said = said
        self.setAccessibleDescription(said)
        self.setToolTip(said)
        self.setVisible(bool(said))
        self.update()

    @property
    def said(self) -> str:
        """What it says."""
        return self._said

    def tall(self, wide: int) -> int:
        """Return the height of the note at a width; 0: it is hidden."""
        if self.isHidden():
            return 0
        return 2 * _PAD + _LINE * len(wrapped(self._said, 13, wide - _LEFT - 10, MEDIUM))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, shield and words."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        frame(painter, QRectF(self.rect()), 8, tokens.warntint, tokens.warnline)
        paint_icon(painter, "shield", QRectF(11, _PAD + 2, 14, 14), tokens.warn)
        for at, line in enumerate(wrapped(self._said, 13, self.width() - _LEFT - 10, MEDIUM)):
            room = QRect(_LEFT, _PAD + _LINE * at, self.width() - _LEFT - 8, _LINE)
            text(painter, room, line, tokens.text, 13, MEDIUM)
