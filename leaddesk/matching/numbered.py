"""Tells apart what only a number tells apart: Branch 12 and Branch 17, ann.ray and ann.ray2.

To a measure of typos these are nearly the same; people give such numbers so that they are not.
"""

from functools import lru_cache

from leaddesk.matching.records import Record


def are_numbered_apart(a: Record, b: Record) -> bool:
    """Whether two records differ in the number of a name, or of a mailbox at one domain.

    An email or phone that both have outweighs it: then one of them was renumbered, or mistyped.
    """
    if set(a.emails) & set(b.emails) or set(a.phones) & set(b.phones):
        return False
    names = ((a.first, b.first), (a.last, b.last), (a.company, b.company))
    if any(differ_in_number(one, two) for one, two in names):
        return True
    return any(_are_boxes_apart(one, two) for one in a.emails for two in b.emails)


def _are_boxes_apart(one: str, two: str) -> bool:
    user, _, domain = one.partition("@")
    other, _, other_domain = two.partition("@")
    return domain == other_domain and differ_in_number(user, other)


def differ_in_number(one: str, two: str) -> bool:
    """Whether two names have the same letters, and other digits."""
    if one == two or (one.isalpha() and two.isalpha()):
        return False
    letters, digits = letters_and_digits(one)
    other_letters, other_digits = letters_and_digits(two)
    return letters == other_letters and digits != other_digits


@lru_cache(maxsize=4096)
def letters_and_digits(text: str) -> tuple[str, str]:
    """Return the letters of a text, and its digits."""
    letters = "".join(sign for sign in text if sign.isalpha())
    return letters, "".join(sign for sign in text if sign.isdecimal())
