"""What else was merged on a lead, a line each, with Flip where another value is kept aside."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.theme.fonts import MEDIUM, SEMIBOLD, width
from leaddesk.desktop.theme.icons import contact_icon, paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import Pressable
from leaddesk.desktop.widgets.paint import focus_ring, text
from leaddesk.domain.sync_rows import MergedRow

ROW, _HEAD = 38, 22
_ICONS = {
    "task": "clock",
    "activity": "note",
    "tag": "dup",
    "answer": "checkc",
    "company": "company",
}


class Link(Pressable):
    """A word that acts, in the colour of links.

    Signals:
        chosen: the clash it flips.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, words: str, spoken: str, clash: UUID, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._clash = clash
        self.setText(words)
        self.setAccessibleName(spoken)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._clash)

    def sizeHint(self) -> QSize:
        """As wide as the word."""
        return QSize(max(28, width(self.text(), 13, MEDIUM) + 12), 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the word at the right end."""
        painter = QPainter(self)
        tokens = self.theme.tokens
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()).adjusted(3, 3, -3, -3), 4, tokens.accent)
        room = self.rect().adjusted(4, 0, -6 if self.hasFocus() else 0, 0)
        right = Qt.AlignmentFlag.AlignRight
        text(painter, room, self.text(), tokens.accenttext, 13, MEDIUM, right)


class Also(QWidget):
    """A heading and the lines.

    Signals:
        flip_asked: the id of a clash.
    """

    flip_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ""
        self._rows: tuple[MergedRow, ...] = ()
        self._links: list[Link | None] = []

    def show_rows(self, title: str, rows: Sequence[MergedRow]) -> None:
        """List these under a heading."""
        for link in self._links:
            if link is not None:
                link.hide()
                link.deleteLater()
        self._title, self._rows = title, tuple(rows)
        self._links = [self._link(row) for row in rows]
        self.setAccessibleName(title)
        self.setAccessibleDescription(". ".join(f"{row.what}: {row.said}" for row in rows))
        self.setToolTip("\n".join(row.said for row in rows))
        self._place()
        self.update()

    def _link(self, row: MergedRow) -> Link | None:
        if row.flip is None:
            return None
        spoken = self.tr("Flip {field}").format(field=row.what)
        link = Link(self._theme, self.tr("Flip"), spoken, row.flip, self)
        link.chosen.connect(self.flip_asked)
        link.show()
        return link

    def tall(self) -> int:
        """Return the height needed."""
        return _HEAD + ROW * len(self._rows) if self._rows else 0

    def _place(self) -> None:
        for at, link in enumerate(self._links):
            if link is not None:
                size = link.sizeHint()
                top = _HEAD + ROW * at + (ROW - size.height()) // 2
                link.setGeometry(self.width() - size.width(), top, size.width(), size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the links at the right."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw heading and lines."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.canvas)
        text(painter, QRect(0, 2, self.width(), 16), self._title, tokens.text2, 12, SEMIBOLD)
        label = max([112, *(width(row.what) + 12 for row in self._rows)])
        label = min(label, self.width() // 3)
        for at, row in enumerate(self._rows):
            top = _HEAD + ROW * at
            if at:
                painter.fillRect(0, top - 1, self.width(), 1, tokens.soft)
            paint_icon(painter, _icon(row), QRectF(0, top + 11, 16, 16), tokens.text3)
            text(painter, QRect(28, top, label, ROW), row.what, tokens.text2)
            left = 28 + label + 12
            link = self._links[at]
            right = link.x() - 8 if link is not None else self.width()
            text(painter, QRect(left, top, right - left, ROW), row.said, tokens.text)


def _icon(row: MergedRow) -> str:
    if row.entity == "contact_point":
        return contact_icon(row.field)
    return _ICONS.get(row.entity, "user")
