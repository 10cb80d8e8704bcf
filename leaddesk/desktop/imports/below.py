"""What stands below the rows: a refused record as it is in the file, and what known leads get."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontDatabase, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from leaddesk.desktop.theme.fonts import MEDIUM, SEMIBOLD, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING, Pressable
from leaddesk.desktop.widgets.paint import crisp, focus_ring, frame, text, wrapped
from leaddesk.desktop.words import number
from leaddesk.domain.import_shown import ImportLine

FOOT = 52
_RAW_LINE, _MOST_RAW = 18, 5


class RawCard(QWidget):
    """Line, column and reason of a record that could not be read, and its text as it stands."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title, self._why, self._raw = "", "", ""
        self._face = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self._face.setPixelSize(12)
        self.hide()

    def show_line(self, line: ImportLine) -> None:
        """Show a refused record."""
        self._title = self.tr("Line {n} could not be read").format(n=number(line.line))
        form = self.tr("{field}: {why}") if line.field else "{why}"
        self._why = form.format(field=line.field, why=line.why)
        self._raw = line.raw
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(f"{self._why} {self._raw}".strip())
        self.update()

    def height_for(self, wide: int) -> int:
        """Return how tall the card is when it is `wide`."""
        raw = self._raw_lines(wide)
        return (
            39
            + 16 * len(wrapped(self._why, 12, wide - 34))
            + (len(raw) * _RAW_LINE + 16 + 10 if raw else 0)
            + 13
        )

    def _raw_lines(self, wide: int) -> list[str]:
        """Cut the record into lines of whole letters; its own line ends are kept."""
        each = max(8, (wide - 58) // max(1, QFontMetrics(self._face).horizontalAdvance("0")))
        lines: list[str] = []
        for piece in self._raw.replace("\t", "    ").splitlines():
            lines += [piece[at : at + each] for at in range(0, len(piece), each)] or [""]
        return lines if len(lines) <= _MOST_RAW else [*lines[: _MOST_RAW - 1], "…"]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw card, words and the record."""
        painter = QPainter(self)
        tokens, wide = self._theme.tokens, self.width()
        frame(painter, QRectF(self.rect()), 8, tokens.raised, tokens.dangerline)
        paint_icon(painter, "alert", QRectF(17, 17, 14, 14), tokens.danger)
        text(painter, QRect(37, 15, wide - 54, 18), self._title, tokens.text, 13, SEMIBOLD)
        y = 37
        for line in wrapped(self._why, 12, wide - 34):
            text(painter, QRect(17, y, wide - 34, 16), line, tokens.text2, 12)
            y += 16
        raw = self._raw_lines(wide)
        if not raw:
            return
        box = QRect(17, y + 10, wide - 34, len(raw) * _RAW_LINE + 16)
        frame(painter, QRectF(box), 6, tokens.sunken, tokens.line)
        painter.setFont(self._face)
        painter.setPen(tokens.text)
        for place, line in enumerate(raw):
            room = box.adjusted(12, 8 + place * _RAW_LINE, -12, 0)
            room.setHeight(_RAW_LINE)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), line)


class _Choice(Pressable):
    """One of two answers: chosen is `sel`, its edge and a check."""

    def __init__(self, theme: Theme, value: str, label: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.value = value
        self.setText(label)
        self.setAccessibleName(label)
        self.setCheckable(True)
        self.resize(width(label, 13, MEDIUM) + 44 + 2 * RING, 28 + 2 * RING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw shape, mark and words."""
        painter = QPainter(self)
        tokens, on = self.theme.tokens, self.isChecked()
        shape = self.rect().adjusted(RING, RING, -RING, -RING)
        rest = tokens.hover if self.hovered else tokens.canvas
        edge = tokens.selline if on else tokens.ctl if self.isEnabled() else tokens.line
        frame(painter, QRectF(shape), 6, tokens.sel if on else rest, edge)
        crisp(painter)
        ink = tokens.text if self.isEnabled() else tokens.disabled
        box = QRectF(shape.left() + 9, shape.top() + 7, 14, 14)
        if on:
            paint_icon(painter, "check", box, tokens.accenttext, 1.8)
        else:
            paint_icon(painter, "circle", box, tokens.field)
        text(painter, shape.adjusted(30, 0, -6, 0), self.text(), ink, 13, MEDIUM)
        if self.hasFocus():
            focus_ring(painter, QRectF(shape), 6, tokens.accent)


class FootBar(QWidget):
    """What known leads get, and that only the first rows of a long file are shown.

    Signals:
        known_changed: "fill" or "skip".
    """

    known_changed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._note = ""
        self._group = QButtonGroup(self)
        self.choices = {
            "fill": _Choice(theme, "fill", self.tr("Fill empty fields"), self),
            "skip": _Choice(theme, "skip", self.tr("Leave as they are"), self),
        }
        for choice in self.choices.values():
            self._group.addButton(choice)
        self.choices["fill"].setChecked(True)
        self._group.buttonToggled.connect(self._on_toggled)
        self.setFixedHeight(FOOT)
        self.setAccessibleName(self.tr("Known leads"))

    def show_note(self, note: str) -> None:
        """Say something at the right."""
        self._note = note
        self.setAccessibleDescription(note)
        self.update()

    def known(self) -> str:
        """Return what known leads get."""
        return next(value for value, choice in self.choices.items() if choice.isChecked())

    def set_known(self, value: str) -> None:
        """Choose what known leads get, without `known_changed`."""
        self._group.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.choices[value].setChecked(True)
        self._group.blockSignals(False)  # noqa: FBT003 - Qt's own signature

    def set_open(self, *, on: bool) -> None:
        """Take answers, or only show them."""
        for choice in self.choices.values():
            choice.setEnabled(on)

    def _on_toggled(self, choice: _Choice, checked: bool) -> None:  # noqa: FBT001 - Qt's own signature
        if checked:
            self.known_changed.emit(choice.value)

    def _label(self) -> str:
        return self.tr("Known leads")

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Place the answers behind their label."""
        x = 20 + width(self._label(), 12, SEMIBOLD) + 12 - RING
        for choice in self.choices.values():
            choice.move(x, 12 - RING)
            x += choice.width() - 2 * RING + 8

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw edge, label and note."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.canvas)
        painter.fillRect(0, 0, self.width(), 1, tokens.line)
        text(painter, QRect(20, 1, 200, FOOT - 1), self._label(), tokens.text2, 12, SEMIBOLD)
        left = max(choice.geometry().right() for choice in self.choices.values()) + 16
        room = QRect(left, 1, self.width() - 16 - left, FOOT - 1)
        text(painter, room, self._note, tokens.text3, 12, align=Qt.AlignmentFlag.AlignRight)
