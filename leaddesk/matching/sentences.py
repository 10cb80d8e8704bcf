"""What each kind of evidence says in plain words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from leaddesk.domain.said import said
from leaddesk.matching.evidence import WORK, Evidence
from leaddesk.matching.names import FAMILY_ALIKE, GIVEN_SAME
from leaddesk.matching.records import Record

Shown = Mapping[str, str]
"""Texts as the lead has them, by part: first, last, company, email, phone, address."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two records, as it is shown."""

    record: Record
    shown: Shown

    def value(self, field: str) -> str:
        """Return what stands in a field, the normal form where the lead's own is not known."""
        if field == "name":
            return " ".join(part for part in (self.text("first"), self.text("last")) if part)
        return self.text(field)

    def text(self, part: str) -> str:
        """Return a part as the lead has it, else its normal form."""
        if part in self.shown:
            return self.shown[part]
        return _NORMAL[part](self.record) if part in _NORMAL else ""


def _address(record: Record) -> str:
    street = " ".join(part for part in (record.street.title(), record.house) if part)
    town = " ".join(part for part in (record.postcode.upper(), record.city.title()) if part)
    return ", ".join(part for part in (street, town) if part)


_NORMAL: Mapping[str, Callable[[Record], str]] = {
    "first": lambda record: record.first.title(),
    "last": lambda record: record.last.title(),
    "company": lambda record: record.company.title(),
    "email": lambda record: ", ".join(record.emails),
    "phone": lambda record: ", ".join(record.phones),
    "address": _address,
    "birth": lambda record: record.birth,
    "code": lambda record: ", ".join(record.codes),
}


def sentence(field: str, evidence: Evidence, a: Side, b: Side) -> str:
    """Return what the evidence says of a field."""
    levels = dict(level.split(": ", 1) for level in evidence.levels)
    if field == "name":
        return _name(levels, a, b)
    if field == "company":
        return _work_place(levels, a) if evidence.profile == WORK else _firm(levels, a, b)
    if field == "address":
        return _place(levels)
    return _PLAIN[f"{field}: {levels[field]}"]()


def _place(levels: Mapping[str, str]) -> str:
    place = levels["seat"].rpartition(", ")[2]
    if levels.get("street") in ("differs", "other number", "part"):
        if place == "same postcode":
            return said("Same postcode, other street")
        if place == "same city":
            return said("Same town, other street")
    return _PLACES[place]()


def _name(levels: Mapping[str, str], a: Side, b: Side) -> str:
    if "turned" in levels:
        return said("First and last name changed places")
    if "person" in levels:
        return said("Only one of them names a person")
    first, last = levels["first"], levels["last"]
    if last == "same":
        return _first_name(first, levels, a, b)
    if last == "not said":
        return _FIRST_ALONE.get(first, _other_first)()
    if last in FAMILY_ALIKE:
        if first in ("differs", "other", "near"):
            return said("Similar last name, other first name")
        return said("{one} and {two} are written alike", one=a.value("name"), two=b.value("name"))
    if first in GIVEN_SAME:
        return said("Same first name, other last name")
    return said("Other name")


def _first_name(first: str, levels: Mapping[str, str], a: Side, b: Side) -> str:
    """Return what the first names say where the last name is the same."""
    if first == "nickname":
        return _nickname(a, b)
    if first == "initial":
        short, long = sorted((a.text("first"), b.text("first")), key=len)
        return said("{initial} may stand for {name}", initial=short, name=long)
    if first == "same":
        return _RARE.get(levels.get("name", ""), _same_name)()
    if first in ("typo", "close", "sounds the same", "one part same"):
        return said("{one} and {two} are written alike", one=a.text("first"), two=b.text("first"))
    if first == "near a nickname":
        return said("{one} and {two} may be one name", one=a.text("first"), two=b.text("first"))
    if first == "same but for a middle name":
        return said("Same name but for a middle name")
    if first == "other middle name":
        return said("Same name, other middle name")
    if first == "not said":
        return said("Same last name")
    return said("Same last name, other first name")


def _nickname(a: Side, b: Side) -> str:
    short, long = sorted((a, b), key=lambda side: (len(side.record.first), side.record.first))
    one, two = short.text("first"), long.text("first")
    if long.record.first.partition(" ")[0] in short.record.nicks:
        return said("{short} is short for {long}", short=one, long=two)
    return said("{one} and {two} may be short for one name", one=one, two=two)


def _same_name() -> str:
    return said("Same name")


def _other_first() -> str:
    return said("Other first name")


_RARE: Mapping[str, Callable[[], str]] = {
    "very common": lambda: said("Same name, a very common one"),
    "common": lambda: said("Same name, a common one"),
    "rare": lambda: said("Same name, a rare one"),
    "very rare": lambda: said("Same name, a very rare one"),
}
_FIRST_ALONE: Mapping[str, Callable[[], str]] = {
    "same": lambda: said("Same first name"),
    "nickname": lambda: said("Same first name"),
    "same but for a middle name": lambda: said("Same first name"),
    "other middle name": lambda: said("Same first name"),
    "initial": lambda: said("Same initial"),
    "typo": lambda: said("Similar first name"),
    "close": lambda: said("Similar first name"),
    "sounds the same": lambda: said("Similar first name"),
    "one part same": lambda: said("Similar first name"),
    "near a nickname": lambda: said("Similar first name"),
}


def _firm(levels: Mapping[str, str], a: Side, b: Side) -> str:
    """Return what two firms' names say, where not both records name a person at a firm."""
    if levels.get("domain") == "same":
        return said("Same web address")
    return _FIRMS[levels["firm"]](a.text("company"), b.text("company"))


_FIRMS: Mapping[str, Callable[[str, str], str]] = {
    "same": lambda one, _: said("Same firm {firm}", firm=one),
    "close": lambda one, two: said("{one} and {two} are written alike", one=one, two=two),
    "acronym": lambda one, two: said(
        "{short} may stand for {long}", short=min(one, two, key=len), long=max(one, two, key=len)
    ),
    "contained": lambda one, two: said(
        "{long} begins with or holds {short}",
        short=min(one, two, key=len),
        long=max(one, two, key=len),
    ),
    **dict.fromkeys(
        ("most words", "near", "half", "begins alike", "one word"),
        lambda _, __: said("Firms with similar names"),
    ),
    "part of the other": lambda one, two: said(
        "{short} and {long}: one may be a part of the other",
        short=min(one, two, key=len),
        long=max(one, two, key=len),
    ),
    "some words": lambda _, __: said("Firms with a word in common"),
    "other number": lambda one, two: said("{one} and {two} differ in a number", one=one, two=two),
    "not said": lambda _, __: said("Only one of them names a firm"),
    "differs": lambda _, __: said("Other firm"),
}


def _work_place(levels: Mapping[str, str], a: Side) -> str:
    firm, _, place = levels["seat"].partition(", ")
    if firm == "same":
        return _SAME_FIRM[place](a.text("company"))
    if firm == "close":
        return _CLOSE_FIRM[place]()
    if firm == "not said":
        return _PLACES[place]()
    return _OTHER_FIRM[place]()


_SAME_FIRM: Mapping[str, Callable[[str], str]] = {
    "same address": lambda firm: said("Same firm {firm}, same address", firm=firm),
    "same street": lambda firm: said("Same firm {firm}, same street", firm=firm),
    "same postcode": lambda firm: said("Same firm {firm}, same postcode", firm=firm),
    "same city": lambda firm: said("Same firm {firm}, same town", firm=firm),
    "other place": lambda firm: said("Same firm {firm}, other place", firm=firm),
    "place not said": lambda firm: said("Same firm {firm}", firm=firm),
}
_CLOSE_FIRM: Mapping[str, Callable[[], str]] = {
    "same address": lambda: said("Firms with similar names, same address"),
    "same street": lambda: said("Firms with similar names, same street"),
    "same postcode": lambda: said("Firms with similar names, same postcode"),
    "same city": lambda: said("Firms with similar names, same town"),
    "other place": lambda: said("Firms with similar names, other place"),
    "place not said": lambda: said("Firms with similar names"),
}
_OTHER_FIRM: Mapping[str, Callable[[], str]] = {
    "same address": lambda: said("Other firm, same address"),
    "same street": lambda: said("Other firm, same street"),
    "same postcode": lambda: said("Other firm, same postcode"),
    "same city": lambda: said("Other firm, same town"),
    "other place": lambda: said("Other firm, other place"),
    "place not said": lambda: said("Other firm"),
}
_PLACES: Mapping[str, Callable[[], str]] = {
    "same address": lambda: said("Same address"),
    "same street": lambda: said("Same street"),
    "same postcode": lambda: said("Same postcode"),
    "same city": lambda: said("Same town"),
    "other place": lambda: said("Other place"),
    "place not said": lambda: said("Only one of them says where"),
}
_PLAIN: Mapping[str, Callable[[], str]] = {
    "email: same": lambda: said("Same email"),
    "email: typo": lambda: said("Emails a slip apart"),
    "email: same user": lambda: said("Same email but for the part after @"),
    "email: near user": lambda: said("Emails alike but for the part after @"),
    "email: same role box": lambda: said("Same shared mailbox"),
    "email: other box there": lambda: said("Other mailbox of the same firm"),
    "email: other box, same number": lambda: said("Other email with the same number"),
    "email: other box, other number": lambda: said("Other email with another number"),
    "email: two private boxes": lambda: said("Two private emails"),
    "email: differs": lambda: said("Other email"),
    "phone: same": lambda: said("Same phone"),
    "phone: one digit off": lambda: said("Phone numbers one digit apart"),
    "phone: shared, same": lambda: said("Same phone, which several leads have"),
    "phone: shared, other extension": lambda: said("Same switchboard, other extension"),
    "phone: differs": lambda: said("Other phone"),
    "birth: same": lambda: said("Same date of birth"),
    "birth: a slip off": lambda: said("Dates of birth a slip apart"),
    "birth: year same": lambda: said("Same year of birth"),
    "birth: year a slip off": lambda: said("Years of birth a slip apart"),
    "birth: year of another generation": lambda: said("Born a generation apart"),
    "birth: year differs": lambda: said("Other year of birth"),
    "birth: differs": lambda: said("Other date of birth"),
    "code: same": lambda: said("Same registered number"),
    "code: a slip off": lambda: said("Registered numbers a slip apart"),
    "code: differs": lambda: said("Other registered number"),
}
