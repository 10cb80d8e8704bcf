"""What a page of choices is laid out with: wrapping words, wrapping rows, label beside control."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from leaddesk.desktop.theme.fonts import MEDIUM, REGULAR, SEMIBOLD, font
from leaddesk.desktop.theme.theme import Theme

LABELS = 196
"""Width of the column of labels."""


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
    """Children side by side, on as many lines as they need; gaps of 8."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8, line: int = 4) -> None:
        super().__init__(parent)
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
        sizes = [each.sizeHint() for each in self._inside if not each.isHidden()]
        wide = sum(size.width() + self._gap for size in sizes)
        return QSize(wide, self._arrange(self.width() or wide, place=False))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest child."""
        sizes = [each.sizeHint() for each in self._inside if not each.isHidden()]
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
            size = each.sizeHint()
            if x and x + size.width() > wide:
                x, y = 0, y + tall + self._line
                tall = 0
            if place:
                each.setGeometry(QRect(x, y, size.width(), size.height()))
            x += size.width() + self._gap
            tall = max(tall, size.height())
        return y + tall


class FormRow(QWidget):
    """A label with a hint in a column of its own, and beside it what it is about."""

    def __init__(
        self, theme: Theme, label: str, control: QWidget, hint: str = "", *, line: bool = True
    ) -> None:
        super().__init__()
        self._theme, self._edge = theme, line
        side = QVBoxLayout()
        side.setSpacing(2)
        side.setContentsMargins(0, 6, 0, 0)
        side.addWidget(Words(theme, label, "text", 13, MEDIUM))
        if hint:
            side.addWidget(Words(theme, hint, "text3", 12))
        side.addStretch(1)
        holder = QWidget()
        holder.setLayout(side)
        holder.setFixedWidth(LABELS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 10, 0, 10)
        row.setSpacing(20)
        row.addWidget(holder)
        row.addWidget(control, 1, Qt.AlignmentFlag.AlignTop)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hairline under the row."""
        if self._edge:
            painter = QPainter(self)
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.tokens.soft)


class SectionBody(QWidget):
    """One section of a page of choices: its title, a sentence, then rows."""

    def __init__(self, theme: Theme, title: str, about: str = "") -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(title)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(28, 20, 28, 28)
        self.rows.setSpacing(0)
        self.rows.addWidget(Words(theme, title, "text", 15, SEMIBOLD))
        if about:
            self.rows.addSpacing(2)
            self.rows.addWidget(Words(theme, about, "text2", 13))
        self.rows.addSpacing(8)

    def add_row(self, label: str, control: QWidget, hint: str = "", *, line: bool = True) -> None:
        """Add a labelled row."""
        self.rows.addWidget(FormRow(self.theme, label, control, hint, line=line))

    def close_up(self) -> None:
        """Nothing follows: the rest stays empty."""
        self.rows.addStretch(1)

    def refresh(self) -> None:
        """The section is shown, or the book changed while it is; the driver may ask anew."""
