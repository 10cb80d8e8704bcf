"""Normal forms by which the same person, firm or address is found, whoever typed it."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_PLAIN = str.maketrans({"ß": "ss", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i"})
_NOT_WORD = re.compile(r"[^\w]+|_")
_TITLES = frozenset(
    """
    dr prof professor mr mrs ms miss herr frau hr fr mme mlle monsieur madame sr sra srta dott
    dottssa ing dipl mag pan pani mba phd msc bsc
    """.split()
)
_LEGAL = frozenset(
    """
    gmbh mbh ag kg kgaa ohg gbr ug ev eg se sa sas sasu sarl eurl snc sca scs srl srls spa sapa
    sl slu bv nv vof cv ltd limited llc llp lp inc incorporated corp corporation co company plc
    pty ab hb oy oyj as asa aps ivs spzoo sp zoo doo kft zrt bt sro ltda lda eirl sociedad
    anonima pvt aktiengesellschaft kommanditgesellschaft aktiebolag osakeyhtio aktieselskab
    anpartsselskab ltee limitee limitada unipessoal eireli sgps pte sdn bhd tbk pjsc jsc pllc lllp
    bvba cvba vzw asbl ehf kk ood eood ooo oao zao pao uab sia nyrt partgmbb mbb onlus scarl jdoo
    """.split()
)
_LEGAL_PHRASES = re.compile(
    r"\b(s\s*p\s*z\s*o\s*o|s\s*a\s*r\s*l|s\s*a\s*s|s\s*r\s*l|s\s*p\s*a|g\s*m\s*b\s*h|s\s*r\s*o"
    r"|d\s*o\s*o|b\s*v|n\s*v|s\s*a|s\s*l|l\s*l\s*c|k\s*g|a\s*g|e\s*v|a\s*s|a\s*b|o\s*y|p\s*l\s*c)$"
)
_ROLES = frozenset(
    """
    info contact kontakt office sales vertrieb verkauf mail email hello hallo service support
    team admin webmaster marketing bestellung order orders einkauf purchasing buchhaltung
    accounting invoice rechnung billing empfang reception zentrale post hr jobs personal press
    presse help noreply no-reply postmaster contacto ventas comercial vendas contato secretariat
    accueil commercial ventes amministrazione vendite segreteria biuro kontoret zakupy sprzedaz
    """.split()
)
_FREE = frozenset(
    """
    gmail.com googlemail.com yahoo.com yahoo.de yahoo.fr yahoo.co.uk ymail.com hotmail.com
    hotmail.de hotmail.fr hotmail.co.uk outlook.com outlook.de live.com msn.com icloud.com me.com
    mac.com aol.com gmx.de gmx.net gmx.at web.de t-online.de freenet.de mail.com proton.me
    protonmail.com orange.fr wanadoo.fr free.fr laposte.net libero.it virgilio.it tiscali.it wp.pl
    o2.pl onet.pl interia.pl telia.com btinternet.com comcast.net verizon.net att.net
    """.split()
)
_EXTENSION = re.compile(
    r"\s*(?:ext\.?|extension|x|durchwahl|dw|poste|int\.?)\s*\.?:?\s*(\d{1,6})\s*$", re.I
)
_REMARK = re.compile(r"\((?=[^)]*[^\W\d])[^)]*\)")
_TWO_DIGIT_CODES = frozenset(
    """
    20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64
    65 66 81 82 84 86 90 91 92 93 94 95 98
    """.split()
)  # ITU-T E.164 assigned country codes; 1 and 7 have one digit, all others three


def bare(text: str) -> str:
    """Return a text without accents and case."""
    if text.isascii():
        return text.lower()
    split = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return "".join(sign for sign in split if not unicodedata.combining(sign))


@lru_cache(maxsize=4096)
def normal_name(name: str) -> str:
    """Return a person's name as plain words: titles off, "Ray, Ann" turned round."""
    if "," in name:
        last, _, first = name.partition(",")
        if first.strip() and " " not in last.strip():
            name = f"{first} {last}"
    words = [word for word in _NOT_WORD.split(bare(name)) if word]
    kept = [word for word in words if word not in _TITLES]
    return " ".join(kept or words)


@lru_cache(maxsize=4096)
def normal_company(name: str) -> str:
    """Return a firm's name as plain words without its legal form; & is "and"."""
    return " ".join(company_and_form(name)[0])


@lru_cache(maxsize=4096)
def company_and_form(name: str) -> tuple[Sequence[str], Sequence[str]]:
    """Return the words of a firm's name, and those of its legal form ("g m b h" is one word)."""
    words = [
        word
        for word in _NOT_WORD.split(bare(name).replace("&", " and ").replace("+", " and "))
        if word
    ]
    whole = " ".join(words)
    joined = _LEGAL_PHRASES.sub("", whole).strip()
    rest = joined.split() if joined else words
    form = [whole[len(joined) :].replace(" ", "")] if joined and joined != whole else []
    while len(rest) > 1 and (rest[-1] in _LEGAL or (rest[-1] == "and" and len(rest) > 2)):
        form.insert(0, rest[-1])
        rest = rest[:-1]
    return rest, form


def company_begun(typed: str) -> tuple[str, ...]:
    """Return what to look for in the normal forms of firms while a name is being typed.

    The last word may be a legal form half typed ("acme pumps gm"), which no normal form has: then
    the words before it are the second thing to look for.
    """
    words = normal_company(typed).split()
    found = [" ".join(words)] if words else []
    if len(words) > 1 and any(form.startswith(words[-1]) for form in _LEGAL):
        found.append(" ".join(words[:-1]))
    return tuple(found)


@lru_cache(maxsize=4096)
def normal_email(address: str) -> str:
    """Return an address in lower case, without `mailto:`, brackets and plus-tag."""
    address = address.strip().strip("<>").lower().removeprefix("mailto:").strip(" .;,")
    user, at, domain = address.partition("@")
    return f"{user.partition('+')[0]}@{domain}" if at and domain else ""


def is_role_mailbox(address: str) -> bool:
    """Whether a mailbox belongs to a role, not to a person: info@, sales@, kontakt@ ..."""
    user = normal_email(address).partition("@")[0]
    return user in _ROLES or user.rstrip("0123456789") in _ROLES


def is_free_provider(host: str) -> bool:
    """Whether a mail host serves anybody, so that it says nothing of a firm."""
    return host in _FREE


@lru_cache(maxsize=4096)
def normal_phone(number: str) -> str:
    """Return the national digits of a phone number, by which the same line is found however typed.

    Country code, trunk 0, "(0)", remarks and signs are off, so "+49 (0)171 39200 42" and
    "0171/3920042 (mobile)" are one. The extension stays: two desks are two phones.
    """
    text = _REMARK.sub("", number)
    extension = _EXTENSION.search(text)
    if extension:
        text = text[: extension.start()]
    text = text.strip()
    digits = "".join(sign for sign in text if sign.isdecimal())
    if text.startswith(("+", "(+")):
        digits = _without_code(digits)
    elif digits.startswith("00"):
        digits = _without_code(digits[2:])
    elif len(digits) == 11 and digits[0] == "1":  # a North American number with its trunk 1
        digits = digits[1:]
    digits = digits.lstrip("0")
    return f"{digits}x{extension[1]}" if extension and digits else digits


def _without_code(digits: str) -> str:
    if digits[:1] in {"1", "7"}:
        return digits[1:]
    return digits[2:] if digits[:2] in _TWO_DIGIT_CODES else digits[3:]
