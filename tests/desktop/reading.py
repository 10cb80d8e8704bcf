"""Reads what the window paints: every line with the room it had, so that a cut one is found."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from leaddesk.desktop.theme.fonts import width
from leaddesk.desktop.widgets import paint

OWN = "leaddesk.desktop"


@dataclass(frozen=True)
class Painted:
    """One line as it was painted.

    Attributes:
        words: the whole text, before it was cut.
        room: pixels there were.
        needed: pixels it needs.
        where: the widget painting.
    """

    words: str
    room: int
    needed: int
    where: str

    @property
    def is_cut(self) -> bool:
        return self.needed > self.room + 1


class Reader:
    """Collects lines while it is reading."""

    def __init__(self) -> None:
        self.lines: dict[tuple[str, int, str], Painted] = {}

    def note(self, words: str, room: int, needed: int, where: str) -> None:
        if words.strip():
            self.lines[words, room, where] = Painted(words, room, needed, where)

    def cut(self) -> list[Painted]:
        return [line for line in self.lines.values() if line.is_cut]


@contextmanager
def reading(monkeypatch: Any) -> Iterator[Reader]:
    """Note every line that any painter of the window draws."""
    reader = Reader()
    whole: Callable[..., int] = paint.text

    def text(painter: QPainter, rect: Any, words: str, color: Any, *rest: Any, **how: Any) -> int:
        size = rest[0] if rest else how.get("size", 13)
        weight = rest[1] if len(rest) > 1 else how.get("weight", 400)
        device = painter.device()
        where = type(device).__name__ if isinstance(device, QWidget) else _caller()
        reader.note(words, rect.width(), width(words, size, weight), where)
        return whole(painter, rect, words, color, *rest, **how)

    with monkeypatch.context() as patch:
        for name, module in sys.modules.copy().items():
            if name.startswith(OWN) and getattr(module, "text", None) is whole:
                patch.setattr(module, "text", text)
        yield reader


def _caller() -> str:
    """Return the class whose painting this is, from the stack."""
    frame = sys._getframe(2)
    owner = frame.f_locals.get("self")
    return type(owner).__name__ if owner is not None else frame.f_code.co_name
