"""The title of a page, the day, and the one figure that must stay zero."""

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.desktop import words
from leaddesk.desktop.clock import Clock
from leaddesk.desktop.theme.fonts import MEDIUM, SEMIBOLD, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import Pressable
from leaddesk.desktop.widgets.paint import focus_ring, text

HEIGHT = 56


class NoNextStep(Pressable):
    """`No-next-step: 0` with a check; above zero an alarm that opens those leads."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._count = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Show how many open leads have neither a dated step nor a named wait."""
        self._count = count
        self.setText(self.tr("No-next-step: {n}").format(n=words.number(count)))
        self.setAccessibleName(self.text())
        self.setEnabled(count > 0)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Icon and words."""
        return QSize(width(self.text(), 12, MEDIUM) + 32, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw check or alarm, and the words."""
        painter = QPainter(self)
        tokens = self.theme.tokens
        bad = self._count > 0
        icon, ink = ("alert", tokens.danger) if bad else ("check", tokens.ok)
        paint_icon(painter, icon, QRectF(4, 7, 14, 14), ink, 1.4 if bad else 1.8)
        color = tokens.danger if bad else tokens.text2
        text(painter, QRect(24, 0, self.width() - 24, 28), self.text(), color, 12, MEDIUM)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), 4, tokens.accent)


class PageHeader(QWidget):
    """Title 18 px, a quiet remark beside it, No-next-step at the right.

    Signals:
        no_next_step_asked: the rep wants to see the leads without a next step.
    """

    no_next_step_asked = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self._title = self.tr("Inbox")
        self._remark: str | None = None
        self._steps = NoNextStep(theme, self)
        self._steps.clicked.connect(self._on_steps_clicked)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(self._title)

    @property
    def title(self) -> str:
        """The name of the page."""
        return self._title

    def show_title(self, title: str, remark: str | None = None) -> None:
        """Name the page; without a remark the day stands there."""
        self._title, self._remark = title, remark
        self.setAccessibleName(title)
        self.update()

    def show_count(self, no_next_step: int) -> None:
        """Show the figure that must stay zero."""
        self._steps.show_count(no_next_step)
        self._steps.show()
        self._place()

    def hide_count(self) -> None:
        """Show no figure: there is no book to count."""
        self._steps.hide()

    def _on_steps_clicked(self) -> None:
        self.no_next_step_asked.emit()

    def _place(self) -> None:
        size = self._steps.sizeHint()
        self._steps.setGeometry(self.width() - 12 - size.width(), 14, size.width(), 28)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the figure at the right."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, title, day and edge."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.canvas)
        painter.fillRect(0, HEIGHT - 1, self.width(), 1, tokens.line)
        room = QRect(20, 0, self._steps.x() - 28, HEIGHT - 1)
        used = text(painter, room, self._title, tokens.text, 18, SEMIBOLD)
        today = self._clock.today()
        remark = words.day_text(today, today) if self._remark is None else self._remark
        text(painter, room.adjusted(used + 12, 3, 0, 0), remark, tokens.text3)
