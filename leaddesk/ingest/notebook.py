"""Reads text out of a notebook: about one person or several, as lines, bullets or cards.

No word is lost: what is not understood stands in the notes of the lead it belongs to, and text that
belongs to nobody is a row of its own that says why no lead can be made of it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from leaddesk.domain.calendar import WorkingHours
from leaddesk.domain.said import noted
from leaddesk.ingest.dialect import Dialect, split
from leaddesk.ingest.encoding import Text
from leaddesk.ingest.guesses import kind
from leaddesk.ingest.header import find_header
from leaddesk.ingest.jotting import bare, begins_with_name, name_at, read_jotting, take_step
from leaddesk.ingest.mail_text import signature_at, signature_lines
from leaddesk.ingest.persons import FIELDS, Person, keep_rest, read_card
from leaddesk.ingest.pieces import (
    EMAIL,
    PHONE,
    URL,
    WANTS,
    is_firm,
    is_number,
    is_place,
    is_title,
    name_in,
)
from leaddesk.ingest.records import Broken, Record
from leaddesk.ingest.source import Source

MOST_TEXT = 2 << 20  # bytes; a larger text is no notebook
MOST_LOOKED = 200  # lines
MOST_LINE = 2_000  # letters
MOST_BLOCK = 60  # lines that are read as one
_HEADER = list(FIELDS)
_RULE = re.compile(r"^\s*(?:[-=_*#~]{3,}|[—–]{2,})\s*$")
_BULLET = re.compile(r"^\s*(?:[-*•·–—+▪◦‣]|\(?\d{1,2}[.)](?=\s+\D)|\[[ xX]?\]|[☐☑✓])\s+")
_FORM = re.compile(r"^\s*[^\W\d_][^:\d]{1,24}:\s+\S")
_TABLE_SIGNS = ",;\t|，；"
_TABLE_ENDINGS = frozenset((".csv", ".tsv", ".tab", ".psv", ".ssv", ".log", ".json", ".vcf"))
_NOBODY = (
    noted("No name, company, phone or email."),
    noted("Fill in one of them, or leave it out."),
)


@dataclass(slots=True)
class _Block:
    """Lines that stand together, and the line of the text where they begin."""

    line: int
    lines: list[str] = field(default_factory=list)


def is_notebook(text: Text, dialect: Dialect, lines: Sequence[str]) -> bool:
    """Whether a text is written for people: not cut into cells, and about somebody.

    Args:
        text: the whole.
        dialect: how its rows would be cut.
        lines: the first few hundred.
    """
    if text.size > MOST_TEXT or (text.path and text.path.suffix.casefold() in _TABLE_ENDINGS):
        return False
    filled = [line for line in lines[:MOST_LOOKED] if line.strip()]
    if not filled or max(map(len, lines)) > MOST_LINE:
        return False
    if _is_table(filled, dialect):
        return False
    return any(map(_says_who, filled))


def _is_table(filled: Sequence[str], dialect: Dialect) -> bool:
    """Whether lines are rows: known column names on top, or the same cells in each."""
    rows = split(filled, dialect)
    widths = [len(row) for row in rows]
    if max(widths, default=0) < 2 or dialect.delimiter not in _TABLE_SIGNS:
        return _is_list(filled)
    at = find_header(rows)
    if at is not None and at < 5 and len(rows[at]) > 1 and len(rows) > at + 1:
        return not _is_prose(filled[at])
    same = max(map(widths.count, set(widths))) / len(widths)
    if dialect.delimiter == ",":
        spaced = sum(line.count(", ") for line in filled)
        return same == 1 and len(rows) > 1 and spaced * 3 < sum(line.count(",") for line in filled)
    return dialect.delimiter in _TABLE_SIGNS and same > 0.8 and len(rows) > 1


def _is_prose(line: str) -> bool:
    if EMAIL.search(line) or WANTS.search(line) or len(line) > 120:
        return True
    return line.rstrip().endswith((".", "!", "?")) or _has_contact(line)


def _is_list(filled: Sequence[str]) -> bool:
    """Whether every line is one value of one kind, below a name of the column or not."""
    kinds = [kind(line) for line in filled[1:] or filled]
    return len(set(kinds)) == 1 and kinds[0] in ("email", "person", "company", "website", "phone")


def _says_who(line: str) -> bool:
    return _has_contact(line) or begins_with_name(line) or bool(name_in(bare(line)))


def notes_of(text: Text, now: datetime | None = None) -> Source:
    """Return the people of a text as a source of rows.

    Args:
        text: the whole.
        now: for "call fri"; None: when the text was written, which stays the same however often
            it is read.
    """
    moment = now or _written(text)
    return Source(
        name=text.name,
        path=text.path,
        size=text.size,
        sha256=text.sha256,
        encoding=text.encoding,
        delimiter="",
        quotechar="",
        warnings=text.warnings,
        read=partial(_records, text, moment),
        program="notes",
        fields=FIELDS,
        has_names=True,
    )


def _written(text: Text) -> datetime:
    if text.path is not None:
        return datetime.fromtimestamp(text.path.stat().st_mtime).astimezone()
    return datetime.now().astimezone()


def _records(text: Text, now: datetime, _width: int) -> Iterator[Record | Broken]:
    yield Record(0, _HEADER)
    hours = WorkingHours(now.tzinfo or datetime.now().astimezone().tzinfo)  # type: ignore[arg-type]
    lines = [part for line in text.lines() for part in _wrapped(line.rstrip("\r\n"))]
    waiting: list[str] = []
    last: tuple[int, Person] | None = None
    for block in _whole(_blocks(lines)):
        found = _people(block, now, hours)
        for line, person, loose in found:
            if person is None:
                if last is not None:
                    last[1].notes += loose
                else:
                    waiting += loose
                continue
            if last is not None:
                yield _record(*last)
            person.notes = [*waiting, *loose, *person.notes]
            waiting = []
            last = (line, person)
    if last is not None:
        yield _record(*last)
    elif waiting:
        yield Broken(1, *_NOBODY, "\n".join(waiting)[:500])


def _wrapped(line: str) -> Iterator[str]:
    """Cut a line that is far too long at its blanks, as patterns take their time on such."""
    while len(line) > MOST_LINE:
        at = line.rfind(" ", 1, MOST_LINE)
        at = at if at > 0 else MOST_LINE
        yield line[:at]
        line = line[at:]
    yield line


def _record(line: int, person: Person) -> Record:
    row = person.row()
    return Record(line, [row.get(name, "") for name in _HEADER])


def _blocks(lines: Sequence[str]) -> Iterator[_Block]:
    """Cut at blank lines and drawn rules."""
    block = _Block(1)
    for number, line in enumerate(lines, 1):
        if not line.strip() or _RULE.match(line):
            if block.lines:
                yield block
            block = _Block(number + 1)
        elif len(block.lines) >= MOST_BLOCK:
            yield block
            block = _Block(number, [line])
        else:
            block.lines.append(line)
    if block.lines:
        yield block


def _whole(blocks: Iterator[_Block]) -> Iterator[_Block]:
    """Put a card together again that has blank lines inside: the rest of it names nobody new."""
    held: _Block | None = None
    for block in blocks:
        if held is not None and _belongs(block, held):
            gap = block.line - held.line - len(held.lines)
            held.lines += [*[""] * gap, *block.lines]
            continue
        if held is not None:
            yield held
        held = block
    if held is not None:
        yield held


def _belongs(block: _Block, before: _Block) -> bool:
    if not _is_card(before.lines) or any(map(_BULLET.match, block.lines)):
        return False
    if len(before.lines) + len(block.lines) > MOST_BLOCK or any(map(_names_one, block.lines)):
        return False
    has_firm = any(is_firm(line) for line in before.lines)
    return not (has_firm and is_firm(block.lines[0])) and all(map(_is_single, block.lines))


def _names_one(line: str) -> bool:
    return begins_with_name(line) and not (is_title(line) or is_place(line) or is_firm(line))


_Found = tuple[int, Person | None, list[str]]


def _people(block: _Block, now: datetime, hours: WorkingHours) -> Iterator[_Found]:
    """Yield line, person and words that stand before each person of a block.

    A person of None carries words that belong to whoever was named before.
    """
    if _is_card(block.lines):
        for card in _cards(block):
            yield _card(card, now, hours)
        return
    heading: list[str] = []
    for line, text in _jottings(block):
        if not heading and line == block.line and _is_heading(text, block.lines):
            heading.append(bare(text))
            continue
        person = read_jotting(text, now, hours)
        if person:
            keep_rest(person, [bare(text)])
            yield line, person, list(heading)
        else:
            yield line, None, [bare(text)]
    if heading and len(block.lines) == 1:
        yield block.line, None, heading  # what stands alone belongs to whom was named before


def _cards(block: _Block) -> Iterator[_Block]:
    """Cut a block of cards without blank lines between: a name after a contact begins another."""
    held = _Block(block.line)
    reached = False
    for number, line in enumerate(block.lines, block.line):
        left = block.lines[number - block.line + 1 :]
        if reached and _is_person_line(line) and any(map(_has_contact, left)):
            yield held
            held, reached = _Block(number), False
        held.lines.append(line)
        reached = reached or _has_contact(line)
    yield held


def _has_contact(line: str) -> bool:
    return bool(EMAIL.search(line)) or any(is_number(each, line) for each in PHONE.finditer(line))


def _is_heading(line: str, lines: Sequence[str]) -> bool:
    """Whether a line only says what follows: "Fair Hannover, 12 Nov:", or stands over bullets."""
    plain = bare(line)
    if len(lines) > 1 and not _BULLET.match(line) and all(map(_BULLET.match, lines[1:2])):
        return not any(is_number(found, plain) for found in PHONE.finditer(plain))
    if line.lstrip().startswith("#"):
        return not name_at(plain)[0]
    return plain.endswith(":") and len(plain) < 80


def _jottings(block: _Block) -> Iterator[tuple[int, str]]:
    """Join lines that go on with the person before: indented, or not beginning with anybody."""
    held: list[str] = []
    begun = block.line
    bullets = sum(bool(_BULLET.match(line)) for line in block.lines) * 2 > len(block.lines)
    for number, line in enumerate(block.lines, block.line):
        indented = line[:1] in " \t" and not (bullets and _BULLET.match(line))
        goes_on = held and (
            (bullets and not _BULLET.match(line))
            or (indented and not begins_with_name(line))
            or not (begins_with_name(line) or _is_new(line))
        )
        if held and not goes_on:
            yield begun, _joined(held)
            held = []
        if not held:
            begun = number
        held.append(line if not held else bare(line))
    if held:
        yield begun, _joined(held)


def _joined(lines: Sequence[str]) -> str:
    """Put lines behind one another, with a comma where none ends."""
    text = lines[0].rstrip()
    for line in lines[1:]:
        text = f"{text}{' ' if text[-1:] in '.,;:!?' else ', '}{line.strip()}"
    return text


def _is_new(line: str) -> bool:
    """Whether a line without a name in front is about somebody else: a firm, with contacts."""
    head = bare(line).partition(",")[0].strip()
    return is_firm(head) or (line.rstrip().endswith(":") and len(line) < 80)


def _is_card(lines: Sequence[str]) -> bool:
    """Whether lines together are one person: a name, then one thing a line."""
    if any(map(_BULLET.match, lines)):
        return False
    lines = [line for line in lines if line.strip()]
    people = sum(_is_person_line(line) and _has_contact(line) for line in lines)
    if len(lines) == 1:
        return bool(name_in(lines[0]))
    single = sum(_is_single(line) or bool(_FORM.match(line)) for line in lines)
    return people <= 1 and single * 2 >= len(lines)


def _is_person_line(line: str) -> bool:
    name, behind = name_at(bare(line))
    if not name or is_title(name) or is_place(line) or is_firm(line.partition(",")[0]):
        return False
    rest = behind.strip()
    return not rest or rest[0] in ",(|-–:+" or _has_contact(behind)


def _is_single(line: str) -> bool:
    """Whether a line holds one thing: a name, a title, a firm, an address, a contact."""
    rest = URL.sub("", EMAIL.sub("", line))
    for found in list(PHONE.finditer(rest)):
        if is_number(found, rest):
            rest = rest.replace(found[0], "")
    plain = rest.strip(" \t,;:|/-–")
    return (
        len(plain) < 4
        or bool(re.fullmatch(r"[\w-]{1,12}[.:]?", plain))
        or bool(name_in(plain))
        or is_title(plain)
        or is_firm(plain)
        or is_place(plain)
        or (len(plain.split()) <= 4 and plain[0].isupper() and plain[-1] not in ".!?")
    )


def _card(block: _Block, now: datetime, hours: WorkingHours) -> _Found:
    is_signed = signature_at(block.lines) == 0
    person = read_card(signature_lines(block.lines) if is_signed else block.lines)
    for note in person.notes:
        take_step(person, note, now, hours)
    keep_rest(person, block.lines)
    return (block.line, person, []) if person else (block.line, None, list(block.lines))
