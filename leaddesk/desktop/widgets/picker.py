"""One of many: a field that opens a list which is searched by typing."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leaddesk.desktop.theme.fonts import MEDIUM, REGULAR
from leaddesk.desktop.theme.icons import paint_icon
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import announce
from leaddesk.desktop.widgets.button import Pressable
from leaddesk.desktop.widgets.field import HEIGHT as FIELD
from leaddesk.desktop.widgets.field import Field
from leaddesk.desktop.widgets.keys import ENTER
from leaddesk.desktop.widgets.paint import CLEAR, frame, text

ROW, MOST, WIDE, _PAD = 28, 9, 300, 8
Options = Sequence[tuple[str, str]]
"""(key, label) pairs."""


class PickList(QWidget):
    """Labels below one another, MOST at a time; one is current.

    Signals:
        chosen: the key of the label clicked.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._options: Options = ()
        self._current, self._top, self._now = 0, 0, ""
        self.setMouseTracking(True)
        self.setAccessibleName(name)

    def show_options(self, options: Options, now: str, *, at_now: bool) -> None:
        """Show these; `now` has a check, and is current where `at_now`."""
        self._options, self._now = options, now
        keys = [key for key, _ in options]
        self._current = keys.index(now) if at_now and now in keys else 0
        self._top = max(0, min(len(options) - MOST, self._current - MOST // 2))
        self.step(0)

    def step(self, by: int) -> None:
        """Make another one current; past an end it goes on at the other."""
        if self._options:
            self._current = (self._current + by) % len(self._options)
            self._top = min(self._top, self._current)
            self._top = max(self._top, self._current - MOST + 1)
            self.setAccessibleDescription(self._options[self._current][1])
            announce(self, self.accessibleDescription())
        self.update()

    def current(self) -> str | None:
        """Return the key of the current label, None where none is left."""
        return self._options[self._current][0] if self._options else None

    def _at(self, event: QMouseEvent) -> int:
        at = self._top + int(event.position().y()) // ROW
        return at if self._top <= at < min(len(self._options), self._top + MOST) else -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pointer makes a label current."""
        if (at := self._at(event)) >= 0:
            self._current = at
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        if (at := self._at(event)) >= 0:
            self.chosen.emit(self._options[at][0])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The press said it all."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by three labels."""
        most = max(0, len(self._options) - MOST)
        by = -3 if event.angleDelta().y() > 0 else 3
        self._top = max(0, min(most, self._top + by))
        self._current = max(self._top, min(self._top + MOST - 1, self._current))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the labels."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        if not self._options:
            room = QRect(_PAD + 10, 0, self.width() - 2 * _PAD, ROW)
            text(painter, room, self.tr("Nothing of that name."), tokens.text2)
        for place, (key, label) in enumerate(self._options[self._top : self._top + MOST]):
            y = ROW * place
            if self._top + place == self._current:
                box = QRectF(_PAD, y, self.width() - 2 * _PAD, ROW)
                frame(painter, box, 6, tokens.sel, CLEAR)
            now = key == self._now
            room = QRect(_PAD + 10, y, self.width() - 2 * _PAD - 40, ROW)
            text(painter, room, label, tokens.text, 13, MEDIUM if now else REGULAR)
            if now:
                box = QRectF(self.width() - _PAD - 24, y + 7, 14, 14)
                paint_icon(painter, "check", box, tokens.accenttext, 1.8)


class PickPanel(QWidget):
    """A field to type in and the labels that match, over the page.

    Signals:
        picked: a key.
        left: nothing was picked.
    """

    picked = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._theme = theme
        self._options: Options = ()
        self._now = ""
        self._anchor = QRect()
        self.setAccessibleName(name)
        self._field = Field(theme, name, self)
        self._field.set_icon("search")
        self._field.set_placeholder(self.tr("Type to find"))
        self._field.edited.connect(self._on_edited)
        self._field.edit.installEventFilter(self)
        self._list = PickList(theme, name, self)
        self._list.chosen.connect(self._pick)

    def open(self, options: Options, now: str, anchor: QRect) -> None:
        """Open under `anchor`, in coordinates of the parent; above it where there is no room."""
        self._options, self._now = options, now
        self._field.set_text("")
        self._list.show_options(options, now, at_now=True)
        self._lay_out(anchor)
        self.show()
        self.raise_()
        self._field.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def _lay_out(self, anchor: QRect) -> None:
        self._anchor = anchor
        tall = _PAD + FIELD + _PAD + ROW * min(MOST, max(1, len(self._options))) + _PAD
        host = self.parentWidget()
        below = host.height() - anchor.bottom() - 8 if host is not None else tall
        top = anchor.bottom() + 3 if below >= tall else max(8, anchor.top() - tall - 3)
        wide = max(WIDE, anchor.width())
        room = host.width() - 8 if host is not None else wide
        self.setGeometry(max(8, min(anchor.left(), room - wide)), top, min(wide, room), tall)
        wide = self.width()
        self._field.setGeometry(_PAD, _PAD, wide - 2 * _PAD, FIELD)
        top = _PAD + FIELD + _PAD
        self._list.setGeometry(0, top, wide, self.height() - top - _PAD)

    def offer(self, options: Options) -> None:
        """Offer others while it is open: what was typed stays."""
        self._options = options
        self._lay_out(self._anchor)
        self._on_edited(self._field.text())

    def _on_edited(self, typed: str) -> None:
        typed = typed.strip().casefold()
        found = [pair for pair in self._options if typed in pair[1].casefold()]
        found.sort(key=lambda pair: not pair[1].casefold().startswith(typed))
        self._list.show_options(found if typed else self._options, self._now, at_now=not typed)

    def _pick(self, key: str) -> None:
        self.hide()
        self.picked.emit(key)

    def leave(self) -> None:
        """Close without a choice."""
        self.hide()
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click elsewhere closes the panel."""
        if watched is self._field.edit and event.type() == QEvent.Type.FocusOut:
            self.hide()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Enter chooses, Esc leaves; the rest stays here."""
        current = self._list.current()
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._list.step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in ENTER and current is not None:
            self._pick(current)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab moves among the labels: the field is the one stop."""
        self._list.step(1 if next else -1)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the labels does nothing."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the panel."""
        tokens = self._theme.tokens
        frame(QPainter(self), QRectF(self.rect()), 10, tokens.raised, tokens.popline)


class PickField(Pressable):
    """Looks like a field at rest and opens the list of what may stand in it.

    Signals:
        picked: a key.
    """

    picked = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._name = name
        self._options: Options = ()
        self._now = ""
        self._panel: PickPanel | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open)
        self.show_value("", "")

    def offer(self, options: Options) -> None:
        """Offer these from now on."""
        self._options = options
        self.show_value(self._now, dict(options).get(self._now, self.text()))
        if self._panel is not None and self._panel.isVisible():
            self._panel.offer(options)

    def show_value(self, key: str, label: str = "") -> None:
        """Show what stands in it; without a label its own among those offered."""
        self._now = key
        self.setText(label or dict(self._options).get(key, key))
        form = self.tr("{name}: {value}. Enter opens the list.")
        self.setAccessibleName(form.format(name=self._name, value=self.text()))
        self.setToolTip(self.text())
        self.update()

    @property
    def value(self) -> str:
        """The key that stands in it."""
        return self._now

    def sizeHint(self) -> QSize:
        """As wide as its list."""
        return QSize(WIDE, FIELD)

    def open(self) -> None:
        """Open the list."""
        panel = self._panel
        if panel is None:
            panel = self._panel = PickPanel(self.theme, self._name, self.window())
            panel.picked.connect(self._on_picked)
            panel.left.connect(self._on_left)
        panel.open(
            self._options, self._now, QRect(self.mapTo(self.window(), QPoint()), self.size())
        )

    def _on_picked(self, key: str) -> None:
        self._on_left()
        if key != self._now:
            self.show_value(key)
            self.picked.emit(key)

    def _on_left(self) -> None:
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens the list too."""
        if event.key() == Qt.Key.Key_Down:
            self.open()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a field at rest with a mark that it opens."""
        painter = QPainter(self)
        tokens, focused = self.theme.tokens, self.hasFocus()
        edge = tokens.accent if focused else tokens.text3 if self.hovered else tokens.field
        frame(painter, QRectF(self.rect()), 6, tokens.canvas, edge, 2 if focused else 1)
        room = QRect(10, 0, self.width() - 40, self.height())
        text(painter, room, self.text(), tokens.text)
        paint_icon(painter, "chevd", QRectF(self.width() - 25, 10, 14, 14), tokens.text3)
