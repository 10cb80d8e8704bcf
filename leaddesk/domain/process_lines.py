"""Finds again on which line of a process file something stands; the standard TOML reader forgets.

It knows the shape these files have: tables in brackets, one key a line.
"""

import re

from leaddesk.domain.errors import Refused

At = tuple[str | int, ...]  # ("status", 1, "outcome", 0, "to"): where in the file

_HEADER = re.compile(r"\s*(\[\[?)\s*([\w.\- ]+?)\s*\]\]?\s*(?:#.*)?$")
_ENTRY = re.compile(r"\s*[\"']?([\w-]+)[\"']?\s*=")


class BadProcess(Refused):
    """A process file that cannot be used.

    Attributes:
        file: its name.
        line: the line at fault, from 1.
    """

    def __init__(self, file: str, line: int, text: str, mend: str) -> None:
        super().__init__(f"{file}, line {line}: {text}", mend)
        self.file = file
        self.line = line


class LineOf:
    """Knows on which line of a file each table and key stands."""

    def __init__(self, text: str) -> None:
        self._lines: dict[At, int] = {(): 1}
        self._counts: dict[At, int] = {}
        table: At = ()
        for number, line in enumerate(text.splitlines(), 1):
            if header := _HEADER.match(line):
                table = self._open(header[2], repeated=header[1] == "[[")
                self._lines.setdefault(table, number)
            elif entry := _ENTRY.match(line):
                self._lines.setdefault((*table, entry[1]), number)

    def __call__(self, at: At) -> int:
        """Return the line of that place, or of the nearest table around it that is written out."""
        while at not in self._lines:
            at = at[:-1]
        return self._lines[at]

    def _open(self, name: str, *, repeated: bool) -> At:
        parts = [part.strip() for part in name.split(".")]
        at: At = ()
        for depth, part in enumerate(parts):
            at = (*at, part)
            if repeated and depth == len(parts) - 1:
                self._counts[at] = self._counts.get(at, -1) + 1
            if at in self._counts:
                at = (*at, self._counts[at])
        return at
