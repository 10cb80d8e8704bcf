"""The keys of the window: single letters where no text is typed, and the same for its buttons."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeyEvent

from leaddesk.desktop.inbox.rail import INBOX, STATUS
from leaddesk.desktop.lead.short_form import About
from leaddesk.desktop.widgets.keys_sheet import KeyLine

if TYPE_CHECKING:
    from leaddesk.desktop.window import Window

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def sheet() -> tuple[KeyLine, ...]:
    """Return every key of what is built, for the `?` sheet and the README.

    The first half is about the lead, the second about the window: the sheet's two columns.
    """
    tr = QCoreApplication.translate
    return (
        KeyLine(("1-9",), tr("Keys", "What happened, in the order shown")),
        KeyLine(("L",), tr("Keys", "Log with a note and a date")),
        KeyLine(("N",), tr("Keys", "Add a note")),
        KeyLine(("S",), tr("Keys", "Snooze")),
        KeyLine(("W",), tr("Keys", "Waiting for them")),
        KeyLine(("E",), tr("Keys", "Change the next step")),
        KeyLine(("X",), tr("Keys", "Close with a reason")),
        KeyLine(("R",), tr("Keys", "Reopen")),
        KeyLine(("Enter",), tr("Keys", "Open the lead, or accept")),
        KeyLine(("Esc",), tr("Keys", "Back; what was typed is kept")),
        KeyLine(("J", "K"), tr("Keys", "Next lead, lead before")),
        KeyLine(("Left", "Right"), tr("Keys", "Fold or open the group")),
        KeyLine(("/",), tr("Keys", "Search")),
        KeyLine(("Ctrl", "N"), tr("Keys", "New lead in one line")),
        KeyLine(("Ctrl", "Z"), tr("Keys", "Undo, any depth")),
        KeyLine(("Ctrl", "Shift", "Z"), tr("Keys", "Redo")),
        KeyLine(("Alt", "1-9"), tr("Keys", "Go to a status")),
        KeyLine(("Alt", "0"), tr("Keys", "Go to the inbox")),
        KeyLine(("F6",), tr("Keys", "Next pane")),
        KeyLine(("?",), tr("Keys", "These keys")),
    )


class Keys(QObject):
    """Turns keys that no pane took into what the window can do."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        about = window.about
        self._letters = {
            Qt.Key.Key_L: about.open_log,
            Qt.Key.Key_N: self.note,
            Qt.Key.Key_S: self.snooze,
            Qt.Key.Key_W: self.wait,
            Qt.Key.Key_E: self.change,
            Qt.Key.Key_X: self.close,
            Qt.Key.Key_R: about.reopen,
            Qt.Key.Key_Slash: window.search,
            Qt.Key.Key_Question: window.show_keys,
            Qt.Key.Key_Escape: window.back,
            Qt.Key.Key_F6: self._next_pane,
        }
        self._with_ctrl = {
            Qt.Key.Key_N: window.new_lead,
            Qt.Key.Key_Z: window.undo,
            Qt.Key.Key_Y: window.redo,
        }

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key says; False when it says nothing here."""
        held, key = event.modifiers(), Qt.Key(event.key())
        if held & CTRL:
            if key == Qt.Key.Key_Z and held & SHIFT:
                self._window.redo()
                return True
            act = self._with_ctrl.get(key)
        elif held & ALT:
            return self._go_to_status(key)
        else:
            act = self._letters.get(self._meant(event))
            if key == Qt.Key.Key_F6 and held & SHIFT:
                act = self._last_pane
        if act is not None:
            act()
        return act is not None

    def _meant(self, event: QKeyEvent) -> Qt.Key:
        """Return the key by its sign, so that / and ? are found on every keyboard."""
        signs = {"/": Qt.Key.Key_Slash, "?": Qt.Key.Key_Question}
        return signs.get(event.text(), Qt.Key(event.key()))

    def _go_to_status(self, key: Qt.Key) -> bool:
        digit = int(key) - int(Qt.Key.Key_0)
        groups = [group for group in self._window.driver.view.groups if group.due or group.later]
        if digit == 0:
            self._window.go(INBOX)
        elif 1 <= digit <= min(9, len(groups)):
            self._window.go(STATUS + groups[digit - 1].status)
        else:
            return False
        return True

    def _next_pane(self) -> None:
        self._go_to_pane(1)

    def _last_pane(self) -> None:
        self._go_to_pane(-1)

    def _go_to_pane(self, step: int) -> None:
        shown = [pane for pane in self._window.panes() if pane.isVisible()]
        at = next((n for n, pane in enumerate(shown) if _has_focus(pane)), -1 if step > 0 else 0)
        shown[(at + step) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)

    def note(self) -> None:
        """Ask for a note."""
        self._window.about.ask_short(About.NOTE)

    def snooze(self) -> None:
        """Ask until when."""
        self._window.about.ask_short(About.SNOOZE)

    def wait(self) -> None:
        """Ask for what, and until when."""
        self._window.about.ask_short(About.WAIT)

    def change(self) -> None:
        """Ask for another next step."""
        self._window.about.ask_short(About.CHANGE)

    def close(self) -> None:
        """Ask why the lead ends."""
        self._window.about.ask_short(About.CLOSE)


def _has_focus(pane: QObject) -> bool:
    from PySide6.QtWidgets import QApplication, QWidget

    focused = QApplication.focusWidget()
    return (
        isinstance(pane, QWidget)
        and focused is not None
        and (focused is pane or pane.isAncestorOf(focused))
    )
