"""Opens whatever text a rep brings and hands it out line by line, in memory that does not grow.

Order, as on the design page MATCHING: byte order mark, UTF-16/32 by where the NULs stand, strict
UTF-8 over the whole file, then a guess from the lines that carry other bytes: which one-byte
encoding spells words (`letters`, ours), and chardet where none does. A file
that is mostly one and in places the other is read as both, byte by byte.
"""

import codecs
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import TextIO

from leaddesk.domain.errors import Refused
from leaddesk.domain.said import said
from leaddesk.ingest.letters import likeliest
from leaddesk.ingest.magic import is_mail_head, refuse_other_kinds

BLOCK = 1 << 16
MOST_SAMPLE = 1 << 16
MAX_LINE = 4 << 20  # characters; a longer line is handed out cut, as a CutLine

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BAD = re.compile("[\udc80-\udcff]")
_BEYOND = re.compile("[^\x00-\x7f]")
_LONE_HIGH = re.compile(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])")
_HIGH_RUN = re.compile(rb"[\x80-\xff]{2,}")
_WELL_SPELT = 0.8
_BARELY_SPELT = 0.1
_SURE = 0.3
_MULTIBYTE = frozenset(
    (
        "shift_jis",
        "cp932",
        "euc_jp",
        "gb2312",
        "gbk",
        "gb18030",
        "big5",
        "big5hkscs",
        "euc_kr",
        "cp949",
    )
)


class CutLine(str):
    """The start of a line that is longer than MAX_LINE; the rest of it was passed over."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A text that was looked through once and can be read again from the start.

    Attributes:
        name: of the file, without folder; "pasted text" for a block from the clipboard.
        encoding: name of the codec, as Python says it; shown to the rep.
        errors: what the decoder does with bytes that do not fit.
        size: in bytes.
        sha256: of the bytes, in hex.
        warnings: what the rep should know about the letters.
    """

    name: str
    encoding: str
    errors: str
    size: int
    sha256: str
    path: Path | None = None
    pasted: str = ""
    warnings: tuple[str, ...] = field(default=())

    def open(self) -> TextIO:
        """Open at the start, line ends untouched.

        Raises:
            Refused: the file is gone or may not be read.
        """
        if self.path is None:
            return StringIO(self.pasted, newline="")
        try:
            if self.errors not in ("replace", "strict"):
                _register_fallback(self.errors)
            return self.path.open(encoding=self.encoding, errors=self.errors, newline="")
        except OSError as error:
            raise unreadable(self.path, error) from error

    def lines(self) -> Iterator[str]:
        """Hand out physical lines with their ends, without NULs and byte order marks.

        A mark also stands before a later line where somebody put two files together.
        """
        with self.open() as stream:
            try:
                while line := stream.readline(MAX_LINE):
                    if len(line) >= MAX_LINE and line[-1] not in "\r\n":
                        _pass_over(stream)
                        line = CutLine(line[:200])
                    elif "\0" in line:
                        line = line.replace("\0", "")
                    yield _without_bom(line) if line.startswith("\ufeff") else line
            except OSError as error:
                raise unreadable(self.path or Path(self.name), error) from error


def _without_bom(line: str) -> str:
    return line[1:] if line[:1] == "\ufeff" and not isinstance(line, CutLine) else line


def _pass_over(stream: TextIO) -> None:
    while part := stream.readline(MAX_LINE):
        if part[-1] in "\r\n":
            return


def unreadable(path: Path, error: OSError) -> Refused:
    """Return the sentence for a file that cannot be read."""
    if isinstance(error, FileNotFoundError):
        return Refused(
            said("{name} is not there.", name=path.name), said("Check the name and the folder.")
        )
    if isinstance(error, PermissionError):
        return Refused(
            said("{name} may not be read.", name=path.name),
            said("Ask for the right to read it, or copy it."),
        )
    if isinstance(error, IsADirectoryError):
        return Refused(
            said("{name} is a folder.", name=path.name), said("Choose a file inside it.")
        )
    return Refused(
        said("{name} cannot be read.", name=path.name),
        said("Copy it to this computer and try again."),
    )


def _register_fallback(name: str) -> None:
    """Teach the decoder to read bytes that are no UTF-8 in the codec named after "else-"."""
    other = name.removeprefix("else-")

    def instead(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeDecodeError):
            raise error
        return error.object[error.start : error.end].decode(other, "replace"), error.end

    codecs.register_error(name, instead)


def _wide_codec(head: bytes) -> str:
    """Return the UTF-16 or UTF-32 codec of a head without BOM by where its NULs stand, or ""."""
    head = head[:4096]
    quarter, half = len(head) // 4, len(head) // 2
    if quarter < 2 or head.count(0) < len(head) * 0.2:
        return ""
    nuls = [head[start::4].count(0) for start in range(4)]
    if min(nuls[1:]) > quarter * 0.9 and nuls[0] < quarter * 0.2:
        return "utf-32-le"
    if min(nuls[:3]) > quarter * 0.9 and nuls[3] < quarter * 0.2:
        return "utf-32-be"
    even, odd = nuls[0] + nuls[2], nuls[1] + nuls[3]
    if odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.4 and odd < half * 0.05:
        return "utf-16-be"
    return ""


class _Look:
    """One pass over the bytes: hash, share of UTF-8, and a sample of the lines beyond ASCII."""

    def __init__(self) -> None:
        self.size = 0
        self.head = b""
        self.good = 0
        self.bad = 0
        self._decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
        self._hash = hashlib.sha256()
        self._sample = bytearray()

    def feed(self, block: bytes) -> None:
        """Take the next block; an empty one ends the file."""
        self.size += len(block)
        self._hash.update(block)
        if not self.head:
            self.head = block
        text = self._decoder.decode(block, final=not block)
        if text.isascii():
            return
        bad = len(_BAD.findall(text))
        self.bad += bad
        self.good += len(_BEYOND.findall(text)) - bad
        if len(self._sample) < MOST_SAMPLE:
            for line in block.splitlines():
                if not line.isascii():
                    self._sample += line[:4096] + b"\n"

    @property
    def sha256(self) -> str:
        """Hash of all bytes so far."""
        return self._hash.hexdigest()

    @property
    def sample(self) -> bytes:
        """Lines with bytes beyond ASCII, at most 64 KB of them."""
        return bytes(self._sample[:MOST_SAMPLE])


def _refuse_other_kinds(path: Path, head: bytes) -> None:
    wide = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE))
    try:
        refuse_other_kinds(head, wide=wide or bool(_wide_codec(head)))
    except Refused as no:
        raise Refused(said("{name}: {what}", name=path.name, what=no.text), no.mend) from None


def _look(path: Path) -> _Look:
    try:
        if path.is_dir():
            raise IsADirectoryError(path.name)
        look = _Look()
        with path.open("rb") as stream:
            while block := stream.read(BLOCK):
                if not look.size:
                    _refuse_other_kinds(path, block)
                look.feed(block)
        look.feed(b"")
    except (OSError, ValueError) as error:
        if isinstance(error, OSError):
            raise unreadable(path, error) from error
        raise Refused(said("This is no file name."), said("Choose a CSV or text file.")) from error
    return look


def _guess(sample: bytes) -> str:
    """Return the codec of bytes that are not UTF-8: our word test, chardet for other scripts."""
    ours, score = likeliest(sample)
    lone = len(_LONE_HIGH.findall(sample)) > len(_HIGH_RUN.findall(sample))
    if lone and score >= _WELL_SPELT:
        return ours  # letters with accents among ASCII letters: no other script
    import chardet  # here: 40 ms that most files never need

    found = chardet.detect(sample)
    try:
        name = codecs.lookup(found.get("encoding") or "ascii").name
        misfits = sample.decode(name, "replace").count("\ufffd")
    except LookupError:
        return ours
    if name in _MULTIBYTE and misfits <= 2 + len(sample) // 100:
        return name
    if score >= _BARELY_SPELT:
        return ours
    is_other = name != "ascii" and not name.startswith("utf")  # those were looked for before
    sure = (found.get("confidence") or 0.0) > _SURE and is_other
    return name if sure and not misfits else "cp1252"


def _codec(look: _Look) -> tuple[str, str, tuple[str, ...]]:
    for mark, name in _BOMS:
        if look.head.startswith(mark):
            return name, "else-cp1252" if name == "utf-8-sig" else "replace", ()
    wide = _wide_codec(look.head)
    if wide:
        return wide, "replace", ()
    if not look.bad and any(escape in look.head for escape in (b"\x1b$B", b"\x1b$@")):
        return "iso2022_jp", "replace", ()
    if not look.bad:
        return "utf-8", "else-cp1252", ()
    guess = "cp1252" if look.good >= look.bad else _guess(look.sample)
    if look.good >= look.bad or (look.good and guess in ("cp1252", "iso-8859-15")):
        mixed = said("Mostly UTF-8, in places {guess}: look at names with accents.", guess=guess)
        return "utf-8", f"else-{guess}", (mixed,)
    other = said("Letters were read as {guess}: look at names with accents.", guess=guess)
    return guess, "replace", (other,)


def decode_quietly(raw: bytes) -> str:
    """Return a small text that was read whole, in its likeliest encoding; never fails."""
    for mark, name in _BOMS:
        if raw.startswith(mark):
            return raw.decode(name, "replace")
    if wide := _wide_codec(raw):
        return raw.decode(wide, "replace")
    try:
        return raw.decode()
    except UnicodeDecodeError:
        beyond = b"\n".join(line for line in raw.splitlines() if not line.isascii())
        return raw.decode(_guess(beyond[:MOST_SAMPLE]), "replace")


def decode(path: Path) -> Text:
    """Find out how a file is written.

    Raises:
        Refused: no such file, a folder, not allowed, empty, or not a text.
    """
    look = _look(path)
    if not look.size or not look.head.strip(b"\0\xef\xbb\xbf\xff\xfe \t\r\n"):
        raise Refused(
            said("{name} is empty.", name=path.name), said("Bring a file with rows in it.")
        )
    encoding, errors, warnings = _codec(look)
    return Text(path.name, encoding, errors, look.size, look.sha256, path=path, warnings=warnings)


_LONE = re.compile("[\ud800-\udfff]")


def sound(text: str) -> str:
    """Return a text that can be written: halves of letters are read as UTF-8, or marked as lost."""
    if not _LONE.search(text):
        return text
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8")
    except UnicodeError:
        return _LONE.sub("\ufffd", text)


def pasted(block: str) -> Text:
    """Take a block of text as if it were a file.

    Raises:
        Refused: there is nothing in it, or it is something else than rows of text.
    """
    raw = block.encode("utf-8", "surrogatepass")
    block = sound(block)
    if not block.strip():
        raise Refused(said("There is no text to read."), said("Copy the rows and paste again."))
    if not is_mail_head(raw[:BLOCK]):
        refuse_other_kinds(raw[:BLOCK], wide=False)
    digest = hashlib.sha256(raw).hexdigest()
    return Text("pasted text", "utf-8", "strict", len(raw), digest, pasted=block)
