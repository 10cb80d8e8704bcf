"""The title of a page, the day, the one figure that must stay zero, and Start."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop import words
from leaddesk.desktop.clock import Clock
from leaddesk.desktop.theme.fonts import SEMIBOLD, width
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING, Button, Look
from leaddesk.desktop.widgets.no_next_step import NoNextStep
from leaddesk.desktop.widgets.paint import text

HEIGHT = 56


class PageHeader(QWidget):
    """Title 18 px, a quiet remark beside it, No-next-step and Start at the right.

    Signals:
        no_next_step_asked: the rep wants to see the leads without a next step.
        start_asked: begin flow mode, or go on with it.
        start_here_asked: begin it anew from the current row.
    """

    no_next_step_asked = Signal()
    start_asked = Signal()
    start_here_asked = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self._title = self.tr("Inbox")
        self._remark: str | None = None
        self._steps = NoNextStep(theme, self)
        self._steps.clicked.connect(self._on_steps_clicked)
        start = self.tr("Start")
        self._start = Button(theme, start, ("F",), Look.PRIMARY, "play", self)
        self._anew = Button(theme, self.tr("Start here"), ("Shift", "F"), Look.GHOST, parent=self)
        self._start.clicked.connect(self.start_asked)
        self._anew.clicked.connect(self.start_here_asked)
        self._goes_on = False
        for button in (self._start, self._anew):
            button.hide()
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
        self._start.hide()
        self._anew.hide()

    def show_start(self, *, on: bool, kept: str = "") -> None:
        """Offer flow mode, or not; `kept` is how far the rep is in one ("5 of 38")."""
        self._goes_on = bool(kept)
        form = self.tr("Go on, {place}")
        self._start.show_label(form.format(place=kept) if kept else self.tr("Start"))
        self._start.setVisible(on)
        self._place()

    def _on_steps_clicked(self) -> None:
        self.no_next_step_asked.emit()

    def _place(self) -> None:
        """Put Start at the right, the figure left of it; Start here only where there is room."""
        right = self.width() - 12
        if not self._start.isHidden():
            size = self._start.sizeHint()
            right = self.width() - 13 - size.width() + RING
            self._start.setGeometry(right - RING, 14 - RING, size.width(), size.height())
            right -= 8
        size = self._anew.sizeHint()
        needed = 20 + width(self._title, 18, SEMIBOLD) + self._steps.sizeHint().width() + 24
        fits = right - size.width() > needed
        self._anew.setVisible(self._goes_on and fits and not self._start.isHidden())
        if not self._anew.isHidden():
            right -= size.width() - RING
            self._anew.setGeometry(right - RING, 14 - RING, size.width(), size.height())
            right -= 4
        size = self._steps.sizeHint()
        self._steps.setGeometry(right - size.width(), 14, size.width(), 28)

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
