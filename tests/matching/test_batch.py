"""A whole list gives each pair the very score that the pair has alone, in any order."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from leaddesk.matching.batch import Batch
from leaddesk.matching.evidence import compare
from leaddesk.matching.find import judge, judge_many
from leaddesk.matching.practice import practice
from leaddesk.matching.rarity import Rarity
from leaddesk.matching.records import Record
from leaddesk.matching.score import shipped
from tests.matching.people import records


@settings(max_examples=60, deadline=None)
@given(st.lists(records(), min_size=2, max_size=7))
def test_every_pair_of_a_list_has_the_evidence_that_it_has_alone(some: list[Record]):
    rarity = Rarity.of(some)
    first, second = (each.astype(np.int64) for each in np.triu_indices(len(some), 1))

    for chunk in Batch(some, rarity).chunks(first, second):
        for one, two, kind in zip(chunk.first, chunk.second, chunk.kind, strict=True):
            alone = compare(some[one], some[two], rarity)

            assert chunk.kinds[kind] == alone
            assert compare(some[two], some[one], rarity) == alone


@settings(max_examples=40, deadline=None)
@given(st.lists(records(), min_size=2, max_size=6), st.integers(0, 100))
def test_pairs_judged_at_once_are_those_judged_one_by_one(some: list[Record], least: int):
    rarity = Rarity.of(some)
    pairs = tuple(each.astype(np.int64) for each in np.triu_indices(len(some), 1))

    judged = judge_many(some, pairs, rarity, shipped(), 0.5, least)
    found = {(a, b): each for a, b, each in judged}

    for one, two in zip(*(each.tolist() for each in pairs), strict=True):
        alone = judge(some[one], some[two], rarity, shipped(), 0.5)
        assert found.get((one, two)) == (alone if alone.score >= least else None)


def test_a_made_up_list_says_the_same_by_pairs_and_at_once():
    some = [record for each in practice() for record in each.records[:40]]
    rarity = Rarity.of(some)
    first, second = (each.astype(np.int64)[::7] for each in np.triu_indices(len(some), 1))

    for chunk in Batch(some, rarity).chunks(first, second):
        pairs = zip(chunk.first, chunk.second, chunk.kind, strict=True)
        assert all(
            chunk.kinds[kind] == compare(some[one], some[two], rarity) for one, two, kind in pairs
        )
