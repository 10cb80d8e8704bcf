"""A line of text that is edited where it stands: a click, E or Enter, and Enter again."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from leaddesk.desktop.theme.fonts import REGULAR, font, metrics, width
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.keys import ENTER, is_bare
from leaddesk.desktop.widgets.paint import baseline, focus_ring, marked_text, text

PAD = 4
"""The text begins this far inside the line, so that the ring stands around it."""


class EditLine(QWidget):
    """Text at rest, a field while it is edited; Esc takes the edit back, leaving keeps it.

    Signals:
        edited: the new text; not sent when nothing changed.
    """

    edited = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        size: int = 13,
        weight: int = REGULAR,
        role: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._size, self._weight, self._role = size, weight, role
        self._text, self._value = "", ""
        self._struck = False
        self._edit: QLineEdit | None = None
        self._open = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(name)

    def show_text(
        self, words: str, *, role: str = "", struck: bool = False, value: str | None = None
    ) -> None:
        """Show `words`; a field that is open stays open with what was typed.

        `value` is what the field begins with where that is something else.
        """
        self._text, self._value = words, words if value is None else value
        self._role, self._struck = role or self._role, struck
        self.setAccessibleName(f"{self._name}: {words}" if words else self._name)
        self.update()

    def text(self) -> str:
        """Return the words at rest."""
        return self._text

    @property
    def is_editing(self) -> bool:
        """Whether the field is open."""
        return self._open

    def natural_width(self) -> int:
        """Return the width at which nothing is cut."""
        return width(self._text, self._size, self._weight) + 1 + 2 * PAD

    def sizeHint(self) -> QSize:
        """As wide as the words."""
        return QSize(self.natural_width(), self._size + 5)

    def begin(self, typed: str | None = None) -> None:
        """Open the field with everything selected; `typed` is what could not be saved before."""
        if self.is_editing:
            return
        edit = self._field()
        edit.setText(self._value if typed is None else typed)
        edit.setAccessibleName(self._name or self.accessibleName())
        edit.selectAll()
        self._open = True
        self._place()
        edit.show()
        edit.raise_()
        edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _field(self) -> QLineEdit:
        """Return the one field of this line, made when it is first needed."""
        if self._edit is None:
            self._edit = QLineEdit(self.parentWidget())
            self._edit.setFrame(False)
            self._edit.setFont(font(self._size, self._weight))
            self._edit.installEventFilter(self)
        return self._edit

    def _place(self) -> None:
        host = self.parentWidget()
        if self._edit is not None and self._open and host is not None:
            wide = max(self.width(), min(240, host.width() - self.x() - 6))
            tall = min(self.height() + 4, 26)
            top = self.y() + (self.height() - tall) // 2
            self._edit.setGeometry(self.x() + PAD - 2, top, wide, tall)

    def _close(self) -> None:
        self._open = False
        if self._edit is not None:
            self._edit.hide()
        self.update()

    def commit(self) -> None:
        """Keep what stands in the open field."""
        if self._edit is None or not self._open:
            return
        words = self._edit.text().strip()
        self._close()
        if words != self._value:
            self.edited.emit(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the open field: Enter and leaving keep, Esc takes back."""
        if watched is not self._edit:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.FocusOut:
            self.commit()
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in ENTER:
                self.commit()
            elif event.key() == Qt.Key.Key_Escape:
                self._close()
            else:
                return False
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """E, Enter or F2 open the field."""
        opens = event.key() in ENTER or event.key() in (Qt.Key.Key_E, Qt.Key.Key_F2)
        if opens and is_bare(event):
            self.begin()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the field."""
        event.accept()
        self.begin()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The press said it all."""
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep an open field in place."""
        super().resizeEvent(event)
        self._place()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words, struck through where the value may not be used."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        ink = getattr(tokens, self._role)
        room = self.rect().adjusted(PAD, 0, -PAD + 1, 0)
        if self._size == 13 and self._weight == REGULAR:
            marked_text(painter, room, self._text, ink, tokens.accenttext)
            used = min(self.natural_width() - 2 * PAD, room.width())
        else:
            used = text(painter, room, self._text, ink, self._size, self._weight)
        if self._struck:
            middle = baseline(0, self.height(), self._size) - metrics(self._size).xHeight() // 2
            painter.fillRect(PAD, middle, used, 1, ink)
        if self.hasFocus():
            shape = QRectF(self.rect()).adjusted(3, 3, -3, -3)
            focus_ring(painter, shape, 3, tokens.accent)
