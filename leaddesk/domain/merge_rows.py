"""Two leads or companies that may be one, as the Duplicates page and a merge speak of them.

A field of a merge is what one row of the page shows: what each of the two says, which of it stands
if the rep changes nothing, and why. The rules for that are here, so that page and command line
offer the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from leaddesk.domain.rows import InboxRow
from leaddesk.domain.said import said

LEAD, COMPANY = "lead", "company"


class Side(StrEnum):
    """Whose value stands: of the first named, of the second, of both, or one that was typed."""

    A = "a"
    B = "b"
    BOTH = "both"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class Pick:
    """What stands in one field after a merge."""

    side: Side
    text: str = ""  # where it was typed

    @property
    def takes_a(self) -> bool:
        """Whether what the first one says stands."""
        return self.side in {Side.A, Side.BOTH}

    @property
    def takes_b(self) -> bool:
        """Whether what the second one says stands."""
        return self.side in {Side.B, Side.BOTH}


A, B, BOTH = Pick(Side.A), Pick(Side.B), Pick(Side.BOTH)


class Why(StrEnum):
    """Why a value is chosen beforehand."""

    ONLY = "only"
    NEWER = "newer"
    FULLER = "fuller"
    LONGER_YOURS = "longer yours"
    HISTORY = "history"
    OPEN = "open"
    FURTHER = "further"
    BOTH = "both"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Known:
    """What the choice between two depends on.

    Attributes:
        since: when it came into the book.
        activities: how many things happened with it.
    """

    since: datetime
    activities: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a lead is.

    Attributes:
        phase: open, later, converted or closed.
        place: of its status on the way; higher is further.
    """

    phase: str
    place: int


PHASES = ("closed", "converted", "later", "open")
"""Which phase stands against which: a lead that is still worked on goes on being worked on."""


def choose_text(a: str, b: str, of_a: Known, of_b: Known) -> tuple[Pick, Why]:
    """Choose between two texts: the only one, the fuller one, else that of the newer lead."""
    if a == b:
        return A, Why.SAME
    if not a or not b:
        return (A if a else B), Why.ONLY
    mine, other = _letters(a), _letters(b)
    if mine != other and (_begins(mine, other) or _begins(other, mine)):
        return (A if len(mine) > len(other) else B), Why.FULLER
    return (A if of_a.since >= of_b.since else B), Why.NEWER


def choose_origin(a: str, b: str, of_a: Known, of_b: Known) -> tuple[Pick, Why]:
    """Choose between two texts of which the first ever said is the true one, as the source is."""
    if a == b:
        return A, Why.SAME
    if not a or not b:
        return (A if a else B), Why.ONLY
    return (A if of_a.since <= of_b.since else B), Why.LONGER_YOURS


def choose_status(a: Standing, b: Standing, of_a: Known, of_b: Known) -> tuple[Pick, Why]:
    """Choose where the lead goes on: where it is open, further along, or has its history."""
    if a.phase != b.phase:
        return (A if _rank(a.phase) > _rank(b.phase) else B), Why.OPEN
    if a.place != b.place:
        return (A if a.place > b.place else B), Why.FURTHER
    if of_a.activities != of_b.activities:
        return (A if of_a.activities > of_b.activities else B), Why.HISTORY
    return A, Why.SAME


def choose_many(a: str, b: str) -> tuple[Pick, Why]:
    """Choose where both can stand: both do."""
    if a == b:
        return A, Why.SAME
    if not a or not b:
        return (A if a else B), Why.ONLY
    return BOTH, Why.BOTH


def choose_lasting(of_a: Known, of_b: Known) -> Side:
    """Choose whose row stays, so that links from outside hold: with more history, else older."""
    if of_a.activities != of_b.activities:
        return Side.A if of_a.activities > of_b.activities else Side.B
    return Side.A if of_a.since <= of_b.since else Side.B


def _rank(phase: str) -> int:
    return PHASES.index(phase) if phase in PHASES else len(PHASES)


def _letters(text: str) -> str:
    return " ".join(text.casefold().replace(".", " ").replace(",", " ").split())


def _begins(short: str, long: str) -> bool:
    """Whether each word of the short text begins the word at its place, or is in the long text."""
    if short in long:
        return True
    words, others = short.split(), long.split()
    return len(words) == len(others) and all(map(str.startswith, others, words))


def why_words(why: Why, since: str = "") -> str:
    """Return a reason as the page says it.

    Args:
        why: the reason.
        since: since when the rep has had the older one, in words ("3 Mar").
    """
    return {
        Why.ONLY: said("Only one has it"),
        Why.NEWER: said("Newer"),
        Why.FULLER: said("Fuller"),
        Why.LONGER_YOURS: said("Yours since {day}", day=since),
        Why.HISTORY: said("Has more history"),
        Why.OPEN: said("Still worked on"),
        Why.FURTHER: said("Further along"),
        Why.BOTH: said("Both can stand"),
        Why.SAME: said("Same on both"),
    }[why]


@dataclass(frozen=True, slots=True)
class MergeField:
    """One field of two that may be one.

    Attributes:
        key: by which a choice names it: `title`, `phone:mobile`, `answer:need`, `steps`.
        label: what it is called.
        a, b: what each says, in words; empty: nothing.
        pick: what stands if nothing else is chosen.
        reason: why, in words.
        many: both can stand.
        locked: both always stand.
        typed: another value may be typed.
    """

    key: str
    label: str
    a: str
    b: str
    pick: Pick
    reason: str
    many: bool = False
    locked: bool = False
    typed: bool = False

    @property
    def same(self) -> bool:
        """Whether both say the same."""
        return self.a == self.b

    def allows(self, pick: Pick) -> bool:
        """Whether a choice can be made of this field."""
        if pick.side is Side.TYPED:
            return self.typed and bool(pick.text.strip())
        if self.locked:
            return pick.side is self.pick.side
        return self.many or pick.side is not Side.BOTH


@dataclass(frozen=True, slots=True)
class MergeSide:
    """One of the two.

    Attributes:
        id, name: which.
        company: of a lead.
        origin: the file it came from; empty: typed in.
        since: when it came into the book.
        activities: how many things happened with it; of a company: its leads.
    """

    id: UUID
    name: str
    company: str
    origin: str
    since: datetime
    activities: int


@dataclass(frozen=True, slots=True)
class MergePlan:
    """What a merge of two would do if nothing else is chosen.

    Attributes:
        what: LEAD or COMPANY.
        a, b: the two; on the page `a` is the newer one.
        keep: the id of the row that stays.
        fields: in the order of the page.
        kept: activities that both have together; of companies: their leads.
        steps: open next steps that both have together.
    """

    what: str
    a: MergeSide
    b: MergeSide
    keep: UUID
    fields: tuple[MergeField, ...]
    kept: int = 0
    steps: int = 0

    def picks(self, chosen: Mapping[str, Pick] | None = None) -> dict[str, Pick]:
        """Return what stands in each field, with the rep's choices over those made beforehand."""
        return {each.key: each.pick for each in self.fields} | dict(chosen or {})


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """One thing that speaks for or against two being one."""

    field: str
    a: str
    b: str
    verdict: str
    text: str
    points: int


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two that may be one, as a line of the list.

    Attributes:
        together: how many belong together with these two, themselves included; 0: only they.
    """

    a: UUID
    b: UUID
    what: str
    a_name: str
    b_name: str
    score: int
    sure: bool
    together: int = 0


@dataclass(frozen=True, slots=True)
class PairList:
    """The pairs to look at, the surest first.

    Attributes:
        rows: as many as were asked for.
        total: how many there are.
        checked: leads looked through.
        waiting: leads still to be looked through.
        looked: when the book was looked through last.
        groups: ids of three and more that are likely one, the likeliest pair's group first.
    """

    rows: tuple[PairRow, ...] = ()
    total: int = 0
    checked: int = 0
    waiting: int = 0
    looked: datetime | None = None
    groups: tuple[tuple[UUID, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class PairShown:
    """One pair whole."""

    pair: PairRow
    plan: MergePlan
    evidence: tuple[EvidenceLine, ...]
    score: int


@dataclass(frozen=True, slots=True)
class CompanyAfter:
    """A company as a merge would leave it."""

    name: str
    place: str
    leads: int
    contacts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """What stands after the merge, and what was kept of both."""

    lead: InboxRow | None = None
    company: CompanyAfter | None = None
    left: tuple[str, ...] = field(default=())  # values that stand nowhere but in the history
