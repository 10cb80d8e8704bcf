"""Which key was meant: the few questions screens ask of a key event."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})

_X11_ONE, _WINDOWS_ONE = 10, 2
"""Scan codes of the key right of ^ or `, where the row of digits begins (evdev + 8, set 1)."""

_FRENCH_ROW = {
    sign: n
    for n, signs in enumerate(("&", "é", '"', "'", "(", "-§", "è", "_!", "ç"), 1)
    for sign in signs
}
"""What the digit row types without Shift on French and Belgian keyboards."""


def plain_digit(event: QKeyEvent) -> int:
    """Return 1 to 9 for that digit without Ctrl, Alt or Meta; else 0.

    On a French keyboard the digit row types signs; there the place of the key counts.
    """
    return digit_of(event) if is_bare(event) else 0


def digit_of(event: QKeyEvent) -> int:
    """Return 1 to 9 for a key of that digit, whatever is held with it; else 0."""
    word = event.text()
    if len(word) == 1 and word in "123456789":
        return int(word)
    if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
        return event.key() - int(Qt.Key.Key_0) if not is_bare(event) else 0
    if word in _FRENCH_ROW and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return _FRENCH_ROW[word] if _is_digit_row(event, _FRENCH_ROW[word]) else 0
    return 0


def _is_digit_row(event: QKeyEvent, digit: int) -> bool:
    """Whether the key stands where that digit does; without scan codes the language decides."""
    code = event.nativeScanCode()
    if code:
        return code in (_X11_ONE + digit - 1, _WINDOWS_ONE + digit - 1)
    return QGuiApplication.inputMethod().locale().language() == QLocale.Language.French


def is_bare(event: QKeyEvent) -> bool:
    """Whether neither Ctrl, Alt nor Meta is held."""
    return not event.modifiers() & _HELD
