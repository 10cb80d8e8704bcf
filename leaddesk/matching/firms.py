"""How the names of two firms agree, as named levels: rare words count more than "hotel"."""

import math
from collections.abc import Callable
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from leaddesk.matching.numbered import differ_in_number

GENERIC = frozenset(
    """
    group holding holdings partners associates brothers sons figli fils soehne sohne bros
    services service solutions systems system technologies technology tech international global
    national european american german british united general industries industry industrial
    enterprises trading trade export import sales marketing media digital online web net
    software data consulting consultants consultancy advisors management capital finance
    financial bank banque insurance assurance versicherung real estate realty immobilien
    properties property construction bau building engineering electric electrical electronics
    energy power solar oil gas water chemical chemicals pharma pharmaceuticals medical health
    healthcare care clinic hospital center centre zentrum centro klinik praxis dental foods food
    restaurant cafe caffe coffee bar grill pizza pizzeria ristorante trattoria bistro kitchen
    deli hotel hotels inn resort travel tours logistics transport transportation freight
    shipping auto motors motor car cars machinery maschinen tools steel metal metals plastics
    textiles fashion furniture packaging printing print press publishing books music studio
    studios design art arts theater theatre museum school schule ecole escuela college
    university universitat universite universidad universita institute institut instituto
    academy education training foundation stiftung fondation fundacion association verein
    society club church union council city county state department office agency agentur
    ministry federal public district community research laboratory laboratories lab labs
    security legal law lawyers accounting tax staffing personnel cleaning the of and for de la
    le les des du del di da der die das fur und et y e i in at on new old first north south east
    west store stores shop market supermarket house haus home company corporation works werke
    fabrik
    """.split()
)
_LITTLE = frozenset(("of", "and", "the", "for", "de", "la", "der", "und", "fur", "et", "du"))
_UNITS = frozenset(
    """
    hospital department school faculty fire police library museum press foundation club union clinic
    college institute laboratory court board office agency district division branch committee
    council alumni students credit pension leasing
    """.split()
)
"""What a part of an organisation is called: the city's library is not the city."""
_WRITTEN_OUT = {
    "saint": "st", "sainte": "st", "intl": "international", "univ": "university",
    "dept": "department", "inst": "institute", "natl": "national", "nat": "national",
    "svcs": "services", "mfg": "manufacturing", "assoc": "association", "assn": "association",
    "bros": "brothers", "ctr": "center", "centre": "center", "zentrum": "center",
    "centro": "center", "hosp": "hospital", "krankenhaus": "hospital", "klinikum": "hospital",
    "hopital": "hospital", "ospedale": "hospital", "mgmt": "management", "govt": "government",
    "labs": "laboratory", "lab": "laboratory", "laboratories": "laboratory",
    "universitat": "university", "universite": "university", "universidad": "university",
    "universidade": "university", "universita": "university", "universiteit": "university",
    "universitet": "university", "uniwersytet": "university", "institut": "institute",
    "instituto": "institute", "istituto": "institute", "instytut": "institute",
    "technische": "technical", "technique": "technical", "tecnica": "technical",
    "ministerium": "ministry", "ministerio": "ministry", "ministere": "ministry",
    "ministero": "ministry", "stiftung": "foundation", "fondation": "foundation",
    "fundacion": "foundation", "fondazione": "foundation", "ecole": "school", "escuela": "school",
    "scuola": "school", "schule": "school", "bibliothek": "library", "biblioteca": "library",
    "bibliotheque": "library", "museo": "museum", "musee": "museum", "akademie": "academy",
    "academie": "academy", "accademia": "academy", "academia": "academy",
    "gesellschaft": "society", "societe": "society", "societa": "society", "sociedad": "society",
}  # fmt: skip
"""Short forms and words of other languages for what organisations are called."""
_GENERIC_SHARE = 0.03  # of all firms that we act as if held such a word
_SLIP = 6  # letters of a name for each slip that may be a typo
_HEAD = 3  # letters that a short form begins with
_WORD = 5  # letters of a word that may hold a slip
_LABEL = 6  # letters of a domain that say whose it is
_FAINT = 50  # of 100 letters in order, below which names without a common word differ
_LIKE = 80  # of 100 letters in order, of two names whose words differ
_MOST, _HALF, _SOME = 0.8, 0.55, 0.3

Weigh = Callable[[str], float]
"""Returns what a word says of a firm: the less common, the more."""
ALIKE = frozenset(("same", "close", "most words", "acronym", "contained"))


def company_level(one: str, two: str, weigh: Weigh) -> str:
    """Return how two firms' names agree; empty where one is not said."""
    if not one or not two:
        return ""
    one, two = written_out(one), written_out(two)
    left, right = one.replace(" ", ""), two.replace(" ", "")
    if left == right or _telling(one) == _telling(two):
        return "same"
    if not _may_be_alike(one, two, left, right):
        return "differs"
    ours, theirs = _digits(one), _digits(two)
    if ours != theirs and ours and theirs and not set(ours) & set(theirs):
        return "other number" if _by_words(one, two, weigh) != "differs" else "differs"
    if _is_slip(left, right):
        return "close"
    if _is_acronym(one, right) or _is_acronym(two, left):
        return "acronym"
    return _by_words(one, two, weigh)


@lru_cache(maxsize=4096)
def _telling(name: str) -> tuple[str, ...]:
    """Return the words of a name in order of the alphabet, without "and", "the" and the like."""
    words = name.split()
    return tuple(sorted(word for word in words if word not in _LITTLE) or words)


@lru_cache(maxsize=4096)
def _digits(name: str) -> tuple[str, ...]:
    """Return the numbers in a name: school 12 and school 13 are two."""
    return tuple(sorted(word for word in name.split() if word.isdigit()))


def _may_be_alike(one: str, two: str, left: str, right: str) -> bool:
    """Whether a closer look is worth its time: a word in common, letters in common, few letters."""
    if not _word_set(one).isdisjoint(_word_set(two)) or min(len(left), len(right)) <= _WORD:
        return True
    return fuzz.ratio(left, right, score_cutoff=_FAINT) > 0


@lru_cache(maxsize=4096)
def _word_set(name: str) -> frozenset[str]:
    return frozenset(name.split())


def _is_slip(left: str, right: str) -> bool:
    most = min(len(left), len(right)) // _SLIP
    most = min(most, 2)
    return most > 0 and OSA.distance(left, right, score_cutoff=most) <= most


def _is_acronym(name: str, letters: str) -> bool:
    return letters in acronyms(name)


@lru_cache(maxsize=4096)
def acronyms(name: str) -> frozenset[str]:
    """Return the first letters of a name of three words and more, with and without "of"."""
    words = name.split()
    if len(words) < _HEAD:
        return frozenset()
    telling = "".join(word[0] for word in words if word not in _LITTLE)
    return frozenset(each for each in ("".join(word[0] for word in words), telling) if each[2:])


@lru_cache(maxsize=4096)
def written_out(name: str) -> str:
    """Return a name with short forms written out, and in English what organisations are called."""
    return " ".join([_WRITTEN_OUT.get(word, word) for word in name.split()])


def _by_words(one: str, two: str, weigh: Weigh) -> str:
    """Return how much of what two names say in their words is in both."""
    few, many = sorted((_words(one), _words(two)), key=lambda words: (len(words), words))
    shared, alone, rest = 0.0, 0.0, list(many)
    for word in few:
        at, likeness = _nearest(word, rest)
        weight = weigh(word)
        shared += likeness * weight
        alone += (1 - likeness) * weight
        if at >= 0:
            del rest[at]
    left = sum(map(weigh, rest))
    if alone == 0 and shared > 0 and not _UNITS.isdisjoint(rest):
        return "part of the other"
    if alone == 0 and shared > 0:
        return "contained" if shared >= left or len(few) > 1 else "one word"
    share = shared / max(shared + alone + left, 1e-9)
    steps = ((_MOST, "most words"), (_HALF, "half"), (_SOME, "some words"))
    level = next((name for least, name in steps if share >= least), "")
    if level in ("most words", "half"):
        return level
    left_glued, right_glued = one.replace(" ", ""), two.replace(" ", "")
    if fuzz.ratio(left_glued, right_glued, score_cutoff=_LIKE):
        return "near"
    return level or ("begins alike" if _begins_alike(left_glued, right_glued) else "differs")


def _words(name: str) -> list[str]:
    words = set(name.split())
    return sorted(words - _LITTLE or words)


def _nearest(word: str, others: list[str]) -> tuple[int, float]:
    """Return where the word most like this one is, and how like: 0 to 1."""
    found, most = -1, 0.0
    for at, other in enumerate(others):
        likeness = 1.0 if word == other else _likeness(word, other)
        if likeness > most:
            found, most = at, likeness
    return found, most


def _likeness(one: str, two: str) -> float:
    short, long = (one, two) if len(one) <= len(two) else (two, one)
    if len(short) >= _HEAD and long.startswith(short):
        return 0.8
    if len(short) >= _WORD and OSA.distance(short, long, score_cutoff=1) <= 1:
        return 0.9
    return 0.0


def _begins_alike(left: str, right: str) -> bool:
    return len(min(left, right, key=len)) >= _WORD and (
        left.startswith(right) or right.startswith(left)
    )


def word_weight(size: int, holders: int, word: str) -> float:
    """Return what a word says: minus the logarithm of the share of firms that hold it."""
    if word in _LITTLE:
        return 0.0
    return math.log(size / (holders + 1 + (_GENERIC_SHARE * size if word in GENERIC else 0)))


Seat = tuple[str, str]
"""Company and domain of a person."""


def label_level(one: Seat, two: Seat) -> str:
    """Return "named" where the domain of one is made of the name of the other's firm."""
    return "named" if _is_domain_of(one[1], two[0]) or _is_domain_of(two[1], one[0]) else ""


def seat_level(company: str, domain: str, label: str) -> str:
    """Return how the firms of two persons agree, by name or domain, whichever is better.

    Args:
        company, domain, label: what `company_level`, `domain_level` and `label_level` say.
    """
    if "same" in (company, domain) or label:
        return "same"
    if company in ALIKE or domain in ("same label", "a slip off"):
        return "close"
    return "differs" if company or domain else "not said"


def _label(domain: str) -> str:
    return domain.partition(".")[0].replace("-", "")


def _is_domain_of(domain: str, company: str) -> bool:
    """Whether a domain is made of a firm's name: acmepumps.com and "acme pumps group"."""
    if domain[:1] != company[:1]:
        return False
    label, name = _label(domain), company.replace(" ", "")
    return min(len(label), len(name)) >= _LABEL and (
        label.startswith(name) or name.startswith(label)
    )


def domain_level(one: str, two: str) -> str:
    """Return how two domains agree; empty where one is not said."""
    if not one or not two:
        return ""
    if one == two:
        return "same"
    label, other = _label(one), _label(two)
    if label == other:
        return "same label"
    if differ_in_number(label, other):
        return "differs"
    return "a slip off" if _is_slip(label, other) else "differs"
