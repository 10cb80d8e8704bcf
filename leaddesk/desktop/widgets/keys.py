"""Which key was meant: the few questions screens ask of a key event."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def plain_digit(event: QKeyEvent) -> int:
    """Return 1 to 9 for that digit without Ctrl, Alt or Meta; else 0."""
    word = event.text()
    return int(word) if len(word) == 1 and word in "123456789" and is_bare(event) else 0


def is_bare(event: QKeyEvent) -> bool:
    """Whether neither Ctrl, Alt nor Meta is held."""
    return not event.modifiers() & _HELD
