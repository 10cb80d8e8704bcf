"""A file of mails as a source of rows: one mail, or a mailbox of any size, one row a sender.

A mailbox is gone through in blocks for where its messages begin; of each only the head is looked
at then, and its text when its row is handed out. So a mailbox of gigabytes needs no more memory
than its list of senders.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import BinaryIO

from leaddesk.domain.said import noted, said
from leaddesk.ingest.encoding import Text, unreadable
from leaddesk.ingest.magic import is_mail_head
from leaddesk.ingest.mail import MOST_MESSAGE, Letter, letter_of, read_letter
from leaddesk.ingest.persons import FIELDS
from leaddesk.ingest.records import Broken, Record
from leaddesk.ingest.source import Source

MOST_MAILS = 4  # of one sender that are read for the notes: the newest
MOST_HEAD = 16 << 10
_BLOCK = 1 << 20
_MARK = 400  # bytes that the line between two messages may take
_BEGINS = re.compile(rb"(?:\A|\n\r?\n)From [^\n]{0,300}\n(?=[\w-]+:|>?From )")
_FROM = re.compile(rb"^From:[ \t]*((?:[^\n]*\n[ \t])*[^\n]*)", re.IGNORECASE | re.MULTILINE)
_REPLY = re.compile(rb"^Reply-To:[ \t]*((?:[^\n]*\n[ \t])*[^\n]*)", re.IGNORECASE | re.MULTILINE)
_TO_ME = re.compile(rb"^Delivered-To:[ \t]*(\S+)", re.IGNORECASE | re.MULTILINE)
_ADDRESS = re.compile(rb"[\w.+%'=-]+@[\w.-]+\w")
_HEADER = list(FIELDS)
OWN_MAIL = (noted("This is your own mail."), noted("Leave it out."))


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a message stands in its file."""

    start: int
    size: int
    line: int


@dataclass(slots=True)
class _Sender:
    """The messages of one sender: the first, the newest few, and how many there are."""

    first: _Spot
    newest: list[_Spot] = field(default_factory=list)
    count: int = 0

    def add(self, spot: _Spot) -> None:
        """Take one more."""
        self.count += 1
        self.newest.append(spot)
        del self.newest[:-MOST_MAILS]


def is_mails(path: Path) -> bool:
    """Whether a file holds mails: by its first lines."""
    if path.suffix.casefold() in (".csv", ".tsv", ".vcf"):
        return False
    try:
        with path.open("rb") as stream:
            head = stream.read(4 * MOST_HEAD)
    except (OSError, ValueError):
        return False
    return is_mail_head(head) or bool(_BEGINS.match(head))


def mails_of(path: Path) -> Source:
    """Return the senders of a file of mails as a source of rows.

    Raises:
        Refused: it cannot be read.
    """
    try:
        with path.open("rb") as stream:
            size, sha256 = path.stat().st_size, hashlib.file_digest(stream, "sha256").hexdigest()
            senders, own = _senders(stream, size)
    except OSError as error:
        raise unreadable(path, error) from error
    mails = sum(each.count for each in senders.values())
    many = said("{n} mails of {m} senders: one row for each sender.", n=mails, m=len(senders))
    return Source(
        name=path.name,
        path=path,
        size=size,
        sha256=sha256,
        encoding="",
        delimiter="",
        quotechar="",
        warnings=(many,) if mails > 1 else (),
        read=partial(_records, path, senders, own),
        program="mail",
        fields=FIELDS,
        has_names=True,
    )


def _senders(stream: BinaryIO, size: int) -> tuple[dict[bytes, _Sender], bytes]:
    """Return the messages by sender, and the address the mailbox belongs to."""
    senders: dict[bytes, _Sender] = {}
    mine: Counter[bytes] = Counter()
    for spot in list(_spots(stream, size)):
        stream.seek(spot.start)
        head = stream.read(min(spot.size, MOST_HEAD)).replace(b"\r\n", b"\n").partition(b"\n\n")[0]
        mine.update(each.lower() for each in _TO_ME.findall(head))
        key = _key(head) or b"#%d" % spot.start
        senders.setdefault(key, _Sender(spot)).add(spot)
    owner, times = mine.most_common(1)[0] if mine else (b"", 0)
    return senders, owner if times > 1 else b""


def _key(head: bytes) -> bytes:
    """Return what tells senders apart: the address, and for machines whom they write for."""
    found = _FROM.search(head)
    address = _ADDRESS.findall(found[1]) if found else []
    reply = _REPLY.search(head)
    other = _ADDRESS.findall(reply[1]) if reply and b"reply" in (address or [b""])[-1] else []
    return b"|".join([*address[-1:], *other[-1:]]).lower()


def _spots(stream: BinaryIO, size: int) -> Iterator[_Spot]:
    """Yield where each message of a mailbox stands; a file of one mail is one message."""
    start, line = 0, 1
    for begin, begin_line in _begins(stream):
        if begin > start:
            yield _Spot(start, begin - start, line)
        start, line = begin, begin_line
    if size > start:
        yield _Spot(start, size - start, line)


def _begins(stream: BinaryIO) -> Iterator[tuple[int, int]]:
    """Yield offset and line of each line "From ... " that begins a message."""
    stream.seek(0)
    at, line, rest = 0, 1, b""
    is_start = True
    while block := stream.read(_BLOCK):
        text = rest + block
        done = max(0, len(text) - _MARK)
        counted = 0
        for found in _BEGINS.finditer(text):
            begin = found.start() + (len(found[0]) - len(found[0].lstrip(b"\r\n")))
            if begin >= done > 0 or (found.start() == 0 and not is_start and found[0][:1] == b"F"):
                continue
            line += text.count(b"\n", counted, begin)
            counted = begin
            yield at + begin, line
        line += text.count(b"\n", counted, done)
        at, rest, is_start = at + done, text[done:], False
    for found in _BEGINS.finditer(rest) if not is_start else ():
        begin = found.start() + (len(found[0]) - len(found[0].lstrip(b"\r\n")))
        if found.start() or found[0][:1] != b"F":
            yield at + begin, line + rest.count(b"\n", 0, begin)


def _records(
    path: Path, senders: dict[bytes, _Sender], own: bytes, _width: int
) -> Iterator[Record | Broken]:
    yield Record(0, _HEADER)
    try:
        with path.open("rb") as stream:
            for key, sender in senders.items():
                letters = [_letter(stream, spot) for spot in sender.newest]
                yield _record(letters, sender.first.line, is_own=bool(own) and key == own)
    except OSError as error:
        raise unreadable(path, error) from error


def _letter(stream: BinaryIO, spot: _Spot) -> Letter:
    stream.seek(spot.start)
    raw = stream.read(min(spot.size, MOST_MESSAGE))
    if raw.startswith(b"From "):
        raw = raw.partition(b"\n")[2]
    return read_letter(raw)


def _record(letters: list[Letter], line: int, *, is_own: bool) -> Record | Broken:
    """Make one row of the newest mails of a sender: fields of the fullest, notes of all."""
    good = [letter for letter in letters if letter.why is None]
    if not good or is_own:
        last = letters[-1]
        why, mend = OWN_MAIL if is_own or last.why is None else last.why
        raw = "\n".join([f"{last.name} <{last.mail}>", last.subject, *last.body[:10]])
        return Broken(line, why, mend, raw[:500])
    rows = [letter.row() for letter in reversed(good)]
    fullest: dict[str, str] = max(rows, key=len)
    merged = dict(fullest)
    for row in rows:
        for name, value in row.items():
            merged.setdefault(name, value)
    notes = dict.fromkeys(row["Notes"] for row in reversed(rows) if row.get("Notes"))
    merged["Notes"] = "\n\n".join(notes)
    return Record(line, [merged.get(name, "") for name in _HEADER])


def copied_mail(text: Text) -> Source | None:
    """Return the sender of a mail copied out of a mail program; None where a text is none."""
    ending = text.path.suffix.casefold() if text.path else ""
    if text.size > MOST_MESSAGE or ending not in ("", ".txt", ".md", ".eml"):
        return None
    block = "".join(text.lines())
    if is_mail_head(block[:MOST_HEAD].encode("utf-8", "surrogatepass")):
        letter: Letter | None = read_letter(block.encode("utf-8", "surrogatepass"))
    else:
        letter = letter_of(block)
    if letter is None:
        return None
    records = [Record(0, _HEADER), _record([letter], 1, is_own=False)]
    return Source(
        name=text.name,
        path=text.path,
        size=text.size,
        sha256=text.sha256,
        encoding=text.encoding,
        delimiter="",
        quotechar="",
        warnings=text.warnings,
        read=lambda _width: iter(records),
        program="mail",
        fields=FIELDS,
        has_names=True,
    )
