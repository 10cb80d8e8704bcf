"""Section Keys: every command with its key, changed by pressing another one."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.commands import BY_NAME, COMMANDS, About, Command
from leaddesk.desktop.keymap import Keymap, caps, is_single, pressed
from leaddesk.desktop.theme.fonts import MEDIUM, width
from leaddesk.desktop.theme.theme import Theme
from leaddesk.desktop.widgets.bars import SectionLabel, announce
from leaddesk.desktop.widgets.button import RING, Button, Look, Pressable
from leaddesk.desktop.widgets.choices import Check
from leaddesk.desktop.widgets.form import FlowBox, SectionBody, Words
from leaddesk.desktop.widgets.keys import digit_of
from leaddesk.desktop.widgets.paint import CLEAR, KEY, frame, key_caps, keys_width, text

_ROW, _ASK = 34, 40
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_HELD = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
    }
)
_NONE = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class KeyLine(Pressable):
    """A command and its key; pressed, it waits for another key.

    Signals:
        stepped: 1 or -1: the rep goes to the next line.
        key_pressed: portable text of the key wanted; empty: none.
        refused: why that key cannot be chosen.
    """

    stepped = Signal(int)
    key_pressed = Signal(str)
    refused = Signal(str)

    def __init__(self, theme: Theme, command: Command, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.command = command
        self.waits = False
        self._key = ""
        self.setText(command.title)
        self.clicked.connect(self.wait)

    def show_key(self, key: str) -> None:
        """Show the key it has."""
        self._key = key
        self._name()

    def _name(self) -> None:
        said = "+".join(caps(self._key)) if self._key else self.tr("no key")
        form = self.tr("{command}, {key}. Enter changes it.")
        self.setAccessibleName(form.format(command=self.text(), key=said))
        self.setToolTip(self.text())
        self.update()

    def wait(self) -> None:
        """Wait for a key."""
        self.waits = True
        announce(self, self._prompt())
        self.update()

    def stop_waiting(self) -> None:
        """Keep the key there is."""
        self.waits = False
        self.update()

    def _prompt(self) -> str:
        return self.tr("Press a key. Del: none. Esc: as it was")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key that is waited for; else arrows go among the lines, Enter waits."""
        key = Qt.Key(event.key())
        if self.waits:
            self._take(event, key)
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in _NONE:
            self.key_pressed.emit("")
        else:
            super().keyPressEvent(event)

    def _take(self, event: QKeyEvent, key: Qt.Key) -> None:
        if key in _HELD:
            return
        if key == Qt.Key.Key_Escape:
            self.stop_waiting()
            return
        wanted = "" if key in _NONE and not event.modifiers() else pressed(event)
        if not wanted and key not in _NONE:
            self.refused.emit(self.tr("This key is fixed. Press another one."))
        elif digit_of(event) and "+" not in wanted.removeprefix("Ctrl+").removeprefix("Alt+"):
            self.refused.emit(self.tr("Digits are for what happened. Press another key."))
        else:
            self.stop_waiting()
            self.key_pressed.emit(wanted)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Tab is fixed: while a key is waited for it goes nowhere."""
        return True if self.waits else super().focusNextPrevChild(next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Who goes away has chosen nothing."""
        super().focusOutEvent(event)
        self.stop_waiting()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line: title, key, or that a key is waited for."""
        painter = QPainter(self)
        tokens, wide = self.theme.tokens, self.width()
        focused = self.hasFocus()
        if focused or self.hovered:
            fill = tokens.sel if focused else tokens.hover
            frame(painter, QRectF(0, 0, wide, _ROW), 6, fill, CLEAR)
        if focused:
            frame(painter, QRectF(0, 0, wide, _ROW), 6, CLEAR, tokens.accent, 2)
        if self.waits:
            prompt = self._prompt()
            used = min(width(prompt, 12), wide - 120)
            room = QRect(wide - 12 - used, 0, used + 1, _ROW)
            text(painter, room, prompt, tokens.accenttext, 12, MEDIUM)
            text(painter, QRect(10, 0, wide - used - 34, _ROW), self.text(), tokens.text)
            return
        shown = caps(self._key) if self._key else ()
        left = wide - 12 - keys_width(shown)
        sleeps = is_single(self._key) and not self.theme.keymap.single_keys
        ink = tokens.disabled if sleeps else tokens.text2
        top = (_ROW - KEY) // 2
        key_caps(painter, left, top, shown, ink, tokens.line if sleeps else tokens.ctl)
        if not shown:
            none = self.tr("None")
            left = wide - 12 - width(none, 12)
            text(painter, QRect(left, 0, wide - left, _ROW), none, tokens.text3, 12)
        text(painter, QRect(10, 0, left - 22, _ROW), self.text(), tokens.text)


class ClashAsk(QWidget):
    """The question where a key is another command's, in the row itself.

    Signals:
        taken: use it here.
        left: leave it where it is.
    """

    taken = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = Words(theme, "", "text", 12, parent=self)
        self.take = Button(theme, self.tr("Use it here"), ("Enter",), parent=self)
        self._leave = Button(theme, self.tr("Leave it"), ("Esc",), Look.GHOST, parent=self)
        self.take.clicked.connect(self.taken)
        self._leave.clicked.connect(self.left)

    def ask(self, said: str) -> None:
        """Ask; the keys are on the way on."""
        self.words.setText(said)
        self.setAccessibleName(said)
        self.take.setAccessibleDescription(said)
        self.show()
        self.take.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words at the left, the two ways on at the right."""
        super().resizeEvent(event)
        right = self.width()
        for button in (self._leave, self.take):
            size = button.sizeHint()
            button.setGeometry(right - size.width(), RING, size.width(), size.height())
            right -= size.width() + 4
        self.words.setGeometry(10, 0, max(80, right - 16), _ASK)


class KeyRow(QWidget):
    """A line, its way back to the usual key, and the question where a key is taken.

    Both are made when they are first needed: there are dozens of rows.

    Signals:
        changed: a sentence of what holds now.
        troubled: a sentence of what could not be.
        stepped: the rep goes to the next row.
    """

    changed = Signal(str)
    troubled = Signal(str)
    stepped = Signal(object, int)

    def __init__(self, theme: Theme, command: Command, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keymap: Keymap = theme.keymap
        self._command = command
        self._wanted = ""
        self.setAccessibleName(command.title)
        self.line = KeyLine(theme, command, self)
        self.usual: Button | None = None
        self.clash: ClashAsk | None = None
        self.line.key_pressed.connect(self._on_key)
        self.line.refused.connect(self.troubled)
        self.line.stepped.connect(self._on_stepped)
        self.setFixedHeight(_ROW)

    def refresh(self) -> None:
        """Show the key that is kept, and the way back where it is not the usual one."""
        kept, usual = self._keymap.kept_key(self._command.name), self._command.key
        self.line.show_key(kept)
        if kept != usual and self.usual is None:
            self.usual = self._make_usual(usual)
        if self.usual is not None:
            self.usual.setVisible(kept != usual)
        self._place()

    def _make_usual(self, key: str) -> Button:
        label = self.tr("Usual: {key}").format(key="+".join(caps(key)) or self.tr("None"))
        made = Button(self._theme, label, (), Look.GHOST, parent=self)
        said = self.tr("Usual key again for {command}").format(command=self._command.title)
        made.setAccessibleName(said)
        made.clicked.connect(self._on_usual)
        return made

    def _on_stepped(self, by: int) -> None:
        self.stepped.emit(self, by)

    def _on_key(self, key: str) -> None:
        other = self._keymap.clash(key, self._command.name) if key else ""
        if not other:
            self._choose(key)
            return
        self._wanted = key
        form = self.tr("{key} is {command}. Use it here instead?")
        said = form.format(key="+".join(caps(key)), command=BY_NAME[other].title)
        if self.clash is None:
            self.clash = ClashAsk(self._theme, self)
            self.clash.taken.connect(self._on_taken)
            self.clash.left.connect(self._done)
        self.setFixedHeight(_ROW + _ASK)
        self._place()
        self.clash.ask(said)

    def _choose(self, key: str) -> None:
        self._keymap.choose(self._command.name, key)
        title = self._command.title
        if key:
            form = self.tr("{command}: {key} from now on.")
            self.changed.emit(form.format(command=title, key="+".join(caps(key))))
        else:
            self.changed.emit(self.tr("{command} has no key now.").format(command=title))

    def _on_taken(self) -> None:
        self._done()
        self._choose(self._wanted)

    def _done(self) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.clash is not None:
            self.clash.hide()
        self.setFixedHeight(_ROW)

    def _on_usual(self) -> None:
        self._keymap.reset(self._command.name)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        form = self.tr("{command} has its usual key again.")
        self.changed.emit(form.format(command=self._command.title))

    def sizeHint(self) -> QSize:
        """As wide as it gets."""
        return QSize(480, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        wide, room = self.width(), 0
        if self.usual is not None and not self.usual.isHidden():
            size = self.usual.sizeHint()
            room = size.width() + 4
            self.usual.setGeometry(wide - size.width(), 0, size.width(), _ROW)
        self.line.setGeometry(0, 0, wide - room, _ROW)
        if self.clash is not None:
            self.clash.setGeometry(0, _ROW, wide, _ASK)


class KeysSection(SectionBody):
    """All commands in two groups; one line of each is a stop of Tab, arrows go among them.

    Signals:
        said: a sentence of what holds now.
        troubled: a sentence of what could not be.
    """

    said = Signal(str)
    troubled = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme, self.tr("Keys"), self.tr("Enter on a command, then press the key you want.")
        )
        self._keymap = theme.keymap
        self.single = Check(theme, self.tr("Letters act alone"))
        self.reset = Button(theme, self.tr("Usual keys for all"))
        top = FlowBox(gap=16, bleed=6)
        top.put(self.single, self.reset)
        hint = self.tr("Off: only keys with Ctrl or Alt act, and what happened takes Ctrl+1 to 9.")
        self.add_row(self.tr("Single keys"), top, hint)
        self.key_rows: list[KeyRow] = []
        for about, title in (
            (About.LEAD, self.tr("The lead")),
            (About.WINDOW, self.tr("The window")),
        ):
            self._add_group(about, title)
        self.close_up()
        self.single.clicked.connect(self._on_single)
        self.reset.clicked.connect(self._on_reset)
        self._keymap.changed.connect(self.refresh)
        self._stop_at(self.key_rows[0])
        self.refresh()

    def _add_group(self, about: About, title: str) -> None:
        self.rows.addSpacing(12)
        self.rows.addWidget(SectionLabel(self.theme, title))
        self.rows.addSpacing(4)
        for command in COMMANDS:
            if command.about is about:
                row = KeyRow(self.theme, command, self)
                row.changed.connect(self.said)
                row.troubled.connect(self.troubled)
                row.stepped.connect(self._on_stepped)
                self.rows.addWidget(row)
                self.key_rows.append(row)

    def row_of(self, command: str) -> KeyRow:
        """Return the row of a command."""
        return next(row for row in self.key_rows if row.line.command.name == command)

    def refresh(self) -> None:
        """Show the keys that are kept."""
        self.single.setChecked(self._keymap.single_keys)
        for row in self.key_rows:
            row.refresh()

    def _on_stepped(self, row: KeyRow, by: int) -> None:
        at = self.key_rows.index(row) + by
        if 0 <= at < len(self.key_rows):
            self._stop_at(self.key_rows[at])
            self.key_rows[at].line.setFocus(Qt.FocusReason.TabFocusReason)

    def _stop_at(self, stop: KeyRow) -> None:
        for row in self.key_rows:
            on = row is stop
            policy = Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus
            row.line.setFocusPolicy(policy)

    def _on_single(self) -> None:
        on = self.single.isChecked()
        self.theme.preferences.single_keys = on
        self.said.emit(
            self.tr("Letters act alone again.")
            if on
            else self.tr("Letters alone do nothing now; what happened takes Ctrl+1 to 9.")
        )

    def _on_reset(self) -> None:
        self._keymap.reset()
        self.said.emit(self.tr("Every command has its usual key again."))
