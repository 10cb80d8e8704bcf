"""Which field a column is, from its name alone."""

import re
from difflib import get_close_matches
from functools import cache, lru_cache

from leaddesk.ingest.vocabulary import key, loose_words, without_numbers, without_umlauts, words

_NO = (
    r"\b(?:no|not|do not|don t|stop|never|kein\w*|nicht|ne pas|ne plus|pas d\w*|refus|non"
    r"|niente|nao|sin"
    r"|sem|nie|bez|zakaz|brak|ej|inte|inga|inget|ingen|niet|geen|ikke|refus\w*|rifiut\w*|rechaz\w*"
    r"|odm[ao]w\w*|sparr\w*|block\w*|bloqu\w*|exclu\w*|suppress\w*|oppos\w*|ablehn\w*|lehnt"
    r"|declin\w*|gesperrt\w*)\b"
)
_MAIL = (
    r"(?:e?mails?\b|emailing|newsletter\w*|mejl\w*|correo\w*|courriel\w*|epost|nieuwsbrief|nyhetsbrev\w*"
    r"|post)"
)
_CALL = (
    r"(?:calls?|anruf\w*|phone\w*|telefon\w*|telephon\w*|appel\w*|llama\w*|chiam\w*|ligar|ligac\w*"
    r"|chamada\w*|dzwon\w*|ring\w*|samtal|bellen|gebeld|sms)"
)
_ANY = (
    r"(?:conta[ck]t\w*|conta[tc]\w*|kontakt\w*|market\w*|werb\w*|advert\w*|publi\w*|pubbl\w*"
    r"|reklam\w*"
    r"|prospect\w*|demarch\w*|marknad\w*|solicit\w*|disturb)"
)
_DENIED = (
    r"(?:(?:nein|nicht)$|nicht (?:er)?wunsch|verboten|untersagt|unerwunscht"
    r"|widersproch|interdit|prohib)"
)
_WORK = (
    r"\b(?:work|business|office|bus|company|corporate|gesch\w*|dienst\w*|buro\w*|firm\w*"
    r"|arbeit|pro\w*"
    r"|bureau|travail|trabajo|oficina|empresa|lavoro|ufficio|azienda\w*|comercial|trabalho|sluzb\w*"
    r"|firmow\w*|arbet\w*|jobb|werk|zakelijk)\b"
)
_HOME = (
    r"\b(?:home|privat\w*|personal|residen\w*|house|domicile|perso|personnel\w*|personale|maison|casa|particular"
    r"|dom|domow\w*|prywatn\w*|hem|bostad|thuis|prive)\b"
)
_NEXT = (
    r"\b(?:next|nachst\w*|naechst\w*|prochain\w*|proxim\w*|prossim\w*|nast\w*"
    r"|kolejn\w*|volgend\w*)\b"
)
_LAST = r"\b(?:last|letzt\w*|zuletzt|dernier\w*|ultim\w*|ostatni\w*|senast\w*|laatst\w*)\b"
_STEP = (
    r"(?:calls?|contact\w*|conta[tc]o|contatto|kontakt\w*|anruf\w*|termin|date|datum|fecha"
    r"|data|step\w*|action"
    r"|activity|appel|relance|rdv|visit\w*|besuch\w*|llamada|chiamata|ligacao|telefon\w*"
    r"|rozmow\w*|samtal"
    r"|meeting|appointment|follow|touch\w*|gesprek|afspraak|aktivit\w*|activi\w*|attivita)"
)
_TIME = r"\b(?:time|uhrzeit|heure|hora|ora|orario|godzina|tid|tijd)\b"
_ABOUT_MAIL = (
    r"\b(?:reason|bounce\w*|count|opens?|opened|sent|clicks?|clicked|status|verif\w*|template"
    r"|domain|display"
    r"|date|type|quality|confidence|valid\w*|subject|delivered|replied)\b"
)

_RULES: tuple[tuple[str, str], ...] = (
    (rf"(?:unsubscri|opt(?:ed)? ?out|abgemeldet|abbestell).*{_MAIL}"
     rf"|{_MAIL}.*opt(?:ed)? ?out", "opt_out.email"),
    (rf"opt(?:ed)? ?out.*{_CALL}|{_CALL}.*opt(?:ed)? ?out", "opt_out.phone"),
    (r"^no\.? (?:de )?(?:telefono|telephone|telefone|tel)\b(?! call)", "phone"),
    (rf"{_NO}.*\b{_CALL}\b", "opt_out.phone"),
    (rf"{_NO}.*\b{_MAIL}\b", "opt_out.email"),
    (rf"{_NO}.*\b{_ANY}\b|opt(?:ed)? ?out|werbewiderspr|\bsperr", "opt_out"),
    (rf"\b{_MAIL}.*\b{_DENIED}", "opt_out.email"),
    (rf"\b{_CALL}.*\b{_DENIED}", "opt_out.phone"),
    (rf"\b{_ANY}.*\b{_DENIED}", "opt_out"),
    (r"unsubscri|desinscri|desabonn|abgemeldet|disiscri|descadastr|avregistr"
     r"|uitgeschr", "opt_out.email"),
    (rf"{_NO}.*(?:consen[ts]|einwillig|zgod|samtyck|toestemm|einverst)", "opt_out"),
    (r"disturb|derang|perturb|molest|\bdnd\b", "opt_out"),
    (rf"\b(?:autori[sz]\w*|permi\w+|pode|puede|puo|peut|far|mag|can|ok to|accept\w*|accett\w*"
     rf"|aceita\w*|acepta\w*|agree\w*|erlaub\w*)\b.*\b(?:{_CALL}|{_MAIL}|{_ANY})", "opt_in"),
    (rf"\b(?:{_CALL}|{_MAIL}|{_ANY}).*\b(?:autoris|autoriz|permi[ts]|allowed|erlaubt|gestattet"
     rf"|dozwol|tillat)", "opt_in"),
    (r"consen[ts]|einwillig|opt(?:ed)? ?in\b|\bzgod|samtyck|toestemming|einverst|erlaubt"
     r"|\ballowed\b", "opt_in"),
    (r"permission|\bdarf\b|may be|\bdoi\b|accept\w* (?:mark|mail|email|news)|newsletter", "opt_in"),
    (rf"^(?!.*{_LAST}).*(?:(?:{_NEXT}|{_STEP}|ruckruf|callback).*{_TIME}"
     rf"|{_TIME}.*(?:{_NEXT}|{_STEP}))", "next_at"),
    (rf"{_NEXT}.*{_STEP}|wiedervorlage|follow ?up|callback|ruckruf|rappel|relance"
     rf"|nachfass", "next_on"),
    (r"\bdue\b|fallig|echeance|vencimiento|scadenza|forfall|vervaldat|uppfolj|opvolg"
     r"|reminder", "next_on"),
    (rf"{_LAST}.*{_STEP}", "last_activity"),
    (_ABOUT_MAIL + rf".*{_MAIL}|{_MAIL}.*" + _ABOUT_MAIL, "custom"),
    (r"(?:mail(?:ing)?|e?post|mejl|courriel|correo\w*) ?(?:status\w*|statut|estado|stato|stan)\b"
     r"|\b(?:status|statut|estado|stato|stan) (?:d\w+ |del? )?(?:e?mail|e?post|mejl|courriel"
     r"|correo)", "custom"),
    (r"linkedin|\bxing\b|twitter|facebook|instagram|skype", "social"),
    (r"mail(?!ing|e)|courriel|correo|\bepost|mejl", "email"),
    (r"\bfax|telefax|faks", "fax"),
    (r"mobil(?!e app)|handy|\bcell|movil|komork|\bgsm\b|whatsapp|celular|telemovel"
     r"|portable", "phone.mobile"),
    (rf"(?:phone|telef|\btel\b|\bfon\b|teleph|rufnum).*{_WORK}|{_WORK}.*(?:phone|telef"
     rf"|\btel\b|teleph)", "phone.work"),
    (rf"(?:phone|telef|\btel\b|\bfon\b|teleph).*{_HOME}|{_HOME}.*(?:phone|telef|\btel\b"
     rf"|teleph)", "phone.home"),
    (r"phone.*\b(?:name|type|description|ext\w*|label|count|status|notes?|country)\b", "custom"),
    (r"phone|telef|\btel\b|\bfon\b|teleph|rufnum|durchwahl", "phone"),
    (r"web ?site|web ?seite|homepage|\bwww\b|web ?page|site web|sito web|sitio web|internet"
     r"|\burl\b", "website"),
    (r"zustandig|verantwortlich|betreuer|\bowner\b|assigned", "owner"),
    (r"\bstatus\b|\bstatut\b|lead stat\b", "status"),
    (r"\b(?:deal|opportunity|order|offer|quote|pipeline|contract|auftrag\w*|angebot\w*|projekt"
     r"|geschaft\w*|affars|order|affaire|marche) ?(?:size|value|volume|amount|worth|wert|volumen"
     r"|summe|grosse|varde)|auftragswert|auftragsvolumen|auftragssumme|angebotswert|affarsvarde"
     r"|ordervarde", "value"),
    (r"employee|mitarbeiter|effectif|emplead|dipendent|headcount|company size"
     r"|pracownik", "employees"),
    (r"revenue|umsatz|turnover|chiffre d|fatturat|faturament|omsattning|omzet", "revenue"),
    (r"industry|branche|settore|\bsector\b|secteur", "industry"),
    (r"\bzip\b|post ?code|postal code|postleit|\bplz\b|code postal|codigo postal|postnum"
     r"|pocztow", "postcode"),
    (r"street|strasse|\bcalle\b|\brue\b|ulica|\bgata\b|hausn", "street"),
    (r"\bcity\b|\bstadt\b|\bville\b|ciudad|\bcitta\b|cidade|miasto|\btown\b|wohnort", "city"),
    (r"country|\bpays\b|\bpais\b|\bpaese\b|\bnation\b", "country"),
    (r"\bprovince\b|bundesland|\bregion\b|provincia", "state"),
    (r"address|adresse|direccion|indirizzo|endereco|anschrift", "address.full"),
    (r"first ?name|vorname|prenom|given name|forename|fornamn", "first"),
    (r"last ?name|surname|nachname|familienn|family name|efternamn|apellido|cognome", "last"),
    (r"job|position|funktion|\brole\b|designation|stanowisko", "title"),
    (r"compan|firma|\bfirmen|unternehm|societe|entreprise|empresa|azienda|organi[sz]|bedrijf"
     r"|foretag", "company"),
    (r"full ?name|contact (?:name|person)|ansprech|kontaktperson|nominativ", "full_name"),
    (r"\bnotes?\b|notiz|kommentar|comment|bemerk|anmerk|remarque|observa|uwagi|notat"
     r"|memo", "notes"),
    (r"status|\bstatut\b", "status"),
    (r"source|quelle|herkunft|referr", "source"),
    (r"owner|betreuer|zustandig|assigned|sales ?rep|opiekun|handlow", "owner"),
    (r"\bby\b|\bid\b", "custom"),
    (r"created|erstellt|angelegt|creation|creado|\bcreat[oa]\b|utworz|skapad|added", "created_at"),
    (r"\btags?\b|kategori|categor|etiquet|schlagw|segment", "tags"),
    (r"\bneeds?\b|interes+[et]|bedarf|besoin|behov|potrzeb", "wants"),
)  # fmt: skip
_COMPILED = tuple((re.compile(pattern), field) for pattern, field in _RULES)
_OBJECTS = re.compile(
    r"^(?:person|contact|lead|customer|client|prospect|kontakt|kunde|kunden|primary|main|hs"
    r"|current|your|ihre?"
    r"|deal|activity|account|crm|sf|c) "
)
_ASKED = re.compile(
    r" (?:ja nein|nein ja|j n|yes no|y n|oui non|o n|si no|s n|tak nie|sim nao|ja nej)$"
)
_OBJECT_ENDS = re.compile(
    r" (?:(?:du|del|della|de|des|of|do|da|pa|der|des) )?(?:the )?"
    r"(?:contact|contacto|contatto|contato|kontakt\w*|ansprechpartners?|klienta|kunden|cliente?|person)$"
)
_LONGEST = 100  # signs of a column name; more is a sentence
_NUMBERED = re.compile(r"^(.+?) (\d+) (\w.*)$")
_PART = {"value": "", "address": "", "formatted": "full"}
_GROUPS = {
    "work": "work", "business": "work", "office": "work", "geschaftlich": "work", "company": "work",
    "home": "home", "private": "home", "privat": "home", "other": "other", "shipping": "other",
    "mailing": "", "billing": "", "physical": "", "primary": "", "address": "", "location": "",
}  # fmt: skip
_PLACES = frozenset(("street", "city", "state", "postcode", "country"))
_LABELS = (
    ("work", re.compile(_WORK)),
    ("home", re.compile(_HOME)),
    ("mobile", re.compile(r"mobil|handy|\bcell|movil|komork|\bgsm\b|celular|portable|natel")),
    ("fax", re.compile(r"\bfax|faks|telecopie")),
    ("other", re.compile(r"\b(?:other|andere|autre|otro|altro|outro|inny|ovrig)\b")),
)


def without_object(plain: str) -> str:
    """Drop whom a name is about: "nom du contact" -> "nom", "person name" -> "name"."""
    return _OBJECTS.sub("", _OBJECT_ENDS.sub("", plain))


def label_of(text: str) -> str:
    """Return work, home, mobile, fax or other for a label or column name in any language, or ""."""
    plain = key(text)
    return next((label for label, pattern in _LABELS if pattern.search(plain)), "")


def _place(plain: str) -> str:
    """Return e.g. "work.city" for "business city", "city" for "mailing city"."""
    start, _, rest = plain.partition(" ")
    if start not in _GROUPS or not rest:
        return ""
    field = words().get(without_numbers(rest).removeprefix("address "), "")
    if field not in _PLACES:
        return ""
    return f"{_GROUPS[start]}.{field}".lstrip(".")


def _numbered(plain: str) -> str:
    """Return the field of grouped columns as Google writes them: "email 1 value"."""
    match = _NUMBERED.match(plain)
    if not match:
        return ""
    stem, part = match[1], match[3]
    if part in ("label", "type") and stem in (
        "email",
        "phone",
        "address",
        "website",
        "organization",
    ):
        return "label"
    if part in ("label", "type"):
        return "ignore"
    return words().get(f"{stem} {part}", "") or (words().get(stem, "") if part == "value" else "")


def _exact(plain: str) -> str:
    known = words()
    return (
        known.get(plain)
        or known.get(without_numbers(plain))
        or loose_words().get(without_umlauts(without_numbers(plain)))
        or ""
    )


def _close(plain: str) -> str:
    """Return the field of a known name that differs by a typo."""
    if len(plain) < 6:
        return ""
    likely = [word for word in _by_letter().get(plain[0], ()) if abs(len(word) - len(plain)) <= 2]
    near = get_close_matches(plain, likely, n=1, cutoff=0.88)
    return words()[near[0]] if near else ""


@cache
def _by_letter() -> dict[str, list[str]]:
    sorted_words: dict[str, list[str]] = {}
    for word in words():
        sorted_words.setdefault(word[0], []).append(word)
    return sorted_words


@lru_cache(maxsize=4096)
def known_field(name: str) -> str:
    """Return the field whose names this is, letter by letter but for case, accents and numbers."""
    plain = key(name)
    if not plain or len(plain) > _LONGEST:
        return ""
    for way in (_numbered, _exact, _place):
        if field := way(plain):
            return field
    ending = _OBJECT_ENDS.sub("", plain)
    if ending != plain and (field := _exact(ending)):
        return field
    bare = _exact(key(re.sub(r"[(\[{].*?[)\]}]", " ", name)))
    stripped = _OBJECTS.sub("", plain)
    return bare or (_exact(stripped) or _place(stripped) if stripped != plain else "")


@lru_cache(maxsize=4096)
def field_for(name: str) -> str:
    """Return the field a column name means, or "" where the name says nothing.

    What other columns there are can change the answer: see `columns.assign`.
    """
    plain = _ASKED.sub("", key(name))
    if not plain or len(plain) > _LONGEST:
        return ""
    if field := known_field(name) or (_exact(plain) if plain != key(name) else ""):
        return field
    loose = next((field for pattern, field in _COMPILED if pattern.search(plain)), "")
    return loose or _close(plain)
