"""What reads hand out: frozen rows that outlive their transaction and that any front door may show.

They stand in the domain, not beside the queries, so that a window can be painted before SQLAlchemy
is imported. Moments are aware UTC; days are the rep's local dates.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from leaddesk.domain.team_rows import LeadShare


class Due(StrEnum):
    """How the next step of a lead stands to the clock."""

    OVERDUE = "overdue"
    TODAY = "today"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Touched:
    """What a command hit, so that screens know whether to ask again.

    Attributes:
        leads: the leads whose rows, children or derived columns changed.
        label: what happened, for the undo line ("Voicemail logged for Tom Ferrer").
        detail: where it went ("Try 4 on Thu 26 Nov 14:00"); empty where nothing follows.
        left_alone: what an undo could not put back, in words.
        made: the row a command created, where a caller wants to go there.
    """

    leads: frozenset[UUID] = frozenset()
    label: str = ""
    detail: str = ""
    left_alone: tuple[str, ...] = ()
    made: UUID | None = None


@dataclass(frozen=True, slots=True)
class InboxRow:
    """One lead as a line of the inbox."""

    id: UUID
    name: str
    company: str
    tags: tuple[str, ...]
    status: str
    path: str
    kind: str  # of the next step: call, mail, visit, meeting, quote, decide, wait, task
    step: str
    due_on: date
    due_at: datetime | None
    due: Due
    attempt: int
    attempts: int | None  # how many tries the status plans; None: it does not count tries
    known: int  # qualification fields answered, of `asked`
    asked: int
    last: str  # label of the newest activity ("Voicemail"); empty: none yet
    last_at: datetime | None
    score: int
    reason: str  # why this score, in two or three words
    waiting: bool = False
    talked: bool = False  # a colleague talks to its company


@dataclass(frozen=True, slots=True)
class InboxGroup:
    """One active status with its leads that are due, and how many come later."""

    status: str
    name: str
    icon: str
    instruction: str
    overdue: int
    today: int
    later: int

    @property
    def due(self) -> int:
        """How many leads of this group want the rep now."""
        return self.overdue + self.today


@dataclass(frozen=True, slots=True)
class InboxView:
    """The whole inbox without its rows: groups in order, counts, and what is next later."""

    groups: tuple[InboxGroup, ...] = ()
    no_next_step: int = 0
    nurture: int = 0
    companies: int = 0
    leads: int = 0  # 0: none, else 1, so that an empty book can say so
    next_name: str = ""
    next_due_on: date | None = None
    next_due_at: datetime | None = None

    @property
    def overdue(self) -> int:
        """Leads whose promise is broken."""
        return sum(group.overdue for group in self.groups)

    @property
    def today(self) -> int:
        """Leads promised for today."""
        return sum(group.today for group in self.groups)


@dataclass(frozen=True, slots=True)
class Ask:
    """A field asked when a lead leaves a status; "not known" is always an answer."""

    key: str
    label: str  # "Who decides"
    question: str  # "Who signs above 10,000?"
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """One outcome open to a lead, with its consequence worked out before the key is pressed."""

    digit: int
    key: str
    label: str
    to_status: str
    to_name: str  # name of that status ("Qualify")
    stays: bool
    attempt: int
    counts_as_attempt: bool
    next_on: date | None  # None: the lead ends here, or the rep says when
    next_at: datetime | None
    step: str
    kind: str  # of the next step
    asks: tuple[Ask, ...] = ()  # open fields on leaving
    action: str = (
        ""  # ask_date, ask_reason, choose, fix_contact, add_person, merge, assign, convert
    )
    options: tuple[tuple[str, str], ...] = ()  # `choose`: (status key, name)
    reasons: tuple[str, ...] = ()  # `ask_reason`

    @property
    def needs_answer(self) -> bool:
        """Whether a digit opens the log popover instead of being logged at once."""
        return bool(self.asks) or self.action in {
            "ask_date",
            "ask_reason",
            "choose",
            "fix_contact",
            "add_person",
        }


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One phone, email, address or profile of a lead."""

    id: UUID
    kind: str  # phone, email, address, website, social, fax
    label: str  # work, mobile, home ...
    value: str
    opted_out_on: date | None = None


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One qualification field of a lead: answered, answered "not known", or still to ask."""

    key: str
    label: str
    question: str
    value: str | None  # None: nothing known; "" : asked, not known


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One thing that happened."""

    id: UUID
    kind: str
    label: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class StepRow:
    """The next step of a lead, or one it still has or had."""

    id: UUID
    kind: str
    text: str
    due_on: date
    due_at: datetime | None
    due: Due
    waiting: bool
    reason: str = ""
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SameLead:
    """The likeliest other lead that a lead may be."""

    id: UUID
    name: str
    score: int  # 0 to 100


@dataclass(frozen=True, slots=True)
class LeadDetail:
    """One lead whole, as the detail pane and `leaddesk show` want it."""

    id: UUID
    name: str
    first: str
    last: str
    title: str
    company: str
    company_id: UUID | None
    status: str
    status_name: str
    status_icon: str
    phase: str
    path: str
    reason: str  # why it was closed
    source: str
    country: str
    wants: str
    attempt: int
    attempts: int | None
    score: int
    score_reason: str
    tags: tuple[str, ...]
    contacts: tuple[ContactRow, ...]
    step: StepRow | None
    steps: tuple[StepRow, ...]
    choices: tuple[Choice, ...]
    answers: tuple[AnswerRow, ...]
    timeline: tuple[TimelineRow, ...]
    timeline_total: int
    created_at: datetime
    custom: Mapping[str, str] = field(default_factory=dict)
    stale_since: datetime | None = None  # the promise has been broken for longer than planned
    same: SameLead | None = None  # whom it may be; on the Duplicates page both are side by side
    talking: str = ""  # who else talks to its company, in words; empty: nobody
    strayed: bool = False  # a new version of the process calls its status otherwise
    share: LeadShare | None = None  # how it stands in the workspace; None: the book is in none


@dataclass(frozen=True, slots=True)
class Hit:
    """One lead found by a search, with the words that found it."""

    id: UUID
    name: str
    company: str
    status: str
    why: str  # field and text that matched ("Phone +49 171 39200 42")
    score: int  # 0 to 100
    nearest: bool = False  # found by a typo's nearest word, not by the words typed


@dataclass(frozen=True, slots=True)
class SamePerson:
    """A lead of the book that a new lead or a row of a file may be."""

    id: UUID
    name: str
    company: str
    why: str
    sure: bool


@dataclass(frozen=True, slots=True)
class UndoRow:
    """One entry of the history list."""

    id: UUID
    label: str
    at: datetime
    undone: bool
    rows: int
