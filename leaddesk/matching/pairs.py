"""Which pairs of a whole list share a narrow key."""

from array import array
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from leaddesk.matching.blocking import MOST_HOLDERS, keys
from leaddesk.matching.records import Record

Numbers = NDArray[np.int64]


def candidates(records: Sequence[Record]) -> tuple[Numbers, Numbers]:
    """Return the pairs of positions that share a key, the lower first, each once, in order."""
    packed = _packed_pairs(records)
    first, second = np.divmod(packed, max(len(records), 1))
    return first, second


def _packed_pairs(records: Sequence[Record]) -> Numbers:
    """Return the pairs as first * N + second, sorted, each once: 8 bytes a pair."""
    owners, starts = _by_key(records)
    sizes = np.diff(np.r_[starts, owners.size])
    parts = []
    for size in range(2, MOST_HOLDERS + 1):
        begins = starts[sizes == size]
        if not begins.size:
            continue
        one, two = np.triu_indices(size, 1)
        firsts, seconds = owners[begins[:, None] + one], owners[begins[:, None] + two]
        parts.append(np.unique(firsts.astype(np.int64) * len(records) + seconds))
    return _each_once(parts) if parts else np.empty(0, dtype=np.int64)


def _by_key(records: Sequence[Record]) -> tuple[NDArray[np.int32], Numbers]:
    """Return the holders of all keys, key by key and in order, and where each key begins."""
    held, sizes = array("q"), array("q")
    for record in records:
        found = keys(record)
        held.extend(map(hash, found))
        sizes.append(len(found))
    hashes = np.array(held)
    order = np.argsort(hashes, kind="stable")
    hashes = hashes[order]
    owners = np.repeat(np.arange(len(records), dtype=np.int32), np.array(sizes))[order]
    begins = np.ones(hashes.size, dtype=np.bool_)
    begins[1:] = hashes[1:] != hashes[:-1]
    return owners, np.flatnonzero(begins)


def _each_once(parts: list[Numbers]) -> Numbers:
    """Return all numbers in order, each once; the parts are let go."""
    whole = np.concatenate(parts)
    parts.clear()
    whole.sort()
    return whole[np.r_[True, whole[1:] != whole[:-1]]]
