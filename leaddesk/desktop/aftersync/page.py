"""The After sync page: what is to look at on the left, one of them whole on the right."""

from typing import Any

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from leaddesk.desktop.aftersync import words
from leaddesk.desktop.aftersync.pane import PaneHead, ThingPane
from leaddesk.desktop.aftersync.side import Things
from leaddesk.desktop.clock import Clock
from leaddesk.desktop.theme.fonts import SEMIBOLD, width
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import announce
from leaddesk.desktop.widgets.keys import ENTER, is_bare
from leaddesk.desktop.widgets.notice import NoticeCard
from leaddesk.desktop.widgets.overlay_bar import OverlayBar
from leaddesk.desktop.widgets.page_bars import PageFoot
from leaddesk.desktop.widgets.paint import text
from leaddesk.desktop.words import short_moment
from leaddesk.domain.sync_rows import AfterSync, ClashRow, TrayRow

HEAD, _SIDE, _SIDE_NARROW, _ROOMY, _NO_SIDE = 56, 288, 220, 1_000, 620


class Scrolling(QScrollArea):
    """Scrolls a widget up and down and leaves every key to the page."""

    def __init__(self, body: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(body.accessibleName())
        self.setWidget(body)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it to the page."""
        event.ignore()


class AfterSyncPage(QWidget):
    """Both panes and their keys; it reads and writes nothing itself.

    Signals:
        left: the rep goes back to the inbox.
        keep_asked, flip_asked: the id of a clash.
        undo_asked: the rep clicked Undo.
    """

    left = Signal()
    keep_asked = Signal(object)
    flip_asked = Signal(object)
    undo_asked = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._clock = theme, clock
        self.found = AfterSync()
        self._offline = False
        self.setAccessibleName(self.tr("After sync"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._list = QWidget()
        self._list.setAccessibleName(self.tr("To look at"))
        self.things = Things(theme, self._list)
        self._side = Scrolling(self._list, self)
        self._side_bar = OverlayBar(theme, self._side.verticalScrollBar(), self)
        self.head = PaneHead(theme, self)
        self.pane = ThingPane(theme, clock, self)
        self._area = Scrolling(self.pane, self)
        self._area_bar = OverlayBar(theme, self._area.verticalScrollBar(), self)
        self.foot = PageFoot(theme, self.tr("Last action"), self)
        self.foot.hide()
        self._notice = NoticeCard(theme, self)
        self._notice.hide()
        self._connect()

    def _connect(self) -> None:
        self.things.current_changed.connect(self._on_current)
        self.pane.kept.connect(self._keep)
        self.pane.flipped.connect(self._flip)
        self.pane.later.connect(self._later)
        self.pane.flip_asked.connect(self.flip_asked)
        self.foot.undo_asked.connect(self.undo_asked)
        self.foot.height_changed.connect(self._place)

    def parts(self) -> list[QWidget]:
        """Return what Tab and F6 go through, in order."""
        return [part for part in (self.things, self.pane, self.foot) if part.isVisible()]

    # What the owner brings

    def show_found(self, found: AfterSync) -> None:
        """Show what there is to look at; nothing: that, and what moved."""
        self.found = found
        self.things.show_found(found)
        self._notice.setVisible(found.is_empty)
        if found.is_empty:
            self._say_empty()
        self._place()
        self.update()

    def _say_empty(self) -> None:
        title, rest = words.empty_text(self.found, offline=self._offline)
        self._notice.show_notice(title, rest)
        if self.isVisible():
            announce(self, self._notice.accessibleName())

    def set_offline(self, *, on: bool) -> None:
        """Say so on an empty page, where changes wait."""
        if on != self._offline:
            self._offline = on
            if self.found.is_empty:
                self._say_empty()

    def say_done(self, said: str, rest: str = "", *, undo: bool = True) -> None:
        """Say what was done, until something else is."""
        self.foot.show()
        self.foot.show_done(said, rest, undo=undo)
        self._place()

    def say_trouble(self, said: str, mend: str) -> None:
        """Say what could not be done."""
        self.foot.show()
        self.foot.show_trouble(said, mend)
        self._place()

    def _on_current(self, thing: Any) -> None:
        self.pane.show_thing(thing, self.found)
        sub = words.place_text(thing) if isinstance(thing, ClashRow) else ""
        right = words.moved_text(self.found) if self.found.sent or self.found.received else ""
        self.head.show_words(getattr(thing, "name", ""), sub, right)
        self._area.verticalScrollBar().setValue(0)
        self._place()

    # Keys

    def _keep(self) -> None:
        thing = self.things.current()
        if isinstance(thing, ClashRow):
            self.keep_asked.emit(thing.id)

    def _flip(self) -> None:
        thing = self.things.current()
        if isinstance(thing, ClashRow):
            self.flip_asked.emit(thing.id)

    def _later(self) -> None:
        self.things.step(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key says that no part took; the rest is the window's."""
        key = Qt.Key(event.key())
        tray = self.pane.tray
        is_tray = isinstance(self.things.current(), TrayRow)
        if key == Qt.Key.Key_Escape:
            if is_tray and tray.is_editing:
                tray.end_edit()
                self.things.setFocus()
            else:
                self.left.emit()
        elif is_tray and self._act_on_tray(key, event):
            pass
        elif not is_bare(event) or not self._act_on_clash(key):
            event.ignore()

    def _act_on_clash(self, key: Qt.Key) -> bool:
        acts = {Qt.Key.Key_Space: self._flip, Qt.Key.Key_J: self._later}
        acts |= dict.fromkeys(ENTER, self._keep)
        if key == Qt.Key.Key_J and not self._theme.keymap.single_keys:
            return False
        if key not in acts or not isinstance(self.things.current(), ClashRow):
            return False
        acts[key]()
        return True

    def _act_on_tray(self, key: Qt.Key, event: QKeyEvent) -> bool:
        tray = self.pane.tray
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key == Qt.Key.Key_C and control:
            tray.copy_text()
        elif not is_bare(event):
            return False
        elif key in ENTER:
            tray.send_again()
        elif key == Qt.Key.Key_E and self._theme.keymap.single_keys:
            tray.begin_edit()
        elif key == Qt.Key.Key_Delete:
            tray.discard()
        else:
            return False
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys are the list's."""
        super().focusInEvent(event)
        self.things.setFocus(event.reason())

    # Places

    def _side_width(self) -> int:
        if self.found.is_empty or self.width() < _NO_SIDE:
            return 0 if self.found.is_empty else max(160, self.width() // 3)
        return _SIDE if self.width() >= _ROOMY else _SIDE_NARROW

    def _place(self) -> None:
        side, tall = self._side_width(), self.height()
        self._side.setVisible(side > 0)
        self._side.setGeometry(0, HEAD, max(0, side - 1), tall - HEAD)
        self.things.setGeometry(0, 0, max(0, side - 1), self.things.height())
        self._list.resize(max(0, side - 1), max(self.things.height(), tall - HEAD))
        self._side_bar.setGeometry(side - 1 - OverlayBar.WIDE, HEAD, OverlayBar.WIDE, tall - HEAD)
        wide = self.width() - side
        foot = 0 if self.foot.isHidden() else self.foot.height()
        self.head.setVisible(side > 0)
        self.head.setGeometry(side, 0, wide, HEAD)
        room = QRect(side, HEAD, wide, tall - HEAD - foot)
        self._area.setVisible(side > 0)
        self._area.setGeometry(room)
        self.pane.resize(wide, max(self.pane.minimumHeight(), room.height()))
        self._area_bar.setGeometry(
            self.width() - OverlayBar.WIDE, HEAD, OverlayBar.WIDE, room.height()
        )
        for bar in (self._side_bar, self._area_bar):
            bar.raise_()
        self.foot.setGeometry(side, tall - foot, wide, foot)
        size = self._notice.sizeHint()
        card = min(size.width(), self.width() - 40)
        self._notice.setGeometry((self.width() - card) // 2, HEAD + 48, card, size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, title and edges."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.canvas)
        side = self._side_width() or self.width() + 1
        painter.fillRect(0, HEAD - 1, self.width(), 1, tokens.line)
        painter.fillRect(side - 1, 0, 1, self.height(), tokens.line)
        when = ""
        if self.found.synced_at is not None:
            at, zone = self.found.synced_at, self._clock.zone
            when = short_moment(at.astimezone(zone).date(), at, self._clock.now(), zone)
        wide = width(when)
        right = side - 17
        room = QRect(20, 0, right - 28, HEAD - 1)
        used = text(painter, room, self.tr("After sync"), tokens.text, 18, SEMIBOLD)
        if 20 + used + 12 + wide <= right:
            text(painter, QRect(right - wide, 1, wide + 1, HEAD - 2), when, tokens.text3)
