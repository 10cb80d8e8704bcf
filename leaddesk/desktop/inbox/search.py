"""Search from anywhere: hits while one types, arrows and Enter to go there."""

from uuid import UUID

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from leaddesk.desktop.theme.fonts import MEDIUM, SEMIBOLD, width
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import announce
from leaddesk.desktop.widgets.field import HEIGHT as FIELD
from leaddesk.desktop.widgets.field import Field
from leaddesk.desktop.widgets.keys import ENTER
from leaddesk.desktop.widgets.paint import CLEAR, frame, text
from leaddesk.domain.rows import Hit

ROW = 44
MOST_HITS = 9
_PAD = 8


class HitList(QWidget):
    """Hits below one another; one is current.

    Signals:
        chosen: the id of the lead clicked.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hits: tuple[Hit, ...] = ()
        self._current = 0
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Found"))

    def show_hits(self, hits: tuple[Hit, ...]) -> None:
        """Show these; the first is current."""
        self._hits, self._current = hits[:MOST_HITS], 0
        self._describe()
        self.update()

    def step(self, by: int) -> None:
        """Make the next or the last one current."""
        if self._hits:
            self._current = max(0, min(len(self._hits) - 1, self._current + by))
            self._describe()
            self.update()

    def current(self) -> UUID | None:
        """Return the lead of the current hit."""
        return self._hits[self._current].id if self._hits else None

    def sizeHint(self) -> QSize:
        """As tall as the hits."""
        return QSize(400, ROW * len(self._hits))

    def _describe(self) -> None:
        hit = self._hits[self._current] if self._hits else None
        self.setAccessibleDescription(f"{hit.name}, {hit.company}. {hit.why}" if hit else "")
        announce(self, self.accessibleDescription())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pointer makes a hit current."""
        at = int(event.position().y()) // ROW
        if 0 <= at < len(self._hits) and at != self._current:
            self._current = at
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click goes there."""
        at = int(event.position().y()) // ROW
        if 0 <= at < len(self._hits):
            self.chosen.emit(self._hits[at].id)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The press said it all."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hits."""
        painter = QPainter(self)
        for number, hit in enumerate(self._hits):
            self._paint_hit(painter, number * ROW, hit, current=number == self._current)

    def _paint_hit(self, painter: QPainter, top: int, hit: Hit, *, current: bool) -> None:
        tokens = self._theme.tokens
        if current:
            box = QRectF(_PAD, top, self.width() - 2 * _PAD, ROW)
            frame(painter, box, 6, tokens.sel, CLEAR)
        right = width(hit.status, 12)
        room = QRect(20, top + 4, self.width() - 52 - right, 18)
        used = text(painter, room, hit.name, tokens.text, 13, SEMIBOLD)
        text(painter, room.adjusted(used + 8, 0, 0, 0), hit.company, tokens.text2)
        why = tokens.text2 if current else tokens.text3
        text(painter, QRect(20, top + 23, self.width() - 40, 16), hit.why, why, 12)
        at = QRect(self.width() - 20 - right, top + 4, right, 18)
        text(painter, at, hit.status, tokens.text3, 12)


class SearchPanel(QWidget):
    """A field with its hits below, laid over the window.

    Signals:
        query_changed: the words after each key; answer with `show_hits`.
        chosen: the id of the lead to go to.
        add_asked: Ctrl+N, with the words typed.
        closed: Esc, or a lead was chosen.
    """

    query_changed = Signal(str)
    chosen = Signal(object)
    add_asked = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget, wide: int = 480) -> None:
        super().__init__(parent)
        self.hide()
        self._theme = theme
        self._remark = ""
        self._before: QWidget | None = None
        self._answered = ""  # the words whose hits are shown
        self._go_held = False  # Enter came before the hits of the words typed
        self._field = Field(theme, self.tr("Search"), self)
        self._field.set_icon("search")
        self._field.set_placeholder(self.tr("Name, company, phone or words of a note"))
        self._field.edited.connect(self._on_edited)
        self._hits = HitList(theme, self)
        self._hits.chosen.connect(self._on_chosen)
        self.resize(wide, 60)
        self.setAccessibleName(self.tr("Search"))

    def open(self, at: QRect) -> None:
        """Open with its upper left corner at that of `at` (the search box, in the parent)."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.move(at.topLeft())
        self._lay_out()
        self.show()
        self.raise_()
        self._field.edit.setFocus(Qt.FocusReason.PopupFocusReason)
        self._field.edit.selectAll()

    def query(self) -> str:
        """Return the words typed."""
        return self._field.text()

    def show_hits(self, query: str, hits: tuple[Hit, ...], remark: str = "") -> None:
        """Show what `query` found; an answer to older words is not shown.

        `remark` is a line below ("Offline, so only this computer was searched.").
        """
        if query != self._field.text():
            return
        self._remark = remark or self._say(query, hits)
        self._hits.show_hits(hits)
        self._answered = query
        self._lay_out()
        if self._go_held:
            self._go()

    def _say(self, query: str, hits: tuple[Hit, ...]) -> str:
        if not query.strip():
            return ""
        if not hits:
            return self.tr("Nobody called “{words}”. Ctrl+N adds it.").format(words=query)
        if hits[0].nearest:
            return self.tr("Nobody called “{words}”. Closest above.").format(words=query)
        return ""

    def leave(self) -> None:
        """Hide and give the focus back."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def _on_edited(self, words: str) -> None:
        self._go_held = False
        self.query_changed.emit(words)

    def _on_chosen(self, lead: UUID) -> None:
        self.leave()
        self.chosen.emit(lead)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Enter goes, Esc leaves, Ctrl+N adds; the rest stays here."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._hits.step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in ENTER:
            self._go()
        elif control and event.key() == Qt.Key.Key_N:
            said = self.query()
            self.leave()
            self.add_asked.emit(said)

    def _go(self) -> None:
        """Go to the current hit; where hits are of older words, as soon as the new ones come."""
        self._go_held = self._answered != self.query()
        lead = self._hits.current()
        if not self._go_held and lead is not None:
            self._on_chosen(lead)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab moves among the hits: the field is the one stop."""
        self._hits.step(1 if next else -1)
        return True

    def _lay_out(self) -> None:
        tall = self._hits.sizeHint().height()
        self._field.setGeometry(_PAD, _PAD, self.width() - 2 * _PAD, FIELD)
        y = _PAD + FIELD + (_PAD if tall or self._remark else 0)
        self._hits.setGeometry(0, y, self.width(), tall)
        y += tall + (28 if self._remark else 0)
        self.resize(self.width(), y + _PAD)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Repaint the edge."""
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw panel and remark."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        frame(painter, QRectF(self.rect()), 10, tokens.raised, tokens.popline)
        if self._remark:
            room = QRect(20, self.height() - _PAD - 24, self.width() - 40, 20)
            text(painter, room, self._remark, tokens.text2, 12, MEDIUM)
