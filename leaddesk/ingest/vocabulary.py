"""The words that column names are made of, in nine languages and more, and the field each means.

The words stand in resources/vocabulary.json: own compilation, in lower case and without accents, as
`key` makes them, alternatives parted by "|". English names are those of common exports; the rest
is how small firms name the columns of their sheets.
"""

import json
import re
import unicodedata
from functools import cache, lru_cache

from leaddesk import resources

FIELDS = tuple(
    (
        "first last middle salutation suffix full_name company title department industry employees "
        "revenue value email phone phone.mobile phone.work phone.home fax website social "
        "street city state postcode country address.full "
        "work.street work.city work.state work.postcode work.country "
        "home.street home.city home.state home.postcode home.country "
        "other.street other.city other.state other.postcode other.country "
        "notes wants tags source status stage owner rating priority external_id "
        "created_at last_activity next_on next_at next_step reason "
        "opt_out opt_out.email opt_out.phone opt_in label custom ignore"
    ).split()
)

NOT_SAID = frozenset(  # what stands in a cell where nobody knew
    "- -- — – n/a N/A #N/A null NULL (null) nan NaN \\N None none k.A.".split()
)
_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ı": "i"})
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_NUMERO = re.compile(r"\b[nN]\.?[º°]\s?|№\s?")  # "Nº de teléfono" is no "no"
_BRANDS = re.compile(r"LinkedIn|WhatsApp|YouTube|HubSpot|SalesForce", re.IGNORECASE)
_MARKS = re.compile(r"[\W_]+")
_E_MAIL = re.compile(r"\be (?=mail)")
_UMLAUT = re.compile(r"(?<=[aou])e")
_ALONE_DIGITS = re.compile(r"\b\d+\b")


@lru_cache(maxsize=4096)
def key(name: str) -> str:
    """Bring a column name into the form in which the vocabulary is written.

    "Téléphone (bureau) *" -> "telephone bureau", "HasOptedOutOfEmail" -> "has opted out of email".
    """
    text = _NUMERO.sub("nr ", name.strip().lstrip("\ufeff"))
    text = _CAMEL.sub(" ", _BRANDS.sub(lambda found: found[0].capitalize(), text))
    text = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    text = unicodedata.normalize("NFC", _MARKS.sub(" ", text)).strip()
    return _E_MAIL.sub("e", text).replace("emailadresse", "email adresse")


def without_numbers(text: str) -> str:
    """Drop numbers standing alone: "email 2 address" -> "email address"."""
    return " ".join(_ALONE_DIGITS.sub(" ", text).split())


def without_umlauts(text: str) -> str:
    """Bring "strasse naechster" and "nachster" to one form."""
    return _UMLAUT.sub("", text)


@cache
def words() -> dict[str, str]:
    """Return every known column name, as `key` writes it, with its field."""
    raw = json.loads((resources() / "vocabulary.json").read_text(encoding="utf-8"))
    known: dict[str, str] = {}
    for field, lines in raw.items():
        for word in "|".join(lines).split("|"):
            known.setdefault(key(word), field)
    return known


@cache
def loose_words() -> dict[str, str]:
    """Return the same with umlauts brought to one form, for names typed on other keyboards."""
    loose: dict[str, str] = {}
    for word, field in words().items():
        loose.setdefault(without_umlauts(word), field)
    return loose
