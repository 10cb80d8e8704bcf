"""Every command of the window by name, with its usual key: what `?`, Ctrl+K and Settings draw from.

A command is named once here; `keys.py` says what it does. Keys are written as Qt's portable text
("Ctrl+Shift+Z"). Digits, Enter, Esc, Space, Tab and arrows are fixed: every desktop has them so.
"""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


class About(Enum):
    """What a command is about: the column of the `?` sheet, the section of Settings."""

    LEAD = "lead"
    WINDOW = "window"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the window can do.

    Attributes:
        name: stable, for the preferences file.
        words: the English title; `title` is what a person reads.
        key: the usual key; empty: none, the palette has it.
    """

    name: str
    words: str
    key: str = ""
    about: About = About.WINDOW

    @property
    def title(self) -> str:
        """The title in the rep's language."""
        return QCoreApplication.translate("Keys", self.words)


def _lead(name: str, words: object, key: str = "") -> Command:
    return Command(name, str(words), key, About.LEAD)


def _window(name: str, words: object, key: str = "") -> Command:
    return Command(name, str(words), key)


COMMANDS = (
    _lead("log", QT_TRANSLATE_NOOP("Keys", "Log with a note and a date"), "L"),
    _lead("note", QT_TRANSLATE_NOOP("Keys", "Add a note"), "N"),
    _lead("snooze", QT_TRANSLATE_NOOP("Keys", "Snooze"), "S"),
    _lead("wait", QT_TRANSLATE_NOOP("Keys", "Waiting for them"), "W"),
    _lead("hold", QT_TRANSLATE_NOOP("Keys", "Hold the lead, or release it"), "H"),
    _lead("change", QT_TRANSLATE_NOOP("Keys", "Change the next step"), "E"),
    _lead("call", QT_TRANSLATE_NOOP("Keys", "Call"), "D"),
    _lead("mail", QT_TRANSLATE_NOOP("Keys", "Mail"), "M"),
    _lead("map", QT_TRANSLATE_NOOP("Keys", "Map"), "G"),
    _lead("path", QT_TRANSLATE_NOOP("Keys", "Change the path"), "P"),
    _lead("tag", QT_TRANSLATE_NOOP("Keys", "Tag"), "T"),
    _lead("close", QT_TRANSLATE_NOOP("Keys", "Close with a reason"), "X"),
    _lead("reopen", QT_TRANSLATE_NOOP("Keys", "Reopen"), "R"),
    _lead("company", QT_TRANSLATE_NOOP("Keys", "Company of the lead"), "O"),
    _lead("give", QT_TRANSLATE_NOOP("Keys", "Give to a colleague"), "A"),
    _lead("private", QT_TRANSLATE_NOOP("Keys", "Only for you, or for the team"), "V"),
    _lead("same", QT_TRANSLATE_NOOP("Keys", "Whom the lead may be"), "Shift+D"),
    _lead("history", QT_TRANSLATE_NOOP("Keys", "History of the lead"), "Ctrl+H"),
    _lead("next", QT_TRANSLATE_NOOP("Keys", "Next lead"), "J"),
    _lead("before", QT_TRANSLATE_NOOP("Keys", "Lead before"), "K"),
    _lead("pick_next", QT_TRANSLATE_NOOP("Keys", "Pick, and the next one too"), "Shift+J"),
    _lead("pick_before", QT_TRANSLATE_NOOP("Keys", "Pick, and the one before too"), "Shift+K"),
    _lead("pick_group", QT_TRANSLATE_NOOP("Keys", "Pick the whole group"), "Ctrl+A"),
    _window("start", QT_TRANSLATE_NOOP("Keys", "Start, one lead after the other"), "F"),
    _window("start_here", QT_TRANSLATE_NOOP("Keys", "Start anew from this row"), "Shift+F"),
    _window("search", QT_TRANSLATE_NOOP("Keys", "Search"), "/"),
    _window("palette", QT_TRANSLATE_NOOP("Keys", "Find a command, page or lead"), "Ctrl+K"),
    _window("new", QT_TRANSLATE_NOOP("Keys", "New lead in one line"), "Ctrl+N"),
    _window("undo", QT_TRANSLATE_NOOP("Keys", "Undo, any depth"), "Ctrl+Z"),
    _window("redo", QT_TRANSLATE_NOOP("Keys", "Redo"), "Ctrl+Shift+Z"),
    _window("inbox", QT_TRANSLATE_NOOP("Keys", "Go to the inbox"), "Alt+0"),
    _window("companies", QT_TRANSLATE_NOOP("Keys", "Companies"), "Alt+C"),
    _window("duplicates", QT_TRANSLATE_NOOP("Keys", "Duplicates"), "Alt+D"),
    _window("after_sync", QT_TRANSLATE_NOOP("Keys", "After sync"), "Alt+S"),
    _window("join", QT_TRANSLATE_NOOP("Keys", "Join a workspace")),
    _window("import", QT_TRANSLATE_NOOP("Keys", "Import leads")),
    _window("settings", QT_TRANSLATE_NOOP("Keys", "Settings"), "Ctrl+,"),
    _window("keys", QT_TRANSLATE_NOOP("Keys", "All keys"), "?"),
)
"""In the order of the `?` sheet."""

BY_NAME = {command.name: command for command in COMMANDS}
