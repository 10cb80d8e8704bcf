"""Which key does what now: the usual keys, those the rep chose, and how a key cap shows them."""

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from leaddesk.desktop.commands import BY_NAME, COMMANDS
from leaddesk.desktop.preferences import Preferences
from leaddesk.desktop.widgets.keys import digit_of, plain_digit

_MODIFIERS = (
    (Qt.KeyboardModifier.ControlModifier, "Ctrl"),
    (Qt.KeyboardModifier.AltModifier, "Alt"),
    (Qt.KeyboardModifier.MetaModifier, "Meta"),
)
_ALSO = {"Ctrl+Y": "redo"}
"""Second keys that many hands know; they give way where the rep chose that key for another."""


def pressed(event: QKeyEvent) -> str:
    """Return a key event as portable text: "L", "Shift+J", "/", "Ctrl+Shift+Z"; empty: no key.

    A sign is named by itself, so `/` and `?` are found on every keyboard however they are typed.
    """
    held = [name for flag, name in _MODIFIERS if event.modifiers() & flag]
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    sign = event.text()
    if not held and len(sign) == 1 and sign.isprintable() and not sign.isalnum() and sign != " ":
        return sign
    code = event.key()
    name = chr(code).upper() if 0x21 <= code <= 0xFF else _NAMED.get(code, "")
    if not name:
        return ""
    return "+".join([*held, *(["Shift"] if shift else []), name])


_NAMED = {int(getattr(Qt.Key, f"Key_F{n}")): f"F{n}" for n in range(1, 13)} | {
    int(Qt.Key.Key_Delete): "Del",
    int(Qt.Key.Key_Insert): "Ins",
    int(Qt.Key.Key_Backspace): "Backspace",
}


def is_single(key: str) -> bool:
    """Whether a key is one letter or sign alone, with Shift at most."""
    return len(key.removeprefix("Shift+")) == 1


class Keymap(QObject):
    """The keys in force; a change is seen at once.

    Signals:
        changed: a key, or whether single keys act, is another now.
    """

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._commands: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        preferences.changed.connect(self._on_changed)
        self._learn()

    def _on_changed(self, what: str) -> None:
        if what in {"keys", "single_keys"}:
            self._learn()
            self.changed.emit()

    def _learn(self) -> None:
        chosen = {each.name: self._preferences.key(each.name) for each in COMMANDS}
        taken = {key for key in chosen.values() if key}
        self._keys = {}
        for command in COMMANDS:
            key = chosen[command.name]
            usual = "" if command.key in taken else command.key
            self._keys[command.name] = usual if key is None else key
        self._commands = {key: name for name, key in self._keys.items() if key}
        for key, name in _ALSO.items():
            self._commands.setdefault(key, name)

    @property
    def single_keys(self) -> bool:
        """Whether a letter, sign or digit alone acts."""
        return self._preferences.single_keys

    def command_of(self, event: QKeyEvent) -> str:
        """Return the name of the command a key event asks for; empty: none."""
        return self.command_at(pressed(event))

    def digit(self, event: QKeyEvent) -> int:
        """Return 1 to 9 for an outcome's digit, else 0; it takes Ctrl where single keys are off."""
        if self.single_keys:
            return plain_digit(event)
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        return digit_of(event) if control else 0

    def command_at(self, key: str) -> str:
        """Return the name of the command that a key does now; empty: none."""
        if is_single(key) and not self.single_keys:
            return ""
        return self._commands.get(key, "")

    def key_of(self, command: str) -> str:
        """Return the key of a command as portable text; empty where it has none that acts."""
        key = self._keys.get(command, "")
        return "" if is_single(key) and not self.single_keys else key

    def kept_key(self, command: str) -> str:
        """Return the key kept for a command, also one that does not act alone now."""
        return self._keys.get(command, "")

    def caps_of(self, command: str) -> tuple[str, ...]:
        """Return the key caps of a command, in the rep's language."""
        return caps(self.key_of(command))

    def now(self, usual: tuple[str, ...]) -> tuple[str, ...]:
        """Return the caps to draw where a button names its usual key ("L",) or ("Ctrl", "Z").

        Keys that are no command's (Enter, Esc, a group's Alt+3) are drawn as they are.
        """
        key = "+".join(usual)
        name = _BY_KEY.get(key)
        if name is not None:
            return self.caps_of(name)
        if len(usual) == 1 and usual[0][:1].isdigit() and not self.single_keys:
            return caps("Ctrl+") + usual
        return tuple(cap_word(each) for each in usual)

    def clash(self, key: str, command: str) -> str:
        """Return the name of another command that has a key already; empty: it is free."""
        other = self._commands.get(key, "")
        return "" if other == command or key in _ALSO else other

    def choose(self, command: str, key: str) -> None:
        """Use a key for a command from now on; who had it before has none."""
        other = self.clash(key, command)
        if other:
            self._preferences.set_key(other, "")
        usual = BY_NAME[command].key
        self._preferences.set_key(command, None if key == usual else key)

    def reset(self, command: str = "") -> None:
        """Bring the usual key of a command back, or of all."""
        for name in [command] if command else [each.name for each in COMMANDS]:
            if self._preferences.key(name) is not None:
                self._preferences.set_key(name, None)


_BY_KEY = {command.key: command.name for command in COMMANDS if command.key}


def caps(key: str) -> tuple[str, ...]:
    """Return a key as the caps pressed together, in the rep's language."""
    held, _, last = key.rpartition("+") if key != "+" else ("", "", "+")
    parts = [*(part for part in held.split("+") if part), last]
    return tuple(cap_word(part) for part in parts if part)


def cap_word(part: str) -> str:
    """Return what stands on a key cap."""
    translate = QCoreApplication.translate
    return {
        "Ctrl": translate("Keys", "Ctrl"),
        "Shift": translate("Keys", "Shift"),
        "Enter": translate("Keys", "Enter"),
        "Space": translate("Keys", "Space"),
        "Left": translate("Keys", "Left"),
        "Right": translate("Keys", "Right"),
        "Del": translate("Keys", "Del"),
        "Ins": translate("Keys", "Ins"),
    }.get(part, part)
