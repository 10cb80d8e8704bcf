"""What a rep reads beside a score, and that it adds up."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from leaddesk.matching.evidence import Rarity
from leaddesk.matching.explain import Line, explain
from leaddesk.matching.find import judge
from leaddesk.matching.records import Record, make_record
from leaddesk.matching.score import EVEN, POINTS, shipped, size_shift
from tests.matching.people import records


def told(a: Record, b: Record, size: int = 5000) -> dict[str, Line]:
    judged = judge(a, b, Rarity.of([a, b]), shipped(), size_shift(size))
    return {line.field: line for line in explain(a, b, judged, shipped())}


BOB = make_record(
    "1", first="Bob", last="Ferrer", company="Acme Pumps Ltd", emails=["bob@acme.example"],
    phones=["0171 3920042"], city="Kiel",
)  # fmt: skip
ROBERT = make_record(
    "2", first="Robert", last="Ferrer", company="Acme Pumps", phones=["+49 171 3920042"],
    postcode="24103", city="Bonn",
)  # fmt: skip


def test_each_group_says_in_a_sentence_what_agrees_and_what_does_not():
    lines = told(BOB, ROBERT)

    assert lines["name"].text == "Bob is short for Robert"
    assert lines["phone"].text == "Same phone"
    assert lines["company"].text == "Same firm Acme Pumps, other place"
    assert (lines["phone"].verdict, lines["company"].verdict) == ("for", "for")
    assert (lines["name"].a, lines["name"].b) == ("Bob Ferrer", "Robert Ferrer")
    assert lines["book"].text == "In a book this size"


def test_names_are_shown_as_the_leads_have_them():
    judged = judge(BOB, ROBERT, Rarity.of([]), shipped(), 0.0)
    shown = ({"first": "Bob", "company": "ACME Pumps Ltd."}, {"first": "Róbert"})

    lines = {line.field: line for line in explain(BOB, ROBERT, judged, shipped(), shown=shown)}

    assert lines["name"].text == "Bob is short for Róbert"
    assert lines["company"].text == "Same firm ACME Pumps Ltd., other place"


def test_firms_without_a_person_are_told_by_firm_and_address():
    one = make_record("1", company="Art's Delicatessen", street="12 Ventura Blvd", city="Studio")
    two = make_record("2", company="Art's Deli", street="12 Ventura Boulevard", city="Studio")

    lines = told(one, two)

    assert lines["address"].text == "Same address"
    assert lines["company"].text == "Firms with similar names"
    assert "name" not in lines


def test_junior_and_senior_end_at_nought_with_a_line_that_says_so():
    lines = told(
        make_record("1", first="Tom", last="Ray Jr"), make_record("2", first="Tom", last="Ray Sr")
    )

    assert lines["rule"].text == "Two people, whatever else agrees"
    assert EVEN + sum(line.points for line in lines.values()) == 0


def test_a_name_alone_is_never_sure():
    one = make_record("1", first="Zebedee", last="Quixotl")

    judged = judge(one, replace(one, id="2"), Rarity(10**7, {}), shipped(), 12.0)

    assert judged.before_rules > judged.z
    assert not judged.sure
    assert explain(one, one, judged, shipped())[-1].text == "Not enough agrees to be sure"


@settings(max_examples=150, deadline=None)
@given(records(), records(), st.integers(1, 10**6))
def test_fifty_and_the_points_of_the_lines_are_the_score(a: Record, b: Record, size: int):
    judged = judge(a, b, Rarity.of([a, b]), shipped(), size_shift(size))

    lines = explain(a, b, judged, shipped())
    total = EVEN + sum(line.points for line in lines)

    assert judged.score == max(0, min(100, total))
    assert judged.evidence.vetoed or total == round(EVEN + POINTS * judged.z)
    assert all(line.text for line in lines)
    assert len({line.field for line in lines}) == len(lines)


@settings(max_examples=100, deadline=None)
@given(records(), records())
def test_a_pair_is_judged_the_same_either_way_round(a: Record, b: Record):
    rarity = Rarity.of([a, b])

    assert judge(a, b, rarity, shipped(), 0.0) == judge(b, a, rarity, shipped(), 0.0)
