"""The top of flow mode: the way back, how far the rep is, and the figure that must stay zero."""

from PySide6.QtCore import QEasingCurve, QRect, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from leaddesk.desktop.theme.fonts import SEMIBOLD, width
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING, Button, Look
from leaddesk.desktop.widgets.no_next_step import NoNextStep
from leaddesk.desktop.widgets.paint import text

BAR, PROGRESS = 56, 3
HEIGHT = BAR + PROGRESS
MOVE_MS = 120
"""The one movement of flow mode (UI.md section 4)."""


class FlowTop(QWidget):
    """Bar of 56 px and a line of 3 below it that shows the part done.

    Signals:
        left: the rep goes back to the list.
        no_next_step_asked: the rep wants to see the leads without a next step.
    """

    left = Signal()
    no_next_step_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count, self._what = "", ""
        self._back = Button(theme, "", ("Esc",), Look.GHOST, "chevl", self)
        self._steps = NoNextStep(theme, self)
        self._line = Progress(theme, self)
        self._back.clicked.connect(self.left)
        self._steps.clicked.connect(self.no_next_step_asked)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(self.tr("Flow"))

    def show_page(self, title: str) -> None:
        """Name the list the rep comes from."""
        self._back.show_label(title)
        self._place()

    def show_count(self, no_next_step: int) -> None:
        """Show the figure that must stay zero."""
        self._steps.show_count(no_next_step)
        self._place()

    def show_place(self, count: str, what: str, part: float, *, at_once: bool = False) -> None:
        """Say "5 of 38" and "due today"; `part` of the way lies behind, 0 to 1."""
        self._count, self._what = count, what
        self.setAccessibleDescription(f"{count} {what}")
        self._line.go_to(part, at_once=at_once)
        self._line.setAccessibleDescription(f"{count} {what}")
        self.update()

    def stop(self) -> None:
        """End the movement."""
        self._line.stop()

    def _place(self) -> None:
        size = self._back.sizeHint()
        self._back.setGeometry(9 - RING, 14 - RING, size.width(), size.height())
        size = self._steps.sizeHint()
        self._steps.setGeometry(self.width() - 12 - size.width(), 14, size.width(), 28)
        self._line.setGeometry(0, BAR, self.width(), PROGRESS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw how far the rep is, in the middle."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.canvas)
        first, rest = width(self._count, 13, SEMIBOLD), width(self._what)
        left = (self.width() - first - 8 - rest) // 2
        left = max(left, self._back.geometry().right() + 12)
        end = self._steps.x() - 12
        text(painter, QRect(left, 0, end - left, BAR), self._count, tokens.text, 13, SEMIBOLD)
        left += first + 8
        text(painter, QRect(left, 0, end - left, BAR), self._what, tokens.text3)


class Progress(QWidget):
    """A line filled from the left; it moves for 120 ms, and not at all where motion is reduced."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = 0.0
        self._move = QVariantAnimation(self, duration=MOVE_MS)
        self._move.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._move.valueChanged.connect(self._on_moved)
        self.setAccessibleName(self.tr("Progress"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def go_to(self, part: float, *, at_once: bool = False) -> None:
        """Fill this part of the line."""
        self._move.stop()
        if at_once or not self.isVisible() or is_still(self):
            self._on_moved(part)
            return
        self._move.setStartValue(self._shown)
        self._move.setEndValue(part)
        self._move.start()

    def stop(self) -> None:
        """Stand still."""
        self._move.stop()

    @property
    def shown(self) -> float:
        """The part filled now."""
        return self._shown

    def _on_moved(self, part: float) -> None:
        self._shown = part
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and fill."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.tokens.line)
        filled = round(self.width() * self._shown)
        painter.fillRect(0, 0, filled, self.height(), self._theme.tokens.accent)


def is_still(widget: QWidget) -> bool:
    """Whether the system asks for no movement: its animations have no duration, or are off."""
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    lasts = widget.style().styleHint(hint, None, widget) > 0
    return not (lasts and QApplication.isEffectEnabled(Qt.UIEffect.UI_General))
