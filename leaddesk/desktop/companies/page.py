"""The Companies page: all of them at the left, one of them whole at the right, a footer below."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from leaddesk.desktop.clock import Clock
from leaddesk.desktop.companies.pane import CompanyPane
from leaddesk.desktop.companies.side import CompaniesSide
from leaddesk.desktop.layout import MIDDLE, RAIL_COMPACT
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import FooterBar
from leaddesk.desktop.widgets.chooser import Chooser
from leaddesk.desktop.widgets.keys import ENTER, is_bare

_LIST, _LIST_LEAST = 440, 400


class CompaniesPage(QWidget):
    """Both panes and their keys; it reads and writes nothing itself.

    Signals:
        left: the rep goes back to the inbox.
        new_asked, attach_asked, split_asked: a button or its key.
    """

    left = Signal()
    new_asked = Signal()
    attach_asked = Signal()
    split_asked = Signal()

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Companies"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else the inbox is painted below
        self.side = CompaniesSide(theme, clock, self)
        self.pane = CompanyPane(theme, clock, self)
        self.footer = FooterBar(theme, self, self._hints())
        self.chooser = Chooser(theme, self)
        self.setFocusProxy(self.side.rows)
        self._connect()

    def _hints(self) -> tuple[tuple[str, str], ...]:
        return (
            ("J", self.tr("next")),
            ("Enter", self.tr("open")),
            ("Space", self.tr("pick")),
            ("Ctrl+F", self.tr("find")),
        )

    def _connect(self) -> None:
        self.side.new_asked.connect(self.new_asked)
        self.side.rows.opened.connect(self._on_opened)
        self.pane.back_asked.connect(self.close_company)
        self.pane.attach_asked.connect(self.attach_asked)
        self.pane.split_asked.connect(self.split_asked)
        self.footer.height_changed.connect(self._place)

    @property
    def is_narrow(self) -> bool:
        """Whether the company has no room beside the list: it then lies over it."""
        return self.width() < MIDDLE - RAIL_COMPACT

    def parts(self) -> list[QWidget]:
        """Return what Tab and F6 go through, in order."""
        return [part for part in (self.side, self.pane, self.footer) if part.isVisible()]

    def command(self, name: str) -> bool:
        """Do a command of the keys registry; False where it means nothing here."""
        steps = {"next": 1, "before": -1}
        picks = {"pick_next": 1, "pick_before": -1}
        rows = self.pane.leads if self.pane.leads.hasFocus() else self.side.rows
        if name in steps:
            rows.setFocus(Qt.FocusReason.OtherFocusReason)
            rows.set_current(rows.index + steps[name])
        elif name in picks and rows is self.pane.leads:
            self.pane.leads.extend(picks[name])
        else:
            return False
        return True

    def open_company(self) -> None:
        """Go into the company; in a narrow window it comes over the list."""
        if self.pane.detail is None:
            return
        self.pane.show()
        self.pane.raise_()
        self._place()
        self.pane.enter()

    def close_company(self) -> None:
        """Go back to the list, to the same row."""
        if self.is_narrow:
            self.pane.hide()
        self._place()
        self.side.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_opened(self, _company: object) -> None:
        self.open_company()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key says that no part took; the rest is the window's."""
        key = Qt.Key(event.key())
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if key == Qt.Key.Key_Escape:
            self._escape()
        elif control and key == Qt.Key.Key_F:
            self.close_company()
            self.side.begin_search()
        elif self.side.field.edit.hasFocus() and (key in ENTER or key == Qt.Key.Key_Down):
            self._leave_field(enters=key in ENTER)
        elif not (is_bare(event) and self._theme.keymap.single_keys and self._letter(key)):
            event.ignore()

    def _leave_field(self, *, enters: bool) -> None:
        """Go into the list; Enter where nothing is found makes a company of that name."""
        if enters and self.side.nothing_found:
            self.new_asked.emit()
        else:
            self.side.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _letter(self, key: Qt.Key) -> bool:
        acts = {
            Qt.Key.Key_N: self.new_asked.emit,
            Qt.Key.Key_A: self.attach_asked.emit,
            Qt.Key.Key_S: self.split_asked.emit,
            Qt.Key.Key_E: self._edit_name,
            Qt.Key.Key_U: self._take_apart,
        }
        if key in acts:
            acts[key]()
        return key in acts

    def _take_apart(self) -> None:
        if self.pane.detail is not None and self.pane.detail.merged:
            self.pane.apart_asked.emit()

    def _edit_name(self) -> None:
        if self.pane.detail is not None:
            self.open_company()
            self.pane.header.name.begin()

    def _escape(self) -> None:
        focused = QApplication.focusWidget()
        inside = focused is not None and self.pane.isAncestorOf(focused)
        if inside and self.pane.leads.picked:
            self.pane.leads.let_go()
        elif inside or (self.is_narrow and self.pane.isVisible()):
            self.close_company()
        elif self.side.field.text():
            self.side.field.set_text("")
            self.side.typed.emit("")
            self.side.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    # Layout

    def over(self) -> QRect:
        """Return where a panel opens."""
        return self.pane.geometry() if self.pane.isVisible() else self.side.geometry()

    def _place(self) -> None:
        self.footer.set_terse(on=self.is_narrow)
        wide, foot = self.width(), self.footer.height()
        tall = max(0, self.height() - foot)
        self.footer.setGeometry(0, self.height() - foot, wide, foot)
        if self.is_narrow:
            self.side.setGeometry(0, 0, wide, tall)
            self.pane.setGeometry(0, 0, wide, tall)
        else:
            list_ = max(_LIST_LEAST, min(_LIST, wide * 36 // 100))
            self.side.setGeometry(0, 0, list_, tall)
            self.pane.setGeometry(list_, 0, wide - list_, tall)
        self.pane.header.show_back(on=self.is_narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for this width; a company that gets room of its own is shown."""
        super().resizeEvent(event)
        was_narrow = event.oldSize().width() < MIDDLE - RAIL_COMPACT
        if not self.is_narrow:
            self.pane.show()
        elif not was_narrow or not event.oldSize().isValid():
            self.pane.hide()
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        QPainter(self).fillRect(self.rect(), self._theme.tokens.canvas)
