"""Assignment rules: which of the ordered rules fits a new lead, and whose turn it is then.

Plain values only: what a database knows is handed in, so that rules can be tried before they count.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from leaddesk.matching.normalise import normal_company


@dataclass(frozen=True, slots=True)
class Enquiry:
    """What the rules look at in a lead; texts as they came, empty where nothing is known."""

    country: str = ""
    postcode: str = ""
    company: str = ""
    domains: tuple[str, ...] = ()
    source: str = ""
    language: str = ""
    custom: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AssignmentRule:
    """One rule: every condition named must fit, each by one of its values.

    Attributes:
        when: values by condition: country, postcode, company, domain, source, language, or the
            key of a custom field.
        members: weights by address, in order; a single one for a fixed owner.
        team: every rep of this team instead, each with weight 1.
        most_open: how many open leads a member may have to get one more; 0: no limit.
        sticky: whether who works the company already comes first.
    """

    name: str
    when: Mapping[str, tuple[str, ...]]
    members: Mapping[str, int] = field(default_factory=dict)
    team: str = ""
    most_open: int = 0
    sticky: bool = True


@dataclass(frozen=True, slots=True)
class Absence:
    """Days, both included, on which a member gets no leads."""

    member: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class RuleBook:
    """A workspace's rules, and who gets what none of them fits.

    Attributes:
        owner: address of who gets the rest; empty: the least loaded rep.
        team: whose least loaded rep; empty: of the whole workspace.
    """

    rules: tuple[AssignmentRule, ...] = ()
    owner: str = ""
    team: str = ""
    sticky: bool = True
    absences: tuple[Absence, ...] = ()

    def is_away(self, email: str, day: date) -> bool:
        """Whether a member is away on a day."""
        return any(
            each.member == email and each.first <= day <= each.last for each in self.absences
        )


@dataclass(frozen=True, slots=True)
class Candidate:
    """A member who may get a lead, and how many open ones he has."""

    id: UUID
    email: str
    name: str
    team: str
    role: str
    open_leads: int


@dataclass(frozen=True, slots=True)
class Choice:
    """Who gets a lead, by which rule (empty: none fitted), and why in a few words."""

    member: Candidate
    rule: str
    why: str
    counts: bool = False  # whether it takes a turn of the rule


Turns = Mapping[tuple[str, UUID], int]
"""How many leads a rule gave to a member; who is not named was not there yet."""


class Assigner:
    """Finds owners by a rule book.

    Args:
        book: the rules.
        people: every member of the workspace, in a fixed order.
        turns: leads given so far.
        day: on which absences are looked at.
    """

    def __init__(
        self, book: RuleBook, people: Sequence[Candidate], turns: Turns, day: date
    ) -> None:
        self.book, self.turns = book, dict(turns)
        self._people = list(people)
        self._day = day

    def owner(self, lead: Enquiry, worked_by: UUID | None = None) -> Choice | None:
        """Return who gets a lead; None: the workspace has nobody.

        Args:
            lead: the enquiry.
            worked_by: who works its company already.
        """
        known = next((each for each in self._people if each.id == worked_by), None)
        for rule in self.book.rules:
            if fits(rule, lead):
                choice = self._by_rule(rule, known)
                if choice is not None:
                    return choice
        if self.book.sticky and known is not None and self._is_here(known):
            return Choice(known, "", "works this company already")
        return self._rest()

    def take(self, choice: Choice) -> dict[tuple[str, UUID], int]:
        """Count a choice: a turn of its rule, one open lead more; return the turns that changed.

        Who cannot get leads now is moved along, so that he is not given everything when back.
        """
        index = self._people.index(choice.member)
        self._people[index] = _with_one_more(choice.member)
        rule = next((each for each in self.book.rules if each.name == choice.rule), None)
        if rule is None or not choice.counts:
            return {}
        weights = self._weights(rule)
        given = self._given(rule, weights)
        mine = next(each for each in weights if each.id == choice.member.id)
        given[mine.id] += 1
        able = [each for each in weights if self._may_get(rule, each) or each == mine]
        least = min(given[each.id] / weights[each] for each in able)
        for each, weight in weights.items():
            if each not in able:
                given[each.id] = max(given[each.id], int(least * weight))
        changed = {
            (rule.name, member): count
            for member, count in given.items()
            if self.turns.get((rule.name, member)) != count
        }
        self.turns.update(changed)
        return changed

    def _by_rule(self, rule: AssignmentRule, known: Candidate | None) -> Choice | None:
        if rule.sticky and known is not None and self._is_here(known):
            return Choice(known, rule.name, "works this company already")
        weights = self._weights(rule)
        able = [each for each in weights if self._may_get(rule, each)]
        if not able:
            return None
        if len(weights) == 1:
            return Choice(able[0], rule.name, "named by the rule")
        given = self._given(rule, weights)
        chosen = min(able, key=lambda each: (given[each.id] + 1) / weights[each])
        return Choice(chosen, rule.name, "his turn", counts=True)

    def _weights(self, rule: AssignmentRule) -> dict[Candidate, int]:
        if rule.team:
            return {each: 1 for each in self._people if _is_rep_of(each, rule.team)}
        by_email = {each.email: each for each in self._people}
        return {
            by_email[email]: weight
            for email, weight in rule.members.items()
            if email in by_email and weight > 0
        }

    def _given(self, rule: AssignmentRule, weights: Mapping[Candidate, int]) -> dict[UUID, int]:
        """Return leads given; a member new to the rule starts level with who has had least."""
        known = {
            each: self.turns[rule.name, each.id]
            for each in weights
            if (rule.name, each.id) in self.turns
        }
        least = min((count / weights[each] for each, count in known.items()), default=0.0)
        return {each.id: known.get(each, int(least * weight)) for each, weight in weights.items()}

    def _is_here(self, member: Candidate) -> bool:
        return not self.book.is_away(member.email, self._day)

    def _may_get(self, rule: AssignmentRule, member: Candidate) -> bool:
        free = not rule.most_open or member.open_leads < rule.most_open
        return free and self._is_here(member)

    def _rest(self) -> Choice | None:
        named = [each for each in self._people if each.email == self.book.owner]
        if named and self._is_here(named[0]):
            return Choice(named[0], "", "gets what no rule fits")
        team = [each for each in self._people if _is_rep_of(each, self.book.team)]
        reps = [each for each in self._people if each.role == "rep"]
        for group in (team, reps, self._people):
            here = [each for each in group if self._is_here(each)]
            if here:
                return Choice(_least_loaded(here), "", "has the fewest open leads")
        return Choice(_least_loaded(self._people), "", "all are away") if self._people else None


def fits(rule: AssignmentRule, lead: Enquiry) -> bool:
    """Whether every condition of a rule fits a lead."""
    return all(_fits(name, values, lead) for name, values in rule.when.items())


def _fits(name: str, values: Sequence[str], lead: Enquiry) -> bool:
    if name == "postcode":
        return any(in_range(lead.postcode, each) for each in values)
    if name == "company":
        key = normal_company(lead.company)
        return bool(key) and any(normal_company(each) == key for each in values)
    if name == "domain":
        return any(_is_below(domain, each) for domain in lead.domains for each in values)
    if name == "country":
        return country(lead.country) in {country(each) for each in values}
    held = {"source": lead.source, "language": lead.language}.get(name)
    if held is None:
        own = {key.casefold(): value for key, value in lead.custom.items()}
        held = own.get(name.casefold(), "")
    if name == "size":
        return any(_in_size(held, each) for each in values)
    if name == "language":
        return any(held.casefold()[:2] == each.casefold()[:2] for each in values if held)
    return held.strip().casefold() in {each.casefold() for each in values}


def _is_below(domain: str, wanted: str) -> bool:
    domain, wanted = domain.casefold(), wanted.casefold().removeprefix("www.")
    return domain == wanted or domain.endswith("." + wanted)


_COUNTRIES = {
    "germany": "de", "deutschland": "de", "d": "de", "austria": "at", "österreich": "at",
    "switzerland": "ch", "schweiz": "ch", "suisse": "ch", "france": "fr", "frankreich": "fr",
    "united kingdom": "gb", "uk": "gb", "great britain": "gb", "england": "gb",
    "united states": "us", "usa": "us", "united states of america": "us", "italy": "it",
    "italia": "it", "italien": "it", "spain": "es", "españa": "es", "spanien": "es",
    "netherlands": "nl", "niederlande": "nl", "belgium": "be", "belgien": "be",
    "poland": "pl", "polen": "pl", "denmark": "dk", "sweden": "se", "norway": "no",
    "czechia": "cz", "czech republic": "cz", "ireland": "ie", "portugal": "pt",
    "luxembourg": "lu", "finland": "fi", "hungary": "hu", "canada": "ca",
}  # fmt: skip


def country(name: str) -> str:
    """Return a country in one form, whether it was written as its code or its name."""
    plain = name.strip().casefold()
    return _COUNTRIES.get(plain, plain)


def in_range(postcode: str, wanted: str) -> bool:
    """Whether a postcode lies in "80000-87999", or begins with "80" or "SW1"."""
    code = _bare(postcode)
    first, dash, last = wanted.partition("-")
    low, high = _bare(first), _bare(last)
    if not code:
        return False
    if not dash:
        return code.startswith(low)
    return low <= code[: len(low)] and code[: len(high)] <= high


def _bare(postcode: str) -> str:
    return "".join(sign for sign in postcode.casefold() if sign.isalnum())


def _in_size(held: str, wanted: str) -> bool:
    """Whether a number of people, or the band it was given in, lies in "50-249" or "250-"."""
    low, dash, high = wanted.replace(" ", "").partition("-")
    number = _number(held)
    if not dash or number is None:
        return held.strip().casefold() == wanted.strip().casefold()
    return int(low or 0) <= number and (not high or number <= int(high))


def _number(text: str) -> int | None:
    """Return the first number of a text such as "1,200 people" or "50-249"."""
    digits = ""
    for sign in text:
        if sign.isdigit():
            digits += sign
        elif digits and sign not in ".,' ":
            break
    return int(digits) if digits else None


def _is_rep_of(member: Candidate, team: str) -> bool:
    return member.role == "rep" and member.team.casefold() == team.casefold() and bool(team)


def _least_loaded(people: Sequence[Candidate]) -> Candidate:
    return min(people, key=lambda each: each.open_leads)


def _with_one_more(member: Candidate) -> Candidate:
    return Candidate(
        member.id, member.email, member.name, member.team, member.role, member.open_leads + 1
    )
