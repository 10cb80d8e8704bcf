"""Finds commands and pages by a few letters, for Ctrl+K and the search box."""

import unicodedata
from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication

from leaddesk.desktop.commands import BY_NAME
from leaddesk.desktop.inbox.search import Act
from leaddesk.desktop.keymap import Keymap

COMMAND, PAGE = "command:", "page:"
_NEAR = 75
"""Of 100: how alike a mistyped word must be, by rapidfuzz's partial ratio."""


class Palette:
    """All that the window can do and show, as lines that words find.

    Args:
        keymap: says which keys to draw.
        commands: names of the commands that do something now.
        pages: (name, title) of the pages that can be gone to now.
    """

    def __init__(
        self,
        keymap: Keymap,
        commands: Callable[[], Iterable[str]],
        pages: Callable[[], Iterable[tuple[str, str]]],
    ) -> None:
        self._keymap = keymap
        self._commands = commands
        self._pages = pages

    def find(self, query: str) -> tuple[Act, ...]:
        """Return what the words mean, the best first; no words: all of it."""
        acts = self._all()
        words = fold(query).split()
        if not words:
            return tuple(acts)
        ranked = [(rank, n, act) for n, act in enumerate(acts) if (rank := _rank(act, words)) >= 0]
        if ranked:
            return tuple(act for _, _, act in sorted(ranked, key=lambda each: each[:2]))
        return self._nearest(" ".join(words), acts)

    def _all(self) -> list[Act]:
        translate = QCoreApplication.translate
        command, page = translate("Palette", "Command"), translate("Palette", "Page")
        acts = [
            Act(COMMAND + name, BY_NAME[name].title, command, self._keymap.caps_of(name))
            for name in self._commands()
            if name != "palette"
        ]
        return acts + [Act(PAGE + name, title, page) for name, title in self._pages()]

    def _nearest(self, query: str, acts: list[Act]) -> tuple[Act, ...]:
        from rapidfuzz import fuzz

        if len(query) < 3:
            return ()
        near = [(fuzz.partial_ratio(query, fold(act.title)), act) for act in acts]
        found = sorted((each for each in near if each[0] >= _NEAR), key=lambda each: -each[0])
        return tuple(act for _, act in found)


def fold(text: str) -> str:
    """Return a text without case and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _rank(act: Act, words: list[str]) -> int:
    """Return 0 for a title that begins so, 1 for words that do, 2 for parts; -1: not meant."""
    title = fold(act.title)
    if title.startswith(" ".join(words)):
        return 0
    parts = title.split()
    if all(any(part.startswith(word) for part in parts) for word in words):
        return 1
    return 2 if all(word in title for word in words) else -1
