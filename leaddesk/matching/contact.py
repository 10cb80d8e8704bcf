"""How emails, phones and numbers of two records agree, as named levels."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from leaddesk.matching.normalise import is_free_provider, is_role_mailbox
from leaddesk.matching.records import Record

Texts = tuple[str, ...]
MAIL_ORDER = (
    "same", "typo", "same user", "near user", "same role box", "other box, same number",
    "other box there", "differs", "two private boxes", "other box, other number",
)  # fmt: skip
LINE_ORDER = ("same", "one digit off", "shared, same", "shared, other extension", "differs")
_USER = 5  # letters of a mailbox name that say who it is
_LONG_USER = 8  # letters of one that may hold a slip and still do
_GENERATION = 15  # years between a parent and a child, at least
_DATE = 6  # digits of a whole date


def email_level(ours: Sequence[str], theirs: Sequence[str]) -> str:
    """Return how the best two mailboxes agree; empty where one side has none."""
    if not ours or not theirs:
        return ""
    if len(ours) == len(theirs) == 1:
        return _mailboxes(ours[0], theirs[0])
    return min((_mailboxes(a, b) for a in ours for b in theirs), key=MAIL_ORDER.index)


def _mailboxes(one: str, two: str) -> str:
    if one == two:
        return "same role box" if is_role_mailbox(one) else "same"
    user, _, host = one.partition("@")
    other, _, there = two.partition("@")
    if user == other:
        return "same user" if _tells(user, one) else "differs"
    shortest = min(len(user), len(other))
    if host == there:
        slips = OSA.distance(user, other, score_cutoff=2) if shortest >= _USER else 3
        if slips <= 2 and _letters_differ(user, other):
            return "typo"
        if is_free_provider(host):
            return _other_boxes(user, other, private=True)
        return "other box there"
    if shortest >= _LONG_USER and OSA.distance(user, other, score_cutoff=1) <= 1:
        return "near user"
    if OSA.distance(one, two, score_cutoff=2) <= 2 and shortest >= _USER:
        return "typo"
    return _other_boxes(user, other, private=is_free_provider(host) and is_free_provider(there))


def _other_boxes(user: str, other: str, *, private: bool) -> str:
    """Return what two different mailboxes say: people keep their number, and one private box."""
    number, its = _NUMBER.search(user), _NUMBER.search(other)
    if number and its:
        return "other box, same number" if number[0] == its[0] else "other box, other number"
    return "two private boxes" if private else "differs"


_NUMBER = re.compile(r"\d{2,}$")


def _tells(user: str, mail: str) -> bool:
    return len(user) >= _USER and not is_role_mailbox(mail)


def _letters_differ(one: str, two: str) -> bool:
    """Whether two mailbox names differ in more than a number: tom1 and tom2 are two boxes."""
    return one.rstrip("0123456789") != two.rstrip("0123456789")


@lru_cache(maxsize=4096)
def line_of(phone: str) -> str:
    """Return the last nine digits of a phone number, without its extension."""
    return phone.partition("x")[0][-9:]


def only_line(phones: Texts) -> str:
    """Return the last nine digits of the only phone number; empty where there are several."""
    return line_of(phones[0]) if len(phones) == 1 else ""


def phone_level(
    ours: Sequence[str], theirs: Sequence[str], is_shared: Callable[[str], bool]
) -> str:
    """Return how the best two phone numbers agree; empty where one side has none."""
    if not ours or not theirs:
        return ""
    if len(ours) == len(theirs) == 1:
        return _lines(ours[0], theirs[0], is_shared)
    return min((_lines(a, b, is_shared) for a in ours for b in theirs), key=LINE_ORDER.index)


def _lines(one: str, two: str, is_shared: Callable[[str], bool]) -> str:
    line, other = line_of(one), line_of(two)
    if line == other:
        inside, beside = one.partition("x")[2], two.partition("x")[2]
        if inside and beside and inside != beside:
            return "shared, other extension"
        return "shared, same" if is_shared(one) else "same"
    return "one digit off" if OSA.distance(line, other, score_cutoff=1) <= 1 else "differs"


def birth_level(one: str, two: str) -> str:
    """Return how two dates of birth agree; by the year where one side says only that.

    A slip is one digit, or day and month the other way round: of the pairs of FEBRL one digit apart
    62 of 62 are one person, of those two digits apart 4 of 54.
    """
    if not one or not two:
        return ""
    if min(len(one), len(two)) < _DATE:
        return _year_level(one[:4], two[:4])
    if one == two:
        return "same"
    turned = one[:4] + one[6:8] + one[4:6]  # day and month have changed places
    is_slip = turned == two or OSA.distance(one, two, score_cutoff=1) <= 1
    return "a slip off" if is_slip else "differs"


def _year_level(one: str, two: str) -> str:
    """Return how two years of birth agree: nobody is his own father, 15 years and more apart."""
    if one == two:
        return "year same"
    if len(one) == len(two) == 4 and abs(int(one) - int(two)) >= _GENERATION:
        return "year of another generation"
    return "year a slip off" if OSA.distance(one, two, score_cutoff=1) <= 1 else "year differs"


def code_level(ours: Texts, theirs: Texts) -> str:
    """Return how registered numbers agree; empty where one side has none."""
    if not ours or not theirs:
        return ""
    if set(ours) & set(theirs):
        return "same"
    near = any(OSA.distance(a, b, score_cutoff=1) <= 1 for a in ours for b in theirs)
    return "a slip off" if near else "differs"


def role_boxes(record: Record) -> Texts:
    """Return the mailboxes of a record that belong to a role."""
    return tuple(mail for mail in record.emails if is_role_mailbox(mail))


def role_level(ours: Texts, theirs: Texts) -> str:
    """Return "same role box" where two records share a mailbox of a role."""
    return "" if set(ours).isdisjoint(theirs) else "same role box"
