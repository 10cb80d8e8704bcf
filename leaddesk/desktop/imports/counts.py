"""The five counts of a file, each of which shows its rows."""

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from leaddesk.desktop.imports import words
from leaddesk.desktop.theme.fonts import SEMIBOLD, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import Pressable
from leaddesk.desktop.widgets.paint import focus_ring, text
from leaddesk.desktop.words import number
from leaddesk.domain.import_shown import VERDICTS, ImportCounts

HEIGHT = 76
ALL = ("", *VERDICTS)


class CountCell(Pressable):
    """One count: the figure, what it counts, and what becomes of those rows."""

    def __init__(self, theme: Theme, verdict: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.verdict = verdict
        self._means = ""
        self.setCheckable(True)
        self.show_count(0, "")

    def show_count(self, count: int, means: str) -> None:
        """Show a figure and what it means."""
        self.setText(number(count))
        self._means = means
        name = words.verdict_word(self.verdict)
        self.setAccessibleName(f"{name}, {self.text()}. {means}".strip())
        self.setToolTip(means)
        self.update()

    def sizeHint(self) -> QSize:
        """A fifth of the page."""
        return QSize(240, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw fill, figure, words, edge, and the underline of the chosen one."""
        painter = QPainter(self)
        tokens, wide, tall = self.theme.tokens, self.width(), self.height()
        fill = tokens.sel if self.isChecked() else tokens.hover if self.hovered else tokens.canvas
        painter.fillRect(self.rect(), fill)
        painter.fillRect(0, tall - 1, wide, 1, tokens.line)
        if self.verdict != VERDICTS[-1]:
            painter.fillRect(wide - 1, 0, 1, tall, tokens.line)
        left = 20
        if icon := words.VERDICT_ICONS.get(self.verdict, ""):
            paint_icon(painter, icon, QRectF(left, 21, 16, 16), tokens.text3)
            left += 24
        text(painter, QRect(left, 14, wide - left - 8, 30), self.text(), tokens.text, 26, SEMIBOLD)
        room = QRect(20, 44, wide - 28, 18)
        word = words.verdict_word(self.verdict)
        used = text(painter, room, word, tokens.text, 12, SEMIBOLD)
        room.setLeft(20 + used + 7)
        if width(self._means, 12) <= room.width():
            text(painter, room, self._means, tokens.text2, 12)
        if self.isChecked():
            painter.fillRect(0, tall - 2, wide, 2, tokens.accent)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()).adjusted(4, 4, -4, -5), 4, tokens.accent)


class CountBar(QWidget):
    """All rows, New, Update, Duplicate, Refused; one is chosen, arrows move among them.

    Signals:
        chosen: the verdict whose rows to show, "" for all.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.cells = {verdict: CountCell(theme, verdict, self) for verdict in ALL}
        for cell in self.cells.values():
            self._group.addButton(cell)
        self._group.buttonToggled.connect(self._on_toggled)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(self.tr("Rows by what becomes of them"))
        self.choose("")

    def show_counts(self, counts: ImportCounts, known: str = "fill", waiting: int = 0) -> None:
        """Show the counts of a file.

        Args:
            counts: of the file.
            known: what happens to known leads.
            waiting: how many rows wait for the rep's choice.
        """
        for verdict, cell in self.cells.items():
            means = words.verdict_means(verdict, known)
            waits = verdict == "duplicate" and waiting
            cell.show_count(counts.of(verdict), words.waiting_means(waiting) if waits else means)

    def verdict(self) -> str:
        """Return the chosen verdict."""
        return next(verdict for verdict, cell in self.cells.items() if cell.isChecked())

    def choose(self, verdict: str) -> None:
        """Choose a count."""
        self.cells[verdict].setChecked(True)

    def _on_toggled(self, cell: CountCell, checked: bool) -> None:  # noqa: FBT001 - Qt's own signature
        if checked:
            self.chosen.emit(cell.verdict)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Share the width out."""
        for place, cell in enumerate(self.cells.values()):
            left = self.width() * place // len(self.cells)
            right = self.width() * (place + 1) // len(self.cells)
            cell.setGeometry(left, 0, right - left, self.height())
