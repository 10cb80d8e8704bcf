"""Damages files as mail, spreadsheets, editors and accidents do: one seed, one damaged file."""

import io
import random
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.ingest.small_files import small_files

MOST_BYTES = 60_000  # of an original; a larger text is cut there, a larger workbook left out
MOST_TIMES = 3  # damages to one file
BOOKS = frozenset((".xlsx", ".xlsm", ".xlsb", ".ods", ".xls"))
ENCODINGS = ("utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "cp850", "mac-roman", "cp1251")
SIGNS = (b'"', b"'", b",", b";", b"\t", b"|", b"\n", b"\r", b"\0", b"\\", b"=", b":", b"<", b"\xff")
Dice = random.Random
Change = Callable[[Dice, bytes], bytes]


@dataclass(frozen=True, slots=True)
class Original:
    """A file to damage."""

    name: str
    content: bytes

    @property
    def is_book(self) -> bool:
        """Whether it is a workbook by its name."""
        return Path(self.name).suffix.lower() in BOOKS


def originals(shared: Path) -> list[Original]:
    """Return the files to damage: all small ones at hand, the start of large texts, our own."""
    found = [Original(name, content) for name, content in small_files().items()]
    folders = [shared / "exports", shared / "messy", shared / "dialects" / "W3C-CSVW"]
    for path in sorted(each for folder in folders for each in folder.rglob("*") if each.is_file()):
        is_book = path.suffix.lower() in BOOKS
        if path.suffix in (".md", ".gz") or (is_book and path.stat().st_size > MOST_BYTES):
            continue
        with path.open("rb") as stream:
            found.append(Original(path.name, stream.read(MOST_BYTES)))
    return found


def mutated(seed: int, files: list[Original]) -> tuple[str, bytes]:
    """Return name and content of the damaged file of a seed."""
    dice = Dice(seed)
    original = files[seed % len(files)] if seed < len(files) else dice.choice(files)
    content = original.content
    zipped = content.startswith(b"PK")
    for _ in range(dice.randint(1, MOST_TIMES)):
        if zipped and dice.random() < 0.75:
            content = _in_zip(dice, content)
        elif original.is_book or zipped:
            content = dice.choice(ANY)(dice, content)
        else:
            content = dice.choice(TEXT if dice.random() < 0.8 else ANY)(dice, content)
    return original.name, content


# Bytes


def _place(dice: Dice, content: bytes) -> int:
    return dice.randrange(len(content) + 1)


def flip(dice: Dice, content: bytes) -> bytes:
    """Change a few bytes."""
    made = bytearray(content)
    for _ in range(dice.choice((1, 1, 4, 30))):
        if made:
            made[dice.randrange(len(made))] = dice.randrange(256)
    return bytes(made)


def cut(dice: Dice, content: bytes) -> bytes:
    """Lose the end, as a download does."""
    return content[: _place(dice, content)]


def lose(dice: Dice, content: bytes) -> bytes:
    """Lose a piece in the middle."""
    start = _place(dice, content)
    return content[:start] + content[start + dice.choice((1, 7, 100, 4096)) :]


def repeat(dice: Dice, content: bytes) -> bytes:
    """Have a piece twice, or many times."""
    start = _place(dice, content)
    piece = content[start : start + dice.choice((1, 20, 600))]
    return content[:start] + piece * dice.choice((2, 2, 50)) + content[start:]


def put(dice: Dice, content: bytes) -> bytes:
    """Put a sign or some noise somewhere."""
    at = _place(dice, content)
    noise = dice.choice((dice.choice(SIGNS) * dice.choice((1, 1, 2, 300)), dice.randbytes(12)))
    return content[:at] + noise + content[at:]


def shift_numbers(dice: Dice, content: bytes) -> bytes:
    """Set four bytes at a round place to a size that cannot be."""
    if len(content) < 8:
        return content
    at = dice.randrange(len(content) // 4) * 4
    number = dice.choice((0, 1, 0x7FFFFFFF, 0xFFFFFFFF, 0xFFFFFFFE, dice.getrandbits(32)))
    return content[:at] + number.to_bytes(4, "little") + content[at + 4 :]


ANY: tuple[Change, ...] = (flip, flip, cut, lose, repeat, put, shift_numbers)

# Texts


def _lines(content: bytes) -> list[bytes]:
    return content.splitlines(keepends=True)


def shuffle_lines(dice: Dice, content: bytes) -> bytes:
    """Change the order of all lines, or swap two."""
    lines = _lines(content)
    if len(lines) > 1 and dice.random() < 0.5:
        one, two = dice.sample(range(len(lines)), 2)
        lines[one], lines[two] = lines[two], lines[one]
    else:
        dice.shuffle(lines)
    return b"".join(lines)


def _cells(content: bytes) -> tuple[bytes, list[list[bytes]]]:
    sign = max(b",;\t|", key=content[:4000].count)
    mark = bytes((sign,))
    return mark, [line.rstrip(b"\r\n").split(mark) for line in _lines(content)]


def _joined(mark: bytes, rows: list[list[bytes]]) -> bytes:
    return b"".join(mark.join(row) + b"\r\n" for row in rows)


def shuffle_cells(dice: Dice, content: bytes) -> bytes:
    """Mix the cells of some rows."""
    mark, rows = _cells(content)
    for row in rows:
        if dice.random() < 0.2:
            dice.shuffle(row)
    return _joined(mark, rows)


def rag(dice: Dice, content: bytes) -> bytes:
    """Make rows longer and shorter."""
    mark, rows = _cells(content)
    made = [row[: dice.randint(0, len(row))] if dice.random() < 0.2 else row for row in rows]
    return _joined(mark, [[*row, *[b"x"] * dice.choice((0, 0, 0, 0, 1, 9))] for row in made])


def blank_columns(dice: Dice, content: bytes) -> bytes:
    """Put blank columns between, or clear some."""
    mark, rows = _cells(content)
    at = dice.randint(0, 6)
    if dice.random() < 0.5:
        return _joined(mark, [[*row[:at], b"", b"", *row[at:]] for row in rows])
    return _joined(mark, [[b"" if n == at else cell for n, cell in enumerate(row)] for row in rows])


def headers(dice: Dice, content: bytes) -> bytes:
    """Repeat the first line below, merge its cells, call all the same, or leave it out."""
    mark, rows = _cells(content)
    if not rows:
        return content
    way = dice.randrange(5)
    if way == 0:
        rows.insert(dice.randint(0, len(rows)), list(rows[0]))
    elif way == 1:
        rows[0] = [rows[0][at // 2 * 2] if at % 2 == 0 else b"" for at in range(len(rows[0]))]
    elif way == 2:
        rows[0] = [rows[0][0]] * len(rows[0])
    elif way == 3:
        del rows[0]
    else:
        rows[:0] = [[b"Report of Nov 2026"], [], [b"Page 1", b"", b"x"]][: dice.randint(1, 3)]
    return _joined(mark, rows)


def quotes(dice: Dice, content: bytes) -> bytes:
    """Open quotes that nobody closes, or quote everything."""
    mark, rows = _cells(content)
    sign = dice.choice((b'"', b"'", b'""', b'\\"'))
    for row in rows:
        for at, cell in enumerate(row):
            if dice.random() < 0.05:
                row[at] = dice.choice(
                    (sign + cell, cell + sign, sign + cell + sign, cell[:2] + sign)
                )
    return _joined(mark, rows)


def decimals(dice: Dice, content: bytes) -> bytes:
    """Write numbers as elsewhere."""
    sign = dice.choice((b",", b".", b"'", b" "))
    return re.sub(rb"(\d)[.,](\d)", rb"\1" + sign + rb"\2", content)


def line_ends(dice: Dice, content: bytes) -> bytes:
    """Mix the line ends."""
    ends = (b"\r\n", b"\n", b"\r", b"\n\r", b"\r\r\n", b"\x0b", b"\xe2\x80\xa8")
    return b"".join(
        line.rstrip(b"\r\n") + dice.choice(ends[: dice.randint(1, 7)]) for line in _lines(content)
    )


def reencode(dice: Dice, content: bytes) -> bytes:
    """Write all of it, or half, in another encoding."""
    text = content.decode("utf-8", "replace")
    there = text.encode(dice.choice(ENCODINGS), "replace")
    if dice.random() < 0.3:
        at = len(there) // 2
        return content[: len(content) // 2] + there[at:]
    return there


def other_sign(dice: Dice, content: bytes) -> bytes:
    """Cut cells with another sign."""
    _, rows = _cells(content)
    return _joined(dice.choice((b",", b";", b"\t", b"|", b" ", b":")), rows)


def bloat(dice: Dice, content: bytes) -> bytes:
    """Have a cell or a line that is far too long."""
    mark, rows = _cells(content)
    row = dice.choice(rows) if rows else []
    if row:
        at = dice.randrange(len(row))
        row[at] = dice.choice((b"x", b"(", b"a@", b"+", b"1,", b"\\", b"=?", b"> ")) * 90_000
    return _joined(mark, rows)


TEXT: tuple[Change, ...] = (
    shuffle_lines, shuffle_cells, rag, blank_columns, headers, headers, quotes, decimals,
    line_ends, reencode, other_sign, bloat,
)  # fmt: skip

# Zipped workbooks

_HUGE = (b"1048576", b"16384", b"99999999999", b"-1", b"0", b"", b"XFD1048576", b"4294967295")


def _in_zip(dice: Dice, content: bytes) -> bytes:
    """Damage one part of an archive and pack it again, sound as an archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = {each.filename: archive.read(each) for each in archive.infolist()}
    except Exception:  # noqa: BLE001 - damaged before
        return flip(dice, content)
    if not parts:
        return content
    likely = [
        name for name in parts if re.search(r"sheet|shared|content|style|workbook", name, re.I)
    ]
    name = dice.choice(likely or list(parts))
    way = dice.random()
    if way < 0.1:
        del parts[name]
    elif way < 0.15:
        parts[dice.choice(("xl/worksheets/sheet9.xml", "../../x.xml", name.upper()))] = parts[name]
    elif way < 0.6:
        parts[name] = _in_xml(dice, parts[name])
    else:
        parts[name] = dice.choice(ANY)(dice, parts[name])
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, part in parts.items():
            archive.writestr(each, part)
    return made.getvalue()


def _in_xml(dice: Dice, part: bytes) -> bytes:
    """Change a number or a reference in an attribute or a cell."""
    spots = list(re.finditer(rb"(?<=[\">])-?[A-Z]{0,3}\d+(?:\.\d+)?(?=[\"<:])", part))
    for spot in dice.sample(spots, min(len(spots), dice.choice((1, 3)))):
        part = part[: spot.start()] + dice.choice(_HUGE) + part[spot.end() :]
        break
    return part
