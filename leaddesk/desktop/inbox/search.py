"""Search from anywhere: hits while one types, arrows and Enter to go there."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from leaddesk.desktop.access import Spoken
from leaddesk.desktop.theme.fonts import MEDIUM, SEMIBOLD, width
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import announce
from leaddesk.desktop.widgets.field import HEIGHT as FIELD
from leaddesk.desktop.widgets.field import Field
from leaddesk.desktop.widgets.keys import ENTER
from leaddesk.desktop.widgets.paint import CLEAR, frame, key_caps, keys_width, text
from leaddesk.domain.rows import Hit

ROW = 44
MOST_HITS = 9
MOST_ACTS = 3
"""Commands and pages below the leads of a search."""

_PAD = 8


@dataclass(frozen=True, slots=True)
class Act:
    """A command or a page, as a line of what was found.

    Attributes:
        name: "command:log", "page:companies".
        title: what it does or is called.
        about: "Command" or "Page", in the rep's language.
        keys: the caps that do the same.
    """

    name: str
    title: str
    about: str
    keys: tuple[str, ...] = ()


class HitList(QWidget):
    """Leads, commands and pages below one another; one is current, and MOST_HITS are in sight.

    Signals:
        chosen: the id of the lead clicked.
        act_chosen: the name of the command or page clicked.
    """

    chosen = Signal(object)
    act_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found: tuple[Hit | Act, ...] = ()
        self._current = 0
        self._first = 0  # the line at the top
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Found"))

    def show_found(self, found: tuple[Hit | Act, ...]) -> None:
        """Show these; the first is current."""
        self._found, self._current, self._first = found, 0, 0
        self._describe()
        self.update()

    def step(self, by: int) -> None:
        """Make the next or the last one current."""
        if self._found:
            self._current = max(0, min(len(self._found) - 1, self._current + by))
            self._first = min(self._first, self._current)
            self._first = max(self._first, self._current - MOST_HITS + 1)
            self._describe()
            self.update()

    def current(self) -> Hit | Act | None:
        """Return what is current."""
        return self._found[self._current] if self._found else None

    def choose(self) -> None:
        """Say that the current one is meant."""
        found = self.current()
        if isinstance(found, Hit):
            self.chosen.emit(found.id)
        elif found is not None:
            self.act_chosen.emit(found.name)

    def sizeHint(self) -> QSize:
        """As tall as what is in sight."""
        return QSize(400, ROW * min(MOST_HITS, len(self._found)))

    def _describe(self) -> None:
        found = self.current()
        said = _spoken(found) if found is not None else ""
        self.setAccessibleDescription(said)
        announce(self, said)

    def spoken_lines(self) -> tuple[Spoken, ...]:
        """Return the lines in sight as a screen reader says them."""
        shown = enumerate(self._found[self._first : self._first + MOST_HITS])
        return tuple(
            Spoken(
                _spoken(found),
                QRect(0, line * ROW, self.width(), ROW),
                current=self._first + line == self._current,
            )
            for line, found in shown
        )

    def _under(self, event: QMouseEvent) -> int:
        """Return which line is under the pointer; -1: none."""
        at = self._first + int(event.position().y()) // ROW
        return at if 0 <= at < len(self._found) else -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pointer makes a line current."""
        at = self._under(event)
        if at not in (-1, self._current):
            self._current = at
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click goes there."""
        at = self._under(event)
        if at >= 0:
            self._current = at
            self.choose()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The press said it all."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Look further down or up."""
        lines = -1 if event.angleDelta().y() > 0 else 1
        self._first = max(0, min(len(self._found) - MOST_HITS, self._first + lines))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is in sight."""
        painter = QPainter(self)
        for line, found in enumerate(self._found[self._first : self._first + MOST_HITS]):
            current = self._first + line == self._current
            if current:
                box = QRectF(_PAD, line * ROW, self.width() - 2 * _PAD, ROW)
                frame(painter, box, 6, self._theme.tokens.sel, CLEAR)
            if isinstance(found, Hit):
                self._paint_hit(painter, line * ROW, found, current=current)
            else:
                self._paint_act(painter, line * ROW, found)

    def _paint_hit(self, painter: QPainter, top: int, hit: Hit, *, current: bool) -> None:
        tokens = self._theme.tokens
        right = width(hit.status, 12)
        room = QRect(20, top + 4, self.width() - 52 - right, 18)
        used = text(painter, room, hit.name, tokens.text, 13, SEMIBOLD)
        text(painter, room.adjusted(used + 8, 0, 0, 0), hit.company, tokens.text2)
        why = tokens.text2 if current else tokens.text3
        text(painter, QRect(20, top + 23, self.width() - 40, 16), hit.why, why, 12)
        at = QRect(self.width() - 20 - right, top + 4, right, 18)
        text(painter, at, hit.status, tokens.text3, 12)

    def _paint_act(self, painter: QPainter, top: int, act: Act) -> None:
        tokens = self._theme.tokens
        caps = keys_width(act.keys)
        left = self.width() - 20 - caps
        key_caps(painter, left, top + 13, act.keys, tokens.text2, tokens.ctl, tokens.canvas)
        room = QRect(20, top, left - 32, ROW)
        used = text(painter, room, act.title, tokens.text, 13, MEDIUM)
        text(painter, room.adjusted(used + 8, 0, 0, 0), act.about, tokens.text3, 12)


def _spoken(found: Hit | Act) -> str:
    """Return a line as it is spoken."""
    if isinstance(found, Hit):
        return f"{found.name}, {found.company}. {found.why}"
    return ", ".join(part for part in (found.title, found.about, "+".join(found.keys)) if part)


class SearchPanel(QWidget):
    """A field with its hits below, laid over the window.

    Signals:
        query_changed: the words after each key; answer with `show_acts` and `show_hits`.
        chosen: the id of the lead to go to.
        act_chosen: the name of the command or page wanted.
        add_asked: Ctrl+N, with the words typed.
        closed: Esc, or a lead was chosen.
    """

    query_changed = Signal(str)
    chosen = Signal(object)
    act_chosen = Signal(str)
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
        self._leads: tuple[Hit, ...] = ()
        self._acts: tuple[Act, ...] = ()
        self._acts_first = False
        self._field = Field(theme, self.tr("Search"), self)
        self._field.set_icon("search")
        self._field.edited.connect(self._on_edited)
        self._hits = HitList(theme, self)
        self._hits.chosen.connect(self._on_chosen)
        self._hits.act_chosen.connect(self._on_act_chosen)
        self.resize(wide, 60)
        self.setAccessibleName(self.tr("Search"))

    def open(self, at: QRect, *, acts_first: bool = False) -> None:
        """Open with its upper left corner at that of `at` (the search box, in the parent).

        `acts_first`: commands and pages stand before leads, and all of them before a word is typed.
        """
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._acts_first = acts_first
        self._field.set_placeholder(
            self.tr("A command, a page or a lead")
            if acts_first
            else self.tr("Name, company, phone or words of a note")
        )
        self.move(at.topLeft())
        self.query_changed.emit(self._field.text())
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
        self._leads = hits[:MOST_HITS]
        self._remark = remark or self._say(query, hits)
        self._answered = query
        self._show_found()
        if self._go_held:
            self._go()

    def show_acts(self, query: str, acts: tuple[Act, ...]) -> None:
        """Show the commands and pages that `query` names; hits of older words stay meanwhile."""
        if query == self._field.text():
            self._acts = acts if self._acts_first else acts[:MOST_ACTS] if query.strip() else ()
            if not query.strip():
                self._leads, self._remark, self._answered = (), "", query
            self._show_found()

    def _show_found(self) -> None:
        leads, acts = self._leads, self._acts
        if self._acts_first:
            self._hits.show_found((*acts, *leads))
        else:
            self._hits.show_found((*leads[: MOST_HITS - len(acts)], *acts))
        self._lay_out()

    def _say(self, query: str, hits: tuple[Hit, ...]) -> str:
        if not query.strip():
            return ""
        if self._acts_first and self._acts:
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

    def _on_act_chosen(self, name: str) -> None:
        self.leave()
        self.act_chosen.emit(name)

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
        """Go to what is current; where hits are of older words, as soon as the new ones come."""
        certain = isinstance(self._hits.current(), Act) and self._acts_first
        self._go_held = not certain and self._answered != self.query()
        if not self._go_held:
            self._hits.choose()

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
