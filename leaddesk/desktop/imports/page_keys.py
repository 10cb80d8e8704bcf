"""The keys of the Import page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from leaddesk.desktop.imports.states import BUSY, CAN_TAKE_BACK, CONFIRMED, State
from leaddesk.desktop.widgets.keys import ENTER, is_bare

if TYPE_CHECKING:
    from leaddesk.desktop.imports.page import ImportPage

_BRINGING = (Qt.Key.Key_O, Qt.Key.Key_V)

_ANSWERS = {Qt.Key.Key_1: "fill", Qt.Key.Key_2: "new", Qt.Key.Key_3: "skip"}


def press(page: "ImportPage", event: QKeyEvent) -> bool:
    """Do what a key says; False where the window may have a use for it."""
    key = Qt.Key(event.key())
    if key == Qt.Key.Key_Escape:
        page.escape()
    elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return _with_control(page, key)
    elif not is_bare(event):
        return False
    elif key in ENTER:
        _enter(page)
    else:
        return _letter(page, key) or event.text().isalnum()
    return True


def _with_control(page: "ImportPage", key: Qt.Key) -> bool:
    if key in ENTER:
        page.go()
    elif key in _BRINGING and page.state not in BUSY:
        page.bringing.choose() if key == Qt.Key.Key_O else page.bringing.paste()
    else:
        return False
    return True


def _enter(page: "ImportPage") -> None:
    if page.state is State.EMPTY:
        page.bringing.choose()
    elif page.state not in CONFIRMED:
        page.go()


def _letter(page: "ImportPage", key: Qt.Key) -> bool:
    if page.body.isHidden():
        return False
    if key == Qt.Key.Key_E:
        page.body.columns.list.change()
    elif key == Qt.Key.Key_T and page.state in CAN_TAKE_BACK:
        page.take_back()
    elif key in _ANSWERS:
        page.body.choose(_ANSWERS[key])
    elif key == Qt.Key.Key_A:
        page.body.choose_alike()
    elif key in (Qt.Key.Key_J, Qt.Key.Key_K):
        page.body.table.step(1 if key == Qt.Key.Key_J else -1)
    else:
        return False
    return True
