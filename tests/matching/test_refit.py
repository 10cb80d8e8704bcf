"""What the rep decides corrects the shipped weights, a little."""

from dataclasses import replace

from leaddesk.matching.evidence import Rarity, compare
from leaddesk.matching.find import judge
from leaddesk.matching.fit import FEWEST_DECISIONS, Decision, refit
from leaddesk.matching.records import make_record
from leaddesk.matching.score import shipped

ONE = make_record("1", first="Ann", last="Ray", company="Acme", phones=["0171 3920042"])
TWO = make_record("2", first="Ann", last="Ray", company="Bolt", phones=["0171 3920042"])
NOBODY = Rarity(30_000, {})
EVIDENCE = compare(ONE, TWO, NOBODY)


def points(weights: object) -> float:
    return judge(ONE, TWO, NOBODY, weights, 0.0).z  # type: ignore[arg-type]


def test_fewer_than_fifty_decisions_change_nothing():
    decisions = [Decision(EVIDENCE, same=False)] * (FEWEST_DECISIONS - 1)

    assert refit(shipped(), decisions) == shipped()


def test_pairs_kept_apart_lower_what_such_pairs_score_and_merged_ones_raise_it():
    apart = refit(shipped(), [Decision(EVIDENCE, same=False)] * FEWEST_DECISIONS)
    merged = refit(shipped(), [Decision(EVIDENCE, same=True)] * FEWEST_DECISIONS)

    assert points(apart) < points(shipped()) < points(merged)


def test_what_no_decision_was_about_stays_as_shipped():
    learned = refit(shipped(), [Decision(EVIDENCE, same=False)] * FEWEST_DECISIONS)

    assert learned.levels["firm"] == shipped().levels["firm"]
    assert learned.levels["work"]["birth: same"] == shipped().levels["work"]["birth: same"]
    assert learned.levels["work"]["phone: same"] < shipped().levels["work"]["phone: same"]


def test_one_odd_decision_among_many_does_not_turn_the_rest():
    usual = [Decision(EVIDENCE, same=True)] * FEWEST_DECISIONS

    odd = refit(shipped(), [*usual, Decision(EVIDENCE, same=False)])

    assert 0 < points(odd) < points(refit(shipped(), usual))


def test_pairs_that_a_rule_holds_apart_teach_nothing():
    vetoed = Decision(replace(EVIDENCE, vetoed=True), same=True)

    assert refit(shipped(), [vetoed] * FEWEST_DECISIONS) == shipped()
