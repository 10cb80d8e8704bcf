"""Flow mode's leads in order, small enough for forty thousand, and what came of them at the end."""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from leaddesk.domain.rows import LeadDetail

ID_BYTES = 16
DUE_BYTES = 8


class Which(StrEnum):
    """Which leads of its statuses a flow walks."""

    DUE = "due"
    OVERDUE = "overdue"
    TODAY = "today"
    ALL = "all"  # those due on a later day too


@dataclass(frozen=True, slots=True)
class FlowWish:
    """What a flow is to walk: a page of the rail, from the row the rep is on.

    Attributes:
        page: name of the page, kept so that the flow can say what it walks.
        statuses: keys of its groups, in order; folded ones are left out.
        lead: of the current row; the flow begins there and ends with those before it.
    """

    page: str
    statuses: tuple[str, ...]
    which: Which = Which.DUE
    lead: UUID | None = None


@dataclass(frozen=True, slots=True)
class FlowQueue:
    """The leads of one flow in order, each with how it stood when the flow began.

    Attributes:
        mark: id minted at the beginning; an activity with a greater id came later.
        day: the rep's local day; the flow ends with it.
        page: what it walks.
        runs: (status, number of leads) in order.
        leads: their ids, 16 bytes each.
        dues: `packed_due` of each, 8 bytes.
    """

    mark: UUID
    day: date
    page: str = ""
    runs: tuple[tuple[str, int], ...] = ()
    leads: bytes = b""
    dues: bytes = b""

    def __len__(self) -> int:
        return len(self.leads) // ID_BYTES

    def lead(self, at: int) -> UUID:
        """Return the lead at a place, counted from 0."""
        return UUID(bytes=self.leads[at * ID_BYTES : (at + 1) * ID_BYTES])

    def find(self, lead: UUID) -> int:
        """Return the place of a lead; -1 where it is not in this flow."""
        at = self.leads.find(lead.bytes)
        while at >= 0 and at % ID_BYTES:
            at = self.leads.find(lead.bytes, at + 1)
        return at // ID_BYTES if at >= 0 else -1

    def due(self, at: int) -> int:
        """Return the `packed_due` a lead had when the flow began."""
        return array("Q", self.dues[at * DUE_BYTES : (at + 1) * DUE_BYTES])[0]

    def status(self, at: int) -> str:
        """Return the status a lead had when the flow began."""
        for status, count in self.runs:
            if at < count:
                return status
            at -= count
        raise IndexError(at)


def packed_due(due_on: date | None, due_rank: int) -> int:
    """Return day and rank of a next step in one number; 0: it has none."""
    return due_on.toordinal() << 32 | due_rank if due_on else 0


def turned(
    runs: tuple[tuple[str, int], ...], leads: bytes, dues: bytes, first: int
) -> tuple[tuple[tuple[str, int], ...], bytes, bytes]:
    """Return all three beginning at the lead `first`, those before it at the end."""
    cut = first * ID_BYTES, first * DUE_BYTES
    parts = (*_cut(runs, first, None), *_cut(runs, 0, first))
    return parts, leads[cut[0] :] + leads[: cut[0]], dues[cut[1] :] + dues[: cut[1]]


def _cut(
    runs: tuple[tuple[str, int], ...], first: int, end: int | None
) -> Iterator[tuple[str, int]]:
    """Yield the part of the runs from place `first` to before `end`."""
    begin = 0
    for status, count in runs:
        low = max(begin, first)
        high = begin + count if end is None else min(begin + count, end)
        if high > low:
            yield status, high - low
        begin += count


@dataclass(frozen=True, slots=True)
class FlowPlace:
    """How far a flow has come: all that is written at each step.

    Attributes:
        mark, day, page: of the queue.
        at: the lead shown, counted from 0.
        total: leads of the queue.
        passed: places of the leads passed over, because they were changed elsewhere before their
            turn came.
    """

    mark: UUID
    day: date
    page: str
    at: int
    total: int
    passed: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FlowStop:
    """The next lead that still wants the rep.

    Attributes:
        at: its place; the length of the queue at the end, -1 before the beginning.
        lead: None at either end.
        passed: places passed over on the way.
    """

    at: int
    lead: UUID | None = None
    name: str = ""
    company: str = ""
    passed: tuple[int, ...] = ()
    detail: LeadDetail | None = None  # the lead whole, as it was when it was looked at


@dataclass(frozen=True, slots=True)
class FlowEnd:
    """What moved.

    Attributes:
        done: leads dealt with; `moved` of them are in another status, `waits` have another date.
        skipped: leads left as they were.
        passed: leads that were changed elsewhere before their turn.
        went: (status key, name, leads) of those that moved, the most first.
    """

    done: int = 0
    moved: int = 0
    waits: int = 0
    skipped: int = 0
    passed: int = 0
    went: tuple[tuple[str, str, int], ...] = ()
