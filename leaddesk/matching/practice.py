"""Makes lists of people and firms to learn from besides the labelled sets, always the same ones.

The labelled sets hold no employers, no organisations with an acronym, no register of persons with
households and a year of birth. What these lists say of such rows is common knowledge: two branches
of a chain are two, so are two tenants of one house, a father and his son, two colleagues; one firm
is written with and without its legal form, in full and short; people marry, move and change jobs.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from leaddesk.matching import made_words as words
from leaddesk.matching.records import Record, make_record
from leaddesk.matching.slips import spoilt

Row = dict[str, str]
Family = list[Row]
"""Rows that look alike and are each somebody else."""


@dataclass(frozen=True, slots=True)
class Practice:
    """A made-up list and, for each row, the number of whom it is."""

    name: str
    records: tuple[Record, ...]
    who: tuple[str, ...]


def practice() -> Iterator[Practice]:
    """Hand out the lists, the same at each call."""
    for name, (make, families, blank) in _LISTS.items():
        luck = Random(name)  # noqa: S311 - data to learn from, the same each time
        records: list[Record] = []
        who: list[str] = []
        entity = 0
        for _ in range(families):
            for row in make(luck):
                entity += 1
                for each in (row, *_again(luck, row, blank)):
                    records.append(_record(str(len(records)), each))
                    who.append(str(entity))
        yield Practice(name, tuple(records), tuple(who))


def _again(luck: Random, row: Row, blank: float) -> Iterator[Row]:
    """Hand out the row as others wrote it down: for half of them none, for some two."""
    for _ in range(luck.choice((0, 0, 0, 1, 1, 2))):
        yield spoilt(luck, row, blank)


def _record(record_id: str, row: Row) -> Record:
    return make_record(
        record_id,
        first=row.get("first", ""),
        last=row.get("last", ""),
        company=row.get("company", ""),
        emails=[row.get("email", "")],
        phones=[row.get("phone", "")],
        website=row.get("website", ""),
        street=row.get("street", ""),
        postcode=row.get("postcode", ""),
        city=row.get("city", ""),
        state=row.get("state", ""),
        birth=row.get("birth", ""),
    )


def _brand(luck: Random) -> str:
    return "".join(luck.choice(words.SYLLABLES) for _ in range(luck.choice((2, 2, 3)))).title()


def _city(luck: Random) -> str:
    return luck.choice(words.LAST).title() + luck.choice(words.ENDS)


def _phone(luck: Random) -> str:
    return f"{luck.randint(201, 989)}-{luck.randint(200, 999)}-{luck.randint(0, 9999):04}"


def _seat(luck: Random) -> Row:
    """Return an address."""
    way = f"{luck.choice(words.LAST).title()} {luck.choice(words.WAYS)}"
    if luck.random() < 0.2:
        way = f"{luck.randint(1, 90)}th {luck.choice(words.WAYS)}"
    return {
        "street": f"{luck.randint(1, 9999)} {way}",
        "postcode": f"{luck.randint(10000, 99999)}",
        "city": _city(luck),
        "state": luck.choice(words.STATES),
    }


def _firm_name(luck: Random) -> str:
    kind = luck.random()
    if kind < 0.35:
        name = f"{_brand(luck)} {luck.choice(words.TRADES).title()}"
    elif kind < 0.6:
        name = f"{luck.choice(words.ADJECTIVES)} {luck.choice(words.TRADES)}".title()
    elif kind < 0.75:
        name = f"{luck.choice(words.LAST)} & {luck.choice(words.LAST)}".title()
    elif kind < 0.9:
        trade, other = luck.choice(words.TRADES), luck.choice(words.TRADES)
        name = f"{luck.choice(words.LAST)} {trade} {other}".title()
    else:
        name = _brand(luck)
    return name


def _employers(luck: Random) -> Family:
    """Employers by name and address; branches of one, tenants of one house, names that are near."""
    own = {"company": f"{_firm_name(luck)} {luck.choice(words.FORMS)}", **_seat(luck)}
    others = []
    if luck.random() < 0.35:  # a branch in another town
        others.append({**own, **_seat(luck)})
    if luck.random() < 0.25:  # another branch in the same town
        others.append({**own, **_seat(luck), "city": own["city"], "state": own["state"]})
    if luck.random() < 0.4:  # next door, or on the same floor
        others.append({**own, "company": f"{_firm_name(luck)} {luck.choice(words.FORMS)}"})
    if luck.random() < 0.3:  # shares a word of the name
        first = own["company"].split()[0]
        near = f"{first} {luck.choice(words.TRADES).title()} {luck.choice(words.FORMS)}"
        others.append({"company": near, **_seat(luck), "city": own["city"]})
    return [own, *others]


def _shops(luck: Random) -> Family:
    """Restaurants and shops with a phone; two in one hotel may share address and phone."""
    head = luck.choice((_brand(luck), f"{luck.choice(words.FIRST).title()}'s", _city(luck)))
    own = {"company": f"{head} {luck.choice(words.PLACES)}", **_seat(luck), "phone": _phone(luck)}
    own.pop("state")
    if luck.random() < 0.6:
        own.pop("postcode")
    others = []
    if luck.random() < 0.3:
        others.append({**own, **_moved(luck, own), "phone": _phone(luck)})
    if luck.random() < 0.3:
        move = _moved(luck, own)
        others.append({**own, "street": move["street"], "phone": _phone(luck)})
    if luck.random() < 0.4:
        name = f"{_brand(luck)} {luck.choice(words.PLACES)}"
        phone = own["phone"] if luck.random() < 0.5 else _phone(luck)
        others.append({**own, "company": name, "phone": phone})
    if luck.random() < 0.2:
        near = own["phone"][:-1] + luck.choice("0123456789")
        street = _moved(luck, own)["street"]
        others.append({**own, "company": _brand(luck), "street": street, "phone": near})
    return [own, *others]


def _moved(luck: Random, row: Row) -> Row:
    return {key: value for key, value in _seat(luck).items() if key in row}


_EVERYWHERE = (
    "Ministry of Health", "National Library", "Central Bank", "Public Library", "City Hospital",
    "St. Mary's Hospital", "Institute of Physics", "Chamber of Commerce", "Ministry of Education",
    "National Museum", "First Baptist Church", "Housing Authority", "Lincoln High School",
)  # fmt: skip
"""Names that stand in every town or country for another organisation."""


def _organisations(luck: Random) -> Family:
    """Organisations by name, town and web address: universities, councils, institutes."""
    city, body = _city(luck), luck.choice(words.BODIES)
    label = city.lower() + luck.choice(("", "-" + body.split()[0].lower(), body[0].lower()))
    own = {"company": _body(luck, city, body), "city": city, "website": f"www.{label}.org"}
    if luck.random() < 0.5:
        own.pop("website")
    others = []
    for _ in range(luck.choice((0, 1, 2))):  # other bodies of the town
        other = luck.choice([each for each in words.BODIES if each != body])
        row = {"company": _body(luck, city, other), "city": city}
        if "website" in own:
            row["website"] = f"{city.lower()}{other.split()[-1].lower()}.org"
        others.append(row)
    if luck.random() < 0.3:  # a part of it
        part = luck.choice(("Library", "Hospital", "Fire Department", "Press", "School of Law"))
        others.append({**own, "company": f"{own['company']} {part}"})
    if luck.random() < 0.25:  # a body that each country or town has
        name = luck.choice(_EVERYWHERE)
        own = {"company": name, "city": city, "state": luck.choice(words.STATES)}
        others.append({"company": name, "city": _city(luck), "state": luck.choice(words.STATES)})
    if luck.random() < 0.4:  # the same kind of body in a town of nearly that name
        town = luck.choice(("North ", "West ", "New ", "Upper ")) + city
        others.append({"company": _body(luck, town, body), "city": town})
    if luck.random() < 0.3:  # a number tells two apart
        number = luck.randint(1, 90)
        own["company"] += f" {number}"
        others.append({**own, "company": f"{own['company'].rpartition(' ')[0]} {number + 1}"})
    return [own, *others]


def _body(luck: Random, city: str, body: str) -> str:
    if body in ("University", "College", "Academy of Sciences", "Library") and luck.random() < 0.5:
        return f"{body} of {city}"
    return f"{city} {body}"


def _accounts(luck: Random) -> Family:
    """Companies as a sales book has them: web address, phone, town; branches have their own."""
    name = _firm_name(luck)
    label = "".join(sign for sign in name.lower() if sign.isalnum())
    own = {
        "company": f"{name} {luck.choice(words.FORMS)}",
        "website": f"https://www.{label}.{luck.choice(('com', 'net', 'de', 'io'))}",
        "phone": _phone(luck),
        **_seat(luck),
    }
    others = []
    if luck.random() < 0.3:
        others.append({**own, **_seat(luck), "phone": _phone(luck)})
    if luck.random() < 0.2:  # the same name elsewhere, another firm
        others.append({**own, **_seat(luck), "phone": _phone(luck), "website": f"{label}.org"})
    if luck.random() < 0.2:
        others.append({**own, "company": _firm_name(luck), "website": f"{_brand(luck)}.com"})
    keep = ("website", "phone", "street", "postcode", "city")
    gone = {key for key in keep if luck.random() < 0.3}
    return [{k: v for k, v in row.items() if k not in gone} for row in (own, *others)]


def _names(luck: Random) -> Family:
    """Firms by name alone, or with a town."""
    name = _firm_name(luck) if luck.random() < 0.7 else _partners(luck)
    own = {"company": f"{name} {luck.choice(words.FORMS)}"}
    others = []
    if luck.random() < 0.4:  # shares a word of the name
        near = luck.choice(name.split())
        others.append({"company": f"{near} {luck.choice(words.TRADES).title()}"})
    if luck.random() < 0.3:
        own["city"] = _city(luck)
        others.append({**own, "company": _firm_name(luck)})
    return [own, *others]


def _partners(luck: Random) -> str:
    first, second, third = (luck.choice(words.LAST).title() for _ in range(3))
    return luck.choice((f"{first}, {second} and {third}", f"{first}-{second}", f"{first} Group"))


def _person(luck: Random) -> Row:
    last = luck.choice(words.LAST) if luck.random() < 0.6 else _brand(luck).lower()
    first = luck.choice(words.FIRST) if luck.random() < 0.8 else _brand(luck).lower()
    return {"first": first.title(), "last": last.title()}


def _born(luck: Random) -> str:
    return f"{luck.randint(1930, 2005)}-{luck.randint(1, 12):02}-{luck.randint(1, 28):02}"


_INITIALS = "ABCDEGHJKLMNPRSTW"


def _register(luck: Random) -> Family:
    """A register of persons: households, father and son, namesakes, people who moved."""
    own = {**_person(luck), "birth": _born(luck), **_seat(luck)}
    middle = luck.random() < 0.4
    own["first"] += f" {luck.choice(_INITIALS)}" if middle else ""
    others = []
    for _ in range(luck.choice((0, 0, 1, 1, 2))):  # others of the household
        first = luck.choice(words.FIRST).title()
        if first != own["first"].partition(" ")[0]:
            first += f" {luck.choice(_INITIALS)}" if middle else ""
            others.append({**own, "first": first, "birth": _born(luck)})
    if luck.random() < 0.2:  # father and son, not always told apart by a suffix
        son = {**own, "birth": str(int(own["birth"][:4]) + luck.randint(18, 42)) + own["birth"][4:]}
        son["first"] = own["first"].partition(" ")[0]
        son["first"] += f" {luck.choice(_INITIALS)}" if middle else ""
        if luck.random() < 0.4:
            son, own = {**son, "last": f"{son['last']} Jr"}, {**own, "last": f"{own['last']} Sr"}
        others.append(son)
    if luck.random() < 0.08:  # a namesake, sometimes in the same town
        home = _seat(luck) if luck.random() < 0.6 else {**_seat(luck), "city": own["city"]}
        others.append({**own, **home, "birth": _born(luck)})
    born = luck.random()
    family = [own, *others]
    if born < 0.15:
        return [{k: v for k, v in row.items() if k != "birth"} for row in family]
    return [{**r, "birth": r["birth"][:4]} for r in family] if born < 0.65 else family


def _contacts(luck: Random) -> Family:
    """People by a few columns: name and email, name and firm and town, name and phone."""
    own = _person(luck)
    firm = _firm_name(luck)
    host = "".join(sign for sign in firm.lower() if sign.isalnum()) + ".com"
    columns = luck.choice((("email",), ("email", "company"), ("company", "city"), ("phone", "city"),
                           ("company",), ("email", "phone")))  # fmt: skip
    family = [_at_work(luck, own, firm, host)]
    for _ in range(luck.choice((0, 1, 1, 2))):  # colleagues
        colleague = _at_work(luck, _person(luck), firm, host)
        colleague["city"] = family[0]["city"]
        family.append(colleague)
    if luck.random() < 0.3:  # a namesake elsewhere
        other = _firm_name(luck)
        family.append(_at_work(luck, own, other, f"{_brand(luck).lower()}.net"))
    if luck.random() < 0.15:  # two of one family name at one firm
        first = luck.choice(words.FIRST).title()
        if first != own["first"]:
            family.append(_at_work(luck, {**own, "first": first}, firm, host))
    wanted = ("first", "last", *columns)
    return [{k: v for k, v in row.items() if k in wanted} for row in family]


def _at_work(luck: Random, person: Row, firm: str, host: str) -> Row:
    first, last = person["first"].lower(), person["last"].lower()
    where = host if luck.random() < 0.7 else luck.choice(words.HOSTS)
    number = "" if where == host else str(luck.randint(1, 99))
    user = luck.choice((f"{first}.{last}", f"{first[0]}{last}", f"{first}{last}", first))
    return {
        **person,
        "company": firm,
        "email": f"{user}{number}@{where}",
        "phone": _phone(luck),
        "city": _city(luck),
    }


_LISTS: dict[str, tuple[Callable[[Random], Family], int, float]] = {
    "employers": (_employers, 1100, 0.08),
    "shops": (_shops, 900, 0.05),
    "organisations": (_organisations, 900, 0.15),
    "accounts": (_accounts, 900, 0.2),
    "names": (_names, 900, 0.1),
    "register": (_register, 1300, 0.06),
    "contacts": (_contacts, 1300, 0.1),
}
"""The lists: who makes a family, how many, and how often a part is left out."""
