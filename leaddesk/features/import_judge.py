"""Gives each record of a file its verdict: new, or known, or likely known and left to the rep.

Known is whom matching is sure of, or the rule for sure duplicates. The rule (DECISIONS, Import):
same full name and one of same normalised email, phone or company; or same email that is no role
mailbox where one side has no name; or the very same record as before. A phone alone, or one email
under two names, is never a duplicate: on `leads_5000` the same phone alone was right for 299 pairs
and wrong for 1,031. A GmbH and a Ltd of one name are two companies.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from math import inf
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from leaddesk.domain.said import noted, retold, said
from leaddesk.features.following import company_key
from leaddesk.features.import_alike import Alike, Likely
from leaddesk.features.import_firms import Firm, Firms
from leaddesk.features.import_ids import id_mark, is_another, own_leads
from leaddesk.features.match_keys import AT_ONCE, driver_of
from leaddesk.features.merge import find_merged
from leaddesk.ingest.incoming import Incoming
from leaddesk.matching.legal import forms_differ, legal_form
from leaddesk.matching.normalise import is_role_mailbox, normal_email, normal_name, normal_phone
from leaddesk.store.local_tables import ImportSeen
from leaddesk.store.tables import Lead

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """What identifies a record or a lead, in normal form.

    Attributes:
        company: without its legal form.
        form: the legal form that a record says.
        firm: the company that a lead is at; its form may be said later.
    """

    name: str
    company: str
    emails: frozenset[str]
    phones: frozenset[str]
    place: str = ""
    form: str = ""
    firm: Firm | None = None

    @property
    def legal_form(self) -> str:
        """The legal form of the company, as far as it is known by now."""
        return self.firm.form if self.firm else self.form

    def keys(self) -> Iterator[Key]:
        """Yield what it is found by: agreeing on any one of these is being the same."""
        emails, phones = sorted(self.emails), sorted(self.phones)  # the same order in every run
        if self.name:
            yield from (("name+email", self.name, email) for email in emails)
            yield from (("name+phone", self.name, phone) for phone in phones)
            if self.company:
                yield ("name+company", self.name, self.company)
        elif self.company:
            yield ("firm", self.company)
        yield from (("email", email) for email in emails if not is_role_mailbox(email))

    def joined(self, other: "Person") -> "Person":
        """Return this one with what it lacked of another: what filling a lead makes of it."""
        return Person(
            self.name or other.name,
            self.company or other.company,
            self.emails | other.emails,
            self.phones | other.phones,
            self.place or other.place,
            self.form if self.company else other.form,
            self.firm if self.company else other.firm,
        )


@dataclass(slots=True)
class Verdict:
    """One record with the lead it is, if the book or an earlier row has it.

    Attributes:
        lead: None for a new one.
        why: what agreed, in words.
        earlier_row: the row of this file that it repeats; 0 where the book has it.
        exact: the very same record came in before, so nothing can be filled from it.
        by_engine: matching alone says that it is `lead`, the rule does not.
        likely: whom else it may be, the likeliest first; where `lead` is None, left to the rep.
        score: how likely it is `lead`, or else the first of `likely`; 0 to 100.
        place: of the record in its part.
        id_mark: of the ID that the record has elsewhere; 0 without.
        beside: the lead of that ID where it is clearly somebody else.
    """

    record: Incoming
    person: Person
    mark: int
    lead: UUID | None = None
    why: str = ""
    earlier_row: int = 0
    exact: bool = False
    by_engine: bool = False
    likely: tuple[Likely, ...] = ()
    score: int = 0
    place: int = 0
    id_mark: int = 0
    beside: UUID | None = None


NOBODY = UUID(int=0)
WHY = {
    "name+email": noted("same name and email"),
    "name+phone": noted("same name and phone"),
    "name+company": noted("same name and company"),
    "firm": noted("same company"),
    "email": noted("same email"),
}


@dataclass(slots=True)
class Judge:
    """Keeps whom the rows are about and what they are found by, until the book itself knows.

    A lead is all that the book and the rows before said of it, so that it makes no difference
    which of them the book has by now.

    Attributes:
        rows: by what is found, the leads and the row that told so (0: the book).
        people: whom each of these leads is.
        marks: the lead and row of each record.
        ids: the lead and row of each ID that a record has elsewhere.
    """

    rows: dict[Key, dict[UUID, int]] = field(default_factory=lambda: defaultdict(dict))
    people: dict[UUID, Person] = field(default_factory=dict)
    marks: dict[int, tuple[UUID, int]] = field(default_factory=dict)
    ids: dict[int, tuple[UUID, int]] = field(default_factory=dict)
    alike: Alike = field(default_factory=Alike)
    firms: Firms = field(default_factory=Firms)

    def judge(self, session: Session, records: Sequence[Incoming]) -> Iterator[Verdict]:
        """Yield a verdict for each record; `note` it before the next, which may repeat it."""
        self.firms.know(session, (record.company for record in records))
        people = [person_of(record) for record in records]
        marks = [mark_of(record) for record in records]
        ids = [id_mark(record) for record in records]
        before = _seen_before(session, [*marks, *filter(None, ids)]) | own_leads(session, records)
        asked = _candidates(session, people) | {before[each] for each in ids if each in before}
        for lead, person in _people(session, asked, self.firms):
            self._know(lead, self.people.get(lead, person), 0)
        known = {place for place, mark in enumerate(marks) if mark in before}
        self.alike.look(session, records, known)
        for place, (record, person, mark) in enumerate(zip(records, people, marks, strict=True)):
            found = self._one(record, person, mark, before)
            found.place = place
            self._compare(session, found)
            yield found

    def _compare(self, session: Session, found: Verdict) -> None:
        """Add to a verdict what matching says of the record."""
        if found.exact:
            found.score = 100
            return
        found.likely = likely = self.alike.likely(session, found.place)
        if found.lead is not None:
            found.score = next((e.judged.score for e in likely if e.lead == found.lead), 0)
            return
        if not likely:
            return
        best = likely[0]
        found.score, found.why = best.judged.score, best.why
        if best.is_sure and not self._is_other_firm(session, found.person, best.lead):
            found.lead, found.by_engine, found.earlier_row = best.lead, True, best.row

    def _is_other_firm(self, session: Session, person: Person, lead: UUID) -> bool:
        """Whether a lead is at a firm of another legal form, and no address says it is the same."""
        if not person.form:
            return False
        known = self.people.get(lead)
        for _, found in () if known else _people(session, [lead], self.firms):
            known = found
        if known is None or known.company != person.company:
            return False
        reached = known.emails & person.emails or known.phones & person.phones
        return not reached and forms_differ(person.form, known.legal_form)

    def note(self, verdict: Verdict, lead: UUID, *, is_new: bool, learns: bool) -> None:
        """Remember a record for the rows after it.

        Args:
            verdict: of the record.
            lead: which it became or would become, or is.
            is_new: whether the file brings it.
            learns: whether the lead now has what the record says.
        """
        row = verdict.record.row
        self.marks.setdefault(verdict.mark, (lead, row))
        self.alike.note(verdict.place, row, lead, is_new=is_new, learns=learns)
        if learns and verdict.id_mark and verdict.beside is None:
            self.ids.setdefault(verdict.id_mark, (lead, row))
        if learns:
            known = self.people.get(lead)
            firm = self.firms.meant(verdict.record.company)
            person = replace(verdict.person, firm=firm) if firm else verdict.person
            person = person if known is None else known.joined(person)
            self._know(lead, person, row)

    def forget(self, until: float = inf) -> None:
        """Begin a new part: what came before it, all or up to a row, the book knows by now."""
        kept = [(key, leads) for key, leads in self.rows.items() if max(leads.values()) > until]
        self.rows = defaultdict(dict)
        for key, leads in kept:
            self.rows[key] = {lead: row for lead, row in leads.items() if row > until}
        self.marks = {mark: each for mark, each in self.marks.items() if each[1] > until}
        self.ids = {mark: each for mark, each in self.ids.items() if each[1] > until}
        new = {lead for leads in (*self.rows.values(), dict(self.marks.values())) for lead in leads}
        self.people = {lead: self.people[lead] for lead in new if lead in self.people}
        if until == inf:
            self.firms.forget()

    def _know(self, lead: UUID, person: Person, row: int) -> None:
        self.people[lead] = person
        for key in person.keys():  # noqa: SIM118 - a method, not a mapping
            self.rows[key].setdefault(lead, row)

    def _one(self, record: Incoming, person: Person, mark: int, before: dict[int, UUID]) -> Verdict:
        if mark in before:
            why = said("the same row came in before")
            return Verdict(record, person, mark, before[mark], why, exact=True)
        if mark in self.marks:
            lead, row = self.marks[mark]
            why = said("same as row {n}", n=row)
            return Verdict(record, person, mark, lead, why, row, exact=True)
        number = id_mark(record)
        lead, row = self.ids.get(number) or (before.get(number, NOBODY), 0)
        if lead == NOBODY:
            return self._by_rule(record, person, mark, id_mark=number)
        if (other := self.people.get(lead)) is not None and is_another(person, other):
            return self._by_rule(record, person, mark, id_mark=number, beside=lead)
        why = said("same ID as row {n}", n=row) if row else said("same ID elsewhere")
        return Verdict(record, person, mark, lead, why, row, id_mark=number)

    def _by_rule(
        self,
        record: Incoming,
        person: Person,
        mark: int,
        *,
        id_mark: int,
        beside: UUID | None = None,
    ) -> Verdict:
        """Return the verdict by the rule for sure duplicates."""
        found = Verdict(record, person, mark, id_mark=id_mark, beside=beside)
        for key in person.keys():  # noqa: SIM118 - a method, not a mapping
            for lead, row in sorted(self.rows.get(key, {}).items()):  # the oldest lead first
                if _agrees(key, person, self.people[lead]):
                    why = retold(WHY[key[0]])
                    found.why = said("{why} as row {n}", why=why, n=row) if row else why
                    found.lead, found.earlier_row = lead, row
                    return found
        return found


def _agrees(key: Key, one: Person, other: Person) -> bool:
    """Whether a shared key means the same: an email wants a nameless side, a firm no clash."""
    if key[0] == "email":
        return not one.name or not other.name
    if key[0] in {"firm", "name+company"} and forms_differ(one.legal_form, other.legal_form):
        return False
    if key[0] == "firm":
        return not (
            other.name
            or _differ(one.emails, other.emails)
            or _differ(one.phones, other.phones)
            or (one.place and other.place and one.place != other.place)
        )
    return True


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other and not one & other)


def person_of(record: Incoming) -> Person:
    """Return what identifies a record."""
    name = record.full or f"{record.first} {record.last}".strip()
    return Person(
        normal_name(name),
        company_key(record.company),
        frozenset(filter(None, (normal_email(value) for _, value in record.emails))),
        frozenset(
            filter(None, (normal_phone(value) for label, value in record.phones if label != "fax"))
        ),
        normal_name(f"{record.address.street} {record.address.postcode} {record.address.city}"),
        legal_form(record.company),
    )


def mark_of(record: Incoming) -> int:
    """Return 63 bits that stand for all that a record says, wherever in a file it stands."""
    said = repr(
        (
            record.first,
            record.last,
            record.full,
            record.company,
            record.title,
            record.emails,
            record.phones,
            record.address,
            record.website,
            record.socials,
            record.notes,
            record.tags,
            record.external_id,
            record.status_text,
            record.next_on,
            record.next_at,
            sorted(record.opt_outs),
            record.custom,
        )
    )
    return (
        int.from_bytes(blake2b(said.encode("utf-8", "surrogatepass"), digest_size=8).digest()) >> 1
    )


def _seen_before(session: Session, marks: Sequence[int]) -> dict[int, UUID]:
    """Return the lead that each record became; one that was merged is the lead it is part of."""
    query = (
        select(ImportSeen.mark, ImportSeen.lead_id, Lead.retracted_at)
        .join(Lead, Lead.id == ImportSeen.lead_id)
        .where(ImportSeen.mark.in_(marks))
    )
    found: dict[int, UUID] = {}
    for mark, lead, gone in session.execute(query).all():
        stands = lead if gone is None else find_merged(session, lead)
        if gone is None or (stands != lead and session.get_one(Lead, stands).retracted_at is None):
            found[mark] = stands
    return found


def _candidates(session: Session, people: Sequence[Person]) -> set[UUID]:
    names = {person.name for person in people if person.name}
    firms = {person.company for person in people if person.company and not person.name}
    emails = {email for person in people for email in person.emails}
    named = "SELECT id FROM lead WHERE retracted_at IS NULL AND name_key IN"
    mailed = "SELECT lead_id FROM contact_point WHERE retracted_at IS NULL AND normal IN"
    found = {lead for (lead,) in _among(session, named, sorted(names | firms))}
    found.update(lead for (lead,) in _among(session, mailed, sorted(emails)))
    return {UUID(bytes=lead) for lead in found if lead is not None}


def _among(session: Session, ask: str, values: Sequence[Any]) -> Iterator[Any]:
    """Yield what the driver itself finds: these are some ten rows a record of the file."""
    for start in range(0, len(values), AT_ONCE):
        part = values[start : start + AT_ONCE]
        yield from driver_of(session).execute(f"{ask} ({','.join('?' * len(part))})", part)


_POINTS = (
    "SELECT lead_id, kind, normal, street, postcode, city FROM contact_point"
    " WHERE retracted_at IS NULL AND lead_id IN"
)
_LEADS = (
    "SELECT l.id, l.name_key, l.first, l.last, c.id, c.name, c.name_key FROM lead l"
    " LEFT JOIN company c ON c.id = l.company_id WHERE l.retracted_at IS NULL AND l.id IN"
)


def _people(session: Session, leads: Iterable[UUID], firms: Firms) -> Iterator[tuple[UUID, Person]]:
    ids = [lead.bytes for lead in leads]
    kept: dict[bytes, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for lead, kind, normal, street, postcode, city in _among(session, _POINTS, ids):
        value = normal_name(f"{street} {postcode} {city}") if kind == "address" else normal
        kept[lead][kind].add(value or "")
    for lead, name, first, last, firm, called, company in _among(session, _LEADS, ids):
        has = kept[lead]
        yield (
            UUID(bytes=lead),
            Person(
                name if first or last else "",
                company or "",
                frozenset(has["email"] - {""}),
                frozenset(has["phone"] - {""}),
                next(iter(has["address"]), ""),
                firm=firms.of(UUID(bytes=firm), called) if company else None,
            ),
        )
