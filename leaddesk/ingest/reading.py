"""The way in: look at a file, let the rep correct, read it row by row.

`preview` reads some 200 records and decides everything; `read_rows` then hands out one value a
record in memory that stays flat. Nothing else of this package needs to be known outside.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import noted, retold, said
from leaddesk.ingest.building import Builder
from leaddesk.ingest.columns import Column, assign
from leaddesk.ingest.dates import order_of
from leaddesk.ingest.fingerprints import fingerprint
from leaddesk.ingest.header import find_header, grouped
from leaddesk.ingest.incoming import Incoming, Unreadable
from leaddesk.ingest.opening import open_source
from leaddesk.ingest.records import Broken, Record
from leaddesk.ingest.source import Source
from leaddesk.ingest.statuses import status_key

SAMPLE_RECORDS = 200
SHOWN_ROWS = 20
MORE_FOR_DATES = 5000  # records looked at when the first 200 do not tell day from month
_DATE_FIELDS = frozenset(("created_at", "last_activity", "next_on"))
_MONTH_FIRST = frozenset(("US", "PH", "FM", "GU", "PR"))
_UNITED_STATES = frozenset(
    ("united states", "usa", "us", "u.s.", "united states of america", "u.s.a.")
)


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file is and how it will be read; the rep looks at this before anything is written.

    Attributes:
        path: None for pasted text.
        encoding, delimiter, quotechar: as found.
        header_line: physical line of the column names, from 1; 0 without.
        fingerprint: which program wrote it (hubspot, salesforce, linkedin, google, outlook,
            pipedrive, atomic), or vcard; "" for a plain sheet.
        rows: the first records, cells as they stand.
        status_values: (text, status key or None, how often in the sample).
        date_order: dmy or mdy for dates that could be either, "" where none is.
        warnings: sentences the rep should read.
        sha256, size: of the bytes.
        default_country: two letters, "" unknown.
        source, header, width, statuses: what `read_rows` needs to read on.
    """

    path: Path | None
    name: str
    encoding: str
    delimiter: str
    quotechar: str
    header_line: int
    has_header: bool
    fingerprint: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    status_values: tuple[tuple[str, str | None, int], ...]
    date_order: str
    warnings: tuple[str, ...]
    sha256: str
    size: int
    default_country: str
    source: Source
    header: tuple[str, ...]
    width: int
    statuses: Mapping[str, str] = field(default_factory=dict)

    @property
    def sheets(self) -> tuple[str, ...]:
        """The sheets of a workbook that have rows; the rep may choose another."""
        return self.source.sheets

    @property
    def sheet(self) -> str:
        """The sheet that is read."""
        return self.source.sheet


def preview(
    path: Path | str | None,
    mapping: Mapping[str, str] | None = None,
    *,
    default_country: str = "",
    paste: str | None = None,
    sheet: str = "",
    statuses: Mapping[str, str] | None = None,
    date_order: str = "",
) -> Preview:
    """Look at a file or a pasted block.

    Args:
        path: the file; ignored if `paste` is given.
        mapping: column name -> field, what the rep corrected.
        default_country: two letters; helps to tell day from month.
        paste: the text itself.
        sheet: of a workbook; "" for the one with the most people.
        statuses: what stands in a status column -> status key, what the rep corrected.
        date_order: dmy or mdy for dates that may be read either way; "" to be found out.

    Raises:
        Refused: it cannot be read, is no text, has no rows, or `mapping` names what is not there.
    """
    source = open_source(path, paste, sheet)
    sample = list(islice(source.records(), SAMPLE_RECORDS))
    good = [item for item in sample if isinstance(item, Record)]
    _check_any(source, good)
    at = 0 if source.has_names else find_header([item.cells for item in good])
    header = good[at] if at is not None else None
    names = header.cells if header else []
    width = _width(good, names)
    rows = _sample(source, header.line if header else -1, width, names)
    _check_rows(source, rows, sample)
    program = source.program or fingerprint(names)
    called = grouped(names, good[at - 1].cells) if at else names
    columns = assign(called, rows, program, {**source.fields, **(mapping or {})})
    order, columns, remarks = _orders(columns, rows, source, default_country, date_order)
    return Preview(
        path=source.path,
        name=source.name,
        encoding=source.encoding,
        delimiter=source.delimiter,
        quotechar=source.quotechar,
        header_line=header.line if header else 0,
        has_header=header is not None,
        fingerprint=program,
        columns=columns,
        rows=tuple(tuple(row) for row in rows[:SHOWN_ROWS]),
        status_values=_status_values(columns, rows, program, statuses or {}),
        date_order=order,
        warnings=(*source.warnings, *remarks, *_warnings(columns, header is not None)),
        sha256=source.sha256,
        size=source.size,
        default_country=default_country,
        source=source,
        header=tuple(names),
        width=width,
        statuses=dict(statuses or {}),
    )


def _check_any(source: Source, good: Sequence[Record]) -> None:
    if not good:
        raise Refused(
            said("{name} has no rows that can be read.", name=source.name),
            said("Open it in a text editor and look."),
        )


def _check_rows(
    source: Source, rows: Sequence[list[str]], sample: Sequence[Record | Broken]
) -> None:
    if not rows:
        broken = next((item for item in sample if isinstance(item, Broken)), None)
        if broken and source.program:
            what = retold(broken.why)
            raise Refused(said("{name}: {what}", name=source.name, what=what), retold(broken.mend))
        raise Refused(
            said("{name} has column names, but no row that can be read.", name=source.name)
            if broken
            else said("{name} has column names, but no rows.", name=source.name),
            said("Bring a file with rows in it."),
        )


def _width(good: Sequence[Record], names: Sequence[str]) -> int:
    """Return how many cells a sound record has: as many as names, or as most records have."""
    if names:
        return len(names)
    return Counter(len(item.cells) for item in good).most_common(1)[0][0]


def _sample(source: Source, begin: int, width: int, names: Sequence[str]) -> list[list[str]]:
    found = islice(source.records(width), SAMPLE_RECORDS)
    rows = [item.cells for item in found if isinstance(item, Record) and item.line > begin]
    return [row for row in rows if not names or not _same(row, names)]


def read_rows(seen: Preview) -> Iterator[Incoming | Unreadable]:
    """Hand out each record in the order of the file: Incoming, or Unreadable with the reason.

    Blank lines, what stands above the header, and repeated headers are no records.

    Raises:
        Refused: the file went away meanwhile.
    """
    builder = Builder(seen.columns, seen.fingerprint, seen.date_order, seen.statuses)
    names = list(seen.header)
    first = names[0].strip().casefold() if names else None
    row = 0
    for item in seen.source.records(seen.width):
        if item.line <= seen.header_line:
            continue
        if isinstance(item, Broken):
            row += 1
            yield Unreadable(seen.name, row, item.line, "", item.why, item.mend, item.raw)
            continue
        if (
            first is not None
            and item.cells[0].strip().casefold() == first
            and _same(item.cells, names)
        ):
            continue
        if row < MOST_RULES and _is_rule(item.cells):
            continue
        row += 1
        made = builder.build(row, item.line, item.cells)
        if made is None:
            yield _no_lead(seen, row, item, noted("No name, company, phone or email."), _FILL_IN)
        elif _is_total(made):
            yield _no_lead(seen, row, item, _TOTALS, _LEAVE_OUT)
        elif len(seen.columns) > 1 and _is_footer(item.cells):
            yield _no_lead(seen, row, item, _FOOTERS, _LEAVE_OUT)
        else:
            yield made


_FILL_IN = noted("Fill in one of them, or leave the row out.")
MOST_RULES = 3  # records after which no line is drawn any more
_TOTALS = noted("This is a line of totals, not a lead.")
_FOOTERS = noted("This is a line about the file, not a lead.")
_LEAVE_OUT = noted("Leave it out.")
_FOOTER = re.compile(
    r"(?:confidential\b|copyright\b|©|(?:generated|printed|exported) (?:by|on|at)\b"
    r"|report (?:generated|created)|end of (?:report|file)|page \d+|seite \d+|vertraulich\b"
    r"|(?:erstellt|gedruckt|exportiert) (?:am|von)\b"
    r"|(?:total|number|count|anzahl|nombre|n[úu]mero)(?: of| de| der)? (?:rows?|records?|contacts?"
    r"|leads?|entries|datens[äa]tze|zeilen|kontakte|lignes?|filas)"
    r"|\d+ (?:rows?|records?|contacts?|leads?|datens[äa]tze|zeilen|kontakte)$)",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"(?:grand[ -]?|sub[ -]?|zwischen|end|gesamt|general )?"
    r"(?:totals?|totale|totaal|totalt|sum|summe?|gesamt|insgesamt|somme|suma|soma|somma|razem"
    r"|ogółem)(?: general| general[ei]?)?(?:\s*[:=(]?\s*\d.*)?\s*:?",
    re.IGNORECASE,
)


def _is_rule(cells: Sequence[str]) -> bool:
    """Whether a row is a line drawn under the column names of a text: |-----|:---|."""
    drawn = "".join(cells)
    return "---" in drawn and not drawn.strip("-=+:| _")


def _is_footer(cells: Sequence[str]) -> bool:
    """Whether a row says something of the file: one cell, in words that reports end with."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    return len(filled) == 1 and bool(_FOOTER.match(filled[0]))


def _is_total(record: Incoming) -> bool:
    """Whether a record sums up those above it: nothing but "Total" or "Summe: 12" names it."""
    if record.emails or record.phones or record.address or (record.company and record.full):
        return False
    return bool(_TOTAL.fullmatch(record.full or record.company))


def _no_lead(seen: Preview, row: int, item: Record, why: str, mend: str) -> Unreadable:
    raw = (seen.delimiter or "\t").join(item.cells)[:500]
    return Unreadable(seen.name, row, item.line, "", why, mend, raw)


def _same(row: Sequence[str], names: Sequence[str]) -> bool:
    """Whether a row is the header once more."""
    return [cell.strip().casefold() for cell in row] == [name.strip().casefold() for name in names]


def _status_values(
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    source: str,
    known: Mapping[str, str],
) -> tuple[tuple[str, str | None, int], ...]:
    at = next((column.index for column in columns if column.field == "status"), None)
    if at is None:
        return ()
    seen = Counter(text for row in rows if at < len(row) and (text := row[at].strip()))
    return tuple(
        (text, known.get(text) or status_key(text, source), times)
        for text, times in seen.most_common()
    )


def _orders(
    columns: tuple[Column, ...],
    rows: Sequence[Sequence[str]],
    source: Source,
    country: str,
    order: str,
) -> tuple[str, tuple[Column, ...], tuple[str, ...]]:
    """Tell day from month: by the column, else by the other columns, else by the language."""
    dates = [column for column in columns if column.field in _DATE_FIELDS]
    proofs = {column.index: order_of(_cells(rows, column.index)) for column in dates}
    if "open" in proofs.values():
        more = [
            item.cells
            for item in islice(source.records(), MORE_FOR_DATES)
            if isinstance(item, Record)
        ]
        proofs = {column.index: order_of(_cells(more, column.index)) for column in dates}
    sure = [proof for proof in proofs.values() if proof in ("dmy", "mdy")]
    others = order or (sure[0] if sure else _habit(columns, rows, source.delimiter, country))
    made = list(columns)
    remarks: list[str] = []
    for index, proof in proofs.items():
        if proof == "open" and not order:
            remarks.append(_open_dates(columns[index].name, others, sure=bool(sure)))
        if proof:
            made[index] = replace(columns[index], date_order=others if proof == "open" else proof)
    return others if any(proofs.values()) else "", tuple(made), tuple(remarks)


def _open_dates(column: str, order: str, *, sure: bool) -> str:
    """Return what is said of a column whose dates may be read either way."""
    if order == "dmy" and sure:
        return said(
            "{column}: read day first, as in the other dates. Look at one you know.", column=column
        )
    if order == "dmy":
        return said(
            "{column}: read day first; no date of the file tells. Look at one you know.",
            column=column,
        )
    if sure:
        return said(
            "{column}: read month first, as in the other dates. Look at one you know.",
            column=column,
        )
    return said(
        "{column}: read month first; no date of the file tells. Look at one you know.",
        column=column,
    )


def _cells(rows: Sequence[Sequence[str]], index: int) -> list[str]:
    return [row[index] for row in rows if index < len(row)]


def _habit(
    columns: Sequence[Column], rows: Sequence[Sequence[str]], delimiter: str, country: str
) -> str:
    """Return how dates are written where the rows come from; day first unless they are American."""
    if country:
        return "mdy" if country.upper() in _MONTH_FIRST else "dmy"
    if delimiter == ";":
        return "dmy"
    for column in columns:
        if column.field.endswith("country"):
            seen = [cell.strip().casefold() for cell in _cells(rows, column.index) if cell.strip()]
            if seen:
                return (
                    "mdy" if sum(cell in _UNITED_STATES for cell in seen) * 2 > len(seen) else "dmy"
                )
    return "mdy" if any("zip" in column.name.casefold() for column in columns) else "dmy"


def _warnings(columns: Sequence[Column], has_header: bool) -> tuple[str, ...]:  # noqa: FBT001 - one fact of the file
    remarks = []
    if not has_header:
        remarks.append(said("The file has no column names; the columns were told by their values."))
    fields = {column.field for column in columns}
    if not fields & {"first", "last", "full_name", "company", "email"}:
        remarks.append(
            said("No column was recognised as name, company or email: say which is which.")
        )
    return tuple(remarks)
