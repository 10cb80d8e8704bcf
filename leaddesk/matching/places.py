"""How two addresses agree, as named levels."""

from functools import lru_cache

from rapidfuzz import fuzz

from leaddesk.matching.names import word_level

_ALIKE = frozenset(("same", "close"))


def street_level(one: str, two: str) -> str:
    """Return how two streets agree; empty where one is not said."""
    if not one or not two:
        return ""
    if one == two:
        return "same"
    if _numbers(one) != _numbers(two):
        return "other number"
    likeness = max(
        fuzz.token_set_ratio(one, two), fuzz.ratio(one.replace(" ", ""), two.replace(" ", ""))
    )
    steps = ((88, "close"), (75, "near"), (60, "part"))
    return next((level for least, level in steps if likeness >= least), "differs")


@lru_cache(maxsize=4096)
def _numbers(street: str) -> tuple[str, ...]:
    """Return what is numbered in a street: 64th street is not 48th street."""
    return tuple(sorted(word for word in street.split() if word[0].isdigit()))


def part_level(one: str, two: str) -> str:
    """Return how a house number, postcode or town agrees; empty where one is not said."""
    if not one or not two:
        return ""
    if one == two:
        return "same"
    if one.startswith(f"{two} ") or two.startswith(f"{one} "):
        return "close"
    level = word_level(one, two)
    return _PARTS.get(level, level)


_PARTS = {"sounds the same": "close", "other": "differs"}


def postcode_level(one: str, two: str) -> str:
    """Return how two postcodes agree: the same, a slip off, one region, or not."""
    if not one or not two:
        return ""
    if one == two:
        return "same"
    level = word_level(one, two)
    if level == "typo" or sorted(one) == sorted(two):
        return "typo"
    return "same region" if one[:2] == two[:2] else "differs"


def place_level(street: str, house: str, postcode: str, city: str) -> str:
    """Return the best level at which two places agree, from the levels of their parts."""
    if street in _ALIKE and house == "same":
        return "same address"
    if street in _ALIKE and not house:
        return "same street"
    if postcode == "same":
        return "same postcode"
    if city in ("same", "typo", "close"):
        return "same city"
    return "other place" if street or postcode or city else "place not said"


def agreement(firm: str, place: str) -> str:
    """Return how firm and place agree together, as one group."""
    if place == "same address":
        return "at one address"
    if firm == "same":
        return "at one firm"
    if firm == "close" or place in ("same street", "same postcode"):
        return "nearly"
    return "not said" if firm == "not said" and place == "place not said" else "elsewhere"
