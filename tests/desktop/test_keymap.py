"""Keys: found on every keyboard, changed and switched off, and what a cap then shows."""

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QKeyEvent

from leaddesk.desktop.commands import COMMANDS
from leaddesk.desktop.keymap import Keymap, is_single, pressed
from leaddesk.desktop.preferences import Preferences

Key, Held = Qt.Key, Qt.KeyboardModifier
NONE, SHIFT, CTRL = Held.NoModifier, Held.ShiftModifier, Held.ControlModifier


def event(key: int, held: Held = NONE, sign: str = "", scan: int = 0) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held, scan, 0, 0, sign)


@pytest.fixture
def keymap(qapp) -> Keymap:
    return Keymap(Preferences(None))


GERMAN = (
    (event(Key.Key_Slash, SHIFT, "/"), "search"),  # Shift+7
    (event(Key.Key_Question, SHIFT, "?"), "keys"),  # Shift+ß
    (event(Key.Key_Z, CTRL, "\x1a"), "undo"),  # the key that is Y on an English one
    (event(Key.Key_Z, CTRL | SHIFT, "\x1a"), "redo"),
    (event(Key.Key_L, NONE, "l"), "log"),
)
FRENCH = (
    (event(Key.Key_Slash, SHIFT, "/"), "search"),  # Shift+:
    (event(Key.Key_Question, SHIFT, "?"), "keys"),  # Shift+,
    (event(Key.Key_Z, CTRL, "\x1a"), "undo"),  # the key that is W on an English one
    (event(Key.Key_S, NONE, "s"), "snooze"),
)


@pytest.mark.parametrize(("press", "command"), [*GERMAN, *FRENCH])
def test_a_command_is_found_on_german_and_french_keyboards(keymap, press, command) -> None:
    assert keymap.command_of(press) == command


@pytest.mark.parametrize("digit", range(1, 10))
def test_the_digit_row_of_a_french_keyboard_says_digits_without_shift(keymap, digit) -> None:
    sign = "&é\"'(-è_ç"[digit - 1]

    assert keymap.digit(event(ord(sign), NONE, sign, scan=9 + digit)) == digit
    assert keymap.digit(event(Key.Key_0 + digit, SHIFT, str(digit))) == digit


def test_a_sign_elsewhere_on_the_keyboard_is_no_digit(keymap) -> None:
    assert keymap.digit(event(Key.Key_Apostrophe, NONE, "'", scan=48)) == 0
    assert keymap.digit(event(Key.Key_Ampersand, SHIFT, "&", scan=16)) == 0
    if QLocale.system().language() != QLocale.Language.French:
        assert keymap.digit(event(Key.Key_Minus, NONE, "-")) == 0


def test_a_chosen_key_acts_and_stands_on_the_cap(keymap) -> None:
    keymap.choose("log", "Ctrl+L")

    assert keymap.command_of(event(Key.Key_L, CTRL, "\x0c")) == "log"
    assert keymap.command_of(event(Key.Key_L, NONE, "l")) == ""
    assert keymap.now(("L",)) == ("Ctrl", "L")


def test_a_key_taken_from_another_command_leaves_that_one_without(keymap) -> None:
    assert keymap.clash("E", "log") == "change"

    keymap.choose("log", "E")

    assert keymap.command_of(event(Key.Key_E, NONE, "e")) == "log"
    assert keymap.key_of("change") == ""
    assert keymap.now(("E",)) == ()


def test_reset_brings_the_usual_keys_back(keymap) -> None:
    keymap.choose("log", "E")
    keymap.choose("snooze", "Ctrl+Shift+S")

    keymap.reset()

    assert {each.name: keymap.key_of(each.name) for each in COMMANDS} == {
        each.name: each.key for each in COMMANDS
    }


def test_single_keys_switched_off_leave_the_chords_and_ctrl_digits(keymap) -> None:
    keymap._preferences.single_keys = False

    assert keymap.command_of(event(Key.Key_L, NONE, "l")) == ""
    assert keymap.command_of(event(Key.Key_Slash, SHIFT, "/")) == ""
    assert keymap.command_of(event(Key.Key_Z, CTRL, "\x1a")) == "undo"
    assert keymap.digit(event(Key.Key_2, NONE, "2")) == 0
    assert keymap.digit(event(Key.Key_2, CTRL, "2")) == 2
    assert keymap.now(("L",)) == ()
    assert keymap.now(("2",)) == ("Ctrl", "2")


def test_no_two_commands_share_a_usual_key() -> None:
    keys = [each.key for each in COMMANDS if each.key]

    assert len(keys) == len(set(keys))
    assert len({each.name for each in COMMANDS}) == len(COMMANDS)


def test_choices_outlive_the_window(tmp_path) -> None:
    first = Preferences(tmp_path)
    first.theme, first.language, first.text_scale = "dark", "de", 150
    first.single_keys = first.notify = False
    first.set_key("log", "")

    second = Preferences(tmp_path)

    assert (second.theme, second.language, second.text_scale) == ("dark", "de", 150)
    assert not second.single_keys
    assert not second.notify
    assert (second.key("log"), second.key("note")) == ("", None)


def test_a_choices_file_that_says_nonsense_changes_nothing(tmp_path) -> None:
    nonsense = "[General]\ntheme=pink\ntext_scale=9000\nlist_width=²\nuses=reach=² =5\n"
    (tmp_path / "window.ini").write_text(nonsense, encoding="utf-8")

    kept = Preferences(tmp_path)

    assert (kept.theme, kept.text_scale, kept.list_width) == ("system", 100, 0)
    assert not kept.learned


@pytest.mark.parametrize(
    ("key", "single"),
    [("L", True), ("Shift+J", True), ("/", True), ("?", True), ("+", True), ("Ctrl+L", False),
     ("Alt+0", False), ("F5", False), ("Ctrl++", False)],
)  # fmt: skip
def test_a_single_key_is_a_letter_or_sign(key: str, single: bool) -> None:
    assert is_single(key) is single


def test_keys_are_named_as_qt_writes_them() -> None:
    assert pressed(event(Key.Key_J, SHIFT, "J")) == "Shift+J"
    assert pressed(event(Key.Key_F5)) == "F5"
    assert pressed(event(Key.Key_Shift)) == ""
