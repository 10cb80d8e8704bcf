"""Quiet parts around the work: labels, footer, announcements."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.desktop.theme.fonts import MEDIUM, REGULAR, SEMIBOLD, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import Pressable
from leaddesk.desktop.widgets.paint import KEY, focus_ring, key_caps, keys_width, text, wrapped

FOOTER = 36
_LINE = 16


def announce(widget: QWidget, words: str) -> None:
    """Say `words` through the screen reader, politely and without moving the focus."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # 2 ms, not at start-up

    if words and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(widget, words)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)


class KeyHint(Pressable):
    """A quiet action: words in small grey type and the key that does it; a click does it too."""

    def __init__(
        self, theme: Theme, label: str, keys: tuple[str, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._keys = keys
        self.keys_first = False
        self.show_label(label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_label(self, label: str) -> None:
        """Change the words."""
        self.setText(label)
        self.setAccessibleName(", ".join(part for part in (label, "+".join(self.caps)) if part))
        self.updateGeometry()
        self.update()

    @property
    def caps(self) -> tuple[str, ...]:
        """The key caps as they are now: the rep may have chosen another key."""
        return self.theme.keymap.now(self._keys)

    def sizeHint(self) -> QSize:
        """Words, gap, caps."""
        return QSize(width(self.text(), 12) + 6 + keys_width(self.caps) + 2, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw words and caps, in text3 until the pointer is on them."""
        painter = QPainter(self)
        tokens = self.theme.tokens
        caps = keys_width(self.caps)
        words = width(self.text(), 12)
        top = (self.height() - KEY) // 2
        left = 1 + (caps + 6 if self.keys_first else 0)
        ink = tokens.text if self.hovered else tokens.text2 if self.keys_first else tokens.text3
        text(painter, QRect(left, 0, words + 1, self.height()), self.text(), ink, 12)
        x = 1 if self.keys_first else 1 + words + 6
        key_caps(painter, x, top, self.caps, tokens.text2, tokens.ctl, tokens.canvas)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()).adjusted(3, 3, -3, -3), 4, tokens.accent)


class SectionLabel(QWidget):
    """A heading of 12 px semibold with a quiet remark at the right."""

    def __init__(
        self, theme: Theme, label: str, size: int = 12, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = label
        self._size = size
        self._remark = ""
        self.setAccessibleName(label)
        self.setFixedHeight(20)

    def show_remark(self, remark: str) -> None:
        """Put words at the right end ("3 of 4 known")."""
        self._remark = remark
        self.setAccessibleDescription(remark)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both ends."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        ink = tokens.text2 if self._size > 11 else tokens.text3
        used = text(painter, self.rect(), self._label, ink, self._size, SEMIBOLD)
        room = self.rect().adjusted(used + 8, 0, 0, 0)
        text(painter, room, self._remark, tokens.text3, 12, REGULAR, Qt.AlignmentFlag.AlignRight)


class Line(QWidget):
    """One painted line of text, cut where it does not fit."""

    def __init__(
        self,
        theme: Theme,
        size: int = 13,
        weight: int = REGULAR,
        role: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size, self._weight, self._role = size, weight, role
        self._text = ""
        self.setFixedHeight(size + 5 if size != 12 else 16)

    def show_text(self, words: str, role: str = "") -> None:
        """Change the words and, where given, the colour's role."""
        self._text, self._role = words, role or self._role
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return the words shown."""
        return self._text

    def sizeHint(self) -> QSize:
        """As wide as the words."""
        return QSize(width(self._text, self._size, self._weight) + 1, self.maximumHeight())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words."""
        painter = QPainter(self)
        ink = getattr(self._theme.tokens, self._role)
        text(painter, self.rect(), self._text, ink, self._size, self._weight)


class FooterBar(QWidget):
    """The 36 px under a list: what was done just now and its undo, or which keys there are.

    A sentence about trouble takes the lines it needs: it is never cut.

    Signals:
        undo_asked: the rep clicked Undo.
        keys_asked: the rep clicked All keys.
        height_changed: a sentence needs more lines than before, or fewer.
    """

    undo_asked = Signal()
    keys_asked = Signal()
    height_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        hints: Sequence[tuple[str, str]] | None = None,
    ) -> None:
        """`hints` are key and word of what the keys above do; None: those of the inbox."""
        super().__init__(parent)
        self._theme = theme
        self._done, self._rest, self._hover = "", "", ""
        self._trouble = ""
        self._terse = False
        self.setFixedHeight(FOOTER)
        self.setAccessibleName(self.tr("Last action and keys"))
        self._undo = KeyHint(theme, self.tr("Undo"), ("Ctrl", "Z"), self)
        self._keys = KeyHint(theme, self.tr("All keys"), ("?",), self)
        self._hints = [
            KeyHint(theme, label, tuple(key.split("+")), self)
            for key, label in (self._usual() if hints is None else hints)
        ]
        for hint in self._hints:
            hint.keys_first = True
            hint.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._undo.clicked.connect(self._on_undo_clicked)
        self._keys.clicked.connect(self._on_keys_clicked)
        self.show_hints()

    def _usual(self) -> Sequence[tuple[str, str]]:
        return (
            ("1-6", self.tr("outcome")),
            ("L", self.tr("log")),
            ("S", self.tr("snooze")),
            ("/", self.tr("search")),
            ("J", self.tr("next")),
        )

    def show_done(self, what: str, rest: str = "", *, undo: bool = True) -> None:
        """Say what was logged (500) and where it went; stays until the next call."""
        self._say(what, rest)
        self._undo.setVisible(undo)

    def show_trouble(self, what: str, rest: str = "") -> None:
        """Say what could not be done and what works instead, whole and with an alarm."""
        self._say(what, rest, trouble=f"{what} {rest}".strip())
        self._undo.hide()

    def show_hints(self) -> None:
        """Show the keys of the list instead."""
        self._say("", "")
        self._undo.hide()
        for hint in self._hints:
            hint.show()

    def _say(self, what: str, rest: str, trouble: str = "") -> None:
        self._done, self._rest, self._trouble = what, rest, trouble
        for hint in self._hints:
            hint.hide()
        self.setAccessibleDescription(f"{what} {rest}".strip())
        announce(self, f"{what} {rest}".strip())
        self._fit()
        self.update()

    def _trouble_lines(self) -> list[str]:
        return wrapped(self._trouble, 12, self._keys.x() - 54) if self._trouble else []

    def set_terse(self, *, on: bool) -> None:
        """Take no room while there is nothing to say: in a low window every line counts."""
        self._terse = on
        self._fit()

    def _fit(self) -> None:
        tall = FOOTER + _LINE * max(0, len(self._trouble_lines()) - 1)
        if self._terse and not (self._done or self._trouble or self._hover):
            tall = 0
        if tall != self.height():
            self.setFixedHeight(tall)
            self.height_changed.emit()

    def show_consequence(self, words: str) -> None:
        """Show what a hovered outcome would do, over the rest; empty brings the rest back."""
        self._hover = words
        for hint in self._hints:
            hint.setVisible(not words and not self._done)
        self.update()

    def _on_undo_clicked(self) -> None:
        self.undo_asked.emit()

    def _on_keys_clicked(self) -> None:
        self.keys_asked.emit()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Place hints from the left, Undo and All keys from the right."""
        x = 19
        for hint in self._hints:
            size = hint.sizeHint()
            hint.setGeometry(x, 7, size.width(), 24)
            x += size.width() + 14
        right = self.width() - 15
        for quiet in (self._keys, self._undo):
            size = quiet.sizeHint()
            quiet.setGeometry(right - size.width(), 7, size.width(), 24)
            right -= size.width() + 18
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar and the undo line."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.sunken)
        painter.fillRect(0, 0, self.width(), 1, tokens.line)
        end = (self._keys if self._undo.isHidden() else self._undo).x() - 12
        if self._hover:
            text(painter, QRect(20, 1, end - 20, 35), self._hover, tokens.text2, 12)
        elif self._trouble:
            paint_icon(painter, "alert", QRectF(20, 12, 13, 13), tokens.danger)
            for number, line in enumerate(self._trouble_lines()):
                room = QRect(42, 10 + _LINE * number, self.width() - 54, _LINE)
                text(painter, room, line, tokens.danger, 12)
        elif self._done:
            paint_icon(painter, "check", QRectF(20, 11, 14, 14), tokens.ok, 1.8)
            used = text(painter, QRect(42, 1, end - 42, 35), self._done, tokens.text, 12, MEDIUM)
            left = 42 + used + width(" ", 12)
            text(painter, QRect(left, 1, end - left, 35), self._rest, tokens.text2, 12)
