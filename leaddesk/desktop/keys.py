"""The keys of the window: single letters where no text is typed, and the same for its buttons."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from leaddesk.desktop.commands import BY_NAME, COMMANDS, About
from leaddesk.desktop.inbox.rail import INBOX, STATUS
from leaddesk.desktop.keymap import Keymap, caps
from leaddesk.desktop.lead.short_form import About as Ask
from leaddesk.desktop.reaching import ADDRESS, EMAIL, PHONE
from leaddesk.desktop.screens import COMPANIES, DUPLICATES, IMPORT, SETTINGS
from leaddesk.desktop.widgets.keys_sheet import KeyLine

if TYPE_CHECKING:
    from leaddesk.desktop.window import Window

SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


def sheet(keymap: Keymap, without: frozenset[str] = frozenset()) -> tuple[KeyLine, ...]:
    """Return every key of what is built, for the `?` sheet and the README.

    The first half is about the lead, the second about the window: the sheet's two columns.

    Args:
        keymap: the keys in force.
        without: names of commands that are not there, as those of a workspace in a lone book.
    """
    translate = QCoreApplication.translate
    lead = [
        KeyLine(keymap.now(("1-9",)), translate("Keys", "What happened, in the order shown")),
        *_lines(keymap, About.LEAD, without),
        KeyLine(caps("Space"), translate("Keys", "Pick the lead for a key on several")),
    ]
    window = [
        *_lines(keymap, About.WINDOW, without),
        KeyLine(caps("Alt+1-9"), translate("Keys", "Go to a status")),
        KeyLine(caps("Enter"), translate("Keys", "Open the lead, or accept")),
        KeyLine(caps("Esc"), translate("Keys", "Back; what was typed is kept")),
        KeyLine((*caps("Left"), *caps("Right")), translate("Keys", "Fold or open the group")),
        KeyLine(caps("F6"), translate("Keys", "Next pane")),
    ]
    return (*lead, *window)


def _lines(keymap: Keymap, about: About, without: frozenset[str]) -> list[KeyLine]:
    shown = [
        each
        for each in COMMANDS
        if each.about is about and each.name not in without and keymap.caps_of(each.name)
    ]
    return [KeyLine(keymap.caps_of(each.name), each.title) for each in shown]


class Keys(QObject):
    """Turns keys that no pane took, and names of commands, into what the window can do."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        about = window.about
        self._whether: dict[str, Callable[[], bool]] = {}
        self._acts: dict[str, Callable[[], None]] = {
            "log": self.log,
            "call": self.call,
            "mail": self.mail,
            "map": self.map,
            "path": self.path,
            "tag": self.tag,
            "pick_next": self._pick_next,
            "pick_before": self._pick_before,
            "pick_group": window.inbox.list.pick_group,
            "note": self.note,
            "snooze": self.snooze,
            "wait": self.wait,
            "change": self.change,
            "hold": self.hold,
            "close": self.close,
            "reopen": about.reopen,
            "company": self.company,
            "same": self.same,
            "history": window.show_history,
            "next": self._next_lead,
            "before": self._lead_before,
            "start": window.flow.start,
            "start_here": window.flow.start_here,
            "search": window.search,
            "palette": window.open_palette,
            "new": window.new_lead,
            "undo": window.undo,
            "redo": window.redo,
            "keys": window.show_keys,
            "inbox": self._to_inbox,
            "companies": self._to_companies,
            "duplicates": self._to_duplicates,
            "settings": self._to_settings,
            "import": self._to_import,
        }

    def learn(
        self,
        acts: dict[str, Callable[[], None]],
        whether: dict[str, Callable[[], bool]] | None = None,
    ) -> None:
        """Take what other parts of the window do by name of command.

        Args:
            acts: what is done.
            whether: whether it can be done now, where that is not always so.
        """
        self._acts |= acts
        self._whether |= whether or {}

    def forget(self, names: Iterable[str]) -> None:
        """Do these no more."""
        for name in names:
            self._acts.pop(name, None)

    def unknown(self) -> frozenset[str]:
        """Return the commands that are not there, as those of a workspace in a lone book."""
        return frozenset(each.name for each in COMMANDS if each.name not in self._acts)

    def _can(self, name: str) -> bool:
        return name in self._acts and self._whether.get(name, _always)()

    def now_known(self) -> list[str]:
        """Return the names of the commands that do something now, for the palette."""
        screens = self._window.screens
        elsewhere = bool(screens.open) and not hasattr(screens.get(screens.open), "command")
        return [
            each.name
            for each in COMMANDS
            if self._can(each.name) and not (elsewhere and each.about is About.LEAD)
        ]

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key says; False when it says nothing here."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._window.back()
        elif key == Qt.Key.Key_F6:
            self._go_to_pane(-1 if event.modifiers() & SHIFT else 1)
        else:
            name = self._window.keymap.command_of(event)
            if not name and event.modifiers() & ALT:
                return self._go_to_status(key)
            return self.act(name)
        return True

    def act(self, name: str) -> bool:
        """Do a command by name; False where it does nothing here.

        A command about the lead is the open page's to do: what it does not know is not done to a
        lead that is not seen.
        """
        if not self._can(name):
            return False
        if self._window.flow.command(name):
            return True
        screens = self._window.screens
        if screens.open and BY_NAME[name].about is About.LEAD:
            command = getattr(screens.get(screens.open), "command", None)
            return bool(command and command(name))
        self._acts[name]()
        return True

    def _go_to_status(self, key: int) -> bool:
        digit = key - int(Qt.Key.Key_0)
        groups = [group for group in self._window.driver.view.groups if group.due or group.later]
        if not 1 <= digit <= min(9, len(groups)):
            return False
        self._window.go(STATUS + groups[digit - 1].status)
        return True

    def _to_inbox(self) -> None:
        self._window.go(INBOX)

    def _to_settings(self) -> None:
        self._window.go(SETTINGS)

    def _to_duplicates(self) -> None:
        self._window.go(DUPLICATES)

    def _to_companies(self) -> None:
        self._window.go(COMPANIES)

    def company(self) -> None:
        """Go into the company of the lead shown."""
        detail = self._window.about.detail
        if detail is not None and detail.company_id is not None:
            self._window.go(COMPANIES)
            self._window.screens.get(COMPANIES).go_to(detail.company_id, opens=True)

    def same(self) -> None:
        """Show the lead beside the one that it may be."""
        detail = self._window.about.detail
        if detail is not None and detail.same is not None:
            self._window.screens.get(DUPLICATES).aim(detail.id, detail.same.id)
            self._window.go(DUPLICATES)

    def _to_import(self) -> None:
        self._window.go(IMPORT)

    def _next_lead(self) -> None:
        self._window.inbox.list.step(1)

    def _lead_before(self) -> None:
        self._window.inbox.list.step(-1)

    def _go_to_pane(self, step: int) -> None:
        shown = [pane for pane in self._window.panes() if pane.isVisible()]
        at = next((n for n, pane in enumerate(shown) if _has_focus(pane)), -1 if step > 0 else 0)
        shown[(at + step) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)

    def _pick_next(self) -> None:
        self._window.inbox.list.extend(1)

    def _pick_before(self) -> None:
        self._window.inbox.list.extend(-1)

    def log(self) -> None:
        """Open the log popover, for all picked leads where some are."""
        if self._window.several.is_on:
            self._window.several.log()
        else:
            self._window.about.open_log()

    def _ask(self, about: Ask) -> None:
        """Ask about the current lead, or about all picked ones."""
        if self._window.several.is_on:
            self._window.several.ask(about)
        else:
            self._window.about.ask_short(about)

    def call(self) -> None:
        """Call the lead."""
        self._window.reach(PHONE)

    def mail(self) -> None:
        """Write a mail to the lead."""
        self._window.reach(EMAIL)

    def map(self) -> None:
        """Show where the lead is."""
        self._window.reach(ADDRESS)

    def path(self) -> None:
        """Ask for another path."""
        self._ask(Ask.PATH)

    def tag(self) -> None:
        """Ask for tags."""
        self._ask(Ask.TAG)

    def note(self) -> None:
        """Ask for a note."""
        self._ask(Ask.NOTE)

    def snooze(self) -> None:
        """Ask until when."""
        self._ask(Ask.SNOOZE)

    def wait(self) -> None:
        """Ask for what, and until when."""
        self._ask(Ask.WAIT)

    def change(self) -> None:
        """Ask for another next step."""
        self._ask(Ask.CHANGE)

    def give(self) -> None:
        """Ask who gets the lead; nothing where the book is in no workspace."""
        self.act("give")

    def hold(self) -> None:
        """Hold or release the current lead, or all picked ones."""
        if self._window.several.is_on:
            self._window.several.hold_or_release()
        else:
            self._window.about.hold_or_release()

    def close(self) -> None:
        """Ask why the lead ends."""
        self._ask(Ask.CLOSE)


def _always() -> bool:
    return True


def _has_focus(pane: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is pane or pane.isAncestorOf(focused))
