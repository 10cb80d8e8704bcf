"""What every kind of file is to the rest of the reading: a name, a hash, and its records in order.

A text of rows, a file of vCards and a workbook differ in how records are cut out of them, and in
nothing behind that: column mapping, verdicts, resuming and undo see one kind of source.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from leaddesk.ingest.records import Broken, Record


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was looked through once and can be read again from the start.

    Attributes:
        name: of the file, without folder.
        path: None for pasted text.
        size: in bytes.
        sha256: of the bytes, in hex.
        encoding: name of the codec; "" where the kind of file settles it.
        delimiter, quotechar: of a text of rows; "" where cells are given.
        warnings: what the rep should know about how it is written.
        read: hands out the records; takes the number of columns, 0 where it is not known yet.
        program: the kind of file where it says more than the column names, else "".
        fields: column name -> field, where the kind of file settles it.
        sheets: names of the sheets of a workbook that have rows.
        sheet: the one that is read.
        has_names: whether the first record is the column names, by the making of the source.
    """

    name: str
    path: Path | None
    size: int
    sha256: str
    encoding: str
    delimiter: str
    quotechar: str
    warnings: tuple[str, ...]
    read: Callable[[int], Iterator[Record | Broken]]
    program: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    has_names: bool = False
    sheets: tuple[str, ...] = ()
    sheet: str = ""

    def records(self, width: int = 0) -> Iterator[Record | Broken]:
        """Hand out the records from the start; see `records.records`."""
        return self.read(width)
