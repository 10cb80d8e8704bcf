"""What the Companies page is painted from: a company in a list, a company whole, a lead in it."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from leaddesk.domain.rows import ContactRow, Due

_WEBSITE = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/\S*)?", re.I)
_PHONE = re.compile(r"(?:\+|\()?\d[\d\s()/.–x-]{3,}\d(?:\s*\D{1,12}\d{1,5})?")


@dataclass(frozen=True, slots=True)
class CompanyLead:
    """One lead of a company."""

    id: UUID
    name: str
    title: str
    status: str
    status_name: str
    status_icon: str
    phase: str  # open, later, converted, closed
    reason: str  # why it was closed
    kind: str  # of the next step
    step: str  # empty: nothing planned
    due_on: date | None
    due_at: datetime | None
    due: Due | None
    waiting: bool
    attempt: int
    attempts: int | None
    last: str  # label of the newest activity; empty: none yet
    last_at: datetime | None


@dataclass(frozen=True, slots=True)
class CompanyRow:
    """A company as a line of the list.

    Attributes:
        place: its city, or its country; empty: not known.
        open, all: how many of its leads are worked on now, and how many it has.
        worked: who is being worked: of the open leads the one furthest along its path, beyond the
            first look; None: nobody yet, or nobody now.
        next: whose step is due first: of the open leads, else of those for later.
    """

    id: UUID
    name: str
    place: str
    open: int
    all: int
    worked: CompanyLead | None = None
    next: CompanyLead | None = None


@dataclass(frozen=True, slots=True)
class CompanyDetail:
    """A company whole, without its leads: those are asked for as they come into view.

    Attributes:
        merged: name of the company that was merged with it last; empty: none was.
        talking: which colleagues talk to it, in words; empty: none.
    """

    id: UUID
    name: str
    country: str
    website: str
    contacts: tuple[ContactRow, ...]
    open: int
    later: int
    ended: int  # closed, and converted
    worked: CompanyLead | None
    next: CompanyLead | None
    merged: str = ""
    talking: str = ""

    @property
    def leads(self) -> int:
        """How many leads it has."""
        return self.open + self.later + self.ended


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows `offset` to `offset + limit` of a list."""

    offset: int
    limit: int


@dataclass(frozen=True, slots=True)
class CompanyList:
    """The companies that words find: how many, the rows asked for, and where one of them stands.

    Attributes:
        all: how many companies the book has, whatever was typed.
        place: index of the company asked about; None: it is not among those found.
    """

    total: int
    all: int
    rows: tuple[tuple[Stretch, tuple[CompanyRow, ...]], ...]
    place: int | None = None


@dataclass(frozen=True, slots=True)
class CompanyShown:
    """A company with those of its leads that were asked for, from one snapshot."""

    detail: CompanyDetail
    rows: tuple[tuple[Stretch, tuple[CompanyLead, ...]], ...]


@dataclass(frozen=True, slots=True)
class CompanyHit:
    """A company found by the beginning or a part of its name."""

    id: UUID
    name: str
    place: str
    leads: int


def contact_kind(value: str) -> str:
    """Return what was typed: an email, a phone, a website, else an address."""
    value = value.strip()
    if "@" in value and " " not in value:
        return "email"
    if _PHONE.fullmatch(value):
        return "phone"
    return "website" if _WEBSITE.fullmatch(value) else "address"
