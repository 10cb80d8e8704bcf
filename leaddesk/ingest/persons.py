"""One person put together from lines of free text: a signature, or a card typed by hand.

Every line is taken apart into pieces; a piece goes to the first field it fits, and what fits none
stays in the notes, so that no word is lost.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from leaddesk.domain.names import split_name
from leaddesk.ingest.pieces import (
    EMAIL,
    ONE_NAME,
    PHONE,
    REGISTER,
    SERVICE,
    SOCIAL,
    TAG,
    URL,
    WANTS,
    is_firm,
    is_number,
    is_place,
    is_title,
    label_of_number,
    name_in,
    place_of,
    unhidden,
)

FIELDS = {
    "Full name": "full_name",
    "Job title": "title",
    "Company": "company",
    "E-mail": "email",
    "Phone": "phone",
    "Website": "website",
    "Profile": "social",
    "Street": "street",
    "Postcode": "postcode",
    "City": "city",
    "State": "state",
    "Country": "country",
    "Wants": "wants",
    "Tags": "tags",
    "Next call": "next_on",
    "Next time": "next_at",
    "Notes": "notes",
}
"""Columns of a row made of free text, and the field each means."""

CUT = re.compile(r"\s*(?:[|•·●▪■★♦¦\t]|\s[–—~]\s|\s-\s|\s//\s|\s{4,})\s*")
_EDGES = " \t\r\n,;:|/•·*–—_-=>"
_BARE_LABEL = re.compile(
    r"^(?:e-?mails?|mail|e|courriel|correo|tel|telefon|phone|t|m|f|fax|mobil\w*|mobile|cell|web\w*"
    r"|website|w|www|internet|url|i|homepage|linkedin|xing|address|adresse|anschrift|direcci[óo]n"
    r"|indirizzo|name|nom|nombre|company|firma|soci[ée]t[ée]|empresa|skype|office|b[üu]ro|direct)"
    r"\s*[.:]*$",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"^(?P<label>[^\W\d_][^:\d]{1,24}?)\s*:\s+(?P<value>\S.*)$"
    r"|^(?P<bold>[^\W\d_]{3,16})=(?P<set>\S.*)$"
)
_AT_FIRM = re.compile(
    r"(?P<title>.+?)(?:,? (?:at|bei|chez|presso|@|bei der|en|hos|w)|,) (?P<firm>[^,]+)$"
)
_GREETING = re.compile(
    r"(?:hello|hi|hey|dear|hallo|liebe\w*|sehr geehrte\w*|guten|moin|servus|bonjour|salut|hola"
    r"|buen[oa]s"
    r"|ciao|please|bitte|lead|message|anfrage|contact|kontakt|from|thanks|danke|merci|yes|no|ok"
    r"|ja|nein|met|note)\b",
    re.IGNORECASE,
)
MOST_NOTE_LINES = 200


@dataclass(slots=True)
class Person:
    """What is known of one person so far.

    Attributes:
        phones: "mobile: +49 171 1", the label in front where one was said.
        places: lines of the address, put in order at the end.
        notes: what fits no field, line by line.
    """

    name: str = ""
    title: str = ""
    company: str = ""
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    website: str = ""
    profiles: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    wants: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    next_on: str = ""
    next_at: str = ""
    notes: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.name or self.company or self.emails or self.phones)

    def has_contact(self) -> bool:
        """Whether there is a way to reach this person."""
        return bool(self.emails or self.phones)

    def take_contacts(self, text: str) -> str:
        """Move addresses, numbers, pages and tags out of a text; return the rest, cut there."""
        text = unhidden(text)
        for pattern, take in ((EMAIL, self._take_email), (URL, self._take_page)):
            for found in list(pattern.finditer(text)):
                take(found[1])
                text = text.replace(found[0], " | ", 1)
        for found in list(TAG.finditer(text)):
            self.tags.append(found[1])
            text = text.replace(found[0], " ", 1)
        return self._take_numbers(text)

    def _take_email(self, address: str) -> None:
        if address.casefold() not in map(str.casefold, self.emails):
            self.emails.append(address)

    def _take_page(self, page: str) -> None:
        if SOCIAL.search(page):
            self.profiles.append(page)
        elif SERVICE.search(page):
            self.notes.append(page)
        elif not self.website:
            self.website = page
        elif page.casefold() != self.website.casefold():
            self.notes.append(page)

    def _take_numbers(self, text: str) -> str:
        for found in list(PHONE.finditer(text)):
            if not is_number(found, text):
                continue
            label, number = label_of_number(found), " ".join(found["number"].split())
            said = f"{label}: {number}" if label else number
            if all(number not in other for other in self.phones):
                self.phones.append(said)
            text = text.replace(found[0], " | ", 1)
        return text

    def row(self) -> dict[str, str]:
        """Return the cells by column; "" is left out."""
        place = place_of(self.places) if self.places else {}
        cells = {
            "Full name": self.name,
            "Job title": self.title,
            "Company": self.company,
            "E-mail": "; ".join(self.emails),
            "Phone": "; ".join(self.phones),
            "Website": self.website,
            "Profile": next(iter(self.profiles), ""),
            "Street": place.get("street", ""),
            "Postcode": place.get("postcode", ""),
            "City": place.get("city", ""),
            "State": place.get("state", ""),
            "Country": place.get("country", ""),
            "Wants": ", ".join(self.wants),
            "Tags": ", ".join(dict.fromkeys(self.tags)),
            "Next call": self.next_on,
            "Next time": self.next_at,
            "Notes": "\n".join([*self.notes[:MOST_NOTE_LINES], *self.profiles[1:]]),
        }
        return {name: value for name, value in cells.items() if value}


def read_card(lines: Iterable[str], name: str = "", mail: str = "") -> Person:
    """Put a person together from the lines of a signature or of a card typed by hand.

    Args:
        lines: top to bottom.
        name: of the person if known already, as from the head of a mail.
        mail: address likewise; its domain tells the firm.
    """
    person = Person(name=name, emails=[mail] if mail else [])
    unknown: list[str] = []
    for line in lines:
        for piece in _pieces(line):
            _take_piece(person, piece, unknown)
    _settle(person, unknown)
    return person


def _pieces(line: str) -> list[str]:
    return [piece for part in CUT.split(line.strip()) if (piece := part.strip(_EDGES))]


def _take_piece(person: Person, piece: str, unknown: list[str]) -> None:
    if _take_labelled(person, piece):
        return
    before = bool(REGISTER.search(piece))
    rest = piece if before else person.take_contacts(piece)
    for part in _pieces(rest):
        if _BARE_LABEL.match(part):
            continue
        if before:
            person.notes.append(part)
        elif not _take_known(person, part, is_first=not unknown):
            unknown.append(part)


def _take_labelled(person: Person, piece: str) -> bool:
    """Take "Company: Acme", as forms on web pages write."""
    from leaddesk.ingest.fields import known_field

    found = _LABELLED.match(piece)
    if not found:
        return False
    field_ = known_field(found["label"] or found["bold"] or "")
    value = (found["value"] or found["set"] or "").strip()
    if field_ in ("company", "title") and not getattr(person, field_):
        setattr(person, field_, value)
    elif field_ == "full_name":
        alone = ONE_NAME.fullmatch(value)
        person.name = person.name or (alone["name"] if alone else value)
    elif field_ in ("first", "last"):
        person.name = f"{person.name} {value}" if field_ == "last" else f"{value} {person.name}"
        person.name = person.name.strip()
    elif field_ in ("notes", "wants"):
        (person.notes if field_ == "notes" else person.wants).append(value)
    elif field_ in ("street", "city", "postcode", "country", "address.full"):
        person.places.append(value)
    else:
        return False
    return True


def _take_known(person: Person, part: str, *, is_first: bool) -> bool:
    """Put a piece where it belongs; False where it could be anything."""
    if is_place(part):
        person.places.append(part)
        return True
    wants = WANTS.match(part)
    if wants:
        person.wants.append(wants["what"])
        return True
    if _same_name(part, person.name):
        return True
    name = name_in(part)
    if not person.name and name and is_first and not is_title(part):
        person.name = name
        return True
    if is_firm(part) and not person.company and not title_and_firm(part):
        person.company = part
        return True
    return _take_title(person, part)


def title_and_firm(part: str) -> tuple[str, str] | None:
    """Return both of "Head of Sales at Acme" or "Einkauf, Söhne GmbH"; None where it is not so."""
    both = _AT_FIRM.match(part)
    if both and is_title(both["title"]) and (is_firm(both["firm"]) or not is_title(both["firm"])):
        return both["title"].strip(), both["firm"].strip()
    return None


def _take_title(person: Person, part: str) -> bool:
    if not is_title(part) or person.title:
        return False
    both = title_and_firm(part)
    head, _, tail = part.partition(",")
    if not person.name and tail and (name := name_in(head)) and is_title(tail):
        person.name, person.title = name, tail.strip()
    elif tail and _same_name(head, person.name) and is_title(tail):
        person.title = tail.strip()
    elif both and not person.company:
        person.title, person.company = both
    else:
        person.title = part
    return True


_FOR = re.compile(r"^(?:i\. ?[av]\.|ppa\.?|im auftrag|p\.p\.|p\. ?o\.)\s*")


def _same_name(part: str, name: str) -> bool:
    words = re.findall(r"\w+", _FOR.sub("", part.casefold()))
    known = re.findall(r"\w+", name.casefold())
    return bool(known) and bool(words) and len(words) <= 5 and set(words) <= set(known)


def _settle(person: Person, unknown: list[str]) -> None:
    """Find name and firm among the pieces that could be anything; the rest are notes."""
    left = list(unknown)
    if not person.name:
        person.name = next((name for part in left[:3] if (name := name_in(part))), "")
        left = [part for part in left if not person.name or name_in(part) != person.name]
    if not person.company:
        firm = _firm_among(left, person)
        if firm:
            person.company = firm
            left.remove(firm)
    person.notes += left


def _firm_among(pieces: Sequence[str], person: Person) -> str:
    """Return the piece that shares a word with the domain, else the first short one in capitals."""
    core = {_core(address.rpartition("@")[2]) for address in person.emails}
    core |= {
        _core(person.website.removeprefix("https://").removeprefix("http://").partition("/")[0])
    }
    core.discard("")
    for piece in pieces:
        if len(piece.split()) <= 6 and any(_is_of(piece, word) for word in core):
            return piece
    if not (person.title or person.places or person.phones):
        return ""
    return next((piece for piece in pieces if _reads_as_firm(piece)), "")


_SPELT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "é": "e", "è": "e", "ñ": "n"})


def _is_of(piece: str, word: str) -> bool:
    """Whether a piece and the word of a domain begin alike: Söhne & Co, soehne."""
    flat = "".join(re.findall(r"\w+", piece.casefold()))
    if len(word) < 3 or len(flat) < 3:
        return False
    ways = (flat, flat.translate(_SPELT))
    return any(way.startswith(word) or (len(way) > 3 and word.startswith(way)) for way in ways)


def _core(domain: str) -> str:
    """Return the word of a domain that names a firm; "" for those of free mail."""
    *names, _ = domain.casefold().removeprefix("www.").split(".") if "." in domain else [""]
    word = names[-1] if names else ""
    if word in ("co", "com") and len(names) > 1:
        word = names[-2]
    free = (
        "gmail googlemail gmx web hotmail outlook yahoo icloud t-online aol live free orange proton"
    )
    return "" if word in free.split() else re.sub(r"\W", "", word)


def _reads_as_firm(piece: str) -> bool:
    words = piece.split()
    if _GREETING.match(piece):
        return False
    if not 1 <= len(words) <= 5 or piece[-1] in ".!?:" or len(piece) < 3:
        return False
    return words[0][0].isupper() and not any(sign.isdigit() for sign in piece[-4:])


_SMALL = frozenset(
    "a an the of from at by in on and or is to for with via m p t e f c w tel tlf telefon telephone"
    " phone ph fon mobil mobile mob cell handy fax telefax mail email www http https mailto web"
    " website name company firma vorname nachname nom prénom nombre empresa adresse address"
    " anschrift dirección message nachricht móvil teléfono téléphone tél port portable internet"
    " url homepage skype linkedin xing wants want needs need looking interested möchte braucht"
    " sucht will veut cherche quiere busca de du la le el los das der die den dem von vom bei chez"
    " société entreprise und et y an für par en work office büro direct direkt durchwahl dw d o"
    " ext first last vor nach kom komórka"
    " betreff subject objet asunto job title position fa".split()
)
"""Words whose work is done by the field that the words beside them went to."""


def keep_rest(person: Person, lines: Iterable[str]) -> None:
    """Add each line to the notes of which a word went nowhere: nothing typed is lost."""
    kept = _words(" ".join(person.row().values()))
    for line in lines:
        if _words(line) - kept - _SMALL:
            plain = line.strip()
            person.notes.append(plain)
            kept |= _words(plain)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", unhidden(text).casefold()))


def full_name(name: str) -> str:
    """Return a display name as first and last: "Ray, Ann" turned, titles and quotes off."""
    plain = " ".join(name.strip(" '\"").split())
    first, last = split_name(plain)
    return f"{first} {last}".strip() or plain
