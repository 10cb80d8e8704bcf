"""The two bars above the counts: the page's name with its action, and what was read of the file."""

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.theme.fonts import MEDIUM, SEMIBOLD, width
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.button import RING, Button, Look
from leaddesk.desktop.widgets.paint import text

HEADER, SAID = 56, 48


class ImportHeader(QWidget):
    """Title 18, the file, a quiet remark, and two buttons.

    Signals:
        back_clicked, go_clicked: the plain button, and the primary one.
    """

    back_clicked = Signal()
    go_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._file, self._remark = "", ""
        self.back = Button(theme, "", ("Esc",), Look.GHOST, parent=self)
        self.go = Button(theme, "", (), Look.PRIMARY, parent=self)
        self.back.clicked.connect(self.back_clicked)
        self.go.clicked.connect(self.go_clicked)
        self.setFixedHeight(HEADER)
        self.setAccessibleName(self.tr("Import"))

    def show_file(self, name: str, remark: str = "") -> None:
        """Name the file, and say what is so."""
        self._file, self._remark = name, remark
        self.setAccessibleDescription(f"{name} {remark}".strip())
        self._place()

    def show_back(self, label: str, key: str = "Esc") -> None:
        """Name the plain button; "" hides it."""
        self.back.show_label(label, keys=(key,) if key else ())
        self.back.setVisible(bool(label))
        self._place()

    def show_go(self, label: str, keys: tuple[str, ...] = (), *, on: bool = True) -> None:
        """Name the primary button; "" hides it. Where it is off, the remark says why."""
        self.go.show_label(label, keys=keys)
        self.go.setVisible(bool(label))
        self.go.setEnabled(on)
        self._place()

    def _place(self) -> None:
        right = self.width() - 16 + RING
        for button in (self.go, self.back):
            if button.isHidden():
                continue
            size = button.sizeHint()
            button.setGeometry(right - size.width(), 14 - RING, size.width(), size.height())
            right -= size.width() + 12 - 2 * RING
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons at the right."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, title, file, remark and edge; the file keeps its room, the remark gives."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), tokens.canvas)
        painter.fillRect(0, HEADER - 1, self.width(), 1, tokens.line)
        shown = [button.x() for button in (self.back, self.go) if not button.isHidden()]
        end = min([self.width() - 16, *shown]) - 13
        room = QRect(20, 0, end - 20, HEADER - 1)
        used = text(painter, room, self.tr("Import"), tokens.text, 18, SEMIBOLD)
        left = 20 + used + 12
        wide = width(self._remark, 12)
        file = QRect(left, 3, max(0, end - left), HEADER - 1)
        if width(self._file) + 24 + wide <= file.width():
            room = QRect(end - wide, 0, wide + 1, HEADER - 1)
            text(painter, room, self._remark, tokens.text3, 12)
        text(painter, file, self._file, tokens.text2)


class SaidBar(QWidget):
    """One line, 48 high: an icon, what is so (500), what goes with it, one action; or a progress.

    Signals:
        acted: the action was clicked.
    """

    acted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon, self._ink = "", "ok"
        self._said, self._rest = "", ""
        self._part: float | None = None
        self._action = Button(theme, "", (), Look.GHOST, parent=self)
        self._action.clicked.connect(self.acted)
        self.setFixedHeight(SAID)

    def say(self, icon: str, ink: str, said: str, rest: str = "", action: str = "") -> None:
        """Say something; `ink` is the colour's role of the icon."""
        self._icon, self._ink, self._said, self._rest = icon, ink, said, rest
        self._part = None
        self._action.show_label(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(said)
        self.setAccessibleDescription(rest)
        self._place()

    def show_progress(self, said: str, rest: str, part: float) -> None:
        """Say how far it is; `part` of 1 is done."""
        self.say("import", "text3", said, rest)
        self._part = max(0.0, min(1.0, part))

    @property
    def said(self) -> str:
        """What it says."""
        return f"{self._said} {self._rest}".strip()

    @property
    def action(self) -> str:
        """The word of its button, "" where there is none."""
        return "" if self._action.isHidden() else self._action.text()

    def _place(self) -> None:
        size = self._action.sizeHint()
        left = self.width() - 16 + RING - size.width()
        self._action.setGeometry(left, 10 - RING, size.width(), size.height())
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the action at the right."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon, words, edge, and how far it is."""
        painter = QPainter(self)
        tokens, wide = self._theme.tokens, self.width()
        painter.fillRect(self.rect(), tokens.canvas)
        painter.fillRect(0, SAID - 1, wide, 1, tokens.line)
        if self._part is not None:
            painter.fillRect(0, SAID - 2, round(wide * self._part), 2, tokens.accent)
        if self._icon:
            ink = getattr(tokens, self._ink)
            paint_icon(painter, self._icon, QRectF(20, 15, 16, 16), ink)
        end = wide - 16 if self._action.isHidden() else self._action.x() - 8
        left = 44 if self._icon else 20
        room = QRect(left, 0, end - left, SAID - 1)
        used = text(painter, room, self._said, tokens.text, 13, MEDIUM)
        text(painter, room.adjusted(used + 8, 0, 0, 0), self._rest, tokens.text2)


class WarningList(QWidget):
    """Sentences the rep should read before importing, one a line; the first MOST of them."""

    ROW, MOST = 28, 3

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._warnings: tuple[str, ...] = ()
        self.hide()

    def show_warnings(self, warnings: tuple[str, ...]) -> None:
        """Show these; none hides the list."""
        more = len(warnings) - self.MOST
        if more > 0:
            said = self.tr("and {n} more like these").format(n=more + 1)
            warnings = (*warnings[: self.MOST - 1], said)
        self._warnings = warnings
        self.setVisible(bool(warnings))
        self.setToolTip("\n".join(warnings))
        self.setAccessibleName(self.tr("Look at these first"))
        self.setAccessibleDescription(" ".join(warnings))
        self.update()

    def tall(self) -> int:
        """Return the height the sentences need."""
        return len(self._warnings) * self.ROW + 1 if self._warnings else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a tinted line for each."""
        painter = QPainter(self)
        tokens, wide = self._theme.tokens, self.width()
        painter.fillRect(self.rect(), tokens.warntint)
        painter.fillRect(0, self.height() - 1, wide, 1, tokens.warnline)
        for place, warning in enumerate(self._warnings):
            y = place * self.ROW
            paint_icon(painter, "alert", QRectF(21, y + 7, 14, 14), tokens.warn)
            text(painter, QRect(44, y, wide - 60, self.ROW), warning, tokens.text)
