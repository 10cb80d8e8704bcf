"""What is known of the lead and what is to ask; an answer is typed where it will stand."""

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.lead.lines import Lines
from leaddesk.desktop.theme.fonts import width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.edit_line import PAD, EditLine
from leaddesk.desktop.widgets.paint import text
from leaddesk.desktop.words import inside
from leaddesk.domain.rows import AnswerRow

ROW = 28
_LABEL_LEFT, LABEL, _GAP = 28, 104, 12
MOST_LABEL = 200


class AnswerLine(QWidget):
    """One field: a check and its value, or a circle and the question.

    Signals:
        answered: (field key, new value); empty means "not known".
    """

    answered = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row: AnswerRow | None = None
        self._label_wide = LABEL
        self._value = EditLine(theme, "", parent=self)
        self._value.edited.connect(self._on_edited)

    def show_row(self, row: AnswerRow, label_wide: int) -> None:
        """Show this field; the labels of all have the same width."""
        self._row, self._label_wide = row, label_wide
        if row.value:
            self._value.show_text(row.value, role="text")
        elif row.value is None:
            question = inside(row.question)
            ask = self.tr("Ask: {question}").format(question=question)
            self._value.show_text(ask, role="text2", value="")
        else:
            self._value.show_text(self.tr("Not known"), role="text3", value="")
        self._value.setAccessibleName(f"{row.label}: {self._value.text()}")
        self.setAccessibleName(row.label)
        self._place()
        self.update()

    @property
    def row_key(self) -> str:
        """The field shown."""
        return self._row.key if self._row else ""

    @property
    def line(self) -> EditLine:
        """The value, to be edited."""
        return self._value

    def _on_edited(self, value: str) -> None:
        if self._row is not None:
            self.answered.emit(self._row.key, value)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the value the rest of the width."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        left = _LABEL_LEFT + self._label_wide + _GAP - PAD
        self._value.setGeometry(left, 3, max(20, self.width() - left), ROW - 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw mark and label."""
        if self._row is None:
            return
        painter = QPainter(self)
        tokens = self._theme.tokens
        if self._row.value:
            paint_icon(painter, "check", QRectF(0, 6, 16, 16), tokens.ok, 1.8)
        else:
            paint_icon(painter, "circle", QRectF(0, 6, 16, 16), tokens.text3)
        room = QRect(_LABEL_LEFT, 0, self._label_wide, ROW)
        text(painter, room, self._row.label, tokens.text2)


class Answers(Lines[AnswerLine]):
    """All qualification fields, below one another.

    Signals:
        answered: (field key, new value); empty means "not known".
    """

    answered = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, ROW, parent)
        self.setAccessibleName(self.tr("Qualification"))

    def make(self) -> AnswerLine:
        """Return a new line, connected."""
        line = AnswerLine(self._theme, self)
        line.answered.connect(self.answered)
        return line

    def show_rows(self, rows: tuple[AnswerRow, ...]) -> None:
        """Show these."""
        wide = max([LABEL, *(width(row.label) for row in rows)])
        for line, row in zip(self.use(len(rows)), rows, strict=True):
            line.show_row(row, min(wide, MOST_LABEL))
        self.place()

    def line(self, key: str) -> EditLine | None:
        """Return the answer to one field."""
        return next((each.line for each in self.shown if each.row_key == key), None)

    def begin_edit(self, key: str) -> None:
        """Open the answer to one field."""
        line = self.line(key)
        if line is not None:
            line.begin()
