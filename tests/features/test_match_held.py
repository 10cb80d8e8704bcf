"""Keys held for a file that comes in find whoever the book's index finds."""

import struct

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from leaddesk.features.match_held import HeldKeys

KEYS = st.lists(st.sampled_from([-(2**63), -5_000_000_000, -1, 0, 1, 2**33, 2**63 - 1]), max_size=6)


def _packed(keys: list[int]) -> bytes:
    return struct.pack(f"<{len(keys)}q", *keys)


def _found(held: HeldKeys, key: int) -> set[int]:
    asked = HeldKeys.of([0], [_packed([key])]).keys
    (start,), (count,) = held.spans(asked)
    return set(held.holders[start : start + count].tolist())


@settings(max_examples=60, deadline=None)
@given(st.lists(KEYS, max_size=6), st.lists(KEYS, max_size=6), st.integers(1, 4))
def test_whoever_holds_a_key_is_found_by_it(one: list[list[int]], two: list[list[int]], at: int):
    numbers = range(len(one) + len(two))
    packed = [_packed(keys) for keys in (*one, *two)]
    rows = list(zip(numbers, packed, strict=True))
    parts = (rows[start : start + at] for start in range(0, len(rows), at))
    read = HeldKeys.read(parts, sum(map(len, packed)) // 8)
    merged = HeldKeys.of(numbers[: len(one)], packed[: len(one)]).merged(
        HeldKeys.of(numbers[len(one) :], packed[len(one) :])
    )

    for key in {key for keys in (*one, *two) for key in keys}:
        holders = {at for at, keys in enumerate((*one, *two)) if key in keys}
        assert holders <= _found(read, key)
        assert _found(read, key) == _found(merged, key)
    assert np.all(np.diff(merged.keys.astype(np.int64)) >= 0)
