"""Opens whatever a rep brings as a source of records: rows of text, vCards, or a workbook."""

from functools import partial
from itertools import islice
from pathlib import Path

from leaddesk.ingest.dialect import sniff
from leaddesk.ingest.encoding import CutLine, Text, decode, pasted
from leaddesk.ingest.records import records
from leaddesk.ingest.source import Source
from leaddesk.ingest.vcard import cards_of, is_cards
from leaddesk.ingest.workbook import is_workbook, sheet_of

SNIFFED_LINES = 400


def open_source(path: Path | str | None, paste: str | None) -> Source:
    """Find out what kind of file this is and how it is written.

    Args:
        path: the file; ignored if `paste` is given.
        paste: the text itself.

    Raises:
        Refused: it cannot be read, or is of a kind that holds no rows.
    """
    file = Path(path or "")
    if paste is None and is_workbook(file):
        return sheet_of(file)
    text = decode(file) if paste is None else pasted(paste)
    return cards_of(text) if is_cards(text) else rows_of(text)


def rows_of(text: Text) -> Source:
    """Return the rows of a text, cut as its first lines suggest."""
    lines = list(islice(text.lines(), SNIFFED_LINES))
    dialect = sniff([line for line in lines if not isinstance(line, CutLine)])
    return Source(
        name=text.name,
        path=text.path,
        size=text.size,
        sha256=text.sha256,
        encoding=text.encoding,
        delimiter=dialect.delimiter,
        quotechar=dialect.quotechar,
        warnings=text.warnings,
        read=partial(records, text, dialect),
    )
