"""The history of one lead as rows: what changed, when, by whom, from what to what."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

LEAD, COMPANY, POINT, STEP = "lead", "company", "contact_point", "task"
ACTIVITY, TAG, ANSWER, CLASH = "activity", "tag", "answer", "clash"
GONE = "retracted_at"
"""The field that says a row was taken away; set and cleared, never deleted."""


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One field of one row that changed, or one row that came.

    Attributes:
        entry: number of the command that did it; 0: not known any more.
        entity: table of the row.
        row: its id.
        field: which field; empty: the row came into the book.
        at: aware UTC.
        who: "You", "Import of FILE" ...
        what: the field in the rep's words.
        before, after: old and new value in the rep's words; empty: nothing was there.
        command: what the command was called ("Voicemail logged for Tom Ferrer").
        undone: the command was taken back since.
        gone: the row came, and is not there any more.
        can_return: there is an old value that may be brought back.
        merge: it says a merge that stands; bringing back takes that apart.
    """

    entry: int
    entity: str
    row: UUID
    field: str
    at: datetime
    who: str
    what: str
    before: str
    after: str
    command: str = ""
    undone: bool = False
    gone: bool = False
    can_return: bool = False
    merge: bool = False


@dataclass(frozen=True, slots=True)
class LeadHistory:
    """Everything that ever changed on one lead, newest first."""

    lead: UUID
    name: str
    company: str
    there: bool  # False: the lead itself was taken back
    rows: tuple[HistoryRow, ...]
