"""Says which field a column is, or a value which status: a list that is searched by typing."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from leaddesk.desktop.imports import words
from leaddesk.desktop.theme.fonts import MEDIUM, REGULAR, SEMIBOLD
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import announce
from leaddesk.desktop.widgets.field import HEIGHT as FIELD
from leaddesk.desktop.widgets.field import Field
from leaddesk.desktop.widgets.keys import ENTER
from leaddesk.desktop.widgets.paint import CLEAR, frame, text

ROW, MOST = 28, 10
WIDE = 284
_PAD, _HEAD = 8, 34


class FieldList(QWidget):
    """Labels below one another, MOST at a time; one is current.

    Signals:
        chosen: the field clicked.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fields: list[tuple[str, str]] = []
        self._current, self._top, self._now, self._none = 0, 0, "", ""
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Fields"))

    def use_none(self, words: str) -> None:
        """Say so where none is left."""
        self._none = words

    def show_fields(self, fields: list[tuple[str, str]], now: str, current: str = "") -> None:
        """Show (field, label) pairs; `now` has a check, `current` is current, else the first."""
        self._fields, self._now = fields, now
        names = [field for field, _ in fields]
        self._current = names.index(current) if current in names else 0
        self._top = max(0, min(len(fields) - MOST, self._current - MOST // 2))
        self.step(0)

    def step(self, by: int) -> None:
        """Make another one current; past an end it goes on at the other."""
        if self._fields:
            self._current = (self._current + by) % len(self._fields)
            self._top = min(self._top, self._current)
            self._top = max(self._top, self._current - MOST + 1)
            self.setAccessibleDescription(self._fields[self._current][1])
            announce(self, self.accessibleDescription())
        self.update()

    def current(self) -> str:
        """Return the current field, "" where none is left."""
        return self._fields[self._current][0] if self._fields else ""

    def sizeHint(self) -> QSize:
        """As tall as the labels shown; one line says that there is none."""
        return QSize(WIDE, ROW * max(1, min(MOST, len(self._fields))))

    def _at(self, event: QMouseEvent) -> int:
        at = self._top + int(event.position().y()) // ROW
        return at if self._top <= at < min(len(self._fields), self._top + MOST) else -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pointer makes a label current."""
        if (at := self._at(event)) >= 0:
            self._current = at
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        if (at := self._at(event)) >= 0:
            self.chosen.emit(self._fields[at][0])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The press said it all."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by three labels."""
        most = max(0, len(self._fields) - MOST)
        by = -3 if event.angleDelta().y() > 0 else 3
        self._top = max(0, min(most, self._top + by))
        self._current = max(self._top, min(self._top + MOST - 1, self._current))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the labels."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        if not self._fields:
            room = QRect(_PAD + 10, 0, self.width() - 2 * _PAD, ROW)
            text(painter, room, self._none, tokens.text2)
        for place, (field, label) in enumerate(self._fields[self._top : self._top + MOST]):
            y = ROW * place
            if self._top + place == self._current:
                box = QRectF(_PAD, y, self.width() - 2 * _PAD, ROW)
                frame(painter, box, 6, tokens.sel, CLEAR)
            now = field == self._now
            room = QRect(_PAD + 10, y, self.width() - 2 * _PAD - 40, ROW)
            text(painter, room, label, tokens.text, 13, MEDIUM if now else REGULAR)
            if now:
                box = QRectF(self.width() - _PAD - 24, y + 7, 14, 14)
                paint_icon(painter, "check", box, tokens.accenttext, 1.8)


class FieldPicker(QWidget):
    """Column name, a field to type in, the labels that match.

    Signals:
        picked: (column name, field).
        status_picked: (value of the status column, key of a status).
    """

    picked = Signal(str, str)
    status_picked = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._theme = theme
        self._column, self._now, self._samples = "", "", ""
        self._labels: dict[str, str] = {}
        self._picked = self.picked
        self._before: QWidget | None = None
        self._field = Field(theme, self.tr("Field"), self)
        self._field.set_icon("search")
        self._field.edited.connect(self._on_edited)
        self.list = FieldList(theme, self)
        self.list.chosen.connect(self._on_chosen)

    def open(self, column: str, field: str, samples: tuple[str, ...], anchor: QRect) -> None:
        """Open under `anchor` (in the parent) for one column."""
        self.setAccessibleName(self.tr("Field of {column}").format(column=column))
        self._field.set_placeholder(self.tr("Type to find a field"))
        self._labels, self._picked = words.field_words(), self.picked
        self.list.use_none(self.tr("No such field. Own field keeps it as it is."))
        self._open(column, field, ", ".join(samples), anchor)

    def open_statuses(
        self, value: str, key: str, offered: Sequence[tuple[str, str]], anchor: QRect
    ) -> None:
        """Open under `anchor` for one value of the status column; offered are keys and names."""
        self.setAccessibleName(self.tr("Status of {value}").format(value=value))
        self._field.set_placeholder(self.tr("Type to find a status"))
        self._labels, self._picked = dict(offered), self.status_picked
        self.list.use_none(self.tr("No such status."))
        self._open(value, key, "", anchor)

    def _open(self, column: str, field: str, samples: str, anchor: QRect) -> None:
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._column, self._now, self._samples = column, field, samples
        self.setAccessibleDescription(self._samples)
        self._field.set_text("")
        self.list.show_fields(list(self._labels.items()), field, field)
        self._lay_out(anchor)
        self.show()
        self.raise_()
        self._field.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Hide and give the focus back."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_edited(self, typed: str) -> None:
        typed = typed.strip().casefold()
        found = [(key, label) for key, label in self._labels.items() if typed in label.casefold()]
        found.sort(key=lambda pair: not pair[1].casefold().startswith(typed))
        if not typed:
            found = list(self._labels.items())
        self.list.show_fields(found, self._now, "" if typed else self._now)
        self._place_list()

    def _on_chosen(self, field: str) -> None:
        column = self._column
        self.leave()
        self._picked.emit(column, field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Enter chooses, Esc leaves; the rest stays here."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list.step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in ENTER and (field := self.list.current()):
            self._on_chosen(field)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab moves among the labels: the field is the one stop."""
        self.list.step(1 if next else -1)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the labels does nothing."""
        event.accept()

    def _lay_out(self, anchor: QRect) -> None:
        self._field.setGeometry(_PAD, _HEAD, WIDE - 2 * _PAD, FIELD)
        tall = _HEAD + FIELD + _PAD + ROW * MOST + _PAD
        parent = self.parentWidget()
        room = parent.height() - 8 if parent is not None else tall
        top = min(anchor.bottom() + 1, room - tall)
        self.setGeometry(anchor.right() - WIDE - 7, max(8, top), WIDE, tall)
        self._place_list()

    def _place_list(self) -> None:
        tall = self.list.sizeHint().height()
        self.list.setGeometry(0, _HEAD + FIELD + _PAD, WIDE, tall)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the panel, and the column with its first values."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        frame(painter, QRectF(self.rect()), 10, tokens.raised, tokens.popline)
        room = QRect(_PAD + 8, 0, WIDE - 2 * _PAD - 16, _HEAD)
        used = text(painter, room, self._column, tokens.text, 12, SEMIBOLD)
        text(painter, room.adjusted(used + 8, 0, 0, 0), self._samples, tokens.text3, 12)
