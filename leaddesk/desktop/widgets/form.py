"""What a page of choices is laid out with: wrapping words, wrapping rows, label beside control."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from leaddesk.desktop.theme.fonts import MEDIUM, REGULAR, SEMIBOLD, font
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.paint import text, wrapped

LABELS = 196
"""Width of the column of labels."""

_NARROW = 500
"""Under this the control stands below its words."""

_GAP, _PAD, _LABEL, _HINT = 20, 10, 18, 16


class Words(QLabel):
    """A sentence in a colour of the theme that wraps and can be read aloud and copied."""

    def __init__(
        self,
        theme: Theme,
        words: str = "",
        role: str = "text",
        size: int = 13,
        weight: int = REGULAR,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self._theme, self._role = theme, role
        self.setFont(font(size, weight))
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def show_words(self, words: str, role: str = "") -> None:
        """Say something else, in another colour where one is named."""
        self._role = role or self._role
        self.setText(words)
        self.setVisible(bool(words))
        self._on_theme()

    def _on_theme(self) -> None:
        palette = self.palette()
        palette.setColor(palette.ColorRole.WindowText, getattr(self._theme.tokens, self._role))
        self.setPalette(palette)


class FlowBox(QWidget):
    """Children side by side, on as many lines as they need.

    `bleed` is how far they are drawn inside their own edge, so that shapes line up with words.
    """

    def __init__(
        self, parent: QWidget | None = None, gap: int = 8, line: int = 4, bleed: int = 0
    ) -> None:
        super().__init__(parent)
        self.bleed = bleed
        self._gap, self._line = gap, line
        self._inside: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def put(self, *widgets: QWidget) -> None:
        """Add widgets at the end."""
        for widget in widgets:
            widget.setParent(self)
            self._inside.append(widget)
        self.updateGeometry()

    def settle(self) -> None:
        """Lay out anew: a child is larger, smaller, shown or hidden now."""
        self._arrange(self.width(), place=True)
        self.updateGeometry()

    def heightForWidth(self, wide: int) -> int:
        """Return the height that the lines need."""
        return self._arrange(wide, place=False)

    def sizeHint(self) -> QSize:
        """All on one line."""
        sizes = [_size(each) for each in self._inside if not each.isHidden()]
        wide = sum(size.width() + self._gap for size in sizes)
        return QSize(wide, self._arrange(self.width() or wide, place=False))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest child."""
        sizes = [_size(each) for each in self._inside if not each.isHidden()]
        widest = max((size.width() for size in sizes), default=0)
        return QSize(widest, max((size.height() for size in sizes), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the new width."""
        super().resizeEvent(event)
        self._arrange(self.width(), place=True)

    def _arrange(self, wide: int, *, place: bool) -> int:
        x = y = tall = 0
        for each in self._inside:
            if each.isHidden():
                continue
            size = _size(each)
            if x and x + size.width() > wide:
                x, y = 0, y + tall + self._line
                tall = 0
            if place:
                each.setGeometry(QRect(x, y, size.width(), size.height()))
            x += size.width() + self._gap
            tall = max(tall, size.height())
        return y + tall


def _size(widget: QWidget) -> QSize:
    """Return the size a widget likes, within what it may have."""
    return widget.sizeHint().boundedTo(widget.maximumSize()).expandedTo(widget.minimumSize())


class FormRow(QWidget):
    """A label with a hint in a column of its own, and beside it what it is about."""

    def __init__(
        self, theme: Theme, label: str, control: QWidget, hint: str = "", *, line: bool = True
    ) -> None:
        super().__init__()
        self._theme, self._edge = theme, line
        self._label, self._hint, self._control = label, hint, control
        control.setParent(self)
        for part in (control, *control.findChildren(QWidget)):
            if not part.accessibleName() and type(part) in (QWidget, FlowBox):
                part.setAccessibleName(label)
        if not control.accessibleName():
            control.setAccessibleName(label)
        self.setAccessibleName(label)
        self.setAccessibleDescription(hint)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _side(self, wide: int) -> int:
        """Return the width of the words: their column, or all where the control stands below."""
        return LABELS if wide >= _NARROW else max(80, wide)

    def _words(self, wide: int) -> tuple[list[str], list[str]]:
        room = self._side(wide)
        return wrapped(self._label, 13, room, MEDIUM), wrapped(self._hint, 12, room)

    def _words_tall(self, wide: int) -> int:
        label, hint = self._words(wide)
        return 6 + _LABEL * len(label) + _HINT * len(hint)

    def _control_tall(self, wide: int) -> int:
        room = max(1, wide - LABELS - _GAP if wide >= _NARROW else wide)
        if self._control.hasHeightForWidth():
            return self._control.heightForWidth(room)
        return self._control.sizeHint().height()

    def heightForWidth(self, wide: int) -> int:
        """Return the height of the taller side, or of both below one another."""
        words, control = self._words_tall(wide), self._control_tall(wide)
        if wide < _NARROW:
            return 2 * _PAD + words + 6 + control
        return 2 * _PAD + max(words, control)

    def sizeHint(self) -> QSize:
        """As tall as it is at its width."""
        return QSize(600, self.heightForWidth(self.width() if self.width() > LABELS else 600))

    def minimumSizeHint(self) -> QSize:
        """As narrow as its control, or its words."""
        least = self._control.minimumSizeHint().width()
        return QSize(max(LABELS, least), 2 * _PAD + _LABEL)

    def event(self, event: QEvent) -> bool:
        """A control that is another size now makes the row another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the control the rest of the width."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        bleed, all_of_it = getattr(self._control, "bleed", 0), self.width()
        left, top = LABELS + _GAP, _PAD
        if all_of_it < _NARROW:
            left, top = 0, _PAD + self._words_tall(all_of_it) + 6
        wide = all_of_it - left
        if self._control.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Fixed:
            wide = min(wide, self._control.sizeHint().width())
        left -= bleed
        self._control.setGeometry(left, top, wide + bleed, self._control_tall(all_of_it))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw label, hint and the hairline under the row."""
        painter = QPainter(self)
        tokens, y = self._theme.tokens, _PAD + 5
        label, hint = self._words(self.width())
        side = self._side(self.width())
        for words in label:
            text(painter, QRect(0, y, side, _LABEL), words, tokens.text, 13, MEDIUM)
            y += _LABEL
        for words in hint:
            text(painter, QRect(0, y + 1, side, _HINT), words, tokens.text3, 12)
            y += _HINT
        if self._edge:
            painter.fillRect(0, self.height() - 1, self.width(), 1, tokens.soft)


class SectionTop(QWidget):
    """Title 15 of a section, and under it what it is about."""

    def __init__(self, theme: Theme, title: str, about: str) -> None:
        super().__init__()
        self._theme, self._title, self._about = theme, title, about
        self.setAccessibleName(f"{title}. {about}" if about else title)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, wide: int) -> int:
        """Return the height of title and lines."""
        return 22 + 18 * len(wrapped(self._about, 13, wide)) + 8

    def sizeHint(self) -> QSize:
        """As tall as one line; its width says how many more there are."""
        return QSize(600, 22 + (18 if self._about else 0) + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words."""
        painter = QPainter(self)
        tokens, wide = self._theme.tokens, self.width()
        text(painter, QRect(0, 0, wide, 20), self._title, tokens.text, 15, SEMIBOLD)
        for at, words in enumerate(wrapped(self._about, 13, wide)):
            text(painter, QRect(0, 23 + 18 * at, wide, 18), words, tokens.text2)


class SectionBody(QWidget):
    """One section of a page of choices: its title, a sentence, then rows."""

    def __init__(self, theme: Theme, title: str, about: str = "") -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(title)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(28, 20, 28, 28)
        self.rows.setSpacing(0)
        self.rows.addWidget(SectionTop(theme, title, about))

    def add_row(self, label: str, control: QWidget, hint: str = "", *, line: bool = True) -> None:
        """Add a labelled row."""
        self.rows.addWidget(FormRow(self.theme, label, control, hint, line=line))

    def close_up(self) -> None:
        """Nothing follows: the rest stays empty."""
        self.rows.addStretch(1)

    def refresh(self) -> None:
        """The section is shown, or the book changed while it is; the driver may ask anew."""
