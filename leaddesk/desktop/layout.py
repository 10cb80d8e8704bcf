"""How wide rail, list and lead are at each width of the window (UI.md section 2)."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize

LEAST = (820, 560)
LEAST_LARGE = (640, 400)
"""Where a screen has less room, as one of 1280x800 has at 200 %."""

WIDE, MIDDLE = 1400, 1236  # from here the rail has words; from here the lead has its own pane
LIST, LIST_MOST, PEEK = 728, 860, 52
LEAD_LEAST = 448
RAIL, RAIL_COMPACT = 224, 60


@dataclass(frozen=True, slots=True)
class Layout:
    """Rectangles of the panes for one size, in pixels.

    `wanted` is how wide the rep dragged the list; a wide window lets it be 728 to 860.
    """

    wide: int
    tall: int
    wanted: int = LIST

    @property
    def compact_rail(self) -> bool:
        """Whether the rail has icons and counts only."""
        return self.wide < WIDE

    @property
    def narrow(self) -> bool:
        """Whether the lead has no pane of its own: it peeks from below and opens over the list."""
        return self.wide < MIDDLE

    @property
    def rail(self) -> QRect:
        """Return the rail's room."""
        return QRect(0, 0, RAIL_COMPACT if self.compact_rail else RAIL, self.tall)

    @property
    def rest(self) -> QRect:
        """Return all that is right of the rail: the Import page's room."""
        left = self.rail.width()
        return QRect(left, 0, self.wide - left, self.tall)

    @property
    def inbox(self) -> QRect:
        """Return the room of header, list and footer."""
        rest = self.rest
        if self.narrow:
            return rest.adjusted(0, 0, 0, -PEEK)
        return QRect(rest.left(), 0, self.list_width, self.tall)

    @property
    def list_width(self) -> int:
        """Return how wide the list is beside the lead: the lead keeps its least width."""
        if self.compact_rail:
            return LIST
        most = min(LIST_MOST, self.rest.width() - LEAD_LEAST)
        return max(LIST, min(self.wanted, most))

    @property
    def lead(self) -> QRect:
        """Return the lead's room."""
        return self.inbox if self.narrow else self.rest.adjusted(self.list_width, 0, 0, 0)

    @property
    def peek(self) -> QRect:
        """Return the room of the bar that stands for the lead in a narrow window."""
        rest = self.rest
        return QRect(rest.left(), self.tall - PEEK, rest.width(), PEEK)


def least(screen: QSize) -> tuple[int, int]:
    """Return the least size of the window where the screen has this room, in the same pixels."""
    roomy = screen.width() >= LEAST[0] and screen.height() >= LEAST[1]
    return LEAST if roomy else LEAST_LARGE
