"""One person jotted down on one line, as a rep writes it after a talk.

"Met Ann Ray (Acme) 0171 2345678, wants X, call fri": the name stands in front or behind a few words
of meeting, the rest in any order. English, German, French and Spanish.
"""

import re
from collections.abc import Iterable
from datetime import datetime

from leaddesk.domain.calendar import WorkingHours
from leaddesk.domain.oneline import STEP_WORDS
from leaddesk.domain.when import read_when
from leaddesk.ingest.persons import Person, title_and_firm
from leaddesk.ingest.pieces import (
    NAME_IN_FRONT,
    ONE_NAME,
    WANTS,
    WANTS_HEAD,
    is_firm,
    is_place,
    is_title,
    name_in,
)

_MET = re.compile(
    r"^(?:(?:today|yesterday|heute|gestern|hoy|ayer|hier|aujourd'hui)[,:]? )?"
    r"(?:(?:i |we |ich |wir |j'ai |nous avons |he |hemos )?"
    r"(?:spoke w/|met w/|call(?:ed)?|mail|e-?mail|ring|visit|meet|write to|anrufen|anruf|mailen"
    r"|besuchen|appeler|rappeler|[ée]crire [àa]|llamar a|escribir a|visitar a|met(?: with)?|saw"
    r"|spoke (?:to|with)|talked (?:to|with)|called|visited|chat with"
    r"|meeting with"
    r"|call with|lunch with|intro to|introduced to|new lead|lead|contact|prospect|ask for|talk to"
    r"|habe|haben|traf|treffen mit|getroffen|gespr[äa]ch mit|telefonat mit|anruf von|termin mit"
    r"|messegespr[äa]ch mit|besuch bei|gesprochen mit|kontakt|ansprechpartner(?:in)?|neu"
    r"|rencontr[ée]e?|parl[ée] (?:avec|[àa])|vu|discut[ée] avec|appel (?:avec|de)|rdv avec"
    r"|rendez-vous avec|conoc[íi] a|habl[ée] con|reuni[óo]n con|llamada (?:con|de)|vi a|visita a"
    r"|cliente|contacto)(?!\w):?)\s+",
    re.IGNORECASE,
)
_FIRM_AFTER = re.compile(
    r"^\s*(?:\((?P<paren>[^()]+)\)|(?:[,–-]?\s*(?:from|at|of|with|@|von(?: der)?(?: firma| fa\.)?"
    r"|bei(?: der)?"
    r"|firma|fa\.|vom|de chez|chez|de la soci[ée]t[ée]|de l'entreprise|de la empresa|de|en|del|du"
    r"|von)\s+"
    r"|@\s?)"
    rf"(?P<firm>[^,;|()]+?)(?=\s*(?:[,;|(]|\s[–-]\s|$|\.\s|\.$|\d|\+|{WANTS_HEAD})))",
    re.IGNORECASE,
)
_WORKS = re.compile(
    r"\b(?:works? (?:at|for)|working (?:at|for)|arbeitet (?:bei|f[üu]r)|ist bei"
    r"|travaille (?:chez|pour)|trabaja (?:en|para)|lavora (?:in|per))\s+(?:der |the |la |el )?"
    r"(?P<firm>[^,;.]+?)"
    r"(?=\s+(?:in|and|as|und|als|et|y|en|[àa])\s|[,;.]|$)",
    re.IGNORECASE,
)
_STEPS = "|".join(sorted(map(re.escape, STEP_WORDS), key=len, reverse=True))
_STEP = re.compile(
    rf"\b(?:{_STEPS}|call(?:s)? back|ring back|get back|back|r?appeler|rappel(?:le)?(?:r)?"
    rf"|relancer|[ée]crire"
    r"|rdv|llamar|ll[áa]mar|llamada|volver a llamar|escribir"
    r"|reuni[óo]n|visitar|n[äa]chster kontakt|melden|meldet sich|r[üu]ckruf)\b:?\s*",
    re.IGNORECASE,
)
_OTHER_DAYS = {
    "lundi": "monday", "mardi": "tuesday", "mercredi": "wednesday", "jeudi": "thursday",
    "vendredi": "friday", "samedi": "saturday", "dimanche": "sunday", "demain": "tomorrow",
    "la semaine prochaine": "next week", "semaine prochaine": "next week",
    "le mois prochain": "next month", "lunes": "monday", "martes": "tuesday",
    "miércoles": "wednesday", "miercoles": "wednesday", "jueves": "thursday", "viernes": "friday",
    "sábado": "saturday", "sabado": "saturday", "domingo": "sunday", "mañana": "tomorrow",
    "la próxima semana": "next week", "próxima semana": "next week", "la semana que viene":
    "next week", "semana que viene": "next week", "el mes que viene": "next month",
}  # fmt: skip
_OTHER_DAY = re.compile(
    rf"\b(?:le |el |ce )?({'|'.join(sorted(_OTHER_DAYS, key=len, reverse=True))})\b", re.IGNORECASE
)
_OTHER_CLOCK = re.compile(r"\b(?:à|a las?)\s+(\d{1,2})(?:h|:)?(\d\d)?\s?h?\b", re.IGNORECASE)
_ALSO = re.compile(r"^(?:and|und|et|y|&|\+)\s+", re.IGNORECASE)
_PARTS = re.compile(r"\s*(?:[;|\t]|,(?!\d)|\s[–—-]\s|(?<=[^\W\d_]{3})[.!?](?=\s|$)|:\s)\s*")
_EDGES = " \t,;:|.–-—"
_NO_NAME = frozenset(
    "the a we they he she it this that next call mail please today tomorrow yesterday fair"
    " booth new meeting notes note leads contacts messe heute morgen gestern bitte termin"
    " angebot kunde neue neuer stand halle tel mobil rdv demain hoy salon feria notas monday"
    " tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag"
    " freitag samstag sonntag january february march april june july august september october"
    " november december januar februar märz mai juni juli oktober dezember trade show visit"
    " besuch follow up todo offer angebote interested hello dear hi hallo bonjour hola".split()
)


def begins_with_name(line: str) -> bool:
    """Whether a line may be about a person of its own: a name in front, or behind "Met ..."."""
    text = bare(line)
    met = _MET.match(text)
    return bool(name_at(text[met.end() :] if met else text, met=bool(met))[0])


def bare(line: str) -> str:
    """Return a line without its bullet, number or box."""
    plain = re.sub(r"^\s*(?:[-*•·–—>+▪◦‣]|\(?\d{1,2}[.)](?=\s+\D)|\[[ xX]?\]|[☐☑✓])+\s+", "", line)
    return plain.strip()


def name_at(text: str, *, met: bool = False) -> tuple[str, str]:
    """Return the name a text begins with, and what follows it; ("", text) where there is none.

    Args:
        text: a line or sentence.
        met: words before it say that a person follows, so that one name is enough.
    """
    for pattern in (NAME_IN_FRONT, ONE_NAME):
        found = pattern.match(text)
        if not found or found["name"].split()[0].casefold().strip(".") in _NO_NAME:
            continue
        behind = text[found.end() :]
        alone = pattern is ONE_NAME and found[0] == found["name"]
        if alone and not met and not _FIRM_AFTER.match(behind):
            continue  # one word in capitals is a name only before a firm, or behind Mr.
        if not _FIRM_AFTER.match(behind) and is_firm(text.partition(",")[0].strip()):
            return "", text
        return found["name"], behind
    return "", text


def read_jotting(line: str, now: datetime, hours: WorkingHours) -> Person:
    """Return the person of a line; all that is not understood stands in the notes.

    Args:
        line: one line, or several that belong together.
        now: an aware moment, for "call fri".
        hours: zone and working days.
    """
    text = bare(" ".join(line.split()))
    person = Person()
    met = _MET.match(text)
    rest = text[met.end() :] if met else text
    person.name, behind = name_at(rest, met=bool(met))
    before, sign, after = rest.partition(": ")
    if not person.name and sign and len(before) < 60:  # "From the expo: Dr. Nina Petersen, ..."
        person.name, behind = name_at(after)
        behind = behind if person.name else rest
    understood = not met and rest.startswith(person.name)
    if person.name:
        behind = _take_firm(person, behind)
    rest = person.take_contacts(behind)
    for part in _parts(rest):
        understood &= _take(person, part, now, hours)
    if met and not person.next_on and _STEP.match(text):  # "call Ann Ray tomorrow"
        for part in _parts(rest):
            take_step(person, f"call {part}", now, hours)
    if not understood:
        person.notes = [text]
    return person


def _take_firm(person: Person, rest: str) -> str:
    found = _FIRM_AFTER.match(rest)
    if not found:
        return rest
    said = (found["paren"] or found["firm"]).strip()
    if any(map(str.isdigit, said)) and not is_firm(said):
        return rest
    head, _, tail = said.partition(",")
    both = title_and_firm(said) if found["paren"] else None
    if both:
        person.title, person.company = both
    elif found["paren"] and is_title(head) and not is_firm(head):
        person.title, person.company = head, tail.strip()
    elif found["paren"] and tail and is_title(tail):
        person.title, person.company = tail.strip(), head
    else:
        person.company = said
    return rest[found.end() :]


def _parts(text: str) -> Iterable[str]:
    for part in _PARTS.split(text):
        plain = _ALSO.sub("", part.strip(_EDGES)).strip(_EDGES)
        if plain and plain not in ("()", "[]"):
            yield plain


def _take(person: Person, part: str, now: datetime, hours: WorkingHours) -> bool:
    """Put a part where it belongs; False where its words have to stay in the notes."""
    works = _WORKS.search(part)
    if works and not person.company:
        person.company = works["firm"]
    wants = WANTS.search(part)
    if wants:
        return _take_wants(person, part, wants)
    if take_step(person, part, now, hours) or works:
        return False  # what is to be done is said by its words
    both = title_and_firm(part)
    if not person.name and not person.company and (name := name_in(part)):
        person.name = name
    elif is_place(part):
        person.places.append(part)
    elif both and not person.company:
        person.title, person.company = both
    else:
        return _take_firm_or_title(person, part)
    return True


def _take_firm_or_title(person: Person, part: str) -> bool:
    if is_firm(part) and not person.company:
        person.company = part
    elif not person.title and is_title(part) and len(part.split()) <= 5 and part[0].isupper():
        person.title = part
    elif not person.company and _may_be_firm(part):
        person.company = part
    else:
        return False
    return True


_SAYS_WHO = frozenset(("", *"he she er sie il elle they hat is ist está and und et y".split()))


def _take_wants(person: Person, part: str, wants: re.Match[str]) -> bool:
    before = part[: wants.start()].strip(_EDGES)
    person.wants.append(wants["what"].strip(_EDGES))
    if not person.company and is_firm(before):
        person.company = before
        return True
    return before.casefold() in _SAYS_WHO


def take_step(person: Person, part: str, now: datetime, hours: WorkingHours) -> bool:
    """Take "call fri", "rappeler jeudi à 10h": sets when; False where no time is named."""
    if person.next_on or len(part.split()) > 12 or not _STEP.search(part):
        return False
    plain = _OTHER_DAY.sub(lambda found: _OTHER_DAYS[found[1].casefold()], part)
    plain = _OTHER_CLOCK.sub(lambda found: f"{found[1]}:{found[2] or '00'}", plain)
    words = _STEP.sub(" ", plain).split()
    for size in range(len(words), 0, -1):
        for start in range(len(words) - size + 1):
            text = " ".join(words[start : start + size])
            if size == 1 and (len(text) < 3 or text.isdigit()):
                continue
            when = read_when(text, now, hours)
            if when is not None:
                person.next_on = when.day.isoformat()
                person.next_at = when.time.strftime("%H:%M") if when.time else ""
                return True
    return False


def _may_be_firm(part: str) -> bool:
    words = part.split()
    return 1 <= len(words) <= 4 and words[0][:1].isupper() and words[0].casefold() not in _NO_NAME
