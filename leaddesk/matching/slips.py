"""Writes a row down again as somebody else would: slips, short forms, parts left out."""

from collections.abc import Callable
from random import Random

from leaddesk.matching import made_words as words

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_DIGITS = "0123456789"
Row = dict[str, str]


def spoilt(luck: Random, row: Row, blank: float) -> Row:
    """Return a row as it was written down a second time.

    Args:
        luck: where chance comes from.
        row: as it is right.
        blank: how often a part is left out, 0 to 1; names never are.
    """
    found = {}
    for part, value in row.items():
        if part not in ("first", "last", "company") and luck.random() < blank:
            continue
        found[part] = _PARTS[part](luck, value)
    if "first" in found and luck.random() < 0.04:
        found["first"], found["last"] = found["last"], found["first"]
    if "first" in found and "street" in found and luck.random() < 0.06:  # moved
        found["street"] = (
            f"{luck.randint(1, 9999)} {luck.choice(words.LAST)} {luck.choice(words.WAYS)}"
        )
        found["postcode"] = f"{luck.randint(10000, 99999)}"
    return found


def slip(luck: Random, text: str) -> str:
    """Return a text with one letter or digit wrong, gone, doubled or out of place."""
    if len(text) < 3:
        return text
    at = luck.randrange(len(text) - 1)
    other = luck.choice(_DIGITS if text[at].isdigit() else _LETTERS)
    kind = luck.randrange(4)
    if kind == 0:
        return text[:at] + other + text[at + 1 :]
    if kind == 1:
        return text[:at] + text[at + 1 :]
    if kind == 2:
        return text[:at] + text[at] + text[at:]
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def _sometimes(luck: Random, text: str, often: float) -> str:
    return slip(luck, text) if luck.random() < often else text


def _first(luck: Random, text: str) -> str:
    head, _, middle = text.partition(" ")
    chance = luck.random()
    if chance < 0.1 and head.lower() in words.NICKS:
        head = words.NICKS[head.lower()].title()
    elif chance < 0.16:
        head = head[0]
    else:
        head = _sometimes(luck, head, 0.2)
    if not middle and chance > 0.94:
        middle = luck.choice(words.FIRST)[0].upper()
    return f"{head} {middle}".strip() if luck.random() < 0.7 else head


def _last(luck: Random, text: str) -> str:
    chance = luck.random()
    if chance < 0.03:  # married
        return luck.choice(words.LAST).title()
    if chance < 0.06:
        return f"{text}-{luck.choice(words.LAST).title()}"
    return _sometimes(luck, _sometimes(luck, text, 0.25), 0.1)


def _company(luck: Random, text: str) -> str:
    parts = text.split()
    form = next((form for form in words.FORMS if text.endswith(f" {form}")), "")
    if form and luck.random() < 0.6:
        parts = text.removesuffix(f" {form}").split()
        parts += luck.choice(words.FORMS).split() if luck.random() < 0.3 else []
    chance = luck.random()
    if chance < 0.15:
        parts = [words.SHORT.get(part.lower(), part) for part in parts]
    elif chance < 0.2 and len(parts) > 2:
        parts = [luck.choice(("The", "Hotel", "New")), *parts]
    elif chance < 0.28 and len(parts) > 2:
        del parts[luck.randrange(1, len(parts))]
    elif chance < 0.33 and len(parts) > 2:
        parts = [parts[-1], *parts[:-1]]
    elif chance < 0.38 and len(parts) > 2:
        parts = ["".join(part[0].upper() for part in parts if part[0].isalpha())]
    elif chance < 0.43:
        parts = ["".join(parts[:2]), *parts[2:]]
    elif chance < 0.48:
        parts.append(luck.choice(("Group", "Holding", "International", "Services")))
    name = " ".join(parts).replace("&", luck.choice(("&", "and", "&")))
    return _sometimes(luck, name, 0.15)


def _street(luck: Random, text: str) -> str:
    longer = {"St": "Street", "Ave": "Avenue", "Rd": "Road", "Blvd": "Boulevard"}
    parts = [longer.get(part, part) if luck.random() < 0.4 else part for part in text.split()]
    if luck.random() < 0.15:
        parts.append(luck.choice(("Apt 4", "Suite 210", "# 12", "Floor 3")))
    if luck.random() < 0.06:
        parts = parts[1:]
    return _sometimes(luck, " ".join(parts), 0.25)


def _phone(luck: Random, text: str) -> str:
    if luck.random() < 0.1:
        return f"{luck.randint(201, 989)}-{luck.randint(200, 999)}-{luck.randint(0, 9999):04}"
    return _sometimes(luck, text, 0.06)


def _email(luck: Random, text: str) -> str:
    user, _, host = text.partition("@")
    chance = luck.random()
    if chance < 0.1:
        return f"info@{host}"
    if chance < 0.25:
        return f"{user}{luck.randint(1, 99)}@{luck.choice(words.HOSTS)}"
    return _sometimes(luck, text, 0.08)


def _as_it_is(_: Random, text: str) -> str:
    return text


def _often_a_slip(luck: Random, text: str) -> str:
    return _sometimes(luck, text, 0.15)


def _seldom_a_slip(luck: Random, text: str) -> str:
    return _sometimes(luck, text, 0.06)


_PARTS: dict[str, Callable[[Random, str], str]] = {
    "first": _first, "last": _last, "company": _company, "street": _street,
    "postcode": _often_a_slip, "city": _often_a_slip, "state": _as_it_is, "phone": _phone,
    "email": _email, "website": _as_it_is, "birth": _seldom_a_slip,
}  # fmt: skip
