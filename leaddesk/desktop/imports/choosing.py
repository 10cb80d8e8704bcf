"""What the rep chose for rows that are or may be known, and what that makes of the counts."""

from dataclasses import dataclass, field, replace

from leaddesk.domain.import_shown import ImportCounts, ImportLine, ImportSeen

_BECOMES = {"fill": "updated", "new": "new", "skip": "duplicate"}


@dataclass(slots=True)
class Choices:
    """Answers by row, and by the reasons of many rows; a row's own answer goes first."""

    by_row: dict[int, str] = field(default_factory=dict)
    by_reasons: dict[str, str] = field(default_factory=dict)
    _lines: dict[int, ImportLine] = field(default_factory=dict)

    def clear(self) -> None:
        """Forget all: another file."""
        self.by_row.clear()
        self.by_reasons.clear()
        self._lines.clear()

    def refresh(self, seen: ImportSeen) -> None:
        """Go on with a file that was read once more; answers for rows that are gone go too."""
        self._lines = {line.row: line for line in seen.lines if line.row in self.by_row}
        self.by_row = {row: how for row, how in self.by_row.items() if row in self._lines}
        self.by_reasons = {
            reasons: how for reasons, how in self.by_reasons.items() if reasons in seen.alike
        }

    @property
    def options(self) -> dict[str, str]:
        """Return the answers as an import takes them."""
        return {**self.by_reasons, **{str(row): how for row, how in self.by_row.items()}}

    def of(self, line: ImportLine) -> str:
        """Return the answer for a row, "" for none yet."""
        reasons = self.by_reasons.get(line.alike, "") if line.alike else ""
        return self.by_row.get(line.row) or reasons

    def choose(self, line: ImportLine, how: str) -> None:
        """Answer for one row; the same answer again takes it back."""
        if self.by_row.get(line.row) == how:
            del self.by_row[line.row]
            return
        self.by_row[line.row] = how
        self._lines[line.row] = line

    def choose_alike(self, line: ImportLine) -> None:
        """Give a row's answer to all that wait for the same reasons."""
        how = self.of(line)
        if how and line.alike:
            self.by_reasons[line.alike] = how
            same = [row for row, each in self._lines.items() if each.alike == line.alike]
            for row in same:
                self.by_row.pop(row, None)

    def applied(self, line: ImportLine) -> ImportLine:
        """Return a row as it will come in."""
        how = self.of(line)
        if not how:
            return line
        becomes = _BECOMES[how]
        if how == "fill" and not any(side.mark == "added" for side in line.sides):
            becomes = "duplicate" if line.sides else becomes
        return replace(line, verdict=becomes, waits=False)

    def counts(self, seen: ImportSeen) -> ImportCounts:
        """Return the counts of a file with all answers in them."""
        found = {name: seen.counts.of(name) for name in ("new", "updated", "duplicate")}
        for reasons, how in self.by_reasons.items():
            _move(found, "duplicate", _BECOMES[how], seen.alike.get(reasons, 0))
        for row, how in self.by_row.items():
            line = self._lines[row]
            reasons = self.by_reasons.get(line.alike, "") if line.alike else ""
            before = _BECOMES[reasons] if reasons else line.verdict
            _move(found, before, self.applied(line).verdict if how else before, 1)
        return replace(seen.counts, **found)

    def waiting(self, seen: ImportSeen) -> int:
        """Return how many rows still wait for an answer."""
        left = sum(n for reasons, n in seen.alike.items() if reasons not in self.by_reasons)
        answered = (
            line.waits and line.alike not in self.by_reasons
            for row, line in self._lines.items()
            if row in self.by_row
        )
        return left - sum(answered)


def _move(counts: dict[str, int], before: str, after: str, n: int) -> None:
    counts[before] -= n
    counts[after] += n
