"""How the names of two persons agree, as named levels; each the same either way round."""

from functools import lru_cache

from jellyfish import metaphone
from rapidfuzz.distance import OSA, JaroWinkler

from leaddesk.matching.records import nicknames

CLOSE, NEAR = 0.88, 0.75  # Jaro-Winkler of names: a typo, a faint likeness
_SHORTEST = 3  # letters of a word in which one slip is a typo
_TELLING = 4  # letters of a nickname that may hold a slip, of a name found in a mailbox

GIVEN_SAME = frozenset(("same", "same but for a middle name", "nickname"))
GIVEN_ALIKE = frozenset(
    (
        "other middle name",
        "initial",
        "typo",
        "sounds the same",
        "close",
        "one part same",
        "near a nickname",
    )
)
FAMILY_ALIKE = frozenset(("typo", "sounds the same", "close", "one part same"))


def given_level(one: str, two: str) -> str:
    """Return how two given names agree; empty where one is not said."""
    if not one or not two:
        return ""
    if one == two or glued(one) == glued(two):
        return "same"
    level = _first_words(one, two)
    if " " in one and " " in two and level in _OWN and _middles_differ(one, two):
        return "other middle name"
    return level


_OWN = frozenset(("same but for a middle name", "nickname", "typo", "sounds the same", "close"))


def _first_words(one: str, two: str) -> str:
    head, other = one.partition(" ")[0], two.partition(" ")[0]
    if head[0] == other[0]:
        if head == other and len(head) > 1:
            return "same but for a middle name"
        if len(head) == 1 or len(other) == 1:
            return "initial"
    if not nicknames(head).isdisjoint(nicknames(other)):
        return "nickname"
    if (head != one or other != two) and _long_words(one) & _long_words(two):
        return "one part same"
    level = _one_word(head, other)
    if level in ("near", "differs", "other") and _near_a_nickname(head, other):
        return "near a nickname"
    return level


def _middles_differ(one: str, two: str) -> bool:
    """Whether second given names differ: Ann B and Ann C are rather two."""
    return one.split()[1][0] != two.split()[1][0]


def family_level(one: str, two: str) -> str:
    """Return how two family names agree; empty where one is not said."""
    if not one or not two:
        return ""
    if one == two or glued(one) == glued(two):
        return "same"
    if (" " in one or " " in two) and _long_words(one) & _long_words(two):
        return "one part same"
    return _one_word(one, two)


def _one_word(one: str, two: str) -> str:
    """Return how alike two words of a name are; a number that tells them apart is meant so."""
    if not (one.isalpha() and two.isalpha()) and _letters(one) == _letters(two):
        return "other"
    return word_level(one, two)


@lru_cache(maxsize=4096)
def glued(name: str) -> str:
    """Return a name without spaces, "ue" and the like as one letter: Mueller is Müller."""
    return name.replace(" ", "").replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _long_words(name: str) -> set[str]:
    return {word for word in name.split() if len(word) >= _SHORTEST}


def _near_a_nickname(one: str, two: str) -> bool:
    """Whether one name is a slip away from a name that the other may stand for."""
    return _slips_to(one, nicknames(two)) or _slips_to(two, nicknames(one))


def _slips_to(word: str, others: frozenset[str]) -> bool:
    return len(word) > _TELLING and any(
        len(other) > _TELLING and OSA.distance(word, other, score_cutoff=1) <= 1 for other in others
    )


@lru_cache(maxsize=4096)
def word_level(one: str, two: str) -> str:
    """Return how alike two words are that are not equal: a typo, near, or different."""
    slips = OSA.distance(one, two, score_cutoff=2)
    if slips == 1 and min(len(one), len(two)) >= _SHORTEST:
        return "typo"
    if one[0] == two[0] and min(len(one), len(two)) > _SHORTEST and sound(one) == sound(two):
        return "sounds the same"
    alike = JaroWinkler.similarity(one, two)
    if alike >= CLOSE:
        return "close"
    if alike >= NEAR:
        return "near"
    return "differs" if one[0] == two[0] else "other"


def _letters(word: str) -> str:
    return "".join(sign for sign in word if not sign.isdecimal())


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """Return how a word sounds; the word itself where that says nothing."""
    return metaphone(word) or word


Full = tuple[str, str]
"""First and last name of a person."""


def turned_level(one: Full, two: Full) -> str:
    """Return "turned" where one's given name is the other's family name and the other way round."""
    if not (one[0] and one[1] and two[0] and two[1]):
        return ""
    if one[0][0] != two[1][0] and one[1][0] != two[0][0]:
        return ""
    across = family_level(one[0], two[1]), family_level(two[0], one[1])
    if all(level in ("same", "typo", "close") for level in across):
        return "turned"
    given = given_level(one[0], two[1]), given_level(two[0], one[1])
    return "turned" if _is_turned(across, given) else ""


def _is_turned(family: Full, given: Full) -> bool:
    """Whether one part is the same across and the other alike: "Tapia J" and "Jody Tapia"."""
    likely = GIVEN_SAME | GIVEN_ALIKE
    return (family[0] == "same" and given[1] in likely) or (
        family[1] == "same" and given[0] in likely
    )


Boxed = tuple[str, str]
"""The first word of a name, where long enough to tell, and the names of mailboxes."""


def boxed(name: str, own: tuple[str, str], mails: tuple[str, ...]) -> Boxed:
    """Return what `mailbox_level` compares.

    Args:
        name: first or last name of a person.
        own: both; what of a mailbox only says these says nothing of anybody else.
        mails: the mailboxes.
    """
    word = name.partition(" ")[0]
    users = " ".join(mail.partition("@")[0] for mail in mails)
    for part in own if users else ():
        users = users.replace(part, " ") if part else users
    return (word if len(word) >= _TELLING else "", users)


def mailbox_level(one: Boxed, two: Boxed) -> str:
    """Return "named there" where a name stands in a mailbox of the other, who is called otherwise.

    So "Fanny Smith" with frances@ is Frances, whatever a list of short names knows.
    """
    word, other = one[0], two[0]
    if word == other:
        return ""
    named = (word and word in two[1]) or (other and other in one[1])
    return "named there" if named else ""


def whole_name(first: str, last: str) -> str:
    """Return how strongly two persons' names agree on the whole, from the levels of the parts."""
    if last == "same" and first in GIVEN_SAME:
        return "same"
    if (last == "same" or last in FAMILY_ALIKE) and first in GIVEN_SAME | GIVEN_ALIKE:
        return "close"
    if last == "same" or last in FAMILY_ALIKE:
        return "family only" if first else "family, first not said"
    if first in GIVEN_SAME:
        return "given only"
    return "differs"
