"""One panel for choosing by typing: a field, what it finds, Enter."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from leaddesk.desktop.access import Spoken
from leaddesk.desktop.theme.fonts import SEMIBOLD, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import announce
from leaddesk.desktop.widgets.button import RING, IconButton
from leaddesk.desktop.widgets.field import Field
from leaddesk.desktop.widgets.keys import ENTER
from leaddesk.desktop.widgets.paint import CLEAR, frame, text

WIDE, ROW = 460, 44
MOST = 8
_PAD, _HEAD, _FOOT = 8, 40, 30


@dataclass(frozen=True, slots=True)
class Offer:
    """One line to choose: what it is, what goes with it, and at the right a remark."""

    id: UUID | None  # None: what was typed itself
    icon: str
    title: str
    about: str = ""
    right: str = ""

    @property
    def spoken(self) -> str:
        """The line as it is spoken."""
        return ", ".join(part for part in (self.title, self.about, self.right) if part)


class OfferList(QWidget):
    """Offers below one another; one is current.

    Signals:
        chosen: the number of the offer clicked.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._offers: tuple[Offer, ...] = ()
        self._current = 0
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Found"))

    def show_offers(self, offers: tuple[Offer, ...]) -> None:
        """Show these; the first is current."""
        self._offers, self._current = offers[:MOST], 0
        self._describe()
        self.update()

    def refill(self, offers: tuple[Offer, ...]) -> None:
        """Show these in place of the same ones with less said of them."""
        self._offers = offers[:MOST]
        self.setAccessibleDescription(self._spoken())
        self.update()

    def _spoken(self) -> str:
        offer = self.current()
        return offer.spoken if offer else ""

    def step(self, by: int) -> None:
        """Make the next or the last one current."""
        if self._offers:
            self._current = max(0, min(len(self._offers) - 1, self._current + by))
            self._describe()
            self.update()

    def current(self) -> Offer | None:
        """Return the current offer."""
        return self._offers[self._current] if self._offers else None

    def at(self, number: int) -> Offer:
        """Return an offer."""
        return self._offers[number]

    def sizeHint(self) -> QSize:
        """As tall as the offers."""
        return QSize(WIDE, ROW * len(self._offers))

    def _describe(self) -> None:
        self.setAccessibleDescription(self._spoken())
        announce(self, self.accessibleDescription())

    def spoken_lines(self) -> tuple[Spoken, ...]:
        """Return the offers as a screen reader says them."""
        return tuple(
            Spoken(
                offer.spoken,
                QRect(0, ROW * number, self.width(), ROW),
                current=number == self._current,
            )
            for number, offer in enumerate(self._offers)
        )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pointer makes an offer current."""
        at = int(event.position().y()) // ROW
        if 0 <= at < len(self._offers) and at != self._current:
            self._current = at
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click takes it."""
        at = int(event.position().y()) // ROW
        if 0 <= at < len(self._offers):
            self.chosen.emit(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The press said it all."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the offers."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        for number, offer in enumerate(self._offers):
            top, current = number * ROW, number == self._current
            if current:
                box = QRectF(_PAD, top, self.width() - 2 * _PAD, ROW)
                frame(painter, box, 6, tokens.sel, CLEAR)
            paint_icon(painter, offer.icon, QRectF(20, top + 14, 16, 16), tokens.text3)
            quiet = tokens.text2 if current else tokens.text3
            right = width(offer.right, 12)
            room = QRect(48, top + 4, self.width() - 80 - right, 18)
            if not offer.about:
                room.translate(0, 9)
            text(painter, room, offer.title, tokens.text, 13, SEMIBOLD)
            below = QRect(48, top + 23, self.width() - 80 - right, 16)
            text(painter, below, offer.about, tokens.text2, 12)
            at = QRect(self.width() - 20 - right, top + 4, right + 1, 18)
            text(painter, at, offer.right, quiet, 12)


class Chooser(QWidget):
    """A title, a field with what it finds below, a line that says what Enter does.

    Signals:
        words_changed: the words after each key; answer with `offer`.
        chosen: (id or None, words typed): Enter, or a click on an offer.
        closed: Esc, or it was left.
    """

    words_changed = Signal(str)
    chosen = Signal(object, str)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._theme = theme
        self._title, self._remark = "", ""
        self._before: QWidget | None = None
        self._answered: str | None = None  # the words whose offers are shown
        self._go_held = False
        self.field = Field(theme, "", self)
        self.field.edited.connect(self._on_edited)
        self.offers = OfferList(theme, self)
        self.offers.chosen.connect(self._on_offer_chosen)
        self._close = IconButton(theme, "x", self.tr("Close"), self)
        self._close.clicked.connect(self.leave)
        self.resize(WIDE, 120)

    def open(self, title: str, name: str, placeholder: str, remark: str, at: QRect) -> None:
        """Open over `at` (of the parent); `remark` says what Enter does."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._title, self._remark = title, remark
        self.setAccessibleName(title)
        self.setAccessibleDescription(remark)
        self.field.set_text("")
        self.field.clear_note()
        self.field.edit.setAccessibleName(name)
        self.field.setAccessibleName(name)
        self.field.set_placeholder(placeholder)
        self._answered, self._go_held = "", False
        self.offers.show_offers(())
        wide = min(WIDE, at.width() - 24)
        self.setGeometry(at.left() + (at.width() - wide) // 2, at.top() + 64, wide, 120)
        self._lay_out()
        self.show()
        self.raise_()
        self.field.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def begin(self, words: str) -> None:
        """Put words in as if they were typed."""
        self.field.set_text(words)
        self._on_edited(words)

    def offer(self, words: str, offers: tuple[Offer, ...]) -> None:
        """Show what `words` found; an answer to older words is not shown."""
        if words != self.field.text():
            return
        self._answered = words
        self.offers.show_offers(offers)
        self._lay_out()
        if self._go_held:
            self._go()

    def refill(self, offers: tuple[Offer, ...]) -> None:
        """Say more of the offers shown; the current one stays."""
        self.offers.refill(offers)

    def show_error(self, words: str) -> None:
        """Say under the field what works instead."""
        self.field.show_error(words)
        announce(self, words)
        self._lay_out()

    def show_added(self, words: str) -> None:
        """Say that it was done, empty the field, and take the next."""
        self.field.set_text("")
        self.field.show_hint(words, good=True)
        self.offers.show_offers(())
        self._answered = ""
        announce(self, words)
        self._lay_out()
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Hide and give the focus back."""
        if self.isHidden():
            return
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def _on_edited(self, words: str) -> None:
        self._go_held = False
        self.field.clear_note()
        self._lay_out()
        self.words_changed.emit(words)

    def _on_offer_chosen(self, number: int) -> None:
        self.chosen.emit(self.offers.at(number).id, self.field.text())

    def _go(self) -> None:
        """Take the current offer; where offers are of older words, as soon as the new ones come."""
        self._go_held = self._answered != self.field.text()
        if not self._go_held:
            offer = self.offers.current()
            self.chosen.emit(offer.id if offer else None, self.field.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Enter takes, Esc leaves; undo and the like are the window's."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.offers.step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in ENTER:
            self._go()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Keep Tab inside: the field and the way out."""
        stop = self._close if self.field.edit.hasFocus() else self.field.edit
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stop.setFocus(reason)
        return True

    def _lay_out(self) -> None:
        wide, y = self.width(), _HEAD
        size = self._close.sizeHint()
        self._close.setGeometry(wide - 6 - size.width(), 6 - RING, size.width(), size.height())
        self.field.setGeometry(16, y, wide - 32, self.field.maximumHeight())
        y += self.field.maximumHeight() + 8
        tall = self.offers.sizeHint().height()
        self.offers.setGeometry(0, y, wide, tall)
        y += tall
        self.resize(wide, y + _FOOT)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Repaint the edge."""
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw panel, title and remark."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        frame(painter, QRectF(self.rect()), 10, tokens.raised, tokens.popline)
        room = QRect(17, 0, self.width() - 60, _HEAD)
        text(painter, room, self._title, tokens.text, 15, SEMIBOLD)
        foot = QRect(17, self.height() - _FOOT - 2, self.width() - 34, _FOOT)
        text(painter, foot, self._remark, tokens.text3, 12)
