"""The Duplicates page: pairs at the left, one of them field by field, and the ways to decide."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.duplicates import words
from leaddesk.desktop.duplicates.choosing import Choosing
from leaddesk.desktop.duplicates.foot import PairFoot
from leaddesk.desktop.duplicates.main import PairPane
from leaddesk.desktop.duplicates.side import HEAD, PairsSide
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import announce
from leaddesk.desktop.widgets.keys import ENTER, is_bare
from leaddesk.desktop.widgets.notice import NoticeCard
from leaddesk.domain.merge_rows import (
    COMPANY,
    PairList,
    PairRow,
    PairShown,
    Pick,
    Preview,
    Side,
)

_SIDE, _SIDE_NARROW, _ROOMY, _NARROW, _NO_SIDE = 288, 240, 1_000, 900, 700


class DuplicatesPage(QWidget):
    """Both panes, the foot and their keys; it reads and writes nothing itself.

    Signals:
        left: the rep goes back to the inbox.
        merge_asked, apart_asked, colleagues_asked: what the rep decided about the current pair.
        preview_wanted: the choices changed, so what stands after the merge did.
        undo_asked: the rep clicked Undo.
    """

    left = Signal()
    merge_asked = Signal()
    apart_asked = Signal()
    colleagues_asked = Signal()
    preview_wanted = Signal()
    undo_asked = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._total = 0
        self._enters = True  # the next pair takes the keys
        self.setAccessibleName(self.tr("Duplicates"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else the inbox is painted below
        self.side = PairsSide(theme, self)
        self.pane = PairPane(theme, clock, self)
        self.foot = PairFoot(theme, self)
        self._choosing = Choosing(self.pane, self.foot, self)
        self._notice = NoticeCard(theme, self)
        self._notice.hide()
        self._connect()
        self.foot.show_pair(there=False, people=True)

    def _connect(self) -> None:
        self.side.pairs.opened.connect(self._on_opened)
        self.pane.head.stepped.connect(self._on_stepped)
        self._choosing.changed.connect(self.preview_wanted)
        self.foot.undo_asked.connect(self.undo_asked)
        self.foot.height_changed.connect(self._place)
        decisions = self.foot.decisions
        decisions.merge_asked.connect(self.merge_asked)
        decisions.apart_asked.connect(self.apart_asked)
        decisions.colleagues_asked.connect(self.colleagues_asked)

    def parts(self) -> list[QWidget]:
        """Return what Tab and F6 go through, in order."""
        return [part for part in (self.side, self.pane, self.foot) if part.isVisible()]

    # What the owner brings

    def show_list(self, pairs: PairList) -> None:
        """Show the pairs; none: why, and how much was looked through."""
        self._total = pairs.total
        self.side.show_list(pairs)
        self._notice.setVisible(not pairs.rows)
        if not pairs.rows:
            title, rest = words.empty_text(pairs)
            self._notice.show_notice(title, rest, "", ())
            announce(self, self._notice.accessibleName())
            self.name_pair(None)
            self._choosing.show_pair(None)
            self._take_keys()
        else:
            self.name_pair(self.side.pairs.current())
        self._place()

    def name_pair(self, pair: PairRow | None) -> None:
        """Name the pair that is current in the list; what is known of it follows."""
        self.pane.name_pair(pair, self.side.pairs.index + 1, self._total)
        self.foot.show_pair(there=pair is not None, people=pair is None or pair.what != COMPANY)
        if pair is not None:
            self.foot.show_promise(people=pair.what != COMPANY)

    def show_pair(self, shown: PairShown) -> None:
        """Show a pair whole, with the choices made for it before."""
        current = self.pane.fields.current()
        anew = self._choosing.show_pair(shown)
        self.pane.name_pair(shown.pair, self.side.pairs.index + 1, self._total)
        lost = current is not None and not current.can_choose
        if self._enters or (current is not None and (anew or lost)):
            self.pane.to_top()
            self._take_keys()

    def _take_keys(self) -> None:
        """Give the keys to the fields, else to the list, where they are on this page at all."""
        within = self.isVisible() and self.window().isVisible()
        focused = self.focusWidget() if within else None
        if not within or (focused is not None and focused is self.side.pairs and not self._enters):
            return
        if self.shown is not None:
            self._enters = False
            self.pane.fields.enter()
        else:
            self.side.pairs.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_preview(self, preview: Preview) -> None:
        """Show what stands after the merge."""
        self.pane.show_preview(preview)

    def enter(self) -> None:
        """Let the pair that comes next take the keys."""
        self._enters = True

    def forget(self, pair: PairRow) -> None:
        """Forget the choices made for a pair: it is decided."""
        self._choosing.forget(pair)

    # Choices

    @property
    def shown(self) -> PairShown | None:
        """The pair that is shown whole."""
        return self._choosing.shown

    @property
    def decidable(self) -> PairShown | None:
        """The pair that may be decided: the current one, once the rep sees it whole."""
        shown, current = self.shown, self.side.pairs.current()
        if shown is None or current is None:
            return None
        same = {shown.pair.a, shown.pair.b} == {current.a, current.b}
        return shown if same else None

    def choices(self) -> dict[str, Pick]:
        """Return what the rep chose himself for the pair shown."""
        return self._choosing.choices()

    def picks(self) -> dict[str, Pick]:
        """Return what stands in each field of the pair shown."""
        return self._choosing.picks()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key says that no part took; the rest is the window's."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.shown is not None:
                self.merge_asked.emit()
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._on_stepped(1 if key == Qt.Key.Key_PageDown else -1)
        elif not is_bare(event) or not self.shown or not self._act(event):
            event.ignore()

    def _act(self, event: QKeyEvent) -> bool:
        """Do what an arrow or a letter says; letters are those the rep uses for such things."""
        fields = self.pane.fields
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            fields.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._choosing.to_side(Side.A if key == Qt.Key.Key_Left else Side.B)
        elif key == Qt.Key.Key_B and self._theme.keymap.single_keys:
            self._choosing.keep_both()
        else:
            return self._command(self._theme.keymap.command_of(event))
        return True

    def _command(self, name: str) -> bool:
        if name in ("next", "before"):
            self.pane.fields.step(1 if name == "next" else -1)
        elif name == "change":
            self._choosing.type_value()
        elif name == "close":
            self.apart_asked.emit()
        elif name == "company" and not self.foot.decisions.colleagues.isHidden():
            self.colleagues_asked.emit()
        else:
            return False
        return True

    def _on_opened(self) -> None:
        self.pane.fields.enter()

    def _on_stepped(self, by: int) -> None:
        self.side.pairs.set_current(self.side.pairs.index + by)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keys on to the fields, or to the list where there are none."""
        super().focusInEvent(event)
        self._enters = True
        self._take_keys()

    # Layout

    def _place(self) -> None:
        wide, foot = self.width(), self.foot.height()
        side = 0 if wide < _NO_SIDE else _SIDE if wide >= _ROOMY else _SIDE_NARROW
        self.side.setVisible(side > 0 or not self.side.pairs.count)
        across = wide < _NARROW
        tall = max(0, self.height() - foot)
        self.side.setGeometry(0, 0, side or wide, tall if across else self.height())
        self.pane.setVisible(self.side.pairs.count > 0)
        self.pane.setGeometry(side, 0, wide - side, tall)
        left = 0 if across else side
        self.foot.setGeometry(left, tall, wide - left, foot)
        if not self._notice.isHidden():
            size = self._notice.sizeHint()
            room = wide - side - 40
            card = min(size.width(), room)
            self._notice.setGeometry(side + 20, 72, card, size.height())
            self._notice.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for this size."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, and the line below the head where no pair is named."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.tokens.canvas)
        painter.fillRect(0, HEAD - 1, self.width(), 1, self._theme.tokens.line)
