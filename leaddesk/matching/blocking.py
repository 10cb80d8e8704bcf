"""Which records are worth comparing: those that share a narrow key.

A key that many records share is no evidence and is skipped; every true pair needs only one key.
"""

import struct
from collections.abc import Iterator
from hashlib import blake2b

from leaddesk.matching.firms import acronyms
from leaddesk.matching.names import sound
from leaddesk.matching.normalise import is_role_mailbox
from leaddesk.matching.records import Record

MOST_HOLDERS = 60  # design page MATCHING: keys held by more carry no evidence
_MOST_WORDS, _FEWEST_WORD = 6, 3  # words of a firm's name that are keys, and their letters
_LONGEST_SHORT = 6  # letters of a name that may be the acronym of another
_FEWEST_USER = 5  # letters of a mailbox name that say who it is


def keys(record: Record) -> set[str]:
    """Return the keys of a record, some 20; two records are compared if they share one."""
    found = {f"code {code}" for code in record.codes}
    found.update(_contact(record))
    found.update(_person(record) if record.is_person else _firm(record))
    found.update(_place(record))
    return found


def hashes(record: Record) -> list[int]:
    """Return the keys of a record as signed 64-bit numbers, each once, the same in every process.

    A table holds them. Two keys fall on one number about once in 10**19 pairs; then two records
    more are compared. BLAKE2b is of the standard library and takes 0.5 microseconds a key.
    """
    digests = [blake2b(key.encode(), digest_size=8).digest() for key in keys(record)]
    return sorted(set(struct.unpack(f"<{len(digests)}q", b"".join(digests))))


def _contact(record: Record) -> Iterator[str]:
    for mail in record.emails:
        yield f"mail {mail}"
        user = mail.partition("@")[0]
        if len(user) >= _FEWEST_USER and not is_role_mailbox(mail):
            yield f"user {user}"
            yield f"letters {''.join(sorted(sign for sign in user if sign.isalpha()))}"
    starts = {word[:2] for word in (record.first, record.last) if word}
    for phone in record.phones:
        line = phone.partition("x")[0][-9:]
        for start in starts or {record.company[:2]}:
            yield f"phone {line} {start}"


def _person(record: Record) -> Iterator[str]:
    first, last = sound(record.first.partition(" ")[0]), sound(record.last)
    if record.first and record.last:
        yield f"letters {''.join(sorted((record.first + record.last).replace(' ', '')))}"
        yield f"name {' '.join(sorted((record.first, record.last)))}"
        yield f"sound {' '.join(sorted((first, last)))}"
    if len(record.birth) > 4:
        yield f"birth {record.birth} {first[:1]}"
        yield f"birth {record.birth} {last[:1]}"
    where = _whereabouts(record)
    for nick in {record.first[:1], *(nick[:1] for nick in record.nicks)} if last else ():
        yield from (f"last {last} {nick} {spot}" for spot in where)
    if last:
        yield from (f"family {last} {spot}" for spot in where[:3])
    if first:
        yield from (f"given {first} {spot}" for spot in where)
        if record.last:  # swapped: what is the family name here is the given name there
            yield from (f"given {last} {spot}" for spot in where)


def _whereabouts(record: Record) -> list[str]:
    """Return where a person is found, the narrowest places first."""
    way = record.street.partition(" ")[0]
    spots = (
        ("firm", record.company.replace(" ", "")[:5]),
        ("firm", record.domain[:5] if "." in record.domain[5:] else ""),
        ("domain", record.domain),
        ("street", f"{record.house} {way}" if record.house and way else ""),
        ("way", way if len(way) > 3 and not record.company else ""),
        ("door", record.house),
        ("post", _digits(record.postcode)),
        ("city", record.city),
    )
    return [f"{kind} {value}" for kind, value in spots if value]


def _digits(postcode: str) -> str:
    """Return a postcode's signs in order, so that two digits may change places."""
    return "".join(sorted(postcode))


def _firm(record: Record) -> Iterator[str]:
    words = record.company.split()
    if words:
        yield f"firm {record.company}"
        glued = record.company.replace(" ", "")
        short = acronyms(record.company) or ({glued} if len(glued) <= _LONGEST_SHORT else ())
        yield from (f"acronym {letters}" for letters in short)
        yield f"glued {glued[:6]}"
        yield f"tail {glued[-6:]}"
        yield from (f"word {word}" for word in words[:_MOST_WORDS] if len(word) > _FEWEST_WORD)
        yield f"words {' '.join(sorted(words[:2]))}"
        yield f"firm sound {sound(words[0])} {record.city}"
        yield f"firm post {words[0][:3]} {record.postcode}"
        if len(words) > 1:
            yield f"second {words[-1]} {record.city}"
    for phone in record.phones:
        yield f"line {phone.partition('x')[0][-9:]}"
    if record.domain:
        yield f"domain {record.domain}"


def _place(record: Record) -> Iterator[str]:
    """Hand out keys of the address; people at work share theirs with all colleagues.

    So theirs hold an initial too, and those of people at home both kinds.
    """
    way = record.street.partition(" ")[0]
    places = []
    if record.house and way:
        places.append(f"house {record.house} {way} {record.city[:3]}")
        places.append(f"house way {record.house} {record.street.replace(' ', '')[:9]}")
    if record.house and record.postcode:
        places.append(f"house post {record.house} {_digits(record.postcode)}")
    if way and record.postcode:
        places.append(f"street post {record.postcode} {sound(way)}")
    initials = {word[0] for word in (record.first, record.last) if word}
    yield from (f"{place} {initial}" for place in places[:2] for initial in initials)
    if not (record.is_person and record.company):
        yield from places
