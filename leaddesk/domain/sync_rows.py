"""What a rep sees of sync: two people's values of one field, what was merged, what was not sent."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ClashSide:
    """One person's value.

    Attributes:
        said: the value in words.
        who: "You", or the person's whole name; `short` the first of it.
        mine: whether the rep set it himself.
        at: when it was set, aware UTC; None: not known.
        note: what that person wrote about the lead at that time.
        stands: whether it is in the field now; the other one is kept aside.
    """

    said: str
    who: str
    short: str
    initials: str
    mine: bool
    at: datetime | None
    note: str = ""
    stands: bool = False


@dataclass(frozen=True, slots=True)
class ClashRow:
    """One thing that two people changed.

    Attributes:
        id: of its clash; `parts` of all clashes that say this one thing.
        field: key of the field; `what` in words.
        base: what was there before both, in words; empty: nothing, or not known.
        first, second: the two sides in order of time.
        last_sync: when this computer last had all, before the rep set his value; None: not known.
        settled: whether somebody has looked at it.
    """

    id: UUID
    parts: tuple[UUID, ...]
    lead: UUID | None
    name: str
    company: str
    status: str
    entity: str
    field: str
    what: str
    why: str
    base: str
    first: ClashSide
    second: ClashSide
    settled: bool = False
    last_sync: datetime | None = None

    @property
    def stands(self) -> ClashSide:
        """The side whose value is in the field."""
        return self.first if self.first.stands else self.second

    @property
    def aside(self) -> ClashSide:
        """The side whose value is kept aside."""
        return self.second if self.first.stands else self.first


@dataclass(frozen=True, slots=True)
class MergedRow:
    """One change that went together with the rep's own without asking.

    Attributes:
        entity: table of the row, for its icon; `what` its name.
        said: the value, and from whom.
        flip: the clash that can be flipped, where a value is kept aside.
    """

    entity: str
    field: str
    what: str
    said: str
    flip: UUID | None = None


@dataclass(frozen=True, slots=True)
class MergedLead:
    """What was merged on one lead."""

    lead: UUID
    name: str
    said: str
    rows: tuple[MergedRow, ...]


@dataclass(frozen=True, slots=True)
class TrayRow:
    """A change that the server did not take.

    Attributes:
        said: what was typed, in words; `what` the field or kind of row.
        why: in words; `mend`: what may help.
        text: what may be edited; None: not as a text.
    """

    id: int
    lead: UUID | None
    name: str
    what: str
    said: str
    why: str
    mend: str
    at: datetime
    text: str | None = None


@dataclass(frozen=True, slots=True)
class AfterSync:
    """Everything on the After sync page."""

    clashes: tuple[ClashRow, ...] = ()
    merged: tuple[MergedLead, ...] = ()
    tray: tuple[TrayRow, ...] = ()
    sent: int = 0
    received: int = 0
    synced_at: datetime | None = None
    waiting: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look at."""
        return not (self.clashes or self.merged or self.tray)
