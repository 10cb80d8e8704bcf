"""What a column holds, told by its values, for columns whose name says nothing."""

import re
from collections.abc import Callable, Sequence

from leaddesk.domain.names import TITLES

EMAIL = re.compile(r"<?(?:mailto:)?[^\s@<>,;:\"()]+@[^\s@<>,;:\"()]+\.[^\W\d_]{2,}>?[.,;]?")
_PHONE = re.compile(
    r"(?:tel:)?\+?\(?\d[\d\s()/.\-]{5,20}\d(?:\s?(?:x|ext\.?|#)\s?\d{1,6})?(?:\s?\(\w+\))?"
)
_URL = re.compile(
    r"(?:https?://|www\.)\S+|(?:[a-z0-9-]+\.)+(?:com|net|org|de|fr|es|it|pt|pl|se|nl|eu|io"
    r"|co|ch|at|uk)(?:/\S*)?",
    re.IGNORECASE,
)
_SOCIAL = re.compile(
    r"(?:linkedin|xing|facebook|twitter|instagram|x)\.(?:com|example)/", re.IGNORECASE
)
_DATE = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[ T].*)?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?: .*)?"
    r"|\d{1,2}\.?[ -][^\W\d]{3,10}\.?[ -]\d{2,4}|[^\W\d]{3,10} \d{1,2}, \d{4}"
)
_DECIMAL = re.compile(r"\d{1,3}\.\d{4,}|\d+\.\d{1,3}")
_NUMBER = re.compile(r"[-+]?[\d.,' ]*\d\s?[%€$£]?|[$€£]\s?[\d.,]+")
_FEWEST = 3
_LEGAL = re.compile(
    r"\b(?:gmbh|mbh|ag|kg|kgaa|ohg|ug|gbr|e\.?v|e\.?k|se|inc|llc|llp|ltd|limited|corp"
    r"|corporation|plc|co"
    r"|company|sarl|s\.?a\.?r\.?l|s\.?a\.?s|sas|sasu|eurl|s\.?a|s\.?l|s\.?l\.?u|s\.?r\.?l"
    r"|srl|s\.?p\.?a|spa"
    r"|lda|ltda|sp\.? ?z ?o\.? ?o|s\.?c|ab|hb|oy|oyj|as|asa|aps|a/s|bv|b\.?v|nv|n\.?v|vof"
    r"|group|holding"
    r"|partners|associates|sons|brothers|industries|services|systems|solutions|et fils"
    r"|gruppe|zoo)\b\.?\s*$",
    re.IGNORECASE,
)
_OR_A_NAME = frozenset(
    "ek ev ag se sa sas sl slu ab as oy bv nv hb co kg ug spa sc zoo lda asa aps".split()
)
"""Legal forms that are family names too: Bo Ek, Ana Sá, Jan Sas."""
_MOST_WORDS = 3  # of a name that ends so
_NAME_WORD = r"(?:[^\W\d_a-z]|[^\W\d_])[^\W\d_'’.-]*(?:[-'’][^\W\d_]+)*\.?"
_PERSON = re.compile(
    rf"(?:(?:Dr|Prof|Mr|Mrs|Ms|Herr|Frau|Mme|M)\.? )?{_NAME_WORD}(?:,? {_NAME_WORD}){{1,3}}"
)
_POSTCODE = re.compile(
    r"\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}|\d{2}-\d{3}|\d{3} \d{2}|\d{4} [A-Z]{2}"
)


def is_person(text: str) -> bool:
    """Whether a text reads as first and last name: two to four words, capitals, no digits."""
    return bool(_PERSON.fullmatch(text)) and text[:1] != text[:1].lower() and not is_company(text)


def is_company(text: str) -> bool:
    """Whether a text ends in a legal form or a word only firms end in, and in no family name."""
    return may_be_company(text) and not _ends_in_name(text)


def may_be_company(text: str) -> bool:
    """Whether a text ends so, though it may be a person's name: "Bo Ek", "Volvo Ab"."""
    return bool(_LEGAL.search(text)) and not text.isdigit()


def _ends_in_name(text: str) -> bool:
    """Whether a legal form is written as the words before it are: "Bo Ek", not "Acme AG"."""
    words = text.split()
    last = words[-1]
    return (
        1 < len(words) <= _MOST_WORDS
        and last.casefold() in _OR_A_NAME
        and len({(word.istitle(), word.isupper(), word.islower()) for word in words}) == 1
    )


def is_phone(text: str) -> bool:
    """Whether a text is a phone number and not a date, a code or a plain count."""
    if not _PHONE.fullmatch(text) or _DATE.fullmatch(text) or _DECIMAL.fullmatch(text):
        return False
    digits = sum(letter.isdigit() for letter in text)
    return 6 <= digits <= 17 and (text[:1] in "+(0t" or digits < len(text) or digits >= 9)


def kind(text: str) -> str:
    """Return email, social, website, date, phone, number, company, person, text, or ""."""
    text = text.strip()
    if not text:
        return ""
    if "@" in text and EMAIL.fullmatch(text):
        return "email"
    if _URL.fullmatch(text):
        return "social" if _SOCIAL.search(text) else "website"
    if any(letter.isdigit() for letter in text):
        if _DATE.fullmatch(text):
            return "date"
        if is_phone(text):
            return "phone"
        return "number" if _NUMBER.fullmatch(text) else "text"
    if is_company(text):
        return "company"
    return "person" if is_person(text) else "text"


_Test = Callable[[str], bool]
_TESTS: tuple[tuple[str, float, _Test], ...] = (
    ("email", 0.7, lambda text: kind(text) == "email"),
    ("social", 0.7, lambda text: kind(text) == "social"),
    ("website", 0.7, lambda text: kind(text) in ("website", "social")),
    ("phone", 0.7, is_phone),
)


def from_values(values: Sequence[str]) -> str:
    """Return the field the values alone betray: email, social, website or phone; "" if none."""
    seen = [text for value in values if (text := value.strip())]
    if not seen:
        return ""
    for field, share, test in _TESTS:
        if sum(map(test, seen)) >= share * len(seen):
            return field
    return ""


def contradicts(field: str, values: Sequence[str]) -> bool:
    """Whether hardly any value can be what the name says: mails with no @, phones no digits."""
    seen = [text for value in values if (text := value.strip())]
    if len(seen) < _FEWEST:
        return False
    if field == "email":
        return sum("@" in text or "/o=" in text.lower() for text in seen) * 10 < len(seen)
    if field.startswith("phone") or field == "fax":
        return sum(sum(map(str.isdigit, text)) >= _FEWEST for text in seen) * 10 < len(seen)
    if field == "title":  # "Titel" beside "Anrede" holds Dr., not what somebody does
        return all(word.strip(".").lower() in TITLES for text in seen for word in text.split())
    if field == "website":
        return sum("." in text for text in seen) * 10 < len(seen)
    return False


_ONE_WORD = re.compile(r"[^\W\d_]+(?:[-'’ ][^\W\d_]+)?")


def is_one_name(text: str) -> bool:
    """Whether a text may be a first or a last name alone: a word or two, in capitals."""
    return bool(_ONE_WORD.fullmatch(text)) and text[0].isupper() and len(text) <= 25


def names_apart(
    values: Sequence[Sequence[str]], emails: Sequence[str], free: Sequence[int]
) -> tuple[int, int] | None:
    """Return which two of the free columns are first and last name; None where it is not clear.

    The addresses tell ("ann.ray@" beside Ray and Ann); without them only the first two columns of
    a file are taken, in the order of most lists.

    Args:
        values: cells of each column, row by row.
        emails: the address of each row, "" where there is none.
        free: columns of which nothing is known.
    """
    likely = [at for at in free if _mostly(values[at], is_one_name)]
    best, most = None, 0
    for one in likely:
        for two in likely:
            if one != two and abs(one - two) == 1:
                hits = sum(map(_spells, emails, values[one], values[two]))
                if hits > most:
                    best, most = (one, two), hits
    if best and most * 4 >= sum(map(bool, emails)):
        return best
    return (0, 1) if likely[:2] == [0, 1] and not any(emails) else None


def may_be_firms(values: Sequence[str]) -> bool:
    """Whether a column behind the names may hold firms: words in capitals, hardly one twice."""
    seen = [text for value in values if (text := value.strip())]
    words = _mostly(seen, lambda text: text[0].isupper() and kind(text) in ("text", "person"))
    return words and len(set(seen)) >= 0.6 * len(seen) and max(map(len, seen)) <= 60


def _mostly(cells: Sequence[str], test: "_Test") -> bool:
    seen = [cell.strip() for cell in cells if cell.strip()]
    return bool(seen) and sum(map(test, seen)) >= 0.8 * len(seen)


def _spells(email: str, first: str, last: str) -> bool:
    """Whether an address is made of these names in this order: ann.ray@, a.ray@, aray@."""
    local = "".join(letter for letter in email.partition("@")[0].casefold() if letter.isalpha())
    one, two = (re.sub(r"\W", "", name.casefold()) for name in (first, last))
    return bool(one and two) and local in (one + two, one[0] + two, one + two[0], one)


def are_firms(values: Sequence[str]) -> bool:
    """Whether values are names of firms: some surely, or most by an ending that may be a name."""
    surely, maybe = sum(map(is_company, values)), sum(map(may_be_company, values))
    return surely >= 0.25 * len(values) or (maybe >= 0.6 * len(values) and len(values) > _FEWEST)


def name_or_company(values: Sequence[str]) -> str:
    """Return full_name, company or postcode where most values read so; "" if none."""
    seen = [text for value in values if (text := value.strip())]
    if not seen:
        return ""
    if are_firms(seen):
        return "company"
    if sum(map(is_person, seen)) >= 0.6 * len(seen):
        return "full_name"
    if sum(bool(_POSTCODE.fullmatch(text)) for text in seen) >= 0.8 * len(seen):
        return "postcode"
    return ""
