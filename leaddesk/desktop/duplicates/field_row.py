"""One field of a merge: its name, what each of the two says, or what the rep typed instead."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.duplicates import words
from leaddesk.desktop.duplicates.cell import TALL, MergeCell
from leaddesk.desktop.theme.fonts import REGULAR, SEMIBOLD
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING
from leaddesk.desktop.widgets.field import Field
from leaddesk.desktop.widgets.keys import ENTER
from leaddesk.desktop.widgets.paint import CLEAR, frame, text
from leaddesk.domain.merge_rows import MergeField, Pick, Side

ROW = TALL + 4
LAP = 1
"""How far the widget of a row reaches over its neighbours, for the focus ring of its cells."""

INSET, GAP = 20, 8


class FieldRow(QWidget):
    """Label, two cells; one sunken cell where both say the same.

    Signals:
        chosen: (key of the field, side) of the cell that was pressed.
        typed: (key of the field, text) that the rep typed.
    """

    chosen = Signal(str, str)
    typed = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.field: MergeField | None = None
        self._pick: Pick | None = None
        self._label = 104
        self._marked = False
        self.cells = (MergeCell(theme, self), MergeCell(theme, self))
        self.own = MergeCell(theme, self)
        self._edit: Field | None = None
        for cell, side in zip(self.cells, (Side.A, Side.B), strict=True):
            cell.setProperty("side", str(side))
            cell.clicked.connect(self._on_clicked)
        self.own.setProperty("side", str(Side.TYPED))
        self.own.clicked.connect(self._on_clicked)

    def show_field(
        self, field: MergeField, pick: Pick, titles: tuple[str, str], label: int
    ) -> None:
        """Show a field and what stands in it; `label` is the width of its name."""
        if self._edit is not None and self.is_typing:
            if field == self.field:
                return  # what is typed stays; the field is shown anew once it is kept or left
            self._edit.hide()
        self.field, self._pick, self._label = field, pick, label
        both = field.same
        self.setAccessibleName(words.spoken_same(field) if both else field.label)
        self.setToolTip(field.a if both else "")
        for cell, side in zip(self.cells, (Side.A, Side.B), strict=True):
            self._show_cell(cell, side, titles)
        self._show_cells()
        if pick.side is Side.TYPED:
            self.own.show_value(pick.text, on=True, many=False, empty=False, spoken="")
            self.own.setAccessibleName(f"{field.label}: {pick.text}, {words.typed_word()}")
            self.own.show_reason("", words.typed_word())
        self._place()
        self.update()

    def mark(self, *, on: bool) -> None:
        """Mark that the field was changed by others while it was shown."""
        self._marked = on
        self.update()

    def spoken(self) -> str:
        """Return what stands here for the screen reader."""
        shown = [cell for cell in (*self.cells, self.own) if not cell.isHidden()]
        return " ".join(cell.accessibleName() for cell in shown if cell.isChecked())

    def _show_cells(self) -> None:
        """Show the cells that this field has now: none while one types over them."""
        rests = not self.is_typing
        own = self._pick is not None and self._pick.side is Side.TYPED
        for cell in self.cells:
            cell.setVisible(rests and self.can_choose and not own)
        self.own.setVisible(rests and own)

    def _show_cell(self, cell: MergeCell, side: Side, titles: tuple[str, str]) -> None:
        field, pick = self.field, self._pick
        if field is None or pick is None:
            return
        value = field.a if side is Side.A else field.b
        on = words.takes(pick, side)
        cell.show_value(
            value or words.empty_word(),
            on=on,
            many=field.many,
            empty=not value,
            spoken=words.spoken_cell(field, side, titles, pick),
        )
        shows = on and pick == field.pick and pick.side is not Side.BOTH
        cell.show_reason(field.reason if shows else "")
        if on and pick == field.pick and field.many:
            cell.setToolTip(f"{value}\n{field.reason}")

    # Focus

    @property
    def can_choose(self) -> bool:
        """Whether there is anything to choose."""
        return self.field is not None and not self.field.same

    @property
    def side(self) -> Side:
        """The side the keys are on: that with the focus, else the one that stands."""
        if self.cells[1].hasFocus():
            return Side.B
        if self.cells[0].hasFocus() or self._pick is None:
            return Side.A
        return Side.A if self._pick.takes_a else Side.B

    def focus_cell(self, side: Side | None = None) -> None:
        """Take the keys, on the side that stands or the one named."""
        wanted = side or self.side
        cell = self.cells[0] if wanted is Side.A else self.cells[1]
        target = self.own if self._pick is not None and self._pick.side is Side.TYPED else cell
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_standing(self) -> None:
        """Take the keys on the side that stands."""
        stands = self._pick is None or self._pick.takes_a
        self.focus_cell(Side.A if stands else Side.B)

    def holds_focus(self) -> bool:
        """Whether the keys are here."""
        edit = self.is_typing
        return edit or self.own.hasFocus() or any(cell.hasFocus() for cell in self.cells)

    # Typing

    def begin(self) -> None:
        """Open a field over the two cells; Enter keeps what is typed, Esc leaves all as it was."""
        if self.field is None or not self.field.typed:
            return
        edit = self._field()
        pick = self._pick
        own = pick is not None and pick.side is Side.TYPED
        edit.set_text(pick.text if own and pick is not None else self._value())
        edit.edit.setAccessibleName(self.field.label)
        self._place()
        edit.show()
        edit.raise_()
        edit.edit.selectAll()
        edit.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_cells()

    def _value(self) -> str:
        if self.field is None:
            return ""
        return self.field.a if self.side is Side.A and self.field.a else self.field.b

    def _field(self) -> Field:
        if self._edit is None:
            self._edit = Field(self._theme, "", self)
        return self._edit

    def _close(self) -> None:
        if self._edit is not None:
            self._edit.hide()
        self._show_cells()
        self.focus_standing()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc of an open field; the rest is the page's."""
        if self._edit is not None and self._edit.isVisible() and self.field is not None:
            if event.key() in ENTER and not event.modifiers():
                said = self._edit.text().strip()
                self._close()
                if said:
                    self.typed.emit(self.field.key, said)
                return
            if event.key() == Qt.Key.Key_Escape:
                self._close()
                return
        event.ignore()

    @property
    def is_typing(self) -> bool:
        """Whether its field is open."""
        return self._edit is not None and self._edit.isVisible()

    def _on_clicked(self) -> None:
        cell = self.sender()
        if self.field is not None and cell is not None:
            self.chosen.emit(self.field.key, cell.property("side"))

    # Layout

    def cell_rects(self) -> tuple[QRect, QRect]:
        """Return where the two cells are."""
        left = INSET + self._label + GAP
        room = max(120, self.width() - left - INSET)
        half = (room - GAP) // 2
        first = QRect(left, 2 + LAP, half, TALL)
        return first, QRect(left + room - half, 2 + LAP, half, TALL)

    def _place(self) -> None:
        a, b = self.cell_rects()
        out = (-RING, -RING, RING, RING)
        self.cells[0].setGeometry(a.adjusted(*out))
        self.cells[1].setGeometry(b.adjusted(*out))
        self.own.setGeometry(a.united(b).adjusted(*out))
        if self._edit is not None:
            whole = a.united(b)
            self._edit.setGeometry(whole.left(), 4 + LAP, whole.width(), self._edit.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the label, and the one cell of a field in which both are alike."""
        if self.field is None:
            return
        painter = QPainter(self)
        tokens = self._theme.tokens
        room = QRect(INSET, LAP, self._label, ROW)
        if self._marked:
            paint_icon(painter, "alert", QRectF(3, LAP + (ROW - 13) / 2, 13, 13), tokens.warn)
        ink, weight = (tokens.warn, SEMIBOLD) if self._marked else (tokens.text2, REGULAR)
        text(painter, room, self.field.label, ink, 13, weight)
        if not self.field.same:
            return
        a, b = self.cell_rects()
        whole = a.united(b)
        frame(painter, QRectF(whole), 6, tokens.sunken, CLEAR)
        box = QRectF(whole.left() + 10, whole.top() + (TALL - 14) / 2, 14, 14)
        paint_icon(painter, "equal", box, tokens.text3)
        words_ = self.field.a or words.empty_word()
        line = QRect(whole.left() + 33, whole.top(), whole.width() - 43, TALL)
        used = text(painter, line, words_, tokens.text)
        text(painter, line.adjusted(used + 13, 1, 0, 1), words.same_word(), tokens.text3, 12)
