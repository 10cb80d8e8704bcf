"""What the Settings page shows: frozen rows about working time, copies and the book itself."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Holiday:
    """One day on which nobody works."""

    day: date
    name: str


@dataclass(frozen=True, slots=True)
class WorkingTime:
    """When the rep works, as chosen.

    Attributes:
        zone: the zone chosen; empty: the computer's own.
        here: the computer's own zone.
        days: 0 is Monday.
        country: two letters; empty: no holidays count.
        holidays: the next three.
    """

    zone: str
    here: str
    start: time
    end: time
    days: frozenset[int]
    country: str
    holidays: tuple[Holiday, ...] = ()

    def kept(self) -> dict[str, object]:
        """Return it in the form in which the book keeps it."""
        return {
            "zone": self.zone,
            "start": f"{self.start:%H:%M}",
            "end": f"{self.end:%H:%M}",
            "days": sorted(self.days),
            "country": self.country,
        }


class CopyKind(Enum):
    """Why a copy of the book was made."""

    DAILY = "daily"
    WEEKLY = "weekly"
    OWN = "own"
    REPLACED = "replaced"  # the book that stood there before another one was restored
    UPDATE = "update"  # before a newer LeadDesk changed the tables


@dataclass(frozen=True, slots=True)
class CopyRow:
    """One copy of the book.

    Attributes:
        at: when it was made, aware UTC.
        size: bytes.
    """

    path: Path
    at: datetime
    size: int
    kind: CopyKind


@dataclass(frozen=True, slots=True)
class BookFacts:
    """Where the book lies and how large it is.

    Attributes:
        size: bytes, what is not folded into the file yet included.
        copies: newest first.
    """

    folder: Path
    size: int
    leads: int
    companies: int
    copies: tuple[CopyRow, ...] = ()
