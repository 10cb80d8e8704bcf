"""What a screen reader meets where lines are painted: a list with its lines, not one grey area.

A widget that paints lines says them by `spoken_lines`; here they become children of it with role,
name, place and state. Lines that are off the screen are not children: the list scrolls as the rep
goes, and says each line that gets the focus.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Spoken:
    """One painted line as it is spoken.

    Attributes:
        name: what is said, whole.
        rect: where it is, in the widget.
        current: whether the keys mean it.
        picked: whether it is picked or chosen; None where that cannot be.
        header: a heading between lines, not a line.
    """

    name: str
    rect: QRect
    current: bool = False
    picked: bool | None = None
    header: bool = False


@runtime_checkable
class SpeaksLines(Protocol):
    """A widget that paints lines."""

    def spoken_lines(self) -> Sequence[Spoken]:
        """Return the lines on the screen, from above."""


def install() -> None:
    """Let Qt ask here for what a widget is to a screen reader; once for the application."""
    if not _Made.installed:
        QAccessible.installFactory(_make)
        _Made.installed = True


def say_current(widget: QWidget) -> None:
    """Tell the screen reader that the keys mean another line now."""
    if not QAccessible.isActive() or not isinstance(widget, SpeaksLines):
        return
    for number, line in enumerate(widget.spoken_lines()):
        if line.current:
            event = QAccessibleEvent(widget, QAccessible.Event.Focus)
            event.setChild(number)
            QAccessible.updateAccessibility(event)


class _Made:
    installed = False


_LISTS: "WeakKeyDictionary[QWidget, PaintedList]" = WeakKeyDictionary()
"""Qt keeps the C++ half of an interface, this the Python half, as long as the widget lives."""


def _make(_name: str, thing: QObject) -> QAccessibleInterface | None:
    """Return the interface of a widget that paints lines; None leaves the rest to Qt."""
    if not isinstance(thing, QWidget) or not isinstance(thing, SpeaksLines):
        return None
    made = PaintedList(thing)
    _LISTS[thing] = made
    return made


class _Interface(QAccessibleInterface):
    """What is the same for a list and a line."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._widget = widget

    def isValid(self) -> bool:
        """It lives as long as its widget."""
        return True

    def window(self) -> QWindow | None:  # type: ignore[override]  # None is allowed
        """Return the native window."""
        return self._widget.window().windowHandle()

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Names are not set from outside."""

    def interface_cast(self, _kind: QAccessible.InterfaceType) -> Any:
        """There is no further interface."""
        return None


class PaintedLine(_Interface):
    """One line of a painted list, by its number on the screen."""

    def __init__(self, widget: QWidget, number: int) -> None:
        super().__init__(widget)
        self._number = number

    def _line(self) -> Spoken | None:
        lines: Sequence[Spoken] = self._widget.spoken_lines()  # type: ignore[attr-defined]  # a SpeaksLines
        return lines[self._number] if self._number < len(lines) else None

    def object(self) -> QObject | None:  # type: ignore[override]  # None is allowed
        """A line has no widget."""
        return None

    def parent(self) -> QAccessibleInterface:
        """Return its list."""
        return QAccessible.queryAccessibleInterface(self._widget)

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """A line has no parts."""
        return None

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """A line has no parts."""
        return None

    def childCount(self) -> int:
        """A line has no parts."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """A line has no parts."""
        return -1

    def rect(self) -> QRect:
        """Return its place on the screen."""
        line = self._line()
        if line is None:
            return QRect()
        return QRect(self._widget.mapToGlobal(line.rect.topLeft()), line.rect.size())

    def role(self) -> QAccessible.Role:
        """A line of the list, or a heading in it."""
        line = self._line()
        heading = line is not None and line.header
        return QAccessible.Role.Heading if heading else QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Return whether it is current and picked."""
        state, line = QAccessible.State(), self._line()
        state.focusable = state.selectable = True
        if line is not None:
            state.focused = state.active = line.current and self._widget.hasFocus()
            state.selected = line.current
            state.checkable = line.picked is not None
            state.checked = bool(line.picked)
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Return what is said of it."""
        line = self._line()
        return line.name if line is not None and kind == QAccessible.Text.Name else ""


class PaintedList(_Interface):
    """A widget that paints lines, as a list."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._lines: list[PaintedLine] = []
        self._parts: list[QWidget] = []

    def _count(self) -> int:
        count = len(self._widget.spoken_lines())  # type: ignore[attr-defined]  # a SpeaksLines
        while len(self._lines) < count:
            self._lines.append(PaintedLine(self._widget, len(self._lines)))
        return count

    def _shown_parts(self) -> list[QWidget]:
        """Return real widgets laid over the lines, such as the outcomes of the current one."""
        found = self._widget.findChildren(QWidget)
        parts = [each for each in found if each.isVisible() and each.accessibleName()]
        within = {each for p in parts for each in parts if p is not each and p.isAncestorOf(each)}
        return [each for each in parts if each not in within]

    def object(self) -> QObject:
        """Return the widget."""
        return self._widget

    def parent(self) -> QAccessibleInterface:
        """Return what the widget is in."""
        above = self._widget.parentWidget() or self._widget.window()
        return QAccessible.queryAccessibleInterface(above)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return a line, or behind them a widget laid over the lines."""
        count = self._count()
        if index < count:
            return self._lines[index]
        parts = self._shown_parts()
        if index - count < len(parts):
            return QAccessible.queryAccessibleInterface(parts[index - count])
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the line at a place of the screen."""
        at = self._widget.mapFromGlobal(QPoint(x, y))
        for number, line in enumerate(self._widget.spoken_lines()):  # type: ignore[attr-defined]
            if line.rect.contains(at):
                self._count()
                return self._lines[number]
        return None

    def childCount(self) -> int:
        """Return how many lines are on the screen, and widgets over them."""
        return self._count() + len(self._shown_parts())

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return which line that is."""
        return next((n for n, line in enumerate(self._lines) if line is child), -1)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the current line."""
        for number, line in enumerate(self._widget.spoken_lines()):  # type: ignore[attr-defined]
            if line.current:
                self._count()
                return self._lines[number]
        return None

    def rect(self) -> QRect:
        """Return its place on the screen."""
        return QRect(self._widget.mapToGlobal(QPoint()), self._widget.size())

    def role(self) -> QAccessible.Role:
        """It is a list."""
        return QAccessible.Role.List

    def state(self) -> QAccessible.State:
        """Return whether it has the keys."""
        state = QAccessible.State()
        state.focusable = True
        state.focused = self._widget.hasFocus()
        state.invisible = not self._widget.isVisible()
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Return the list's name, and what its current line is."""
        return {
            QAccessible.Text.Name: self._widget.accessibleName(),
            QAccessible.Text.Description: self._widget.accessibleDescription(),
        }.get(kind, "")
