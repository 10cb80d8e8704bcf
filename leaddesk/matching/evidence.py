"""What speaks for and against two records being one, as named levels; weights are elsewhere.

First each part of the two is looked at alone (`features`): pure functions of two values, the same
either way round, so that for a whole list each pair of values is looked at once. Then a few joint
levels are made of those (`weigh_up`). Each group gives one level ("first: same", "email: same role
box"). Firm, domain, street, postcode and city of two colleagues are one fact, so for persons with a
firm they are one group. What a level counts is learned (`learn`) and kept in weights.json.
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import Any

from leaddesk.matching import contact, firms, names, places
from leaddesk.matching.rarity import STEPS
from leaddesk.matching.rarity import Rarity as Rarity
from leaddesk.matching.rarity import values as values
from leaddesk.matching.records import Record

WORK, HOME, FIRM = "work", "home", "firm"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The levels that hold of a pair, and the profile whose weights count.

    Attributes:
        profile: work (two persons with a firm), home (two persons), firm (not two persons).
        levels: "group: what".
        vetoed: never the same, whatever else agrees.
        is_backed: whether the name agrees and another independent group besides; firm and place
            are one group. Nothing else is ever sure.
    """

    profile: str
    levels: tuple[str, ...]
    vetoed: bool = False
    is_backed: bool = True


@dataclass(frozen=True, slots=True)
class Far:
    """What two values are that are far apart by their letters, told without a closer look.

    Attributes:
        text: the letters of a value; empty: look closer.
        slips: further apart than so many slips is far.
        level: what they are then.
    """

    text: Callable[[Any], str]
    slips: int
    level: str


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing that two records may agree in.

    Attributes:
        value: what of a record is looked at.
        level: how two such values agree, the same either way round; empty: not said.
        needs: features before this one whose levels say whether it is looked at.
        when: of those levels; where it is not looked at, its level is empty.
        far: a quick look that comes to the same level.
    """

    name: str
    value: Callable[[Record], Hashable]
    level: Callable[[Any, Any], str]
    needs: tuple[str, ...] = ()
    when: Callable[..., bool] = bool
    far: Far | None = None


Found = Mapping[str, str]
"""The level of each feature by its name."""


def features(rarity: Rarity) -> tuple[Feature, ...]:
    """Return what is looked at, for a book with these counts."""

    def company(one: str, two: str) -> str:
        return firms.company_level(one, two, rarity.word)

    def phones(one: tuple[str, ...], two: tuple[str, ...]) -> str:
        return contact.phone_level(one, two, rarity.is_shared)

    return (
        Feature("persons", lambda r: r.is_person, _both),
        Feature("firms", lambda r: bool(r.company), _both),
        Feature("generation", lambda r: r.generation, _generation),
        Feature("first", lambda r: r.first, names.given_level),
        Feature("last", lambda r: r.last, names.family_level),
        Feature("crossed", _initials, _are_crossed, _NAMES, _are_far),
        Feature("turned", lambda r: (r.first, r.last), names.turned_level, ("crossed",), bool),
        Feature("first in mail", _first_boxed, names.mailbox_level, ("first",), _odd),
        Feature("last in mail", _last_boxed, names.mailbox_level, ("last",), _odd),
        Feature("name rarity", rarity.name, _commoner, _NAME, _is_named),
        Feature("family rarity", rarity.last, _commoner, _NAME, _is_family),
        Feature("email", lambda r: r.emails, contact.email_level),
        Feature("role", contact.role_boxes, contact.role_level, ("email",), bool),
        Feature("phone", lambda r: r.phones, phones, far=Far(contact.only_line, 1, "differs")),
        Feature("birth", lambda r: r.birth, contact.birth_level),
        Feature("code", lambda r: r.codes, contact.code_level),
        Feature("strangers", _nothing, _yes, _PERSONAL, _are_strangers),
        Feature("domain", lambda r: r.domain, firms.domain_level, _KNOWN, _not),
        Feature("label", lambda r: (r.company, r.domain), firms.label_level, _SITE, _is_open),
        Feature("company", lambda r: r.company, company, (*_SITE, "label"), _is_untold),
        Feature("firm rarity", rarity.firm, _commoner, _FIRM, _is_one_firm),
        Feature("street", lambda r: r.street, places.street_level, _KNOWN, _not),
        Feature("house", lambda r: r.house, places.part_level, _KNOWN, _not),
        Feature("postcode", lambda r: r.postcode, places.postcode_level, _KNOWN, _not),
        Feature("city", lambda r: r.city, places.part_level, _KNOWN, _not),
        Feature("state", lambda r: r.state, _equal, ("strangers", "persons", "firms"), _is_at_home),
    )


_NAMES = ("first", "last")
_NAME = ("first", "last", "turned", "first in mail", "last in mail")


def _initials(record: Record) -> tuple[str, str]:
    return record.first[:1], record.last[:1]


def _are_crossed(one: tuple[str, str], two: tuple[str, str]) -> str:
    """Return "may be" where one's given name begins as the other's family name."""
    return "may be" if one[0] == two[1] or one[1] == two[0] else ""


def _are_far(first: str, last: str) -> bool:
    other = ("other", "differs", "near")
    return first in (*other, "near a nickname") and last in other


def _first_boxed(record: Record) -> names.Boxed:
    return names.boxed(record.first, (record.first, record.last), record.emails)


def _last_boxed(record: Record) -> names.Boxed:
    return names.boxed(record.last, (record.first, record.last), record.emails)


def _odd(level: str) -> bool:
    return bool(level) and level not in names.GIVEN_SAME


def _is_named(first: str, last: str, turned: str, first_in: str, last_in: str) -> bool:
    whole = names.whole_name(*_by_mail(first, last, first_in, last_in))
    return bool(turned) or whole in ("same", "close")


def _is_family(first: str, last: str, turned: str, first_in: str, last_in: str) -> bool:
    return last == "same" and not _is_named(first, last, turned, first_in, last_in)


def _by_mail(first: str, last: str, first_in: str, last_in: str) -> tuple[str, str]:
    """Return the levels of a name with what the mailboxes say of it."""
    first_in = first_in if first not in names.GIVEN_ALIKE else ""
    last_in = last_in if last not in names.FAMILY_ALIKE else ""
    if first_in and last_in:  # then it is rather the mailbox of the other
        return first, last
    return "near a nickname" if first_in else first, "one part same" if last_in else last


_PERSONAL = ("persons", "firms", *_NAME, "email", "phone", "birth", "code")
_KNOWN = ("strangers",)
_SITE = ("strangers", "persons", "domain")
_FIRM = ("strangers", "domain", "label", "company")
_NO_TIE = frozenset(
    (
        "", "differs", "other box there", "two private boxes", "other box, other number",
        "same role box", "shared, same",
        "shared, other extension", "year same", "year differs", "year a slip off",
        "year of another generation",
    )
)  # fmt: skip
_FAR = frozenset(("other", "differs"))


def _nothing(_: Record) -> int:
    return 0


def _yes(_: int, __: int) -> str:
    return "yes"


def _are_strangers(persons: str, firms_said: str, *levels: str) -> bool:
    """Whether nothing that is a person's own agrees: then the rest need not be looked at.

    Of people at work only: what else they share is the firm's. At home it may be the address.
    """
    *name, email, phone, birth, code = levels
    if not persons == firms_said == "both" or not _NO_TIE.issuperset((email, phone, birth, code)):
        return False
    first, last, turned, first_in, last_in = name
    return not (turned or first_in or last_in) and {first, last} <= _FAR


def _not(strangers: str) -> bool:
    return not strangers


def _is_open(strangers: str, persons: str, domain: str) -> bool:
    return not strangers and persons == "both" and domain != "same"


def _is_untold(strangers: str, persons: str, domain: str, label: str) -> bool:
    """Whether the names of the firms are still asked for: of persons not where the domain tells."""
    return not strangers and (persons != "both" or (domain != "same" and not label))


def _is_one_firm(strangers: str, domain: str, label: str, company: str) -> bool:
    told = domain == "same" or bool(label) or company in firms.ALIKE
    return not strangers and told


def _is_at_home(strangers: str, persons: str, firms_said: str) -> bool:
    return not strangers and (persons != "both" or firms_said != "both")


def _both(one: bool, two: bool) -> str:  # noqa: FBT001 - two values of one kind, as in every level
    return "both" if one and two else "one" if one or two else "none"


def _equal(one: str, two: str) -> str:
    return "" if not one or not two else "same" if one == two else "differs"


def _generation(one: str, two: str) -> str:
    return "differs" if one and two and one != two else ""


def _commoner(one: int, two: int) -> str:
    return STEPS[min(one, two)]


_NAMED_APART = ("family only", "given only", "differs")


def compare(a: Record, b: Record, rarity: Rarity) -> Evidence:
    """Return what speaks for and against two records being one, the same either way round."""
    found: dict[str, str] = {}
    rarity.ready = rarity.ready or features(rarity)
    for each in rarity.ready:
        seen = not each.needs or each.when(*(found[name] for name in each.needs))
        found[each.name] = each.level(each.value(a), each.value(b)) if seen else ""
    return weigh_up(found)


def weigh_up(found: Found) -> Evidence:
    """Return the evidence that the levels of a pair's features make together."""
    persons = found["persons"] == "both"
    profile = (WORK if found["firms"] == "both" else HOME) if persons else FIRM
    levels: list[str] = []
    named = _person(found, levels) if persons else _firm_alone(found, levels)
    reached = _contact(found, named, levels)
    firm = firms.seat_level(found["company"], found["domain"], found["label"])
    place = places.place_level(found["street"], found["house"], found["postcode"], found["city"])
    placed = places.agreement(firm, place)
    levels.append(f"seat: {firm}, {place}")
    if profile != WORK:
        parts = ("postcode", "city", "house", "street", "state")
        levels += [f"{part}: {found[part]}" for part in parts if found[part]]
    elif firm == "same":
        levels.append(f"firm name: {found['firm rarity']}")
    levels += [f"{each}: {found[each]}" for each in ("birth", "code") if found[each]]
    levels.append(f"name and contact: {named}, {reached}")
    levels.append(f"name and place: {named}, {place if profile == FIRM else placed}")
    backed = _is_backed(levels, named, profile, placed)
    return Evidence(profile, tuple(levels), _is_vetoed(found, named), backed)


def _is_vetoed(found: Found, named: str) -> bool:
    """Whether two records are two people: strangers, Jr and Sr, two first names at one mailbox."""
    if found["strangers"] or found["generation"] == "differs":
        return True
    others = found["first"] in ("other", "differs", "near") and not found["first in mail"]
    return bool(found["role"]) and named in ("family only", "differs") and others


def _person(found: Found, levels: list[str]) -> str:
    """Add the levels of the name; return how strongly it agrees on the whole."""
    if found["turned"]:
        levels.append("turned: first and last")
        levels.append(f"name: {found['name rarity']}")
        return "same"
    first_in, last_in = found["first in mail"], found["last in mail"]
    levels += ["first in mail: yes"] if first_in else []
    levels += ["last in mail: yes"] if last_in else []
    first, last = _by_mail(found["first"], found["last"], first_in, last_in)
    levels.append(f"first: {first or 'not said'}")
    levels.append(f"last: {last or 'not said'}")
    whole = names.whole_name(first, last)
    if whole in ("same", "close"):
        levels.append(f"name: {found['name rarity']}")
    elif last == "same":
        levels.append(f"family: {found['family rarity']}")
    return whole


def _contact(found: Found, named: str, levels: list[str]) -> str:
    """Add the levels of email and phone; return whether one of them agrees."""
    mail, line = found["email"], found["phone"]
    if line == "one digit off" and named in _NAMED_APART:
        line = "differs"  # desks side by side have numbers side by side
    levels += [f"email: {mail}"] if mail else []
    levels += [f"phone: {line}"] if line else []
    if mail == "same":
        return "by both" if line == "same" else "by the same mailbox"
    if line == "same":
        return "by the same phone"
    if mail in ("same user", "near user", "typo") or line == "one digit off":
        return "by nearly the same"
    return "otherwise" if mail or line else "nowhere"


def _firm_alone(found: Found, levels: list[str]) -> str:
    level = found["company"] or "not said"
    levels.append(f"firm: {level}")
    if level in firms.ALIKE:
        levels.append(f"firm name: {found['firm rarity']}")
    if found["domain"]:
        levels.append(f"domain: {found['domain']}")
    if found["persons"] == "one":
        levels.append("person: only one")
    return level


def _is_backed(levels: list[str], named: str, profile: str, placed: str) -> bool:
    """Whether the name agrees, and something else that does not follow from it."""
    if _ALONE.intersection(levels):
        return named in (firms.ALIKE if profile == FIRM else ("same", "close"))
    placed_too = placed in ("at one firm", "at one address")
    return profile != FIRM and placed_too and named in ("same", "close")


_ALONE = frozenset(
    (
        "email: same", "email: typo", "email: same user", "phone: same", "phone: shared, same",
        "birth: same", "code: same", "domain: same",
    )
)  # fmt: skip
"""Levels that agree each by itself."""
