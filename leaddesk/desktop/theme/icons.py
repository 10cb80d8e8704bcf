"""Line icons drawn as paths in one colour, so that they are sharp at every scale."""

import math
import re
from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

BOX = 16.0

# 16 px box. The drawings are our own, shared with the mockups (design/mockups/src/kit.py).
_DRAWINGS: dict[str, str] = {
    "inbox": "M2.5 9.3 4.4 3.5h7.2l1.9 5.8v3.2h-11zM2.5 9.3h3l1 1.7h3l1-1.7h3",
    "triage": "M8 14V9.2L3.6 4.8M8 9.2l4.4-4.4M3.5 7.6V4.7h2.9M12.5 7.6V4.7H9.6",
    "reach": (
        "M5.3 2.5 6.6 5.7 5 6.9c.7 1.8 2.3 3.4 4.1 4.1l1.2-1.6 3.2 1.3v1.7c0 .6-.5 1.1-1.1 "
        "1.1C7 13.5 2.5 9 2.5 3.6c0-.6.5-1.1 1.1-1.1z"
    ),
    "qualify": "M2.4 4.4 3.5 5.5 5.6 3.2M8 4.5h5.6M2.4 11 3.5 12.1 5.6 9.8M8 11.1h5.6",
    "arrange": (
        "M3.6 3.8h8.8c.6 0 1.1.5 1.1 1.1v7.5c0 .6-.5 1.1-1.1 1.1H3.6c-.6 "
        "0-1.1-.5-1.1-1.1V4.9c0-.6.5-1.1 1.1-1.1zM2.5 7h11M5.5 2.2v3M10.5 2.2v3"
    ),
    "propose": "M4 2.5h5.5l3 3v8H4zM9.5 2.5v3h3M6.2 8.4h4.2M6.2 10.9h2.8",
    "chase": "M3.8 14V2.6M3.8 3.1h8.9l-2.1 2.9 2.1 2.9H3.8",
    "reengage": "M13.2 8.2a5.2 5.2 0 1 1-1.7-3.9M11.8 1.8v2.8H9",
    "nurture": (
        "M8 13.8V7.6M8 10c0-2.9-1.9-4.4-5.5-4.4C2.5 8.5 4.4 10 8 10M8 7.6c0-2.9 1.9-4.6 "
        "5.5-4.6 0 3-1.9 4.6-5.5 4.6"
    ),
    "company": "M3.5 13.5v-11h6v11M9.5 6.5h3v7M2 13.5h12M5.5 5h2M5.5 7.5h2M5.5 10h2",
    "dup": (
        "M6 5.5h7c.3 0 .5.2.5.5v7c0 .3-.2.5-.5.5H6c-.3 0-.5-.2-.5-.5V6c0-.3.2-.5.5-.5zM10.5 "
        "5.5V3c0-.3-.2-.5-.5-.5H3c-.3 0-.5.2-.5.5v7c0 .3.2.5.5.5h2.5"
    ),
    "import": "M8 2.3v7.2M5 6.7 8 9.7l3-3M2.5 10.5v3h11v-3",
    "export": "M8 9.8V2.6M5 5.4l3-3 3 3M2.5 10.5v3h11v-3",
    "report": "M2.5 13.5h11M4.2 11V8.5M8 11V3M11.8 11V6",
    "cloudoff": (
        "M5.3 5.2A3.9 3.9 0 0 1 12 7.1a2.8 2.8 0 0 1 1.3 4.6M10.9 12.5H4.6a3 3 0 0 1-.8-5.9"
        "M2.5 2.5l11 11"
    ),
    "cloudok": (
        "M4.6 12.5a3 3 0 0 1-.2-6A3.9 3.9 0 0 1 12 7.1a2.75 2.75 0 0 1-.4 5.4zM6.2 9.3l1.4 "
        "1.4 2.5-2.6"
    ),
    "search": "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3l3.2 3.2",
    "shield": "M8 2 13 3.9v4c0 3-2.1 5.2-5 6.2-2.9-1-5-3.2-5-6.2v-4z",
    "mail": "M2.5 4h11v8.2h-11zM2.7 4.4 8 8.8l5.3-4.4",
    "pin": (
        "M8 14S3.5 9.9 3.5 6.5a4.5 4.5 0 0 1 9 0C12.5 9.9 8 14 8 14zM8 8.1a1.6 1.6 0 1 0 "
        "0-3.2 1.6 1.6 0 0 0 0 3.2z"
    ),
    "check": "M3 8.4l3.2 3.2L13 4.8",
    "x": "M4 4l8 8M12 4l-8 8",
    "plus": "M8 3v10M3 8h10",
    "chevd": "M4.5 6.3 8 9.8l3.5-3.5",
    "chevr": "M6.3 4.5 9.8 8l-3.5 3.5",
    "chevl": "M9.7 4.5 6.2 8l3.5 3.5",
    "arrow": "M3 8h9.5M9 4.5 12.5 8 9 11.5",
    "clock": "M8 13.7A5.7 5.7 0 1 0 8 2.3a5.7 5.7 0 0 0 0 11.4zM8 4.8V8l2.2 1.5",
    "alert": "M8 13.7A5.7 5.7 0 1 0 8 2.3a5.7 5.7 0 0 0 0 11.4zM8 5v3.6M8 10.9v.1",
    "undo": "M5.2 3.2 2.8 5.6 5.2 8M3 5.6h6.4a3.6 3.6 0 0 1 0 7.2H6",
    "print": "M4.5 6V2.5h7V6M4.5 11.5h-2V6.2h11v5.3h-2M4.5 9.5h7v4h-7z",
    "note": "M3 3.5h10M3 6.5h10M3 9.5h6",
    "pencil": "M3 13l.6-2.9L11 2.7l2.3 2.3-7.4 7.4zM9.4 4.3l2.3 2.3",
    "ban": "M8 13.7A5.7 5.7 0 1 0 8 2.3a5.7 5.7 0 0 0 0 11.4zM4 12l8-8",
    "user": (
        "M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8zM2.9 13.6c.4-2.6 2.4-4 5.1-4s4.7 1.4 5.1 4"
    ),
    "vm": (
        "M4.6 10.6a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8zM11.4 10.6a2.4 2.4 0 1 0 0-4.8 "
        "2.4 2.4 0 0 0 0 4.8zM4.6 10.6h6.8"
    ),
    "lock": "M3.8 7.2h8.4v6.3H3.8zM5.5 7.2V5a2.5 2.5 0 0 1 5 0v2.2",
    "eye": (
        "M1.8 8S4 3.9 8 3.9 14.2 8 14.2 8 12 12.1 8 12.1 1.8 8 1.8 8zM8 9.9a1.9 1.9 0 1 0 "
        "0-3.8 1.9 1.9 0 0 0 0 3.8z"
    ),
    "dots": "M3.5 8h.01M8 8h.01M12.5 8h.01",
    "flip": "M3 5.5h9.5M10 3l2.5 2.5L10 8M13 10.5H3.5M6 8l-2.5 2.5L6 13",
    "circle": "M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11z",
    "checkc": "M8 13.7A5.7 5.7 0 1 0 8 2.3a5.7 5.7 0 0 0 0 11.4zM5.4 8.2l1.8 1.8 3.4-3.6",
    "missed": "M3 5.5 8 10l5-5M9.5 5H13v3.5",
    "file": "M4 2.5h5.5l3 3v8H4zM9.5 2.5v3h3",
    "play": "M5 3.2v9.6L12.6 8z",
    "settings": (
        "M2.5 4.6h6.2M12 4.6h1.5M2.5 11.4H4M7.3 11.4h6.2"
        "M10.4 6.2a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2z"
        "M5.6 13a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2z"
    ),
    "question": (
        "M8 13.7A5.7 5.7 0 1 0 8 2.3a5.7 5.7 0 0 0 0 11.4zM6.3 6.4c.1-1 .8-1.6 1.8-1.6s1.7.6 "
        "1.7 1.5c0 1.2-1.7 1.3-1.7 2.6M8.1 11v.1"
    ),
    "globe": (
        "M8 13.7A5.7 5.7 0 1 0 8 2.3a5.7 5.7 0 0 0 0 11.4zM2.4 8h11.2"
        "M8 2.4c-3.1 3.2-3.1 8 0 11.2M8 2.4c3.1 3.2 3.1 8 0 11.2"
    ),
    "equal": "M3.5 6h9M3.5 10h9",
}

_STEP_ICONS = {
    "call": "reach",
    "mail": "mail",
    "visit": "pin",
    "meeting": "arrange",
    "quote": "propose",
    "decide": "triage",
    "wait": "clock",
    "hold": "shield",
    "task": "note",
}
_CONTACT_ICONS = {
    "phone": "reach",
    "email": "mail",
    "address": "pin",
    "fax": "print",
    "website": "globe",
}
_ACTIVITY_ICONS = {
    **_STEP_ICONS,
    "voicemail": "vm",
    "no_answer": "missed",
    "email": "mail",
    "note": "note",
    "status_change": "arrow",
    "web_visit": "eye",
    "import": "import",
    "imported": "import",
    "created": "plus",
    "company": "company",
    "merge": "dup",
    "edit": "pencil",
    "snooze": "clock",
}
_TOKEN = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)")


def step_icon(kind: str) -> str:
    """Return the icon of a kind of next step."""
    return _STEP_ICONS.get(kind, "note")


def contact_icon(kind: str) -> str:
    """Return the icon of a kind of contact point."""
    return _CONTACT_ICONS.get(kind, "user")


def activity_icon(kind: str, label: str = "") -> str:
    """Return the icon of something that happened; the label goes before the kind."""
    word = label.lower().rstrip("….").replace(" ", "_")
    if word in {"voicemail", "no_answer"}:
        return _ACTIVITY_ICONS[word]
    return _ACTIVITY_ICONS.get(kind, "circle")


@lru_cache(maxsize=128)
def icon_path(name: str) -> QPainterPath:
    """Return the drawing of `name` in a 16 px box; an unknown name is a circle, never a gap."""
    return _parse(_DRAWINGS.get(name, _DRAWINGS["circle"]))


def paint_icon(
    painter: QPainter, name: str, rect: QRectF, color: QColor, stroke: float = 1.4
) -> None:
    """Draw `name` into the square at the left of `rect`, as wide as `rect` is.

    Args:
        painter: anything; its state is as before afterwards.
        name: a drawing of this module.
        rect: where, in logical pixels.
        color: of the line.
        stroke: of the line, in the units of the 16 px box.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / BOX, rect.width() / BOX)
    painter.setPen(_pen(color.rgba(), 2.4 if name == "dots" else stroke))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(icon_path(name))
    painter.restore()


@lru_cache(maxsize=64)
def _pen(rgba: int, stroke: float) -> QPen:
    return QPen(
        QColor.fromRgba(rgba),
        stroke,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )


def _parse(drawing: str) -> QPainterPath:
    """Read the subset of SVG path data the drawings use: M L H V C S A Z, absolute and relative."""
    return _Pencil(drawing).path


class _Pencil:
    """One pass over path data; keeps the pen position and the last handle."""

    def __init__(self, drawing: str) -> None:
        self.path = QPainterPath()
        self._at = QPointF()
        self._handle = QPointF()
        self._words = _split(drawing)
        command = ""
        for word in self._words:
            if word.isalpha():
                command, word = word, ""  # noqa: PLW2901 - the word is spent
                if command in "zZ":
                    self.path.closeSubpath()
                    self._at = self.path.currentPosition()
                    continue
            self._step(command, word)
            command = {"M": "L", "m": "l"}.get(command, command)

    def _step(self, command: str, first: str) -> None:
        base = self._at if command.islower() else QPointF()
        kind = command.upper()
        numbers = self._numbers(first, {"H": 1, "V": 1, "C": 6, "S": 4, "A": 7}.get(kind, 2))
        if kind == "M":
            self._at = base + QPointF(*numbers)
            self.path.moveTo(self._at)
        elif kind == "A":
            self._arc(numbers, base + QPointF(numbers[5], numbers[6]))
        elif kind in "CS":
            self._curve(kind, numbers, base)
        else:
            x, y = self._target(kind, numbers, base)
            self._at = QPointF(x, y)
            self.path.lineTo(self._at)
        if kind not in "CS":
            self._handle = self._at

    def _numbers(self, first: str, count: int) -> list[float]:
        head = [first] if first else []
        return [float(x) for x in head] + [
            float(next(self._words)) for _ in range(count - len(head))
        ]

    def _target(self, kind: str, numbers: list[float], base: QPointF) -> tuple[float, float]:
        if kind == "H":
            return base.x() + numbers[0], self._at.y()
        if kind == "V":
            return self._at.x(), base.y() + numbers[0]
        return base.x() + numbers[0], base.y() + numbers[1]

    def _curve(self, kind: str, numbers: list[float], base: QPointF) -> None:
        points = [base + QPointF(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        if kind == "S":
            points.insert(0, self._at * 2 - self._handle)
        self.path.cubicTo(points[0], points[1], points[2])
        self._handle, self._at = points[1], points[2]

    def _arc(self, numbers: list[float], to: QPointF) -> None:
        """Draw a circular arc from its two ends (SVG 1.1, appendix F.6.5, for equal radii)."""
        large, sweep = bool(numbers[3]), bool(numbers[4])
        half = (self._at - to) / 2
        reach = math.hypot(half.x(), half.y())
        radius = max(numbers[0], reach)
        drop = math.sqrt(max(0.0, radius**2 - reach**2)) / (reach or 1.0)
        if large == sweep:
            drop = -drop
        centre = (self._at + to) / 2 + QPointF(half.y() * drop, -half.x() * drop)
        start = math.degrees(math.atan2(centre.y() - self._at.y(), self._at.x() - centre.x()))
        end = math.degrees(math.atan2(centre.y() - to.y(), to.x() - centre.x()))
        length = (start - end) % 360 if sweep else -((end - start) % 360)
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        self.path.arcTo(box, start, -length)
        self._at = to


def _split(drawing: str) -> Iterator[str]:
    """Yield letters and numbers; the two flags of an arc may stand glued to what follows."""
    return iter(_TOKEN.findall(drawing))
