"""The next step of a lead, and the three ways to move it."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop import words
from leaddesk.desktop.clock import Clock
from leaddesk.desktop.theme.fonts import MEDIUM, SEMIBOLD, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING, Button, Look
from leaddesk.desktop.widgets.paint import frame, text
from leaddesk.domain.rows import Due, StepRow


class StepCard(QWidget):
    """Label, due, step and reason on a card.

    Signals:
        snooze_asked, wait_asked, change_asked: the button, or the key drawn on it.
    """

    snooze_asked = Signal()
    wait_asked = Signal()
    change_asked = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self._step: StepRow | None = None
        self._missing = False
        self._snooze = Button(theme, self.tr("Snooze"), ("S",), parent=self)
        self._wait = Button(theme, self.tr("Waiting for them"), ("W",), parent=self)
        self._change = Button(theme, self.tr("Change"), ("E",), Look.GHOST, parent=self)
        self._snooze.clicked.connect(self._on_snooze_clicked)
        self._wait.clicked.connect(self._on_wait_clicked)
        self._change.clicked.connect(self._on_change_clicked)

    def show_step(self, step: StepRow | None, *, missing: bool) -> None:
        """Show the step; `missing`: an open lead without one, which must not stay so."""
        self._step, self._missing = step, missing
        for button in (self._snooze, self._wait):
            button.setVisible(step is not None)
        self._change.show_label(self.tr("Change") if step else self.tr("Choose"))
        self._change.setVisible(step is not None or missing)
        self.setAccessibleName(f"{self.tr('Next step')}: {self._words()}. {self._due()}")
        self._place()
        self.update()

    def tall(self) -> int:
        """Return the height it needs."""
        return 125 if self._step and self._step.reason else 107

    def _words(self) -> str:
        if self._step is not None:
            return self._step.text
        return self.tr("Choose a next step") if self._missing else self.tr("Nothing planned")

    def _due(self) -> str:
        if self._step is None:
            return ""
        return words.step_due_text(self._step, self._clock.now(), self._clock.zone)

    def _on_snooze_clicked(self) -> None:
        self.snooze_asked.emit()

    def _on_wait_clicked(self) -> None:
        self.wait_asked.emit()

    def _on_change_clicked(self) -> None:
        self.change_asked.emit()

    def _place(self) -> None:
        x, top = 13 - RING, self.tall() - 13 - 28 - RING
        for button in (self._snooze, self._wait, self._change):
            if not button.isHidden():
                size = button.sizeHint()
                button.setGeometry(x, top, size.width(), size.height())
                x += size.width() - 2 * RING + 6

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        edge = tokens.danger if self._missing else tokens.line
        frame(painter, QRectF(self.rect()), 8, tokens.raised, edge)
        inner = self.width() - 26
        late = self._step is not None and self._step.due is Due.OVERDUE and not self._step.waiting
        ink = tokens.danger if late else tokens.text2
        due = self._due()
        room = QRect(13, 12, inner, 18)
        text(painter, room, self.tr("Next step"), tokens.text2, 12, SEMIBOLD)
        text(painter, room, due, ink, 12, MEDIUM, Qt.AlignmentFlag.AlignRight)
        if late:
            left = self.width() - 13 - width(due, 12, MEDIUM) - 17
            paint_icon(painter, "alert", QRectF(left, 14, 13, 13), ink)
        text(painter, QRect(13, 36, inner, 20), self._words(), tokens.text, 15, MEDIUM)
        if self._step and self._step.reason:
            text(painter, QRect(13, 58, inner, 16), self._step.reason, tokens.text2, 12)
