"""Groups of records that are one: no chain of likenesses, nothing that was kept apart."""

import itertools
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from leaddesk.matching.cluster import Link, clusters

_IDS = st.sampled_from("abcdefgh")
_LINKS = st.lists(st.tuples(_IDS, _IDS, st.integers(0, 100)), max_size=20)
_PAIRS = st.lists(st.tuples(_IDS, _IDS), max_size=8)


def test_three_that_are_each_like_the_others_are_one_group():
    assert clusters([("a", "b", 90), ("b", "c", 80), ("a", "c", 70)]) == [("a", "b", "c")]


def test_a_chain_of_likenesses_is_not_one_group():
    assert clusters([("ann", "a", 80), ("a", "arthur", 70)]) == [("a", "ann")]


def test_a_record_joins_where_its_average_link_is_worth_asking():
    links = [("a", "b", 95), ("a", "c", 90), ("b", "c", 20)]

    assert clusters(links) == [("a", "b", "c")]
    assert clusters([*links[:2], ("b", "c", 5)]) == [("a", "b")]


def test_a_pair_that_is_kept_apart_never_ends_in_one_group_whatever_links_them():
    links = [("a", "b", 100), ("b", "c", 99), ("a", "c", 98)]

    assert clusters(links, apart=[("c", "a")]) == [("a", "b")]
    assert clusters([("a", "b", 100)], apart=[("a", "b")]) == []


def test_links_below_the_least_score_join_nothing():
    assert clusters([("a", "b", 49)]) == []
    assert clusters([("a", "b", 49)], least=40) == [("a", "b")]


@settings(max_examples=200, deadline=None)
@given(_LINKS, _PAIRS, st.randoms(use_true_random=False))
def test_groups_are_apart_likely_and_the_same_in_any_order(
    links: list[Link], apart: list[tuple[str, str]], luck: random.Random
):
    found = clusters(links, apart)

    turned = [(two, one, score) for one, two, score in links]
    luck.shuffle(turned)
    assert clusters(turned, [(two, one) for one, two in apart]) == found

    ids = [each for group in found for each in group]
    assert len(ids) == len(set(ids))
    best: dict[frozenset[str], int] = {}
    for one, two, score in links:
        best[frozenset((one, two))] = max(score, best.get(frozenset((one, two)), 0))
    for group in found:
        pairs = [frozenset(pair) for pair in itertools.combinations(group, 2)]
        assert not {frozenset(pair) for pair in apart if len(set(pair)) == 2} & set(pairs)
        assert sum(best.get(pair, 0) for pair in pairs) >= 50 * len(pairs)
