"""What the Import page shows of a file: frozen values that need neither the book nor SQLAlchemy."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

VERDICTS = ("new", "updated", "duplicate", "refused")
MOST_SHOWN = 2_000
"""Rows of each verdict that are handed out; the counts are always those of the whole file."""


MOST_SIDES = 300
"""Known or likely known rows that are handed out with the lead beside them."""


@dataclass(frozen=True, slots=True)
class ImportColumn:
    """One column: its name in the file, the field it is read as, and its first few values."""

    name: str
    field: str  # one of leaddesk.ingest.vocabulary.FIELDS
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportStatus:
    """One value of the status column: the status it becomes, and how many rows say so."""

    text: str
    name: str  # "Triage"
    count: int
    known: bool = True  # False: the value says nothing to us, so the lead begins at the first
    key: str = ""  # of that status
    remembered: bool = False  # put right in the last file of this kind


@dataclass(frozen=True, slots=True)
class ImportSide:
    """One field of a row beside the lead that it is or may be.

    Attributes:
        evidence: what the two values say of its being one person, or what becomes of them.
        mark: same, added (only the file has it) or other.
        result: what will stand if the row fills the lead.
    """

    field: str
    in_file: str
    in_book: str
    evidence: str
    mark: str
    result: str


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One record of the file with its verdict.

    Attributes:
        row: number of the record, from 1.
        line: physical line where it starts, from 1.
        verdict: one of VERDICTS.
        field: the column a refused record failed on, "" for the whole record.
        raw: a refused record as it stands, cut after 500 characters.
        score: how likely it is the lead it is compared with, 0 to 100; 0 without.
        waits: for the rep's choice: nothing is written of it until then.
        alike: rows with the same text here are likely for the same reasons.
        known: name of the lead it is compared with.
        sides: the row beside that lead; of the first MOST_SIDES rows only.
    """

    row: int
    line: int
    verdict: str
    name: str = ""
    company: str = ""
    email: str = ""
    why: str = ""
    field: str = ""
    raw: str = ""
    score: int = 0
    waits: bool = False
    alike: str = ""
    known: str = ""
    sides: tuple[ImportSide, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportCounts:
    """What becomes of the records: `rows` is always the sum of the others."""

    rows: int = 0
    new: int = 0
    updated: int = 0
    duplicate: int = 0
    refused: int = 0

    @property
    def written(self) -> int:
        """How many records change the book."""
        return self.new + self.updated

    def of(self, verdict: str) -> int:
        """Return the count of a verdict, or of all records for ""."""
        count: int = getattr(self, verdict or "rows")
        return count


@dataclass(frozen=True, slots=True)
class ImportSeen:
    """A file looked at, and what importing it would do; nothing is written.

    Attributes:
        name: of the file, or what stands for a pasted block.
        program: which program wrote it (hubspot, salesforce ...), "" for a plain sheet.
        encoding, delimiter: as found ("utf-8", ";").
        status_column: name of the column that `statuses` are the values of, "" without.
        offered: key and name of each status that a value may become.
        lines: the first MOST_SHOWN records of each verdict, in the order of the file.
        warnings: sentences the rep should read.
        remembered: columns read as the rep corrected them in the last file of this kind.
        date_order: dmy, mdy, or "" where it made no difference.
        sheets, sheet: of a workbook: those with rows, and the one that is read.
        alike: how many rows wait for the same reasons, by what `ImportLine.alike` says.
    """

    name: str
    program: str
    encoding: str
    delimiter: str
    columns: tuple[ImportColumn, ...]
    status_column: str
    statuses: tuple[ImportStatus, ...]
    counts: ImportCounts
    lines: tuple[ImportLine, ...]
    warnings: tuple[str, ...] = ()
    remembered: tuple[str, ...] = ()
    date_order: str = ""
    sheets: tuple[str, ...] = ()
    sheet: str = ""
    alike: Mapping[str, int] = field(default_factory=dict)
    offered: tuple[tuple[str, str], ...] = ()

    def with_statuses(self, chosen: Mapping[str, str]) -> "ImportSeen":
        """Return this file with values of its status column put right: value -> key."""
        names = dict(self.offered)
        right = {text: key for text, key in chosen.items() if key in names}
        statuses = (
            replace(each, key=right[each.text], name=names[right[each.text]], known=True)
            if each.text in right
            else each
            for each in self.statuses
        )
        return replace(self, statuses=tuple(statuses)) if right else self

    def shown(self, verdict: str) -> tuple[ImportLine, ...]:
        """Return the lines of a verdict, or the first of all for ""."""
        if verdict:
            return tuple(line for line in self.lines if line.verdict == verdict)
        return self.lines[:MOST_SHOWN]


def seen_of(document: Mapping[str, Any]) -> ImportSeen:
    """Read what `leaddesk import --look --json` answered: an `ImportSeen` as plain values."""
    columns = (ImportColumn(**each) for each in document["columns"])
    return ImportSeen(
        **{
            **document,
            "columns": tuple(replace(each, samples=tuple(each.samples)) for each in columns),
            "statuses": tuple(ImportStatus(**each) for each in document["statuses"]),
            "counts": ImportCounts(**document["counts"]),
            "alike": dict(document["alike"]),
            "offered": tuple((key, name) for key, name in document["offered"]),
            "lines": tuple(map(_line_of, document["lines"])),
            "warnings": tuple(document["warnings"]),
            "remembered": tuple(document["remembered"]),
            "sheets": tuple(document["sheets"]),
        }
    )


def _line_of(document: Mapping[str, Any]) -> ImportLine:
    sides = tuple(ImportSide(**each) for each in document["sides"])
    return ImportLine(**{**document, "sides": sides})


@dataclass(frozen=True, slots=True)
class ImportEnd:
    """What came of an import, or of the part of it that came in before it was stopped."""

    batch: str  # id, for taking it back; "" where nothing was written
    name: str
    counts: ImportCounts


def end_of(document: Mapping[str, Any]) -> ImportEnd:
    """Read what `leaddesk import --json` answered about one file."""
    counts = ImportCounts(**{key: int(document[key]) for key in ("rows", *VERDICTS)})
    return ImportEnd(document.get("batch") or "", document.get("file", ""), counts)


def first_of_each(lines: Sequence[ImportLine], most: int = MOST_SHOWN) -> tuple[ImportLine, ...]:
    """Keep the first `most` lines of each verdict, in their order."""
    left = dict.fromkeys(VERDICTS, most)
    kept = []
    for line in lines:
        if left[line.verdict]:
            left[line.verdict] -= 1
            kept.append(line)
    return tuple(kept)
