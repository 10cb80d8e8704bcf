"""The strokes every widget is made of: text on a line, key caps, tags, frames, focus ring."""

import re

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from leaddesk.desktop.theme.fonts import MEDIUM, REGULAR, font, metrics, width
from leaddesk.desktop.theme.tokens import Stroke, Tokens

KEY = 18  # height and least width of a key cap
KEY_GAP = 8
BLACK_FIFTH = QColor(0, 0, 0, 51)  # behind white letters on the accent fill (UI.md section 1)
CLEAR = QColor(0, 0, 0, 0)
MARKED = re.compile(r"(?<!\w)[#@]\w[\w.-]*")  # #tag and @name


def crisp(painter: QPainter) -> None:
    """Switch smooth edges on; lines are placed on half pixels, so hairlines stay one pixel."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def baseline(top: int, height: int, size: int = 13, weight: int = REGULAR) -> int:
    """Return the y on which letters stand, centred in a line of `height` from `top`."""
    measure = metrics(size, weight)
    return top + (height - measure.ascent() - measure.descent()) // 2 + measure.ascent()


def text(
    painter: QPainter,
    rect: QRect,
    words: str,
    color: QColor,
    size: int = 13,
    weight: int = REGULAR,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> int:
    """Draw one line into `rect`, cut with an ellipsis where it does not fit; return its width."""
    if not words or rect.width() <= 0:
        return 0
    measure = metrics(size, weight)
    wide = measure.horizontalAdvance(words)
    if wide > rect.width():
        words = measure.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        wide = measure.horizontalAdvance(words)
    left = rect.left()
    if align & Qt.AlignmentFlag.AlignRight:
        left = rect.left() + rect.width() - wide
    elif align & Qt.AlignmentFlag.AlignHCenter:
        left = rect.left() + (rect.width() - wide) // 2
    painter.setFont(font(size, weight))
    painter.setPen(color)
    painter.drawText(QPointF(left, baseline(rect.top(), rect.height(), size, weight)), words)
    return wide


def frame(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor,
    edge: QColor,
    thick: float = 0,
) -> None:
    """Draw a rounded box whose border lies wholly inside `rect`; 0: as thick as edges are now."""
    crisp(painter)
    thick = thick or Stroke.edge
    inset = thick / 2
    painter.setPen(QPen(edge, thick) if edge.alpha() else Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    if not edge.alpha():
        inset = 0.0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def focus_ring(painter: QPainter, shape: QRectF, radius: float, color: QColor) -> None:
    """Draw the ring outside `shape`: 1 px gap, 2 px line."""
    crisp(painter)
    painter.setPen(QPen(color, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(shape.adjusted(-2, -2, 2, 2), radius + 2, radius + 2)


def hairline(painter: QPainter, x: int, y: int, length: int, color: QColor) -> None:
    """Draw a horizontal line of one pixel."""
    painter.fillRect(x, y, length, 1, color)


def keys_width(keys: tuple[str, ...]) -> int:
    """Return the room a row of key caps takes."""
    if not keys:
        return 0
    return sum(_cap_width(key) for key in keys) + KEY_GAP * (len(keys) - 1)


def _cap_width(key: str) -> int:
    return max(KEY, width(key, 11, MEDIUM) + 10)


def key_caps(
    painter: QPainter,
    left: int,
    top: int,
    keys: tuple[str, ...],
    ink: QColor,
    edge: QColor,
    fill: QColor = CLEAR,
) -> int:
    """Draw key caps side by side; return the x after the last."""
    x = left
    for key in keys:
        wide = _cap_width(key)
        frame(painter, QRectF(x, top, wide, KEY), 4, fill, edge)
        text(
            painter,
            QRect(x, top, wide, KEY),
            key,
            ink,
            11,
            MEDIUM,
            Qt.AlignmentFlag.AlignHCenter,
        )
        x += wide + KEY_GAP
    return x - KEY_GAP if keys else x


def tag_width(word: str, size: int = 11) -> int:
    """Return the room a tag takes."""
    return width(word, size, MEDIUM) + 12


def tag(
    painter: QPainter, left: int, top: int, word: str, tokens: Tokens, fill: QColor | None = None
) -> int:
    """Draw a tag 18 high; return the x after it."""
    wide = tag_width(word)
    box = QRect(left, top, wide, KEY)
    frame(painter, QRectF(box), 4, fill or tokens.tag, CLEAR)
    text(painter, box.adjusted(6, 0, 0, 0), word, tokens.text2, 11, MEDIUM)
    return left + wide


def marked_text(
    painter: QPainter, rect: QRect, words: str, color: QColor, accent: QColor, size: int = 13
) -> None:
    """Draw one line with `#tag` and `@name` in the accent colour."""
    x, begin = rect.left(), 0
    pieces = []
    for hit in MARKED.finditer(words):
        pieces += [(words[begin : hit.start()], color), (hit.group(), accent)]
        begin = hit.end()
    for piece, ink in [*pieces, (words[begin:], color)]:
        room = QRect(x, rect.top(), rect.right() + 1 - x, rect.height())
        x += text(painter, room, piece, ink, size)


def wrapped(words: str, size: int, room: int, weight: int = REGULAR) -> list[str]:
    """Break a sentence into lines no wider than `room`; a word too long stays whole."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, weight) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
