"""The line that says who else talks to a company: a shield on a warm ground, and what H does."""

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.theme.fonts import MEDIUM
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING, Button
from leaddesk.desktop.widgets.paint import frame, text, wrapped

_LEFT, _LINE, _PAD = 34, 18, 8
_PRESSED = 28 + 2 * 6  # height of a note with a button in one line


class TalkNote(QWidget):
    """Words on the colour of the company shield; hidden where nobody talks.

    Signals:
        hold_asked: the lead shall go on hold, or come off it.
    """

    hold_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._said = theme, ""
        self._button = Button(theme, self.tr("Hold"), ("H",), parent=self)
        self._button.clicked.connect(self._on_clicked)
        self._button.hide()
        self.setAccessibleName(self.tr("Who talks to this company"))
        self.hide()

    def show_said(self, said: str) -> None:
        """Say who talks to the company; empty: nobody."""
        self._said = said
        self._button.hide()
        self._show()

    def show_talk(self, talk: str, hold: str, *, may_hold: bool) -> None:
        """Say who talks to the company of a lead, and offer what the rep may do about it.

        Args:
            talk: who talks; empty: nobody, or the lead was released.
            hold: the words of the hold that the lead waits with; empty: it does not.
            may_hold: whether it is the rep's to hold.
        """
        self._said = talk or hold
        self._button.show_label(self.tr("Release") if hold else self.tr("Hold"))
        self._button.setVisible(bool(self._said) and may_hold)
        self._show()

    def _show(self) -> None:
        self.setAccessibleDescription(self._said)
        self.setToolTip(self._said)
        self.setVisible(bool(self._said))
        self._place()
        self.update()

    @property
    def said(self) -> str:
        """What it says."""
        return self._said

    def tall(self, wide: int) -> int:
        """Return the height of the note at a width; 0: it is hidden."""
        if self.isHidden():
            return 0
        lines = 2 * _PAD + _LINE * len(self._lines(wide))
        return lines if self._button.isHidden() else max(_PRESSED, lines)

    def _lines(self, wide: int) -> list[str]:
        button = 0 if self._button.isHidden() else self._button.sizeHint().width() - RING + 12
        return wrapped(self._said, 13, max(80, wide - _LEFT - 10 - button), MEDIUM)

    def _on_clicked(self) -> None:
        self.hold_asked.emit()

    def _place(self) -> None:
        size = self._button.sizeHint()
        left, top = self.width() - 10 + RING - size.width(), (self.height() - size.height()) // 2
        self._button.setGeometry(left, top, size.width(), size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the right."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, shield and words."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        frame(painter, QRectF(self.rect()), 8, tokens.warntint, tokens.warnline)
        lines = self._lines(self.width())
        top = max(_PAD, (self.height() - _LINE * len(lines)) // 2)
        paint_icon(painter, "shield", QRectF(11, top + 2, 14, 14), tokens.warn)
        for at, line in enumerate(lines):
            room = QRect(_LEFT, top + _LINE * at, self.width() - _LEFT - 8, _LINE)
            text(painter, room, line, tokens.text, 13, MEDIUM)
