"""Cuts a file of vCards into cards and properties, whatever program and version wrote them.

What is tolerated, each from a real report (design page FORMATS): quoted-printable cut in the middle
of a letter or folded besides, parameters without their name, keys in any case, groups, pictures of
any size, unfolded base64, a card that does not end, and lines between cards.
"""

import re
from base64 import b64decode
from binascii import Error as NoBase64
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from quopri import decodestring

from leaddesk.ingest.encoding import CutLine

MOST_CARD = 2 << 20  # characters of one card without its pictures
BINARY = frozenset(("PHOTO", "LOGO", "SOUND", "KEY"))
_HEAD = re.compile(r'\s*((?:[\w-]+\.)*[\w-]+)\s*((?:;(?:"[^"]*"|[^":])*)?):')
_LOOSE_HEAD = re.compile(r"\s*((?:[\w-]+\.)*[\w-]+)\s*((?:;[^:]*)?):")
_PARAM = re.compile(r';((?:"[^"]*"|[^";])*)')
_EDGE = re.compile(r"\s*(begin|end)\s*:\s*vcard\s*", re.IGNORECASE)
_QP_RUN = re.compile(r"(?:=[0-9A-Fa-f]{2}){2}")
_QP_SIGN = re.compile(r"=[0-9A-Fa-f]{2}")
_ENCODINGS = {
    "quoted-printable": "qp",
    "qp": "qp",
    "q": "qp",
    "base64": "b64",
    "b": "b64",
    "8bit": "",
    "7bit": "",
}


@dataclass(slots=True)
class Property:
    """One line of a card: its group, name, types and value, decoded but still escaped."""

    group: str
    name: str
    types: list[str]
    charset: str = ""
    encoding: str = ""
    label: str = ""
    pieces: list[str] = field(default_factory=list)

    @property
    def value(self) -> str:
        """The value as text; "" for what is no text."""
        if self.name in BINARY:
            return ""
        if self.encoding == "qp":
            return _from_qp(self.pieces, self.charset)
        text = "".join(self.pieces)
        if self.encoding == "b64":
            return _from_base64(text, self.charset)
        if self.name not in ("URL", "EMAIL") and _QP_RUN.search(text):
            return _if_utf8(text)
        return text


@dataclass(slots=True)
class Card:
    """What stands between two edges.

    Attributes:
        line: physical line of its begin.
        is_card: False for lines that stand between cards.
        is_whole: whether its end was there.
        is_too_long: whether it was longer than any card may be.
    """

    line: int
    raw: str = ""
    properties: list[Property] = field(default_factory=list)
    is_card: bool = True
    is_whole: bool = False
    is_too_long: bool = False
    size: int = 0


def cards(lines: Iterable[str]) -> Iterator[Card]:
    """Cut physical lines into cards, and into the lines between them that belong to none."""
    cutter = _Cutter()
    for number, physical in enumerate(lines, 1):
        done = cutter.feed(number, physical.rstrip("\r\n") if physical[-1:] in "\r\n" else physical)
        if done:
            yield done
    if cutter.card:
        yield cutter.card


class _Cutter:
    """Knows which card is open, and how deep in a card inside it: the agent of version 2.1."""

    def __init__(self) -> None:
        self.card: Card | None = None
        self._depth = 0

    def feed(self, number: int, line: str) -> Card | None:
        """Take the next line; return the card that it ends."""
        edge = _EDGE.fullmatch(line)
        if edge:
            return self._end() if edge[1].lower() == "end" else self._begin(number, line)
        if self.card is None:
            if line.strip():
                self.card = Card(number, line[:500], is_card=False)
        elif self.card.is_card and not self._depth:
            _take(self.card, line)
        return None

    def _begin(self, number: int, line: str) -> Card | None:
        if self.card and self.card.is_card and _awaits_agent(self.card, self._depth):
            self._depth += 1
            return None
        before, self.card, self._depth = self.card, Card(number, line), 0
        return before

    def _end(self) -> Card | None:
        if self._depth:
            self._depth -= 1
            return None
        if self.card is None or not self.card.is_card:
            return None
        whole, self.card = self.card, None
        whole.is_whole = True
        return whole


def _awaits_agent(card: Card, depth: int) -> bool:
    last = card.properties[-1] if card.properties else None
    return depth > 0 or (last is not None and last.name == "AGENT" and not "".join(last.pieces))


def _take(card: Card, line: str) -> None:
    """Take one more physical line into a card: a new property, or more of the last one."""
    last = card.properties[-1] if card.properties else None
    if last and _is_open(last):
        last.pieces[-1] = last.pieces[-1].removesuffix("=")
        last.pieces.append(line)
    elif not line.strip():
        return
    elif last and line[0] in " \t":
        _add(last, line[1:])
    else:
        made = _property(line)
        if made:
            card.properties.append(made)
        elif last:
            _add(last, line if last.encoding else f"\n{line}")
    if not card.properties or card.properties[-1].name in BINARY:
        return
    card.size += MOST_CARD + 1 if isinstance(line, CutLine) else len(line)
    if len(card.raw) < 500:
        card.raw = f"{card.raw}\n{line}"[:500]
    if card.size > MOST_CARD:
        card.is_too_long = True
        card.properties.clear()


def _is_open(last: Property) -> bool:
    """Whether a soft line break says that the next line goes on."""
    if last.name in BINARY or not last.pieces or not last.pieces[-1].endswith("="):
        return False
    return last.encoding == "qp" or (not last.encoding and bool(_QP_SIGN.search(last.pieces[-1])))


def _add(last: Property, text: str) -> None:
    if last.name not in BINARY:
        last.pieces[-1] += text


def _property(line: str) -> Property | None:
    """Return the property that begins on a line, or None where none does."""
    match = _HEAD.match(line) or _LOOSE_HEAD.match(line)
    if not match:
        return None
    *groups, name = match[1].upper().split(".")
    made = Property(groups[0].lower() if groups else "", name, [])
    if groups and groups[0] in ("PHONE", "TEL", "EMAIL"):  # PHONE.WORK, seen in the wild
        made = Property("", "EMAIL" if groups[0] == "EMAIL" else "TEL", [name.lower()])
    for param in _PARAM.findall(match[2]):
        _take_param(made, param)
    made.pieces.append("" if made.name in BINARY else line[match.end() :])
    return made


def _take_param(made: Property, param: str) -> None:
    word, sign, value = param.partition("=")
    word, value = word.strip().casefold(), value.strip().strip('"')
    if not sign:
        word, value = "type", word
    if word == "charset":
        made.charset = value
    elif word == "encoding":
        made.encoding = _ENCODINGS.get(value.casefold(), "")
    elif word == "label":
        made.label = _CARET.sub(_uncaret, value)
    elif word == "pref" and value == "1":
        made.types.append("pref")
    elif word == "type":
        for each in value.casefold().replace('"', "").split(","):
            if each.strip() in _ENCODINGS:
                made.encoding = _ENCODINGS[each.strip()]
            elif each.strip():
                made.types.append(each.strip())


_CARET = re.compile(r"\^([n'^])")


def _uncaret(found: re.Match[str]) -> str:
    """Undo the escapes of a parameter (RFC 6868)."""
    return {"n": "\n", "'": '"', "^": "^"}[found[1]]


def _from_qp(pieces: list[str], charset: str) -> str:
    """Join first and decode after, as breaks cut inside letters; then forget folding blanks.

    Some writers fold besides: each line after the first then begins with a blank that is none.
    """
    folded = [
        pieces[0],
        *(piece[1:] if piece[:1] in (" ", "\t") else piece for piece in pieces[1:]),
    ]
    is_folded = len(pieces) > 2 and all(piece[:1] in (" ", "\t", "") for piece in pieces[1:])
    tries = [folded, pieces] if is_folded else [pieces, folded]
    for joined in ("".join(each) for each in tries):
        try:
            return _qp_bytes(joined).decode(charset or "utf-8")
        except (UnicodeDecodeError, LookupError):
            continue
    raw = _qp_bytes("".join(tries[0]))
    cut = raw.decode("utf-8", "replace")  # a writer that stops at a length cuts the last letter
    return cut.rstrip("\ufffd=") if cut.count("\ufffd") <= 1 else raw.decode("cp1252", "replace")


def _qp_bytes(text: str) -> bytes:
    if text.isascii():
        return decodestring(text.encode())
    parts = re.split(r"((?:=[0-9A-Fa-f]{2})+)", text)
    return b"".join(
        bytes.fromhex(part.replace("=", "")) if at % 2 else part.encode("utf-8", "surrogatepass")
        for at, part in enumerate(parts)
    )


def _if_utf8(text: str) -> str:
    """Decode quoted-printable that no parameter announced, if that gives sound letters."""
    try:
        return _qp_bytes(text).decode()
    except UnicodeDecodeError:
        return text


def _from_base64(text: str, charset: str) -> str:
    try:
        raw = b64decode("".join(text.split()), validate=True)
        return raw.decode(charset or "utf-8")
    except (NoBase64, ValueError, LookupError):
        return ""
