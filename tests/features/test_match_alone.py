"""One pair looked at alone is worth a comparison exactly where it is among many."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from leaddesk.features.match_alone import is_worth
from leaddesk.features.match_filter import PairFilter
from leaddesk.matching.records import Record
from tests.matching.people import records


@settings(max_examples=60, deadline=None)
@given(st.lists(records(), min_size=2, max_size=7))
def test_a_pair_alone_is_worth_what_it_is_worth_among_many(some: list[Record]):
    first, second = np.triu_indices(len(some), 1)

    among_many = PairFilter(some).worth(first, second).tolist()

    alone = [is_worth(some[a], some[b]) for a, b in zip(first, second, strict=True)]
    assert alone == among_many
