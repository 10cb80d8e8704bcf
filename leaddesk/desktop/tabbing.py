"""Where Tab goes: pane by pane, and inside a pane as one reads, however late a button was made."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


def step(panes: Sequence[QWidget], window: QWidget, by: int) -> bool:
    """Move the focus to the next stop (`by` 1) or the one before (-1); False where there is none.

    Qt's own chain is the order of creation, and rows, cells and strip buttons are made when they
    are first needed.
    """
    stops = [stop for pane in panes for stop in _stops(pane, window)]
    if not stops:
        return False
    focused = QApplication.focusWidget()
    at = stops.index(focused) if focused in stops else -1 if by > 0 else 0
    stop = stops[(at + by) % len(stops)]
    reason = Qt.FocusReason.TabFocusReason if by > 0 else Qt.FocusReason.BacktabFocusReason
    stop.setFocus(reason)
    _bring_into_view(stop)
    return True


def _stops(pane: QWidget, window: QWidget) -> list[QWidget]:
    parts = [pane, *pane.findChildren(QWidget)]
    return sorted(
        (part for part in parts if _is_stop(part)),
        key=lambda part: (part is not pane, *_place(part, window)),
    )


def _is_stop(part: QWidget) -> bool:
    policy = part.focusPolicy()
    takes = (policy & Qt.FocusPolicy.TabFocus) == Qt.FocusPolicy.TabFocus
    return takes and part.isVisible() and part.isEnabled() and part.focusProxy() is None


def _place(part: QWidget, window: QWidget) -> tuple[int, int]:
    at = part.mapTo(window, QPoint(0, part.height() // 2))
    return at.y(), at.x()


def _bring_into_view(stop: QWidget) -> None:
    parent = stop.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(stop, 0, 40)
        parent = parent.parentWidget()
