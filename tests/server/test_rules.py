"""Which rule fits a new lead, and whose turn it is."""

from collections import Counter
from datetime import date
from uuid import UUID

import pytest

from leaddesk.server.rules import Assigner, Candidate, Enquiry, in_range
from leaddesk.server.rules_file import BadRules, parse

DAY = date(2026, 11, 24)
PEOPLE = [
    Candidate(UUID(int=number), f"{name}@x.example", name.title(), team, "rep", 0)
    for number, (name, team) in enumerate(
        [("mara", "North"), ("dana", "North"), ("sol", "South")], 1
    )
]


def assigner(text: str, *, day: date = DAY, open_leads: dict[str, int] | None = None) -> Assigner:
    loads = open_leads or {}
    people = [
        Candidate(each.id, each.email, each.name, each.team, each.role,
                  loads.get(each.name.lower(), 0))
        for each in PEOPLE
    ]  # fmt: skip
    return Assigner(parse(text, "rules.toml"), people, {}, day)


def given(giving: Assigner, leads: int, lead: Enquiry | None = None) -> Counter[str]:
    found: Counter[str] = Counter()
    for _ in range(leads):
        choice = giving.owner(lead or Enquiry())
        assert choice is not None
        giving.take(choice)
        found[choice.member.name] += 1
    return found


TERRITORIES = """
[default]
owner = "sol@x.example"

[[rule]]
name = "Bavaria"
country = ["Germany"]
postcode = ["80000-87999", "90"]
owner = "mara@x.example"

[[rule]]
name = "Pumps, middle size"
industry = ["Pumps"]
size = ["50-249"]
language = ["de"]
owner = "dana@x.example"

[[rule]]
name = "Key accounts"
company = ["Acme GmbH"]
owner = "dana@x.example"

[[rule]]
name = "Fairs and own domain"
source = ["Fair"]
domain = ["acme.example"]
owner = "mara@x.example"
"""


@pytest.mark.parametrize(
    ("lead", "rule"),
    [
        (Enquiry(country="DE", postcode="80331"), "Bavaria"),
        (Enquiry(country="Deutschland", postcode="90402"), "Bavaria"),
        (Enquiry(country="DE", postcode="10115"), ""),
        (Enquiry(country="AT", postcode="80331"), ""),
        (Enquiry(country="DE"), ""),
        (
            Enquiry(language="de-AT", custom={"Industry": "pumps", "Size": "120 people"}),
            "Pumps, middle size",
        ),
        (Enquiry(language="de", custom={"Industry": "pumps", "Size": "250"}), ""),
        (Enquiry(company="ACME Gmbh"), "Key accounts"),
        (Enquiry(source="fair", domains=("mail.acme.example",)), "Fairs and own domain"),
        (Enquiry(source="fair", domains=("notacme.example",)), ""),
    ],
)
def test_the_first_rule_that_fits_gives_the_owner(lead, rule):
    choice = assigner(TERRITORIES).owner(lead)

    assert choice is not None
    assert choice.rule == rule


@pytest.mark.parametrize(
    ("code", "wanted", "inside"),
    [("SW1A 1AA", "SW1", True), ("80331", "80-81", True), ("82000", "80-81", False),
     ("", "80", False), ("87999", "80000-87999", True), ("88000", "80000-87999", False)],
)  # fmt: skip
def test_a_postcode_lies_in_a_range_or_begins_like_it(code, wanted, inside):
    assert in_range(code, wanted) is inside


ROUND = """
[[rule]]
name = "In turn"
members = {"mara@x.example" = 2, "dana@x.example" = 1}
most_open = 40
"""


def test_turns_follow_the_weights():
    assert given(assigner(ROUND), 30) == {"Mara": 20, "Dana": 10}


def test_who_has_as_many_open_leads_as_the_rule_allows_gets_none():
    giving = assigner(ROUND, open_leads={"mara": 38})

    assert given(giving, 8) == {"Mara": 2, "Dana": 6}


def test_who_is_away_gets_none_and_is_not_given_everything_when_back():
    away = '[[absence]]\nmember = "mara@x.example"\nfrom = 2026-11-23\nto = 2026-11-25\n'
    giving = assigner(ROUND + away)

    assert given(giving, 12) == {"Dana": 12}
    back = Assigner(giving.book, PEOPLE, giving.turns, date(2026, 11, 26))
    assert given(back, 30) == {"Mara": 20, "Dana": 10}


def test_who_works_the_company_comes_first_unless_the_rule_says_otherwise():
    sticky, loose = assigner(ROUND), assigner(ROUND + "sticky = false")

    for giving, name in ((sticky, "Sol"), (loose, "Mara")):
        choice = giving.owner(Enquiry(company="Acme"), PEOPLE[2].id)
        assert choice is not None
        assert choice.member.name == name


def test_what_no_rule_fits_goes_to_the_least_loaded_of_the_named_team():
    giving = assigner('[default]\nteam = "north"', open_leads={"mara": 3, "dana": 2})

    assert given(giving, 3) == {"Dana": 2, "Mara": 1}


def test_with_everybody_of_a_rule_away_the_next_rule_is_asked():
    text = (
        ROUND
        + '[[rule]]\nname = "Else"\nteam = "South"\n'
        + "".join(
            f'[[absence]]\nmember = "{name}@x.example"\nfrom = 2026-11-24\n'
            for name in ("mara", "dana")
        )
    )

    assert given(assigner(text), 2) == {"Sol": 2}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[rule]\n", "rules.toml: this is not TOML"),
        ("rules = 1\n", "rules.toml: nothing is called rules here. Use default, sticky"),
        ('[[rule]]\nowner = "a@x"\n', "rules.toml, rule 1: name is not a text."),
        (
            '[[rule]]\nname = "B"\nowner = "mara"\n',
            "rules.toml, rule B: owner: mara is not an email address. Write the address",
        ),
        ('[[rule]]\nname = "B"\n', "rules.toml, rule B: it names no one target. Write one of"),
        ('[[rule]]\nname = "B"\ncolour = "red"\n', "rules.toml, rule B: nothing is called colour"),
        (
            '[[rule]]\nname = "B"\npostcode = "9-10"\nowner = "a@x"\n',
            'rules.toml, rule B: postcode: 9-10 is no range. Write "80000-87999"',
        ),
        (
            '[[rule]]\nname = "B"\nmembers = {"a@x" = -1}\n',
            "rules.toml, rule B: members.a@x is not a whole number.",
        ),
        (
            '[[absence]]\nmember = "a@x"\nfrom = 2026-12-24\nto = 2026-12-01\n',
            "rules.toml, absence of a@x: to is before from.",
        ),
    ],
)
def test_a_bad_file_is_refused_with_rule_field_and_mend(text, said):
    with pytest.raises(BadRules) as refused:
        parse(text, "rules.toml")

    assert str(refused.value).startswith(said)
    assert refused.value.mend
