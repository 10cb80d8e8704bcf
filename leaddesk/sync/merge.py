"""Who wins, field by field, where two people changed the same row (SYNC.md 3.4). Pure rules.

The server alone decides, once, in its own order; devices only see what came of it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Value = Any
"""A value in wire form."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who set a value that stands, and when by the corrected clock (microseconds)."""

    at: int
    by: bytes
    boss: bool = False  # a manager or admin did


@dataclass(frozen=True, slots=True)
class Wish:
    """What an op wants of one field.

    Attributes:
        value: the new one.
        base: the version that its author saw.
        stamp: author and corrected time.
    """

    field: str
    value: Value
    base: int
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Now:
    """What stands in the row.

    Attributes:
        value, version: of the field.
        stamp: asked for only where two changes met.
        retracted: whether the row was taken back, and at which version.
    """

    value: Value
    version: int
    stamp: Callable[[], Stamp]
    retracted: bool = False
    retracted_version: int = 0


class Ruling(StrEnum):
    """What becomes of a wish."""

    SET = "set"  # it stands; nobody else had changed the field
    SAME = "same"  # it stood already
    WON = "won"  # it stands; the value it replaces is kept aside
    MERGED = "merged"  # it stands; both changes go together
    LOST = "lost"  # it is kept aside
    IGNORED = "ignored"  # what it asks for is no longer so, and nothing is lost by that


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of a wish, and why where two people met: both, done, status, retracted..."""

    ruling: Ruling
    why: str = ""


SET, SAME = Decision(Ruling.SET), Decision(Ruling.SAME)


def decide_field(wish: Wish, now: Now) -> Decision:
    """Decide a plain field: the later corrected time wins, ties go to the server's order."""
    if wish.value == now.value:
        return SAME
    if now.retracted and wish.field != "retracted_at" and wish.base < now.retracted_version:
        return Decision(Ruling.LOST, "retracted")
    if wish.base >= now.version:
        return SET
    if wish.stamp.at >= now.stamp().at:
        return Decision(Ruling.WON, "both")
    return Decision(Ruling.LOST, "both")


def decide_guarded(wish: Wish, now: Now) -> Decision:
    """Decide a sensitive field: only who saw what stands may change it."""
    if wish.value == now.value:
        return SAME
    return SET if wish.base >= now.version else Decision(Ruling.LOST, "both")


def decide_owner(wish: Wish, now: Now) -> Decision:
    """Decide an assignment: as a sensitive field, but a manager beats a rep."""
    found = decide_guarded(wish, now)
    if found.ruling is Ruling.LOST and wish.stamp.boss and not now.stamp().boss:
        return Decision(Ruling.WON, "both")
    return found


@dataclass(frozen=True, slots=True)
class Statuses:
    """What the process of a lead says of its statuses.

    Attributes:
        ended: those that end it: closed, converted.
        ways: where each leads.
        moved: what became of a status that an older process had.
    """

    ended: frozenset[str]
    ways: Mapping[str, frozenset[str]]
    moved: Mapping[str, str]

    def present(self, status: str) -> str:
        """Return a status in the words of the process in use."""
        return self.moved.get(status, status)


def decide_status(wish: Wish, now: Now, process: Statuses) -> Decision:
    """Decide a change of status: an end beats going on, else a way must lead there."""
    to, stands = process.present(wish.value), process.present(now.value)
    if to == stands:
        return SAME
    if now.retracted and wish.base < now.retracted_version:
        return Decision(Ruling.LOST, "retracted")
    if wish.base >= now.version:
        return SET
    if stands in process.ended:
        return Decision(Ruling.LOST, "status")
    if to in process.ended:
        return Decision(Ruling.WON, "status")
    if to in process.ways.get(stands, frozenset()):
        return Decision(Ruling.MERGED)
    later = wish.stamp.at >= now.stamp().at
    return Decision(Ruling.WON if later else Ruling.LOST, "status")


def decide_done(wish: Wish, now: Now) -> Decision:
    """Decide whether a step is done: done stands, and only who saw that may open it again."""
    if wish.value == now.value:
        return SAME
    if wish.value is not None:
        return SET if now.value is None else SAME
    return SET if wish.base >= now.version else Decision(Ruling.LOST, "done")


def decide_retract(wish: Wish, now: Now) -> Decision:
    """Decide taking a row back or letting it stand again.

    Of two who take it back the first did. Who lets it stand again must have seen it go.
    """
    if wish.value is not None:
        return SET if now.value is None else SAME
    if now.value is None:
        return SAME
    return SET if wish.base >= now.version else Decision(Ruling.IGNORED, "retracted")


def decide_tag(wish: Wish, now: Now) -> Decision:
    """Decide adding or removing a tag: a removal takes only what its author saw; adding wins.

    An opt-out is decided the same way: of two, what restricts wins.
    """
    if wish.value is None:
        return SAME if now.value is None else SET
    if now.value is not None:
        return SAME
    return SET if wish.base >= now.version else Decision(Ruling.IGNORED, "added")


def decide_since(wish: Wish, now: Now) -> Decision:
    """Decide from when an address must not be used: the earlier day restricts more and stands."""
    if wish.value == now.value:
        return SAME
    return SET if wish.value < now.value else Decision(Ruling.IGNORED, "later")
