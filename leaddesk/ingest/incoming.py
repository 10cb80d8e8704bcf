"""What reading a file hands out: a record, plain and checked, or the reason why it is none."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class Address:
    """Where somebody is; parts that the file does not say are empty."""

    street: str = ""
    city: str = ""
    state: str = ""
    postcode: str = ""
    country: str = ""

    def __bool__(self) -> bool:
        return bool(self.street or self.city or self.state or self.postcode or self.country)


@dataclass(frozen=True, slots=True)
class Incoming:
    """One record of the file as a lead may be made of it; nothing of the record is lost.

    Attributes:
        row: number of the data record, from 1; blank lines and headers are not counted.
        line: physical line where it starts, from 1.
        emails, phones: (label, value); the label is work, home, mobile, fax, other or "".
        status: key of our process, "" where the file says nothing or something unknown.
        status_text: what the file says.
        reason: why the lead was closed.
        next_step: what is to be done next, in words.
        next_at: time of the next step, aware only if the file names a zone.
        opt_outs: of "email", "phone", "all".
        custom: (column, value) of all that maps to no field, and of what could not be read.
        problems: (field, why) of values that could not be read.
    """

    row: int
    line: int
    first: str = ""
    last: str = ""
    full: str = ""
    company: str = ""
    title: str = ""
    emails: tuple[tuple[str, str], ...] = ()
    phones: tuple[tuple[str, str], ...] = ()
    address: Address = Address()
    website: str = ""
    socials: tuple[str, ...] = ()
    notes: str = ""
    tags: tuple[str, ...] = ()
    source: str = ""
    status: str = ""
    status_text: str = ""
    owner: str = ""
    rating: str = ""
    external_id: str = ""
    created_at: date | None = None
    last_activity: date | None = None
    next_on: date | None = None
    next_at: time | None = None
    opt_outs: frozenset[str] = frozenset()
    wants: str = ""
    reason: str = ""
    next_step: str = ""
    priority: str = ""
    custom: tuple[tuple[str, str], ...] = ()
    problems: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Unreadable:
    """One record that no lead can be made of.

    Attributes:
        file: its name without folder.
        row: number of the data record, from 1.
        line: physical line where it starts, from 1.
        field: the column it failed on, "" for the whole record.
        why: in words a rep may read.
        mend: what the rep can do.
        raw: the record as it stands, cut after 500 characters.
    """

    file: str
    row: int
    line: int
    field: str
    why: str
    mend: str
    raw: str
