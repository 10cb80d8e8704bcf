"""Finds the row with the column names: below titles and preambles, or nowhere."""

from collections.abc import Sequence

from leaddesk.ingest.fields import field_for, known_field
from leaddesk.ingest.guesses import kind
from leaddesk.ingest.vocabulary import key

MOST_ROWS = 40  # how far down a header is looked for
_DATA_KINDS = frozenset(("email", "phone", "date", "number", "website", "social", "company"))


def find_header(rows: Sequence[Sequence[str]]) -> int | None:
    """Return the index of the header among the first rows, or None where there is none.

    Known column names decide; where nothing is known, the first full row wins if it reads like
    names and unlike the rows below it.

    Args:
        rows: the first rows of the file, blank ones included.
    """
    filled = [sum(bool(cell.strip()) for cell in row) for row in rows]
    usual = _usual_width(filled)
    known = _known_header(rows[:MOST_ROWS], filled, usual)
    if known is not None:
        return known
    return _first_by_contrast(rows, filled, usual)


def grouped(names: Sequence[str], above: Sequence[str]) -> list[str]:
    """Put the group above before each name that stands twice: "Contact" over "Name", "Phone".

    Args:
        names: the column names.
        above: the row above them; a merged cell is filled in its first column only.
    """
    plain = [key(name) for name in names]
    twice = {name for name in plain if name and plain.count(name) > 1}
    filled = [cell.strip() for cell in above[: len(names)]]
    if not twice or sum(map(bool, filled)) < 2 or any(len(cell) > 40 for cell in filled):
        return list(names)
    made, group = [], ""
    for at, name in enumerate(names):
        group = (filled[at] if at < len(filled) else "") or group
        made.append(f"{group} {name}" if plain[at] in twice and group else name)
    return made


def _usual_width(filled: Sequence[int]) -> int:
    seen = sorted(count for count in filled if count)
    return seen[len(seen) // 2] if seen else 0


def _known_header(rows: Sequence[Sequence[str]], filled: Sequence[int], usual: int) -> int | None:
    best, most = None, 0.0
    first = next((at for at, count in enumerate(filled) if count), 0)
    for at, row in enumerate(rows):
        if not filled[at] or any(len(cell) > 120 for cell in row) or _reads_like_data(row):
            continue
        names = [cell for cell in row if cell.strip()]
        hits = sum(_is_name(name) for name in names)
        distinct = len({key(name) for name in names})
        if not hits or (hits == 1 and not _alone_is_header(names, usual, first=first == at)):
            continue
        if hits * 5 < len(names) * 2 or distinct * 2 < len(names):
            continue
        score = hits / len(names) + min(hits, 12) / 4 - at / 100
        if score > most + 0.25:
            best, most = at, score
    return best


def _alone_is_header(names: Sequence[str], usual: int, *, first: bool) -> bool:
    """Whether one known name is enough: on top of a file of one or two columns."""
    return first and usual <= 2 and len(names) <= 2


def _is_name(cell: str) -> bool:
    """Whether a cell may be a column name; loosely only if short, as sentences hold any word."""
    return bool(
        known_field(cell) or (len(cell) <= 30 and len(cell.split()) <= 4 and field_for(cell))
    )


def _reads_like_data(row: Sequence[str]) -> bool:
    kinds = [kind(cell) for cell in row]
    filled = sum(bool(found) for found in kinds)
    telling = sum(found in ("email", "phone", "date", "website", "social") for found in kinds)
    numbers = sum(found == "number" for found in kinds)
    return telling > 0 or numbers * 4 > filled


def _first_by_contrast(
    rows: Sequence[Sequence[str]], filled: Sequence[int], usual: int
) -> int | None:
    """Return the first full row if it holds no data and stands out from the rows below."""
    for at, row in enumerate(rows[:MOST_ROWS]):
        if filled[at] < max(1, usual * 0.6):
            continue
        below = [other for other in rows[at + 1 : at + 40] if any(cell.strip() for cell in other)]
        return at if _stands_out(row, below) else None
    return None


def _stands_out(row: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    cells = [cell.strip() for cell in row]
    kinds = [kind(cell) for cell in cells]
    said = zip(cells, kinds, strict=True)
    if any(found in _DATA_KINDS and not known_field(cell) for cell, found in said):
        return False  # "Company" alone reads as a firm, and is a name
    if any(len(cell) > 80 for cell in cells):
        return False
    if not below:
        return True
    named = [cell for cell in cells if cell]
    if len(set(named)) < len(named):
        return False
    for at, cell in enumerate(cells):
        column = [other[at].strip() for other in below if at < len(other)]
        if cell and cell in column:
            return False
        typed = sum(kind(value) in _DATA_KINDS for value in column if value)
        if cell and typed * 2 > len(column):
            return True
    persons = sum(found == "person" for found in kinds)
    return persons == 0
