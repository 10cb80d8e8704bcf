"""What speaks for and against two records being one, as named levels; weights are elsewhere.

Each group gives one level ("first: same", "email: same role box"). Firm, domain, street,
postcode and city of two colleagues are one fact, so for persons with a firm they are one group.
A level is a text "group: what"; what it counts is learned (`learn`) and kept in weights.json.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA, JaroWinkler

from leaddesk.matching.normalise import is_role_mailbox
from leaddesk.matching.records import Record

_SMOOTH = (
    2000  # records we act as if we had seen besides, so that in a short list no name is common
)
_CLOSE, _NEAR = 0.88, 0.75  # Jaro-Winkler of names: a typo, a faint likeness
_DATE = 6  # digits of a whole date
_LABEL = 6  # letters of a domain that say whose it is
_SHARED = 3  # records with one phone number; more is a switchboard
WORK, HOME, FIRM = "work", "home", "firm"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The levels that hold of a pair, and the profile whose weights count.

    Attributes:
        profile: work (two persons with a firm), home (two persons), firm (not two persons).
        levels: "group: what".
        vetoed: never the same, whatever else agrees.
        groups: how many independent groups agree; firm and place are one.
    """

    profile: str
    levels: tuple[str, ...]
    vetoed: bool = False
    groups: int = 2


class Rarity:
    """How common names, firms and phone numbers are in a book or a list.

    Args:
        size: how many records there are.
        counts: how many records hold a value as `values` names it; a mapping, or a function that
            looks one up, as in a table.
    """

    def __init__(self, size: int, counts: Mapping[str, int] | Callable[[str], int]) -> None:
        self._size = size + _SMOOTH
        self._count = counts if callable(counts) else _looked_up(counts)

    @classmethod
    def of(cls, records: Sequence[Record]) -> "Rarity":
        """Count the values of a list."""
        return cls(len(records), Counter(value for record in records for value in values(record)))

    def name(self, a: Record, b: Record) -> str:
        """Return how rare the more common of two persons' names is, in words."""
        rare = min(self._of("first", each.first) + self._of("last", each.last) for each in (a, b))
        return _in_words(rare, (9.0, 11.0, 12.5, 14.0))

    def last(self, a: Record, b: Record) -> str:
        """Return how rare the more common of two family names is."""
        rare = min(self._of("last", each.last) for each in (a, b))
        return _in_words(rare, (4.5, 5.5, 6.5, 7.5))

    def firm(self, a: Record, b: Record) -> str:
        """Return how rare the more common of two firms' names is."""
        rare = min(self._of("firm", each.company) for each in (a, b))
        return _in_words(rare, (5.0, 6.0, 6.8, 7.5))

    def is_shared(self, phone: str) -> bool:
        """Whether a phone number is a switchboard's."""
        return self._count(f"phone {line_of(phone)}") > _SHARED

    def _of(self, kind: str, value: str) -> float:
        return math.log(self._size / (self._count(f"{kind} {value}") + 1)) if value else 0.0


def _looked_up(counts: Mapping[str, int]) -> Callable[[str], int]:
    def count(value: str) -> int:
        return counts.get(value, 0)

    return count


def values(record: Record) -> list[str]:
    """Return what of a record is counted, each named once, such as "last smith"."""
    named = (("first", record.first), ("last", record.last), ("firm", record.company))
    found = [f"{kind} {value}" for kind, value in named if value]
    found += [f"phone {line}" for line in dict.fromkeys(map(line_of, record.phones))]
    return found


def _in_words(rare: float, steps: tuple[float, float, float, float]) -> str:
    words = ("very common", "common", "usual", "rare", "very rare")
    return words[sum(rare >= step for step in steps)]


def compare(a: Record, b: Record, rarity: Rarity) -> Evidence:
    """Return what speaks for and against two records being one, the same either way round."""
    persons = a.is_person and b.is_person
    profile = (WORK if a.company and b.company else HOME) if persons else FIRM
    levels: list[str] = []
    named = _person(a, b, rarity, levels) if persons else _firm_alone(a, b, rarity, levels)
    reached = _contact(a, b, rarity, levels)
    firm, place = _firm(a, b), place_level(a, b)
    placed = _agreement(firm, place)
    levels.append(f"seat: {firm}, {place}")
    if profile != WORK:
        _place_parts(a, b, levels)
    elif firm == "same":
        levels.append(f"firm name: {rarity.firm(a, b)}")
    _numbers(a, b, levels)
    levels.append(f"name and contact: {named}, {reached}")
    levels.append(f"name and place: {named}, {place if profile == FIRM else placed}")
    vetoed = bool(a.generation and b.generation and a.generation != b.generation)
    return Evidence(profile, tuple(levels), vetoed, _agreeing(levels, named, profile, placed))


def _agreeing(levels: Sequence[str], named: str, profile: str, placed: str) -> int:
    """Return how many independent groups agree; firm and place are one."""
    persons = profile != FIRM and named in ("same", "close")
    seat = placed in ("at one firm", "at one address") or (
        profile == FIRM and named in ("same", "close", "contained", "acronym")
    )
    return persons + seat + len(_ALONE.intersection(levels))


_ALONE = frozenset(
    (
        "email: same", "email: typo", "email: same user", "phone: same", "phone: shared, same",
        "birth: same", "code: same", "domain: same",
    )
)  # fmt: skip
"""Levels that agree each by itself."""


def _person(a: Record, b: Record, rarity: Rarity, levels: list[str]) -> str:
    """Add the levels of the name; return how strongly it agrees on the whole."""
    first, last = given_level(a, b), family_level(a.last, b.last)
    turned = "differs" in (first, last) and _turned(a, b)
    if turned:
        levels.append("turned: first and last")
        levels.append(f"name: {rarity.name(a, b)}")
        return "same"
    levels.append(f"first: {first}")
    levels.append(f"last: {last}")
    whole = _whole_name(first, last)
    if whole == "same":
        levels.append(f"name: {rarity.name(a, b)}")
    elif last == "same":
        levels.append(f"family: {rarity.last(a, b)}")
    return whole


def given_level(a: Record, b: Record) -> str:
    """Return how two given names agree."""
    one, two = a.first, b.first
    if not one or not two:
        return "not said"
    if one == two:
        return "same"
    if one.replace(" ", "") == two.replace(" ", ""):
        return "same"
    head, other = one.partition(" ")[0], two.partition(" ")[0]
    if head == other and len(head) > 1:
        return "same but for a middle name"
    if (len(head) == 1 or len(other) == 1) and head[0] == other[0]:
        return "initial"
    if a.nicks & b.nicks:
        return "nickname"
    return word_level(one, two)


def family_level(one: str, two: str) -> str:
    """Return how two family names agree."""
    if not one or not two:
        return "not said"
    if one == two or one.replace(" ", "") == two.replace(" ", ""):
        return "same"
    if set(one.split()) & set(two.split()) and (" " in one or " " in two):
        return "one part same"
    return word_level(one, two)


@lru_cache(maxsize=65536)
def word_level(one: str, two: str) -> str:
    """Return how alike two words are that are not equal: a typo, near, or different."""
    slips = OSA.distance(one, two, score_cutoff=2)
    if slips == 1 and min(len(one), len(two)) > 2:
        return "typo"
    alike = JaroWinkler.similarity(one, two)
    if alike >= _CLOSE:
        return "close"
    return "near" if alike >= _NEAR else "differs"


def _turned(a: Record, b: Record) -> bool:
    if not (a.first and a.last and b.first and b.last):
        return False
    likely = ("same", "typo", "close")
    return family_level(a.first, b.last) in likely and family_level(a.last, b.first) in likely


_STRONG = frozenset(("same", "same but for a middle name", "nickname"))
_WEAK = frozenset(("initial", "typo", "close", "one part same"))


def _whole_name(first: str, last: str) -> str:
    if first in _STRONG and last == "same":
        return "same"
    if first in _STRONG | _WEAK and last in _STRONG | _WEAK:
        return "close"
    if last == "same" or last in _WEAK:
        return "family only" if first in ("differs", "near") else "family, first not said"
    if first in _STRONG:
        return "given only"
    return "differs"


def _contact(a: Record, b: Record, rarity: Rarity, levels: list[str]) -> str:
    """Add the levels of email and phone; return whether one of them agrees."""
    mail, line = email_level(a.emails, b.emails), phone_level(a.phones, b.phones, rarity)
    levels += [f"email: {mail}"] if mail else []
    levels += [f"phone: {line}"] if line else []
    if mail == "same":
        return "by the same mailbox" if line != "same" else "by both"
    if line == "same":
        return "by the same phone"
    if mail in ("same user", "typo") or line == "one digit off":
        return "by nearly the same"
    return "otherwise" if mail or line else "nowhere"


def email_level(ours: Sequence[str], theirs: Sequence[str]) -> str:
    """Return how the best two mailboxes agree; empty where one side has none."""
    if not ours or not theirs:
        return ""
    return min((_mailboxes(a, b) for a in ours for b in theirs), key=_MAIL_ORDER.index)


_MAIL_ORDER = ("same", "typo", "same user", "same role box", "other box there", "differs")


@lru_cache(maxsize=65536)
def _mailboxes(one: str, two: str) -> str:
    if one == two:
        return "same role box" if is_role_mailbox(one) else "same"
    user, _, host = one.partition("@")
    other, _, there = two.partition("@")
    if OSA.distance(one, two, score_cutoff=2) <= 2 and min(len(user), len(other)) > 4:
        return "typo"
    if user == other and len(user) > 4 and not is_role_mailbox(one):
        return "same user"
    return "other box there" if host == there else "differs"


def phone_level(ours: Sequence[str], theirs: Sequence[str], rarity: Rarity) -> str:
    """Return how the best two phone numbers agree; empty where one side has none."""
    if not ours or not theirs:
        return ""
    return min((_lines(a, b, rarity) for a in ours for b in theirs), key=_LINE_ORDER.index)


_LINE_ORDER = ("same", "one digit off", "shared, same", "shared, other extension", "differs")


def line_of(phone: str) -> str:
    """Return the last nine digits of a phone number, without its extension."""
    return phone.partition("x")[0][-9:]


def _lines(one: str, two: str, rarity: Rarity) -> str:
    if line_of(one) == line_of(two):
        inside, other = one.partition("x")[2], two.partition("x")[2]
        if inside and other and inside != other:
            return "shared, other extension"
        return "shared, same" if rarity.is_shared(one) else "same"
    slips = OSA.distance(line_of(one), line_of(two), score_cutoff=1)
    return "one digit off" if slips <= 1 else "differs"


def _firm_alone(a: Record, b: Record, rarity: Rarity, levels: list[str]) -> str:
    level = _company(a.company, b.company)
    levels.append(f"firm: {level}")
    if level == "same":
        levels.append(f"firm name: {rarity.firm(a, b)}")
    if a.domain and b.domain:
        levels.append(f"domain: {'same' if a.domain == b.domain else 'differs'}")
    if a.is_person != b.is_person:
        levels.append("person: only one")
    return level


def _firm(a: Record, b: Record) -> str:
    """Return how the firms agree, by name or domain, whichever is better."""
    if a.domain and a.domain == b.domain:
        return "same"
    if _is_domain_of(a.domain, b.company) or _is_domain_of(b.domain, a.company):
        return "same"
    level = _company(a.company, b.company)
    if level in ("close", "contained"):
        return "close"
    return level if level in ("same", "not said") else "differs"


def _is_domain_of(domain: str, company: str) -> bool:
    """Whether a domain is made of a firm's name: acmepumps.com and "acme pumps group"."""
    label, name = domain.partition(".")[0].replace("-", ""), company.replace(" ", "")
    return min(len(label), len(name)) >= _LABEL and (
        label.startswith(name) or name.startswith(label)
    )


@lru_cache(maxsize=65536)
def _company(one: str, two: str) -> str:
    if not one or not two:
        return "not said"
    glued, other = one.replace(" ", ""), two.replace(" ", "")
    if glued == other:
        return "same"
    if fuzz.ratio(glued, other) >= 88 or fuzz.token_sort_ratio(one, two) >= 90:
        return "close"
    if _acronym(one) == other or _acronym(two) == glued:
        return "acronym"
    ours, theirs = set(one.split()), set(two.split())
    if ours <= theirs or theirs <= ours:
        return "contained"
    likeness = max(fuzz.token_set_ratio(one, two), fuzz.partial_ratio(glued, other))
    return "near" if likeness >= 75 else "differs"


def _acronym(name: str) -> str:
    words = name.split()
    return "".join(word[0] for word in words) if len(words) > 2 else "-"


def place_level(a: Record, b: Record) -> str:
    """Return the best level at which two places agree."""
    way = _way(a.street, b.street)
    near = way in ("same", "close")
    if near and a.house == b.house and a.house:
        return "same address"
    if near and (not a.house or not b.house):
        return "same street"
    if a.postcode and a.postcode == b.postcode:
        return "same postcode"
    if a.city and b.city and word_same(a.city, b.city):
        return "same city"
    known = (a.postcode and b.postcode) or (a.city and b.city) or (a.street and b.street)
    return "other place" if known else "place not said"


def word_same(one: str, two: str) -> bool:
    """Whether two words are equal or a typo apart."""
    return one == two or word_level(one, two) in ("typo", "close")


@lru_cache(maxsize=65536)
def _way(one: str, two: str) -> str:
    if not one or not two:
        return "not said"
    if one == two:
        return "same"
    likeness = max(
        fuzz.token_set_ratio(one, two), fuzz.ratio(one.replace(" ", ""), two.replace(" ", ""))
    )
    steps = ((88, "close"), (75, "near"), (60, "part"))
    return next((level for least, level in steps if likeness >= least), "differs")


def _place_parts(a: Record, b: Record, levels: list[str]) -> None:
    """Add the parts of the address, each told apart, for rows that no firm's seat makes alike."""
    pairs: Iterable[tuple[str, str, str]] = (
        ("postcode", a.postcode, b.postcode),
        ("city", a.city, b.city),
        ("house", a.house, b.house),
    )
    for part, one, two in pairs:
        if one and two:
            levels.append(f"{part}: {'same' if one == two else word_level(one, two)}")
    if a.street and b.street:
        levels.append(f"street: {_way(a.street, b.street)}")
    if a.state and b.state:
        levels.append(f"state: {'same' if a.state == b.state else 'differs'}")


def _agreement(firm: str, place: str) -> str:
    if place == "same address":
        return "at one address"
    if firm == "same":
        return "at one firm"
    if firm == "close" or place in ("same street", "same postcode"):
        return "nearly"
    return "not said" if firm == place.removeprefix("place ") == "not said" else "elsewhere"


def _numbers(a: Record, b: Record, levels: list[str]) -> None:
    if a.birth and b.birth:
        levels.append(f"birth: {_born(a.birth, b.birth)}")
    if a.codes and b.codes:
        same = bool(set(a.codes) & set(b.codes))
        near = any(OSA.distance(x, y, score_cutoff=1) <= 1 for x in a.codes for y in b.codes)
        levels.append(f"code: {'same' if same else 'a slip off' if near else 'differs'}")


def _born(one: str, two: str) -> str:
    """Return how two dates of birth agree; by the year where one side says only that."""
    if min(len(one), len(two)) < _DATE:
        return "year same" if one[:4] == two[:4] else "year differs"
    slips = OSA.distance(one, two, score_cutoff=2)
    return "same" if slips == 0 else "a slip off" if slips <= 2 else "differs"
