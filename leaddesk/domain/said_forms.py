"""The sentences with names in them that a book stores: read again, they are told in any language.

A book keeps "Waiting for the drawing" in English. To show it in German, its form must be known: the
name is taken out, the form translated, and the name put in again.
"""

import re
from functools import cached_property

_FIELD = re.compile(r"\{(\w+)\}")
_OURS = frozenset({"label", "what", "reason", "old", "new", "path", "names", "kind"})
"""Values that are the program's own words, or may be; the others are names and stay."""


class Form:
    """A sentence with `{name}` where a value goes.

    Attributes:
        text: the English sentence.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        parts = _FIELD.split(self.text)
        said = (
            f"(?P<{part}>.+)" if place % 2 else re.escape(part) for place, part in enumerate(parts)
        )
        return re.compile("".join(said), re.DOTALL)

    def read(self, text: str) -> dict[str, str] | None:
        """Return the values of a text of this form; None: it is none."""
        found = self._pattern.fullmatch(text)
        return found.groupdict() if found else None

    def knows(self, name: str) -> bool:
        """Whether a value may be the program's own words, told in the rep's language too."""
        return name in _OURS


TIMELINE = tuple(
    map(
        Form,
        (
            "Waiting for {name}",
            "On hold until {name} is done",
            "On hold while you talk to {name}",
            "Ask for {name}",
            "Came with {file}",
            "From {file}",
            "Closed: {reason}",
            "Path changed from {old} to {new}",
            "Merged with {name}",
        ),
    )
)
"""Steps and labels of activities."""

COMMANDS = tuple(
    map(
        Form,
        (  # the one that says more comes before the one that would match it too
            "Changed and sent for {name}",
            "Sent again for {name}",
            "Discarded for {name}",
            "Flipped for {name}",
            "Kept for {name}",
            "Undid: {what}",
            "Did again: {what}",
            "{n} leads are on the path {path} now",
            "{label} logged for {n} leads",
            "Next step changed for {n} leads",
            "Tags changed for {n} leads",
            "Note added for {n} leads",
            "Waiting for {n} leads",
            "{n} leads snoozed",
            "The folder {folder} is watched",
            "{n} leads closed",
            "{n} leads given to {other}",
            "{n} leads are at {company} now",
            "{name} is on the path {path} now",
            "{label} logged for {name}",
            "Next step changed for {name}",
            "Note added for {name}",
            "Old value brought back for {name}",
            "{names} changed for {name}",
            "Waiting for {name}",
            "Imported {what}",
            "{value} added to {name}",
            "{value} taken off {name}",
            "{old} renamed to {new}",
            "{lead} is at {company} now",
            "{name} merged with {other}",
            "{name} and {other} are two again",
            "{name} and {other} kept apart",
            "{name} and {other} are colleagues",
            "{name} snoozed",
            "{name} closed",
            "{name} reopened",
            "{name} added",
            "{name} made",
            "{kind} changed",
            "{name} changed",
            "{name} given to {other}",
            "{name} kept private",
            "{name} put on hold",
            "{name} released",
            "Hold changed for {n} leads",
            "{name} shared with the team",
        ),
    )
)
"""What a command did, as the undo list and the history keep it."""
