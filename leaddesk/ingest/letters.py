"""Chooses between one-byte encodings: in which of them are the words spelt as a language spells?

chardet alone reads short lists of names poorly (a page of German addresses in cp1252 came back as
MacIceland), because it weighs whole languages; a list of names mixes several. Here every word with
a letter beyond ASCII must be spelt with the letters of one language, and languages seen often in
the file count more.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

CANDIDATES = (
    "cp1252",
    "iso-8859-15",
    "cp1250",
    "iso-8859-2",
    "mac-roman",
    "cp850",
    "cp1254",
    "cp1257",
    "cp852",
    "mac-latin2",
    "cp1251",
    "koi8-r",
    "iso-8859-5",
    "mac-cyrillic",
    "cp866",
    "cp1253",
    "iso-8859-7",
)

_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ"
_GREEK = "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"
_LATIN = {
    "german": "äöüß",
    "french": "éèêëàâçîïôûùüœæ",
    "spanish": "áéíóúñü",
    "italian": "àèéìòù",
    "portuguese": "ãáàâçéêíóôõúü",
    "dutch": "ëïéèöü",
    "swedish": "åäöé",
    "danish": "æøåé",
    "icelandic": "áéíóúýþðæö",
    "polish": "ąćęłńóśźż",
    "czech": "áčďéěíňóřšťúůýž",
    "slovak": "áäčďéíľĺňóôŕšťúýž",
    "hungarian": "áéíóöőúüű",
    "romanian": "ăâîșțşţ",
    "croatian": "čćđšž",
    "turkish": "çğıöşüİâî",
    "lithuanian": "ąčęėįšųūž",
    "latvian": "āčēģīķļņšūž",
    "estonian": "äöõüšž",
}
_RARE = frozenset(("icelandic", "turkish", "lithuanian", "latvian", "estonian", "slovak"))
_SIGNS = frozenset("’‘“”„–—…€°´»«•·§©®™²³½¼£\u00a0¿¡ºª№")
_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]*[^\x00-\x7f](?:[^\W\d_]|[^\x00-\x7f])*")


@lru_cache(maxsize=8192)
def _languages(word: str) -> tuple[str, ...]:
    low = word.lower()
    beyond = {letter for letter in low if letter > "\x7f"}
    if beyond <= set(_CYRILLIC):
        return ("cyrillic",) if len(beyond) and not re.search("[a-z]", low) else ()
    if beyond <= set(_GREEK):
        return ("greek",) if not re.search("[a-z]", low) else ()
    if len(low) > 3 and sum(letter > "\x7f" for letter in low) * 2 > len(low):
        return ()
    return tuple(name for name, alphabet in _LATIN.items() if beyond <= set(alphabet))


def _odd_case(word: str) -> bool:
    """Whether capitals stand where nobody writes them ("JÜrgen"); in "McDonald" both are ASCII."""
    return any(
        a.islower() and b.isupper() and (a > "\x7f" or b > "\x7f") for a, b in pairwise(word)
    )


def _score(words: Iterable[tuple[str, int]]) -> float:
    spelt: dict[str, float] = defaultdict(float)
    each: list[tuple[tuple[str, ...], int]] = []
    total, score = 0, 0.0
    for word, times in words:
        total += times
        if any("\x80" <= letter < "\xa0" or letter == "�" for letter in word):
            score -= 2.0 * times
            continue
        if all(letter in _SIGNS or letter <= "\x7f" for letter in word):
            score += (0.4 if len(word) <= 2 or word[-1] in "’”“…–€°" else 0.0) * times
            continue
        found = _languages(word)
        if not found or _odd_case(word):
            score -= 0.5 * times
            continue
        each.append((found, times))
        for language in found:
            spelt[language] += times * (0.6 if language in _RARE else 1)
    if not total:
        return 0.0
    for found, times in each:
        best = max(spelt[language] for language in found) / total
        score += times * (0.5 + 0.5 * best)
    return score / total


def likeliest(sample: bytes) -> tuple[str, float]:
    """Return the one-byte encoding whose words look most like words, and how much (up to 1)."""
    best, most = "cp1252", -9.0
    for name in CANDIDATES:
        text = sample.decode(name, "replace")
        score = _score(Counter(_WORD.findall(text)).items())
        if score > most + 0.02:
            best, most = name, score
    return best, most
