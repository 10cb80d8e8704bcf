"""How far apart the cells of a binary workbook stand, looked up before a reader lays them out.

Two cells at opposite corners make it lay out all cells between them, and end the program where the
memory for them is not there. Records after MS-XLS 2.1.4 and MS-XLSB 2.1.4.
"""

import struct
from collections.abc import Iterable, Iterator, Sequence

_XLS_CELLS = frozenset(
    (0x06, 0x201, 0x203, 0x204, 0x205, 0x27E, 0xFD, 0xD6, 0xBD, 0xBE, 0x02, 0x03, 0x04, 0x05, 0x01)
)
_XLS_SEVERAL = frozenset((0xBD, 0xBE))  # of a row; the last column stands at their end
_XLS_BEGIN = frozenset((0x809, 0x409, 0x209, 0x09))
_XLS_LOCKED = 0x2F
_XLS_SIZE = 0x200
_XLSB_ROW, _XLSB_SIZE = 0, 148
_XLSB_CELLS = range(1, 12)
_DIRECTORY_ENTRY = 128
_STREAM = 2


def xls_cells(stream: bytes) -> int:
    """Return rows times columns of the largest sheet in the workbook stream of an XLS file."""
    most = rows = columns = at = 0
    end = len(stream)
    while at + 4 <= end:
        kind, size = struct.unpack_from("<HH", stream, at)
        at += 4
        if kind == _XLS_LOCKED:
            return 0  # the rest is scrambled, and the reader says that it is locked
        if kind in _XLS_BEGIN:
            most, rows, columns = max(most, rows * columns), 0, 0
        elif kind == _XLS_SIZE and size >= 12 and at + 12 <= end:
            _, last, _, wide = struct.unpack_from("<IIHH", stream, at)
            rows, columns = max(rows, last), max(columns, wide)
        elif kind in _XLS_CELLS and size >= 4 and at + size <= end:
            row, column = struct.unpack_from("<HH", stream, at)
            if kind in _XLS_SEVERAL:
                (column,) = struct.unpack_from("<H", stream, at + size - 2)
            rows, columns = max(rows, row + 1), max(columns, column + 1)
        at += size
    return max(most, rows * columns)


def xlsb_cells(chunks: Iterable[bytes]) -> int:
    """Return rows times columns of a sheet of an XLSB file, given in pieces."""
    row = rows = columns = 0
    for kind, body in _xlsb_records(chunks):
        if kind == _XLSB_ROW and len(body) >= 4:
            (row,) = struct.unpack_from("<I", body)
        elif kind in _XLSB_CELLS and len(body) >= 4:
            (column,) = struct.unpack_from("<I", body)
            rows, columns = max(rows, row + 1), max(columns, column + 1)
    return rows * columns


def _xlsb_records(chunks: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """Yield kind and first bytes of each record."""
    rest = b""
    skip = 0
    for chunk in chunks:
        data = rest + chunk
        at = min(skip, len(data))
        skip -= at
        end = len(data)
        while at + 8 <= end:
            kind, begin = _varint(data, at, 2)
            size, begin = _varint(data, begin, 4)
            if begin + min(size, 8) > end:
                break
            yield kind, data[begin : begin + 8]
            at = begin + size
        skip += max(0, at - end)
        rest = data[at:] if at < end else b""


def _varint(data: bytes, at: int, most: int) -> tuple[int, int]:
    """Return a number written seven bits a byte, and where it ends."""
    number = 0
    for place in range(most):
        if at >= len(data):
            break
        byte = data[at]
        at += 1
        number |= (byte & 0x7F) << (7 * place)
        if not byte & 0x80:
            break
    return number, at


def workbook_stream(
    data: bytes, size: int, table: Sequence[int], small: Sequence[int], first_directory: int
) -> bytes:
    """Return the stream "Workbook" or "Book" of a compound file; b"" where there is none.

    Args:
        data: the whole file.
        size: of a sector.
        table: for each sector the one after it.
        small: the same for the small sectors of 64 bytes.
        first_directory: sector where the directory begins.
    """

    def joined(sector: int) -> bytes:
        parts: list[bytes] = []
        while sector < len(table) and len(parts) <= len(table):
            parts.append(data[(sector + 1) * size : (sector + 2) * size])
            sector = table[sector]
        return b"".join(parts)

    directory = joined(first_directory)
    entries = [
        directory[at : at + _DIRECTORY_ENTRY]
        for at in range(0, len(directory) - _DIRECTORY_ENTRY + 1, _DIRECTORY_ENTRY)
    ]
    root = joined(struct.unpack_from("<I", entries[0], 116)[0]) if entries else b""
    for entry in entries:
        name = entry[:64].decode("utf-16-le", "replace").partition("\0")[0].casefold()
        if name not in ("workbook", "book") or entry[66] != _STREAM:
            continue
        start, length = struct.unpack_from("<II", entry, 116)
        if length >= 4096:
            return joined(start)[:length]
        parts: list[bytes] = []
        while start < len(small) and len(parts) <= len(small):
            parts.append(root[start * 64 : start * 64 + 64])
            start = small[start]
        return b"".join(parts)[:length]
    return b""
