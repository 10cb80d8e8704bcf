"""Reads a new lead from one line, as a rep types it between two meetings.

"Ann Ray, Acme, 0170 1234567, wants X, call fri": a name comes first, the rest in any order. What is
not understood is kept as a note; nothing typed is lost.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from leaddesk.domain.calendar import WorkingHours
from leaddesk.domain.errors import Refused
from leaddesk.domain.names import split_name
from leaddesk.domain.said import said
from leaddesk.domain.when import When, read_when

__all__ = ["NewLead", "read_line", "split_name"]

STEP_WORDS = {
    "call": "call", "ring": "call", "phone": "call", "anrufen": "call", "anruf": "call",
    "rückruf": "call", "zurückrufen": "call", "telefonieren": "call", "follow up": "call",
    "nachfassen": "call", "mail": "mail", "email": "mail", "e-mail": "mail", "write": "mail",
    "send": "mail", "mailen": "mail", "schreiben": "mail", "schicken": "mail", "senden": "mail",
    "meet": "meeting", "meeting": "meeting", "treffen": "meeting", "termin": "meeting",
    "appointment": "meeting", "demo": "meeting", "vorführung": "meeting",
    "visit": "visit", "besuch": "visit", "besuchen": "visit", "drop in": "visit",
    "vorbeifahren": "visit", "quote": "quote", "angebot": "quote",
    "schick": "mail", "schicke": "mail", "remind": "task", "reminder": "task", "erinnern": "task",
    "wiedervorlage": "task", "todo": "task",
}  # fmt: skip
_STEPS = "|".join(sorted(map(re.escape, STEP_WORDS), key=len, reverse=True))
_STEP_FIRST = re.compile(rf"(?P<verb>{_STEPS})\b:?(?!@)\s*(?P<rest>.*)", re.IGNORECASE)
_STEP_LAST = re.compile(rf"(?P<rest>.*\S)\s+(?P<verb>{_STEPS})", re.IGNORECASE)
_WANTS = re.compile(
    r"(?:(?i:wants?|likes?|needs?|interested in|asks? for|asked for|looking for|möchte|moechte"
    r"|braucht|sucht|wünscht|interessiert an|interesse an|bedarf an)|will)\b:?\s+(?P<what>.+)"
)
_EMAIL = re.compile(r"[\w.+%'-]+@[\w-]+(?:\.[\w-]+)+")
_WEBSITE = re.compile(
    r"(?:https?://|www\.)[^\s,;]+|(?<![\w@.-])[\w-]+(?:\.[\w-]+)*"
    r"\.(?:com|net|org|eu|io|de|at|ch|fr|it|es|nl|be|pl|uk|se|dk|cz|info|biz)(?:/[^\s,;]*)?(?![\w.])",
    re.IGNORECASE,
)
_TAG = re.compile(r"(?<!\w)#([\w-]+)")
_PHONE = re.compile(
    r"(?<![\w.])(?:\+|\()?\d[\d\s()/.–-]{4,}\d(?:\s*(?:ext\.?|x|dw|durchwahl)\s*\d{1,5})?(?!\w)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:tel(?:efon)?|phone|mobil(?:e|nummer)?|cell|handy|fon|e?-?mail|web(?:site)?|url)\b[.:]*\s*$",
    re.IGNORECASE,
)
_LABELLED_COMPANY = re.compile(
    r"(?:at|bei|company|firma|fa\.)[:\s]\s*(?P<company>.+)", re.IGNORECASE
)
_NAME_AT_COMPANY = re.compile(
    r"(?P<name>[^@()]+?)\s*(?:\s(?:at|bei|from|@)\s+(?P<company>\S.*)|\((?P<paren>[^()]+)\))$",
    re.IGNORECASE,
)
LEGAL_FORM = re.compile(  # the short ones in capitals only: "call sa" means Saturday
    r"(?:^|\s)(?:(?i:gmbh(?: & co\.? kg)?|mbh|ohg|gbr|e\.k\.|ltd\.?|limited|inc\.?|llc|corp\.?|plc"
    r"|s\.a\.|sarl|b\.v\.|n\.v\.|s\.p\.a\.|s\.r\.l\.|a/s|aps|sp\. z o\.o\.)"
    r"|AG|KG|UG|SE|SA|SAS|BV|NV|SpA|Srl|Oy|AB|AS)$"
)
ROLE_MAILBOXES = frozenset(
    "info sales office contact kontakt mail post service support hello team admin vertrieb"
    " einkauf purchasing billing buchhaltung noreply no-reply".split()
)
_EMPTY_BRACKETS = re.compile(r"<\W*>|\(\W*\)|\[\W*\]")
_TWO_NAMES = re.compile(r"([^\W\d_]{2,})[._]([^\W\d_]{2,})")
FEWEST_PHONE_DIGITS, MOST_PHONE_DIGITS = 6, 15
MOST_STEP_WORDS = 14
LONGEST_LINE = 2000  # letters; a signature pasted whole has some 500
EXAMPLE = "Ann Ray, Acme, 0170 1234567, call fri"
_NOT_AFTER = frozenset("before after until by vor nach bis not nicht kein about for".split())


@dataclass(frozen=True, slots=True)
class NewLead:
    """A lead read from one line.

    Attributes:
        name: first and last together; empty where only a company was said.
        step_kind, step_text: the next step; empty where none was said.
        next: when it is due; None: not said.
        unread: words that stand where a time should be but are none.
    """

    first: str = ""
    last: str = ""
    name: str = ""
    company: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    website: str = ""
    wants: str = ""
    tags: tuple[str, ...] = ()
    notes: str = ""
    step_kind: str = ""
    step_text: str = ""
    next: When | None = None
    unread: tuple[str, ...] = ()


def read_line(text: str, now: datetime, hours: WorkingHours) -> NewLead:
    """Return the lead that a line describes.

    Args:
        text: pieces parted by commas, semicolons, tabs or new lines.
        now: an aware moment, for "call fri".
        hours: the rep's zone and working days.

    Raises:
        Refused: there is neither a name nor a company, or far too much for one lead.
    """
    if len(text) > LONGEST_LINE:
        raise Refused(
            said("This is too much for one lead."), said("Import a list as a file instead.")
        )
    line = _Line(now, hours)
    for piece in _pieces(text):
        line.take(piece)
    return line.lead()


@dataclass
class _Line:
    """The lead so far, while its pieces are read one by one."""

    now: datetime
    hours: WorkingHours
    name: str = ""
    company: str = ""
    phones: list[str] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    websites: list[str] = field(default_factory=list)
    wants: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    kind: str = ""
    step: str = ""
    next: When | None = None
    said: str = ""  # the words that were read as `next`

    def take(self, piece: str) -> None:
        """Read one piece: first what has a sign of its own, then words, then names."""
        rest = _pull(_EMAIL, piece, self.emails)
        rest = _pull(_TAG, rest, self.tags)
        rest = _pull(_WEBSITE, rest, self.websites)
        for part in _pieces(rest):
            if not self._take_words(part):
                for left in _pieces(self._pull_phones(part)):
                    if left == part or not self._take_words(left):
                        self._take_name(left)

    def _take_words(self, text: str) -> bool:
        return bool(
            _LABEL.match(text)
            or self._take_step(text)
            or self._take_wants(text)
            or self._take_when(text)
        )

    def lead(self) -> NewLead:
        """Return what was read.

        Raises:
            Refused: there is neither a name nor a company.
        """
        name = self.name or ("" if self.company else _name_of(self.emails))
        if not name and not self.company:
            raise Refused(
                said("This has neither a name nor a company."),
                said("Type it so: {EXAMPLE}.", EXAMPLE=EXAMPLE),
            )
        first, last = split_name(name)
        return NewLead(
            first=first,
            last=last,
            name=f"{first} {last}".strip(),
            company=self.company,
            phones=tuple(dict.fromkeys(self.phones)),
            emails=tuple(dict.fromkeys(self.emails)),
            website=next(iter(self.websites), ""),
            wants=", ".join(self.wants),
            tags=tuple(dict.fromkeys(self.tags)),
            notes=", ".join([*self.notes, *self.websites[1:]]),
            step_kind=self.kind,
            step_text=self.step,
            next=self.next,
            unread=tuple(self.unread),
        )

    def _take_step(self, text: str) -> bool:
        if LEGAL_FORM.search(text):
            return False
        found = _STEP_FIRST.fullmatch(text) or _STEP_LAST.fullmatch(text)
        if found is None or self.kind:
            return False
        when, said, about = self._time_in(found["rest"])
        if when is None and (not (self.name or self.company) or _STEP_FIRST.match(text) is None):
            return False  # "Ring" may be a name; words before a verb must be a time
        self.kind = STEP_WORDS[found["verb"].lower()]
        self.step = f"{found['verb']} {about}".strip()
        self.step = self.step[0].upper() + self.step[1:]
        if when is None and about:
            self.unread.append(about)
        elif when is not None:
            self.next, self.said = when, said
        return True

    def _time_in(self, text: str) -> tuple[When | None, str, str]:
        """Return the time at the start or end of a text, its words, and the words left over."""
        words = text.split()
        if len(words) > MOST_STEP_WORDS:
            return None, "", text
        whole = read_when(text, self.now, self.hours)
        if whole is not None:
            return whole, text, ""
        for size in range(len(words) - 1, 0, -1):
            for start in (len(words) - size, 0):
                part = words[start : start + size]
                when = self._clear_time(part, words[start - 1] if start else "")
                if when is not None:
                    left = words[:start] + words[start + size :]
                    return when, " ".join(part), " ".join(left)
        return None, "", text

    def _clear_time(self, words: list[str], before: str) -> When | None:
        """Return a time among other words; "so" and "10" alone may mean anything there."""
        text = " ".join(words)
        unclear = len(words) == 1 and (len(text) < 3 or text.isdigit())
        if unclear or before.lower() in _NOT_AFTER:
            return None
        return read_when(text, self.now, self.hours)

    def _take_wants(self, text: str) -> bool:
        found = _WANTS.fullmatch(text)
        if found is None or not (self.name or self.company):
            return False
        self.wants.append(found["what"])
        return True

    def _take_when(self, text: str) -> bool:
        """Take "fri 10am" on its own, or "10am" after "call thu"."""
        if not any(sign.isalpha() or sign in ".:/-" for sign in text):
            return False
        joined = read_when(f"{self.said} {text}", self.now, self.hours) if self.said else None
        when = joined or read_when(text, self.now, self.hours)
        if when is None or (self.next is not None and joined is None):
            return False
        self.next, self.said = when, f"{self.said} {text}".strip()
        return True

    def _pull_phones(self, text: str) -> str:
        """Take the phones out of a piece and leave a comma in their place.

        Among other words a number counts only where it begins as phones do: "120000 EUR" is none.
        """
        alone = not any(map(str.isalpha, text))
        for found in _PHONE.finditer(text):
            digits = sum(map(str.isdigit, found[0]))
            begins = alone or found[0][0] in "+(0" or _LABEL.match(text[: found.start()])
            if begins and FEWEST_PHONE_DIGITS <= digits <= MOST_PHONE_DIGITS:
                self.phones.append(" ".join(found[0].split()))
                text = text.replace(found[0], ",")
        return text

    def _take_name(self, text: str) -> None:
        labelled = _LABELLED_COMPANY.fullmatch(text)
        if labelled and not self.company:
            self.company = labelled["company"]
        elif LEGAL_FORM.search(text) and not self.company:
            self.company = text
        elif LEGAL_FORM.fullmatch(text):
            self.company = f"{self.company}, {text}"
        elif not self.name and not self.company:
            self._take_person(text)
        elif not self.company and not (self.wants and text[0].islower()):
            self.company = text
        else:
            self.notes.append(text)

    def _take_person(self, text: str) -> None:
        both = _NAME_AT_COMPANY.fullmatch(text)
        self.name = both["name"] if both else text
        if both:
            self.company = both["company"] or both["paren"]


def _pieces(text: str) -> Iterable[str]:
    for piece in re.split(r"[,;\t\n\r|]+", text):
        if plain := " ".join(piece.split()).strip(" :"):
            yield plain


def _pull(pattern: re.Pattern[str], text: str, into: list[str]) -> str:
    """Move what a pattern finds into a list and return the rest of the text, parted there."""
    group = 1 if pattern.groups else 0
    into.extend(found[group].rstrip(".") for found in pattern.finditer(text))
    return _EMPTY_BRACKETS.sub(",", pattern.sub("," if pattern is _EMAIL else " ", text))


def _name_of(emails: list[str]) -> str:
    """Return the name that an address spells out ("ann.ray@"); empty where it is not clear."""
    for email in emails:
        found = _TWO_NAMES.fullmatch(email.partition("@")[0])
        if found and not {found[1].lower(), found[2].lower()} & ROLE_MAILBOXES:
            return f"{found[1].capitalize()} {found[2].capitalize()}"
    return ""
