"""One change that was not sent: what was typed, what may help, and what to do with it."""

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.theme.fonts import SEMIBOLD
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import announce
from leaddesk.desktop.widgets.button import RING, Button, Look
from leaddesk.desktop.widgets.field import Field
from leaddesk.desktop.widgets.form import FlowBox
from leaddesk.desktop.widgets.keys import ENTER
from leaddesk.desktop.widgets.paint import frame, text, wrapped
from leaddesk.domain.sync_rows import TrayRow

_PAD, _VALUE, _LINE = 18, 24, 16


class TrayCard(QWidget):
    """The text in a card, and Send again, Edit, Copy, Discard below.

    Signals:
        retried, discarded: the id of the change.
        edited: (id, what was typed in its place).
    """

    retried = Signal(int)
    discarded = Signal(int)
    edited = Signal(int, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row: TrayRow | None = None
        self.setAccessibleName(self.tr("Not sent"))
        self.field = Field(theme, self.tr("In its place"), self)
        self.field.hide()
        self.send = Button(theme, self.tr("Send again"), ("Enter",), Look.PRIMARY)
        self.edit = Button(theme, self.tr("Edit"), ("E",))
        self.copy = Button(theme, self.tr("Copy"), ("Ctrl", "C"))
        self.drop = Button(theme, self.tr("Discard"), ("Del",))
        self._buttons = FlowBox(gap=8, bleed=RING)
        self._buttons.setParent(self)
        self._buttons.put(self.send, self.edit, self.copy, self.drop)
        self.send.clicked.connect(self.send_again)
        self.edit.clicked.connect(self.begin_edit)
        self.copy.clicked.connect(self.copy_text)
        self.drop.clicked.connect(self.discard)

    @property
    def is_editing(self) -> bool:
        """Whether another value is being typed."""
        return not self.field.isHidden()

    def show_row(self, row: TrayRow) -> None:
        """Show a change; what is being typed for it stays."""
        if self._row is None or self._row.id != row.id:
            self.field.hide()
        self._row = row
        self.edit.setVisible(row.text is not None)
        self._buttons.settle()
        self.setAccessibleDescription(f"{row.said}. {row.why} {row.mend}")
        self._place()
        self.update()

    def send_again(self) -> None:
        """Send what is typed, else the same once more."""
        if self._row is None:
            return
        if self.is_editing:
            self.edited.emit(self._row.id, self.field.text())
        else:
            self.retried.emit(self._row.id)

    def begin_edit(self) -> None:
        """Let another value be typed."""
        if self._row is None or self._row.text is None:
            return
        self.field.set_text(self._row.text)
        self.field.clear_note()
        self.field.show()
        self.field.setFocus()
        self._grow()

    def end_edit(self) -> None:
        """Leave the value as it is."""
        self.field.hide()
        self._grow()

    def show_refused(self, said: str) -> None:
        """Say why what was typed does not go."""
        self.field.show_error(said)
        self._grow()

    def copy_text(self) -> None:
        """Put the text on the clipboard."""
        if self._row is not None:
            QGuiApplication.clipboard().setText(self._row.said)
            announce(self, self.tr("Copied"))

    def discard(self) -> None:
        """Let the change go."""
        if self._row is not None:
            self.discarded.emit(self._row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the field sends; the rest is the page's."""
        if event.key() in ENTER and self.is_editing:
            self.send_again()
        else:
            event.ignore()

    def _grow(self) -> None:
        self._place()
        parent = self.parentWidget()
        if parent is not None and hasattr(parent, "place"):
            parent.place()
        self.update()

    def _value_lines(self, wide: int) -> list[str]:
        return wrapped(self._row.said, 18, wide - 2 * _PAD, SEMIBOLD) if self._row else []

    def _mend_lines(self, wide: int) -> list[str]:
        return wrapped(self._row.mend, 12, wide - 2 * _PAD) if self._row else []

    def _card_tall(self, wide: int) -> int:
        values, mends = len(self._value_lines(wide)), len(self._mend_lines(wide))
        return 16 + _VALUE * max(1, values) + 8 + _LINE * mends + 16

    def _field_tall(self) -> int:
        return 12 + self.field.sizeHint().height() if self.is_editing else 0

    def tall(self, wide: int) -> int:
        """Return the height needed where the card is this wide."""
        buttons = self._buttons.heightForWidth(wide)
        return self._card_tall(wide) + self._field_tall() + 20 + buttons + 2 * RING

    def _place(self) -> None:
        wide = self.width() - 2 * RING
        y = self._card_tall(wide)
        if self.is_editing:
            tall = self.field.sizeHint().height()
            self.field.setGeometry(RING, y + 12, wide, tall)
            y += 12 + tall
        tall = self._buttons.heightForWidth(wide)
        self._buttons.setGeometry(RING, y + 20, wide, tall)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw card, text and what may help."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.canvas)
        wide = self.width() - 2 * RING
        card = QRect(RING, 0, wide, self._card_tall(wide))
        frame(painter, QRectF(card), 10, tokens.raised, tokens.ctl)
        y = 16
        for line in self._value_lines(wide):
            room = QRect(RING + _PAD, y, wide - 2 * _PAD, _VALUE)
            text(painter, room, line, tokens.text, 18, SEMIBOLD)
            y += _VALUE
        y += 8
        for line in self._mend_lines(wide):
            room = QRect(RING + _PAD, y, wide - 2 * _PAD, _LINE)
            text(painter, room, line, tokens.text2, 12)
            y += _LINE
