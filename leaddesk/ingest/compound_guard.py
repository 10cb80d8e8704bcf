"""Looks into an old workbook (XLS, a compound file) before it is opened: are its chains sound?

Such a file keeps each stream as a chain of sectors. In a damaged one a chain may bite its own tail,
and a reader that follows it fills the memory. Layout after MS-CFB, sections 2.2 to 2.4.
"""

import struct
from collections.abc import Sequence
from pathlib import Path

from leaddesk.ingest.corner_guard import workbook_stream, xls_cells

MOST_BYTES = 200 << 20
_HEADER = 512
_FIRST_SPECIAL = 0xFFFFFFFA  # from here on an entry is no sector: end, free, or a table's own
_SHIFTS = (9, 12)
MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def sound_cells(path: Path) -> int | None:
    """Return how many cells an old workbook lays out; None where a chain in it is not sound.

    Raises:
        OSError: it cannot be read.
    """
    data = path.read_bytes() if path.stat().st_size <= MOST_BYTES else b""
    if len(data) < _HEADER or not data.startswith(MAGIC):
        return None
    (shift,) = struct.unpack_from("<H", data, 30)
    if shift not in _SHIFTS:
        return None
    size = 1 << shift
    table = _table(data, size)
    if not table or _bites_its_tail(table):
        return None
    small: list[int] = []
    for sector in _chain(table, struct.unpack_from("<I", data, 60)[0]):
        small += _entries(data, sector, size)
    if _bites_its_tail(small):
        return None
    (directory,) = struct.unpack_from("<I", data, 48)
    return xls_cells(workbook_stream(data, size, table, small, directory))


def _entries(data: bytes, sector: int, size: int) -> tuple[int, ...]:
    """Return the numbers in a sector; none for one beyond the end of the file."""
    start = (sector + 1) * size
    whole = data[start : start + size]
    return struct.unpack(f"<{len(whole) // 4}I", whole[: len(whole) // 4 * 4])


def _table(data: bytes, size: int) -> list[int]:
    """Return for each sector the one after it; empty where the list of tables is not sound."""
    parts = [each for each in struct.unpack_from("<109I", data, 76) if each < _FIRST_SPECIAL]
    more = struct.unpack_from("<I", data, 68)[0]
    seen: set[int] = set()
    while more < _FIRST_SPECIAL:
        numbers = _entries(data, more, size)
        if more in seen or not numbers:
            return []
        seen.add(more)
        *here, more = numbers
        parts += [each for each in here if each < _FIRST_SPECIAL]
    if len(set(parts)) < len(parts):
        return []
    return [number for part in parts for number in _entries(data, part, size)]


def _chain(table: Sequence[int], sector: int) -> list[int]:
    found = []
    while sector < len(table):
        found.append(sector)
        sector = table[sector]
    return found


def _bites_its_tail(table: Sequence[int]) -> bool:
    """Whether following any entry comes back to where it was."""
    done = bytearray(len(table))  # 1: on the way we are on, 2: known to end
    for start in range(len(table)):
        way = []
        at = start
        while at < len(table) and not done[at]:
            done[at] = 1
            way.append(at)
            at = table[at]
        if at < len(table) and done[at] == 1:
            return True
        for each in way:
            done[each] = 2
    return False
