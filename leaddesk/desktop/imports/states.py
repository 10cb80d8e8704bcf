"""Where the Import page stands with one file."""

from enum import Enum, auto


class State(Enum):
    """One step of an import."""

    EMPTY = auto()
    READING = auto()  # nothing to show yet
    SEEN = auto()
    AGAIN = auto()  # read anew with a correction; what is shown may be old
    RUNNING = auto()
    STOPPED = auto()
    TAKING_BACK = auto()
    DONE = auto()
    BACK = auto()  # taken back


BUSY = frozenset({State.RUNNING, State.TAKING_BACK})
CAN_TAKE_BACK = frozenset({State.STOPPED, State.DONE})
CONFIRMED = frozenset({State.SEEN, State.AGAIN, State.STOPPED})
"""Steps whose action takes Ctrl+Enter: a plain Enter does nothing there."""
