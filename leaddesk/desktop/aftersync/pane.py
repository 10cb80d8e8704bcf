"""The right of the page: one clash, one change that was not sent, or what was merged on a lead."""

from typing import Any

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.aftersync import words
from leaddesk.desktop.aftersync.also import Also
from leaddesk.desktop.aftersync.cards import TIME_TALL, Cards, TimeLine
from leaddesk.desktop.aftersync.tray import TrayCard
from leaddesk.desktop.clock import Clock
from leaddesk.desktop.theme.fonts import SEMIBOLD
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING, Button, Look
from leaddesk.desktop.widgets.paint import text, wrapped
from leaddesk.domain.sync_rows import AfterSync, ClashRow, MergedLead, TrayRow

COLUMN, _TOP, _BUTTON = 760, 48, 36


class Decide(QWidget):
    """Keep, Flip and Later in a line, or below one another.

    Signals:
        kept, flipped, later: a button was pressed.
    """

    kept = Signal()
    flipped = Signal()
    later = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Decide"))
        self.keep = Button(theme, "", ("Enter",), Look.PRIMARY, parent=self)
        self.flip = Button(theme, "", ("Space",), icon="flip", parent=self)
        self.wait = Button(theme, self.tr("Later"), ("J",), Look.GHOST, parent=self)
        for button in (self.keep, self.flip, self.wait):
            button.set_height(_BUTTON)
        self.keep.clicked.connect(self.kept)
        self.flip.clicked.connect(self.flipped)
        self.wait.clicked.connect(self.later)

    def show_row(self, row: ClashRow) -> None:
        """Name what each does."""
        self.keep.show_label(words.keep_text(row))
        self.flip.show_label(words.flip_text(row))
        self.keep.setToolTip(row.stands.said)
        self.flip.setToolTip(row.aside.said)

    def place(self, wide: int) -> int:
        """Lay the buttons out at a width; return the height they take."""
        x = y = 0
        for button in (self.keep, self.flip, self.wait):
            size = button.sizeHint()
            shape = size.width() - 2 * RING
            if x and x + shape > wide:
                x, y = 0, y + _BUTTON + 8
            flush = wide - shape + 6  # the key cap of a quiet button ends where the column does
            at = max(x, flush) if button is self.wait and y == 0 else x
            button.setGeometry(at, y, size.width(), size.height())
            x = at + shape + 8
        return y + _BUTTON


class ThingPane(QWidget):
    """What is current in the list, whole. As tall as it needs to be; its owner scrolls it.

    Signals:
        kept, flipped, later: what the rep decided about the clash shown.
        flip_asked: the id of another clash, of the lines below.
    """

    kept = Signal()
    flipped = Signal()
    later = Signal()
    flip_asked = Signal(object)

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._thing: Any = None
        self._title, self._sub, self._remark = "", "", ""
        self.setAccessibleName(self.tr("Choice"))
        self.times = TimeLine(theme, clock, self)
        self.cards = Cards(theme, clock, self)
        self.decide = Decide(theme, self)
        self.tray = TrayCard(theme, self)
        self.also = Also(theme, self)
        self.decide.kept.connect(self.kept)
        self.decide.flipped.connect(self.flipped)
        self.decide.later.connect(self.later)
        self.also.flip_asked.connect(self.flip_asked)
        self.show_thing(None, AfterSync())

    def show_thing(self, thing: Any, found: AfterSync) -> None:
        """Show a `ClashRow`, `TrayRow` or `MergedLead`; None: nothing is there."""
        self._thing = thing
        self._title = self._sub = self._remark = ""
        is_clash, is_tray = isinstance(thing, ClashRow), isinstance(thing, TrayRow)
        for part in (self.times, self.cards, self.decide):
            part.setVisible(is_clash)
        self.tray.setVisible(is_tray)
        if isinstance(thing, ClashRow):
            self._title, self._sub = words.headline(thing), words.stands_text(thing)
            self._remark = self.tr(
                "The other value stays in History and can be brought back on any day."
            )
            self.times.show_row(thing, found.synced_at)
            self.cards.show_row(thing)
            self.decide.show_row(thing)
        elif isinstance(thing, TrayRow):
            self._title, self._sub = words.tray_text(thing), thing.why
            self.tray.show_row(thing)
        elif isinstance(thing, MergedLead):
            self._title = self.tr("Merged without asking")
            self._sub = self.tr("Nothing for you to do.")
        self._show_also(thing, found)
        self.setAccessibleDescription(". ".join(x for x in (self._title, self._sub) if x))
        self.place()
        self.update()

    def _show_also(self, thing: Any, found: AfterSync) -> None:
        lead = getattr(thing, "lead", None)
        rows = next((each.rows for each in found.merged if each.lead == lead), ())
        if isinstance(thing, ClashRow):
            title = self.tr("Also merged on {name}").format(name=thing.name)
        else:
            title = self.tr("Merged on {name}").format(name=getattr(thing, "name", ""))
        shown = () if isinstance(thing, TrayRow) or thing is None else rows
        self.also.setVisible(bool(shown))
        self.also.show_rows(title, shown)

    def _column(self) -> QRect:
        wide = min(COLUMN, self.width() - 40)
        return QRect((self.width() - wide) // 2, _TOP, wide, 0)

    def _lines(self, wide: int) -> tuple[list[str], list[str], list[str]]:
        return (
            wrapped(self._title, 18, wide, SEMIBOLD),
            wrapped(self._sub, 15, wide),
            wrapped(self._remark, 12, wide),
        )

    def _words_bottom(self) -> int:
        title, sub, _ = self._lines(self._column().width())
        return _TOP + 24 * len(title) + 4 + 20 * len(sub)

    def place(self) -> None:
        """Stack all and grow to what that takes."""
        column = self._column()
        x, wide, y = column.left(), column.width(), self._words_bottom()
        if isinstance(self._thing, ClashRow):
            self.times.setGeometry(x, y + 28, wide, TIME_TALL)
            y += 28 + TIME_TALL + 22
            tall = self.cards.tall(wide)
            self.cards.setGeometry(x, y, wide, tall)
            y += tall + 20
            tall = self.decide.place(wide)
            self.decide.setGeometry(x - RING, y - RING, wide + 2 * RING, tall + 2 * RING)
            y += tall + 12 + 16 * len(self._lines(wide)[2])
        elif isinstance(self._thing, TrayRow):
            tall = self.tray.tall(wide)
            self.tray.setGeometry(x - RING, y + 20, wide + 2 * RING, tall)
            y += 20 + tall
        if self.also.isVisibleTo(self):
            y += 40 if isinstance(self._thing, ClashRow) else 24
            self.also.setGeometry(x, y, wide, self.also.tall())
            y += self.also.tall()
        self.setMinimumHeight(y + 28)
        parent = self.parentWidget()
        self.resize(self.width(), max(y + 28, parent.height() if parent else 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack anew for another width."""
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self.place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sentences."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.canvas)
        column = self._column()
        title, sub, remark = self._lines(column.width())
        y = _TOP
        for line in title:
            room = QRect(column.left(), y, column.width(), 24)
            text(painter, room, line, tokens.text, 18, SEMIBOLD)
            y += 24
        y += 4
        for line in sub:
            text(painter, QRect(column.left(), y, column.width(), 20), line, tokens.text2, 15)
            y += 20
        y = self.decide.y() + self.decide.height() - RING + 12
        for line in remark:
            text(painter, QRect(column.left(), y, column.width(), 16), line, tokens.text3, 12)
            y += 16


class PaneHead(QWidget):
    """Whose change is shown, and how much moved."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title, self._sub, self._right = "", "", ""
        self.setFixedHeight(56)
        self.setAccessibleName(self.tr("Lead"))

    def show_words(self, title: str, sub: str, right: str) -> None:
        """Name the lead, where it stands, and what moved."""
        self._title, self._sub, self._right = title, sub, right
        self.setAccessibleName(title or self.tr("Lead"))
        self.setAccessibleDescription(", ".join(part for part in (sub, right) if part))
        self.setToolTip(", ".join(part for part in (title, sub, right) if part))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both ends."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.canvas)
        painter.fillRect(0, 55, self.width(), 1, tokens.line)
        whole = self.rect().adjusted(20, 0, -16, -1)
        right = QRect(whole.left() + whole.width() // 2, 0, whole.width() - whole.width() // 2, 55)
        align = Qt.AlignmentFlag.AlignRight
        used = text(painter, right, self._right, tokens.text2, 12, 400, align)
        room = whole.width() - used - 16
        text(painter, QRect(20, 9, room, 20), self._title, tokens.text, 15, SEMIBOLD)
        text(painter, QRect(20, 29, room, 16), self._sub, tokens.text2, 12)
