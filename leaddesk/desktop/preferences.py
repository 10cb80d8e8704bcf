"""Choices of how the window looks and listens, known before the book is open.

They lie in `window.ini` of the profile: no word about a lead is in it, so it need not be encrypted.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSettings, Signal

FILE = "window.ini"
THEMES = ("system", "light", "dark", "contrast")
LANGUAGES = ("system", "en", "de")
TEXT_SCALES = (100, 125, 150, 175, 200)
"""Percent; what the system's own scaling does comes on top."""

LEARNED_AFTER = 20
"""Uses of a status after which its instruction is left out (UI.md section 3)."""

_KEYS = "keys/"


class Preferences(QObject):
    """What the rep chose for this window on this computer.

    Signals:
        changed: the name of what changed: theme, language, text_scale, single_keys, notify, keys.
    """

    changed = Signal(str)

    def __init__(self, folder: Path | None, parent: QObject | None = None) -> None:
        """`folder` is the profile; None keeps the choices for this run only."""
        super().__init__(parent)
        self._kept: dict[str, Any] = {}
        self._file: QSettings | None = None
        if folder is not None:
            self._file = QSettings(str(folder / FILE), QSettings.Format.IniFormat, self)

    def copy(self) -> "Preferences":
        """Return the same choices, kept for this run only."""
        made = Preferences(None)
        if self._file is not None:
            made._kept = {name: self._file.value(name) for name in self._file.allKeys()}
        else:
            made._kept = dict(self._kept)
        return made

    def _get(self, name: str, default: str) -> str:
        if self._file is None:
            return str(self._kept.get(name, default))
        return str(self._file.value(name, default))

    def _set(self, name: str, value: str | None) -> None:
        """Keep a choice; None goes back to what is usual."""
        if self._file is None:
            self._kept[name] = value
            if value is None:
                del self._kept[name]
        elif value is None:
            self._file.remove(name)
        else:
            self._file.setValue(name, value)
        if self._file is not None:
            self._file.sync()
        self.changed.emit(name.partition("/")[0])

    @property
    def theme(self) -> str:
        """One of THEMES."""
        found = self._get("theme", "system")
        return found if found in THEMES else "system"

    @theme.setter
    def theme(self, name: str) -> None:
        self._set("theme", name)

    @property
    def language(self) -> str:
        """One of LANGUAGES, or another code for which there is a catalogue."""
        return self._get("language", "system")

    @language.setter
    def language(self, code: str) -> None:
        self._set("language", code)

    @property
    def text_scale(self) -> int:
        """Size of everything in percent, one of TEXT_SCALES; it holds from the next start."""
        found = self._get("text_scale", "100")
        return int(found) if found.isdecimal() and int(found) in TEXT_SCALES else 100

    @text_scale.setter
    def text_scale(self, percent: int) -> None:
        self._set("text_scale", str(percent))

    @property
    def single_keys(self) -> bool:
        """Whether a letter or digit alone acts (WCAG 2.1.4 asks that this can be switched off)."""
        return self._get("single_keys", "on") != "off"

    @single_keys.setter
    def single_keys(self, on: bool) -> None:
        self._set("single_keys", "on" if on else "off")

    @property
    def notify(self) -> bool:
        """Whether the system says so when a timed step comes due."""
        return self._get("notify", "on") != "off"

    @notify.setter
    def notify(self, on: bool) -> None:
        self._set("notify", "on" if on else "off")

    @property
    def list_width(self) -> int:
        """How wide the rep dragged the list, in pixels; the layout keeps it within its limits."""
        found = self._get("list_width", "0")
        return int(found) if found.isdecimal() else 0

    @list_width.setter
    def list_width(self, wide: int) -> None:
        self._set("list_width", str(wide))

    @property
    def learned(self) -> frozenset[str]:
        """The statuses whose instruction the rep knows by heart."""
        return frozenset(key for key, n in self._uses().items() if n >= LEARNED_AFTER)

    def _uses(self) -> dict[str, int]:
        parts = (part.partition("=") for part in self._get("uses", "").split(" "))
        return {key: int(n) for key, _, n in parts if n.isdecimal()}

    def note_uses(self, more: Mapping[str, int]) -> None:
        """Count how often each status was worked in; written once, when the window closes."""
        uses = self._uses()
        for key, n in more.items():
            uses[key] = min(LEARNED_AFTER, uses.get(key, 0) + n)
        self._set("uses", " ".join(f"{key}={n}" for key, n in sorted(uses.items())))

    def key(self, command: str) -> str | None:
        """Return the key chosen for a command ("Ctrl+Shift+L"); empty: none; None: the usual."""
        found = self._get(_KEYS + command, "usual")
        return None if found == "usual" else found

    def set_key(self, command: str, key: str | None) -> None:
        """Choose a key for a command; empty takes it away, None brings the usual one back."""
        self._set(_KEYS + command, key)
