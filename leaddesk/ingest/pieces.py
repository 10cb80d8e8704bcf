"""Tells what a piece of free text is: a number, an address, a title, a firm, a name.

For signatures, cards typed by hand and notes of a meeting, in English, German, French, Spanish and
the commonest words of Italian, Portuguese, Polish and Swedish. Rules, because each must be
explainable by its pattern, and a wrong guess costs more than a note that keeps the words.
"""

import re

from leaddesk.domain.oneline import LEGAL_FORM
from leaddesk.ingest.guesses import is_company

EMAIL = re.compile(r"<?(?:mailto:)?([\w.+%'-]+@[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,})>?", re.IGNORECASE)
_HIDDEN_AT = re.compile(r"(?<=\w)\s?[\[({]\s?(?:at|ät|arroba)\s?[\])}]\s?(?=\w)", re.IGNORECASE)
_HIDDEN_DOT = re.compile(r"(?<=\w)\s?[\[({]\s?(?:dot|punkt|point|punto)\s?[\])}]\s?(?=\w)", re.I)
URL = re.compile(
    r"<?((?:https?://|www\.)[^\s,;|<>]+[^\s,;|<>.)]|(?<![\w@.-])(?:[\w-]+\.)+"
    r"(?:com|net|org|eu|io|de|at|ch|fr|it|es|nl|be|pl|uk|se|pt|dk|no|fi|cz|ie|us|ca|info|biz"
    r"|example|test)(?:/[^\s,;|<>]*)?(?![\w@.]))>?",
    re.IGNORECASE,
)
SERVICE = re.compile(
    r"calendly|zoom\.us|teams\.microsoft|meet\.google|goo\.gl|maps\.|hubspot|youtube|youtu\.be"
    r"|bit\.ly"
    r"|aka\.ms|sparrowmail|outlook\.com|booking|g\.page|trustpilot|unsubscribe",
    re.IGNORECASE,
)
"""Pages that stand in signatures and are nobody's own."""

SOCIAL = re.compile(r"(?:linkedin|xing|facebook|twitter|instagram|x)\.com/", re.IGNORECASE)
TAG = re.compile(r"(?<![\w/&])#([^\W\d_][\w-]*)")
_LABELS = (
    ("mobile", r"m|c|mob|mobil\w*|mobile|cell\w*|handy\w*|gsm|port(?:able)?|m[óo]vil|cel|celular"
     r"|cellulare|natel|telem[óo]vel|kom(?:[óo]rka)?|tel\.? ?mob\w*|whatsapp"),
    ("fax", r"f|fax\w*|telefax|t[ée]l[ée]copie\w*|faks"),
    ("home", r"h|home|privat\w*|priv|domicile|casa|dom"),
    ("work", r"w|work|office|b[üu]ro|bureau|oficina|ufficio|gesch(?:[äa]ftlich)?|dienstl\w*"
     r"|tel\.? ?(?:gesch|dienstl|work|office|b[üu]ro|bureau|oficina)\w*"),
    ("", r"t|tel|tlf|tfno?|telefon\w*|tel[ée]fono|t[ée]l[ée]phone|t[ée]l|telephone|phone|ph|p|fon"
     r"|call|direct(?:o|e)?|direkt|durchwahl|dw|d|o|standard|zentrale|main|rufnummer|nummer"
     r"|number|ligne"
     r" directe|erreichbar unter|tph|ring"),
)  # fmt: skip
_LABEL = "|".join(f"(?P<l{at}>{words})" for at, (_, words) in enumerate(_LABELS))
PHONE = re.compile(
    rf"(?:(?<![\w@.-])(?:{_LABEL})(?:[ .:/)-]|nr|no)*\s*)?"
    r"(?P<number>(?<![\w@.,/:-])(?:\+|\(\+?)?\d[\d\s()/.\u00a0–-]{4,22}\d"
    r"(?:\s*(?:ext|x|dw|durchwahl|poste|int)\.?:?\s*\d{1,5})?)(?![\w@])"
    r"(?:\s*\((?P<behind>mobil\w*|cell|handy|m|work|office|home|privat\w*|fax|direct|b[üu]ro)\))?",
    re.IGNORECASE,
)
_DATE = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?:\s.*)?")
_GROUPED = re.compile(
    r"\(?\d{3}\)?[-. ]\d{3}[-. ]\d{3,4}|\d{2}(?:[ .]\d{2}){4}|\d{3}(?:[ .]\d{2}){3}"
)
FEWEST_DIGITS, MOST_DIGITS = 6, 15
TITLE = re.compile(
    r"\b(?:(?:general |sales |key |area |regional |product |project |office |account |branch )*"
    r"manager\w*|director\w*|head of|chief|officer|[ccmh][eftioms]o|cpo|svp|evp|vp|vice.president"
    r"|president|(?:managing )?partner|(?:co-?)?founder|owner|proprietor|consultant|engineer"
    r"|developer|analyst|assistant|associate|executive|team ?lead\w*|specialist|coordinator"
    r"|representative|buyer|purchas\w+|procurement|sales|secretary|supervisor|principal"
    r"|architect|designer|technician|accountant|lawyer|attorney|professor|advis[eo]r|foreman"
    r"|planner|controller|controlling|trainee|intern|scientist|researcher|recruiter|marketing"
    r"|facility|maintenance|operations|logistics|human resources|(?-i:HR|IT)"
    r"|gesch[äa]ftsf[üu]hr\w+|inhaber\w*|\w*leit(?:er|ung)\w*|vertrieb\w*|einkauf\w*|eink[äa]uf\w*"
    r"|verk[äa]uf\w*|verkauf\w*|\w*berat(?:er|ung)\w*|prokurist\w*|vorstand\w*|assistent\w*"
    r"|sachbearbeit\w*|referent\w*|\w*ingenieur\w*|\w*meister\w*|techniker\w*|entwickler\w*"
    r"|sekret[äa]r\w*|buchhalt\w*|\w*anwalt\w*|\w*anw[äa]ltin|disponent\w*|fachkraft"
    r"|\w*beauftragte\w*"
    r"|abteilung|au[ßs]+endienst\w*|innendienst\w*|gesellschafter\w*|handwerk\w*|hausverwalt\w*"
    r"|directeur|directrice|responsable|g[ée]rante?|pr[ée]sidente?|charg[ée]e? d\w*|chef d\w*"
    r"|ing[ée]nieur\w*|commercial\w*|acheteu\w*|conseill\w*|associ[ée]e?|fondat\w*|technicien\w*"
    r"|comptable|avocat\w*|adjoint\w*|dirigeant\w*|pdg|daf|drh|achats|ventes"
    r"|gerente|jef[ea]|encargad[oa]|ingenier[oa]|comercial|compras|ventas|soci[oa]|fundador\w*"
    r"|propietari[oa]|administrador\w*|asesor\w*|consultor\w*|subdirector\w*"
    r"|direttore|direttrice|responsabile|titolare|amministrat\w*|venditor\w*|acquisti"
    r"|kierownik|dyrektor\w*|prezes|specjalist\w*|w[łl]a[śs]ciciel\w*|handlowiec|handlow\w*"
    r"|s[äa]ljare|s[äa]lj\w*|ink[öo]p\w*|ansvarig|\w*chef|vd|[äa]gare|diretor\w*|vendedor\w*)\b",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"(?:\w*(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|damm|ufer|chaussee|markt|gatan|v[äa]gen)"
    r"|\b(?:street|st|road|rd|avenue|ave|lane|ln|drive|blvd|boulevard|way|court|square|suite|floor"
    r"|gate|house|building|park|ring|rue|av|bd|bld|place|quai|chemin|impasse|all[ée]e|route|cours"
    r"|calle"
    r"|c/|avda|avenida|paseo|plaza|carrer|pol[íi]gono|via|viale|piazza|corso|largo|ulica|ul|aleja"
    r"|al|rua|travessa|p\.? ?o\.? ?box|postfach|bp|apartado|str|plac)\b\.?)",
    re.IGNORECASE,
)
_TOWN = r"[^\W\d_][^\W\d_'’.-]*(?:[ -][^\W\d_][^\W\d_'’.-]*){0,4}"
_POSTCODE_TOWN = re.compile(
    rf"\b(?:[A-Z]{{1,3}}-)?(\d{{5}}|\d{{2}}-\d{{3}}|\d{{4}}-\d{{3}}|\d{{3}} \d{{2}}"
    rf"|\d{{4}} ?[A-Z]{{2}}|\d{{4}})(?: cedex \d+)?,? +({_TOWN}(?: \(\w+\))?)"
)
_TOWN_POSTCODE = re.compile(
    rf"({_TOWN}),? +(?:([A-Z]{{2}}),? +)?(\d{{5}}(?:-\d{{4}})?"
    r"|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b"
)
_UK = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")
COUNTRIES = frozenset(
    "germany|deutschland|allemagne|alemania|austria|österreich|switzerland|schweiz|suisse|france"
    "|frankreich|spain|españa|spanien|espagne|italy|italia|italien|portugal|poland|polska|polen"
    "|sweden|sverige|schweden|uk|united kingdom|england|great britain|scotland|ireland|usa|u.s.a."
    "|united states|canada|netherlands|nederland|the netherlands|niederlande|belgium|belgien"
    "|belgique|belgië|denmark|danmark|norway|norge|finland|czech republic|luxembourg|luxemburg"
    "|brasil|brazil|méxico|mexico|argentina".split("|")
)
_PERSON_TITLES = (
    r"(?>(?:(?:Dr|Prof|Mr|Mrs|Ms|Herrn?|Hr|Frau|Fr|Mme|Mlle|M|Sr|Sra|Srta|Dott|Ing|Dipl|Mag|Pani?"
    r"|Señora?|Monsieur|Madame|Don|Doña)(?:\.|(?= ))(?:-?(?:Ing|rer|nat|med|jur)\.)* *)*)"
)
_UPPER = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ]"
_NO_WORD = r"(?!(?:Firma|Fa|Tel|Telefon|Mobil|E?-?Mail|Company|GmbH|AG|KG|Inc|Ltd|From|At)\b)"
_WORD = rf"{_NO_WORD}(?:{_UPPER}[^\W\d_]*(?:['’-][^\W\d_]+)*|{_UPPER}\.)"
_PARTICLE = (
    r"(?:van|von|vom|der|den|de|da|do|dos|del|della|di|du|la|le|los|zu|zum|ter|ten|af|y|e|bin|al)"
)
NAME = re.compile(
    rf"{_PERSON_TITLES}(?P<name>(?:{_WORD})(?: (?:{_PARTICLE} )*(?:{_WORD})){{1,3}})(?!\w)"
)
NAME_IN_FRONT = re.compile(
    rf"{_PERSON_TITLES}(?P<name>{_WORD} (?:{_PARTICLE} )*{_WORD}(?: {_WORD}){{0,2}})(?!\w)"
)
"""The same at the start of a sentence: "Ann Ray from Acme", "María García de Café Sol"."""

ONE_NAME = re.compile(rf"{_PERSON_TITLES}(?P<name>{_WORD})(?!\w)")
WANTS_HEAD = (
    r"\b(?:wants?|wanted|needs?|is interested in|interested in|looking for|looks for|asks? for"
    r"|asked for|would like|likes|braucht|ben[öo]tigt|sucht|m[öo]chte|will|w[üu]nscht(?: sich)?"
    r"|interessiert(?: sich)?(?: an| f[üu]r)|hat interesse an|interesse an|bedarf an|fragt nach"
    r"|veut|voudrait|souhaite|cherche|a besoin d[e']|int[ée]ress[ée]e? par|demande|quiere|quisiera"
    r"|busca|necesita|le interesan?|interesad[oa] en|pide|vuole|cerca|interessat[oa] a)\b:?\s+"
)
WANTS = re.compile(rf"{WANTS_HEAD}(?P<what>.+)", re.IGNORECASE)
REGISTER = re.compile(
    r"\b(?:hrb|hra|amtsgericht|registergericht|ust|vat|siret|rcs|nif|cif|p\.? ?iva|handelsregister"
    r"|registered|sitz der|gesch[äa]ftsf[üu]hr\w*:|vorstand:|vorsitz\w*|aufsichtsrat|bank|iban|bic"
    r")\b",
    re.IGNORECASE,
)


def unhidden(text: str) -> str:
    """Write "ann (at) acme (dot) com" as an address."""
    if not _HIDDEN_AT.search(text):
        return text
    return _HIDDEN_DOT.sub(".", _HIDDEN_AT.sub("@", text))


def is_number(found: re.Match[str], text: str) -> bool:
    """Whether what looks like a phone number is one: not a date, a sum, an order or a postcode."""
    number = found["number"].strip()
    digits = sum(map(str.isdigit, number))
    if not FEWEST_DIGITS <= digits <= MOST_DIGITS or _DATE.fullmatch(number):
        return False
    labelled = any(found[f"l{at}"] for at in range(len(_LABELS))) or bool(found["behind"])
    alone = not any(map(str.isalpha, text.replace(found[0], "")))
    behind = text[found.end() : found.end() + 5].lstrip().lower()
    if behind.startswith(("eur", "€", "$", "usd", "chf", "stück", "pcs", "%")):
        return False
    begins = number[0] in "+(0"
    return labelled or begins or bool(_GROUPED.fullmatch(number)) or (alone and digits > 6)


def label_of_number(found: re.Match[str]) -> str:
    """Return mobile, fax, home, work or "" for a number."""
    behind = (found["behind"] or "").lower()
    if behind:
        words = (("mob", "mobile"), ("cel", "mobile"), ("han", "mobile"), ("fax", "fax"))
        known = (*words, ("hom", "home"), ("pri", "home"), ("m", "mobile"))
        return next((label for word, label in known if behind.startswith(word)), "work")
    return next((label for at, (label, _) in enumerate(_LABELS) if found[f"l{at}"]), "")


def is_title(text: str) -> bool:
    """Whether a piece says what somebody does."""
    return len(text) <= 70 and len(text.split()) <= 9 and bool(TITLE.search(text))


_TOGETHER = re.compile(
    r"\w(?:,? & | und | et | y | e )(?:partner|co|sons|söhne|associates|associés|asociados|cie|fils"
    r"|hijos|figli|company|friends|brothers|zoon)\W*$",
    re.IGNORECASE,
)


def is_firm(text: str) -> bool:
    """Whether a piece ends as firms do."""
    if len(text) > 80:
        return False
    return is_company(text) or bool(LEGAL_FORM.search(text) or _TOGETHER.search(text))


def name_in(text: str) -> str:
    """Return the name of a person if a piece is nothing else; "" if it is something else."""
    plain = re.sub(
        r"(?:, ?|\s)(?:MBA|Ph\.?D\.?|M\.?Sc\.?|B\.?A\.?|CPA|LL\.?M\.?|M\.?D\.?)\b\.?", "", text
    )
    plain = re.sub(r"^(.+?), (.+)$", r"\2 \1", plain) if plain.count(",") == 1 else plain
    found = NAME.fullmatch(" ".join(plain.split()).strip(" .-_*"))
    return found["name"] if found and not is_firm(text) else ""


def is_place(text: str) -> bool:
    """Whether a piece is a street with a number, a postcode with a town, or a country."""
    if len(text) > 120 or "@" in text:
        return False
    if text.strip(" .").casefold() in COUNTRIES:
        return True
    has_number = any(map(str.isdigit, text))
    street = has_number and _STREET.search(text) and len(text.split()) <= 14
    town = _POSTCODE_TOWN.search(text) or _TOWN_POSTCODE.search(text) or _UK.search(text)
    return bool(street or (town and len(text.split()) <= 12))


def place_of(lines: list[str]) -> dict[str, str]:
    """Return street, postcode, city and country of what `is_place` said yes to."""
    rest = ", ".join(lines)
    found: dict[str, str] = {}
    *parts, last = rest.split(",")
    if last.strip(" .").casefold() in COUNTRIES:
        found["country"], rest = last.strip(" ."), ",".join(parts)
    before, behind = _TOWN_POSTCODE.search(rest), _POSTCODE_TOWN.search(rest)
    match = before if before and (before[2] or not behind) else behind
    if match:
        city, state, postcode = match.groups() if match is before else (match[2], "", match[1])
        found |= {"city": city.strip(), "state": state or "", "postcode": postcode.strip()}
        rest = f"{rest[: match.start()]},{rest[match.end() :]}"
    street = ", ".join(part.strip(" ,") for part in rest.split(",") if part.strip(" ,"))
    return found | ({"street": street} if street else {})
