"""Opens whatever a rep brings as a source of records: rows, vCards, mails, notes, a workbook."""

from functools import partial
from itertools import islice
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.ingest.dialect import Dialect, sniff
from leaddesk.ingest.encoding import CutLine, Text, decode, pasted, sound
from leaddesk.ingest.json_rows import begins_as_json, is_json, json_of, objects_of
from leaddesk.ingest.mailbox import copied_mail, is_mails, mails_of
from leaddesk.ingest.markup_rows import MOST_BYTES, is_markup, markup_of, table_of
from leaddesk.ingest.notebook import is_notebook, notes_of
from leaddesk.ingest.other_cards import is_other_cards, other_cards_of
from leaddesk.ingest.records import records
from leaddesk.ingest.source import Source
from leaddesk.ingest.vcard import cards_of, is_cards
from leaddesk.ingest.workbook import is_workbook, sheet_of

SNIFFED_LINES = 400
_OTHER_KINDS = (
    (is_other_cards, other_cards_of),
    (is_json, json_of),
    (is_markup, markup_of),
    (is_mails, mails_of),
)


def open_source(path: Path | str | None, paste: str | None, sheet: str = "") -> Source:
    """Find out what kind of file this is and how it is written.

    Args:
        path: the file; ignored if `paste` is given.
        paste: the text itself.
        sheet: of a workbook; "" for the one with the most people.

    Raises:
        Refused: it cannot be read, or is of a kind that holds no rows.
    """
    file = Path(path or "")
    if paste is None:
        _check_is_file(file)
    if paste is None and is_workbook(file):
        return sheet_of(file, sheet)
    if sheet:
        raise Refused(
            said("{name} has no sheets: it is no workbook.", name=file.name),
            said("Leave the sheet out, or bring the workbook itself."),
        )
    for is_so, read in _OTHER_KINDS if paste is None else ():
        if is_so(file):
            return read(file)
    if paste is not None and (found := _pasted_markup(paste)):
        return found
    text = decode(file) if paste is None else pasted(paste)
    if is_cards(text):
        return cards_of(text)
    return copied_mail(text) or rows_or_notes(text)


def _check_is_file(path: Path) -> None:
    """Refuse what would never end or may be read only once: a pipe, a socket, a device."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return  # whoever reads it says why it cannot be read
    if not (S_ISREG(mode) or S_ISDIR(mode)):
        raise Refused(
            said("{name} is no file but a pipe, a socket or a device.", name=path.name),
            said("Save what comes out of it as a file and bring that."),
        )


def _pasted_markup(paste: str) -> Source | None:
    """Return the rows of pasted JSON or of a pasted web page; None for any other text."""
    start = "".join(paste[:200].split()).casefold()
    raw = sound(paste).encode()
    name = "pasted text"
    if len(raw) <= MOST_BYTES and begins_as_json(start):
        return objects_of(name, None, raw)
    if len(raw) <= MOST_BYTES and start.startswith(("<table", "<html", "<!doctypehtml")):
        return table_of(name, None, raw, sound(paste))
    return None


def rows_or_notes(text: Text) -> Source:
    """Return the people of a text that is written for people, else its rows."""
    lines = list(islice(text.lines(), SNIFFED_LINES))
    dialect = sniff([line for line in lines if not isinstance(line, CutLine)])
    return notes_of(text) if is_notebook(text, dialect, lines) else rows_of(text, dialect)


def rows_of(text: Text, dialect: Dialect) -> Source:
    """Return the rows of a text, cut in this dialect."""
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
