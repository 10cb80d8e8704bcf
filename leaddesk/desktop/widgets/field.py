"""A text field that answers while one types: the date it read, an error, coloured names."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QInputMethodEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QSizePolicy, QWidget

from leaddesk.desktop.theme.fonts import SEMIBOLD, font, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.paint import MARKED, frame, text, wrapped

HEIGHT = 34
NOTE_HEIGHT = 22  # the sentence under the field
_LINE = 16
_ROOMY = 220


class Field(QWidget):
    """One line of text, 34 high, with a read-back inside at right and a sentence below.

    Signals:
        edited: the text after each change by the user.
    """

    edited = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._readback = ""
        self._offered = ""
        self._colors = False
        self._icon = ""
        self._note = ""
        self._note_look = ""
        self.edit = _Line(self)
        self.edit.setAccessibleName(name)
        self.setAccessibleName(name)
        self.edit.setFont(font())
        self.edit.textEdited.connect(self.edited)
        self.edit.installEventFilter(self)
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)

    def text(self) -> str:
        """Return what stands in the field."""
        return self.edit.text()

    def typed(self) -> str:
        """Return what was typed: nothing where still stands what was offered."""
        said = self.edit.text().strip()
        return "" if said == self._offered else said

    def set_text(self, words: str) -> None:
        """Fill the field without `edited`."""
        self._offered = ""
        self.edit.setText(words)

    def offer(self, words: str) -> None:
        """Put words in for Enter to take, selected so that the next letter replaces them."""
        self.set_text(words)
        self._offered = words
        self.edit.selectAll()

    def set_placeholder(self, words: str) -> None:
        """Show an example while the field is empty."""
        self.edit.setPlaceholderText(words)

    def set_icon(self, name: str) -> None:
        """Put a drawing at the left (search)."""
        self._icon = name
        self._place()

    def color_words(self) -> None:
        """Colour `#tag` and `@name` from now on, after each change."""
        self._colors = True
        self.edit.textChanged.connect(self._on_text_changed)
        self._on_text_changed()

    def changeEvent(self, event: QEvent) -> None:
        """Colour anew when the theme switches."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._colors:
            self._on_text_changed()

    def _on_text_changed(self) -> None:
        self.edit.color_words(self._theme)

    def show_readback(self, words: str) -> None:
        """Say at the right what was understood ("Thu 26 Nov 10:00"); empty hides it."""
        self._readback = words
        self._place()
        self.update()

    def show_error(self, words: str) -> None:
        """Say in one sentence what works instead, with a red edge and an icon."""
        self._show_note(words, "error")

    def show_hint(self, words: str, *, good: bool = False) -> None:
        """Say something calm under the field; `good` puts a check before it."""
        self._show_note(words, "good" if good else "hint")

    def clear_note(self) -> None:
        """Take the sentence away."""
        self._show_note("", "")

    @property
    def note(self) -> str:
        """The sentence under the field."""
        return self._note

    @property
    def readback(self) -> str:
        """What the field says it understood."""
        return self._readback

    def _show_note(self, words: str, look: str) -> None:
        self._note, self._note_look = words, look if words else ""
        more = _LINE * (len(self._note_lines()) - 1) if words else 0
        self.setFixedHeight(HEIGHT + (NOTE_HEIGHT + more if words else 0))
        self.edit.setAccessibleDescription(words)
        self.update()

    def _note_lines(self) -> list[str]:
        return wrapped(self._note, 12, max(120, self.width() - 19))

    def sizeHint(self) -> QSize:
        """As wide as it gets; at least a date and its read-back."""
        return QSize(220, self.maximumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the text clear of icon and read-back."""
        super().resizeEvent(event)
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the frame goes into the text."""
        event.accept()
        self.edit.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The press said it all."""
        event.accept()

    def _place(self) -> None:
        left = 32 if self._icon else 9
        right = 9
        if self._readback:
            right = width(self._readback, 13, SEMIBOLD) + (40 if self._has_arrow() else 14)
        self.edit.setGeometry(left, 4, max(40, self.width() - left - right), HEIGHT - 8)

    def _has_arrow(self) -> bool:
        """A narrow field has room for words only."""
        return self.width() >= _ROOMY

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Repaint the frame when the text gets or loses focus."""
        if watched is self.edit and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, icon, read-back and sentence."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        box = QRect(0, 0, self.width(), HEIGHT)
        error = self._note_look == "error"
        focused = self.edit.hasFocus()
        edge = tokens.danger if error else tokens.accent if focused else tokens.field
        if not self.isEnabled():
            edge = tokens.line
        fill = tokens.canvas if self.isEnabled() else tokens.sunken
        frame(painter, QRectF(box), 6, fill, edge, 2 if focused and not error else 1)
        if self._icon:
            paint_icon(painter, self._icon, QRectF(11, 10, 14, 14), tokens.text3)
        if self._readback:
            wide = width(self._readback, 13, SEMIBOLD)
            left = self.width() - 10 - wide
            if self._has_arrow():
                paint_icon(painter, "arrow", QRectF(left - 22, 10, 14, 14), tokens.text3)
            room = QRect(left, 0, wide + 2, HEIGHT)
            text(painter, room, self._readback, tokens.accenttext, 13, SEMIBOLD)
        if self._note:
            self._paint_note(painter)

    def _paint_note(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        left, top = 0, HEIGHT + 6
        icon = {"error": "alert", "good": "check"}.get(self._note_look, "")
        color = tokens.danger if icon == "alert" else tokens.ok
        if icon:
            stroke = 1.4 if icon == "alert" else 1.8
            paint_icon(painter, icon, QRectF(0, top + 2, 13, 13), color, stroke)
            left = 19
        ink = tokens.danger if self._note_look == "error" else tokens.text2
        for number, line in enumerate(self._note_lines()):
            room = QRect(left, top + _LINE * number, self.width() - left, _LINE)
            text(painter, room, line, ink, 12)


class _Line(QLineEdit):
    """The bare text of a field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setAttribute(Qt.WidgetAttribute.WA_MacShowFocusRect, on=False)
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)

    def color_words(self, theme: Theme) -> None:
        """Give `#tag` and `@name` the accent colour.

        QLineEdit takes character formats only from an input method, so an event of one that
        composes nothing carries them (QInputMethodEvent.TextFormat, positions from the cursor).
        """
        from PySide6.QtGui import QTextCharFormat  # 1.5 ms, not at start-up

        look = QTextCharFormat()
        look.setForeground(theme.tokens.accenttext)
        look.setFontWeight(QFont.Weight.Medium)
        marks = [
            QInputMethodEvent.Attribute(
                QInputMethodEvent.AttributeType.TextFormat,
                hit.start() - self.cursorPosition(),
                hit.end() - hit.start(),
                look,
            )
            for hit in MARKED.finditer(self.text())
        ]
        QApplication.sendEvent(self, QInputMethodEvent("", marks))
