"""The Join page: before joining the address and the code, after it where the book stands."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from leaddesk.desktop.join import words
from leaddesk.desktop.sync_stand import SyncStand
from leaddesk.desktop.theme.fonts import SEMIBOLD
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import announce
from leaddesk.desktop.widgets.button import RING, Button, Look
from leaddesk.desktop.widgets.choices import SIDE, Check
from leaddesk.desktop.widgets.field import Field
from leaddesk.desktop.widgets.form import FlowBox, Words
from leaddesk.desktop.widgets.keys import ENTER
from leaddesk.desktop.widgets.overlay_bar import OverlayBar

COLUMN, _TOP = 480, 56


class JoinPage(QWidget):
    """It reads and writes nothing itself.

    Signals:
        left: the rep goes back to the inbox.
        join_asked: (address, code, whether leads the rep brought may be wiped, too).
        leave_asked: whether the workspace's leads are to go from this computer.
        now_asked: sync at once.
    """

    left = Signal()
    join_asked = Signal(str, str, bool)
    leave_asked = Signal(bool)
    now_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stand = SyncStand()
        self._busy = False
        self.setAccessibleName(self.tr("Workspace"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._body = QWidget()
        self._body.setAccessibleName(self.tr("Workspace"))
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(self._body.accessibleName())
        self._column = QVBoxLayout(self._body)
        self._column.setSpacing(8)
        self._make_words()
        self._make_joining()
        self._make_joined()
        self._column.addStretch(1)
        self._area.setWidget(self._body)
        self._bar = OverlayBar(theme, self._area.verticalScrollBar(), self)
        self._show()

    def _make_words(self) -> None:
        self.title = Words(self._theme, "", "text", 18, SEMIBOLD)
        self.about = Words(self._theme, "", "text2", 13)
        self.state = Words(self._theme, "", "text2", 13)
        self.trouble = Words(self._theme, "", "danger", 13)
        for part in (self.title, self.about, self.state):
            self._column.addLayout(_row(part))

    def _make_joining(self) -> None:
        theme = self._theme
        self.address = Field(theme, self.tr("Address of the server"))
        self.address.set_placeholder(self.tr("https://desk.example.com"))
        self.code = Field(theme, self.tr("One-time code"))
        self.code.set_placeholder(self.tr("from your invitation"))
        self.promise = Words(theme, words.promise(), "text2", 12)
        self.wipe = Check(theme, self.tr("Leads that I brought may be wiped, too"))
        self.wipe_hint = Words(theme, words.wipe_hint(), "text3", 12)
        self.join = Button(theme, self.tr("Join"), ("Enter",), Look.PRIMARY)
        self.join.set_height(32)
        self.join.clicked.connect(self._on_join)
        self._labels = [
            Words(theme, self.tr("Address of the server"), "text2", 12, SEMIBOLD),
            Words(theme, self.tr("One-time code"), "text2", 12, SEMIBOLD),
            Words(theme, self.tr("Your own leads"), "text2", 12, SEMIBOLD),
        ]
        self._join_box = _flow(self.tr("Join"), self.join)
        self._joining: list[QWidget] = [
            self._labels[0], self.address, self._labels[1], self.code, self._labels[2],
            self.promise, self.wipe, self.wipe_hint, self.trouble, self._join_box,
        ]  # fmt: skip
        for part in self._joining:
            self._column.addLayout(_row(part))
        for field in (self.address, self.code):
            field.setMinimumHeight(field.sizeHint().height())
            field.installEventFilter(self)

    def _make_joined(self) -> None:
        theme = self._theme
        self.inbox = Button(theme, self.tr("To the inbox"), ("Esc",))
        self.now = Button(theme, self.tr("Sync now"))
        self.leave = Button(theme, self.tr("Leave the workspace…"), (), Look.GHOST)
        self.leaving = Words(theme, words.leaving(), "text2", 12)
        self.keep = Button(theme, self.tr("Leave and keep all leads"))
        self.drop = Button(theme, self.tr("Leave and wipe the workspace’s leads"))
        self.stay = Button(theme, self.tr("Stay"), (), Look.GHOST)
        self._acts = _flow(self.tr("Workspace"), self.inbox, self.now, self.leave)
        self._sure = _flow(self.tr("Leave"), self.stay, self.keep, self.drop)
        self._joined: list[QWidget] = [self._acts]
        self._asking: list[QWidget] = [self.leaving, self._sure]
        for part in (*self._joined, *self._asking):
            self._column.addLayout(_row(part))
        self.inbox.clicked.connect(self.left)
        self.now.clicked.connect(self.now_asked)
        self.leave.clicked.connect(self._on_leave)
        self.stay.clicked.connect(self._on_stay)
        self.keep.clicked.connect(self._on_keep)
        self.drop.clicked.connect(self._on_drop)

    def parts(self) -> list[QWidget]:
        """Return what Tab and F6 go through, in order."""
        return [self._body]

    # What the owner brings

    @property
    def is_joined(self) -> bool:
        """Whether the book is in a workspace."""
        return self._stand.joined and self._stand.state != "revoked"

    def show_stand(self, stand: SyncStand, state: str) -> None:
        """Show where the book stands; `state` says it in words."""
        was = self.is_joined
        self._stand = stand
        self.state.show_words(state if stand.joined else "")
        if was != self.is_joined:
            self._busy = False
            self.code.set_text("")
            self._show()
            if self.isVisible():
                announce(self, self.title.text())
                self.enter()
        else:
            self._name()

    def show_refused(self, said: str) -> None:
        """Say why joining or leaving did not come about."""
        self._busy = False
        self.trouble.show_words(said)
        self.trouble.setVisible(bool(said))
        self.join.setEnabled(True)
        self.join.show_label(self.tr("Join"))
        self._join_box.settle()
        if said:
            announce(self, said)

    def show_busy(self) -> None:
        """Say that the server is asked."""
        self._busy = True
        self.trouble.show_words("")
        self.join.show_label(self.tr("Asking the server"))
        self._join_box.settle()

    def enter(self) -> None:
        """Give the keys to what is next."""
        if self.is_joined:
            self.inbox.setFocus()
        elif self.address.text().strip():
            self.code.setFocus()
        else:
            self.address.setFocus()

    def _name(self) -> None:
        self.title.show_words(words.title(self._stand))
        self.about.show_words(words.about(self._stand))

    def _show(self) -> None:
        self._name()
        for part in self._joining:
            part.setVisible(not self.is_joined)
        for part in self._joined:
            part.setVisible(self.is_joined)
        for part in self._asking:
            part.setVisible(False)
        self.leave.setVisible(self.is_joined)
        if not self.is_joined:
            self.show_refused("")

    # What the rep does

    def _on_join(self) -> None:
        if self._busy:
            return
        address, code = self.address.text().strip(), self.code.text().strip()
        lacking = [
            field for field, said in ((self.address, address), (self.code, code)) if not said
        ]
        if lacking:
            lacking[0].setFocus()
            self.show_refused(words.lacking(address=bool(address)))
            return
        self.show_busy()
        self.join_asked.emit(words.whole_address(address), code, self.wipe.isChecked())

    def _on_leave(self) -> None:
        for part in self._asking:
            part.show()
        self.leave.hide()
        self._acts.settle()
        self._sure.settle()
        announce(self, self.leaving.text())
        self.stay.setFocus()

    def _on_stay(self) -> None:
        self._show()
        self._acts.settle()
        self.leave.setFocus()

    def _on_keep(self) -> None:
        self._leave(wipe=False)

    def _on_drop(self) -> None:
        self._leave(wipe=True)

    def _leave(self, *, wipe: bool) -> None:
        if not self._busy:
            self._busy = True
            self.leave_asked.emit(wipe)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field that says what is wrong grows."""
        if event.type() == QEvent.Type.LayoutRequest and isinstance(watched, Field):
            watched.setMinimumHeight(watched.sizeHint().height())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; Enter in a field joins."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in ENTER and not self.is_joined:
            self._on_join()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys go to what is next."""
        super().focusInEvent(event)
        self.enter()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self._area.setGeometry(self.rect())
        self._bar.setGeometry(self.width() - OverlayBar.WIDE, 0, OverlayBar.WIDE, self.height())
        self._bar.raise_()
        side = max(20, (self.width() - COLUMN) // 2)
        self._column.setContentsMargins(side - SIDE, _TOP, side, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        QPainter(self).fillRect(self.rect(), self._theme.tokens.canvas)


def _row(part: QWidget) -> QHBoxLayout:
    """Return a row with a part, so that what is drawn of it lines up with the words."""
    inside = SIDE if isinstance(part, Check) else RING if isinstance(part, FlowBox) else 0
    row = QHBoxLayout()
    row.setContentsMargins(SIDE - inside, 0, 0, 0)
    row.addWidget(part)
    if isinstance(part, Check):
        row.addStretch(1)
    return row


def _flow(name: str, *buttons: QWidget) -> FlowBox:
    box = FlowBox(gap=8, bleed=RING)
    box.setAccessibleName(name)
    box.put(*buttons)
    return box
