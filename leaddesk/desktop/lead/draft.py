"""What a rep typed into the log popover, kept as it is until it is saved or replaced."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID


@dataclass(frozen=True, slots=True)
class LogDraft:
    """An outcome on its way.

    Attributes:
        outcome: key of the choice; empty: none chosen yet.
        note: free text with `#tag` and `@name`.
        next_words: what stands in Next; empty: the default date of the outcome.
        answers: qualification key -> answer; a key with "" is "not known". `contact` and `person`
            carry the new number and the new name of the actions fix_contact and add_person.
        reason: one of the choice's reasons; empty: none given.
        to_status: the target picked among the choice's options; empty where it has none.
        spent: how long the call or mail took that was begun here ("4 min"); empty: not known.
    """

    lead: UUID | None = None
    outcome: str = ""
    note: str = ""
    next_words: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    reason: str = ""
    to_status: str = ""
    spent: str = ""
