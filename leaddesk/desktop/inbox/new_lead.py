"""A new lead in one line: what was understood is read back, and who it may already be is said."""

from uuid import UUID

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from leaddesk.desktop.theme.fonts import MEDIUM, SEMIBOLD, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import announce
from leaddesk.desktop.widgets.button import RING, Button, Look
from leaddesk.desktop.widgets.field import Field
from leaddesk.desktop.widgets.keys import ENTER
from leaddesk.desktop.widgets.paint import frame, text
from leaddesk.domain.rows import SamePerson

_PAD = 16
_LINE = 24
_WARN = 44


class NewLeadBox(QWidget):
    """A field over the list, a line of what was understood, and a warning of the same person.

    Signals:
        words_changed: the line after each key; answer `show_understood` and `show_same`.
        submitted: the line to add.
        same_chosen: the id of the lead that is there already, to go to instead.
        closed: Esc; the words stay.
    """

    words_changed = Signal(str)
    submitted = Signal(str)
    same_chosen = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget, wide: int = 640) -> None:
        super().__init__(parent)
        self.hide()
        self._theme = theme
        self._parts: tuple[tuple[str, str], ...] = ()
        self._same: SamePerson | None = None
        self._before: QWidget | None = None
        self._field = Field(theme, self.tr("New lead"), self)
        self._field.set_icon("plus")
        self._field.set_placeholder(
            self.tr("Anna Kolb, Acme Pumps, +49 171 39200 42, call thu 10am")
        )
        self._field.edited.connect(self._on_edited)
        self._go = Button(theme, self.tr("Open"), ("Ctrl", "O"), parent=self)
        self._go.clicked.connect(self._on_go_clicked)
        self._add = Button(theme, self.tr("Add"), ("Enter",), Look.PRIMARY, parent=self)
        self._add.clicked.connect(self._submit)
        self.resize(wide, 120)
        self.setAccessibleName(self.tr("New lead"))

    def open(self, at: QRect, words: str = "") -> None:
        """Open with its upper edge centred in `at` (a rectangle of the parent)."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        if words:
            self._field.set_text(words)
            self.words_changed.emit(words)
        self.resize(min(640, at.width() - 32), self.height())
        self.move(at.left() + (at.width() - self.width()) // 2, at.top() + 8)
        self._lay_out()
        self.show()
        self.raise_()
        self._field.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_understood(self, parts: tuple[tuple[str, str], ...]) -> None:
        """Read back (label, value) pairs: ("Name", "Anna Kolb"), ("Call", "Thu 26 Nov 10:00")."""
        self._parts = parts
        self.setAccessibleDescription(", ".join(f"{label} {value}" for label, value in parts))
        self._lay_out()

    def show_same(self, same: SamePerson | None) -> None:
        """Warn that this may be a lead of the book; it can be added all the same."""
        if same != self._same:
            self._same = same
            announce(self, self._warning())
            self._lay_out()

    def show_error(self, words: str) -> None:
        """Say in one sentence why the line cannot be added."""
        self._field.show_error(words)
        self._lay_out()

    def words(self) -> str:
        """Return the line."""
        return self._field.text()

    def leave(self) -> None:
        """Hide, empty, and give the focus back."""
        self._field.set_text("")
        self._parts, self._same = (), None
        self._hide()

    def _hide(self) -> None:
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_edited(self, words: str) -> None:
        self._field.clear_note()
        self._lay_out()
        self.words_changed.emit(words)

    def _on_go_clicked(self) -> None:
        same = self._same
        if same is not None:
            self._go_to(same.id)

    def _go_to(self, lead: UUID) -> None:
        self.leave()
        self.same_chosen.emit(lead)

    def _submit(self) -> None:
        if self.words().strip():
            self.submitted.emit(self.words().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds, Ctrl+O opens the lead that is there, Esc goes and keeps the words."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self._hide()
            self.closed.emit()
        elif control and event.key() == Qt.Key.Key_O:
            self._on_go_clicked()
        elif event.key() in ENTER:
            if self._go.hasFocus():
                self._on_go_clicked()
            else:
                self._submit()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Keep Tab inside."""
        stops = [self._field.edit, *([self._go] if self._same else []), self._add]
        focused = QApplication.focusWidget()
        at = stops.index(focused) if focused in stops else -1
        stops[(at + (1 if next else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _warning(self) -> str:
        if self._same is None:
            return ""
        form = self.tr("This is {name}") if self._same.sure else self.tr("This may be {name}")
        name = ", ".join(part for part in (self._same.name, self._same.company) if part)
        return form.format(name=name)

    def _lay_out(self) -> None:
        add = self._add.sizeHint()
        wide = self.width() - 2 * _PAD - add.width() - 2
        self._field.setGeometry(_PAD, _PAD, wide, self._field.maximumHeight())
        self._add.setGeometry(
            self.width() - _PAD - add.width() + RING, _PAD, add.width(), add.height()
        )
        y = _PAD + self._field.maximumHeight() + 8 + _LINE
        self._go.setVisible(self._same is not None)
        if self._same is not None:
            go = self._go.sizeHint()
            top = y + (_WARN - go.height()) // 2
            self._go.setGeometry(self.width() - _PAD - go.width() - 4, top, go.width(), go.height())
            y += _WARN + 4
        self.resize(self.width(), y + 10)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw panel, read-back and warning."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        frame(painter, QRectF(self.rect()), 10, tokens.raised, tokens.popline)
        y = _PAD + self._field.maximumHeight() + 8
        x, end = _PAD, self.width() - _PAD
        if not self._parts:
            hint = self.tr("Name, company, phone, mail and a next step, in any order")
            text(painter, QRect(x, y, end - x, 18), hint, tokens.text3, 12)
        for label, value in self._parts:
            x += text(painter, QRect(x, y, end - x, 18), label, tokens.text3, 12) + 4
            x += text(painter, QRect(x, y, end - x, 18), value, tokens.text, 12, MEDIUM) + 14
        if self._same is not None:
            self._paint_warning(painter, y + _LINE)

    def _paint_warning(self, painter: QPainter, top: int) -> None:
        tokens, same = self._theme.tokens, self._same
        box = QRect(_PAD, top, self.width() - 2 * _PAD, _WARN)
        frame(painter, QRectF(box), 8, tokens.warntint, tokens.warnline)
        paint_icon(painter, "dup", QRectF(box.left() + 11, top + 14, 16, 16), tokens.warn)
        room = QRect(box.left() + 37, top, self._go.x() - box.left() - 45, _WARN)
        wide = width(self._warning(), 13, SEMIBOLD)
        text(painter, room, self._warning(), tokens.text, 13, SEMIBOLD)
        why = same.why if same else ""
        text(painter, room.adjusted(wide + 8, 0, 0, 0), why, tokens.text2, 12)
