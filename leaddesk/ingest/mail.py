"""Reads who wrote from mails: one file, or a mailbox of any size, one lead a sender.

The standard parser with its modern policy (1 failure in 447 mails: design page MATCHING), guarded;
of each message only the first part is read, as pictures and papers behind it name nobody.
"""

import re
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import getaddresses

from leaddesk.domain.said import noted
from leaddesk.ingest.encoding import MOST_SAMPLE, sound
from leaddesk.ingest.letters import likeliest
from leaddesk.ingest.mail_text import (
    FROM_WORDS,
    SUBJECT_WORDS,
    closing_name,
    from_html,
    head_block,
    own_lines,
    signature_at,
    signature_lines,
)
from leaddesk.ingest.persons import full_name, keep_rest, read_card

MOST_MESSAGE = 256 << 10  # bytes of one message that are read
MOST_HEADER = 1_000  # bytes of one header that are read
MOST_NOTE = 1_500  # letters of what a mail says that go to the lead's notes
_ROBOTS = re.compile(
    r"(?:.*[._+-])?(?:no-?_?reply|do-?_?not-?_?reply|nicht-?antworten|ne-?pas-?repondre|mailer-?daemon"
    r"|postmaster|bounces?|notifications?|notify|newsletters?|mailings?|automail\w*|auto-?confirm"
    r"|daemon|alerts?|robot|bot|system|majordomo|listserv|root|cron|www-data|feedback-noreply)"
    r"(?:[._+=-].*)?",
    re.IGNORECASE,
)
_TWO_NAMES = re.compile(r"([^\W\d_]{2,})[._]([^\W\d_]{2,})")
_ROLE = frozenset(
    "info sales office contact kontakt mail post service support hello team admin vertrieb einkauf"
    " purchasing billing buchhaltung bestellung order orders anfrage contacto ventas compras"
    " commercial accueil".split()
)
_FORWARDED = re.compile(r"^\s*(?:fwd?|wg|tr|rv|i|vs|doorst|pd|enc|vb)\s*:", re.IGNORECASE)

NO_SENDER = (noted("This mail names no sender."), noted("Add the lead by hand."))
ROBOT = (noted("This mail was sent by a machine."), noted("Leave it out."))
BOUNCE = (noted("This mail says that another was not delivered."), noted("Leave it out."))
LIST = (noted("This is a newsletter or a mailing list."), noted("Leave it out."))
AWAY = (noted("This is an automatic reply."), noted("Leave it out."))
DAMAGED = (noted("This mail is damaged."), noted("Open it in a mail program and copy its text."))


@dataclass(slots=True)
class Letter:
    """A message taken apart.

    Attributes:
        name, mail: of the sender.
        why: reason and mend if no lead is to be made of it.
        body: lines it says itself, without the signature.
    """

    name: str = ""
    mail: str = ""
    subject: str = ""
    why: tuple[str, str] | None = None
    body: list[str] = field(default_factory=list)
    signature: list[str] = field(default_factory=list)

    def row(self) -> dict[str, str]:
        """Return the cells of the lead by column."""
        person = read_card(self.signature, self.name, self.mail)
        person.name = full_name(person.name) if person.name else name_of(self.mail)
        keep_rest(person, self.signature)
        leftover, person.notes = person.notes, []
        note = "\n".join(filter(None, [self.subject, _shortened(self.body)]))
        person.notes = [note, *leftover] if note else leftover
        return person.row()


def _shortened(lines: list[str]) -> str:
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in lines)).strip()
    if len(text) <= MOST_NOTE:
        return text
    return text[:MOST_NOTE].rsplit(None, 1)[0] + " …"


def read_letter(raw: bytes) -> Letter:
    """Take a message apart; never fails, a damaged one says so."""
    try:
        message = message_from_bytes(_short_heads(raw[:MOST_MESSAGE]), policy=default)
        return _taken_apart(message)
    except Exception:  # noqa: BLE001 - the parser of the standard library fails in many ways
        return Letter(why=DAMAGED, body=raw[:500].decode("utf-8", "replace").splitlines())


def _short_heads(raw: bytes) -> bytes:
    """Cut headers that are far too long: the parser takes minutes for kilobytes of brackets."""
    if len(raw) < MOST_HEADER:
        return raw
    kept: list[bytes] = []
    size = 0
    lines = raw.splitlines(keepends=True)
    for at, line in enumerate(lines):
        if not line.strip():
            return b"".join([*kept, *lines[at:]])
        size = size + len(line) if line[:1] in (b" ", b"\t") else len(line)
        if size <= MOST_HEADER:
            kept.append(line)
        elif size == len(line):
            kept.append(line[:MOST_HEADER] + b"\n")
    return b"".join(kept)


def _taken_apart(message: EmailMessage) -> Letter:
    text = body_of(message)
    letter = Letter(subject=_header(message, "subject"))
    letter.name, letter.mail = sender_of(message)
    letter.why = why_no_lead(message, letter.mail)
    lines = text.splitlines()
    inner = _inner(lines) if _FORWARDED.match(letter.subject) else None
    if inner:
        letter.name, letter.mail, lines = inner
        letter.why = None if letter.mail or letter.name else letter.why
    if not (letter.mail or letter.name):
        letter.why = letter.why or NO_SENDER
    fill_from_text(letter, lines)
    return letter


def fill_from_text(letter: Letter, lines: list[str]) -> None:
    """Part what a mail says from its signature."""
    own = own_lines("\n".join(lines))
    at = signature_at(own, letter.name)
    letter.body, letter.signature = own[:at], signature_lines(own[at:])
    said = next((name for line in own[at:] if (name := closing_name(line))), "")
    if said and not letter.name and not letter.signature:
        letter.name = said


def _inner(lines: list[str]) -> tuple[str, str, list[str]] | None:
    """Return name, address and lines of the mail that was forwarded."""
    for at, line in enumerate(lines[:200]):
        head = head_block(lines[at : at + 8]) if ":" in line else {}
        if len(head) < 2:
            continue
        name, mail = address_in(next(head[key] for key in head if key in FROM_WORDS))
        begin = at + 1
        while begin < len(lines) and (lines[begin].strip() and ":" in lines[begin]):
            begin += 1
        return name, mail, [each.removeprefix("> ") for each in lines[begin:]]
    return None


def letter_of(text: str) -> Letter | None:
    """Take apart a mail copied from a mail program's window; None where it is none."""
    lines = text.splitlines()
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    head = head_block(lines[first : first + 12])
    if len(head) < 2:
        return None
    name, mail = address_in(next(head[key] for key in head if key in FROM_WORDS))
    subject = next((head[key] for key in head if key in SUBJECT_WORDS), "")
    letter = Letter(name, mail, subject)
    begin, heads = first, 0
    while begin < len(lines) and heads < len(head):
        heads += ":" in lines[begin]
        begin += 1
    if _ROBOTS.fullmatch(mail.partition("@")[0]):
        letter.why = ROBOT
    fill_from_text(letter, lines[begin:])
    return letter


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(sound(str(message.get(name, ""))).split())
    except Exception:  # noqa: BLE001 - a header the parser gives up on counts as absent
        return ""


def sender_of(message: EmailMessage) -> tuple[str, str]:
    """Return name and address of who wrote: of whom to answer where a machine sent it for him."""
    name, mail = _person_in(message, "from")
    if not mail or _ROBOTS.fullmatch(mail.partition("@")[0]):
        other_name, other = _person_in(message, "reply-to")
        if other and other != mail and not _ROBOTS.fullmatch(other.partition("@")[0]):
            return other_name, other
    return name, mail


def _person_in(message: EmailMessage, header: str) -> tuple[str, str]:
    """Return the first name and address of a header, a name behind in brackets too."""
    raws = (str(value) for key, value in message.raw_items() if key.lower() == header)
    raw = sound(next(raws, ""))
    try:
        found = [each for each in message[header].addresses if each.domain]
    except Exception:  # noqa: BLE001 - a header the parser gives up on is read as text
        found = []
    if not found:
        return address_in(_header(message, header) if "=?" in raw else raw)
    said = sound(found[0].display_name) or (address_in(raw)[0] if "=?" not in raw else "")
    return address_in(f"{said} <{sound(found[0].addr_spec)}>")


def address_in(text: str) -> tuple[str, str]:
    """Return name and address of a header, in any of the three ways to write them."""
    text = re.sub(r"\[mailto:([^\]]+)\]", r"<\1>", text)
    name, mail = "", ""
    behind = re.fullmatch(r"\s*(.*?)\s*<([^<>]*@[^<>]*)>\s*", text)  # a comma in the name is none
    found = [each for each in getaddresses([text]) if "@" in each[1]]
    if behind:
        name, mail = behind[1], behind[2]
    elif found:
        name, mail = found[0]
    else:
        match = re.search(r"[\w.+%'-]+@[\w-]+(?:\.[\w-]+)+", text)
        mail = match[0] if match else ""
        name = text.replace(mail, "") if mail else text
    name = re.sub(r"\((?:via|über|by way of) [^)]*\)| (?:via|über) .*$", "", name)
    name = name.strip(" '\"<>()[];,")
    return ("" if "@" in name else name), mail.strip().strip("<>")


def name_of(mail: str) -> str:
    """Return the name that an address spells out; "" where it is not clear."""
    found = _TWO_NAMES.fullmatch(mail.partition("@")[0])
    if not found or {found[1].lower(), found[2].lower()} & _ROLE:
        return ""
    return f"{found[1].capitalize()} {found[2].capitalize()}"


def why_no_lead(message: EmailMessage, mail: str) -> tuple[str, str] | None:
    """Say why a mail is nobody's: sent by a machine, a bounce, a list, an automatic reply."""
    local = mail.partition("@")[0].casefold()
    kind = message.get_content_type()
    if kind == "multipart/report" or local in ("mailer-daemon", "postmaster"):
        return BOUNCE
    auto = _header(message, "auto-submitted").casefold()
    if "repl" in auto or any(_header(message, name) for name in ("x-autoreply", "x-autorespond")):
        return AWAY
    if _ROBOTS.fullmatch(local):
        return ROBOT
    if _header(message, "list-unsubscribe") or _header(message, "list-id"):
        return LIST
    if _header(message, "precedence").casefold() in ("bulk", "list", "junk"):
        return LIST
    return ROBOT if auto not in ("", "no") else None


def body_of(message: EmailMessage) -> str:
    """Return the text of a message: its plain part, else its page without markup."""
    plain = page = ""
    for part in message.walk():
        if part.is_multipart() or part.get_content_disposition() == "attachment":
            continue
        kind = part.get_content_type()
        if kind == "text/plain" and not plain:
            plain = _content(part)
        elif kind == "text/html" and not page:
            page = _content(part)
    if plain.strip() and not re.match(r"\s*<(?:html|!doctype)", plain, re.IGNORECASE):
        return plain
    return from_html(page or plain)


def _content(part: EmailMessage) -> str:
    """Return the text of a part, in the encoding it names, else in the likeliest."""
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes):
        return str(raw or "")
    for name in (part.get_content_charset(), "utf-8"):
        try:
            return raw.decode(name or "ascii")
        except (LookupError, UnicodeDecodeError):
            continue
    return raw.decode(likeliest(raw[:MOST_SAMPLE])[0], "replace")
